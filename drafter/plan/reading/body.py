"""The body as one ordered tree: the first-class keys of the usual plan are expanded here and seen no further."""

from dataclasses import replace

from drafter.plan.fields.lookup import named
from drafter.plan.fields.records import BODY, RECORDS
from drafter.plan.model import Appendix, Assignment, Section
from drafter.plan.reading.canonical import Items, Record, Value
from drafter.plan.reading.tables import tables
from drafter.plan.syntax.nodes import Scalar, Sequence
from drafter.plan.syntax.source import Text

# The headings of the usual plan; an author who wants others writes a mapping with its own "tiêu đề".
_TITLES = {
    "purpose": "Mục đích",
    "requirements": "Yêu cầu",
    "targets": "Mục tiêu",
    "tasks": "Nhiệm vụ, giải pháp",
    "funding": "Kinh phí thực hiện",
    "implementation": "Tổ chức thực hiện",
    "reporting": "Chế độ báo cáo",
}
_PAIR = ("purpose", "requirements")


def body(record: Record) -> tuple[Section, ...]:
    """The sections of a plan, in the order of the file; mục đích and yêu cầu together make one mục of two khoản."""
    sections: list[Section] = []
    paired = all(name in record.values for name in _PAIR)
    for name in record.values:
        if name == "sections":
            sections.extend(_section(item) for item in record.items(name))
        elif paired and name in _PAIR:
            if name == next(each for each in record.values if each in _PAIR):
                halves = tuple(_first_class(record, each) for each in record.values if each in _PAIR)
                sections.append(Section(title=Text.plain("Mục đích, yêu cầu"), children=halves))
        elif name in BODY:
            sections.append(_first_class(record, name))
    return tuple(sections)


def appendix(record: Record) -> Appendix:
    """One appendix."""
    return Appendix(
        title=record.text("title"),
        key=record.text("key"),
        landscape=record.choice("orientation") == "ngang",
        content=record.text("content"),
        task_table=record.flag("task_table"),
        tables=tables(record),
        children=tuple(_section(child) for child in record.items("children")),
        numbering=record.choice("numbering"),
        labels=labels(record),
        place=record.place,
    )


def labels(record: Record) -> tuple[tuple[str, Text], ...]:
    """The agency's own words for the assignment lines, by field name."""
    own = record.record("labels")
    return tuple((f.name, text) for f in RECORDS["labels"] if (text := own.text(f.name)) is not None)


def _first_class(record: Record, name: str) -> Section:
    """The section that a first-class key stands for: prose, a list of children, or a node of its own.

    A list of one sentence is prose: a lone "a)" would number nothing.
    """
    items = record.items(name)
    title = Text.plain(_TITLES[name])
    role = named("plan", name).key
    value = record.values[name]
    several = isinstance(value, Items) and isinstance(value.node, Sequence)
    only = items[0] if len(items) == 1 else None
    if only is None or (several and not isinstance(only, Scalar)):
        return Section(title=title, role=role, children=tuple(_section(item) for item in items))
    if isinstance(only, Scalar):
        return Section(title=title, role=role, content=only.text)
    section = _section(only)
    return replace(section, title=section.title or (None if section.units else title), role=section.role or role)


def _section(item: Value) -> Section:
    if isinstance(item, Scalar):
        return Section(content=item.text)
    assert isinstance(item, Record)
    content, children = item.text("content"), item.items("children")
    duties = item.items("duties")
    if len(duties) == 1 and isinstance(duties[0], Scalar) and content is None:
        content = duties[0].text  # one duty is prose under the unit's name, several are its numbered items
    elif duties:
        children = duties
    return Section(
        title=item.text("title"),
        content=content,
        children=tuple(_section(child) for child in children),
        units=item.texts("units"),
        assignment=Assignment(
            lead=item.texts("lead"),
            cooperating=item.texts("cooperating"),
            executing=item.texts("executing"),
            deadline=item.text("deadline"),
            product=item.text("product"),
        ),
        labels=labels(item),
        tables=tables(item),
        role=item.choice("role"),
        key=item.text("key"),
        numbering=item.choice("numbering"),
        run_in=item.flag("run_in"),
        unnumbered=item.flag("unnumbered"),
        request=item.flag("request"),
    )
