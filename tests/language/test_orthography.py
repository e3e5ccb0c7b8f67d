import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.orthography import is_spelt, with_tone_moved

WELL_SPELT = (
    "hòa hoà khỏe khoẻ ủy uỷ quý gì già giếng giặt giữa nghiêng khuỷu khuya thuở mười ướt uống yêu oanh ngoằn xoong "
    "quốc huyền quyển hoàn ngoài đoạn loát của mùa tía Ủy HÒA kế ỷ kĩ kỹ"
)


@pytest.mark.parametrize("word", WELL_SPELT.split())
def test_what_is_well_spelt(word: str) -> None:
    assert is_spelt(word)
    assert with_tone_moved(word) is None


@pytest.mark.parametrize(
    ("word", "right"),
    [
        *(("tòan", "toàn"), ("ngòai", "ngoài"), ("đựơc", "được"), ("gíao", "giáo"), ("cuả", "của"), ("qúa", "quá")),
        *(("ngừơi", "người"), ("hùynh", "huỳnh"), ("tuýêt", "tuyết"), ("qũy", "quỹ"), ("Tòan", "Toàn")),
    ],
)
def test_a_tone_on_the_wrong_vowel(word: str, right: str) -> None:
    assert not is_spelt(word)
    assert with_tone_moved(word) == right


MISSPELT = "nghành ngiên gế đươc thưc viêc tiê nươ nhă bâ thườnh cvhức ácc tạị b UBND"


@pytest.mark.parametrize("word", MISSPELT.split())
def test_what_no_syllable_looks_like(word: str) -> None:
    assert not is_spelt(word)
    assert with_tone_moved(word) is None


@given(st.text())
def test_any_word_can_be_asked(word: str) -> None:
    right = with_tone_moved(word)
    assert right is None or is_spelt(right)
    assert is_spelt(word) in (True, False)
