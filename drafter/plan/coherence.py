"""What only the whole plan can say: keys that lead nowhere or are never used, cells that do not fit, blanks left."""

from drafter.findings import Finding, Severity
from drafter.plan.attachments import unmentioned
from drafter.plan.crossings import crossed
from drafter.plan.footnote_marks import misused
from drafter.plan.model import Plan
from drafter.plan.table_checks import faults


def incoherent(plan: Plan) -> list[Finding]:
    """The findings on a plan whose shape is right; those of level error keep it from being drawn."""
    found = [*crossed(plan), *misused(plan), *faults(plan)]
    if any(finding.severity is Severity.ERROR for finding in found):
        return found
    return [*found, *unmentioned(plan)]  # asks for the plan as printed
