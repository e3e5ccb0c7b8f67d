"""One phrase, one use of capitals: the same words written with a capital here and without one there."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from drafter.language.grammar.document_types import type_at
from drafter.language.grammar.words import Words
from drafter.language.name_table import keys
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_READ: Final = (
    *(Kind.BASIS, Kind.OPENING, Kind.HEADING, Kind.PARAGRAPH, Kind.TASK_LINE, Kind.DASH, Kind.NOTE, Kind.CLOSING),
    Kind.RECIPIENT,
)
_LENGTH: Final = 4
"""Words that must be the same around a capital before it can be one too many; fewer say too little of the sense."""

_LEAD: Final = keys("thuộc|của|toàn|đạo|đốc|bàn|dân|ubnd|hđnd|quan|hội|trên|trong|trưởng")
"""What stands before the noun that means the issuing agency or its area: thuộc Sở, lãnh đạo Sở, địa bàn Tỉnh."""

_POOLED: Final = keys("sở")
"""Nouns that mean one agency after any of these words, so that all places are counted together."""

_AREAS: Final = ("tỉnh", "thành phố", "huyện", "xã", "phường", "đặc khu")
_AREA_SYLLABLES: Final = keys("tỉnh|thành|phố|huyện|xã|phường|đặc|khu|quận|thị|trấn|sở")
_LONGEST_NAME: Final = 5

_SETTLED: Final = {
    words.split()[0]: ((tuple(words.split()), step),)
    for words, step in (
        ("cấp ủy đảng", 2),
        ("tổ chức đảng", 2),
        ("cách mạng công nghiệp", 0),
        ("ngân sách trung ương", 2),
    )
}
"""Phrases that are common nouns, by their first syllable, each with the word that is often given a capital."""


class _Place(NamedTuple):
    """A word of a passage: its index, and whether it has a capital."""

    passage: Passage
    words: Words
    at: int
    capital: bool


@rule("NV-28")
def capitals_of_one_phrase(script: Script) -> Iterator[Verdict]:
    """Một cụm từ chỉ viết hoa theo một cách trong cả văn bản.

    Sai: các phòng thuộc Sở … các phòng thuộc sở
    Sai: Chương trình giáo dục phổ thông 2018 … Chương trình Giáo dục phổ thông 2018
    Đúng: các phòng thuộc Sở … các phòng thuộc Sở
    Báo ở những chỗ ít gặp hơn; danh từ chung thì chỉ báo chỗ viết hoa.
    """
    told = {passage.at(at) for passage, slip in script.casing for at in range(slip.start, slip.end)}
    texts = [(passage, words) for passage, words in script.words if _is_read(passage)]
    for place in (*_own_agency(script, texts), *_within_phrases(texts), *_settled(texts)):
        slip = _slip(place)
        if slip.place not in told:
            told.add(slip.place)
            yield slip


def _is_read(passage: Passage) -> bool:
    return passage.kind in _READ and not passage.words.isupper()


def _own_agency(script: Script, texts: Sequence[tuple[Passage, Words]]) -> Iterator[_Place]:
    """The noun that stands for the issuer or its area, where its capital differs from most other places."""
    nouns = _nouns(script)
    groups: dict[tuple[str, ...], list[_Place]] = {}
    for passage, words in texts:
        for at, word in enumerate(words.all):
            if word.key in nouns and words.key(at - 1) in _LEAD and _stands_alone(words, at):
                group = (word.key,) if word.key in _POOLED else words.keys(at - 2, 3)
                groups.setdefault(group, []).append(_Place(passage, words, at, word.text[0].isupper()))
    for places in groups.values():
        capitals = sum(place.capital for place in places)
        if 2 * capitals != len(places):
            yield from (place for place in places if place.capital is not (2 * capitals > len(places)))


def _nouns(script: Script) -> frozenset[str]:
    """The first syllables of the nouns that the document may use for its issuer: sở, tỉnh, thành."""
    issuer = fold(script.issuer)
    if issuer.startswith("sở "):
        return _POOLED
    return frozenset(fold(area).split()[0] for area in _AREAS if f" {fold(area)} " in f" {issuer} ")


def _stands_alone(words: Words, at: int) -> bool:
    """Whether neither a name nor another noun follows: thuộc Sở, not thuộc Sở Nội vụ, sở, ngành, xã hội."""
    after = at + 1 + (words.key(at) in ("thành", "đặc"))
    if after >= len(words):
        return True
    behind = words[after]
    if behind.is_word and (behind.text[0].isupper() or behind.key in ("hội", "ngành", "viên", "hữu", "thích")):
        return False
    return not (behind.text == "," and words.key(after + 1) in ("ngành", "ban", "phường", "xã", "thành"))


def _within_phrases(texts: Sequence[tuple[Passage, Words]]) -> Iterator[_Place]:
    """Words in the middle of four that come again alike but for the capital of this one."""
    varying = _varying(texts)
    groups: dict[tuple[object, ...], list[_Place]] = {}
    for passage, words in texts:
        for at, word in enumerate(words.all):
            if word.key not in varying or word.is_all_capitals or _may_be_a_document(words, at):
                continue
            for first in (at - 1, at - 2):
                if first < 0 or not _is_run(words, first):
                    continue
                others = tuple(words[each].text[0].isupper() for each in range(first, first + _LENGTH) if each != at)
                # What stands in a name may rightly have capitals that the same words lack elsewhere.
                group = words.keys(first, _LENGTH), at - first, others, _is_named(words, at)
                groups.setdefault(group, []).append(_Place(passage, words, at, word.text[0].isupper()))
    for (_phrase, _step, _others, is_name), places in groups.items():
        capitals = sum(place.capital for place in places)
        small = len(places) - capitals
        if capitals < small and small > 1:
            yield from (place for place in places if place.capital)
        elif capitals > small and is_name:
            yield from (place for place in places if not place.capital)


def _is_run(words: Words, first: int) -> bool:
    """Whether four syllables stand there with no sign, number or word in capitals among them."""
    run = words.all[first : first + _LENGTH]
    return len(run) == _LENGTH and all(word.text.isalpha() and not word.is_all_capitals for word in run)


def _settled(texts: Sequence[tuple[Passage, Words]]) -> Iterator[_Place]:
    """Words of phrases whose use of capitals is settled, where the document has both uses equally often."""
    found: dict[tuple[str, int], list[_Place]] = {}
    for passage, words in texts:
        for first, word in enumerate(words.all):
            for phrase, step in _SETTLED.get(word.key, ()):
                at = first + step
                if words.starts(first, phrase) and at and words[at - 1].is_word and not words[at].is_all_capitals:
                    place = _Place(passage, words, at, words[at].text[0].isupper())
                    found.setdefault((" ".join(phrase), step), []).append(place)
    for places in found.values():
        if 2 * sum(place.capital for place in places) == len(places):
            yield from (place for place in places if place.capital)


def _varying(texts: Sequence[tuple[Passage, Words]]) -> set[str]:
    """Words with a capital in the middle of one sentence and without in another; those of areas are none."""
    found: tuple[set[str], set[str]] = (set(), set())
    for _passage, words in texts:
        for at, word in enumerate(words.all):
            if at and words[at - 1].is_word and len(word.text) > 1:
                found[word.text[0].isupper()].add(word.key)
    return (found[0] & found[1]) - _AREA_SYLLABLES


def _is_named(words: Words, at: int) -> bool:
    """Whether a name that began with a capital inside the sentence may reach up to the word."""
    for before in range(at - 1, max(0, at - 1 - _LONGEST_NAME), -1):
        if not words[before].is_word:
            return False
        if words[before].text[0].isupper():
            return words[before - 1].is_word or words[before - 1].text in (",", ";", "-", "–")
    return False


def _may_be_a_document(words: Words, at: int) -> bool:
    """Whether it is in the name of a law, or a type of document, which is a name or not.

    After another type, as in "Nghị quyết quy định …", it is the verb.
    """
    if "luật" in words.keys(max(0, at - _LONGEST_NAME), min(at, _LONGEST_NAME)):
        return True
    if not type_at(words, at):
        return False
    return not any(len(type_at(words, at - length).split()) == length for length in (1, 2, 3) if at >= length)


def _slip(place: _Place) -> Hit:
    word = place.words[place.at]
    right = (word.text[0].lower() if place.capital else word.text[0].upper()) + word.text[1:]
    message = _("Ở phần lớn văn bản, trong cụm từ này viết “{right}”.", right=right)
    return hit(place.passage, word.start, word.end, message, right)


RULES: tuple[Rule, ...] = (capitals_of_one_phrase,)
