"""Days, weeks, months, quarters and years as offices name them: "ngày 30/6/2026", "quý IV năm 2025", "cuối tháng 3".

`timespan_shapes` reads them.
"""

import calendar
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

YEARS = range(1945, 2200)
"""The years that are read, as in `dates`."""


class Unit(Enum):
    """What time is counted in."""

    HOUR = auto()
    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    QUARTER = auto()
    YEAR = auto()


class Timespan(NamedTuple):
    """A stretch of the calendar, perhaps without its year.

    first, last: month and day; month 0 where it is not said (ngày 15), day 0 for the last of the month. later: how many
    years after `year` the last day lies. rough: the words leave the days open, and they are our reading: đầu, giữa and
    cuối are thirds, a school year runs from 5 September to 31 May. hour: an hour of the day was said, other than 0.
    named: it says by a word what it is, "quý II", not "II". shift: years from the plan's, 1 for "năm sau".
    """

    unit: Unit
    first: tuple[int, int]
    last: tuple[int, int]
    year: int | None = None
    later: int = 0
    rough: bool = False
    hour: bool = False
    named: bool = True
    shift: int = 0

    def dates(self) -> tuple[date, date] | None:
        """The first and the last day; None while the year or the month is open. Raises ValueError: no such day."""
        # A day without its year exists if it does in a leap year.
        year = 2024 if self.year is None else self.year
        if year not in YEARS or year + self.later not in YEARS:
            raise ValueError(self.year)
        if not self.first[0]:
            _day(2024, 1, self.first[1])
            return None
        first, last = _day(year, *self.first), _day(year + self.later, *self.last)
        if first > last:
            raise ValueError(self)
        return (first, last) if self.year is not None else None


def _day(year: int, month: int, day: int) -> date:
    if not day and 1 <= month <= 12:
        day = calendar.monthrange(year, month)[1]
    return date(year, month, day)
