"""A clause of NĐ 30, kept short in tables ("I.II.6.a"), said as an official would cite it."""

import re

_ARTICLE = re.compile(r"Điều (\d+)(?: k(\d+))?(?: ([a-zđ]))?")
_LAYOUT = re.compile(r"(I{1,3})\.([IVX]+)\.(\d+)(?:\.([a-zđ]))?")
_OTHER_APPENDIX = re.compile(r"PL (II|III)\.([IVX]+)(?:\.(\d+))?(?:\.([a-zđ]))?")
_TABLE = re.compile(r"V\.(\d+)(?:\.([a-z]))?")
_MODEL = re.compile(r"Mẫu \d\.\d")


def cite(clause: str) -> str:
    """Cite "Điều 8 k2 d" as điểm d khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP; an unknown form stays as it is.

    "I.II.6.a" is Phụ lục I, Phần I, Mục II, khoản 6, điểm a; "PL II.V.7" Phụ lục II, Mục V, khoản 7; "V.6.b" a row of
    the table in Mục V, Phần I, Phụ lục I.
    """
    if match := _ARTICLE.fullmatch(clause):
        article, number, point = match.groups()
        place = f"{_within(number, point)}Điều {article}"
    elif match := _LAYOUT.fullmatch(clause):
        part, section, number, point = match.groups()
        place = f"{_within(number, point)}Mục {section} Phần {part} Phụ lục I"
    elif match := _OTHER_APPENDIX.fullmatch(clause):
        appendix, section, number, point = match.groups()
        place = f"{_within(number, point)}Mục {section} Phụ lục {appendix}"
    elif match := _TABLE.fullmatch(clause):
        number, row = match.groups()
        place = f"số thứ tự {number}{row or ''} của bảng tại Mục V Phần I Phụ lục I"
    elif _MODEL.fullmatch(clause):
        place = f"{clause} Phụ lục III"
    else:
        return clause
    return f"{place} Nghị định số 30/2020/NĐ-CP"


def _within(number: str | None, point: str | None) -> str:
    return (f"điểm {point} " if point else "") + (f"khoản {number} " if number else "")
