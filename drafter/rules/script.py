"""What the rules read: the paragraphs of a plan or of an issued text in order, each with its place in the file."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from drafter.language.capitals import Slip, slips
from drafter.language.citation_reading import Found, find
from drafter.language.citations import Citation
from drafter.language.dates import PartialDate
from drafter.language.grammar.words import Words
from drafter.plan.house_style import NONE, HouseStyle
from drafter.plan.model import Plan
from drafter.plan.unmarked import DOCUMENT
from drafter.text.paragraphs import Kind

NARRATIVE = (
    Kind.SUBJECT,
    Kind.BASIS,
    Kind.OPENING,
    Kind.HEADING,
    Kind.PARAGRAPH,
    Kind.TASK_LINE,
    Kind.DASH,
    Kind.ROW,
    Kind.CAPTION,
    Kind.NOTE,
    Kind.CLOSING,
    Kind.APPENDIX_TITLE,
)
"""The kinds of paragraph that say something, in sentences or headings."""

PROSE = (Kind.BASIS, Kind.OPENING, Kind.HEADING, Kind.PARAGRAPH, Kind.DASH, Kind.NOTE, Kind.CLOSING)
"""Of these the ones that consist of sentences; headings run into their text are among them."""


KEYED_BASIS = f"Căn cứ {DOCUMENT}"
"""The words of a căn cứ that is a key of the register and nothing else."""


class ByKey(NamedTuple):
    """A citation by key: the character in the words that stands for it, and the document; None where unreadable."""

    offset: int
    key: str
    citation: Citation | None


class Passage(NamedTuple):
    """One paragraph as printed. words: in NFC, without marks; `unmarked.DOCUMENT` stands for a citation by key.

    at: (line, column) in the file of the character at an index of words. label: "I.", "2.1.", "a)", "-", or "".
    level: 1 for the first level of the body, 0 outside it. parent: the index of the passage above it in the outline.
    name, value: of a TASK_LINE ("- Nhãn: giá trị") its label and the index at which its value begins.
    cells: of a ROW the (start, end) of each cell in words. by_key: the citations by key.
    role: of a HEADING or PARAGRAPH of a plan, what its section is ("nhiệm vụ"); "" where nobody said.
    """

    words: str
    kind: Kind
    at: Callable[[int], tuple[int, int]]
    label: str = ""
    level: int = 0
    parent: int | None = None
    name: str = ""
    value: int = 0
    cells: tuple[tuple[int, int], ...] = ()
    by_key: tuple[ByKey, ...] = ()
    role: str = ""


def _casing(passage: Passage, start: int, end: int) -> Iterator[Slip]:
    """The slips in a piece of a passage; a keyed citation stands there as a capital letter, which any type has."""
    words = passage.words[start:end].replace(DOCUMENT, "X")
    whole = start == 0 and passage.kind is not Kind.TASK_LINE and not passage.cells
    for slip in slips(words, begins_sentence=whole):
        right = slip.right
        # A cell may begin with a capital; where the text does not tell cells apart, one may begin anywhere.
        may_begin = passage.kind is Kind.ROW and (slip.start == 0 or not passage.cells)
        if may_begin and words[slip.start].isupper():
            right = words[slip.start] + right[1:]
        if right != words[slip.start : slip.end]:
            yield slip._replace(start=start + slip.start, end=start + slip.end, right=right)


class Cited(NamedTuple):
    """A citation in the words of the passage with that index."""

    passage: int
    found: Found


class Script:
    """A document as rules read it; what several rules need is worked out once.

    plan: the plan it was made from; None for an issued text. date: the document's own; None where it does not say.
    issuer: the issuing authority in one line, "" where the text has lost it. symbol: KH-UBND, likewise.
    house: what the agency has settled for itself.
    """

    def __init__(
        self,
        passages: tuple[Passage, ...],
        *,
        plan: Plan | None = None,
        date: PartialDate | None = None,
        issuer: str = "",
        symbol: str = "",
        house: HouseStyle = NONE,
    ) -> None:
        self.passages = passages
        self.plan = plan
        self.date = date
        self.issuer = issuer
        self.symbol = symbol
        self.house = house

    @property
    def input(self) -> str:
        """What kind of input it is, as the law table names it: "spec" or "text"."""
        return "text" if self.plan is None else "spec"

    def of(self, *kinds: Kind) -> Iterator[Passage]:
        """The passages of these kinds, in order."""
        return (passage for passage in self.passages if passage.kind in kinds)

    def children(self, index: int | None) -> list[int]:
        """The indices of the passages right below one in the outline; None for the first level."""
        return self._below.get(index, [])

    @cached_property
    def citations(self) -> tuple[Cited, ...]:
        """Every citation typed in words, in the order of the document; nested ones too."""
        return tuple(
            Cited(index, found)
            for index, passage in enumerate(self.passages)
            if passage.kind in NARRATIVE
            for found in find(passage.words)
        )

    @cached_property
    def words(self) -> tuple[tuple[Passage, Words], ...]:
        """What says something, and the recipients, each cut into words and signs; a break stands between two cells."""
        return tuple(
            (passage, Words(passage.words)) for passage in self.passages if passage.kind in (*NARRATIVE, Kind.RECIPIENT)
        )

    @cached_property
    def casing(self) -> tuple[tuple[Passage, Slip], ...]:
        """The slips in the use of capitals, in the order of the document."""
        return tuple(
            (passage, slip)
            for passage in self.passages
            if passage.kind in (*NARRATIVE, Kind.RECIPIENT)
            for start, end in passage.cells or ((0, len(passage.words)),)
            for slip in _casing(passage, start, end)
        )

    @cached_property
    def _below(self) -> dict[int | None, list[int]]:
        below: dict[int | None, list[int]] = {}
        for index, passage in enumerate(self.passages):
            if passage.level:
                below.setdefault(passage.parent, []).append(index)
        return below
