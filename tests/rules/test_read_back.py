"""What the program prints, the rules of text accept."""

from pathlib import Path

import pytest

from tests.rules.printing import PLANS, as_text, findings_of_plan, findings_of_text, loud, told


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_printed_plan_has_no_error_and_no_warning(path: Path) -> None:
    assert told(loud(findings_of_text(as_text(path.read_text(encoding="utf-8"))))) == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_nor_has_the_plan_itself(path: Path) -> None:
    assert told(loud(findings_of_plan(path.read_text(encoding="utf-8")))) == []
