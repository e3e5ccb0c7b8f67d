"""Every document that a plan or a text mentions, typed or by key, in the order of the document."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.findings import Severity
from drafter.language.citation_reading import Found
from drafter.language.citations import Citation
from drafter.language.grammar.document_types import is_law
from drafter.rules.rule import Hit
from drafter.rules.script import KEYED_BASIS, Passage, Script
from drafter.text.paragraphs import Kind

UNCOUNTED = (Kind.SUBJECT, Kind.CLOSING, Kind.APPENDIX_TITLE)
"""Where a document is named without being introduced: in titles and in the closing sentence."""

_NUMERIC_DATE = re.compile(r"\s{0,3},?\s{0,3}\d{1,2}/\d{1,2}/\d{4}")

_DECLARED = re.compile(r"(?:gọi|viết)(?: tắt| chung)? là\s*[“\"'‘]?\s*\Z|\(\s*[“\"]?\s*\Z", re.IGNORECASE)
_IN_BRACKET = re.compile(r"\s*[”\"]?\s*\)")


class Mention(NamedTuple):
    """One document at one place.

    passage: where it stands; place: which of the script's passages that is. start, end: of the words from its type to
    its issuer. subject_start, subject_end: of its trích yếu, both `end` where none follows. subject_cut: where the
    first document named in it begins, else `subject_end`.
    found: how it was typed; None for one by key. key: of one by key, else "".
    inside: it stands in the trích yếu, or in the name, of the document that was mentioned before it.
    """

    passage: Passage
    place: int
    start: int
    end: int
    subject_start: int
    subject_end: int
    subject_cut: int
    citation: Citation
    found: Found | None = None
    key: str = ""
    inside: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is one of those of which the first is written in full (I.II.6.b)."""
        return self.passage.kind not in UNCOUNTED

    @property
    def by_number(self) -> bool:
        """Whether the document is called by a number with its symbol, and is no law."""
        return any(sign in self.citation.number for sign in "/-") and not is_law(self.citation.type)

    @property
    def line(self) -> int:
        """The line of the file on which it begins."""
        return self.passage.at(self.start)[0]

    @property
    def words(self) -> str:
        """What stands there: the words from its type to its issuer, or its key as it was typed."""
        if not self.key:
            return self.passage.words[self.start : self.end]
        return self.key if self.passage.words == KEYED_BASIS else f"[@{self.key}]"

    @property
    def short(self) -> str:
        """How the decree writes it from the second mention on: type, number and symbol."""
        return f"{self.citation.type} số {self.citation.number}"

    @property
    def says_date(self) -> bool:
        """Whether a date stands with it, be it one that does not exist or one without the word "ngày"."""
        if self.citation.date is not None or self.found is None:
            return self.citation.date is not None
        return bool(self.found.look.date_text or _NUMERIC_DATE.match(self.passage.words, self.end))


@functools.lru_cache(maxsize=1)  # each rule on citations asks for those of the same script
def mentions(script: Script) -> tuple[Mention, ...]:
    """All mentions in order, each before those inside it. What by key cannot be read is left out."""
    typed: dict[int, list[Found]] = {}
    for cited in script.citations:
        typed.setdefault(cited.passage, []).append(cited.found)
    result: list[Mention] = []
    for index, passage in enumerate(script.passages):
        found = list(_typed(passage, index, typed.get(index, [])))
        keyed = [
            _by_key(passage, index, each.offset, each.key, each.citation)
            for each in passage.by_key
            if each.citation is not None
        ]
        result += sorted((*found, *keyed), key=lambda each: each.start) if keyed else found
    return tuple(result)


def is_declared(mention: Mention) -> bool:
    """Whether it is a short name that is being declared: (sau đây gọi tắt là …), or alone in brackets."""
    words = mention.passage.words
    before = _DECLARED.search(words[max(0, mention.start - 24) : mention.start])
    return before is not None and ("(" not in before.group() or _IN_BRACKET.match(words, mention.end) is not None)


def _typed(passage: Passage, index: int, citations: Sequence[Found]) -> Iterator[Mention]:
    around = 0
    starts = [found.start for found in citations]
    for found in citations:
        start, end = _subject(passage.words, found)
        later = bisect_left(starts, max(start, found.start + 1))
        cut = min(end, starts[later]) if later < len(starts) else end
        inside = found.start < around
        around = max(around, end)
        yield Mention(passage, index, found.start, found.end, start, end, cut, found.citation, found, inside=inside)


def _by_key(passage: Passage, index: int, at: int, key: str, citation: Citation) -> Mention:
    end = min(at + 1, len(passage.words))
    return Mention(passage, index, at, end, end, end, end, citation, key=key)


def _subject(words: str, found: Found) -> tuple[int, int]:
    """Where the trích yếu of a citation begins and ends; it was read with single spaces."""
    subject, end = found.citation.subject, found.end
    if not subject:
        return end, end
    start = end = after_blanks(words, end)
    for sign in subject:
        end = after_blanks(words, end) if sign == " " else end + 1
    return start, min(end, len(words))


def said(mention: Mention, message: str, suggestion: str | None = None, severity: Severity | None = None) -> Hit:
    """A slip in the words of a mention."""
    return Hit(mention.passage.at(mention.start), mention.words, message, suggestion, severity)


def after_blanks(words: str, index: int) -> int:
    """The offset of the first sign from `index` on that is no blank."""
    while index < len(words) and words[index].isspace():
        index += 1
    return index
