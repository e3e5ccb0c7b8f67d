"""The Cerberus schema made from the field table, and the validator that knows its scalar kinds."""

import functools
import re
from typing import Any

import cerberus
from cerberus.schema import UnvalidatedSchema

from drafter import law
from drafter.language.dates import parse_partial_date
from drafter.language.spelling import fold
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.records import FALSE, ONE_OF, RECORDS, TRUE


@functools.cache
def _authority() -> re.Pattern[str]:
    """A position that begins with the sign of an authority; "Q.1" is a district."""
    signs = "|".join(re.escape(sign.text) for sign in law.load().signing.values())
    return re.compile(rf"(?:{signs})(?!\d)", re.IGNORECASE)


class PlanValidator(cerberus.Validator):  # type: ignore[misc] # cerberus ships no types
    """Cerberus with the kinds of the field table. A failed check leaves its name as the error's message."""

    def _check_with_date(self, field: str, value: str) -> None:
        try:
            parse_partial_date(value)
        except ValueError:
            self._error(field, "date")

    def _check_with_number(self, field: str, value: str) -> None:
        digits = value.strip()
        if not (digits.isascii() and digits.isdecimal() and len(digits) <= 6 and int(digits)):
            self._error(field, "number")

    def _check_with_flag(self, field: str, value: str) -> None:
        if value.strip().casefold() not in TRUE + FALSE:
            self._error(field, "flag")

    def _check_with_text(self, field: str, value: str) -> None:
        if not value.strip():
            self._error(field, "empty")
        elif value.strip() == "…":
            self._error(field, "placeholder")

    def _check_with_name(self, field: str, value: str) -> None:
        self._check_with_text(field, value.replace(" / ", " "))

    def _check_with_signing(self, field: str, value: str) -> None:
        self._check_with_text(field, value)
        if _authority().match(value.strip()):
            self._error(field, "signing")

    def _check_with_key(self, field: str, value: str) -> None:
        if not _KEY.fullmatch(value.strip()):
            self._error(field, "key")

    def _check_with_length(self, field: str, value: str) -> None:
        if not (_LENGTH.fullmatch(value.strip()) and float(value.replace(",", ".")) > 0):
            self._error(field, "length")

    def _validate_one_of(self, constraint: list[str], field: str, value: str) -> None:
        """Compare without regard to capitals and the place of the tone mark.

        The rule's arguments are validated against this schema:
        {'type': 'list'}
        """
        if fold(value) not in map(fold, constraint):
            self._error(field, "choice")

    def _validate_holds(self, constraint: str, field: str, value: Any) -> None:
        """A mapping of the record holds one of the fields it must hold one of.

        The rule's arguments are validated against this schema:
        {'type': 'string'}
        """
        if not isinstance(value, dict):
            return
        # A row may have no cells at all, where cells above reach down to it.
        held = (name for name in ONE_OF[constraint] if value.get(name, []) != [] or (name == "cells" and name in value))
        if not any(held):
            self._error(field, f"holds {constraint}")

    def _validate_written(self, constraint: bool, field: str, value: Any) -> None:
        """A text that stands for a mapping is no blank one.

        The rule's arguments are validated against this schema:
        {'type': 'boolean'}
        """
        if constraint and isinstance(value, str):
            self._check_with_text(field, value)


_KEY = re.compile(r"[^\[\]:\n]+")
_LENGTH = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,3})?")


@functools.cache
def schema(record: str = "plan") -> UnvalidatedSchema:
    """The schema of a file whose top mapping is that record. Records that hold one another are in Cerberus's registry.

    Cerberus takes it as it is: checking a schema of ours anew in every run costs more than checking the plan.
    """
    for name in RECORDS:
        cerberus.schema_registry.add(name, _record_rules(name))
    return UnvalidatedSchema(_record_rules(record))


def _record_rules(record: str) -> dict[str, Any]:
    return {field.name: _rules(field) for field in RECORDS[record]}


def _rules(field: Field) -> dict[str, Any]:
    rules: dict[str, Any] = {"required": True} if field.required else {}
    if field.excludes:
        rules["excludes"] = list(field.excludes)
    if field.needs:
        rules["dependencies"] = list(field.needs)
    match field.kind:
        case Kind.RECORD:
            return rules | {"type": "dict", "schema": field.record} | _holds(field)
        case Kind.ENTRIES:
            return rules | {"type": "dict", "keysrules": {"check_with": "key"}, "valuesrules": _item_rules(field)}
        case Kind.ITEMS:
            rules |= {"type": "list", "schema": _item_rules(field)}
        case Kind.LINES | Kind.TEXTS:
            item = {"type": "string"} if field.blank else {"type": "string", "check_with": "text"}
            rules |= {"type": "list", "schema": item}
        case Kind.CHOICE:
            return rules | {"type": "string", "one_of": list(field.choices)}
        case Kind.DATE | Kind.NUMBER | Kind.LENGTH | Kind.FLAG | Kind.NAME | Kind.SIGNING | Kind.KEY:
            return rules | {"type": "string", "check_with": field.kind.value}
        case Kind.LINE | Kind.TEXT:
            return rules | ({"type": "string"} if field.blank else {"type": "string", "check_with": "text"})
    if field.required or field.record == "node":
        rules["minlength"] = 1
    return rules


def _item_rules(field: Field) -> dict[str, Any]:
    """The rules of one item of a list, or of one entry under the author's own key."""
    if field.record is None:
        return {"type": "string", "check_with": "text"}
    types = ["string", "dict"] if field.text else "dict"
    return {"type": types, "schema": field.record, "written": not field.blank} | _holds(field)


def _holds(field: Field) -> dict[str, str]:
    return {"holds": field.record} if field.record in ONE_OF and field.record else {}
