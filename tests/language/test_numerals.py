import re

import pytest

from drafter.language.numerals import NUMERAL, point_letter, roman, whole_number
from drafter.language.spelling import fold


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "I"), (3, "III"), (4, "IV"), (5, "V"), (9, "IX"), (14, "XIV"), (19, "XIX"), (40, "XL"), (99, "XCIX")],
)
def test_roman(number: int, expected: str) -> None:
    assert roman(number) == expected


def test_point_letters_follow_the_vietnamese_alphabet() -> None:
    assert [point_letter(n) for n in range(1, 11)] == ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"]


def test_point_letters_hold_no_foreign_letter_and_no_marked_vowel() -> None:
    assert not set("fjwzăâêôơư") & {point_letter(n) for n in range(1, 24)}


def test_after_the_last_letter_come_two() -> None:
    assert [point_letter(n) for n in (23, 24, 25, 46, 47)] == ["y", "aa", "ab", "ay", "ba"]


@pytest.mark.parametrize("function", [roman, point_letter])
def test_nothing_is_numbered_zero(function: object) -> None:
    assert callable(function)
    with pytest.raises(ValueError, match="0"):
        function(0)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("4", 4),
        ("04", 4),
        ("11", 11),
        ("một", 1),
        ("Ba", 3),
        ("năm", 5),
        ("mười", 10),
        ("mười một", 11),
        ("mười hai", 12),
        ("mười lăm", 15),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("hai mươi tư", 24),
        ("hai mươi lăm", 25),
        ("Chín  mươi chín", 99),
    ],
)
def test_numbers_in_figures_and_in_words(words: str, expected: int) -> None:
    assert whole_number(words) == expected
    assert re.fullmatch(NUMERAL, fold(words))


@pytest.mark.parametrize(
    "words",
    ["", "mười năm", "một mươi", "mươi hai", "hai mốt", "vài", "hai mươi vài", "hai mươi mốt hai", "12345", "1.5", "²"],
)
def test_what_is_no_whole_number(words: str) -> None:
    assert whole_number(words) is None
