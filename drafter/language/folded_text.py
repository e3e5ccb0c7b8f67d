"""A text folded for comparing, of which every character still knows its place in the text as written."""

import functools
import re
import unicodedata
from typing import Final

from drafter.language.spelling import fold

# Footnote marks and emphasis are left out; a blank line, a tab between cells and the line of a list break the text.
_PIECE = re.compile(
    r"(?P<nothing>\[\^[^\]\s]{1,60}\]|[*_]+)|(?P<stop>\t|\n\s*\n|\n[ ]{0,99}(?=[-–+•*][ ]))|(?P<blank>\s)"
    r"|(?:[^\W_]|[\u0300-\u036f])+|(?P<dash>[\u2010-\u2015\u2212])|[^\w\s]"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST_KEPT = 24

STOP = "\n"
"""Stands where no phrase goes on."""


# Of a text in NFC without any of these nothing is left out and nothing breaks it.
_NOT_PLAIN = re.compile(r"[\t\n*_\[\u0300-\u036f]")
_DASHES: Final = dict.fromkeys([*range(0x2010, 0x2016), 0x2212], "-")


class FoldedText:
    """The folded text, and for each of its characters where the word it belongs to starts and ends in the original.

    Words are small letters in one tone placement, with single spaces; every dash is a hyphen. Inside a word as long as
    its original, as those of Vietnamese in NFC are, a character knows its own place. The places are worked out when
    they are asked for: most texts hold nothing that is looked for.
    """

    def __init__(self, text: str) -> None:
        self._original: Final = text
        plain = not _NOT_PLAIN.search(text) and unicodedata.is_normalized("NFC", text)
        self.text: Final = fold(text.translate(_DASHES)) if plain else self._placed[0]

    @property
    def starts(self) -> list[int]:
        """By character of the folded text: where its word starts in the original, or its own place."""
        return self._placed[1]

    @property
    def ends(self) -> list[int]:
        """By character of the folded text: where its word ends in the original, or its own place."""
        return self._placed[2]

    @functools.cached_property
    def _placed(self) -> tuple[str, list[int], list[int]]:
        return _placed(self._original)


@functools.lru_cache(maxsize=4096)  # the paragraphs of a long document, which several readers ask for in turn
def folded_text(text: str) -> FoldedText:
    """Fold `text`, in NFC or not; see `spelling.fold`."""
    return FoldedText(text)


def _placed(text: str) -> tuple[str, list[int], list[int]]:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gap = ""
    for match in _PIECE.finditer(text):
        match match.lastgroup:
            case "nothing" | "blank":
                gap = gap or " "
                continue
            case "stop":
                gap = STOP
                continue
            case "dash":
                piece = "-"
            case _:
                word = match.group()
                piece = _folded(word) if len(word) <= _LONGEST_KEPT else fold(word)
        start, end = match.span()
        if gap and parts:
            parts.append(gap)
            starts.append(start)
            ends.append(start)
        gap = ""
        parts.append(piece)
        if len(piece) == end - start:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
    return "".join(parts), starts, ends


@functools.lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def pattern(source: str) -> re.Pattern[str]:
    """A pattern for folded text. Its letters are folded too, so it may hold no capitals, as classes and names do."""
    return re.compile(_LETTERS.sub(lambda match: fold(match.group()), source))
