"""Names of agencies and organisations (PL II.IV.1): Ủy ban nhân dân, Sở Tài chính, Ban Chấp hành, Huyện ủy."""

from collections.abc import Iterator
from typing import Final

from drafter.language.casing.agency_names import AGENCIES, COMPOUNDS, Casing
from drafter.language.casing.passage import Passage
from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.name_table import Match, NameTable, keys

_CLAUSE: Final = "PL II.IV.1.a"
_WHOLE: Final = keys("cấp|các")
"""Words after a name that make it a common noun again: phòng Giáo dục và Đào tạo các huyện."""

_PARTY_SEATS: Final = keys("tỉnh|thành|huyện|quận|thị")
_PARTY_BODIES: Final = phrases(
    "ban thường vụ|ban chấp hành|bí thư|thường trực|văn phòng|ban tuyên giáo|ban dân vận|ban tổ chức|ban nội chính"
)

_SCHOOLS: Final = phrases("cao đẳng|đại học|trung cấp")
_SCHOOL_FIELDS: Final = NameTable(
    (field, len(field.split()))
    for field in (
        *("sư phạm", "sư phạm kỹ thuật", "kỹ thuật", "kinh tế", "kinh tế - kỹ thuật", "y tế", "y dược", "công nghệ"),
        *("nông lâm", "nông nghiệp", "bách khoa", "xây dựng", "công nghiệp", "du lịch", "cộng đồng", "thủy lợi"),
        "luật",
    )
)


def agency_slips(passage: Passage) -> Iterator[Slip]:
    """Slips in the names of agencies, in the order of the rules."""
    for match in AGENCIES.find(passage.words):
        if slip := _name(passage, match):
            yield slip
    for index in passage.where("sở"):
        if _is_name_with_abbreviation(passage, index) and (
            slip := passage.slip(index, index + 1, [True], Kind.AGENCY, _CLAUSE)
        ):
            yield slip
    for index in passage.where("ủy"):
        if slip := _party_committee(passage, index):
            yield slip
    for index in passage.where("trường"):
        if slip := _school(passage, index):
            yield slip


def _name(passage: Passage, match: Match[Casing]) -> Slip | None:
    """The slip in a name of the table, where it surely is used as a name."""
    words, casing, first = passage.words, match.value, match.syllables[0]
    if passage.shouted(first, match.after) or words.key(first - 1) in COMPOUNDS.get(words.key(first), ()):
        return None
    if not (casing.always or _is_name(passage, match)):
        return None
    # "và" and whatever else joins the parts stays small.
    wants = dict.fromkeys(range(first, match.after), False) | dict(zip(match.syllables, casing.wants, strict=True))
    if not passage.capital(first) and not casing.always and _is_common_noun(passage, first, match.after):
        wants[first] = None
    return passage.slip(first, match.after, list(wants.values()), Kind.AGENCY, casing.clause)


def _is_name(passage: Passage, match: Match[Casing]) -> bool:
    """Whether a capital in the text, not that of a sentence, says that the words are a name."""
    first, *others = match.syllables
    free = {index for index, want in zip(match.syllables, match.value.wants, strict=True) if want is None}
    if any(passage.capital(index) for index in others if index not in free):
        return True
    if not passage.capital(first) or passage.words.key(match.after) in _WHOLE:
        return False
    return match.value.starts or passage.inside(first)


def _is_common_noun(passage: Passage, first: int, after: int) -> bool:
    return passage.is_plural(first) or passage.words.key(after) in _WHOLE


def _is_name_with_abbreviation(passage: Passage, index: int) -> bool:
    """Whether "sở" stands before the abbreviation of its field: sở GDĐT."""
    words = passage.words
    if not passage.adjoins(index + 1):
        return False
    field = words[index + 1].text
    return (
        len(field) > 1
        and field.isupper()
        and field.isalpha()
        and not words[index].is_all_capitals
        and words.key(index - 1) not in COMPOUNDS["sở"]
        and not _is_common_noun(passage, index, index + 2)
    )


def _party_committee(passage: Passage, index: int) -> Slip | None:
    """The slip in Tỉnh ủy, Huyện ủy …, where `index` is its second word: "Huyện Ủy", "Ban Thường vụ huyện ủy"."""
    words, first, after = passage.words, index - 1, index + 1
    if words.key(first) not in _PARTY_SEATS or not passage.adjoins(index) or passage.shouted(first, after):
        return None
    if words.key(after) == "ban":  # tỉnh Ủy ban
        return None
    is_one = passage.capital(first) or passage.capital(index) or _belongs(passage, first) or _has_place(passage, after)
    if not is_one or (not passage.capital(first) and passage.is_plural(first)):
        return None
    return passage.slip(first, after, [True, False], Kind.AGENCY, _CLAUSE)


def _belongs(passage: Passage, first: int) -> bool:
    """Whether a body of the committee stands right before it, with a capital: Ban Thường vụ huyện ủy."""
    start = first - passage.before(first, _PARTY_BODIES)
    return start < first and passage.adjoins(first) and passage.capital(start) and not passage.is_plural(start)


def _has_place(passage: Passage, after: int) -> bool:
    """Whether the name of the place follows: huyện ủy Cẩm Giàng."""
    words = passage.words
    return (
        after + 1 < len(words)
        and passage.adjoins(after)
        and passage.adjoins(after + 1)
        and not passage.shouted(after, after + 2)
        and words[after].text.istitle()
        and words[after + 1].text.istitle()
    )


def _school(passage: Passage, index: int) -> Slip | None:
    """The slip in Trường Cao đẳng sư phạm Tây Ninh, where a place or person after the field shows that it is a name."""
    words, field = passage.words, index + 3
    if not passage.capital(index) or not passage.capital(index + 1) or not phrase_at(words, index + 1, _SCHOOLS):
        return None
    match = _SCHOOL_FIELDS.at(words, field)
    if match is None or passage.capital(field) or passage.shouted(index, match.after):
        return None
    after = match.after
    if not (after < len(words) and passage.adjoins(after) and words[after].text.istitle()):
        return None
    if passage.is_plural(index):
        return None
    wants = [None] * 3 + [offset == 0 or None for offset in range(after - field)]
    return passage.slip(index, after, wants, Kind.AGENCY, _CLAUSE)
