"""Variables of a plan that is a template for many: `{{ tên_xã }}`, declared under `biến`, filled from values.

Only a plan that declares variables has them; in every other plan `{{` is text. Jinja reads each text; of what it knows
only a name, and a name with one filter of ours, may stand there.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from drafter.findings import Finding, Severity
from drafter.language.filters import FILTERS
from drafter.language.names import name_of
from drafter.language.spelling import fold, nfc, single_line
from drafter.messages import _
from drafter.plan import ids, markup
from drafter.plan.fields.field import Field
from drafter.plan.fields.lookup import field_of
from drafter.plan.reading.keys import closest
from drafter.plan.reports import at
from drafter.plan.syntax.nodes import Entry, Scalar
from drafter.plan.syntax.nodes import Mapping as MappingNode
from drafter.plan.syntax.source import Piece, Text

NOT_FILLED = ("sample", "description", "variables")
"""Fields whose texts stand for themselves: what a variable is, and what it is tried with."""

_NAMES = re.compile(r"\{\{\s*(\w+)")
_LEADING_MARKS = re.compile("\\A[\u0300-\u036f ]+")  # they would change the letter before the value
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class Variable(NamedTuple):
    """name: as it stands in the texts. key: its place in the file. sample: None when it has none."""

    name: str
    key: Text
    description: Text | None = None
    sample: Text | None = None


class Slot(NamedTuple):
    """One `{{ name | filter }}`: from start to end of its text. filter: "" for none."""

    name: str
    filter: str
    start: int
    end: int


class NotASlotError(Exception):
    """Something between the braces that is no variable. start: its place in the text."""

    def __init__(self, start: int) -> None:
        super().__init__(start)
        self.start = start


def cleaned(value: str) -> str:
    """A value as it is put into a text: on one line, in NFC, without marks that belong to no letter of its own."""
    return _LEADING_MARKS.sub("", single_line(nfc(value)))


def declared(node: MappingNode) -> list[Variable] | None:
    """The variables of a plan, in the order of the file; None for a plan that declares none.

    What is wrong with the declaration itself is told by the shape check.
    """
    for entry in node.entries:
        field = field_of("plan", entry.key.text.value)
        if field is not None and field.name == "variables" and isinstance(entry.value, MappingNode):
            return [_variable(each) for each in entry.value.entries]
    return None


def _variable(entry: Entry) -> Variable:
    name = name_of(entry.key.text.value)
    if isinstance(entry.value, Scalar):
        return Variable(name, entry.key.text, sample=entry.value.text)
    found: dict[str, Text] = {}
    for each in entry.value.entries if isinstance(entry.value, MappingNode) else ():
        field = field_of("variable", each.key.text.value)
        if field is not None and isinstance(each.value, Scalar):
            found[field.name] = each.value.text
    return Variable(name, entry.key.text, found.get("description"), found.get("sample"))


class Filling:
    """Fills the variables of one file: a `canonical.Fill`.

    values: by name; None to fill each variable with its sample. findings: what is wrong, added as it is met.
    """

    def __init__(self, variables: list[Variable], values: Mapping[str, str] | None) -> None:
        self.findings: list[Finding] = []
        self._variables: dict[str, Variable] = {}
        for variable in variables:
            first = self._variables.setdefault(variable.name, variable)
            if first is not variable and fold(first.key.value) != fold(variable.key.value):
                self.findings.append(_doubled(variable, first))
        self._values = values
        self._used: set[str] = set()

    def __call__(self, scalar: Scalar, field: Field) -> Scalar:
        """The scalar with its variables filled; values are plain text wherever they stand."""
        text = scalar.text
        if "{" not in text.value or field.name in NOT_FILLED:
            return scalar
        slots: list[Slot] = []
        try:
            slots.extend(read_slots(text.value))
        except NotASlotError as error:
            self._used |= {name_of(name) for name in _NAMES.findall(text.value)}
            message = _(
                "Trong hai dấu ngoặc nhọn chỉ ghi tên biến, hoặc tên biến | {filters}; không dùng được lệnh khác.",
                filters=" | ".join(FILTERS),
            )
            self.findings.append(at(ids.VARIABLE, Severity.ERROR, text, message, offset=error.start))
            return scalar
        if not slots:
            return scalar
        pieces: list[Piece] = []
        end = 0
        words = {slot: self._value(text, slot) for slot in slots}
        for first, last, value in replacements(text.value, words, prose=field.is_prose):
            pieces.append(Piece(text.value[end:first], end, copied=True))
            pieces.append(Piece(markup.escaped(value) if field.is_prose else value, first, copied=False))
            end = last
        pieces.append(Piece(text.value[end:], end, copied=True))
        return replace(scalar, text=text.filled(pieces))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the variables, in the order of the file."""
        return tuple(self._variables)

    def unfilled(self) -> Iterator[Finding]:
        """Variables that nobody gave a value, and those that no text uses. Ask after the whole file was filled."""
        for variable in self._variables.values():
            key = variable.key.value
            if self._values is not None and variable.name not in self._values:
                message = _(
                    "Biến “{key}” chưa có giá trị; hãy thêm --set {name}=… hoặc một cột “{key}” trong bảng của --data.",
                    key=key,
                    name=variable.name,
                )
                yield at(ids.VARIABLE, Severity.ERROR, variable.key, message, quote=key)
            if variable.name not in self._used:
                message = _("Biến “{key}” được khai báo mà không dùng: {{{{ {name} }}}}.", key=key, name=variable.name)
                yield at(ids.UNUSED, Severity.WARNING, variable.key, message, quote=key)

    def _value(self, text: Text, slot: Slot) -> str:
        """The value of one slot, filtered; the slot's own words where there is none."""
        written = text.value[slot.start : slot.end]
        variable = self._variables.get(slot.name)
        if variable is None:
            near = closest(slot.name, list(self._variables))
            message = _("Không có biến “{name}” trong mục “biến”.", name=slot.name)
            suggestion = f"{{{{ {near} }}}}" if near else None
            self._report(text, slot, message, suggestion)
            return written
        self._used.add(slot.name)
        if self._values is not None:
            value = self._values.get(slot.name)
        else:
            value = variable.sample.value if variable.sample is not None else None
        if value is None:  # told by `unfilled`, or by the shape check
            return written
        value = cleaned(value)
        if bad := _UNPRINTABLE.search(value):
            message = _(
                "Giá trị của biến “{name}” có ký tự {code} không in ra được (thường do sao chép); hãy gõ lại giá trị.",
                name=slot.name,
                code=f"U+{ord(bad.group()):04X}",
            )
            self._report(text, slot, message)
            return _UNPRINTABLE.sub("", value)
        if not slot.filter or not value:
            return value
        if slot.filter not in FILTERS:
            message = _(
                "Không có cách viết “{name}”; dùng được: {filters}.", name=slot.filter, filters=", ".join(FILTERS)
            )
            near = closest(slot.filter, list(FILTERS))
            self._report(text, slot, message, f"{{{{ {slot.name} | {near} }}}}" if near else None)
            return value
        try:
            return FILTERS[slot.filter](value)
        except ValueError:
            message = _(
                "Giá trị “{value}” của biến “{name}” không phải là {filter}, nên không viết được theo “{filter}”.",
                value=value,
                name=slot.name,
                filter=slot.filter,
            )
            self._report(text, slot, message)
            return value

    def _report(self, text: Text, slot: Slot, message: str, suggestion: str | None = None) -> None:
        quote = text.value[slot.start : slot.end]
        self.findings.append(
            at(ids.VARIABLE, Severity.ERROR, text, message, offset=slot.start, quote=quote, suggestion=suggestion)
        )


