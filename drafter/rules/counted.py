"""The labels of an issued text list by list: what counts together, and what each label counts."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from drafter import law
from drafter.language.numerals import roman
from drafter.rules.rule import Hit
from drafter.rules.script import Passage, Script
from drafter.text.labels import ALPHABET, Label, Style, read_label

MARKED: Final = "ăâêôơư"
"""The letters that the decree passes over in silence: an office may count with them or leave them out."""

_BEFORE_WORDS = -1_000  # in front of any label and the blanks behind it


class Counted(NamedTuple):
    """A passage with a number or letter. order: its place among the passages. own: what it counts, 3 for "5.3."."""

    order: int
    passage: Passage
    label: Label
    own: int

    @property
    def text(self) -> str:
        """The label as written."""
        return self.label.text

    def like(self, number: int) -> str:
        """The label of this style that counts `number`: "5.2." from "5.3."."""
        match self.label.style:
            case Style.PART:
                core = self.text.split()[-1].strip(".:")
                new = str(number) if core.isdecimal() else roman(number)
            case Style.ROMAN:
                core, new = self.text.strip(".)/ -–—"), roman(number)
            case Style.CAPITAL:
                core, new = self.text[:1], ALPHABET[number - 1].upper()
            case Style.LETTER:
                core, new = self.text[:1], ALPHABET[number - 1]
            case _:
                core, new = str(self.own), str(number)
        before, _core, after = self.text.rpartition(core)
        return f"{before}{new}{after}"


def counted(script: Script) -> list[Counted]:
    """The passages of the outline that bear a number or letter, in order."""
    found = []
    for index, passage in enumerate(script.passages):
        label = read_label(f"{passage.label} ") if passage.level and passage.label else None
        if label is not None and label.values:
            found.append(Counted(index, passage, label, _own(label)))
    return found


def lists(script: Script) -> Iterator[list[Counted]]:
    """What stands right below one passage and counts in one style, in order; where it counts anew begins another list.

    The lists come in the order in which they end.
    """
    growing: dict[tuple[int | None, Style, str], list[Counted]] = {}
    for each in counted(script):
        word = each.text.split()[0].casefold() if each.label.style is Style.PART else ""
        key = (each.passage.parent, each.label.style, word)
        if each.own == 1 and growing.get(key, [each])[-1].own != 1:
            yield growing.pop(key)
        growing.setdefault(key, []).append(each)
    yield from growing.values()


def is_lawful(letter: str) -> bool:
    """Whether the decree counts points with this letter (I.II.6.đ)."""
    return letter in law.load().point_letters.text


def sections(script: Script) -> set[tuple[int, ...]]:
    """The numbers of all sections and clauses, letters left out: (6,) for VI. and for 6."""
    return {each.label.values for each in counted(script) if Style.ROMAN <= each.label.style <= Style.NUMBER_OF_FOUR}


def at_label(passage: Passage, message: str, suggestion: str | None = None) -> Hit:
    """A slip in the label of a passage of an issued text, which stands right before the words."""
    return Hit(passage.at(_BEFORE_WORDS), passage.label, message, suggestion)


def _own(label: Label) -> int:
    """What the label counts; a capital letter its place in the alphabet."""
    return ALPHABET.index(label.text[0].lower()) + 1 if label.style is Style.CAPITAL else label.values[-1]
