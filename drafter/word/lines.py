"""Rule lines drawn in a paragraph: DrawingML shapes, the older VML, and how long each is on paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree

_EMU_PER_POINT = 12_700
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75, "": 0.75}
_LENGTH = re.compile(r"\s*(-?[0-9]{0,9}(?:\.[0-9]{1,9})?)\s*(pt|in|cm|mm|pc|px|)\s*")
_DRAWN_LINES = {"line", "straightConnector1"}
# Shape types 20 (line) and 32 (straight connector) of ECMA-376 part 4, 19.1.2.
_VML_LINES = ("_t20", "_t32")


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A line below or beside text. length_pt: None for a border, which is as wide as the paragraph between indents."""

    kind: Literal["drawing", "vml", "border"]
    length_pt: float | None


def drawn_lines(element: etree._Element) -> Iterator[RuleLine]:
    """The horizontal lines in a w:drawing or w:pict, those in its text boxes left out."""
    for shape in _shapes(element):
        local = etree.QName(shape).localname
        if local == "wsp":
            yield from _drawing_line(shape)
        elif local in {"line", "shape", "rect"}:
            yield from _vml_line(shape)


def _shapes(element: etree._Element) -> Iterator[etree._Element]:
    walker = etree.iterwalk(element, events=("start",), tag="{*}*")
    for _event, child in walker:
        if etree.QName(child).localname in {"txbxContent", "Fallback"}:
            walker.skip_subtree()
        else:
            yield child


def _drawing_line(shape: etree._Element) -> Iterator[RuleLine]:
    geometry = shape.find("{*}spPr/{*}prstGeom")
    if geometry is None or geometry.get("prst") not in _DRAWN_LINES:
        return
    # A lone shape is as large as the place Word keeps for it; one in a group has only its own size.
    parent = shape.getparent()
    alone = parent is not None and etree.QName(parent).localname == "graphicData"
    holder = next(shape.iterancestors("{*}anchor", "{*}inline"), None) if alone else None
    extent = holder.find("{*}extent") if holder is not None else shape.find("{*}spPr/{*}xfrm/{*}ext")
    if extent is not None:
        wide, high = _emu(extent.get("cx")), _emu(extent.get("cy"))
        if wide > high:
            yield RuleLine("drawing", round(wide, 2))


def _vml_line(shape: etree._Element) -> Iterator[RuleLine]:
    attributes = {etree.QName(key).localname: str(value) for key, value in shape.items()}
    if etree.QName(shape).localname == "line" and "from" in attributes and "to" in attributes:
        (left, top), (right, bottom) = _point(attributes["from"]), _point(attributes["to"])
        wide, high = abs(right - left), abs(bottom - top)
    elif (
        etree.QName(shape).localname == "line"
        or attributes.get("type", "").endswith(_VML_LINES)
        or attributes.get("hr", "") in {"t", "true", "1"}
    ):
        pairs = (item.partition(":") for item in attributes.get("style", "").split(";"))
        style = {key.strip().casefold(): value for key, _colon, value in pairs}
        wide, high = _points(style.get("width", "")), _points(style.get("height", ""))
    else:
        return
    if wide > high:
        yield RuleLine("vml", round(wide, 2))


def _point(text: str) -> tuple[float, float]:
    x, _comma, y = text.partition(",")
    return _points(x), _points(y)


def _points(text: str) -> float:
    match = _LENGTH.fullmatch(text)
    return float(match[1]) * _POINTS[match[2]] if match and match[1] not in {"", "-"} else 0.0


def _emu(text: str | None) -> float:
    return int(text) / _EMU_PER_POINT if text and re.fullmatch(r"[0-9]{1,12}", text) else 0.0
