"""The place and date of the document (I.II.4)."""

import re
from collections.abc import Callable, Iterator

from drafter.language.dates import formal_day, formal_month
from drafter.messages import _
from drafter.rules.document_type import above_type
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_BLANK = " .…_\t\N{NO-BREAK SPACE}"
_GAP = r"[\s.…_]*"
_PLACE_DATE = re.compile(
    rf"(?P<place>[^\s,][^,]*),\s*ngày(?P<day>{_GAP}[0-9]{{0,2}}{_GAP})tháng(?P<month>{_GAP}[0-9]{{0,2}}{_GAP})"
    rf"năm(?P<year>{_GAP}[0-9]{{0,4}}{_GAP})"
)
_OTHER_FORM = re.compile(
    r"[^\W\d_][^,(0-9]{1,60}?,?\s*(?:ngày\s*)?(?:[0-9]{1,2}\s*[/.-]\s*[0-9]{1,2}\s*[/.-]\s*[0-9]{4}"
    r"|[0-9.…_\s]{0,20}\s*tháng\s*[0-9.…_\s]{1,20}\s*năm\s*[0-9]{4})\.?",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(r"(?:dự thảo|bản thảo|lần|số|kèm theo|ban hành|được|có hiệu lực|in|ngày)(?!\w)", re.IGNORECASE)
_CITY = re.compile(r"(?:T\.?P\.?\s*)?(?:Hồ Chí Minh|HCM)", re.IGNORECASE)


@rule("DD-02")
def place_and_date(script: Script) -> Iterator[Verdict]:
    """Địa danh và thời gian ghi theo mẫu “Lâm Đồng, ngày 05 tháng 8 năm 2026”.

    Sai: Lâm Đồng ngày 05 tháng 8 năm 2026
    Sai: Lâm Đồng, 05/8/2026
    Đúng: Lâm Đồng, ngày 05 tháng 8 năm 2026
    Đúng: Lâm Đồng, ngày      tháng 8 năm 2026
    """
    if script.plan is not None:
        return
    for line in above_type(script):
        words = line.words.strip().rstrip(".")
        if line.kind is Kind.PLACE_DATE:
            slip = not _PLACE_DATE.fullmatch(words)
        else:
            slip = line.kind is Kind.OTHER and _OTHER_FORM.fullmatch(words) is not None and not _NO_PLACE.match(words)
        if slip:
            message = _("Địa danh và thời gian phải ghi theo mẫu “<Địa danh>, ngày … tháng … năm …”.")
            yield hit(line, 0, len(line.words), message)


@rule("DD-03")
def padded_date(script: Script) -> Iterator[Verdict]:
    """Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0; các tháng khác thì không.

    Sai: ngày 5 tháng 8 năm 2026
    Sai: ngày 15 tháng 08 năm 2026
    Đúng: ngày 05 tháng 8 năm 2026
    Đúng: ngày 15 tháng 01 năm 2026
    """
    for line in script.of(Kind.PLACE_DATE):
        if found := _PLACE_DATE.search(line.words):
            yield from _padding(line, found, "day", formal_day)
            yield from _padding(line, found, "month", formal_month)


def _padding(line: Passage, found: re.Match[str], part: str, formal: Callable[[int], str]) -> Iterator[Verdict]:
    digits = found[part].strip(_BLANK)
    if not digits.isdecimal() or not int(digits):
        return
    right = formal(int(digits))
    if digits != right:
        start = found.start(part) + found[part].index(digits)
        message = _("Ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước; tháng 3 trở đi thì không.")
        yield hit(line, start, start + len(digits), message, right)


@rule("DD-04")
def place_of_a_named_unit(script: Script) -> Iterator[Verdict]:
    """Đơn vị hành chính mang tên người, chữ số thì địa danh ghi cả loại đơn vị.

    Sai: Hồ Chí Minh, ngày 05 tháng 8 năm 2026
    Sai: TP.HCM, ngày 05 tháng 8 năm 2026
    Đúng: Thành phố Hồ Chí Minh, ngày 05 tháng 8 năm 2026
    """
    for line in script.of(Kind.PLACE_DATE):
        place = line.words.partition(",")[0].strip()
        if _CITY.fullmatch(place) or place.isdecimal():
            right = f"Phường {place}" if place.isdecimal() else "Thành phố Hồ Chí Minh"
            yield hit(line, 0, len(place), _("Địa danh này phải ghi cả loại đơn vị hành chính."), right)


RULES: tuple[Rule, ...] = (place_and_date, padded_date, place_of_a_named_unit)
