"""When something is due, as offices write it: "trước ngày 30/6/2026", "Quý IV/2025 và quý I/2026", "hằng năm"."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from drafter.language.deadline_dates import summed_up
from drafter.language.deadline_forms import parts_of
from drafter.language.deadline_parts import Kind, Within
from drafter.language.deadline_search import candidates
from drafter.language.folded_text import folded_text
from drafter.language.recurrences import Every, Frequency, Mark, first_due
from drafter.language.timespans import Unit

__all__ = ["Deadline", "Every", "Found", "Frequency", "Kind", "Mark", "Unit", "Within", "find", "next_due", "read"]


class Deadline(NamedTuple):
    """A deadline as written (raw) and as understood.

    start, end: the first day, and the last day by which; None where none is said, where the year is neither said nor
    given, and where it hangs on an event. "trước ngày 30/6" ends on 29/6, "trước tháng 12" on 30/11; "chậm nhất ngày
    30/6", "đến hết ngày 30/6" and, for its hour, "trước 17 giờ ngày 30/6" end on 30/6. An OPEN one has an end only
    where the words contradict themselves: "Đến năm 2025 và các năm tiếp theo". The start and end of a RECURRING or
    CONTINUOUS one bound the time in which it applies.

    dues: every last day where there are several; the last of them is `end`.
    every: how often it is due, or for an EVENT how often that happens.
    within: the days that an event leaves, "trong 15 ngày kể từ …".
    rough: the words leave the days open; see `Timespan`.
    impossible: it names a day that does not exist, or a range that runs backwards; then it has no dates.
    """

    raw: str
    kind: Kind
    start: date | None = None
    end: date | None = None
    every: Every | None = None
    dues: tuple[date, ...] = ()
    within: Within | None = None
    rough: bool = False
    impossible: bool = False


class Found(NamedTuple):
    """A deadline in running text, and the offsets of its words."""

    start: int
    end: int
    deadline: Deadline


def read(text: str, year: int | None = None) -> Deadline:
    """Understand a text that is a deadline as a whole; marks at its ends, emphasis and footnotes do not matter.

    year: of the plan, for "trước ngày 30 tháng 11" and "quý III". Never raises.
    """
    parts = parts_of(folded_text(text).text)
    if not parts:
        return Deadline(text, Kind.UNKNOWN)
    found = summed_up(parts, year)
    return Deadline(
        text,
        found.kind,
        found.start,
        found.dues[-1] if found.dues else None,
        found.every,
        found.dues if len(found.dues) > 1 and found.kind not in (Kind.CONTINUOUS, Kind.RECURRING) else (),
        found.within,
        found.rough,
        found.impossible,
    )


def find(text: str, year: int | None = None) -> Iterator[Found]:
    """The deadlines in running text, in order; none overlaps another.

    Only what surely is one: "trước ngày …", "chậm nhất …", "hoàn thành trong …", "định kỳ hằng …", "Thời hạn: …". Dates
    of cited documents, stages and the years of targets are none. A blank line, a tab and the line of a list end a
    sentence; any other line break does not.
    """
    folded = folded_text(text)
    after = 0
    for first, last in candidates(folded.text):
        end = folded.ends[first + len(folded.text[first:last].rstrip()) - 1]
        start = folded.starts[first]
        if start < after:
            continue
        deadline = read(text[start:end], year)
        if deadline.kind is not Kind.UNKNOWN:
            yield Found(start, end, deadline)
            after = end


def next_due(deadline: Deadline, after: date) -> date | None:
    """The first day on or after `after` by which something is due; None where there is none or it cannot be said.

    What recurs without a day is due by the end of its period: "hằng quý" by 31/3, 30/6, 30/9 and 31/12.
    """
    if deadline.impossible or deadline.kind in (Kind.CONTINUOUS, Kind.EVENT, Kind.VAGUE, Kind.UNKNOWN):
        return None
    dues = list(deadline.dues or (deadline.end,))
    if deadline.every:
        try:
            again = first_due(deadline.every, max(after, deadline.start or after))
        except (ValueError, OverflowError):  # beyond the calendar
            again = None
        if again and (deadline.end is None or again <= deadline.end):
            dues.append(again)
    return min((due for due in dues if due and due >= after), default=None)
