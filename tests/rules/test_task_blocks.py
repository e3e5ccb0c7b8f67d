"""Task lines read into tasks: what each label says, which passage a line belongs to, rows of tables of tasks."""

import pytest

from drafter.rules.from_text import script_of_text
from drafter.rules.script import Script
from drafter.rules.task_blocks import Role, blocks, role_of, tasks
from drafter.text.reader import parse_document

HEAD = "KẾ HOẠCH\nChăm sóc cây xanh\n\nII. NHIỆM VỤ\n"


def script(text: str) -> Script:
    return script_of_text(parse_document("a.txt", HEAD + text))


def told(text: str) -> list[tuple[str, dict[str, str]]]:
    """Each task by its words, with what its lines say by role."""
    found = script(text)
    return [
        (found.passages[task.order].words.partition("\t")[0], {line.role.name: line.value for line in task.lines})
        for task in tasks(found)
    ]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Đơn vị chủ trì tham mưu", Role.LEAD),
        ("Tham mưu chính", Role.LEAD),
        ("CHỦ TRÌ", Role.LEAD),
        ("Cơ quan phối hợp thực hiện", Role.COOPERATING),
        ("Phối hợp", Role.COOPERATING),
        ("Đơn vị thực hiện", Role.EXECUTING),
        ("Phân công thực hiện", Role.EXECUTING),
        ("Thời gian thực hiện", Role.DEADLINE),
        ("Tiến độ", Role.DEADLINE),
        ("Hạn hoàn thành", Role.DEADLINE),
        ("Dự kiến sản phẩm", Role.PRODUCT),
        ("Kết quả thực hiện", Role.PRODUCT),
        ("Đơn vị chủ trì, phối hợp", None),
        ("Kinh phí thực hiện", None),
        ("Nội dung thực hiện", None),
        ("Tổ chức thực hiện", None),
        ("", None),
    ],
)
def test_the_role_of_a_label(label: str, role: Role | None) -> None:
    assert role_of(label) is role


def test_lines_belong_to_the_passage_above_them() -> None:
    text = (
        "1. Trồng cây\nDọc đường liên thôn.\n- Chủ trì: Phòng Kinh tế.\n- Kinh phí: 10 triệu.\n- Thời hạn: Tháng 5.\n"
    )
    assert told(text + "2. Tưới cây\n- Thực hiện: Các thôn.\n") == [
        ("Trồng cây", {"LEAD": "Phòng Kinh tế.", "DEADLINE": "Tháng 5."}),
        ("Tưới cây", {"EXECUTING": "Các thôn."}),
    ]


def test_a_heading_that_is_a_label_is_no_task() -> None:
    text = "1. Trồng cây\na) Nhiệm vụ:\n- Chọn giống.\nb) Cơ quan thực hiện:\n- Chủ trì: Phòng Kinh tế.\n"
    assert told(text) == [("Trồng cây", {"LEAD": "Phòng Kinh tế."})]


def test_rows_below_a_head_that_names_roles() -> None:
    text = (
        "1. Danh mục\n| Việc | Đơn vị chủ trì | Thời gian |\n|---|---|---|\n"
        "| Trồng cây | Phòng Kinh tế | Tháng 5 |\n| Tưới cây | Các thôn | |\n"
    )
    assert told(text) == [
        ("Trồng cây", {"LEAD": "Phòng Kinh tế", "DEADLINE": "Tháng 5"}),
        ("Tưới cây", {"LEAD": "Các thôn", "DEADLINE": ""}),
    ]


def test_blocks_are_what_stands_together() -> None:
    text = "1. A\n- Chủ trì: Phòng Kinh tế.\n- Kinh phí: Không.\n2. B\n- Chủ trì: Phòng Kinh tế.\n"
    found = script(text)
    names = [[found.passages[index].name for index in block] for block in blocks(found)]
    assert names == [["Chủ trì", "Kinh phí"], ["Chủ trì"]]
