"""Dates as NĐ 30 writes them, whole or with a part still blank."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

NBSP = "\N{NO-BREAK SPACE}"
BLANK = NBSP * 6
"""The room left for a day or month that the văn thư fills in by hand; a line cannot break inside it."""

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")
_FORMAL = re.compile(r"(?:ngày\s*([0-9]{1,2})?\s*)?tháng\s*([0-9]{1,2})\s*(?:năm|/)\s*([0-9]{4})", re.IGNORECASE)
_LOCAL = re.compile(r"(?:(?:([0-9]{1,2})[/.-])?([0-9]{1,2})[/.-])([0-9]{4})")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which the day, or the day and the month, may not be known yet."""

    year: int
    month: int | None = None
    day: int | None = None

    def first(self) -> date:
        """The first day that it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The last day that it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def formal(self) -> str:
        """As in ngày 05 tháng 8 năm 2024: day and months 1, 2 in two digits (I.II.4.b); unknown parts as blanks."""
        day = f" {formal_day(self.day)} " if self.day else BLANK
        month = f" {formal_month(self.month)} " if self.month else BLANK
        return f"ngày{day}tháng{month}năm {self.year}"

    def numeric(self) -> str:
        """As in 09/5/2024, 5/2024 or 2024, as far as it is known; padded as `formal` does (I.II.4.b)."""
        day = f"{formal_day(self.day)}/" if self.day and self.month else ""
        month = f"{formal_month(self.month)}/" if self.month else ""
        return f"{day}{month}{self.year}"


def formal_day(day: int) -> str:
    """Days below 10 with a leading zero (I.II.4.b)."""
    return f"{day:02d}"


def formal_month(month: int) -> str:
    """Months 1 and 2 with a leading zero, the others without (I.II.4.b)."""
    return f"{month:02d}" if month < 3 else str(month)


def parse_partial_date(text: str) -> PartialDate:
    """Read "2024", "2024-08", "2024-08-05", "8/2024", "05/8/2024" or "ngày 05 tháng 8 năm 2024", the day perhaps blank.

    Raises ValueError for anything else, for a day that does not exist, and for a year outside 1945–2199.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _LOCAL.fullmatch(text) or _FORMAL.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise ValueError(f"no date: {text}")
    date = PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    if not 1945 <= date.year <= 2199:
        raise ValueError(f"no date: {text}")
    if date.month is not None and not 1 <= date.month <= 12:
        raise ValueError(f"no date: {text}")
    if date.day is not None and date.month is not None:
        last = calendar.monthrange(date.year, date.month)[1]
        if not 1 <= date.day <= last:
            raise ValueError(f"no date: {text}")
    return date
