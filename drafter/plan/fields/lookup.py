"""Looking things up in the table of fields: a key as it was typed, a path as a reader would say it."""

import functools

from drafter.language.spelling import fold
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.records import RECORDS

Step = str | int
Path = tuple[Step, ...]
"""Where a value stands: English names, the author's own keys, and indexes of lists from 0."""


@functools.cache
def field_of(record: str, key: str) -> Field | None:
    """The field of `record` that `key` names, in Vietnamese or English, however it is spelled; None for no field."""
    return _index(record).get(fold(key))


@functools.cache
def named(record: str, name: str) -> Field:
    """The field of `record` with the English key `name`. Raises KeyError."""
    for field in RECORDS[record]:
        if field.name == name:
            return field
    raise KeyError(name)


@functools.cache
def _index(record: str) -> dict[str, Field]:
    fields = RECORDS[record]
    return {fold(key): field for field in fields for key in (field.name, field.key)}


def outline(field: Field) -> str:
    """The field as a line to fill in: `ký: {chức vụ: …}` with what a record must have, or `ngày: …`."""
    if field.kind is Kind.ENTRIES:
        return f"{field.key}: {{…: …}}"
    if field.record is None or field.kind is Kind.ITEMS:
        return f"{field.key}: …"
    fields = RECORDS[field.record]
    parts = [part for part in fields if part.required] or list(fields[:1])
    return f"{field.key}: {{{', '.join(f'{part.key}: …' for part in parts)}}}"


def along(path: Path, kind: str = "plan") -> list[Field | str]:
    """The fields on a path from a record of that kind.

    An index becomes the item's ordinal ("2" for index 1), an author's own key stays itself.
    """
    steps: list[Field | str] = []
    record: str | None = kind
    own_key = False
    for step in path:
        if isinstance(step, int):
            steps.append(str(step + 1))
        elif own_key or record is None:
            steps.append(step)
            own_key = False
        else:
            field = named(record, step)
            record, own_key = field.record, field.kind is Kind.ENTRIES
            steps.append(field)
    return steps


def spoken(path: Path, kind: str = "plan") -> str:
    """A path from a record of that kind as a reader would say it: "ký › chức vụ"."""
    return " › ".join(each if isinstance(each, str) else each.key for each in along(path, kind))
