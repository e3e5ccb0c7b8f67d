"""A record is written under Vietnamese keys in the order of the table, and reads back as what it was."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.findings import Severity
from drafter.plan.reading.canonical import Record, canonical, plain
from drafter.plan.starters.writing import written
from drafter.plan.syntax.nodes import Mapping
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import parse_source
from tests.strategies import as_yaml, plans


def record_of(text: str) -> Record:
    """The record of a file in which nothing is wrong with YAML or keys; a random list may look like a cut sentence."""
    source = parse_source("kh.yaml", text.encode("utf-8"))
    reading = read_nodes(source)
    assert isinstance(reading.node, Mapping)
    findings = list(reading.findings)
    record = canonical(reading.node, source, findings)
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == [], text
    return record


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("place: Huế", "địa danh: Huế\n"),
        ("Địa_Danh: 'Huế'", "địa danh: Huế\n"),
        ('địa danh: "Huế: A # b"', 'địa danh: "Huế: A # b"\n'),
        ("địa danh: ''", 'địa danh: ""\n'),
        ("số:\nđịa danh: Huế", "địa danh: Huế\n"),
        ("mở đầu: |\n  Một\n\n  Hai\n", 'mở đầu: "Một\\n\\nHai\\n"\n'),
        ("ngày: 2026\nđịa danh: Huế\nagency: {name: A}", "cơ quan:\n  tên: A\nđịa danh: Huế\nngày: 2026\n"),
        ("filing: {copies: 2, unit: VP}", "lưu:\n  đơn vị soạn thảo: VP\n  số bản: 2\n"),
        ("lưu: {đơn vị soạn thảo: [VP, 'TH, KT']}", 'lưu:\n  đơn vị soạn thảo:\n    - VP\n    - "TH, KT"\n'),
        ("nơi nhận: [A]", "nơi nhận: A\n"),
        ("nơi nhận: [A, {remark: b, name: C}]", "nơi nhận:\n  - A\n  - tên: C\n    ghi chú: b\n"),
        ("nơi nhận: {tên: C}", "nơi nhận:\n  - tên: C\n"),
        ("nơi nhận: {nhóm: [A, B]}", "nơi nhận:\n  - nhóm:\n      - A\n      - B\n"),
        ("viện dẫn: {NQ_68: A, 'b: c': {loại: D}}", 'viện dẫn:\n  NQ_68: A\n  "b: c":\n    loại: D\n'),
        ("lưu: {}\nmở đầu: A", "mở đầu: A\nlưu: {}\n"),
        ("nhiệm vụ: {}", "nhiệm vụ:\n  - {}\n"),
        ("nhiệm vụ: []", "nhiệm vụ: []\n"),
    ],
)
def test_what_is_written(text: str, expected: str) -> None:
    assert written(record_of(text)) == expected
    assert written(record_of(expected)) == expected


def test_a_record_in_a_list_in_a_record_is_nested() -> None:
    text = """\
nhiệm vụ:
  - tiêu đề: Một
    bảng:
      - cột:
          - A
          - tên: B
            rộng: "1,5"
        hàng:
          - ô:
              - a
              - ""
          - nhóm: C
    gồm:
      - Hai
      - tiêu đề: Ba
        gồm: Bốn
"""
    assert written(record_of(text)) == text


@given(plans(), st.integers(0, 10_000))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_random_plan_reads_back_as_it_was(fields: dict[str, Any], seed: int) -> None:
    record = record_of(as_yaml(fields, seed))
    text = written(record)
    assert plain(record_of(text)) == plain(record)
    assert written(record_of(text)) == text
