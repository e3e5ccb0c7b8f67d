"""A plan file into a Plan: nodes, then fields, then the shape check, then the model. Findings instead of exceptions."""

from dataclasses import dataclass, field
from pathlib import Path

from drafter.findings import Finding, Severity, in_file_order
from drafter.language.dates import parse_partial_date
from drafter.messages import _
from drafter.plan.body import body, labels
from drafter.plan.canonical import Record, Value, canonical
from drafter.plan.model import Agency, Plan, Recipient, Signature
from drafter.plan.shape import check_shape
from drafter.plan.syntax.nodes import Mapping, Scalar
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source, read_source


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file gave: the plan, or None when a finding of level error stands in the way.

    `is_yaml` is False when the file could not be taken apart at all (the command ends with 2, not 1).
    """

    plan: Plan | None
    findings: list[Finding] = field(default_factory=list)
    is_yaml: bool = True


def read(path: Path) -> Reading:
    """Read the plan file at `path`. Raises InputError when it is no text at all (a folder, UTF-16, binary)."""
    return read_text(read_source(path))


def read_text(source: Source) -> Reading:
    """Read a plan from a source that is in memory already."""
    nodes = read_nodes(source)
    findings = list(nodes.findings)
    if nodes.node is None:
        return Reading(None, in_file_order(findings), nodes.is_yaml)
    if not isinstance(nodes.node, Mapping):
        line, column = source.place(nodes.node.start)
        message = _("Tệp này không phải là kế hoạch: phải gồm các dòng “mục: nội dung”, bắt đầu với “cơ quan:”.")
        findings.append(Finding("SPEC-00", Severity.ERROR, message, line=line, column=column))
        return Reading(None, in_file_order(findings), is_yaml=False)
    shape: list[Finding] = []
    record = canonical(nodes.node, shape)
    shape += check_shape(source, record)
    # What YAML has misread is explained once, at its place, and not again as a fault of shape.
    explained = {(finding.line, finding.column) for finding in nodes.findings if finding.severity is Severity.ERROR}
    findings += [finding for finding in shape if (finding.line, finding.column) not in explained]
    refused = any(finding.severity is Severity.ERROR for finding in findings)
    return Reading(None if refused else _plan(record), in_file_order(findings))


def _plan(record: Record) -> Plan:
    number = record.text("number")
    return Plan(
        issuers=(_agency(record.record("agency")),),
        place=record.required("place"),
        date=parse_partial_date(record.required("date").value),
        subject=record.required("subject"),
        sections=body(record),
        signatures=(_signature(record.record("signature")),),
        recipients=tuple(_recipient(item) for item in record.items("recipients")),
        filing=record.record("filing").texts("unit"),
        number=int(number.value) if number else None,
        symbol=record.text("symbol"),
        legal_bases=record.texts("legal_bases"),
        opening=record.text("opening"),
        closing=record.text("closing"),
        numbering=record.choice("numbering"),
        labels=labels(record),
    )


def _agency(record: Record) -> Agency:
    return Agency(
        name=record.required("name"),
        superior=record.text("superior"),
        abbreviation=record.text("abbreviation"),
        level=record.choice("level"),
        kind=record.choice("kind"),
    )


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
