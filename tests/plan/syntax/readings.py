"""Readings for the tests of plan files: with both parsers, and as plain values."""

from drafter.findings import Finding
from drafter.plan.syntax.nodes import Mapping, Node, Scalar, Sequence
from drafter.plan.syntax.reading import Reading, read_nodes
from drafter.plan.syntax.source import Source, Text

PLAN = """\
# Kế hoạch 😀
phiên bản: 1
cơ quan: {chủ quản: UBND tỉnh, tên: "Sở A", cấp: sở}
số:
ngày: 2024-08   # thiếu ngày
nơi nhận: [Đảng ủy Sở, 'Các phòng']
nhiệm vụ:
- tiêu đề: Nâng cao 😀 nhận thức
  nội dung: |
    Dòng một: có dấu
    Dòng hai # không phải chú thích

  thời hạn: >-
    Thường
    xuyên
-   liền dòng: true
ký: ~
"""


def read(text: str) -> Reading:
    """The reading, after both parsers gave the same."""
    reading = read_nodes(Source("kh.yaml", text))
    assert read_nodes(Source("kh.yaml", text), pure=True) == reading
    return reading


def plain(node: Node | None) -> object:
    """The node as dict, list and str."""
    if isinstance(node, Mapping):
        return {entry.key.text.value: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text.value if node else None


def ids(findings: list[Finding]) -> list[tuple[str, int | None, int | None]]:
    """The rule and the place of each finding."""
    return [(finding.rule, finding.line, finding.column) for finding in findings]


def value_of(file: str) -> Text:
    """The text of the first value in the file."""
    reading = read_nodes(Source("kế hoạch.yaml", file))
    assert isinstance(reading.node, Mapping), (file, reading.findings)
    value = reading.node.entries[0].value
    assert isinstance(value, Scalar)
    return value.text
