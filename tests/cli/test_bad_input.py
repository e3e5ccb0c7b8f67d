"""Bad input through the real command: its place and a way out, the documented exit code, nothing written."""

import contextlib
import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import resources
from drafter.cli import run
from drafter.language.clauses import cite
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.lookup import outline
from drafter.plan.fields.records import RECORDS
from tests.samples import MINIMAL, to_yaml, with_
from tests.tables.workbooks import SHEET, by_hand, row_of

PLAN = to_yaml(MINIMAL)
LINES = PLAN.count("\n")
END = LINES + 1
"""The number of the line that something appended to PLAN stands in."""
SHAPE = ("--select", "SPEC,YAML")
"""What `render` tells too: the rules are for `check` alone."""
FINDING = re.compile(r"(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?:lỗi|cảnh báo|lưu ý) (?P<rule>[A-Z]+-\d\d) ")
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Told:
    """What a command said: the findings' (rule, line, column), and all of its text."""

    places: list[tuple[str, int, int]]
    text: str


def told(text: str) -> Told:
    found = [match for line in text.splitlines() if (match := FINDING.match(line))]
    return Told([(each["rule"], int(each["line"]), int(each["column"])) for each in found], text)


def snapshot(folder: Path) -> dict[str, bytes | None]:
    """Every name below the folder with its content."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else None
        for path in sorted(folder.rglob("*"))
    }


class Refuse(Protocol):
    def __call__(self, content: bytes | str, code: int, *arguments: str) -> Told: ...


@pytest.fixture
def refuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Refuse:
    """Give a file to check and to render, with more arguments; both must refuse it with the exit code and change
    nothing on the disk."""

    def given(content: bytes | str, code: int, *arguments: str) -> Told:
        plan = tmp_path / "kế hoạch.yaml"
        plan.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        before = snapshot(tmp_path)
        assert run(["check", *SHAPE, str(plan), *arguments]) == code
        checked = capsys.readouterr()
        assert run(["render", str(plan), "--force", *arguments]) == code
        rendered = capsys.readouterr()
        assert snapshot(tmp_path) == before
        assert rendered.out == ""
        assert rendered.err == checked.out + checked.err
        assert "Traceback" not in rendered.err
        assert rendered.err.strip()
        return told(rendered.err)

    return given


# Missing fields


def required(record: str = "plan", path: tuple[Field, ...] = ()) -> Iterator[tuple[Field, ...]]:
    for field in RECORDS[record]:
        if field.required:
            yield (*path, field)
        if field.record and field.required:
            yield from required(field.record, (*path, field))


def without(path: tuple[Field, ...]) -> dict[str, object]:
    """MINIMAL without the field at `path`."""
    content = dict(MINIMAL)
    if len(path) == 1:
        del content[path[0].key]
    else:
        content[path[0].key] = {key: value for key, value in MINIMAL[path[0].key].items() if key != path[1].key}
    return content


@pytest.mark.parametrize("path", list(required()), ids=lambda path: " › ".join(field.key for field in path))
def test_a_required_field_is_missing(path: tuple[Field, ...], refuse: Refuse) -> None:
    said = refuse(to_yaml(without(path)), 1)
    keys = list(MINIMAL)
    content = without(path)
    line = 1
    if len(path) == 2:
        # The record that lacks the field begins in the line below its key.
        above = {key: content[key] for key in keys[: keys.index(path[0].key)]}
        line = to_yaml(above).count("\n") + 2 if above else 2
    assert said.places == [("SPEC-01", line, 1 if len(path) == 1 else 3)]
    assert f"Thiếu mục “{' › '.join(field.key for field in path)}”: {path[-1].help}." in said.text
    assert f"nên ghi: {outline(path[-1])}" in said.text
    if path[-1].clause:
        assert f"({cite(path[-1].clause)})" in said.text


@pytest.mark.parametrize("path", [path for path in required() if len(path) == 1], ids=lambda path: path[0].key)
def test_a_required_field_is_blank(path: tuple[Field, ...], refuse: Refuse) -> None:
    said = refuse(to_yaml(without(path)) + f"{path[0].key}:   # chưa có\n", 1)
    line = to_yaml(without(path)).count("\n") + 1
    assert said.places == [("SPEC-01", line, 1)]


def test_every_missing_field_is_told_in_one_run_in_the_order_of_the_table(refuse: Refuse) -> None:
    said = refuse("số: 1\n", 1)
    assert said.places == [("SPEC-01", 1, 1)] * 8
    missing = re.findall("Thiếu mục “([^”]+)”", said.text)
    assert missing == [field.key for field in RECORDS["plan"] if field.required]
    assert "chưa có phần nội dung nào" in said.text


def test_the_order_does_not_change_from_run_to_run(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("số: 1\n", encoding="utf-8")
    command = [sys.executable, "-m", "drafter", "check", "a.yaml"]
    outputs = {
        subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
            timeout=60,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_no_symbol_can_be_made(refuse: Refuse) -> None:
    said = refuse(to_yaml(with_(cơ_quan={"tên": "Sở Nội vụ"})), 1)
    assert said.places == [("SPEC-01", 1, 1)]
    assert "viết tắt" in said.text
    assert "ký hiệu" in said.text
    assert "(điểm c khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP)" in said.text


def test_there_is_no_body(refuse: Refuse) -> None:
    said = refuse(to_yaml(with_(các_phần=None)), 1)
    assert said.places == [("SPEC-01", 1, 1)]
    assert "các phần" in said.text


# Wrong types

TEXT_KINDS = (
    *(Kind.LINE, Kind.TEXT, Kind.KEY, Kind.NUMBER, Kind.LENGTH, Kind.DATE, Kind.FLAG, Kind.CHOICE),
    *(Kind.NAME, Kind.SIGNING),
)
# What else a mapping needs to be right: the key of a field → its value in a flow mapping.
COMPANIONS: dict[str, dict[str, str]] = {
    "agency": {"tên": "Sở Nội vụ", "viết tắt": "SNV"},
    "variable": {"mẫu": "a"},
    "node": {"tiêu đề": "A"},
    "table": {"cột": "[A]", "hàng": "[[a]]"},
    "column": {"tên": "A"},
    "row": {"ô": "[a]"},
    "target_table": {"mốc": "[a]", "hàng": "[{chỉ tiêu: a, giá trị: [b]}]"},
    "target": {"chỉ tiêu": "a"},
    "appendix": {"nội dung": "a"},
    "signature": {"chức vụ": "Giám đốc"},
    "recipient": {"tên": "A"},
    "filing": {"đơn vị soạn thảo": "VP"},
    "drafter": {"ký hiệu": "A"},
    "citation": {"loại": "Nghị quyết"},
}


def wrong_nodes() -> Iterator[tuple[str, Field, str, int, int]]:
    """(record, field, value as written, line and column of the fault relative to the value's first character)."""
    for record, fields in RECORDS.items():
        for field in fields:
            if field.name == "secrecy" or record in ("variable", "profile", "house", "ranges"):
                continue  # refused, whatever it holds; of a plan with variables `check` and `render` differ; no plan
            if field.kind in TEXT_KINDS or field.kind in (Kind.LINES, Kind.TEXTS):
                yield record, field, "{a: b}", 0, 0
            if field.kind in TEXT_KINDS:
                yield record, field, "[a, b]", 0, 0
            if field.kind in (Kind.LINES, Kind.TEXTS) or (field.kind is Kind.ITEMS and not field.list_as):
                yield record, field, "[[a]]", 0, 1
            if field.kind is Kind.ITEMS and not field.text:
                yield record, field, "[a]", 0, 1
            if field.kind in (Kind.RECORD, Kind.ENTRIES):
                yield record, field, "một câu", 0, 0
                yield record, field, "[a]", 0, 0


def way_to(record: str) -> list[tuple[str, Field]]:
    """The fields that lead from the plan to a record, each with the record that holds it."""
    ways: dict[str, list[tuple[str, Field]]] = {"plan": []}
    queue = ["plan"]
    while record not in ways:
        holder = queue.pop(0)
        for field in RECORDS[holder]:
            if field.record and field.record not in ways:
                ways[field.record] = [*ways[holder], (holder, field)]
                queue.append(field.record)
    return ways[record]


def opened(record: str, field: Field) -> str:
    """A mapping of the record, in braces, up to the value of its field."""
    companions = dict(COMPANIONS.get(record, {}))
    if field.key in companions or set(field.excludes) & {"title", "units", "group", "name"} or field.name in _ALONE:
        companions = {key: value for key, value in companions.items() if key != field.key}
    if field.name in _ALONE:
        companions = {}
    if "units" in field.needs:
        companions = {"đơn vị": "A"}
    return "".join(f"{key}: {value}, " for key, value in companions.items()) + f"{field.key}: "


_ALONE = ("title", "units", "content", "tables", "target_tables", "group", "text")
_SIGNS = {Kind.RECORD: "{", Kind.ITEMS: "[{", Kind.ENTRIES: "{a: {"}


def beside(record: str, field: Field) -> tuple[str, int]:
    """A plan up to the value of the field, its lines without the value, and the column where the value begins."""
    content = dict(MINIMAL)
    way = way_to(record)
    first = way[0][1] if way else field
    content.pop(first.key, None)
    before = to_yaml(content)
    line = ""
    for holder, step in way:
        line += (f"{step.key}: " if holder == "plan" else opened(holder, step)) + _SIGNS[step.kind]
    line += f"{field.key}: " if record == "plan" else opened(record, field)
    return before + line, len(line) + 1


@pytest.mark.parametrize(
    ("record", "field", "value", "line", "column"),
    list(wrong_nodes()),
    ids=lambda value: value.name if isinstance(value, Field) else str(value),
)
def test_a_field_holds_the_wrong_type(
    record: str, field: Field, value: str, line: int, column: int, refuse: Refuse
) -> None:
    before, start = beside(record, field)
    said = refuse(before + value + closing(before.rpartition("\n")[2]) + "\n", 1)
    wanted = ("SPEC-04", before.count("\n") + 1 + line, start + column)
    assert wanted in said.places
    assert [place for place in said.places if place[0] == "SPEC-04"] == [wanted]
    assert f"“{field.key}”" in said.text


def closing(line: str) -> str:
    """The brackets that close those that are open at the end of a line."""
    waiting: list[str] = []
    for sign in line:
        if sign in "[{":
            waiting.append({"[": "]", "{": "}"}[sign])
        elif sign in "]}":
            waiting.pop()
    return "".join(reversed(waiting))


def test_a_block_where_a_sentence_is_wanted(refuse: Refuse) -> None:
    said = refuse(PLAN + "mở đầu:\n  - một\n  - hai\nkết thúc:\n  Lưu ý: hai\n", 1)
    assert said.places == [("SPEC-04", END + 1, 3), ("SPEC-04", END + 4, 3)]
    assert "đặt cả câu trong ngoặc kép" in said.text


def test_a_list_in_a_list_is_told_without_a_wrong_suggestion(refuse: Refuse) -> None:
    said = refuse(PLAN + "căn cứ: [một, [hai]]\n", 1)
    assert said.places == [("SPEC-04", END, 15)]
    assert '    nên ghi: "[hai]"\n' in said.text


# Keys


def test_an_unknown_key_with_a_suggestion(refuse: Refuse) -> None:
    said = refuse(PLAN + "mở đàu: Thực hiện kế hoạch\n", 1)
    assert said.places == [("SPEC-02", END, 1)]
    assert "Không có mục “mở đàu” ở đây; có phải là “mở đầu”?" in said.text
    assert "nên ghi: mở đầu" in said.text


def test_an_unknown_key_like_nothing_lists_the_keys_of_its_record(refuse: Refuse) -> None:
    said = refuse(PLAN + "  zzz: một\n", 1)
    assert said.places == [("SPEC-02", END, 3)]
    assert "Các mục dùng được: đơn vị soạn thảo, số bản." in said.text


def test_an_unknown_key_far_down(refuse: Refuse) -> None:
    said = refuse(PLAN + "nhiệm vụ:\n  - tiêu đề: A\n    gồm:\n      - tiêu đè: B\n        nội dung: C\n", 1)
    assert said.places == [("SPEC-02", END + 3, 9)]
    assert "“tiêu đề”" in said.text


@pytest.mark.parametrize(
    ("again", "column"), [("địa danh: Huế\n", 1), ("place: Huế\n", 1), ("ĐỊA  DANH: Huế\n", 1), ('"Place": Huế\n', 2)]
)
def test_a_doubled_key_names_both_places(again: str, column: int, refuse: Refuse) -> None:
    said = refuse(PLAN + again, 1)
    first = PLAN[: PLAN.index("địa danh")].count("\n") + 1
    assert said.places == [("SPEC-03", END, column)]
    assert f"“địa danh” đã có ở dòng {first}, cột 1" in said.text
    assert "bỏ bớt" in said.text


def test_a_key_doubled_inside_a_record(refuse: Refuse) -> None:
    said = refuse(PLAN + "nhiệm vụ:\n  - tiêu đề: A\n    title: B\n    tiêu đề: C\n", 1)
    assert said.places == [("SPEC-03", END + 2, 5), ("SPEC-03", END + 3, 5)]
    assert said.text.count(f"đã có ở dòng {END + 1}, cột 5") == 2


# Values


@pytest.mark.parametrize(
    "date",
    [
        *("31/02/2025", "2025-02-29", "2025-13", "2025-13-01", "2025-00-01", "2025-01-00", "32/1/2025", "1/13/2025"),
        *("1944", "2200", "25", "hôm nay", "05 tháng 8 năm 2025", "2025/08/05", "2025-08-05T00:00", "٢٠٢٥", "-2025"),
    ],
)
def test_a_bad_date(date: str, refuse: Refuse) -> None:
    said = refuse(PLAN.replace("'2025-08-05'", date), 1)
    assert said.places == [("SPEC-04", 6, 7)]
    assert "phải là ngày có thật, từ năm 1945, ghi năm-tháng-ngày" in said.text
    assert "ví dụ 2025-08-05" in said.text


@pytest.mark.parametrize("number", ["0", "-1", "1.5", "15/KH-SNV", "một", "1e3", "1_000", "٣", "²", "1234567", "0x1F"])
def test_a_bad_number(number: str, refuse: Refuse) -> None:
    said = refuse(PLAN + f"số: {number}\n", 1)
    assert said.places == [("SPEC-04", END, 5)]
    assert "ghi một số từ 1 đến 999999, ví dụ 15" in said.text


def test_a_bad_choice_lists_what_may_be_written(refuse: Refuse) -> None:
    said = refuse(PLAN + "phiên bản: 2\nđánh số: 1.1.1\n", 1)
    assert said.places == [("SPEC-04", END, 12), ("SPEC-04", END + 1, 10)]
    assert "“phiên bản” chỉ nhận một trong: “1”." in said.text
    assert "“I. 1. a)”, “I. 1. 1.1.”" in said.text


def test_a_bad_flag(refuse: Refuse) -> None:
    said = refuse(PLAN + "nhiệm vụ: {tiêu đề: A, nội dung: B, liền dòng: 1}\n", 1)
    assert [place[0] for place in said.places] == ["SPEC-04"]
    assert "“liền dòng” chỉ nhận “có” hoặc “không”" in said.text


@pytest.mark.parametrize("position", ["KT. CHỦ TỊCH", "TL. Giám đốc", "tm. UBND", "Q. Giám đốc", "TUQ. Giám đốc"])
def test_an_authority_typed_into_the_position(position: str, refuse: Refuse) -> None:
    said = refuse(PLAN.replace("chức vụ: Giám đốc", f"chức vụ: {position}"), 1)
    assert said.places == [("SPEC-04", 14, 12)]
    assert "được thêm khi in" in said.text


@pytest.mark.parametrize("blank", ['""', "''", '"  "', '"\\t\\n"', '"\N{NO-BREAK SPACE}"'])
@pytest.mark.parametrize("field", ["địa danh: Lâm Đồng", "trích yếu: Công tác văn thư năm 2025", "chức vụ: Giám đốc"])
def test_a_required_text_is_quoted_nothing(field: str, blank: str, refuse: Refuse) -> None:
    key = field.partition(":")[0]
    said = refuse(PLAN.replace(field, f"{key}: {blank}"), 1)
    assert [place[0] for place in said.places] == ["SPEC-04"]
    assert f"“{key}” đang trống trong dấu ngoặc kép" in said.text


def test_ten_problems_in_one_run(refuse: Refuse) -> None:
    text = """\
cơ quan: {tên: Sở Nội vụ, viết tắt: SNV, cấp: quốc gia}
số: mười
địa danh: [Huế]
ngày: 31/02/2025
đánh số: I
trích yêu: Công tác
trích yếu: Công tác
subject: Công tác
nhãn: một
nhiệm vụ:
  - {gồm: [Một]}
  - {tiêu đề: A, đơn vị: B}
ký: {chức vụ: KT. Giám đốc}
nơi nhận: []
"""
    said = refuse(text, 1)
    assert said.places == [
        ("SPEC-01", 1, 1),  # lưu
        ("SPEC-04", 1, 47),
        ("SPEC-04", 2, 5),
        ("SPEC-04", 3, 11),
        ("SPEC-04", 4, 7),
        ("SPEC-04", 5, 10),
        ("SPEC-02", 6, 1),
        ("SPEC-03", 8, 1),
        ("SPEC-04", 9, 7),
        ("SPEC-04", 11, 5),
        ("SPEC-04", 12, 26),
        ("SPEC-04", 13, 15),
        ("SPEC-04", 14, 11),
    ]


# Marks and keys that lead nowhere, cells that do not fit

TABLE = "nhiệm vụ:\n  tiêu đề: A\n  bảng:\n    cột: [A, B, C]\n    hàng:\n      - "
PLAN_ABOUT = "Kế hoạch số 1/KH-UBND ngày 05 tháng 8 năm 2025 của UBND tỉnh về "
LEADS_NOWHERE = {
    "footnote": ("mở đầu: Thực hiện[^9] kế hoạch.\n", "SPEC-05", 0, 18, "hãy thêm, ví dụ: chú thích: {9: …}"),
    "document": ("mở đầu: Theo [@nq69].\n", "SPEC-05", 0, 14, "hãy khai báo văn bản ấy ở đó"),
    "document by a near key": (
        *("mở đầu: Theo [@nq68], [@nq69].\nviện dẫn: {nq68: Nghị quyết số 68/NQ-CP}\n", "SPEC-05", 0, 23),
        "nên ghi: [@nq68]",
    ),
    "place": ("mở đầu: Theo [#mục].\n", "SPEC-05", 0, 14, "“khóa: mục”; hãy thêm dòng ấy vào chỗ cần dẫn đến"),
    "document that cites itself": (
        *(f"mở đầu: Theo [@a].\nviện dẫn:\n  a: {PLAN_ABOUT}[@a]\n", "SPEC-08", 2, 70),
        "“a” viện dẫn chính nó trong trích yếu; hãy bỏ dấu [@a] này",
    ),
    "circle": (
        *(f"mở đầu: Theo [@a].\nviện dẫn:\n  a: {PLAN_ABOUT}[@b]\n  b: {PLAN_ABOUT}[@a]\n", "SPEC-08", 3, 70),
        "hãy bỏ dấu [@a] này",
    ),
    "short row": (
        TABLE + "[a, b]\n",
        "SPEC-09",
        5,
        9,
        'có 2 ô (tính cả ô gộp từ hàng trên), bảng có 3 cột; ô trống ghi ""',
    ),
    "long row": (TABLE + "[a, b, c, d]\n", "SPEC-09", 5, 9, "có 4 ô (tính cả ô gộp từ hàng trên), bảng có 3 cột"),
    "cell beyond the last column": (TABLE + "[{nội dung: a, gộp ngang: 4}]\n", "SPEC-09", 5, 9, "bảng có 3 cột"),
    "cell below the last row": (TABLE + "[a, b, {nội dung: c, gộp dọc: 2}]\n", "SPEC-09", 5, 9, "hãy bớt “gộp dọc”"),
    "cell over another": (
        *(TABLE + "[a, {nội dung: b, gộp dọc: 2}, c]\n      - [{nội dung: d, gộp ngang: 2}]\n", "SPEC-09", 6, 9),
        "hãy bớt “gộp ngang” hoặc “gộp dọc”",
    ),
}
LEFT_OVER = {
    "footnote": (
        "chú thích: {1: Nguồn}\n",
        "SPEC-06",
        13,
        "hãy đặt dấu ấy vào chỗ cần chú thích, hoặc bỏ chú thích này",
    ),
    "document": (
        "viện dẫn: {nq68: Nghị quyết số 68/NQ-CP}\n",
        "SPEC-06",
        12,
        "hãy ghi [@nq68] vào câu viện dẫn, hoặc bỏ",
    ),
    "appendix": ("phụ lục: [{tên: Biểu mẫu, nội dung: Mẫu 01.}]\n", "SPEC-10", 11, "ví dụ: (chi tiết tại [#pl])"),
}


@pytest.mark.parametrize("case", LEADS_NOWHERE)
def test_what_leads_nowhere_or_does_not_fit(case: str, refuse: Refuse) -> None:
    text, rule, line, column, way = LEADS_NOWHERE[case]
    said = refuse(PLAN + text, 1)
    assert said.places == [(rule, END + line, column)]
    assert way in said.text


@pytest.mark.parametrize("case", LEFT_OVER)
def test_what_is_left_over_is_a_warning(case: str, refuse: Refuse, tmp_path: Path) -> None:
    text, rule, column, way = LEFT_OVER[case]
    said = refuse(PLAN + text, 1, "--strict")
    assert said.places == [(rule, END, column)]
    assert f": cảnh báo {rule} " in said.text
    assert way in said.text
    assert run(["check", *SHAPE, str(tmp_path / "kế hoạch.yaml")]) == 0


# Variables, and tables of their values

TEMPLATE = PLAN + 'biến: {tên xã: An Bình, ngày hội: 10/11/2026}\nmở đầu: "Tại {{ tên_xã }}, {{ ngày_hội }}."\n'
HEADER = "Tên xã;Ngày hội\n"
GIVEN = ("--set", "tên xã=Đạ Huoai", "--set", "ngày hội=15/11/2026")
IN_BRACES = {
    **dict.fromkeys(
        (
            *("{{ tên_xã.x }}", "{{ tên_xã['x'] }}", "{{ tên_xã() }}", "{{ tên_xã ~ 1 }}", "{{ 1 + 1 }}", "{{ 'x' }}"),
            *("{{ tên_xã if 1 }}", "{{ tên_xã | hoa | số }}", "{% if tên_xã %}", "{# x #}", "{{ }}", "{{ tên_xã"),
        ),
        "chỉ ghi tên biến, hoặc tên biến | hoa | thường | ",
    ),
    "{{ tên_xã | hoaa }}": "nên ghi: {{ tên_xã | hoa }}",
    "{{ tên_xã | upper }}": "dùng được: hoa, thường, ",
    "{{ tên_xa }}": "nên ghi: {{ tên_xã }}",
}


@pytest.mark.parametrize("words", IN_BRACES)
def test_what_may_not_stand_in_braces(words: str, refuse: Refuse) -> None:
    said = refuse(TEMPLATE.replace("Tại ", f"Tại {words} "), 1, *GIVEN)
    assert said.places == [("SPEC-12", END + 1, 14)]
    assert IN_BRACES[words] in said.text


def test_a_variable_without_a_value(refuse: Refuse) -> None:
    said = refuse(TEMPLATE, 1, *GIVEN[:2])
    assert said.places == [("SPEC-12", END, 25)]
    assert "hãy thêm --set ngày_hội=… hoặc một cột “ngày hội” trong bảng của --data" in said.text


def test_a_template_is_not_rendered_without_values(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.yaml").write_text(TEMPLATE, encoding="utf-8")
    before = snapshot(tmp_path)
    assert run(["check", *SHAPE, "--strict", str(tmp_path / "plan.yaml")]) == 0
    assert run(["render", str(tmp_path / "plan.yaml")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "hãy cho giá trị bằng --set hoặc --data" in err
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize(
    ("arguments", "way"),
    [
        (("--set", "tên huyện=X"), "không có biến “tên_huyện” mà --set ghi; các biến: tên_xã, ngày_hội"),
        (("--row", "1"), "hãy thêm --data và tên bảng"),
    ],
)
def test_a_request_for_values_that_cannot_be_carried_out(arguments: tuple[str, ...], way: str, refuse: Refuse) -> None:
    said = refuse(TEMPLATE, 2, *arguments)
    assert said.places == []
    assert way in said.text


def merged() -> bytes:
    rows = [("Tên xã", "Ngày hội"), ("Đạ Huoai", "15/11/2026"), ("", "16/11/2026")]
    areas = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    return by_hand("".join(row_of(*row, number=number) for number, row in enumerate(rows, 1)), after=areas)


BAD_ROWS: dict[str, tuple[bytes, str, tuple[str, int, int], str]] = {
    "a column is missing": (
        "Tên xã\nĐạ Huoai\n".encode(),
        "1",
        ("SPEC-12", END, 25),
        "hoặc một cột “ngày hội” trong bảng",
    ),
    "a row is too long": (
        f"{HEADER}Đạ Huoai;15/11/2026;x\n".encode(),
        "1",
        ("TABLE-15", 2, 3),
        "hãy xóa giá trị, hoặc",
    ),
    "two columns have one name": (
        *("Tên xã;Ngày hội;tên  XÃ\nĐạ Huoai;15/11/2026;B\n".encode(), "1", ("TABLE-02", 1, 3)),
        "trùng tên với cột A, cả hai đều thành biến “tên_xã”; hãy đổi tên một cột",
    ),
    "a cell is merged": (
        merged(),
        "2",
        ("TABLE-18", 3, 1),
        "hãy bỏ gộp ô (Unmerge Cells) rồi điền giá trị vào từng hàng",
    ),
}
ROW = f"{HEADER}Đạ Huoai;15/11/2026\n"
BAD_FILES: dict[str, tuple[str, Callable[[], bytes], str, str]] = {
    "no such row": ("a.csv", ROW.encode, "2", "không có hàng dữ liệu thứ 2; hàng dữ liệu tính từ 1"),
    "row 0": ("a.csv", ROW.encode, "0", "không có hàng dữ liệu thứ 0; hàng dữ liệu tính từ 1"),
    "huge": ("a.csv", lambda: b"a" * 20_000_001, "1", "lớn hơn 20 MB, mức lớn nhất được đọc; hãy chọn tệp khác"),
    "UTF-16": ("a.csv", lambda: ROW.encode("utf-16"), "1", "mã UTF-16"),
    "UTF-16 without its mark": ("a.csv", lambda: ROW.encode("utf-16-le"), "1", "kiểu “CSV UTF-8"),
    "no workbook": ("a.xlsx", ROW.encode, "1", "hãy mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu lại dạng .xlsx"),
    "zip bomb": ("a.xlsx", lambda: by_hand("", parts={SHEET: "0" * 2_000_000}), "1", "quá lớn"),
}


@pytest.mark.parametrize("case", BAD_ROWS)
def test_a_row_of_values_that_is_wrong(case: str, refuse: Refuse, tmp_path: Path) -> None:
    content, row, place, way = BAD_ROWS[case]
    table = tmp_path / ("a.xlsx" if content.startswith(b"PK") else "a.csv")
    table.write_bytes(content)
    said = refuse(TEMPLATE, 1, "--data", str(table), "--row", row)
    file = table if place[0].startswith("TABLE") else tmp_path / "kế hoạch.yaml"
    assert said.places == [place]
    assert said.text.startswith(f"{file}:{place[1]}:{place[2]}: lỗi {place[0]} ")
    assert way in said.text


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_table_of_values_that_is_none(case: str, refuse: Refuse, tmp_path: Path) -> None:
    name, make, row, words = BAD_FILES[case]
    (tmp_path / name).write_bytes(make())
    said = refuse(TEMPLATE, 2, "--data", str(tmp_path / name), "--row", row)
    assert said.places == []
    assert said.text.startswith(f"drafter: {tmp_path / name}")
    assert words in said.text
    assert "hãy" in said.text or "hàng dữ liệu tính từ 1" in said.text


# What only YAML has, and its limits


def test_a_tab(refuse: Refuse) -> None:
    said = refuse(PLAN.replace("  tên: Sở Nội vụ", "\ttên: Sở Nội vụ"), 2)
    assert said.places == [("YAML-06", 3, 1)]
    assert "Thay mỗi Tab bằng hai dấu cách" in said.text
    assert "nên ghi:   tên: Sở Nội vụ" in said.text


def test_an_anchor_and_its_alias(refuse: Refuse) -> None:
    said = refuse(PLAN.replace("địa danh: ", "địa danh: &n ").replace("Công tác văn thư năm 2025", "*n"), 1)
    assert [place for place in said.places if place[0] == "YAML-03"][-1] == ("YAML-03", 7, 12)
    assert "viết đầy đủ nội dung" in said.text


def test_a_tag_and_a_merge_key(refuse: Refuse) -> None:
    said = refuse(PLAN + "mở đầu: !!python/object:os.system x\n<<: {số: 1}\n", 1)
    assert said.places == [("YAML-03", END, 9), ("YAML-03", END + 1, 1)]


def test_billion_laughs(refuse: Refuse) -> None:
    lines = ['a: &a ["ha","ha","ha","ha","ha","ha","ha","ha","ha"]\n']
    lines += [f"{c}: &{c} [{','.join([f'*{b}'] * 9)}]\n" for b, c in zip("abcdefgh", "bcdefghi", strict=True)]
    said = refuse("".join(lines), 1)
    assert ("YAML-03", 1, 4) in said.places
    assert ("YAML-03", 2, 8) in said.places
    assert len(said.text) < 100_000


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 200_000, (1, 65)),
        ("{a: " * 200_000, (1, 257)),
        ("- " * 200_000, (1, 129)),
        (PLAN + "mở đầu: " + "[" * 64 + "]" * 64 + "\n", (END, 72)),
        (PLAN + "- " * 65 + "\n", None),
    ],
    ids=["brackets", "braces", "dashes", "depth 65", "dashes in a mapping"],
)
def test_too_deep(text: str, place: tuple[int, int] | None, refuse: Refuse) -> None:
    said = refuse(text, 2)
    if place:
        assert ("YAML-02", *place) in said.places
        assert "quá 64 cấp" in said.text
    assert len(said.text) < 10_000


def test_as_deep_as_may_be_is_judged_by_its_shape(refuse: Refuse) -> None:
    said = refuse(PLAN + "mở đầu: " + "[" * 63 + "]" * 63 + "\n", 1)
    assert said.places == [("SPEC-04", END, 9)]


def test_too_many_events(refuse: Refuse) -> None:
    said = refuse("căn cứ:\n" + "- a\n" * 200_000, 2)
    assert [place[0] for place in said.places] == ["YAML-02"]
    assert "200000" in said.text


def test_too_large(refuse: Refuse) -> None:
    said = refuse(PLAN + "#" * 5_000_000, 2)
    assert said.places == []
    assert "lớn hơn 5 MB" in said.text


def test_two_plans_in_one_file(refuse: Refuse) -> None:
    said = refuse(PLAN + "---\n" + PLAN, 1)
    assert said.places == [("YAML-03", END, 1)]
    assert "mỗi tệp chỉ chứa một kế hoạch" in said.text


def test_a_syntax_error_that_no_trap_explains(refuse: Refuse) -> None:
    said = refuse("cơ quan:\n  tên: A\n viết tắt: B\n", 2)
    assert said.places == [("YAML-01", 3, 2)]
    assert "thụt lề" in said.text


@pytest.mark.parametrize(
    ("text", "place"),
    [("xin chào\n", (1, 1)), ("# ghi chú\n\n- một\n- hai\n", (3, 1)), ('"một"\n', (1, 1)), ("[]\n", (1, 1))],
)
def test_the_top_is_no_mapping(text: str, place: tuple[int, int], refuse: Refuse) -> None:
    said = refuse(text, 2)
    assert said.places == [("SPEC-00", *place)]
    assert "bắt đầu với “cơ quan:”" in said.text


# Characters and encodings


@pytest.mark.parametrize(
    "code", [*range(1, 9), 11, 12, *range(14, 32), 127, 0x80, 0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF]
)
def test_a_control_character_in_the_file(code: int, refuse: Refuse) -> None:
    said = refuse(PLAN.replace("Lâm Đồng\nngày", f"Lâm{chr(code)} Đồng\nngày"), 1)
    assert said.places == [("YAML-04", 5, 14)]
    assert f"U+{code:04X}" in said.text
    assert "hãy xóa nó" in said.text
    assert chr(code) not in said.text


@pytest.mark.parametrize("escape", ["\\0", "\\a", "\\x07", "\\e", "\\x7f", "\\L", "\\uFFFE", "\\v"])
def test_a_control_character_through_an_escape(escape: str, refuse: Refuse) -> None:
    said = refuse(PLAN.replace("địa danh: Lâm Đồng", f'địa danh: "Lâm{escape} Đồng"'), 1)
    assert said.places == [("YAML-04", 5, 15)]
    assert "hãy xóa nó" in said.text


@pytest.mark.parametrize("escape", ["\\ud800", "\\uDFFF", "\\ud83d\\ude00", "\\U0000D800", "\\U00110000"])
def test_a_surrogate_through_an_escape(escape: str, refuse: Refuse) -> None:
    said = refuse(PLAN.replace("địa danh: Lâm Đồng", f'địa danh: "Lâm{escape} Đồng"'), 2)
    assert said.places == [("YAML-04", 5, 15)]
    assert "gõ thẳng chữ" in said.text


@pytest.mark.parametrize(
    "data",
    [b"L\xed\xa0\x80m", b"L\xed\xa0\xbd\xed\xb8\x80m", b"L\xc0\x80m", b"L\xffm", b"L\xf4\x90\x80\x80m"],
    ids=["surrogate", "CESU-8", "modified UTF-8", "no UTF-8", "beyond Unicode"],
)
def test_bytes_that_are_no_utf8(data: bytes, refuse: Refuse) -> None:
    said = refuse(PLAN.encode().replace("Lâm Đồng\nngày".encode(), data + "\nngày".encode()), 2)
    assert re.search(r"kế hoạch\.yaml:5:12: ", said.text)
    assert "lưu lại với mã UTF-8" in said.text


def test_windows_1258(refuse: Refuse) -> None:
    said = refuse(PLAN.encode("cp1258", errors="replace"), 2)
    assert "kế hoạch.yaml:1:" in said.text
    assert "Windows-1258" in said.text


@pytest.mark.parametrize("mark", [b"", b"\xff\xfe"], ids=["plain", "BOM"])
def test_utf16_little_endian(mark: bytes, refuse: Refuse) -> None:
    assert "lưu với mã UTF-16" in refuse(mark + PLAN.encode("utf-16-le"), 2).text


@pytest.mark.parametrize("mark", [b"", b"\xfe\xff"], ids=["plain", "BOM"])
def test_utf16_big_endian(mark: bytes, refuse: Refuse) -> None:
    assert "lưu với mã UTF-16" in refuse(mark + PLAN.encode("utf-16-be"), 2).text


def test_a_nul(refuse: Refuse) -> None:
    said = refuse(PLAN.encode().replace(b"2025\n", b"20\x0025\n"), 2)
    assert "không phải là tệp văn bản" in said.text
    assert "UTF-8" in said.text


def test_a_word_file(refuse: Refuse) -> None:
    said = refuse(resources.path("templates", "ke-hoach.docx").read_bytes(), 2)
    assert "Word" in said.text


@pytest.mark.parametrize("text", ["", "\n\n", "  \t\n", "# một\n\n  # hai\n", "\ufeff", "\ufeff# một\n"])
def test_nothing_in_the_file(text: str, refuse: Refuse) -> None:
    assert "trống hoặc chỉ có chú thích" in refuse(text, 2).text


def test_messages_name_commands_that_exist(refuse: Refuse, capsys: pytest.CaptureFixture[str]) -> None:
    said = refuse("", 2)
    run(["--help"])
    known = capsys.readouterr().out
    for command in re.findall(r"drafter ([a-z]+)", said.text):
        assert f"  {command} " in known


# YAML's traps, inside a whole plan

TRAPS = [
    ("YAML-10", 2, "mở đầu: *Thực hiện* kế hoạch", 9),
    ("YAML-10", 2, "mở đầu: & công sự", 9),
    ("YAML-10", 2, "mở đầu: !Chú ý", 9),
    ("YAML-10", 2, "mở đầu: % hoàn thành", 9),
    ("YAML-10", 2, "mở đầu: @nq68 quy định", 9),
    ("YAML-10", 2, "mở đầu: `mã` số", 9),
    ("YAML-10", 2, "mở đầu: ? hỏi", 9),
    ("YAML-10", 2, "mở đầu: : hai chấm", 9),
    ("YAML-10", 2, "mở đầu: [@nq68] quy định", 9),
    ("YAML-11", 2, "mở đầu: - Rà soát", 9),
    ("YAML-12", 2, "mở đầu: > Thực hiện", 9),
    ("YAML-12", 2, "mở đầu: | Thực hiện", 9),
    ("YAML-13", 2, 'mở đầu: "Kế hoạch" năm 2025', 20),
    ("YAML-14", 2, 'mở đầu: "Kế hoạch', 9),
    ("YAML-15", 2, "mở đầu: Thực hiện: rà soát", 18),
    ("YAML-17", 1, "mở đầu: {{ tên_xã }}", 9),
    ("YAML-18", 1, "nhiệm vụ: {tiêu đề: Theo dõi, đôn đốc, báo cáo}", 31),
]


@pytest.mark.parametrize(("rule", "code", "line", "column"), TRAPS, ids=[trap[2] for trap in TRAPS])
def test_a_trap_in_a_whole_plan(rule: str, code: int, line: str, column: int, refuse: Refuse) -> None:
    said = refuse(PLAN + line + "\n", code)
    assert (rule, END, column) in said.places
    assert {place[1] for place in said.places} == {END}
    assert "ngoặc kép" in said.text
    assert "nên ghi: " in said.text


def test_the_corrected_line_of_a_trap_makes_a_plan(refuse: Refuse, tmp_path: Path) -> None:
    for _rule, code, line, _column in TRAPS:
        if line.startswith("nhiệm vụ"):
            continue  # several commas: the author says which sentence was meant
        said = refuse(PLAN + line + "\n", code)
        corrected = re.findall(r"^    nên ghi: (.*)$", said.text, re.MULTILINE)[0]
        plan = tmp_path / "sửa.yaml"
        cited = "viện dẫn: {nq68: Nghị quyết số 68/NQ-CP}\n" if "[@nq68]" in corrected else ""
        plan.write_text(PLAN + corrected + "\n" + cited, encoding="utf-8")
        assert run(["check", *SHAPE, "--strict", str(plan)]) == 0, corrected
        plan.unlink()


@pytest.mark.parametrize(
    ("rule", "line", "column"),
    [
        ("YAML-16", "mở đầu: Thực hiện nhiệm vụ số #3 của năm", 31),
        ("YAML-19", "căn cứ: [Căn cứ luật, nghị định, thông tư, Theo đề nghị]", 23),
    ],
)
def test_a_trap_that_is_a_warning(
    rule: str, line: str, column: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN + line + "\n", encoding="utf-8")
    assert run(["check", *SHAPE, str(plan)]) == 0
    assert told(capsys.readouterr().out).places == [(rule, END, column)]
    assert run(["check", *SHAPE, "--strict", str(plan)]) == 1


# What is no file


@pytest.mark.parametrize("command", ["check", "render"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("mất.yaml", "Không tìm thấy"),
        (".", "là một thư mục"),
        ("", "là một thư mục"),
        ("..", "là một thư mục"),
        ("thư mục.yaml", "là một thư mục"),
        ("tệp/mất.yaml", "mất.yaml"),
        ("ống.yaml", "không phải là tệp thông thường"),
        ("/dev/zero", "không phải là tệp thông thường"),
        ("x" * 300 + ".yaml", "Không đọc được"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="no pipes and devices by name there")
def test_what_is_no_file(
    command: str,
    name: str,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("thư mục.yaml").mkdir()
    Path("tệp").touch()
    os.mkfifo("ống.yaml")
    before = snapshot(tmp_path)
    assert run([command, name]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert err.startswith("drafter: ")
    assert "Traceback" not in err
    assert snapshot(tmp_path) == before


# Templates

Change = Callable[[dict[str, bytes]], None]


def changed(change: Change) -> bytes:
    """The shipped template with its parts changed."""
    shipped = resources.path("templates", "ke-hoach.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(shipped)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def first_paragraph(text: str) -> Change:
    """A change that puts a paragraph with `text` at the head of the body."""

    def change(parts: dict[str, bytes]) -> None:
        paragraph = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>".encode()
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", b"<w:body>" + paragraph, 1)

    return change


def with_macro(parts: dict[str, bytes]) -> None:
    parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"


def without_document(parts: dict[str, bytes]) -> None:
    del parts["word/document.xml"]


BAD_TEMPLATES: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"PK nothing", "mẫu.docx"),
    "empty": (lambda: b"", "mẫu.docx"),
    "text": (PLAN.encode, "mẫu.docx"),
    "macro": (lambda: changed(with_macro), "macro"),
    "no document": (lambda: changed(without_document), "mẫu.docx"),
    "python class": (lambda: changed(first_paragraph("{{ ().__class__.__mro__ }}")), "mẫu.docx"),
    "python subclasses": (lambda: changed(first_paragraph("{{ ''.__class__.__subclasses__() }}")), "mẫu.docx"),
    "python globals": (lambda: changed(first_paragraph("{{ cycler.__init__.__globals__ }}")), "mẫu.docx"),
    "import": (lambda: changed(first_paragraph("{% import 'os' as os %}")), "mẫu.docx"),
    "include": (lambda: changed(first_paragraph("{% include '/etc/passwd' %}")), "mẫu.docx"),
    "power": (lambda: changed(first_paragraph("{{ 9 ** 9 ** 9 }}")), "mẫu.docx"),
    "unknown name": (lambda: changed(first_paragraph("{{ không_có }}")), "mẫu.docx"),
    "unclosed tag": (lambda: changed(first_paragraph("{% if 1 %}")), "mẫu.docx"),
}


@pytest.mark.parametrize("case", BAD_TEMPLATES)
def test_a_template_that_is_refused(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make, word = BAD_TEMPLATES[case]
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "mẫu.docx").write_bytes(make())
    before = snapshot(tmp_path)
    assert run(["render", str(tmp_path / "plan.yaml"), "--template", str(tmp_path / "mẫu.docx")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert word in err
    assert "Traceback" not in err
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("name", ["mất.docx", "."])
def test_a_template_that_is_no_file(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    before = snapshot(tmp_path)
    assert run(["render", str(tmp_path / "plan.yaml"), "--template", str(tmp_path / name)]) == 2
    assert capsys.readouterr().out == ""
    assert snapshot(tmp_path) == before


# Outputs


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A good plan alone in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = Path("plan.yaml")
    path.write_text(PLAN, encoding="utf-8")
    return path


def refuse_output(capsys: pytest.CaptureFixture[str], words: str, *arguments: str) -> None:
    before = snapshot(Path.cwd())
    assert run(["render", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert "hãy" in err or "--force" in err
    assert "Traceback" not in err
    assert snapshot(Path.cwd()) == before


def test_an_output_that_exists(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("plan.docx").write_bytes(b"old")
    refuse_output(capsys, "plan.docx đã có; thêm --force", "plan.yaml")
    Path("khác.docx").write_bytes(b"old")
    refuse_output(capsys, "khác.docx đã có", "plan.yaml", "-o", "khác.docx")


def test_a_pdf_that_exists_stops_before_anything_is_written(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("plan.pdf").write_bytes(b"old")
    refuse_output(capsys, "plan.pdf đã có; thêm --force", "plan.yaml", "--pdf")


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
def test_outputs_that_are_never_written(force: list[str], plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("thư mục.docx").mkdir()
    refuse_output(capsys, "là một thư mục", "plan.yaml", "-o", "thư mục.docx", *force)
    refuse_output(capsys, "là một thư mục", "plan.yaml", "-o", ".", "--pdf", *force)
    refuse_output(capsys, "Không có thư mục", "plan.yaml", "-o", "mất/a.docx", *force)
    refuse_output(capsys, "Không có thư mục", "plan.yaml", "-o", "plan.yaml/a.docx", *force)
    refuse_output(capsys, "Không ghi được", "plan.yaml", "-o", "x" * 300 + ".docx", *force)


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "force"])
@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")
def test_links_and_pipes_are_never_written(force: list[str], plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("thật.docx").write_bytes(b"old")
    Path("liên kết.docx").symlink_to("thật.docx")
    Path("đứt.docx").symlink_to("chưa có.docx")
    os.mkfifo("ống.docx")
    refuse_output(capsys, "là một liên kết", "plan.yaml", "-o", "liên kết.docx", *force)
    refuse_output(capsys, "là một liên kết", "plan.yaml", "-o", "đứt.docx", *force)
    refuse_output(capsys, "không phải là tệp thông thường", "plan.yaml", "-o", "ống.docx", *force)
    assert Path("ống.docx").is_fifo()


@pytest.mark.parametrize("name", ["plan.yaml", "./plan.yaml", "../{here}/plan.yaml", "cứng.yaml"])
def test_the_plan_itself_is_never_overwritten(
    name: str, plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("cứng.yaml").hardlink_to("plan.yaml")
    name = name.format(here=tmp_path.name)
    refuse_output(capsys, "đã có", "plan.yaml", "-o", name)
    refuse_output(capsys, "đang dùng", "plan.yaml", "-o", name, "--force")


def test_the_template_is_never_overwritten(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mẫu.docx").write_bytes(resources.path("templates", "ke-hoach.docx").read_bytes())
    refuse_output(capsys, "đang dùng", "plan.yaml", "--template", "mẫu.docx", "-o", "mẫu.docx", "--force")


def test_word_and_pdf_need_two_names(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refuse_output(capsys, "đang dùng", "plan.yaml", "-o", "a.pdf", "--pdf")


def test_a_closed_folder(plan: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    closed = Path("khóa")
    closed.mkdir()
    real = os.access
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != closed and real(path, mode))
    refuse_output(capsys, "Không được phép ghi vào thư mục khóa", "plan.yaml", "-o", "khóa/a.docx")


# Whatever stands in the file, the answer is one of the three

KEYS = sorted({key for fields in RECORDS.values() for field in fields for key in (field.name, field.key)})
WORDS = st.one_of(
    st.sampled_from(
        ["", " ", "có", "1", "2025", "KT. Trưởng", "./.", "**", "{{ x }}", "a" * 300, "\u00a0", "😀", "&<>"]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.one_of(st.sampled_from(KEYS), WORDS), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5), st.booleans())
def test_any_values_are_judged(fields: dict[str, object], complete: bool) -> None:
    content = {**MINIMAL, **fields} if complete else fields
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.yaml"
        plan.write_text(to_yaml(content), encoding="utf-8")
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            code = run(["render", str(plan)])
        assert code in (0, 1, 2), output.getvalue()
        assert plan.with_suffix(".docx").exists() == (code == 0)
        assert sorted(path.suffix for path in Path(folder).iterdir()) == ([".docx"] if code == 0 else []) + [".yaml"]


@given(st.binary(max_size=80), st.integers(0, len(PLAN.encode())))
def test_any_bytes_are_judged(noise: bytes, place: int) -> None:
    data = PLAN.encode()
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.yaml"
        plan.write_bytes(data[:place] + noise + data[place:])
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            code = run(["check", str(plan)])
        assert code in (0, 1, 2), output.getvalue()
        assert bool(code) <= bool(output.getvalue())


# The same in a process of its own


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", 2),
        (b"[" * 200_000, 2),
        (b"{a: " * 200_000, 2),
        (PLAN.encode("utf-16"), 2),
        (PLAN.encode().replace(b"2025\n", b"\x00\n"), 2),
        ((PLAN + "số: một\n").encode(), 1),
        ((PLAN + "mở đầu: !!python/object/apply:os.system [x]\n").encode(), 1),
        (b"\xef\xbb\xbf" + PLAN.encode(), 0),
    ],
    ids=["empty", "brackets", "braces", "UTF-16", "NUL", "number", "python tag", "BOM"],
)
def test_the_real_command(content: bytes, code: int, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_bytes(content)
    before = snapshot(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "render", "plan.yaml"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == code, done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr
    if code:
        assert done.stdout == b""
        assert snapshot(tmp_path) == before
    else:
        assert done.stdout == b"plan.docx\n".replace(b"\n", os.linesep.encode())
        assert sorted(snapshot(tmp_path)) == ["plan.docx", "plan.yaml"]
