"""Where the name of a law ends in running text: Luật Phòng, chống tham nhũng, Luật sửa đổi, bổ sung một số điều …"""

import re
from typing import NamedTuple

from drafter.language.grammar.connectives import MAIN_OPENERS, goes_on, phrase_at, phrases
from drafter.language.grammar.document_types import is_law, type_at
from drafter.language.grammar.issuers import well_known
from drafter.language.grammar.words import Words

_LONGEST = 60
_YEAR = re.compile(r"19(?:4[5-9]|[5-9][0-9])|20[0-9]{2}")

_LAW_COMMAS = frozenset(
    phrase
    for same_start in phrases(
        "phòng, chống|tiết kiệm, chống|cán bộ, công|an toàn, vệ|tín ngưỡng, tôn|quản lý, sử|khoa học, công",
        "sửa đổi, bổ|xuất cảnh, nhập|nhập cảnh, xuất|xuất cảnh, quá|quá cảnh, cư|trật tự, an|phổ biến, giáo|rượu, bia",
        "thi đua, khen|trưng mua, trưng|chữa cháy, cứu|cứu nạn, cứu|phòng cháy, chữa|tạm giữ, tạm|hòa giải, đối",
        "quốc phòng, an|an ninh, trật|vũ khí, vật|phục hồi, phá",
    ).values()
    for phrase in same_start
)
"""Where a comma stands inside the name of a law: Luật Phòng, chống tham nhũng."""

_LAW_PHRASES = phrases(
    "theo phương thức|theo hợp đồng|tại tòa án|tại doanh nghiệp|tại việt nam|của quốc hội và hội đồng|của công dân",
    "của người nước ngoài|của nhà nước|của rượu|của thuốc lá|của các luật|ở nước ngoài|ở cơ sở|có công|với cách mạng",
    "sửa đổi|bổ sung|một số điều|thay thế|bãi bỏ",
)
"""What would end a name elsewhere and does not end that of a law."""

_NOT_IN_A_LAW = phrases("pháp luật|văn bản")
"""What follows "và" after the name of a law, besides what goes on with any sentence: "… và pháp luật hiện hành"."""

_AMENDING = phrases("sửa đổi|bổ sung")


class Name(NamedTuple):
    """Where a name ends, as the index after its last word. amends: where the law begins that this law amends."""

    end: int
    amends: int | None = None


class _Law(NamedTuple):
    """How the name of one law is read. in_capitals: it stands in a title in capitals."""

    words: Words
    whole: bool
    in_capitals: bool

    def word(self, index: int) -> int:
        """How many words at `index` belong to the name that has begun before it."""
        words = self.words
        if exempt := phrase_at(words, index, _LAW_PHRASES):
            return exempt
        if words.key(index) == "của" and well_known(words, index + 1):
            return 0
        if words.key(index) == "và":
            return 1 if self._goes_on_after_and(index + 1) else 0
        if self._capital(index) and is_law(type_at(words, index)):
            return 0
        return 1 if self.whole or not self._ends(index) else 0

    def sign(self, index: int) -> int:
        """1 if the sign at `index` stands inside the name."""
        words, after = self.words, index + 1
        if after >= len(words) or not words[after].is_word:
            return 0
        if words[index].text == ",":
            known = words.keys(index - 1, 3) in _LAW_COMMAS or words.keys(index - 2, 4) in _LAW_COMMAS
            return 1 if known or (self.whole and not self._capital(after)) else 0
        return 1 if self.whole and words[index].text in ("-", "–") else 0

    def _goes_on_after_and(self, index: int) -> bool:
        if index >= len(self.words) or not self.words[index].is_word:
            return False
        if self._capital(index):
            return self.whole and not type_at(self.words, index)
        return self.whole or not (self._ends(index) or phrase_at(self.words, index, _NOT_IN_A_LAW))

    def _ends(self, index: int) -> bool:
        opens = not self._capital(index) and phrase_at(self.words, index, MAIN_OPENERS) > 0
        return opens or goes_on(self.words, index, in_capitals=self.in_capitals)

    def _capital(self, index: int) -> bool:
        return self.words[index].is_capital and not self.in_capitals


def law_name(words: Words, start: int, *, whole: bool) -> Name | None:
    """The name of a law: from a capital, or from "sửa đổi, bổ sung …", to where the sentence goes on."""
    amending = phrase_at(words, start, _AMENDING) > 0
    if start >= len(words) or not words[start].is_word or not (amending or words[start].text[0].isupper()):
        return None
    if year_at(words, start) or _numbered(words, start):
        return None
    law = _Law(words, whole, words[start].is_all_capitals and words[start - 1].is_all_capitals)
    index = end = start + 1
    amends = None
    while index < min(len(words), start + _LONGEST) and not _dated(words, index) and not _numbered(words, index):
        if amending and amends is None and words.key(index) == "của" and is_law(type_at(words, index + 1)):
            amends = index + 1
            step = 1 + len(type_at(words, amends).split())
        else:
            step = law.word(index) if words[index].is_word else law.sign(index)
        if not step:
            break
        index += step
        if words[index - 1].is_word and words.key(index - 1) != "và":
            end = index
    return Name(end, amends)


def year_at(words: Words, index: int) -> bool:
    """Whether a year of four digits stands at `index`, not one of a period (2021 - 2025)."""
    if index >= len(words) or not _YEAR.fullmatch(words[index].text):
        return False
    return not (words.key(index + 1) in ("-", "–", "/") and words.key(index + 2)[:1].isdigit())


def _dated(words: Words, index: int) -> bool:
    """Whether a date, or a year alone, begins at `index`."""
    if words.key(index) in ("ngày", "tháng"):
        return words.key(index + 1)[:1].isdigit()
    return year_at(words, index) or (words.key(index) == "năm" and year_at(words, index + 1))


def _numbered(words: Words, index: int) -> bool:
    """Whether "số 43/2019/QH14" begins at `index`."""
    return words.key(index) == "số" and (words.key(index + 1)[:1].isdigit() or words.key(index + 1) == ":")
