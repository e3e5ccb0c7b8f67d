"""The dates of cited documents: written alike, none after the plan's own."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.findings import Severity
from drafter.language.citations import DateStyle, cited_date
from drafter.language.dates import PartialDate, formal_day, formal_month
from drafter.messages import _
from drafter.plan.resolving.register import register
from drafter.rules.documents import by_document
from drafter.rules.mentions import Mention, mentions, said
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind

_DIGITS = re.compile(r"(?P<day>\d{1,2})\s*[/.–-]\s*(?P<month>\d{1,2})\s*[/.–-]\s*\d{4}")
_IN_WORDS = re.compile(r"(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm", re.IGNORECASE)
_FORMAL = {"day": formal_day, "month": formal_month}
"""How the decree pads the parts of a date."""


class _Typed(NamedTuple):
    """The date of a citation as typed. start: where it begins in the words. shape: day and month in it."""

    mention: Mention
    start: int
    text: str
    date: PartialDate
    style: DateStyle
    shape: re.Match[str]


@rule("DD-05")
def not_before_what_it_carries_out(script: Script) -> Iterator[Verdict]:
    """Kế hoạch không ban hành trước văn bản mà nó căn cứ, viện dẫn.

    Sai: Kế hoạch ngày 09/3/2026 căn cứ Quyết định số 15/QĐ-UBND ngày 20/3/2026
    Đúng: Kế hoạch ngày 09/3/2026 căn cứ Quyết định số 15/QĐ-UBND ngày 20/02/2026
    """
    if script.date is None:
        return
    everything = mentions(script)
    documents = [*by_document(script), *([each] for each in everything if not each.by_number)]
    for document in documents:
        newer = next((each for each in document if _is_newer(each.citation.date, script.date)), None)
        if newer is not None:
            yield said(
                newer,
                _(
                    "Văn bản này ban hành sau ngày của kế hoạch ({date}); hãy kiểm tra lại hai ngày.",
                    date=script.date.numeric(),
                ),
                severity=None if newer.citation.number else Severity.INFO,
            )


def _is_newer(date: PartialDate | None, than: PartialDate) -> bool:
    """Whether a date is surely later than another, as far as both are known."""
    if date is None:
        return False
    for one, other in zip((date.year, date.month, date.day), (than.year, than.month, than.day), strict=True):
        if one is None or other is None or one != other:
            return one is not None and other is not None and one > other
    return False


@rule("NV-25")
def dates_written_alike(script: Script) -> Iterator[Verdict]:
    """Ngày trong các viện dẫn ghi theo một cách.

    Sai: ngày 29 tháng 4 năm 2021 (các viện dẫn khác ghi 03/5/2024, 12/9/2025)
    Sai: ngày 25/06/2020 (các viện dẫn khác ghi 20/8/2019, 10/5/2024)
    Sai: ngày 10/2/2014 (các viện dẫn khác ghi 04/11/2013)
    Đúng: ngày 29/4/2021
    Đúng: ngày 10/02/2014
    Cách được ghi nhiều hơn trong văn bản là cách chung. Ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0 như ở thời gian ban
    hành.
    """
    typed = list(_typed_dates(script))
    yield from _mixed_styles(script, typed)
    yield from _padding(typed)


def _typed_dates(script: Script) -> Iterator[_Typed]:
    for mention in mentions(script):
        found, date = mention.found, mention.citation.date
        if found is None or date is None or date.day is None or found.date_style is None:
            continue
        start = mention.passage.words.find(found.look.date_text, mention.start, mention.end)
        pattern = _DIGITS if found.date_style is DateStyle.DIGITS else _IN_WORDS
        shape = pattern.search(mention.passage.words, start, mention.end) if start >= 0 else None
        if shape:
            yield _Typed(mention, start, found.look.date_text, date, found.date_style, shape)


def _mixed_styles(script: Script, typed: list[_Typed]) -> Iterator[Verdict]:
    """The dates in the style of the fewer ones; those that the program writes count with the others."""
    counts = {style: sum(each.style is style for each in typed) for style in DateStyle}
    if script.plan is not None and script.plan.documents:
        written = register(script.plan.documents)
        counts[written.dates] += sum(
            entry.citation is not None and entry.citation.date is not None for entry in written.entries.values()
        )
    usual, rare = sorted(DateStyle, key=lambda style: -counts[style])
    if counts[usual] == counts[rare]:
        return
    if {each.style for each in typed if _in_basis(each)} == {rare} and all(map(_in_basis, _of(typed, rare))):
        return  # one way in the căn cứ, the other in the text: that is a way too
    message = _("Ngày ở viện dẫn này ghi khác cách ghi ở phần lớn viện dẫn trong văn bản.")
    for each in _of(typed, rare):
        yield _date_hit(each, message, usual)


def _of(typed: Sequence[_Typed], style: DateStyle) -> list[_Typed]:
    return [each for each in typed if each.style is style]


def _in_basis(each: _Typed) -> bool:
    return each.mention.passage.kind is Kind.BASIS


def _padding(typed: list[_Typed]) -> Iterator[Verdict]:
    """Zeros that are missing or too many, unless that is how the document mostly writes."""
    bare = [(each, part) for each in typed for part in ("day", "month") if _lacks_zero(each, part)]
    padded = sum(_has_zero(each, part) and _is_formal(each, part) for each in typed for part in ("day", "month"))
    if len(bare) <= padded:
        for each, part in bare:
            message = (
                _("Ngày nhỏ hơn 10 ghi thêm số 0 phía trước.")
                if part == "day"
                else _("Tháng 1, tháng 2 ghi thêm số 0 phía trước.")
            )
            yield _date_hit(each, message)
    surplus = [each for each in typed if _has_zero(each, "month") and not _is_formal(each, "month")]
    if len(surplus) <= sum(len(each.shape["month"]) == 1 and _is_formal(each, "month") for each in typed):
        for each in surplus:
            yield _date_hit(each, _("Tháng 3 trở đi không thêm số 0 phía trước."))


def _lacks_zero(each: _Typed, part: str) -> bool:
    return len(each.shape[part]) == 1 and not _is_formal(each, part)


def _has_zero(each: _Typed, part: str) -> bool:
    return each.shape[part].startswith("0")


def _is_formal(each: _Typed, part: str) -> bool:
    return each.shape[part] == _FORMAL[part](int(each.shape[part]))


def _date_hit(each: _Typed, message: str, style: DateStyle | None = None) -> Verdict:
    right = cited_date(each.date, style or each.style)
    return hit(each.mention.passage, each.start, each.start + len(each.text), message, right)


RULES: tuple[Rule, ...] = (not_before_what_it_carries_out, dates_written_alike)
