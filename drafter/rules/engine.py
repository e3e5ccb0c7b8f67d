"""The rules run on one document: findings in the order of the file, and how much of the law could be decided."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from drafter import law
from drafter.findings import Coverage, Finding, Severity, in_file_order
from drafter.language.agencies import issuer_kind
from drafter.law import RuleLaw
from drafter.rules.registry import RULES
from drafter.rules.rule import Hit, Rule, Undecided
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind


class Report(NamedTuple):
    """findings: by place, then by the order of the rules. undecided: rule id → why it could not be decided here."""

    findings: list[Finding]
    coverage: Coverage
    undecided: dict[str, str]


def examine(
    script: Script, takes: Callable[[str], bool] = lambda _rule_id: True, rules: Sequence[Rule] = RULES
) -> Report:
    """Run the rules that apply to the document. takes: whether a rule is asked for, by its id."""
    table = law.rules()
    findings: list[Finding] = []
    undecided: dict[str, str] = {}
    applicable = failed = 0
    for rule in rules:
        entry = table[rule.id]
        if not takes(rule.id) or not applies(entry, script):
            continue
        applicable += 1
        verdicts = list(rule.check(script))
        hits = [verdict for verdict in verdicts if isinstance(verdict, Hit)]
        findings += [_finding(entry, hit, script) for hit in dict.fromkeys(hits)]
        failed += bool(hits)
        if not hits and (open_question := next((v for v in verdicts if isinstance(v, Undecided)), None)):
            undecided[rule.id] = open_question.reason
    person = sum(script.input in each.reads and takes(each.id) for each in law.left_to_people().values())
    coverage = Coverage(
        applicable=applicable + person,
        passed=applicable - failed - len(undecided),
        failed=failed,
        undecided=len(undecided),
        needs_person=person,
    )
    return Report(in_file_order(findings), coverage, undecided)


def applies(entry: RuleLaw, script: Script) -> bool:
    """Whether the rule reads this kind of input and was in force on the document's date.

    A date of which only the year or month is known counts as its last day; without a date, what holds last applies.
    """
    if script.input not in entry.reads:
        return False
    on = script.date.last() if script.date else date.max
    return (entry.since is None or entry.since <= on) and (entry.until is None or on <= entry.until)


def is_bound(script: Script) -> bool:
    """Whether the decree binds the issuer; Mặt trận and the mass organisations apply it as it suits them (Điều 2)."""
    if script.plan is not None:
        kinds = {script.plan.issuers[0].kind}
    else:  # "BAN THƯỜNG TRỰC" under the name of its organisation
        kinds = {issuer_kind(each.words) for each in script.of(Kind.SUPERIOR, Kind.ISSUER)}
    return kinds.isdisjoint(("mặt trận", "đoàn thể"))


def _finding(entry: RuleLaw, hit: Hit, script: Script) -> Finding:
    line, column = hit.place
    severity = hit.severity or entry.severity
    if severity is Severity.ERROR and not is_bound(script):
        severity = Severity.WARNING
    return Finding(
        rule=entry.id,
        severity=severity,
        message=hit.message,
        clause=entry.clause,
        line=line,
        column=column,
        quote=hit.quote or None,
        suggestion=hit.suggestion,
    )
