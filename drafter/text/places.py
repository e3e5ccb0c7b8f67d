"""A text put together from lines of a file, which knows for each of its characters where it stood."""

import bisect
import unicodedata
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple, TypeAlias

Place: TypeAlias = tuple[int, int]
"""(line, column), both from 1, in code points of the file as stored."""

_LONGEST_CLUSTER = 32  # NFC takes quadratic time for the marks on one letter; no language writes more than a few


class Run(NamedTuple):
    """The characters from `offset` on stand one after the other in `line` of the file, the first at `column`."""

    offset: int
    line: int
    column: int


class Traced(NamedTuple):
    """words: a text in NFC. runs: in the order of their offsets, the first at 0; the next one ends each."""

    words: str
    runs: tuple[Run, ...]

    def at(self, offset: int) -> Place:
        """Where the character at `offset` stands; its length gives the place after the last one."""
        offset = max(0, min(offset, len(self.words)))
        run = self.runs[max(0, bisect.bisect_right(self.runs, offset, key=attrgetter("offset")) - 1)]
        return run.line, run.column + offset - run.offset

    def cut(self, start: int, end: int) -> "Traced":
        """The characters from `start` up to `end`."""
        first = max(0, bisect.bisect_right(self.runs, start, key=attrgetter("offset")) - 1)
        last = bisect.bisect_right(self.runs, end, key=attrgetter("offset"))
        line, column = self.at(start)
        later = (run._replace(offset=run.offset - start) for run in self.runs[first + 1 : last] if run.offset > start)
        return Traced(self.words[start:end], (Run(0, line, column), *later))

    def stripped(self, edges: str) -> "Traced":
        """Without the characters `edges` at its ends."""
        if self.words[:1].strip(edges) and self.words[-1:].strip(edges):
            return self
        start = len(self.words) - len(self.words.lstrip(edges))
        return self.cut(start, max(start, len(self.words.rstrip(edges))))

    @property
    def first_line(self) -> int:
        """The line of the first character."""
        return self.runs[0].line

    @property
    def last_line(self) -> int:
        """The line of the last character."""
        return self.at(max(0, len(self.words) - 1))[0]


def trace(line: int, raw: str, dropped: Iterable[int] = ()) -> Traced:
    """The line `raw` of the file, in NFC, without the characters at the indices `dropped`."""
    gone = set(dropped)
    kept = [index for index in range(len(raw)) if index not in gone] if gone else range(len(raw))
    letters = "".join(raw[index] for index in kept) if gone else raw
    columns: Sequence[int] = [*kept, len(raw)] if gone else range(len(raw) + 1)
    if not unicodedata.is_normalized("NFC", letters):
        letters, columns = _composed(letters, columns)
    if isinstance(columns, range):
        return Traced(letters, (Run(0, line, 1),))
    starts = [n for n, column in enumerate(columns) if n == 0 or column != columns[n - 1] + 1]
    return Traced(letters, tuple(Run(start, line, columns[start] + 1) for start in starts))


def joined(parts: Sequence[Traced], signs: Sequence[str]) -> Traced:
    """The parts one after the other, with signs[n] ("" or one character) between part n and the next.

    A sign stands where the part before it ends.
    """
    words: list[str] = []
    runs: list[Run] = []
    offset = 0
    for part, sign in zip(parts, (*signs, ""), strict=True):
        runs += (run._replace(offset=offset + run.offset) for run in part.runs if run.offset < len(part.words))
        words += (part.words, sign)
        offset += len(part.words)
        if sign:
            runs.append(Run(offset, *part.at(len(part.words))))
            offset += 1
    last = parts[-1]
    end = Run(offset, *last.at(len(last.words)))
    return Traced("".join(words), (*runs, end))


def _composed(letters: str, columns: Sequence[int]) -> tuple[str, list[int]]:
    """NFC of `letters` and the columns of its characters: a letter and its marks stand where the letter stands."""
    words: list[str] = []
    found: list[int] = []
    start = 0
    for index in range(1, len(letters) + 1):
        if index < len(letters) and _combines(letters[index]):
            continue
        cluster = letters[start:index]
        short = len(cluster) <= _LONGEST_CLUSTER
        at = -1
        for letter in unicodedata.normalize("NFC", cluster) if short else cluster:
            # A mark that composed with nothing keeps its own place.
            own = cluster.find(letter, at + 1) if short else at + 1
            at = own if own >= 0 else max(at, 0)
            words.append(letter)
            found.append(columns[start + at])
        start = index
    return "".join(words), [*found, columns[-1]]


def _combines(letter: str) -> bool:
    """Whether it may combine with what stands before it: a mark, or a Hangul vowel or final."""
    return letter > "\u02ff" and (unicodedata.category(letter)[0] == "M" or "\u1160" <= letter <= "\u11ff")
