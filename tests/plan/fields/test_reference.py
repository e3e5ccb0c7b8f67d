"""The page of keys, which is docs/spec.md: every field with its names, what it holds, what for, and its clause."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import messages
from drafter.language.clauses import cite
from drafter.plan.fields.lookup import named
from drafter.plan.fields.records import ONE_OF, RECORDS
from drafter.plan.fields.reference import reference

SPEC = Path(__file__).resolve().parents[3] / "docs" / "spec.md"


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    """Each test begins in Vietnamese, and leaves no language behind."""
    messages.choose("vi")
    yield
    messages.choose(None)


def chapters() -> list[list[str]]:
    """The lines of each chapter below its title, in the order of the page."""
    return [chapter.splitlines()[1:] for chapter in reference().split("\n## ")[1:]]


def cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_the_page_of_the_docs_is_this_one() -> None:
    """`drafter schema --format markdown -o docs/spec.md --force` brings it up to date."""
    assert SPEC.read_text(encoding="utf-8") == reference()


def test_every_record_has_a_chapter_of_its_own() -> None:
    titles = [line for line in reference().splitlines() if line.startswith("## ")]
    assert len(set(titles)) == len(titles) == len(RECORDS)


@pytest.mark.parametrize(("place", "record"), list(enumerate(RECORDS)), ids=list(RECORDS))
def test_every_field_stands_in_its_chapter_with_its_english_name_and_clause(place: int, record: str) -> None:
    lines = chapters()[place]
    rows = [cells(line) for line in lines if line.startswith("| `")]
    assert [(row[0], row[1], row[3]) for row in rows] == [
        (f"`{field.key}`{' *' if field.required else ''}", f"`{field.name}`", field.help) for field in RECORDS[record]
    ]
    for row, field in zip(rows, RECORDS[record], strict=True):
        assert len(row) == 5
        assert row[2], "what it holds"
        assert cite(field.clause).startswith(row[4]) and row[4] if field.clause else row[4] == ""
    demands = [line for line in lines if line.startswith("Phải có ít nhất một trong: ")]
    keys = [set(re.findall("`(.+?)`", line)) for line in demands]
    assert keys == ([{named(record, name).key for name in ONE_OF[record]}] if record in ONE_OF else [])


@pytest.mark.parametrize(
    "row",
    [
        "`cơ quan` * | `agency` | nhóm mục con: Cơ quan ban hành | cơ quan ban hành | điểm b khoản 2 Điều 8",
        "`lưu hành` | `circulation` | “xem xong trả lại”, “lưu hành nội bộ” | chỉ dẫn phạm vi lưu hành | điểm c",
        "`viện dẫn` | `citations` | các mục tự đặt tên; nhóm mục con: Một văn bản viện dẫn, hoặc một câu | các văn bản",
        "`chú thích` | `footnotes` | các mục tự đặt tên; lời văn | các chú thích cuối trang",
        "`nơi nhận` * | `recipients` | danh sách; nhóm mục con: Một nơi nhận, hoặc một câu | mỗi nơi nhận một dòng",
        "`hàng` * | `rows` | danh sách; nhóm mục con: Một hàng | các hàng |  |",
        "`liền dòng` | `run_in` | có / không | tiêu đề liền dòng",
        "`rộng` | `width` | số đo, cm | bề rộng, tính bằng cm |  |",
    ],
)
def test_what_a_row_says(row: str) -> None:
    assert f"\n| {row}" in reference()


def test_it_speaks_the_users_language() -> None:
    vietnamese = [cells(row)[:2] for row in reference().splitlines() if row.startswith("| `")]
    messages.choose("en")
    english = reference().splitlines()
    assert english[0] == "# The keys of a plan file"
    assert english[6] == "| key | in English | holds | what for | clause |"
    assert [cells(row)[:2] for row in english if row.startswith("| `")] == vietnamese
