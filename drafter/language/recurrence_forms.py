"""How a recurrence is written: "hằng năm", "định kỳ 6 tháng", "02 lần/năm", "trước ngày 15 của tháng cuối quý".

`recurrence_at` reads folded text (see `folded_text`).
"""

from operator import attrgetter

from drafter.language.folded_text import pattern
from drafter.language.recurrences import Every, Frequency, Mark
from drafter.language.spelling import fold
from drafter.language.timespan_shapes import HOUR, number

_UNITS = {"ngày": Frequency.DAILY, "tuần": Frequency.WEEKLY, "tháng": Frequency.MONTHLY}
_LENGTHS = {"tháng": 1, fold("quý"): 3, "năm": 12}  # in months
_BY_MONTHS = {1: Frequency.MONTHLY, 3: Frequency.QUARTERLY, 6: Frequency.HALF_YEARLY, 12: Frequency.YEARLY}
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5}

_EACH = "(?:hằng|hàng|mỗi|từng)"
_COUNT = "([0-9]{1,2}|một|hai|ba|sáu)"
_NO_MORE = r"\b(?! (?:học|đầu|cuối|i{1,3}\b|iv\b)| ?/? ?[0-9]{1,4}\b(?! lần))"  # "hằng quý", but not "quý I"
_UNIT = rf"(ngày|tuần|tháng|quý|năm){_NO_MORE}"
_TIMES = rf"(?: (?:(?:ít nhất|tối thiểu) )?{_COUNT} lần| ?/ ?lần)"
_FIRST = pattern(rf"(?:(?:theo )?định kỳ (?:theo )?(?:{_EACH} )?|{_EACH} ){_COUNT}? ?{_UNIT}{_TIMES}?")
_ONCE_IN = pattern(rf"{_COUNT} ?{_UNIT}{_TIMES}")
_TIMES_A = pattern(
    rf"(?:(?:ít nhất|tối thiểu) )?{_COUNT} lần ?(?:/|trong|mỗi|trên|một)? ?"
    rf"(?:(?:0?1|một) )?([0-9]{{1,2}}|sáu)? ?{_UNIT}"
)
_ITEM = (
    rf"(?:{_EACH} )?{_COUNT}? ?(tuần|tháng|quý|năm){_NO_MORE}{_TIMES}?"
    r"(?= ?(?:[,;.()/]|$)| (?:và|hoặc|theo|trước|vào|gửi|báo cáo|một lần)\b)"
)
_AND = pattern(rf"(?:(?:,| và|, và| hoặc|;) | ?/ ?){_ITEM}")
_LISTED = pattern(_ITEM)

_LEAD = rf"(?:(?:chậm nhất|muộn nhất)(?: là)? )?(?:(trước)|vào|đến(?: hết)?)? ?({HOUR})?"
_OF = rf"(?: của)?(?: {_EACH}| các)?"
_DAY_OF_QUARTER = pattern(
    rf"{_LEAD}ngày ([0-9]{{1,2}}){_OF} tháng (đầu|giữa|thứ hai|thứ ba|cuối)(?: cùng| tiên)?{_OF} quý"
    r"( sau| tiếp theo| kế tiếp)?(?: liền kề)?\b(?! (?:[0-9]|i{1,3}\b|iv\b))"
)
_DAY_OF_NEXT = pattern(
    rf"{_LEAD}ngày ([0-9]{{1,2}})(?:{_OF} tháng (?:sau|tiếp theo|kế tiếp|liền kề|báo cáo)(?: liền kề)?\b|"
    rf" của tháng{_NO_MORE})"
)
_WEEKDAY = pattern(rf"{_LEAD}(?:ngày )?(?:thứ (hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?: {_EACH} tuần\b| trong tuần\b)")
_HOURS = pattern(rf"(?:(?:và )?(?:(?:trước|lúc|vào|đến|chậm nhất) )?{HOUR}){{1,4}}{_EACH} (ngày)\b")
_END_OF = pattern(
    rf"(?:(?:trước|vào|đến|chậm nhất) )?(?:ngày (?:làm việc )?)?cuối(?: cùng)?{_OF} (tuần|tháng|quý){_NO_MORE}"
)
_MONTHS_OF_QUARTER = {"đầu": 1, "giữa": 2, "thứ hai": 2, "thứ ba": 3, "cuối": 3}


def recurrence_at(text: str, offset: int, *, listed: bool = False) -> tuple[Every, int] | None:
    """What recurs from `offset` on, and where the words for it end. Of several frequencies the highest counts.

    listed: whether it may stand in a row of such words, in which "năm" means "hằng năm".
    """
    for shape, build in (
        (_DAY_OF_QUARTER, _of_quarter),
        (_DAY_OF_NEXT, _of_next),
        (_WEEKDAY, _weekly),
        (_END_OF, _every_unit),
        (_HOURS, _every_unit),
    ):
        if match := shape.match(text, offset):
            return build(*match.groups()), match.end()
    if match := _TIMES_A.match(text, offset):
        times, count, unit = match.groups()
        return _every(count, unit, times), match.end()
    match = _FIRST.match(text, offset) or _ONCE_IN.match(text, offset)
    if listed and not match:
        match = _LISTED.match(text, offset)
    if not match:
        return None
    every, end = _every(*match.groups()), match.end()
    while match := _AND.match(text, end):
        every, end = min(every, _every(*match.groups()), key=attrgetter("frequency")), match.end()
    return every, end


def _every(count: str | None, unit: str, times: str | None = None) -> Every:
    every, often = max(number(count or "1"), 1), max(number(times or "1"), 1)
    if unit not in _LENGTHS:
        return Every(_UNITS[unit], interval=every)
    months = every * _LENGTHS[unit]
    if months in _BY_MONTHS:
        # Three times a year is no period of this table; it is due at least once within the year.
        return Every(_BY_MONTHS.get(months // often if months % often == 0 else 0, _BY_MONTHS[months]))
    return Every(_BY_MONTHS[_LENGTHS[unit]], interval=every)


def _mark(before: str | None, hour: str | None, mark: Mark) -> Mark:
    """An hour of the day makes "trước" end on that day."""
    return mark._replace(before=before is not None and hour is None)


def _of_quarter(before: str | None, hour: str | None, day: str, month: str, later: str | None) -> Every:
    mark = Mark(day=int(day), of_quarter=4 if later else _MONTHS_OF_QUARTER[month])
    return Every(Frequency.QUARTERLY, (_mark(before, hour, mark),))


def _of_next(before: str | None, hour: str | None, day: str) -> Every:
    return Every(Frequency.MONTHLY, (_mark(before, hour, Mark(day=int(day))),))


def _weekly(before: str | None, hour: str | None, weekday: str | None) -> Every:
    place = 6 if weekday is None else _WEEKDAYS[weekday] if weekday in _WEEKDAYS else int(weekday) - 2
    return Every(Frequency.WEEKLY, (_mark(before, hour, Mark(weekday=place)),))


def _every_unit(unit: str) -> Every:
    return _every(None, unit)
