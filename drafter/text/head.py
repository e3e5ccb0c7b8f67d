"""The head of a document: from the national title to the subject."""

import re
from collections.abc import Sequence

from drafter.text import marks
from drafter.text.drafts import Draft, Item, draft_of
from drafter.text.joining import is_ended
from drafter.text.labels import read_label
from drafter.text.layout import Layout
from drafter.text.letterhead import read_letterhead
from drafter.text.lines import Line
from drafter.text.paragraphs import Kind

_DEEPEST = 80  # items above the type
_DEEPEST_WITHOUT_TYPE = 15
_LONGEST_SUBJECT = 15  # lines

# What an opening or a legal basis begins with, and a subject goes on with in small letters only.
_OPENS = re.compile(
    r"(?:Căn cứ|Thực hiện|Triển khai|Tổ chức (?:triển khai|thực hiện)|Thi hành|Nhằm|Để|Trên cơ sở|Theo|Tiếp tục"
    r"|Phát huy|Hưởng ứng|Xét|Ngày|Kính gửi|Hiện nay|Trong (?:thời gian|những)|Phần|Chương)\b"
)


def read_head(items: Sequence[Item], layout: Layout) -> tuple[list[Draft], int]:
    """The paragraphs of the head, and the index of the first item behind it: 0 where the text has lost its head."""
    for index, item in enumerate(items[:_DEEPEST]):
        if isinstance(item, Line) and _is_type(item.words):
            titles, end = _titles(item, items, index + 1, layout)
            return [*read_letterhead(items[:index]), *titles], end
    end = max((n + 1 for n, item in enumerate(items[:_DEEPEST_WITHOUT_TYPE]) if _is_special(item)), default=0)
    return read_letterhead(items[:end]), end


def _titles(line: Line, items: Sequence[Item], start: int, layout: Layout) -> tuple[list[Draft], int]:
    """The type in `line` and the subject behind or below it, and the index of the item behind them."""
    length = marks.begins_with_type(line.words)
    type_ = draft_of([line._replace(text=line.text.cut(0, length))], Kind.TYPE)
    rest = line._replace(text=line.text.cut(length, len(line.words)).stripped(" "))
    end = _subject_end(items, start, layout, begun=bool(rest.words))
    lines = [each for each in (rest, *items[start:end]) if isinstance(each, Line) and each.words]
    return [type_, *([draft_of(lines, Kind.SUBJECT)] if lines else [])], end


def _is_type(words: str) -> bool:
    return marks.is_type(words) or (words.startswith("KẾ HOẠCH ") and words.isupper())


def _is_special(item: Item) -> bool:
    """Whether nothing but a head holds such a line."""
    words = item.words[:300]
    if marks.NATIONAL_TITLE.search(words) or marks.MOTTO.search(words):
        return True
    return marks.NUMBER.match(words) is not None and "/" in words


def _subject_end(items: Sequence[Item], start: int, layout: Layout, *, begun: bool) -> int:
    """The index behind the last line of the subject; begun: whether its first words stand beside the type."""
    last = min(len(items), start + _LONGEST_SUBJECT)
    for index in range(start, last):
        item = items[index]
        first = index == start and not begun
        if not isinstance(item, Line) or _is_behind_subject(item, layout, first=first):
            return index
    return last


def _is_behind_subject(line: Line, layout: Layout, *, first: bool) -> bool:
    label = read_label(line.words)
    if (label is not None and not label.is_sign) or marks.BASIS.match(line.words) or marks.GOES_WITH.match(line.words):
        return True
    if layout.lines_part and is_ended(line.words):
        return True
    if first:
        return False
    return _OPENS.match(line.words) is not None or (
        line.gap and layout.blanks_part and not line.words[:1].islower() and not line.opens
    )
