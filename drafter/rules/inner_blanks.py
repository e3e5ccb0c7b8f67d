"""Blanks inside what belongs together: a symbol, a range of numbers, a date, two parts of one word."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from drafter import law
from drafter.language.grammar.document_numbers import number_at
from drafter.messages import _
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Passage, Script
from drafter.text.paragraphs import Kind

_BLANK: Final = "[ \u00a0]"
_NUMBER = re.compile(r"(?<![\w/.,–-])\d{1,6}[a-zđ]?(?=[ \u00a0]{0,3}[-–/])")
_TYPES: Final = frozenset(("NĐ", "TT", "TTLT", "KL", "CV", "NQLT", "QH", "TT-BTC", "VBHN", "GP", "ĐH"))
"""How symbols of documents begin that are none of the 29 types."""

_ONE_SIDED: Final = rf"(?:{_BLANK}+[-–—](?!{_BLANK})|(?<!{_BLANK})[-–—]{_BLANK}+)"
_VALUE: Final = r"\d+(?:[.,/]\d+)*%?"
_RANGE = re.compile(rf"(?<![\w/.,-])({_VALUE})({_ONE_SIDED})({_VALUE})(?![\w-])")
_EVEN_RANGE = re.compile(rf"(?<![\w/.,-]){_VALUE}( ?[-–] ?){_VALUE}(?![\w/-])")
_WORDS = re.compile(rf"([^\W\d_]+)({_ONE_SIDED})([^\W\d_]+)")
_DATE = re.compile(rf"(?<![\w/.,-])\d{{1,2}}{_BLANK}*/{_BLANK}*\d{{1,2}}{_BLANK}*/{_BLANK}*\d{{4}}(?!\d)")
_BLANKS = re.compile(f"{_BLANK}+")


@rule("NV-16")
def blanks_inside(script: Script) -> Iterator[Verdict]:
    """Không có dấu cách trong ký hiệu, ngày tháng; hai bên gạch nối như nhau.

    Sai: Nghị quyết số 42 - NQ/TW
    Sai: Kế hoạch số 15/KH- UBND
    Sai: đạt 95- 97%
    Sai: kinh tế- xã hội
    Đúng: Nghị quyết số 42-NQ/TW
    Đúng: đạt 95-97%
    Đúng: kinh tế - xã hội
    """
    usual = _usual_range(script)
    cited: dict[int, list[tuple[int, int]]] = {}
    for each in script.citations:
        cited.setdefault(each.passage, []).append((each.found.start, each.found.end))
    for index, passage in enumerate(script.passages):
        if passage.kind not in (*NARRATIVE, Kind.RECIPIENT, Kind.GOES_WITH):
            continue
        if not any(sign in passage.words for sign in "-–—/"):
            continue
        symbols = list(_symbols(passage))
        taken = [*cited.get(index, ()), *((start, end) for start, end, _right in symbols)]
        for start, end, right in symbols:
            message = _("Trong số, ký hiệu không có dấu cách: “{right}”.", right=right)
            yield hit(passage, start, end, message, right)
        for start, end, right in _dates(passage):
            yield _one_sided(passage, start, end, right)
        for start, end, right in (*_ranges(passage, usual), *_parts(passage)):
            if not any(first <= start < last for first, last in taken):
                yield _one_sided(passage, start, end, right)


def _one_sided(passage: Passage, start: int, end: int, right: str) -> Hit:
    return hit(passage, start, end, _("Thừa hoặc thiếu dấu cách; hãy viết “{right}”.", right=right), right)


def _symbols(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Numbers with their symbol that hold a blank which the author typed, and how they are written."""
    codes = _TYPES.union(law.load().type_codes.values())
    for found in _NUMBER.finditer(passage.words):
        number = number_at(passage.words, found.start())
        if number is None or not number.symbol or not number.spaced:
            continue
        parts = re.split("[-/]", number.text)[1:]
        parts = parts[1:] if parts[0].isdecimal() else parts
        blanks = _BLANKS.finditer(passage.words, found.start(), number.end)
        typed = any(_on_one_line(passage, blank.start() - 1, blank.end()) for blank in blanks)
        if typed and (parts[0] in codes or len(parts) > 1):
            yield found.start(), number.end, number.text


def _dates(passage: Passage) -> Iterator[tuple[int, int, str]]:
    for found in _DATE.finditer(passage.words):
        right = _BLANKS.sub("", found.group())
        if right != found.group() and _on_one_line(passage, *found.span()):
            yield *found.span(), right


def _ranges(passage: Passage, usual: str) -> Iterator[tuple[int, int, str]]:
    for found in _RANGE.finditer(passage.words):
        first, _dash, last = found.groups()
        # In a table without its cells " -5" may be a number below zero in a column of its own.
        below_zero = passage.kind is Kind.ROW and not found[2].endswith((" ", "\u00a0"))
        if not below_zero and _on_one_line(passage, *found.span()):
            yield *found.span(), f"{first}{usual}{last}"


def _parts(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Words with a blank on one side of the hyphen between them."""
    for found in _WORDS.finditer(passage.words):
        first, dash, last = found.groups()
        opens_item = dash.startswith((" ", "\u00a0")) and last[0].isupper() and not first.isupper()
        if opens_item or not _on_one_line(passage, *found.span(2)):
            continue
        joint = "-" if first.isupper() and last.isupper() and len(first) > 1 else f" {dash.strip()} "
        yield *found.span(), f"{first}{joint}{last}"


def _usual_range(script: Script) -> str:
    """How most ranges of numbers of the document are joined; a bare hyphen where it has none."""
    joints = Counter(
        found[1]
        for passage in script.of(*NARRATIVE)
        if "-" in passage.words or "–" in passage.words
        for found in _EVEN_RANGE.finditer(passage.words)
        if len(found[1]) != 2
    )
    return joints.most_common(1)[0][0] if joints else "-"


def _on_one_line(passage: Passage, start: int, end: int) -> bool:
    """Whether the characters stand in one line of the file, so that no line break stands for the blank."""
    return passage.at(start)[0] == passage.at(max(start, end - 1))[0]


RULES: tuple[Rule, ...] = (blanks_inside,)
