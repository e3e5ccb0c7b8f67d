"""Values of indicator tables as offices write them: "99,5", "30-35", "≥ 95", "tối thiểu 20%", "-", "Hoàn thành"."""

import re
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from drafter.language.spelling import fold


class Kind(Enum):
    """What a value says."""

    NUMBER = auto()
    RANGE = auto()
    GREATER = auto()
    """More than the number, which itself does not suffice: "> 60", "trên 95"."""
    LESS = auto()
    AT_LEAST = auto()
    """The number or more: "≥ 95", "tối thiểu 20%"."""
    AT_MOST = auto()
    NONE = auto()
    """An empty cell, or a dash."""
    TEXT = auto()
    """Words, codes such as "6.10", and whatever else is no quantity."""


class Quantity(NamedTuple):
    """A value as written (raw) and as understood. Percent signs are not kept apart: the unit has its own column.

    low, high: the bounds as far as there are any; both the number itself for NUMBER. Those of a RANGE stand as
    written, so low may be the greater one by slip.
    """

    raw: str
    kind: Kind
    low: Decimal | None = None
    high: Decimal | None = None


# A dot groups thousands, a comma opens the decimals; "6.10" and "0.500" are neither.
_NUMBER = r"((?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?)(?: ?[%‰])?"
_SINGLE = re.compile(rf"([-−+]?){_NUMBER}")
_RANGE = re.compile(rf"(?:từ )?{_NUMBER} ?(?:[-–—÷~]|đến) ?{_NUMBER}")
_WITH_SIGN = re.compile(rf"(>=|=>|<=|=<|[>≥<≤]) ?{_NUMBER}")
_WITH_WORDS = re.compile(rf"(?:đạt )?([^\W\d]+(?: [^\W\d]+)*) {_NUMBER}")
_UP_OR_DOWN = re.compile(rf"(?:đạt )?(?:từ )?{_NUMBER} trở (lên|xuống)")

_SIGNS = {
    ">": Kind.GREATER,
    "<": Kind.LESS,
    **dict.fromkeys(("≥", ">=", "=>"), Kind.AT_LEAST),
    **dict.fromkeys(("≤", "<=", "=<"), Kind.AT_MOST),
}
_WORDS = {
    **dict.fromkeys(("trên", "hơn", "lớn hơn", "cao hơn", "nhiều hơn"), Kind.GREATER),
    **dict.fromkeys(("dưới", "nhỏ hơn", "thấp hơn", "ít hơn"), Kind.LESS),
    **dict.fromkeys(("tối thiểu", "ít nhất", "không dưới", "không ít hơn", "không thấp hơn"), Kind.AT_LEAST),
    **dict.fromkeys(("tối đa", "nhiều nhất", "không quá", "không vượt quá", "không trên"), Kind.AT_MOST),
}
_BOUNDS = {fold(words): kind for words, kind in (_SIGNS | _WORDS).items()}
_DASHES = frozenset(("", "-", "–", "—", "−"))
_MARKUP = re.compile(r"\[\^[^\]\s]{1,60}\]|\*")


def read_quantity(text: str) -> Quantity:
    """Understand the value of one cell; footnote marks and emphasis do not matter. Never raises."""
    value = fold(_MARKUP.sub("", text))
    if value in _DASHES:
        return Quantity(text, Kind.NONE)
    if match := _SINGLE.fullmatch(value):
        number = _decimal(match[2], negative=match[1] in ("-", "−"))
        return Quantity(text, Kind.NUMBER, number, number)
    if match := _RANGE.fullmatch(value):
        return Quantity(text, Kind.RANGE, _decimal(match[1]), _decimal(match[2]))
    if match := _WITH_SIGN.fullmatch(value) or _WITH_WORDS.fullmatch(value):
        return _bounded(text, _BOUNDS.get(match[1], Kind.TEXT), match[2])
    if match := _UP_OR_DOWN.fullmatch(value):
        return _bounded(text, Kind.AT_LEAST if match[2] == "lên" else Kind.AT_MOST, match[1])
    return Quantity(text, Kind.TEXT)


def is_number(text: str) -> bool:
    """Whether a cell may be aligned as a number: a number, range or bound in signs alone, "≥ 95" but not "trên 95"."""
    kind = read_quantity(text).kind
    return kind not in (Kind.NONE, Kind.TEXT) and not any(sign.isalpha() for sign in _MARKUP.sub("", text))


def _bounded(raw: str, kind: Kind, digits: str) -> Quantity:
    if kind in (Kind.GREATER, Kind.AT_LEAST):
        return Quantity(raw, kind, low=_decimal(digits))
    if kind in (Kind.LESS, Kind.AT_MOST):
        return Quantity(raw, kind, high=_decimal(digits))
    return Quantity(raw, Kind.TEXT)


def _decimal(digits: str, *, negative: bool = False) -> Decimal:
    number = Decimal(digits.replace(".", "").replace(",", "."))
    return -number if negative else number
