"""The head of a citation, from the type to the issuer: the one grammar by which `read` and `find` see a document."""

from collections.abc import Iterator
from typing import NamedTuple

from drafter.language.dates import PartialDate
from drafter.language.grammar.cited_dates import CitedDate, date_at
from drafter.language.grammar.document_names import name_at
from drafter.language.grammar.document_numbers import Number, number_at
from drafter.language.grammar.document_types import NUMBERED_BARE, is_joint, is_law, places, type_at
from drafter.language.grammar.issuers import name_end, well_known
from drafter.language.grammar.law_names import year_at
from drafter.language.grammar.words import Words


class Look(NamedTuple):
    """How a citation was typed, for the rules that judge it.

    type_text, number_text, date_text: as they stand in the text, "" where they do not. date_text without a date in
    the head is a date that does not exist. has_number_word: "số" stands before the number.
    """

    type_text: str
    has_number_word: bool = False
    number_text: str = ""
    spaces_in_symbol: bool = False
    date_text: str = ""
    comma_before_date: bool = False
    date_after_issuer: bool = False


class Head(NamedTuple):
    """Type, number or name, date and issuer of a document as cited, each "" or None where it does not stand.

    first, after: the words it takes up, the second exclusive. inside: the first word at which another citation may
    begin. amends: for an amending law, the word where the amended one begins.
    """

    first: int
    after: int
    inside: int
    type: str
    number: str
    name: str
    date: PartialDate | None
    issuer: str
    look: Look
    amends: int | None


class _Identity(NamedTuple):
    """What tells a document from others: its number, its name, or (a law) both. after, inside: see Head."""

    after: int
    inside: int
    number: Number | None = None
    number_start: int = 0
    has_number_word: bool = False
    name: str = ""
    amends: int | None = None


class _Tail(NamedTuple):
    """What follows the number or name. after: the index after it."""

    after: int
    date: CitedDate | None = None
    issuer: str = ""
    date_is_last: bool = False


def heads(words: Words) -> Iterator[Head]:
    """The heads of all citations in running text, nested ones too, in their order."""
    undated: set[int] = set()
    after = 0
    for index in places(words):
        head = head_at(words, index, dated=index not in undated) if index >= after else None
        if head is None:
            continue
        if head.amends is not None:
            undated.add(head.amends)
        yield head
        after = head.inside


def head_at(words: Words, first: int, *, whole: bool = False, dated: bool = True) -> Head | None:
    """The head that starts at the word `first`; None where no document is surely cited.

    whole: the text is one citation and nothing else, so that a name may start small and "của" may be missing.
    dated: False for a law inside the name of another, whose date follows but is not its own.
    """
    type_name = type_at(words, first)
    identity = _identity(words, first, type_name, whole=whole) if type_name else None
    if identity is None:
        return None
    tail = _tail(words, identity.after, type_name, whole=whole) if dated else _Tail(identity.after)
    if type_name == "Hiến pháp" and not (identity.name or tail.date):
        return None
    number, date = identity.number, tail.date
    return Head(
        first=first,
        after=tail.after,
        inside=identity.inside,
        type=type_name,
        number=number.text if number else "",
        name=identity.name,
        date=date.date if date else None,
        issuer=tail.issuer,
        look=Look(
            type_text=words.between(first, first + len(type_name.split())),
            has_number_word=identity.has_number_word,
            number_text=words.text[identity.number_start : number.end] if number else "",
            spaces_in_symbol=number is not None and number.spaced,
            date_text=date.text if date else "",
            comma_before_date=date is not None and date.comma_before,
            date_after_issuer=tail.date_is_last,
        ),
        amends=identity.amends,
    )


def starts_document(words: Words, index: int) -> bool:
    """Whether a citation starts at `index`: a type with its number or name."""
    type_name = type_at(words, index)
    return bool(type_name) and _identity(words, index, type_name, whole=False) is not None


def _identity(words: Words, first: int, type_name: str, *, whole: bool) -> _Identity | None:
    index = first + len(type_name.split())
    if numbered := _numbered(words, index, type_name):
        return numbered
    if not whole and not words[first].text[0].isupper():
        return None  # "luật", "chương trình" in small letters are common words
    name = name_at(words, index, type_name, whole=whole)
    if name is None:
        return None
    text = words.between(index, name.end)
    if not is_law(type_name):
        return _Identity(name.end, name.end, name=text)
    numbered = _numbered(words, name.end, type_name) or _Identity(name.end, index)
    return numbered._replace(inside=index, name=text, amends=name.amends)


def _numbered(words: Words, index: int, type_name: str) -> _Identity | None:
    """The number at `index`, with the word "số" before it or not; digits alone need the word."""
    has_word = words.key(index) == "số"
    index += has_word
    if has_word and words.key(index) in (":", "."):
        index += 1
    if index >= len(words):
        return None
    start = words[index].start
    number = number_at(words.text, start)
    if number is None or not (number.symbol or (has_word and type_name in NUMBERED_BARE)):
        return None
    after = words.at(number.end, index)
    return _Identity(after, after, number, start, has_word)


def _tail(words: Words, index: int, type_name: str, *, whole: bool) -> _Tail:
    """Date and issuer after the number or name, in the usual order or the other way round."""
    date = _date(words, index, type_name)
    index = words.at(date.end, index) if date else index
    issuer_start = _issuer_start(words, index, whole=whole)
    if not issuer_start:
        return _Tail(index, date)
    issuer_end = name_end(words, issuer_start, lambda at: starts_document(words, at), joint=is_joint(type_name))
    if issuer_end == issuer_start:
        return _Tail(index, date)
    issuer = words.between(issuer_start, issuer_end)
    last = date_at(words.text, words.end(issuer_end)) if date is None else None
    if last is None:
        return _Tail(issuer_end, date, issuer)
    return _Tail(words.at(last.end, issuer_end), last, issuer, date_is_last=True)


def _date(words: Words, index: int, type_name: str) -> CitedDate | None:
    """The date after the word before `index`; a law may have a year alone: Luật Giáo dục 2019."""
    if is_law(type_name) and year_at(words, index):
        year = words[index]
        return CitedDate(year.text, year.end, PartialDate(int(year.text)), comma_before=False)
    return date_at(words.text, words.end(index))


def _issuer_start(words: Words, index: int, *, whole: bool) -> int:
    """The word where the name of the issuer may begin; 0 if nothing says that one follows."""
    after_comma = index + (words.key(index) == ",")
    if words.key(after_comma) == "của":
        return after_comma + 1
    return index if whole and well_known(words, index) else 0
