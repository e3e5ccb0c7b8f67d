"""Findings for people and for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from drafter import __version__
from drafter.findings import NAMES, Coverage, Finding, Severity
from drafter.language.clauses import cite
from drafter.messages import _
from drafter.plan.reader import Reading


def as_text(file: str, finding: Finding) -> str:
    """`file:line:col: mức MÃ lời nhắn (điều khoản)`, and what to write instead on a second line.

    A finding about a file as a whole has no line.
    """
    place = file if finding.line is None else f"{file}:{finding.line}:{finding.column or 1}"
    clause = f" ({cite(finding.clause)})" if finding.clause else ""
    lines = [f"{place}: {_(NAMES[finding.severity])} {finding.rule} {finding.message}{clause}"]
    if finding.suggestion:
        lines.append("    " + _("nên ghi: {suggestion}", suggestion=_visible(finding.suggestion)))
    return "\n".join(_visible(line) for line in lines)


class Shown(NamedTuple):
    """One file's findings, and how much of the law could be decided."""

    file: str
    findings: Sequence[Finding]
    coverage: Coverage = Coverage()


def as_json(files: Sequence[Shown]) -> str:
    """The JSON of `check`; its keys are never renamed."""
    results: list[dict[str, Any]] = [
        {"file": each.file, "findings": list(map(_plain, each.findings)), "coverage": asdict(each.coverage)}
        for each in files
    ]
    return json.dumps({"files": results}, ensure_ascii=False, indent=2)


def as_sarif(files: Sequence[Shown]) -> str:
    """SARIF 2.1.0, for editors and build servers; columns count code points, as everywhere here."""
    results = [_result(each.file, finding) for each in files for finding in each.findings]
    driver = {"name": "drafter", "version": __version__, "rules": list(map(_descriptor, _rules_of(results)))}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def coverage_line(file: str, coverage: Coverage) -> str:
    """How much of the law could be decided: counts only, never a verdict on the whole."""
    return _(
        "{file}: {applicable} quy tắc; không thấy lỗi {passed}, có lỗi {failed}, chưa quyết được {undecided}, "
        "cần người xem {needs_person}.",
        file=_visible(file),
        **asdict(coverage),
    )


def exit_code(reading: Reading, *, strict: bool) -> int:
    """2 when the file is no plan at all or is refused; else what its findings come to."""
    return findings_code(reading.findings, strict=strict) if reading.is_yaml and not reading.refused else 2


def findings_code(findings: Sequence[Finding], *, strict: bool) -> int:
    """1 when a finding is an error, or with `strict` a warning; else 0."""
    loud = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(finding.severity in loud for finding in findings))


def _plain(finding: Finding) -> dict[str, Any]:
    return asdict(finding) | {"severity": finding.severity.value}


def _result(file: str, finding: Finding) -> dict[str, Any]:
    level = {Severity.INFO: "note"}.get(finding.severity, finding.severity.value)
    clause = f" ({cite(finding.clause)})" if finding.clause else ""
    region = {} if finding.line is None else {"region": _region(finding)}
    location = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}, **region}}
    return {
        "ruleId": finding.rule,
        "level": level,
        "message": {"text": f"{finding.message}{clause}"},
        "locations": [location],
    }


def _region(finding: Finding) -> dict[str, Any]:
    start = finding.column or 1
    region: dict[str, Any] = {"startLine": finding.line, "startColumn": start}
    return region | ({"snippet": {"text": finding.quote}} if finding.quote else {})


def _uri(file: str) -> str:
    return Path(file).as_uri() if Path(file).is_absolute() else quote(Path(file).as_posix())


def _rules_of(results: Sequence[dict[str, Any]]) -> list[str]:
    return list(dict.fromkeys(result["ruleId"] for result in results))


def _descriptor(rule_id: str) -> dict[str, Any]:
    from drafter.rules.pages import title

    return {"id": rule_id, "shortDescription": {"text": title(rule_id)}}


def _visible(text: str) -> str:
    """Control characters of a hostile file must not reach the terminal."""
    return "".join(c if c.isprintable() or c == "\N{NO-BREAK SPACE}" else f"\\x{ord(c):02x}" for c in text)
