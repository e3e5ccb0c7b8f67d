"""Findings at a character of a text of the plan."""

from drafter.findings import Finding, Severity
from drafter.plan.markup import Mark
from drafter.plan.syntax.source import Text


def at(
    rule: str,
    severity: Severity,
    text: Text,
    message: str,
    *,
    offset: int = 0,
    clause: str | None = None,
    quote: str | None = None,
    suggestion: str | None = None,
) -> Finding:
    """A finding at the character `offset` of the text."""
    line, column = text.at(offset)
    return Finding(rule, severity, message, clause, line=line, column=column, quote=quote, suggestion=suggestion)


def at_mark(rule: str, text: Text, mark: Mark, message: str, suggestion: str | None = None) -> Finding:
    """An error at a mark of the text."""
    quote = text.value[mark.start : mark.end]
    return at(rule, Severity.ERROR, text, message, offset=mark.start, quote=quote, suggestion=suggestion)
