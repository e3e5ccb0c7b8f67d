"""How a timespan is written: "ngày 30 tháng 6 năm 2026", "30/6/2026", "6 tháng đầu năm", "cuối quý II", "năm 2026".

Everything here reads folded text (see `folded_text`).
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from drafter.language.folded_text import pattern
from drafter.language.timespans import Timespan, Unit

Builder: TypeAlias = Callable[..., Timespan]

_N = r"([0-9]{1,2})"
_Y = r"((?:19|20|21)[0-9]{2})"
_YEAR = rf"(?:(?:,? (?:của )?năm | ?[/-] ?){_Y})?"
_OTHER_YEAR = r"(?: (?:của )?năm (nay|sau|tiếp theo|kế tiếp|liền kề|trước(?! ngày))(?: liền kề)?\b)?"
_END = r"(?!\w| ?/ ?[0-9]|\.[0-9])"  # "30/6/26" and "quý II/26" are not read as something shorter
HOUR = r"(?:[0-9]{1,2} ?(?:giờ|h|:)(?: ?[0-9]{2}(?: ?phút)?)?(?: sáng| trưa| chiều| tối)?,? )"
_BEFORE_DAY = rf"({HOUR})?(?:(?:sáng|trưa|chiều|tối|đêm) )?(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),? )?"
_ROMAN = r"(iv|i{1,3}|[1-4]|một|hai|ba|bốn|tư)\b"
_PART = r"(?:(đầu|giữa|cuối|nửa đầu|nửa cuối|nửa sau|thượng tuần|trung tuần|hạ tuần)(?: của)? )?"
_BARE_END = r"(?= ?(?:[,;)-]|\.?$)| (?:và|đến|tới|hoặc|hằng|hàng|mỗi|của|tháng|năm)\b)"

_MIDNIGHT = re.compile(r"0{1,2}\D+(?:0{2})?\D*")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4}
_NUMBERS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "chín": 9}
_SHIFTS = {"nay": 0, "trước": -1}
_THIRDS = {"đầu": 0, "thượng tuần": 0, "giữa": 1, "trung tuần": 1, "cuối": 2, "hạ tuần": 2}


def number(text: str) -> int:
    """06 or sáu → 6."""
    return _NUMBERS[text] if text in _NUMBERS else int(text)


def _full_day(hour: str | None, day: str, _separator: str, month: str, year: str) -> Timespan:
    return _one_day(hour, day, month, year)


def _one_day(hour: str | None, day: str, month: str | None = None, year: str | None = None) -> Timespan:
    at = (0 if month is None else int(month) or 13, int(day) or 32)  # 00/00 is no day, and nothing left open
    return Timespan(Unit.DAY, at, at, _year(year), hour=hour is not None and not _MIDNIGHT.fullmatch(hour))


def _short_day(
    hour: str | None, day: str | None, month: str | None, bare_day: str, bare_month: str, other: str | None
) -> Timespan:
    return _one_day(hour, day or bare_day, month or bare_month)._replace(
        shift=_SHIFTS.get(other or "", 1 if other else 0)
    )


def _bare_day(day: str) -> Timespan:
    return _one_day(None, day)._replace(named=False)


def _month(part: str | None, month: str, year: str | None = None) -> Timespan:
    at = int(month)
    first, last = (1, 0)
    if part in _THIRDS:
        first, last = ((1, 10), (11, 20), (21, 0))[_THIRDS[part]]
    elif part:
        first, last = (1, 15) if part == "nửa đầu" else (16, 0)
    return Timespan(Unit.MONTH, (at, first), (at, last), _year(year), rough=part in _THIRDS)


def _bare_month(month: str, year: str | None) -> Timespan:
    return _month(None, month, year)._replace(named=False)


def _week(week: str, month: str, year: str | None) -> Timespan:
    at = {"đầu": 1, "cuối": 5}.get(week) or number(week)
    first, last = (7 * at - 6, 7 * at) if at < 4 else (22, 28) if at == 4 else (25, 0)
    return Timespan(Unit.WEEK, (int(month), first), (int(month), last), _year(year), rough=True)


def _quarter(part: str | None, quarter: str, year: str | None) -> Timespan:
    return _months(Unit.QUARTER, 3 * (_QUARTERS.get(quarter) or int(quarter)) - 2, 3, part, year)


def _bare_quarter(quarter: str, year: str | None) -> Timespan:
    return _quarter(None, quarter, year)._replace(named=False)


def _half(count: str, part: str, year: str | None) -> Timespan:
    months = number(count)
    return _months(Unit.MONTH, 1 if part == "đầu" else 13 - months, months, None, year)


def _year_part(part: str | None, year: str | None = None) -> Timespan:
    if part and part not in _THIRDS:
        return _months(Unit.YEAR, 1 if part == "nửa đầu" else 7, 6, None, year)
    return _months(Unit.YEAR, 1, 12, part, year)


def _bare_year(year: str) -> Timespan:
    return _year_part(None, year)._replace(named=False)


def _stage(first: str, last: str) -> Timespan:
    return Timespan(Unit.YEAR, (1, 1), (12, 31), int(first), int(last) - int(first))


def _school_year(term: str | None, part: str | None, year: str, next_year: str) -> Timespan:
    opens, closes = (9, 5), (5, 31)
    if part in ("đầu", "nửa đầu") or term in ("i", "1"):
        closes = (9, 30) if part == "đầu" else (1, 15)
    elif part or term:
        opens = (5, 1) if part == "cuối" else (1, 16)
    if int(next_year) != int(year) + 1:
        closes = (0, 0)  # no such school year
    first = int(year) + (opens < (9, 1))
    return Timespan(Unit.YEAR, opens, closes, first, int(closes < opens), rough=True)


def _months(unit: Unit, start: int, count: int, part: str | None, year: str | None) -> Timespan:
    """The months from `start` on, or the third of them that `part` names."""
    third = _THIRDS.get(part or "")
    if third is not None:
        count //= 3
        start += third * count
    return Timespan(unit, (start, 1), (start + count - 1, 0), _year(year), rough=third is not None)


def _year(text: str | None) -> int | None:
    return int(text) if text else None


_START = pattern(
    r"[0-9iv]|(?:ngày|tháng|quý|năm|tuần|đầu|giữa|cuối|nửa|thượng|trung|hạ|học|giai|nhiệm|thời|các|sáng|trưa|chiều|tối|đêm|"
    r"thứ|chủ|một|hai|ba|bốn|tư|sáu|chín)\b"
)
# The longer forms stand before those that they begin with.
_SHAPES: tuple[tuple[re.Pattern[str], Builder], ...] = tuple(
    (pattern(source + _END), builder)
    for source, builder in (
        (rf"(?:học k[ỳì] (i{{1,2}}|[12])(?: của)?,? )?{_PART}năm học {_Y} ?[-/] ?{_Y}", _school_year),
        (rf"(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|năm) )?{_Y} ?- ?{_Y}", _stage),
        (rf"{_BEFORE_DAY}(?:ngày )?{_N} ?([/.-]) ?{_N} ?\3 ?{_Y}", _full_day),
        (rf"{_BEFORE_DAY}(?:ngày )?{_N} tháng {_N}(?:,? năm | ?/ ?){_Y}", _one_day),
        (rf"{_BEFORE_DAY}(?:ngày {_N}(?: tháng | ?[/.] ?){_N}|{_N}/{_N}){_OTHER_YEAR}(?! ?,? năm [^ ])", _short_day),
        (rf"{_BEFORE_DAY}ngày {_N}(?! tháng )", _one_day),
        (rf"()(?<!\w){_N} ?/ ?{_Y}", _month),
        (rf"tuần (?:thứ |lễ )?([1-5]|đầu|cuối|một|hai|ba|bốn)(?: tiên| cùng)?(?: của)? tháng {_N}{_YEAR}", _week),
        (rf"([0-9]{{1,2}}|ba|sáu|chín) tháng (đầu|cuối)(?: của)? năm(?: {_Y}| nay)?", _half),
        (rf"{_PART}tháng {_N}{_YEAR}", _month),
        (rf"{_PART}quý {_ROMAN}{_YEAR}", _quarter),
        (rf"{_PART}năm {_Y}", _year_part),
        (r"(đầu|giữa|cuối|nửa đầu|nửa cuối) năm(?: nay)?(?! học| [0-9])", _year_part),
        (r"()năm(?: nay)?(?= ?(?:[,;.()]|$))", _year_part),
        (_Y, _bare_year),
    )
)
_BARE: dict[Unit, tuple[tuple[re.Pattern[str], Builder], ...]] = {
    Unit.DAY: (
        (pattern(rf"(){_N} tháng {_N}(?:,? năm | ?/ ?){_Y}{_END}"), _one_day),
        (pattern(rf"{_N}{_BARE_END}(?! tháng )"), _bare_day),
    ),
    Unit.MONTH: ((pattern(rf"{_N}{_YEAR}{_END}{_BARE_END}"), _bare_month),),
    Unit.QUARTER: ((pattern(rf"{_ROMAN}{_YEAR}{_END}"), _bare_quarter),),
}


def timespan_at(text: str, offset: int, unit: Unit | None = None) -> tuple[Timespan, int] | None:
    """The timespan that starts at `offset`, and where it ends. unit: what stands before it in a list, and may be left
    out: the second quarter of "quý I, II".
    """
    if not _START.match(text, offset):
        return None
    for shape, build in (*_SHAPES, *(_BARE.get(unit, ()) if unit else ())):
        if match := shape.match(text, offset):
            return build(*match.groups()), match.end()
    return None
