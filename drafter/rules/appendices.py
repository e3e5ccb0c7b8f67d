"""Appendices of an issued text: that the text points to each, and how they are numbered (I.III.1.a)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.language.folded_text import pattern
from drafter.language.numerals import roman
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Rule, Undecided, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Passage, Script
from drafter.text.paragraphs import Kind

_NUMBER = r"(?:[IVX]{1,6}|[0-9]{1,2})(?!\w)"
_MENTION = re.compile(
    rf"phụ\s+lục(?:\s+số)?(?:\s+(?P<numbers>{_NUMBER}(?:\s*(?:,|;|và|đến|-|–)\s*(?:phụ\s+lục\s+)?{_NUMBER})*))?(?!\w)",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?P<range>đến|-|–)|(?P<number>{_NUMBER})", re.IGNORECASE)
_LABEL = re.compile(r"phụ\s+lục(?P<rest>.*)$", re.IGNORECASE)
_LABEL_NUMBER = re.compile(r"\s*(?:số\s+)?(?P<number>[IVX]{1,6}|[0-9]{1,3})\s*[.:]?$")
_FORM = pattern(r"\b(?:mẫu|biểu)\b")
_THING = "biểu|bảng|danh mục|danh sách|lịch|khung|đề cương|mẫu|chi tiết|nội dung cụ thể"
_ATTACHED_THING = pattern(
    rf"\b(?:{_THING})\b[^.;]{{0,60}}\b(?:kèm theo|đính kèm)\b|\b(?:kèm theo|đính kèm) (?:các )?(?:{_THING})\b"
)
_ATTACHED = pattern(r"\b(?:kèm theo|đính kèm)\b")
_OF_ANOTHER = pattern(
    r"^[^.;)]{0,30}\b(?:nghị định|nghị quyết|thông tư|quyết định|công văn|chỉ thị|luật|hướng dẫn|chương trình)\b"
)
_LONGEST = 200
_VALUES = {roman(value): value for value in range(1, 40)}


class _Appendix(NamedTuple):
    """label: its first line. title: folded. number: 0 without one. of_list: a list without the word Phụ lục."""

    label: Passage
    title: str
    number: int
    of_list: bool


class _Mention(NamedTuple):
    """Words of the text that point to appendices of this document. numbers: empty for "the appendix" as such."""

    passage: Passage
    start: int
    end: int
    numbers: frozenset[int]


@rule("PL-01")
def mentioned_appendices(script: Script) -> Iterator[Verdict]:
    """Trong văn bản có chỉ dẫn đến từng phụ lục; phụ lục được nhắc đến thì phải có.

    Sai: văn bản có Phụ lục II mà lời văn chỉ nhắc đến Phụ lục I
    Sai: danh mục đặt sau chữ ký mà lời văn không nhắc đến
    Đúng: … (chi tiết tại Phụ lục I), … (chi tiết tại Phụ lục II)
    """
    appendices = _appendices(script)
    mentions = list(_mentions(script))
    if not appendices:
        if mentions:
            yield Undecided(_("Lời văn nhắc đến phụ lục, mà tệp đưa vào không có phụ lục nào."))
        return
    text = "\n".join(fold(passage.words) for passage in _main(script))
    for appendix in appendices:
        if not _is_mentioned(appendix, mentions, text):
            message = _(
                "Lời văn không có chỉ dẫn đến phụ lục này; hãy dẫn, ví dụ: (chi tiết tại {name}).", name=_name(appendix)
            )
            yield hit(appendix.label, 0, len(appendix.label.words), message)
    numbers = {appendix.number for appendix in appendices if appendix.number}
    for mention in mentions if numbers else ():
        for number in sorted(mention.numbers - numbers):
            message = _("Văn bản không có Phụ lục {number}.", number=roman(number))
            yield hit(mention.passage, mention.start, mention.end, message)


@rule("PL-02")
def roman_numbers(script: Script) -> Iterator[Verdict]:
    """Từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã; một phụ lục thì không phải đánh số.

    Sai: Phụ lục 1, Phụ lục 2
    Đúng: Phụ lục I, Phụ lục II
    Đúng: Phụ lục (khi chỉ có một)
    """
    labels = [passage for passage in script.of(Kind.APPENDIX_LABEL) if _LABEL.match(passage.words)]
    for count, label in enumerate(labels, 1) if len(labels) > 1 else ():
        found = _LABEL.match(label.words)
        rest = found["rest"].strip(" .:").removeprefix("số ").removeprefix("SỐ ") if found else ""
        if rest not in _VALUES:
            message = _("Văn bản có nhiều phụ lục thì mỗi phụ lục mang một số La Mã.")
            yield hit(label, 0, len(label.words), message, f"Phụ lục {roman(count)}")


def _name(appendix: _Appendix) -> str:
    return f"Phụ lục {roman(appendix.number)}" if appendix.number else "Phụ lục"


def _appendices(script: Script) -> list[_Appendix]:
    found = []
    for index, passage in enumerate(script.passages):
        if passage.kind is Kind.APPENDIX_LABEL:
            titles = [each.words for each in script.of(Kind.APPENDIX_TITLE) if each.parent == index]
            label = _LABEL.match(passage.words)
            number = _LABEL_NUMBER.match(label["rest"]) if label else None
            found.append(
                _Appendix(passage, fold(" ".join(titles)), _value(number["number"]) if number else 0, not label)
            )
        elif passage.kind is Kind.APPENDIX_TITLE and passage.parent is None:
            found.append(_Appendix(passage, fold(passage.words), 0, of_list=True))
    return found


def _main(script: Script) -> Iterator[Passage]:
    """What the text says outside its appendices."""
    for passage in script.passages:
        if passage.kind in (Kind.APPENDIX_LABEL, Kind.APPENDIX_TITLE):
            return
        if passage.kind in NARRATIVE:
            yield passage


def _mentions(script: Script) -> Iterator[_Mention]:
    for passage in _main(script):
        for found in _MENTION.finditer(passage.words):
            if not _OF_ANOTHER.match(fold(passage.words[found.end() : found.end() + _LONGEST])):
                yield _Mention(passage, *found.span(), frozenset(_numbers(found["numbers"] or "")))


def _numbers(words: str) -> Iterator[int]:
    """1, 2, 3, 5 of "I đến III và V"."""
    last = 0
    in_range = False
    for part in _PART.finditer(words):
        if part["range"]:
            in_range = True
            continue
        value = _value(part["number"])
        yield from range(last + 1, value) if in_range and last < value <= last + len(_VALUES) else ()
        yield value
        last, in_range = value, False


def _value(digits: str) -> int:
    return int(digits) if digits.isdecimal() else _VALUES.get(digits.upper(), 0)


def _is_mentioned(appendix: _Appendix, mentions: list[_Mention], text: str) -> bool:
    if any(not mention.numbers or appendix.number in mention.numbers for mention in mentions):
        return True
    if (len(appendix.title.split()) > 1 and appendix.title in text) or _ATTACHED_THING.search(text):
        return True
    form = _FORM.search(fold(appendix.label.words)) is not None and _FORM.search(text) is not None
    return appendix.of_list and (form or _ATTACHED.search(text) is not None)


RULES: tuple[Rule, ...] = (mentioned_appendices, roman_numbers)
