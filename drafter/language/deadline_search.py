"""Where deadlines stand in running text: `candidates` reads folded text (see `folded_text`)."""

import re
from collections.abc import Iterator

from drafter.language.deadline_forms import part_at
from drafter.language.deadline_parts import Kind, Lead, Part
from drafter.language.folded_text import STOP, pattern
from drafter.language.recurrence_forms import recurrence_at
from drafter.language.timespans import Unit

_WINDOW = 240  # no deadline in a sentence is longer
_LOOKBACK = 100

_OPENING = pattern(
    r"\b(?:(trước|chậm nhất|muộn nhất|trễ nhất|hạn cuối|hạn chót|không muộn hơn|không chậm hơn|không quá|trong|vào|hết|"
    r"đến hết|từ|ngay sau khi|định kỳ|hằng|hàng|mỗi|ngày|tháng|quý)(?= )|"
    r"(?:thời (?:gian|hạn)|tiến độ)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|tiến hành|báo cáo|gửi|nộp|trình|"
    r"ban hành|kiểm tra|giám sát)){0,3}(?: \([^()\n]{1,40}\))? ?:)"
)
_VALUE = re.compile(r" ?([^;\n ][^;\n]{0,239}?)(?=;|\n| ?\.(?![0-9])|\Z)")
_AT_CLAUSE_START = re.compile(r"(?:\A|[.;:\n]|\w\)|[-+•]) ?\Z")

_LATEST = pattern(r"(?:(?:chậm|muộn|trễ) nhất|hạn cuối|hạn chót|không (?:muộn|chậm) hơn|không quá) ")
_FINISHED = pattern(r"\b(?:hoàn thành|hoàn tất|kết thúc|xong)\b")
_REACHED = pattern(r"%|\b(?:đạt|đã)\b")
# What was so before a day, or what holds until then, is a fact.
_FACT = pattern(
    r"\bđã(?: \w+){1,3} $|(?:\b(?:hiệu lực|áp dụng|tính|số liệu|phát sinh|hình thành|tồn tại|sinh|lập|so với|"
    r"tiếp nhận)|(?<!phải )(?<!cần )(?<!sẽ )\bđược \w+)(?: \w+){0,2} $"
)
_COVERED = pattern(r"\b(?:số liệu|kỳ báo cáo|tính|chốt)\b")
_PLANNED = pattern(
    r"(?:\b(?:thời gian|thực hiện|hoàn thành|tổ chức|tiến hành|triển khai|diễn ra|bắt đầu|kiểm tra)|[:(]) ?$"
)
_TERM = pattern(r"(?:trong vòng|trong thời hạn|(?:chậm|muộn|trễ) nhất|không quá) ")
_COUNTED_FROM = pattern(r"\b(?:kể từ|tính từ|từ ngày|từ khi|sau khi|sau|trước)\b")
_SOON_AFTER = "ngay sau khi "
_HAPPENING = pattern(
    r"trước (?:khi |kỳ |lễ )?(?:khai giảng|tựu trường|khai mạc|bầu cử)\b|trước ngày (?:khai giảng|tựu trường|khai mạc|"
    r"bầu cử|tổ chức|diễn ra|kết thúc|họp)\b"
)
_OF_SCHOOL_YEAR = pattern(r"(?: năm học(?: mới)?)?(?: và (?:cuối|kết thúc) năm học)?(?: (?:hằng|hàng|mỗi) năm\b)?")
_TAIL_END = pattern(r"[,:]|\.(?![0-9])| (?:để|nhằm|báo cáo|gửi|gồm)\b|$")
_INSIDE = pattern(r"\b(?:đến|tới|ngày [0-9]{1,2}) $")  # behind it goes on what began before
_BETWEEN = pattern(r" ?\( ?|(?:,|, và| và)? ")


