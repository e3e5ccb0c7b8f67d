"""A text cut into words and signs, each with its place."""

import functools
import re
from typing import Final, NamedTuple

from drafter.language.spelling import fold

BREAK: Final = "\n"
"""The key of a break: a blank line, a tab between cells, or a line that opens with the sign of a list."""

# A syllable keeps the combining marks that NFC could not compose. No run of blanks is walked more than twice.
_WORD = re.compile(r"\n\s*\n|\n[ \t]*(?=[-–+•*][ \t])|\t|[^\W_][\w\u0300-\u036f]*|[^\w\s]|_")
_LONGEST_SYLLABLE = 16


class Word(NamedTuple):
    """A syllable, a number or one sign. start and end are offsets; key is how it compares (see `spelling.fold`)."""

    text: str
    start: int
    end: int
    key: str

    @property
    def is_word(self) -> bool:
        """Whether it is a syllable or a number, not a sign."""
        return self.text[0].isalnum()

    @property
    def is_all_capitals(self) -> bool:
        """Whether it is written in capitals throughout, as in a title."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_capital(self) -> bool:
        """Whether it starts as a name does: with a capital, or with a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()


class Words:
    """The words of a text by index. Asking beyond the last one is no error: the key there is ""."""

    def __init__(self, text: str) -> None:
        """`text` is expected in NFC."""
        self.text: Final = text
        self.all: Final = [
            Word(match.group(), match.start(), match.end(), _key(match.group())) for match in _WORD.finditer(text)
        ]

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index: int) -> Word:
        return self.all[index]

    def key(self, index: int) -> str:
        """The key of the word at `index`; "" outside the text."""
        return self.all[index].key if 0 <= index < len(self.all) else ""

    def keys(self, index: int, count: int) -> tuple[str, ...]:
        """The keys of `count` words from `index` on, fewer at the end of the text."""
        return tuple(word.key for word in self.all[index : index + count])

    def starts(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether the phrase, given as keys, stands at `index`."""
        return all(self.key(index + offset) == key for offset, key in enumerate(phrase))

    def at(self, offset: int, index: int) -> int:
        """The first word from `index` on that starts at `offset` or later."""
        while index < len(self.all) and self.all[index].start < offset:
            index += 1
        return index

    def end(self, index: int) -> int:
        """The offset where the word before `index` ends; 0 before the first word."""
        return self.all[index - 1].end if index > 0 else 0

    def between(self, first: int, after: int) -> str:
        """The text of the words from `first` up to `after`, on one line with single spaces."""
        return spaced(self.text[self.all[first].start : self.end(after)]) if first < after else ""


def spaced(text: str) -> str:
    """The text with every run of spaces, tabs and line breaks as one space, none at its ends. NBSP stays."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def _key(word: str) -> str:
    if word[0] in "\n\t":
        return BREAK
    return _folded(word) if len(word) <= _LONGEST_SYLLABLE else word


@functools.lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)
