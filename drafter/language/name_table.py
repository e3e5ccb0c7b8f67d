"""Known names found in running text, however their signs, tones and capitals were typed."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Generic, NamedTuple, TypeVar

from drafter.language.grammar.words import Words
from drafter.language.spelling import fold, nfc

Value = TypeVar("Value")

_PIECE = re.compile(r"[^\W_]+|[^\w\s]")
_JOINERS: Final = frozenset(("-", "–", "&", ",", "và"))
_JOINT: Final = ""
"""Stands in the keys of a name where "và" or a sign joins two parts of it."""

_LONGEST_JOINT = 2

_Keys = tuple[str, ...]
_Start = tuple[str, str]
"""The first two keys of a name: many begin with one word, Sở …, few with the same two."""

_ANY: Final = ""
"""Stands for the second where the text may have more than one word there, or need none."""


class Match(NamedTuple, Generic[Value]):
    """A name at its place. syllables: the indexes of its words, without those that join; after: the index after it."""

    value: Value
    syllables: tuple[int, ...]
    after: int


class NameTable(Generic[Value]):
    """Names with what belongs to each. Of several names at one place the longest is found."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        """A name that comes twice keeps its last value."""
        known = {_keys(name): value for name, value in entries}
        by_start: dict[_Start, list[tuple[_Keys, Value]]] = {}
        for keys, value in known.items():
            by_start.setdefault(_start(keys), []).append((keys, value))
        for (first, second), same_start in by_start.items():
            if second != _ANY:
                same_start.extend(by_start.get((first, _ANY), ()))
            same_start.sort(key=lambda entry: len(entry[0]), reverse=True)
        self._by_start: Final = by_start
        self._firsts: Final = frozenset(first for first, _second in by_start)

    def at(self, words: Words, index: int) -> Match[Value] | None:
        """The longest name that begins at `index`.

        Where a name is joined by "và" or a sign, any of "và", "-", "–", "&", "," may stand in the text, or none.
        """
        first = words.key(index)
        if first not in self._firsts:
            return None
        start = (first, words.key(index + 1))
        for keys, value in self._by_start.get(start if start in self._by_start else (first, _ANY), []):
            if syllables := _matched(words, index, keys):
                return Match(value, syllables, syllables[-1] + 1)
        return None

    def find(self, words: Words) -> Iterator[Match[Value]]:
        """The names of a text from left to right; none reaches into the next one."""
        after = 0
        for index in words.where(self._firsts):
            if index >= after and (match := self.at(words, index)):
                yield match
                after = match.after


def keys(text: str) -> frozenset[str]:
    """The words of `text`, with "|" between, as they compare in `Words`."""
    return frozenset(fold(word) for word in text.split("|"))


def _matched(words: Words, index: int, keys: _Keys) -> tuple[int, ...]:
    """The indexes of the words that match `keys` from `index` on; empty where they do not."""
    syllables = []
    for key in keys:
        if key == _JOINT:
            end = index + _LONGEST_JOINT
            while index < end and words.key(index) in _JOINERS:
                index += 1
        elif words.key(index) == key:
            syllables.append(index)
            index += 1
        else:
            return ()
    return tuple(syllables)


def _start(keys: _Keys) -> _Start:
    return keys[0], keys[1] if len(keys) > 1 and keys[1] != _JOINT else _ANY


def _keys(name: str) -> _Keys:
    keys: list[str] = []
    for piece in _PIECE.findall(nfc(name)):
        key = fold(piece)
        if key not in _JOINERS:
            keys.append(key)
        elif keys[-1] != _JOINT:
            keys.append(_JOINT)
    return tuple(keys)
