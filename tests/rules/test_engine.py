"""The rules run on one document: findings in order, counts that add up, the dates and inputs of a rule."""

from collections.abc import Iterator
from datetime import date

import pytest

from drafter import law
from drafter.findings import Severity
from drafter.language.dates import PartialDate
from drafter.law import RuleLaw
from drafter.rules.engine import applies, examine, is_bound
from drafter.rules.registry import RULES
from drafter.rules.rule import Hit, Rule, Undecided, Verdict
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

FIRST, SECOND, THIRD = "VD-01", "VD-02", "VD-03"  # read both inputs


def saying(rule_id: str, *verdicts: Verdict) -> Rule:
    def check(_script: Script) -> Iterator[Verdict]:
        yield from verdicts

    return Rule(rule_id, check)


def script(issuer: str = "Ủy ban nhân dân xã An Bình", on: PartialDate | None = None) -> Script:
    """An issued text with nothing in it but the issuer."""
    return Script((Passage(issuer, Kind.ISSUER, lambda index: (1, index + 1)),), issuer=issuer, date=on)


def test_findings_have_what_the_law_table_says_of_their_rule() -> None:
    report = examine(script(), rules=[saying(FIRST, Hit((3, 5), "chữ", "lời nhắn", "sửa"))])
    (finding,) = report.findings
    entry = law.rules()[FIRST]
    assert (finding.rule, finding.severity, finding.clause) == (FIRST, entry.severity, entry.clause)
    assert (finding.line, finding.column, finding.quote, finding.suggestion) == (3, 5, "chữ", "sửa")
    assert finding.message == "lời nhắn"


def test_findings_stand_in_the_order_of_the_file_then_of_the_rules() -> None:
    rules = [saying(FIRST, Hit((9, 1), "", "c"), Hit((2, 4), "", "b")), saying(SECOND, Hit((2, 4), "", "b"))]
    told = [(f.line, f.rule) for f in examine(script(), rules=rules).findings]
    assert told == [(2, FIRST), (2, SECOND), (9, FIRST)]


def test_the_same_slip_is_told_once() -> None:
    slip = Hit((1, 1), "a", "b")
    assert len(examine(script(), rules=[saying(FIRST, slip, slip)]).findings) == 1


def test_a_rule_that_fires_may_be_softer_than_the_table() -> None:
    report = examine(script(), rules=[saying(FIRST, Hit((1, 1), "", "a", severity=Severity.INFO))])
    assert [f.severity for f in report.findings] == [Severity.INFO]


def test_counts() -> None:
    rules = [saying(FIRST), saying(SECOND, Undecided("vì thiếu"), Hit((1, 1), "", "a")), saying(THIRD, Undecided("x"))]
    report = examine(script(), rules=rules)
    person = sum("text" in each.reads for each in law.left_to_people().values())
    assert report.undecided == {THIRD: "x"}
    counts = report.coverage
    assert (counts.passed, counts.failed, counts.undecided, counts.needs_person) == (1, 1, 1, person)
    assert counts.applicable == 3 + person


def test_what_is_not_asked_for_does_not_count() -> None:
    report = examine(script(), lambda rule_id: rule_id == FIRST, [saying(FIRST), saying(SECOND, Hit((1, 1), "", "a"))])
    assert report.findings == []
    assert (report.coverage.applicable, report.coverage.passed, report.coverage.needs_person) == (1, 1, 0)


def test_all_rules_run_on_an_empty_text() -> None:
    counts = examine(Script(())).coverage
    assert counts.applicable == counts.passed + counts.failed + counts.undecided + counts.needs_person
    assert counts.applicable > len(RULES) / 2


def entry(since: date | None = None, until: date | None = None, reads: tuple[str, ...] = ("text",)) -> RuleLaw:
    return RuleLaw("VD-01", "must", Severity.ERROR, None, reads, since, until)


@pytest.mark.parametrize(
    ("on", "since", "until", "holds"),
    [
        (PartialDate(2025, 3, 1), date(2025, 3, 1), None, True),
        (PartialDate(2025, 2, 28), date(2025, 3, 1), None, False),
        (PartialDate(2025, 3, 1), None, date(2025, 3, 1), True),
        (PartialDate(2025, 3, 2), None, date(2025, 3, 1), False),
        (PartialDate(2025, 3), date(2025, 3, 31), None, True),
        (PartialDate(2025), date(2025, 12, 31), None, True),
        (PartialDate(2024, 2), date(2024, 2, 29), None, True),
        (PartialDate(2025), None, date(2025, 12, 30), False),
        (None, date(2025, 3, 1), None, True),
        (None, None, date(2025, 3, 1), False),
    ],
)
def test_a_rule_holds_between_its_dates(
    on: PartialDate | None, since: date | None, until: date | None, holds: bool
) -> None:
    assert applies(entry(since, until), script(on=on)) is holds


def test_a_rule_reads_what_it_reads() -> None:
    assert not applies(entry(reads=("spec",)), script())
    assert applies(entry(reads=("spec", "text")), script())


@pytest.mark.parametrize(
    ("issuer", "bound"),
    [
        ("Ủy ban nhân dân xã An Bình", True),
        ("", True),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã An Bình", False),
        ("Hội Liên hiệp Phụ nữ xã An Bình", False),
    ],
)
def test_who_is_not_bound_is_warned_only(issuer: str, bound: bool) -> None:
    assert is_bound(script(issuer)) is bound
    loud = Hit((1, 1), "", "a", severity=Severity.ERROR)
    (finding,) = examine(script(issuer), rules=[saying(FIRST, loud)]).findings
    assert finding.severity is (Severity.ERROR if bound else Severity.WARNING)
