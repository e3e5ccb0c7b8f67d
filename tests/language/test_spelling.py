import unicodedata

import pytest

from drafter.language.spelling import bare_letters, fold, join_names, nfc, single_line, upper, without_end


@pytest.mark.parametrize(
    ("one", "other"),
    [("khóa", "khoá"), ("thừa ủy quyền", "Thừa  uỷ quyền"), ("hòe", "hoè"), ("Hoàn", "hoàn"), ("nơi_nhận", "nơi nhận")],
)
def test_spellings_of_the_same_words_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other) == fold(unicodedata.normalize("NFD", one))


def test_other_words_stay_apart() -> None:
    assert fold("số") != fold("sở")
    assert fold("mục tiêu") != fold("mục đích")


def test_capitals_keep_their_marks() -> None:
    assert upper("Ủy ban nhân dân xã Đắk Wil") == "ỦY BAN NHÂN DÂN XÃ ĐẮK WIL"
    assert upper(unicodedata.normalize("NFD", "đường")) == "ĐƯỜNG"
    assert nfc(unicodedata.normalize("NFD", "ộ")) == "ộ"


def test_a_heading_is_one_line() -> None:
    assert single_line(" Mục đích,\n\t yêu cầu \n") == "Mục đích, yêu cầu"
    assert single_line("hai  dấu cách") == "hai  dấu cách"


@pytest.mark.parametrize(
    ("text", "expected"), [("Sở.", "Sở"), ("Sở; ", "Sở"), ("Sở", "Sở"), ("vân vân...", "vân vân..."), ("…", "…")]
)
def test_final_marks_come_off(text: str, expected: str) -> None:
    assert without_end(text) == expected


def test_names_with_a_comma_are_parted_by_semicolons() -> None:
    assert join_names(["Sở Nội vụ", "Sở Tài chính"]) == "Sở Nội vụ, Sở Tài chính"
    assert join_names(["UBND các xã, phường", "Sở Tài chính"]) == "UBND các xã, phường; Sở Tài chính"


def test_bare_letters_are_what_one_types_without_marks() -> None:
    assert bare_letters("Tiêu đề") == "tieu de"
    assert bare_letters("thừa uỷ quyền") == bare_letters("thua uy quyen")
