"""How many rows the tables of a document hold, in each way in which people may count them."""

import re
from collections.abc import Iterator, Sequence

from drafter.language.folded_text import pattern
from drafter.language.quantities import Kind, read_quantity
from drafter.language.spelling import fold
from drafter.plan.model import Plan, Section, Target, TargetTable
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind as Part

_HEAD = pattern(r"(?:^|^stt\s|^tt\s|\t)(?:tên |nội dung )?(?:các )?chỉ tiêu\b")
_CODE = re.compile(r"(?P<code>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[IVXLC]{1,6}|[A-H]|[a-zđ])[.)]?(?=\s|$)")
_NOTHING = re.compile(r"(?:^|[\s%])[-–](?=\s+[<>≥≤]?\s?[0-9])|(?<=[0-9%])\s+[-–](?=\s|$)")
"""A dash for a value, in a row that has lost its cells."""


def target_counts(script: Script) -> set[int]:
    """The numbers of targets that are right; none where there is no table of targets, or more than one."""
    if script.plan is not None:
        tables = list(_of_plan(script.plan))
        return _counts_of_plan(tables[0]) if len(tables) == 1 else set()
    found = list(_of_text(script))
    return _counts_of_text(found[0]) if len(found) == 1 else set()


def _of_plan(plan: Plan) -> Iterator[TargetTable]:
    def below(sections: Sequence[Section]) -> Iterator[TargetTable]:
        for section in sections:
            yield from (table for table in section.tables if isinstance(table, TargetTable))
            yield from below(section.children)

    yield from below(plan.sections)
    for appendix in plan.appendices:
        yield from (table for table in appendix.tables if isinstance(table, TargetTable))
        yield from below(appendix.children)


def _counts_of_plan(table: TargetTable) -> set[int]:
    targets = [row for row in table.rows if isinstance(row, Target)]
    groups = len(table.rows) - len(targets)
    by_milestone = {
        sum(
            read_quantity(target.values[at].value).kind is not Kind.NONE
            for target in targets
            if at < len(target.values)
        )
        for at in range(len(table.milestones))
    }
    codes = [target.code.value.strip() for target in targets if target.code is not None]
    return ({len(targets), groups} | by_milestone | _by_depth(codes)) - {0}


def _of_text(script: Script) -> Iterator[list[Passage]]:
    """The rows of each table whose head names the targets, without the head."""
    rows: list[Passage] | None = None
    for passage in script.passages:
        if passage.kind is Part.ROW:
            if _HEAD.search(fold(passage.words[:200])):
                yield from [rows] if rows else []
                rows = []
            elif rows is not None:
                rows.append(passage)
        elif passage.kind is not Part.NOTE:
            yield from [rows] if rows else []
            rows = None
    yield from [rows] if rows else []


def _counts_of_text(rows: list[Passage]) -> set[int]:
    coded = [(row, found["code"]) for row in rows if (found := _CODE.match(row.words))]
    codes = [code for _row, code in coded]
    numbered = [row for row, code in coded if code[0].isdecimal()]
    valued = sum(not _NOTHING.search(row.words) for row in numbered)
    by_column = {
        sum(
            read_quantity(row.words[slice(*row.cells[at])]).kind is not Kind.NONE
            for row in numbered
            if at < len(row.cells)
        )
        for at in range(max((len(row.cells) for row in numbered), default=0))
    }
    return ({len(rows), len(codes), len(numbered), valued, len(numbered) - valued} | by_column | _by_depth(codes)) - {0}


def _is_value(words: str) -> bool:
    return read_quantity(words).kind is not Kind.NONE


def _by_depth(codes: list[str]) -> set[int]:
    """How many codes there are of each depth (1, 1.1), and how many have none below them."""
    depths = [code.strip(".").count(".") for code in codes]
    above = {code.rpartition(".")[0] for code in codes if "." in code}
    return {depths.count(depth) for depth in set(depths)} | {sum(code not in above for code in codes)}


def rows_below(script: Script, index: int) -> set[int]:
    """How many rows the table right below a passage has: with its head, which an issued text shows, and without."""
    rows = 0
    for passage in script.passages[index + 1 :]:
        if passage.kind is Part.ROW:
            rows += 1
        elif rows or passage.kind is not Part.CAPTION:
            break
    return ({rows} if script.plan is not None else {rows, rows - 1}) - {0, -1}
