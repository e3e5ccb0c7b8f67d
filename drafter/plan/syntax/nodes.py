"""A plan file as nodes: strings, lists and records as they were written, each with its place in the file."""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from drafter.plan.syntax.source import Text


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value or key. An absent value (`khóa:`) is "" and not quoted. style: "", "'", '"', "|" or ">".

    start, end: indexes into `Source.text`, quotes and block header included; a block ends after its blank lines.
    """

    text: Text
    quoted: bool
    style: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `flow` when in brackets. A block list ends where its last item ends."""

    items: tuple["Node", ...]
    flow: bool
    start: int
    end: int


class Entry(NamedTuple):
    """A key with its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """A record in the order of the file, duplicate keys included; `flow` when in braces."""

    entries: tuple[Entry, ...]
    flow: bool
    start: int
    end: int


Node: TypeAlias = Scalar | Sequence | Mapping
