"""A record whose shape has been checked, as a Plan."""

from dataclasses import replace

from drafter.language.agencies import issuer_kind
from drafter.language.dates import PartialDate, parse_partial_date
from drafter.language.spelling import single_line
from drafter.plan.fields.records import FALSE, TRUE
from drafter.plan.model import (
    Agency,
    Contact,
    Document,
    Drafter,
    Filing,
    Footnote,
    IssuedWith,
    Period,
    Plan,
    Recipient,
    Signature,
)
from drafter.plan.reading.body import appendix, body, labels
from drafter.plan.reading.canonical import Record, Value
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.source import Text


def plan_of(record: Record) -> Plan:
    """The plan that the top record of a file describes."""
    plan = Plan(
        issuers=(_agency(record.record("agency")),),
        subject=record.required("subject"),
        sections=body(record),
        period=_period(record.record("period")) if record.has("period") else None,
        paper=record.choice("medium") == "giấy",
        draft=_draft(record),
        urgency=record.choice("urgency"),
        circulation=record.choice("circulation"),
        documents=tuple(_document(key, value) for key, value in record.entries("citations")),
        legal_bases=record.texts("legal_bases"),
        opening=record.text("opening"),
        closing=record.text("closing"),
        numbering=record.choice("numbering"),
        labels=labels(record),
        contact=_contact(record.record("contact")) if record.has("contact") else None,
        footnotes=tuple(
            Footnote(key, value.text) for key, value in record.entries("footnotes") if isinstance(value, Scalar)
        ),
        appendices=tuple(appendix(each) for each in record.records("appendices")),
    )
    if record.has("issued_with"):
        return replace(plan, issued_with=_issued_with(record.record("issued_with")))
    filing = record.record("filing")
    return replace(
        plan,
        place=record.required("place"),
        date=_date(record),
        number=record.number("number"),
        symbol=record.text("symbol"),
        signatures=(_signature(record.record("signature")),),
        recipients=tuple(_recipient(item) for item in record.items("recipients")),
        filing=Filing(filing.texts("unit"), filing.number("copies")),
        drafter=_drafter(record.record("drafter")) if record.has("drafter") else None,
    )


def _period(record: Record) -> Period:
    return Period(_date(record, "from"), _date(record, "to"))


def _date(record: Record, name: str = "date") -> PartialDate | None:
    text = record.text(name)
    return parse_partial_date(text.value) if text is not None else None


def _draft(record: Record) -> str | None:
    """None for no draft, "" for a draft that is not counted."""
    text = record.text("draft")
    if text is None or text.value.strip().casefold() in FALSE:
        return None
    return "" if text.value.strip().casefold() in TRUE else single_line(text.value)


def _agency(record: Record) -> Agency:
    name = record.required("name")
    return Agency(
        name=name,
        kind=record.choice("kind") or issuer_kind(name.value),
        superior=record.text("superior"),
        abbreviation=record.text("abbreviation"),
        level=record.choice("level"),
    )


def _document(key: Text, value: Value) -> Document:
    if isinstance(value, Scalar):
        return Document(key, text=value.text)
    assert isinstance(value, Record)
    return Document(
        key,
        text=value.text("text"),
        type=value.text("type"),
        number=value.text("number"),
        name=value.text("name"),
        date=_date(value),
        issuer=value.text("issuer"),
        subject=value.text("subject"),
        short_name=value.text("short_name"),
    )


def _issued_with(record: Record) -> IssuedWith:
    return IssuedWith(record.text("type"), record.text("number"), _date(record), record.text("issuer"))


def _contact(record: Record) -> Contact:
    return Contact(**{name: record.text(name) for name in ("address", "phone", "fax", "email", "website")})


def _drafter(record: Record) -> Drafter:
    return Drafter(record.required("initials"), record.number("copies"))


def _signature(record: Record) -> Signature:
    return Signature(
        position=record.required("position"),
        signer=record.text("signer"),
        collective=record.text("collective"),
        by_order=record.text("by_order"),
        by_authority=record.text("by_authority"),
        for_head=record.text("for_head"),
        other_position=record.text("other_position"),
        acting=record.flag("acting"),
    )


def _recipient(item: Value) -> Recipient:
    if isinstance(item, Record):
        name = item.text("name")
        return Recipient((name,) if name else item.texts("group"), item.text("remark"))
    assert isinstance(item, Scalar)
    return Recipient((item.text,))
