"""Whether each task says what the tasks beside it say: who is responsible, and until when."""

from collections.abc import Iterator
from typing import Final

from drafter.language.deadlines import find
from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.messages import N_, _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.rules.task_blocks import Role, Task, is_label, tasks
from drafter.rules.task_units import names_unit
from drafter.text.paragraphs import Kind

_WHO: Final = frozenset((Role.LEAD, Role.EXECUTING))
_ASKED: Final = ((_WHO, N_("đơn vị chủ trì")), (frozenset((Role.DEADLINE,)), N_("thời hạn")))
_MOST_HAVE: Final = 2
"""So many times as many siblings must have a line as lack it."""

_FEWEST_BLOCKS: Final = 5
_NEARLY_ALL: Final = 0.8
_TASKS: Final = (Kind.HEADING, Kind.PARAGRAPH, Kind.DASH)
_NO_TASK = pattern(
    r"^(?:đề nghị|mục đích|yêu cầu|mục tiêu|chỉ tiêu|quan điểm|nguyên tắc|phạm vi|đối tượng|kinh phí|nguồn lực"
    r"|nguồn kinh phí|tổ chức thực hiện|chế độ|thông tin|báo cáo|phân công|căn cứ|thực trạng|tình hình|đánh giá"
    r"|thời gian|địa điểm)\b"
)
"""How headings begin that are no tasks of the agency's own."""

_GIVES_WORK = pattern(
    r"\bchủ trì\b|\b(?:giao|phân công) (?:cho )?(?:các )?(?:sở|phòng|ban|văn phòng|công an|ubnd|đơn vị)\b"
)
_SAYS_WHEN = pattern(r"\bthời (?:gian|hạn) (?:thực hiện|hoàn thành)\b")
_LONGEST_QUOTE: Final = 90


@rule("NV-01")
def complete_tasks(script: Script) -> Iterator[Verdict]:
    """Nhiệm vụ nào cũng có đơn vị chủ trì, thời hạn như các nhiệm vụ cùng cấp.

    Sai: điểm a, điểm b có dòng “Đơn vị chủ trì”, “Thời gian thực hiện”, điểm c không có
    Đúng: điểm a, điểm b, điểm c đều có
    Khi cả mục dùng chung một đơn vị chủ trì, một thời hạn thì ghi ở mục ấy; từng nhiệm vụ không ghi nữa.
    """
    known = tasks(script)
    own = {task.order: task.roles for task in known}
    below = _below(script, own)
    lacking: dict[int, list[str]] = {}
    for siblings in _siblings(script):
        for roles, name in _ASKED:
            have = {each for each in siblings if roles & (own.get(each, set()) | below.get(each, set()))}
            lack = [each for each in siblings if each not in have]
            directly = any(roles & own.get(each, set()) for each in have)
            if directly and len(have) >= max(2, _MOST_HAVE * len(lack)):
                for each in lack:
                    if not _is_said(script, each, roles, own):
                        lacking.setdefault(each, []).append(_(name))
    for each, names in lacking.items():
        passage = script.passages[each]
        message = _("Nhiệm vụ này không ghi {what} như các nhiệm vụ cùng cấp; hãy bổ sung.", what=", ".join(names))
        yield hit(passage, *_first_words(passage), message)
    yield from _unlike_all(known)


def _siblings(script: Script) -> Iterator[list[int]]:
    """What may be tasks right below one passage, those with a number apart from those with a dash."""
    groups: dict[tuple[int | None, bool], list[int]] = {}
    for index, passage in enumerate(script.passages):
        if not passage.level or passage.kind not in _TASKS or is_label(passage):
            continue
        if not _NO_TASK.search(fold(passage.words[:_LONGEST_QUOTE])):
            numbered = any(sign.isalnum() for sign in passage.label)
            groups.setdefault((passage.parent, numbered), []).append(index)
    yield from (group for group in groups.values() if len(group) > 2)


def _below(script: Script, own: dict[int, set[Role]]) -> dict[int, set[Role]]:
    """For each passage what the lines of the tasks below it say."""
    below: dict[int, set[Role]] = {}
    for index, roles in own.items():
        above = script.passages[index].parent
        while above is not None and not below.get(above, set()) >= roles:
            below.setdefault(above, set()).update(roles)
            above = script.passages[above].parent
    return below


def _is_said(script: Script, index: int, roles: frozenset[Role], own: dict[int, set[Role]]) -> bool:
    """Whether a passage above has it for all, or the words of the task say it without a line of its own."""
    above = script.passages[index].parent
    while above is not None:
        if roles & own.get(above, set()):
            return True
        above = script.passages[above].parent
    words = list(_words(script, index))
    if roles is _WHO:
        return names_unit(words[0]) or any(map(_GIVES_WORK.search, map(fold, words)))
    return any(_SAYS_WHEN.search(fold(each)) or next(find(each), None) for each in words)


def _words(script: Script, index: int) -> Iterator[str]:
    """The words of a passage and of all below it."""
    yield script.passages[index].words
    for passage in script.passages[index + 1 :]:
        if passage.kind is Kind.NOTE:
            continue
        if passage.parent is None or passage.parent < index:
            return
        yield passage.words


def _unlike_all(known: list[Task]) -> Iterator[Verdict]:
    """The tasks without the line of those who execute, where nearly all others of the document have one."""
    assigned = [task for task in known if {Role.LEAD, Role.COOPERATING} & task.roles and not task.is_row]
    have = [task for task in assigned if Role.EXECUTING in task.roles]
    if len(have) < _FEWEST_BLOCKS or len(have) < _NEARLY_ALL * len(assigned):
        return
    for task in assigned:
        if Role.EXECUTING not in task.roles:
            last = task.lines[-1]
            label = have[0].of(Role.EXECUTING)[0].passage.name
            message = _("Nhiệm vụ này không có dòng “{label}” như các nhiệm vụ khác; hãy bổ sung.", label=label)
            yield hit(last.passage, 0, len(last.passage.name), message)


def _first_words(passage: Passage) -> tuple[int, int]:
    """Where a heading, or the first words of a long paragraph, begin and end."""
    words = passage.words
    start = len(words) - len(words.lstrip())
    if len(words) <= _LONGEST_QUOTE or passage.kind is Kind.HEADING:
        return start, len(words.rstrip())
    return start, max(start, words.rfind(" ", 0, _LONGEST_QUOTE)) or _LONGEST_QUOTE


RULES: tuple[Rule, ...] = (complete_tasks,)
