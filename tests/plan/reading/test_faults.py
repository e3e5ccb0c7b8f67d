"""The shape of the newer kinds: entries, tables, targets, appendices, lengths, keys, choices; what is told of each."""

from typing import Any

import pytest

from drafter.findings import Finding
from drafter.plan.fields.records import (
    ALIGNMENTS,
    CIRCULATION,
    MEDIA,
    ORIENTATIONS,
    ROLES,
    SCHEMES,
    TARGETS_AS,
    URGENCY,
)
from tests.samples import located, reading_of, to_yaml, told, with_

PLAN = to_yaml(with_(mở_đầu="Xem Phụ lục kèm theo."))


def one(line: str) -> tuple[Finding, str]:
    """The only finding on a plan with one more line, and what stands in the file at its place."""
    text = PLAN + line + "\n"
    reading = reading_of(text)
    assert reading.plan is None
    (finding,) = reading.findings
    assert (finding.rule, finding.severity.value) in (("SPEC-04", "error"), ("SPEC-01", "error"))
    return finding, located(text, reading)[0]


def task(rest: str) -> str:
    return f"nhiệm vụ: {{tiêu đề: Việc, {rest}}}"


def table(columns: str = "[A]", rows: str = "[[a]]") -> str:
    return task(f"bảng: {{cột: {columns}, hàng: {rows}}}")


@pytest.mark.parametrize(
    ("line", "path", "place", "message"),
    [
        ("viện dẫn: [a]", "viện dẫn", "[a]", "một nhóm mục con do mình đặt tên"),
        ("viện dẫn: a", "viện dẫn", "a", "một nhóm mục con do mình đặt tên"),
        ("chú thích: [a]", "chú thích", "[a]", "một nhóm mục con do mình đặt tên"),
        ("biến: [a]", "biến", "[a]", "một nhóm mục con do mình đặt tên"),
        ("viện dẫn: {k: {}}", "viện dẫn › k", "{}", "phải có một trong các mục: “văn bản”, “loại”"),
        ('viện dẫn: {k: ""}', "viện dẫn › k", '""', "đang trống"),
        ('chú thích: {1: " "}', "chú thích › 1", '" "', "đang trống"),
        ("chú thích: {1: …}", "chú thích › 1", "…", "còn để “…”"),
        ("viện dẫn: {k: {văn bản: a, loại: b}}", "viện dẫn › k › văn bản", "a", "không đứng cùng với “loại”"),
        ("viện dẫn: {k: {văn bản: a, ngày: 2025}}", "viện dẫn › k › ngày", "2025", "chỉ dùng cùng với “loại”"),
        ("viện dẫn: {k: {loại: a, ngày: mai}}", "viện dẫn › k › ngày", "mai", "phải là ngày có thật"),
        ("ban hành kèm theo: {ngày: mai}", "ban hành kèm theo › ngày", "mai", "phải là ngày có thật"),
        ("liên hệ: {}", "liên hệ", "{}", "phải có một trong các mục: “địa chỉ”"),
        (table(columns="[]"), "nhiệm vụ › 1 › bảng › 1 › cột", "[]", "đang trống"),
        (table(rows="[]"), "nhiệm vụ › 1 › bảng › 1 › hàng", "[]", "đang trống"),
        (table(rows="[a]"), "nhiệm vụ › 1 › bảng › 1 › hàng › 1", "a", "là một danh sách các ô"),
        (table(rows="[{}]"), "nhiệm vụ › 1 › bảng › 1 › hàng › 1", "{}", "một trong các mục: “nhóm”, “ô”"),
        (table(rows="[[[a]]]"), "nhiệm vụ › 1 › bảng › 1 › hàng › 1 › ô › 1", "[a]", "không phải một danh sách nữa"),
        (
            table(rows="[{nhóm: a, ô: [b]}]"),
            "nhiệm vụ › 1 › bảng › 1 › hàng › 1 › ô",
            "[b]",
            "không đứng cùng với “nhóm”",
        ),
        (table(rows="[[{gộp dọc: 0}]]"), "nhiệm vụ › 1 › bảng › 1 › hàng › 1 › ô › 1 › gộp dọc", "0", "một số từ 1"),
        (task("bảng: a"), "nhiệm vụ › 1 › bảng › 1", "a", "là một nhóm mục con, với các mục: khóa, tên"),
        (
            task("bảng chỉ tiêu: {mốc: [], hàng: [{chỉ tiêu: a}]}"),
            "nhiệm vụ › 1 › bảng chỉ tiêu › 1 › mốc",
            "[]",
            "đang trống",
        ),
        (
            task("bảng chỉ tiêu: {mốc: [a], hàng: [{nhóm: b, chỉ tiêu: c, giá trị: 1}]}"),
            "nhiệm vụ › 1 › bảng chỉ tiêu › 1 › hàng › 1 › nhóm",
            "b",
            "không đứng cùng với “chỉ tiêu”",
        ),
        (
            task("bảng chỉ tiêu: {mốc: [a], hàng: [{nhóm: b, giá trị: 1}]}"),
            "nhiệm vụ › 1 › bảng chỉ tiêu › 1 › hàng › 1 › giá trị",
            "1",
            "chỉ dùng cùng với “chỉ tiêu”",
        ),
        ("phụ lục: a", "phụ lục › 1", "a", "là một nhóm mục con, với các mục: khóa, tên, hướng"),
        ("phụ lục: [{khóa: a}]", "phụ lục › 1", "{khóa: a}", "phải có một trong các mục: “tên”, “nội dung”"),
        (task("đề nghị: có"), "nhiệm vụ › 1 › đề nghị", "có", "chỉ dùng cùng với “đơn vị”"),
    ],
)
def test_a_wrong_shape(line: str, path: str, place: str, message: str) -> None:
    finding, there = one(line)
    assert (finding.path, there.startswith(place)) == (path, True)
    assert message in finding.message


