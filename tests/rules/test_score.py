"""What the rules find in real plans: enough of the slips that people marked, and next to nothing else."""

import json
from pathlib import Path

import pytest

from drafter.findings import Severity
from tests.rules import score

# What looks like a slip and is none, as those who read the plans have noted: file, line, rules.
FINE = [
    ("002", 145, ("NV-15",)),
    ("003", 318, ("NV-15",)),
    ("000", 203, ("NV-16", "NV-18")),
    ("000", 284, ("NV-15", "NV-16")),
    ("001", 164, ("ND-09", "ND-10", "ND-12")),
    ("001", 200, ("ND-09", "ND-10", "ND-12")),
    ("001", 361, ("VH-07", "NV-20")),
    ("001", 533, ("ND-09", "ND-12")),
    ("002", 180, ("ND-12", "NV-22")),
    ("000", 685, ("VD-01", "VD-02")),
    ("004", 210, ("VH-04",)),
]
SHORT = ("UBND", "HĐND", "TU", "TW")


@pytest.mark.usefixtures("shared")
def test_most_of_the_slips_that_are_certain_are_found() -> None:
    by_category = score.recall()
    found = sum(len(each.found) for each in by_category.values())
    total = sum(len(each.found) + len(each.missed) for each in by_category.values())
    assert total == 109
    assert found / total >= 0.85, {name: each.missed for name, each in by_category.items() if each.missed}


@pytest.mark.usefixtures("shared")
def test_every_loud_finding_was_read_and_nearly_all_are_real() -> None:
    verdicts, unread = score.precision()
    assert unread == []
    assert verdicts["đúng"] / verdicts.total() >= 0.95


@pytest.mark.parametrize(("file", "line", "rules"), FINE)
def test_what_is_no_slip_is_not_told(shared: Path, file: str, line: int, rules: tuple[str, ...]) -> None:
    (path,) = (shared / "corpus" / "source").glob(f"{file}_*.txt")
    loud = [each for each in score.findings(path) if each.line == line and each.severity is not Severity.INFO]
    assert [each.rule for each in loud if each.rule in rules] == []


@pytest.mark.usefixtures("shared")
def test_well_known_abbreviations_need_no_explanation() -> None:
    assert [f for _file, f in score.loud() if f.rule == "NV-12" and f.quote in SHORT] == []


def test_correct_phrases_with_a_doubled_syllable_are_not_told(shared: Path) -> None:
    traps = json.loads((shared / "corpus" / "more" / "truth.json").read_text(encoding="utf-8"))["traps"]
    for file, phrases in traps.items():
        told = [f.quote for f in score.findings(shared / "corpus" / "more" / file) if f.rule == "NV-15"]
        assert [quote for quote in told for phrase in phrases if quote and quote in phrase] == []


def test_the_readings_name_rules_that_there_are_and_two_verdicts() -> None:
    assert set(score.readings().values()) == {"đúng", "sai"}