def candidates(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of what may be a deadline, by start; some overlap, and what a label announces may be anything."""
    for opening in _OPENING.finditer(text):
        if opening[1] is None:
            if value := _VALUE.match(text, opening.end()):
                bracket = -1 if "(" in value[1] else value[1].find(")")
                yield value.start(1), value.end(1) if bracket < 0 else value.start(1) + bracket
            continue
        start = opening.start()
        window = text[start : start + _WINDOW].partition(STOP)[0]
        part = part_at(window, 0)
        if part and (end := _end(part, window, text[max(0, start - _LOOKBACK) : start])):
            yield start, start + end


def _end(part: Part, window: str, before: str) -> int:
    """Where the deadline that begins with `part` ends in the window; 0 if it is none for sure."""
    if part.spans:
        if not any(span.year for span in part.spans) and (again := _again(window, part.end)):
            return 0 if _INSIDE.search(before) else again
        if not _is_due(part, window, before):
            return 0
        return _before_tail(part, window) if part.kind is Kind.EVENT else part.end
    if part.every and part.kind is Kind.RECURRING:
        sure = part.every.marks or window.startswith(("định kỳ", "trước")) or _AT_CLAUSE_START.search(before)
        return _with_days(part, window) if sure else 0
    if happening := _HAPPENING.match(window):
        more = _OF_SCHOOL_YEAR.match(window, happening.end())
        return more.end() if more else 0
    counted_from = _COUNTED_FROM.search(window, 0, part.end)
    if window.startswith(_SOON_AFTER) or (part.within and (counted_from or _TERM.match(window))):
        return _before_tail(part, window, counted_from.end() if part.within and counted_from else 1)
    return 0


def _before_tail(part: Part, window: str, offset: int = 1) -> int:
    """Where the part ends at the latest when the sentence goes on with something else."""
    tail = _TAIL_END.search(window, offset)
    return min(part.end, tail.start() if tail else part.end)


def _is_due(part: Part, window: str, before: str) -> bool:
    """Whether something is due at the dates of `part`, and they are no mere dates."""
    clause = before[max(before.rfind(mark) for mark in ".,;:\n") + 1 :]
    by_year = all(span.unit is Unit.YEAR and not span.rough for span in part.spans)
    by_day = all(span.unit is Unit.DAY for span in part.spans)
    if not part.spans[0].named:
        return False
    if part.within or _LATEST.match(window):
        return True
    match part.lead:
        case Lead.BEFORE:
            # "trước năm 2030" is the year of a target.
            return not _FACT.search(clause) and (not by_year or _FINISHED.search(clause) is not None)
        case Lead.BY | Lead.UNTIL:
            return by_day and not _FACT.search(clause)
        case Lead.FROM if part.is_range or part.kind is Kind.EVENT:
            planned = window.startswith("trong khoảng") or _PLANNED.search(before)
            return by_day and planned is not None and not _COVERED.search(before)
        case Lead.IN:
            # "vào năm 2030" and what reaches so many percent are targets.
            sure = window.startswith("trong ") or (window.startswith("vào ") and not by_year)
            return sure and _FINISHED.search(clause) is not None and not _REACHED.search(clause)
        case _:
            return False


def _again(window: str, end: int) -> int:
    """Where "hằng năm" ends, right behind a day without a year; 0 if there is none."""
    link = _BETWEEN.match(window, end)
    recurring = recurrence_at(window, link.end()) if link and "(" not in link.group() else None
    return recurring[1] if recurring else 0


def _with_days(part: Part, window: str) -> int:
    """Where the days end that follow "hằng năm", in brackets or not, and further recurrences with theirs."""
    end = part.end
    while link := _BETWEEN.match(window, end):
        more = part_at(window, link.end(), listed=True)
        if not more or more.onward or any(span.year for span in more.spans):
            break
        if not more.spans and (more.kind is not Kind.RECURRING or link.group() == " "):
            break
        bracketed = "(" in link.group()
        if bracketed and not window.startswith(")", more.end):
            break
        end = more.end + bracketed
    return end
