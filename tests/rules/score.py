"""What the rules find in real plans whose slips people have marked: recall and precision by category.

    python -m tests.rules.score

The plans lie in a folder `shared` beside the project; without it there is nothing to measure. How each finding was
judged by a reader is kept in readings.yaml (file, line, rule, verdict).
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from drafter.findings import Finding, Severity
from drafter.rules.checking import check_file

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
READINGS = Path(__file__).with_name("readings.yaml")
RULES_OF = {
    "NUM": ("ND-09", "ND-10", "ND-12"),
    "DUP": ("NV-15",),
    "KYHIEU": ("NV-16",),
    "COUNT": ("NV-08",),
    "LUU": ("NN-04",),
    "CITE-INC": ("VD-01", "VD-03", "NV-09", "NV-26", "NV-27"),
    "CITE-MISS": ("VD-01", "VD-03"),
    "META": ("NV-01", "NV-02"),
    "DATEFMT": ("NV-25", "DD-03"),
    "QUOTE": ("NV-21",),
    "PUNCT": ("NV-17", "NV-24", "NV-30", "NV-15", "CC-03", "NN-03"),
    "LABEL": ("NV-23",),
    "CAP": ("VH-01", "VH-02", "VH-03", "VH-04", "VH-05", "VH-06", "VH-07", "VD-04", "NV-28", "NV-29"),
}
"""The categories that a program can decide, and the rules that look for them."""


class Defect(NamedTuple):
    """A slip that people marked. first, last: its lines."""

    file: str
    category: str
    first: int
    last: int
    quote: str


class Recall(NamedTuple):
    """Of the defects of one category, those found and those missed."""

    found: list[Defect]
    missed: list[Defect]


def there() -> bool:
    return CORPUS.is_dir()


@cache
def findings(path: Path) -> tuple[Finding, ...]:
    return tuple(check_file(path).findings)


def defects() -> Iterator[Defect]:
    """The defects of the five source plans that are certain and of a category that a program can decide."""
    truth = json.loads((CORPUS / "source" / "truth.json").read_text(encoding="utf-8"))
    for file, content in truth.items():
        for each in content["defects"]:
            if each["confidence"] == "certain" and each["category"] in RULES_OF:
                yield Defect(file, each["category"], each["line_from"], each["line_to"], each["quote"])


def recall() -> dict[str, Recall]:
    by_category = {category: Recall([], []) for category in RULES_OF}
    for defect in defects():
        found = any(
            finding.rule in RULES_OF[defect.category] and defect.first <= (finding.line or 0) <= defect.last
            for finding in findings(CORPUS / "source" / defect.file)
        )
        by_category[defect.category][not found].append(defect)
    return by_category


def more() -> dict[str, tuple[int, int]]:
    """In the other plans: category → (found, all). A slip is found when a finding stands in the lines of its quote."""
    truth = json.loads((CORPUS / "more" / "truth.json").read_text(encoding="utf-8"))
    counts: dict[str, list[int]] = {}
    for file, entries in truth["defects"].items():
        path = CORPUS / "more" / file
        lines = path.read_text(encoding="utf-8").split("\n")
        for entry in entries:
            if entry["artefact"] == "control" or not path.is_file():
                continue
            count = counts.setdefault(entry["category"], [0, 0])
            count[1] += 1
            count[0] += any(finding.line in _lines_of(entry["quote"], lines) for finding in findings(path))
    return {category: (found, total) for category, (found, total) in sorted(counts.items())}


def _lines_of(quote: str, lines: list[str]) -> set[int]:
    """The lines over which the words of a quote stand, wherever the text was wrapped."""
    bare = [_bare(line) for line in lines]
    whole, starts = "", []
    for line in bare:
        starts.append(len(whole))
        whole += line
    wanted = _bare(quote)
    at = whole.find(wanted) if wanted else -1
    return {
        n + 1 for n, start in enumerate(starts) if at >= 0 and start < at + len(wanted) and start + len(bare[n]) > at
    }


def _bare(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in "*|")


def loud() -> Iterator[tuple[str, Finding]]:
    """Every warning and error in all the plans, with the name of its file."""
    for path in sorted(CORPUS.glob("*/*.txt")):
        for finding in findings(path):
            if finding.severity is not Severity.INFO:
                yield path.name, finding


def readings() -> dict[tuple[str, int, str], str]:
    """(start of the file's name, line, rule) → "đúng" or "sai", as a reader judged it."""
    entries: list[dict[str, Any]] = yaml.safe_load(READINGS.read_text(encoding="utf-8")) if READINGS.is_file() else []
    return {(each["file"], each["line"], each["rule"]): each["verdict"] for each in entries}


def precision() -> tuple[Counter[str], list[tuple[str, Finding]]]:
    """How many findings were judged real or not, by verdict; and those that nobody has read."""
    known, verdicts, unread = readings(), Counter[str](), []
    for file, finding in loud():
        verdict = known.get((file.partition("_")[0], finding.line or 0, finding.rule))
        if verdict is None:
            unread.append((file, finding))
        else:
            verdicts[verdict] += 1
    return verdicts, unread


def main() -> int:
    if not there():
        print(f"skipped: there is no folder {CORPUS}", file=sys.stderr)
        return 0
    found = total = 0
    print("source plans, defects that are certain:")
    for category, (hits, missed) in recall().items():
        found, total = found + len(hits), total + len(hits) + len(missed)
        print(f"  {category:10} {len(hits):3} of {len(hits) + len(missed):3}")
        if "-v" in sys.argv:
            for each in missed:
                print(f"      missed {each.file[:3]}:{each.first}-{each.last} {each.quote[:90]}")
    print(f"  {'all':10} {found:3} of {total:3} = {found / total:.0%}")
    print("other plans, by their own categories (no floor):")
    for category, (found_there, all_there) in more().items():
        print(f"  {category:24} {found_there:3} of {all_there:3}")
    verdicts, unread = precision()
    judged = verdicts.total()
    share = f"{verdicts['đúng'] / judged:.0%}" if judged else "–"
    print(f"warnings and errors: {judged} read, {verdicts['đúng']} real = {share}; {len(unread)} unread")
    if "-v" in sys.argv:
        for file, finding in unread:
            print(f"      unread {file[:3]}:{finding.line} {finding.rule} {finding.quote!r} {finding.message[:80]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
