"""Nodes of a file under the field table's names: keys in either language found, sugar of single values unwrapped.

After this a record is a mapping by English name, and every field that may hold "one or many" holds a list. Beside the
plain data that Cerberus checks stands the same tree with the file's nodes, so that any path has a place. Variables are
filled on the way, so that nothing after this knows of them.
"""

from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from drafter.findings import Finding
from drafter.language.spelling import fold
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.lookup import Path, field_of, named
from drafter.plan.fields.records import TRUE
from drafter.plan.reading.keys import doubled, nearest, unknown
from drafter.plan.syntax.nodes import Mapping, Node, Scalar, Sequence
from drafter.plan.syntax.source import Source, Text

_MANY = (Kind.LINES, Kind.TEXTS, Kind.ITEMS)


class Fill(Protocol):
    """Puts values in the place of variables."""

    def __call__(self, scalar: Scalar, field: Field) -> Scalar:
        """The scalar with its variables filled; the same one when it has none."""


def _as_written(scalar: Scalar, field: Field) -> Scalar:  # noqa: ARG001 - a Fill
    return scalar


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping of the file by field name, in the order of the file. `key_of` holds the keys as written.

    kind: its name in the table of records; "" for a mapping with the author's own keys (Kind.ENTRIES).
    misspelt: the fields that an unknown key was meant for, as far as one can tell; their values are not in `values`.

    The methods read a field of a record whose shape has been checked; an absent field is None, False or empty.
    """

    kind: str
    node: Node
    source: Source
    values: dict[str, "Value"]
    key_of: dict[str, Scalar]
    misspelt: frozenset[str] = frozenset()

    @property
    def place(self) -> tuple[int, int]:
        """(line, column) in the file where the mapping begins."""
        return self.source.place(self.node.start)

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

    def records(self, name: str) -> tuple["Record", ...]:
        """The items of a field whose items are all records."""
        return tuple(item for item in self.items(name) if isinstance(item, Record))

    def record(self, name: str) -> "Record":
        """The record of a field, an empty one when it is absent."""
        value = self.values.get(name)
        return value if isinstance(value, Record) else Record("", self.node, self.source, {}, {})

    def choice(self, name: str) -> str | None:
        """One of the field's choices, spelled as in the table."""
        text = self.text(name)
        if text is None:
            return None
        wanted = fold(text.value)
        return next((choice for choice in named(self.kind, name).choices if fold(choice) == wanted), None)

    def flag(self, name: str) -> bool:
        """có or không."""
        text = self.text(name)
        return text is not None and text.value.strip().casefold() in TRUE

    def number(self, name: str) -> int | None:
        """A whole number."""
        text = self.text(name)
        return int(text.value) if text is not None else None

    def entries(self, name: str) -> list[tuple[Text, "Value"]]:
        """The author's own keys and their values, in the order of the file."""
        value = self.record(name)
        return [(value.key_of[key].text, each) for key, each in value.values.items()]


@dataclass(frozen=True, slots=True)
class Items:
    """A list of the file, or a single value that stands for a list of one."""

    node: Node
    values: tuple["Value", ...]


Value: TypeAlias = Record | Items | Scalar | Mapping | Sequence
"""A Mapping or Sequence is left where the field wants neither: the shape check says so."""


def canonical(
    node: Mapping, source: Source, findings: list[Finding], fill: Fill = _as_written, kind: str = "plan"
) -> Record:
    """The file's top mapping as a Record of that kind. Unknown and doubled keys are added to `findings`."""
    return _Canonical(source, findings, fill).record(node, kind)


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


class _Canonical:
    def __init__(self, source: Source, findings: list[Finding], fill: Fill) -> None:
        self._source = source
        self._findings = findings
        self._fill = fill

    def record(self, node: Mapping, kind: str) -> Record:
        values: dict[str, Value] = {}
        key_of: dict[str, Scalar] = {}
        misspelt: set[str] = set()
        for entry in node.entries:
            field = field_of(kind, entry.key.text.value)
            if field is None:
                near = nearest(entry.key.text.value, kind)
                if near and (meant := field_of(kind, near)):
                    misspelt.add(meant.name)
                self._findings.append(unknown(entry, kind, near))
            elif field.name in key_of:
                self._findings.append(doubled(entry, key_of[field.name], field.key))
            else:
                key_of[field.name] = entry.key
                value = self._value(entry.value, field)
                if value is not None:
                    values[field.name] = value
        return Record(kind, node, self._source, values, key_of, frozenset(misspelt))

    def _entries(self, node: Mapping, field: Field) -> Record:
        """A mapping whose keys are the author's own; keys that read the same are one key."""
        values: dict[str, Value] = {}
        key_of: dict[str, Scalar] = {}
        for entry in node.entries:
            key = fold(entry.key.text.value)
            if key in key_of:
                self._findings.append(doubled(entry, key_of[key], entry.key.text.value))
                continue
            key_of[key] = entry.key
            value = self._item(entry.value, field)
            if value is not None:
                values[key] = value
        return Record("", node, self._source, values, key_of)

    def _value(self, node: Node, field: Field) -> Value | None:
        """The value of a field; None when it is blank."""
        if field.kind is Kind.RECORD and field.record and isinstance(node, Mapping):
            return self.record(node, field.record)
        if field.kind is Kind.ENTRIES and isinstance(node, Mapping):
            return self._entries(node, field)
        if field.kind not in _MANY:
            return self._item(node, field)
        if isinstance(node, Scalar) and _is_blank(node):
            return None
        nodes = node.items if isinstance(node, Sequence) else (node,)
        items = tuple(item for each in nodes if (item := self._item(each, field)) is not None)
        # Variables that are all blank leave the whole field out, as a single one does.
        written = any(isinstance(each, Scalar) and not _is_blank(each) for each in nodes)
        return Items(node, items) if items or not written else None

    def _item(self, node: Node, field: Field) -> Value | None:
        """One item of a list or one entry; None when it is blank and may not be."""
        if isinstance(node, Scalar):
            filled = self._fill(node, field)
            # A variable whose value is blank leaves its field out, whatever quotes stand around it.
            blank = _is_blank(filled) or (filled is not node and not filled.text.value.strip())
            return None if blank and not field.blank else filled
        if isinstance(node, Mapping) and field.record and field.kind in (Kind.ITEMS, Kind.ENTRIES):
            return self.record(node, field.record)
        if isinstance(node, Sequence) and field.record and field.list_as:
            inner = named(field.record, field.list_as)
            value = self._value(node, inner)
            return Record(field.record, node, self._source, {inner.name: value} if value is not None else {}, {})
        return node


def _is_blank(node: Scalar) -> bool:
    return not node.quoted and not node.text.value.strip()
