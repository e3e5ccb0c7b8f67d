"""Findings for people and for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from drafter.findings import Coverage, Finding, Severity
from drafter.language.clauses import cite
from drafter.messages import N_, _
from drafter.plan.reader import Reading

_SEVERITY = {
    Severity.ERROR: N_("lỗi"),
    Severity.WARNING: N_("cảnh báo"),
    Severity.INFO: N_("lưu ý"),
}


def as_text(file: str, finding: Finding) -> str:
    """`file:line:col: mức MÃ lời nhắn (điều khoản)`, and what to write instead on a second line.

    A finding about a file as a whole has no line.
    """
    place = file if finding.line is None else f"{file}:{finding.line}:{finding.column or 1}"
    clause = f" ({cite(finding.clause)})" if finding.clause else ""
    lines = [f"{place}: {_(_SEVERITY[finding.severity])} {finding.rule} {finding.message}{clause}"]
    if finding.suggestion:
        lines.append("    " + _("nên ghi: {suggestion}", suggestion=_visible(finding.suggestion)))
    return "\n".join(_visible(line) for line in lines)


def as_json(files: Sequence[tuple[str, Sequence[Finding]]]) -> str:
    """The JSON of `check`; its keys are never renamed. A file's shape is no rule, so that none applies yet."""
    results: list[dict[str, Any]] = [
        {"file": file, "findings": [_plain(finding) for finding in findings], "coverage": asdict(Coverage())}
        for file, findings in files
    ]
    return json.dumps({"files": results}, ensure_ascii=False, indent=2)


def exit_code(reading: Reading, *, strict: bool) -> int:
    """2 when the file is no plan at all or is refused; else what its findings come to."""
    return findings_code(reading.findings, strict=strict) if reading.is_yaml and not reading.refused else 2


def findings_code(findings: Sequence[Finding], *, strict: bool) -> int:
    """1 when a finding is an error, or with `strict` a warning; else 0."""
    loud = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(finding.severity in loud for finding in findings))


def _plain(finding: Finding) -> dict[str, Any]:
    return asdict(finding) | {"severity": finding.severity.value}


def _visible(text: str) -> str:
    """Control characters of a hostile file must not reach the terminal."""
    return "".join(c if c.isprintable() or c == "\N{NO-BREAK SPACE}" else f"\\x{ord(c):02x}" for c in text)
