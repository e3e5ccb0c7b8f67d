"""Paragraphs, tags and rows of which the template is made.

Tag paragraphs ({%p …%}) are plain lines of text, so that an office can open the template, read it and restyle it.
"""

from xml.sax.saxutils import escape

TWIPS_PER_MM = 1440 / 25.4


def paragraph(style: str, text: str, properties: str = "") -> str:
    """A paragraph in a style, by its id; properties: what is set on the paragraph itself."""
    content = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def tag(statement: str) -> str:
    """A paragraph that docxtpl takes away, leaving `{% statement %}`."""
    return f"<w:p><w:r><w:t>{{%p {escape(statement)} %}}</w:t></w:r></w:p>"


def each(names: str, style: str, *, run: bool = False) -> str:
    """One paragraph for each element of a list; run: the elements are runs rather than plain text."""
    return tag(f"for d in {names}") + paragraph(style, "{{r d }}" if run else "{{ d }}") + tag("endfor")


def when(condition: str, then: str) -> str:
    """Paragraphs or tables that stand only where the condition holds."""
    return tag(f"if {condition}") + then + tag("endif")


def either(condition: str, then: str, otherwise: str) -> str:
    """One of two."""
    return tag(f"if {condition}") + then + tag("else") + otherwise + tag("endif")


def table(widths_mm: list[float], rows: str) -> str:
    """A borderless table over the whole text area, fixed columns, no cell margins."""
    twips = [round(width * TWIPS_PER_MM) for width in widths_mm]
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def row(widths_mm: list[float], cells: tuple[str, ...], *, split: bool = False) -> str:
    """A row; split: it may cross a page."""
    properties = "" if split else "<w:trPr><w:cantSplit/></w:trPr>"
    columns = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * TWIPS_PER_MM)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths_mm, cells, strict=True)
    )
    return f"<w:tr>{properties}{columns}</w:tr>"


def row_when(widths_mm: list[float], condition: str, rows: str) -> str:
    """Rows that stand only where the condition holds."""
    return _row_tag(widths_mm, f"if {condition}") + rows + _row_tag(widths_mm, "endif")


def _row_tag(widths_mm: list[float], statement: str) -> str:
    """A row that docxtpl takes away, leaving `{% statement %}`."""
    words = f"<w:p><w:r><w:t>{{%tr {escape(statement)} %}}</w:t></w:r></w:p>"
    return row(widths_mm, (words, *("<w:p/>" for _width in widths_mm[1:])), split=True)


def frame(width_mm: float, height_mm: float, content: str, color: str) -> str:
    """A box of a fixed size with a single line around it, in the middle of its cell (ô 10b)."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="{color}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    width, height = round(width_mm * TWIPS_PER_MM), round(height_mm * TWIPS_PER_MM)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders>{sides}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>{content}</w:tc></w:tr>'
        "</w:tbl>"
    )
