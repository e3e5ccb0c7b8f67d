"""Marks in fields that hold no prose: they would be printed as they stand, brackets and all."""

from collections.abc import Iterator

from drafter.findings import Finding
from drafter.messages import _
from drafter.plan import ids, markup
from drafter.plan.fields.field import Kind
from drafter.plan.fields.lookup import named
from drafter.plan.markup import Mark
from drafter.plan.reading.canonical import Items, Record, Value
from drafter.plan.reports import at_mark
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.source import Text

_WORDS = (Kind.LINE, Kind.LINES, Kind.NAME, Kind.SIGNING)
"""Kinds of fields that are printed as they stand; what may be in the others, the shape check says."""


def stray(record: Record) -> Iterator[Finding]:
    """A finding for each mark of a file in a field of names, numbers or words."""
    for name, value in record.values.items():
        if record.kind == "":  # the author's own keys: the register and the footnotes
            yield from _below(value)
            continue
        field = named(record.kind, name)
        if field.kind in _WORDS or field.record == "recipient":
            yield from _marked(value)
        elif name != "variables":  # what a variable is says nothing in print
            yield from _below(value)


def _below(value: Value) -> Iterator[Finding]:
    if isinstance(value, Record):
        yield from stray(value)
    elif isinstance(value, Items):
        for each in value.values:
            yield from _below(each)


def _marked(value: Value) -> Iterator[Finding]:
    if isinstance(value, Scalar):
        for mark in markup.marks(value.text.value):
            if not _is_typed(value.text, mark):
                continue
            message = _(
                "Mục này không phải lời văn nên không dùng được dấu {mark}; hãy ghi thẳng chữ cần in.",
                mark=value.text.value[mark.start : mark.end],
            )
            yield at_mark(ids.UNKNOWN_MARK, value.text, mark, message)
    elif isinstance(value, Items):
        for each in value.values:
            yield from _marked(each)
            if isinstance(each, Record):
                yield from stray(each)


def _is_typed(text: Text, mark: Mark) -> bool:
    """Whether the mark stands in the file, rather than in the value of a variable, where it is letters."""
    return text.source is not None and text.source.text[text.index(mark.start)] == "["
