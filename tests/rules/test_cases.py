"""Each rule fires where its cases say, and nowhere in those that keep it."""

import pytest

from drafter import law
from drafter.findings import Finding
from drafter.plan.house_style import HouseStyle
from drafter.plan.syntax.source import Source
from drafter.rules.checking import check_plan
from drafter.rules.engine import examine
from drafter.rules.from_text import script_of_text
from drafter.rules.registry import RULES
from drafter.text.reader import parse_document
from tests.rules.harness import FOLDER, Case, cases


def found(case: Case) -> list[tuple[int, int, str]]:
    """What the rule of the case says of its document: (line, column, words at fault)."""
    checked = check(case)
    return sorted(
        (finding.line or 0, finding.column or 0, " ".join((finding.quote or "").split()))
        for finding in checked
        if finding.rule == case.rule
    )


def check(case: Case) -> list[Finding]:
    house = HouseStyle(symbols=case.symbols)
    if case.input == "text":
        return examine(script_of_text(parse_document("a.txt", case.document), house)).findings
    findings = check_plan(Source("a.yaml", case.document), house=house).findings
    assert not [f for f in findings if f.rule.startswith("SPEC") and f.severity.value == "error"], findings
    return findings


def name(case: Case) -> str:
    return f"{case.rule}-{case.document.strip()[:40]}" if case.input == "text" else f"{case.rule}-plan"


@pytest.mark.parametrize("case", cases(good=False), ids=name)
def test_the_rule_fires_exactly_at_the_marks(case: Case) -> None:
    assert case.slips
    assert found(case) == case.slips


@pytest.mark.parametrize("case", cases(good=True), ids=name)
def test_the_rule_lets_pass_what_is_right(case: Case) -> None:
    assert not case.slips
    assert found(case) == []


def test_every_rule_has_a_case_of_each_kind_for_each_input_it_reads() -> None:
    wanted = {(rule_id, reads) for rule_id, entry in law.rules().items() for reads in entry.reads}
    for good in (False, True):
        there = {(case.rule, "spec" if case.input == "plan" else "text") for case in cases(good=good)}
        assert wanted - there == set(), "rules without a case"
        assert there - wanted == set(), "cases of no rule"


def test_the_rules_are_those_of_the_law_table_in_its_order() -> None:
    assert [rule.id for rule in RULES] == list(law.rules())
    assert {path.stem for path in FOLDER.glob("*.yaml")} == set(law.rules())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_its_page(rule: object) -> None:
    from drafter.rules.rule import Rule

    assert isinstance(rule, Rule)
    manual = rule.manual
    assert manual.title
    assert not manual.title.endswith(".")
    assert manual.bad
    assert manual.good
