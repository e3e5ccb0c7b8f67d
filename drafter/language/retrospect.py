"""Sentences that look back: at how things were up to a day, or at what changed on it."""

from datetime import date, timedelta
from typing import Final

from drafter.language.grammar.cited_dates import date_at
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.grammar.words import BREAK, Words

_SENTENCE: Final = 120  # words looked at on either side of a name
_STOPS: Final = frozenset((".", ";", "!", "?", BREAK))
_PAST: Final = phrases(
    "cũ|trước đây|trước sắp xếp|trước khi sắp xếp|trước thời điểm|trước kia|nguyên là|nay là|nay thuộc|sáp nhập",
    "hợp nhất|sắp xếp đơn vị|sắp xếp tổ chức|sắp xếp các đơn vị|kết thúc hoạt động|chấm dứt hoạt động",
    "kết thúc nhiệm vụ|giải thể|không tổ chức cấp|không tổ chức đơn vị|không còn|bỏ cấp|bãi bỏ|đã hết|nhận bàn giao",
    "tiếp nhận từ|chuyển giao từ|bàn giao từ",
)
"""What says that a sentence speaks of how things were, or of the change itself."""


def is_of_the_past(words: Words, index: int, until: date, cited: bytearray) -> bool:
    """Whether the sentence around `index` speaks of the time up to `until`, or of what changed then."""
    years = set()
    for at in _sentence(words, index):
        if phrase_at(words, at, _PAST) or _is_deadline(words, at, until):
            return True
        key = words.key(at)
        if len(key) == 4 and key.isdecimal() and key[:2] in ("19", "20") and not cited[at]:
            years.add(int(key))
    return bool(years) and min(years) < until.year and max(years) <= until.year


def _is_deadline(words: Words, index: int, until: date) -> bool:
    """Whether "trước ngày 01/7/2025" stands at `index`, with a day no later than the first without the name."""
    if words.key(index) != "trước":
        return False
    found = date_at(words.text, words[index].end)
    if found is None or found.date is None or not (found.date.month and found.date.day):
        return False
    return date(found.date.year, found.date.month, found.date.day) <= until + timedelta(days=1)


def _sentence(words: Words, index: int) -> range:
    """The words of the sentence, or of the part of it between semicolons, that `index` stands in."""
    first = after = index
    while first > max(0, index - _SENTENCE) and not _stops(words, first - 1):
        first -= 1
    while after < min(len(words), index + _SENTENCE) and not _stops(words, after):
        after += 1
    return range(first, after)


def _stops(words: Words, index: int) -> bool:
    word = words[index]
    if word.key not in _STOPS:
        return False
    # "01.7.2025" holds no full stop.
    return word.text != "." or words.text[word.end : word.end + 1].strip() == ""
