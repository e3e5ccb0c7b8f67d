"""What is found while a file is read: findings with place and quote, not too many of one kind."""

from drafter.findings import Finding, Severity
from drafter.plan.syntax.source import Source

MOST = 200
"""Findings of one kind that are shown."""


class Problems:
    """Collects the findings of one source; all of them are errors."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings: list[Finding] = []
        self._counts: dict[str, int] = {}

    def add(self, rule: str, index: int, message: str, quote: str | None = None, suggestion: str | None = None) -> None:
        """A finding at `index` of the text; without a quote, the rest of its line is quoted."""
        self._counts[rule] = self._counts.get(rule, 0) + 1
        if self._counts[rule] > MOST:
            return
        line, column = self.source.place(index)
        if quote is None:
            start, end = self.source.span(self.source.line_of(index))
            quote = self.source.text[index : min(end, index + 60)].rstrip() or self.source.text[start:end][:60].strip()
        finding = Finding(rule, Severity.ERROR, message, line=line, column=column, quote=quote, suggestion=suggestion)
        self.findings.append(finding)
