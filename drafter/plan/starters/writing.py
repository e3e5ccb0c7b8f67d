"""A record written as YAML: Vietnamese keys in the order of the field table, quotes where reading wants them."""

from collections.abc import Iterator

from drafter.plan.fields.records import RECORDS
from drafter.plan.reading.canonical import Items, Record, Value
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.scalars import scalar

_STEP = "  "


def written(record: Record) -> str:
    """The record as a block mapping, one line for each scalar; fields that are absent are left out."""
    return "".join(f"{line}\n" for line in _lines(record, ""))


def _lines(record: Record, indent: str) -> Iterator[str]:
    keys = {field.name: field.key for field in RECORDS.get(record.kind, ())}
    order = [name for name in keys if name in record.values] or list(record.values)
    for name in order:
        key = keys.get(name) or scalar(record.key_of[name].text.value)
        yield from _entry(f"{indent}{key}:", record.values[name], indent)


def _entry(head: str, value: Value, indent: str) -> Iterator[str]:
    match value:
        case Scalar():
            yield f"{head} {scalar(value.text.value)}"
        case Record() if not value.values:
            yield f"{head} {{}}"
        case Record():
            yield head
            yield from _lines(value, indent + _STEP)
        case Items(values=(Scalar() as only,)):
            yield f"{head} {scalar(only.text.value)}"
        case Items(values=()):
            yield f"{head} []"
        case Items():
            yield head
            for item in value.values:
                yield from _item(item, indent + _STEP)


def _item(item: Value, indent: str) -> Iterator[str]:
    if isinstance(item, Scalar):
        yield f"{indent}- {scalar(item.text.value)}"
        return
    assert isinstance(item, Record)
    lines = list(_lines(item, indent + _STEP)) or ["{}"]
    yield f"{indent}- {lines[0].strip()}"
    yield from lines[1:]
