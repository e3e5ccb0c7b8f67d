"""Marks of punctuation: one of them at a time, without a blank before it and with one after it."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from drafter.findings import Severity
from drafter.language.syllables import is_syllable
from drafter.messages import _
from drafter.rules.commas import missing_commas
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Passage, Script
from drafter.text.paragraphs import Kind

_BLANK: Final = "[ \u00a0]"
_MARKS = re.compile(r"[,;:.…!?()“”]")
_BEFORE_DOTS = re.compile(rf"(?<=[\w”)%]),{_BLANK}?(…|\.{{3,}})")
_STRONGER = re.compile(rf"[;:,]{_BLANK}?(\./\.|\.(?![\w./…]))|[,;:]{_BLANK}?([;:])(?!//)|[;,:]{_BLANK}?,|(?<=;)(;)")
_AFTER_STOP = re.compile(rf"\.{_BLANK}?([;,:])(?![\w.])|\.(\.)(?![\w./…])")
_AFTER_DOTS = re.compile(r"(?<=[^\W\d_])…,")
_BLANK_BEFORE = re.compile(rf"(?<=[\w”)%]){_BLANK}+([,;:.!?])(?=[\s”)]|$)")
_BLANK_INSIDE = re.compile(rf"([(“]){_BLANK}+(?=[^\s)”.…])|(?<=[^\s(“.…]){_BLANK}+([)”])")
_NO_BLANK = re.compile(r"[,;:](?=[^\W\d_])|\.(?=[^\W\d_]{2})")
_COLON_BEFORE_NAME = re.compile(
    r"(?<!các )(?<!những )(?<!\d )(?<!hai )(?<!ba )(?<=[\w;,] )(?:Đề án|Chương trình|Dự án|Chuyên đề)(:)"
    r"(?= ?“[^”]{3,200}”(?![,;] “))"
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 12


class _Slip(NamedTuple):
    """Offsets, what is wrong, what to write there; severity: softer than usual, or None."""

    start: int
    end: int
    message: str
    right: str
    severity: Severity | None = None


@rule("NV-17")
def marks(script: Script) -> Iterator[Verdict]:
    """Không viết hai dấu câu liền nhau; trước dấu câu không có dấu cách, sau dấu câu có dấu cách.

    Sai: các đơn vị liên quan;.
    Sai: bảng tin, loa truyền thanh, ...
    Sai: Thực hiện thường xuyên .
    Sai: hội trường,loa đài
    Đúng: các đơn vị liên quan.
    Đúng: bảng tin, loa truyền thanh…
    Đúng: Trên đây là Kế hoạch của Ủy ban nhân dân xã./.
    """
    for passage in script.passages:
        if passage.kind not in (*NARRATIVE, Kind.RECIPIENT) or not _MARKS.search(passage.words):
            continue
        end = 0
        for slip in sorted((*_doubled(passage), *_blanks(passage), *_missing(passage))):
            if slip.start >= end:
                yield hit(passage, slip.start, slip.end, slip.message, slip.right or None, slip.severity)
                end = slip.end
    yield from missing_commas(script)


def _doubled(passage: Passage) -> Iterator[_Slip]:
    words = passage.words
    for found in _BEFORE_DOTS.finditer(words):
        # The decree itself prints ",..." at the end of its examples.
        severity = Severity.INFO if found.group()[1:] == found[1] else None
        yield _one(found, found[1])._replace(severity=severity)
    for found in _STRONGER.finditer(words):
        if _typed(passage, *found.span()):
            yield _one(found, found[1] or found[2] or found.group()[0])
    for found in _AFTER_STOP.finditer(words):
        if _ends_word(words, found.start()):
            yield _one(found, found[1] or ".")
    for found in _COLON_BEFORE_NAME.finditer(words):
        message = _("Giữa tên loại và tên văn bản trong ngoặc kép không cần dấu hai chấm.")
        yield _Slip(*found.span(1), message, "", Severity.INFO)
    for found in _AFTER_DOTS.finditer(words):
        yield _one(found, "…")._replace(severity=Severity.INFO)


def _one(found: re.Match[str], right: str) -> _Slip:
    return _Slip(*found.span(), _("Thừa dấu câu: ở đây chỉ viết “{right}”.", right=right), right)


def _blanks(passage: Passage) -> Iterator[_Slip]:
    words = passage.words
    for found in _BLANK_BEFORE.finditer(words):
        if _typed(passage, *found.span()):
            yield _Slip(*found.span(), _("Trước dấu “{mark}” không có dấu cách.", mark=found[1]), found[1])
    for found in _BLANK_INSIDE.finditer(words):
        if _typed(passage, *found.span()):
            mark = found[1] or found[2]
            yield _Slip(*found.span(), _("Bên trong dấu “{mark}” không có dấu cách.", mark=mark), mark)


def _missing(passage: Passage) -> Iterator[_Slip]:
    words = passage.words
    for found in _NO_BLANK.finditer(words):
        mark = found.group()
        if not _ends_word(words, found.start()) or not _begins_word(words, found.end()):
            continue
        if mark == "." and not words[found.end()].isupper():
            continue
        yield _Slip(*found.span(), _("Sau dấu “{mark}” phải có dấu cách.", mark=mark), f"{mark} ")


def _ends_word(words: str, end: int) -> bool:
    """Whether a word of the language ends there; "v.v." and "TP." are none."""
    found = _WORD_BEFORE.search(words, max(0, end - _LONGEST), end)
    return found is not None and len(found.group()) > 1 and found.group()[1:].islower() and is_syllable(found.group())


def _begins_word(words: str, start: int) -> bool:
    """Whether a word of the language begins there, and no address or name of a file goes on."""
    found = _WORD.match(words, start)
    if found is None or len(found.group()) < 2 or not is_syllable(found.group()):
        return False
    return words[found.end() : found.end() + 1] not in ("@", "/", "_") and not re.match(r"\.\w", words[found.end() :])


def _typed(passage: Passage, start: int, end: int) -> bool:
    """Whether the author typed it so, and no line break stands for a blank of it."""
    return passage.at(max(0, start - 1))[0] == passage.at(end - 1)[0]


RULES: tuple[Rule, ...] = (marks,)
