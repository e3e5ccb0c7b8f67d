"""One slip in the use of capitals, and the rule that sees it."""

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a slip is about; the value is the id of the rule."""

    PLACE = "VH-01"
    """Names of places (PL II.III)."""
    AGENCY = "VH-02"
    """Names of agencies and organisations (PL II.IV)."""
    DOCUMENT = "VH-03"
    """Types and names of documents (PL II.V.6)."""
    PEOPLE_AND_STATE = "VH-04"
    """Nhân dân, Nhà nước (PL II.V.1)."""
    TITLE = "VH-05"
    """Positions and degrees (PL II.V.3)."""
    CALENDAR = "VH-06"
    """Days, months, Tết, lunar years, events (PL II.V.8, 9)."""
    SENTENCE = "VH-07"
    """The first word of a sentence (PL II.I)."""
    PART = "VD-04"
    """Phần, Chương, Mục, Điều, khoản, điểm of a cited document (PL II.V.7)."""
    SEMICOLON = "SEMICOLON"
    """A common word with a capital after ";". Practice: the decree says nothing about ";"."""
    MIDDLE = "MIDDLE"
    """A common word with a capital inside a sentence. Practice: no clause asks for it, none forbids it."""


class Slip(NamedTuple):
    """A place where a capital is missing or too many.

    start, end: its offsets. right: what to write there; the letters stay, only their case differs. clause: as in
    "PL II.V.7"; "" for what is practice only.
    """

    start: int
    end: int
    right: str
    clause: str
    kind: Kind
