"""Nodes under the field table's names: either language, sugar of single values, places, unknown and doubled keys."""

from typing import Any

import pytest

from drafter.findings import Finding, Severity
from drafter.plan.fields.lookup import Path
from drafter.plan.reading.canonical import Items, Record, canonical, node_at, plain
from drafter.plan.syntax.nodes import Mapping
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source


def record_of(text: str) -> tuple[Record, list[Finding]]:
    """The record of a file, and what was found on the way."""
    source = Source("kh.yaml", text)
    reading = read_nodes(source)
    assert isinstance(reading.node, Mapping)
    assert reading.findings == []
    findings: list[Finding] = []
    return canonical(reading.node, source, findings), findings


def plain_of(text: str) -> Any:
    record, findings = record_of(text)
    assert findings == []
    return plain(record)


def test_keys_of_either_language_become_names_in_the_order_of_the_file() -> None:
    assert list(plain_of("Trích  Yếu: A\nplace: B\nNHIỆM_VỤ: C\nmục đích: D\n")) == [
        *("subject", "place", "tasks", "purpose")
    ]


@pytest.mark.parametrize("blank", ["", "   # chưa có", "\n"])
def test_a_blank_value_is_no_value(blank: str) -> None:
    record, findings = record_of(f"số: {blank}\nđịa danh: Huế\n")
    assert findings == []
    assert plain(record) == {"place": "Huế"}
    assert list(record.key_of) == ["number", "place"]


def test_a_value_in_quotes_is_not_blank() -> None:
    assert plain_of('số: ""\n') == {"number": ""}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("căn cứ: Một\n", {"legal_bases": ["Một"]}),
        ("căn cứ: [Một, Hai]\n", {"legal_bases": ["Một", "Hai"]}),
        ("căn cứ:\n- Một\n-\n- Hai\n", {"legal_bases": ["Một", "Hai"]}),
        ("căn cứ: []\n", {"legal_bases": []}),
        ("nhiệm vụ: Một\n", {"tasks": ["Một"]}),
        ("nhiệm vụ: {tiêu đề: Một}\n", {"tasks": [{"title": "Một"}]}),
        ("nhiệm vụ: [Một, {title: Hai, gồm: Ba}]\n", {"tasks": ["Một", {"title": "Hai", "children": ["Ba"]}]}),
        ("nơi nhận: [A, {tên: B, ghi chú: C}]\n", {"recipients": ["A", {"name": "B", "remark": "C"}]}),
        ("lưu: {đơn vị soạn thảo: VP}\n", {"filing": {"unit": ["VP"]}}),
        ("mở đầu: [a, b]\n", {"opening": [None, None]}),
        ("mở đầu: {a: b}\n", {"opening": {"a": None}}),
        ("cơ quan: [a]\n", {"agency": [None]}),
    ],
)
def test_what_cerberus_sees(text: str, value: Any) -> None:
    assert plain_of(text) == value


def test_a_record_is_read() -> None:
    record, _findings = record_of(
        "trích yếu: A\ncăn cứ: [B, C]\nđánh số: không\nký: {chức vụ: D, giao quyền: Có}\nnhiệm vụ: [{tiêu đề: E}]\n"
    )
    assert record.required("subject").value == "A"
    assert record.text("opening") is None
    assert [text.value for text in record.texts("legal_bases")] == ["B", "C"]
    assert record.choice("numbering") == "không"
    assert record.choice("version") is None
    assert record.record("signature").flag("acting")
    assert not record.record("signature").flag("position")
    assert record.record("labels").values == {}
    assert record.texts("recipients") == ()
    (task,) = record.items("tasks")
    assert isinstance(task, Record)
    assert task.required("title").value == "E"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("agency",), (2, 3)),
        (("agency", "name"), (2, 8)),
        (("agency", "superior"), (2, 3)),
        (("tasks",), (4, 1)),
        (("tasks", 0), (4, 3)),
        (("tasks", 1), (5, 3)),
        (("tasks", 1, "title"), (5, 12)),
        (("tasks", 7, "title"), (4, 1)),
        (("subject", 0), (6, 12)),
        (("closing",), (1, 1)),
    ],
)
def test_a_path_has_the_place_of_its_node_or_of_the_nearest_above(path: Path, place: tuple[int, int]) -> None:
    text = "cơ quan:\n  tên: Sở A\nnhiệm vụ:\n- Một\n- tiêu đề: Hai\ntrích yếu: Ba\n"
    record, _findings = record_of(text)
    assert Source("kh.yaml", text).place(node_at(record, path).start) == place


