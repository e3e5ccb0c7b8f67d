import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.grammar.words import Words
from drafter.language.name_table import NameTable, keys

TABLE = NameTable(
    (("Sở Y tế", 1), ("Sở Văn hóa, Thể thao và Du lịch", 2), ("Sở Văn hóa", 3), ("Phòng Kinh tế - Hạ tầng", 4))
)


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("sở y tế tỉnh", 1, 3),
        ("SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH", 2, 9),
        ("Sở Văn hóa - Thể thao & Du lịch", 2, 9),
        ("Sở Văn hóa Thể thao Du lịch", 2, 7),
        ("Sở Văn hóa và Thể thao", 3, 3),
        ("Phòng Kinh tế và Hạ tầng", 4, 6),
    ],
)
def test_a_name_is_found_however_it_is_joined(text: str, value: int, after: int) -> None:
    match = TABLE.at(Words(text), 0)
    assert match is not None
    assert (match.value, match.after) == (value, after)
    assert match.syllables[0] == 0


@pytest.mark.parametrize("text", ["sở, y tế", "sở y", "y tế", "Sở - Y tế", ""])
def test_what_is_no_name(text: str) -> None:
    assert TABLE.at(Words(text), 0) is None


def test_names_do_not_overlap() -> None:
    words = Words("Sở Y tế, Sở Văn hóa và Phòng Kinh tế, Hạ tầng")
    assert [(match.value, match.syllables) for match in TABLE.find(words)] == [
        (1, (0, 1, 2)),
        (3, (4, 5, 6)),
        (4, (8, 9, 10, 12, 13)),
    ]


def test_words_as_they_compare() -> None:
    assert keys("khoản|Ủy|đoàn") == keys("khoản|uỷ|ĐOÀN")
    assert all(Words(word)[0].key in keys("khoản|ủy|đoàn") for word in ("Khoản", "Uỷ", "ủy", "Đoàn"))


@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    words = Words(text)
    assert all(0 <= match.syllables[0] < match.after <= len(words) for match in TABLE.find(words))
