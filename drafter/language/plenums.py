"""Resolutions that are called by the plenum of the Party's Central Committee that passed them.

As published by the Party; the table reaches to the eighth plenum of the thirteenth term (24/11/2023).
"""

import re
from typing import Final, NamedTuple

from drafter.language.dates import PartialDate
from drafter.language.spelling import fold


class Resolution(NamedTuple):
    """A resolution of a plenum by its number and date."""

    number: str
    date: PartialDate


_PASSED: Final = {
    ("X", 7): "25-NQ/TW 2008-07-25, 26-NQ/TW 2008-08-05, 27-NQ/TW 2008-08-06",
    ("XI", 4): "12-NQ/TW 2012-01-16, 13-NQ/TW 2012-01-16",
    ("XI", 5): "15-NQ/TW 2012-06-01",
    ("XI", 6): "20-NQ/TW 2012-11-01",
    ("XI", 7): "24-NQ/TW 2013-06-03, 25-NQ/TW 2013-06-03",
    ("XI", 8): "28-NQ/TW 2013-10-25, 29-NQ/TW 2013-11-04",
    ("XI", 9): "33-NQ/TW 2014-06-09",
    ("XII", 4): "04-NQ/TW 2016-10-30, 05-NQ/TW 2016-11-01, 06-NQ/TW 2016-11-05",
    ("XII", 5): "10-NQ/TW 2017-06-03, 11-NQ/TW 2017-06-03, 12-NQ/TW 2017-06-03",
    ("XII", 6): "18-NQ/TW 2017-10-25, 19-NQ/TW 2017-10-25, 20-NQ/TW 2017-10-25, 21-NQ/TW 2017-10-25",
    ("XII", 7): "26-NQ/TW 2018-05-19, 27-NQ/TW 2018-05-21, 28-NQ/TW 2018-05-23",
    ("XII", 8): "36-NQ/TW 2018-10-22",
    ("XIII", 5): "18-NQ/TW 2022-06-16, 19-NQ/TW 2022-06-16, 20-NQ/TW 2022-06-16, 21-NQ/TW 2022-06-16",
    ("XIII", 6): "27-NQ/TW 2022-11-09, 28-NQ/TW 2022-11-17, 29-NQ/TW 2022-11-17",
    ("XIII", 8): "42-NQ/TW 2023-11-24, 43-NQ/TW 2023-11-24, 44-NQ/TW 2023-11-24, 45-NQ/TW 2023-11-24",
}
"""By term and plenum."""

_NAME = re.compile(
    r"(?:hội nghị )?(?:trung ương|lần thứ)(?: lần thứ)? (\w+),?"
    r"(?: ban chấp hành trung ương[ \w]{0,40}?)?,? ?\(?khóa (\w+)"
)
_ORDINALS: Final = {
    fold(word): number
    for number, word in enumerate(("nhất", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1)
} | {fold("tư"): 4}


def resolutions_of(name: str) -> tuple[Resolution, ...]:
    """Those of the plenum that a name means: "Trung ương 8 khóa XI", "Hội nghị lần thứ tám Ban Chấp hành …"; or ()."""
    found = _NAME.match(fold(name))
    if not found:
        return ()
    plenum = int(found[1]) if found[1].isascii() and found[1].isdecimal() else _ORDINALS.get(found[1], 0)
    passed = _PASSED.get((found[2].upper(), plenum), "")
    return tuple(_resolution(entry) for entry in passed.split(", ") if entry)


def _resolution(entry: str) -> Resolution:
    number, _blank, date = entry.partition(" ")
    year, month, day = map(int, date.split("-"))
    return Resolution(number, PartialDate(year, month, day))
