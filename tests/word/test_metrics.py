import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.word.metrics import width_pt, wrap


def test_widths_are_those_of_times_new_roman() -> None:
    """From the font's own table, in thousandths of its size: space 250, "n" 500, "W" 944 (bold 1000)."""
    assert width_pt(" ", 1000) == 250
    assert width_pt("n", 1000) == 500
    assert width_pt("W", 1000) == 944
    assert width_pt("W", 1000, bold=True) == 1000
    assert width_pt("0123456789", 1000) == 5000


@pytest.mark.parametrize(("plain", "marked"), [("a", "à"), ("e", "ế"), ("ơ", "ỡ"), ("ư", "ữ"), ("A", "Ấ"), ("y", "ỹ")])
def test_a_mark_above_or_below_takes_no_room(plain: str, marked: str) -> None:
    assert width_pt(marked, 14) == width_pt(plain, 14)


def test_width_grows_with_size_and_is_a_sum() -> None:
    assert width_pt("Độc lập", 28) == 2 * width_pt("Độc lập", 14)
    assert width_pt("Độc lập", 14) == pytest.approx(sum(width_pt(letter, 14) for letter in "Độc lập"))
    assert width_pt("", 14) == 0


def test_an_unknown_character_counts_as_n() -> None:
    assert width_pt("🏫", 14) == width_pt("n", 14)


def test_the_national_title_and_motto_measure_as_in_print() -> None:
    """Bold 13 and 14 pt, the sizes of the template, in a column of 100 mm."""
    assert 250 < width_pt("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) < 100 * 72 / 25.4
    assert 170 < width_pt("Độc lập - Tự do - Hạnh phúc", 14, bold=True) < 200


def test_lines_are_filled_word_by_word() -> None:
    word = width_pt("nnnn", 10)
    assert wrap("nnnn nnnn nnnn", word * 2 + width_pt(" ", 10), 10) == ["nnnn nnnn", "nnnn"]
    assert wrap("nnnn nnnn nnnn", 1000, 10) == ["nnnn nnnn nnnn"]


def test_a_word_too_long_has_a_line_of_its_own() -> None:
    assert wrap(f"n {'n' * 1000} n", 100, 10) == ["n", "n" * 1000, "n"]


def test_no_text_is_one_empty_line() -> None:
    assert wrap("", 100, 10) == [""]


@given(st.text(alphabet="aáW -/ ", max_size=60), st.integers(1, 300))
def test_wrapping_loses_nothing(text: str, limit: int) -> None:
    assert " ".join(wrap(text, limit, 14)) == text


@given(st.lists(st.text(alphabet="aáW", min_size=1, max_size=9), max_size=20).map(" ".join), st.integers(1, 300))
def test_no_line_of_several_words_is_too_wide(text: str, limit: int) -> None:
    assert all(width_pt(line, 14) <= limit for line in wrap(text, limit, 14) if " " in line)
