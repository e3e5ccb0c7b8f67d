"""Problems of a whole file in Vietnamese: syntax errors, and the traps that explain them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.findings import Severity
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source
from tests.plan.syntax.readings import ids, read


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: b\n   c: d\n", 2, 5),
        ("a:\n  b: c\n d: e\n", 3, 2),
        ("a: [x\nb: c\n", 1, 4),
        ("cơ quan: sở\ndòng này không có gì\nb: c\n", 2, 1),
        ("a: b\n- c\n", 2, 1),
        ("a: |\n    x\n  y\n", 3, 3),
        ("a: |0\n  x\n", 1, 4),
    ],
)
def test_a_syntax_error_is_told_in_vietnamese(text: str, line: int, column: int) -> None:
    reading = read(text)
    assert (reading.node, reading.is_yaml) == (None, False)
    found = [finding for finding in reading.findings if finding.rule in ("YAML-01", "YAML-12")]
    assert [(each.line, each.column) for each in found] == [(line, column)]
    assert not any(word in found[0].message for word in ("found", "expected", "mapping", "scalar"))
    assert found[0].quote


def test_a_trap_silences_the_error_it_explains_and_no_other() -> None:
    reading = read("a: *Chú ý* x\nb: c\nd: [e\n")
    assert ids(reading.findings) == [("YAML-10", 1, 4), ("YAML-01", 3, 4)]
    assert reading.node is None


def test_traps_are_found_behind_the_first_error() -> None:
    reading = read("a: %x\nb: @y\nmở đầu: như sau:\nc: d\n")
    assert ids(reading.findings) == [("YAML-10", 1, 4), ("YAML-10", 2, 4), ("YAML-15", 3, 16)]
    assert not reading.is_yaml


def test_tabs_are_explained_before_the_parser() -> None:
    reading = read("cơ quan:\n\ttên: Sở\n\tcấp: sở\n")
    assert ids(reading.findings) == [("YAML-06", 2, 1), ("YAML-06", 3, 1)]
    assert reading.findings[0].suggestion == "  tên: Sở"


@given(st.text(st.sampled_from("ab:é -\n#'\"|>[]{},&*!%@\\?\t0😀\x07"), max_size=40))
def test_any_text_gives_a_reading(text: str) -> None:
    for pure in (False, True):
        reading = read_nodes(Source("kh.yaml", text), pure=pure)
        if not reading.is_yaml:
            assert reading.node is None
            assert any(finding.severity is Severity.ERROR for finding in reading.findings)
