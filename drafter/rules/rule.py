"""What a rule is: a small generator with its id; how loud it is and which clause it cites stands in the law table."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from drafter.findings import Severity
from drafter.rules.script import Passage, Script

Place: TypeAlias = tuple[int, int]


class Hit(NamedTuple):
    """One slip. place: (line, column). quote: the words at fault. message: what is wrong, in the words of the trade.

    suggestion: what to write instead, ready to paste where that is possible. severity: softer than the law table's
    where a second reading is possible; None for the table's own.
    """

    place: Place
    quote: str
    message: str
    suggestion: str | None = None
    severity: Severity | None = None


class Undecided(NamedTuple):
    """The rule applies, and what it asks cannot be told from this document. reason: why, for the reader."""

    reason: str


Verdict: TypeAlias = Hit | Undecided
Check: TypeAlias = Callable[[Script], Iterator[Verdict]]


class Manual(NamedTuple):
    """A rule's page, from its docstring: title in one line, examples that break it and that keep it, more to say."""

    title: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    more: str


class Rule(NamedTuple):
    """id: as in the law table ("VD-02"). check: the verdicts on one document, in any order."""

    id: str
    check: Check

    @property
    def family(self) -> str:
        """VD, of VD-02."""
        return self.id.partition("-")[0]

    @property
    def manual(self) -> Manual:
        """The page. Lines "Sai: …" and "Đúng: …" are the examples; the first line is the title."""
        lines = [line.strip() for line in (self.check.__doc__ or "").strip().splitlines()]
        rest = lines[1:]
        bad = tuple(line.removeprefix("Sai:").strip() for line in rest if line.startswith("Sai:"))
        good = tuple(line.removeprefix("Đúng:").strip() for line in rest if line.startswith("Đúng:"))
        more = " ".join(line for line in rest if line and not line.startswith(("Sai:", "Đúng:")))
        return Manual(lines[0].rstrip(".") if lines else "", bad, good, more)


def rule(rule_id: str) -> Callable[[Check], Rule]:
    """Make the generator below it the rule `rule_id`."""
    return lambda check: Rule(rule_id, check)


def hit(
    passage: Passage,
    start: int,
    end: int,
    message: str,
    suggestion: str | None = None,
    severity: Severity | None = None,
) -> Hit:
    """A slip in the words of a passage from `start` to `end`."""
    return Hit(passage.at(start), passage.words[start:end], message, suggestion, severity)
