"""The types of documents that a citation may begin with."""

from typing import Final

from drafter.language.grammar.connectives import phrases
from drafter.language.grammar.words import Words
from drafter.language.spelling import fold

_ADMINISTRATIVE = (  # NĐ 30 Điều 7, with the compounds that agencies use
    "Nghị quyết",
    "Nghị quyết liên tịch",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy chế phối hợp",
    "Quy định",
    "Thông cáo",
    "Thông báo",
    "Thông báo kết luận",
    "Hướng dẫn",
    "Hướng dẫn liên ngành",
    "Chương trình",
    "Chương trình hành động",
    "Chương trình công tác",
    "Chương trình phối hợp",
    "Kế hoạch",
    "Kế hoạch hành động",
    "Kế hoạch liên ngành",
    "Kế hoạch phối hợp",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Biên bản",
    "Tờ trình",
    "Hợp đồng",
    "Công văn",
    "Văn bản",
    "Công điện",
    "Bản ghi nhớ",
    "Bản thỏa thuận",
    "Giấy ủy quyền",
    "Giấy mời",
    "Giấy giới thiệu",
    "Giấy nghỉ phép",
    "Phiếu gửi",
    "Phiếu chuyển",
    "Phiếu báo",
    "Thư công",
)
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_LEGISLATION = ("Hiến pháp", "Lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Văn bản hợp nhất")
_PARTY = ("Kết luận", "Thông tri", "Quy hoạch", "Tuyên bố", "Lời kêu gọi")  # those that the State does not have too

_TYPES: Final = _ADMINISTRATIVE + _LAWS + _LEGISLATION + _PARTY
_NAMES = {tuple(fold(name).split()): name for name in _TYPES}
_PHRASES = phrases(*_TYPES)
_FIRSTS = frozenset(_PHRASES)
_LAW_KEYS = frozenset(fold(name) for name in _LAWS)

NICKNAMED: Final = frozenset(
    ("Nghị quyết", "Quyết định", "Chỉ thị", "Kết luận", "Chương trình", "Kế hoạch", "Đề án", "Nghị định", "Thông tư")
)
"""The types that are called by their bare number in speech: Đề án 06, Kế hoạch 163."""

NUMBERED_BARE: Final = NICKNAMED | {"Công văn", "Công điện", "Thông báo", "Báo cáo", "Tờ trình"}
"""The types at which "số 12" without a symbol still means a document; "Phương án số 1" is the first of several."""


def places(words: Words) -> list[int]:
    """The indexes at which a type may stand; none stands anywhere else."""
    return words.where(_FIRSTS)


def type_at(words: Words, index: int) -> str:
    """The longest type of document whose words stand at `index`, as it is spelt: "Chương trình hành động"; or ""."""
    for phrase in _PHRASES.get(words.key(index), ()):
        if words.starts(index, phrase):
            return _NAMES[phrase]
    return ""


def is_joint(type_name: str) -> bool:
    """Whether several bodies issue the type together: Thông tư liên tịch, Kế hoạch phối hợp."""
    return type_name.endswith(("liên tịch", "liên ngành", "phối hợp"))


def is_law(type_name: str) -> bool:
    """Whether the type is Luật, Bộ luật or Pháp lệnh, which are cited by name alone (I.II.6.a, b)."""
    return fold(type_name) in _LAW_KEYS
