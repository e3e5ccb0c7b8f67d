"""A rule: its family, its page from the docstring, and a slip in a passage."""

from collections.abc import Iterator

import pytest

from drafter import law
from drafter.findings import Severity
from drafter.rules.registry import RULES
from drafter.rules.rule import Manual, Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind


@rule("VD-99")
def example(_script: Script) -> Iterator[Verdict]:
    """Viện dẫn ghi đủ.

    Sai: một
    Sai: hai
    Đúng: ba
    Có khi còn
    điều phải nói.
    """
    yield from ()


def test_the_page_is_the_docstring() -> None:
    assert isinstance(example, Rule)
    assert (example.id, example.family) == ("VD-99", "VD")
    assert example.manual == Manual("Viện dẫn ghi đủ", ("một", "hai"), ("ba",), "Có khi còn điều phải nói.")


def test_a_rule_without_a_docstring_has_a_blank_page() -> None:
    assert Rule("VD-99", lambda _script: iter(())).manual == Manual("", (), (), "")


@pytest.mark.parametrize("each", RULES, ids=lambda each: each.id)
def test_every_rule_says_what_it_is_about_with_examples(each: Rule) -> None:
    manual = each.manual
    assert 10 < len(manual.title) <= 120
    assert not manual.title.endswith(".")
    assert manual.bad
    assert manual.good
    assert all((*manual.bad, *manual.good))
    assert each.id in law.rules()


def test_a_slip_has_the_place_and_the_words() -> None:
    passage = Passage("một hai ba", Kind.PARAGRAPH, lambda index: (7, index + 3))
    slip = hit(passage, 4, 7, "sai", "bốn", Severity.INFO)
    assert slip == ((7, 7), "hai", "sai", "bốn", Severity.INFO)
