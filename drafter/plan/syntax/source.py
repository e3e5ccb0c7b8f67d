"""A plan file as text: decoded strictly, its lines counted, and every value with the place it came from."""

import bisect
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from drafter import files
from drafter.errors import InputError
from drafter.messages import _
from drafter.plan.syntax.offsets import value_offsets

SIZE_LIMIT = 5_000_000

_BREAK = re.compile(r"\r\n|\n|\r")
_CONTENT = re.compile(r"(?:\A|[\r\n])[^\S\r\n]*[^\s#]")


class Source:
    """A plan file. `name` is shown to the user; `text` is the decoded file without its byte order mark."""

    __slots__ = ("_bom", "_offsets", "_starts", "name", "text")

    def __init__(self, name: str, text: str, *, bom: bool = False) -> None:
        self.name = name
        self.text = text
        self._bom = bom
        self._starts: list[int] = []
        self._offsets: dict[int, list[int]] = {}

    @property
    def line_count(self) -> int:
        """The number of lines, at least 1; a line end at the end of the file opens one more, empty line."""
        return len(self._line_starts())

    def place(self, index: int) -> tuple[int, int]:
        """(line, column) of the code point at `index` of `text`: 1-based, in the file as stored."""
        index = max(0, min(index, len(self.text)))
        starts = self._line_starts()
        line = self.line_of(index)
        column = index - starts[line - 1] + 1
        return line, column + (1 if self._bom and line == 1 else 0)

    def line_of(self, index: int) -> int:
        """The number of the line (1-based) that holds the code point at `index`."""
        return bisect.bisect_right(self._line_starts(), index)

    def span(self, number: int) -> tuple[int, int]:
        """Where line `number` (1-based) begins and ends in `text`, its line end left out."""
        starts = self._line_starts()
        number = max(1, min(number, len(starts)))
        end = starts[number] if number < len(starts) else len(self.text)
        start = starts[number - 1]
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return start, end

    def line(self, number: int) -> str:
        """The text of line `number` (1-based) without its line end."""
        start, end = self.span(number)
        return self.text[start:end]

    def offsets(self, text: "Text") -> list[int]:
        """The index in `self.text` of each character of the value, then one past its last; computed once a scalar."""
        if text.start not in self._offsets:
            self._offsets[text.start] = value_offsets(self.text, text.start, text.end, text.style, text.raw, text.value)
        return self._offsets[text.start]

    def _line_starts(self) -> list[int]:
        if not self._starts:
            self._starts = [0, *(match.end() for match in _BREAK.finditer(self.text))]
        return self._starts


class Piece(NamedTuple):
    """A piece of a filled text: copied from offset `start` of the text before, or put in the place that began there."""

    words: str
    start: int
    copied: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A value (NFC) and where it came from: two texts are equal when their values are.

    raw: the value before NFC. start, end: the scalar in `source.text`, quotes and block header included.
    style: as in YAML events, one of "" (plain), "'", '"', "|", ">".
    pieces: what a filled text was made of, from the text with the variables; empty for a text as written.
    """

    value: str
    source: Source | None = field(default=None, compare=False, repr=False)
    raw: str = field(default="", compare=False, repr=False)
    start: int = field(default=0, compare=False, repr=False)
    end: int = field(default=0, compare=False, repr=False)
    style: str = field(default="", compare=False, repr=False)
    pieces: tuple[Piece, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def plain(cls, value: str) -> "Text":
        """A text that came from no file."""
        return cls(unicodedata.normalize("NFC", value))

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) in the file of the value's character `offset`; (1, 1) for a text without a source."""
        return (1, 1) if self.source is None else self.source.place(self.index(offset))

    def index(self, offset: int) -> int:
        """The index in `source.text` of the value's character `offset`, clamped to the value; 0 without a source."""
        if self.source is None:
            return 0
        if self.pieces:
            return replace(self, pieces=()).index(self._before(offset))
        # Looked up through the source, so that a text stays frozen and costs nothing until it is asked.
        offsets = self.source.offsets(self)
        return offsets[max(0, min(offset, len(offsets) - 1))]

    def filled(self, pieces: Sequence[Piece]) -> "Text":
        """The text made of these pieces; its places stay those of the file."""
        value = unicodedata.normalize("NFC", "".join(piece.words for piece in pieces))
        return replace(self, value=value, pieces=tuple(pieces))

    def _before(self, offset: int) -> int:
        """The offset in the text before it was filled."""
        end = 0
        for piece in self.pieces:
            if offset < end + len(piece.words) or piece is self.pieces[-1]:
                return piece.start + (max(0, offset - end) if piece.copied else 0)
            end += len(piece.words)
        return 0

    def __str__(self) -> str:
        return self.value


def read_source(path: Path) -> Source:
    """The plan file at `path`. Raises InputError when it cannot be read or is no text in UTF-8."""
    return parse_source(str(path), files.read_limited(path, SIZE_LIMIT))


def parse_source(name: str, data: bytes) -> Source:
    """The plan file with the bytes `data`. Raises InputError when they are no text in UTF-8, or hold nothing."""
    nulls = data.count(0)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or nulls * 5 > len(data):
        raise InputError(
            _("{name} được lưu với mã UTF-16; hãy mở tệp trong trình soạn thảo và lưu lại với mã UTF-8.", name=name)
        )
    if nulls:
        raise InputError(
            _(
                "{name} không phải là tệp văn bản (có thể là tệp Word, Excel hoặc PDF); "
                "hãy chỉ ra tệp kế hoạch .yaml lưu với mã UTF-8.",
                name=name,
            )
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = Source(name, data[: error.start].decode("utf-8"))
        line, column = before.place(len(before.text))
        raise InputError(
            _(
                "{name}:{line}:{column}: chữ ở đây không theo mã UTF-8 (có thể là mã TCVN3, VNI hoặc Windows-1258); "
                "hãy mở tệp trong trình soạn thảo và lưu lại với mã UTF-8.",
                name=name,
                line=line,
                column=column,
            )
        ) from error
    bom = text.startswith("\ufeff")
    text = text[1:] if bom else text
    if not _CONTENT.search(text):
        raise InputError(
            _(
                "{name} trống hoặc chỉ có chú thích; hãy viết kế hoạch vào tệp, hoặc chép tệp plan_specs/co-ban.yaml "
                "rồi sửa.",
                name=name,
            )
        )
    return Source(name, text, bom=bom)
