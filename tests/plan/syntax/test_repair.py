"""Sentences in quotes read back, and the traps of a line are corrected together."""

from hypothesis import given
from hypothesis import strategies as st

from drafter.plan.syntax.nodes import Scalar, Sequence
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.repair import quoted, trap_findings
from drafter.plan.syntax.scan import scan
from drafter.plan.syntax.source import Source


def test_all_traps_of_a_line_are_corrected_together() -> None:
    source = Source("t", 'a: {x: "b" c, d: e: f}\n')
    found = trap_findings(source, scan(source))
    assert [finding.rule for finding in found] == ["YAML-13", "YAML-15"]
    assert {finding.suggestion for finding in found} == {'a: {x: "\\"b\\" c", d: "e: f"}'}


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), min_size=1))
def test_a_quoted_sentence_reads_back(text: str) -> None:
    node = read_nodes(Source("t", f"- {quoted(text)}\n")).node
    assert isinstance(node, Sequence)
    assert isinstance(node.items[0], Scalar)
    assert node.items[0].text.raw == text