@pytest.mark.parametrize(
    ("line", "missing", "place"),
    [
        (table(columns="[{rộng: 2}]"), "nhiệm vụ › 1 › bảng › 1 › cột › 1 › tên", "{rộng: 2}"),
        (task("bảng: {cột: [A]}"), "nhiệm vụ › 1 › bảng › 1 › hàng", "{cột: [A]}"),
        (
            task("bảng chỉ tiêu: {hàng: [{chỉ tiêu: a, giá trị: 1}]}"),
            "nhiệm vụ › 1 › bảng chỉ tiêu › 1 › mốc",
            "{hàng:",
        ),
        ("người soạn thảo: {số bản: 2}", "người soạn thảo › ký hiệu", "{số bản: 2}"),
    ],
)
def test_a_missing_field_of_a_table(line: str, missing: str, place: str) -> None:
    finding, there = one(line)
    assert (finding.rule, finding.path, there.startswith(place)) == ("SPEC-01", missing, True)


@pytest.mark.parametrize("width", ["2", "2,5", "2.5", "16,5", "0,125", " 2 "])
def test_a_length(width: str) -> None:
    line = table(columns=f"[{{tên: A, rộng: '{width}'}}]")
    assert told(reading_of(f"{PLAN}{line}\n")) == []


@pytest.mark.parametrize("width", ["0", "-2", "2cm", "'2,5 cm'", "hai", "1e1", "2.", ".5", "1.2.3", "1234", "２", "''"])
def test_what_is_no_length(width: str) -> None:
    finding, there = one(table(columns=f"[{{tên: A, rộng: {width}}}]"))
    assert there.startswith(width)
    assert finding.message == "“rộng” ghi bề rộng bằng cm, ví dụ 2,5."


@pytest.mark.parametrize("key", ["a:b", "[a]", "a[", "a]", ""])
@pytest.mark.parametrize("where", ["nhiệm vụ: {{tiêu đề: A, khóa: '{0}'}}", "phụ lục: [{{tên: A, khóa: '{0}'}}]"])
def test_what_is_no_key(key: str, where: str) -> None:
    finding, there = one(where.format(key))
    assert there.startswith(f"'{key}'")
    assert finding.quote == key


