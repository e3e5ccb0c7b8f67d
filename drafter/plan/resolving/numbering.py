"""Numbers are never typed: a scheme and a place in the tree give the label of every section (I.II.6.đ)."""

from enum import Enum
from typing import NamedTuple

from drafter.language.numerals import point_letter, roman
from drafter.plan.model import Section


class Format(Enum):
    """How one level is numbered. The decree knows the first, second and fourth; the others are practice."""

    ROMAN = "I."
    ARABIC = "1."
    DECIMAL = "1.1."
    LETTER = "a)"
    DASH = "-"
    PLUS = "+"
    NONE = ""


_BULLETS = (Format.DASH, Format.PLUS)
_SCHEMES: dict[str, tuple[Format, ...]] = {
    "I. 1. a)": (Format.ROMAN, Format.ARABIC, Format.LETTER, *_BULLETS),
    "I. 1. 1.1.": (Format.ROMAN, Format.ARABIC, Format.DECIMAL, *_BULLETS),
    "I. 1. 1.1. a)": (Format.ROMAN, Format.ARABIC, Format.DECIMAL, Format.LETTER, *_BULLETS),
    "không": (Format.NONE,),
}
DEFAULT_SCHEME = "I. 1. a)"


class Levels(NamedTuple):
    """The formats in force, from the body's first level down; the last one holds for all deeper levels."""

    formats: tuple[Format, ...]

    def at(self, depth: int) -> Format:
        """The format at `depth`; 1 is the first level of the body."""
        return self.formats[min(depth, len(self.formats)) - 1]

    def under(self, scheme: str | None, depth: int) -> "Levels":
        """The formats below a section at `depth` that chooses `scheme` for its children (None: no choice)."""
        if scheme is None:
            return self
        if scheme == "gạch đầu dòng":
            return Levels((*(self.at(d) for d in range(1, depth + 1)), *_BULLETS))
        return Levels(_SCHEMES[scheme])


def levels(scheme: str | None) -> Levels:
    """The formats of a whole plan."""
    return Levels(()).under(scheme or DEFAULT_SCHEME, 0)


def label(form: Format, number: int, parent: str) -> str:
    """The label of the `number`-th numbered child; `parent` is the label above it, which "1.1." continues."""
    match form:
        case Format.ROMAN:
            return f"{roman(number)}."
        case Format.ARABIC:
            return f"{number}."
        case Format.DECIMAL:
            return f"{parent}{number}." if parent[:1].isdecimal() else f"{number}."
        case Format.LETTER:
            return f"{point_letter(number)})"
        case Format.DASH | Format.PLUS | Format.NONE:
            return str(form.value)


class Numbered(NamedTuple):
    """A section with its number settled. label: as printed, "" for none. depth: 1 for the first level of a body.

    below: how the children are numbered.
    """

    section: Section
    form: Format
    label: str
    depth: int
    below: Format
    children: tuple["Numbered", ...]

    @property
    def task_lines_last(self) -> bool:
        """Whether the task's lines stand after its children: as one list with the dashes above them.

        Before numbered children they stay with their task.
        """
        return self.below is Format.DASH and not any(child.children for child in self.children)


def number(sections: tuple[Section, ...], scheme: str | None) -> tuple[Numbered, ...]:
    """The sections of a body or an appendix with their numbers; `scheme` is the plan's, None for the usual one."""
    return _number(sections, levels(scheme), 1, "")


def _number(sections: tuple[Section, ...], scheme: Levels, depth: int, parent: str) -> tuple[Numbered, ...]:
    numbered: list[Numbered] = []
    count = 0
    for section in sections:
        counts = not section.unnumbered and _has_words(section)
        count += counts
        form = scheme.at(depth) if counts else Format.NONE
        own = label(form, count, parent)
        below = scheme.under(section.numbering, depth)
        children = _number(section.children, below, depth + 1, own)
        numbered.append(Numbered(section, form, own, depth, below.at(depth + 1), children))
    return tuple(numbered)


def _has_words(section: Section) -> bool:
    """A table alone takes no number."""
    return section.title is not None or section.content is not None or bool(section.units)
