"""A plan file into a Plan: nodes, then fields, then the checks, then the model. Findings instead of exceptions."""

from collections.abc import Mapping as Values
from dataclasses import dataclass, field, replace
from pathlib import Path

from drafter.findings import Finding, Severity, in_file_order
from drafter.messages import _
from drafter.plan import ids
from drafter.plan.checks.attachments import unprinted
from drafter.plan.checks.coherence import incoherent
from drafter.plan.model import Plan
from drafter.plan.reading.assembly import plan_of
from drafter.plan.reading.blanks import blanks
from drafter.plan.reading.canonical import canonical
from drafter.plan.reading.refusals import refusal
from drafter.plan.reading.shape import check_shape
from drafter.plan.reading.stray_marks import stray
from drafter.plan.reading.variables import Filling, declared
from drafter.plan.syntax.nodes import Mapping, Node
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source, read_source


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a file gave: the plan, or None when a finding of level error stands in the way.

    is_yaml: False when the file could not be taken apart at all. refused: a plan that is not drafted here (a state
    secret, a Party issuer). In both cases the command ends with 2, not 1.
    blanks: how many places a person must still fill in ([[CẦN …]]); with them the plan may be drawn as a draft only.
    variables: the names of those that the plan declares. node: the file as nodes, None where there are none.
    """

    plan: Plan | None
    findings: list[Finding] = field(default_factory=list)
    is_yaml: bool = True
    refused: bool = False
    blanks: int = 0
    variables: tuple[str, ...] = ()
    node: Node | None = None

    def as_draft(self) -> "Reading":
        """The same without what a draft may leave open: the blanks."""
        left = [finding for finding in self.findings if finding.rule != ids.BLANK]
        return replace(self, findings=left, blanks=0)


def read(path: Path, values: Values[str, str] | None = None) -> Reading:
    """Read the plan file at `path`. Raises InputError when it is no text at all (a folder, UTF-16, binary).

    values: what stands for the plan's variables, by name; None to take each variable's own sample.
    """
    return read_text(read_source(path), values)


def read_text(source: Source, values: Values[str, str] | None = None) -> Reading:
    """Read a plan from a source that is in memory already."""
    nodes = read_nodes(source)
    findings = list(nodes.findings)
    if nodes.node is None:
        return Reading(None, in_file_order(findings), nodes.is_yaml)
    if not isinstance(nodes.node, Mapping):
        line, column = source.place(nodes.node.start)
        message = _("Tệp này không phải là kế hoạch: phải gồm các dòng “mục: nội dung”, bắt đầu với “cơ quan:”.")
        findings.append(Finding(ids.NO_PLAN, Severity.ERROR, message, line=line, column=column))
        return Reading(None, in_file_order(findings), is_yaml=False)
    shape: list[Finding] = []
    filling = _filling(nodes.node, values)
    names = filling.names if filling else ()
    record = canonical(nodes.node, source, shape, filling) if filling else canonical(nodes.node, source, shape)
    if filling:
        shape += [*filling.findings, *filling.unfilled()]
    refused = refusal(record)
    if refused is not None:
        return Reading(None, [refused], refused=True, variables=names)
    shape += [*check_shape(source, record), *stray(record)]
    # What YAML has misread is explained once, at its place, and not again as a fault of shape.
    explained = {(finding.line, finding.column) for finding in nodes.findings if finding.severity is Severity.ERROR}
    findings += [finding for finding in shape if (finding.line, finding.column) not in explained]
    if _has_error(findings):
        return Reading(None, in_file_order(findings), variables=names, node=nodes.node)
    plan = plan_of(record)
    findings += [*incoherent(plan), *unprinted(record)]
    left = blanks(record)
    drawn = None if _has_error(findings) else plan
    return Reading(drawn, in_file_order(findings + left), blanks=len(left), variables=names, node=nodes.node)


def _filling(node: Mapping, values: Values[str, str] | None) -> Filling | None:
    variables = declared(node)
    return Filling(variables, values) if variables is not None else None


def _has_error(findings: list[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
