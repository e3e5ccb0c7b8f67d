"""What comes again: "hằng năm", "định kỳ 6 tháng", "02 lần/năm", "trước ngày 15 của tháng cuối quý".

`recurrence_forms` reads it.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from operator import attrgetter
from typing import NamedTuple


class Frequency(IntEnum):
    """How often, the most frequent first."""

    DAILY = 1
    WEEKLY = 2
    MONTHLY = 3
    QUARTERLY = 4
    HALF_YEARLY = 5
    YEARLY = 6


class Mark(NamedTuple):
    """A day within each period, as far as it is said; the day itself is the last one, or with `before` the day after.

    month: 1 to 12. of_quarter: the month of each quarter, 1 to 3, or 4 for the first month after it. day: of the month;
    None for its last one, or with `before` its first. weekday: 0 for Monday to 6 for Sunday.
    """

    month: int | None = None
    day: int | None = None
    of_quarter: int | None = None
    weekday: int | None = None
    before: bool = False


class Every(NamedTuple):
    """How often something is due, and the days where they are said. interval 5 of YEARLY: every five years."""

    frequency: Frequency
    marks: tuple[Mark, ...] = ()
    interval: int = 1


_DEFAULTS = {
    Frequency.DAILY: (),
    Frequency.WEEKLY: (Mark(weekday=6),),
    Frequency.MONTHLY: (Mark(),),
    Frequency.QUARTERLY: (Mark(of_quarter=3),),
    Frequency.HALF_YEARLY: (Mark(month=6), Mark(month=12)),
    Frequency.YEARLY: (Mark(month=12),),
}


def joined(first: Every, second: Every) -> Every:
    """Both as one: the higher frequency, and the days of each; the last of a period for one that says none."""
    marks = first.marks + second.marks
    if marks and first.frequency is not second.frequency:
        both = (mark for each in (first, second) for mark in each.marks or _DEFAULTS[each.frequency])
        marks = tuple(dict.fromkeys(both))
    return min(first, second, key=attrgetter("frequency"))._replace(marks=marks)


def first_due(every: Every, after: date) -> date | None:
    """The first day on or after `after` by which it is due; without a day said, the period's last, Sunday in a week.

    None for an interval, such as every two years, of which the start is not known. In a month that lacks a day, the
    last stands for it. Raises OverflowError or ValueError near the ends of the calendar.
    """
    if every.interval > 1:
        return None
    if every.frequency is Frequency.DAILY and not every.marks:
        return after
    marks = every.marks or _DEFAULTS[every.frequency]
    return min(due for mark in marks for due in _around(mark, after) if due >= after)


def _around(mark: Mark, after: date) -> Iterator[date]:
    """The days of `mark` from shortly before `after` to at least one after it."""
    early = timedelta(days=int(mark.before))
    if mark.weekday is not None:
        day = after + timedelta(days=(mark.weekday - after.weekday()) % 7) - early
        yield from (day, day + timedelta(days=7))
        return
    months: Iterator[int]
    now = 12 * after.year + after.month - 1
    if mark.month:
        months = iter(12 * year + mark.month - 1 for year in range(after.year, after.year + 3))
    elif mark.of_quarter:
        quarter = now - now % 3 - 3
        months = iter(quarter + 3 * turn + mark.of_quarter - 1 for turn in range(4))
    else:
        months = iter(range(now, now + 3))
    for each in months:
        year, month = divmod(each, 12)
        last = calendar.monthrange(year, month + 1)[1]
        day_of_month = min(mark.day or (1 if mark.before else last), last)
        yield date(year, month + 1, day_of_month) - early
