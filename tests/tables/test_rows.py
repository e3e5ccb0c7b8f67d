import time
from collections.abc import Callable

import openpyxl
import pytest

from drafter.errors import InputError
from drafter.findings import Severity
from drafter.tables.faults import (
    BAD_LETTER,
    BEYOND,
    BLANK_ROW,
    BLANK_TITLE,
    FORMULA,
    MERGED,
    NO_NAME,
    SAME_NAME,
    TOO_LONG,
    TOO_MANY,
)
from drafter.tables.rows import MAX_CELLS, MAX_FINDINGS
from drafter.tables.table import Column, Table
from tests.tables.looks import places, values
from tests.tables.workbooks import by_hand, row_of, saved, written

ReadCsv = Callable[[str | bytes], Table]
ReadXlsx = Callable[[bytes], Table]


def test_columns_have_a_name_a_title_and_a_number(read_csv: ReadCsv) -> None:
    table = read_csv('"Tên\nxã";;Số điện thoại (nếu có) \nXã A;;1\n')
    assert table.columns == (
        Column("tên_xã", "Tên xã", 1),
        Column("số_điện_thoại_nếu_có", "Số điện thoại (nếu có)", 3),
    )
    assert values(table) == [["Xã A", "1"]]
    assert table.every_finding() == []


@pytest.mark.parametrize(("first", "second"), [("Tên xã", "TÊN  XÃ"), ("Tên xã", "tên_xã"), ("Mã", "Mã")])
def test_two_titles_with_one_name_are_told_both(read_csv: ReadCsv, first: str, second: str) -> None:
    table = read_csv(f"{first};Số;{second}\nXã A;1;Xã B\n")
    assert places(table.every_finding()) == [(SAME_NAME, 1, 3)]
    assert table.faulty
    message = table.findings[0].message
    assert message.startswith(f"Hàng 1, cột C “{' '.join(second.split())}”: trùng tên với cột A")
    assert values(table) == [["Xã A", "1"]]


def test_a_title_without_a_letter_gives_no_name(read_csv: ReadCsv) -> None:
    table = read_csv("Tên;***;%\nXã A;1;2\n")
    assert places(table.findings) == [(NO_NAME, 1, 2), (NO_NAME, 1, 3)]
    assert values(table) == [["Xã A"]]


def test_a_column_without_title_is_an_error_once_when_it_has_values(read_csv: ReadCsv, read_xlsx: ReadXlsx) -> None:
    for table in (
        read_csv("Tên;;Mã\nXã A;;1\nXã B;ghi chú;2\nXã C;khác;3\n"),
        read_xlsx(
            written([["Tên", None, "Mã"], ["Xã A", None, 1], ["Xã B", "ghi chú", 2], ["Xã C", "khác", 3]]),
        ),
    ):
        assert places(table.every_finding()) == [(BLANK_TITLE, 1, 2)]
        assert "Hàng 1, cột B: cột không có tên" in table.findings[0].message
        assert "như ở hàng 3" in table.findings[0].message
        assert values(table) == [["Xã A", "1"], ["Xã B", "2"], ["Xã C", "3"]]


def test_blank_columns_at_the_end_are_ignored(read_csv: ReadCsv) -> None:
    table = read_csv("Tên;Mã;;\nXã A;1;;\n;;;\n")
    assert values(table) == [["Xã A", "1"]]
    assert table.every_finding() == []


def test_a_title_is_held_to_the_rules_of_a_cell(read_csv: ReadCsv) -> None:
    table = read_csv("Tên;=A1;M\x07ã;" + "x" * 20_000 + "\nXã A;1;2;3\n")
    assert places(table.every_finding()) == [(FORMULA, 1, 2), (BAD_LETTER, 1, 3), (TOO_LONG, 1, 4)]
    assert all(finding.severity is Severity.ERROR and len(finding.message) < 250 for finding in table.findings)
    assert values(table) == [["Xã A"]]


