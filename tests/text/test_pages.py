"""What belongs to pages: their numbers, footnotes, rules."""

import pytest

from drafter.text.paragraphs import Artefact, Kind, Reason
from tests.text.paper import HEAD, read, shown, spaced, tight, words

TALK = " ".join(["Dọn kho lưu trữ, lập sổ theo dõi và khóa cửa kho hằng ngày"] * 30) + "."
ABOVE, BELOW = (
    spaced([f"1. {TALK}"]).rstrip("\n").rsplit("\n\n", 3)[0],
    "\n\n".join(spaced([f"1. {TALK}"]).rstrip("\n").rsplit("\n\n", 3)[1:]),
)


def numbers(text: str) -> list[int]:
    return [each.line for each in read(text).artefacts if each.reason is Reason.PAGE_NUMBER]


@pytest.mark.parametrize("number", ["7", "- 7 -", "Trang 7", "7/12", "127"])
def test_a_page_number_in_the_midst_of_a_sentence_is_dropped(number: str) -> None:
    text = f"{HEAD}I. VIỆC\n\n{ABOVE}\n\n\n{number}\n\n \n\n{BELOW}\n\n2. Sơn kho.\n"
    assert words(text, Kind.PARAGRAPH) == [f"1. {TALK}", "2. Sơn kho."]
    assert [text.split("\n")[line - 1] for line in numbers(text)] == [number]


def test_page_numbers_between_paragraphs_grow() -> None:
    text = f"{HEAD}I. VIỆC\n\n1. Dọn kho.\n\n2\n\n2. Sơn kho.\n\n3\n\n3. Khóa kho.\n"
    assert words(text, Kind.PARAGRAPH) == ["1. Dọn kho.", "2. Sơn kho.", "3. Khóa kho."]
    assert len(numbers(text)) == 2


def test_a_number_below_an_ended_sentence_that_is_no_next_page_stays() -> None:
    text = f"{HEAD}I. VIỆC\n\n1. Dọn kho.\n\n3\n\n2. Sơn kho.\n\n2\n\n3. Khóa kho.\n\n150\n\n4. Mở kho.\n"
    assert [each for each in words(text, Kind.PARAGRAPH) if each.isdigit()] == ["2", "150"]


def test_beside_a_form_feed_any_number_is_a_page_number_and_others_are_none() -> None:
    text = (
        f"{HEAD}I. VIỆC\n\n1. Dọn kho.\n\n\f2\n2. Sơn kho.\n\n5\n\n3. Khóa kho.\n3\n"
        "\fNơi nhận:\n- Như trên;\n\f4\n- Lưu: VT.\n"
    )
    assert words(text, Kind.PARAGRAPH) == ["1. Dọn kho.", "2. Sơn kho.", "5", "3. Khóa kho."]
    assert words(text, Kind.RECIPIENT, Kind.FILING, Kind.OTHER) == ["- Như trên;", "- Lưu: VT."]
    assert len(numbers(text)) == 3


def test_rules_are_dropped() -> None:
    document = read("SỞ NỘI VỤ\n-------\nKẾ HOẠCH\nDọn kho\n______\n\nI. VIỆC\n\n====\n\nDọn kho.\n")
    assert [each for each in document.artefacts if each.reason is Reason.RULE] == [
        Artefact(2, Reason.RULE),
        Artefact(5, Reason.RULE),
        Artefact(9, Reason.RULE),
    ]
    assert not any("--" in each.words or "__" in each.words for each in document.paragraphs)


def test_a_footnote_below_a_rule_of_blanks_goes_out_of_the_sentence() -> None:
    text = f"{HEAD}I. VIỆC\n\n{ABOVE}\n\n{' ' * 43}\n1 Kho ở thôn An Phú, dùng từ năm 2019.\n {BELOW}\n\n2. Sơn kho.\n"
    assert words(text, Kind.PARAGRAPH) == [f"1. {TALK}", "2. Sơn kho."]
    (note,) = read(text).of(Kind.NOTE)
    assert (note.words, note.label, note.parent) == ("1 Kho ở thôn An Phú, dùng từ năm 2019.", "1", None)


def test_footnotes_below_each_other_end_with_their_sentences() -> None:
    notes = "_______\n1 Kho ở thôn An Phú,\ndùng từ năm 2019.\n2 Kho ở thôn An Bình.\n(3) Kho khác."
    text = f"{HEAD}I. VIỆC\n\n1. Dọn kho.\n\n{notes}\n\n2. Sơn kho.\n"
    assert words(text, Kind.NOTE) == [
        "1 Kho ở thôn An Phú, dùng từ năm 2019.",
        "2 Kho ở thôn An Bình.",
        "(3) Kho khác.",
    ]


def test_footnotes_in_brackets_stand_behind_everything() -> None:
    text = "**KẾ HOẠCH**\n\nDọn kho\n\n**I. VIỆC**\n\n1. Dọn kho cũ* [1]*.\n\n"
    text += "[1]\nTrong đó: kho ở\nthôn. Kho dùng từ 2019.\n\n[2] Kho khác\n"
    document = read(text)
    assert words(text, Kind.PARAGRAPH) == ["1. Dọn kho cũ [1]."]
    assert [(each.label, each.words) for each in document.of(Kind.NOTE)] == [
        ("[1]", "[1] Trong đó: kho ở thôn. Kho dùng từ 2019."),
        ("[2]", "[2] Kho khác"),
    ]


def test_a_footnote_whose_number_stands_alone_is_known_by_the_word_that_bears_it() -> None:
    page = tight(["I. VIỆC", "1. Dọn kho cũ “bốn tại chỗ”1; khóa cửa."])
    text = f"{HEAD}{page}\n1\n\nKho ở thôn An Phú,\ndùng từ 2019.\n\n"
    text += "Thôn An Phú, xã An Bình\nĐT: 0233 3000 000\n\n\f2\n2. Sơn kho.\n"
    assert shown(text)[2:] == [
        (Kind.HEADING, "I. VIỆC"),
        (Kind.PARAGRAPH, "1. Dọn kho cũ “bốn tại chỗ”1; khóa cửa."),
        (Kind.NOTE, "1 Kho ở thôn An Phú, dùng từ 2019."),
        (Kind.OTHER, "Thôn An Phú, xã An Bình"),
        (Kind.OTHER, "ĐT: 0233 3000 000"),
        (Kind.PARAGRAPH, "2. Sơn kho."),
    ]


@pytest.mark.parametrize("line", ["1. Dọn kho", "1.1 Dọn kho", "2026 Dọn kho", "a) Dọn kho"])
def test_a_heading_below_a_rule_is_no_footnote(line: str) -> None:
    assert read(f"{HEAD}{' ' * 40}\n{line}\n\nLau cửa.\n").of(Kind.NOTE) == ()
