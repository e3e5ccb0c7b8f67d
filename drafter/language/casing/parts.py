"""Parts of a cited document (PL II.V.7): điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.language.casing.passage import Passage
from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.document_types import type_at
from drafter.language.grammar.heads import starts_document
from drafter.language.name_table import keys
from drafter.language.spelling import fold

_CAPITAL: Final = keys("phần|chương|mục|điều")
_SMALL: Final = keys("khoản|điểm")
_CLAUSE: Final = fold("khoản")
_NUMBER = re.compile(r"[0-9]{1,3}[a-zđ]?|[IVXLC]{1,6}|[a-zđ]")
_BETWEEN: Final = frozenset((",", "và", "của", "tại", "đến", "-", "–"))
_FAR: Final = 24
"""In words; a list of parts that is longer before its document is none."""


def part_slips(passage: Passage) -> Iterator[Slip]:
    """Parts that are cited in the wrong case, where it is sure that a document is cited."""
    for index in passage.where("phần", "chương", "mục", "điều", "khoản", "điểm"):
        if slip := _part(passage, index):
            yield slip


def _part(passage: Passage, index: int) -> Slip | None:
    words = passage.words
    if not _is_number(passage, index + 1) or not passage.adjoins(index + 1) or passage.shouted(index, index + 1):
        return None
    small = words.key(index) in _SMALL
    if small and not (passage.capital(index) and passage.inside(index)):
        return None
    if not small and passage.capital(index):
        return None
    if words.key(index - 1) in ("các", "những"):  # "tại các điều 22, 23 của Bộ luật này": the laws print it so
        return None
    if not (_cites(passage, index) or (words.key(index) == "điều" and _follows_a_clause(passage, index))):
        return None
    if words.keys(index - 1, 2) == ("tiểu", "mục") and passage.adjoins(index):
        if passage.capital(index - 1):
            return None
        return passage.slip(index - 1, index + 1, [True, False], Kind.PART, "PL II.V.7")
    return passage.slip(index, index + 1, [not small], Kind.PART, "PL II.V.7")


def _cites(passage: Passage, index: int) -> bool:
    """Whether parts, their numbers and what joins them lead from `index` to a document, or from khoản to Điều."""
    words = passage.words
    for at in range(index, min(len(words), index + _FAR)):
        key = words.key(at)
        if at > index and key == "điều" and words.key(index) in _SMALL:
            return _is_number(passage, at + 1)
        if key in _CAPITAL | _SMALL | {"tiểu"} or key in _BETWEEN or _is_number(passage, at):
            continue
        return _is_document(passage, at)
    return False


def _is_document(passage: Passage, index: int) -> bool:
    type_name = type_at(passage.words, index)
    if not type_name:
        return False
    return starts_document(passage.words, index) or passage.words.key(index + len(type_name.split())) == "này"


def _follows_a_clause(passage: Passage, index: int) -> bool:
    """Whether "khoản 2", with a comma or not, stands before "điều" at `index`."""
    words = passage.words
    before = index - 1 - (words.key(index - 1) == ",")
    return _is_number(passage, before) and words.key(before - 1) == _CLAUSE


def _is_number(passage: Passage, index: int) -> bool:
    return 0 <= index < len(passage.words) and _NUMBER.fullmatch(passage.words[index].text) is not None
