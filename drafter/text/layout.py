"""How a file sets its paragraphs: what a blank line means, what a line end means, how wide the lines are."""

import functools
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from drafter.text.labels import read_label
from drafter.text.lines import Line

# Advance widths of Times New Roman in em/1000, in which plans are set; a letter with marks is as wide as without.
_WIDTHS = {
    letter: width
    for width, letters in (
        (250, " .,"),
        (278, "/:;ijlt"),
        (333, "!()-I[]`fr‘’"),
        (389, "Js"),
        (408, '"'),
        (444, "?acez“”"),
        (500, "0123456789_bdghknopquvxyđ–*"),
        (529, "ơ"),
        (542, "ư"),
        (556, "FPS"),
        (564, "+<=>"),
        (611, "ELTZ"),
        (667, "BCR"),
        (722, "ADGHKNOQUVXYwĐƠ"),
        (776, "Ưm&"),
        (833, "%"),
        (889, "M"),
        (944, "W"),
        (1000, "—…"),
    )
    for letter in letters
}
_OTHER = 500
_HORN = "\N{COMBINING HORN}"

_DASHES = frozenset("-–—")

_CONTINUED = 0.3  # of the lines behind blank lines start small: blank lines stand between all lines
_WRAPPED = 0.2  # of the other lines start small: lines end where the paper does
_ENOUGH = 6  # lines that surely go on, to measure a width
_STRAY_SHORT = 0.1  # of these may be short by accident; more, and the width says nothing
_NEARLY_FULL = 0.85


class Layout(NamedTuple):
    """blanks_part, lines_part: whether a blank line or a mere line end parts paragraphs.

    width: what a line and the first word below it take at least when that word did not fit, as `width_of` measures;
    None where lines have no common width.
    """

    blanks_part: bool
    lines_part: bool
    width: int | None


def width_of(words: str) -> int:
    """How much room the words take on a line, in em/1000."""
    return sum(_width(letter) for letter in words)


def first_word(words: str) -> str:
    """The words up to the first blank, or the second where the first word is a dash: lines do not end behind one."""
    parts = words[:60].split(" ", 2)
    return " ".join(parts[:2]) if parts[0] in _DASHES else parts[0]


def starts_small(words: str) -> bool:
    """Whether a line starts as only the middle of a sentence does: with a small letter or a closing sign."""
    return words[:1].islower() or words[:1] in tuple(",;:.)”’%…")


def read_layout(lines: Sequence[Line]) -> Layout:
    """The layout of running text; tables and the head of the document should not be among the lines."""
    pairs = [(above, line) for above, line in pairwise(lines) if not line.opens and not above.is_bar]
    unlabelled = [(above, line) for above, line in pairs if read_label(line.words) is None]
    behind_blank = [starts_small(line.words) for _above, line in unlabelled if line.gap]
    adjacent = [starts_small(line.words) for _above, line in unlabelled if not line.gap]
    blanks_part = _share(behind_blank) < _CONTINUED
    lines_part = blanks_part and _share(adjacent) < _WRAPPED
    sure = [
        (
            width_of(f"{above.words} {first_word(line.words)}"),
            starts_small(above.words) and read_label(above.words) is None,
        )
        for above, line in unlabelled
        if starts_small(line.words) and not (line.gap and blanks_part)
    ]
    return Layout(blanks_part, lines_part, None if lines_part else _common_width(sure))


def _common_width(sure: list[tuple[int, bool]]) -> int | None:
    """The width that lines have with a word too much, from (width, whether it goes on with what stands above it)."""
    widths = sorted(width for width, goes_on in sure if goes_on)
    if len(widths) < _ENOUGH:
        return None
    width = widths[len(widths) // 20]
    short = sum(each < _NEARLY_FULL * width for each, _goes_on in sure)
    return width if short <= _STRAY_SHORT * len(sure) else None


def _share(answers: list[bool]) -> float:
    return sum(answers) / len(answers) if answers else 0.0


@functools.lru_cache(maxsize=1024)
def _width(letter: str) -> int:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    parts = unicodedata.normalize("NFD", letter)
    base = unicodedata.normalize("NFC", parts[0] + _HORN) if _HORN in parts else parts[0]
    return _WIDTHS.get(base, _OTHER)
