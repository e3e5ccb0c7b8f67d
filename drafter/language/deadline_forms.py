"""The phrases that a deadline is made of: "trước ngày 30/6/2026", "hằng năm", "sau khi …", "theo lộ trình".

Everything here reads folded text (see `folded_text`).
"""

import re

from drafter.language.deadline_parts import Kind, Lead, Part, Within
from drafter.language.folded_text import pattern
from drafter.language.recurrence_forms import recurrence_at
from drafter.language.timespan_series import series_at
from drafter.language.timespan_shapes import HOUR, number
from drafter.language.timespans import Unit

# What is done by then says nothing about when.
_WORK = pattern(
    r"(?:(?:đợt|lần|bước|giai đoạn) (?:[0-9]{1,2}|i{1,3}|iv) ?[:-] ?)?(?:(?:phấn đấu|dự kiến|cơ bản|cần|phải|đảm bảo|"
    r"bảo đảm|hoàn thành|hoàn tất|thực hiện|triển khai|tổ chức|tiến hành|báo cáo|tổng hợp|gửi|trình|nộp|ban hành|"
    r"xong|kết thúc|bắt đầu|việc|thời hạn|thời gian|hạn|được|và|duy trì):? ){0,6}"
)
_LATEST = (
    r"(?:(?:chậm|muộn|trễ) nhất|hạn cuối|hạn chót|không (?:muộn|chậm) hơn|không (?:chậm )?quá)(?: cùng)?(?: là)?:?"
)
_UNTIL_DAY = (
    r"từ (?:khi|ngày|lúc|sau khi|thời điểm) (?![0-9])[^;()\n]{1,120}? (?:đến|tới) (?:hết )?"
    rf"(?={HOUR}?ngày [0-9]|{HOUR}?[0-9]{{1,2}}/|tháng [0-9]|quý |cuối |năm [0-9])"
)
_IN = r"(?:(?:ngay|trong|vào|vòng|khoảng|suốt|cả|lúc|tại|đợt|thời gian|thời điểm|giai đoạn|là|nội) ){0,5}"
_LEADS = tuple(
    (pattern(rf"(?:{source})(?:các |những )?"), lead)
    for source, lead in (
        (rf"(?:{_LATEST} |(?:từ nay )?đến )?trước (?:(?:khi )?(?:hết|kết thúc) |(?=cuối |nửa cuối ))", Lead.BY),
        (rf"(?:{_LATEST} |(?:từ nay )?đến )?trước (?:(?:thời điểm|mốc) )?", Lead.BEFORE),
        (r"từ nay (?:cho )?(?:đến|tới) (?:hết )?", Lead.UNTIL),
        (_UNTIL_DAY, Lead.UNTIL),
        (rf"{_LATEST}(?: vào| trong| đến hết| đến| hết| tới)? ", Lead.BY),
        (r"(?:cho )?(?:đến|tới) (?:trong )?(?:hết |thời điểm )?|hết ", Lead.BY),
        (r"(?:từ |kể từ )?sau ", Lead.AFTER),
        (r"(?:trong )?(?:khoảng )?(?:thời gian )?(?:kể |tính )?từ ", Lead.FROM),
        (_IN, Lead.IN),
    )
)
_ONWARD = pattern(
    r" trở (?:đi|về sau)\b|(?:,? và(?: các| những)?|,? (?:các|những)) (?:năm|quý|tháng|năm học|giai đoạn) "
    r"(?:tiếp theo|kế tiếp|tiếp|sau|về sau)\b(?: đó)?"
)
_TO_EVENT = pattern(r" (?:cho )?(?:đến|tới) (?:hết )?(?:khi|ngày|lúc|thời điểm)(?! ?[0-9])[^;()\n]*")

