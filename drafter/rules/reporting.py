"""Reports in time: units report before the one that gathers their reports has to report to its own superior."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from drafter.language.deadlines import Deadline, Found, Frequency, Kind, find
from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.rules.task_units import explained, full_name, names_unit
from drafter.text.paragraphs import Kind as Part

_PARTS: Final = (Part.HEADING, Part.PARAGRAPH, Part.DASH, Part.CLOSING)
_ABOUT_REPORTS = pattern(r"^(?:công tác |chế độ |phân công )?(?:thông tin,? )?(?:báo cáo|tổ chức thực hiện)\b")
_ROLES: Final = ("tổ chức thực hiện", "chế độ báo cáo")
_CLAUSE_END = re.compile(r"[;:](?:\s|\Z)|\.(?=\s|\Z)")
_TO = r"([^,;.()]{4,90}?)(?= để | nhằm | trước | chậm nhất | vào | theo |[,;.()]|$)"
_GIVES = pattern(rf"\bbáo cáo\b[^;.]{{0,200}}?(?:\bvề|\bgửi|\bcho|\bđến) {_TO}")
_SENDS = pattern(rf"\bgửi (?:báo cáo\b[^;.()]{{0,160}}? )?(?:về|cho|đến|tới) {_TO}")
_GATHERS = pattern(rf"\btổng hợp\b[^;.]{{0,160}}?\bbáo cáo(?: cho| với| lên)? {_TO}")
_THROUGH = pattern(r"\b(?:thông )?qua\b")
_BEGINS = pattern(r"^(?:giao |đề nghị )?([^,;:.()]{4,90}?)(?= (?:làm|là|có|chủ|chịu|theo|tổng|tham|phối|đôn)\b|:)")
_NEAR: Final = 400
_EARLY: Final = 3
_MOST: Final = 40
_SOME_YEAR: Final = 2000
_OF_ONE_REPORT: Final = 62
"""In days: what lies further apart is a report on half a year and one on the whole."""


class _Report(NamedTuple):
    """to, by: names in full, as keys; `by` only of those who gather the reports of others, where it is said."""

    passage: Passage
    found: Found
    to: tuple[str, ...]
    gathers: bool
    by: tuple[str, ...] = ()


@rule("NV-05")
def reports_in_time(script: Script) -> Iterator[Verdict]:
    """Đơn vị báo cáo trước hạn mà nơi tổng hợp phải báo cáo cấp trên.

    Sai: các phòng báo cáo về Văn phòng trước ngày 15/11; Văn phòng tổng hợp, báo cáo UBND tỉnh trước ngày 10/11
    Đúng: các phòng báo cáo về Văn phòng trước ngày 05/11; Văn phòng tổng hợp, báo cáo UBND tỉnh trước ngày 10/11
    """
    known = explained(script)
    issuer = full_name(script.issuer, known)
    reports = list(_reports(script, known))
    last_reports = [each for each in reports if each.gathers][:_MOST]
    for given in reports:
        if given.gathers:
            continue
        gathered = [
            each
            for each in last_reports
            if (_same(given.to, each.by) or _same(given.to, issuer))
            and not _same(each.to, given.to)
            and not (_same(each.to, issuer) and _same(given.to, issuer))
        ]
        if gathered and all(_is_later(given.found.deadline, each.found.deadline) for each in gathered):
            passage, found = gathered[0].passage, gathered[0].found
            message = _(
                "Hạn này sau hạn tổng hợp, báo cáo cấp trên (“{deadline}”); hãy để đơn vị báo cáo sớm hơn.",
                deadline=passage.words[found.start : found.end],
            )
            yield hit(given.passage, given.found.start, given.found.end, message)


def _reports(script: Script, known: dict[str, str]) -> Iterator[_Report]:
    """What the parts on implementation and on reports say that is to be reported by a day."""
    inside: set[int] = set()
    unit_above: dict[int, tuple[str, ...]] = {}
    for index, passage in enumerate(script.passages):
        above = passage.parent
        about = passage.role in _ROLES or (passage.kind is Part.HEADING and _ABOUT_REPORTS.search(fold(passage.words)))
        if not about and above not in inside:
            continue
        inside.add(index)
        begins = _BEGINS.match(fold(passage.words[:200]))
        if passage.kind is Part.HEADING and names_unit(passage.words):
            unit_above[index] = full_name(passage.words, known)
        elif begins and names_unit(passage.words):
            unit_above[index] = full_name(begins[1], known)
        elif above in unit_above:
            unit_above[index] = unit_above[above]
        if passage.kind in _PARTS and "báo cáo" in fold(passage.words):
            yield from _of(passage, unit_above.get(index, ()), known)


def _of(passage: Passage, by: tuple[str, ...], known: dict[str, str]) -> Iterator[_Report]:
    """The reports of one passage. by: the unit that it speaks of."""
    words, start = passage.words, 0
    dues = list(find(words))
    for end in [*(found.start() for found in _CLAUSE_END.finditer(words)), len(words)]:
        inside = [due for due in dues if start <= due.start < end]
        last: _Report | None = None
        for number, due in enumerate(inside):
            before = words[inside[number - 1].end if number else start : due.start][-_NEAR:]
            report = _read(passage, due, before, known)
            if report is None and len(inside) == 1:
                report = _read(passage, due, words[due.end : end][:_NEAR], known)
            if report and report.gathers:
                # "… gửi về Sở trước ngày 05/11 để tổng hợp, báo cáo UBND tỉnh trước ngày 10/11"
                report = report._replace(by=last.to if last else by)
            if report:
                yield report
            last = report
        start = end + 1


def _read(passage: Passage, due: Found, words: str, known: dict[str, str]) -> _Report | None:
    """The report that is due then, from the words beside the deadline."""
    folded = fold(words)
    if _THROUGH.search(folded):
        return None
    given = _SENDS.search(folded) or _GIVES.search(folded)
    gathered = _GATHERS.search(folded)
    if given and gathered and gathered.start() < given.start():
        given = None
    found = given or gathered
    if not found or not names_unit(found[1]):
        return None
    return _Report(passage, due, full_name(found[1], known), gathers=given is None)


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the names are of one body, one of them perhaps shorter: Văn phòng Sở, Văn phòng Sở Nội vụ."""
    short, long = sorted((one, other), key=len)
    return len(short) > 1 and long[: len(short)] == short


def _is_later(one: Deadline, other: Deadline) -> bool:
    """Whether the first is surely due after the second, and both of one report: both once, or both each year."""
    yearly = one.kind is Kind.RECURRING
    if yearly is not (other.kind is Kind.RECURRING) or one.dues or other.dues:
        return False
    first, second = (_day_of_year(each) if yearly else each.end for each in (one, other))
    return first is not None and second is not None and 0 < (first - second).days <= _OF_ONE_REPORT


def _day_of_year(deadline: Deadline) -> date | None:
    """The day of each year on which it is due, in some year. None where that is not one day late enough to be of its
    year: what is due early, or each month, may be of the time before.
    """
    every = deadline.every
    if every is None or every.frequency is not Frequency.YEARLY or len(every.marks) != 1 or every.interval != 1:
        return None
    (mark,) = every.marks
    if mark.month is None or mark.day is None or mark.month <= _EARLY:
        return None
    first = date(_SOME_YEAR, mark.month, 1)
    return first + timedelta(days=mark.day - 1 - mark.before)


RULES: tuple[Rule, ...] = (reports_in_time,)
