"""Abbreviations: introduced once, before they are used, and used afterwards."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.language.abbreviations import Definition, defined, expansion, in_recipients, parts, used, well_known
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Passage, Script

_SAYS = re.compile(r"(?:viết|gọi) tắt (?:chung )?là [^.;]*", re.IGNORECASE)
_OF_TABLES = ("STT", "TT", "ĐVT")
"""What stands at the head of a column."""

_PHONE = re.compile(r"S?ĐT(?:DĐ)?\s?:")


class _Place(NamedTuple):
    """Where something stands: the place of the passage among all, the offsets in its words."""

    passage: int
    start: int
    end: int


class _Introduced(NamedTuple):
    """A short name where it is introduced."""

    place: _Place
    definition: Definition


@rule("NV-12")
def unexplained(script: Script) -> Iterator[Verdict]:
    """Chữ viết tắt được giải thích ở lần dùng đầu tiên.

    Sai: Củng cố kết quả PCGD trên địa bàn xã.
    Đúng: Củng cố kết quả phổ cập giáo dục (PCGD) trên địa bàn xã.
    Chữ viết tắt ai cũng biết (UBND, HĐND, …) và chữ mà kiểu của cơ quan (--style) đã ghi thì không cần.
    """
    introduced = {fold(each.definition.abbr) for each in _introduced(script)} | set(_said(script))
    known = {fold(abbr) for abbr in (*script.house.abbreviations, *_OF_TABLES)}
    told: set[str] = set()
    for place, abbr in _used(script):
        unknown = [part for part in parts(abbr) if not _is_known(part, known | introduced)]
        if fold(abbr) in introduced | known | told or expansion(abbr) or not unknown:
            continue
        told.add(fold(abbr))
        message = _("Chữ viết tắt “{abbr}” chưa được giải thích; lần đầu hãy viết đủ chữ rồi ghi ({abbr}).", abbr=abbr)
        yield hit(script.passages[place.passage], place.start, place.end, message)


@rule("NV-13")
def introduced_twice(script: Script) -> Iterator[Verdict]:
    """Mỗi chữ viết tắt, tên gọi tắt chỉ giải thích một lần.

    Sai: … phổ cập giáo dục (PCGD) … kết quả phổ cập giáo dục (PCGD)
    Đúng: … phổ cập giáo dục (PCGD) … kết quả PCGD
    """
    first: dict[str, _Introduced] = {}
    for each in _introduced(script):
        abbr = each.definition.abbr
        earlier = first.setdefault(fold(abbr), each)
        if earlier is not each:
            line, _column = script.passages[earlier.place.passage].at(earlier.place.start)
            message = _("“{abbr}” đã được giải thích ở dòng {line}; từ đó chỉ cần ghi {abbr}.", abbr=abbr, line=line)
            yield hit(_passage(script, each), each.place.start, each.place.end, message)


@rule("NV-14")
def introduced_in_vain(script: Script) -> Iterator[Verdict]:
    """Chữ viết tắt, tên gọi tắt đã giải thích thì được dùng về sau.

    Sai: … (sau đây gọi tắt là Chương trình), cả văn bản không nhắc lại
    Đúng: … (sau đây gọi tắt là Chương trình). Các đơn vị thực hiện Chương trình …
    """
    folded = [fold(passage.words) for passage in script.passages]
    for each in _introduced(script):
        abbr = fold(each.definition.abbr)
        if each.definition.abbr in well_known():
            continue
        words = script.passages[each.place.passage].words
        rest = fold(words[: each.place.start]) + " | " + fold(words[each.place.end :])
        others = (text for index, text in enumerate(folded) if index != each.place.passage)
        if abbr not in rest and not any(abbr in text for text in others):
            message = _(
                "“{abbr}” được giải thích mà về sau không dùng; hãy bỏ phần giải thích.", abbr=each.definition.abbr
            )
            yield hit(_passage(script, each), each.place.start, each.place.end, message)


def _said(script: Script) -> Iterator[str]:
    """The abbreviations of sentences that introduce some without brackets: Phòng Nội vụ viết tắt là Phòng NV, …"""
    for passage in script.of(*NARRATIVE):
        for sentence in _SAYS.finditer(passage.words):
            for found in used(sentence.group()):
                yield from map(fold, (found.abbr, *parts(found.abbr)))


def _introduced(script: Script) -> list[_Introduced]:
    """The short names of the document, in the order in which they are introduced."""
    return [
        _Introduced(_Place(index, each.start, each.end), each)
        for index, passage in enumerate(script.passages)
        if passage.kind in NARRATIVE and "(" in passage.words
        for each in defined(passage.words)
    ]


def _used(script: Script) -> Iterator[tuple[_Place, str]]:
    for index, passage in enumerate(script.passages):
        if passage.kind in NARRATIVE:
            for found in used(passage.words):
                if not _PHONE.match(passage.words, found.start):  # ĐT: 0233 3000 000
                    yield _Place(index, found.start, found.end), found.abbr


def _is_known(part: str, introduced: set[str]) -> bool:
    return fold(part) in introduced or part in well_known() or part in in_recipients()


def _passage(script: Script, each: _Introduced) -> Passage:
    return script.passages[each.place.passage]


RULES: tuple[Rule, ...] = (unexplained, introduced_twice, introduced_in_vain)
