"""Academic titles, ranks and honours before the name of a signer, and which agencies may keep them (I.II.7.c)."""

import re

from drafter.language.folded_text import pattern
from drafter.language.spelling import fold

_SHORT = (
    r"(?:P?GS|TSKH|TS|ThS|BS(?:CK)?(?:I{1,2}|[12])?|CK(?:I{1,2}|[12])|DS|KS|CN|LS|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND|AHLĐ)"
    r"(?:\s?[.,/-]\s*|\s+)"
)
_FULL = (
    r"(?:(?:phó )?giáo sư|viện s[ĩỹ]|tiến s[ĩỹ](?: khoa học)?|thạc s[ĩỹ]|bác s[ĩỹ]|dược s[ĩỹ]|kỹ sư|cử nhân|luật sư"
    r"|(?:nhà giáo|thầy thuốc|nghệ s[ĩỹ]|nghệ nhân) (?:nhân dân|ưu tú)|anh hùng (?:lao động|lực lượng vũ trang)"
    r"|(?:thiếu|trung|thượng|đại) (?:[úu][ýy]|tá|tướng)|(?:chuẩn|phó) đô đốc|đô đốc)[.,]?\s+"
)
_TITLES = re.compile(rf"(?:{_SHORT}|{_FULL})+(?=\w)", re.IGNORECASE)
_LONGEST = 120

_BEGINNINGS = tuple(
    fold(words)
    for words in (
        *(
            "trường",
            "đại học",
            "học viện",
            "viện",
            "bệnh viện",
            "trung tâm y tế",
            "trạm y tế",
            "trung tâm kiểm soát bệnh tật",
        ),
        *("phòng khám", "công an", "bộ công an", "bộ quốc phòng", "bộ tư lệnh", "quân khu", "quân đoàn", "sư đoàn"),
        *("lữ đoàn", "trung đoàn", "tiểu đoàn", "đồn biên phòng", "hải đoàn", "cảnh sát"),
    )
)
_ARMED = pattern(r"\bquân sự\b|\bbiên phòng\b|\bcảnh sát biển\b|\bcông an\b|\bquân đội\b")
_COURT = fold("viện kiểm sát")


def titles_before(name: str) -> int:
    """The length of the titles that stand before the name; 0 for a bare name."""
    found = _TITLES.match(name[:_LONGEST])
    return found.end() if found else 0


def keeps_ranks(agencies: str) -> bool:
    """Whether one of the agencies, " / " between them, is a school, a hospital, an institute or of the armed forces."""
    names = [fold(name) for name in agencies.split(" / ")]
    return any(
        _ARMED.search(name)
        or (f"{name} ".startswith(tuple(f"{b} " for b in _BEGINNINGS)) and not name.startswith(_COURT))
        for name in names
    )
