"""The pages of the template: its sections, and the header, footer and footnote parts that they show."""

import math

from drafter.drafting.pieces import TWIPS_PER_MM, each, either, paragraph
from drafter.law import Law
from drafter.word.skeleton import DECLARATION, SEPARATORS, R, W, relationship_id

FIRST_NOTE = 1
"""The id of the template's one footnote, whose place the notes of a plan take."""


def header_xml(content: str) -> str:
    """A header part."""
    return f'{DECLARATION}<w:hdr xmlns:w="{W}">{content}</w:hdr>'


def footer_xml(content: str) -> str:
    """A footer part."""
    return f'{DECLARATION}<w:ftr xmlns:w="{W}">{content}</w:ftr>'


def page_number() -> str:
    """The page number in the top margin (I.I.7)."""
    field = "".join(
        f"<w:r>{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f'<w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>{field}</w:p>'


def first_header() -> str:
    """The first page has no number; above Quốc hiệu stands the mark of circulation (ô 11)."""
    return either("luu_hanh", paragraph("LuuHanh", "{{ luu_hanh }}"), paragraph("SoTrang", ""))


def first_footer() -> str:
    """How to reach the issuer, at the foot of page 1 (ô 13)."""
    return either("lien_he", each("lien_he", "LienHe"), nothing())


def nothing() -> str:
    """What stands where nothing is to be seen and no room is to be taken."""
    return paragraph("NgatPhan", "")


def footnotes_xml() -> str:
    """Word's two separators, and one note as a slot: the notes of a plan close it and open one another."""
    marks = {kind: f"<w:r><w:{kind}/></w:r>" for kind in SEPARATORS}
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>{marks[kind]}'
        "</w:p></w:footnote>"
        for kind, number in SEPARATORS.items()
    )
    slot = paragraph("FootnoteText", "{{p chu_thich }}")
    return (
        f'{DECLARATION}<w:footnotes xmlns:w="{W}" xmlns:r="{R}">{separators}'
        f'<w:footnote w:id="{FIRST_NOTE}">{slot}</w:footnote></w:footnotes>'
    )


def section(law: Law, *, landscape: bool = False, appendix: bool = False) -> str:
    """The page (I.I.1-3, I.I.7): every kind of header and footer is named, so that no section inherits one.

    An appendix counts its pages anew and hides the first number too (I.III.1.đ); its first page shows no mark.
    """
    page, ours = law.page, law.ours["page"]
    width, height = (page[name].range for name in ("width_mm", "height_mm"))
    assert width is not None
    assert height is not None
    across, down = (round(side[0] * TWIPS_PER_MM) for side in ((height, width) if landscape else (width, height)))
    orient = ' w:orient="landscape"' if landscape else ""
    references = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="{relationship_id(part)}"/>'
        for kind, which, part in (
            ("header", "default", "header1.xml"),
            ("header", "first", "header3.xml" if appendix else "header2.xml"),
            ("footer", "default", "footer1.xml"),
            ("footer", "first", "footer1.xml" if appendix else "footer2.xml"),
        )
    )
    edges = " ".join(
        f'w:{side}="{(math.floor if side == "footer" else math.ceil)(ours[key] * TWIPS_PER_MM)}"'
        for side, key in (  # margins never below the decree's least; a blank footer never above the bottom margin
            ("top", "margin_top_mm"),
            ("right", "margin_right_mm"),
            ("bottom", "margin_bottom_mm"),
            ("left", "margin_left_mm"),
            ("header", "header_distance_mm"),
            ("footer", "footer_distance_mm"),
        )
    )
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{across}" w:h="{down}"{orient}/><w:pgMar {edges} w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


def section_end(law: Law, *, landscape: bool = False, appendix: bool = False) -> str:
    """A paragraph that ends a section: after the content it belongs to, and too low to push a page."""
    properties = section(law, landscape=landscape, appendix=appendix)
    return f'<w:p><w:pPr><w:pStyle w:val="NgatPhan"/>{properties}</w:pPr></w:p>'
