"""Counts in sentences against what they count: targets in the table, items of the list that the sentence announces."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.language.folded_text import FoldedText, folded_text, pattern
from drafter.language.numerals import NUMERAL, whole_number
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.rules.target_rows import rows_below, target_counts
from drafter.text.labels import read_label
from drafter.text.paragraphs import Kind

_NOUNS: Final = (
    r"(?:nhóm )?(?:nhiệm vụ|giải pháp|mục tiêu|chỉ tiêu|nội dung|hoạt động|yêu cầu|nguyên tắc|công việc|phần việc"
    r"|lĩnh vực|chuyên đề|tiêu chí|đề án|dự án|bước|đợt|giai đoạn|vấn đề|phong trào|mô hình)"
)
_BEGIN: Final = r"(?<![\w.,/%-])"
_COUNT = pattern(rf"{_BEGIN}({NUMERAL}) {_NOUNS}\b")
_TARGETS = pattern(
    rf"{_BEGIN}({NUMERAL}) chỉ tiêu\b(?! (?:của|theo|thuộc|tại|trong|ngành|chuyên|thành phần|khác|còn lại)\b)"
    r"(?! (?:đã|chưa) (?:đạt|hoàn thành|vượt))"
)
_ROWS = pattern(rf"\bbảng (?:[0-9]{{1,2}} |này |sau |sau đây |dưới đây )?(?:gồm|có) ({NUMERAL}) (?:hàng|dòng)\b")
_ALL_OF_THEM = pattern(
    r"(?:^|[.;:] |\b(?:thực hiện|hoàn thành|đạt|gồm|với|cả|các|toàn bộ|đủ|có|đề ra|là|phấn đấu)(?: được| tổng số)?) ?$"
)
_NO_COUNT = pattern(
    r"\b(?:trong đó|một trong|ít nhất|tối thiểu|tối đa|trên|hơn|gần|dưới|khoảng|mỗi|thêm|còn|từ|đến|[0-9]+ ?[-/]"
    r"|năm|tháng|ngày|quý|số|khóa|lần|thứ|mục|phần|điều|khoản|điểm|bảng|nghị quyết|kế hoạch|quyết định) ?(?:có |đạt )?$"
)
_OTHERS = pattern(r"\b(?:các|những|một số|nhiều)\b")
_KINDS: Final = (Kind.OPENING, Kind.HEADING, Kind.PARAGRAPH, Kind.DASH, Kind.CAPTION, Kind.CLOSING)
_FEWEST: Final = 2
_MOST: Final = 99
_LOOKBACK: Final = 40
_YEAR: Final = "năm"
_SENTENCE_END = re.compile(r"[.;](?=\s)")


@rule("NV-08")
def counts_agree(script: Script) -> Iterator[Verdict]:
    """Số đếm trong câu bằng số hàng của bảng, số ý của phần mà câu ấy nói đến.

    Sai: “thực hiện 11 chỉ tiêu” mà bảng chỉ tiêu có 13 hàng
    Sai: “gồm 04 nhiệm vụ sau:” rồi đến ba nhiệm vụ
    Đúng: “gồm ba nhiệm vụ sau:” rồi đến ba nhiệm vụ
    """
    counts = target_counts(script)
    for index, passage in enumerate(script.passages):
        if passage.kind not in _KINDS:
            continue
        items = _announced(script, index)
        if items is not None:
            yield from _of_list(passage, items)
        elif counts:
            yield from _of_targets(script, index, counts)
        yield from _of_rows(script, index)


def _of_list(passage: Passage, items: int) -> Iterator[Verdict]:
    """The last sentence of a passage that announces a list, if it counts just once."""
    folded = folded_text(passage.words)
    start = max((found.end() for found in _SENTENCE_END.finditer(folded.text)), default=0)
    found = [each for each in _COUNT.finditer(folded.text, start) if _number(each[1])]
    if len(found) == 1 and _counts(folded, found[0]) and not _OTHERS.search(folded.text, found[0].end()):
        number = _number(found[0][1])
        if number and number != items and (passage.words.rstrip().endswith(":") or not found[0].start()):
            message = _(
                "Câu này nói {number}, phần dưới đây có {items}; hãy sửa số đếm hoặc bổ sung cho đủ.",
                number=number,
                items=items,
            )
            yield hit(passage, *_place(folded, found[0]), message)


def _of_targets(script: Script, index: int, counts: set[int]) -> Iterator[Verdict]:
    """How many targets a sentence speaks of that names no other document they might be of."""
    passage = script.passages[index]
    if "chỉ tiêu" not in fold(passage.words):
        return
    folded = folded_text(passage.words)
    for found in _TARGETS.finditer(folded.text):
        number = _number(found[1])
        before = folded.text[max(0, found.start() - _LOOKBACK) : found.start()]
        if number and number not in counts and _counts(folded, found) and _ALL_OF_THEM.search(before):
            start, end = _place(folded, found)
            cited = (each.found.start for each in script.citations if each.passage == index)
            if not any(_in_one_sentence(passage.words, start, each) for each in cited):
                message = _(
                    "Câu này nói {number} chỉ tiêu, bảng chỉ tiêu có {rows}; hãy sửa số đếm hoặc bổ sung cho đủ.",
                    number=number,
                    rows=max(counts),
                )
                yield hit(passage, start, end, message)


def _of_rows(script: Script, index: int) -> Iterator[Verdict]:
    """How many rows a sentence says that the table right below it has."""
    passage = script.passages[index]
    if "bảng" not in fold(passage.words):
        return
    folded = folded_text(passage.words)
    for found in _ROWS.finditer(folded.text):
        number, rows = _number(found[1]), rows_below(script, index)
        if number and rows and number not in rows:
            message = _(
                "Câu này nói {number} hàng, bảng có {rows}; hãy sửa số đếm hoặc bổ sung cho đủ.",
                number=number,
                rows=min(rows),
            )
            yield hit(passage, folded.starts[found.start(1)], folded.ends[found.end() - 1], message)


def _counts(folded: FoldedText, found: re.Match[str]) -> bool:
    """Whether the number counts, and all there is: no year, no part of something, no "ít nhất"."""
    return not _NO_COUNT.search(folded.text[max(0, found.start() - _LOOKBACK) : found.start()])


def _place(folded: FoldedText, found: re.Match[str]) -> tuple[int, int]:
    return folded.starts[found.start()], folded.ends[found.end() - 1]


def _number(words: str) -> int:
    """The number; 0 for one, for years, and for a lone "năm", which is a year more often than a number."""
    number = whole_number(words) or 0
    return 0 if number < _FEWEST or number > _MOST or words == _YEAR else number


def _in_one_sentence(words: str, one: int, other: int) -> bool:
    return not _SENTENCE_END.search(words, min(one, other), max(one, other))


def _announced(script: Script, index: int) -> int | None:
    """How many items stand in the list right below a heading, or a passage with a colon at its end; None for no list.

    All that stands there must bear labels of one style.
    """
    passage = script.passages[index]
    with_colon = passage.words.rstrip().endswith(":")
    if not with_colon and passage.kind is not Kind.HEADING:
        return None
    first = script.passages[index + 1] if index + 1 < len(script.passages) else passage
    below = first.parent == index
    if not first.level or not (below or (with_colon and first.parent == passage.parent)):
        return None
    style = _style(first)
    if style is None or (not below and style == _style(passage)):
        return None
    items = list(_items(script, index + 1))
    return len(items) if len(items) >= _FEWEST and all(_style(each) == style for each in items) else None


def _items(script: Script, first: int) -> Iterator[Passage]:
    """The passages beside the first item, up to another paragraph: what comes after it may be another list."""
    parent = script.passages[first].parent
    for passage in script.passages[first:]:
        if passage.parent == parent and passage.level:
            yield passage
        elif passage.kind is not Kind.NOTE:
            another = passage.parent == parent and passage.kind is Kind.PARAGRAPH
            if another or passage.parent is None or passage.parent < (parent or 0):
                return


def _style(passage: Passage) -> int | None:
    label = read_label(f"{passage.label} x") if passage.label else None
    return label.style if label else None


RULES: tuple[Rule, ...] = (counts_agree,)
