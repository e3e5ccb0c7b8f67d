"""Free tables as printed: heads of several levels, merged cells, groups, alignment."""

from typing import Any

import pytest

from drafter.plan.model import Table
from drafter.plan.reader import Reading
from drafter.plan.resolving.grids import Grid, GridCell, Role
from drafter.plan.resolving.tables import fit, leaves, levels
from tests.samples import cell_text, grids_of, plan_of, printed_body, reading_of, with_


def grid(columns: list[Any], rows: list[Any], **fields: Any) -> Grid:
    table = {"cột": columns, "hàng": rows} | {name.replace("_", " "): value for name, value in fields.items()}
    (found,) = grids_of(plan_of(with_(các_phần=[{"tiêu đề": "Việc", "bảng": table}])))
    return found


def placed(row: tuple[GridCell, ...]) -> list[tuple[str, int, int, int]]:
    """Words, first column, columns and rows of each cell."""
    return [(cell_text(cell), cell.column, cell.across, cell.down) for cell in row]


def covered(found: Grid) -> set[int]:
    """How often each position of the grid is covered."""
    places: dict[tuple[int, int], int] = {}
    for top, rows in ((0, found.head), (len(found.head), found.rows)):
        for number, row in enumerate(rows, top):
            for cell in row:
                for r in range(number, number + cell.down):
                    for c in range(cell.column, cell.column + cell.across):
                        places[r, c] = places.get((r, c), 0) + 1
    assert len(places) == len(found.widths_cm) * (len(found.head) + len(found.rows))
    return set(places.values())


DEEP = ["STT", {"tên": "Kinh phí", "gồm": ["Tổng", {"tên": "Nguồn", "gồm": ["Tỉnh", "Xã"]}]}, "Ghi chú"]


def test_a_head_of_three_levels_reaches_down_where_nothing_is_below() -> None:
    found = grid(DEEP, [["1", "5", "3", "2", ""]])
    assert [placed(row) for row in found.head] == [
        [("STT", 0, 1, 3), ("Kinh phí", 1, 3, 1), ("Ghi chú", 4, 1, 3)],
        [("Tổng", 1, 1, 2), ("Nguồn", 2, 2, 1)],
        [("Tỉnh", 2, 1, 1), ("Xã", 3, 1, 1)],
    ]
    assert {cell.role for row in found.head for cell in row} == {Role.HEADING}
    assert covered(found) == {1}


def test_leaves_and_levels_of_columns() -> None:
    section = {"tiêu đề": "Việc", "bảng": {"cột": DEEP, "hàng": [["1", "5", "3", "2", ""]]}}
    (table,) = plan_of(with_(các_phần=[section])).sections[0].tables
    assert isinstance(table, Table)
    assert [leaf.title.value for leaf in leaves(table.columns)] == ["STT", "Tổng", "Tỉnh", "Xã", "Ghi chú"]
    assert [[start for start, _column in level] for level in levels(table.columns)] == [[0, 1, 4], [1, 2], [2, 3]]
    assert fit(table) == [[0, 1, 2, 3, 4]]


def test_cells_span_columns_and_rows() -> None:
    rows = [
        [{"nội dung": "a", "gộp dọc": "2"}, {"nội dung": "b", "gộp ngang": "2"}],
        ["c", "d"],
        [{"nội dung": "e", "gộp ngang": "3", "gộp dọc": "2"}],
        [],
    ]
    found = grid(["A", "B", "C"], rows)
    assert [placed(row) for row in found.rows] == [
        [("a", 0, 1, 2), ("b", 1, 2, 1)],
        [("c", 1, 1, 1), ("d", 2, 1, 1)],
        [("e", 0, 3, 2)],
        [],
    ]
    assert covered(found) == {1}


def test_equal_cells_that_follow_each_other_are_one_in_a_column_that_merges() -> None:
    columns = [{"tên": "Đơn vị", "gộp": "có"}, "Việc"]
    rows = [["Phòng A", "x"], ["Phòng A", "x"], ["Phòng B", "y"], ["", "z"], ["", "z"], ["Phòng B", "z"]]
    found = grid(columns, rows)
    assert [placed(row) for row in found.rows] == [
        [("Phòng A", 0, 1, 2), ("x", 1, 1, 1)],
        [("x", 1, 1, 1)],
        [("Phòng B", 0, 1, 1), ("y", 1, 1, 1)],
        [("", 0, 1, 1), ("z", 1, 1, 1)],
        [("", 0, 1, 1), ("z", 1, 1, 1)],
        [("Phòng B", 0, 1, 1), ("z", 1, 1, 1)],
    ]
    assert covered(found) == {1}


