"""An agency's profile: what its plans have in common (cơ quan, địa danh, ký, lưu), so that nobody types it twice."""

from pathlib import Path

from drafter.errors import InputError
from drafter.findings import Finding, Severity, in_file_order
from drafter.messages import _
from drafter.plan.fields.records import RECORDS
from drafter.plan.reading.canonical import Record, canonical
from drafter.plan.reading.shape import check_shape
from drafter.plan.starters.writing import written
from drafter.plan.syntax.nodes import Mapping
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source, read_source


def read_profile(path: Path) -> Record:
    """The profile at `path`. Raises InputError, with the first fault, when it is none."""
    source = read_source(path)
    nodes = read_nodes(source)
    findings = list(nodes.findings)
    if not isinstance(nodes.node, Mapping):
        raise InputError(_("{name} không phải là hồ sơ cơ quan.", name=source.name) + _first(findings))
    record = canonical(nodes.node, source, findings, kind="profile")
    findings += check_shape(source, record)
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise InputError(_("{name} có chỗ sai.", name=source.name) + _first(findings))
    return record


def profile_of(plan: Source) -> str:
    """The text of the profile that a plan file holds. The plan's file must be one that can be read."""
    node = read_nodes(plan).node
    assert isinstance(node, Mapping)
    whole = canonical(node, plan, [])
    names = [field.name for field in RECORDS["profile"] if field.name in whole.values]
    values = {name: whole.values[name] for name in names}
    kept = Record("profile", node, plan, values, {name: whole.key_of[name] for name in names})
    head = _("Những điều kế hoạch nào của cơ quan cũng có; drafter new lấy làm mặc định.")
    return f"# {head}\n{written(kept)}"


def _first(findings: list[Finding]) -> str:
    errors = [finding for finding in in_file_order(findings) if finding.severity is Severity.ERROR]
    return f" {errors[0].line}:{errors[0].column}: {errors[0].message}" if errors else ""
