"""What looks like an abbreviation in a text, and what only looks so: numerals, symbols, units, words of a heading."""

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from drafter.language import maps
from drafter.language.grammar.document_numbers import number_at
from drafter.language.grammar.words import Word, Words
from drafter.language.syllables import is_syllable, toneless

_LONGEST: Final = 12
_ROMAN = re.compile("X{0,3}(?:IX|IV|V?I{0,3})")
_JOINTS: Final = ("-", "–", "&", ".")
_SMALL_LETTERS: Final = frozenset("rhg")  # GDTrH, ThS, TTg
_VOWELS: Final = frozenset("AĂÂEÊIOÔƠUƯY")

_TYPES: Final = frozenset(
    (
        *("NQ", "QĐ", "CT", "QC", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ", "GM"),
        *("NĐ", "TT", "TTLT", "KL", "CV", "VBHN", "QH", "NQLT"),
    )
)
"""How the symbol of a document begins, also where its number is missing: KH-UBND, NQ/TW."""

_ISSUERS = re.compile("UBND|HĐND|TW|TU|HU|ĐU|TTg|CP|BCĐ|MTTQ|[BS][A-ZĐ]{2,8}|VP[A-ZĐ]{2,4}")
_CURRENCIES: Final = frozenset(("USD", "VND", "VNĐ", "EUR"))
_UNITS: Final = frozenset(("MW", "KW", "KV", "GW", "GB", "MB", "TB", "KG", "KM", "HA", "HP", "CV", "TEU"))
_SIGNING: Final = frozenset(("TM", "KT", "TL", "TUQ"))


class Found(NamedTuple):
    """An abbreviation in use: its offsets, and itself as written."""

    start: int
    end: int
    abbr: str


@functools.cache
def well_known() -> Mapping[str, str]:
    """Abbreviation → expansion, for those that need no introduction; international ones among them."""
    table = maps.read("viet-tat")
    return MappingProxyType({**table["thông dụng"], **table["quốc tế"]})


@functools.lru_cache(maxsize=4096)  # as for `Words`: several readers ask for those of one paragraph
def found_in(text: str) -> tuple[Found, ...]:
    """The abbreviations from left to right; one joined without blanks, KH&ĐT or GDTH-GDMN, is one."""
    return tuple(_found(Words(text)))


def _found(words: Words) -> Iterator[Found]:
    after = 0
    for index in words.standing_out:
        if index < after:
            continue
        if words.texts[index][0].isdecimal():
            number = number_at(words.text, words[index].start)
            after = words.at(number.end, index + 1) if number and number.symbol else index + 1
            continue
        after = _end(words, index)
        if after > index and not _is_another(words, index, after):
            start, end = words[index].start, words.end(after)
            yield Found(start, end, words.text[start:end])


def _end(words: Words, index: int) -> int:
    """The index after the abbreviation that begins at `index`; `index` itself where none does."""
    if not _has_shape(words.texts[index]):
        return index
    after = index + 1
    while after + 1 < len(words) and words.texts[after] in _JOINTS and _touches(words, after, after + 1):
        if not (_touches(words, after - 1, after) and _has_shape(words.texts[after + 1])):
            break
        after += 2
    return after


def _has_shape(text: str) -> bool:
    """Whether the word is of capitals, with r, h, g of a first consonant between them at most, and without a tone."""
    # One capital, at the head of a name, is what most words with capitals have.
    if text.istitle() or not (2 <= len(text) <= _LONGEST and text.isalpha() and text[0].isupper()):
        return False
    if toneless(text) != text:
        return False
    small = [letter for letter in text if not letter.isupper()]
    return len(text) - len(small) > 1 and len(small) < 3 and _SMALL_LETTERS.issuperset(small)


def _is_another(words: Words, index: int, after: int) -> bool:
    """Whether what has the shape of an abbreviation is something else."""
    texts = [words[at].text for at in range(index, after, 2)]
    if all(_ROMAN.fullmatch(text) for text in texts) or _is_symbol(words, index, after, texts):
        return True
    if len(texts) > 1:
        return False
    (text,) = texts
    before = words.key(index - 1)
    if text in _CURRENCIES or (text in _UNITS and before.isdecimal()):
        return True
    heading = _shouts(_neighbour(words, index, -1)) or _shouts(_neighbour(words, after - 1, 1))
    if text in _SIGNING and heading:
        return True
    if text in well_known():
        return False
    if is_syllable(text):
        return heading or (len(text) > 2 and before != "(")
    return heading and not _VOWELS.isdisjoint(text)


def _is_symbol(words: Words, index: int, after: int, texts: list[str]) -> bool:
    """Whether it is (part of) the symbol of a document, or of a code with digits: KH-UBND, NQ/TW, COVID-19."""
    if texts[0] in _TYPES and words.key(index + 1) in ("-", "–") and _ISSUERS.fullmatch(texts[-1]):
        return True
    if words.key(index - 1) == "/" and _touches(words, index - 1, index):
        before = words[index - 2].text if index > 1 else ""
        return before in _TYPES or not (index > 1 and _has_shape(words.texts[index - 2]))
    if after + 1 >= len(words) or not _touches(words, after - 1, after) or not _touches(words, after, after + 1):
        return False
    if words[after].text == "/" and texts[0] in _TYPES:
        return True
    return words[after].text in ("-", "–", "/") and words.key(after + 1)[:1].isdecimal()


def _neighbour(words: Words, index: int, step: int) -> Word | None:
    """The word beside `index`, past one sign, on the side `step`."""
    for at in (index + step, index + 2 * step):
        if 0 <= at < len(words) and words[at].is_word:
            return words[at]
    return None


def _shouts(word: Word | None) -> bool:
    """Whether it is a word of the language in capitals, as all words of a heading are."""
    if word is None or not word.is_all_capitals or not is_syllable(word.text):
        return False
    return len(word.text) > 2 or toneless(word.text) != word.text


def _touches(words: Words, index: int, after: int) -> bool:
    return words[index].end == words[after].start
