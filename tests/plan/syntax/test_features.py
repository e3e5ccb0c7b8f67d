"""What YAML has and a plan has not is refused at its place; a sentence with the same sign is a trap."""

import pytest

from tests.plan.syntax.readings import ids, plain, read


@pytest.mark.parametrize(
    ("text", "places", "suggestion"),
    [
        ("a: &x b\n", [(1, 4)], "a: b"),
        ("a: &x\n  b: c\n", [(1, 4)], "a:"),
        ("a: b\nc: *x\n", [(2, 4)], None),
        ("a: !!str 5\n", [(1, 4)], "a: 5"),
        ("<<: b\n", [(1, 1)], None),
        ("%YAML 1.1\n---\na: b\n", [(1, 1)], None),
        ("%TAG ! x\n---\na: b\n", [(1, 1)], None),
        ("a: b\n---\nc: d\n", [(2, 1)], None),
        ("a: b\n--- &x\nc: &y d\n", [(2, 1)], None),
    ],
)
def test_what_only_yaml_has(text: str, places: list[tuple[int, int]], suggestion: str | None) -> None:
    reading = read(text)
    found = [finding for finding in reading.findings if finding.rule == "YAML-03"]
    assert [(finding.line, finding.column) for finding in found] == places
    assert found[0].suggestion == suggestion
    assert reading.is_yaml


def test_one_document_may_have_its_markers() -> None:
    assert read("---\na: b\n...\n").findings == []


def test_an_alias_stands_as_its_words() -> None:
    assert plain(read("a: *x\n").node) == {"a": "*x"}


def test_a_sentence_that_begins_like_an_anchor_is_a_trap() -> None:
    assert ids(read("a: &nhóm công tác\nb: !Chú ý\n").findings) == [("YAML-10", 1, 4), ("YAML-10", 2, 4)]
