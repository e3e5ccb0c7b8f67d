from collections.abc import Sequence
from typing import NamedTuple

import pytest
from lxml import etree

from drafter import law
from drafter.drafting.render import template
from drafter.drafting.runs import RunWriter
from drafter.drafting.styles import TABLE, TABLE_GROUP, TABLE_HEADING, TABLE_TEXT
from drafter.drafting.tables import TableDrawer
from drafter.plan.markup import Run
from drafter.plan.resolving.grids import Grid, GridCell, Role
from tests.samples import grids_of, plan_of, with_

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULES = law.load()
WHOLE_ROWS: int = RULES.ours["table"]["whole_rows"]
LOOK = template().look
LEFT, CENTER, RIGHT, JUSTIFIED = (TABLE_TEXT[name] for name in ("trái", "giữa", "phải", "đều"))


class Cell(NamedTuple):
    """One w:tc: name of its style, text, whether its row stays with the next, whether its words stand halfway down."""

    style: str
    text: str
    kept: bool
    middle: bool


def drawn(grid: Grid, width_mm: float = RULES.text_width_mm) -> etree._Element:
    markup = TableDrawer(LOOK, RULES, RunWriter(LOOK).runs).draw(grid, width_mm)
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{markup}</w:body>')[0]


def rows_of(grid: Grid) -> list[list[Cell]]:
    names = {style_id: name for name, style_id in LOOK.styles.items()}
    found = []
    for row in drawn(grid).iter(W + "tr"):
        cells = []
        for cell in row.iter(W + "tc"):
            (style,) = {each.get(W + "val", "") for each in cell.iter(W + "pStyle")}
            text = "\n".join("".join(t.text or "" for t in p.iter(W + "t")) for p in cell.iter(W + "p"))
            kept = cell.find(f"{W}p/{W}pPr/{W}keepNext") is not None
            cells.append(Cell(names[style], text, kept, cell.find(f"{W}tcPr/{W}vAlign") is not None))
        found.append(cells)
    return found


def cell(text: str, column: int = 0, down: int = 1, align: str | None = None, role: Role = Role.CELL) -> GridCell:
    return GridCell(column, tuple((Run(line),) for line in text.splitlines()), 1, down, align, role)


def grid(*rows: Sequence[GridCell]) -> Grid:
    return Grid((None,) * len(rows[0]), (), tuple(tuple(row) for row in rows))


def column(*texts: str, align: str | None = None) -> list[str]:
    """The styles of a column with these texts, beside one of words."""
    found = rows_of(grid(*[(cell(text, align=align), cell("chữ", 1)) for text in texts]))
    assert {row[1].style for row in found} == {LEFT.casefold()}
    return [row[0].style for row in found]


@pytest.mark.parametrize(
    ("texts", "style"),
    [
        (["1", "20"], RIGHT),
        (["1.200,5", "99,5", "20%"], RIGHT),
        (["1", "", "3"], RIGHT),
        (["", ""], LEFT),
        (["1", "Hoàn thành"], LEFT),
        (["1", "30/11/2025"], LEFT),
        (["Quý I", "Quý II"], LEFT),
        (["1\n2"], LEFT),
    ],
)
def test_a_column_of_nothing_but_numbers_stands_right(texts: list[str], style: str) -> None:
    assert column(*texts) == [style.casefold()] * len(texts)


@pytest.mark.parametrize(("align", "style"), TABLE_TEXT.items())
def test_a_column_stands_as_its_author_asks(align: str, style: str) -> None:
    assert column("1", "2", align=align) == [style.casefold()] * 2


def test_headings_and_groups_have_looks_of_their_own_and_are_no_numbers() -> None:
    head = ((cell("2025", role=Role.HEADING),),)
    table = Grid((None,), head, ((cell("I", role=Role.GROUP),), (cell("1"),)))
    assert [row[0].style for row in rows_of(table)] == [name.casefold() for name in (TABLE_HEADING, TABLE_GROUP, RIGHT)]


