"""SO-05 needs what only a house style says, so it has no case file that fires."""

from drafter.plan.house_style import NONE, HouseStyle
from drafter.plan.reader import read_text
from drafter.plan.syntax.source import Source
from drafter.rules.engine import Report, examine
from drafter.rules.from_plan import script_of
from drafter.rules.symbols import issuer_code
from tests.rules.harness import BASE, merged

STYLE = HouseStyle(symbols={"SGDĐT": "Sở Giáo dục và Đào tạo"})


def report(abbreviation: str, house: HouseStyle) -> Report:
    agency = f"cơ quan:\n  tên: Sở Giáo dục và đào tạo\n  viết tắt: {abbreviation}\n"
    plan = read_text(Source("a.yaml", merged(BASE, agency))).plan
    assert plan is not None
    return examine(script_of(plan, house), rules=[issuer_code])


def test_another_abbreviation_than_the_agency_has_settled_is_a_slip() -> None:
    (finding,) = report("SGD&ĐT", STYLE).findings
    assert (finding.line, finding.quote, finding.suggestion) == (3, "SGD&ĐT", "SGDĐT")


def test_the_one_that_it_has_settled_is_right() -> None:
    assert report("SGDĐT", STYLE).findings == []
    assert report("SGDĐT", STYLE).undecided == {}


def test_without_a_house_style_nobody_can_tell() -> None:
    assert list(report("SGD&ĐT", NONE).undecided) == ["SO-05"]