# A tail goes on to the end of its clause, unless another deadline begins there.
_TAIL = r"(?:(?!, (?:và )?(?:trước|chậm nhất|muộn nhất|hằng|hàng|định kỳ|hoàn thành|thường xuyên)\b)[^;()\n])*"
# Words for what happens: no number, and no "tháng", "quý", "năm" with a number or nothing behind it.
_THING = (
    r"(?=\w)(?!\d)"
    r"(?!(?:các |những )?(?:tháng|quý|năm|tuần|giờ|ngày)\b(?! (?=\w)(?!\d|(?:i{1,3}|iv|tháng|năm)\b)))"
)
_OCCASION = (
    r"(?:(?:các )?(?:đợt|cuộc|kỳ|buổi|phiên|dịp|ngày|tháng|tuần)|quá trình|thời gian|thời điểm|thời kỳ|khi|lúc|năm học|"
    r"học kỳ|hè|mùa|vụ|hội nghị|nhiệm kỳ|khóa|chương trình|dự án|đề án)\b"
)
_TERM = r"(?:năm học|học kỳ|đợt|kỳ|nhiệm kỳ|khóa|mùa|vụ)"
_ALONE = r"(?= ?(?:[,;.()]|$))"

_CONTINUOUS = pattern(
    rf"(?:thường xuyên|liên tục|quanh năm|lâu dài|(?:trong )?suốt (?:quá trình|thời gian|năm học){_TAIL})(?!\w)"
)
_VAGUE = pattern(
    rf"trong thời gian (?:tới|sớm nhất|nhanh nhất|ngắn nhất)|thời gian tới|trước mắt|trong (?:tuần|tháng|quý){_ALONE}|"
    rf"(?:(?:trong|vào) )?(?:tuần|tháng|quý|năm) (?:này|tới|sau)|định kỳ(?: trong (?:năm|quý|tháng|kỳ){_ALONE})?|"
    rf"kịp thời|khẩn trương|từng bước|(?:sớm|nhanh)(?: nhất)?(?: có thể)?\b|ngay{_ALONE}|"
    rf"(?:theo (?!yêu cầu|đề nghị)|(?:đúng|kịp|phù hợp|bám sát|có lộ trình)\b){_TAIL}"
)
_WITHIN = pattern(
    r"((?:(?:chậm nhất|muộn nhất|ngay|trong|vòng|thời hạn|thời gian|khoảng|tối đa|tối thiểu|không quá|ít nhất|sau|"
    r"trước|là) ){0,5})(?:\w{1,9} \()?([0-9]{1,3}|một|hai|ba|sáu)\)? ?(giờ|ngày|tuần|tháng|năm)( làm việc)?\b"
    r"(?! đầu| cuối)(,? (?:(trước|so với)|kể từ|tính từ|từ|sau|khi)(?: khi| sau)?(?= ))?"
)
_EVENT = pattern(
    r"(?:(?:(?:ngay|chỉ|mỗi|trong|đến|từ|kể từ|tính từ|sau|trước|cho đến) ){0,3}khi\b|ngay sau|đột xuất|"
    rf"sau (?!này|đây|đó){_THING}|trước(?: thời điểm)?,? (?!mắt|hết|đây|kia|tiên){_THING}|"
    r"(?:(?:kể |tính )?từ|(?:cho )?(?:đến|tới)) (?:ngày|lúc|thời điểm|năm học)(?= \w)(?! (?:\d|tháng\b))|"
    r"theo (?:yêu cầu|đề nghị)|(?:nhân |vào |trong )?(?:mỗi )?dịp|"
    rf"(?:vào )?(?:cuối|đầu|giữa|kết thúc) (?:mỗi |các )?(?={_TERM}\b)|"
    rf"(?:trong|vào|tại) (?:mỗi )?(?={_OCCASION}){_THING}){_TAIL}"
)
_AGAIN = pattern(r" ((?:hằng|hàng|mỗi) )")
_REST = pattern(_TAIL)
_UNITS = {"giờ": Unit.HOUR, "ngày": Unit.DAY, "tuần": Unit.WEEK, "tháng": Unit.MONTH, "năm": Unit.YEAR}

_LABEL = pattern(r"(?:\w{1,3}[).] ?)?(?:thời (?:gian|hạn)|tiến độ|hạn)(?: [^:;,.()\n]{0,60})?: ?")
_LINK = pattern(r" ?(?:[,;:()] ?)+(?:và |hoặc |hay )?| (?:và|hoặc|hay) | ")
_REMARK = pattern(
    r"(?:để|đối với|cho|phục vụ|nhằm|gửi|báo cáo|về|của|do|trên)\b"
    r"(?:(?! (?:trước|chậm nhất|muộn nhất|trong|đến hết|hằng|hàng)\b)[^;(),\n])*"
)
_BRACKETED = pattern(r"[^()\n]*(?=\))")


