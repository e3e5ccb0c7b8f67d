"""What is wrong with a trial print, and how its numbers are said."""

from typing import NamedTuple

from drafter.law import Limit
from drafter.messages import _


class Fault(NamedTuple):
    """One thing that is not as it should be. about: the component and what of it, the same for all its lines.

    clause: None where the decree leaves it to us.
    """

    about: tuple[str, str]
    message: str
    clause: str | None


def number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def in_words(limit: Limit) -> str:
    """What is allowed, in words: "từ 13 đến 14", "14", "từ 6 trở lên"."""
    assert limit.range is not None
    low, high = limit.range
    if high is None:
        return _("từ {low} trở lên", low=number(low))
    return number(low) if low == high else _("từ {low} đến {high}", low=number(low), high=number(high))
