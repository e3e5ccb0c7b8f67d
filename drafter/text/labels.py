"""The numbers, letters and signs that paragraphs begin with, and which of them follows which."""

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Final, NamedTuple


class Style(IntEnum):
    """How a label is written, from the outermost to the innermost."""

    PART = 1
    """Phần I, Phần thứ nhất, Chương II."""
    CAPITAL = 2
    """A."""
    ROMAN = 3
    """I."""
    NUMBER = 4
    """1."""
    NUMBER_OF_TWO = 5
    """1.1."""
    NUMBER_OF_THREE = 6
    NUMBER_OF_FOUR = 7
    LETTER = 8
    """a)"""
    BRACKETED = 9
    """(1), 1), i)"""
    UNNUMBERED = 10
    """A title that lost its number, or has none."""
    STAR = 11
    DASH = 12
    PLUS = 13


class Label(NamedTuple):
    """text: as written. values: what it counts, outermost first; empty for a sign. end: where the text begins."""

    style: Style
    text: str
    values: tuple[int, ...]
    end: int

    @property
    def is_sign(self) -> bool:
        """Whether it is a dash, plus or star, which counts nothing."""
        return self.style >= Style.STAR


_STRAY = r"[`'´‘’\"“]?"  # a key hit by mistake before the number
_WORD = re.compile(
    rf"{_STRAY}(Phần|Chương)[ \t]+(thứ[ \t]+\w{{1,10}}|[IVXLC]{{1,7}}|[0-9]{{1,2}})(?![\w])[.:]?\s*", re.IGNORECASE
)
_ROMAN = re.compile(rf"{_STRAY}([IVXLC]{{1,7}})(?:\.(?![0-9])|[ \t]*/(?=\s)|[ \t]*[-–—](?=\s)|\))\s*")
_CAPITAL = re.compile(rf"{_STRAY}([A-HĐ])(?:[.)](?=\s|$)|/(?=\s))\s*")
_NUMBER = re.compile(rf"{_STRAY}([0-9]{{1,3}}(?:\.[0-9]{{1,2}}){{0,3}})(\.(?![0-9])|[ \t]*/(?=[ \t])|(?=[ \t]|$))\s*")
_LETTER = re.compile(rf"{_STRAY}([a-zđăâêôơư])([.,]?[0-9]{{1,2}})?(?:\)|[./](?=[ \t]))\s*")
_BRACKETED = re.compile(rf"{_STRAY}(?:\(([0-9]{{1,2}}|[a-zđ]|[ivx]{{1,5}})\)|([0-9]{{1,2}}|[ivx]{{2,5}})\))\s*")
_SIGN = re.compile(r"([-–—•▪●◦➢✓]|\+|\*)\s*(?=[^\s-])")
_SIGNS = {"+": Style.PLUS, "*": Style.STAR}
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LETTERS_OF_LABELS = tuple("PpCcIVXLivx")
ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The places of letters, with those that the decree leaves out: some offices count with them."""
_FURTHEST = 3  # that a number may be from the last one of its list
_FURTHEST_LETTER = 5  # two marked letters may stand between


def read_label(words: str) -> Label | None:
    """The label at the start of a line. It may be a number or dash of the running text: that only its place shows."""
    if words[:1].isalpha() and words[1:2].isalpha() and not words.startswith(_LETTERS_OF_LABELS):
        return None  # most lines of running text
    head = words[:80]
    if match := _WORD.match(head):
        return _label(Style.PART, match, (_value(match[2]),))
    if match := _ROMAN.match(head):
        value = _roman(match[1])
        return _label(Style.ROMAN if value < 50 else Style.CAPITAL, match, (value if value < 50 else ord(match[1][0]),))
    if match := _CAPITAL.match(head):
        return _label(Style.CAPITAL, match, (ord(match[1]),))
    if match := _NUMBER.match(head):
        values = tuple(int(part) for part in match[1].split("."))
        if not match[2] and len(values) == 1:
            return None
        return _label(Style(Style.NUMBER + len(values) - 1), match, values)
    if match := _LETTER.match(head):
        if match[2]:  # a1), a.1)
            return _label(Style.BRACKETED, match, (int(match[2].strip(".,")),))
        return _label(Style.LETTER, match, (ALPHABET.index(match[1]) + 1,))
    if match := _BRACKETED.match(head):
        return _label(Style.BRACKETED, match, (_value(match[1] or match[2]),))
    if match := _SIGN.match(head):
        return _label(_SIGNS.get(match[1], Style.DASH), match, ())
    return None


def follows(label: Label, last: Sequence[Label]) -> bool:
    """Whether the label is the first of its kind or comes soon after one of those that are open, outermost first."""
    if label.is_sign:
        return False
    *above, own = label.values
    same = next((each for each in last if each.style == label.style), None)
    if same is not None and list(same.values[:-1]) == above:
        return 1 <= own - same.values[-1] <= (_FURTHEST_LETTER if label.style is Style.LETTER else _FURTHEST)
    if above:
        return own == 1 and any(list(each.values) == above for each in last)
    return own == (ord("A") if label.style is Style.CAPITAL else 1)


def _label(style: Style, match: re.Match[str], values: tuple[int, ...]) -> Label:
    text = match.group().rstrip()
    return Label(style, text.lstrip("`'´‘’\"“") or text, values, match.end())


def _value(text: str) -> int:
    if text.isdecimal():
        return int(text)
    if text in ALPHABET:
        return ALPHABET.index(text) + 1
    return _roman(text.upper())


def _roman(text: str) -> int:
    total = 0
    values = [_ROMAN_VALUES.get(sign, 0) for sign in text]
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += value if value >= following else -value
    return total
