"""The date inside a citation, in all the ways people type it."""

import re
from typing import NamedTuple

from drafter.language.dates import PartialDate, parse_partial_date

_SEPARATOR = r"[ \t\u00a0\n]{0,3}[/.–-][ \t\u00a0\n]{0,3}"
_GAP = r"[\s._…]{0,24}"  # where a day or month is still to be filled in by hand
_NUMERIC = re.compile(
    rf"ngày\s{{0,8}}(?:([0-9]{{1,2}}){_SEPARATOR})?([0-9]{{1,2}}){_SEPARATOR}([0-9]{{4}})(?!\w)", re.IGNORECASE
)
_WORDS = re.compile(
    rf"(?:ngày\s{{0,8}}([0-9]{{1,2}})?{_GAP})?tháng\s{{0,8}}([0-9]{{1,2}})?{_GAP}"
    rf"(?:năm\s{{0,8}}|/[ \t]{{0,3}})([0-9]{{4}})(?!\w)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"()()năm\s{0,8}((?:19|20)[0-9]{2})(?!\w)(?!\s{0,3}[-–]\s{0,3}[0-9])", re.IGNORECASE)
_ILLEGIBLE = re.compile(r"ngày\s{0,8}[0-9]{1,2}[ ]?[/.–-][0-9/.–-]{1,10}(?!\w)", re.IGNORECASE)
_BEFORE = re.compile(r"\s{0,8}(,?)\s{0,8}(?=[nt])", re.IGNORECASE)


class CitedDate(NamedTuple):
    """A date as typed, from "ngày", "tháng" or "năm" on. date: None for one that does not exist (ngày 31/4/2024)."""

    text: str
    end: int
    date: PartialDate | None
    comma_before: bool


def date_at(text: str, offset: int) -> CitedDate | None:
    """The date that follows the offset, with blanks and a comma before it or not. A year alone takes no comma."""
    before = _BEFORE.match(text, offset)
    if not before:
        return None
    start, comma = before.end(), bool(before[1])
    whole = text[start : start + 1] in "nN" and text[start + 1 : start + 2] in "gG"  # ngày
    if comma and not whole:
        return None
    for shape in (_NUMERIC, _WORDS, _YEAR):
        if match := shape.match(text, start):
            return CitedDate(match.group(), match.end(), _date(*match.groups()), comma)
    if match := _ILLEGIBLE.match(text, start):
        return CitedDate(match.group(), match.end(), None, comma)
    return None


def _date(day: str | None, month: str | None, year: str) -> PartialDate | None:
    try:
        return parse_partial_date("-".join(part for part in (year, month, day if month else None) if part))
    except ValueError:
        return None