def test_a_cell_keeps_its_paragraphs_and_an_empty_one_has_one() -> None:
    assert rows_of(grid((cell("a\nb"), cell("", 1)))) == [
        [Cell(LEFT.casefold(), "a\nb", False, True), Cell(LEFT.casefold(), "", False, True)]
    ]


def test_emphasis_reaches_a_cell() -> None:
    table = Grid((None,), (), ((GridCell(0, ((Run("a"), Run("b", bold=True)),)),),))
    assert [run.find(f"{W}rPr/{W}b") is not None for run in drawn(table).iter(W + "r")] == [False, True]


def kept(*rows: Sequence[GridCell]) -> list[bool]:
    """Of each row, whether it stays on the page of the next: all its cells say the same."""
    found = [{each.kept for each in row} for row in rows_of(grid(*rows))]
    assert [len(each) for each in found] == [1] * len(found)
    return [True in each for each in found]


def merged(down: int) -> list[tuple[GridCell, ...]]:
    return [(cell("khối", down=down), cell("a", 1)), *[(cell("b", 1),)] * (down - 1)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(cell("a"),)] * 3, [False] * 3),
        ([(cell("I", role=Role.GROUP),), (cell("a"),), (cell("b"),)], [True, False, False]),
        ([(cell("I", role=Role.GROUP),), (cell("1", role=Role.GROUP),), (cell("a"),)], [True, True, False]),
        ([(cell("a"),), (cell("I", role=Role.GROUP),)], [False, False]),
        (merged(2), [True, False]),
        ([*merged(3), *merged(2)], [True, True, False, True, False]),
        (merged(WHOLE_ROWS), [True] * (WHOLE_ROWS - 1) + [False]),
        (merged(WHOLE_ROWS + 1), [False] * (WHOLE_ROWS + 1)),
    ],
    ids=["plain", "group", "group in a group", "group at the end", "merged", "two merged", "most", "too many"],
)
def test_which_rows_stay_together(rows: list[tuple[GridCell, ...]], expected: list[bool]) -> None:
    assert kept(*rows) == expected


@pytest.mark.parametrize(("down", "middle"), [(1, True), (WHOLE_ROWS, True), (WHOLE_ROWS + 1, False)])
def test_words_of_a_cell_too_tall_for_one_page_stand_at_its_top(down: int, middle: bool) -> None:
    found = rows_of(grid(*merged(down)))
    assert (found[0][0].middle, found[0][1].middle) == (middle, True)


def test_the_head_stays_with_the_first_row() -> None:
    head = ((cell("A", down=2, role=Role.HEADING),), ())
    table = Grid((None,), head, ((cell("a"),),))
    assert [row[0].kept for row in rows_of(table)] == [True, True, False]


@pytest.mark.parametrize("width", [RULES.text_width_mm, RULES.text_width_across_mm])
def test_a_table_is_as_wide_as_the_text_of_its_page(width: float) -> None:
    (table,) = grids_of(
        plan_of(with_(các_phần=[{"tiêu đề": "A", "bảng": {"cột": ["STT", "Việc"], "hàng": [["1", "Rà soát"]]}}]))
    )
    found = drawn(table, width)
    columns = [int(each.get(W + "w", "0")) for each in found.iter(W + "gridCol")]
    assert width / 25.4 * 1440 - sum(columns) == pytest.approx(0.5, abs=0.5001)
    style = found.find(f"{W}tblPr/{W}tblStyle")
    assert style is not None
    assert style.get(W + "val") == LOOK.style(TABLE)


def test_words_have_room_between_the_margins_of_their_cell() -> None:
    # A column of one word that takes no more than it needs: the word in bold, two margins, the lines.
    from drafter.word.metrics import width_pt

    table = grid((cell("Sở"), cell("Rà soát văn bản " * 30, 1)))
    (first, _second) = (int(each.get(W + "w", "0")) / 20 for each in drawn(table).iter(W + "gridCol"))
    word = width_pt("Sở", RULES.size_pt("table_text"), bold=True)
    margins = 2 * RULES.ours["table"]["cell_margin_mm"] * 72 / 25.4
    assert first - word - margins == pytest.approx(1, abs=0.05)
