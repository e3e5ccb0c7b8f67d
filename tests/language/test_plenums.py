"""The resolutions behind the name of a plenum."""

import pytest

from drafter.language.plenums import resolutions_of


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("Trung ương 8 khóa XII", ["36-NQ/TW"]),
        ("Hội nghị Trung ương 8 (khóa XI)", ["28-NQ/TW", "29-NQ/TW"]),
        ("Trung ương 8, khoá XI", ["28-NQ/TW", "29-NQ/TW"]),
        ("Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI", ["28-NQ/TW", "29-NQ/TW"]),
        ("Hội nghị lần thứ 6 Ban Chấp hành Trung ương khóa XI", ["20-NQ/TW"]),
        ("Trung ương 8", []),
        ("Trung ương 99 khóa XI", []),
        ("Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", []),
        ("", []),
    ],
)
def test_a_name_means_what_its_plenum_passed(name: str, numbers: list[str]) -> None:
    assert [resolution.number for resolution in resolutions_of(name)] == numbers