def test_a_group_and_a_cell_with_a_span_of_its_own_end_a_merged_run() -> None:
    columns = [{"tên": "Đơn vị", "gộp": "có"}, "Việc"]
    rows: list[Any] = [["A", "x"], {"nhóm": "Nhóm"}, ["A", "x"], [{"nội dung": "A", "gộp dọc": "2"}, "x"], ["x"]]
    rows += [[{"nội dung": "A", "gộp ngang": "2"}], ["A", "x"]]
    found = grid(columns, rows)
    assert [[(words, down) for words, column, _across, down in placed(row) if column == 0] for row in found.rows] == [
        [("A", 1)],
        [("Nhóm", 1)],
        [("A", 1)],
        [("A", 2)],
        [],
        [("A", 1)],
        [("A", 1)],
    ]
    assert covered(found) == {1}


def test_a_group_is_one_cell_over_the_whole_width() -> None:
    found = grid(["A", "B"], [{"nhóm": "Nhóm **một**\nhai"}, ["a", "b"]])
    (cell,) = found.rows[0]
    assert (cell_text(cell), cell.column, cell.across, cell.role) == ("Nhóm một hai", 0, 2, Role.GROUP)


def test_a_blank_cell_has_no_paragraph_and_a_long_one_has_several() -> None:
    found = grid(["A", "B", "C", "D"], [["", " ", {"căn": "trái"}, "một\n\nhai"]])
    assert [len(cell.paragraphs) for cell in found.rows[0]] == [0, 0, 0, 2]


@pytest.mark.parametrize(
    ("column", "cell", "align"),
    [
        ("Việc", "a", None),
        ("STT", "1", "giữa"),
        ("TT", "1", "giữa"),
        ("Số thứ tự", "1", "giữa"),
        ({"tên": "STT", "căn": "trái"}, "1", "trái"),
        ({"tên": "Việc", "căn": "Phải"}, "a", "phải"),
        ({"tên": "Việc", "căn": "phải"}, {"nội dung": "a", "căn": "đều"}, "đều"),
        ("Việc", {"nội dung": "a", "căn": "giữa"}, "giữa"),
    ],
)
def test_the_cell_aligns_before_its_column_and_the_column_before_habit(column: Any, cell: Any, align: str) -> None:
    assert grid([column, "B"], [[cell, "b"]]).rows[0][0].align == align


def test_a_cell_over_several_columns_takes_the_alignment_of_the_first() -> None:
    columns = [{"tên": "A", "căn": "phải"}, {"tên": "B", "căn": "giữa"}]
    (cell,) = grid(columns, [[{"nội dung": "a", "gộp ngang": "2"}]]).rows[0]
    assert (cell.align, cell.across) == ("phải", 2)


def test_widths_are_those_of_the_columns_that_hold_cells() -> None:
    columns: list[Any] = [{"tên": "A", "rộng": "1,5"}, {"tên": "B", "gồm": [{"tên": "C", "rộng": "2.25"}, "D"]}]
    assert grid(columns, [["a", "c", "d"]]).widths_cm == (1.5, 2.25, None)


@pytest.mark.parametrize("field", [{"rộng": "5"}, {"gộp": "có"}, {"căn": "phải"}])
def test_what_a_heading_over_columns_asks_for_is_done_or_told(field: dict[str, str]) -> None:
    def with_heading(asked: dict[str, str]) -> Reading:
        table = {"cột": [{"tên": "A", "gồm": ["B", "C"]} | asked], "hàng": [["x", "y"], ["x", "y"]]}
        return reading_of(with_(các_phần=[{"tiêu đề": "Việc", "bảng": table}]))

    plain, asked = with_heading({}), with_heading(field)
    assert plain.plan is not None
    assert asked.findings or asked.plan is None or grids_of(asked.plan) != grids_of(plain.plan)


def test_above_a_table_stand_its_name_and_its_unit() -> None:
    table = {"cột": ["A"], "hàng": [["a"]]}
    tables = [
        table | {"tên": "Kinh phí **năm**", "đơn vị tính": "triệu đồng"},
        table,
        table | {"khóa": "k"},
        table | {"đơn vị tính": "%"},
    ]
    assert printed_body(plan_of(with_(các_phần=[{"tiêu đề": "Việc", "bảng": tables}]))) == [
        *("I. VIỆC", "Bảng 1. Kinh phí năm", "Đơn vị tính: triệu đồng", "A", "a", "A", "a"),
        *("Bảng 2", "A", "a", "Đơn vị tính: %", "A", "a", "./."),
    ]
