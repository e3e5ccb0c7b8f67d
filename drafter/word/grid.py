"""A table as WordprocessingML: merged cells, a head that is repeated on every page, rows that do not split.

Its borders and margins come from a table style, its words' looks from paragraph styles, so that an office restyles it
in Word. What no docxtpl tag can draw with the right widths is drawn here.
"""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from drafter.word.fragments import join, paragraph


class Box(NamedTuple):
    """A cell with its place on the grid. paragraphs: (style id, runs), at least one.

    middle: its words stand halfway down. keep_with_next: its row stays on the page of the next one.
    """

    column: int
    paragraphs: tuple[tuple[str, Markup], ...]
    across: int = 1
    down: int = 1
    middle: bool = True
    keep_with_next: bool = False


def draw(
    widths_twips: Sequence[int], head: Sequence[Sequence[Box]], rows: Sequence[Sequence[Box]], table_style: str
) -> Markup:
    """The table. Every place of the grid is covered by one box; no box reaches out of the grid, or out of the head."""
    grid = Markup("").join(Markup('<w:gridCol w:w="{}"/>').format(width) for width in widths_twips)
    properties = Markup(
        '<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>'
    ).format(style=table_style, width=sum(widths_twips))
    drawn = join([*_rows(widths_twips, head, head=True), *_rows(widths_twips, rows, head=False)])
    return Markup("<w:tbl>{}<w:tblGrid>{}</w:tblGrid>{}</w:tbl>").format(properties, grid, drawn)


def _rows(widths: Sequence[int], rows: Sequence[Sequence[Box]], *, head: bool) -> list[Markup]:
    drawn: list[Markup] = []
    reaching: dict[int, tuple[Box, int]] = {}  # first column → the box that comes down from above, rows left
    header = "<w:tblHeader/>" if head else ""
    for row in rows:
        cells: dict[int, Markup] = {}
        for column, (box, left) in list(reaching.items()):
            kept = any(each.keep_with_next for each in row) if row else box.keep_with_next
            cells[column] = _cell(box._replace(keep_with_next=kept), widths, "<w:vMerge/>", continued=True)
            reaching[column] = (box, left - 1)
        for box in row:
            cells[box.column] = _cell(box, widths, '<w:vMerge w:val="restart"/>' if box.down > 1 else "")
            if box.down > 1:
                reaching[box.column] = (box, box.down - 1)
        reaching = {column: each for column, each in reaching.items() if each[1]}
        ordered = join(cells[column] for column in sorted(cells))
        drawn.append(Markup(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{ordered}</w:tr>"))  # noqa: S704 - ours
    return drawn


def _cell(box: Box, widths: Sequence[int], merge: str, *, continued: bool = False) -> Markup:
    """A cell; one that is covered from above repeats the first one's width and holds an empty paragraph."""
    width = sum(widths[box.column : box.column + box.across])
    span = f'<w:gridSpan w:val="{box.across}"/>' if box.across > 1 else ""
    align = '<w:vAlign w:val="center"/>' if box.middle else ""
    style = box.paragraphs[0][0]
    words = [(style, Markup())] if continued else box.paragraphs
    content = join(paragraph(each, runs, keep_next=box.keep_with_next) for each, runs in words)
    return Markup(  # noqa: S704 - numbers, and content that is escaped
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}{align}</w:tcPr>{content}</w:tc>'
    )
