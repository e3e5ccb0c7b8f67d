"""The words at which a name ends in running text: those that open a trích yếu, and those that go on with the sentence.

A name of an agency or a document has no mark at its end. What is known is what may follow it.
"""

from typing import Final

from drafter.language.grammar.words import Words
from drafter.language.spelling import fold

Phrases = dict[str, list[tuple[str, ...]]]
"""Phrases as keys, by their first word, the longest first."""


def phrases(*texts: str) -> Phrases:
    """The phrases of `texts`, where each text lists some of them with "|" between."""
    found: Phrases = {}
    for text in "|".join(texts).split("|"):
        phrase = tuple(fold(text).replace(",", " ,").split())
        found.setdefault(phrase[0], []).append(phrase)
    for same_start in found.values():
        same_start.sort(key=len, reverse=True)
    return found


def phrase_at(words: Words, index: int, known: Phrases) -> int:
    """How many words the longest of the known phrases at `index` has; 0 where none stands."""
    for phrase in known.get(words.key(index), ()):
        if words.starts(index, phrase):
            return len(phrase)
    return 0


MAIN_OPENERS: Final = phrases(
    "về|ban hành|thực hiện|triển khai|quy định|hướng dẫn|phê duyệt|sửa đổi|bổ sung|bãi bỏ|thay thế|thông báo|tiếp tục",
    "một số",
)
"""What opens most trích yếu. These open one when written with a capital too, by slip or in a title in capitals."""

_MORE_OPENERS = phrases(
    "tổng kết|sơ kết|công bố|tăng cường|đẩy mạnh|nâng cao|điều chỉnh|thành lập|kiện toàn|cho phép|công nhận|chấn chỉnh",
    "phát động|thông qua|chấp thuận|kéo dài|thí điểm|đề nghị|yêu cầu|bảo đảm|đảm bảo|cụ thể hóa|đính chính|hợp nhất",
    "phân công|phân cấp|ủy quyền|phối hợp|xử lý|giải quyết|tập trung|chuẩn bị|khắc phục|thi hành|góp ý|lãnh đạo",
    "chủ động|quán triệt|trả lời|đôn đốc|rà soát|tuyên truyền|phát huy|nghiên cứu|ứng dụng|thống nhất|đổi mới",
    "khuyến khích|tháo gỡ|đánh giá|bổ nhiệm|khen thưởng|quyết định|giao nhiệm vụ|giao chỉ tiêu|giao dự toán|chuyển đổi",
    "giao kế hoạch|phòng ngừa|ngăn chặn",
)
_OPENERS_UNLESS_A_FIELD = phrases(
    "tổ chức|chỉ đạo|quản lý|xây dựng|phát triển|phòng chống|phòng, chống|kiểm tra|giám sát|hỗ trợ|bảo vệ|vận động"
)
"""They open a trích yếu, but after one of the words below they say what an agency is for: Ban chỉ đạo, Bộ xây dựng."""

_BODIES = frozenset(
    ("ban", "bộ", "sở", "phòng", "cục", "vụ", "viện", "hội", "đồng", "tổ", "quỹ", "tâm", "đạo", "án", "tư", "và")
)
"""The last words of Trung tâm, Chỉ đạo, Dự án and Đầu tư are among them."""

_GOING_ON = phrases(
    "để|trong|tại|trên|theo|nhằm|là|đã|đang|sẽ|được|có|do|với|cho|từ|đến|khi|nếu|mà|hoặc|hay|cùng|gồm|bao gồm|khoảng",
    "chủ trì|đề ra|nêu|như|thì|cần|phải|ngày|tháng|năm|quý|giai đoạn|của|này|nói trên|đối với|đồng thời|góp phần",
    "căn cứ|gửi|các|những|mọi|từng|việc|chưa|qua|vào|ra|thuộc|ở|bằng|sau|trước|gắn|tới|đạt|vẫn|còn|cũng|đều|nhất là",
    "kịp thời|hiện hành|nay|hiện nay|tham mưu|báo cáo|kèm theo|đặt ra|xác định|dưới|lên|xuống|ước tăng|ước đạt",
)
"""What goes on with the sentence that a citation stands in."""

_TIME = phrases("ngày|tháng|năm|quý|giai đoạn")


def opens_subject(words: Words, index: int) -> bool:
    """Whether a trích yếu may begin at `index`: "về …", "ban hành …", "Quy định …"."""
    word = words[index] if 0 <= index < len(words) else None
    if word is None or not word.is_word:
        return False
    if phrase_at(words, index, MAIN_OPENERS):
        return True
    if word.text[0].isupper():
        return False
    if phrase_at(words, index, _MORE_OPENERS):
        return True
    return bool(phrase_at(words, index, _OPENERS_UNLESS_A_FIELD)) and words.key(index - 1) not in _BODIES


def goes_on(words: Words, index: int, *, with_time: bool = True, in_capitals: bool = False) -> bool:
    """Whether the sentence goes on at `index` with a word that is part of no name.

    with_time: whether words of time count. in_capitals: the text around is all in capitals.
    """
    if not 0 <= index < len(words) or (words[index].text[0].isupper() and not in_capitals):
        return False
    if not with_time and phrase_at(words, index, _TIME):
        return False
    return bool(phrase_at(words, index, _GOING_ON))
