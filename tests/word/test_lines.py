from collections.abc import Callable

import pytest

from drafter.word.document import read_document
from drafter.word.lines import RuleLine

MakeDocx = Callable[..., bytes]


def lines(data: bytes) -> list[tuple[RuleLine, ...]]:
    return [paragraph.lines for paragraph in read_document(data, "a.docx").body.paragraphs]


def shape(geometry: str = "line", own: str = '<a:ext cx="1" cy="0"/>') -> str:
    return (
        f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/>{own}</a:xfrm>'
        f'<a:prstGeom prst="{geometry}"/></wps:spPr></wps:wsp>'
    )


def drawing(content: str, extent: str = '<wp:extent cx="1270000" cy="0"/>', place: str = "anchor") -> str:
    graphic = f"<a:graphic><a:graphicData>{content}</a:graphicData></a:graphic>"
    return f"<w:drawing><wp:{place}>{extent}{graphic}</wp:{place}></w:drawing>"


def paragraph(content: str) -> str:
    return f"<w:p><w:r>{content}</w:r></w:p>"


@pytest.mark.parametrize("place", ["anchor", "inline"])
@pytest.mark.parametrize("geometry", ["line", "straightConnector1"])
def test_a_drawn_line_is_as_long_as_its_extent(make_docx: MakeDocx, geometry: str, place: str) -> None:
    assert lines(make_docx(paragraph(drawing(shape(geometry), place=place)))) == [(RuleLine("drawing", 100.0),)]


def test_a_line_is_taken_once_from_the_choice(make_docx: MakeDocx) -> None:
    vml = '<w:pict><v:line from="0,0" to="200pt,0"/></w:pict>'
    both = f'<mc:Choice Requires="wps">{drawing(shape())}</mc:Choice><mc:Fallback>{vml}</mc:Fallback>'
    assert lines(make_docx(paragraph(f"<mc:AlternateContent>{both}</mc:AlternateContent>"))) == [
        (RuleLine("drawing", 100.0),)
    ]


def test_lines_of_a_group_have_their_own_size(make_docx: MakeDocx) -> None:
    line = shape(own='<a:ext cx="635000" cy="0"/>')
    group = f"<g>{line}{shape('rect')}</g>"
    assert lines(make_docx(paragraph(drawing(group)))) == [(RuleLine("drawing", 50.0),)]


@pytest.mark.parametrize(
    "extent", ['<wp:extent cx="0" cy="127000"/>', '<wp:extent cx="x" cy="y"/>', "", "<wp:extent/>"]
)
def test_what_is_no_horizontal_line_is_left_out(make_docx: MakeDocx, extent: str) -> None:
    assert lines(make_docx(paragraph(drawing(shape(), extent)))) == [()]


@pytest.mark.parametrize(
    ("vml", "length"),
    [
        ('<v:line from="10pt,5pt" to="110pt,5pt"/>', 100.0),
        ('<v:line from="110pt,5pt" to="10pt,5.05pt"/>', 100.0),
        ('<v:line from="0,0" to="2in,0"/>', 144.0),
        ('<v:line from="0,0" to="25.4mm,0"/>', 72.0),
        ('<v:line from="0,0" to="100,0"/>', 75.0),
        ('<v:line style="position:absolute;width:80pt;height:0"/>', 80.0),
        ('<v:shape type="_x0000_t32" style="margin-left:1pt; width:449.65pt;height:0.05pt"/>', 449.65),
        ('<v:shape type="#_x0000_t32" style="width:90pt;height:0"/>', 90.0),
        ('<v:rect o:hr="t" style="width:60pt;height:1.5pt"/>', 60.0),
    ],
)
def test_vml_lines(make_docx: MakeDocx, vml: str, length: float) -> None:
    assert lines(make_docx(paragraph(f"<w:pict>{vml}</w:pict>"))) == [(RuleLine("vml", length),)]


@pytest.mark.parametrize(
    "vml",
    [
        '<v:rect style="width:60pt;height:20pt"/>',
        '<v:line from="0,0" to="0,20pt"/>',
        '<v:line from="a,b" to="-,"/>',
        '<v:shape type="#_x0000_t202" style="width:60pt;height:0"/>',
    ],
)
def test_vml_that_is_no_rule_line(make_docx: MakeDocx, vml: str) -> None:
    assert lines(make_docx(paragraph(f"<w:pict>{vml}</w:pict>"))) == [()]


def test_a_line_in_a_text_box_belongs_to_the_paragraph_there(make_docx: MakeDocx) -> None:
    box = f"<wps:wsp><wps:txbx><w:txbxContent>{paragraph(drawing(shape()))}</w:txbxContent></wps:txbx></wps:wsp>"
    assert lines(make_docx(paragraph(drawing(box)))) == [(), (RuleLine("drawing", 100.0),)]


def test_a_bottom_border_is_a_line_without_length(make_docx: MakeDocx) -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/>'
        '<w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:style>'
    )
    named = '<w:pStyle w:val="A"/>'
    off = '<w:pBdr><w:top w:val="single"/><w:bottom w:val="nil"/></w:pBdr>'
    body = "".join(f"<w:p><w:pPr>{properties}</w:pPr></w:p>" for properties in (named, named + off, ""))
    assert lines(make_docx(body, styles=style)) == [(RuleLine("border", None),), (), ()]
