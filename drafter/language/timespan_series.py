"""Several timespans in a row, of which only one says the year: "quý IV/2025 và quý I/2026", "từ 15/11 đến 15/12/2026".

Everything here reads folded text (see `folded_text`).
"""

from datetime import date
from typing import NamedTuple

from drafter.language.folded_text import pattern
from drafter.language.timespan_shapes import timespan_at
from drafter.language.timespans import Timespan, Unit

_AND = pattern(r"(?:, và|,| và| hoặc| hay|;) (?:vào |các )?")
_TO = pattern(r"(?: ?- ?|,? (?:cho )?(?:đến|tới) (?:hết )?)")
_LONGEST = 12


class Series(NamedTuple):
    """Timespans as they stand, and where they end in the text. is_range: there are two, the first and the last."""

    spans: tuple[Timespan, ...]
    end: int
    is_range: bool = False


def series_at(text: str, offset: int) -> Series | None:
    """The timespans from `offset` on: one, a list, or a range."""
    found = timespan_at(text, offset)
    if not found:
        return None
    spans, end = [found[0]], found[1]
    if link := _TO.match(text, end):
        last = timespan_at(text, link.end(), spans[0].unit)
        if last and last[0].first[0]:
            return Series((spans[0], last[0]), last[1], is_range=True)
    while len(spans) < _LONGEST and (link := _AND.match(text, end)):
        found = timespan_at(text, link.end(), spans[-1].unit)
        # "trước ngày 30/6/2026, 05 đơn vị …" goes on with no day.
        if not found or (not found[0].named and _said(found[0]) < _said(spans[-1])):
            break
        spans.append(found[0])
        end = found[1]
    return Series(tuple(spans), end)


def settled(spans: tuple[Timespan, ...], year: int | None) -> tuple[Timespan, ...]:
    """The spans with what their neighbours say: the month from the one after, else before; the year too, or `year`.

    They follow one another: "tháng 11 và tháng 3/2026" begins in 2025.
    """
    known = list(spans)
    for index in reversed(range(len(known) - 1)):
        known[index] = _filled(known[index], known[index + 1], back=True)
    if known[0].year is None and year is not None:
        known[0] = known[0]._replace(year=year + known[0].shift)
    for index in range(1, len(known)):
        known[index] = _filled(known[index], known[index - 1], back=False)
    return tuple(known)


def days(spans: tuple[Timespan, ...], *, is_range: bool) -> list[tuple[date, date]] | None:
    """First and last day of each span, or of the range, in order, where neighbours touch as one.

    None while something is open. Raises ValueError for a day that does not exist and for a range that runs backwards.
    """
    found = [span.dates() for span in spans]
    closed = [each for each in found if each is not None]
    if len(closed) < len(found):
        return None
    if is_range:
        first, last = closed
        if first[0] > last[1]:
            raise ValueError(spans)
        return [(first[0], last[1])]
    joined: list[tuple[date, date]] = []
    for first_day, last_day in sorted(closed):
        if joined and (first_day - joined[-1][1]).days <= 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last_day))
        else:
            joined.append((first_day, last_day))
    return joined


def _said(span: Timespan) -> int:
    """How much of the date is said: year and month count."""
    return (span.year is not None) + bool(span.first[0])


def _filled(span: Timespan, other: Timespan, *, back: bool) -> Timespan:
    if not span.first[0] and other.unit is Unit.DAY:
        month, day, year = other.first[0], span.first[1], other.year
        if back and month and day > other.first[1]:  # ngày 25 - 05/4
            month, year = (month - 1, year) if month > 1 else (12, year - 1 if year else None)
        return span._replace(first=(month, day), last=(month, day), year=year)
    if span.year is None and other.year is not None:
        year = other.year if back else other.year + other.later
        if back and span.first > other.first:
            year -= 1
        elif not back and span.first < other.first:
            year += 1
        return span._replace(year=year)
    return span
