"""Which lines make one paragraph: each rule with documents made up for it, in every way that extractions set lines."""

import random
from collections.abc import Callable, Sequence

import pytest

from drafter.text.paragraphs import Kind
from tests.text.paper import HEAD, blocks, paragraph_of, read, set_on_paper, spaced, tight, words

BODY = (Kind.HEADING, Kind.PARAGRAPH, Kind.DASH, Kind.TASK_LINE)

LONG = (
    "Kiểm kê toàn bộ hồ sơ đang bảo quản tại kho lưu trữ của xã, phân loại theo thời hạn bảo quản, lập danh mục hồ sơ"
    " hết giá trị để trình hội đồng xem xét; hoàn thành trong tháng 6 năm 2026."
)
OTHER = (
    "Bố trí giá, kệ, hộp đựng và thiết bị phòng cháy cho kho; hằng tuần cử người kiểm tra độ ẩm, vệ sinh, ghi vào sổ"
    " theo dõi treo ở cửa kho."
)
TITLE = (
    "1. Sắp xếp, chỉnh lý tài liệu tồn đọng của các phòng chuyên môn và của các đơn vị sự nghiệp công lập thuộc phạm vi"
    " quản lý của Ủy ban nhân dân xã"
)
# Enough lines that surely go on, so that the width of the lines can be told.
FILLER = [f"{number}. {LONG} {OTHER} {LONG}" for number in (7, 8, 9)]

Setter = Callable[[Sequence[str]], str]
EVERY_SETTER = pytest.mark.parametrize("setter", [spaced, tight, blocks])


def body(text: str) -> list[str]:
    return words(text, *BODY)


@EVERY_SETTER
def test_wrapped_lines_are_joined_with_one_blank(setter: Setter) -> None:
    paragraphs = ["I. NHIỆM VỤ", f"1. {LONG}", f"2. {OTHER}", *FILLER]
    assert body(HEAD + setter(paragraphs)) == paragraphs


@EVERY_SETTER
def test_paragraphs_without_numbers_are_told_apart_by_short_lines(setter: Setter) -> None:
    paragraphs = ["I. NHIỆM VỤ", "1. Kiểm kê", LONG, OTHER, "2. Chỉnh lý", OTHER, LONG, *FILLER]
    assert body(HEAD + setter(paragraphs)) == paragraphs


@EVERY_SETTER
def test_a_title_of_several_lines_ends_above_its_text(setter: Setter) -> None:
    paragraphs = ["I. NHIỆM VỤ", TITLE, LONG, *FILLER]
    assert body(HEAD + setter(paragraphs)) == paragraphs


@pytest.mark.parametrize("setter", [spaced, tight])
def test_a_sentence_that_ends_with_a_full_line_parts_nothing(setter: Setter) -> None:
    for count in range(40):
        more = " ".join(["hồ", "sơ"] * 20).split()[:count]
        paragraph = " ".join(["2.", OTHER, "Dọn kho", *more, "cũ. Phòng cháy là việc của cả xã, của mọi người."])
        if any(line.endswith(".") for line in set_on_paper(paragraph)[1:-1]):
            break
    else:
        pytest.fail("no line ends with a sentence")
    assert body(HEAD + setter(["I. NHIỆM VỤ", paragraph, *FILLER])) == ["I. NHIỆM VỤ", paragraph, *FILLER]


def test_a_first_line_set_in_shows_a_paragraph_where_the_line_above_is_full() -> None:
    above = "1. " + "Dọn kho lưu trữ, ghi lại hồ sơ hư hỏng và giao cho bộ phận lưu trữ của xã quản lý kịp thời."
    lines = [
        "1. Dọn kho lưu trữ, ghi lại hồ sơ hư hỏng và giao cho bộ phận lưu trữ",
        "của xã; mọi hồ sơ phải có biên bản giao nhận, mỗi bên giữ một bản, có đủ ký.",
        "Thông báo lịch dọn kho cho các phòng, các thôn trước ít nhất mười ngày",
        "để cử người tham gia.",
    ]
    text = HEAD + spaced(["I. NHIỆM VỤ"]) + "".join(f"{line}\n\n" for line in lines) + spaced(FILLER)
    assert body(text)[1:3] == [" ".join(lines[:2]), " ".join(lines[2:])]
    assert above.startswith("1. Dọn kho")


