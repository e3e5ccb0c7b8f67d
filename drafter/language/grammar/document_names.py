"""Documents cited by a name instead of a number: laws, resolutions of congresses and plenums, nicknames."""

import re
from typing import Final

from drafter.language.grammar.connectives import goes_on, opens_subject, phrase_at, phrases
from drafter.language.grammar.document_types import NICKNAMED, is_law, type_at
from drafter.language.grammar.issuers import name_end
from drafter.language.grammar.law_names import Name, law_name
from drafter.language.grammar.words import Words

_LONGEST_CONGRESS = 24

_ROMAN = re.compile(r"[IVXLC]{1,7}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NICKNAME = re.compile(r"[0-9]{2,4}[a-zđ]?")
_ORDINALS = frozenset(("nhất", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "một"))

_CONSTITUTION = phrases("nước cộng hòa xã hội chủ nghĩa việt nam")
_PARTY_CENTRE = phrases(
    "ban chấp hành trung ương đảng cộng sản việt nam|ban chấp hành trung ương đảng|ban chấp hành trung ương"
)
_OF_PARTY_BODIES: Final = frozenset(("Nghị quyết", "Kết luận", "Thông báo", "Thông báo kết luận"))


def name_at(words: Words, index: int, type_name: str, *, whole: bool) -> Name | None:
    """The name that stands at `index`, after the words of its type; None where no name is sure.

    whole: the text is one citation alone, so that a law's name reaches to its date, its number or the end. The name
    of the Hiến pháp may be empty.
    """
    if is_law(type_name):
        return law_name(words, index, whole=whole)
    if type_name == "Hiến pháp":
        return Name(index + phrase_at(words, index, _CONSTITUTION))
    end = 0
    if type_name in _OF_PARTY_BODIES:
        end = _congress(words, index) or _plenum(words, index)
    if not end and type_name in NICKNAMED and _is_nickname(words, index):
        end = index + 1
    return Name(end) if end else None


def _congress(words: Words, start: int) -> int:
    """The index after "Đại hội … lần thứ XI", with "của Đảng" and "nhiệm kỳ 2025 - 2030" if they follow; 0 if none."""
    if not words.starts(start, ("đại", "hội")):
        return 0
    for index in range(start + 2, min(len(words), start + _LONGEST_CONGRESS)):
        if end := _ordinal(words, index):
            if words.starts(end, ("của", "đảng")):
                end = name_end(words, end + 1, lambda _: False)
            return _term(words, end) or end
        if end := _term(words, index):
            return end
        if not words[index].is_word or type_at(words, index) in _OF_PARTY_BODIES:
            return 0
        if goes_on(words, index) or opens_subject(words, index):
            return 0
    return 0


def _ordinal(words: Words, index: int) -> int:
    """The index after "lần thứ XI", with a comma before it or not, or after a Roman numeral alone; 0 if none."""
    index += words.key(index) == ","
    if words.starts(index, ("lần", "thứ")):
        return _rank(words, index + 2)
    return index + 1 if _is_roman(words, index) and words.key(index - 1) != "," else 0


def _rank(words: Words, index: int) -> int:
    """The index after XI, 11 or "mười một"; 0 if none stands there."""
    if _is_roman(words, index) or (words.key(index).isdecimal() and len(words.key(index)) <= 2):
        return index + 1
    end = index
    while end < index + 3 and words.key(end) in _ORDINALS:
        end += 1
    return end if end > index else 0


def _term(words: Words, index: int) -> int:
    """The index after "nhiệm kỳ 2025 - 2030", with a comma or a bracket before it or not; 0 if none."""
    bracket = words.key(index) == "("
    index += words.key(index) in (",", "(")
    if not words.starts(index, ("nhiệm", "kỳ")) or not _is_year(words, index + 2):
        return 0
    end = index + 3
    if words.key(end) in ("-", "–", "đến") and _is_year(words, end + 1):
        end += 2
    if bracket:
        return end + 1 if words.key(end) == ")" else 0
    return end


def _plenum(words: Words, start: int) -> int:
    """The index after "Hội nghị Trung ương 8 (khóa XI)" or "Hội nghị lần thứ tám Ban Chấp hành …"; 0 if none."""
    meeting = 2 if words.starts(start, ("hội", "nghị")) else 0
    index = start + meeting
    if words.starts(index, ("trung", "ương")):
        index += 2
        index += 2 if words.starts(index, ("lần", "thứ")) else 0
        end = _rank(words, index)
    elif meeting and words.starts(index, ("lần", "thứ")):
        index = _rank(words, index + 2)
        length = phrase_at(words, index, _PARTY_CENTRE) if index else 0
        end = index + length if length else 0
    else:
        return 0
    return (_party_term(words, end) or end) if end else 0


def _party_term(words: Words, index: int) -> int:
    """The index after "khóa XI", "(khóa XI)" or ", khóa XI"; 0 if none."""
    bracket = words.key(index) == "("
    index += words.key(index) in (",", "(")
    if words.key(index) != "khóa" or not _is_roman(words, index + 1):
        return 0
    if bracket:
        return index + 3 if words.key(index + 2) == ")" else 0
    return index + 2


def _is_nickname(words: Words, index: int) -> bool:
    """Whether the bare number at `index` is what a document is called by, and no quantity: not "Kế hoạch 05 năm"."""
    if index >= len(words) or not _NICKNAME.fullmatch(words[index].text) or _is_year(words, index):
        return False
    if index + 1 >= len(words):
        return True
    after = words[index + 1]
    if after.is_word:
        dated = after.key == "ngày" and words.key(index + 2)[:1].isdigit()
        goes = goes_on(words, index + 1, with_time=False) or opens_subject(words, index + 1)
        return dated or goes or after.key == "và" or after.text[0].isupper()
    return after.text not in "/%" and (after.text not in "-–.," or not words.key(index + 2)[:1].isdigit())


def _is_roman(words: Words, index: int) -> bool:
    return 0 <= index < len(words) and _ROMAN.fullmatch(words[index].text) is not None


def _is_year(words: Words, index: int) -> bool:
    return 0 <= index < len(words) and _YEAR.fullmatch(words[index].text) is not None
