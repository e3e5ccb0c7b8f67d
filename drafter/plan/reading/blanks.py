"""What a person must still fill in: every [[CẦN …]] of a file, in whatever field it stands."""

from collections.abc import Iterator

from drafter.findings import Finding, Severity
from drafter.messages import _
from drafter.plan import ids, markup
from drafter.plan.reading.canonical import Items, Record, Value
from drafter.plan.reports import at
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.source import Text


def blanks(record: Record) -> list[Finding]:
    """A finding for each blank left. They are errors, but the plan can be drawn as a draft."""
    return [
        at(
            ids.BLANK,
            Severity.ERROR,
            text,
            _(
                "Còn phải bổ sung “{marker}”; hãy thay bằng nội dung thật, hoặc dựng bản nháp với --draft.",
                marker=match.group(),
            ),
            offset=match.start(),
            quote=match.group(),
        )
        for text in _texts(record)
        for match in markup.markers(text.value)
    ]


def _texts(value: Value) -> Iterator[Text]:
    match value:
        case Scalar():
            yield value.text
        case Record():
            for name, each in value.values.items():
                if not (value.kind == "plan" and name == "variables"):  # what a variable is says nothing in print
                    yield from _texts(each)
        case Items():
            for each in value.values:
                yield from _texts(each)
        case _:
            return
