"""Words of a plan with their places: the lines of a prose, or a line made of several texts and what is put between."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from drafter.language.citations import Citation
from drafter.language.spelling import fold
from drafter.plan.markup import Points
from drafter.plan.syntax.source import Text
from drafter.plan.unmarked import Unmarked
from drafter.rules.script import ByKey

Place: TypeAlias = tuple[int, int]
Citations: TypeAlias = Mapping[str, Citation | None]
"""The register of a plan by folded key."""


class Wording(NamedTuple):
    """words: one line. at: (line, column) in the file of the character at an index. by_key: citations by key."""

    words: str
    at: Callable[[int], Place]
    by_key: tuple[ByKey, ...] = ()


def lines(text: Text, citations: Citations) -> list[Wording]:
    """The lines of a prose that say something, without blanks at their ends."""
    bare = Unmarked(text.value)
    found, start = [], 0
    for line in bare.words.split("\n"):
        if words := line.strip():
            found.append(_cut(text, bare, start + len(line) - len(line.lstrip()), words, citations))
        start += len(line) + 1
    return found


def composed(parts: Sequence[str | Text], citations: Citations) -> Wording:
    """The parts in a row. What is no text of the plan is at the place of the next text, at the end of the last one."""
    pieces: list[tuple[int, Wording]] = []
    words = ""
    for part in parts:
        if isinstance(part, Text):
            bare = Unmarked(part.value.replace("\n", " "))
            stripped = bare.words.strip()
            piece = _cut(part, bare, len(bare.words) - len(bare.words.lstrip()), stripped, citations)
            pieces.append((len(words), piece))
            words += stripped
        else:
            words += part

    def at(index: int) -> Place:
        start, piece = next((each for each in reversed(pieces) if each[0] <= index), pieces[0])
        return piece.at(max(0, index - start))

    by_key = tuple(each._replace(offset=start + each.offset) for start, piece in pieces for each in piece.by_key)
    return Wording(words, at if pieces else lambda _index: (1, 1), by_key)


def printed(words: str, place: Place) -> Wording:
    """What the program writes by itself, all of it at one place."""
    return Wording(words, lambda _index: place)


def with_commas(texts: Sequence[Text]) -> list[str | Text]:
    """The texts with a comma and a blank between them."""
    parts: list[str | Text] = []
    for text in texts:
        parts += [", ", text] if parts else [text]
    return parts


def _cut(text: Text, bare: Unmarked, start: int, words: str, citations: Citations) -> Wording:
    by_key = tuple(
        ByKey(index - start, mark.key, citations.get(fold(mark.key)))
        for index, mark in bare.marks
        if mark.points is Points.DOCUMENT and start <= index < start + len(words)
    )
    return Wording(words, lambda index: text.at(bare.offset(start + index)), by_key)
