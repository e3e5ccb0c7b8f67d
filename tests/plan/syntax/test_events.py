"""Both parsers give the same, and their events have a limit."""

import pytest

from drafter.plan.syntax import events
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source
from tests.plan.syntax.readings import PLAN, ids


def test_without_libyaml_the_pure_parser_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    with_c = read_nodes(Source("kh.yaml", PLAN))
    monkeypatch.setattr(events, "CParser", None)
    assert read_nodes(Source("kh.yaml", PLAN)) == with_c


def test_events_have_a_limit() -> None:
    reading = read_nodes(Source("kh.yaml", "- a\n" * 200_000))
    assert (ids(reading.findings), reading.is_yaml) == ([("YAML-02", 199_998, 3)], False)
