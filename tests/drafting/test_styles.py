from collections.abc import Iterable

import pytest
from lxml import etree

from drafter import law
from drafter.drafting.styles import (
    MARKER,
    NOTE_REFERENCE,
    NOTE_TEXT,
    TABLE,
    TABLE_GROUP,
    TABLE_HEADING,
    TABLE_TEXT,
    Style,
    styles,
)
from drafter.drafting.styles_xml import styles_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULES = law.load()
STYLES = styles(RULES)
ROOT = etree.fromstring(styles_xml(RULES).encode("utf-8"))
TWIPS_PER_MM = 1440 / 25.4


def name_of(style: etree._Element) -> str:
    found = style.find(W + "name")
    assert found is not None
    return found.get(W + "val", "")


WRITTEN = {name_of(style): style for style in ROOT.iter(W + "style")}


def attributes(name: str, path: str) -> dict[str, str]:
    found = WRITTEN[name].find("/".join(W + step for step in path.split("/")))
    assert found is not None, f"{name} has no {path}"
    return {etree.QName(key).localname: str(value) for key, value in found.items()}


def repeated(values: Iterable[str]) -> list[str]:
    found = [value.casefold() for value in values]
    return sorted({value for value in found if found.count(value) > 1})


def test_names_and_ids_are_unique_whatever_their_capitals() -> None:
    assert repeated(name_of(style) for style in ROOT.iter(W + "style")) == []
    assert repeated(style.get(W + "styleId", "") for style in ROOT.iter(W + "style")) == []


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
def test_a_style_has_a_vietnamese_name_without_a_comma_and_an_id_that_is_ascii(style: Style) -> None:
    assert style.name
    assert "," not in style.name
    assert style.id.isascii()
    assert style.id.isalnum()


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
def test_a_style_is_written_with_the_size_of_its_component(style: Style) -> None:
    half_points = round(RULES.size_pt(style.component, style.size_set) * 2)
    assert attributes(style.name, "rPr/sz") == attributes(style.name, "rPr/szCs") == {"val": str(half_points)}
    assert WRITTEN[style.name].get(W + "styleId") == style.id


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.id)
def test_a_style_is_bold_italic_and_coloured_as_its_component(style: Style) -> None:
    component = RULES.component(style.component)
    written = [WRITTEN[style.name].find(f"{W}rPr/{W}{name}") is not None for name in ("b", "bCs", "i", "iCs", "color")]
    bold, italic = component.bold, component.italic
    assert written == [bold, bold, italic, italic, component.color is not None]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (MARKER, "character"),
        (NOTE_REFERENCE, "character"),
        (NOTE_TEXT, "paragraph"),
        (TABLE, "table"),
        *((name, "paragraph") for name in (TABLE_HEADING, TABLE_GROUP, *TABLE_TEXT.values())),
    ],
)
def test_a_style_that_fragments_call_for_by_name_is_there(name: str, kind: str) -> None:
    assert WRITTEN[name].get(W + "type") == kind


def test_properties_of_a_paragraph_stand_in_the_order_of_the_schema() -> None:
    order = ["keepNext", "pBdr", "spacing", "ind", "jc", "outlineLvl"]
    for properties in ROOT.iter(W + "pPr"):
        names = [etree.QName(child).localname for child in properties]
        assert names == sorted(names, key=order.index)


def test_what_must_be_filled_in_is_shaded_and_tables_have_lines_on_every_side() -> None:
    assert attributes(MARKER, "rPr/shd")["fill"] == "FFFF00"
    borders = WRITTEN[TABLE].find(f"{W}tblPr/{W}tblBorders")
    assert borders is not None
    assert {etree.QName(side).localname: side.get(W + "val") for side in borders} == dict.fromkeys(
        ("top", "left", "bottom", "right", "insideH", "insideV"), "single"
    )
    margin = round(RULES.ours["table"]["cell_margin_mm"] * TWIPS_PER_MM)
    assert attributes(TABLE, "tblPr/tblCellMar/left") == {"w": str(margin), "type": "dxa"}


def test_the_mark_of_circulation_stands_in_a_frame_in_the_middle_of_the_column_of_quoc_hieu() -> None:
    issuer, nation = RULES.ours["header_columns_mm"]
    (style,) = [each for each in STYLES if each.component == "circulation"]
    left, right = style.sides_mm
    assert left + right + RULES.ours["circulation_frame_mm"] == RULES.text_width_mm
    assert left - issuer == right == (nation - RULES.ours["circulation_frame_mm"]) / 2
    indent = attributes(style.name, "pPr/ind")
    assert indent == {"left": str(round(left * TWIPS_PER_MM)), "right": str(round(right * TWIPS_PER_MM))}
    border = WRITTEN[style.name].find(f"{W}pPr/{W}pBdr")
    assert border is not None
    assert [etree.QName(side).localname for side in border] == ["top", "left", "bottom", "right"]


@pytest.mark.parametrize(
    ("name", "height"),
    [
        ("Nét kẻ", RULES.ours["rule_paragraph_pt"]),
        ("Nét kẻ trích yếu", RULES.ours["rule_paragraph_pt"] + RULES.ours["gap_pt"]),
        ("Cách", RULES.ours["gap_pt"]),
        ("Sau bảng", RULES.ours["rule_paragraph_pt"]),
        ("Cuối", 1),
        ("Ngắt phần", 1),
    ],
)
def test_paragraphs_without_words_have_a_fixed_height(name: str, height: float) -> None:
    assert attributes(name, "pPr/spacing") == {
        "before": "0",
        "after": "0",
        "line": str(round(height * 20)),
        "lineRule": "exact",
    }
