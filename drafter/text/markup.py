"""The stars that a web page's text keeps around bold and italic words: where they stand, what they embrace."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

BAR = "|"
_STARS = re.compile(r"\*+")


class Marked(NamedTuple):
    """One line. dropped: the indices of its stars.

    strong: whether every letter of the line is bold or italic. goes_on: whether the last of them embraces the start of
    the next line too.
    """

    dropped: tuple[int, ...] = ()
    strong: bool = False
    goes_on: bool = False


class _Stars(NamedTuple):
    line: int
    start: int
    end: int


def is_marked(raws: Sequence[str]) -> bool:
    """Whether the text came from a web page: a pair of double stars, or cells parted by bars alone on their lines."""
    return sum(raw.count("**") for raw in raws) > 1 or sum(raw.strip() == BAR for raw in raws) > 2


def read_markup(raws: Sequence[str]) -> list[Marked]:
    """The stars of each line of a text that is marked. They come in pairs within a block, which a blank line ends."""
    found: list[Marked] = []
    for block in _blocks(raws):
        found += _read_block(block)
    return found


def _blocks(raws: Sequence[str]) -> Iterator[list[str]]:
    """The lines cut after each that is blank or a bar."""
    block: list[str] = []
    for raw in raws:
        block.append(raw)
        if raw.strip() in ("", BAR):
            yield block
            block = []
    yield block


def _read_block(block: list[str]) -> list[Marked]:
    runs = [_Stars(n, match.start(), match.end()) for n, raw in enumerate(block) for match in _STARS.finditer(raw)]
    if sum(run.end - run.start for run in runs) % 2:
        runs = _without_literal(block, runs)
    by_line: dict[int, list[_Stars]] = {}
    for run in runs:
        by_line.setdefault(run.line, []).append(run)
    found: list[Marked] = []
    bold = italic = False
    for number, raw in enumerate(block):
        strong, start = True, 0
        for run in (*by_line.get(number, ()), _Stars(number, len(raw), len(raw))):
            strong = strong and (bold or italic or not _has_letters(raw[start : run.start]))
            bold ^= (run.end - run.start) // 2 % 2 == 1
            italic ^= (run.end - run.start) % 2 == 1
            start = run.end
        dropped = tuple(index for run in by_line.get(number, ()) for index in range(run.start, run.end))
        found.append(Marked(dropped, strong and _has_letters(raw), bold or italic))
    if found:
        found[-1] = found[-1]._replace(goes_on=False)
    return found


def _without_literal(block: list[str], runs: list[_Stars]) -> list[_Stars]:
    """The runs without the one star that has no partner because it is the sign of a list: "* Khó khăn"."""
    for index, run in enumerate(runs):
        raw = block[run.line]
        if not raw[: run.start].strip() and raw[run.end : run.end + 1].isspace():
            return [*runs[:index], run._replace(end=run.end - 1), *runs[index + 1 :]]
    return runs


def _has_letters(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
