"""A starter made into a plan of one's own: its variables filled in the file itself, comments and layout kept."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from drafter.errors import InputError
from drafter.findings import Severity
from drafter.language.filters import FILTERS
from drafter.messages import _
from drafter.plan import markup
from drafter.plan.canonical import Items, Record, Value, canonical
from drafter.plan.field import Field, Kind
from drafter.plan.fields import Path, along, field_of
from drafter.plan.reader import Reading, read_text
from drafter.plan.syntax.nodes import Mapping as MappingNode
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.scalars import escaped, scalar
from drafter.plan.syntax.source import Source
from drafter.plan.variables import (
    NOT_FILLED,
    NotASlotError,
    Slot,
    Variable,
    cleaned,
    declared,
    read_slots,
    replacements,
)

_Edit = tuple[int, int, str]
_YEAR = re.compile("[0-9]{4}")
_AT_LINE_START = re.compile(r"[\r\n][ \t]*\Z")
_COMMA = re.compile(r"[ \t]*,[ \t]*")


class Starter:
    """A plan file with variables, to be filled once. Its file must be one that can be read."""

    def __init__(self, source: Source) -> None:
        """Raises InputError when the file is no plan at all."""
        node = read_nodes(source).node
        if not isinstance(node, MappingNode):
            raise InputError(
                _("{name} không đọc được như một kế hoạch; hãy xem lỗi bằng drafter check {name}.", name=source.name)
            )
        self.source = source
        self._node = node
        variables = declared(node)
        self.variables: list[Variable] = variables or []
        self._scalars: list[tuple[Scalar, Field]] = []
        # A plan that declares no variables has none: its braces are text.
        self._alone: dict[Path, str] = {}
        if variables is not None:
            self._alone = dict(_alone(canonical(node, source, [], self._note)))
        self._names = {name for path, name in self._alone.items() if _kind_at(path) is Kind.NAME}

    def _note(self, scalar: Scalar, field: Field) -> Scalar:
        """Remember each scalar with its field; nothing is filled."""
        if "{{" in scalar.text.value and field.name not in NOT_FILLED:
            self._scalars.append((scalar, field))
        return scalar

    def title(self) -> str:
        """The first line of the file, without its comment sign: what the starter is for."""
        return self.source.line(1).lstrip("# ").strip()

    def known_from(self, profile: Record) -> dict[str, str]:
        """The values that a profile gives: of the variables that alone make up a field which the profile has.

        Within cơ quan, ký and lưu what the profile does not say is blank: its agency has no such thing.
        """
        found: dict[str, str] = {}
        for path, name in self._alone.items():
            known = _at(profile, path)
            if known is None and len(path) > 1 and isinstance(profile.values.get(str(path[0])), Record):
                known = ""
            if known is not None:
                found.setdefault(name, known)
        return found

    def known_today(self, today: date) -> dict[str, str]:
        """The value of the variable that is the year of issue."""
        name = self._alone.get(("date",))
        sample = next((v.sample.value for v in self.variables if v.name == name and v.sample is not None), "")
        return {name: str(today.year)} if name is not None and _YEAR.fullmatch(sample) else {}

    def fault(self, values: Mapping[str, str]) -> str | None:
        """What is wrong with the plan that these values make, in words; None when nothing is.

        values: by name; the others have their samples. What a person leaves to be filled in is no fault.
        """
        samples = {v.name: v.sample.value for v in self.variables if v.sample is not None}
        values = {**samples, **values}
        if fault := _fault(read_text(self.source, values)):
            return fault
        # Once filled in, what was the value of a variable is the author's own word: a mark in a name is a mark.
        return _fault(read_text(Source(self.source.name, self.filled(values))))

    def filled(self, values: Mapping[str, str], *, keep_schema: bool = True) -> str:
        """The text of the plan with each variable filled, without the declaration of variables.

        values: by name, for every variable; a blank one leaves the field blank. keep_schema: also the line by which an
        editor finds the schema.
        """
        values = {name: cleaned(value) for name, value in values.items()}
        in_prose = {name: _on_a_line(value) if name in self._names else value for name, value in values.items()}
        edits = [
            edit
            for found, field in self._scalars
            for edit in _edits(self.source, found, field, values if field.kind is Kind.NAME else in_prose)
        ]
        edits += self._declaration()
        if not keep_schema:
            edits += self._schema_line()
        text = self.source.text
        for start, end, words in sorted(edits, reverse=True):
            text = text[:start] + words + text[end:]
        return text

    def _declaration(self) -> Iterator[_Edit]:
        """From the line of `biến:` to the line of the next field."""
        for place, entry in enumerate(self._node.entries):
            field = field_of("plan", entry.key.text.value)
            if field is not None and field.name == "variables":
                rest = self._node.entries[place + 1 :]
                if self._node.flow:
                    yield entry.key.start, rest[0].key.start if rest else entry.value.end, ""
                    continue
                start = self.source.span(self.source.line_of(entry.key.start))[0]
                end = len(self.source.text)
                if rest:
                    end = self.source.span(self.source.line_of(rest[0].key.start))[0]
                    end = self._before_comments(start, end)
                yield start, end, ""

    def _schema_line(self) -> Iterator[_Edit]:
        for number in range(1, self.source.line_of(self._node.start)):
            if self.source.line(number).startswith("# yaml-language-server:"):
                yield self.source.span(number)[0], self.source.span(number + 1)[0], ""

    def _before_comments(self, start: int, end: int) -> int:
        """Comments right above the next field belong to it."""
        number = self.source.line_of(end)
        while number > self.source.line_of(start) + 1 and self.source.line(number - 1).startswith("#"):
            number -= 1
        return self.source.span(number)[0]


def _fault(reading: Reading) -> str | None:
    """The first error of a draft, in words."""
    return next((f.message for f in reading.as_draft().findings if f.severity is Severity.ERROR), None)


def _edits(source: Source, found: Scalar, field: Field, values: Mapping[str, str]) -> list[_Edit]:
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


def _kind_at(path: Path) -> Kind:
    return [each for each in along(path) if isinstance(each, Field)][-1].kind


def _on_a_line(name: str) -> str:
    """A name as it reads in a sentence, without the “ / ” that cuts it in the head."""
    return name.replace(" / ", " ")


def _alone(record: Record) -> Iterator[tuple[Path, str]]:
    """The variables that alone make up a field: its path, their name."""
    for path, value in _leaves(record, ()):
        try:
            slots = list(read_slots(value)) if value.startswith("{{") else []
        except NotASlotError:  # told by `fault`
            continue
        if len(slots) == 1 and not slots[0].filter and slots[0].end == len(value.rstrip()):
            yield path, slots[0].name


def _leaves(value: Value, path: Path) -> Iterator[tuple[Path, str]]:
    match value:
        case Scalar():
            yield path, value.text.value
        case Record():
            for name, each in value.values.items():
                yield from _leaves(each, (*path, name))
        case Items():
            for place, each in enumerate(value.values):
                yield from _leaves(each, (*path, place))


def _at(record: Record, path: Path) -> str | None:
    """The text of a record at a path, None when it has none there."""
    value: Value | None = record
    for step in path:
        if isinstance(value, Record) and isinstance(step, str):
            value = value.values.get(step)
        elif isinstance(value, Items) and isinstance(step, int) and step < len(value.values):
            value = value.values[step]
        else:
            return None
    return value.text.value if isinstance(value, Scalar) else None
