"""Who has work in a plan: no unit both leads and cooperates, and each of them is told."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan.model import Plan, Section
from drafter.plan.syntax.source import Text
from drafter.rules.reached import Recipients
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.rules.task_blocks import Role, tasks
from drafter.rules.task_units import explained, is_nobody, is_same, units
from drafter.text.paragraphs import Kind

_IMPLEMENTATION: Final = "tổ chức thực hiện"
_MOST_UNITS: Final = 100
"""Of one task; no real one has more."""

_TITLE = re.compile("[:.;]")  # ends the names at the head of a paragraph
_PERSON = pattern(
    r"^(?:(?:phó )?(?:trưởng|giám đốc|hiệu trưởng|chủ tịch|chi cục trưởng)|công chức|viên chức|cán bộ|giáo viên|ông|bà"
    r"|đồng chí)\b"
)
_PARTS: Final = "phòng|khoa|tổ(?! chức)|trạm|đội|bộ phận|văn phòng|ban|trung tâm|đơn vị"
_INSIDE = pattern(rf"(?:{_PARTS})\b")
_GROUP = pattern(rf"\bcác (?:\w+, )?(?:{_PARTS})\b")
"""The parts of the agency, told as one: "Các khoa, phòng"; which of them it is for, the agency knows."""


@rule("NV-02")
def lead_or_cooperate(script: Script) -> Iterator[Verdict]:
    """Một đơn vị không vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ.

    Sai: chủ trì: Phòng Kinh tế; phối hợp: Phòng Kinh tế, Công an xã
    Đúng: chủ trì: Phòng Kinh tế; phối hợp: Công an xã
    """
    known: dict[str, str] | None = None
    for task in tasks(script):
        if not {Role.LEAD, Role.COOPERATING} <= task.roles:
            continue
        known = explained(script) if known is None else known
        leads = units(task.of(Role.LEAD), known)[:_MOST_UNITS]
        for line, unit in units(task.of(Role.COOPERATING), known)[:_MOST_UNITS]:
            if any(is_same(unit, lead) for _line, lead in leads):
                name = line.passage.words[unit.start : unit.end]
                message = _("“{unit}” vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ; hãy bỏ ở một bên.", unit=name)
                yield hit(line.passage, unit.start, unit.end, message)


@rule("NV-06")
def those_with_work_are_told(script: Script) -> Iterator[Verdict]:
    """Đơn vị có nhiệm vụ thì có ở phần tổ chức thực hiện hoặc ở nơi nhận.

    Sai: Phòng Kinh tế chủ trì một nhiệm vụ mà phần tổ chức thực hiện và nơi nhận đều không nhắc đến
    Đúng: nơi nhận có Phòng Kinh tế, “Các phòng thuộc Ủy ban nhân dân xã” hoặc “Như Mục IV”
    """
    plan = script.plan
    if plan is None or not plan.recipients:
        return
    issuer = " / ".join([*(line.words for line in script.of(Kind.SUPERIOR)), script.issuer])
    implementing = [passage.words for passage in _implementing(script)]
    told = [*(line.words for line in script.of(Kind.RECIPIENT)), *(_TITLE.split(words)[0] for words in implementing)]
    recipients = Recipients(told, (unit.value for unit in _filing(plan)), issuer, explained(script))
    in_groups = any(_GROUP.search(fold(line)) for line in told)
    spoken_of = fold(" / ".join(implementing))
    done: set[str] = set()
    for unit in _with_work(plan.sections):
        key = fold(unit.value)
        if key in done or key in spoken_of or is_nobody(key) or _PERSON.match(key):
            continue
        done.add(key)
        if not (in_groups and _INSIDE.match(key)) and not recipients.reach(unit.value):
            message = _(
                "“{unit}” có nhiệm vụ nhưng không có ở phần tổ chức thực hiện, cũng không có trong nơi nhận.",
                unit=" ".join(unit.value.split()),
            )
            yield Hit(unit.at(0), unit.value, message)


def _filing(plan: Plan) -> tuple[Text, ...]:
    return plan.filing.units if plan.filing else ()


def _implementing(script: Script) -> Iterator[Passage]:
    """The part on implementation."""
    inside: set[int] = set()
    for index, passage in enumerate(script.passages):
        named = passage.kind is Kind.HEADING and _IMPLEMENTATION in fold(passage.words)
        if passage.parent in inside or named or passage.role == _IMPLEMENTATION:
            inside.add(index)
            yield passage


def _with_work(sections: tuple[Section, ...]) -> Iterator[Text]:
    for section in sections:
        yield from section.assignment.lead
        yield from section.assignment.executing
        yield from _with_work(section.children)


RULES: tuple[Rule, ...] = (lead_or_cooperate, those_with_work_are_told)
