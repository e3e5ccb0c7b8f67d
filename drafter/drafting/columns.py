"""How wide the columns of a table are: as asked for, the others by the words in them."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from drafter.plan import markup
from drafter.plan.resolving.grids import Grid
from drafter.word.metrics import width_pt

TWIPS_PER_POINT = 20
POINTS_PER_CM = 72 / 2.54
_LITTLE = 0.01  # of a point


def widths_twips(grid: Grid, available_pt: float, size_pt: float, padding_pt: float) -> list[int]:
    """The width of each column.

    available_pt: of the page between its margins. size_pt: of the words. padding_pt: what a cell adds to its words.
    A table with a column of its own choosing fills the page; one whose columns all have a width is as wide as they are.
    """
    columns = [_column(grid, column, size_pt, padding_pt) for column in range(len(grid.widths_cm))]
    fixed = [width * POINTS_PER_CM if width is not None else None for width in grid.widths_cm]
    free = [column for column, width in enumerate(fixed) if width is None]
    room = max(0.0, available_pt - sum(width for width in fixed if width is not None))
    shared = _shared([columns[column] for column in free], room)
    for column, width in zip(free, shared, strict=True):
        fixed[column] = width
    return _twips([width or 0.0 for width in fixed])


class Column(NamedTuple):
    """What a column needs, in points. word: its widest word. line: its widest paragraph. text: its rows on average.

    A row counts by the square of its text, since a long one makes the row high whatever the others are; a cell of many
    rows has its text shared among them.
    """

    word: float
    line: float
    text: float


def _column(grid: Grid, column: int, size_pt: float, padding_pt: float) -> Column:
    word = line = squares = 0.0
    rows = [*grid.head, *grid.rows]
    for cell in (cell for row in rows for cell in row if cell.column == column and cell.across == 1):
        texts = [markup.plain(runs) for runs in cell.paragraphs]
        # As if all of it were bold.
        word = max([word, *(width_pt(each, size_pt, bold=True) for text in texts for each in text.split())])
        widths = [width_pt(text, size_pt, bold=True) for text in texts]
        line = max([line, *widths])
        squares += sum(widths) ** 2 / cell.down
    return Column(word + padding_pt, line + padding_pt, math.sqrt(squares / max(1, len(rows))))


def _shared(columns: Sequence[Column], room: float) -> list[float]:
    """The room divided among columns: each has its widest word; what is left goes by how much text there is.

    By less than its amount: a column with eight times the text of another is four times as wide, and twice as high.
    """
    if not columns:
        return []
    words = sum(column.word for column in columns)
    if words > room:
        return _cut([column.word for column in columns], room)
    lines = sum(column.line for column in columns)
    if lines <= room:
        return _spread([column.line for column in columns], columns, room - lines)
    given = [column.word for column in columns]
    left = room - words
    # A column takes no more than its longest paragraph; what it leaves goes to the others.
    while left > _LITTLE and (growing := [n for n, column in enumerate(columns) if column.line - given[n] > _LITTLE]):
        wishes = {n: max(columns[n].text, _LITTLE) ** (2 / 3) for n in growing}
        total = sum(wishes.values())
        shares = {n: min(columns[n].line - given[n], left * wishes[n] / total) for n in growing}
        for n, share in shares.items():
            given[n] += share
        left -= sum(shares.values())
    return given


def _cut(words: Sequence[float], room: float) -> list[float]:
    """Words will be cut: the longest ones, such as addresses of the web; a column of shorter words has room for its."""
    given = list(words)
    for done, column in enumerate(sorted(range(len(words)), key=words.__getitem__)):
        given[column] = min(words[column], room / (len(words) - done))
        room -= given[column]
    return given


def _spread(given: list[float], columns: Sequence[Column], spare: float) -> list[float]:
    """What is left when every paragraph fits goes to columns of sentences; numbers and single words need none."""
    of_words = [column.line - column.word for column in columns]
    shares = of_words if any(share > _LITTLE for share in of_words) else given
    total = sum(shares)
    return [width + spare * share / total for width, share in zip(given, shares, strict=True)]


def _twips(points: Sequence[float]) -> list[int]:
    """Whole twips whose sum is that of the points, rounded down: a table never reaches beyond the margin."""
    ends = [math.floor(sum(points[: column + 1]) * TWIPS_PER_POINT) for column in range(len(points))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]
