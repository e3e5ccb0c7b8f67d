"""Rows of tables: of web pages, of Word, and of PDF, where their cells lie about."""

import pytest

from drafter.text.paragraphs import Artefact, Kind, Paragraph, Reason, TextDocument
from tests.text.paper import HEAD, read, spaced, words

BODY = f"{HEAD}I. NHIỆM VỤ\n\n1. Dọn kho\n\n"
BOLD = f"**KẾ HOẠCH**\n\nDọn kho\n\n**I. NHIỆM VỤ**\n\n{'1. Dọn kho.'}\n\n"
STEADY = "2. " + " ".join(["Dọn kho lưu trữ, lập sổ theo dõi, khóa cửa kho hằng ngày và"] * 20) + " giữ chìa khóa."


def cells(paragraph: Paragraph) -> list[str]:
    return [paragraph.part(cell) for cell in paragraph.cells]


def rows(text: str) -> list[list[str]]:
    return [cells(each) for each in read(text).of(Kind.ROW)]


def barred(*table: list[str]) -> str:
    """A table as the text of a web page holds it; each cell and each bar on lines of its own."""
    return "".join("|\n" + "".join(f"{cell}\n|\n" if cell else "|\n" for cell in row) for row in table) + "\n\n"


def artefacts(document: TextDocument, reason: Reason) -> list[int]:
    return [each.line for each in document.artefacts if each.reason is reason]


def test_a_table_of_a_web_page() -> None:
    table = [["**STT**", "**Việc**", "**Thời gian**"], ["1", "Dọn kho\ncũ", "Tháng 6"], ["2", "Sơn kho", ""]]
    assert rows(BOLD + barred(*table)) == [
        ["STT", "Việc", "Thời gian"],
        ["1", "Dọn kho cũ", "Tháng 6"],
        ["2", "Sơn kho", ""],
    ]


def test_a_table_with_merged_cells_and_rows_of_groups() -> None:
    table = [
        ["STT", "Việc", "Thời gian"],
        ["Bắt đầu", "Kết thúc"],
        ["1", "Dọn kho", "Tháng 6", "Tháng 7"],
        ["**I. KHO CŨ**"],
        ["2", "Sơn kho", "", ""],
        ["**II. KHO MỚI**"],
        ["3", "Mua giá", "Tháng 6", ""],
        ["4", "Lắp giá", "", "Tháng 8"],
        ["", "Cộng", "2", "2"],
    ]
    expected = [[cell.strip("*") for cell in row] for row in table]
    assert rows(BOLD + barred(*table)) == expected


def test_the_words_of_a_row_part_its_cells_with_tabs_at_the_places_of_the_bars() -> None:
    text = BOLD + barred(["1", "**Dọn** kho", ""], ["2", "Sơn kho", "Tháng 6"])
    row = read(text).of(Kind.ROW)[0]
    assert row.words == "1\tDọn kho\t"
    lines = text.split("\n")
    line, column = row.at(2)
    assert lines[line - 1][column - 1 :] == "Dọn** kho"
    assert row.line_from < row.line_to


def test_a_row_without_words_is_none_and_bars_are_artefacts() -> None:
    text = BOLD + barred(["1", "Dọn"], ["", ""])
    document = read(text)
    assert [cells(each) for each in document.of(Kind.ROW)] == [["1", "Dọn"]]
    bars = [number for number, line in enumerate(text.split("\n"), 1) if line == "|"]
    assert artefacts(document, Reason.BAR) == bars


def test_text_behind_a_table_is_no_cell() -> None:
    text = BOLD + barred(["1", "Dọn"], ["2", "Sơn"]) + "**2. Khóa kho.**\n\nGiữ chìa.\n"
    assert words(text, Kind.HEADING)[-1] == "2. Khóa kho."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["STT\tViệc\tThời gian", "1\tDọn kho\tTháng 6", "2\tSơn kho\t"],
            [["STT", "Việc", "Thời gian"], ["1", "Dọn kho", "Tháng 6"], ["2", "Sơn kho"]],
        ),
        (["TT\tViệc", "1\tDọn kho"], [["TT", "Việc"], ["1", "Dọn kho"]]),
        (["a\t\tb\tc"], [["a", "", "b", "c"]]),
        (["| STT | Việc |", "|----|:---:|", "| 1 | Dọn kho |"], [["STT", "Việc"], ["1", "Dọn kho"]]),
        (["a)\tDọn kho."], []),
        (["Dọn kho\tvà sơn kho."], []),
    ],
)
def test_rows_on_one_line_each(lines: list[str], expected: list[list[str]]) -> None:
    assert rows(BODY + "\n".join(lines) + "\n\n2. Khóa kho.\n") == expected


