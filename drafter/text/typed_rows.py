"""Rows of a table that stand on one line of the file each, their cells parted by tabs or bars."""

import re
from collections.abc import Sequence

from drafter.text.drafts import Draft, Item
from drafter.text.lines import Line
from drafter.text.marks import TABLE_HEAD
from drafter.text.paragraphs import Artefact, Kind, Reason, Span
from drafter.text.places import joined

_FEWEST = 3  # cells that make a line a row; in a table that has begun, two
_RULE = re.compile(r"[|\s:=+-]+")
_BLANKS = " \t\xa0"


def read_typed_rows(items: Sequence[Item]) -> tuple[list[Item], list[Artefact]]:
    """The items with such lines as paragraphs of kind ROW, and the lines of bars that were taken off."""
    found: list[Item] = []
    artefacts: list[Artefact] = []
    in_table = False
    for item in items:
        row: Item | None = item
        if isinstance(item, Line):
            if item.words.startswith("|") and item.words.count("|") > 1:
                artefacts.append(Artefact(item.number, Reason.BAR))
                row = None if _RULE.fullmatch(item.words) else _barred(item)
            elif "\t" in item.words:
                row = _tabbed(item, in_table=in_table)
        if row is not None:
            found.append(row)
            in_table = isinstance(row, Draft) and row.kind is Kind.ROW
    return found, artefacts


def _tabbed(line: Line, *, in_table: bool) -> Item:
    """The line as a row, its words left as they are; or the line itself where too few of its cells hold something."""
    cells = _between(line.words, "\t", 0, len(line.words))
    held = sum(cell.end > cell.start for cell in cells)
    if held >= _FEWEST or (held == _FEWEST - 1 and (in_table or TABLE_HEAD.match(line.words))):
        return Draft(Kind.ROW, line.text, strong=line.strong, cells=tuple(cells))
    return line


def _barred(line: Line) -> Draft:
    end = len(line.words) - line.words.endswith("|")
    parts = [line.text.cut(*cell) for cell in _between(line.words, "|", 1, end)]
    spans: list[Span] = []
    offset = 0
    for part in parts:
        spans.append(Span(offset, offset + len(part.words)))
        offset += len(part.words) + 1
    return Draft(Kind.ROW, joined(parts, ["\t"] * (len(parts) - 1)), strong=line.strong, cells=tuple(spans))


def _between(words: str, sign: str, start: int, end: int) -> list[Span]:
    """The spans between the signs in words[start:end], without blanks at their ends."""
    found: list[Span] = []
    for part in words[start:end].split(sign):
        kept = part.strip(_BLANKS)
        first = start + len(part) - len(part.lstrip(_BLANKS)) if kept else start
        found.append(Span(first, first + len(kept)))
        start += len(part) + 1
    return found
