"""The rules for people."""

import pytest

from drafter import law
from drafter.plan.ids import SPEC
from drafter.rules.pages import listed, page, title, whole
from drafter.rules.registry import RULES
from drafter.rules.rule import Rule


def test_a_title_is_of_a_rule_or_of_what_the_reader_says() -> None:
    assert title(RULES[0].id) == RULES[0].manual.title
    assert title("SPEC-01") == SPEC["SPEC-01"]
    assert title("XX-01") == "XX-01"


def test_the_list_is_of_all_rules() -> None:
    assert [line.split()[0] for line in listed().splitlines()] == [rule.id for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_has_facts_and_examples(rule: Rule) -> None:
    heading, _, facts, *rest = page(rule).splitlines()
    entry = law.rules()[rule.id]
    assert heading == f"{rule.id}. {rule.manual.title}"
    assert facts.endswith(".")
    assert facts.split("; ")[0] == {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}[entry.severity.value]
    assert ("không thuộc điều khoản nào" in facts) is (entry.clause is None)
    assert ("tệp kế hoạch" in facts, "văn bản đã ban hành" in facts) == ("spec" in entry.reads, "text" in entry.reads)
    assert [line for line in rest if line.startswith("- Sai: ")] == [f"- Sai: {each}" for each in rule.manual.bad]
    assert [line for line in rest if line.startswith("- Đúng: ")] == [f"- Đúng: {each}" for each in rule.manual.good]


def test_a_page_says_from_when_a_rule_holds() -> None:
    rule = next(rule for rule in RULES if rule.id == "CQ-07")
    assert "; văn bản từ ngày 01/03/2025; " in page(rule)


def test_the_whole_page_has_a_chapter_for_each_family() -> None:
    families = list(dict.fromkeys(rule.family for rule in RULES))
    chapters = [line for line in whole().splitlines() if line.startswith("## ")]
    assert len(chapters) == len(families) + 1
    assert len(set(chapters)) == len(chapters)
    assert chapters[-1] == "## Máy không quyết được"
