"""Traps taken away: a sentence put in quotes, the corrected line of a finding, the file without its traps."""

import re

from drafter.findings import Finding, Severity
from drafter.plan.syntax.source import Source
from drafter.plan.syntax.traps import LONGEST_LINE, SIGN, Edit, Trap, explanation


def quoted(text: str) -> str:
    """The text as one double-quoted YAML scalar on one line; line ends become a space."""
    lines = re.split(r"[\r\n]", text)
    joined = " ".join(part for line in lines if (part := line.strip(" \t"))) if len(lines) > 1 else text
    return '"' + joined.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


def in_quotes(
    text: str,
    rule: str,
    at: int,
    span: tuple[int, int],
    *,
    severity: Severity = Severity.ERROR,
    quote: str | None = None,
    message: str | None = None,
) -> Trap:
    """A trap at `at` that goes away when what stands in `span` of the text is put in quotes."""
    value = text[span[0] : span[1]]
    if message is None:
        message = explanation(rule, sign=text[at]) if rule == SIGN else explanation(rule)
    return Trap(rule, at, message, quote or value.strip(), (*span, quoted(value)), severity)


def trap_findings(source: Source, traps: list[Trap]) -> list[Finding]:
    """The traps as findings. A suggestion is the whole line, all of its traps corrected."""
    edits = _edits(traps)
    findings = []
    for trap in traps:
        line, column = source.place(trap.index)
        suggestion = _corrected(source, trap.edit, edits) if trap.edit else None
        quote = trap.quote if len(trap.quote) <= 80 else trap.quote[:79] + "…"
        findings.append(
            Finding(
                trap.rule, trap.severity, trap.message, line=line, column=column, quote=quote, suggestion=suggestion
            )
        )
    return findings


def repaired(source: Source, traps: list[Trap]) -> str:
    """The text with every trap taken away. Each line keeps its number, and each line without a trap its columns."""
    pieces = []
    done = 0
    for start, end, replacement in _edits(traps):
        if start < done:
            continue
        # The lines that a joined value gives up stay as empty lines, after the line that holds it now.
        pieces += [source.text[done:start], replacement]
        done = end
        breaks = len(re.findall(r"\r\n|\n|\r", source.text[start:end]))
        if breaks:
            stop = source.span(source.place(end)[0])[1]
            pieces += [source.text[end:stop], "\n" * breaks]
            done = stop
    pieces.append(source.text[done:])
    return "".join(pieces)


def _edits(traps: list[Trap]) -> list[Edit]:
    """The edits in order; one that overlaps an earlier one is left out."""
    edits: list[Edit] = []
    for start, end, replacement in sorted(trap.edit for trap in traps if trap.edit):
        if not edits or start >= edits[-1][1]:
            edits.append((start, end, replacement))
    return edits


def _corrected(source: Source, edit: Edit, edits: list[Edit]) -> str | None:
    """The line or lines that `edit` touches, with all edits that lie in them."""
    first = source.span(source.place(edit[0])[0])[0]
    last = source.span(source.place(edit[1])[0])[1]
    if last - first > LONGEST_LINE:
        return None
    line = source.text[first:last]
    for start, end, replacement in reversed(edits):
        if first <= start and end <= last:
            line = line[: start - first] + replacement + line[end - first :]
    return line.rstrip()
