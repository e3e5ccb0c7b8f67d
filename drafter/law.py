"""The law table `styles/nd30.yaml`, typed: every number of the decree beside its clause, and what we chose."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from drafter import resources
from drafter.findings import Severity

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

    def said(self) -> str:
        """The limit as people write it: 20 - 25, 1 / 1,27, 6 and more as 6 -."""
        if self.one_of:
            return " / ".join(map(_number, self.one_of))
        assert self.range is not None
        low, high = self.range
        return f"{_number(low)} - {_number(high) if high is not None else ''}".rstrip()


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


class RuleLaw(NamedTuple):
    """What the law says of one rule: how firm it is, how loud, where it stands, which input it reads, from when.

    basis: "must" (the decree says so) or "should". clause: None for a rule of meaning or practice. reads: "spec" and
    "text". since, until: the dates of a document between which the rule holds, None for no bound.
    """

    id: str
    basis: str
    severity: Severity
    clause: str | None
    reads: tuple[str, ...]
    since: date | None = None
    until: date | None = None


class LeftToPeople(NamedTuple):
    """What the law asks and no program can tell. reason: why, for the reader. The rest as in RuleLaw."""

    id: str
    basis: str
    clause: str | None
    reads: tuple[str, ...]
    reason: str


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
    raw = next(_documents(path))
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


@functools.cache
def rules(path: Path | None = None) -> dict[str, RuleLaw]:
    """What the rule pack at `path` says of each rule, by id and in its order; NĐ 30 by default, read once."""
    return {rule_id: _rule(rule_id, entry) for rule_id, entry in _second(path)["rules"].items()}


@functools.cache
def left_to_people(path: Path | None = None) -> dict[str, LeftToPeople]:
    """The rows of the law for which there is no rule, by id."""
    return {
        row_id: LeftToPeople(row_id, entry["basis"], entry["clause"], tuple(entry["reads"]), entry["reason"])
        for row_id, entry in _second(path)["undecided"].items()
    }


@functools.cache
def _second(path: Path | None) -> dict[str, Any]:
    documents = _documents(path)
    next(documents)
    second: dict[str, Any] = next(documents)
    return second


def _documents(path: Path | None) -> Iterator[Any]:
    """The pack's documents in turn: the layout, then the rules; one that nobody asks for costs no time."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (path or resources.path("styles", "nd30.yaml")).open(encoding="utf-8") as file:
        yield from yaml.load_all(file, Loader=loader)


def _rule(rule_id: str, entry: dict[str, Any]) -> RuleLaw:
    return RuleLaw(
        id=rule_id,
        basis=entry["basis"],
        severity=Severity(entry["severity"]),
        clause=entry["clause"],
        reads=tuple(entry["reads"]),
        since=entry.get("from"),
        until=entry.get("until"),
    )


def narrowed(law: Law, group: str, name: str, low: float, high: float) -> Law:
    """The law with one of its limits narrowed to low … high (in the limit's unit); group: page, paragraph, components.

    Raises ValueError, with the limit in words, when the law does not allow all of it.
    """
    limits: dict[str, Any] = getattr(law, group)
    old = limits[name].size_pt if group == "components" else limits[name]
    if old.one_of:
        kept = tuple(value for value in old.one_of if low <= value <= high)
        new = Limit(old.clause, one_of=kept)
        lawful = bool(kept) and old.allows(low) and old.allows(high)
    else:
        new = Limit(old.clause, range=(low, high))
        lawful = old.allows(low) and old.allows(high)
    if not lawful:
        raise ValueError(old.said())
    changed = limits[name]._replace(size_pt=new) if group == "components" else new
    changes: dict[str, Any] = {group: {**limits, name: changed}}
    return replace(law, **changes)


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


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
