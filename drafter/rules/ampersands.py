"""The sign "&", which stands for "và" in abbreviations and in names of companies only."""

import re
from collections.abc import Iterator

from drafter.language.syllables import is_syllable
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Script
from drafter.text.paragraphs import Kind

_BETWEEN = re.compile(r"([^\W\d_]+)([ \u00a0]*)&([ \u00a0]*)([^\W\d_]+)")
_COMPANY = re.compile(r"(?:công ty|tập đoàn|doanh nghiệp|ngân hàng|hãng|nhãn hiệu|tnhh)\b[^,;.]{0,80}\Z", re.IGNORECASE)

_FARTHEST = 110
"""In letters: how long a name of a company may be up to the sign."""


@rule("NV-31")
def ampersands(script: Script) -> Iterator[Verdict]:
    """Viết “và”, không viết “&”, trừ trong chữ viết tắt và tên doanh nghiệp.

    Sai: Sở Giáo dục & Đào tạo
    Đúng: Sở Giáo dục và Đào tạo
    Đúng: Sở GD&ĐT; Công ty TNHH Thương mại & Dịch vụ An Bình
    """
    for passage in script.of(*NARRATIVE, Kind.RECIPIENT):
        for found in _BETWEEN.finditer(passage.words) if "&" in passage.words else ():
            first, before, after, second = found.groups()
            apart = bool(before and after)
            words = all(is_syllable(word) and not (word.isupper() and len(word) < 4) for word in (first, second))
            if not (apart or words) or _COMPANY.search(passage.words, max(0, found.start() - _FARTHEST), found.start()):
                continue
            if apart and not (words or first.isupper() or second.isupper()):
                continue
            start, end = found.end(2), found.start(3)
            right = "và" if apart else " và "
            yield hit(passage, start, end, _("Viết “và”, không viết “&”."), right)


RULES: tuple[Rule, ...] = (ampersands,)
