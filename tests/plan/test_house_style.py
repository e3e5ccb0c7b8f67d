"""What an agency has settled for itself."""

from pathlib import Path

import pytest

from drafter import law
from drafter.errors import InputError
from drafter.plan.house_style import NONE, HouseStyle, read_house_style


def style(tmp_path: Path, content: str) -> HouseStyle:
    path = tmp_path / "kiểu.yaml"
    path.write_text(content, encoding="utf-8")
    return read_house_style(path)


def test_symbols_and_abbreviations(tmp_path: Path) -> None:
    read = style(
        tmp_path, "tên: UBND xã\nký hiệu: {UBND: Ủy ban nhân dân xã}\nchữ viết tắt:\n  CNTT: công nghệ thông tin\n"
    )
    assert read == HouseStyle({"UBND": "Ủy ban nhân dân xã"}, {"CNTT": "công nghệ thông tin"}, None)


def test_keys_may_be_english(tmp_path: Path) -> None:
    assert style(tmp_path, "symbols: {SNV: Sở Nội vụ}\n").symbols == {"SNV": "Sở Nội vụ"}


def test_no_style() -> None:
    assert HouseStyle({}, {}, None) == NONE


@pytest.mark.parametrize(
    ("written", "range_"),
    [("20", (20, 20)), ("20-22", (20, 22)), ("22 - 20", (20, 22)), ("20,5–21.5", (20.5, 21.5)), ("'25'", (25, 25))],
)
def test_a_range_narrows_the_law(written: str, range_: tuple[float, float], tmp_path: Path) -> None:
    rules = style(tmp_path, f"khoảng:\n  lề trên: {written}\n").rules
    assert rules is not None
    assert rules.page["margin_top_mm"].range == range_
    assert rules.page["margin_left_mm"] == law.load().page["margin_left_mm"]


def test_every_range_has_its_place_in_the_law(tmp_path: Path) -> None:
    keys = ("lề trên: 20", "lề dưới: 20", "lề trái: 30", "lề phải: 15", "cỡ chữ nội dung: 14", "lùi đầu dòng: 1,27")
    content = "khoảng:\n" + "".join(f"  {key}\n" for key in (*keys, "giãn đoạn: 6", "giãn dòng: 1-1,15"))
    rules = style(tmp_path, content).rules
    assert rules is not None
    assert [*(rules.components["body"].size_pt.range or ())] == [14, 14]
    assert [*rules.paragraph["first_line_indent_cm"].one_of] == [1.27]
    assert [*(rules.paragraph["line_spacing"].range or ())] == [1, 1.15]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("khoảng:\n  lề trên: 10\n", r"kiểu\.yaml:2:12: “10” ra ngoài mức của Nghị định cho “lề trên” \(20 - 25\)"),
        ("khoảng:\n  lề trên: 20-30\n", r"kiểu\.yaml:2:12: “20-30” ra ngoài"),
        ("khoảng:\n  lề trên: hai\n", r"kiểu\.yaml:2:12: “lề trên” là một số hoặc một khoảng"),
        ("khoảng:\n  lề giữa: 20\n", r"kiểu\.yaml có chỗ sai\. 2:3: "),
        ("- a\n", r"kiểu\.yaml không phải là kiểu của cơ quan\."),
        ("ký hiệu: [a]\n", r"kiểu\.yaml có chỗ sai\. 1:10: "),
        ("ký hiệu: một câu\n", r"kiểu\.yaml có chỗ sai\. 1:10: "),
    ],
)
def test_what_is_wrong_is_told_with_its_place(content: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=words):
        style(tmp_path, content)
