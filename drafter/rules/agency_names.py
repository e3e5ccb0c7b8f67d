"""The names of the issuing authority and of its superior in the head of the document (I.II.2)."""

import functools
from collections.abc import Iterator
from datetime import date
from typing import Final

from drafter.findings import Severity
from drafter.language.abbreviations import used
from drafter.language.dates import PartialDate
from drafter.language.folded_text import pattern
from drafter.language.organs import ended, organs
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.national_title import NEAR_TITLE
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind

_PEOPLES: Final = "UBND"
_COMPANY: Final = frozenset(("TNHH", "MTV", "EVN", "VNPT", "PVN", "TKV"))
"""They stand in the registered names of companies."""

_SCHOOL: Final = frozenset(("THPT", "THCS", "PTDTNT", "PTDTBT", "TH", "MN", "GDNN", "GDTX", "GDNN-GDTX"))
"""Where the decision that founds a school names it so, it is its official name."""

_WITHOUT_PLACE = pattern(
    r"^(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)$"
    r"|(?:^| )(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)$"
)


@rule("CQ-04")
def issuer_in_full(script: Script) -> Iterator[Verdict]:
    """Tên cơ quan ban hành văn bản ghi đầy đủ, không viết tắt.

    Sai: UBND XÃ AN BÌNH
    Sai: Sở GD&ĐT
    Đúng: ỦY BAN NHÂN DÂN XÃ AN BÌNH
    Tên cơ quan chủ quản trực tiếp thì được viết tắt những cụm từ thông dụng.
    """
    for line in script.of(Kind.ISSUER):
        title = NEAR_TITLE.search(line.words)
        words = line.words[: title.start()] if title else line.words
        for found in used(words):
            if found.abbr in _COMPANY or _is_superior_alone(found.abbr, script):
                continue
            message = _("Tên cơ quan ban hành phải ghi đầy đủ, không viết tắt “{word}”.", word=found.abbr)
            severity = Severity.WARNING if found.abbr in _SCHOOL else None
            yield hit(line, found.start, found.end, message, severity=severity)


def _is_superior_alone(abbreviation: str, script: Script) -> bool:
    """Whether the text has lost the issuer's own line, so that its superior was taken for it: UBND above KH-SNV."""
    return script.plan is None and abbreviation == _PEOPLES and script.symbol != "" and _PEOPLES not in script.symbol


@rule("CQ-05")
def superior_with_its_place(script: Script) -> Iterator[Verdict]:
    """Tên cơ quan chủ quản ở địa phương có tên tỉnh, thành phố, xã, phường, đặc khu.

    Sai: ỦY BAN NHÂN DÂN TỈNH
    Sai: SỞ GIÁO DỤC VÀ ĐÀO TẠO
    Đúng: ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG
    Đúng: SỞ GIÁO DỤC VÀ ĐÀO TẠO LÂM ĐỒNG
    """
    for line in script.of(Kind.SUPERIOR):
        words = fold(line.words.replace(" / ", " "))
        if _WITHOUT_PLACE.search(words) or words in _departments():
            yield hit(line, 0, len(line.words), _("Tên cơ quan chủ quản thiếu tên đơn vị hành chính."))


@functools.cache
def _departments() -> frozenset[str]:
    """The folded names that departments of every province have."""
    return frozenset(fold(organ.name) for organ in organs() if organ.name.startswith("Sở "))


@rule("CQ-07")
def issuer_of_its_time(script: Script) -> Iterator[Verdict]:
    """Cơ quan ban hành, cơ quan chủ quản còn hoạt động vào ngày của kế hoạch.

    Sai: SỞ THÔNG TIN VÀ TRUYỀN THÔNG (kế hoạch năm 2026)
    Sai: ỦY BAN NHÂN DÂN HUYỆN ĐỨC TRỌNG (kế hoạch năm 2026)
    Đúng: SỞ KHOA HỌC VÀ CÔNG NGHỆ
    """
    if script.date is None:
        return
    for line in script.of(Kind.SUPERIOR, Kind.ISSUER):
        for gone in ended(line.words.replace(" / ", "   "), last_day(script.date)):
            message = _("{name} không còn từ sau ngày {day}.", name=gone.name, day=f"{gone.ended_on:%d/%m/%Y}")
            severity = None if gone.certain else Severity.INFO
            yield hit(line, gone.start, gone.end, message, gone.successor or None, severity)


def last_day(on: PartialDate) -> date:
    """The last day that a date of which the day or the month is not known may be."""
    return date(on.year, on.month or 12, on.day or 28)


RULES: tuple[Rule, ...] = (issuer_in_full, superior_with_its_place, issuer_of_its_time)
