"""Cells on a grid: which columns each cell covers, and what is wrong where they do not fit."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from drafter.plan.resolving.prose import Runs

Span = tuple[int, int]
"""How many columns and rows a cell covers."""


class Role(Enum):
    """What a cell of a table is."""

    HEADING = "heading"  # of the head
    GROUP = "group"  # the name of a group of rows, over the whole width
    CELL = "cell"


class GridCell(NamedTuple):
    """A cell as printed. column: its first column, from 0. align: one of `records.ALIGNMENTS`, None to be decided.

    paragraphs: empty for an empty cell. role: what the cell is.
    """

    column: int
    paragraphs: tuple[Runs, ...]
    across: int = 1
    down: int = 1
    align: str | None = None
    role: Role = Role.CELL


class Grid(NamedTuple):
    """A table as printed. widths_cm: of each column, None where it follows from the words in it.

    head: the rows that are repeated on every page. Every position of head and rows is covered by exactly one cell.
    """

    widths_cm: tuple[float | None, ...]
    head: tuple[tuple[GridCell, ...], ...]
    rows: tuple[tuple[GridCell, ...], ...]


class Fault(Enum):
    """Why the cells of a row do not fit."""

    COUNT = "count"  # they cover more or fewer columns than there are
    OVERLAP = "overlap"  # one would have to cover a place that a cell above covers
    BELOW = "below"  # one reaches below the last row


class Misfit(NamedTuple):
    """A row (from 0) whose cells do not fit; covered: columns that they, and cells from above, would cover."""

    fault: Fault
    row: int
    covered: int


def columns_of(rows: Sequence[Sequence[Span]], width: int) -> list[list[int]] | Misfit:
    """The first column of each cell, row by row, or the first row that does not fit.

    Cells go to the free places from left to right; places covered from above are not written again. rows: the spans
    of the cells that each row writes out.
    """
    found: list[list[int]] = []
    for placed in _placed(rows, width):
        if isinstance(placed, Misfit):
            return placed
        found.append(placed)
    return found


def misfits_of(rows: Sequence[Sequence[Span]], width: int) -> list[Misfit]:
    """Every row that does not fit; after one of them the next begins as if it had filled its places one by one."""
    return [placed for placed in _placed(rows, width) if isinstance(placed, Misfit)]


def _placed(rows: Sequence[Sequence[Span]], width: int) -> Iterator[list[int] | Misfit]:
    left = [0] * width  # how many more rows each column is covered from above
    for number, spans in enumerate(rows):
        free = [column for column in range(width) if left[column] == 0]
        left = [max(0, rest - 1) for rest in left]
        covered = width - len(free) + sum(across for across, _down in spans)
        if covered != width:
            yield Misfit(Fault.COUNT, number, covered)
            continue
        places: list[list[int]] = []
        for across, _down in spans:
            places.append(free[:across])
            free = free[across:]
        if any(place[-1] - place[0] != len(place) - 1 for place in places):
            yield Misfit(Fault.OVERLAP, number, covered)
            continue
        if any(number + down > len(rows) for _across, down in spans):
            yield Misfit(Fault.BELOW, number, covered)
            continue
        for place, (_across, down) in zip(places, spans, strict=True):
            for column in place:
                left[column] = down - 1
        yield [place[0] for place in places]


def run_lengths(values: Iterable[object]) -> list[int]:
    """How many equal values stand in a row, at the first of them; 0 at the others: [a, a, b] → [2, 0, 1]."""
    lengths: list[int] = []
    last: object = object()
    first = 0
    for value in values:
        if lengths and value == last:
            lengths[first] += 1
            lengths.append(0)
        else:
            first = len(lengths)
            lengths.append(1)
        last = value
    return lengths
