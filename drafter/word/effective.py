"""Effective formatting: what Word shows once defaults, styles and direct formatting are put together.

The order is that of ECMA-376 17.7.2: document defaults, table style, paragraph style, character style, direct
formatting; within a style, what it says itself before what it is based on. Toggle properties follow 17.7.3.
Left out, for a later reader: conditional table formats, indents that come from numbering, theme fonts' names.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Alignment = Literal["left", "center", "right", "both"]
Properties = Mapping[str, str]

TOGGLES = ("b", "i", "caps", "vanish")
_SLOTS = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
_JUSTIFIED = {"both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida"}
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 1440 / 25.4, "pc": 240.0, "pi": 240.0}
_MEASURE = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,6})?)(pt|in|cm|mm|pc|pi)?")
# What Word itself starts from when a file names no font and no size.
_WORD_FONT = "Times New Roman"
_WORD_SIZE_PT = 10.0
_AUTOMATIC_SPACING_PT = 14.0


@dataclass(frozen=True, slots=True)
class Fonts:
    """Font names by script; a font taken from the theme reads "theme:minorHAnsi"."""

    ascii: str
    h_ansi: str
    east_asia: str
    cs: str


@dataclass(frozen=True, kw_only=True)
class RunFormat:
    """How a run of text looks.

    color: hex, "auto", or None when nothing sets it. highlight: the pen's name or None. shading: fill in hex or None.
    vertical_align: "superscript", "subscript" or None. hidden: text that Word does not print.
    """

    fonts: Fonts
    size_pt: float
    bold: bool
    italic: bool
    underline: bool
    caps: bool
    hidden: bool
    color: str | None
    highlight: str | None
    shading: str | None
    vertical_align: str | None


@dataclass(frozen=True, kw_only=True)
class ParagraphFormat:
    """How a paragraph stands.

    first_line_indent_cm is negative for a hanging indent. line_spacing: in lines, None when the height is given in
    points (line_exact_pt or line_at_least_pt, the other one None). outline_level: 0 to 8, None for body text.
    numbered: Word numbers or bullets it; the number is not in the text, and its indents are not in these.
    """

    alignment: Alignment
    first_line_indent_cm: float
    left_indent_cm: float
    right_indent_cm: float
    space_before_pt: float
    space_after_pt: float
    line_spacing: float | None
    line_exact_pt: float | None
    line_at_least_pt: float | None
    keep_next: bool
    keep_lines: bool
    outline_level: int | None
    numbered: bool
    border_below: bool


class Styles:
    """The styles of one document. `root`: its w:styles element, or None when it has no such part."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._defaults: dict[str, str] = {}
        self._levels: dict[tuple[str, str], tuple[Properties, Properties]] = {}
        self._document: tuple[Properties, Properties] = ({}, {})
        if root is None:
            return
        for style in root.iterchildren(W + "style"):
            kind, style_id = style.get(W + "type", "paragraph"), style.get(W + "styleId", "")
            self._styles.setdefault((kind, style_id), style)
            if is_on(style.get(W + "default", "0")):
                self._defaults[kind] = style_id
        defaults = root.find(W + "docDefaults")
        if defaults is not None:
            self._document = (
                _paragraph_properties(defaults.find(f"{W}pPrDefault/{W}pPr")),
                _run_properties(defaults.find(f"{W}rPrDefault/{W}rPr")),
            )

    def name(self, style_id: str | None) -> str:
        """The name of the paragraph style in force for w:pStyle `style_id`; "" when the document has no styles."""
        style = self._styles.get(("paragraph", self._known("paragraph", style_id)))
        return _value(style, "name") if style is not None else ""

    def paragraph(
        self, direct: etree._Element | None, style_id: str | None, table_style: str | None = None
    ) -> ParagraphFormat:
        """The format of a paragraph with w:pPr `direct`. `table_style`: None outside tables, "" where none is named."""
        levels = [self._document[0]]
        if table_style is not None:
            levels.append(self._level("table", table_style)[0])
        levels += [self._level("paragraph", style_id)[0], _paragraph_properties(direct)]
        return _paragraph_format(_merged(levels))

    def run(
        self,
        direct: etree._Element | None,
        style_id: str | None,
        paragraph_style: str | None,
        table_style: str | None = None,
    ) -> RunFormat:
        """The format of a run with w:rPr `direct` and character style `style_id`, in a paragraph of that style."""
        hierarchy = [self._level("paragraph", paragraph_style)[1], self._level("character", style_id)[1]]
        if table_style is not None:
            hierarchy.insert(0, self._level("table", table_style)[1])
        own = _run_properties(direct)
        merged = _merged([self._document[1], *hierarchy, own])
        for toggle in TOGGLES:
            merged[toggle] = own.get(toggle) or _toggled(toggle, self._document[1], hierarchy)
        return _run_format(merged)

    def _known(self, kind: str, style_id: str | None) -> str:
        """Word takes the default style where the one named is missing."""
        named = style_id or ""
        return named if (kind, named) in self._styles else self._defaults.get(kind, "")

    def _level(self, kind: str, style_id: str | None) -> tuple[Properties, Properties]:
        """Paragraph and run properties of a style with all it is based on: one level of the hierarchy."""
        key = (kind, self._known(kind, style_id))
        if key not in self._levels:
            chain: list[etree._Element] = []
            style = self._styles.get(key)
            while style is not None and style not in chain:  # basedOn may run in a circle
                chain.append(style)
                style = self._styles.get((kind, _value(style, "basedOn")))
            chain.reverse()
            self._levels[key] = (
                _merged(_paragraph_properties(style.find(W + "pPr")) for style in chain),
                _merged(_run_properties(style.find(W + "rPr")) for style in chain),
            )
        return self._levels[key]


