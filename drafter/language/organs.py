"""Agencies and administrative units by date: which names have ended, and what stands for them now.

The table is plan_specs/maps/co-quan.yaml.
"""

import functools
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from drafter.language import maps
from drafter.language.grammar.heads import heads
from drafter.language.grammar.subjects import Subjects
from drafter.language.grammar.words import Words
from drafter.language.name_table import Match, NameTable, keys
from drafter.language.retrospect import is_of_the_past
from drafter.language.spelling import nfc

_LONGEST_NAME: Final = 4  # syllables of the name after "huyện", "quận" …
_OTHER_WORDS: Final = {"sở": keys("cơ|trụ"), "bộ": keys("cán|nội|đảng|chi"), "phòng": keys("quốc|dự")}
"""Words before the first syllable that make another word with it: cơ sở, cán bộ."""

_NOT_NAMES: Final = keys("ủy|đoàn|đội")
"""What follows the noun in the name of a body, not of a place: Huyện Đoàn."""


class Organ(NamedTuple):
    """An agency, an administrative unit, or a kind of them.

    name: the official one; variants: how offices write it. since, until: the first and last day of the name, None
    where the table has none. successor: what to write now, or "". named: a common noun that counts only before a
    name of its own (huyện Đức Trọng). certain: False for what may be told as a note at most.
    """

    name: str
    variants: tuple[str, ...]
    since: date | None
    until: date | None
    successor: str
    named: bool
    certain: bool


class Gone(NamedTuple):
    """A name in a text that had ended by the date asked about. See Organ; ended_on is the last day of the name."""

    start: int
    end: int
    name: str
    ended_on: date
    successor: str
    certain: bool


@functools.cache
def organs() -> tuple[Organ, ...]:
    """The rows of the table, in its order."""
    return tuple(_organ({**group, **entry}) for group in maps.read("co-quan")["nhóm"] for entry in group["mục"])


def ended(text: str, on: date) -> Iterator[Gone]:
    """The names in the text that had ended before the day `on`, from left to right; one right after another is one.

    Not those in a sentence about the past or about the change, nor those inside a cited document: it was issued by,
    and speaks of, who was there then. Offsets count in `text`, which should be in NFC (else in its NFC).
    """
    words = Words(nfc(text))
    cited: bytearray | None = None
    last: Gone | None = None
    for match in _ended_table().find(words):
        first, organ = match.syllables[0], match.value
        after = _name_end(words, match.after) if organ.named else match.after
        if organ.until is None or on <= organ.until or after is None or _is_another(words, match):
            continue
        if cited is None:
            cited = _citations(words)
        if cited[first] or is_of_the_past(words, first, organ.until, cited):
            continue
        name = words.between(first, after) if organ.named else organ.name
        gone = Gone(words[first].start, words.end(after), name, organ.until, _successor(organ, on), organ.certain)
        if last and last.ended_on == gone.ended_on and words.end(first) == last.end:
            last = last._replace(end=gone.end)  # "Phòng GDĐT các huyện, thành phố" is one body, not two
            continue
        if last:
            yield last
        last = gone
    if last:
        yield last


def exists(name: str, on: date) -> bool | None:
    """Whether a body or unit of exactly this name, as spelt by anyone, exists on that day; None where nobody knows."""
    organ = _known(name)
    if organ is None or not organ.certain:
        return None
    return (organ.since is None or organ.since <= on) and (organ.until is None or on <= organ.until)


def _organ(row: dict[str, Any]) -> Organ:
    return Organ(
        name=row["tên"],
        variants=tuple(row.get("viết khác", ())),
        since=row.get("từ"),
        until=row.get("đến"),
        successor=row.get("thay bằng", ""),
        named=row.get("kèm tên riêng") == "có",
        certain=row.get("chưa rõ") != "có",
    )


@functools.cache
def _table() -> NameTable[Organ]:
    return NameTable((name, organ) for organ in organs() for name in (organ.name, *organ.variants))


@functools.cache
def _ended_table() -> NameTable[Organ]:
    """Without the bodies of today, whose names may hold part of an old one: Văn phòng HĐND và UBND huyện."""
    return NameTable((name, organ) for organ in organs() if organ.until for name in (organ.name, *organ.variants))


def _known(name: str) -> Organ | None:
    """The row of exactly this name, or of its kind; None if the table has none."""
    words = Words(nfc(name))
    match = _table().at(words, 0)
    if match is None:
        return None
    after = _name_end(words, match.after) if match.value.named else match.after
    return match.value if after == len(words) else None


def _successor(organ: Organ, on: date) -> str:
    """What to write on that day: a successor may have ended too."""
    heir = _known(organ.successor)
    if heir is None or heir.until is None or on <= heir.until:
        return organ.successor
    return heir.successor


def _name_end(words: Words, index: int) -> int | None:
    """The index after the name of a place that begins at `index`: two syllables or more, or a number; None if none."""
    end = index
    while end < min(len(words), index + _LONGEST_NAME) and words[end].is_word and words[end].is_capital:
        if words[end].is_all_capitals or words.key(end) in _NOT_NAMES:
            break
        end += 1
    enough = end > index + 1 or (end > index and words[index].text.isdecimal())
    return end if enough else None


def _is_another(words: Words, match: Match[Organ]) -> bool:
    """Whether the words belong to a longer name that still exists, thành phố Hải Phòng, or to another word: cơ sở."""
    first = match.syllables[0]
    if words.key(first - 1) in _OTHER_WORDS.get(words.key(first), ()):
        return True
    longer = _table().at(words, first)
    return longer is not None and longer.after > match.after and longer.value.until is None


def _citations(words: Words) -> bytearray:
    """For each word 1 if it belongs to a cited document, from its type to the end of its trích yếu, else 0."""
    found = list(heads(words))
    subjects = Subjects(words, found)
    cited = bytearray(len(words))
    for head in found:
        end = subjects.end(head)
        cited[head.first : end] = b"\1" * (end - head.first)
    return cited
