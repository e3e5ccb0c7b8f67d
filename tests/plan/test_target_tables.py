"""Target tables as printed: a row each, or a line of the text each."""

from typing import Any

import pytest

from drafter.plan.resolving.grids import Grid, Role
from tests.samples import cell_text, grids_of, plan_of, printed_body, printed_notes, reading_of, with_

ROWS: list[dict[str, Any]] = [
    {"nhóm": "Giáo dục"},
    {"mã": "6.10", "chỉ tiêu": "Trẻ đến lớp", "đơn vị tính": "%", "giá trị": ["90-95"], "chủ trì": ["A", "B"]},
    {"chỉ tiêu": "Trường đạt chuẩn", "giá trị": ["-"], "chủ trì": ["A", "B"]},
    {"nhóm": "Y tế"},
    {"chỉ tiêu": "Trạm y tế", "đơn vị tính": "trạm", "giá trị": ["Giữ vững"], "chủ trì": ["A", "B"]},
    {"chỉ tiêu": "Bác sĩ", "giá trị": [""]},
]


def section(rows: list[dict[str, Any]], milestones: list[str], **fields: Any) -> dict[str, Any]:
    table = {"mốc": milestones, "hàng": rows} | {name.replace("_", " "): value for name, value in fields.items()}
    return with_(các_phần=[{"tiêu đề": "Mục tiêu", "bảng chỉ tiêu": table}])


def grid(rows: list[dict[str, Any]], milestones: list[str], **fields: Any) -> Grid:
    (found,) = grids_of(plan_of(section(rows, milestones, **fields)))
    return found


def written(found: Grid) -> list[str]:
    """Each row: words, and for cells over several places their columns and rows."""

    def span(across: int, down: int) -> str:
        return f" {across}x{down}" if (across, down) != (1, 1) else ""

    return [
        " | ".join(f"{cell_text(cell)}{span(cell.across, cell.down)}" for cell in row)
        for row in (*found.head, *found.rows)
    ]


def test_one_milestone_has_a_head_of_one_row() -> None:
    found = grid(ROWS, ["Năm 2025"])
    assert written(found) == [
        "STT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Đơn vị chủ trì",
        "Giáo dục 5x1",
        "6.10 | Trẻ đến lớp | % | 90-95 | A, B 1x2",
        "2 | Trường đạt chuẩn |  | -",
        "Y tế 5x1",
        "3 | Trạm y tế | trạm | Giữ vững | A, B",
        "4 | Bác sĩ |  |  | ",
    ]
    assert [cell.role for cell in found.rows[0]] == [Role.GROUP]
    assert found.widths_cm == (None,) * 5
    assert [cell.column for cell in found.rows[2]] == [0, 1, 2, 3]


def test_several_milestones_stand_under_one_heading() -> None:
    rows = [{"chỉ tiêu": "Trẻ đến lớp", "đơn vị tính": "%", "giá trị": ["1", "2", "3"]}]
    assert written(grid(rows, ["Năm 2025", "Năm 2026", "Năm **2030**"])) == [
        "STT 1x2 | Chỉ tiêu 1x2 | Đơn vị tính 1x2 | Mục tiêu 3x1",
        "Năm 2025 | Năm 2026 | Năm 2030",
        "1 | Trẻ đến lớp | % | 1 | 2 | 3",
    ]


@pytest.mark.parametrize(
    ("fields", "heads"),
    [
        ({}, "STT 1x2 | Chỉ tiêu 1x2 | Mục tiêu 2x1"),
        ({"đơn vị tính": "%"}, "STT 1x2 | Chỉ tiêu 1x2 | Đơn vị tính 1x2 | Mục tiêu 2x1"),
        ({"chủ trì": "A"}, "STT 1x2 | Chỉ tiêu 1x2 | Mục tiêu 2x1 | Đơn vị chủ trì 1x2"),
    ],
)
def test_a_column_that_no_target_needs_is_left_out(fields: dict[str, str], heads: str) -> None:
    found = grid([{"chỉ tiêu": "A", "giá trị": ["1", "2"]} | fields], ["Năm 2025", "Năm 2026"])
    assert written(found)[0] == heads
    assert [cell.column for cell in found.rows[0]] == list(range(len(found.widths_cm)))


def test_an_office_has_its_own_words_for_the_columns() -> None:
    own = {"mã": "TT", "chỉ tiêu": "Nội dung", "đơn vị tính": "ĐVT", "giá trị": "Kế hoạch", "chủ trì": "Chủ trì"}
    row = {"chỉ tiêu": "A", "đơn vị tính": "%", "giá trị": ["1", "2"], "chủ trì": "B"}
    assert (
        written(grid([row], ["2025", "2026"], tên_cột=own))[0]
        == "TT 1x2 | Nội dung 1x2 | ĐVT 1x2 | Kế hoạch 2x1 | Chủ trì 1x2"
    )


