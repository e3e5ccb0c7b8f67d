"""The cases of the rules: documents in which «…» surrounds each slip, so that a case says itself what is to be found.

A file of tests/rules/cases/ is named after its rule and holds two lists, `sai` (fires exactly at the marks) and `đúng`
(does not fire). A case is `plan: |` (fields of a plan file that replace or follow those of base.yaml), or `text: |` (an
issued text, as it stands); with `ký hiệu: {…}` beside it the agency has a house style.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import yaml

FOLDER = Path(__file__).parent / "cases"
BASE = (Path(__file__).parent / "base.yaml").read_text(encoding="utf-8")


class Case(NamedTuple):
    """input: "plan" or "text". document: the file. slips: (line, column, words at fault), rising."""

    rule: str
    input: str
    document: str
    slips: list[tuple[int, int, str]]
    symbols: Mapping[str, str] = MappingProxyType({})


def cases(*, good: bool) -> list[Case]:
    return [
        case(path.stem, entry)
        for path in sorted(FOLDER.glob("*.yaml"))
        for entry in contents(path)["đúng" if good else "sai"]
    ]


def contents(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return loaded


def case(rule: str, entry: dict[str, Any]) -> Case:
    symbols = entry.pop("ký hiệu", {})
    ((kind, written),) = entry.items()
    marked = merged(BASE, written) if kind == "plan" else written
    document, slips, start = "", [], (0, 0)
    for piece in re.split("([«»])", marked):
        line, column = document.count("\n") + 1, len(document) - document.rfind("\n")
        if piece == "«":
            start, offset = (line, column), len(document)
        elif piece == "»":
            slips.append((*start, " ".join(document[offset:].split())))
        else:
            document += piece
    return Case(rule, kind, document, sorted(slips), symbols)


def merged(base: str, changes: str) -> str:
    """The fields of `changes` in the place of those with the same key, the others last; `khóa: ∅` takes one away."""
    for change in fields(changes):
        key = change.partition(":")[0]
        old = next((field for field in fields(base) if field.startswith(f"{key}:")), None)
        new = "" if change.partition(":")[2].strip() == "∅" else change
        base = base.replace(old, new) if old else base + new
    return base


def fields(text: str) -> list[str]:
    """A plan file cut at its keys, each with the lines below it."""
    return re.split(r"^(?=[^\s#])", text, flags=re.MULTILINE)[1:]
