"""Who, when and what of a task, each on a line of its own: "- Đơn vị chủ trì: Phòng Tổ chức."."""

import re

from drafter.text.paragraphs import Span

_WHO = r"(?:các )?(?:đơn vị|cơ quan|bộ phận|phòng|ban|sở|ngành|tổ chức|cá nhân|người|lãnh đạo|địa phương)"
_DOES = (
    r"(?:chủ trì|phối hợp|thực hiện|tham mưu|phụ trách|đầu mối|chịu trách nhiệm|triển khai|theo dõi|chỉ đạo|tổng hợp"
    r"|thường trực|chính|liên quan|có|được|giao|phân công|và|cùng|tham gia|báo cáo)"
)
_NAMES = re.compile(
    rf"{_WHO}(?:,? {_DOES}){{1,6}}"
    rf"|(?:chủ trì|phối hợp|tham mưu|thực hiện|phân công)(?:,? {_DOES}){{0,5}}"
    r"|(?:thời (?:gian|hạn|điểm)|tiến độ|lộ trình|thời gian, tiến độ)"
    r"(?: (?:thực hiện|hoàn thành|triển khai|dự kiến|tổ chức)){0,3}"
    r"|(?:hạn )?hoàn thành|(?:thời )?hạn (?:hoàn thành|báo cáo)"
    r"|(?:dự kiến )?(?:sản phẩm|kết quả)"
    r"(?: (?:đầu ra|dự kiến|cần đạt|thực hiện|hoàn thành|đạt được|công việc|nhiệm vụ)){0,3}"
    r"|(?:nguồn )?kinh phí(?: thực hiện)?|địa điểm(?: (?:thực hiện|tổ chức))?|hình thức(?: (?:thực hiện|tổ chức))?"
    r"|nội dung(?: (?:thực hiện|công việc|nhiệm vụ))?",
    re.IGNORECASE,
)
_LONGEST_NAME = 80


def read_task_line(words: str, start: int) -> tuple[Span, Span] | None:
    """The spans of name and value in a line whose text begins at the offset `start`; None where it is no task line."""
    colon = words.find(":", start, start + _LONGEST_NAME)
    name = words[start:colon].rstrip() if colon > start else ""
    if not name or not _NAMES.fullmatch(" ".join(name.split())):
        return None
    rest = words[colon + 1 :]
    value = colon + 1 + len(rest) - len(rest.lstrip()) if rest.strip() else len(words)
    return Span(start, start + len(name)), Span(value, len(words))
