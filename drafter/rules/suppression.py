"""A finding that the author has seen and lets stand: a comment above the field, with the reason.

    # drafter: bỏ qua VD-02 vì văn bản này phải nêu đủ theo yêu cầu của cấp trên
    mở đầu: …

It holds for all that the next line begins: a field with its whole text, or an item of a list.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from drafter.findings import Finding, Severity, in_file_order
from drafter.messages import _
from drafter.plan.syntax.nodes import Mapping, Node, Scalar
from drafter.plan.syntax.nodes import Sequence as SequenceNode
from drafter.plan.syntax.source import Source
from drafter.rules.registry import RULES

SUPPRESSION = "BQ-01"
"""The id of what is wrong with a suppression itself."""

_CODE = r"[A-Za-z]+(?:-\d+)?(?!\w|-\d)"
_COMMENT = re.compile(
    r"[ \t]*#\s*drafter:\s*(?:bỏ qua|ignore)\s+(?P<codes>{code}(?:\s*,\s*{code})*)"
    r"(?:\s*(?:vì|because|:|-|–|—)\s*(?P<reason>.*))?\s*\Z".replace("{code}", _CODE),
    re.IGNORECASE,
)
_ANY = re.compile(r"[ \t]*#\s*drafter:", re.IGNORECASE)


class Suppression(NamedTuple):
    """codes: ids or families. line: of the comment. first, last: the lines for which it holds; last 0 for none."""

    codes: tuple[str, ...]
    reason: str
    line: int
    first: int
    last: int

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is one that it lets stand. Errors of shape are none: there would be no plan."""
        if finding.line is None or not self.first <= finding.line <= self.last:
            return False
        if finding.rule.startswith("SPEC") and finding.severity is Severity.ERROR:
            return False
        return finding.rule in self.codes or finding.rule.partition("-")[0] in self.codes


def suppressed(
    findings: Sequence[Finding], source: Source, node: Node, ran: Callable[[str], bool] = lambda _rule_id: True
) -> list[Finding]:
    """The findings that are left, and those on suppressions that lack a reason, are not understood or not needed.

    ran: whether a rule, by its id, was looked at; a suppression of one that was not may still be needed.
    """
    found = list(_suppressions(source, node))
    used: set[Suppression] = set()
    left = []
    for finding in findings:
        covering = [each for each in found if each.covers(finding)]
        used.update(covering)
        if not covering:
            left.append(finding)
    faults = [(each, _fault(each, used=each in used or not _all_ran(each, ran))) for each in found]
    left += [Finding(SUPPRESSION, Severity.WARNING, words, line=each.line, column=1) for each, words in faults if words]
    return in_file_order(left)


def _all_ran(each: Suppression, ran: Callable[[str], bool]) -> bool:
    rules = [rule.id for rule in RULES if {rule.id, rule.family} & set(each.codes)]
    return all(map(ran, rules or each.codes))


def _fault(each: Suppression, *, used: bool) -> str:
    """What is wrong with a suppression, in words; "" when nothing is."""
    if not each.codes:
        return _("Lời bỏ qua này không hiểu được; hãy ghi: # drafter: bỏ qua VD-02 vì <lý do>.")
    if not each.reason:
        return _("Lời bỏ qua {codes} không có lý do; hãy ghi thêm “vì …”.", codes=", ".join(each.codes))
    if not used:
        return _("Lời bỏ qua {codes} không còn cần: chỗ này không có lỗi ấy; hãy xóa đi.", codes=", ".join(each.codes))
    return ""


def _suppressions(source: Source, node: Node) -> Iterator[Suppression]:
    if "drafter:" not in source.text.lower():
        return
    scalars = [(each.start, each.end) for each in _nodes(node) if isinstance(each, Scalar)]
    spans = list(_spans(source, node))
    for number in range(1, source.line_of(len(source.text)) + 1):
        line = source.line(number)
        start = source.span(number)[0]
        if not _ANY.match(line) or any(first <= start < last for first, last in scalars):
            continue
        match = _COMMENT.match(line)
        codes = tuple(code.strip().upper() for code in match["codes"].split(",")) if match else ()
        begins = _next_line(source, number)
        last = max((end for first, end in spans if first == begins), default=0)
        yield Suppression(codes, (match["reason"] or "").strip() if match else "", number, begins, last)


def _next_line(source: Source, number: int) -> int:
    """The next line that is neither blank nor a comment."""
    last = source.line_of(len(source.text))
    while number < last:
        number += 1
        words = source.line(number).strip()
        if words and not words.startswith("#"):
            break
    return number


def _spans(source: Source, node: Node) -> Iterator[tuple[int, int]]:
    """The first and last line of each entry and item."""
    for each in _nodes(node):
        if isinstance(each, Mapping):
            for entry in each.entries:
                yield source.line_of(entry.key.start), source.line_of(max(entry.key.start, entry.value.end - 1))
        elif isinstance(each, SequenceNode):
            for item in each.items:
                yield source.line_of(item.start), source.line_of(max(item.start, item.end - 1))


def _nodes(node: Node) -> Iterator[Node]:
    waiting = [node]
    while waiting:
        each = waiting.pop()
        yield each
        if isinstance(each, Mapping):
            for entry in each.entries:
                waiting += [entry.key, entry.value]
        elif isinstance(each, SequenceNode):
            waiting += each.items
