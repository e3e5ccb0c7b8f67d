"""What only the whole plan can say: keys that lead nowhere or are never used, cells that do not fit, blanks left."""

from drafter.findings import Finding, Severity
from drafter.plan.checks.attachments import unmentioned
from drafter.plan.checks.crossings import crossed
from drafter.plan.checks.footnote_marks import misused
from drafter.plan.checks.tables import faults
from drafter.plan.model import Plan


def incoherent(plan: Plan) -> list[Finding]:
    """The findings on a plan whose shape is right; those of level error keep it from being drawn."""
    found = [*crossed(plan), *misused(plan), *faults(plan)]
    if any(finding.severity is Severity.ERROR for finding in found):
        return found
    return [*found, *unmentioned(plan)]  # asks for the plan as printed
