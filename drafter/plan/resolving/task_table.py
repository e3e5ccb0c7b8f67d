"""The table of tasks (danh mục nhiệm vụ), made from the tasks of the plan itself."""

from collections.abc import Iterator
from typing import NamedTuple

from drafter.language.numerals import roman
from drafter.plan.markup import Run, merged
from drafter.plan.model import Assignment, Section
from drafter.plan.resolving.grids import Grid, GridCell, Role
from drafter.plan.resolving.mentions import Mentions
from drafter.plan.resolving.numbering import Numbered
from drafter.plan.resolving.prose import Runs, line, names, with_end
from drafter.plan.syntax.source import Text

TITLES = {
    "name": "Nhiệm vụ",
    "lead": "Đơn vị chủ trì",
    "cooperating": "Đơn vị phối hợp",
    "executing": "Đơn vị thực hiện",
    "deadline": "Thời hạn hoàn thành",
    "product": "Sản phẩm",
}
"""What the columns are called when the agency has no words of its own. Printed, so never translated."""


class Task(NamedTuple):
    """A section with an assignment; group: the heading it stands under, where it is one of several."""

    section: Section
    group: Section | None


def tasks(body: tuple[Numbered, ...]) -> list[Task]:
    """The tasks of a plan in order: every section that says who does it, until when, or with what result."""
    return list(_tasks(body, None))


def _tasks(numbered: tuple[Numbered, ...], above: Section | None) -> Iterator[Task]:
    for each in numbered:
        section = each.section
        if section.assignment:
            yield Task(section, above)
        # A mục is no group: the tasks of a plan stand in one or two of them.
        group = section if each.depth > 1 and (section.title is not None or section.units) else above
        yield from _tasks(each.children, group)


def task_grid(body: tuple[Numbered, ...], labels: dict[str, Text], mentions: Mentions) -> Grid | None:
    """The table; a column that no task has anything for is left out. None for a plan without tasks."""
    found = tasks(body)
    if not found:
        return None
    used = [name for name in TITLES if name == "name" or any(getattr(t.section.assignment, name) for t in found)]
    head = tuple(_heading(at, title) for at, title in enumerate(["STT", *(_title(name, labels) for name in used)]))
    rows: list[tuple[GridCell, ...]] = []
    group: Section | None = None
    groups = tasks_in_groups = 0
    seen: list[Section | None] = [None]
    for task in found:
        # A task that comes after another group, or stands in none, is counted as a group of its own.
        alone = task.group is not group and any(task.group is each for each in seen)
        if not alone and task.group is not group:
            groups += 1
            seen.append(task.group)
            assert task.group is not None
            words = merged([Run(f"{roman(groups)}. "), *_name(task.group, mentions)])
            rows.append((GridCell(0, (words,), across=len(head), role=Role.GROUP),))
        if (alone or task.group is None) and groups:
            groups += 1
            number = roman(groups)
        else:
            tasks_in_groups += 1
            number = str(tasks_in_groups)
        group = task.group
        rows.append(_row(number, task.section, used, mentions))
    return Grid((None,) * len(head), (head,), tuple(rows))


def _row(number: str, task: Section, used: list[str], mentions: Mentions) -> tuple[GridCell, ...]:
    cells = [GridCell(0, ((Run(number),),), align="giữa")]
    for name in used:
        words = _name(task, mentions) if name == "name" else _value(task.assignment, name, mentions)
        cells.append(GridCell(len(cells), (words,) if words else ()))
    return tuple(cells)


def _heading(column: int, title: str) -> GridCell:
    return GridCell(column, ((Run(title),),), role=Role.HEADING)


def _title(name: str, labels: dict[str, Text]) -> str:
    return line(labels[name]) if name in labels else TITLES[name]


def _name(section: Section, mentions: Mentions) -> Runs:
    """What the task is: its title, its units, or the first line of its text. Its footnotes stand in the body."""
    if section.title is not None:
        return mentions.line(section.title, notes=False)
    if section.units:
        return (Run(names(section.units)),)
    first = next(iter(mentions.paragraphs(section.content, notes=False)), ())
    return with_end(first, "") if first else ()


def _value(assignment: Assignment, name: str, mentions: Mentions) -> Runs:
    match name:
        case "deadline" | "product":
            return mentions.line(getattr(assignment, name), notes=False)
        case _:
            words = names(getattr(assignment, name))
            return (Run(words),) if words else ()
