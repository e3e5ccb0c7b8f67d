"""Levels and parents."""

import pytest

from drafter.text.paragraphs import Kind, TextDocument
from tests.text.paper import HEAD, read


def outline(*lines: str) -> list[tuple[str, int, str]]:
    """Of each line below the head: its first word, its level, the first word of the one above it in the outline."""
    document = read(HEAD + "\n\n".join(lines) + "\n")
    return [
        (each.words.split()[0], each.level, "" if each.parent is None else first(document, each.parent))
        for each in document.paragraphs[2:]
    ]


def first(document: TextDocument, index: int) -> str:
    return document.paragraphs[index].words.split()[0]


def test_sections_clauses_points_and_dashes() -> None:
    assert outline(
        "I. VIỆC",
        "1. Kho cũ",
        "a) Dọn kho.",
        "- Lau cửa.",
        "+ Cửa sau.",
        "- Lau sàn.",
        "b) Sơn kho.",
        "2. Kho mới",
        "II. NGƯỜI",
    ) == [
        ("I.", 1, ""),
        ("1.", 2, "I."),
        ("a)", 3, "1."),
        ("-", 4, "a)"),
        ("+", 5, "-"),
        ("-", 4, "a)"),
        ("b)", 3, "1."),
        ("2.", 2, "I."),
        ("II.", 1, ""),
    ]


def test_decimal_numbers_stand_below_their_clause() -> None:
    assert outline("I. VIỆC", "1. Kho", "1.1. Dọn kho", "a) Lau cửa.", "1.2. Sơn kho.", "2. Sổ", "2.1. Lập sổ.") == [
        ("I.", 1, ""),
        ("1.", 2, "I."),
        ("1.1.", 3, "1."),
        ("a)", 4, "1.1."),
        ("1.2.", 3, "1."),
        ("2.", 2, "I."),
        ("2.1.", 3, "2."),
    ]


def test_numbers_that_are_missing_or_stand_twice_change_no_level() -> None:
    assert [
        level for _word, level, _above in outline("I. A", "1. B.", "3. C.", "II. D", "II. E", "a) F.", "e) G.")
    ] == [*(1, 2, 2, 1, 1, 2, 2)]


@pytest.mark.parametrize(
    ("lines", "levels"),
    [
        (("Phần I", "I. VIỆC", "1. Kho."), [1, 2, 3]),
        (("A. VIỆC CHUNG", "I. KHO", "II. SỔ", "B. VIỆC RIÊNG", "I. KHO"), [1, 2, 2, 1, 2]),
        (("I. VIỆC", "A. KHO", "1. Dọn.", "B. SỔ", "II. NGƯỜI", "A. XÃ"), [1, 2, 3, 2, 1, 2]),
        (("I. VIỆC", "1. Kho:", "A) Dọn.", "B) Sơn.", "2. Sổ."), [1, 2, 3, 3, 2]),
        (("I. VIỆC", "(1) Dọn.", "(2) Sơn."), [1, 2, 2]),
        (("I. VIỆC", "a) Kho.", "* Cửa", "- Lau.", "* Sàn", "b) Sổ."), [1, 2, 3, 4, 3, 2]),
    ],
)
def test_other_ways_to_count(lines: tuple[str, ...], levels: list[int]) -> None:
    assert [level for _word, level, _above in outline(*lines)] == levels


def test_text_stands_below_the_number_above_it_and_has_no_level() -> None:
    assert outline("I. VIỆC", "1. Kho", "Dọn kho.", "- Lau cửa.", "Khóa cửa.", "- Chủ trì: Văn phòng.") == [
        ("I.", 1, ""),
        ("1.", 2, "I."),
        ("Dọn", 0, "1."),
        ("-", 3, "1."),
        ("Khóa", 0, "1."),
        ("-", 0, "1."),
    ]


def test_items_stand_below_a_task_line_that_ends_in_a_colon() -> None:
    assert outline("I. VIỆC", "1. Kho.", "- Cơ quan thực hiện:", "+ Văn phòng dọn kho.", "+ Các thôn góp người.")[
        2:
    ] == [
        ("-", 0, "1."),
        ("+", 4, "-"),
        ("+", 4, "-"),
    ]


def test_a_task_line_with_a_letter_keeps_its_level() -> None:
    assert outline("I. VIỆC", "1. Kho", "a) Nhiệm vụ: Dọn kho.", "b) Thời gian thực hiện: Tháng 6.")[2:] == [
        ("a)", 3, "1."),
        ("b)", 3, "1."),
    ]


def test_a_title_that_lost_its_number_heads_what_follows_until_the_next_number() -> None:
    assert outline("I. MỤC ĐÍCH, YÊU CẦU", "Mục đích", "- Kho sạch.", "2. Yêu cầu", "- Làm kỹ.") == [
        ("I.", 1, ""),
        ("Mục", 2, "I."),
        ("-", 3, "Mục"),
        ("2.", 2, "I."),
        ("-", 3, "2."),
    ]


def test_the_closing_and_the_foot_stand_outside() -> None:
    document = read(f"{HEAD}I. VIỆC\n\n1. Dọn kho.\n\nTrên đây là Kế hoạch dọn kho./.\n\nNơi nhận:\n- Như trên;\n")
    outside = [each for each in document.paragraphs if each.kind not in (Kind.HEADING, Kind.PARAGRAPH)]
    assert {(each.level, each.parent) for each in outside} == {(0, None)}


def test_the_helpers_find_by_kind_and_by_parent() -> None:
    document = read(f"{HEAD}I. VIỆC\n\n1. Dọn kho.\n\n2. Sơn kho.\n\nII. NGƯỜI\n\n1. Văn phòng.\n")
    section = document.of(Kind.HEADING)[0]
    assert [each.words for each in document.children(section.index)] == ["1. Dọn kho.", "2. Sơn kho."]
    assert [each.words for each in document.children(None)][-2:] == ["I. VIỆC", "II. NGƯỜI"]
    assert [each.words for each in document.of(Kind.TYPE, Kind.SUBJECT)] == ["KẾ HOẠCH", "Dọn dẹp kho lưu trữ năm 2026"]
    assert document.children(10_000) == ()
    assert [document.paragraphs[each.index] is each for each in document.paragraphs] == [True] * len(
        document.paragraphs
    )
