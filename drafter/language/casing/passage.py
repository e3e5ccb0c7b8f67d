"""A text under examination: its words, and where in it a capital proves something."""

import functools
import re
from collections.abc import Sequence
from typing import Final

from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.connectives import Phrases, phrase_at
from drafter.language.grammar.words import BREAK, Words
from drafter.language.name_table import keys
from drafter.language.spelling import fold
from drafter.language.syllables import is_syllable

_ENDS: Final = frozenset((".", "?", "!"))
_BULLETS: Final = frozenset(("-", "–", "+", "•", "*"))
_LONGEST_LEAD: Final = 4
_LABEL = re.compile(r"[0-9]{1,3}|[ivxlIVXL]{1,5}|[A-Za-zđĐ]")
_PLURAL: Final = keys("các|những|mọi|mỗi|từng|nhiều|một|hai|ba|số")


@functools.cache  # rules ask for the same few syllables again and again
def _keys_of(syllables: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, syllables))


class Passage:
    """The words of a text, by index."""

    def __init__(self, text: str, *, begins_sentence: bool) -> None:
        """`text` is expected in NFC. begins_sentence: whether its first word begins a sentence."""
        self.words: Final = Words(text)
        self._begins_sentence: Final = begins_sentence
        self._first: Final = self._after_label(0)
        # After "2.1 " a title may begin, and after "1.5 " what is counted.
        self._surely_first: Final = self._first == 0 or not self.words.key(self._first - 1).isdecimal()

    def where(self, *syllables: str) -> list[int]:
        """The indexes of the words that are one of these, in their order."""
        return self.words.where(_keys_of(syllables))

    def openings(self) -> list[int]:
        """The indexes of the words with a capital, and of those with which a sentence may begin."""
        texts, out = self.words.texts, self.words.standing_out
        openings = {index for index in out if texts[index][0].isupper()}
        openings.update(index + 1 for index in out if texts[index] in _ENDS and index + 1 < len(texts))
        if self._first < len(texts):
            openings.add(self._first)
        return sorted(openings)

    def before(self, index: int, known: Phrases) -> int:
        """How many words the shortest of the known phrases that ends right before `index` has; 0 where none does."""
        for length in range(1, min(index, _LONGEST_LEAD) + 1):
            if phrase_at(self.words, index - length, known) == length:
                return length
        return 0

    def capital(self, index: int) -> bool:
        """Whether the word at `index` begins with a capital letter."""
        return index < len(self.words) and self.words.texts[index][0].isupper()

    def shouted(self, first: int, after: int) -> bool:
        """Whether one of the words is in capitals throughout, as in a heading; its capitals say nothing."""
        return any(self.words[index].is_all_capitals for index in range(first, after))

    def adjoins(self, index: int) -> bool:
        """Whether the word at `index` follows a word on the same line, with blanks only between them."""
        texts = self.words.texts
        if not 0 < index < len(texts) or not (texts[index - 1][0].isalnum() and texts[index][0].isalnum()):
            return False
        return "\n" not in self.words.gap(index)

    def inside(self, index: int) -> bool:
        """Whether the word at `index` surely stands inside a sentence, where only a name has a capital.

        Not after a colon, a bracket or a quotation mark, of which the decree says nothing, nor after a line's end.
        """
        if index == 0:
            return not self._begins_sentence
        before = self.words.texts[index - 1]
        if not (before[0].isalnum() or before in (",", ")")) or index == self._first:
            return False
        if before == ")" and self._is_label(index - 2):
            return False
        return "\n" not in self.words.gap(index)

    def begins(self, index: int) -> bool:
        """Whether a sentence surely begins with the word at `index`: a plain Vietnamese word after "." "?" "!"."""
        is_first = index == self._first and self._begins_sentence
        if not is_first and (index < 2 or self.words.texts[index - 1] not in _ENDS):
            return False
        if not is_syllable(self.words.texts[index]) or self._goes_on_as_a_name(index):
            return False
        if is_first:
            return self._surely_first
        before, end = self.words[index - 2], self.words[index - 1]
        blank = self.words[index].start > end.end
        # "v.v. và", "TP. Huế", "tr. 5": what is no syllable is an abbreviation with its dot.
        return blank and before.end == end.start and len(before.text) > 1 and is_syllable(before.text)

    def is_plural(self, index: int) -> bool:
        """Whether the noun at `index` is one of several, "các sở …", so that it may stay a common noun."""
        before = self.words.key(index - 1)
        return before in _PLURAL or before.isdecimal()

    def slip(self, first: int, after: int, wants: Sequence[bool | None], kind: Kind, clause: str) -> Slip | None:
        """The slip at the words from `first` up to `after`; None where all are written as wanted.

        wants: for each of these words whether it begins with a capital; None where both are right.
        """
        words, pieces, end = self.words, [], self.words[first].start
        start = end
        for index, want in zip(range(first, after), wants, strict=True):
            word = words[index]
            pieces.append(words.text[end : word.start])
            pieces.append(word.text if want is None else _cased(word.text, capital=want))
            end = word.end
        right = "".join(pieces)
        return None if right == words.text[start:end] else Slip(start, end, right, clause, kind)

    def _goes_on_as_a_name(self, index: int) -> bool:
        """Whether a sign follows without a blank, as in an address of a page: "vanban.gov.vn", "a/b"."""
        word = self.words[index]
        after = self.words.text[word.end : word.end + 2]
        return len(after) > 1 and after[0] in "./@_-:" and not after[1].isspace()

    def _after_label(self, index: int) -> int:
        """The index after the sign of a list, or the number of a clause, that a text may begin with."""
        words = self.words
        if words.key(index) in _BULLETS or words.key(index) == BREAK:
            return self._after_label(index + 1) if index < 3 else index
        if words.key(index) == "(" and self._is_label(index + 1) and words.key(index + 2) == ")":
            return index + 3
        after = index
        while after < index + 6 and after < len(words) and _LABEL.fullmatch(words[after].text):
            touched = after + 2 < len(words) and words[after + 1].end == words[after + 2].start
            if words[after].text.isalpha() and touched:  # "v.v."
                return index
            if words.key(after + 1) not in (".", ")"):
                # "2.1 Nội dung", but not "4. 5 năm qua".
                decimal = after > index and words[after].text.isdecimal()
                return after + (decimal and words[after].start == words[after - 1].end)
            after += 2
        return after

    def _is_label(self, index: int) -> bool:
        """Whether the word at `index` is a number or letter before a bracket: "a)", "(1)", and not "(khóa XI)"."""
        if not 0 <= index < len(self.words) or not _LABEL.fullmatch(self.words[index].text):
            return False
        return index == 0 or not self.words[index - 1].is_word


def _cased(word: str, *, capital: bool) -> str:
    return (word[0].upper() if capital else word[0].lower()) + word[1:]
