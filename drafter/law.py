"""The law table `styles/nd30.yaml`, typed: every number of the decree beside its clause, and what we chose."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from drafter import resources

Range: TypeAlias = tuple[float, float | None]
"""Lowest and highest value allowed; None where the decree sets no upper limit."""


class Limit(NamedTuple):
    """What the decree allows for one number: a range, or one of a few values. Units are in the table's key."""

    clause: str
    range: Range | None = None
    one_of: tuple[float, ...] = ()

    def allows(self, value: float, tolerance: float = 0.0) -> bool:
        """Whether `value` (in the key's unit) is lawful, give or take `tolerance`."""
        if self.one_of:
            return any(abs(value - allowed) <= tolerance for allowed in self.one_of)
        assert self.range is not None
        low, high = self.range
        return value >= low - tolerance and (high is None or value <= high + tolerance)


class Component(NamedTuple):
    """How one component of the document (thành phần thể thức) is printed.

    rule: the ratio of the line below it. color: six hexadecimal digits, None for black.
    """

    name: str
    clause: str
    box: str | None
    case: str
    size_pt: Limit
    bold: bool
    italic: bool
    align: str
    rule: Limit | None
    color: str | None = None


class FixedText(NamedTuple):
    """A string the decree or its template prescribes."""

    text: str
    clause: str


class Stamp(NamedTuple):
    """A mark in a frame. width_mm, height_mm: None where the decree leaves the frame's size open."""

    text: str
    clause: str
    width_mm: float | None = None
    height_mm: float | None = None


class Order(NamedTuple):
    """Two components of which the first stands above the second, or to its left."""

    first: str
    second: str
    clause: str


@dataclass(frozen=True)
class Law:
    """One rule pack. `ours` holds our choices by name.

    looks: components whose look the decree leaves to us; their ranges are ours too.
    above, left: which component stands where.
    urgency, circulation: the marks by what a plan file calls them. type_codes: type of document → its abbreviation.
    """

    title: str
    texts: dict[str, FixedText]
    signing: dict[str, FixedText]
    urgency: dict[str, Stamp]
    circulation: dict[str, Stamp]
    type_codes: dict[str, str]
    type_codes_clause: str
    point_letters: FixedText
    page: dict[str, Limit]
    font_name: str
    font_clause: str
    paragraph: dict[str, Limit]
    components: dict[str, Component]
    looks: dict[str, Component]
    above: tuple[Order, ...]
    left: tuple[Order, ...]
    size_sets: dict[str, dict[str, float]]
    ours: dict[str, Any]

    def component(self, name: str) -> Component:
        """How a component is printed, be it by the decree or by our choice."""
        return self.components.get(name) or self.looks[name]

    def size_pt(self, component: str, size_set: str = "large") -> float:
        """The size in pt we print `component` at; `size_set` decides for Quốc hiệu, Tiêu ngữ and the date line."""
        in_set = self.size_sets[size_set].get(component)
        sizes: dict[str, float] = self.ours["size_pt"]
        return in_set if in_set is not None else sizes.get(component, sizes["body"])

    @property
    def text_width_mm(self) -> float:
        """The width of the text area (vùng trình bày) with the margins we chose."""
        return self._between_margins_mm("width_mm")

    @property
    def text_width_across_mm(self) -> float:
        """The same on a page that lies across (landscape)."""
        return self._between_margins_mm("height_mm")

    def _between_margins_mm(self, side: str) -> float:
        page, size = self.ours["page"], self.page[side].range
        assert size is not None, "a page has one size in every pack"
        return float(size[0] - page["margin_left_mm"] - page["margin_right_mm"])


@functools.cache
def load(path: Path | None = None) -> Law:
    """The rule pack at `path`; NĐ 30 by default, read once."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (path or resources.path("styles", "nd30.yaml")).open(encoding="utf-8") as file:
        raw = yaml.load(file, Loader=loader)  # noqa: S506 - both are safe loaders
    return Law(
        title=raw["title"],
        texts={name: FixedText(**entry) for name, entry in raw["texts"].items()},
        signing={name: FixedText(**entry) for name, entry in raw["signing"].items()},
        urgency={name: Stamp(**entry) for name, entry in raw["urgency"].items()},
        circulation={name: Stamp(**entry) for name, entry in raw["circulation"].items()},
        type_codes=raw["type_codes"]["codes"],
        type_codes_clause=raw["type_codes"]["clause"],
        point_letters=FixedText(**raw["numbering"]["point_letters"]),
        page={name: _limit(entry) for name, entry in raw["page"].items()},
        font_name=raw["font"]["name"],
        font_clause=raw["font"]["clause"],
        paragraph={name: _limit(entry) for name, entry in raw["paragraph"].items()},
        components={name: _component(name, entry) for name, entry in raw["components"].items()},
        looks={name: _component(name, {"clause": "", **entry}) for name, entry in raw["ours"]["looks"].items()},
        above=_orders(raw["arrangement"]["above"]),
        left=_orders(raw["arrangement"]["left"]),
        size_sets=raw["size_sets"],
        ours=raw["ours"],
    )


def _orders(entries: list[dict[str, Any]]) -> tuple[Order, ...]:
    return tuple(Order(entry["pair"][0], entry["pair"][1], entry["clause"]) for entry in entries)


def _limit(entry: dict[str, Any]) -> Limit:
    if "one_of" in entry:
        return Limit(entry["clause"], one_of=tuple(entry["one_of"]))
    low, high = entry["range"]
    return Limit(entry["clause"], range=(low, high))


def _component(name: str, entry: dict[str, Any]) -> Component:
    clause = entry["clause"]
    rule = entry.get("rule")
    return Component(
        name=name,
        clause=clause,
        box=entry.get("box"),
        case=entry["case"],
        size_pt=Limit(clause, range=tuple(entry["size_pt"])),
        bold=entry["bold"],
        italic=entry["italic"],
        align=entry["align"],
        rule=Limit(clause, range=tuple(rule)) if rule else None,
        color=entry.get("color"),
    )
