"""What kind of body an agency is, read from its name."""

import re

from drafter.language.spelling import fold

# Committees of the Party, and the offices and commissions that serve them.
_PARTY = re.compile(
    r"\b(?:tỉnh|thành|quận|huyện|thị|đảng) ủy\b(?! ban)|\bđảng bộ\b|\bchi bộ\b|\bđảng cộng sản\b"
    r"|^ban (?:tuyên giáo|dân vận|nội chính|xây dựng đảng)\b|^(?:văn phòng|ban tổ chức|ủy ban kiểm tra) trung ương\b"
)
# By the words that a name begins with; the first row that fits counts.
_BEGINNINGS = (
    ("mặt trận", ("ủy ban mặt trận tổ quốc", "ban thường trực ủy ban mặt trận")),
    (
        "đoàn thể",
        (
            *("liên đoàn lao động", "công đoàn", "đoàn thanh niên", "tỉnh đoàn", "thành đoàn", "huyện đoàn"),
            *("hội liên hiệp phụ nữ", "hội nông dân", "hội cựu chiến binh", "hội liên hiệp thanh niên"),
        ),
    ),
    ("hành chính", ("hội đồng nhân dân", "trung tâm phục vụ hành chính công", "viện kiểm sát", "ban quản lý các khu")),
    ("ban chỉ đạo", ("ban chỉ đạo", "ban tổ chức", "ban vận động", "hội đồng", "tổ công tác", "tổ chỉ đạo")),
    (
        "chức danh",
        (
            *("chủ tịch", "phó chủ tịch", "thủ tướng", "bộ trưởng", "tổng cục trưởng", "cục trưởng", "giám đốc"),
            *("hiệu trưởng", "viện trưởng", "chánh án", "chánh văn phòng", "trưởng ban"),
        ),
    ),
    (
        "đơn vị sự nghiệp",
        (
            *("trường", "trung tâm", "bệnh viện", "học viện", "viện", "bảo tàng", "thư viện", "nhà hát", "trạm y tế"),
            *("đài phát thanh", "báo", "ban quản lý"),
        ),
    ),
)


def is_party(name: str) -> bool:
    """Whether the name is that of a Party committee, or of a body that serves one."""
    return _PARTY.search(_plain(name)) is not None


def issuer_kind(name: str) -> str:
    """What kind of issuer has this name: one of the kinds of a plan file ("hành chính", "ban chỉ đạo", …)."""
    if is_party(name):
        return "đảng"
    words = f"{_plain(name)} "
    for kind, beginnings in _BEGINNINGS:
        if words.startswith(tuple(f"{fold(beginning)} " for beginning in beginnings)):
            return kind
    return "hành chính"


def _plain(name: str) -> str:
    return fold(name.replace(" / ", " "))