def test_a_single_value_keeps_its_node() -> None:
    record, _findings = record_of("nhiệm vụ: Một\n")
    value = record.values["tasks"]
    assert isinstance(value, Items)
    assert node_at(record, ("tasks",)) is node_at(record, ("tasks", 0))


def test_an_unknown_key() -> None:
    record, findings = record_of("trích yêu: A\nzzz: B\n")
    assert record.values == {}
    assert record.misspelt == {"subject"}
    assert [record.has(name) for name in ("subject", "place")] == [True, False]
    assert [(f.rule, f.severity, f.line, f.column, f.quote, f.suggestion) for f in findings] == [
        ("SPEC-02", Severity.ERROR, 1, 1, "trích yêu", "trích yếu"),
        ("SPEC-02", Severity.ERROR, 2, 1, "zzz", None),
    ]
    assert "Các mục dùng được: phiên bản, biến, cơ quan," in findings[1].message


@pytest.mark.parametrize(
    ("key", "near"), [("Sujbect", "subject"), ("nơi nhân", "nơi nhận"), ("tổ chức thưc hiện", "tổ chức thực hiện")]
)
def test_the_suggestion_is_in_the_language_of_the_key(key: str, near: str) -> None:
    _record, findings = record_of(f"{key}: A\n")
    assert [finding.suggestion for finding in findings] == [near]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("ký:\n  chức vụ: A\n  KT: Chủ tịch\n", "ký thay"),
        ("nhiệm vụ:\n  - tiêu đề: A\n    hạn: tháng 6\n", "thời hạn"),
        ("nhiệm vụ:\n  - tiêu đề: A\n    thời gian hoàn thành: tháng 6\n", "thời hạn"),
        ("nơi nhận:\n  - UBND tỉnh: để báo cáo\n", '- {tên: "UBND tỉnh", ghi chú: "để báo cáo"}'),
        ("nhiệm vụ:\n  - Niêm yết: công khai\n", 'nội dung: "Niêm yết: công khai"'),
    ],
)
def test_what_an_office_calls_a_field_is_understood(text: str, suggestion: str) -> None:
    _, findings = record_of(text)
    assert [finding.suggestion for finding in findings] == [suggestion]


@pytest.mark.parametrize("key", ["trích yêu", "trich yeu", "Trích yếu nội", "subjekt"])
def test_a_misspelt_key_is_recognised(key: str) -> None:
    _, findings = record_of(f"{key}: Công tác văn thư\n")
    assert findings[0].rule == "SPEC-02"
    assert findings[0].suggestion in {"trích yếu", "subject"}


def test_the_first_of_doubled_keys_counts() -> None:
    record, findings = record_of("địa danh: Huế\nsố: 1\nplace: Lâm Đồng\nsố: 2\n")
    assert plain(record) == {"place": "Huế", "number": "1"}
    assert [(f.rule, f.line, f.column, f.path, f.quote) for f in findings] == [
        ("SPEC-03", 3, 1, "địa danh", "place"),
        ("SPEC-03", 4, 1, "số", "số"),
    ]
    assert "dòng 1, cột 1" in findings[0].message
    assert "dòng 2, cột 1" in findings[1].message


def test_a_doubled_key_whose_first_is_blank() -> None:
    _record, findings = record_of("số:\nsố: 2\n")
    assert [finding.rule for finding in findings] == ["SPEC-03"]


def test_the_same_key_in_two_records_is_not_doubled() -> None:
    _record, findings = record_of("nhiệm vụ:\n- {tiêu đề: A, nhiệm vụ: C, đơn vị: D}\nđánh số: không\n")
    assert findings == []


TABLE = "nhiệm vụ: {tiêu đề: A, bảng: {cột: [B], hàng: %s}}\n"


