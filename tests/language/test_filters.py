"""What a plan may do to a value before it is printed."""

import pytest

from drafter.language.filters import FILTERS


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("hoa", "xã Đạ Tẻh", "XÃ ĐẠ TẺH"),
        ("thường", "XÃ ĐẠ TẺH", "xã đạ tẻh"),
        ("hoa_đầu", "đặc khu Phú Quý", "Đặc khu Phú Quý"),
        ("hoa_đầu", "", ""),
        ("số", "1234567", "1.234.567"),
        ("số", "1234567,50", "1.234.567,50"),
        ("số", "1.234", "1.234"),
        ("số", "45%", "45%"),
        ("số", "0,5", "0,5"),
        ("số", "-1200", "-1.200"),
        ("ngày", "2026-03-05", "ngày 05 tháng 3 năm 2026"),
        ("ngày", "5/2/2026", "ngày 05 tháng 02 năm 2026"),
    ],
)
def test_a_filter(name: str, value: str, written: str) -> None:
    assert FILTERS[name](value) == written


@pytest.mark.parametrize(
    ("name", "value"), [("số", "vài"), ("số", "30-35"), ("số", "> 5"), ("ngày", "mai"), ("ngày", "")]
)
def test_what_a_filter_cannot_write(name: str, value: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the value itself, and nobody reads it
        FILTERS[name](value)


def test_a_filter_is_a_word_of_jinja() -> None:
    assert all(name.isidentifier() for name in FILTERS)