@pytest.mark.parametrize("setter", [spaced, tight, blocks])
@pytest.mark.parametrize("seed", range(3))
def test_random_paragraphs_come_back(setter: Setter, seed: int) -> None:
    """Nothing tells a paragraph of one line below a full one; so a few are lost where blank lines say nothing."""
    dice = random.Random(seed)
    paragraphs = [paragraph_of(dice) for _ in range(150)]
    found = set(body(HEAD + setter(["I. NHIỆM VỤ", *paragraphs])))
    share = sum(paragraph in found for paragraph in paragraphs) / len(paragraphs)
    assert share >= (1.0 if setter is blocks else 0.9), share


@EVERY_SETTER
def test_a_number_opens_a_paragraph_without_an_empty_line(setter: Setter) -> None:
    text = HEAD + setter(["I. NHIỆM VỤ", f"1. {LONG}"]).rstrip("\n") + "\n" + setter([f"2. {OTHER}", *FILLER])
    assert body(text) == ["I. NHIỆM VỤ", f"1. {LONG}", f"2. {OTHER}", *FILLER]


def test_a_blank_line_in_the_midst_of_a_sentence_parts_nothing() -> None:
    lines = set_on_paper(f"1. {LONG}")
    text = HEAD + "I. NHIỆM VỤ\n\n" + lines[0] + "\n\n" + "\n".join(lines[1:]) + "\n\n" + blocks(FILLER)
    assert body(text) == ["I. NHIỆM VỤ", f"1. {LONG}", *FILLER]


def test_where_every_line_is_a_paragraph_only_a_sentence_in_two_is_joined() -> None:
    text = f"{HEAD}I. NHIỆM VỤ\n\n1. {LONG}\n\n2. {OTHER} Kho lưu trữ của\n\nxã mở cửa cả tuần.\n\n3. {LONG}\n"
    assert body(text) == ["I. NHIỆM VỤ", f"1. {LONG}", f"2. {OTHER} Kho lưu trữ của xã mở cửa cả tuần.", f"3. {LONG}"]


def test_lines_of_a_word_file_are_paragraphs() -> None:
    lines = ["I. NHIỆM VỤ", f"1. {LONG}", "Bộ phận một cửa:", OTHER, f"- {OTHER}", f"-{LONG}", "Giữ gìn kho."]
    assert body(HEAD + "\n".join(lines)) == lines


def test_a_dash_opens_an_item_only_where_a_sentence_or_a_short_line_ends() -> None:
    text = (
        HEAD
        + spaced(["I. NHIỆM VỤ"])
        + (
            "1. Ghi chép đầy đủ tình hình của kho, của các phòng máy thuộc Trung tâm Văn\n\n"
            "- Thể thao.\n\n"
            "- Chủ trì: Văn phòng xã và các phòng\n\n"
            "- Thời gian thực hiện: Năm 2026.\n\n"
        )
    )
    assert body(text + spaced(FILLER))[1:4] == [
        "1. Ghi chép đầy đủ tình hình của kho, của các phòng máy thuộc Trung tâm Văn - Thể thao.",
        "- Chủ trì: Văn phòng xã và các phòng",
        "- Thời gian thực hiện: Năm 2026.",
    ]


