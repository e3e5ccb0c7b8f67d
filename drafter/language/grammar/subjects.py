"""Where the trích yếu of a document cited in running text ends.

Nothing in the language marks that end, so this is a rule of thumb. A trích yếu begins, right after the head, with a
connecting word ("về", "ban hành", …) or a quotation mark, and ends before the first of:

- a full stop, semicolon, colon, question mark or paragraph break;
- a comma before a capital ("…, Sở Nội vụ xây dựng …") or before words such as "cụ thể như sau";
- a bracket with a short name: "(sau đây gọi tắt là …)", "(Kế hoạch 163)";
- the end of the brackets or quotation marks that the citation stands in;
- ", " or " và " before the next document, as long as the trích yếu names no document itself.

What stands inside brackets or quotation marks of its own ends nothing.
"""

import bisect
from collections.abc import Sequence
from typing import Final

from drafter.language.grammar.connectives import opens_subject, phrase_at, phrases
from drafter.language.grammar.heads import Head
from drafter.language.grammar.words import BREAK, Words

LONGEST_SUBJECT: Final = 400
"""In words; what is longer is no trích yếu, and is cut there."""

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "‘": "’", "«": "»"}
_CLOSING = frozenset(_PAIRS.values())
_STRAIGHT = '"'
_OPENING_QUOTES = ("“", '"', "‘", "«")
_AFTER_COMMA = phrases("cụ thể|theo đó|trong đó|với|gồm|bao gồm|như sau|có")
_SHORT_NAME = phrases("sau đây|gọi tắt|gọi chung|viết tắt|dưới đây")


class Subjects:
    """The trích yếu of each citation of one text."""

    def __init__(self, words: Words, heads: Sequence[Head]) -> None:
        """heads: all citations of the text, in their order."""
        self._words = words
        self._firsts = [head.first for head in heads]
        self._closed_by = _brackets(words)
        self._inside: dict[int, int] = {}  # head, by its first word → the bracket that it stands in, -1 for none
        self._ends: dict[int, list[int]] = {}  # bracket → the words inside it that end a trích yếu
        self._walk()

    def end(self, head: Head) -> int:
        """The index after the last word of the trích yếu that follows the head; `head.after` if none follows."""
        start = head.after
        if not (opens_subject(self._words, start) or self._quoted(start)):
            return start
        bracket = self._inside[head.first]
        ends = self._ends.get(bracket, [])
        found = bisect.bisect_left(ends, start)
        end = min(ends[found] if found < len(ends) else len(self._words), start + LONGEST_SUBJECT)
        end = min(end, self._closed_by.get(bracket, end))
        return max(start, min(end, self._before_next_document(start, end, bracket)))

    def _quoted(self, index: int) -> bool:
        return index < len(self._words) and self._words[index].text in _OPENING_QUOTES and index in self._closed_by

    def _before_next_document(self, start: int, end: int, bracket: int) -> int:
        """Where ", " or " và " leads from the trích yếu to the next document, if the first one in it; else `end`."""
        later = bisect.bisect_left(self._firsts, start)
        if later == len(self._firsts) or self._firsts[later] >= end:
            return end
        sign = self._firsts[later] - 1
        if self._words.key(sign) not in (",", "và") or self._inside[self._firsts[later]] != bracket:
            return end
        return sign - (self._words.key(sign - 1) == ",")

    def _walk(self) -> None:
        """Note for each bracket, and for the text outside all (-1), which words end a trích yếu there."""
        firsts = set(self._firsts)
        open_brackets = [-1]
        for index in sorted(firsts.union(self._words.standing_out)):
            while open_brackets[-1] >= 0 and self._closed_by[open_brackets[-1]] <= index:
                open_brackets.pop()
            if index in firsts:
                self._inside[index] = open_brackets[-1]
            if self._ends_here(index, firsts):
                self._ends.setdefault(open_brackets[-1], []).append(index)
            if index in self._closed_by:
                open_brackets.append(index)

    def _ends_here(self, index: int, firsts: set[int]) -> bool:
        words = self._words
        word = words[index]
        if word.key == BREAK or word.text in ";:?!":
            return True
        if word.text == ".":
            return words.text[word.end : word.end + 1].strip() in ("", "/", "”", '"', ")", "*")
        if word.text == ",":
            after = words[index + 1] if index + 1 < len(words) else None
            return after is None or after.text[0].isupper() or phrase_at(words, index + 1, _AFTER_COMMA) > 0
        if word.text == "(":
            return phrase_at(words, index + 1, _SHORT_NAME) > 0 or index + 1 in firsts
        return False


def _brackets(words: Words) -> dict[int, int]:
    """Each bracket or quotation mark that opens and is closed in its paragraph, with the index that closes it."""
    closed_by: dict[int, int] = {}
    waiting: list[int] = []
    for index in words.standing_out:
        word = words[index]
        if word.key == BREAK:
            waiting.clear()
        elif word.text == _STRAIGHT and _STRAIGHT in {words[opened].text for opened in waiting[-3:]}:
            while words[waiting[-1]].text != _STRAIGHT:
                waiting.pop()
            closed_by[waiting.pop()] = index
        elif word.text in _PAIRS or word.text == _STRAIGHT:
            waiting.append(index)
        elif word.text in _CLOSING:
            at = next(
                (n for n in range(1, min(4, len(waiting) + 1)) if _PAIRS.get(words[waiting[-n]].text) == word.text), 0
            )
            if at:
                closed_by[waiting[-at]] = index
                del waiting[-at:]
    return closed_by
