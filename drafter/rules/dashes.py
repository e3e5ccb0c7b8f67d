"""One kind of dash for one use: between years, between the parts of a name, in a term."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.minorities import Use, minority
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Script
from drafter.text.paragraphs import Kind

_YEARS = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?P<dash>[ \u00a0][-–—][ \u00a0]|[-–—])(?:19|20)\d\d(?![\w/-])")
_PARTS = re.compile(
    r"(?<![\w-])(?P<first>[^\W\d_]+)(?P<dash>[ \u00a0][-–—][ \u00a0]|[-–—])(?P<second>[^\W\d_]+)(?![\w-])"
)
_NAMES = re.compile(
    r"(?<!\w)(?:Sở|Phòng|phòng|Bộ|Ban|Đài|Trung tâm|Cục|Chi cục|Văn phòng|Khoa|Hội|Báo|Trường)(?: [^\W\d_]+){1,5}"
    r"(?P<dash>[ \u00a0][-–—][ \u00a0])(?=[A-ZĐĂÂÊÔƠƯ])"
)
_TERMS = re.compile(r"(?<!\w)(?:chính trị|kinh tế)(?P<dash>[ \u00a0](?:[-–—][ \u00a0])?)xã hội(?!\w)", re.IGNORECASE)
"""Terms of which the hyphen may be forgotten."""


@rule("NV-18")
def dashes(script: Script) -> Iterator[Verdict]:
    """Trong một văn bản chỉ dùng một kiểu gạch nối cho cùng một việc.

    Sai: giai đoạn 2021 - 2025 … giai đoạn 2026 – 2030
    Sai: Phòng Văn hóa - Xã hội … Phòng Tài chính – Kế hoạch
    Sai: tổ chức chính trị - xã hội … tổ chức chính trị xã hội
    Đúng: giai đoạn 2021 - 2025 … giai đoạn 2026 - 2030
    """
    told: set[tuple[int, int]] = set()
    for uses in _kinds(script):
        for use, usual in minority(uses):
            place = use.passage.at(use.start)
            if place not in told:
                told.add(place)
                yield _hit(use, usual)


def _kinds(script: Script) -> Iterator[Sequence[Use]]:
    """Uses that should be alike: of years, of one term, of two words that stand together, of names."""
    yield _uses(script, _YEARS)
    terms: dict[str, list[Use]] = {}
    for use in _uses(script, _TERMS):
        terms.setdefault(use.passage.words[: use.start].rpartition(" ")[2].lower(), []).append(use)
    yield from terms.values()
    pairs: dict[tuple[str, str], list[Use]] = {}
    for passage in script.of(*NARRATIVE, Kind.RECIPIENT):
        for found in _PARTS.finditer(passage.words):
            pair = fold(found["first"]), fold(found["second"])
            pairs.setdefault(pair, []).append(Use(passage, *found.span("dash"), _way(found["dash"])))
    yield from pairs.values()
    names = _uses(script, _NAMES)
    usual = Counter(use.way for use in names).most_common(1)
    if usual and usual[0][1] > 1:
        yield names


def _uses(script: Script, pattern: re.Pattern[str]) -> list[Use]:
    return [
        Use(passage, *found.span("dash"), _way(found["dash"]))
        for passage in script.of(*NARRATIVE, Kind.RECIPIENT)
        for found in pattern.finditer(passage.words)
    ]


def _way(dash: str) -> str:
    return dash.replace("\u00a0", " ")


def _hit(use: Use, usual: str) -> Hit:
    words = use.passage.words
    start, end = use.start, use.end
    while start > 0 and words[start - 1].isalnum():
        start -= 1
    while end < len(words) and words[end].isalnum():
        end += 1
    right = words[start : use.start] + usual + words[use.end : end]
    return hit(use.passage, start, end, _("Phần lớn văn bản viết “{right}”, gạch nối ở đây khác.", right=right), right)


RULES: tuple[Rule, ...] = (dashes,)
