"""What a cell of a workbook says: numbers, percentages, dates and times as Vietnamese writes them."""

import datetime as dt
import math
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from openpyxl.utils.escape import unescape

from drafter.language.dates import PartialDate

UNSHOWN = "#####"
"""What Excel shows for a number or date that it cannot show; `cells` takes it for an error value."""

_DIGITS = re.compile(r"(?:#,##)?(?P<whole>0+)(?:\.(?P<decimals>0+))?%?")
_SIGNIFICANT = 15  # what Excel keeps and shows of a number; the rest is noise of its binary form


def text_of(cell: Any) -> str:
    """What a cell of openpyxl says; a formula begins with "=", UNSHOWN stands for what no cell shows.

    Formats of zeros alone (00000, 0.00, #,##0, 0%) pad and round as Excel does, but nothing is grouped by thousands;
    under any other, a number has up to 15 significant digits. A date is 05/8/2024, as far as the format shows it.
    Raises ArithmeticError for a number that Excel does not know.
    """
    value = cell.value
    match value:
        case None:
            return ""
        case str():
            return unescape(value)
        case bool():
            return "có" if value else "không"
        case int() | float():
            return _number(value, cell.number_format)
        case dt.date() | dt.time():
            return _moment(value, cell.number_format.lower())
        case dt.timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02d}"
    return "="  # openpyxl has kinds of its own for formulas that fill several cells


def _number(value: float, code: str) -> str:
    if not math.isfinite(value):
        return UNSHOWN
    percent = "%" if "%" in code else ""
    number = Decimal(f"{value:.{_SIGNIFICANT}g}") * (100 if percent else 1)
    layout = _DIGITS.fullmatch(code)
    if layout:
        number = number.quantize(Decimal(1).scaleb(-len(layout["decimals"] or "")), ROUND_HALF_UP)
    whole, _point, decimals = f"{abs(number):f}".partition(".")
    if layout:
        whole = whole.zfill(len(layout["whole"]))
    else:
        decimals = decimals.rstrip("0")
    return ("-" if number < 0 else "") + whole + ("," + decimals if decimals else "") + percent


def _moment(moment: dt.date | dt.time, code: str) -> str:
    if code == "general":
        code = "d/m/y h:m"  # a date stored as text, ISO 8601
    time = f"{moment:%H:%M}" if "h" in code else ""
    if isinstance(moment, dt.time) or not ("d" in code or "y" in code):
        return time or UNSHOWN
    if moment.year < 1900:
        return UNSHOWN
    date = PartialDate(moment.year, moment.month if "m" in code else None, moment.day if "d" in code else None)
    return f"{date.numeric()} {time}".removesuffix(" 00:00").strip()
