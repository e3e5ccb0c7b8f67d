"""Brackets and quotation marks: each one opened is closed, and all of one kind."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from drafter.messages import _
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Passage, Script
from drafter.text.paragraphs import Kind

_SIGNS = re.compile('[()“”"]')
_CURLY = re.compile("[“”]")
_CLOSED_BY: Final = {"(": ")", "“": "”"}
_LABEL = re.compile(r"(?:^|[\s;:,.(–“\"-])(?:[a-zđA-ZĐ]\d?|[1-9]\d?[a-zđ]?|[ivxIVX]{1,4})\Z")
_FARTHEST: Final = 12
"""In paragraphs: so long a quotation may be that begins in one and ends in another."""


class _Loose(NamedTuple):
    """A bracket or mark without its other half: which passage it stands in, its offset, and itself."""

    number: int
    at: int
    sign: str


@rule("NV-21")
def brackets(script: Script) -> Iterator[Verdict]:
    """Dấu ngoặc mở thì có dấu đóng; cả văn bản dùng một loại dấu ngoặc kép.

    Sai: Đề án “Giáo dục hướng nghiệp giai đoạn 2026 - 2030.
    Sai: (theo mẫu số 01 của xã
    Sai: “một cửa” … "bốn tại chỗ"
    Đúng: Đề án “Giáo dục hướng nghiệp giai đoạn 2026 - 2030”
    Đúng: các việc: a) khảo sát; b) hướng dẫn (theo mẫu)
    """
    loose: list[_Loose] = []
    for index, passage in enumerate(script.passages):
        read = passage.kind in (*NARRATIVE, Kind.RECIPIENT) and (passage.kind is not Kind.ROW or passage.cells)
        if read and _SIGNS.search(passage.words):
            loose += _loose(index, passage.words)
    for each in _unmatched(loose):
        yield _told(script.passages[each.number], each)
    yield from _straight(script)


def _loose(index: int, words: str) -> Iterator[_Loose]:
    """The signs of a paragraph that lack their other half in it."""
    stack: list[_Loose] = []
    for found in _SIGNS.finditer(words):
        sign, at = _meant(words, found), found.start()
        if sign in _CLOSED_BY:
            stack.append(_Loose(index, at, sign))
            continue
        opening = next((each for each in reversed(stack) if _CLOSED_BY[each.sign] == sign), None)
        if opening:
            # What was opened inside and is still open lacks its other half.
            while stack[-1] is not opening:
                yield stack.pop()
            stack.pop()
        elif sign == "”" or (sign == ")" and not _LABEL.search(words[max(0, at - 6) : at])):
            yield _Loose(index, at, sign)
    yield from stack


def _meant(words: str, found: re.Match[str]) -> str:
    """The sign; an opening mark right after a word, where none can open, is meant to close."""
    sign, start, end = found.group(), found.start(), found.end()
    before, after = words[max(0, start - 1) : start], words[end : end + 1]
    if sign == "“" and (before.isalnum() or before in (".", ",", "…")) and not after.isalnum():
        return "”"
    if sign == "”" and after.isalnum() and not before.isalnum() and before not in (".", ",", "…", "”", ")"):
        return "“"
    return sign


def _unmatched(loose: Sequence[_Loose]) -> Iterator[_Loose]:
    """Those of the document; what opens in one paragraph and closes in a later one is one quotation."""
    for opening, closing in _CLOSED_BY.items():
        waiting: deque[_Loose] = deque()
        for each in sorted(each for each in loose if each.sign in (opening, closing)):
            while waiting and each.number - waiting[0].number > _FARTHEST:
                yield waiting.popleft()
            if each.sign == opening:
                waiting.append(each)
            elif waiting and waiting[0].number < each.number:
                waiting.popleft()
            else:
                yield each
        yield from waiting


def _told(passage: Passage, each: _Loose) -> Hit:
    message = {
        "(": _("Ngoặc đơn mở ra mà không đóng lại."),
        ")": _("Ngoặc đơn đóng lại mà không có ngoặc mở."),
        "“": _("Ngoặc kép mở ra mà không đóng lại."),
        "”": _("Ngoặc kép đóng lại mà không có ngoặc mở."),
    }[each.sign]
    return hit(passage, each.at, each.at + 1, message)


def _straight(script: Script) -> Iterator[Verdict]:
    """Quotation marks of the kind that the document uses less, and straight ones that are left alone."""
    straight = [
        _Loose(index, at, '"')
        for index, passage in enumerate(script.passages)
        if passage.kind in (*NARRATIVE, Kind.RECIPIENT)
        for at in _quotes(passage.words)
    ]
    curly = [
        (passage, found.start())
        for passage in script.of(*NARRATIVE, Kind.RECIPIENT)
        for found in _CURLY.finditer(passage.words)
    ]
    if straight and len(curly) > len(straight):
        message = _("Văn bản này dùng dấu ngoặc kép “ ”; ở đây là dấu ngoặc thẳng.")
        for index, at, _sign in straight:
            passage = script.passages[index]
            yield hit(passage, at, at + 1, message, "“" if passage.words[at + 1 : at + 2].isalnum() else "”")
        return
    for index, at, _sign in _odd(straight):
        message = _("Dấu ngoặc kép thẳng này lẻ một mình, thiếu dấu mở hoặc dấu đóng.")
        yield hit(script.passages[index], at, at + 1, message)
    if len(straight) > len(curly):
        message = _("Văn bản này dùng dấu ngoặc kép thẳng; ở đây là dấu “ ”.")
        yield from (hit(passage, at, at + 1, message, '"') for passage, at in curly)


def _quotes(words: str) -> list[int]:
    """Where straight quotation marks stand; after a digit one is the sign of an inch or a second."""
    places: list[int] = []
    at = words.find('"')
    while at >= 0:
        if len(places) % 2 or not words[max(0, at - 1) : at].isdecimal():
            places.append(at)
        at = words.find('"', at + 1)
    return places


def _odd(straight: Sequence[_Loose]) -> Iterator[_Loose]:
    """The last mark of each paragraph with an odd number of them, unless a later paragraph has its other half."""
    last: dict[int, list[_Loose]] = {}
    for each in straight:
        last.setdefault(each.number, []).append(each)
    waiting: _Loose | None = None
    for each in (places[-1] for places in last.values() if len(places) % 2):
        if waiting and each.number - waiting.number <= _FARTHEST:
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = each
    if waiting:
        yield waiting


RULES: tuple[Rule, ...] = (brackets,)
