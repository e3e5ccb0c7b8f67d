from collections.abc import Callable

import pytest

from drafter.errors import TemplateError
from drafter.word.look import Look
from drafter.word.patching import prepare

MakeDocx = Callable[..., bytes]

LOOK = Look("mẫu.docx", {"bảng kẻ": "BangKe", "footnote text": "a1"}, 7)


@pytest.mark.parametrize(
    ("name", "found"),
    [("Bảng kẻ", "BangKe"), ("BẢNG KẺ", "BangKe"), ("footnote text", "a1"), ("Footnote Text", "a1")],
)
def test_a_style_is_found_by_its_name_whatever_its_capitals(name: str, found: str) -> None:
    assert LOOK.style(name) == found


@pytest.mark.parametrize("name", ["Bảng", "BangKe", ""])
def test_a_style_that_is_not_there_is_named_with_the_template_and_a_way_out(name: str) -> None:
    with pytest.raises(TemplateError) as raised:
        LOOK.style(name)
    assert f"mẫu.docx thiếu kiểu “{name}”" in str(raised.value)
    assert "drafter template build -o" in str(raised.value)


def test_notes_are_counted_from_the_templates_own() -> None:
    assert [LOOK.note(number) for number in (1, 2, 30)] == [7, 8, 36]


def test_a_template_without_a_place_for_notes_says_so() -> None:
    with pytest.raises(TemplateError, match=r"mẫu\.docx không có chỗ cho chú thích"):
        LOOK._replace(first_note=None).note(1)


def test_the_look_of_a_template_is_read_from_its_styles_and_its_footnotes(make_docx: MakeDocx) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    styles = (
        '<w:style w:type="table" w:styleId="T1"><w:name w:val="Bảng Kẻ"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="P1"><w:name w:val="BẢNG KẺ"/></w:style><w:style w:styleId="P2"/>'
    )
    note = '<w:footnote w:id="{}"><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>'
    data = make_docx(
        "<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>",
        styles=styles,
        rels=f'<Relationship Id="n" Type="{kind}" Target="footnotes.xml"/>',
        parts={
            "word/footnotes.xml": f"<w:footnotes NAMESPACES>{note.format(-1, '')}{note.format(2, 'Ghi')}"
            f"{note.format(4, '{{p chu_thich }}')}</w:footnotes>"
        },
    )
    parts = prepare(data, "mẫu.docx")
    assert (parts.styles, parts.first_note) == ({"bảng kẻ": "T1"}, 4)
