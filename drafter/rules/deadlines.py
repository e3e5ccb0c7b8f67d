"""Whether deadlines can be met: not over before the plan begins, on days that there are, within the plan's period."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from drafter.language.dates import PartialDate
from drafter.language.deadlines import Deadline, Kind, find, read
from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Rule, Undecided, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.rules.task_blocks import Line, Role, Task, tasks
from drafter.text.paragraphs import Kind as Part

_PROSE: Final = (Part.HEADING, Part.PARAGRAPH, Part.DASH, Part.TASK_LINE, Part.CLOSING)
_DATED: Final = (Kind.DATE, Kind.BEFORE, Kind.PERIOD)
_OF_THE_PAST = pattern(r"\b(?:tình hình|thực trạng|kết quả (?:thực hiện|đạt được)|đánh giá|sự cần thiết|đặc điểm)\b")
_DUE = pattern(r"\b(?:hoàn thành|hoàn tất|xong|báo cáo|gửi|nộp|trình|chậm nhất|muộn nhất|trễ nhất|hạn)\b")
_DONE = pattern(r"\b(?:đã|được ban hành|có hiệu lực|kế thừa)\b")
_AFTERWARDS = pattern(r"\b(?:báo cáo|tổng kết|sơ kết|đánh giá|quyết toán|thanh toán|nghiệm thu)\b")
_ENDS: Final = " .;,"


class _Found(NamedTuple):
    """A deadline and its place in the words of a passage. task: the task that it is a line of."""

    passage: Passage
    start: int
    end: int
    deadline: Deadline
    task: Task | None = None


@rule("NV-03")
def deadlines_to_come(script: Script) -> Iterator[Verdict]:
    """Thời hạn là ngày có thật và chưa qua khi ban hành kế hoạch.

    Sai: kế hoạch ngày 09/3/2026 giao việc “trước ngày 15/02/2026”
    Sai: trước ngày 31/4/2026
    Đúng: trước ngày 30/4/2026
    Khi văn bản chưa ghi ngày, tháng thì chỉ so với năm, với tháng đã biết.
    """
    issued = _issued(script)
    undecided = False
    for found in _deadlines(script):
        deadline = found.deadline
        if deadline.impossible:
            message = _(
                "Thời hạn này không có thật: ngày không có trong lịch, hoặc kết thúc trước khi bắt đầu; hãy sửa lại."
            )
            yield hit(found.passage, found.start, found.end, message)
        elif deadline.kind in _DATED and deadline.end is not None:
            if issued is None:
                undecided = True
            elif deadline.end < issued.first():
                message = _(
                    "Thời hạn này đã qua khi ban hành kế hoạch ({date}); hãy kiểm tra lại.", date=issued.numeric()
                )
                yield hit(found.passage, found.start, found.end, message)
    if undecided:
        yield Undecided(_("Không rõ ngày ban hành nên chưa so được với các thời hạn."))


@rule("NV-04")
def deadlines_within_the_period(script: Script) -> Iterator[Verdict]:
    """Thời hạn của nhiệm vụ không ở sau thời kỳ của kế hoạch.

    Sai: thời kỳ đến ngày 31/12/2026 mà thời hạn là “Quý I/2027”
    Đúng: thời kỳ đến ngày 31/12/2026, thời hạn là “Quý IV/2026”
    Thời kỳ ghi ở mục “thời kỳ” của tệp kế hoạch; việc báo cáo, tổng kết, quyết toán thì có thể làm sau thời kỳ.
    """
    plan = script.plan
    lines = [each for each in _lines(script) if each.deadline.start or each.deadline.end]
    if plan is None or not lines:
        return
    if plan.period is None or plan.period.end is None:
        yield Undecided(_("Tệp kế hoạch chưa ghi “thời kỳ” nên chưa so được với các thời hạn."))
        return
    last = plan.period.end.last()
    for found in lines:
        if _is_after(found.deadline, last) and not _comes_afterwards(script, found.task):
            message = _(
                "Thời hạn này ở sau thời kỳ của kế hoạch (đến {date}); hãy kiểm tra lại.",
                date=plan.period.end.numeric(),
            )
            yield hit(found.passage, found.start, found.end, message)


def _is_after(deadline: Deadline, last: date) -> bool:
    if deadline.start is not None and deadline.start > last:
        return True
    return deadline.kind in _DATED and deadline.end is not None and deadline.end > last


def _comes_afterwards(script: Script, task: Task | None) -> bool:
    """Whether the task looks back on the work, so that it may be done when the period is over."""
    return task is not None and _AFTERWARDS.search(fold(script.passages[task.order].words)) is not None


def _issued(script: Script) -> PartialDate | None:
    if script.date is None and script.plan is not None and script.plan.issued_with is not None:
        return script.plan.issued_with.date
    return script.date


def _deadlines(script: Script) -> Iterator[_Found]:
    """Those of tasks and those in sentences; not in sections and sentences that tell of what has been done."""
    lines = list(_lines(script))
    yield from lines
    taken = {id(found.passage) for found in lines}
    past: set[int] = set()
    for index, passage in enumerate(script.passages):
        told = passage.kind is Part.HEADING and _OF_THE_PAST.search(fold(passage.words))
        if passage.parent in past or told:
            past.add(index)
        elif passage.kind in _PROSE and id(passage) not in taken:
            for start, end, deadline in find(passage.words):
                begin = max(passage.words.rfind(mark, 0, start) for mark in (". ", "; ")) + 1
                sentence = fold(passage.words[begin:end])
                # "cán bộ công tác trước ngày 01/7/2025" sets no term to any work.
                if deadline.impossible or (_DUE.search(sentence) and not _DONE.search(sentence)):
                    yield _Found(passage, start, end, deadline)


def _lines(script: Script) -> Iterator[_Found]:
    """What the lines of tasks, and the cells of their rows, say of time."""
    for task in tasks(script):
        for line in task.of(Role.DEADLINE):
            deadline = read(line.value)
            if deadline.kind is not Kind.UNKNOWN:
                yield _Found(line.passage, *_trimmed(line), deadline, task)


def _trimmed(line: Line) -> tuple[int, int]:
    value = line.value
    return line.start + len(value) - len(value.lstrip()), line.start + len(value.rstrip(_ENDS))


RULES: tuple[Rule, ...] = (deadlines_to_come, deadlines_within_the_period)
