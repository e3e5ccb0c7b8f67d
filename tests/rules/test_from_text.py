"""An issued text as a script."""

import pytest

from drafter.language.dates import PartialDate
from drafter.rules.from_text import script_of_text
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind
from drafter.text.reader import parse_document

TEXT = """\
SỞ NỘI VỤ
PHÒNG VĂN THƯ

Số: 05/KH-VT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Lâm Đồng, ngày 09 tháng 3 năm 2026

KẾ HOẠCH
Rà soát hồ sơ năm 2026

I. NHIỆM VỤ
1. Mở lớp tại các phòng.
- Chủ trì: Phòng Văn thư.
2. In tờ hướng dẫn./.

Nơi nhận:
- Các phòng;
- Lưu: VT.

TRƯỞNG PHÒNG
Trần Văn An
"""


def read(text: str = TEXT) -> Script:
    return script_of_text(parse_document("a.txt", text))


def test_what_the_head_says() -> None:
    script = read()
    assert script.input == "text"
    assert script.plan is None
    assert script.date == PartialDate(2026, 3, 9)
    assert script.symbol == "KH-VT"
    assert script.issuer == "PHÒNG VĂN THƯ"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("ngày 09 tháng 3 năm 2026", PartialDate(2026, 3, 9)),
        ("ngày    tháng 3 năm 2026", PartialDate(2026, 3)),
        ("ngày    tháng    năm 2026", PartialDate(2026)),
    ],
)
def test_the_date_may_have_blanks(written: str, date: PartialDate) -> None:
    assert read(TEXT.replace("ngày 09 tháng 3 năm 2026", written)).date == date


def test_a_text_without_a_head_has_no_date_issuer_or_symbol() -> None:
    script = read("I. NHIỆM VỤ\n1. Mở lớp tại các phòng.\n")
    assert (script.date, script.issuer, script.symbol) == (None, "", "")


def test_every_character_is_at_its_place() -> None:
    lines = TEXT.splitlines()
    for passage in read().passages:
        for index, character in enumerate(passage.words):
            line, column = passage.at(index)
            assert lines[line - 1][column - 1] == character, (passage.words, index)


def test_words_are_without_their_labels_and_the_outline_stays() -> None:
    script = read()
    shown = [(p.label, p.level, p.words) for p in script.passages if p.label and p.level]
    assert shown[:2] == [("I.", 1, "NHIỆM VỤ"), ("1.", 2, "Mở lớp tại các phòng.")]
    (heading,) = script.children(None)
    assert [script.passages[each].label for each in script.children(heading)] == ["1.", "2."]
    (task,) = script.of(Kind.TASK_LINE)
    assert (task.name, task.words[task.value :]) == ("Chủ trì", "Phòng Văn thư.")
