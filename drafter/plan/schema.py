"""The Cerberus schema made from the field table, and the validator that knows its scalar kinds."""

import functools
import re
from typing import Any

import cerberus
from cerberus.schema import UnvalidatedSchema

from drafter import law
from drafter.language.dates import parse_partial_date
from drafter.plan.fields import FALSE, ITEM_RECORDS, ONE_OF, RECORDS, TRUE, Field, Kind


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

    def _check_with_node(self, field: str, value: Any) -> None:
        if isinstance(value, str):
            self._check_with_text(field, value)
        elif isinstance(value, dict) and not value.keys() & set(ONE_OF["node"]):
            self._error(field, "node")

    def _check_with_recipient(self, field: str, value: Any) -> None:
        if isinstance(value, str):
            self._check_with_text(field, value)
        elif isinstance(value, dict) and not value.keys() & set(ONE_OF["recipient"]):
            self._error(field, "recipient")


@functools.cache
def schema() -> UnvalidatedSchema:
    """The schema of a plan file. Body nodes hold body nodes, so the records of lists stand in Cerberus's registry.

    Cerberus takes it as it is: checking a schema of ours anew in every run costs more than checking the plan.
    """
    for record in ITEM_RECORDS.values():
        cerberus.schema_registry.add(record, _record_rules(record))
    return UnvalidatedSchema(_record_rules("plan"))


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
            assert field.record is not None
            return rules | {"type": "dict", "schema": _record_rules(field.record)}
        case Kind.LINES | Kind.TEXTS:
            rules |= {"type": "list", "schema": {"type": "string", "check_with": "text"}}
        case Kind.NODES | Kind.RECIPIENTS:
            record = ITEM_RECORDS[field.kind]
            rules |= {"type": "list", "schema": {"type": ["string", "dict"], "schema": record, "check_with": record}}
        case Kind.CHOICE:
            return rules | {"type": "string", "allowed": list(field.choices)}
        case Kind.DATE | Kind.NUMBER | Kind.FLAG | Kind.NAME | Kind.SIGNING:
            return rules | {"type": "string", "check_with": field.kind.value}
        case Kind.LINE | Kind.TEXT:
            return rules | {"type": "string", "check_with": "text"}
    if field.required or field.kind is Kind.NODES:
        rules["minlength"] = 1
    return rules
