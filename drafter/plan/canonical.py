"""Nodes of a file under the field table's names: keys in either language found, sugar of single values unwrapped.

After this a record is a mapping by English name, and every field that may hold "one or many" holds a list. Beside the
plain data that Cerberus checks stands the same tree with the file's nodes, so that any path has a place.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

from drafter.findings import Finding
from drafter.plan.fields import ITEM_RECORDS, TRUE, Field, Kind, field_of
from drafter.plan.keys import doubled, nearest, unknown
from drafter.plan.syntax.nodes import Mapping, Node, Scalar, Sequence
from drafter.plan.syntax.source import Text

_MANY = (Kind.LINES, Kind.TEXTS, Kind.NODES, Kind.RECIPIENTS)

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping of the file by field name, in the order of the file. `key_of` holds the keys as written.

    misspelt: the fields that an unknown key was meant for, as far as one can tell; their values are not in `values`.

    The methods read a field of a record whose shape has been checked; an absent field is None, False or empty.
    """

    node: Node
    values: dict[str, "Value"]
    key_of: dict[str, Scalar]
    misspelt: frozenset[str] = frozenset()

    def has(self, name: str) -> bool:
        """Whether the field is there, be it under a misspelt key."""
        return name in self.values or name in self.misspelt

    def text(self, name: str) -> Text | None:
        """The text of a field that holds one."""
        value = self.values.get(name)
        return value.text if isinstance(value, Scalar) else None

    def required(self, name: str) -> Text:
        """The text of a required field."""
        text = self.text(name)
        assert text is not None, name
        return text

    def texts(self, name: str) -> tuple[Text, ...]:
        """The texts of a field that holds a list of them."""
        return tuple(item.text for item in self.items(name) if isinstance(item, Scalar))

    def items(self, name: str) -> tuple["Value", ...]:
        """The items of a field that holds a list."""
        value = self.values.get(name)
        return value.values if isinstance(value, Items) else ()

    def record(self, name: str) -> "Record":
        """The record of a field, an empty one when it is absent."""
        value = self.values.get(name)
        return value if isinstance(value, Record) else Record(self.node, {}, {})

    def choice(self, name: str) -> str | None:
        """One of the field's choices."""
        text = self.text(name)
        return text.value if text else None

    def flag(self, name: str) -> bool:
        """có or không."""
        text = self.text(name)
        return text is not None and text.value.strip().casefold() in TRUE


@dataclass(frozen=True, slots=True)
class Items:
    """A list of the file, or a single value that stands for a list of one."""

    node: Node
    values: tuple["Value", ...]


Value: TypeAlias = Record | Items | Scalar | Mapping | Sequence
"""A Mapping or Sequence is left where the field wants neither: the shape check says so."""


def canonical(node: Mapping, findings: list[Finding]) -> Record:
    """The file's top mapping as a Record. Unknown and doubled keys are added to `findings`."""
    return _record(node, "plan", findings)


def plain(value: Value) -> Any:
    """The value as dicts, lists and strings under English names, for Cerberus."""
    match value:
        case Record():
            return {name: plain(each) for name, each in value.values.items()}
        case Items():
            return [plain(each) for each in value.values]
        case Scalar():
            return value.text.value
        case Mapping():
            return {entry.key.text.value: None for entry in value.entries}
        case Sequence():
            return [None] * len(value.items)


def value_at(record: Record, path: Path) -> Value:
    """The value at `path`, or the nearest one above it."""
    value: Value = record
    for step in path:
        below: Value | None = None
        if isinstance(value, Record) and isinstance(step, str):
            below = value.values.get(step)
        elif isinstance(value, Items) and isinstance(step, int) and step < len(value.values):
            below = value.values[step]
        if below is None:
            break
        value = below
    return value


def node_at(record: Record, path: Path) -> Node:
    """The file's node at `path`, or the nearest one above it."""
    value = value_at(record, path)
    return value.node if isinstance(value, Record | Items) else value


def _record(node: Mapping, record: str, findings: list[Finding]) -> Record:
    values: dict[str, Value] = {}
    key_of: dict[str, Scalar] = {}
    misspelt: set[str] = set()
    for entry in node.entries:
        field = field_of(record, entry.key.text.value)
        if field is None:
            near = nearest(entry.key.text.value, record)
            if near and (meant := field_of(record, near)):
                misspelt.add(meant.name)
            findings.append(unknown(entry, record, near))
        elif field.name in key_of:
            findings.append(doubled(entry, key_of[field.name], field))
        else:
            key_of[field.name] = entry.key
            if not _is_blank(entry.value):
                values[field.name] = _value(entry.value, field, findings)
    return Record(node, values, key_of, frozenset(misspelt))


def _value(node: Node, field: Field, findings: list[Finding]) -> Value:
    if field.kind is Kind.RECORD and field.record and isinstance(node, Mapping):
        return _record(node, field.record, findings)
    if field.kind not in _MANY:
        return node
    item_record = ITEM_RECORDS.get(field.kind)
    items = node.items if isinstance(node, Sequence) else (node,)
    return Items(
        node,
        tuple(
            _record(item, item_record, findings) if item_record and isinstance(item, Mapping) else item
            for item in items
            if not _is_blank(item)
        ),
    )


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.quoted and not node.text.value.strip()
