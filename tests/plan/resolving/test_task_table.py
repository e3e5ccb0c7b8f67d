"""The table of tasks, made from the tasks of the plan itself."""

from typing import Any

import pytest

from drafter.plan.resolving.grids import Grid, Role
from drafter.plan.resolving.references import trees
from drafter.plan.resolving.resolution import resolve
from drafter.plan.resolving.task_table import tasks
from tests.samples import cell_text, plan_of, printed_appendices, printed_notes, reading_of, with_

LIST = {"tên": "Danh mục nhiệm vụ", "danh mục nhiệm vụ": "có"}


def plan(sections: list[Any], appendix: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    return with_(các_phần=sections, phụ_lục=[LIST | (appendix or {})], mở_đầu="Chi tiết tại Phụ lục.", **fields)


def table(sections: list[Any], appendix: dict[str, Any] | None = None, **fields: Any) -> list[str]:
    """The rows of the table, then what stands below it in the appendix."""
    return printed_appendices(plan_of(plan(sections, appendix, **fields)))[0]


def task(title: str, **fields: Any) -> dict[str, Any]:
    return {"tiêu đề": title} | {name.replace("_", " "): value for name, value in fields.items()}


WHOLE = [
    task(
        "Nhiệm vụ",
        gồm=[
            task("Thư viện", gồm=[task("Mua sách", chủ_trì=["A", "B"], thời_hạn="Quý I"), "Không ai làm."]),
            task("Nhân lực", gồm=[{"nội dung": "Tập huấn.\nHai lớp.", "thực hiện": "C", "sản phẩm": "Báo cáo"}]),
        ],
    )
]


def test_a_row_for_each_task_under_the_heading_it_stands_under() -> None:
    assert table(WHOLE) == [
        "STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị thực hiện | Thời hạn hoàn thành | Sản phẩm",
        "I. Thư viện",
        "1 | Mua sách | A, B |  | Quý I | ",
        "II. Nhân lực",
        "2 | Tập huấn |  | C |  | Báo cáo",
        "./.",
    ]


def test_the_grid_of_the_table() -> None:
    (appendix,) = resolve(plan_of(plan(WHOLE))).appendices
    (grid, _end) = appendix.blocks
    assert isinstance(grid, Grid)
    assert [cell.role for cell in grid.head[0]] == [Role.HEADING] * 6
    (group,) = grid.rows[0]
    assert (group.role, group.column, group.across) == (Role.GROUP, 0, 6)
    assert [(cell.column, cell.align) for cell in grid.rows[1]] == [
        *((0, "giữa"), (1, None), (2, None), (3, None), (4, None), (5, None))
    ]
    assert cell_text(grid.rows[1][3]) == ""
    assert grid.rows[1][3].paragraphs == ()


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"chủ_trì": "A"}, "Đơn vị chủ trì"),
        ({"phối_hợp": ["A", "B"]}, "Đơn vị phối hợp"),
        ({"thực_hiện": "A"}, "Đơn vị thực hiện"),
        ({"thời_hạn": "Quý I"}, "Thời hạn hoàn thành"),
        ({"sản_phẩm": "Báo cáo"}, "Sản phẩm"),
    ],
)
def test_a_column_that_no_task_needs_is_left_out(fields: dict[str, Any], title: str) -> None:
    assert table([task("Mua sách", **fields)])[0] == f"STT | Nhiệm vụ | {title}"


def test_the_agencys_own_words_are_over_the_columns_the_appendixs_before_the_plans() -> None:
    labels = {"chủ trì": "Chịu trách nhiệm", "thời hạn": "Xong trước"}
    sections = [task("Mua sách", chủ_trì="A", thời_hạn="Quý I")]
    assert table(sections, nhãn=labels)[0] == "STT | Nhiệm vụ | Chịu trách nhiệm | Xong trước"
    appendix = {"nhãn": {"thời hạn": "Hạn cuối"}}
    assert table(sections, appendix, nhãn=labels)[0] == "STT | Nhiệm vụ | Chịu trách nhiệm | Hạn cuối"