def test_a_dash_before_a_small_letter_goes_on_with_the_sentence() -> None:
    text = HEAD + (
        "**I. NHIỆM VỤ**\n\n- Góp phần phát triển kinh tế\n- xã hội, giai đoạn 2026\n- 2030 của xã.\n\n"
        "- dọn kho;\n\n- lập sổ\ntheo dõi.\n"
    )
    assert body(text) == [
        "I. NHIỆM VỤ",
        "- Góp phần phát triển kinh tế - xã hội, giai đoạn 2026 - 2030 của xã.",
        "- dọn kho;",
        "- lập sổ theo dõi.",
    ]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("theo Kế hoạch số 12/KH-", "UBND của xã."), "theo Kế hoạch số 12/KH-UBND của xã."),
        (("theo Nghị quyết số 57-", "NQ/TW của Bộ Chính trị."), "theo Nghị quyết số 57-NQ/TW của Bộ Chính trị."),
        (("trong giai đoạn 2026-", "2030 của xã."), "trong giai đoạn 2026-2030 của xã."),
        (("theo Nghị quyết số 57 -", "NQ/TW của Bộ."), "theo Nghị quyết số 57 - NQ/TW của Bộ."),
        (("làm xong ngày 11/5/", "2026 của xã."), "làm xong ngày 11/5/ 2026 của xã."),
    ],
)
def test_a_word_cut_at_its_hyphen_is_joined_without_a_blank(lines: tuple[str, str], joined: str) -> None:
    before = "1. Rà soát hồ sơ còn thiếu của các phòng, đơn vị, thôn"
    text = HEAD + blocks(["I. NHIỆM VỤ"]) + f"\n{before} {lines[0]}\n{lines[1]}\n\n" + blocks(FILLER)
    assert body(text)[1] == f"{before} {joined}"


def test_blanks_inside_a_line_stay_and_those_at_its_ends_go() -> None:
    text = (
        f"{HEAD}I. NHIỆM VỤ\n\n  1. Uỷ  ban nhân dân xã\tdọn   kho, sắp xếp hồ sơ \u200b\t\n   hằng năm.\u00a0\n\n"
        + blocks(FILLER)
    )
    assert body(text)[1] == "1. Uỷ  ban nhân dân xã\tdọn   kho, sắp xếp hồ sơ hằng năm."


def test_a_number_at_the_start_of_a_line_of_the_sentence_is_no_label() -> None:
    text = (
        HEAD
        + spaced(["I. NHIỆM VỤ"])
        + (
            "1. Kiểm kê toàn bộ hồ sơ đang bảo quản tại kho, hoàn thành trước tháng\n\n"
            "11. Giao Văn phòng lập danh mục hồ sơ hết giá trị, trình hội đồng xem xét, hoàn\n\n"
            "thành sớm.\n\n"
        )
    )
    assert len(body(text + spaced(FILLER))) == 2 + len(FILLER)


def test_indents_of_a_text_set_as_on_paper_show_paragraphs() -> None:
    first = ["      " + LONG[:78].rsplit(" ", 1)[0], LONG[len(LONG[:78].rsplit(" ", 1)[0]) + 1 :]]
    text = HEAD + "      I. NHIỆM VỤ\n" + "\n".join(first) + "\n      " + OTHER[:70] + "\n" + OTHER[70:] + "\n"
    assert [each[:30] for each in body(text)[1:]] == [LONG[:30], OTHER[:30]]


def test_a_heading_in_capitals_over_two_lines_is_one() -> None:
    text = (
        HEAD
        + "I. SẮP XẾP KHO LƯU TRỮ, CHỈNH LÝ TÀI LIỆU TỒN ĐỌNG\nVÀ LẬP DANH MỤC HỒ SƠ\n"
        + "Dọn kho, sắp xếp\nhồ sơ, lập sổ\ntheo dõi.\n"
    )
    assert body(text) == [
        "I. SẮP XẾP KHO LƯU TRỮ, CHỈNH LÝ TÀI LIỆU TỒN ĐỌNG VÀ LẬP DANH MỤC HỒ SƠ",
        "Dọn kho, sắp xếp hồ sơ, lập sổ theo dõi.",
    ]


def test_legal_bases_below_each_other_are_paragraphs_of_their_own() -> None:
    bases = [
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;",
        "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
    ]
    text = HEAD + tight([*bases, "Văn phòng xây dựng Kế hoạch như sau:", "I. NHIỆM VỤ", *FILLER])
    assert words(text, Kind.BASIS) == bases


def test_a_paragraph_knows_its_lines() -> None:
    paragraph = read("KẾ HOẠCH\nDọn kho\n\nI. VIỆC\n\n1. Dọn kho,\nlập sổ\n\n\ntheo dõi.\n").paragraphs[-1]
    assert (paragraph.line_from, paragraph.line_to) == (6, 10)
