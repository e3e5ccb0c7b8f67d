from collections.abc import Callable

import pytest

from drafter.word.document import read_document
from drafter.word.sections import Section

MakeDocx = Callable[..., bytes]


def sections(data: bytes) -> tuple[Section, ...]:
    return read_document(data, "a.docx").sections


def test_a_document_without_section_properties_is_on_words_own_paper(make_docx: MakeDocx) -> None:
    (found,) = sections(make_docx("<w:p/><w:p/>"))
    assert (found.page_width_mm, found.page_height_mm, found.orientation) == (215.9, 279.4, "portrait")
    assert (found.margin_left_mm, found.header_mm, found.title_page) == (25.4, 12.7, False)
    assert (found.first_paragraph, found.last_paragraph) == (0, 1)


def test_two_sections_portrait_and_landscape(make_docx: MakeDocx) -> None:
    first = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="-1134" w:left="1701"'
        ' w:header="567" w:footer="284" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
    last = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:titlePg w:val="0"/></w:sectPr>'
    one, two = sections(make_docx(f"<w:p/><w:p><w:pPr>{first}</w:pPr></w:p><w:p/>{last}"))
    assert (one.page_width_mm, one.page_height_mm, one.orientation) == (210.01, 297.0, "portrait")
    assert (one.margin_top_mm, one.margin_bottom_mm, one.margin_left_mm, one.margin_right_mm) == (
        20.0,
        20.0,
        30.0,
        14.99,
    )
    assert (one.header_mm, one.footer_mm) == (10.0, 5.01)
    assert (one.title_page, one.page_number_start, one.first_paragraph, one.last_paragraph) == (True, 1, 0, 1)
    assert (two.orientation, two.title_page, two.page_number_start) == ("landscape", False, None)
    assert (two.first_paragraph, two.last_paragraph) == (2, 2)


def test_a_section_takes_over_the_headers_it_does_not_name(make_docx: MakeDocx) -> None:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"
    rels = "".join(f'<Relationship Id="{name}" Type="{base}" Target="{name}.xml"/>' for name in ("h1", "h2", "h3"))
    first = (
        '<w:sectPr><w:headerReference w:type="default" r:id="h1"/>'
        '<w:headerReference w:type="first" r:id="h2"/></w:sectPr>'
    )
    last = '<w:sectPr><w:headerReference w:type="default" r:id="h3"/></w:sectPr>'
    header = "<w:hdr NAMESPACES><w:p/></w:hdr>"
    parts = {f"word/{name}.xml": header for name in ("h1", "h2", "h3")}
    one, two = sections(make_docx(f"<w:p><w:pPr>{first}</w:pPr></w:p><w:p/>{last}", rels=rels, parts=parts))
    assert one.headers == {"default": "word/h1.xml", "first": "word/h2.xml"}
    assert two.headers == {"default": "word/h3.xml", "first": "word/h2.xml"}


@pytest.mark.parametrize("value", ["", "x", "-1", "1e5", "123456789012345678901234567890"])
def test_numbers_that_are_none_fall_back(make_docx: MakeDocx, value: str) -> None:
    (found,) = sections(
        make_docx(f'<w:p/><w:sectPr><w:pgSz w:w="{value}"/><w:pgNumType w:start="{value}"/></w:sectPr>')
    )
    assert found.page_number_start in {None, 0}
