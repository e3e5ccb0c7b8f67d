"""The marks inside prose: **đậm**, *nghiêng*, [@khóa], [#khóa], [^1], [[CẦN …]], and a backslash to print a sign.

Reading is purely local: what a key stands for is settled in `mentions`.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, TypeAlias


class Run(NamedTuple):
    """Text with one emphasis. bold and italic are the author's, on top of the paragraph's own style.

    note: the printed number of the footnote that is anchored here; then the text is "".
    """

    text: str
    bold: bool = False
    italic: bool = False
    note: int | None = None


class Points(Enum):
    """What a mark points to. The values are the signs it begins with."""

    DOCUMENT = "@"
    PLACE = "#"
    FOOTNOTE = "^"


class Mark(NamedTuple):
    """A mark by key, not yet resolved. form: what stands after a colon, "" for nothing. start, end: in its text."""

    points: Points
    key: str
    form: str = ""
    start: int = 0
    end: int = 0
    bold: bool = False
    italic: bool = False


Piece: TypeAlias = Run | Mark

# A star opens after a blank or a bracket and before a letter, and closes the other way round, so that "2*3*4" and
# "5 * 3" stay as they are; so does a row of more than three.
_SIGN = re.compile(
    r"\\(?P<literal>[\\*\[])"
    r"|(?P<row>\*{4,})"
    r"|(?P<stars>\*{1,3})"
    r"|(?P<marker>\[\[[^\[\]]+\]\])"
    r"|\[(?P<sign>[@#^])(?=\s*[^\s\[\]:])(?P<key>[^\[\]:]+)(?::(?P<form>[^\[\]]*))?\]"
)
_MARKER = re.compile(r"\[\[[^\[\]]+\]\]")
_MARKER_OR_SPECIAL = re.compile(rf"(?P<marker>{_MARKER.pattern})|[\\*\[]")
_SPECIAL = re.compile(r"[\\*\[]")


def parse(text: str) -> tuple[Piece, ...]:
    """Split prose into runs and marks. Signs that open or close nothing are printed. Never loses a character."""
    if not _SPECIAL.search(text):
        return (Run(text),) if text else ()
    pieces: list[str | int | Mark] = []  # text, the number of stars of a sign, or a mark
    sides: list[tuple[bool, bool]] = []
    end = 0

    def add(piece: str | int | Mark, *, can_open: bool = False, can_close: bool = False) -> None:
        pieces.append(piece)
        sides.append((can_open, can_close))

    for match in _SIGN.finditer(text):
        add(text[end : match.start()])
        end = match.end()
        if match["stars"]:
            before, after = text[match.start() - 1 : match.start()], text[end : end + 1]
            add(
                len(match["stars"]),
                can_open=bool(after) and not after.isspace() and not before.isalnum(),
                can_close=bool(before) and not before.isspace() and not after.isalnum(),
            )
        elif match["sign"]:
            add(_mark(match))
        else:
            add(match["literal"] or match["marker"] or match["row"])
    add(text[end:])
    return _joined(_paired(pieces, sides))


def lines(text: str) -> list[str]:
    """The lines of a text; a mark that was written over two lines is one, and so are they."""
    if "[" not in text or "\n" not in text:
        return text.split("\n")
    whole = _SIGN.sub(lambda match: match[0].replace("\n", " ") if match["sign"] or match["marker"] else match[0], text)
    return whole.split("\n")


def marks(text: str) -> Iterator[Mark]:
    """The marks of a text of any number of lines, with their places in it; those behind a backslash are none."""
    if "[" in text:
        for match in _SIGN.finditer(text):
            if match["sign"]:
                yield _mark(match)


def _mark(match: re.Match[str]) -> Mark:
    key, form = (" ".join((match[name] or "").split()) for name in ("key", "form"))
    return Mark(Points(match["sign"]), key, form, match.start(), match.end())


def markers(text: str) -> Iterator[re.Match[str]]:
    """The places that a person must still fill in: [[CẦN …]]."""
    return (match for match in _SIGN.finditer(text) if match["marker"]) if "[[" in text else iter(())


def escaped(text: str) -> str:
    """The text as an author would write it so that none of its signs is a mark; what must be filled in stays so."""
    return _MARKER_OR_SPECIAL.sub(lambda match: match["marker"] or f"\\{match[0]}", text)


def _paired(pieces: list[str | int | Mark], sides: list[tuple[bool, bool]]) -> list[Piece]:
    """Give each piece its emphasis; what is left of a sign that opens or closes less than its stars is text."""
    opened, closed = _partners(pieces, sides)
    runs: list[Piece] = []
    bold = italic = 0
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            runs.append(Run(piece, bold > 0, italic > 0))
            continue
        if isinstance(piece, Mark):
            runs.append(piece._replace(bold=bold > 0, italic=italic > 0))
            continue
        left = "*" * (piece - sum(opened.get(index, [])) - sum(closed.get(index, [])))
        bold -= closed.get(index, []).count(2)
        italic -= closed.get(index, []).count(1)
        runs.append(Run(left, bold > 0, italic > 0))
        bold += opened.get(index, []).count(2)
        italic += opened.get(index, []).count(1)
    return [run for run in runs if isinstance(run, Mark) or run.text]


def _partners(
    pieces: list[str | int | Mark], sides: list[tuple[bool, bool]]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Which stars of which sign open and close: piece index → 1 for *nghiêng*, 2 for **đậm**, both for three stars."""
    opened: dict[int, list[int]] = {}
    closed: dict[int, list[int]] = {}
    waiting = _Waiting()
    for index, piece in enumerate(pieces):
        if not isinstance(piece, int):
            continue
        can_open, can_close = sides[index]
        left = piece
        while can_close and left and (opener := waiting.closed_by(left)) is not None:
            stars = opener[1]
            opened.setdefault(opener[0], []).append(stars)
            closed.setdefault(index, []).append(stars)
            left -= stars
        if can_open and left == piece:
            waiting.add(index, piece)
    return opened, closed


