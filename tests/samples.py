"""Small plans for tests, as YAML and as Plan."""

import re
from collections.abc import Mapping
from typing import Any

import yaml

from drafter.findings import Severity
from drafter.plan import markup
from drafter.plan.model import Plan
from drafter.plan.reader import Reading, read_text
from drafter.plan.resolving.grids import Grid, GridCell
from drafter.plan.resolving.paragraphs import Block
from drafter.plan.resolving.resolution import resolve
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


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        """Write what stands twice twice: the reader refuses anchors."""
        return True


def to_yaml(content: dict[str, Any]) -> str:
    """The file a careful author would have written."""
    return yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def plan_of(content: dict[str, Any] | str) -> Plan:
    """The plan that `content` (fields or YAML) describes; fails with the findings when there are any."""
    text = content if isinstance(content, str) else to_yaml(content)
    reading = read_text(parse_source("thu.yaml", text.encode("utf-8")))
    assert reading.plan is not None, reading.findings
    assert not reading.findings
    return reading.plan


def plan_from(text: str) -> Plan:
    """The plan in a file that may have warnings; fails with the errors when there are any."""
    reading = read_text(parse_source("thu.yaml", text.encode("utf-8")))
    errors = [f"{f.line}:{f.column} {f.rule} {f.message}" for f in reading.findings if f.severity is Severity.ERROR]
    assert not errors, f"the reader refuses {errors[:3]} in:\n{text}"
    assert reading.plan is not None
    return reading.plan


def reading_of(content: dict[str, Any] | str, values: Mapping[str, str] | None = None) -> Reading:
    """What reading `content` (fields or YAML) gives, with these values for its variables."""
    text = content if isinstance(content, str) else to_yaml(content)
    return read_text(parse_source("thu.yaml", text.encode("utf-8")), values)


def told(reading: Reading) -> list[tuple[str, str, str]]:
    """Rule, severity and quoted words ("" for none) of each finding, in the order of the file."""
    return [(finding.rule, finding.severity.value, finding.quote or "") for finding in reading.findings]


def notes_only(out: str, err: str) -> bool:
    """Whether `check` told of one file nothing louder than a note, and on stderr how much it decided."""
    loud = [line for line in out.splitlines() if not re.match(r".+: lưu ý [A-Z]+-\d\d |    nên ghi: ", line)]
    return not loud and re.fullmatch(r".+: \d+ quy tắc; [^\n]+ cần người xem \d+\.\n", err) is not None


def located(content: str, reading: Reading) -> list[str]:
    """What stands in the file at the place of each finding, up to the end of the line."""
    lines = content.splitlines()
    return [lines[(finding.line or 1) - 1][(finding.column or 1) - 1 :] for finding in reading.findings]


def printed_body(plan: Plan) -> list[str]:
    """What is printed below the trích yếu and above Nơi nhận: the căn cứ, the opening, the body."""
    resolved = resolve(plan)
    paragraphs = [*resolved.legal_bases, *resolved.opening]
    return [*map(markup.plain, paragraphs), *_block_texts(resolved.body)]


def printed_appendices(plan: Plan) -> list[list[str]]:
    """What is printed in each appendix below its label, title and "Kèm theo"."""
    return [_block_texts(appendix.blocks) for appendix in resolve(plan).appendices]


def printed_notes(plan: Plan) -> list[str]:
    """The footnotes in the order of their numbers."""
    return ["\n".join(map(markup.plain, note)) for note in resolve(plan).footnotes]


def grids_of(plan: Plan) -> list[Grid]:
    """The tables of the body as printed."""
    return [block for block in resolve(plan).body if isinstance(block, Grid)]


def cell_text(cell: GridCell) -> str:
    """The words of a cell, its paragraphs one a line."""
    return "\n".join(map(markup.plain, cell.paragraphs))


def _block_texts(blocks: tuple[Block, ...]) -> list[str]:
    """The paragraphs; of a table one string a row, its cells parted by bars."""
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Grid):
            texts += [" | ".join(map(cell_text, row)) for row in (*block.head, *block.rows)]
        else:
            texts.append(block.text)
    return texts
