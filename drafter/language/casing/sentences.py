"""Capitals that the sentence asks for (PL II.I), and those that nothing asks for: after ";", in the middle."""

from collections.abc import Iterator
from typing import Final

from drafter.language.casing.passage import Passage
from drafter.language.casing.slip import Kind, Slip
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.grammar.document_types import type_at

# Verbs and small words that begin no name of an agency, a document or a place.
_VERBS: Final = phrases(
    "thực hiện|triển khai|tăng cường|đẩy mạnh|nâng cao|tiếp tục|ban hành|phê duyệt|sửa đổi|bổ sung|điều chỉnh|rà soát",
    "xây dựng|tổ chức|phối hợp|chủ động|chủ trì|tham mưu|đề xuất|kiểm tra|giám sát|theo dõi|đôn đốc|đánh giá|tổng hợp",
    "hướng dẫn|tuyên truyền|phổ biến|quán triệt|vận động|khuyến khích|hỗ trợ|tạo điều kiện|bảo đảm|đảm bảo|bố trí",
    "ưu tiên|chú trọng|tập trung|phát huy|phát triển|mở rộng|đổi mới|hoàn thiện|kết nối|kết hợp|gắn kết|lồng ghép",
    "tham gia|tham mưu|thường xuyên|kịp thời|nghiên cứu|ứng dụng|khai thác|quản lý|sử dụng|xử lý|giải quyết|khắc phục",
    "huy động|thu hút|đào tạo|bồi dưỡng|tạo|giao|chỉ đạo|yêu cầu|đề nghị|khen thưởng|biểu dương|nhân rộng|duy trì",
)
_OPENERS: Final = phrases(
    "các|những|mỗi|mọi|từng|việc|đồng thời|trong đó|theo đó|qua đó|từ đó|nhất là|đặc biệt|bao gồm|không|phải|có|để|khi"
)
_ONLY_VERBS: Final = phrases(
    "thực hiện|triển khai|tăng cường|đẩy mạnh|nâng cao|tiếp tục|ban hành|phê duyệt|sửa đổi|bổ sung|rà soát|việc"
)
"""Those that stand in no name of an agency, as Phát triển does in "Ban Chỉ đạo về Phát triển …"."""

_LED_TO: Final = phrases("về|việc|và|công tác|để|nhằm")
_LAST_LED_TO: Final = frozenset(phrase[-1] for same_start in _LED_TO.values() for phrase in same_start)
_LED_TO_VERBS: Final = phrases("về|việc|và")
_ORGANISING: Final = phrases("tổ chức thực hiện|tổ chức triển khai")
_CHECKING: Final = phrases("kiểm tra, giám sát|tuyên truyền, phổ biến|tuyên truyền, vận động")


def sentence_slips(passage: Passage) -> Iterator[Slip]:
    """Sentences that begin small; common words with a capital after ";" or inside a sentence."""
    for index in passage.openings():
        if passage.capital(index):
            slip = _after_semicolon(passage, index) or _middle(passage, index)
        elif passage.words.texts[index][0].isalnum() and passage.begins(index):
            slip = passage.slip(index, index + 1, [True], Kind.SENTENCE, "PL II.I")
        else:
            slip = None
        if slip:
            yield slip


def _after_semicolon(passage: Passage, index: int) -> Slip | None:
    """The slip in "…; Tăng cường …". A name or a document keeps its capital, and so does what begins a line."""
    words = passage.words
    if index == 0 or words.texts[index - 1] != ";":
        return None
    if "\n" in words.gap(index):
        return None
    length = phrase_at(words, index, _VERBS) or phrase_at(words, index, _OPENERS)
    return _made_small(passage, index, length, Kind.SEMICOLON)


def _middle(passage: Passage, index: int) -> Slip | None:
    """The slip in "về Thực hiện …", "… và Tổ chức triển khai", "Kế hoạch số 5/KH-UBND Ngày 04/11/2025"."""
    words = passage.words
    if not (words.key(index - 1) in _LAST_LED_TO or words.key(index) == "ngày") or not passage.inside(index):
        return None
    if words.key(index) == "ngày" and words.key(index + 1).isdecimal() and passage.adjoins(index + 1):
        return passage.slip(index, index + 1, [False], Kind.MIDDLE, "") if words[index].text == "Ngày" else None
    if not passage.before(index, _LED_TO):
        return None
    length = phrase_at(words, index, _ORGANISING) or phrase_at(words, index, _CHECKING)
    if not length and passage.before(index, _LED_TO_VERBS):
        length = phrase_at(words, index, _ONLY_VERBS)
    return _made_small(passage, index, length, Kind.MIDDLE)


def _made_small(passage: Passage, index: int, length: int, kind: Kind) -> Slip | None:
    """The slip at a common phrase that the sentence goes on with in small letters; no heading, no name, no number."""
    after = index + length
    if not length or passage.shouted(index, after) or any(passage.capital(each) for each in range(index + 1, after)):
        return None
    words = passage.words
    if (
        words.key(after) == "số"
        or (passage.capital(after) and not type_at(words, after))
        or words.key(after).isdecimal()
    ):
        return None
    return passage.slip(index, after, [False, *[None] * (length - 1)], kind, "")
