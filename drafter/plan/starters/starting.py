"""A starter made into a plan of one's own: its variables filled in the file itself, comments and layout kept."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from drafter.errors import InputError
from drafter.findings import Severity
from drafter.messages import _
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.lookup import Path, along, field_of
from drafter.plan.reader import Reading, read_text
from drafter.plan.reading.canonical import Items, Record, Value, canonical
from drafter.plan.reading.variables import NOT_FILLED, NotASlotError, Variable, cleaned, declared, read_slots
from drafter.plan.starters.filling import Edit, edits
from drafter.plan.syntax.nodes import Mapping as MappingNode
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source

_YEAR = re.compile("[0-9]{4}")


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
        changes = [
            edit
            for found, field in self._scalars
            for edit in edits(self.source, found, field, values if field.kind is Kind.NAME else in_prose)
        ]
        changes += self._declaration()
        if not keep_schema:
            changes += self._schema_line()
        text = self.source.text
        for start, end, words in sorted(changes, reverse=True):
            text = text[:start] + words + text[end:]
        return text

    def _declaration(self) -> Iterator[Edit]:
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

    def _schema_line(self) -> Iterator[Edit]:
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
