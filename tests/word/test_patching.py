import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import InputError, TemplateError
from drafter.word.patching import prepare
from drafter.word.prepared import digest

MakeDocx = Callable[..., bytes]


def tag(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_tag_becomes_jinja_source_and_other_parts_are_kept(make_docx: MakeDocx) -> None:
    data = make_docx(tag("{{ ho_ten }}"), styles="<w:style/>")
    parts = prepare(data, "mau.docx")
    assert parts.sha256 == digest(data)
    assert list(parts.sources) == ["word/document.xml"]
    assert "{{ ho_ten }}" in parts.sources["word/document.xml"]
    assert {"[Content_Types].xml", "_rels/.rels", "word/styles.xml"} <= parts.static.keys()


def test_a_tag_that_word_cut_into_runs_is_joined(make_docx: MakeDocx) -> None:
    cut = "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>{ ho_</w:t></w:r><w:r><w:t>ten }}</w:t></w:r></w:p>"
    assert "{{ ho_ten }}" in prepare(make_docx(cut), "mau.docx").sources["word/document.xml"]


def test_paragraph_tags_take_their_paragraph_away(make_docx: MakeDocx) -> None:
    body = tag("{%p if a %}") + tag("Có") + tag("{%p endif %}")
    source = prepare(make_docx(body), "mau.docx").sources["word/document.xml"]
    assert "{% if a %}<w:p><w:r><w:t>Có</w:t></w:r></w:p>{% endif %}" in source


@pytest.mark.parametrize("apostrophe", ["'", "&apos;", "&#39;", "\u2019"])
def test_an_apostrophe_in_a_tag_is_one_however_it_is_written(make_docx: MakeDocx, apostrophe: str) -> None:
    """LibreOffice writes it as an entity, Word's autocorrection curls it."""
    source = prepare(make_docx(tag(f"{{{{ a == {apostrophe}b{apostrophe} }}}}")), "m").sources["word/document.xml"]
    assert "{{ a == 'b' }}" in source


def test_headers_with_tags_are_sources_too(make_docx: MakeDocx) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    data = make_docx(
        tag("{{ a }}"),
        rels=f'<Relationship Id="r1" Type="{kind}" Target="header1.xml"/>'
        f'<Relationship Id="r2" Type="{kind}" Target="header2.xml"/>',
        parts={
            "word/header1.xml": f"<w:hdr NAMESPACES>{tag('{{ b }}')}</w:hdr>",
            "word/header2.xml": f"<w:hdr NAMESPACES>{tag('b')}</w:hdr>",
        },
    )
    parts = prepare(data, "mau.docx")
    assert set(parts.sources) == {"word/document.xml", "word/header1.xml"}
    assert "word/header2.xml" in parts.static


@pytest.mark.parametrize("body", ["<w:p/>", tag("Kế hoạch"), tag("{ a }"), tag("{a} % b")])
def test_a_file_without_tags_is_no_template(make_docx: MakeDocx, body: str) -> None:
    with pytest.raises(TemplateError, match=r"mau\.docx không có thẻ"):
        prepare(make_docx(body), "mau.docx")


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip", b"%PDF-1.7"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        prepare(data, "mau.docx")


def test_core_properties_are_left_to_the_renderer(tmp_path: Path, make_docx: MakeDocx) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(make_docx(tag("{{ a }}")))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("docProps/core.xml", "<a>{{ b }}</a>")
    parts = prepare(path.read_bytes(), "a.docx")
    assert "docProps/core.xml" not in parts.static.keys() | parts.sources.keys()
