"""Days, months, Tết, lunar years and one event (PL II.V.8, 9): thứ Hai, tháng Tám, tết Nguyên đán, Bính Ngọ."""

from collections.abc import Callable, Iterator
from typing import Final

from drafter.language.casing.passage import Passage
from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.name_table import keys

_DAYS: Final = keys("hai|ba|tư|năm|sáu|bảy")
_MONTHS: Final = phrases("tư|sáu|bảy|tám|chín|mười|mười một|mười hai|giêng|chạp")
"""Not một, hai, ba, năm: "trong tháng một số xã", "ba tháng hai lần", "ngày, tháng, năm"."""

_PARTS_OF_DAY: Final = phrases("sáng|chiều|tối|trưa")
_WEEKLY: Final = phrases("hằng tuần|hàng tuần|mỗi tuần")
_PARTS_OF_MONTH: Final = phrases("đầu|cuối|giữa|trong|vào|từ|đến|trước|sau|mùa")
_FEASTS: Final = phrases("nguyên đán|đoan ngọ|trung thu|hàn thực|thanh minh")
_STEMS: Final = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES: Final = keys("tý|tí|sửu|dần|mão|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi")
_BEFORE_A_YEAR: Final = phrases("năm|xuân|đán|tết")
_REVOLUTION: Final = phrases("cách mạng tháng tám")
_STREETS: Final = phrases("đường|phố|phường|trường|quận|công viên")


def calendar_slips(passage: Passage) -> Iterator[Slip]:
    """Slips in days and months in words, in Tết, in lunar years, and in Cách mạng tháng Tám."""
    if not passage.where("cách", "thứ", "tháng", "tết", *_STEMS):
        return
    yield from _of(passage, ("cách",), _revolution)
    yield from _of(passage, ("thứ",), _day)
    yield from _of(passage, ("tháng",), _month)
    yield from _of(passage, ("tết",), _feast)
    yield from _of(passage, _STEMS, _lunar_year)


def _of(passage: Passage, firsts: tuple[str, ...], rule: Callable[[Passage, int], Slip | None]) -> Iterator[Slip]:
    for index in passage.where(*firsts):
        if slip := rule(passage, index):
            yield slip


def _day(passage: Passage, index: int) -> Slip | None:
    """The slip in "sáng thứ hai", "thứ sáu hằng tuần"; elsewhere thứ hai is an ordinal."""
    words, after = passage.words, index + 2
    if words.key(index + 1) not in _DAYS or not passage.adjoins(index + 1) or passage.shouted(index, after):
        return None
    dated = words.key(after) in (",", "(") and words.key(after + 1) == "ngày" and _is_number(passage, after + 2)
    begins_a_span = words.keys(after, 2) == ("đến", "thứ") and words.key(after + 2) in _DAYS
    ends_a_span = words.key(index - 1) == "đến" and words.key(index - 3) == "thứ" and words.key(index - 2) in _DAYS
    if not (
        passage.before(index, _PARTS_OF_DAY)
        or phrase_at(words, after, _WEEKLY)
        or passage.capital(index + 1)
        or (dated or begins_a_span or ends_a_span)
    ):
        return None
    return passage.slip(index, after, [_noun(passage, index), True], Kind.CALENDAR, "PL II.V.8.c")


def _month(passage: Passage, index: int) -> Slip | None:
    """The slip in "đầu tháng tám", "tháng chín năm 2026"."""
    words = passage.words
    after = index + 1 + phrase_at(words, index + 1, _MONTHS)
    if after == index + 1 or not passage.adjoins(index + 1) or passage.shouted(index, after):
        return None
    dated = words.key(after) == "năm" and _is_number(passage, after + 1)
    if not (dated or (passage.before(index, _PARTS_OF_MONTH) and _stops(passage, after))):
        return None
    wants = [_noun(passage, index), True, *[None] * (after - index - 2)]
    return passage.slip(index, after, wants, Kind.CALENDAR, "PL II.V.8.c")


def _feast(passage: Passage, index: int) -> Slip | None:
    """The slip in "Tết Nguyên Đán", "tết trung thu": the noun small, the first syllable of the name capital."""
    after = index + 3
    if not phrase_at(passage.words, index + 1, _FEASTS) or passage.shouted(index, after):
        return None
    return passage.slip(index, after, [_noun(passage, index), True, False], Kind.CALENDAR, "PL II.V.8.b")


def _revolution(passage: Passage, index: int) -> Slip | None:
    """The slip in Cách mạng tháng Tám, which the decree itself writes so. The name of a street is its own."""
    after = index + 4
    if not phrase_at(passage.words, index, _REVOLUTION) or passage.shouted(index, after):
        return None
    if passage.before(index, _STREETS):
        return None
    return passage.slip(index, after, [True, False, False, True], Kind.CALENDAR, "PL II.V.9")


def _lunar_year(passage: Passage, index: int) -> Slip | None:
    """The slip in "năm Bính ngọ"."""
    words, after = passage.words, index + 2
    if words.key(index + 1) not in _BRANCHES or not passage.before(index, _BEFORE_A_YEAR):
        return None
    if passage.shouted(index, after) or not (passage.adjoins(index) and passage.adjoins(index + 1)):
        return None
    return passage.slip(index, after, [True, True], Kind.CALENDAR, "PL II.V.8.a")


def _noun(passage: Passage, index: int) -> bool | None:
    """Whether the noun has a capital: that of a sentence, or none inside one; None where both may be."""
    return False if passage.inside(index) else passage.begins(index) or None


def _is_number(passage: Passage, index: int) -> bool:
    return passage.words.key(index).isdecimal()


def _stops(passage: Passage, index: int) -> bool:
    """Whether a phrase ends before `index`, so that the number of the month is no number of something."""
    return index >= len(passage.words) or not passage.words[index].is_word
