from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.word.document import Document, Paragraph, read_document

MakeDocx = Callable[..., bytes]

BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def read(data: bytes) -> Document:
    return read_document(data, "a.docx")


def paragraphs(data: bytes) -> tuple[Paragraph, ...]:
    return read(data).body.paragraphs


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(data)]


def r(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(text: str) -> str:
    return f"<w:p>{r(text)}</w:p>"


def char(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_characters(make_docx: MakeDocx) -> None:
    run = (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t>"
        '<w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:char="D800"/><w:sym w:char="zz"/></w:r>'
    )
    assert texts(make_docx(f"<w:p>{run}</w:p>")) == ["a\tb\nKH\u2011UBND\uf0b7"]


def test_spaces_count_only_when_preserved(make_docx: MakeDocx) -> None:
    assert texts(make_docx(f"<w:p><w:r><w:t> a </w:t></w:r>{r(' b ')}</w:p>")) == ["a b "]


def test_runs_know_where_they_start(make_docx: MakeDocx) -> None:
    (found,) = paragraphs(make_docx(f"<w:p>{r('Số: ')}<w:r/>{r('12')}{r('/KH')}</w:p>"))
    assert [(run.text, run.start) for run in found.runs] == [("Số: ", 0), ("12", 4), ("/KH", 6)]
    assert all(found.text[run.start :].startswith(run.text) for run in found.runs)


def test_wrappers_are_seen_through(make_docx: MakeDocx) -> None:
    inline = (
        f"<w:hyperlink>{r('a')}</w:hyperlink><w:smartTag><w:smartTagPr/>{r('b')}</w:smartTag>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('c')}</w:sdtContent></w:sdt><w:fldSimple>{r('d')}</w:fldSimple>"
    )
    body = f"<w:sdt><w:sdtContent><w:p>{inline}</w:p></w:sdtContent></w:sdt><w:customXml>{p('e')}</w:customXml>"
    assert texts(make_docx(body)) == ["abcd", "e"]


def test_revisions_are_read_as_accepted(make_docx: MakeDocx) -> None:
    deleted = "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('x')}</w:moveFrom><w:moveTo>{r('c')}</w:moveTo>"
    body = f"<w:p>{r('a')}{deleted}<w:ins>{r('b')}</w:ins>{moved}</w:p>"
    assert texts(make_docx(body)) == ["abc"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(make_docx: MakeDocx) -> None:
    mark = '<w:pPr><w:jc w:val="right"/><w:rPr><w:del/></w:rPr></w:pPr>'
    center = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    (found,) = paragraphs(make_docx(f"<w:p>{mark}{r('a')}</w:p><w:p>{mark}</w:p><w:p>{center}{r('b')}</w:p>"))
    assert (found.text, found.alignment) == ("ab", "center")
    assert texts(make_docx(f"{p('a')}<w:p>{mark}</w:p>")) == ["a"]
    assert texts(make_docx(f"<w:p>{mark}{r('a')}</w:p>")) == ["a"]


def test_a_deleted_row_is_left_out(make_docx: MakeDocx) -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('a')}</w:tc></w:tr>"
    (found,) = paragraphs(make_docx(f"<w:tbl>{gone}<w:tr><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"))
    assert (found.text, found.cell) == ("b", (0, 0, 0))


def test_field_codes_are_runs_but_no_text(make_docx: MakeDocx) -> None:
    field = f"{char('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>{char('separate')}{r('12')}{char('end')}"
    (found,) = paragraphs(make_docx(f"<w:p>{r('Trang ')}{field}{r('.')}</w:p>"))
    assert found.text == "Trang 12."
    assert [(run.text, run.is_field_code, run.start) for run in found.runs] == [
        ("Trang ", False, 0),
        (" PAGE ", True, 6),
        ("12", False, 6),
        (".", False, 8),
    ]


def test_the_result_of_a_field_inside_a_field_code_is_no_text(make_docx: MakeDocx) -> None:
    inner = f"{char('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>{char('separate')}{r('1')}{char('end')}"
    outer = f"{char('begin')}<w:r><w:instrText> IF </w:instrText></w:r>{inner}{char('separate')}{r('ba')}{char('end')}"
    assert texts(make_docx(f"<w:p>{outer}</w:p>")) == ["ba"]


def test_stray_field_characters_do_no_harm(make_docx: MakeDocx) -> None:
    assert texts(make_docx(f"<w:p>{char('end')}{char('separate')}{r('a')}{char('end')}{r('b')}</w:p>")) == ["ab"]


def test_alternate_content_is_taken_once(make_docx: MakeDocx) -> None:
    def both(content: str) -> str:
        choice = f'<mc:Choice Requires="wps">{content}</mc:Choice><mc:Fallback>{content}</mc:Fallback>'
        return f"<mc:AlternateContent>{choice}</mc:AlternateContent>"

    assert texts(make_docx(f"{both(p('a'))}<w:p>{both(r('b'))}<w:r>{both('<w:t>c</w:t>')}</w:r></w:p>")) == ["a", "bc"]
    only = f"<mc:AlternateContent><mc:Fallback>{r('d')}</mc:Fallback></mc:AlternateContent>"
    assert texts(make_docx(f"<w:p>{only}</w:p>")) == ["d"]


def test_a_text_box_comes_after_its_paragraph(make_docx: MakeDocx) -> None:
    box = f"<wps:txbx><w:txbxContent>{p('HỎA TỐC')}<w:p/></w:txbxContent></wps:txbx>"
    vml = f"<v:textbox><w:txbxContent>{p('HỎA TỐC')}</w:txbxContent></v:textbox>"
    run = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{vml}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    found = paragraphs(make_docx(f"<w:p>{run}{r('Số:')}</w:p>{p('sau')}"))
    assert [paragraph.text for paragraph in found] == ["Số:", "HỎA TỐC", "", "sau"]
    assert [paragraph.index for paragraph in found] == [0, 1, 2, 3]


def test_cells_are_counted_by_the_grid(make_docx: MakeDocx) -> None:
    def cell(text: str, span: int = 1, inner: str = "") -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{inner}{p(text)}</w:tc>'

    nested = f"<w:tbl><w:tr>{cell('n')}</w:tr></w:tbl>"
    rows = (
        f"<w:tr>{cell('a', 2)}{cell('b')}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("c")}'
        f"<w:sdt><w:sdtContent>{cell('d', inner=nested)}</w:sdtContent></w:sdt></w:tr>"
    )
    body = f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>{p('x')}<w:tbl><w:tr>{cell('e')}</w:tr></w:tbl>"
    found = {paragraph.text: paragraph.cell for paragraph in paragraphs(make_docx(body))}
    assert found == {
        "a": (0, 0, 0),
        "b": (0, 0, 2),
        "c": (0, 1, 1),
        "n": (1, 0, 0),
        "d": (0, 1, 2),
        "x": None,
        "e": (2, 0, 0),
    }
    assert [paragraph.in_table for paragraph in paragraphs(make_docx(body))][-2:] == [False, True]


def test_the_document_of_a_hostile_depth_is_refused(make_docx: MakeDocx) -> None:
    deep = "<w:sdt><w:sdtContent>" * 120 + p("a") + "</w:sdtContent></w:sdt>" * 120
    with pytest.raises(InputError):
        read(make_docx(deep))
    usual = "<w:sdt><w:sdtContent>" * 90 + p("a") + "</w:sdtContent></w:sdt>" * 90
    assert texts(make_docx(usual)) == ["a"]


def test_headers_footers_and_footnotes_are_stories(make_docx: MakeDocx) -> None:
    rels = "".join(
        f'<Relationship Id="{id_}" Type="{BASE}/{kind}" Target="{target}"/>'
        for id_, kind, target in [
            ("h1", "header", "header1.xml"),
            ("h2", "header", "header2.xml"),
            ("f1", "footer", "footer1.xml"),
            ("n1", "footnotes", "footnotes.xml"),
            ("gone", "header", "header9.xml"),
        ]
    )
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote>'
        f'<w:footnote w:id="1">{p("một")}</w:footnote><w:footnote w:id="2">{p("hai")}</w:footnote>'
    )
    document = read(
        make_docx(
            p("thân")
            + '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>'
            '<w:headerReference w:type="even" r:id="gone"/><w:footerReference r:id="f1"/><w:titlePg/></w:sectPr>',
            rels=rels,
            parts={
                "word/header1.xml": f"<w:hdr NAMESPACES>{p('đầu')}</w:hdr>",
                "word/header2.xml": "<w:hdr NAMESPACES><w:p/></w:hdr>",
                "word/footer1.xml": f"<w:ftr NAMESPACES>{p('chân')}</w:ftr>",
                "word/footnotes.xml": f"<w:footnotes NAMESPACES>{notes}</w:footnotes>",
            },
        )
    )
    assert [(story.part, story.kind, [item.text for item in story.paragraphs]) for story in document.stories] == [
        ("word/document.xml", "body", ["thân"]),
        ("word/header1.xml", "header", ["đầu"]),
        ("word/header2.xml", "header", [""]),
        ("word/footer1.xml", "footer", ["chân"]),
        ("word/footnotes.xml", "footnotes", ["một", "hai"]),
    ]
    (section,) = document.sections
    assert section.headers == {"default": "word/header1.xml", "first": "word/header2.xml"}
    assert section.footers == {"default": "word/footer1.xml"}
    assert section.title_page


def test_broken_parts_are_named(make_docx: MakeDocx) -> None:
    with pytest.raises(InputError, match=r"word/styles\.xml"):
        read(make_docx(styles="<w:style>"))


def test_real_documents_are_read(shared: Path) -> None:
    document = read((shared / "nd30" / "phu-luc-3.docx").read_bytes())
    assert document.sections[0].title_page
    assert document.body.paragraphs[0].text == "Phụ lục III"
    assert document.body.paragraphs[0].runs[0].bold
    assert document.body.paragraphs[0].runs[0].fonts.ascii == "Times New Roman"
    assert sum(len(paragraph.lines) for paragraph in document.body.paragraphs) > 10
    for file in (shared / "corpus" / "more").glob("*.docx"):
        kinds = [line.kind for item in read(file.read_bytes()).body.paragraphs for line in item.lines]
        assert "drawing" in kinds
