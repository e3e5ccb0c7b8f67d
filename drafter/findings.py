"""A finding: one thing wrong in the user's input, with its place, its clause and what to write instead."""

from dataclasses import dataclass
from enum import Enum

from drafter.messages import N_


class Severity(Enum):
    """How loud a finding is; `ERROR` alone makes a command end with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


NAMES = {Severity.ERROR: N_("lỗi"), Severity.WARNING: N_("cảnh báo"), Severity.INFO: N_("lưu ý")}
"""What a person reads; to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a Word document: the part's name, the paragraph's index (from 0), the offset in its text."""

    part: str
    paragraph: int
    start: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem in the user's input.

    line, column: 1-based, in code points of the file as stored; None where the input has no lines.
    clause: where NĐ 30 says so, short ("Điều 8 k2 d", see `language.clauses`); None for a rule of form or practice.
    path: the field, as a reader would say it ("ký › chức vụ").
    quote: the words at fault. suggestion: what to write instead, ready to paste where that is possible.
    """

    rule: str
    severity: Severity
    message: str
    clause: str | None = None
    line: int | None = None
    column: int | None = None
    place: Place | None = None
    path: str | None = None
    quote: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of the rules that apply to a document, how many passed, failed, could not be decided, or need a person."""

    applicable: int = 0
    passed: int = 0
    failed: int = 0
    undecided: int = 0
    needs_person: int = 0


def in_file_order(findings: list[Finding]) -> list[Finding]:
    """The findings sorted by place; those without a place come last, in the order they were made."""
    return sorted(findings, key=lambda f: (f.line is None, f.line or 0, f.column or 0))
