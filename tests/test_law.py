"""The law table: every clause exists in the decree, and what we chose stays inside what it allows."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter import law, resources
from drafter.language.spelling import fold
from drafter.law import Component, Law, Limit
from drafter.plan.fields.records import RECORDS

RULES = law.load()
RAW: dict[str, Any] = yaml.safe_load(resources.path("styles", "nd30.yaml").read_text(encoding="utf-8"))
APPENDIX_CLAUSE = re.compile(r"I\.[IVX]+\.\d+(\.[a-zđ])?")
OTHER_CLAUSE = re.compile(r"V\.\d+\.[a-zđ]|PL III\.I|PL II\.V\.6|Mẫu 1\.[34]|Điều 8 k2 [a-zđ]")


def clauses(node: Any) -> Iterator[str]:
    """Every value under a key `clause`."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "clause" and isinstance(value, str):
                yield value
            else:
                yield from clauses(value)
    elif isinstance(node, list):
        for item in node:
            yield from clauses(item)


CITED = sorted({*clauses(RAW), *(f.clause for fields in RECORDS.values() for f in fields if f.clause)})

# Mục V of Phần I is a table of specimens, and no text.
IN_THE_TEXT = [name for name, component in RULES.components.items() if component.clause.startswith("I.")]


@pytest.fixture(scope="module")
def appendix(shared: Path) -> dict[str, str]:
    """Phụ lục I of the decree: the text of each khoản ("I.II.6") and điểm ("I.II.6.e")."""
    found: dict[str, str] = {}
    part = section = clause = point = ""
    for line in (shared / "nd30" / "phu-luc-1.md").read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\*\*Phần ([IVX]+)\*\*", line):
            part, section, clause, point = heading[1], "", "", ""
        elif heading := re.match(r"## ([IVX]+)\. ", line):
            section, clause, point = f"{part}.{heading[1]}", "", ""
        elif section and (heading := re.match(r"(\d+)\. ", line)):
            clause, point = f"{section}.{heading[1]}", ""
        elif clause and (heading := re.match(r"- ([a-zđ])\) ", line)):
            point = f"{clause}.{heading[1]}"
        for name in filter(None, (clause, point)):
            found[name] = found.get(name, "") + " ".join(line.split()) + "\n"
    return found


def test_the_appendix_was_read(appendix: dict[str, str]) -> None:
    assert {"I.I.1", "I.II.1.a", "I.II.9.d", "I.III.1.e", "II.I.1"} <= set(appendix)
    assert "lùi vào 1 cm hoặc 1,27 cm" in appendix["I.II.6.e"]
    assert [name for name in appendix if name.startswith("I.II.6.")] == [f"I.II.6.{x}" for x in "abcdđeg"]


@pytest.mark.parametrize("clause", CITED)
def test_a_clause_has_one_of_the_forms(clause: str) -> None:
    assert APPENDIX_CLAUSE.fullmatch(clause) or OTHER_CLAUSE.fullmatch(clause)


@pytest.mark.parametrize("clause", [clause for clause in CITED if clause.startswith("I.")])
def test_a_clause_exists_in_the_decree(clause: str, appendix: dict[str, str]) -> None:
    assert clause in appendix


@pytest.mark.parametrize("name", IN_THE_TEXT)
def test_the_size_of_a_component_is_the_decrees(name: str, appendix: dict[str, str]) -> None:
    component = RULES.components[name]
    text = appendix[component.clause]
    assert component.size_pt.range is not None
    low, high = (int(value) for value in component.size_pt.range if value is not None)
    wanted = f"cỡ chữ {low}" if low == high else f"{low} đến {high}"
    assert wanted in text or "cỡ chữ bằng cỡ chữ của phần lời văn" in text or "cỡ chữ số bằng" in text


@pytest.mark.parametrize("name", IN_THE_TEXT)
def test_the_style_of_a_component_is_named_by_its_clause(name: str, appendix: dict[str, str]) -> None:
    component, text = RULES.components[name], appendix[RULES.components[name].clause]
    if component.case == "upper":
        assert "in hoa" in text or "“CỘNG HÒA" in text
    if component.bold:
        assert "đậm" in text
    if component.italic:
        assert "nghiêng" in text
    if component.rule:
        assert "đường kẻ ngang, nét liền" in text


@pytest.mark.parametrize("name", RULES.page)
def test_the_page_is_the_decrees(name: str, appendix: dict[str, str]) -> None:
    limit = RULES.page[name]
    assert limit.range is not None
    text = appendix[limit.clause]
    for value in limit.range:
        assert value is not None
        assert re.search(rf"\b{value:g}\b", text)


