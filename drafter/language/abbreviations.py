"""Abbreviations in running text: where they are used, where they are introduced, and which need no introduction."""

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from drafter.language import maps
from drafter.language.abbreviation_shapes import Found, found_in, well_known
from drafter.language.grammar.document_types import type_at
from drafter.language.grammar.words import BREAK, Words, spaced
from drafter.language.initials import matches
from drafter.language.spelling import nfc

__all__ = ["Definition", "Found", "defined", "expansion", "in_recipients", "matches", "parts", "used", "well_known"]

# "(sau đây gọi tắt là Ban Chỉ huy)", "(viết tắt là GDĐT)", "(gọi tắt: Ban Chỉ đạo)".
_DECLARATION = re.compile(
    r"\((?:(?:sau|dưới) đây )?(?:xin )?(?:được )?(?:gọi|viết)(?: tắt| chung)?(?: là:?|:) ?([^()\n]{1,200})\)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()\n]{2,200})\)")
_AROUND: Final = "“”\"'‘’«» \t\u00a0"
_STOPS: Final = frozenset((";", ":", "!", "?", BREAK, "(", ")"))
_FARTHEST: Final = 120
_MOST_INITIALS: Final = 40
"""In words: how far before a bracket that begins which it shortens."""


class Definition(NamedTuple):
    """A short name that is introduced: its own offsets, itself, and what it stands for.

    expansion: the words that it shortens; "" where they cannot be told from those around them (STEM, HDI).
    """

    start: int
    end: int
    abbr: str
    expansion: str


def used(text: str) -> tuple[Found, ...]:
    """The abbreviations of the text from left to right, each time they stand there: UBND, KH&ĐT, GDTH-GDMN.

    No abbreviations are Roman numerals, symbols of documents, units after a number, codes with digits, and words that
    are in capitals because a heading is. Offsets count in `text`, which should be in NFC (else in its NFC).
    """
    return found_in(nfc(text))


@functools.lru_cache(maxsize=4096)  # several rules ask for those of one paragraph
def defined(text: str) -> tuple[Definition, ...]:
    """The short names that the text introduces, from left to right.

    "Ủy ban nhân dân (UBND)", "UBND (Ủy ban nhân dân)", "… (sau đây gọi tắt là Ban Chỉ huy)", "… (viết tắt là GDĐT)".
    """
    return tuple(_definitions(Words(nfc(text)))) if "(" in text else ()


def _definitions(words: Words) -> Iterator[Definition]:
    by_start, by_end = {}, {}
    for found in found_in(words.text):
        by_start[found.start] = by_end[found.end] = found
    declared = {match.start(): match for match in _DECLARATION.finditer(words.text)}
    index = 0
    for bracket in _BRACKETS.finditer(words.text):
        index = words.at(bracket.start(), index)
        start, name = _unquoted(declared.get(bracket.start(), bracket))
        alone = start in by_start and by_start[start].abbr == name
        if name and (alone or bracket.start() in declared or _is_nickname(name)):
            yield Definition(start, start + len(name), name, _shortened(words, index, name, is_abbreviation=alone))
        elif (before := by_end.get(words.end(index))) and matches(before.abbr, bracket[1]):
            yield Definition(*before, spaced(bracket[1]))


def parts(abbr: str) -> list[str]:
    """The abbreviations that a joined one is made of: QLCL-GDTX → QLCL, GDTX; a plain one is its only part."""
    return [part for part in re.split("[-–&.]", abbr) if part]


def expansion(abbr: str) -> str:
    """What an abbreviation that everyone knows stands for, be it joined of two such; "" for any other."""
    known = well_known()
    names = [known[abbr]] if abbr in known else [known.get(part, "") for part in parts(abbr)]
    return " và ".join(names) if all(names) else ""


@functools.cache
def in_recipients() -> Mapping[str, str]:
    """Abbreviation → expansion, for those that are at home in Nơi nhận only: VT, PCT, CVP."""
    return MappingProxyType(dict(maps.read("viet-tat")["nơi nhận"]))


def _unquoted(match: re.Match[str]) -> tuple[int, str]:
    """What the brackets hold, without blanks and quotation marks around it, and its offset."""
    inside = match[1]
    return match.start(1) + len(inside) - len(inside.lstrip(_AROUND)), inside.strip(_AROUND)


def _is_nickname(name: str) -> bool:
    """Whether it is what a document is called by its number: Kế hoạch 163, Chương trình 5881."""
    words = Words(name)
    length = len(type_at(words, 0).split())
    return len(words) == length + 1 > 1 and words[length].text.isdecimal()


def _shortened(words: Words, bracket: int, name: str, *, is_abbreviation: bool) -> str:
    """The words right before the bracket, at the index `bracket`, that `name` shortens; "" where none are sure."""
    syllables = Words(name)
    for start in range(bracket - 1, max(-1, bracket - 1 - _FARTHEST), -1):
        if _stops(words, start) or (is_abbreviation and bracket - start > _MOST_INITIALS):
            break
        if is_abbreviation:
            fits = matches(name, words.between(start, bracket))
        else:
            fits = _begins_with(words, start, bracket, syllables)
        if fits:
            return words.between(start, bracket)
    return ""


def _stops(words: Words, index: int) -> bool:
    """Whether the word is a sign that no name reaches across; a full stop is one before a blank."""
    word = words[index]
    return word.key in _STOPS or (word.text == "." and words.text[word.end : word.end + 1].isspace())


def _begins_with(words: Words, start: int, after: int, name: Words) -> bool:
    """Whether the words from `start` up to `after` begin with the first two of `name` and hold the others in order."""
    if not words.starts(start, name.keys(0, 2)):
        return False
    rest = iter(words[at].key for at in range(start, after))
    return all(key in rest for key in (word.key for word in name.all))