def test_the_header_is_the_first_row_that_is_not_blank(read_csv: ReadCsv, read_xlsx: ReadXlsx) -> None:
    for table in (
        read_csv("\n;\nTên;Mã\nXã A;1\n"),
        read_xlsx(written([[], [None, " "], ["Tên", "Mã"], ["Xã A", 1]])),
    ):
        assert values(table) == [["Xã A", "1"]]
        assert table.row(1).number == 4
        assert table.every_finding() == []


def test_missing_cells_are_blank(read_csv: ReadCsv) -> None:
    table = read_csv("a;b;c\n1\n1;2\n1;2;3\n")
    assert values(table) == [["1", "", ""], ["1", "2", ""], ["1", "2", "3"]]
    assert table.every_finding() == []


def test_values_beyond_the_header_cost_their_row(read_csv: ReadCsv, read_xlsx: ReadXlsx) -> None:
    for table in (
        read_csv("Tên;Mã\nXã A;1;;\nXã B;2;;thừa;nữa\nXã C;3\n"),
        read_xlsx(written([["Tên", "Mã"], ["Xã A", 1], ["Xã B", 2, None, "thừa", "nữa"], ["Xã C", 3]])),
    ):
        assert places(table.every_finding()) == [(BEYOND, 3, 4)]
        assert table.row(2).findings[0].message.startswith("Hàng 3, cột D: có giá trị nằm ngoài bảng")
        assert table.row(2).findings[0].quote == "thừa"
        assert values(table) == [["Xã A", "1"], ["Xã B", "2"], ["Xã C", "3"]]


def test_blank_rows_are_told_between_rows_only(read_csv: ReadCsv, read_xlsx: ReadXlsx) -> None:
    for table in (
        read_csv("Tên;Mã\nXã A;1\n\nXã B;2\n;\n ; \n\nXã C;3\n\n;\n"),
        read_xlsx(written([["Tên", "Mã"], ["Xã A", 1], [], ["Xã B", 2], [], [" "], [], ["Xã C", 3], [], [None, " "]])),
    ):
        assert places(table.findings) == [(BLANK_ROW, 3, None), (BLANK_ROW, 5, None)]
        assert [finding.severity for finding in table.findings] == [Severity.WARNING] * 2
        assert table.findings[0].message.startswith("Hàng 3: từ đây có 1 hàng trống")
        assert table.findings[1].message.startswith("Hàng 5: từ đây có 3 hàng trống")
        assert [row.number for row in table.rows] == [2, 4, 8]
        assert not table.faulty


TITLE = "DANH SÁCH CÁC XÃ\nSTT;Tên;Mã\n1;Xã A;x\n2;Xã B;y\n"
LETTERHEAD = "UBND TỈNH LÂM ĐỒNG;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSTT;Tên;Mã;Cấp\n1;Xã A;x;xã\n2;Xã B;y;xã\n"


@pytest.mark.parametrize("text", [TITLE, LETTERHEAD])
def test_the_title_of_a_table_is_no_header(read_csv: ReadCsv, read_xlsx: ReadXlsx, text: str) -> None:
    with pytest.raises(InputError, match=r"hàng 1 .* tiêu đề.*xóa các hàng phía trên"):
        read_csv(text)
    with pytest.raises(InputError, match=r"hàng 1 .* tiêu đề.*xóa các hàng phía trên"):
        read_xlsx(written([line.split(";") for line in text.splitlines()]))


def test_one_column_too_many_is_no_title(read_csv: ReadCsv) -> None:
    table = read_csv("Tên;Mã\nXã A;1;x\nXã B;2;y\nXã C;3;z\n")
    assert places(table.every_finding()) == [(BEYOND, 2, 3), (BEYOND, 3, 3), (BEYOND, 4, 3)]


def merged(rows: list[list[object]], *areas: str) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    for area in areas:
        book.worksheets[0].merge_cells(area)
    return saved(book)


def test_a_row_that_a_merged_cell_leaves_blank_is_an_error(read_xlsx: ReadXlsx) -> None:
    table = read_xlsx(merged([["Huyện", "Xã"], ["Huyện 1", "A"], [None, "B"], ["Huyện 2", "C"]], "A2:A3"))
    assert places(table.every_finding()) == [(MERGED, 3, 1)]
    assert "Hàng 3, cột A “Huyện”: ô trống vì nằm trong vùng gộp A2:A3" in table.row(2).findings[0].message
    assert values(table) == [["Huyện 1", "A"], ["", "B"], ["Huyện 2", "C"]]
    assert [row.faulty for row in table.rows] == [False, True, False]