def test_fixed_texts_are_the_decrees(appendix: dict[str, str]) -> None:
    for name in ("national_title", "motto"):
        assert RULES.texts[name].text in appendix[RULES.texts[name].clause]
    for abbreviation in RULES.signing.values():
        assert f"“{abbreviation.text}”" in appendix[abbreviation.clause]
    for mark in (*RULES.urgency.values(), *RULES.circulation.values()):
        assert fold(f"“{mark.text}”") in fold(appendix[mark.clause])
    for name in ("appendix_word", "attached_word"):
        assert RULES.texts[name].text in appendix[RULES.texts[name].clause]


def test_the_frames_of_urgency_are_the_decrees(appendix: dict[str, str]) -> None:
    for mark in RULES.urgency.values():
        assert f"{mark.width_mm} mm x {mark.height_mm} mm" in appendix[mark.clause]


def test_the_codes_of_types_are_the_decrees(shared: Path) -> None:
    table = (shared / "nd30" / "phu-luc-3.md").read_text(encoding="utf-8")
    decrees = {
        fold(name.partition(" (")[0]): code
        for name, code in re.findall(r"^\|  \| ([^|]+) \| (\w+) \|$", table, re.MULTILINE)
    }
    ours = {fold(name): code for name, code in RULES.type_codes.items()}
    assert len(ours) == 27
    assert ours.items() <= decrees.items()


# What we chose, without the decree beside it


@pytest.mark.parametrize("size_set", RULES.size_sets)
@pytest.mark.parametrize("name", [*RULES.components, *RULES.looks])
def test_a_chosen_size_is_lawful(name: str, size_set: str) -> None:
    component: Component = RULES.component(name)
    assert component.size_pt.allows(RULES.size_pt(name, size_set)), (name, RULES.size_pt(name, size_set))


def test_every_chosen_size_is_of_a_component() -> None:
    assert set(RULES.ours["size_pt"]) <= {*RULES.components, *RULES.looks}
    assert not set(RULES.components) & set(RULES.looks)
    for sizes in RULES.size_sets.values():
        assert set(sizes) == {"national_title", "motto", "place_date"}


@pytest.mark.parametrize("name", [name for name in RULES.page if name.startswith("margin")])
def test_a_chosen_margin_is_lawful(name: str) -> None:
    assert RULES.page[name].allows(RULES.ours["page"][name])


@pytest.mark.parametrize(
    ("name", "ours"),
    [("first_line_indent_cm", "first_line_indent_cm"), ("line_spacing", "line_spacing"), ("space_between_pt", None)],
)
def test_a_chosen_paragraph_is_lawful(name: str, ours: str | None) -> None:
    chosen = RULES.ours["paragraph"]
    value = chosen[ours] if ours else chosen["space_before_pt"] + chosen["space_after_pt"]
    assert RULES.paragraph[name].allows(value)


def test_a_chosen_rule_line_is_lawful() -> None:
    ratios = RULES.ours["rule_ratio"]
    assert set(ratios) == {name for name, component in RULES.components.items() if component.rule}
    for name, ratio in ratios.items():
        rule = RULES.components[name].rule
        assert rule is not None
        assert rule.allows(ratio)


@pytest.mark.parametrize("columns", ["header_columns_mm", "signature_columns_mm"])
def test_columns_fill_the_text_area(columns: str) -> None:
    assert RULES.text_width_mm == 165
    assert sum(RULES.ours[columns]) == RULES.text_width_mm


def test_the_distances_of_header_and_footer_stay_inside_the_margins() -> None:
    page = RULES.ours["page"]
    assert page["header_distance_mm"] < page["margin_top_mm"]
    assert page["footer_distance_mm"] < page["margin_bottom_mm"]


@pytest.mark.parametrize(
    ("limit", "value", "tolerance", "allowed"),
    [
        (Limit("x", range=(12, 13)), 12, 0, True),
        (Limit("x", range=(12, 13)), 13, 0, True),
        (Limit("x", range=(12, 13)), 13.2, 0, False),
        (Limit("x", range=(12, 13)), 13.2, 0.25, True),
        (Limit("x", range=(12, 13)), 11.9, 0, False),
        (Limit("x", range=(6, None)), 600, 0, True),
        (Limit("x", range=(6, None)), 5, 0, False),
        (Limit("x", one_of=(1.0, 1.27)), 1.27, 0, True),
        (Limit("x", one_of=(1.0, 1.27)), 1.1, 0, False),
        (Limit("x", one_of=(1.0, 1.27)), 1.25, 0.05, True),
    ],
)
def test_a_limit(limit: Limit, value: float, tolerance: float, allowed: bool) -> None:
    assert limit.allows(value, tolerance) is allowed


def test_the_pack_is_read_once_and_another_when_asked(tmp_path: Path) -> None:
    assert law.load() is RULES
    other = tmp_path / "khác.yaml"
    other.write_text(
        resources.path("styles", "nd30.yaml")
        .read_text(encoding="utf-8")
        .replace("margin_left_mm: 30", "margin_left_mm: 35"),
        encoding="utf-8",
    )
    changed: Law = law.load(other)
    assert changed.text_width_mm == 160
    assert law.load().text_width_mm == 165
