"""A text cut into words and signs, each with its place."""

import bisect
import functools
import re
from operator import add
from typing import Final, NamedTuple

from drafter.language.spelling import fold

BREAK: Final = "\n"
"""The key of a break: a blank line, a tab between cells, or a line that opens with the sign of a list."""

# A syllable keeps the combining marks that NFC could not compose. No run of blanks is walked more than twice.
_WORD = re.compile(r"\n\s*\n|\n[ \t]*(?=[-–+•*][ \t])|\t|[^\W_][\w\u0300-\u036f]*|[^\w\s]|_")
_LONGEST_SYLLABLE = 16
_MOST_KEPT = 16384


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
    """The words of a text by index. Asking beyond the last one is no error: the key there is "".

    texts: the words as written. A rule that looks at many words asks for these and for keys; for each `Word` one is
    made.
    """

    def __init__(self, text: str) -> None:
        """`text` is expected in NFC."""
        self.text: Final = text
        self._cut: Final = _cut(text)
        self._keys: Final = self._cut.keys
        self.texts: Final = self._cut.texts

    @property
    def all(self) -> list[Word]:
        """The words in their order."""
        return self._cut.words

    def __len__(self) -> int:
        return len(self._keys)

    def __getitem__(self, index: int) -> Word:
        text, start = self.texts[index], self._cut.starts[index]
        return Word(text, start, start + len(text), self._keys[index])

    def key(self, index: int) -> str:
        """The key of the word at `index`; "" outside the text."""
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    def where(self, keys: frozenset[str]) -> list[int]:
        """The indexes of the words with one of these keys, in their order."""
        found: list[int] = []
        for key in keys & self._cut.vocabulary:
            index = -1
            for _time in range(self._keys.count(key)):
                index = self._keys.index(key, index + 1)
                found.append(index)
        found.sort()
        return found

    @property
    def standing_out(self) -> list[int]:
        """The indexes of all but the syllables in small letters: of what has a capital, of numbers and signs."""
        return self._cut.standing_out

    def keys(self, index: int, count: int) -> tuple[str, ...]:
        """The keys of `count` words from `index` on, fewer at the end of the text."""
        return tuple(self._keys[index : index + count])

    def starts(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether the phrase, given as keys, stands at `index`."""
        return index >= 0 and tuple(self._keys[index : index + len(phrase)]) == phrase

    def at(self, offset: int, index: int) -> int:
        """The first word from `index` on that starts at `offset` or later."""
        return bisect.bisect_left(self._cut.starts, offset, lo=index)

    def end(self, index: int) -> int:
        """The offset where the word before `index` ends; 0 before the first word."""
        return self._cut.starts[index - 1] + len(self._cut.texts[index - 1]) if index > 0 else 0

    def gap(self, index: int) -> str:
        """What stands between the word at `index` and the one before it."""
        return self.text[self.end(index) : self._cut.starts[index]]

    def between(self, first: int, after: int) -> str:
        """The text of the words from `first` up to `after`, on one line with single spaces."""
        return spaced(self.text[self._cut.starts[first] : self.end(after)]) if first < after else ""


def spaced(text: str) -> str:
    """The text with every run of spaces, tabs and line breaks as one space, none at its ends. NBSP stays."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


class _Cut:
    """A text cut up. Only what is asked for is worked out: most texts are looked into for a few words.

    Its lists hold strings and numbers; a tuple for each word of a long document would keep the garbage collector busy.
    """

    def __init__(self, text: str) -> None:
        self._text: Final = text
        self.texts: Final[list[str]] = _WORD.findall(text)
        self.keys: Final = list(map(_KEYS.__getitem__, self.texts))

    @functools.cached_property
    def words(self) -> list[Word]:
        ends = map(add, self.starts, map(len, self.texts))
        return list(map(Word, self.texts, self.starts, ends, self.keys))

    @functools.cached_property
    def starts(self) -> list[int]:
        return [match.start() for match in _WORD.finditer(self._text)]

    @functools.cached_property
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.keys)

    @functools.cached_property
    def standing_out(self) -> list[int]:
        return [index for index, text in enumerate(self.texts) if not (text.islower() and text.isalpha())]


@functools.lru_cache(maxsize=4096)  # the paragraphs of a long document, which several readers ask for in turn
def _cut(text: str) -> _Cut:
    return _Cut(text)


class _Keys(dict[str, str]):
    """The keys of the words met so far; a language has few syllables, and a hostile text is kept out by the limit."""

    def __missing__(self, word: str) -> str:
        key = _key(word)
        if len(self) < _MOST_KEPT:
            self[word] = key
        return key


_KEYS: Final = _Keys()


def _key(word: str) -> str:
    if word[0] in "\n\t":
        return BREAK
    return fold(word) if len(word) <= _LONGEST_SYLLABLE else word
