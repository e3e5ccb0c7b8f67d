"""The tables of a web page, whose text has each cell and each bar on lines of their own → rows with cells."""

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple

from drafter.text.drafts import Draft, Item, draft_of
from drafter.text.lines import Line
from drafter.text.marks import BEGINS_FOOT, MOTTO, NATIONAL_TITLE
from drafter.text.paragraphs import Artefact, Kind, Reason, Span
from drafter.text.places import Traced, joined

_LONGEST_CELL = 200  # lines; what is longer is text behind a table that lost its last bar
_WIDEST = 40  # cells
_EMPTY_CELL, _EMPTY_ROW, _OTHER_ROW, _GROUP = 0.08, 1.5, 0.4, 0.1  # how ill each of these fits
_SAMPLE = 1_000  # cells from which the number of columns is told


class _Cell(NamedTuple):
    """lines: what the cell holds; none in an empty one, and between two rows. bar: the line of the file behind it."""

    lines: tuple[Line, ...]
    bar: Line


def read_barred(lines: Sequence[Line]) -> tuple[list[Item], list[Artefact]]:
    """The lines with each table as paragraphs of kind ROW, and the bars that were taken off.

    A table that only sets the head or the foot of the document in columns is no table: its lines stay lines, the first
    of each cell marked as such.
    """
    items: list[Item] = []
    artefacts: list[Artefact] = []
    index = 0
    while index < len(lines):
        if not lines[index].is_bar:
            items.append(lines[index])
            index += 1
            continue
        artefacts.append(Artefact(lines[index].number, Reason.BAR))
        cells, index = _cells(lines, index + 1)
        artefacts += (Artefact(cell.bar.number, Reason.BAR) for cell in cells)
        items += _flattened(cells) if _is_frame(cells) else _rows(cells)
    return items, artefacts


def _cells(lines: Sequence[Line], start: int) -> tuple[list[_Cell], int]:
    """The cells from the one that begins at `start`, behind a bar, and the index of the line behind the table."""
    cells: list[_Cell] = []
    held: list[Line] = []
    index = start
    while index < len(lines) and len(held) <= _LONGEST_CELL:
        line = lines[index]
        index += 1
        if line.gap and not held:
            break  # nothing but a blank line follows the last bar of a table
        if line.is_bar:
            cells.append(_Cell(tuple(held), line))
            held, start = [], index
        else:
            held.append(line)
    return cells, start


def _is_frame(cells: Sequence[_Cell]) -> bool:
    texts = (" ".join(line.words for line in cell.lines[:3]) for cell in cells[:12])
    return any(NATIONAL_TITLE.search(text) or MOTTO.search(text) or BEGINS_FOOT.match(text) for text in texts)


def _flattened(cells: Sequence[_Cell]) -> list[Line]:
    return [line._replace(opens=line is cell.lines[0]) for cell in cells for line in cell.lines]


def _rows(cells: Sequence[_Cell]) -> list[Draft]:
    sample = cells[:_SAMPLE]
    columns = max(range(1, _WIDEST + 1), key=lambda count: _score(sample, count))
    rows: list[Draft] = []
    start = 0
    for end in _row_ends(cells, columns):
        if any(cell.lines for cell in cells[start:end]):
            rows.append(_row(cells[start:end]))
        start = end + 1
    return rows


def _score(cells: Sequence[_Cell], columns: int) -> float:
    """How well the cells part into rows of so many, first row first: the more full cells in whole rows the better."""
    score, start = 0.0, 0
    while start < len(cells):
        end = min(start + columns, len(cells))
        if end < len(cells) and cells[end].lines:
            full = next((index for index in range(start, end) if cells[index].lines), end)
            end = next((index for index in range(full, len(cells)) if not cells[index].lines), len(cells))
        held = sum(bool(cell.lines) for cell in cells[start:end])
        if not held:
            score -= _EMPTY_ROW
        elif end - start == columns:
            score += 2 * held - columns
        start = end + 1
    return score


def _row_ends(cells: Sequence[_Cell], columns: int) -> list[int]:
    """The index behind each row, the cells parted as they best fit rows of so many.

    A row ends in one more bar, which looks like an empty cell. Merged cells and the names of groups make shorter rows.
    The rows are fitted from the last one up: `costs` and `ends` hold, for each index, the best row that begins there.
    """
    count = len(cells)
    held_before = list(itertools.accumulate((bool(cell.lines) for cell in cells), initial=0))
    costs, ends = [0.0] * (count + 2), [count] * (count + 2)
    next_empty = empty_behind_held = count
    for start in range(count - 1, -1, -1):
        if cells[start].lines:
            empty_behind_held = next_empty
        else:
            next_empty = start
        likely = (start + columns, start + columns - 1, start, empty_behind_held)
        ways = {min(end, count) for end in likely if end >= count or not cells[end].lines}
        best = math.inf
        for end in ways:
            held = held_before[end] - held_before[start]
            cost = costs[end + 1] + _EMPTY_CELL * (end - start - held)
            if not held:
                cost += _EMPTY_ROW
            elif end - start != columns:
                is_group = end - start == 1 and cells[start].lines[0].strong
                cost += _GROUP if is_group else _OTHER_ROW
            if cost < best:
                best, ends[start] = cost, end
        costs[start] = best
    found: list[int] = []
    start = 0
    while start < count:
        found.append(ends[start])
        start = ends[start] + 1
    return found


def _row(cells: Sequence[_Cell]) -> Draft:
    parts: list[Traced] = []
    spans: list[Span] = []
    offset = 0
    for cell in cells:
        text = draft_of(cell.lines).text if cell.lines else cell.bar.text.cut(0, 0)
        spans.append(Span(offset, offset + len(text.words)))
        offset += len(text.words) + 1
        parts.append(text)
    strong = all(line.strong for cell in cells for line in cell.lines)
    return Draft(Kind.ROW, joined(parts, ["\t"] * (len(parts) - 1)), strong=strong, cells=tuple(spans))
