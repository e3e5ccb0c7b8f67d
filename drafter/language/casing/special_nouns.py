"""Nhân dân and Nhà nước as special nouns (PL II.V.1), and titles beside a person's name (PL II.V.3)."""

from collections.abc import Iterator
from typing import Final

from drafter.language.casing.passage import Passage
from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.name_table import NameTable, keys

_BEFORE_PEOPLE: Final = phrases("của|cho|trong|với|vì|do|giữa|tầng lớp|quần chúng|toàn thể|đông đảo|đời sống|vận động")
"""After these nhân dân is a noun of its own, not half of a name such as Ủy ban nhân dân."""

_BEFORE_STATE: Final = phrases("của|đảng và|đảng,|đảng và của")
_TITLES: Final = phrases(
    "chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|thủ tướng|phó thủ tướng|bộ trưởng|thứ trưởng",
    "tổng bí thư|cục trưởng|hiệu trưởng|viện trưởng|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|đại tướng|chánh án",
    "trưởng phòng",
)
_FIRSTS_OF_TITLES: Final = frozenset(_TITLES)
_SURNAMES: Final = keys("nguyễn|trần|lê|phạm|huỳnh|hoàng|phan|vũ|võ|đặng|bùi|đỗ|ngô|trịnh|đinh")
_PRESIDENT: Final = phrases("hồ chí minh")
_DEPUTIES: Final = NameTable((("Phó Chủ tịch", None), ("Phó Bí thư", None), ("Phó Giám đốc", None)))
_OFFICES: Final = phrases(
    "ubnd|hđnd|ủy ban|hội đồng|thường trực|hội|mặt trận|liên đoàn|nước|quốc hội|tỉnh|thành|huyện|sở|trung tâm|đảng"
)
_CLAUSE_OF_NOUNS: Final = "PL II.V.1"
_CLAUSE_OF_TITLES: Final = "PL II.V.3"


def special_noun_slips(passage: Passage) -> Iterator[Slip]:
    """Slips in Nhân dân and Nhà nước, then in titles."""
    for first, second, rule in (("nhân", "dân", _is_people), ("nhà", "nước", _is_state)):
        for index in passage.where(first):
            after = index + 2
            if passage.words.key(index + 1) != second or not passage.adjoins(index + 1) or not rule(passage, index):
                continue
            if not passage.shouted(index, after) and (
                slip := passage.slip(index, after, [True, False], Kind.PEOPLE_AND_STATE, _CLAUSE_OF_NOUNS)
            ):
                yield slip
    yield from _titles(passage)
    yield from _deputies(passage)


def _is_people(passage: Passage, index: int) -> bool:
    """Whether "nhân dân" at `index` is the people, and not the currency."""
    return passage.before(index, _BEFORE_PEOPLE) > 0 and passage.words.key(index + 2) != "tệ"


def _is_state(passage: Passage, index: int) -> bool:
    """Whether "nhà nước" at `index` is the State itself: của nhà nước, Đảng và nhà nước; not a nhà nước pháp quyền."""
    return passage.before(index, _BEFORE_STATE) > 0 and passage.words.key(index + 2) != "pháp"


def _titles(passage: Passage) -> Iterator[Slip]:
    """Titles in small letters right before the name of a person: giáo sư Tôn Thất Tùng."""
    words, after = passage.words, 0
    for index in words.where(_FIRSTS_OF_TITLES):
        length = phrase_at(words, index, _TITLES) if index >= after else 0
        if not length:
            continue
        after = index + length
        if not passage.capital(index) and _is_person(passage, after) and not passage.is_plural(index):
            wants = [True, True, False] if _DEPUTIES.at(words, index) else [True, *[None] * (length - 1)]
            if slip := passage.slip(index, after, wants, Kind.TITLE, _CLAUSE_OF_TITLES):
                yield slip


def _is_person(passage: Passage, index: int) -> bool:
    """Whether the name of a person stands at `index`: a common surname and one or more names after it."""
    words = passage.words
    if words.key(index) not in _SURNAMES and not phrase_at(words, index, _PRESIDENT):
        return False
    return all(passage.adjoins(at) and words[at].text.istitle() for at in (index, index + 1))


def _deputies(passage: Passage) -> Iterator[Slip]:
    """Titles with one capital of two inside a sentence, as in "Phó chủ tịch UBND": one capital makes it a name."""
    words = passage.words
    for match in _DEPUTIES.find(words):
        first, head, last = match.syllables
        if not (passage.inside(first) and passage.capital(first)) or passage.capital(head) or passage.capital(last):
            continue
        if passage.shouted(first, match.after) or not phrase_at(words, match.after, _OFFICES):
            continue
        if slip := passage.slip(first, match.after, [True, True, False], Kind.TITLE, _CLAUSE_OF_TITLES):
            yield slip
