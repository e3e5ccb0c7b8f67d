"""Every prose of a plan in the order in which it is printed: what may hold marks, and what rules on words read."""

from collections.abc import Iterator

from drafter.plan.model import Plan, Table, TargetTable
from drafter.plan.resolving.numbering import Numbered
from drafter.plan.resolving.references import trees
from drafter.plan.resolving.tables import levels
from drafter.plan.syntax.source import Text


def prose(plan: Plan) -> Iterator[Text]:
    """The prose of the plan; that of the register and of the footnotes is not among it."""
    numbered = trees(plan)
    yield plan.subject
    yield from plan.legal_bases
    yield from _some(plan.opening)
    for section in numbered.body:
        yield from section_prose(section)
    yield from _some(plan.closing)
    for appendix, tree in zip(plan.appendices, numbered.appendices, strict=True):
        yield from _some(appendix.title, appendix.content)
        for table in appendix.tables:
            yield from table_prose(table)
        for section in tree:
            yield from section_prose(section)


def section_prose(numbered: Numbered) -> Iterator[Text]:
    """The prose of a section and of all below it."""
    section = numbered.section
    yield from _some(section.title, section.content)
    for table in section.tables:
        yield from table_prose(table)
    task_lines = _some(section.assignment.deadline, section.assignment.product)
    if not numbered.task_lines_last:
        yield from task_lines
    for child in numbered.children:
        yield from section_prose(child)
    yield from task_lines


def table_prose(table: Table | TargetTable) -> Iterator[Text]:
    """The prose of a table, row by row."""
    if isinstance(table, Table):
        yield from _some(table.title)
        for level in levels(table.columns):
            yield from (column.title for _start, column in level)
        for row in table.rows:
            yield from _some(row.group, *(cell.content for cell in row.cells))
        return
    if not table.as_lines:
        yield from _some(table.title)
    yield from table.milestones
    for target in table.rows:
        if isinstance(target, Text):
            yield target
        else:
            yield from (target.name, *target.values)


def _some(*texts: Text | None) -> Iterator[Text]:
    return (text for text in texts if text is not None)