def is_on(value: str | None) -> bool:
    """An on/off value (ECMA-376 17.17.4): an element without w:val is on."""
    return value is None or value.casefold() not in {"0", "false", "off", "none"}


def twips(text: str | None, default: float = 0.0) -> float:
    """A measure in twips, also when written with a unit ("1.5cm"); `default` when missing or not a number."""
    match = _MEASURE.fullmatch(text or "")
    return float(match[1]) * (_TWIPS[match[2]] if match[2] else 1.0) if match else default


def cm(value_twips: float) -> float:
    return round(value_twips / 1440 * 2.54, 3) + 0.0  # no "-0.0"


def _toggled(toggle: str, defaults: Properties, hierarchy: list[Properties]) -> str:
    """ECMA-376 17.7.3: on by default stays on; else the levels combine by exclusive or (direct formatting is absolute).

    Bold in a paragraph style and bold in a character style give plain text, as Word shows it.
    """
    levels = sum(level.get(toggle) == "1" for level in hierarchy)
    return "1" if defaults.get(toggle) == "1" or levels % 2 else "0"


def _merged(levels: Iterable[Properties]) -> dict[str, str]:
    return {key: value for level in levels for key, value in level.items()}


def _value(parent: etree._Element, tag: str) -> str:
    child = parent.find(W + tag)
    return child.get(W + "val", "") if child is not None else ""


def _paragraph_properties(element: etree._Element | None) -> dict[str, str]:
    """What a w:pPr says, flat: attributes of w:ind and w:spacing are inherited one by one, the rest as elements."""
    found: dict[str, str] = {}
    for child in element.iterchildren(etree.Element) if element is not None else ():
        tag = etree.QName(child).localname
        if tag in {"jc", "outlineLvl"}:
            found[tag] = child.get(W + "val", "")
        elif tag in {"keepNext", "keepLines"}:
            found[tag] = "1" if is_on(child.get(W + "val")) else "0"
        elif tag == "spacing":
            found |= {"spacing." + etree.QName(key).localname: str(value) for key, value in child.items()}
        elif tag == "ind":
            found |= _indents(child)
        elif tag == "numPr":
            found["numbered"] = _value(child, "numId")
        elif tag == "pBdr":
            below = child.find(W + "bottom")
            if below is not None:
                found["border"] = below.get(W + "val", "")
    return found


