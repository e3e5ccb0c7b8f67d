"""Tables of a plan file into the model: each way of writing a column, a row, a cell, a target."""

from typing import Any

from drafter.plan.model import Cell, Column, Row, Table, Target, TargetTable
from drafter.plan.syntax.source import Text
from tests.samples import plan_of, to_yaml, with_


def read(**tables: Any) -> tuple[Table | TargetTable, ...]:
    section = {"tiêu đề": "Việc"} | {name.replace("_", " "): value for name, value in tables.items()}
    return plan_of(with_(các_phần=[section])).sections[0].tables


def table(**fields: Any) -> Table:
    (found,) = read(bảng=fields)
    assert isinstance(found, Table)
    return found


def targets(**fields: Any) -> TargetTable:
    (found,) = read(bảng_chỉ_tiêu={name.replace("_", " "): value for name, value in fields.items()})
    assert isinstance(found, TargetTable)
    return found


def plain(text: str) -> Text:
    return Text.plain(text)


def test_columns_in_every_form() -> None:
    columns = [
        "A",
        {"tên": "B", "rộng": "2,5", "căn": "Giữa", "gộp": "có"},
        {"tên": "C", "gồm": [{"tên": "D", "rộng": " 1.25 "}, "E"]},
    ]
    assert table(cột=columns, hàng=[["1", "2", "3", "4"]]).columns == (
        Column(plain("A")),
        Column(plain("B"), width_cm=2.5, align="giữa", merge=True),
        Column(plain("C"), columns=(Column(plain("D"), width_cm=1.25), Column(plain("E")))),
    )
    assert table(cột="A", hàng=[["1"]]).columns == (Column(plain("A")),)


def test_rows_and_cells_in_every_form() -> None:
    rows = [
        ["1", "", "  "],
        {"ô": ["2", {"nội dung": "3", "gộp ngang": "2", "căn": "phải"}]},
        {"nhóm": "Nhóm"},
        [{"gộp dọc": "2"}, "4", "5"],
        ["6", "7"],
    ]
    assert table(cột=["A", "B", "C"], hàng=rows).rows == (
        Row((Cell(plain("1")), Cell(), Cell())),
        Row((Cell(plain("2")), Cell(plain("3"), across=2, align="phải"))),
        Row(group=plain("Nhóm")),
        Row((Cell(down=2), Cell(plain("4")), Cell(plain("5")))),
        Row((Cell(plain("6")), Cell(plain("7")))),
    )


def test_a_table_has_its_own_words_and_its_place() -> None:
    text = to_yaml(with_(các_phần=None)) + (
        "nhiệm vụ:\n"
        "  tiêu đề: Việc\n"
        "  bảng:\n"
        "    khóa: k\n"
        "    tên: Tên\n"
        "    đơn vị tính: ha\n"
        "    cột: [A, B]\n"
        "    hàng:\n"
        "      - [1, 2]\n"
        "      - {nhóm: C}\n"
        "      -\n"
        "        - 3\n"
        "        -\n"
    )
    (found,) = plan_of(text).sections[0].tables
    assert isinstance(found, Table)
    assert (found.key, found.title, found.unit) == (plain("k"), plain("Tên"), plain("ha"))
    lines = text.splitlines()
    first = lines.index("    khóa: k") + 1
    assert found.place == (first, 5)
    assert [row.place for row in found.rows] == [(first + 5, 9), (first + 6, 9), (first + 8, 9)]
    assert found.rows[2] == Row((Cell(plain("3")), Cell()))


def test_targets_in_every_form() -> None:
    rows = [
        {"nhóm": "Nhóm"},
        {"mã": "6.10", "chỉ tiêu": "A", "đơn vị tính": "%", "giá trị": ["1", "", "-"], "chủ trì": ["B", "C"]},
        {"name": "D", "values": ["1", "2", "3"], "lead": "E"},
    ]
    found = targets(mốc=["2025", "2026", "2030"], hàng=rows, khóa="k", tên="Tên", tên_cột={"mã": "TT", "values": "V"})
    assert found == TargetTable(
        milestones=(plain("2025"), plain("2026"), plain("2030")),
        rows=(
            plain("Nhóm"),
            Target(
                plain("A"),
                (plain("1"), plain(""), plain("-")),
                code=plain("6.10"),
                unit=plain("%"),
                lead=(plain("B"), plain("C")),
            ),
            Target(plain("D"), (plain("1"), plain("2"), plain("3")), lead=(plain("E"),)),
        ),
        key=plain("k"),
        title=plain("Tên"),
        headings=(("code", plain("TT")), ("values", plain("V"))),
    )


def test_one_milestone_and_one_value_need_no_list() -> None:
    found = targets(mốc="2025", hàng={"chỉ tiêu": "A", "giá trị": "1"}, trình_bày="Dòng")
    assert (found.milestones, found.rows, found.as_lines) == (
        (plain("2025"),),
        (Target(plain("A"), (plain("1"),)),),
        True,
    )
    assert targets(mốc="2025", hàng={"chỉ tiêu": "A", "giá trị": "1"}, trình_bày="bảng").as_lines is False


def test_tables_of_both_kinds_come_in_the_order_of_the_file() -> None:
    free = {"cột": ["A"], "hàng": [["a"]]}
    target = {"mốc": ["2025"], "hàng": [{"chỉ tiêu": "A", "giá trị": ["1"]}]}
    assert [type(each) for each in read(bảng=[free, free], bảng_chỉ_tiêu=target)] == [Table, Table, TargetTable]
    assert [type(each) for each in read(bảng_chỉ_tiêu=[target, target], bảng=free)] == [TargetTable, TargetTable, Table]


def test_a_blank_item_among_the_rows_is_no_row() -> None:
    text = to_yaml(with_(các_phần=None)) + (
        "nhiệm vụ:\n  tiêu đề: Việc\n  bảng:\n    cột: [A]\n    hàng:\n      - [1]\n      -\n      - [2]\n"
    )
    (found,) = plan_of(text).sections[0].tables
    assert isinstance(found, Table)
    assert [row.cells for row in found.rows] == [(Cell(plain("1")),), (Cell(plain("2")),)]
