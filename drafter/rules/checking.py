"""One file checked: a plan by its shape and by the rules, an issued text by the rules."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from drafter.findings import Coverage, Finding, Severity, in_file_order
from drafter.plan.house_style import NONE, HouseStyle
from drafter.plan.reader import read_text
from drafter.plan.syntax.source import Source, read_source
from drafter.rules.engine import examine
from drafter.rules.from_plan import script_of
from drafter.rules.from_text import script_of_text
from drafter.rules.selection import Selection
from drafter.rules.suppression import SUPPRESSION, suppressed
from drafter.text.reader import read_document

ALL = Selection()


class Checked(NamedTuple):
    """What checking one file gave. is_plan: False when it is no plan at all, or one that is refused.

    undecided: rule id → why it could not be decided here. variables: the names of those that a plan declares.
    """

    findings: list[Finding]
    coverage: Coverage
    undecided: dict[str, str]
    is_plan: bool = True
    variables: tuple[str, ...] = ()


def check_file(
    path: Path, values: Mapping[str, str] | None = None, chosen: Selection = ALL, house: HouseStyle = NONE
) -> Checked:
    """Check the file at `path`: .txt as an issued text, all else as a plan. Raises InputError when it is no text.

    values: of the plan's variables by name; None to take their samples.
    """
    if path.suffix.lower() == ".txt":
        return Checked(*examine(script_of_text(read_document(path), house), chosen.takes))
    return check_plan(read_source(path), values, chosen, house)


def check_plan(
    source: Source, values: Mapping[str, str] | None = None, chosen: Selection = ALL, house: HouseStyle = NONE
) -> Checked:
    """Check a plan file that is in memory already. A plan with errors of shape is not looked at any further.

    These errors are told whatever is asked for: without them a file that could not be checked would pass as right.
    """
    reading = read_text(source, values)
    unread = Severity.ERROR if reading.plan is None else None
    findings = [finding for finding in reading.findings if chosen.takes(finding.rule) or finding.severity is unread]
    coverage, undecided = Coverage(), dict[str, str]()
    if reading.plan is not None:
        report = examine(script_of(reading.plan, house), chosen.takes)
        findings = in_file_order([*findings, *report.findings])
        coverage, undecided = report.coverage, report.undecided
    if reading.node is not None:
        ran = chosen.takes if reading.plan is not None else lambda _rule_id: False
        left = suppressed(findings, source, reading.node, ran)
        findings = [finding for finding in left if finding.rule != SUPPRESSION or chosen.takes(SUPPRESSION)]
    return Checked(findings, coverage, undecided, reading.is_yaml and not reading.refused, reading.variables)