def _indents(element: etree._Element) -> dict[str, str]:
    given = {etree.QName(key).localname: str(value) for key, value in element.items()}
    found: dict[str, str] = {}
    for side, newer in (("left", "start"), ("right", "end")):
        if side in given or newer in given:
            found["ind." + side] = given.get(newer, given.get(side, ""))
    if "firstLine" in given:
        found["ind.first"] = given["firstLine"]
    if "hanging" in given:  # wins over firstLine in the same element (17.3.1.12)
        found["ind.first"] = str(-twips(given["hanging"]))
    return found


def _run_properties(element: etree._Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for child in element.iterchildren(etree.Element) if element is not None else ():
        tag = etree.QName(child).localname
        if child.tag != W + tag:
            continue
        if tag in TOGGLES:
            found[tag] = "1" if is_on(child.get(W + "val")) else "0"
        elif tag in {"sz", "u", "color", "highlight", "vertAlign"}:
            found[tag] = child.get(W + "val", "")
        elif tag == "shd":
            found[tag] = child.get(W + "fill", "")
        elif tag == "rFonts":
            for slot, theme in _SLOTS.items():  # a theme font wins over a named one in the same element (17.3.2.26)
                if child.get(W + theme):
                    found["font." + slot] = "theme:" + child.get(W + theme, "")
                elif child.get(W + slot):
                    found["font." + slot] = child.get(W + slot, "")
    return found


def _paragraph_format(found: Properties) -> ParagraphFormat:
    line, rule = twips(found.get("spacing.line"), 240.0), found.get("spacing.lineRule", "auto")
    outline = found.get("outlineLvl", "")
    return ParagraphFormat(
        alignment=_alignment(found.get("jc", "")),
        first_line_indent_cm=cm(twips(found.get("ind.first"))),
        left_indent_cm=cm(twips(found.get("ind.left"))),
        right_indent_cm=cm(twips(found.get("ind.right"))),
        space_before_pt=_space_pt(found, "before"),
        space_after_pt=_space_pt(found, "after"),
        line_spacing=None if rule in {"exact", "atLeast"} else round(line / 240, 3),
        line_exact_pt=line / 20 if rule == "exact" else None,
        line_at_least_pt=line / 20 if rule == "atLeast" else None,
        keep_next=found.get("keepNext") == "1",
        keep_lines=found.get("keepLines") == "1",
        outline_level=int(outline) if re.fullmatch("[0-8]", outline) else None,
        numbered=found.get("numbered", "0") not in {"", "0"},
        border_below=found.get("border", "none") not in {"", "none", "nil"},
    )


def _alignment(value: str) -> Alignment:
    if value == "center":
        return "center"
    if value in {"right", "end"}:
        return "right"
    return "both" if value in _JUSTIFIED else "left"


def _space_pt(found: Properties, side: str) -> float:
    if is_on(found.get(f"spacing.{side}Autospacing", "0")):
        return _AUTOMATIC_SPACING_PT
    return twips(found.get(f"spacing.{side}")) / 20


def _size_pt(text: str | None) -> float:
    if text and text[-1].isalpha():
        return twips(text, _WORD_SIZE_PT * 20) / 20
    return twips(text, _WORD_SIZE_PT * 2) / 2  # a bare number counts half points


def _run_format(found: Properties) -> RunFormat:
    highlight, fill = found.get("highlight", "none"), found.get("shd", "auto")
    align = found.get("vertAlign", "")
    return RunFormat(
        fonts=Fonts(*(found.get("font." + slot, _WORD_FONT) for slot in ("ascii", "hAnsi", "eastAsia", "cs"))),
        size_pt=_size_pt(found.get("sz")),
        bold=found["b"] == "1",
        italic=found["i"] == "1",
        underline=found.get("u", "none") not in {"", "none"},
        caps=found["caps"] == "1",
        hidden=found["vanish"] == "1",
        color=found.get("color") or None,
        highlight=None if highlight in {"", "none"} else highlight,
        shading=None if fill in {"", "auto"} else fill,
        vertical_align=align if align in {"superscript", "subscript"} else None,
    )