class _Waiting:
    """Signs that may still be closed, by how many stars they want: piece indices, rising."""

    def __init__(self) -> None:
        self._signs: dict[int, list[int]] = {1: [], 2: []}

    def add(self, index: int, stars: int) -> None:
        """Three stars open both kinds; the single one is the inner one."""
        for kind in (1, 2) if stars == 3 else (stars,):
            self._signs[kind].append(index)

    def closed_by(self, stars: int) -> tuple[int, int] | None:
        """The last sign that so many stars can close, with its own; those after it are closed by nothing any more."""
        kinds = [kind for kind in ((1, 2) if stars == 3 else (stars,)) if self._signs[kind]]
        if not kinds:
            return None
        kind = max(kinds, key=lambda kind: (self._signs[kind][-1], kind == 1))
        opener = self._signs[kind].pop()
        other = self._signs[3 - kind]
        # Of three stars the outer two wait on when the inner one is closed; closing them drops the inner one.
        while other and (other[-1] > opener or (other[-1] == opener and kind == 2)):
            other.pop()
        return opener, kind


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if isinstance(piece, Run) and isinstance(last, Run) and _alike(piece, last):
            joined[-1] = last._replace(text=last.text + piece.text)
        else:
            joined.append(piece)
    return tuple(joined)


def _alike(one: Run, other: Run) -> bool:
    return (one.bold, one.italic, one.note, other.note) == (other.bold, other.italic, None, None)


def merged(runs: list[Run]) -> tuple[Run, ...]:
    """Runs with those of one look put together."""
    return tuple(piece for piece in _joined(list(runs)) if isinstance(piece, Run))


def plain(runs: tuple[Run, ...]) -> str:
    """The text without its emphasis; a footnote reads "[^n]"."""
    return "".join(run.text if run.note is None else f"[^{run.note}]" for run in runs)
