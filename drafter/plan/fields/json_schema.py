"""The field table as JSON Schema, for editors: what to type next, what it is for, and what cannot be right."""

from dataclasses import replace
from typing import Any

from drafter.language.clauses import cite
from drafter.messages import _
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.records import FALSE, ONE_OF, ONLY_WITH_OWN_NUMBER, RECORDS, TRUE

_FILES = ("plan", "profile", "house", "ranges")
"""Files of their own, and what only such a file holds."""

_SCALAR = {"type": ["string", "number", "boolean", "null"]}


def json_schema() -> dict[str, Any]:
    """The schema of a plan file (draft 7, which editors know best). Keys in Vietnamese and in English.

    An editor reads YAML's own types, so that a number or a blank is no mistake; what the values must be beyond that is
    told by `check`.
    """
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": _("Kế hoạch hành chính theo Nghị định số 30/2020/NĐ-CP"),
        **_record("plan"),
        "definitions": {record: _record(record) for record in RECORDS if record not in _FILES},
    }


def _record(record: str) -> dict[str, Any]:
    """A mapping with the keys of the record. Its first key stands in either language, as every other."""
    properties: dict[str, Any] = {}
    for field in RECORDS[record]:
        for key in (field.key, field.name):
            properties[key] = _value(field) | {"description": _description(field)}
    demands = [_either(field) for field in RECORDS[record] if field.required and not _may_be_left_out(record, field)]
    if record in ONE_OF:
        fields = [field for field in RECORDS[record] if field.name in ONE_OF[record]]
        demands.append({"anyOf": [{"required": [key]} for field in fields for key in (field.key, field.name)]})
    schema: dict[str, Any] = {"type": "object", "additionalProperties": False, "properties": properties}
    return schema | ({"allOf": demands} if demands else {})


def _may_be_left_out(record: str, field: Field) -> bool:
    """A plan that is issued with a decision needs less (Mẫu 1.3)."""
    return record == "plan" and field.name in ONLY_WITH_OWN_NUMBER


def _either(field: Field) -> dict[str, Any]:
    return {"anyOf": [{"required": [field.key]}, {"required": [field.name]}]}


def _description(field: Field) -> str:
    clause = f" ({cite(field.clause)})" if field.clause else ""
    text = _(field.help)
    return f"{text[:1].upper()}{text[1:]}{clause}"


def _value(field: Field) -> dict[str, Any]:
    match field.kind:
        case Kind.RECORD:
            return _or_blank(_reference(field))
        case Kind.ENTRIES:
            return _or_blank({"type": "object", "additionalProperties": _item(field)})
        case Kind.ITEMS:
            one = _item(replace(field, list_as=None))  # a list is the whole list, never one item of it
            return {"anyOf": [one, {"type": "array", "items": _item(field)}, {"type": "null"}]}
        case Kind.LINES | Kind.TEXTS:
            return {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}
        case Kind.CHOICE:
            return _SCALAR | {"examples": list(field.choices)}
        case Kind.FLAG:
            return _SCALAR | {"examples": [TRUE[0], FALSE[0]]}
        case _:
            return dict(_SCALAR)


def _item(field: Field) -> dict[str, Any]:
    """One item of a list, or one entry: a mapping, a text where that may stand for it, a list likewise."""
    shapes = [_reference(field)] if field.record else []
    if field.text:
        shapes.append(_SCALAR)
    if field.record and field.list_as:
        inner = next(each for each in RECORDS[field.record] if each.name == field.list_as)
        shapes.append({"type": "array", "items": _item(inner)})
    return shapes[0] if len(shapes) == 1 else {"anyOf": shapes}


def _reference(field: Field) -> dict[str, Any]:
    return {"$ref": f"#/definitions/{field.record}"}


def _or_blank(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}
