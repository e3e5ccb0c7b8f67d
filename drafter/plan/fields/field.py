"""What one key of a plan file is: its names in both languages, its kind, its clause and help."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a field holds."""

    LINE = "line"  # one line, printed as written
    TEXT = "text"  # prose; each line is a paragraph; emphasis, citations, references, footnotes
    LINES = "lines"  # one line, or a list of them
    TEXTS = "texts"  # prose, or a list of prose
    KEY = "key"  # a word by which other places name this one
    NUMBER = "number"  # digits
    LENGTH = "length"  # centimetres, with a comma or a point
    DATE = "date"  # a date, perhaps without day or month
    FLAG = "flag"  # có / không
    CHOICE = "choice"  # one of `choices`, in any case and tone placement
    NAME = "name"  # a name on one line; “ / ” cuts it
    SIGNING = "signing"  # a position or collective, without its "KT."
    RECORD = "record"  # a mapping with the keys of `record`
    ITEMS = "items"  # a list of mappings with the keys of `record`, or one of them
    ENTRIES = "entries"  # a mapping whose keys are the author's own; each value as in ITEMS


@dataclass(frozen=True, slots=True)
class Field:
    """One key. `name` is the English key and the model's attribute; `clause` says where NĐ 30 asks for it.

    For ITEMS and ENTRIES — text: a plain text may stand for a mapping (with `record` None it is all that may stand).
    list_as: the field of the record that a list stands for. blank: an empty text is a value too (a cell of a table).
    needs, excludes: other fields of the same record.
    """

    name: str
    key: str
    kind: Kind
    help: str
    clause: str | None = None
    required: bool = False
    record: str | None = None
    choices: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    text: bool = False
    list_as: str | None = None
    blank: bool = False

    @property
    def is_prose(self) -> bool:
        """Whether a text in this field may hold marks (emphasis, citations, …)."""
        in_list = self.kind in (Kind.ITEMS, Kind.ENTRIES) and self.record not in ("recipient", "variable")
        return in_list or self.kind in (Kind.TEXT, Kind.TEXTS)
