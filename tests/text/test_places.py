import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from drafter.text.places import Traced, joined, trace

NFD = unicodedata.normalize("NFD", "Kế hoạch")
LETTERS = st.text(st.sampled_from("aeoKế Đ*-\t\u0301\u0323\u031b"), max_size=40)


def columns(traced: Traced) -> list[int]:
    return [traced.at(offset)[1] for offset in range(len(traced.words) + 1)]


def test_a_line_knows_its_columns() -> None:
    traced = trace(3, "Kế hoạch")
    assert traced.words == "Kế hoạch"
    assert [traced.at(offset) for offset in (0, 3, 7)] == [(3, 1), (3, 4), (3, 8)]


def test_the_place_behind_the_last_character_is_known_and_offsets_beyond_are_clamped() -> None:
    traced = trace(1, "Kế")
    assert (traced.at(2), traced.at(9), traced.at(-4)) == ((1, 3), (1, 3), (1, 1))


def test_a_letter_and_its_marks_stand_where_the_letter_stands() -> None:
    traced = trace(1, NFD)
    assert traced.words == "Kế hoạch"
    assert columns(traced) == [1, 2, 5, 6, 7, 8, 10, 11, 12]


def test_dropped_characters_leave_the_others_in_their_columns() -> None:
    traced = trace(1, "**I.** A", (0, 1, 4, 5))
    assert traced.words == "I. A"
    assert columns(traced) == [3, 4, 7, 8, 9]


def test_marks_that_a_dropped_sign_parted_from_their_letter_combine_with_it() -> None:
    traced = trace(1, "e*\u0301", (1,))
    assert traced.words == "é"
    assert columns(traced) == [1, 4]


def test_more_marks_than_any_language_writes_stay_as_they_are() -> None:
    marks = "\u0301\u0323" * 50_000
    assert trace(1, f"a{marks}").words == f"a{marks}"


def test_a_cut_keeps_its_places() -> None:
    traced = trace(2, "**Số:** 05", (0, 1, 5, 6)).cut(1, 6)
    assert traced.words == "ố: 05"
    assert columns(traced) == [4, 5, 8, 9, 10, 11]


def test_blanks_at_the_ends_are_taken_off() -> None:
    traced = trace(2, "  Kế hoạch \t").stripped(" \t")
    assert (traced.words, traced.at(0)) == ("Kế hoạch", (2, 3))
    assert trace(2, "   ").stripped(" ").words == ""


def test_joined_parts_keep_their_places_and_a_sign_stands_behind_the_part_before_it() -> None:
    text = joined([trace(1, "Kế"), trace(4, "hoạch"), trace(6, "này")], [" ", ""])
    assert text.words == "Kế hoạchnày"
    assert [text.at(offset) for offset in (1, 2, 3, 7, 8, 11)] == [(1, 2), (1, 3), (4, 1), (4, 5), (6, 1), (6, 4)]
    assert (text.first_line, text.last_line) == (1, 6)


@given(LETTERS, st.sets(st.integers(0, 39)))
def test_every_character_stands_where_its_letter_stands(raw: str, dropped: set[int]) -> None:
    traced = trace(1, raw, dropped)
    assert unicodedata.is_normalized("NFC", traced.words)
    kept = "".join(letter for index, letter in enumerate(raw) if index not in dropped)
    assert traced.words == unicodedata.normalize("NFC", kept)
    last = 0
    for offset, letter in enumerate(traced.words):
        line, column = traced.at(offset)
        assert line == 1
        assert column - 1 not in dropped
        base, stored = (unicodedata.normalize("NFD", each)[0] for each in (letter, raw[column - 1]))
        assert base == stored or unicodedata.combining(letter)
        assert column >= last
        last = column


@given(LETTERS, st.integers(0, 45), st.integers(0, 45))
def test_a_cut_says_the_same_as_the_whole(raw: str, start: int, end: int) -> None:
    whole = trace(1, raw)
    start, end = min(start, len(whole.words)), min(end, len(whole.words))
    cut = whole.cut(start, max(start, end))
    assert cut.words == whole.words[start : max(start, end)]
    assert [cut.at(offset) for offset in range(len(cut.words))] == [
        whole.at(start + offset) for offset in range(len(cut.words))
    ]