def rows_of(text: str) -> Any:
    return plain_of(TABLE % text)["tasks"][0]["tables"][0]["rows"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("viện dẫn: {NQ_68: A, kh: {loại: B}}\n", {"citations": {"nq 68": "A", "kh": {"type": "B"}}}),
        ("chú thích: {1: A, Nguồn: B}\n", {"footnotes": {"1": "A", "nguồn": "B"}}),
        ("biến: {x: A, y: {mẫu: B}}\n", {"variables": {"x": "A", "y": {"sample": "B"}}}),
        ("chú thích:\n  1: A\n  2:\n", {"footnotes": {"1": "A"}}),
        ("chú thích: {}\n", {"footnotes": {}}),
        ("chú thích: [A]\n", {"footnotes": [None]}),
        ("chú thích: A\n", {"footnotes": "A"}),
        ("chú thích: {1: [A], 2: {a: b}}\n", {"footnotes": {"1": [None], "2": {"a": None}}}),
        ("viện dẫn: {k: {khóa: A}}\n", {"citations": {"k": {}}}),
    ],
)
def test_entries_under_the_authors_own_keys(text: str, value: Any) -> None:
    record, _findings = record_of(text)
    assert plain(record) == value


def test_entries_keep_their_keys_as_written_and_in_order() -> None:
    record, findings = record_of("chú thích: {Nguồn 2: A, 1: B}\n")
    assert findings == []
    entries = record.entries("footnotes")
    assert [key.value for key, _value in entries] == ["Nguồn 2", "1"]
    assert entries[1][0].at(0) == (1, 25)
    assert record.entries("citations") == []


def test_entries_that_read_the_same_are_doubled_and_the_first_counts() -> None:
    record, findings = record_of("viện dẫn:\n  nq_68: A\n  NQ 68: B\n  hoá: C\n  hóa: D\n")
    assert plain(record) == {"citations": {"nq 68": "A", "hóa": "C"}}
    assert [(f.rule, f.line, f.column, f.quote) for f in findings] == [
        ("SPEC-03", 3, 3, "NQ 68"),
        ("SPEC-03", 5, 3, "hóa"),
    ]
    assert "dòng 2, cột 3" in findings[0].message


def test_an_entry_has_the_place_of_its_value() -> None:
    text = "viện dẫn:\n  nq 68: {loại: A}\n  kh: B\n"
    record, _findings = record_of(text)
    source = Source("kh.yaml", text)
    assert source.place(node_at(record, ("citations", "nq 68")).start) == (2, 10)
    assert source.place(node_at(record, ("citations", "nq 68", "type")).start) == (2, 17)
    assert source.place(node_at(record, ("citations", "kh")).start) == (3, 7)
    assert source.place(node_at(record, ("citations", "không có")).start) == (2, 3)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[[a, b]]", [{"cells": ["a", "b"]}]),
        ("[{ô: [a]}, {nhóm: b}]", [{"cells": ["a"]}, {"group": "b"}]),
        ("[{ô: a}]", [{"cells": ["a"]}]),
        ("[[]]", [{"cells": []}]),
        ('[["", a, " "]]', [{"cells": ["", "a", " "]}]),
        ("[[{nội dung: a, gộp dọc: 2}]]", [{"cells": [{"content": "a", "down": "2"}]}]),
        ("[a]", ["a"]),
        ("[[[a]]]", [{"cells": [[None]]}]),
        ("{ô: [a]}", [{"cells": ["a"]}]),
        ('""', [""]),
    ],
)
def test_a_list_stands_for_the_cells_of_a_row(text: str, value: Any) -> None:
    assert rows_of(text) == value


def test_a_blank_cell_is_a_cell_and_a_blank_item_elsewhere_is_none() -> None:
    text = (
        "nhiệm vụ:\n  tiêu đề: A\n  bảng:\n    cột:\n    - B\n    -\n    hàng:\n    - - a\n      -\n      - b\n    -\n"
    )
    table = plain_of(text)["tasks"][0]["tables"][0]
    assert table == {"columns": ["B"], "rows": [{"cells": ["a", "", "b"]}]}
    targets = "nhiệm vụ: {tiêu đề: A, bảng chỉ tiêu: {mốc: [a], hàng: [{chỉ tiêu: b, giá trị: ['', c]}]}}\n"
    assert plain_of(targets)["tasks"][0]["target_tables"][0]["rows"][0]["values"] == ["", "c"]


def test_a_row_and_its_cells_have_their_places() -> None:
    text = TABLE % "[[a, bc], {ô: [d]}]"
    record, _findings = record_of(text)
    rows: Path = ("tasks", 0, "tables", 0, "rows")
    places = [node_at(record, (*rows, *step)).start for step in ((0,), (0, "cells", 1), (1,), (1, "cells", 0))]
    assert [text[place:].partition(",")[0].partition("]")[0] for place in places] == ["[a", "bc", "{ô: [d", "d"]
