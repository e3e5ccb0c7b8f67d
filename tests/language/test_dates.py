from datetime import date as day

import pytest

from drafter.language.dates import BLANK, PartialDate, parse_partial_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024", PartialDate(2024)),
        ("2024-08", PartialDate(2024, 8)),
        ("2024-8-5", PartialDate(2024, 8, 5)),
        (" 2024-08-05 ", PartialDate(2024, 8, 5)),
        ("05/8/2024", PartialDate(2024, 8, 5)),
        ("8/2024", PartialDate(2024, 8)),
        ("29-02-2024", PartialDate(2024, 2, 29)),
        ("ngày 05 tháng 8 năm 2024", PartialDate(2024, 8, 5)),
        ("ngày      tháng 8 năm 2024", PartialDate(2024, 8)),
        ("Tháng 8/2024", PartialDate(2024, 8)),
    ],
)
def test_dates_are_read_in_the_ways_people_write_them(written: str, date: PartialDate) -> None:
    assert parse_partial_date(written) == date


@pytest.mark.parametrize(
    "written",
    ["", "hôm nay", "2024-13", "2024-00", "2023-02-29", "31/4/2024", "24-08-05", "1024", "２０２４", "2024-08-05T00"],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="no date"):
        parse_partial_date(written)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (PartialDate(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (PartialDate(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (PartialDate(2025, 2, 28), "ngày 28 tháng 02 năm 2025"),
        (PartialDate(2025, 10, 9), "ngày 09 tháng 10 năm 2025"),
        (PartialDate(2024, 8), f"ngày{BLANK}tháng 8 năm 2024"),
        (PartialDate(2024), f"ngày{BLANK}tháng{BLANK}năm 2024"),
    ],
)
def test_the_decree_pads_days_and_the_first_two_months_only(date: PartialDate, expected: str) -> None:
    assert date.formal() == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (PartialDate(2024, 5, 9), "09/5/2024"),
        (PartialDate(2014, 2, 10), "10/02/2014"),
        (PartialDate(2025, 12, 30), "30/12/2025"),
        (PartialDate(2024, 5), "5/2024"),
        (PartialDate(2024, 1), "01/2024"),
        (PartialDate(2024), "2024"),
    ],
)
def test_a_date_in_digits_pads_as_one_in_words(date: PartialDate, expected: str) -> None:
    assert date.numeric() == expected
    assert parse_partial_date(expected) == date


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (PartialDate(2024), day(2024, 1, 1), day(2024, 12, 31)),
        (PartialDate(2024, 2), day(2024, 2, 1), day(2024, 2, 29)),
        (PartialDate(2026, 4), day(2026, 4, 1), day(2026, 4, 30)),
        (PartialDate(2026, 4, 9), day(2026, 4, 9), day(2026, 4, 9)),
    ],
)
def test_the_days_that_a_date_may_be(date: PartialDate, first: day, last: day) -> None:
    assert (date.first(), date.last()) == (first, last)
