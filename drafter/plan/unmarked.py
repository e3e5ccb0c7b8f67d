"""Prose as a reader sees it: without its marks, each character still knowing its place in the text."""

import functools
import re
from typing import Final

from drafter.plan import markup
from drafter.plan.markup import Mark, Piece, Points

DOCUMENT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for a citation by key, whose words depend on the order of mention."""

_SIGNS = re.compile(r"[\\*\[]")
_STANDS_FOR = {Points.DOCUMENT: DOCUMENT, Points.PLACE: DOCUMENT, Points.FOOTNOTE: ""}


class Unmarked:
    """Words made from a text; where they stand in it is worked out for those that somebody asks about.

    words: the text without stars, backslashes and footnote marks, a key as DOCUMENT. marks: by index in words.
    """

    def __init__(self, text: str) -> None:
        """`text` has any number of lines."""
        self._text: Final = text
        self._pieces: Final = markup.parse(text) if _SIGNS.search(text) else None
        self.marks: Final[list[tuple[int, Mark]]] = []
        if self._pieces is None:
            self.words = text
            return
        words: list[str] = []
        length = 0
        for piece in self._pieces:
            if isinstance(piece, Mark):
                self.marks.append((length, piece))
            words.append(_words_of(piece))
            length += len(words[-1])
        self.words = "".join(words)

    def offset(self, index: int) -> int:
        """The index in the text of the character at an index of words; beyond the last one the text's length."""
        return min(index, len(self._text)) if self._pieces is None else self._offsets[min(index, len(self.words))]

    @functools.cached_property
    def _offsets(self) -> list[int]:
        """For each character of words its index in the text, then the text's length."""
        offsets: list[int] = []
        place = 0
        for piece in self._pieces or ():
            if isinstance(piece, Mark):
                offsets += [piece.start] * len(_words_of(piece))
                place = piece.end
                continue
            # Reading takes away stars and backslashes only, so what is left stands in the text in the same order.
            for character in piece.text:
                place = self._text.index(character, place)
                offsets.append(place)
                place += 1
        return [*offsets, len(self._text)]


def _words_of(piece: Piece) -> str:
    return _STANDS_FOR[piece.points] if isinstance(piece, Mark) else piece.text
