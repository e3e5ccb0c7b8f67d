"""Small plans for tests, as YAML and as Plan."""

from typing import Any

import yaml

from drafter.plan.model import Plan
from drafter.plan.reader import read_text
from drafter.plan.syntax.source import parse_source

MINIMAL: dict[str, Any] = {
    "cơ quan": {"chủ quản": "UBND tỉnh Lâm Đồng", "tên": "Sở Nội vụ", "viết tắt": "SNV"},
    "địa danh": "Lâm Đồng",
    "ngày": "2025-08-05",
    "trích yếu": "Công tác văn thư năm 2025",
    "các phần": [{"tiêu đề": "Nhiệm vụ", "gồm": ["Rà soát văn bản.", "Lập hồ sơ."]}],
    "ký": {"chức vụ": "Giám đốc", "họ tên": "Nguyễn Thị An"},
    "nơi nhận": ["UBND tỉnh", "Các phòng thuộc Sở"],
    "lưu": {"đơn vị soạn thảo": "VP"},
}
"""The least a plan needs. Copy with `with_(…)`; never change it."""


def with_(**fields: Any) -> dict[str, Any]:
    """MINIMAL with other fields; underscores in a name stand for spaces, None takes a field away."""
    changed = MINIMAL | {name.replace("_", " "): value for name, value in fields.items()}
    return {name: value for name, value in changed.items() if value is not None}


def to_yaml(content: dict[str, Any]) -> str:
    """The file a careful author would have written."""
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=10_000)


def plan_of(content: dict[str, Any] | str) -> Plan:
    """The plan that `content` (fields or YAML) describes; fails with the findings when there are any."""
    text = content if isinstance(content, str) else to_yaml(content)
    reading = read_text(parse_source("thu.yaml", text.encode("utf-8")))
    assert reading.plan is not None, reading.findings
    assert not reading.findings
    return reading.plan
