"""Where the name of an issuing agency ends in running text: "của Bộ Giáo dục và Đào tạo về …"."""

from collections.abc import Callable
from typing import Final

from drafter.language.grammar.connectives import goes_on, opens_subject, phrase_at, phrases
from drafter.language.grammar.document_types import type_at
from drafter.language.grammar.words import Words

LONGEST_NAME: Final = 40
"""In words. The longest real one, a joint resolution of three bodies, has 24."""

_LOWER_CASE_STARTS = phrases(
    "ủy ban nhân dân|ủy ban thường vụ|hội đồng nhân dân|chính phủ|thủ tướng|quốc hội|tỉnh ủy|thành ủy|huyện ủy|đảng ủy",
    "bộ trưởng|bộ chính trị|ban bí thư|ban chấp hành|ban thường vụ|ban chỉ đạo",
)
_WELL_KNOWN = phrases(
    "chính phủ|thủ tướng chính phủ|quốc hội|ủy ban thường vụ quốc hội|bộ chính trị|ban bí thư|ban chấp hành trung ương",
    "ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|đảng ủy|ban thường vụ|bộ trưởng|chủ tịch ubnd",
)
"""What is read as the issuer even where the word "của" is missing."""

_WITH_COMMA = frozenset(
    {("hóa", "thể"), ("hóa", "khoa"), ("tế", "hạ"), ("phòng", "chống")}
    | {("nhũng", "lãng"), ("nhũng", "tiêu"), ("phí", "tiêu")}
)
"""Syllables around a comma inside one name: Văn hóa, Thể thao và Du lịch; Kinh tế, Hạ tầng và Đô thị."""

_WITH_AND = frozenset(
    {("dục", "đào"), ("nghiệp", "phát"), ("nghiệp", "môi"), ("nguyên", "môi"), ("tin", "truyền"), ("học", "công")}
    | {("binh", "xã"), ("hoạch", "đầu"), ("thao", "du"), ("tộc", "tôn"), ("tầng", "đô")}
)
"""Syllables around "và" inside one name, where the second was typed without its capital: Giáo dục và đào tạo."""

_REMARKS = frozenset({"khóa", "cũ", "nay", "trước", "mới"})
"""How a bracket begins that belongs to the name: (khóa XI), (cũ), (nay là Bộ Nông nghiệp và Môi trường)."""

_REMARK_LENGTH = 16
_LOWER_CASE_RUN = 12
"""The most words without a capital in a row; "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh" has 10."""


def well_known(words: Words, index: int) -> bool:
    """Whether an agency that everybody knows stands at `index`, with a capital."""
    return index < len(words) and words[index].is_capital and phrase_at(words, index, _WELL_KNOWN) > 0


def name_end(words: Words, start: int, is_document: Callable[[int], bool], *, joint: bool = False) -> int:
    """The index after the last word of the issuer's name that starts at `start`; `start` itself where none does.

    is_document tells whether a citation starts at an index: no name reaches into the next one. joint: several
    issuers with commas between, as of a thông tư liên tịch.
    """
    if start >= len(words) or not (
        (words[start].is_word and words[start].text[0].isupper()) or phrase_at(words, start, _LOWER_CASE_STARTS)
    ):
        return start
    end = index = start + 1
    lower_case = 0
    while index < min(len(words), start + LONGEST_NAME):
        word = words[index]
        if word.is_word:
            if opens_subject(words, index) or goes_on(words, index) or is_document(index):
                break
            if word.key == "và" and not _goes_on_after_and(words, index + 1):
                break
            lower_case = 0 if word.is_capital else lower_case + 1
            if lower_case > _LOWER_CASE_RUN:
                return _last_capital(words, start, index) + 2
            index += 1
            end = end if word.key == "và" else index
        elif word.text == "(":
            return _remark_end(words, index) or end
        elif _joins(words, index, joint=joint):
            index += 1
        else:
            break
    return end


def _goes_on_after_and(words: Words, index: int) -> bool:
    """A name goes on after "và" with a capital, "Giáo dục và Đào tạo", but not with a document, "và Kế hoạch này"."""
    if index >= len(words) or not words[index].is_word or type_at(words, index):
        return False
    return words[index].is_capital or (words.key(index - 2), words.key(index)) in _WITH_AND


def _joins(words: Words, index: int, *, joint: bool) -> bool:
    """Whether the sign at `index` stands inside a name."""
    sign, after = words[index].text, index + 1
    if after >= len(words) or not words[after].is_word:
        return False
    if sign == ",":
        known = (words.key(index - 1), words.key(after)) in _WITH_COMMA
        term = words.keys(after, 2) in (("lần", "thứ"), ("nhiệm", "kỳ"))
        return known or term or (joint and words[after].is_capital)
    return sign in "-–&" and words[after].is_capital


def _remark_end(words: Words, index: int) -> int | None:
    """The index after the bracket that opens at `index`, if it belongs to the name."""
    if words.key(index + 1) not in _REMARKS:
        return None
    for end in range(index + 2, min(len(words), index + _REMARK_LENGTH)):
        if words[end].text == ")":
            return end + 1
    return None


def _last_capital(words: Words, start: int, end: int) -> int:
    return next(index for index in range(end - 1, start - 1, -1) if words[index].is_capital or index == start)
