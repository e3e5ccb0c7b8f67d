"""The law table: every clause exists in the decree, and what we chose stays inside what it allows."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter import law, resources
from drafter.language.clauses import cite
from drafter.language.spelling import fold
from drafter.law import Component, Law, Limit
from drafter.plan.fields.records import RECORDS

RULES = law.load()
RAW: dict[str, Any] = next(yaml.safe_load_all(resources.path("styles", "nd30.yaml").read_text(encoding="utf-8")))
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


# The rules

ARTICLES = {"Điều 7", "Điều 8", "Điều 9", "Điều 13", "Điều 15", "Điều 18"}
"""The articles that are cited as a whole or by a clause."""
ROWS: list[law.RuleLaw | law.LeftToPeople] = [*law.rules().values(), *law.left_to_people().values()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_of_the_rules_is_whole(row: law.RuleLaw | law.LeftToPeople) -> None:
    assert re.fullmatch(r"[A-Z]+-\d\d", row.id)
    assert row.basis in ("must", "should")
    assert row.reads
    assert set(row.reads) <= {"spec", "text"}
    assert row.clause is not None or row.basis == "should"
    if isinstance(row, law.LeftToPeople):
        assert row.reason.strip()
    elif row.since and row.until:
        assert row.since < row.until


def test_what_is_left_to_people_is_no_rule() -> None:
    assert not set(law.rules()) & set(law.left_to_people())


@pytest.mark.parametrize("clause", sorted({row.clause for row in ROWS if row.clause}))
def test_the_clause_of_a_rule_exists(clause: str, shared: Path, appendix: dict[str, str]) -> None:
    assert cite(clause) != clause
    if clause.startswith("Điều"):
        assert re.match(r"Điều \d+", clause)[0] in ARTICLES  # type: ignore[index]  # it matches, or the test fails
    elif clause.startswith("I."):
        assert clause in appendix
    elif found := re.fullmatch(r"PL (II|III)\.([IVX]+)(?:\.(\d+)(?:\.[a-zđ])?)?", clause):
        name = f"phu-luc-{len(found[1])}.md"
        text = (shared / "nd30" / name).read_text(encoding="utf-8")
        section = re.search(rf"^#+ \**{found[2]}\. (.*?)(?=^#+ \**[IVX]+\. |\Z)", text, re.MULTILINE | re.DOTALL)
        assert section
        assert not found[3] or re.search(rf"^{found[3]}\. ", section[1], re.MULTILINE)
    else:
        assert OTHER_CLAUSE.fullmatch(clause) or re.fullmatch(r"V\.\d+", clause)


# A house style within the law


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        (Limit("x", range=(20, 25)), "20 - 25"),
        (Limit("x", range=(1, 1.5)), "1 - 1,5"),
        (Limit("x", range=(6, None)), "6 -"),
        (Limit("x", one_of=(1.0, 1.27)), "1 / 1,27"),
    ],
)
def test_a_limit_in_words(limit: Limit, words: str) -> None:
    assert limit.said() == words


@pytest.mark.parametrize(
    ("group", "name", "low", "high"),
    [
        ("page", "margin_top_mm", 20, 25),
        ("page", "margin_top_mm", 21, 21),
        ("paragraph", "first_line_indent_cm", 1, 1.27),
        ("paragraph", "first_line_indent_cm", 1.27, 1.27),
        ("components", "body", 13, 14),
        ("components", "body", 14, 14),
    ],
)
def test_a_limit_is_narrowed_and_the_rest_stays(group: str, name: str, low: float, high: float) -> None:
    changed = law.narrowed(RULES, group, name, low, high)
    entry = getattr(changed, group)[name]
    limit = entry.size_pt if isinstance(entry, Component) else entry
    assert limit.allows(low)
    assert limit.allows(high)
    assert not limit.allows(low - 0.01)
    assert not limit.allows(high + 0.01)
    assert {key for key, value in getattr(changed, group).items() if value != getattr(RULES, group)[key]} <= {name}
    assert law.load() is RULES


@pytest.mark.parametrize(
    ("group", "name", "low", "high", "limit"),
    [
        ("page", "margin_top_mm", 19, 22, "20 - 25"),
        ("page", "margin_top_mm", 22, 26, "20 - 25"),
        ("paragraph", "first_line_indent_cm", 1.1, 1.2, "1 / 1,27"),
        ("paragraph", "first_line_indent_cm", 1, 1.2, "1 / 1,27"),
        ("components", "body", 12, 14, "13 - 14"),
    ],
)
def test_a_limit_cannot_be_widened(group: str, name: str, low: float, high: float, limit: str) -> None:
    with pytest.raises(ValueError, match=f"^{limit}$"):
        law.narrowed(RULES, group, name, low, high)
