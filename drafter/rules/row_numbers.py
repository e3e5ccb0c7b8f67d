"""The numbers in the first column of a table (STT) of an issued text."""

import re
from collections.abc import Iterator, Sequence

from drafter.messages import _
from drafter.rules.counted import sections
from drafter.rules.rule import Verdict, hit
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_HEAD = re.compile(r"(?:S?TT|Số TT|Số thứ tự)(?!\w)", re.IGNORECASE)
_CODE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3}){0,3})\.?(?=\s|$)")


def strange_starts(script: Script) -> Iterator[Verdict]:
    """The first number of each table that goes on from no other table and belongs to no section of the text."""
    known = sections(script)
    last: tuple[int, ...] = ()
    for rows in _tables(script):
        codes = [(row, found) for row in rows[1:] if (found := _CODE.match(row.words[: _first_cell(row)]))]
        values = [tuple(map(int, found[1].split("."))) for _row, found in codes]
        if values and not _is_start(values[0], known, last):
            row, found = codes[0]
            message = _("Số thứ tự trong bảng bắt đầu từ “{code}”; hãy đánh số từ 1.", code=found[1])
            yield hit(row, *found.span(1), message, "1")
        last = values[-1] if values else last


def _is_start(values: tuple[int, ...], known: set[tuple[int, ...]], last: tuple[int, ...]) -> bool:
    """Whether a table may begin with this number: with 1, with what follows the last table, or as part of a section."""
    *above, own = values
    if not above:
        return own <= 1 or own == (last[0] + 1 if last else 0)
    return set(above) == {1} or values[:1] in known or values[:-1] in known


def _tables(script: Script) -> Iterator[Sequence[Passage]]:
    """The rows of each table whose head begins with STT, the head first; footnotes may stand between."""
    rows: list[Passage] = []
    for passage in script.passages:
        if passage.kind is Kind.ROW:
            if _HEAD.match(passage.words):
                yield from [rows] if rows else []
                rows = [passage]
            elif rows:
                rows.append(passage)
        elif passage.kind is not Kind.NOTE and rows:
            yield rows
            rows = []
    yield from [rows] if rows else []


def _first_cell(row: Passage) -> int:
    """Where the first cell ends; the whole row where the text does not tell its cells apart."""
    return row.cells[0][1] if row.cells else len(row.words)
