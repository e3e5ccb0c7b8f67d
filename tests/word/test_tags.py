from collections.abc import Callable

import pytest

from drafter.word.package import open_package
from drafter.word.tags import formatted_tags, missing_styles

MakeDocx = Callable[..., bytes]

HEADER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
REL = f'<Relationship Id="h" Type="{HEADER}" Target="header1.xml"/>'


def run(text: str, properties: str = "") -> str:
    set_ = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{set_}<w:t>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


BOLD = "<w:b/>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph(run("{{r d }}", BOLD)), ["{{r d }}"]),
        (paragraph(run("{{p b.xml }}", '<w:sz w:val="30"/>')), ["{{p b.xml }}"]),
        (paragraph(run("{{r d }}", '<w:rStyle w:val="Strong"/>')), ["{{r d }}"]),
        (paragraph(run("{{r "), run("d", BOLD), run(" }}")), ["{{r d }}"]),
        (paragraph(run("1. ", BOLD), run("{{r d }}")), []),
        (paragraph(run("{{r a }}"), run("{{r b }}", BOLD), run("{{r c }}")), ["{{r b }}"]),
        (paragraph(run("{{r d }}", BOLD)) * 2 + paragraph(run("{{r a }}", BOLD)), ["{{r d }}", "{{r a }}"]),
        (paragraph(run("{{r d }}", '<w:lang w:val="vi-VN"/>')), []),
        (paragraph(run("{{ d }}", BOLD)), []),
        (paragraph(run("{{rd }}", BOLD)), []),
        (paragraph(run("{%p if d %}", BOLD)), []),
        (paragraph(run("{{r d", BOLD)) + paragraph(run(" }}", BOLD)), []),
        (f"<w:tbl><w:tr><w:tc>{paragraph(run('{{r d }}', BOLD))}</w:tc></w:tr></w:tbl>", ["{{r d }}"]),
    ],
)
def test_formatting_that_goes_with_the_run_of_a_tag(make_docx: MakeDocx, body: str, expected: list[str]) -> None:
    assert formatted_tags(open_package(make_docx(body), "m.docx")) == expected


def test_tags_of_headers_are_read_too(make_docx: MakeDocx) -> None:
    header = f"<w:hdr NAMESPACES>{paragraph(run('{{r a }}', BOLD))}</w:hdr>"
    data = make_docx(paragraph(run("{{r d }}", BOLD)), rels=REL, parts={"word/header1.xml": header})
    assert formatted_tags(open_package(data, "m.docx")) == ["{{r d }}", "{{r a }}"]


def styled(kind: str, name: str) -> str:
    """A paragraph, or a table, that names a style in one of the three ways."""
    named = f'<w:{kind} w:val="{name}"/>'
    return {
        "pStyle": f"<w:p><w:pPr>{named}</w:pPr></w:p>",
        "rStyle": paragraph(run("a", named)),
        "tblStyle": f"<w:tbl><w:tblPr>{named}</w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    }[kind]


STYLES = '<w:style w:styleId="A"><w:name w:val="Mục"/></w:style><w:style w:styleId="B"/>'


@pytest.mark.parametrize("kind", ["pStyle", "rStyle", "tblStyle"])
@pytest.mark.parametrize(("names", "expected"), [("A", []), ("AB", []), ("AX", ["X"]), ("XYX", ["X", "Y"])])
def test_styles_that_are_named_and_not_there(make_docx: MakeDocx, kind: str, names: str, expected: list[str]) -> None:
    data = make_docx("".join(styled(kind, name) for name in names), styles=STYLES)
    assert missing_styles(open_package(data, "m.docx")) == expected


def test_a_style_is_known_by_its_id_not_by_its_name(make_docx: MakeDocx) -> None:
    data = make_docx(styled("pStyle", "Mục") + styled("pStyle", "a"), styles=STYLES)
    assert missing_styles(open_package(data, "m.docx")) == ["Mục", "a"]


def test_a_file_without_styles_has_none_of_those_it_names(make_docx: MakeDocx) -> None:
    header = f"<w:hdr NAMESPACES>{styled('rStyle', 'B')}</w:hdr>"
    data = make_docx(styled("pStyle", "A"), rels=REL, parts={"word/header1.xml": header})
    assert missing_styles(open_package(data, "m.docx")) == ["A", "B"]
