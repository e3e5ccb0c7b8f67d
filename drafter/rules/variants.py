"""Two spellings of one word in one document: the place of a tone, i and y, hằng and hàng."""

from collections.abc import Iterator
from typing import Final

from drafter.language.grammar.words import Word, Words
from drafter.language.name_table import keys
from drafter.language.spelling import TONE_PAIRS
from drafter.messages import _
from drafter.rules.minorities import Use, cased, minority
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script

_NEW: Final = tuple(TONE_PAIRS)
_OLD: Final = tuple(TONE_PAIRS.values())
_OF_THE_OTHER: Final = dict(zip((*_NEW, *_OLD), (*_OLD, *_NEW), strict=True))
_NEW_WAY: Final = "hoà"
_OLD_WAY: Final = "hòa"

_Y_OF_I: Final = {
    with_i: with_i.translate(str.maketrans("iíìỉĩị", "yýỳỷỹỵ"))
    for with_i in ("kĩ", "kì", "kỉ", "kí", "lí", "lị", "mĩ", "tỉ", "tị", "quí", "quì", "quỉ", "quĩ", "quị", "sĩ")
}
"""Syllables that are written with i or with y and mean the same."""

_WITH_Y: Final = frozenset(_Y_OF_I.values())
_ONLY_WITH_I: Final = keys("mỉ|tê|nhí|lắc")
"""What follows in tỉ mỉ, tỉ tê, lí nhí, lí lắc, where nobody writes y."""

_TIMES: Final = keys("năm|quý|tháng|tuần|ngày")
_GOODS: Final = keys("mặt|cửa|ngân|xếp|khách|bán|mua|nhà|giao|đơn|hạng|đặt|hóa|kiểm|kho")
"""What stands before "hàng" where it means goods, a row or a shop."""


@rule("NV-19")
def spellings(script: Script) -> Iterator[Verdict]:
    """Trong một văn bản chỉ đặt dấu thanh theo một kiểu, chỉ viết i hoặc y ở cùng một chữ.

    Sai: văn hóa, xã hội hóa, … hiện đại hoá
    Sai: kỹ năng, kỹ thuật, … kĩ năng
    Đúng: văn hóa, xã hội hóa, … hiện đại hóa
    Cả hai kiểu (hòa, hoà; kỹ, kĩ) đều được; chỉ báo khi lẫn lộn, ở những chỗ ít gặp hơn.
    """
    tones: list[Use] = []
    vowels: dict[str, list[Use]] = {}
    for passage, words in script.words:
        for index, word in enumerate(words.all):
            if not word.is_word:
                continue
            small = word.text.lower()
            if way := _tone_way(small):
                tones.append(Use(passage, word.start, word.end, way))
            elif (with_y := _Y_OF_I.get(small, small)) in _WITH_Y and _may_vary(words, index):
                vowels.setdefault(with_y, []).append(Use(passage, word.start, word.end, small))
    for use, usual in minority(tones):
        written = use.passage.words[use.start : use.end]
        message = _("Phần lớn văn bản đặt dấu thanh như “{usual}”.", usual=usual)
        yield hit(use.passage, use.start, use.end, message, _with_tone_moved(written))
    for same in vowels.values():
        for use, usual in minority(same):
            right = cased(usual, use.passage.words[use.start : use.end])
            yield hit(use.passage, use.start, use.end, _("Phần lớn văn bản viết “{usual}”.", usual=usual), right)


@rule("NV-20")
def every_year(script: Script) -> Iterator[Verdict]:
    """Trong một văn bản chỉ viết “hằng năm” hoặc chỉ viết “hàng năm”.

    Sai: hằng năm … hàng tháng
    Đúng: hằng năm … hằng tháng
    Hai cách viết đều dùng được; chỉ báo khi lẫn lộn. Nếu số lần bằng nhau thì theo cách viết trước.
    """
    uses = [
        Use(passage, word.start, word.end, word.text.lower())
        for passage, words in script.words
        for index, word in enumerate(words.all)
        if word.key in ("hàng", "hằng") and _is_every(words, index)
    ]
    for use, usual in minority(uses, first_wins=True):
        right = cased(usual, use.passage.words[use.start : use.end])
        yield hit(use.passage, use.start, use.end, _("Phần lớn văn bản viết “{usual}”.", usual=usual), right)


def _tone_way(small: str) -> str:
    """Which of the two a syllable follows; "" where it tells nothing: after "qu" the tone has one place only."""
    if small[0] == "q" or small[-2:] not in _OF_THE_OTHER:
        return ""
    return _NEW_WAY if small.endswith(_NEW) else _OLD_WAY


def _with_tone_moved(written: str) -> str:
    right = _OF_THE_OTHER[written[-2:].lower()]
    if written.isupper():
        return written[:-2] + right.upper()
    # "Uỷ" has its capital in the part that changes.
    return written[:-2] + cased(right, written[-2:])


def _may_vary(words: Words, index: int) -> bool:
    """Whether the syllable belongs to no name, which is spelt as its bearer spells it, nor to a word like tỉ mỉ."""
    beside = [words[at] for at in (index - 1, index + 1) if 0 <= at < len(words)]
    is_name = _titled(words[index]) and any(map(_titled, beside))
    return not is_name and words.key(index + 1) not in _ONLY_WITH_I


def _titled(word: Word) -> bool:
    return len(word.text) > 1 and word.text.istitle()


def _is_every(words: Words, index: int) -> bool:
    if words.key(index + 1) not in _TIMES:
        return False
    return words.key(index - 1) not in _GOODS and not words.key(index + 2).isdecimal()


RULES: tuple[Rule, ...] = (spellings, every_year)
