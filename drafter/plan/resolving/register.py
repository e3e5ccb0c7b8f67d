"""The register of citations (viện dẫn) of a plan, each entry read once, all dates in one style."""

from typing import NamedTuple

from drafter.language.citations import Citation, DateStyle
from drafter.language.spelling import fold, single_line, without_end
from drafter.plan import markup
from drafter.plan.model import Document
from drafter.plan.resolving.prose import line, without_number_word
from drafter.plan.syntax.source import Text


class Entry(NamedTuple):
    """A document that may be cited. citation: None when it was typed in a form that cannot be read.

    words: what was typed, on one line; for a citation given in parts "". short_name: "" for none.
    """

    document: Document
    citation: Citation | None
    words: str
    short_name: str


class Register(NamedTuple):
    """The entries by folded key, and how dates are written in all of them."""

    entries: dict[str, Entry]
    dates: DateStyle


def register(documents: tuple[Document, ...]) -> Register:
    """Read the entries. Dates follow the first one that was typed with a date; without any they are in words."""
    if not documents:
        return Register({}, DateStyle.WORDS)
    from drafter.language.citation_reading import read

    entries: dict[str, Entry] = {}
    dates: DateStyle | None = None
    for document in documents:
        words = _without_surroundings(single_line(document.text.value)) if document.text is not None else ""
        reading = read(words) if words else None
        citation = reading.citation if reading else _of_parts(document) if document.text is None else None
        if dates is None and reading is not None:
            dates = reading.date_style
        short_name = _words(document.short_name) or (reading.short_name if reading is not None else "")
        entries[fold(document.key.value)] = Entry(document, citation, words, short_name)
    return Register(entries, dates or DateStyle.WORDS)


def _of_parts(document: Document) -> Citation:
    """The citation of an entry given in parts."""
    return Citation(
        type=_words(document.type),
        number=without_number_word(_words(document.number)),
        name=_words(document.name),
        date=document.date,
        issuer=_words(document.issuer),
        subject=without_end(line(document.subject)),
    )


def _without_surroundings(words: str) -> str:
    """A typed citation without "Căn cứ" before it and the sign after it: it stands in a sentence of its own."""
    bare = without_end(words)
    return bare[len(_LEAD) :] if fold(bare).startswith(fold(_LEAD)) else bare


_LEAD = "Căn cứ "


def _words(text: Text | None) -> str:
    """A field that is no prose, so that it can stand in prose: its signs are printed."""
    return markup.escaped(line(text))
