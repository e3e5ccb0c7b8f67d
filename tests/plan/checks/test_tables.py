"""Tables whose cells do not fit: each fault at its row, each a reason not to draw."""

from typing import Any

import pytest

from tests.samples import located, reading_of, to_yaml, with_

PLAN = to_yaml(with_(các_phần=None))


def faults(table: str, kind: str = "bảng") -> list[tuple[str, str]]:
    """What stands at the place of each finding, and the beginning of its message, of a plan with this table."""
    text = f"{PLAN}nhiệm vụ:\n  tiêu đề: Việc\n  {kind}:\n{table}"
    reading = reading_of(text)
    assert (reading.plan is None) == bool(reading.findings)
    assert {(finding.rule, finding.severity.value) for finding in reading.findings} <= {
        ("SPEC-09", "error"),
        ("SPEC-16", "error"),
    }
    return [
        (place, finding.message.partition(";")[0])
        for place, finding in zip(located(text, reading), reading.findings, strict=True)
    ]


def rows(*written: str, columns: str = "[Việc, Đơn vị, Kinh phí]") -> str:
    return f"    cột: {columns}\n    hàng:\n" + "".join(f"      - {row}\n" for row in written)


@pytest.mark.parametrize(
    "written",
    [
        ["[a, b, c]", '["", "", ""]'],
        ["[{nội dung: a, gộp ngang: 3}]"],
        ["[{nội dung: a, gộp dọc: 2}, b, c]", "[b, c]"],
        ["[{nội dung: a, gộp ngang: 3, gộp dọc: 2}]", "[]", "[a, b, c]"],
        ["[a, {gộp ngang: 2, gộp dọc: 3}]", "[a]", "[a]", "{nhóm: b}"],
        ["{nhóm: a}", "{ô: [a, b, c]}"],
    ],
    ids=str,
)
def test_cells_that_fit(written: list[str]) -> None:
    assert faults(rows(*written)) == []


@pytest.mark.parametrize(
    ("written", "place", "message"),
    [
        (["[a, b]"], "[a, b]", "Hàng này có 2 ô (tính cả ô gộp từ hàng trên), bảng có 3 cột"),
        (["[a, b, c]", "[a, b, c, d]"], "[a, b, c, d]", "Hàng này có 4 ô"),
        (["[a, {gộp ngang: 3}]"], "[a, {gộp ngang: 3}]", "Hàng này có 4 ô"),
        (["[{gộp dọc: 2}, b, c]", "[a, b, c]"], "[a, b, c]", "Hàng này có 4 ô"),
        (["[{gộp dọc: 2}, b, c]", "{nhóm: a}"], "{nhóm: a}", "Hàng này có 4 ô"),
        (["{ô: []}"], "{ô: []}", "Hàng này có 0 ô"),
        (
            ["[a, {gộp dọc: 2}, c]", "[{gộp ngang: 2}]"],
            "[{gộp ngang: 2}]",
            "Ô gộp ngang ở hàng này đè lên ô gộp dọc từ hàng trên",
        ),
        (["[a, b, {gộp dọc: 2}]"], "[a, b, {gộp dọc: 2}]", "Ô gộp dọc ở hàng này dài quá hàng cuối của bảng"),
    ],
)
def test_cells_that_do_not_fit(written: list[str], place: str, message: str) -> None:
    ((found, words),) = faults(rows(*written))
    assert found == place
    assert words.startswith(message)


def test_columns_under_a_heading_are_counted_and_the_heading_is_not() -> None:
    columns = "[Việc, {tên: Năm, gồm: [2025, {tên: 2026, gồm: [Quý I, Quý II]}]}]"
    assert faults(rows("[a, b, c, d]", columns=columns)) == []
    assert faults(rows("[a, b]", columns=columns))[0][1].endswith("bảng có 4 cột")


def test_every_ragged_row_of_a_table_is_told_in_one_run() -> None:
    assert [place for place, _words in faults(rows("[a, b]", "[a, b, c]", "[d]"))] == ["[a, b]", "[d]"]


@pytest.mark.parametrize(
    ("widths", "fits"),
    [
        (("5", "5", "6,5"), True),
        (("5.5", "5", "6,1"), False),
        (("15,7", "", ""), False),
        (("14", "", ""), True),
        (("16,5", "", ""), False),
    ],
)
def test_columns_wider_than_the_page_are_told_at_the_table(widths: tuple[str, ...], fits: bool) -> None:
    columns = ", ".join(f"{{tên: A, rộng: '{width}'}}" if width else "A" for width in widths)
    found = faults(rows("[a, b, c]", columns=f"[{columns}]"))
    assert [place for place, _words in found] == ([] if fits else [f"cột: [{columns}]"])


def test_a_landscape_appendix_is_wider_and_its_tables_are_checked_everywhere() -> None:
    table = {"cột": [{"tên": "A", "rộng": "20"}], "hàng": [["a"]]}
    ragged = {"cột": ["A", "B"], "hàng": [["a"]]}

    def rules(**appendix: Any) -> list[str]:
        fields = with_(mở_đầu="Xem Phụ lục.", phụ_lục=[{"tên": "Biểu mẫu"} | appendix])
        return [finding.rule for finding in reading_of(fields).findings]

    assert rules(bảng=table, hướng="ngang") == []
    assert rules(bảng=table, hướng="dọc") == ["SPEC-09"]
    assert rules(gồm=[{"tiêu đề": "A", "gồm": [{"bảng": table}]}], hướng="ngang") == []
    assert rules(gồm=[{"tiêu đề": "A", "gồm": [{"bảng": table}]}]) == ["SPEC-09"]
    assert rules(gồm=[{"bảng": ragged}], hướng="ngang") == ["SPEC-09"]


TARGETS = "    mốc: [Năm 2025, Năm 2026]\n    hàng:\n"


def test_a_target_has_a_value_for_each_milestone() -> None:
    table = TARGETS + "".join(
        f"      - {row}\n"
        for row in (
            "{nhóm: Văn hóa}",
            "{chỉ tiêu: Số lớp, giá trị: ['1', '']}",
            "{chỉ tiêu: Số trường, giá trị: ['1']}",
            "{chỉ tiêu: Số xã}",
            "{chỉ tiêu: Số hộ, giá trị: ['1', '2', '3']}",
        )
    )
    assert faults(table, "bảng chỉ tiêu") == [
        ("{chỉ tiêu: Số trường, giá trị: ['1']}", "Chỉ tiêu này có 1 giá trị, bảng có 2 mốc"),
        ("{chỉ tiêu: Số xã}", "Chỉ tiêu này có 0 giá trị, bảng có 2 mốc"),
        ("{chỉ tiêu: Số hộ, giá trị: ['1', '2', '3']}", "Chỉ tiêu này có 3 giá trị, bảng có 2 mốc"),
    ]


def test_a_table_of_groups_only_has_no_target() -> None:
    assert faults(TARGETS + "      - {nhóm: Văn hóa}\n", "bảng chỉ tiêu") == [
        ("Văn hóa}", "Bảng này không có chỉ tiêu nào.")
    ]


def test_targets_at_more_milestones_than_the_page_has_room_for_are_told() -> None:
    milestones = [f"Năm {year}" for year in range(2001, 2041)]
    row = {"chỉ tiêu": "Số lớp", "giá trị": ["1"] * len(milestones)}
    section = {"tiêu đề": "Việc", "bảng chỉ tiêu": {"mốc": milestones, "hàng": [row]}}
    assert [finding.rule for finding in reading_of(with_(các_phần=[section])).findings] == ["SPEC-09"]
