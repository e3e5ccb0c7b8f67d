"""The plans that come with the project as text: what they print, one paragraph a line."""

from collections.abc import Iterable
from pathlib import Path

from drafter.findings import Finding, Severity
from drafter.plan.printed import printed
from drafter.plan.reader import read_text
from drafter.plan.syntax.source import Source
from drafter.rules.checking import check_plan
from drafter.rules.engine import examine
from drafter.rules.from_text import script_of_text
from drafter.text.reader import parse_document

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
PLANS = [*EXAMPLES, *sorted((ROOT / "plan_specs").glob("*.yaml"))]


def example(stem: str) -> str:
    """The example whose name begins so, as its file."""
    (path,) = (path for path in EXAMPLES if path.stem.startswith(stem))
    return path.read_text(encoding="utf-8")


def as_text(plan: str) -> str:
    """What a plan file prints."""
    found = read_text(Source("a.yaml", plan)).plan
    assert found is not None
    return "\n".join(printed(found)) + "\n"


def findings_of_text(text: str) -> list[Finding]:
    return examine(script_of_text(parse_document("a.txt", text))).findings


def findings_of_plan(text: str) -> list[Finding]:
    return check_plan(Source("a.yaml", text)).findings


def loud(findings: Iterable[Finding]) -> list[Finding]:
    """The errors and warnings."""
    return [finding for finding in findings if finding.severity is not Severity.INFO]


def told(findings: Iterable[Finding]) -> list[str]:
    """Findings for a person who reads a failed test."""
    return [f"{each.line}:{each.column} {each.rule} {each.quote!r} {each.message}" for each in findings]
