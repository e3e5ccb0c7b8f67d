"""Comments that let a finding stand: what they cover, and what is wrong with them."""

import pytest

from drafter.findings import Finding, Severity
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source
from drafter.rules.suppression import suppressed

FILE = """\
mở đầu: một
{comment}
các phần:
  - A
  - tiêu đề: B
    gồm:
      - C
kết thúc: hai
"""


def told(text: str, *findings: tuple[str, int], severity: Severity = Severity.WARNING) -> list[tuple[str, int]]:
    """(rule, line) of what is left of findings at these lines."""
    source = Source("a.yaml", text)
    node = read_nodes(source).node
    assert node is not None
    given = [Finding(rule, severity, "a", line=line, column=1) for rule, line in findings]
    return [(f.rule, f.line or 0) for f in suppressed(given, source, node)]


@pytest.mark.parametrize("line", [3, 4, 5, 6, 7])
def test_it_holds_for_the_whole_field_below_it(line: int) -> None:
    assert told(FILE.format(comment="# drafter: bỏ qua VD-02 vì cấp trên yêu cầu"), ("VD-02", line)) == []


@pytest.mark.parametrize("line", [1, 2, 8])
def test_it_holds_for_nothing_else(line: int) -> None:
    text = FILE.format(comment="# drafter: bỏ qua VD-02 vì cấp trên yêu cầu")
    assert told(text, ("VD-02", line)) == sorted([("VD-02", line), ("BQ-01", 2)], key=lambda each: each[1])


@pytest.mark.parametrize(
    "comment",
    [
        "# drafter: bỏ qua VD-02 vì lý do",
        "#drafter:bỏ qua vd-02 vì lý do",
        "# drafter: ignore VD because reason",
        "# drafter: bỏ qua NV-02, VD-02: lý do",
        "# drafter: bỏ qua VD-02 - lý do",
        "# drafter: bỏ qua VD-02 – lý do",
        "# DRAFTER: BỎ QUA VD-02 VÌ LÝ DO",
        "# drafter: bỏ qua VD-02 vì lý do\n\n# một lời khác",
    ],
)
def test_the_forms(comment: str) -> None:
    assert told(FILE.format(comment=comment), ("VD-02", 4 + comment.count("\n"))) == []


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("# drafter: bỏ qua VD-02", [("BQ-01", 2)]),
        ("# drafter: bỏ qua VD-02 vì", [("BQ-01", 2)]),
        ("# drafter: bỏ qua VD-03 vì lý do", [("BQ-01", 2), ("VD-02", 4)]),
        ("# drafter: bỏ qua", [("BQ-01", 2), ("VD-02", 4)]),
        ("# drafter: xin đừng báo VD-02", [("BQ-01", 2), ("VD-02", 4)]),
        ("# drafter bỏ qua VD-02 vì lý do", [("VD-02", 4)]),
    ],
)
def test_what_is_wrong_with_one(comment: str, left: list[tuple[str, int]]) -> None:
    assert told(FILE.format(comment=comment), ("VD-02", 4)) == left


def test_one_above_an_item_holds_for_the_item() -> None:
    text = FILE.format(comment="").replace("  - tiêu đề: B", "  # drafter: bỏ qua VD-02 vì lý do\n  - tiêu đề: B")
    assert told(text, ("VD-02", 4), ("VD-02", 6), ("VD-02", 8)) == [("VD-02", 4)]


def test_one_at_the_end_of_the_file_holds_for_nothing() -> None:
    text = FILE.format(comment="") + "# drafter: bỏ qua VD-02 vì lý do\n"
    assert told(text, ("VD-02", 8)) == [("VD-02", 8), ("BQ-01", 9)]


def test_one_in_a_block_is_text() -> None:
    text = "mở đầu: |\n  một\n  # drafter: bỏ qua VD-02 vì lý do\nkết thúc: hai\n"
    assert told(text, ("VD-02", 4)) == [("VD-02", 4)]


def test_errors_of_shape_stand() -> None:
    text = FILE.format(comment="# drafter: bỏ qua SPEC-04, VD-02 vì lý do")
    assert told(text, ("SPEC-04", 4), severity=Severity.ERROR) == [("BQ-01", 2), ("SPEC-04", 4)]
    assert told(text, ("VD-02", 4), severity=Severity.ERROR) == []
    assert told(text, ("SPEC-04", 4)) == []