def replacements(text: str, words: Mapping[Slot, str], *, prose: bool) -> list[tuple[int, int, str]]:
    """What of the text each value takes the place of: from, to, value. Slots with blank values may fall together.

    In prose the stars around what is blank go too, and the blank that would keep one from opening or closing.
    """
    found: list[tuple[int, int, str]] = []
    for slot, value in words.items():
        start = slot.start
        if not value and found and not found[-1][2] and not text[found[-1][1] : start].strip(" "):
            start = found.pop()[0]
        found.append((start, slot.end, value))
    return [
        (*_without_stars(text, start, end), value) if prose and not value else (start, end, value)
        for start, end, value in found
    ]


def _without_stars(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start - 1 : start] == "*" == text[end : end + 1]:
        start, end = start - 1, end + 1
    if text[end : end + 1] == "*":
        start = len(text[:start].rstrip(" "))
    elif text[start - 1 : start] == "*":
        end = len(text) - len(text[end:].lstrip(" "))
    return start, end


def _doubled(variable: Variable, first: Variable) -> Finding:
    line, column = first.key.at(0)
    message = _(
        "Biến “{key}” đã có ở dòng {line}, cột {column}: cả hai đều là {{{{ {name} }}}}; hãy đổi tên một biến.",
        key=variable.key.value,
        line=line,
        column=column,
        name=variable.name,
    )
    return at(ids.DOUBLED, Severity.ERROR, variable.key, message, quote=variable.key.value)


def read_slots(text: str) -> Iterator[Slot]:
    """The variables in a text, as Jinja reads it. Raises NotASlotError for anything else that Jinja would act upon."""
    if "{{" not in text and "{%" not in text and "{#" not in text:
        return
    place = 0
    start = -1
    inside: list[tuple[str, str]] = []
    for kind, value in _tokens(text):
        if kind == "":
            raise NotASlotError(start if start >= 0 else _tag(text, place))
        if kind == "variable_begin" and value == "{{":
            start, inside = place, []
        elif kind == "variable_end" and value == "}}":
            yield _slot(inside, start, place + len(value))
            start = -1
        elif start >= 0:
            if kind != "whitespace":
                inside.append((kind, value))
        elif kind != "data":
            raise NotASlotError(_tag(text, place))
        place += len(value)
    if start >= 0:
        raise NotASlotError(start)


def _tag(text: str, place: int) -> int:
    """Where the next tag begins; blanks before one that eats them ("{{-") are in none of the lexer's words."""
    return min(found for sign in ("{{", "{%", "{#") if (found := text.find(sign, place)) >= 0)


def _slot(inside: list[tuple[str, str]], start: int, end: int) -> Slot:
    match inside:
        case [("name", name)]:
            return Slot(nfc(name), "", start, end)
        case [("name", name), ("operator", "|"), ("name", filter_name)]:
            return Slot(nfc(name), nfc(filter_name), start, end)
    raise NotASlotError(start)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """What Jinja's own lexer makes of the text: kinds and words that together are the text; "" where it gives up."""
    from jinja2 import TemplateSyntaxError

    try:
        for _line, kind, value in _environment().lex(text.replace("\r", " ")):
            yield kind, value
    except TemplateSyntaxError:
        yield "", ""


@functools.cache
def _environment():  # type: ignore[no-untyped-def] # Jinja is loaded only for plans with variables
    from jinja2 import Environment

    return Environment(keep_trailing_newline=True, autoescape=True)
