"""A house style: what an agency has settled for itself within the law; given with --style."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from drafter import law
from drafter.errors import InputError
from drafter.law import Law
from drafter.messages import _
from drafter.plan.fields.lookup import named
from drafter.plan.reading.canonical import Record
from drafter.plan.reading.whole_file import read_record
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.source import Text

# What a range of the file is called in the law table.
_LIMITS = {
    "margin_top_mm": ("page", "margin_top_mm"),
    "margin_bottom_mm": ("page", "margin_bottom_mm"),
    "margin_left_mm": ("page", "margin_left_mm"),
    "margin_right_mm": ("page", "margin_right_mm"),
    "body_pt": ("components", "body"),
    "first_line_indent_cm": ("paragraph", "first_line_indent_cm"),
    "space_between_pt": ("paragraph", "space_between_pt"),
    "line_spacing": ("paragraph", "line_spacing"),
}
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_RANGE = re.compile(rf"({_NUMBER})(?:\s*[-–]\s*({_NUMBER}))?")


class HouseStyle(NamedTuple):
    """symbols: the abbreviation in a symbol → whose it is (I.II.3.b). abbreviations: those that need no explanation.

    Names as the agency writes them; who compares them folds them. rules: the law with its ranges narrowed,
    None where the agency narrows none.
    """

    symbols: Mapping[str, str] = {}
    abbreviations: Mapping[str, str] = {}
    rules: Law | None = None


NONE = HouseStyle()
"""No style of one's own."""


def read_house_style(path: Path) -> HouseStyle:
    """The style at `path`. Raises InputError when it is none, or would leave the law."""
    record = read_record(
        path,
        "house",
        no_record=_("{name} không phải là kiểu của cơ quan.", name="{name}"),
        faulty=_("{name} có chỗ sai.", name="{name}"),
    )
    return HouseStyle(_words(record, "symbols"), _words(record, "abbreviations"), _narrowed(record))


def _words(record: Record, name: str) -> dict[str, str]:
    return {key.value: value.text.value for key, value in record.entries(name) if isinstance(value, Scalar)}


def _narrowed(record: Record) -> Law | None:
    ranges = record.record("ranges")
    chosen = {name: _range(record, name, text) for name in _LIMITS if (text := ranges.text(name)) is not None}
    if not chosen:
        return None
    rules = law.load()
    for name, (low, high) in chosen.items():
        try:
            rules = law.narrowed(rules, *_LIMITS[name], low, high)
        except ValueError as error:
            text = ranges.required(name)
            message = _(
                "{place}: “{value}” ra ngoài mức của Nghị định cho “{field}” ({limit}); kiểu của cơ quan chỉ được chọn "
                "trong khoảng ấy.",
                place=_place(record, text),
                value=text.value,
                field=named("ranges", name).key,
                limit=str(error),
            )
            raise InputError(message) from error
    return rules


def _range(record: Record, name: str, text: Text) -> tuple[float, float]:
    """One number or two, with a comma or a point."""
    found = _RANGE.fullmatch(text.value.strip())
    if not found:
        message = _(
            "{place}: “{field}” là một số hoặc một khoảng, ví dụ 20 hoặc 20-22.",
            place=_place(record, text),
            field=named("ranges", name).key,
        )
        raise InputError(message)
    low, high = (float(each.replace(",", ".")) for each in (found[1], found[2] or found[1]))
    return (low, high) if low <= high else (high, low)


def _place(record: Record, text: Text) -> str:
    line, column = text.at(0)
    return f"{record.source.name}:{line}:{column}"