@pytest.mark.parametrize("code", ["6.10", "01", "1.000", "A", "1e3", "2025-08-05", "không", "~"])
def test_codes_and_values_stay_as_typed(code: str) -> None:
    rows = [{"mã": code, "chỉ tiêu": "A", "giá trị": [code]}]
    assert written(grid(rows, ["2025"]))[1] == f"{code} | A | {code}"


def test_the_alignment_of_a_target_is_of_the_program() -> None:
    found = grid(ROWS, ["Năm 2025"])
    assert [cell.align for cell in found.rows[1]] == ["giữa", None, "giữa", "giữa", "giữa"]


def lines(rows: list[dict[str, Any]], milestones: list[str], **fields: Any) -> list[str]:
    """The lines of the targets, the last "./." taken off."""
    plan = plan_of(section(rows, milestones, trình_bày="dòng", **fields))
    printed = printed_body(plan)[1:]
    assert printed[-1].endswith("./.")
    return [*printed[:-1], printed[-1].removesuffix("./.")]


def line(value: str, unit: str | None = None, milestone: str = "Đến năm 2025") -> str:
    """What is printed of one target with one value, behind its name."""
    row = {"chỉ tiêu": "Tỷ lệ", "giá trị": [value]} | ({"đơn vị tính": unit} if unit else {})
    return lines([row], [milestone])[0].removeprefix("- Tỷ lệ")


def test_targets_as_lines_read_as_sentences() -> None:
    rows: list[dict[str, Any]] = [
        {"nhóm": "Giáo dục"},
        {"chỉ tiêu": "Trẻ đến lớp", "đơn vị tính": "%", "giá trị": ["90-95", "98"], "chủ trì": ["Phòng A", "Phòng B"]},
        {"chỉ tiêu": "Trường đạt chuẩn.", "đơn vị tính": "trường", "giá trị": ["-", "> 4"]},
        {"nhóm": "Y tế"},
        {"chỉ tiêu": "Trạm y tế", "giá trị": ["giữ vững", ""]},
    ]
    assert lines(rows, ["Đến năm 2025", "Đến năm 2030"]) == [
        "Giáo dục:",
        "- Trẻ đến lớp: đến năm 2025 đạt 90-95%; đến năm 2030 đạt 98% (Phòng A, Phòng B chủ trì);",
        "- Trường đạt chuẩn: đến năm 2030 đạt > 4 trường;",
        "Y tế:",
        "- Trạm y tế: đến năm 2025 giữ vững",
    ]


@pytest.mark.parametrize(
    ("value", "unit", "printed"),
    [
        ("95", "%", ": đến năm 2025 đạt 95%"),
        ("95%", "%", ": đến năm 2025 đạt 95%"),
        ("1.200", "hộ", ": đến năm 2025 đạt 1.200 hộ"),
        ("5 trường", "trường", ": đến năm 2025 đạt 5 trường"),
        ("5 trường", None, ": đến năm 2025 đạt 5 trường"),
        ("01 mô hình", None, ": đến năm 2025 đạt 01 mô hình"),
        ("Sở Nội vụ hoàn thành", None, ": đến năm 2025 Sở Nội vụ hoàn thành"),
        ("30-35", "%", ": đến năm 2025 đạt 30-35%"),
        ("từ 30 đến 35", "%", ": đến năm 2025 đạt từ 30 đến 35%"),
        ("≥ 95", None, ": đến năm 2025 đạt ≥ 95"),
        ("trên 95", "%", ": đến năm 2025 đạt trên 95%"),
        ("**95**", "%", ": đến năm 2025 đạt 95%"),
        ("**95%**", "%", ": đến năm 2025 đạt 95%"),
        ("đạt 95%", "%", ": đến năm 2025 đạt 95%"),
        ("đạt trên 95%", "%", ": đến năm 2025 đạt trên 95%"),
        ("hoàn thành", "%", ": đến năm 2025 hoàn thành"),
        ("Hoàn thành", "%", ": đến năm 2025 hoàn thành"),
        ("-", "%", ""),
    ],
)
def test_a_value_as_a_line(value: str, unit: str | None, printed: str) -> None:
    assert line(value, unit) == printed


@pytest.mark.parametrize(
    ("milestone", "printed"),
    [("Năm 2025", "năm 2025"), ("2025", "2025"), ("Quý IV", "quý IV"), ("HKI", "HKI"), ("**Đến** 2030", "đến 2030")],
)
def test_a_milestone_within_a_sentence(milestone: str, printed: str) -> None:
    assert line("5", milestone=milestone) == f": {printed} đạt 5"


