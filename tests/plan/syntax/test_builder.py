"""Nodes of a file: strings only, exact places, the same with both parsers, nested to a limit."""

import dataclasses

import pytest

from drafter.plan.syntax.nodes import Mapping, Node, Scalar, Sequence
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source
from tests.plan.syntax.readings import PLAN, ids, plain, read


def scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [scalar for item in node.items for scalar in scalars(item)]
    return [scalar for entry in node.entries for scalar in [entry.key, *scalars(entry.value)]]


def test_a_plan_becomes_nodes_of_strings() -> None:
    reading = read(PLAN)
    assert (reading.findings, reading.is_yaml) == ([], True)
    assert plain(reading.node) == {
        "phiên bản": "1",
        "cơ quan": {"chủ quản": "UBND tỉnh", "tên": "Sở A", "cấp": "sở"},
        "số": "",
        "ngày": "2024-08",
        "nơi nhận": ["Đảng ủy Sở", "Các phòng"],
        "nhiệm vụ": [
            {
                "tiêu đề": "Nâng cao 😀 nhận thức",
                "nội dung": "Dòng một: có dấu\nDòng hai # không phải chú thích\n",
                "thời hạn": "Thường xuyên",
            },
            {"liền dòng": "true"},
        ],
        "ký": "~",
    }


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_marks_are_code_points(line_end: str, *, pure: bool) -> None:
    source = Source("kh.yaml", PLAN.replace("\n", line_end))
    reading = read_nodes(source, pure=pure)
    assert isinstance(reading.node, Mapping)
    for scalar in scalars(reading.node):
        written = source.text[scalar.start : scalar.end]
        if scalar.style == "":
            assert written == scalar.text.value
        elif scalar.quoted:
            assert written == scalar.style + scalar.text.value + scalar.style
        else:
            assert written.startswith(scalar.style)
    tasks = reading.node.entries[5].value
    assert isinstance(tasks, Sequence)
    assert source.text[tasks.start] == "-"
    assert source.text[tasks.start : tasks.end].endswith("liền dòng: true")


def test_styles_and_quotes() -> None:
    node = read("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf:\n").node
    assert isinstance(node, Mapping)
    values = [entry.value for entry in node.entries]
    assert [(value.style, value.quoted) for value in values if isinstance(value, Scalar)] == [
        ("", False),
        ("'", True),
        ('"', True),
        ("|", False),
        (">", False),
        ("", False),
    ]


def test_duplicate_keys_are_kept_for_the_reader() -> None:
    node = read("a: 1\na: 2\n").node
    assert isinstance(node, Mapping)
    assert [plain(entry.value) for entry in node.entries] == ["1", "2"]


def test_nodes_are_frozen() -> None:
    node = read("a: b\n").node
    assert isinstance(node, Mapping)
    with pytest.raises(dataclasses.FrozenInstanceError):
        node.start = 3  # type: ignore[misc] # that it is refused is what is tested


def test_text_is_nfc() -> None:
    assert plain(read("tên: Sở Y tế\n").node) == {"tên": "Sở Y tế"}


@pytest.mark.parametrize("text", ["[" * 200_000, "{a: " * 100_000, "- " * 100_000, "a: " + "[" * 65 + "]" * 65])
def test_depth_has_a_limit(text: str) -> None:
    reading = read(text)
    assert reading.node is None
    assert not reading.is_yaml
    assert "YAML-02" in {finding.rule for finding in reading.findings}


def test_sixty_four_levels_are_read() -> None:
    reading = read("[" * 64 + "]" * 64)
    assert (reading.findings, reading.is_yaml) == ([], True)


@pytest.mark.parametrize(("text", "place"), [("? [a]\n: b\n", (1, 3)), ("{a: b}: c\n", (1, 1)), ('"": b\n', (1, 1))])
def test_a_key_is_a_word(text: str, place: tuple[int, int]) -> None:
    reading = read(text)
    assert ids(reading.findings) == [("YAML-05", *place)]
    assert plain(reading.node) == {}
