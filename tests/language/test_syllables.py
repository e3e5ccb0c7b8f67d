import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.syllables import is_syllable, toneless

SYLLABLES = (
    "a Ủy uỷ khoản KHOẢN nghiêng Nghị quyết gì giữa hoặc thuở xoong quỹ khuya khuỷu yêu oanh ngoằn đường Mười ươm ĐẢNG"
)


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize(
    "word", ["", "UBND", "THPT", "STEM", "km", "v", "tr", "Facebook", "Đắk", "Krông", "ab1", "wa", "a b", "nnam"]
)
def test_what_is_none(word: str) -> None:
    assert not is_syllable(word)


def test_the_marks_of_letters_stay() -> None:
    assert toneless("Ủy ban đường ngoằn ấ") == "Uy ban đương ngoăn â"


@given(st.text())
def test_any_word_can_be_asked(word: str) -> None:
    assert is_syllable(word) in (True, False)
    assert is_syllable(toneless(word)) == is_syllable(word) or len(word) > 14
