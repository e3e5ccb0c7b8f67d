import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.folded_text import STOP, folded_text, pattern
from drafter.language.spelling import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Trước  NGÀY\n30/6", "trước ngày 30/6"),
        ("**Quý** I–II[^1] ", "qúy i-ii"),
        ("Hoàn thành", "hòan thành"),
        ("một\n\nhai\tba\n- bốn", STOP.join(("một", "hai", "ba", "- bốn"))),
        ("", ""),
    ],
)
def test_texts_that_say_the_same_are_equal(text: str, folded: str) -> None:
    assert folded_text(text).text == folded
    assert folded_text(unicodedata.normalize("NFD", text)).text == folded


def test_a_word_is_found_again_where_it_stands() -> None:
    text = unicodedata.normalize("NFD", "Gửi **trước\nngày 30/6**")
    folded = folded_text(text)
    match = pattern("trước ngày [0-9]+").search(folded.text)
    assert match is not None
    words = text[folded.starts[match.start()] : folded.ends[match.end() - 1]]
    assert unicodedata.normalize("NFC", words) == "trước\nngày 30"


def test_a_pattern_is_folded_as_the_text_is() -> None:
    assert pattern("quý (?:hòa|thủy)").fullmatch(folded_text("Quý THUỶ").text)


@given(st.text())
def test_every_character_knows_its_place(text: str) -> None:
    folded = folded_text(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert folded.starts == sorted(folded.starts)
    assert all(0 <= start <= end <= len(text) for start, end in zip(folded.starts, folded.ends, strict=True))


@given(st.text(alphabet="aáăđêhòoàuýỳỷuưƠ 09", max_size=40))
def test_words_are_folded_as_when_comparing(text: str) -> None:
    assert folded_text(text).text.strip() == fold(text)