@pytest.mark.parametrize("key", ["a", "NQ 68/2024", "mục tiêu", "1.2", "a-b_c", " a "])
def test_a_key(key: str) -> None:
    assert told(reading_of(f"{PLAN}nhiệm vụ: {{tiêu đề: A, khóa: '{key}'}}\n")) == []


@pytest.mark.parametrize("key", ["a:b", "[a]"])
@pytest.mark.parametrize("field", ["viện dẫn", "chú thích"])
def test_a_wrong_key_of_an_entry_is_told_at_the_key(key: str, field: str) -> None:
    finding, there = one(f"{field}: {{'{key}': Biên bản quý I}}")
    assert (finding.quote, there.startswith(f"'{key}'")) == (key, True)


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("chú thích: {1: [Nguồn, Sở]}", '1: "[Nguồn, Sở]"'),
        ("chú thích: {1: {Nguồn: Sở}}", '1: "{Nguồn: Sở}"'),
        ("viện dẫn: {k: [a]}", 'k: "[a]"'),
    ],
)
def test_an_entry_that_yaml_took_for_a_list_comes_with_a_line_to_paste(line: str, suggestion: str) -> None:
    finding, _there = one(line)
    assert "ngoặc kép" in finding.message
    assert finding.suggestion == suggestion


@pytest.mark.parametrize("field", ["gộp ngang", "gộp dọc"])
def test_a_wrong_number_of_columns_is_not_told_as_if_it_were_the_number_of_a_document(field: str) -> None:
    finding, _there = one(table(rows=f"[[{{nội dung: a, {field}: hai}}]]"))
    assert "ký hiệu" not in finding.message


@pytest.mark.parametrize("line", ["viện dẫn: {k: {số ký hiệu: 1}}", task("bảng chỉ tiêu: {mốc: [a], hàng: [{mã: 1}]}")])
def test_what_is_missing_is_told_once(line: str) -> None:
    finding, _there = one(line)
    assert "“loại”" in finding.message or "“chỉ tiêu”" in finding.message


@pytest.mark.parametrize(
    ("field", "choices"), [("độ khẩn", URGENCY), ("lưu hành", CIRCULATION), ("hình thức", MEDIA), ("đánh số", SCHEMES)]
)
def test_a_choice_is_known_in_any_case_and_tone_placement(field: str, choices: tuple[str, ...]) -> None:
    for choice in choices:
        for spelled in (choice, choice.upper(), choice.title(), f" {choice} ", choice.replace("ỏa", "oả")):
            content: dict[str, Any] = with_() | {field: spelled}
            assert told(reading_of(content)) == [], spelled


@pytest.mark.parametrize(
    ("choices", "fields"),
    [
        (ALIGNMENTS, {"bảng": {"cột": [{"tên": "A", "căn": "{}"}], "hàng": [["a"]]}}),
        (
            TARGETS_AS,
            {"bảng chỉ tiêu": {"mốc": ["A"], "trình bày": "{}", "hàng": [{"chỉ tiêu": "a", "giá trị": ["1"]}]}},
        ),
        (ROLES, {"vai trò": "{}"}),
    ],
)
def test_a_choice_within_a_section(choices: tuple[str, ...], fields: dict[str, Any]) -> None:
    for choice in choices:
        text = to_yaml(with_(nhiệm_vụ={"tiêu đề": "Việc"} | fields)).replace("'{}'", choice.upper())
        assert told(reading_of(text)) == [], choice


@pytest.mark.parametrize(
    ("line", "choices"),
    [
        ("độ khẩn: gấp", URGENCY),
        ("hình thức: fax", MEDIA),
        ("lưu hành: ''", CIRCULATION),
        ("phụ lục: [{tên: A, hướng: nghiêng}]", ORIENTATIONS),
        (table(columns="[{tên: A, căn: giưa}]"), ALIGNMENTS),
    ],
)
def test_what_is_no_choice_names_all_of_them(line: str, choices: tuple[str, ...]) -> None:
    finding, _there = one(line)
    assert all(f"“{choice}”" in finding.message for choice in choices)
