"""Whether two citations of one document say the same: issuers by their words, trích yếu word by word."""

import functools
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from drafter.language.spelling import bare_letters, fold

_WORD = re.compile(r"[^\W_]+|,")
_BRACKET = re.compile(r"\s*\((?:cũ|nay|trước|mới)\b[^()]*\)")
_SIGNS = re.compile(r"[^\w\s]|_")
_IN_FULL = {
    fold(short): fold(full)
    for short, full in (
        ("UBND", "Ủy ban nhân dân"),
        ("HĐND", "Hội đồng nhân dân"),
        ("MTTQ", "Mặt trận Tổ quốc"),
        ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
        ("BCH", "Ban Chấp hành"),
        ("BCĐ", "Ban Chỉ đạo"),
        ("BTV", "Ban Thường vụ"),
        ("TTg", "Thủ tướng"),
        ("Tp", "thành phố"),
    )
}
_SAME_BODY = tuple(
    (fold(one), fold(other))
    for one, other in (
        ("Ban Chấp hành Đảng bộ tỉnh", "Tỉnh ủy"),
        ("Ban Chấp hành Đảng bộ thành phố", "Thành ủy"),
        ("Ban Chấp hành Đảng bộ huyện", "Huyện ủy"),
        ("Ban Chấp hành Đảng bộ xã", "Đảng ủy xã"),
        ("Ban Chấp hành Đảng bộ phường", "Đảng ủy phường"),
    )
)
"""A committee under the name of its office and under its own (Điều lệ Đảng)."""

_TERM = fold("khóa")
_CONNECTIVES = frozenset(map(fold, ("về", "việc")))
_LONGEST = 120
"""In words and commas; the rest of a trích yếu is not compared."""

_CONTEXT = 2
"""After so many equal words two trích yếu go on together, and so many are shown around what differs."""

_FEWEST = 3

_ALIKE = 0.6


class Word(NamedTuple):
    """A word or comma of a trích yếu. key: how it compares. start, end: where it stands."""

    key: str
    start: int
    end: int


class Difference(NamedTuple):
    """Where two trích yếu part: indexes of words in each, a little of what is alike around.

    second_lacks: the second lacks words there and has none of its own. whole: they have little in common.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    second_lacks: bool = False
    whole: bool = False


def issuers_agree(one: str, other: str) -> bool:
    """Whether two names can be one body, written shorter in one place: Tỉnh ủy, Tỉnh ủy Lâm Đồng.

    The term is no part that may be left out in between: Bộ Chính trị khóa XII is not written Bộ Chính trị later on.
    """
    first, second = _issuer(one), _issuer(other)
    if first in (second, f"bộ trưởng {second}") or second == f"bộ trưởng {first}":
        return True
    short, long = sorted((first, second), key=len)
    return long.startswith(f"{short} ") and _TERM not in long[len(short) :].split()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words and commas of a trích yếu between two offsets, without the "về" or "về việc" that it begins with."""
    words = [Word(fold(found.group()), *found.span()) for found in _WORD.finditer(text, start, end)]
    first = next((index for index, word in enumerate(words) if word.key not in _CONNECTIVES), len(words))
    return words[first : first + _LONGEST]


def alike(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether two trích yếu have most of their words in common, as far as the shorter reaches."""
    return bool(one) and bool(other) and _matcher(one, other).ratio() >= _ALIKE


def differences(one: Sequence[Word], other: Sequence[Word]) -> list[Difference]:
    """Where two trích yếu of one document differ; none where they agree as far as the shorter reaches.

    Where a trích yếu ends in running text is never sure, so that what follows the last common words counts for nothing.
    """
    if min(len(one), len(other)) < _FEWEST:
        return []
    matcher = _matcher(one, other)
    if matcher.ratio() < _ALIKE:
        return [Difference((0, len(one)), (0, len(other)), whole=True)]
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal" or step[2] - step[1] >= _CONTEXT]
    return [
        Difference(
            (max(0, step[1] - _CONTEXT), min(len(one), step[2] + _CONTEXT)),
            (max(0, step[3] - _CONTEXT), min(len(other), step[4] + _CONTEXT)),
            second_lacks=step[3] == step[4],
        )
        for step, after in pairwise(steps)
        if step[0] != "equal" and after[0] == "equal" and not _abbreviates(one, other, step)
    ]


def _matcher(one: Sequence[Word], other: Sequence[Word]) -> SequenceMatcher[str]:
    length = min(len(one), len(other)) + _CONTEXT
    first, second = ([word.key for word in words[:length]] for words in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False)


def _abbreviates(one: Sequence[Word], other: Sequence[Word], step: tuple[str, int, int, int, int]) -> bool:
    """Whether one side has a single word for the first letters of the other side's words: UBND, GDĐT."""
    sides = [word.key for word in one[step[1] : step[2]]], [word.key for word in other[step[3] : step[4]]]
    short, long = sorted(sides, key=len)
    if len(short) != 1 or len(long) < _CONTEXT:
        return False
    initials = iter(bare_letters("".join(word[0] for word in long)))
    return all(letter in initials for letter in bare_letters(short[0]))


@functools.lru_cache(maxsize=1024)
def _issuer(name: str) -> str:
    words = _SIGNS.sub(" ", _BRACKET.sub("", fold(name))).split()
    plain = " ".join(_IN_FULL.get(word, word) for word in words)
    for longer, shorter in _SAME_BODY:
        plain = plain.replace(longer, shorter)
    return plain
