"""The stars of a web page's text: which are markup, and what they say about the lines they embrace."""

import pytest

from drafter.text.markup import Marked, is_marked, read_markup
from drafter.text.paragraphs import Kind, Reason
from tests.text.paper import read, shown


def without_stars(lines: list[str]) -> list[str]:
    return [
        "".join(sign for index, sign in enumerate(line) if index not in marked.dropped)
        for line, marked in zip(lines, read_markup(lines), strict=True)
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["**KẾ HOẠCH**"], ["KẾ HOẠCH"]),
        (["*Nơi nhận:*"], ["Nơi nhận:"]),
        (["***a)** Dọn kho*"], ["a) Dọn kho"]),
        (["**Dọn kho", "lưu trữ**"], ["Dọn kho", "lưu trữ"]),
        (["* Khó khăn"], ["* Khó khăn"]),
        (["* **Khó khăn**"], ["* Khó khăn"]),
        (["*** Khó khăn**"], ["* Khó khăn"]),
        (["** **"], [" "]),
        (["a ** b", "", "c **"], ["a  b", "", "c "]),
    ],
)
def test_stars_are_taken_off_but_the_one_that_opens_a_list(lines: list[str], expected: list[str]) -> None:
    assert without_stars(lines) == expected


@pytest.mark.parametrize(
    ("lines", "strong"),
    [
        (["**I. VIỆC**"], [True]),
        (["**I.** *VIỆC*"], [True]),
        (["**I**. VIỆC"], [False]),
        (["**I. Dọn kho", "lưu trữ**"], [True, True]),
        (["**I. Dọn", "kho** lưu trữ"], [True, False]),
        (["** **"], [False]),
        (["**Dọn", "", "kho"], [True, False, False]),
        (["**Dọn", "|", "kho"], [True, False, False]),
    ],
)
def test_a_line_is_strong_where_all_its_letters_are(lines: list[str], strong: list[bool]) -> None:
    assert [each.strong for each in read_markup(lines)] == strong


def test_stars_that_embrace_the_next_line_say_so_but_not_beyond_a_blank_one() -> None:
    assert [each.goes_on for each in read_markup(["**Dọn", "kho**", "**lưu", ""])] == [True, False, True, False]
    assert read_markup(["Dọn kho"]) == [Marked()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**KẾ HOẠCH**", True),
        ("2 * 3 ** 4", False),
        ("|\na\n|\n|\nb\n|", True),
        ("a\n|\nb\n|", False),
        ("* Khó khăn", False),
        ("", False),
    ],
)
def test_a_text_is_marked_by_pairs_of_stars_or_by_bars_alone_on_lines(text: str, *, expected: bool) -> None:
    assert is_marked(text.split("\n")) is expected


def test_a_text_that_is_not_from_the_web_keeps_its_stars() -> None:
    text = "KẾ HOẠCH\n\nDọn kho\n\nI. VIỆC\n\n1. Kho rộng 2*3 m.\n\n* Khó khăn: không.\n"
    assert [words for _kind, words in shown(text)][-2:] == ["1. Kho rộng 2*3 m.", "* Khó khăn: không."]
    assert read(text).artefacts == ()


def test_words_bold_over_several_lines_are_one_title() -> None:
    text = "**KẾ HOẠCH**\n\n**Dọn dẹp kho lưu trữ\n\nnăm 2026**\n\n**I. VIỆC\nCẦN LÀM**\n\nGiữ sổ.\n"
    assert shown(text) == [
        (Kind.TYPE, "KẾ HOẠCH"),
        (Kind.SUBJECT, "Dọn dẹp kho lưu trữ năm 2026"),
        (Kind.HEADING, "I. VIỆC CẦN LÀM"),
        (Kind.PARAGRAPH, "Giữ sổ."),
    ]
    assert {each.reason for each in read(text).artefacts} == {Reason.MARKUP}
