import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.tables.cells import filled, read_cell, trimmed
from drafter.tables.faults import BAD_LETTER, ERROR_VALUE, FORMULA, MAX_CHARACTERS, TOO_LONG


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  Xã A \u00a0\t", "Xã A"),
        ("\ufeff\u200bXã A\u00ad", "Xã A"),
        (unicodedata.normalize("NFD", "Đắk Wil"), "Đắk Wil"),
        ("một\nhai", "một hai"),
        ("một\r\n\r\n  hai\v\u2028ba", "một hai ba"),
        ("một\thai", "một hai"),
        ("hai  dấu\u00a0cách", "hai  dấu\u00a0cách"),
        ("+84 912 345 678", "+84 912 345 678"),
        ("-5", "-5"),
        ("@name", "@name"),
        ("'=1", "'=1"),
        ("a=b", "a=b"),
        ("007", "007"),
        ("#1", "#1"),
        ("##", "##"),
        ("", ""),
        (" \n ", ""),
    ],
)
def test_a_cell_is_one_line_of_text(raw: str, text: str) -> None:
    assert read_cell(raw) == (text, None)


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ("=A1+B1", FORMULA),
        (" \n\u00a0\u200b=SUM(A:A)", FORMULA),
        ("=", FORMULA),
        ("=cmd|'/C calc'!A0", FORMULA),
        ("#N/A", ERROR_VALUE),
        (" #REF! ", ERROR_VALUE),
        ("#DIV/0!", ERROR_VALUE),
        ("#NAME?", ERROR_VALUE),
        ("#########", ERROR_VALUE),
        ("Xã\x07A", BAD_LETTER),
        ("Xã\0A", BAD_LETTER),
        ("Xã\x9dA", BAD_LETTER),
        ("Xã\u202eA", BAD_LETTER),
        ("X\ufffd", BAD_LETTER),
        ("X" + "\u0301\u0327" * 40, BAD_LETTER),
        ("x" * (MAX_CHARACTERS + 1), TOO_LONG),
    ],
)
def test_a_cell_that_may_not_be_used_is_blank_and_says_why(raw: str, rule: str) -> None:
    assert read_cell(raw) == ("", rule)


def test_the_longest_cell_is_read() -> None:
    text = "ạ" * MAX_CHARACTERS
    assert read_cell(f" {text} ") == (text, None)


def test_blank_cells_are_left_out() -> None:
    assert filled(["a", "", " \u00a0", "\u200b", "b "]) == {1: "a", 5: "b "}


@given(st.text() | st.text("=#\u0301\u0327\x00 \n\u200báạ"))
def test_the_text_of_a_cell_is_clean_and_stays_so(raw: str) -> None:
    text, rule = read_cell(raw)
    assert "\n" not in text
    assert text == trimmed(text)
    assert unicodedata.is_normalized("NFC", text)
    assert not text.startswith("=")
    if rule is None:
        assert read_cell(text) == (text, None)


def test_piled_marks_take_no_time() -> None:
    text = "a" + "\u0345\u0301\u0327\u0334" * 2_400
    start = time.process_time()
    assert {read_cell(text) for _ in range(200)} == {("", BAD_LETTER)}
    assert time.process_time() - start < 1
