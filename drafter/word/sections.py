"""The pages of a Word document: size, margins, numbering, and which header and footer each section shows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from drafter.word.effective import W, is_on, twips

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """Pages of one shape: millimetres, the first and last paragraph of the body on them (from 0).

    headers, footers: type ("default", "first", "even") to part, also those taken over from the section before.
    page_number_start: None when pages are counted on.
    """

    first_paragraph: int
    last_paragraph: int
    page_width_mm: float
    page_height_mm: float
    orientation: Literal["portrait", "landscape"]
    margin_top_mm: float
    margin_bottom_mm: float
    margin_left_mm: float
    margin_right_mm: float
    header_mm: float
    footer_mm: float
    title_page: bool
    page_number_start: int | None
    headers: Mapping[str, str]
    footers: Mapping[str, str]


def read_section(
    properties: etree._Element | None, before: Section | None, paragraphs: int, targets: Mapping[str, str]
) -> Section:
    """A section that ends after so many `paragraphs`. What w:sectPr leaves out is Word's own default, Letter paper."""
    found = properties if properties is not None else etree.Element(W + "sectPr")
    size = _attributes(found, "pgSz")
    margins = _attributes(found, "pgMar")
    width, height = twips(size.get("w"), 12_240), twips(size.get("h"), 15_840)
    title_page = found.find(W + "titlePg")
    start = _attributes(found, "pgNumType").get("start", "")
    return Section(
        first_paragraph=before.last_paragraph + 1 if before else 0,
        last_paragraph=paragraphs - 1,
        page_width_mm=_mm(width),
        page_height_mm=_mm(height),
        orientation="landscape" if size.get("orient") == "landscape" or width > height else "portrait",
        # A negative margin is the same distance, kept even when the header is taller (17.6.11).
        margin_top_mm=abs(_mm(twips(margins.get("top"), 1_440))),
        margin_bottom_mm=abs(_mm(twips(margins.get("bottom"), 1_440))),
        margin_left_mm=_mm(twips(margins.get("left"), 1_440)),
        margin_right_mm=_mm(twips(margins.get("right"), 1_440)),
        header_mm=_mm(twips(margins.get("header"), 720)),
        footer_mm=_mm(twips(margins.get("footer"), 720)),
        title_page=title_page is not None and is_on(title_page.get(W + "val")),
        page_number_start=count(start, 0) if start else None,
        headers=_references(found, "headerReference", before.headers if before else {}, targets),
        footers=_references(found, "footerReference", before.footers if before else {}, targets),
    )


def _references(
    properties: etree._Element, tag: str, inherited: Mapping[str, str], targets: Mapping[str, str]
) -> dict[str, str]:
    own = {
        reference.get(W + "type", "default"): targets[reference.get(_R + "id", "")]
        for reference in properties.iterchildren(W + tag)
        if reference.get(_R + "id", "") in targets
    }
    return {**inherited, **own}


def _attributes(parent: etree._Element, tag: str) -> dict[str, str]:
    child = parent.find(W + tag)
    return {etree.QName(key).localname: str(value) for key, value in child.items()} if child is not None else {}


def _mm(value_twips: float) -> float:
    return round(value_twips / 1440 * 25.4, 2)


def count(text: str | None, default: int) -> int:
    """A small whole number; `default` when missing or not one."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,4}", text) else default
