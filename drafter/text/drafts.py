"""A paragraph in the making: its lines are joined, its place in the outline is still open."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from drafter.text.labels import Label
from drafter.text.lines import Line
from drafter.text.paragraphs import Kind, Span
from drafter.text.places import Traced, joined


class Draft(NamedTuple):
    """kind: None until it is known. strong: every letter is bold or italic. The rest: see `Paragraph`."""

    kind: Kind | None
    text: Traced
    label: Label | None = None
    strong: bool = False
    cells: tuple[Span, ...] = ()
    name: Span | None = None
    value: Span | None = None

    @property
    def words(self) -> str:
        """The paragraph as it reads."""
        return self.text.words

    @property
    def body(self) -> str:
        """The words behind the label."""
        return self.words[self.label.end if self.label else 0 :]


Item: TypeAlias = Line | Draft
"""A line that is still to be joined, or what is a paragraph already."""


def draft_of(lines: Sequence[Line], kind: Kind | None = None, label: Label | None = None) -> Draft:
    """The lines as one paragraph: a blank stands for a line end, nothing where a word was cut at its hyphen."""
    signs = ["" if is_cut(line.words) else " " for line in lines[:-1]]
    text = lines[0].text if len(lines) == 1 else joined([line.text for line in lines], signs)
    return Draft(kind, text, label, strong=all(line.strong for line in lines))


def is_cut(words: str) -> bool:
    """Whether the line ends inside a word with a hyphen: "6121/KH-", "2025-"."""
    return words.endswith("-") and words[-2:-1].isalnum()
