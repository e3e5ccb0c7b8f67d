import pytest

from drafter.plan.model import Section, Table
from drafter.plan.resolving.numbering import Format, Numbered, label, levels, number
from drafter.plan.syntax.source import Text


def test_the_usual_scheme_goes_from_mục_to_plus() -> None:
    formats = [levels(None).at(depth) for depth in range(1, 8)]
    assert formats == [Format.ROMAN, Format.ARABIC, Format.LETTER, Format.DASH, Format.PLUS, Format.PLUS, Format.PLUS]


def test_every_scheme_can_be_chosen() -> None:
    chosen = {scheme: levels(scheme).at(3) for scheme in ("I. 1. a)", "I. 1. 1.1.", "I. 1. 1.1. a)", "không")}
    assert list(chosen.values()) == [Format.LETTER, Format.DECIMAL, Format.DECIMAL, Format.NONE]
    assert levels("I. 1. 1.1. a)").at(4) is Format.LETTER


def test_a_section_chooses_for_its_children_only() -> None:
    whole = levels(None)
    below = whole.under("gạch đầu dòng", 1)
    assert [below.at(depth) for depth in (1, 2, 3, 4)] == [Format.ROMAN, Format.DASH, Format.PLUS, Format.PLUS]
    assert whole.at(2) is Format.ARABIC
    assert whole.under(None, 1) == whole


def test_decimals_continue_the_label_above() -> None:
    assert label(Format.DECIMAL, 2, "3.") == "3.2."
    assert label(Format.DECIMAL, 1, "3.2.") == "3.2.1."
    assert label(Format.DECIMAL, 2, "") == "2."
    assert label(Format.ROMAN, 4, "") == "IV."
    assert label(Format.LETTER, 5, "1.") == "đ)"
    assert label(Format.DASH, 5, "1.") == "-"


def titled(title: str, *children: Section, numbering: str | None = None, unnumbered: bool = False) -> Section:
    return Section(Text.plain(title), children=children, numbering=numbering, unnumbered=unnumbered)


def told(content: str, *children: Section) -> Section:
    return Section(content=Text.plain(content), children=children)


TABLE = Section(tables=(Table((), ()),))


def labels(numbered: tuple[Numbered, ...]) -> list[str]:
    """The labels in the order of the page, indented by depth."""
    found: list[str] = []
    for each in numbered:
        found += ["  " * (each.depth - 1) + each.label, *labels(each.children)]
    return found


def deep(levels: int) -> Section:
    return titled(f"Bậc {levels}", *([deep(levels - 1), told("Lời văn.")] if levels > 1 else []))


@pytest.mark.parametrize(
    ("scheme", "found"),
    [
        (None, "I.|  1.|    a)|      -|        +|        +|      -|    b)|  2."),
        ("I. 1. a)", "I.|  1.|    a)|      -|        +|        +|      -|    b)|  2."),
        ("I. 1. 1.1.", "I.|  1.|    1.1.|      -|        +|        +|      -|    1.2.|  2."),
        ("I. 1. 1.1. a)", "I.|  1.|    1.1.|      a)|        -|        -|      b)|    1.2.|  2."),
        ("gạch đầu dòng", "-|  +|    +|      +|        +|        +|      +|    +|  +"),
        ("không", "|  |    |      |        |        |      |    |  "),
    ],
)
def test_a_tree_is_numbered_by_its_scheme(scheme: str | None, found: str) -> None:
    tree = number((deep(5),), scheme)
    assert "|".join(labels(tree)) == found
    assert tree[0].depth == 1


def test_what_is_not_numbered_is_not_counted_and_its_children_are() -> None:
    tree = number(
        (titled("A", told("Một."), titled("B", told("x"), unnumbered=True), TABLE, told("Hai.")), TABLE, titled("C")),
        None,
    )
    assert labels(tree) == ["I.", "  1.", "  ", "    a)", "  ", "  2.", "", "II."]
    assert [each.form for each in tree] == [Format.ROMAN, Format.NONE, Format.ROMAN]


def test_a_section_chooses_for_what_is_below_it() -> None:
    tree = number(
        (titled("A", titled("B", told("x")), numbering="I. 1. 1.1."), titled("C", titled("D", told("y")))), None
    )
    assert labels(tree) == ["I.", "  1.", "    1.1.", "II.", "  1.", "    a)"]
    assert [tree[0].below, tree[0].children[0].below, tree[1].children[0].below] == [
        *(Format.ARABIC, Format.DECIMAL, Format.LETTER)
    ]


def test_below_says_how_children_would_be_numbered() -> None:
    (dashed,) = number((titled("A", numbering="gạch đầu dòng"),), None)
    assert dashed.below is Format.DASH
    (plain,) = number((titled("A", numbering="không"),), None)
    assert plain.below is Format.NONE


def test_units_and_content_count_as_a_title_does() -> None:
    sections = (Section(units=(Text.plain("Sở A"),)), told("Lời văn."), titled("B"))
    assert labels(number(sections, None)) == ["I.", "II.", "III."]


def test_many_points_go_on_after_the_alphabet() -> None:
    tree = number((titled("A", titled("B", *(told("x") for _each in range(24)))),), None)
    found = [each.label for each in tree[0].children[0].children]
    assert found[:7] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]
    assert len(set(found)) == 24
