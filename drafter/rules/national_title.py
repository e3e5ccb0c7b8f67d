"""Quốc hiệu and Tiêu ngữ of an issued text (I.II.1)."""

import re
from collections.abc import Iterator

from drafter import law
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.document_type import above_type
from drafter.rules.rule import Rule, Undecided, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

NEAR_TITLE = re.compile(
    r"C[ỘO]NG\s+H(?:ÒA|OÀ)\s+(?:XHCN|X\.\s?H\.\s?C\.\s?N|XÃ)(?!\w)(?:[\s.]+\w{1,7}){0,6}?(?:\s+NAM(?!\w)|$)"
)
"""What was meant to be the Quốc hiệu, abbreviated or misspelt, in a line that the reader took for another."""

_NEAR_MOTTO = re.compile(r"độc\s+lập\W{1,6}tự\s+do\W{1,6}hạnh\s+phúc", re.IGNORECASE)
_ELSEWHERE = (Kind.SUPERIOR, Kind.ISSUER, Kind.OTHER)
_RULE = " \t_-–—*|."  # a line typed below the words


@rule("QH-01")
def national_title(script: Script) -> Iterator[Verdict]:
    """Quốc hiệu ghi đúng, đủ chữ, bằng chữ in hoa.

    Sai: CỘNG HÒA XHCN VIỆT NAM
    Sai: Cộng hòa xã hội chủ nghĩa Việt Nam
    Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Đúng: CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    right = law.load().texts["national_title"].text
    lines = _said(script, Kind.NATIONAL_TITLE, NEAR_TITLE)
    if not lines:
        yield Undecided(_("Văn bản đưa vào không còn dòng Quốc hiệu."))
    for line, start, end in lines:
        words = " ".join(line.words[start:end].split())
        # Where the tone stands is free: the decree itself prints both HÒA and HOÀ.
        if fold(words) != fold(right) or not words.isupper():
            yield hit(line, start, end, _("Quốc hiệu ghi chưa đúng: “{right}”.", right=right), right)


@rule("QH-03")
def motto(script: Script) -> Iterator[Verdict]:
    """Tiêu ngữ ghi đúng chữ, chữ đầu mỗi cụm từ viết hoa, giữa các cụm từ là gạch nối có cách chữ.

    Sai: Độc lập – Tự do – Hạnh phúc
    Sai: Độc lập-Tự do-Hạnh phúc
    Sai: ĐỘC LẬP - TỰ DO - HẠNH PHÚC
    Đúng: Độc lập - Tự do - Hạnh phúc
    """
    right = law.load().texts["motto"].text
    lines = _said(script, Kind.MOTTO, _NEAR_MOTTO)
    if not lines:
        yield Undecided(_("Văn bản đưa vào không còn dòng Tiêu ngữ."))
    for line, start, end in lines:
        if " ".join(line.words[start:end].split()) != right:
            yield hit(line, start, end, _("Tiêu ngữ ghi chưa đúng: “{right}”.", right=right), right)


def _said(script: Script, kind: Kind, near: re.Pattern[str]) -> list[tuple[Passage, int, int]]:
    """The lines of that kind, without a line typed below them, and what was meant to be one; with its offsets."""
    lines = [(line, 0, len(line.words.rstrip(_RULE))) for line in script.of(kind)]
    others = (line for line in above_type(script) if line.kind in _ELSEWHERE)
    return [*lines, *((line, *found.span()) for line in others if (found := near.search(line.words)))]


RULES: tuple[Rule, ...] = (national_title, motto)