def test_an_area_across_columns_is_told_once_a_row(read_xlsx: ReadXlsx) -> None:
    rows: list[list[object]] = [["a", "b", "c"], ["x", None, None], [None, None, "z"], ["1", "2", "3"]]
    table = read_xlsx(merged(rows, "A2:C2"))
    assert places(table.every_finding()) == [(MERGED, 2, 2)]
    table = read_xlsx(merged([["a", "b", "c"], ["x", None, "y"], [None, None, "z"]], "A2:B3"))
    assert places(table.every_finding()) == [(MERGED, 2, 2), (MERGED, 3, 1)]


def test_merged_cells_without_a_value_or_outside_the_table_are_no_matter(read_xlsx: ReadXlsx) -> None:
    rows: list[list[object]] = [["a", "b"], ["x", None], ["y", None], ["z", "1"]]
    assert read_xlsx(merged(rows, "B2:B3", "D1:E9", "A20:B30")).every_finding() == []


def test_a_header_in_two_rows_is_told(read_xlsx: ReadXlsx) -> None:
    rows: list[list[object]] = [["Xã", "Dân số", None, "Số"], [None, "Nam", "Nữ"], ["A", 1, 2, 3], ["B", 3, 4, 5]]
    table = read_xlsx(merged(rows, "A1:A2", "B1:C1", "D1:D2"))
    assert places(table.every_finding()) == [(BLANK_TITLE, 1, 3), (MERGED, 2, 1), (MERGED, 2, 4)]
    assert table.faulty


@pytest.mark.parametrize("area", ["A0:A2", "A2:", "x", "", "A:A", "A1:A1048577"])
def test_an_area_that_is_none_is_damage(read_xlsx: ReadXlsx, area: str) -> None:
    cells = f'<mergeCells><mergeCell ref="{area}"/></mergeCells>'
    with pytest.raises(InputError, match="bị hỏng"):
        read_xlsx(by_hand(row_of("a") + row_of("1"), after=cells))


def test_areas_without_end_are_damage(read_xlsx: ReadXlsx) -> None:
    rows = row_of("a", "b") + row_of("1", "2") * 5_000
    cells = "".join(f'<mergeCell ref="A2:B{5_000 + number}"/>' for number in range(50_000))
    start = time.process_time()
    with pytest.raises(InputError, match="bị hỏng"):
        read_xlsx(by_hand(rows, after=f"<mergeCells>{cells}</mergeCells>"))
    assert time.process_time() - start < 10


def test_after_a_thousand_faults_the_rest_is_not_read(read_csv: ReadCsv) -> None:
    table = read_csv("Tên;Mã\n" + "=1;=2\n" * 100_000)
    assert len(table.rows) == MAX_FINDINGS // 2 + 1
    assert places(table.findings) == [(TOO_MANY, len(table.rows) + 2, None)]
    assert "hơn 1.000 lỗi, từ đây không đọc nữa" in table.findings[0].message
    assert table.faulty
    assert not read_csv("Tên;Mã\n" + "=1;=2\n" * 501).findings  # nothing follows that would not be read


def test_blank_rows_between_rows_are_faults_too(read_csv: ReadCsv) -> None:
    table = read_csv("Tên\n" + "x\n\n" * 3_000)
    assert places(table.findings)[-1][0] == TOO_MANY
    assert len(table.every_finding()) == MAX_FINDINGS + 2


def test_rows_times_columns_have_a_limit(read_csv: ReadCsv) -> None:
    header = ";".join(f"cột {number}" for number in range(100)) + "\n"
    assert len(read_csv(header + "1\n" * (MAX_CELLS // 100)).rows) == MAX_CELLS // 100
    with pytest.raises(InputError, match=r"100\.000 hàng, 200 cột, 500\.000 ô"):
        read_csv(header + "1\n" * (MAX_CELLS // 100 + 1))
