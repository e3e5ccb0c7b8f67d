"""What a plan may do to a value before it is printed: `{{ tên_xã | hoa }}`."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from drafter.language.dates import parse_partial_date
from drafter.language.spelling import upper


def lower(text: str) -> str:
    """All letters small."""
    return text.lower()


def capital(text: str) -> str:
    """The first letter capital, the others as they are."""
    return text[:1].upper() + text[1:]


def grouped(text: str) -> str:
    """A number with a dot between thousands: 1234567,5 → 1.234.567,5. Raises ValueError for what is no number."""
    from drafter.language.quantities import Kind, read_quantity

    quantity = read_quantity(text)
    if quantity.kind is not Kind.NUMBER or quantity.low is None:
        raise ValueError(text)
    return _vietnamese(quantity.low) + ("%" if text.rstrip().endswith("%") else "")


def formal_date(text: str) -> str:
    """A date as in ngày 05 tháng 8 năm 2024. Raises ValueError for what is no date."""
    return parse_partial_date(text).formal()


def _vietnamese(number: Decimal) -> str:
    whole, _point, rest = f"{number:,f}".partition(".")
    whole = whole.replace(",", ".")
    return f"{whole},{rest}" if rest else whole


FILTERS: Final[dict[str, Callable[[str], str]]] = {
    "hoa": upper,
    "thường": lower,
    "hoa_đầu": capital,
    "số": grouped,
    "ngày": formal_date,
}
"""By the names that stand after the bar. `số` and `ngày` raise ValueError for a value that is none."""