@pytest.mark.parametrize("end", [":", ".", ";"])
def test_a_sign_that_an_author_typed_is_not_printed_twice(end: str) -> None:
    rows: list[dict[str, Any]] = [{"nhóm": f"Giáo dục{end}"}, {"chỉ tiêu": f"Trẻ đến lớp{end}", "giá trị": ["5"]}]
    assert lines(rows, ["Năm 2025"]) == ["Giáo dục:", "- Trẻ đến lớp: năm 2025 đạt 5"]


@pytest.mark.parametrize("value", ["95[^1]", "95%[^1]"])
def test_a_footnote_of_a_value_stands_behind_its_unit(value: str) -> None:
    rows = [{"chỉ tiêu": "A", "đơn vị tính": "%", "giá trị": [value]}, {"chỉ tiêu": "B", "giá trị": ["1"]}]
    content = section(rows, ["Năm 2025"], trình_bày="dòng") | {"chú thích": {"1": "Ước tính."}}
    assert printed_body(plan_of(content))[1] == "- A: năm 2025 đạt 95%[^1];"


def test_a_footnote_of_a_milestone_is_printed_once() -> None:
    rows = [{"chỉ tiêu": "A", "giá trị": ["1"]}, {"chỉ tiêu": "B", "giá trị": ["2"]}]
    reading = reading_of(section(rows, ["Năm 2025[^1]"], trình_bày="dòng") | {"chú thích": {"1": "Ước tính."}})
    assert reading.plan is None or printed_notes(reading.plan) == ["Ước tính."]


def noted(rows: list[dict[str, Any]], milestones: list[str], count: int) -> tuple[list[str], list[str]]:
    """The lines of the targets, and the footnotes, whose keys are a, b, …"""
    notes = {key: f"Chú thích {key}." for key in "abcd"[:count]}
    plan = plan_of(section(rows, milestones, trình_bày="dòng") | {"chú thích": notes})
    return printed_body(plan)[1:], printed_notes(plan)


def test_footnotes_of_lines_are_numbered_as_they_are_read() -> None:
    rows = [{"chỉ tiêu": "A[^a]", "giá trị": ["1[^c]", "2"]}, {"chỉ tiêu": "B", "giá trị": ["3", "4"]}]
    printed, notes = noted(rows, ["Năm 2025[^b]", "Năm 2026[^d]"], 4)
    assert printed == [
        "- A[^1]: năm 2025[^2] đạt 1[^3]; năm 2026[^4] đạt 2;",
        "- B: năm 2025 đạt 3; năm 2026 đạt 4./.",
    ]
    assert notes == ["Chú thích a.", "Chú thích b.", "Chú thích c.", "Chú thích d."]


@pytest.mark.parametrize(
    ("values", "milestones"),
    [
        ((["-[^a]", "1"], ["2", "3"]), ["Năm 2025", "Năm 2026"]),
        ((["1", "-"], ["2", "3"]), ["Năm 2025", "Năm 2026[^a]"]),
        ((["1", "2"], ["3", "4"]), ["[^a]", "Năm 2026"]),
        ((["[^a]", "2"], ["3", "4"]), ["Năm 2025", "Năm 2026"]),
    ],
    ids=["of a dash", "of a milestone without a value", "for a milestone", "for a value"],
)
def test_a_footnote_of_a_line_that_says_nothing_is_told_or_printed(values: Any, milestones: list[str]) -> None:
    rows = [{"chỉ tiêu": name, "giá trị": each} for name, each in zip("AB", values, strict=True)]
    reading = reading_of(section(rows, milestones, trình_bày="dòng") | {"chú thích": {"a": "Chú thích a."}})
    if not reading.findings:
        assert reading.plan is not None
        assert printed_notes(reading.plan) == ["Chú thích a."]
        assert "".join(printed_body(reading.plan)).count("[^1]") == 1


def test_a_document_in_a_milestone_is_in_full_once() -> None:
    documents = {"nq": "Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng về kinh phí"}
    rows = [{"chỉ tiêu": name, "giá trị": ["1"]} for name in "AB"]
    content = section(rows, ["Theo [@nq]"], trình_bày="dòng") | {"viện dẫn": documents}
    assert printed_body(plan_of(content))[1:] == [
        "- A: theo Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng về kinh phí đạt 1;",
        "- B: theo Nghị quyết số 12/NQ-HĐND đạt 1./.",
    ]


@pytest.mark.parametrize(
    ("name", "row"),
    [({"tên": "Chỉ tiêu chủ yếu"}, {}), ({}, {"mã": "6.10"})],
    ids=["the name of the table", "the code of a target"],
)
def test_what_is_not_printed_as_lines_is_told(name: dict[str, str], row: dict[str, str]) -> None:
    reading = reading_of(section([{"chỉ tiêu": "A", "giá trị": ["1"]} | row], ["2025"], trình_bày="dòng", **name))
    (words,) = (name | row).values()
    assert reading.findings or reading.plan is None or words in " ".join(printed_body(reading.plan))
