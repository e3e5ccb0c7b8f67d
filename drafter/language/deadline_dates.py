"""What the phrases of a deadline come to when taken together: its kind, its first and last days, what recurs."""

import calendar
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from drafter.language.deadline_parts import Kind, Lead, Part, Within
from drafter.language.recurrences import Every, Frequency, Mark, joined
from drafter.language.timespan_series import days, settled
from drafter.language.timespans import YEARS, Unit

_DAY = timedelta(days=1)


class Days(NamedTuple):
    """The first day, and the last ones by which."""

    start: date | None = None
    dues: tuple[date, ...] = ()


class Sum(NamedTuple):
    """See `deadlines.Deadline`; dues holds every last day, in order."""

    kind: Kind
    start: date | None = None
    dues: tuple[date, ...] = ()
    every: Every | None = None
    within: Within | None = None
    rough: bool = False
    impossible: bool = False


def summed_up(parts: list[Part], year: int | None) -> Sum:
    """What the parts, at least one, say together. year: for those that say none."""
    every, dated = _told_apart(parts)
    kind = _kind(parts, every, dated)
    if kind is Kind.EVENT:
        every = next((part.every for part in parts if part.every), None)
    within = next((part.within for part in parts if part.within), None)
    try:
        for span in chain.from_iterable(part.spans for part in parts):
            span.dates()  # a day of every year has to exist too
        for mark in every.marks if every else ():
            date(2024, 1, 1 if mark.day is None else mark.day)
        known = [_days(part, said) for part, said in zip(dated, _years(dated, year), strict=True)]
    except (ValueError, OverflowError):
        return Sum(kind, every=every, within=within, impossible=True)
    start = min((each.start for each in known if each.start), default=None)
    dues = tuple(sorted({due for each in known for due in each.dues}))
    if start and dues and start > dues[-1]:
        return Sum(kind, every=every, within=within, impossible=True)
    rough = any(span.rough for part in parts for span in part.spans)
    return Sum(kind, start, dues, every, within, rough)


def _told_apart(parts: list[Part]) -> tuple[Every | None, list[Part]]:
    """What recurs, with the days that belong to it, and the parts with dates of their own."""
    recurring = {index: part.every for index, part in enumerate(parts) if part.every and part.kind is Kind.RECURRING}
    dated: list[Part] = []
    for index, part in enumerate(parts):
        # "trước ngày 10/11 hằng năm"; else "hằng năm, trước ngày 10/11".
        home = index + 1
        glued = home in recurring and parts[home].glued
        bounds = any(span.year is not None for span in part.spans) or (part.onward and not glued)
        if not recurring or not part.spans or bounds:
            dated.extend([part] if part.spans else ())
            continue
        if not glued:
            home = max((each for each in recurring if each < index), default=min(recurring))
        every = recurring[home]
        recurring[home] = every._replace(marks=every.marks + _marks(part, every.frequency))
    every_one: Every | None = None
    for each in recurring.values():
        every_one = joined(every_one, each) if every_one else each
    return every_one, dated


def _marks(part: Part, frequency: Frequency) -> tuple[Mark, ...]:
    """The days of a part without a year, as days of each period."""
    marks = []
    for span in part.spans[-1:] if part.is_range else part.spans:
        before = part.lead is Lead.BEFORE and not span.hour
        month, day = span.first if before else span.last
        if before and span.unit is not Unit.DAY and day == 1:
            day = 0
        of_quarter = 3 if not month and frequency is Frequency.QUARTERLY else None
        if month or frequency in (Frequency.MONTHLY, Frequency.QUARTERLY):
            marks.append(Mark(month or None, day or None, of_quarter, before=before))
    return tuple(marks)


def _kind(parts: list[Part], every: Every | None, dated: list[Part]) -> Kind:
    """What says most: a recurrence, then a date, then words."""
    if every:
        return Kind.RECURRING
    words = {part.kind for part in parts if not part.spans}
    kinds = {part.kind for part in dated}
    if Kind.CONTINUOUS in words and kinds <= {Kind.PERIOD, Kind.OPEN}:
        return Kind.CONTINUOUS
    if kinds == {Kind.DATE} and len(dated) > 1:
        return Kind.PERIOD
    if len(kinds) == 1:
        return kinds.pop()
    if kinds:
        return Kind.BEFORE if Kind.BEFORE in kinds and Kind.OPEN not in kinds else Kind.PERIOD
    return next(kind for kind in (Kind.EVENT, Kind.CONTINUOUS, Kind.VAGUE) if kind in words)


def _years(dated: list[Part], year: int | None) -> list[int | None]:
    """For each part that says none: the year of the next part that does, else of the last one, else `year`."""
    years = [next((span.year for span in part.spans if span.year is not None), None) for part in dated]
    known = next((each for each in reversed(years) if each is not None), year if year in YEARS else None)
    for index in reversed(range(len(years))):
        known = years[index] = known if years[index] is None else years[index]
    return years


def _days(part: Part, year: int | None) -> Days:
    """Raises ValueError for a day that does not exist."""
    found = days(settled(part.spans, year), is_range=part.is_range)
    if found is None:
        return Days()
    lasts = tuple(last for _first, last in found)
    if part.within:
        return _counted(found[0][0], part.within, kind=part.kind)
    match part.lead:
        case Lead.BEFORE:
            hour = any(span.hour for span in part.spans)
            return Days(dues=tuple(first if hour else first - _DAY for first, _last in found))
        case Lead.BY | Lead.UNTIL:
            return Days(dues=lasts)
        case Lead.AFTER:
            return Days(lasts[-1] + _DAY)
        case _:
            return Days(found[0][0], () if part.onward or part.kind is Kind.EVENT else lasts)


def _counted(base: date, within: Within, *, kind: Kind) -> Days:
    """The last of so many days from `base`, which itself does not count, or the day so many before it."""
    if kind is Kind.EVENT:
        return Days(None if within.ahead else base)
    count = -within.number if within.ahead else within.number
    if within.unit in (Unit.DAY, Unit.WEEK):
        end = base + timedelta(days=count * (7 if within.unit is Unit.WEEK else 1))
    else:
        months = 12 * base.year + base.month - 1 + count * (12 if within.unit is Unit.YEAR else 1)
        year, month = divmod(months, 12)
        end = date(year, month + 1, min(base.day, calendar.monthrange(year, month + 1)[1]))
    return Days(None if within.ahead else base, (end,))
