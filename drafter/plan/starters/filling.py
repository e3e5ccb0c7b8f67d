"""One text of a starter with its variables filled, as edits of the file: its quotes and its layout stay."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from drafter.language.filters import FILTERS
from drafter.plan import markup
from drafter.plan.fields.field import Field
from drafter.plan.reading.variables import Slot, read_slots, replacements
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.scalars import escaped, scalar
from drafter.plan.syntax.source import Source

Edit: TypeAlias = tuple[int, int, str]
"""From where to where in the file, and what to put there."""

_AT_LINE_START = re.compile(r"[\r\n][ \t]*\Z")
_COMMA = re.compile(r"[ \t]*,[ \t]*")


def edits(source: Source, found: Scalar, field: Field, values: Mapping[str, str]) -> list[Edit]:
    """The edits that fill one scalar in its own style; one that is left blank, or would read otherwise, is rewritten.

    values: by name, cleaned.
    """
    text = found.text
    words = {slot: _value(slot, values, field) for slot in read_slots(text.value)}
    replaced = replacements(text.value, words, prose=field.is_prose)
    whole = _with(text.value, replaced)
    scalar_end = found.start + len(source.text[found.start : found.end].rstrip())  # a block holds its line ends too
    if not whole.strip() and not field.blank:
        return [(*_with_blanks(source, found.start, scalar_end), "")]
    places = [(text.index(start), text.index(end - 1) + 1) for start, end, _value in replaced]
    in_place = all(
        source.text[start:end] == text.value[first:last] and (value or not _is_layout(source, found, start, first))
        for (start, end), (first, last, value) in zip(places, replaced, strict=True)
    )
    if not whole.strip() or not in_place or (not found.style and scalar(whole) != whole):
        return [(found.start, scalar_end, scalar(whole))]
    return [
        (start, end, _in_style(value, found.style))
        for (start, end), (_first, _last, value) in zip(places, replaced, strict=True)
    ]


def _is_layout(source: Source, found: Scalar, start: int, first: int) -> bool:
    """Whether nothing there would change how the lines are read: the indentation of a block, the folding of lines."""
    if found.style == "|":
        return not found.text.value[:first].strip()
    return bool(_AT_LINE_START.search(source.text[found.start : start]))


def _with_blanks(source: Source, start: int, end: int) -> tuple[int, int]:
    """What to cut where a scalar becomes blank: the blanks before it too at the end of a line, its comma in a list."""
    before = start
    while source.text[before - 1 : before] in (" ", "\t", "\r", "\n"):
        before -= 1
    if source.text[end : end + 1] in ("", "\n", "\r"):
        while source.text[start - 1 : start] == " ":
            start -= 1
    elif source.text[before - 1 : before] in ("[", ",") and (comma := _COMMA.match(source.text, end)):
        end = comma.end()
    return start, end


def _in_style(text: str, style: str) -> str:
    """The text as it stands within a scalar of that style."""
    match style:
        case '"':
            return escaped(text)
        case "'":
            return text.replace("'", "''")
        case _:
            return text


def _value(slot: Slot, values: Mapping[str, str], field: Field) -> str:
    value = values.get(slot.name, "")
    if slot.filter in FILTERS and value:
        try:
            value = FILTERS[slot.filter](value)
        except ValueError:  # told by `fault`
            return value
    return markup.escaped(value) if field.is_prose else value


def _with(text: str, replaced: list[tuple[int, int, str]]) -> str:
    end, pieces = 0, []
    for start, last, value in replaced:
        pieces += [text[end:start], value]
        end = last
    return "".join([*pieces, text[end:]])
