"""Which units a line names for sure, and which names are of one unit."""

import pytest

from drafter.rules.script import Passage
from drafter.rules.task_blocks import Line, Role
from drafter.rules.task_units import Unit, full_name, is_nobody, is_same, names_unit, units
from drafter.text.paragraphs import Kind


def named(value: str) -> list[str]:
    passage = Passage(value, Kind.TASK_LINE, lambda index: (1, index + 1))
    found = units([Line(0, passage, Role.LEAD, 0, len(value))], {})
    return [value[unit.start : unit.end] for _line, unit in found]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Phòng Kinh tế.", ["Phòng Kinh tế"]),
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính và Công an tỉnh;",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính", "Công an tỉnh"],
        ),
        ("Các phòng thuộc Sở; UBND các xã, phường.", ["Các phòng thuộc Sở", "UBND các xã, phường"]),
        ("Các đơn vị có liên quan.", []),
        ("Các sở, ban, ngành.", []),
        ("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính", []),
        (" . ", []),
    ],
)
def test_the_units_of_a_line(value: str, expected: list[str]) -> None:
    assert named(value) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Phòng Kinh tế", "phòng kinh tế", True),
        ("Phòng KTHTĐT", "Phòng Kinh tế, Hạ tầng và Đô thị", True),
        ("UBND các xã", "Ủy ban nhân dân các xã", True),
        ("Các phòng thuộc Sở", "phòng thuộc Sở", True),
        ("Phòng Kinh tế", "Phòng Kinh tế các xã", False),
        ("Phòng Nội vụ", "Phòng Y tế", False),
    ],
)
def test_names_of_one_unit(one: str, other: str, same: bool) -> None:
    first, second = (Unit(full_name(name, {"UBND": "Ủy ban nhân dân"}), 0, 1) for name in (one, other))
    assert is_same(first, second) is same
    assert is_same(second, first) is same


def test_names_and_sentences() -> None:
    assert names_unit("Các phòng thuộc Sở")
    assert names_unit("Đề nghị Công đoàn ngành Giáo dục")
    assert not names_unit("Tổ chức hội nghị")
    assert not names_unit("Phòng, chống dịch bệnh")
    assert is_nobody("các đơn vị có liên quan")
    assert not is_nobody("Phòng Kinh tế")
