"""Types and names of documents (PL II.V.6): Nghị định số 30/2020/NĐ-CP, Kế hoạch này, Luật Đầu tư công."""

from collections.abc import Iterator
from typing import Final

from drafter.language.casing.law_names import CODES, LAWS, Wants
from drafter.language.casing.passage import Passage
from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.connectives import goes_on, opens_subject
from drafter.language.grammar.document_numbers import number_at
from drafter.language.grammar.document_types import is_law, places, type_at
from drafter.language.name_table import NameTable, keys

_CLAUSE = "PL II.V.6"
_NOT_A_TYPE: Final = frozenset(("Văn bản", "Dự án", "Phương án", "Hợp đồng", "Quy hoạch", "Lệnh"))
"""Words of the table that name a thing as often as a document, even before a number."""

_OF_TWO: Final = frozenset(
    ("Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư", "Kế hoạch", "Kết luận", "Thông báo", "Công văn")
)
"""Types whose second syllable has no capital: "Nghị Quyết" is a slip."""

_THIS: Final = frozenset(("Kế hoạch", "Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị"))
"""Types that are this one document when "này" follows, and nothing else."""

_QUOTED: Final = frozenset(("Đề án", "Dự án", "Chương trình", "Kế hoạch"))
_OPENING_QUOTES: Final = frozenset(("“", '"', "«"))
_NO_LAW: Final = keys("pháp|kỷ|quy|định|trọng|công|án|đúng|trái")
"""What stands before "luật" and makes another word with it: pháp luật, kỷ luật."""

_AFTER_A_LAW: Final = keys("và|của|năm|ngày|số|hiện|được|có|này|hoặc|cùng|ban")
_OF: Final = keys("của")
_BODIES: Final = NameTable((("Chính phủ", None), ("Quốc hội", None)))
_BEFORE_THE_BODY = 24


def document_slips(passage: Passage) -> Iterator[Slip]:
    """Slips in the names of documents, in the order of the words."""
    words, after = passage.words, 0
    for index in sorted([*places(words), *words.where(_OF)]):
        if index < after:
            continue
        type_name = type_at(words, index)
        if slip := _at(passage, index, type_name):
            yield slip
        # The second half of "Thông báo kết luận số 81-TB/TW" is no document of its own.
        type_end = index + len(type_name.split())
        if type_name and _numbered(passage, type_end):
            after = type_end


def _at(passage: Passage, index: int, type_name: str) -> Slip | None:
    if passage.words.key(index) == "của":
        return _issuer(passage, index + 1)
    if passage.words.key(index) == "luật" and (slip := _law(passage, index)):
        return slip
    if not type_name:
        return None
    return _typed(passage, index, type_name) or (_quoted(passage, index, index + 2) if type_name in _QUOTED else None)


def _typed(passage: Passage, index: int, type_name: str) -> Slip | None:
    """The slip in the type of a document that a number, or "này", shows to be one document."""
    length = len(type_name.split())
    after = index + length
    if passage.shouted(index, after) or passage.words.key(index - 1) == "pháp":
        return None
    if _numbered(passage, after) and type_name not in _NOT_A_TYPE:
        second = False if type_name in _OF_TWO else None
        wants = [True, second, *[None] * length][:length]
    elif type_name in _THIS and passage.words.key(after) == "này" and not passage.is_plural(index):
        wants = [True, *[None] * (length - 1)]
    elif type_name == "Kế hoạch" and passage.words.keys(index - 3, 3) == ("trên", "đây", "là") and index >= 3:
        wants = [True, None]
    else:
        return None
    return passage.slip(index, after, wants, Kind.DOCUMENT, _CLAUSE)


def _numbered(passage: Passage, index: int) -> bool:
    """Whether a number with a symbol follows, with "số" before it or not: "số 30/2020/NĐ-CP"."""
    words = passage.words
    index += words.key(index) == "số"
    number = number_at(words.text, words[index].start) if index < len(words) else None
    return number is not None and number.symbol


def _quoted(passage: Passage, index: int, quote: int) -> Slip | None:
    """The slip in the first word of the quoted name of a document: Đề án “giáo dục hướng nghiệp”."""
    words, name = passage.words, quote + 1
    if name >= len(words) or words[quote].text not in _OPENING_QUOTES or not words[name].text[0].islower():
        return None
    if not passage.capital(index) or not (passage.inside(index) or words.key(index) == "đề"):
        return None
    return passage.slip(name, name + 1, [True], Kind.DOCUMENT, _CLAUSE)


def _law(passage: Passage, index: int) -> Slip | None:
    """The slip in the name of a law or code, where `index` is the word "luật"."""
    words = passage.words
    is_code = words.key(index - 1) == "bộ" and passage.adjoins(index)
    match = (CODES if is_code else LAWS).at(words, index + 1)
    if match is None or not passage.adjoins(index + 1):
        return None
    first = index - is_code
    if words.key(first - 1) in _NO_LAW or passage.shouted(first, match.after):
        return None
    is_capital = passage.capital(first) or passage.begins(first)
    if not is_capital and passage.is_plural(first):
        return None
    if not (
        passage.capital(index + 1)  # a name, whatever the word before it looks like
        or (is_capital and _ends(passage, first, match.after))
        or _dated(passage, match.after)
    ):
        return None
    wants: dict[int, bool | None] = dict.fromkeys(range(first, match.after), False)
    names: Wants = match.value
    wants |= dict(zip(match.syllables, names, strict=True)) | {first: True}
    return passage.slip(first, match.after, list(wants.values()), Kind.DOCUMENT, _CLAUSE)


def _ends(passage: Passage, first: int, index: int) -> bool:
    """Whether the name from `first` on may end before `index`: at a sign, a capital, a number, a word that goes on."""
    words = passage.words
    if index >= len(words) or not words[index].is_word or words[index].is_capital:
        return True
    if not passage.inside(first):  # "Luật đầu tư phải …" may have its capital from the sentence
        return False
    return words.key(index) in _AFTER_A_LAW or goes_on(words, index) or opens_subject(words, index)


def _dated(passage: Passage, index: int) -> bool:
    """Whether a year or a number of a law follows: "năm 2019", "số 43/2019/QH14"."""
    words = passage.words
    if words.key(index) == "năm":
        return words.key(index + 1)[:2] in ("19", "20") and len(words.key(index + 1)) == 4
    return words.key(index) == "số" and _numbered(passage, index)


def _issuer(passage: Passage, index: int) -> Slip | None:
    """The slip in "Nghị định số 30/2020/NĐ-CP ngày … của chính phủ"; elsewhere chính phủ may be a common noun."""
    words = passage.words
    match = _BODIES.at(words, index)
    if match is None or passage.capital(index) or words.key(match.after) in ("điện", "số"):
        return None
    for before in range(index - 2, max(-1, index - _BEFORE_THE_BODY), -1):
        type_name = type_at(words, before)
        if type_name and not is_law(type_name) and _numbered(passage, before + len(type_name.split())):
            return passage.slip(index, match.after, [True, False], Kind.AGENCY, "PL II.IV.1.a")
    return None