def test_a_row_of_tabs_keeps_its_words_as_typed() -> None:
    row = read(BODY + "1 \tDọn  kho\t\t Tháng 6\n").of(Kind.ROW)[0]
    assert row.words == "1 \tDọn  kho\t\t Tháng 6"
    assert cells(row) == ["1", "Dọn  kho", "", "Tháng 6"]


SCATTERED = """STT Chỉ tiêu
Đơn vị

tính

Đến

năm

2030

6.1

Tỷ lệ hồ sơ được

chỉnh lý

%

95

Phòng

Nội vụ 6.2 Số kho đạt chuẩn kho 3

6.3

Số giá, kệ

mua mới
bộ 12

"""
SCATTERED_ROWS = [
    "STT Chỉ tiêu Đơn vị tính Đến năm 2030",
    "6.1 Tỷ lệ hồ sơ được chỉnh lý % 95 Phòng Nội vụ",
    "6.2 Số kho đạt chuẩn kho 3",
    "6.3 Số giá, kệ mua mới bộ 12",
]


@pytest.mark.parametrize(
    "below", ["2. Khóa kho\n\n", "II. TỔ CHỨC THỰC HIỆN\n\n", "Nơi nhận:\n- Như trên;\n", STEADY, ""]
)
def test_the_pieces_of_a_table_of_a_pdf_are_gathered_by_the_numbers_of_rows(below: str) -> None:
    document = read(BODY + SCATTERED + below)
    assert [each.words for each in document.of(Kind.ROW)] == SCATTERED_ROWS
    assert all(each.cells == () for each in document.of(Kind.ROW))
    assert all(document.paragraphs[each.parent or 0].label == "1." for each in document.of(Kind.ROW))


def test_a_row_number_that_looks_like_the_next_clause_is_a_row() -> None:
    text = BODY + "STT Việc\n\n1. Dọn kho cũ\n\n2. Sơn kho\n\n3. Khóa kho\n\n2. Nhân lực\n\nVăn phòng.\n"
    assert words(text, Kind.ROW) == ["STT Việc", "1. Dọn kho cũ", "2. Sơn kho", "3. Khóa kho"]
    assert words(text, Kind.HEADING)[-1] == "2. Nhân lực"


def test_a_line_as_long_as_running_text_ends_a_table_without_a_number_below() -> None:
    text = (
        HEAD + spaced(["I. NHIỆM VỤ", STEADY]) + "STT Việc\n\n1\n\nDọn kho\n\n2\n\nSơn kho\n\n" + spaced([STEADY[3:]])
    )
    assert words(text, Kind.ROW) == ["STT Việc", "1 Dọn kho", "2 Sơn kho"]
    assert words(text, Kind.PARAGRAPH) == [STEADY, STEADY[3:]]


def test_the_head_of_a_table_printed_again_is_dropped() -> None:
    head = SCATTERED[: SCATTERED.index("6.1")]
    text = BODY + SCATTERED.replace("6.3", f"4\n\n{head}6.3")
    document = read(text)
    assert [each.words for each in document.of(Kind.ROW)] == SCATTERED_ROWS
    again = [each for each in document.artefacts if each.reason is Reason.REPEATED_HEAD]
    assert [document.lines[each.line - 1] for each in again] == [line for line in head.split("\n") if line]
    assert Artefact(again[0].line - 2, Reason.PAGE_NUMBER) in document.artefacts


@pytest.mark.parametrize("between", ["", "2\n", "\f2\n"])
def test_the_head_of_a_table_of_tabs_printed_again_is_dropped(between: str) -> None:
    text = BODY + f"STT\tViệc\tAi\n1\tDọn\tAn\n{between}STT\tViệc\tAi\n2\tSơn\tBa\n\n2. Khóa kho.\n"
    document = read(text)
    assert [each.words for each in document.of(Kind.ROW)] == ["STT\tViệc\tAi", "1\tDọn\tAn", "2\tSơn\tBa"]
    assert len(artefacts(document, Reason.REPEATED_HEAD)) == 1


def test_a_table_that_goes_on_below_other_text_is_told_by_its_numbers() -> None:
    text = HEAD + spaced(["I. NHIỆM VỤ", STEADY]) + "STT Việc\n\n1\n\nDọn kho\n\n2\n\nSơn kho\n\n"
    text += spaced([STEADY[3:]]) + "STT Việc\n\n3\n\nKhóa kho\n\nII. TỔ CHỨC THỰC HIỆN\n"
    assert words(text, Kind.ROW) == ["STT Việc", "1 Dọn kho", "2 Sơn kho", "STT Việc", "3 Khóa kho"]


def test_a_word_of_the_text_begins_no_table() -> None:
    assert read(BODY + "STT trong sổ ghi bằng bút mực.\n\n2. Sơn kho.\n").of(Kind.ROW) == ()
