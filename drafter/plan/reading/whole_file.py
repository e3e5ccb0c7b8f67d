"""A small file of ours beside the plan (a profile, a house style), read whole: as a record, or not at all."""

from pathlib import Path

from drafter.errors import InputError
from drafter.findings import Finding, Severity, in_file_order
from drafter.plan.reading.canonical import Record, canonical
from drafter.plan.reading.shape import check_shape
from drafter.plan.syntax.nodes import Mapping
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import read_source


def read_record(path: Path, kind: str, *, no_record: str, faulty: str) -> Record:
    """The record of that kind in the file. Raises InputError with one of the two messages and the first fault.

    no_record: for a file that is no mapping. faulty: for one with an error. Both may hold {name}.
    """
    source = read_source(path)
    nodes = read_nodes(source)
    findings = list(nodes.findings)
    if not isinstance(nodes.node, Mapping):
        raise InputError(no_record.format(name=source.name) + _first(findings))
    record = canonical(nodes.node, source, findings, kind=kind)
    findings += check_shape(source, record)
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise InputError(faulty.format(name=source.name) + _first(findings))
    return record


def _first(findings: list[Finding]) -> str:
    errors = [finding for finding in in_file_order(findings) if finding.severity is Severity.ERROR]
    return f" {errors[0].line}:{errors[0].column}: {errors[0].message}" if errors else ""
