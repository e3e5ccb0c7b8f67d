"""The fixed phrases by which the parts of a document are known. All are searched in a line in NFC."""

import re
from typing import Final

from drafter.language.grammar.document_types import type_at
from drafter.language.grammar.words import Words

NATIONAL_TITLE: Final = re.compile(r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM", re.IGNORECASE)
NATIONAL_TITLE_CUT: Final = re.compile(r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ(?:\s+\w{1,6}){0,5}$", re.IGNORECASE)
MOTTO: Final = re.compile(r"Đ[ộo]c\s+lập\s*[-–—]+\s*Tự\s+do\s*[-–—]+\s*Hạnh\s+phúc", re.IGNORECASE)
NUMBER: Final = re.compile(r"S[ốỐ]\s*:|S[ốỐ]\s+[0-9.…\s]{0,20}/")
PLACE_DATE: Final = re.compile(
    r"[^\W\d_][\w .'’-]{0,60},\s*ngày[\s0-9.…_/-]{0,40}tháng[\s0-9.…_/-]{0,40}năm[\s0-9.…_]{0,20}", re.IGNORECASE
)
PLACE_DATE_CUT: Final = re.compile(
    r"[^\W\d_][\w .'’-]{0,60},\s*ngày[\s0-9.…_/-]{0,40}(?:tháng[\s0-9.…_/-]{0,40})?$", re.IGNORECASE
)
RECIPIENTS: Final = re.compile(r"(?i:\W{0,3}Nơi\s+nhận)\s{0,20}(?::|$|(?<=\s)(?=[A-ZĐ]))")
AUTHORITY: Final = re.compile(r"(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q)\.?\s+(?=[^\W\d_])|(?:TM|KT|TL|TUQ|Q)\.(?=[^\W\d_])")
FILING: Final = re.compile(r"\W{0,3}Lưu\b(?!\s+trữ)")
GOES_WITH: Final = re.compile(r"\(?\s*(?:(?:được\s+)?ban\s+hành\s+)?kèm\s+theo\s", re.IGNORECASE)
BASIS: Final = re.compile(r"Căn\s+cứ\b", re.IGNORECASE)
APPENDIX: Final = re.compile(
    r"(?:PHỤ\s+LỤC|MẪU(?:\s+BIỂU)?(?:\s+SỐ)?|BIỂU(?:\s+MẪU)?(?:\s+SỐ)?)(?:\s+(?:số\s+)?[0-9IVXA-H]{1,5}[a-zđ]?)?\s*[.:]?",
    re.IGNORECASE,
)
NAMED_APPENDIX: Final = re.compile(r"PHỤ\s+LỤC\b", re.IGNORECASE)
TABLE_HEAD: Final = re.compile(r"(?:S?TT|Số TT|Số thứ tự)\b", re.IGNORECASE)
LIST_TITLE: Final = re.compile(r"DANH\s+(?:MỤC|SÁCH)\b")
BEGINS_FOOT: Final = re.compile(rf"{RECIPIENTS.pattern}|(?:TM|KT|TL|TUQ)\.")

_LONGEST_TYPE = 60


def is_type(words: str) -> bool:
    """Whether the line is the name of a type of document and nothing else, in capitals: KẾ HOẠCH."""
    return words.isupper() and len(words) <= _LONGEST_TYPE and _type_length(words) == len(words)


def begins_with_type(words: str) -> int:
    """The length of the type that a line of capitals begins with, "KẾ HOẠCH PHÒNG, CHỐNG …"; 0 where none does."""
    return _type_length(words) if words.isupper() else 0


def _type_length(words: str) -> int:
    found = Words(words[:_LONGEST_TYPE])
    name = type_at(found, 0)
    return found.end(len(name.split())) if name else 0
