"""Tables of a plan file into the model; their shape has been checked."""

from drafter.plan.fields.records import RECORDS
from drafter.plan.model import Cell, Column, Row, Table, Target, TargetTable
from drafter.plan.reading.canonical import Record, Value
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.source import Text


def tables(record: Record) -> tuple[Table | TargetTable, ...]:
    """The tables of a section or an appendix, in the order of the file."""
    found: list[Table | TargetTable] = []
    for name in record.values:
        if name == "tables":
            found += [_table(each) for each in record.records(name)]
        elif name == "target_tables":
            found += [_target_table(each) for each in record.records(name)]
    return tuple(found)


def _table(record: Record) -> Table:
    return Table(
        columns=tuple(_column(each) for each in record.items("columns")),
        rows=tuple(_row(each) for each in record.records("rows")),
        key=record.text("key"),
        title=record.text("title"),
        unit=record.text("unit"),
        place=record.place,
    )


def _column(value: Value) -> Column:
    if isinstance(value, Scalar):
        return Column(value.text)
    assert isinstance(value, Record)
    width = value.text("width")
    return Column(
        title=value.required("title"),
        width_cm=float(width.value.replace(",", ".")) if width else None,
        align=value.choice("align"),
        merge=value.flag("merge"),
        columns=tuple(_column(each) for each in value.items("columns")),
    )


def _row(record: Record) -> Row:
    return Row(
        cells=tuple(_cell(each) for each in record.items("cells")),
        group=record.text("group"),
        place=record.place,
    )


def _cell(value: Value) -> Cell:
    if isinstance(value, Scalar):
        return Cell(value.text if value.text.value.strip() else None)
    assert isinstance(value, Record)
    return Cell(
        content=value.text("content"),
        across=value.number("across") or 1,
        down=value.number("down") or 1,
        align=value.choice("align"),
    )


def _target_table(record: Record) -> TargetTable:
    headings = record.record("headings")
    return TargetTable(
        milestones=record.texts("milestones"),
        rows=tuple(_target(each) for each in record.records("rows")),
        key=record.text("key"),
        title=record.text("title"),
        headings=tuple((f.name, text) for f in RECORDS["headings"] if (text := headings.text(f.name)) is not None),
        as_lines=record.choice("shown_as") == "dòng",
        place=record.place,
    )


def _target(record: Record) -> Target | Text:
    group = record.text("group")
    if group is not None:
        return group
    return Target(
        name=record.required("name"),
        values=record.texts("values"),
        code=record.text("code"),
        unit=record.text("unit"),
        lead=record.texts("lead"),
        place=record.place,
    )
