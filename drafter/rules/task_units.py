"""The units that a line of a task names, and whether two names are those of one unit."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from drafter.language.abbreviations import defined, expansion, matches, used
from drafter.language.folded_text import pattern
from drafter.language.grammar.words import Words
from drafter.language.spelling import fold, nfc
from drafter.rules.script import PROSE, Script
from drafter.rules.task_blocks import Line

_NOUNS: Final = (
    r"phòng(?!,? (?:chống|ngừa|cháy|bệnh|dịch))|văn phòng|thanh tra(?!,)|bộ|tổ(?! chức)|ban(?! hành)|trung tâm"
    r"|trường(?! hợp)|trạm|bệnh viện|chi cục|cục|vụ|sở|công an|kho bạc|bảo hiểm|đài|báo(?! cáo)|thuế|tòa án|viện|ủy ban"
    r"|ubnd|hđnd|mttq|hội(?! (?:nghị|thảo|nhập|thi))|đoàn(?! kết)|liên đoàn|công đoàn|mặt trận|liên minh|ngân hàng"
    r"|thư viện|bảo tàng|đơn vị|cơ quan|địa phương|tổ chức (?:công đoàn|đoàn|chính trị)"
)
"""What the names of bodies begin with, in small letters."""

_NAMES_UNIT = pattern(rf"^(?:đề nghị |giao )?(?:các )?(?:{_NOUNS})\b")
_SEPARATOR = re.compile(
    rf"\s*;\s*(?:và\s+)?|\s*,\s*(?:và\s+)?(?=(?:(?:các|những)\s+)?(?:{_NOUNS})(?!\w))"
    rf"|\s+và\s+(?=(?:(?:các|những)\s+)?(?:{_NOUNS})(?!\w))",
    re.IGNORECASE,
)
_ENDS: Final = " .,;:-–/\t\n"
_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_BEFORE = pattern(r"^(?:đề nghị |giao |các |những |lãnh đạo |thủ trưởng |đại diện )+")
_SENTENCE = pattern(r"\b(?:chủ trì|phối hợp|thực hiện|tham mưu|triển khai|căn cứ|tổ chức (?:thực|triển|các))\b")
_NOBODY = pattern(r"\b(?:liên quan|khác|có chức năng|được (?:giao|phân công)|từng|mỗi|phụ trách)\b")
_ANY = frozenset(
    fold(
        "các sở ban ngành đoàn thể cấp tỉnh thành phố huyện xã phường đặc khu địa phương đơn vị cơ quan tổ chức"
    ).split()
)
"""Words of which a name of one's own has others: "các sở, ban, ngành tỉnh"."""

_LONGEST: Final = 160


class Unit(NamedTuple):
    """A unit as a passage names it. keys: its words for comparing, abbreviations in full. start, end: in the words."""

    keys: tuple[str, ...]
    start: int
    end: int


def explained(script: Script) -> dict[str, str]:
    """The abbreviations that the document explains, and what for."""
    return {
        each.abbr: each.expansion
        for passage in script.of(*PROSE)
        if "(" in passage.words
        for each in defined(passage.words)
        if each.expansion
    }


def names_unit(words: str) -> bool:
    """Whether a heading is, or begins with, the name of a unit."""
    return _NAMES_UNIT.match(fold(words[:_LONGEST])) is not None


def is_nobody(words: str) -> bool:
    """Whether it says of no one who he is: "các đơn vị có liên quan"."""
    return _NOBODY.search(fold(words)) is not None


def units(lines: Iterable[Line], known: Mapping[str, str]) -> list[tuple[Line, Unit]]:
    """The units that the lines name for sure, each with its line; "các đơn vị liên quan" is none.

    known: abbreviations that the document explains.
    """
    found = []
    for line in lines:
        start = line.start
        for separator in [*_SEPARATOR.finditer(line.passage.words, line.start, line.end), None]:
            end = separator.start() if separator else line.end
            unit = _unit(line.passage.words, start, end, known)
            found += [(line, unit)] if unit else []
            start = separator.end() if separator else end
    return found


def full_name(words: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a name without those that offices leave out, in one spelling, abbreviations in full."""
    text = nfc(words)
    written, end = [], 0
    for found in used(text):
        written += [text[end : found.start], f" {known.get(found.abbr) or expansion(found.abbr) or found.abbr} "]
        end = found.end
    folded = fold("".join([*written, text[end:]]))
    before = _BEFORE.match(folded)
    bare = folded[before.end() :] if before else folded
    return tuple(word.key for word in Words(bare).all if word.is_word and word.key != "và")


def is_same(one: Unit, other: Unit) -> bool:
    """Whether the two are one unit, in full or by abbreviation: Phòng KTHTĐT, Phòng Kinh tế, Hạ tầng và Đô thị."""
    first, second = one.keys, other.keys
    if first == second:
        return True
    common = 0
    while common < min(len(first), len(second)) and first[common] == second[common]:
        common += 1
    return any(
        len(short) == common + 1 and len(long) > common + 1 and matches(short[common].upper(), " ".join(long[common:]))
        for short, long in ((first, second), (second, first))
    )


def _unit(words: str, start: int, end: int, known: Mapping[str, str]) -> Unit | None:
    while start < end and words[start] in _ENDS:
        start += 1
    while start < end and words[end - 1] in _ENDS:
        end -= 1
    name = words[start:end]
    folded = fold(name)
    if not name or len(name) > _LONGEST or _SENTENCE.search(folded) or is_nobody(name):
        return None
    before = _BEFORE.match(folded)
    keys = full_name(_BRACKETS.sub(" ", name), known)
    several = before is not None and "các " in before.group()
    if _ANY.issuperset(keys):
        return None
    sure = any(letter.isupper() for letter in name[2:]) if several else len(keys) > 1 or name.isupper()
    return Unit(keys, start, end) if keys and sure else None
