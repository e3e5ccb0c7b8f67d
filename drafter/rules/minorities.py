"""Ways of writing counted over a document: the rarer ones, each with the usual one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.rules.script import Passage


class Use(NamedTuple):
    """One place where one of several ways of writing is used; way: which one."""

    passage: Passage
    start: int
    end: int
    way: str


def minority(uses: Sequence[Use], *, first_wins: bool = False) -> Iterator[tuple[Use, str]]:
    """The uses of the rarer ways, each with the usual one. A tie is silent, or the way that comes first is usual."""
    counts = Counter(use.way for use in uses)
    if len(counts) < 2:
        return
    (usual, most), (_next, second), *_rest = counts.most_common()
    if most > second or first_wins:
        yield from ((use, usual) for use in uses if use.way != usual)


def cased(words: str, like: str) -> str:
    """The words in the case of others: all capitals, a capital first, or none."""
    if like.isupper() and len(like) > 1:
        return words.upper()
    return words[:1].upper() + words[1:] if like[:1].isupper() else words