def test_a_unit_or_the_first_line_stands_for_a_title() -> None:
    sections = [
        {"tiêu đề": "Tổ chức thực hiện", "gồm": [{"đơn vị": ["A", "B"], "nhiệm vụ": "Làm.", "thời hạn": "Quý I"}]},
        {"nội dung": "**Mua** sách.\nHai lần.", "thời hạn": "Quý II"},
    ]
    assert table(sections)[1:3] == ["1 | A, B | Quý I", "2 | Mua sách | Quý II"]


def test_a_heading_with_a_task_of_its_own_groups_those_below() -> None:
    below = task("Thư viện", chủ_trì="A", gồm=[task("Mua sách", chủ_trì="B")])
    assert table([task("Nhiệm vụ", gồm=[below])])[1:4] == ["1 | Thư viện | A", "I. Thư viện", "2 | Mua sách | B"]


def test_a_task_under_no_heading_is_counted_with_the_headings() -> None:
    group = task("Thư viện", gồm=[task("Mua sách", chủ_trì="A"), task("Đọc sách", chủ_trì="A")])
    sections = [task("Tuyên truyền", chủ_trì="C"), group, task("Tập huấn", chủ_trì="B")]
    assert table([task("Nhiệm vụ", gồm=sections)])[1:6] == [
        *("1 | Tuyên truyền | C", "I. Thư viện", "2 | Mua sách | A", "3 | Đọc sách | A", "II | Tập huấn | B"),
    ]


def test_a_heading_is_a_group_once() -> None:
    inner = task("Sách mới", gồm=[task("Chọn sách", chủ_trì="B")])
    outer = task("Thư viện", gồm=[task("Mua sách", chủ_trì="A"), inner, task("Kiểm kê", chủ_trì="C")])
    rows = table([task("Nhiệm vụ", gồm=[outer])])
    assert [row.partition(". ")[2] for row in rows if "|" not in row and row != "./."].count("Thư viện") == 1


def test_a_footnote_stands_in_the_body_only_and_a_citation_is_short_by_then() -> None:
    documents = {"nq": "Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng về kinh phí"}
    sections = [task("Mua sách[^1]", thời_hạn="Theo [@nq][^2]", sản_phẩm="Báo cáo")]
    notes = {"1": "Sách mới.", "2": "Mỗi quý."}
    found = plan_of(plan(sections, viện_dẫn=documents, chú_thích=notes))
    assert printed_notes(found) == ["Sách mới.", "Mỗi quý."]
    assert printed_appendices(found)[0][1] == "1 | Mua sách | Theo Nghị quyết số 12/NQ-HĐND | Báo cáo"


def test_what_else_is_in_the_appendix_stands_around_the_table() -> None:
    appendix = {"nội dung": "Lời dẫn.", "bảng": {"cột": ["A"], "hàng": [["a"]]}, "gồm": [{"tiêu đề": "Ghi chú"}]}
    assert table([task("Mua sách", chủ_trì="A")], appendix) == [
        *("Lời dẫn.", "A", "a", "STT | Nhiệm vụ | Đơn vị chủ trì", "1 | Mua sách | A", "I. GHI CHÚ./."),
    ]


def test_tasks_in_order_with_their_groups() -> None:
    body = trees(plan_of(with_(các_phần=WHOLE))).body
    titles = [(each.section.title, each.group and each.group.title) for each in tasks(body)]
    assert [(title and title.value, group and group.value) for title, group in titles] == [
        ("Mua sách", "Thư viện"),
        (None, "Nhân lực"),
    ]


def test_without_a_task_there_is_no_table() -> None:
    content = with_(các_phần=[task("Nhiệm vụ", gồm=["Mua sách."])])
    assert tasks(trees(plan_of(content)).body) == []
    appendix = LIST | {"nội dung": "Lời dẫn."}
    reading = reading_of(content | {"phụ lục": [appendix], "mở đầu": "Xem Phụ lục."})
    assert reading.plan is None or printed_appendices(reading.plan) == [["Lời dẫn./."]]


def test_an_appendix_that_would_be_empty_is_told() -> None:
    assert reading_of(plan([task("Nhiệm vụ", gồm=["Mua sách."])])).findings