def parts_of(text: str) -> list[Part]:
    """The phrases of a deadline; none if anything else stands in it but a label and remarks."""
    text = text.strip(" \n-+•·.,;:")
    label = _LABEL.match(text)
    at, link = label.end() if label else 0, ""
    parts: list[Part] = []
    while at < len(text):
        if part := part_at(text, at, listed=any(each.kind is Kind.RECURRING for each in parts[-2:])):
            parts.append(part._replace(glued=link == " "))
            at = part.end
        elif parts:
            remark = (_BRACKETED if "(" in link else _REMARK).match(text, at)
            if not remark:
                return []
            at = remark.end()
        elif text[at] != "(":
            return []
        if at < len(text):
            between = _LINK.match(text, at)
            if not between:
                return []
            at, link = between.end(), between.group()
    return parts


def part_at(text: str, offset: int, *, listed: bool = False) -> Part | None:
    """The phrase that starts at `offset`, the work to be done before it or not. listed: see `recurrence_at`."""
    work = _WORK.match(text, offset)
    for at in dict.fromkeys((work.end() if work else offset, offset)):
        if recurring := recurrence_at(text, at, listed=listed):
            return Part(Kind.RECURRING, recurring[1], every=recurring[0])
        if part := _dated(text, at) or _worded(text, at):
            return part
    return None


def _dated(text: str, offset: int) -> Part | None:
    for shape, lead in _LEADS:
        match = shape.match(text, offset)
        series = series_at(text, match.end()) if match else None
        if not series:
            continue
        spans, end, is_range = series
        part = Part(Kind.PERIOD, end, lead, spans, is_range)
        if lead is Lead.FROM and not is_range and (event := _TO_EVENT.match(text, end)):
            return part._replace(kind=Kind.EVENT, end=event.end())
        onward = _ONWARD.match(text, end)
        if onward or lead is Lead.AFTER or (lead is Lead.FROM and not is_range):
            return part._replace(kind=Kind.OPEN, onward=True, end=onward.end() if onward else end)
        if lead in (Lead.BEFORE, Lead.BY):
            return part._replace(kind=Kind.BEFORE)
        if lead is Lead.IN and not is_range and len(spans) == 1 and spans[0].unit is Unit.DAY:
            return part._replace(kind=Kind.DATE)
        return part
    return None


def _worded(text: str, offset: int) -> Part | None:
    if match := _CONTINUOUS.match(text, offset):
        return Part(Kind.CONTINUOUS, match.end())
    # "trước 17 giờ" names an hour of the day.
    if (match := _WITHIN.match(text, offset)) and (
        match[5] or match[1] not in ("", *(["trước "] * (match[3] == "giờ")))
    ):
        return _within(text, match)
    if match := _VAGUE.match(text, offset):
        return Part(Kind.VAGUE, match.end())
    if match := _EVENT.match(text, offset):
        again = _AGAIN.search(match.group())
        every = recurrence_at(match.group(), again.start(1)) if again else None
        return Part(Kind.EVENT, match.end(), every=every[0] if every else None)
    return None


def _within(text: str, match: re.Match[str]) -> Part:
    """So many days from an event; the day itself may be said: "trong 15 ngày kể từ ngày 01/3/2026"."""
    leads, count, unit, working, link, ahead = match.groups()
    within = Within(
        number(count), _UNITS[unit], working is not None, ahead is not None or (not link and "trước" in leads)
    )
    base = series_at(text, match.end() + 1) if link else None
    if base and len(base.spans) == 1 and base.spans[0].unit is Unit.DAY:
        counted = within.unit is not Unit.HOUR and not within.working  # else holidays would have to be known
        return Part(Kind.BEFORE if counted else Kind.EVENT, base.end, Lead.FROM, base.spans, within=within)
    rest = _REST.match(text, match.end())
    return Part(Kind.EVENT, rest.end() if rest else match.end(), within=within)
