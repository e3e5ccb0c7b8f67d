"""The mentions of a plan or text sorted by the document they mean."""

import functools
import re

from drafter.language.spelling import fold
from drafter.rules.agreement import Word, alike, issuers_agree, words_of
from drafter.rules.mentions import Mention, mentions
from drafter.rules.script import Script

_YEAR_IN_NUMBER = re.compile(r"/(?:19|20)\d\d/")

_MOST = 8
"""So many documents of one number, and so many names of its issuer, are told apart; a hostile text has thousands."""


@functools.lru_cache(maxsize=1)  # as for `mentions`
def by_document(script: Script) -> list[list[Mention]]:
    """The mentions of each document that is called by its number, in order; the documents by their first mention.

    One number may stand for several documents: numbers begin anew each year, each term and with each agency. A mention
    without a date means the document of that number that was mentioned last.
    """
    documents: list[_Document] = []
    by_number: dict[str, list[_Document]] = {}
    for mention in mentions(script):
        if not mention.by_number:
            continue
        same_number = by_number.setdefault(fold(mention.citation.number), [])
        document = next((each for each in reversed(same_number[-_MOST:]) if each.may_be(mention)), None)
        if document is None:
            document = _Document()
            documents.append(document)
        else:
            same_number.remove(document)
        same_number.append(document)
        document.add(mention)
    return [document.mentions for document in documents]


class _Document:
    """One document: its mentions so far, and what they say of it."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self._subject: list[Word] | None = None  # of the first mention with a date
        self._dates: set[object] = set()
        self._issuers: dict[int, list[str]] = {}  # by year

    def add(self, mention: Mention) -> None:
        """Note one more mention."""
        self.mentions.append(mention)
        date = mention.citation.date
        if date is None:
            return
        if self._subject is None:
            self._subject = subject_words(mention)
        self._dates.add(date)
        issuers = self._issuers.setdefault(_year(mention), [])
        if mention.citation.issuer not in issuers and len(issuers) < _MOST:
            issuers.append(mention.citation.issuer)

    def may_be(self, mention: Mention) -> bool:
        """Whether a mention of the same number can mean this document."""
        date, issuer = mention.citation.date, mention.citation.issuer
        if date is None or self._subject is None or date in self._dates:
            return True
        same_year = self._issuers.get(_year(mention), ())
        if any(not issuer or not other or issuers_agree(issuer, other) for other in same_year):
            return True
        return alike(subject_words(mention), self._subject)


def _year(mention: Mention) -> int:
    """The year of the document; 0 where its number holds one, so that a wrong date makes no other document."""
    date = mention.citation.date
    return 0 if date is None or _YEAR_IN_NUMBER.search(mention.citation.number) else date.year


def subject_words(mention: Mention) -> list[Word]:
    """The words of the trích yếu, up to the first document named in it. Places count in `subject_text`."""
    if mention.found is None:
        subject = mention.citation.subject
        at = subject.find("[@")
        return words_of(subject, 0, at if at >= 0 else len(subject))
    return words_of(mention.passage.words, mention.subject_start, mention.subject_cut)


def subject_text(mention: Mention) -> str:
    """What the places of `subject_words` count in."""
    return mention.citation.subject if mention.found is None else mention.passage.words
