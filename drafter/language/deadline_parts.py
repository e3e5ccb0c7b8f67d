"""What a deadline is made of: its kinds, and the phrases as `deadline_forms` reads them."""

from enum import Enum, auto
from typing import NamedTuple

from drafter.language.recurrences import Every
from drafter.language.timespans import Timespan, Unit


class Kind(Enum):
    """What a deadline says."""

    CONTINUOUS = auto()
    """All the time: thường xuyên."""
    DATE = auto()
    """On one day."""
    BEFORE = auto()
    """By a day, or by a month, quarter or year: trước, chậm nhất, đến hết."""
    PERIOD = auto()
    """Within a stretch of time: a month, several quarters, a school year, từ … đến …"""
    OPEN = auto()
    """From a time on: năm 2026 và các năm tiếp theo."""
    RECURRING = auto()
    """Again and again: hằng năm, trước ngày 10/11 hằng năm, định kỳ 6 tháng."""
    EVENT = auto()
    """When or after something happens, or a number of days from it."""
    VAGUE = auto()
    """By what other papers say, or by no day at all: theo quy định, kịp thời, định kỳ."""
    UNKNOWN = auto()
    """Not understood."""


class Within(NamedTuple):
    """A length of time from an event, or with `ahead` before it. working: only ngày làm việc count."""

    number: int
    unit: Unit
    working: bool = False
    ahead: bool = False


class Lead(Enum):
    """What the words before a time make of it."""

    IN = auto()
    BEFORE = auto()
    BY = auto()
    FROM = auto()
    AFTER = auto()
    UNTIL = auto()
    """As BY, after a start that has no date: từ nay đến …"""


class Part(NamedTuple):
    """One phrase, and where it ends in the text.

    onward: its time goes on without an end. glued: nothing but a blank stands between it and the phrase before.
    """

    kind: Kind
    end: int
    lead: Lead = Lead.IN
    spans: tuple[Timespan, ...] = ()
    is_range: bool = False
    onward: bool = False
    every: Every | None = None
    within: Within | None = None
    glued: bool = False
