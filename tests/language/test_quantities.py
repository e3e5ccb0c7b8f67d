from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.quantities import Kind, is_number, read_quantity

D = Decimal


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("95", "95"),
        ("99,5", "99.5"),
        ("1.234,5", "1234.5"),
        ("1.234", "1234"),
        ("12.345.678", "12345678"),
        ("1,234", "1.234"),
        ("100%", "100"),
        ("0,85 %", "0.85"),
        (" 40\u00a0", "40"),
        ("-1,5", "-1.5"),
        ("99,5[^1]", "99.5"),
        ("**80**", "80"),
    ],
)
def test_a_comma_opens_the_decimals_and_a_dot_groups_thousands(written: str, number: str) -> None:
    quantity = read_quantity(written)
    assert (quantity.raw, quantity.kind) == (written, Kind.NUMBER)
    assert quantity.low == quantity.high == D(number)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("30-35", "30", "35"),
        ("95- 97", "95", "97"),
        ("30 – 35", "30", "35"),
        ("30%-35%", "30", "35"),
        ("2,5 - 3", "2.5", "3"),
        ("1.200-1.500", "1200", "1500"),
        ("từ 30 đến 35%", "30", "35"),
        ("97-95", "97", "95"),
    ],
)
def test_a_range_has_two_bounds_as_written(written: str, low: str, high: str) -> None:
    quantity = read_quantity(written)
    assert (quantity.raw, quantity.kind, quantity.low, quantity.high) == (written, Kind.RANGE, D(low), D(high))


@pytest.mark.parametrize(
    ("written", "kind", "bound"),
    [
        ("> 60", Kind.GREATER, 60),
        (">60", Kind.GREATER, 60),
        ("trên 95", Kind.GREATER, 95),
        ("Đạt trên 95%", Kind.GREATER, 95),
        ("≥ 95", Kind.AT_LEAST, 95),
        (">=95", Kind.AT_LEAST, 95),
        ("tối thiểu 20%", Kind.AT_LEAST, 20),
        ("Ít nhất 80%", Kind.AT_LEAST, 80),
        ("không dưới 1.000", Kind.AT_LEAST, 1000),
        ("từ 90% trở lên", Kind.AT_LEAST, 90),
        ("< 5", Kind.LESS, 5),
        ("dưới 5", Kind.LESS, 5),
        ("≤ 3%", Kind.AT_MOST, 3),
        ("không quá 3", Kind.AT_MOST, 3),
        ("tối đa 45", Kind.AT_MOST, 45),
        ("2% trở xuống", Kind.AT_MOST, 2),
    ],
)
def test_one_bound_is_open_or_closed(written: str, kind: Kind, bound: int) -> None:
    quantity = read_quantity(written)
    assert quantity.kind is kind
    below = kind in (Kind.LESS, Kind.AT_MOST)
    assert (quantity.low, quantity.high) == ((None, D(bound)) if below else (D(bound), None))


@pytest.mark.parametrize("written", ["", "  ", "-", "–", " — "])
def test_a_dash_is_no_value(written: str) -> None:
    assert read_quantity(written).kind is Kind.NONE
    assert not is_number(written)


@pytest.mark.parametrize(
    "written",
    ["Hoàn thành", "6.10", "0.500", "1.2345", "1,2,3", "95 97", "10/11", "khoảng 50", "20 xã", "12a", "９５", "%"],
)
def test_words_and_codes_are_text(written: str) -> None:
    quantity = read_quantity(written)
    assert (quantity.raw, quantity.kind, quantity.low, quantity.high) == (written, Kind.TEXT, None, None)
    assert not is_number(written)


def test_what_is_aligned_as_a_number_has_no_words() -> None:
    assert all(map(is_number, ("95", "99,5%", "30-35", "≥ 95", "> 60[^ghi-chú]", "**100**")))
    assert not any(map(is_number, ("trên 95", "tối thiểu 20%", "từ 30 đến 35", "95 trở lên")))


@given(st.one_of(st.text(), st.text(alphabet="0123456789.,-–>≥% tđừênrởl")))
def test_no_text_raises_and_none_is_changed(text: str) -> None:
    quantity = read_quantity(text)
    assert quantity.raw == text
    assert (quantity.low is None and quantity.high is None) == (quantity.kind in (Kind.NONE, Kind.TEXT))
    is_number(text)


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_a_number_written_the_vietnamese_way_is_read_back(number: Decimal) -> None:
    written = f"{number:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
    assert read_quantity(written).low == number


@pytest.mark.parametrize("piece", ["1", "1.111", "1,", "a ", "- ", "trên ", "[^"])
def test_a_long_cell_takes_no_long_time(piece: str) -> None:
    assert read_quantity(piece * (100_000 // len(piece)) + "x").kind is Kind.TEXT
