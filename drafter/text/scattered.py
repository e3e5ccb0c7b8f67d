"""The tables of a PDF, whose text has the pieces of its cells on lines of their own → one paragraph for each row.

Which piece belongs to which cell cannot be told. What can: where the table begins (STT), its rows (their numbers) and
its end (the next number of the outline, or a line as long as those of running text).
"""

import re
from collections.abc import Sequence

from drafter.text.drafts import Draft, Item, draft_of
from drafter.text.labels import Label, Style, follows, read_label
from drafter.text.layout import starts_small, width_of
from drafter.text.lines import Line
from drafter.text.marks import APPENDIX, RECIPIENTS, TABLE_HEAD
from drafter.text.paragraphs import Artefact, Kind, Reason

Code = tuple[int, ...]
"""The number of a row: (6, 10) for 6.10."""

_LONGEST_HEAD = 60  # lines
_CODE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3}){0,3})\.?(?=\s|$)")
_CODE_INSIDE = re.compile(r"(?<=\s)([0-9]{1,3}(?:\.[0-9]{1,3}){1,3})\.?\s+(?=[^\W\d_])")
_LONG = 0.85  # of the width of running text
_GAP = re.compile(r"\s{3}")  # between cells that are set as on paper
_NUMBER_ALONE = re.compile(r"[0-9]{1,3}")


def read_scattered(items: Sequence[Item], width: int | None) -> tuple[list[Item], list[Artefact]]:
    """The items with each such table as paragraphs of kind ROW, and the heads that were printed again.

    width: of running text, see `Layout`; None where it is not known.
    """
    found: list[Item] = []
    artefacts: list[Artefact] = []
    outline: list[Label] = []
    last: Code = ()
    index = 0
    while index < len(items):
        item = items[index]
        table = None
        if isinstance(item, Line) and TABLE_HEAD.match(item.words):
            table = _Table.at(items, index, outline, width, last)
        if table is not None:
            last = table.code
            found += table.rows
            artefacts += table.artefacts
            index = table.end
            continue
        if isinstance(item, Line):
            label = read_label(item.words)
            if label is not None and not label.is_sign and not starts_small(item.words[label.end :]):
                outline = [*(each for each in outline if each.style < label.style), label]
        found.append(item)
        index += 1
    return found, artefacts


class _Table:
    """rows: the head and what stands below it. code: of the last row. end: the index of the item behind the table."""

    def __init__(self, items: Sequence[Item], head: list[Line], start: int, outline: list[Label], width: int | None):
        self.rows: list[Draft] = [draft_of(head, Kind.ROW)]
        self.artefacts: list[Artefact] = []
        self._head = [line.words for line in head]
        self._outline = outline
        self._width = width
        self._row: list[Line] = []
        self.code: Code = ()
        self.end = start
        self._read(items)

    @classmethod
    def at(
        cls, items: Sequence[Item], start: int, outline: list[Label], width: int | None, last: Code
    ) -> "_Table | None":
        """The table whose head begins at `start`; None where no row with the first number follows soon.

        A table that goes on behind the foot of a page begins with the number next to `last`.
        """
        head: list[Line] = []
        for index in range(start, min(len(items), start + _LONGEST_HEAD)):
            item = items[index]
            if not isinstance(item, Line) or (head and TABLE_HEAD.match(item.words)):
                return None
            code = _code(item)
            if head and code and (code[-1] == 1 or (last and _is_next(code, last))):
                return cls(items, head, index, outline, width)
            head.append(item)
        return None

    def _read(self, items: Sequence[Item]) -> None:
        while self.end < len(items):
            item = items[self.end]
            if not isinstance(item, Line) or self._is_behind(item):
                break
            again = self._head_again(items)
            if again:
                self.artefacts += again
                self.end += len(again)
                continue
            self._take(item)
            self.end += 1
        self._close()

    def _take(self, line: Line) -> None:
        code = _code(line)
        if code and (not self.code or _is_next(code, self.code)):
            self._begin(line, code)
            return
        # The last cell of a row and the number of the next one may share a line.
        for match in _CODE_INSIDE.finditer(line.words):
            code = _parsed(match[1])
            if self.code and _is_next(code, self.code):
                self._row.append(line._replace(text=line.text.cut(0, match.start()).stripped(" ")))
                self._begin(line._replace(text=line.text.cut(match.start(), len(line.words))), code)
                return
        self._row.append(line)

    def _begin(self, line: Line, code: Code) -> None:
        self._close()
        self._row, self.code = [line], code

    def _close(self) -> None:
        if self._row:
            self.rows.append(draft_of(self._row, Kind.ROW))
            self._row = []

    def _head_again(self, items: Sequence[Item]) -> list[Artefact]:
        """The lines of the head where it is printed again, a page number above it among them."""
        first = items[self.end]
        number = isinstance(first, Line) and _NUMBER_ALONE.fullmatch(first.words) is not None
        start = self.end + number
        block = [item for item in items[start : start + len(self._head)] if isinstance(item, Line)]
        if [line.words for line in block] != self._head:
            return []
        page = [Artefact(first.text.first_line, Reason.PAGE_NUMBER)] if number else []
        return [*page, *(Artefact(line.number, Reason.REPEATED_HEAD) for line in block)]

    def _is_behind(self, line: Line) -> bool:
        """Whether the table ended above this line."""
        code = _code(line)
        if code and _is_next(code, self.code):
            return False
        if RECIPIENTS.match(line.words) or APPENDIX.fullmatch(line.words) or line.words.startswith("Trên đây là"):
            return True
        label = read_label(line.words)
        if label is not None and not label.is_sign:
            heading = label.style is Style.ROMAN and line.words.isupper()
            return heading or (follows(label, self._outline) and not starts_small(line.words[label.end :]))
        if self._width is None or _GAP.search(line.words):
            return False
        return line.words[:1].isupper() and width_of(line.words) >= _LONG * self._width


def _code(line: Line) -> Code:
    match = _CODE.match(line.words)
    return _parsed(match[1]) if match else ()


def _parsed(text: str) -> Code:
    return tuple(int(part) for part in text.split("."))


def _is_next(code: Code, last: Code) -> bool:
    """Whether a row with this number may follow the last one: 6.10 after 6.9, 7 or 6.9.1 too."""
    if not last:
        return True
    if code == (*last, 1):
        return True
    above, own = code[:-1], code[-1]
    return len(code) <= len(last) and above == last[: len(above)] and own == last[len(above)] + 1
