"""What Word is told besides text and sizes: language, layout version, outline, what stays together, room to sign."""

import re

import pytest

from drafter import law
from drafter.drafting.render import render, template
from drafter.word.document import Paragraph, read_document
from tests.closed_loop import parts_of
from tests.samples import plan_of, with_

TREE = [
    {
        "tiêu đề": "Mục",
        "đánh số": "I. 1. 1.1. a)",
        "gồm": [{"tiêu đề": "Khoản", "gồm": [{"tiêu đề": "Tiểu khoản", "gồm": [{"tiêu đề": "Điểm", "gồm": ["lời"]}]}]}],
    },
    "Đoạn.",
]
DATA = render(plan_of(with_(các_phần=TREE, kết_thúc="Hết.")), template())
PARAGRAPHS = read_document(DATA, "a.docx").body.paragraphs


def style(name: str) -> Paragraph:
    return next(p for p in PARAGRAPHS if p.style_name == name)


@pytest.mark.parametrize(
    ("name", "level"),
    [("Mục", 0), ("Khoản có tiêu đề", 1), ("Tiểu khoản có tiêu đề", 2), ("Điểm có tiêu đề", 3), ("Thân bài", None)],
)
def test_headings_have_an_outline_level_and_stay_with_what_follows(name: str, level: int | None) -> None:
    heading = style(name)
    assert heading.outline_level == level
    assert heading.keep_next is (level is not None or heading.text.startswith("Hết"))


def test_the_last_paragraph_stays_with_the_signature() -> None:
    last = next(p for p in PARAGRAPHS if p.text == "Hết./.")
    assert last.keep_next
    assert last.keep_lines


def test_there_is_room_to_sign() -> None:
    assert style("Họ tên").text == "Nguyễn Thị An"
    assert style("Họ tên").space_before_pt == law.load().ours["signature_gap_pt"] >= 60


def test_word_is_told_language_and_layout() -> None:
    parts = {name: data.decode("utf-8") for name, data in parts_of(DATA).items()}
    assert '<w:lang w:val="vi-VN"' in parts["word/styles.xml"]
    assert re.search(r'w:name="compatibilityMode"[^>]*w:val="15"', parts["word/settings.xml"])
    core = parts["docProps/core.xml"]
    assert "<dc:title>KẾ HOẠCH Công tác văn thư năm 2025</dc:title>" in core
    assert "<dc:subject>Công tác văn thư năm 2025</dc:subject>" in core


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UBND TỈNH LÂM ĐỒNG", "Cơ quan chủ quản"),
        ("SỞ NỘI VỤ", "Cơ quan ban hành"),
        ("Độc lập - Tự do - Hạnh phúc", "Tiêu ngữ"),
        ("KẾ HOẠCH", "Tên loại"),
        ("Công tác văn thư năm 2025", "Trích yếu"),
        ("Nơi nhận:", "Nơi nhận"),
        ("- UBND tỉnh;", "Nơi nhận dòng"),
        ("GIÁM ĐỐC", "Quyền hạn chức vụ"),
        ("Nguyễn Thị An", "Họ tên"),
    ],
)
def test_each_component_has_the_style_of_its_own_component(text: str, name: str) -> None:
    assert [p.style_name for p in PARAGRAPHS if p.text == text] == [name]
