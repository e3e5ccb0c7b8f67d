"""The shape check: what keeps a file from being a plan, all of it in one run, each problem with its place."""

from typing import Any

from cerberus import errors as codes

from drafter.findings import Finding, Severity
from drafter.language.dates import parse_partial_date
from drafter.messages import _
from drafter.plan import ids
from drafter.plan.fields.field import Field
from drafter.plan.fields.lookup import Path, along, outline, spoken
from drafter.plan.fields.records import BODY, ONE_OF, ONLY_WITH_OWN_NUMBER, RECORDS
from drafter.plan.reading.canonical import Record, node_at, plain, value_at
from drafter.plan.reading.faults import fault
from drafter.plan.reading.schema import PlanValidator, schema
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.source import Source

_ORDER = {field: place for fields in RECORDS.values() for place, field in enumerate(fields)}


def check_shape(source: Source, record: Record) -> list[Finding]:
    """Missing and superfluous fields, wrong types, dates, numbers and choices of one file."""
    validator = PlanValidator(schema(record.kind))
    validator.validate(plain(record), normalize=False)
    # Cerberus walks over sets: without an order of ours two runs would differ.
    errors = [error for error in _leaves(validator._errors) if not _is_told(record, error)]
    # What a field must stand with is told once, not also as what its record must hold.
    dependent = {error.document_path[:-1] for error in errors if error.code == codes.DEPENDENCIES_FIELD.code}
    errors = [error for error in errors if not (_is_holds(error) and error.document_path in dependent)]
    errors.sort(key=lambda error: (_rank(error.document_path, record.kind), error.code))
    found = [_finding(source, record, error) for error in errors]
    return found + (_whole(record) if record.kind == "plan" else [])


def _is_holds(error: Any) -> bool:
    return bool(error.code == codes.CUSTOM.code and str(error.info[0]).startswith("holds "))


def _rank(path: Path, kind: str) -> tuple[int, ...]:
    """The place of a path in the order of the field table."""
    ranks: list[int] = []
    for step, field in zip(path, along(path, kind), strict=True):
        if isinstance(step, int):
            ranks.append(step)
        else:
            ranks.append(_ORDER[field] if isinstance(field, Field) else 0)
    return tuple(ranks)


def _leaves(errors: list[Any]) -> list[Any]:
    """The errors that say something themselves: those of a record or list are opened."""
    leaves: list[Any] = []
    for error in errors:
        leaves += _leaves(error.child_errors) if error.is_group_error else [error]
    return leaves


def _is_told(record: Record, error: Any) -> bool:
    """Whether the error is that of an unknown key, told with the keys, or is gone once a misspelt key is put right."""
    path: Path = error.document_path
    awaited: tuple[Any, ...]
    match error.code:
        case codes.UNKNOWN_FIELD.code:
            return True
        case codes.REQUIRED_FIELD.code:
            if len(path) == 1 and path[0] in ONLY_WITH_OWN_NUMBER and record.has("issued_with"):
                return True  # Mẫu 1.3: it has none of its own
            path, awaited = path[:-1], path[-1:]
        case codes.DEPENDENCIES_FIELD.code:
            path, awaited = path[:-1], tuple(error.constraint)
        case codes.CUSTOM.code:
            awaited = ONE_OF.get(str(error.info[0]).removeprefix("holds "), ())
        case _:
            return False
    lacking = value_at(record, path)
    return isinstance(lacking, Record) and not lacking.misspelt.isdisjoint(awaited)


def _finding(source: Source, record: Record, error: Any) -> Finding:
    path: Path = error.document_path
    field = next(each for each in reversed(along(path, record.kind)) if isinstance(each, Field))
    if error.code == codes.REQUIRED_FIELD.code:
        return _missing(source, record, path, field)
    node = node_at(record, path)
    entry = along(path, record.kind)[-1] if isinstance(path[-1], str) else field
    if "keysrules" in error.schema_path:
        above = value_at(record, path[:-1])
        assert isinstance(above, Record), path
        node = above.key_of[str(path[-1])]
    line, column = source.place(node.start)
    message, suggestion = fault(field, error, node, source, entry if isinstance(entry, str) else "")
    if suggestion and isinstance(path[-1], int):
        suggestion = suggestion.removeprefix(f"{field.key}: ")  # an item has no key of its own
    return Finding(
        ids.SHAPE,
        Severity.ERROR,
        message,
        line=line,
        column=column,
        path=spoken(path, record.kind),
        quote=node.text.value if isinstance(node, Scalar) else None,
        suggestion=suggestion,
    )


def _missing(source: Source, record: Record, path: Path, field: Field) -> Finding:
    """A required field that is not there: the place is its blank key, or the record that lacks it."""
    parent = value_at(record, path[:-1])
    assert isinstance(parent, Record), path
    key = parent.key_of.get(str(path[-1]))
    line, column = key.text.at(0) if key else source.place(parent.node.start)
    return Finding(
        ids.MISSING,
        Severity.ERROR,
        _("Thiếu mục “{key}”: {help}.", key=spoken(path, record.kind), help=_(field.help)),
        clause=field.clause,
        line=line,
        column=column,
        path=spoken(path, record.kind),
        suggestion=outline(field),
    )


def _whole(record: Record) -> list[Finding]:
    """What no single field can say: a body there must be, and a symbol must be known."""
    findings = []
    if not any(record.has(name) for name in BODY):
        message = _("Kế hoạch chưa có phần nội dung nào; hãy ghi “các phần”, hoặc “mục đích”, “nhiệm vụ”, …")
        findings.append(Finding(ids.MISSING, Severity.ERROR, message, "Điều 8 k2 e", 1, 1, path="các phần"))
    agency = record.values.get("agency")
    named = record.has("symbol") or record.has("issued_with")
    if isinstance(agency, Record) and not agency.has("abbreviation") and not named:
        line, column = record.key_of["agency"].text.at(0)
        message = _(
            "Thiếu “viết tắt” của cơ quan (hoặc “ký hiệu”), nên chưa ghép được số, ký hiệu văn bản; "
            "hãy ghi một trong hai."
        )
        findings.append(
            Finding(
                ids.MISSING,
                Severity.ERROR,
                message,
                "Điều 8 k2 c",
                line,
                column,
                path="cơ quan › viết tắt",
                suggestion="viết tắt: UBND",
            )
        )
    return findings + _backwards(record.record("period"))


def _backwards(period: Record) -> list[Finding]:
    """A period that ends before it begins."""
    begins, ends = period.text("from"), period.text("to")
    if begins is None or ends is None:
        return []
    try:
        if parse_partial_date(begins.value).first() <= parse_partial_date(ends.value).last():
            return []
    except ValueError:
        return []  # told as no date
    message = _("Thời kỳ kết thúc (“đến”) trước khi bắt đầu (“từ”); hãy sửa một trong hai.")
    line, column = ends.at(0)
    path = spoken(("period", "to"))
    return [Finding(ids.SHAPE, Severity.ERROR, message, line=line, column=column, path=path, quote=ends.value)]
