"""What `[#khóa]` prints: the place of a section, a table or an appendix, as PL II.V.7 writes it."""

from collections.abc import Iterator
from typing import NamedTuple

from drafter import law
from drafter.language.numerals import roman
from drafter.language.spelling import fold
from drafter.plan.model import Plan, Table, TargetTable
from drafter.plan.resolving.numbering import Format, Numbered, number
from drafter.plan.syntax.source import Text

# How a level is called; "1.1." stands for itself and the 1. above it (the decree knows no decimal numbers).
_WORDS = {Format.ROMAN: "Mục {}", Format.ARABIC: "khoản {}", Format.DECIMAL: "mục {}", Format.LETTER: "điểm {}"}


class Place(NamedTuple):
    """Something that may be referred to. words: as printed within a sentence, "" when it carries no number."""

    key: Text
    words: str


class Trees(NamedTuple):
    """A plan's body and appendices, numbered."""

    body: tuple[Numbered, ...]
    appendices: tuple[tuple[Numbered, ...], ...]


def trees(plan: Plan) -> Trees:
    """Number everything once; the places and the paragraphs both read it."""
    return Trees(
        number(plan.sections, plan.numbering),
        tuple(number(appendix.children, appendix.numbering) for appendix in plan.appendices),
    )


def appendix_name(plan: Plan, index: int) -> str:
    """Phụ lục, and a Roman number when there are several (I.III.1.a, b)."""
    word = law.load().texts["appendix_word"].text
    return f"{word} {roman(index + 1)}" if len(plan.appendices) > 1 else word


def places(plan: Plan, numbered: Trees) -> Iterator[Place]:
    """All that bears a key, in the order of the document."""
    yield from _within(numbered.body, (), "")
    for index, (appendix, tree) in enumerate(zip(plan.appendices, numbered.appendices, strict=True)):
        name = appendix_name(plan, index)
        if appendix.key is not None:
            yield Place(appendix.key, name)
        yield from _within(tree, (), f" {name}")
    count = 0
    for table in _all_tables(plan, numbered):
        count += is_captioned(table)
        if table.key is not None:
            yield Place(table.key, table_name(count) if is_captioned(table) else "")


def table_name(count: int) -> str:
    """What the `count`-th table with a name or a key is called."""
    return f"Bảng {count}"


def is_captioned(table: Table | TargetTable) -> bool:
    """Whether the table has a line above it that names it."""
    as_lines = isinstance(table, TargetTable) and table.as_lines
    return not as_lines and (table.title is not None or table.key is not None)


def _all_tables(plan: Plan, numbered: Trees) -> Iterator[Table | TargetTable]:
    """The tables in the order of the document."""
    yield from _tables(numbered.body)
    for appendix, tree in zip(plan.appendices, numbered.appendices, strict=True):
        yield from appendix.tables
        yield from _tables(tree)


def _tables(numbered: tuple[Numbered, ...]) -> Iterator[Table | TargetTable]:
    for each in numbered:
        yield from each.section.tables
        yield from _tables(each.children)


def _within(numbered: tuple[Numbered, ...], above: tuple[str, ...], end: str) -> Iterator[Place]:
    for each in numbered:
        own = _own_words(each)
        # 1.1. names the khoản above it as well.
        outer = above[1:] if each.form is Format.DECIMAL and above[:1] and above[0].startswith("khoản") else above
        path = (own, *outer) if own else above
        if each.section.key is not None:
            yield Place(each.section.key, " ".join(path) + end if own else "")
        yield from _within(each.children, path, end)


def _own_words(each: Numbered) -> str:
    words = _WORDS.get(each.form, "")
    return words.format(each.label.rstrip(".)"))


def by_key(found: Iterator[Place]) -> dict[str, Place]:
    """Places by folded key; the first of two with one key counts."""
    table: dict[str, Place] = {}
    for place in found:
        table.setdefault(fold(place.key.value), place)
    return table
