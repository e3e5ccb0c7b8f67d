"""The formats that styles and direct formatting come to, read through `read_document`."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt

from drafter.word.document import Paragraph, Run, read_document
from drafter.word.effective import Fonts

MakeDocx = Callable[..., bytes]

DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cs="Arial"/>'
    '<w:sz w:val="24"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
)


def style(kind: str, style_id: str, *, based: str = "", ppr: str = "", rpr: str = "", default: bool = False) -> str:
    mark = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    properties = f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr>"
    head = f'<w:style w:type="{kind}"{mark} w:styleId="{style_id}"><w:name w:val="{style_id} tên"/>'
    return f"{head}{base}{properties}</w:style>"


def paragraph(ppr: str = "", rpr: str = "") -> str:
    return f"<w:p><w:pPr>{ppr}</w:pPr><w:r><w:rPr>{rpr}</w:rPr><w:t>chữ</w:t></w:r></w:p>"


def read(make_docx: MakeDocx, body: str, styles: str | None = DEFAULTS) -> Paragraph:
    return read_document(make_docx(body, styles=styles), "a.docx").body.paragraphs[0]


def read_run(make_docx: MakeDocx, body: str, styles: str | None = DEFAULTS) -> Run:
    return read(make_docx, body, styles).runs[0]


def test_without_styles_word_has_its_own_defaults(make_docx: MakeDocx) -> None:
    found = read(make_docx, paragraph(), None)
    assert (found.style_name, found.alignment, found.line_spacing, found.space_after_pt) == ("", "left", 1.0, 0.0)
    run = found.runs[0]
    assert (run.fonts.ascii, run.size_pt, run.bold, run.color) == ("Times New Roman", 10.0, False, None)


def test_document_defaults(make_docx: MakeDocx) -> None:
    found = read(make_docx, paragraph())
    assert (found.style_name, found.space_after_pt, found.line_spacing) == ("Normal", 8.0, 1.079)
    assert found.runs[0].fonts == Fonts("theme:minorHAnsi", "theme:minorHAnsi", "Times New Roman", "Arial")
    assert found.runs[0].size_pt == 12.0


def test_a_named_font_replaces_a_theme_font_from_below_and_the_reverse(make_docx: MakeDocx) -> None:
    styles = DEFAULTS + style("paragraph", "A", rpr='<w:rFonts w:ascii="Arial" w:hAnsiTheme="majorHAnsi" w:hAnsi="X"/>')
    run = read_run(make_docx, paragraph('<w:pStyle w:val="A"/>', '<w:rFonts w:cs="Tahoma"/>'), styles)
    assert run.fonts == Fonts("Arial", "theme:majorHAnsi", "Times New Roman", "Tahoma")


def test_paragraph_style_chain_and_attributes_inherited_one_by_one(make_docx: MakeDocx) -> None:
    styles = (
        DEFAULTS
        + style(
            "paragraph",
            "A",
            ppr='<w:jc w:val="both"/><w:ind w:left="567" w:firstLine="720"/>',
            rpr='<w:sz w:val="28"/>',
        )
        + style(
            "paragraph", "B", based="A", ppr='<w:spacing w:before="120" w:line="360" w:lineRule="exact"/><w:keepNext/>'
        )
    )
    found = read(make_docx, paragraph('<w:pStyle w:val="B"/><w:ind w:left="0"/><w:outlineLvl w:val="0"/>'), styles)
    assert found.style_name == "B tên"
    assert (found.alignment, found.left_indent_cm, found.first_line_indent_cm) == ("both", 0.0, 1.27)
    assert (found.space_before_pt, found.space_after_pt) == (6.0, 8.0)
    assert (found.line_spacing, found.line_exact_pt, found.line_at_least_pt) == (None, 18.0, None)
    assert (found.keep_next, found.keep_lines, found.outline_level) == (True, False, 0)
    assert found.runs[0].size_pt == 14.0


def test_an_unknown_style_counts_as_the_default_one(make_docx: MakeDocx) -> None:
    styles = DEFAULTS + style("character", "C", rpr="<w:b/>")
    assert read(make_docx, paragraph('<w:pStyle w:val="Không có"/>'), styles).style_name == "Normal"
    found = read(make_docx, paragraph('<w:pStyle w:val="C"/>'), styles)
    assert (found.style_name, found.runs[0].bold) == ("Normal", False)


def test_styles_based_on_each_other_in_a_circle_end(make_docx: MakeDocx) -> None:
    styles = (
        DEFAULTS + style("paragraph", "A", based="B", rpr='<w:sz w:val="30"/>') + style("paragraph", "B", based="A")
    )
    assert read_run(make_docx, paragraph('<w:pStyle w:val="B"/>'), styles).size_pt == 15.0


def test_hanging_wins_over_first_line(make_docx: MakeDocx) -> None:
    found = read(make_docx, paragraph('<w:ind w:start="720" w:firstLine="100" w:hanging="360" w:end="1cm"/>'))
    assert (found.left_indent_cm, found.first_line_indent_cm, found.right_indent_cm) == (1.27, -0.635, 1.0)


@pytest.mark.parametrize(
    ("value", "alignment"),
    [("start", "left"), ("end", "right"), ("center", "center"), ("distribute", "both"), ("chữ", "left")],
)
def test_alignments(make_docx: MakeDocx, value: str, alignment: str) -> None:
    assert read(make_docx, paragraph(f'<w:jc w:val="{value}"/>')).alignment == alignment


def test_line_at_least_and_automatic_spacing(make_docx: MakeDocx) -> None:
    found = read(
        make_docx, paragraph('<w:spacing w:beforeAutospacing="1" w:before="0" w:line="340" w:lineRule="atLeast"/>')
    )
    assert (found.space_before_pt, found.line_at_least_pt, found.line_spacing) == (14.0, 17.0, None)


@pytest.mark.parametrize("value", ["", "x", "1e9", "99999999999999999999", "nan", "--1", "١٢"])
def test_numbers_that_are_none_are_left_aside(make_docx: MakeDocx, value: str) -> None:
    ppr = f'<w:spacing w:before="{value}"/><w:outlineLvl w:val="{value}"/>'
    found = read(make_docx, paragraph(ppr, f'<w:sz w:val="{value}"/>'))
    assert (found.space_before_pt, found.outline_level) == (0.0, None)
    assert found.runs[0].size_pt in {10.0, 12.0}


def test_direct_run_formatting(make_docx: MakeDocx) -> None:
    rpr = (
        '<w:u w:val="single"/><w:color w:val="FF0000"/><w:highlight w:val="yellow"/>'
        '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/><w:vertAlign w:val="superscript"/><w:vanish/><w:caps/>'
    )
    run = read_run(make_docx, paragraph(rpr=rpr))
    assert (run.underline, run.color, run.highlight, run.shading) == (True, "FF0000", "yellow", "FFFF00")
    assert (run.vertical_align, run.hidden, run.caps) == ("superscript", True, True)


def test_direct_formatting_takes_away(make_docx: MakeDocx) -> None:
    below = (
        '<w:u w:val="single"/><w:highlight w:val="yellow"/><w:color w:val="FF0000"/><w:vertAlign w:val="subscript"/>'
    )
    above = '<w:u w:val="none"/><w:highlight w:val="none"/><w:color w:val="auto"/><w:vertAlign w:val="baseline"/>'
    styles = DEFAULTS + style("paragraph", "A", rpr=below)
    run = read_run(make_docx, paragraph('<w:pStyle w:val="A"/>', above), styles)
    assert (run.underline, run.highlight, run.color, run.vertical_align) == (False, None, "auto", None)


# ECMA-376 17.7.3. Each row: document defaults, table style, paragraph style, character style, direct, what is shown.
@pytest.mark.parametrize(
    ("defaults", "table", "para", "character", "direct", "bold"),
    [
        ("", "", "<w:b/>", "", "", True),
        ("", "", "<w:b/>", "<w:b/>", "", False),
        ("", "<w:b/>", "<w:b/>", "", "", False),
        ("", "<w:b/>", "<w:b/>", "<w:b/>", "", True),
        ("", "", "<w:b/>", '<w:b w:val="0"/>', "", True),
        ("", "", "<w:b/>", "<w:b/>", "<w:b/>", True),
        ("", "", "<w:b/>", "", '<w:b w:val="false"/>', False),
        ("", "", '<w:b w:val="off"/>', "", "", False),
        ("<w:b/>", "", "<w:b/>", "", "", True),
        ("<w:b/>", "", "<w:b/>", "", '<w:b w:val="0"/>', False),
    ],
)
def test_toggle_properties(
    make_docx: MakeDocx, defaults: str, table: str, para: str, character: str, direct: str, bold: bool
) -> None:
    styles = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
        + style("table", "T", rpr=table)
        + style("paragraph", "P", rpr=para)
        + style("character", "C", rpr=character)
    )
    inner = paragraph('<w:pStyle w:val="P"/>', f'<w:rStyle w:val="C"/>{direct}')
    body = f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>'
    assert read_run(make_docx, body, styles).bold is bold


def test_within_one_chain_a_toggle_is_inherited_not_combined(make_docx: MakeDocx) -> None:
    styles = (
        DEFAULTS
        + style("paragraph", "A", rpr="<w:b/><w:i/>")
        + style("paragraph", "B", based="A", rpr='<w:b/><w:i w:val="0"/>')
    )
    run = read_run(make_docx, paragraph('<w:pStyle w:val="B"/>'), styles)
    assert (run.bold, run.italic) == (True, False)


def test_table_style_stands_below_the_paragraph_style(make_docx: MakeDocx) -> None:
    styles = (
        DEFAULTS
        + style(
            "table", "T", ppr='<w:spacing w:after="0"/><w:jc w:val="center"/>', rpr='<w:sz w:val="20"/>', default=True
        )
        + style("paragraph", "P", ppr='<w:jc w:val="right"/>')
    )
    inner = paragraph('<w:pStyle w:val="P"/>')
    body = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>{paragraph()}"
    inside, outside = read_document(make_docx(body, styles=styles), "a.docx").body.paragraphs
    assert (inside.alignment, inside.space_after_pt, inside.runs[0].size_pt) == ("right", 0.0, 10.0)
    assert (outside.alignment, outside.space_after_pt, outside.runs[0].size_pt) == ("left", 8.0, 12.0)


def test_a_document_of_python_docx() -> None:
    document = docx.Document()
    own = document.styles.add_style("Thân bài", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Normal"]
    own.font.name, own.font.size = "Times New Roman", Pt(14)
    own.paragraph_format.first_line_indent = Cm(1.27)
    added = document.add_paragraph("Căn cứ ", style="Thân bài")
    added.add_run("Luật").bold = True
    target = io.BytesIO()
    document.save(target)
    found = read_document(target.getvalue(), "a.docx").body.paragraphs[0]
    assert (found.style_name, found.text, found.first_line_indent_cm) == ("Thân bài", "Căn cứ Luật", 1.27)
    assert [(run.text, run.bold, run.size_pt, run.start) for run in found.runs] == [
        ("Căn cứ ", False, 14.0, 0),
        ("Luật", True, 14.0, 7),
    ]
