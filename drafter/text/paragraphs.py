"""A document that was issued, as its paragraphs: what each is, where it stands in the outline and in the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from drafter.text.places import Place, Traced


class Kind(Enum):
    """What a paragraph is."""

    NATIONAL_TITLE = auto()
    MOTTO = auto()
    SUPERIOR = auto()
    ISSUER = auto()
    NUMBER = auto()
    PLACE_DATE = auto()
    TYPE = auto()
    SUBJECT = auto()
    BASIS = auto()
    """A line "Căn cứ …" above the first heading."""
    OPENING = auto()
    """What else stands between the subject and the first heading."""
    HEADING = auto()
    """A title, numbered or not; one that is run into its text makes a PARAGRAPH."""
    PARAGRAPH = auto()
    TASK_LINE = auto()
    """Who, when or what of a task: "- Đơn vị chủ trì: …"."""
    DASH = auto()
    ROW = auto()
    """A row of a table, the head among them."""
    CAPTION = auto()
    """The name of a table or its unit of measure, beside the table."""
    NOTE = auto()
    """The text of a footnote."""
    CLOSING = auto()
    RECIPIENTS_LABEL = auto()
    RECIPIENT = auto()
    FILING = auto()
    AUTHORITY = auto()
    """TM., KT., TL., TUQ. or Q. with whom it stands for."""
    POSITION = auto()
    SIGNER = auto()
    APPENDIX_LABEL = auto()
    APPENDIX_TITLE = auto()
    GOES_WITH = auto()
    """(Kèm theo Kế hoạch số …)."""
    OTHER = auto()


class Span(NamedTuple):
    """Offsets in the words of a paragraph, the second exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, its lines joined.

    index: its place among the paragraphs of the document. text: its words in NFC, the label among them; where lines
    were joined stands one blank or nothing, the blanks inside a line are as they were typed.
    label: the number or sign it begins with, "I.", "2.1.", "a)", "-", or "". start: the offset where its text begins,
    after the label. level: how deep it stands in the outline, 1 for the first level; 0 for what has no place of its
    own there (a paragraph without a number, a task line, a row). parent: the index of the paragraph above it, None on
    the first level and outside the outline.
    name, value: of a TASK_LINE, what stands before its colon and after. cells: of a ROW; empty where the text does not
    tell them apart. The text between two cells is one tab.
    """

    index: int
    kind: Kind
    text: Traced
    label: str = ""
    start: int = 0
    level: int = 0
    parent: int | None = None
    name: Span | None = None
    value: Span | None = None
    cells: tuple[Span, ...] = ()

    @property
    def words(self) -> str:
        """The paragraph as it reads, with its label."""
        return self.text.words

    @property
    def line_from(self) -> int:
        """The line of the file with the first character, from 1."""
        return self.text.first_line

    @property
    def line_to(self) -> int:
        """The line of the file with the last character, from 1."""
        return self.text.last_line

    def at(self, offset: int) -> Place:
        """(line, column) of the character `offset` of the words: from 1, in code points of the file as stored."""
        return self.text.at(offset)

    def part(self, span: Span) -> str:
        """The words of a name, a value or a cell."""
        return self.words[span.start : span.end]


class Reason(Enum):
    """Why something of the file is in no paragraph."""

    PAGE_NUMBER = auto()
    REPEATED_HEAD = auto()
    """The head of a table, printed again on the next page."""
    RULE = auto()
    """A line drawn with signs: under a title, above the footnotes, in a table."""
    MARKUP = auto()
    """Stars around bold and italic words."""
    BAR = auto()
    """What parted the cells of a table."""


class Artefact(NamedTuple):
    """What the extraction left in a line of the file and no author wrote."""

    line: int
    reason: Reason


@dataclass(frozen=True)
class TextDocument:
    """name: the file as shown to the user. lines: as stored, without their ends. artefacts: in the order of lines."""

    name: str
    lines: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    artefacts: tuple[Artefact, ...]

    def of(self, *kinds: Kind) -> tuple[Paragraph, ...]:
        """The paragraphs of these kinds, in order."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.kind in kinds)

    def children(self, index: int | None) -> tuple[Paragraph, ...]:
        """The paragraphs right below the one with that index, in order; None for those that have none above them."""
        return self._below.get(index, ())

    @cached_property
    def _below(self) -> Mapping[int | None, tuple[Paragraph, ...]]:
        below: dict[int | None, list[Paragraph]] = {}
        for paragraph in self.paragraphs:
            below.setdefault(paragraph.parent, []).append(paragraph)
        return {index: tuple(paragraphs) for index, paragraphs in below.items()}
