"""The shape check: what keeps a file from being a plan, all of it in one run, each problem with its place."""

from typing import Any

from cerberus import errors as codes

from drafter.findings import Finding, Severity
from drafter.messages import _
from drafter.plan.canonical import Path, Record, node_at, plain, value_at
from drafter.plan.faults import fault
from drafter.plan.fields import BODY, ONE_OF, RECORDS, Field, along, outline
from drafter.plan.schema import PlanValidator, schema
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.source import Source

_ORDER = {field.name: place for place, field in enumerate(field for fields in RECORDS.values() for field in fields)}


def check_shape(source: Source, record: Record) -> list[Finding]:
    """Missing and superfluous fields, wrong types, dates, numbers and choices of one file."""
    validator = PlanValidator(schema())
    validator.validate(plain(record), normalize=False)
    # Cerberus walks over sets: without an order of ours two runs would differ.
    errors = [error for error in _leaves(validator._errors) if not _is_told(record, error)]
    errors.sort(key=lambda error: (_rank(error.document_path), error.code))
    return [_finding(source, record, error) for error in errors] + _whole(record)


def _rank(path: Path) -> tuple[int, ...]:
    """The place of a path in the order of the field table."""
    return tuple(step if isinstance(step, int) else _ORDER[step] for step in path)


def _leaves(errors: list[Any]) -> list[Any]:
    """The errors that say something themselves: those of a record or list are opened."""
    leaves: list[Any] = []
    for error in errors:
        leaves += _leaves(error.child_errors) if error.is_group_error else [error]
    return leaves


def _is_told(record: Record, error: Any) -> bool:
    """Whether the error is that of an unknown key, told with the keys, or is gone once a misspelt key is put right."""
    path: Path = error.document_path
    match error.code:
        case codes.UNKNOWN_FIELD.code:
            return True
        case codes.REQUIRED_FIELD.code:
            path, awaited = path[:-1], path[-1:]
        case codes.DEPENDENCIES_FIELD.code:
            path, awaited = path[:-1], tuple(error.constraint)
        case codes.CUSTOM.code:
            awaited = ONE_OF.get(error.info[0], ())
        case _:
            return False
    lacking = value_at(record, path)
    return isinstance(lacking, Record) and not lacking.misspelt.isdisjoint(awaited)


def _finding(source: Source, record: Record, error: Any) -> Finding:
    path: Path = error.document_path
    fields = along(path)
    spoken = " › ".join(each if isinstance(each, str) else each.key for each in fields)
    field = next(each for each in reversed(fields) if isinstance(each, Field))
    if error.code == codes.REQUIRED_FIELD.code:
        return _missing(source, record, path, spoken, field)
    node = node_at(record, path)
    line, column = source.place(node.start)
    message, suggestion = fault(field, error, node, source)
    if suggestion and isinstance(path[-1], int):
        suggestion = suggestion.removeprefix(f"{field.key}: ")  # an item has no key of its own
    return Finding(
        "SPEC-04",
        Severity.ERROR,
        message,
        line=line,
        column=column,
        path=spoken,
        quote=node.text.value if isinstance(node, Scalar) else None,
        suggestion=suggestion,
    )


def _missing(source: Source, record: Record, path: Path, spoken: str, field: Field) -> Finding:
    """A required field that is not there: the place is its blank key, or the record that lacks it."""
    parent = value_at(record, path[:-1])
    assert isinstance(parent, Record), path
    key = parent.key_of.get(str(path[-1]))
    line, column = key.text.at(0) if key else source.place(parent.node.start)
    return Finding(
        "SPEC-01",
        Severity.ERROR,
        _("Thiếu mục “{key}”: {help}.", key=spoken, help=_(field.help)),
        clause=field.clause,
        line=line,
        column=column,
        path=spoken,
        suggestion=outline(field),
    )


def _whole(record: Record) -> list[Finding]:
    """What no single field can say: a body there must be, and a symbol must be known."""
    findings = []
    if not any(record.has(name) for name in BODY):
        message = _("Kế hoạch chưa có phần nội dung nào; hãy ghi “các phần”, hoặc “mục đích”, “nhiệm vụ”, …")
        findings.append(Finding("SPEC-01", Severity.ERROR, message, "Điều 8 k2 e", 1, 1, path="các phần"))
    agency = record.values.get("agency")
    if isinstance(agency, Record) and not agency.has("abbreviation") and not record.has("symbol"):
        line, column = record.key_of["agency"].text.at(0)
        message = _(
            "Thiếu “viết tắt” của cơ quan (hoặc “ký hiệu”), nên chưa ghép được số, ký hiệu văn bản; "
            "hãy ghi một trong hai."
        )
        findings.append(
            Finding(
                "SPEC-01",
                Severity.ERROR,
                message,
                "Điều 8 k2 c",
                line,
                column,
                path="cơ quan › viết tắt",
                suggestion="viết tắt: UBND",
            )
        )
    return findings
