"""How a syllable is spelt: which tone it may bear, on which vowel, and which letters go together."""

import functools
import re
import unicodedata
from typing import Final

from drafter.language.spelling import nfc
from drafter.language.syllables import is_syllable, toneless

_TONES: Final = frozenset("\u0300\u0301\u0309\u0303\u0323")
_ACUTE_OR_DOT: Final = frozenset("\u0301\u0323")
_PARTS = re.compile(
    r"(?P<onset>gi(?=[aăâeêoôơuư])|qu(?=[aăâeêiơoôy])|[^aăâeêioôơuưy]*)"
    r"(?P<vowels>[aăâeêioôơuưy]+)(?P<coda>[^aăâeêioôơuưy]*)"
)
_OPEN_ONLY: Final = frozenset(("ă", "â", "iê", "yê", "uô", "ươ", "uâ", "oă", "uyê"))
"""Vowels that never end a syllable."""

_BEFORE_FRONT: Final = frozenset(("ngh", "gh"))
_FRONT: Final = frozenset("eêi")
_STOPS: Final = frozenset(("c", "ch", "p", "t"))
_PALATAL: Final = frozenset(("ch", "nh"))
_AFTER: Final = frozenset("aêiy")
"""What may stand before ch and nh."""

_BOTH_PLACES: Final = frozenset(("oa", "oe", "uy", "oo"))
"""The decree itself prints both hòa and hoà."""


@functools.lru_cache(maxsize=8192)
def is_spelt(word: str) -> bool:
    """Whether the word, in any case, can be a syllable as it is written in Vietnamese, its tone included."""
    return _is_formed(word) and _tone_at(word) in _places(word)


@functools.lru_cache(maxsize=1024)
def with_tone_moved(word: str) -> str | None:
    """The syllable with its tone on the right vowel, where that alone is wrong: "đựơc" → "được"; else None."""
    if not _is_formed(word) or _tone_at(word) in (places := _places(word)):
        return None
    mark = next(sign for sign in unicodedata.normalize("NFD", word) if sign in _TONES)
    plain = toneless(word)
    match = _PARTS.fullmatch(plain.casefold())
    at = (match.start("vowels") if match else 0) + max(place for place in places if place is not None)
    return nfc(plain[: at + 1] + mark + plain[at + 1 :])


def _is_formed(word: str) -> bool:
    """Whether the letters make a syllable and its end allows the tone, on whatever vowel that stands."""
    tones = [sign for sign in unicodedata.normalize("NFD", word) if sign in _TONES]
    match = _PARTS.fullmatch(toneless(word.casefold()))
    if match is None or len(tones) > 1 or not is_syllable(word):
        return False
    onset, vowels, coda = match.group("onset", "vowels", "coda")
    if (onset in _BEFORE_FRONT and vowels[0] not in _FRONT) or (onset == "ng" and vowels[0] in _FRONT):
        return False
    if onset == "g" and vowels[0] in "eê":
        return False
    if (vowels in _OPEN_ONLY and not coda) or (coda in _PALATAL and vowels[-1] not in _AFTER):
        return False
    return coda not in _STOPS or not _ACUTE_OR_DOT.isdisjoint(tones)


def _tone_at(word: str) -> int | None:
    """Which of the vowels bears the tone, from 0; None without a tone."""
    match = _PARTS.fullmatch(toneless(word.casefold()))
    start = match.start("vowels") if match else 0
    for index, letter in enumerate(nfc(word)):
        if not _TONES.isdisjoint(unicodedata.normalize("NFD", letter)):
            return index - start
    return None


def _places(word: str) -> tuple[int | None, ...]:
    """On which of its vowels the tone may stand."""
    match = _PARTS.fullmatch(toneless(word.casefold()))
    vowels, coda = match.group("vowels", "coda") if match else ("", "")
    marked = [index for index, letter in enumerate(vowels) if letter in "âăêôơ"]
    if marked:
        return None, marked[-1]
    if vowels in _BOTH_PLACES and not coda:
        return None, 0, 1
    if len(vowels) == 1 or (len(vowels) == 2 and not coda):
        return None, 0
    return None, 1
