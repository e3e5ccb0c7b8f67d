"""Names of places (PL II.III.1): tỉnh Nam Định, Thành phố Hồ Chí Minh, Thủ đô Hà Nội, Nam Bộ."""

from collections.abc import Iterator
from typing import Final

from drafter.language.casing.passage import Passage
from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.name_table import NameTable, keys

_SPECIAL: Final = NameTable(
    (("thành phố Hồ Chí Minh", (True, False)), ("thủ đô Hà Nội", (True, False)))  # the noun; the name keeps its own
)
_NAMES: Final = (
    "An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước"
    "|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh"
    "|Hải Dương|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An"
    "|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị"
    "|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang"
    "|Vĩnh Long|Vĩnh Phúc|Yên Bái"
)
"""The names that provinces have or had. None is a number, a person or an event, so the noun stays small (III.1.a)."""

_PROVINCES: Final = NameTable((f"tỉnh {name}", None) for name in _NAMES.split("|"))
_CITIES: Final = NameTable(
    (f"thành phố {name}", None) for name in ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Đồng Nai")
)
_DIRECTIONS: Final = keys("bắc|nam|trung|tây|đông")
_AFTER_BO: Final = keys("máy|phận|đội|trưởng|môn|luật|tiêu|chỉ|sưu|quần|sách")
"""What makes a word of its own with "bộ"."""

_BEFORE_A_REGION: Final = keys("vùng|miền")
_CORNERS: Final = phrases("tây bắc|đông bắc|tây nam|đông nam")


def place_slips(passage: Passage) -> Iterator[Slip]:
    """Slips in the names of places, in the order of the rules."""
    for match in _SPECIAL.find(passage.words):
        first, name, after = match.syllables[0], match.syllables[2], match.after
        if passage.shouted(first, after) or not passage.capital(name):
            continue
        wants = [*match.value, *(True for _ in range(name, after))]
        if slip := passage.slip(first, after, wants, Kind.PLACE, "PL II.III.1.c"):
            yield slip
    for table, nouns in ((_PROVINCES, 1), (_CITIES, 2)):
        for unit in table.find(passage.words):
            if slip := _unit(passage, unit.syllables, nouns):
                yield slip
    for index in passage.where("bộ"):
        if slip := _region(passage, index):
            yield slip
    for index in passage.where("bắc", "nam"):
        if slip := _corner(passage, index):
            yield slip
    for index in passage.where("nguyên"):
        if slip := _highlands(passage, index):
            yield slip


def _unit(passage: Passage, syllables: tuple[int, ...], nouns: int) -> Slip | None:
    """The slip in "Tỉnh Nam Định" inside a sentence; `nouns` words before the name stay small."""
    first, name = syllables[0], syllables[nouns]
    if not passage.inside(first) or passage.shouted(first, syllables[-1] + 1):
        return None
    if not all(passage.capital(index) for index in syllables[nouns:]):
        return None
    return passage.slip(first, name, [False] * nouns, Kind.PLACE, "PL II.III.1.a")


def _region(passage: Passage, index: int) -> Slip | None:
    """The slip in Bắc Bộ, Đông Nam Bộ, where `index` is the word "bộ": "Nam bộ", "Đông Nam bộ"."""
    words, direction = passage.words, index - 1
    if words.key(direction) not in _DIRECTIONS or not passage.adjoins(index) or not passage.capital(direction):
        return None
    first = direction
    while passage.adjoins(first) and words.key(first - 1) in _DIRECTIONS and first > index - 3:
        first -= 1
    # "Việt Nam bộ máy …", "tỉnh Hà Nam bộ phận …"; and Bộ as a ministry goes on with a capital: "miền Nam, Bộ Y tế".
    if passage.adjoins(first) and passage.capital(first - 1) and words.key(first - 1) not in _BEFORE_A_REGION:
        return None
    if words.key(index + 1) in _AFTER_BO:
        return None
    if passage.shouted(first, index + 1) or words[index].text != "bộ":
        return None
    return passage.slip(first, index + 1, [True] * (index + 1 - first), Kind.PLACE, "PL II.III.1.đ")


def _corner(passage: Passage, index: int) -> Slip | None:
    """The slip in Tây Bắc, Đông Bắc as a region: "vùng Tây bắc". In small letters it may be a direction."""
    words, first = passage.words, index - 1
    if not phrase_at(words, first, _CORNERS) or not passage.adjoins(index):
        return None
    if passage.capital(first) == passage.capital(index) or passage.shouted(first, index + 1):
        return None
    if not passage.inside(first) or words.key(index + 1) in ("bộ", "á", "giáp"):
        return None
    return passage.slip(first, index + 1, [True, True], Kind.PLACE, "PL II.III.1.đ")


def _highlands(passage: Passage, index: int) -> Slip | None:
    """The slip in Tây Nguyên, which is a name in small letters too."""
    first = index - 1
    if passage.words.key(first) != "tây" or not passage.adjoins(index) or passage.shouted(first, index + 1):
        return None
    return passage.slip(first, index + 1, [True, True], Kind.PLACE, "PL II.III.1.đ")
