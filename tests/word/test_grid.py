from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from drafter.word.fragments import run
from drafter.word.grid import Box, draw

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WIDTHS = (100, 200, 400, 800)

Rows = Sequence[Sequence[Box]]
Cell = tuple[str, int, int, str]
"""Text, width, columns covered, and "", "restart" or "goes on" of one w:tc."""


def box(column: int, words: str = "", across: int = 1, down: int = 1) -> Box:
    return Box(column, (("BangChu", run(words)),), across, down)


def table(head: Rows, rows: Rows, widths: Sequence[int] = WIDTHS, style: str = "BangKe") -> etree._Element:
    return etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{draw(widths, head, rows, style)}</w:body>')[0]


def one(parent: etree._Element, path: str) -> etree._Element:
    found = parent.findall("/".join(W + step for step in path.split("/")))
    assert len(found) == 1, f"{len(found)} {path}"
    return found[0]


def val(parent: etree._Element, path: str, name: str = "val") -> str:
    return one(parent, path).get(W + name, "")


def has(parent: etree._Element, path: str) -> bool:
    return parent.find("/".join(W + step for step in path.split("/"))) is not None


def cells(row: etree._Element) -> Iterator[Cell]:
    for cell in row.findall(W + "tc"):
        span = int(val(cell, "tcPr/gridSpan")) if has(cell, "tcPr/gridSpan") else 1
        merge = (val(cell, "tcPr/vMerge") or "goes on") if has(cell, "tcPr/vMerge") else ""
        yield "".join(str(text) for text in cell.itertext()), int(val(cell, "tcPr/tcW", "w")), span, merge


def drawn(head: Rows, rows: Rows) -> list[list[Cell]]:
    return [list(cells(row)) for row in table(head, rows).findall(W + "tr")]


def plain(*columns: int) -> list[Box]:
    return [box(column, "abcd"[column]) for column in columns]


def test_the_grid_has_the_widths_asked_for_and_the_table_their_sum() -> None:
    found = table([], [plain(0, 1, 2, 3)])
    assert [column.get(W + "w") for column in one(found, "tblGrid")] == ["100", "200", "400", "800"]
    assert (val(found, "tblPr/tblW", "w"), val(found, "tblPr/tblW", "type")) == ("1500", "dxa")
    assert val(found, "tblPr/tblLayout", "type") == "fixed"


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        (
            [],
            [plain(0, 1, 2, 3)],
            [[("a", 100, 1, ""), ("b", 200, 1, ""), ("c", 400, 1, ""), ("d", 800, 1, "")]],
        ),
        (
            [],
            [[box(0, "nhóm", across=4)], [box(0, "a", across=2), box(2, "c", across=2)]],
            [[("nhóm", 1500, 4, "")], [("a", 300, 2, ""), ("c", 1200, 2, "")]],
        ),
        (
            [[box(0, "STT", down=2), box(1, "Chỉ tiêu", across=3)], plain(1, 2, 3)],
            [plain(0, 1, 2, 3)],
            [
                [("STT", 100, 1, "restart"), ("Chỉ tiêu", 1400, 3, "")],
                [("", 100, 1, "goes on"), ("b", 200, 1, ""), ("c", 400, 1, ""), ("d", 800, 1, "")],
                [("a", 100, 1, ""), ("b", 200, 1, ""), ("c", 400, 1, ""), ("d", 800, 1, "")],
            ],
        ),
        (
            [],
            [[box(0, "a"), box(1, "khối", across=2, down=3), box(3, "d")], plain(0, 3), plain(3, 0)],
            [
                [("a", 100, 1, ""), ("khối", 600, 2, "restart"), ("d", 800, 1, "")],
                [("a", 100, 1, ""), ("", 600, 2, "goes on"), ("d", 800, 1, "")],
                [("a", 100, 1, ""), ("", 600, 2, "goes on"), ("d", 800, 1, "")],
            ],
        ),
        (
            [],
            [[box(0, "x", across=3, down=2), box(3, "d")], [box(3, "y", down=2)], plain(0, 1, 2)],
            [
                [("x", 700, 3, "restart"), ("d", 800, 1, "")],
                [("", 700, 3, "goes on"), ("y", 800, 1, "restart")],
                [("a", 100, 1, ""), ("b", 200, 1, ""), ("c", 400, 1, ""), ("", 800, 1, "goes on")],
            ],
        ),
    ],
    ids=["plain", "across", "head", "across and down", "one below another"],
)
def test_merged_cells(head: Rows, rows: Rows, expected: list[list[Cell]]) -> None:
    assert drawn(head, rows) == expected


def test_the_head_is_repeated_and_no_row_splits() -> None:
    rows = table([plain(0, 1, 2, 3)] * 2, [plain(0, 1, 2, 3)] * 3).findall(W + "tr")
    assert [has(row, "trPr/tblHeader") for row in rows] == [True, True, False, False, False]
    assert all(has(row, "trPr/cantSplit") for row in rows)


@pytest.mark.parametrize(("middle", "align"), [(True, ["center"]), (False, [])])
def test_words_stand_halfway_down_where_asked_for(middle: bool, align: list[str]) -> None:
    found = table([], [[box(0, "a", across=4)._replace(middle=middle)]])
    assert [each.get(W + "val") for each in found.iter(W + "vAlign")] == align


def kept(found: etree._Element) -> list[list[bool]]:
    """Of each row and each of its paragraphs, whether it stays with the next."""
    return [[has(each, "pPr/keepNext") for each in row.iter(W + "p")] for row in found.iter(W + "tr")]


def test_every_paragraph_of_a_kept_row_stays_with_the_next() -> None:
    two = Box(0, (("A", run("một")), ("B", run("hai"))), across=4, keep_with_next=True)
    found = table([], [[two], [box(0, "ba", across=4)]])
    assert [val(each, "pPr/pStyle") for each in found.iter(W + "p")] == ["A", "B", "BangChu"]
    assert kept(found) == [[True, True], [False]]


@pytest.mark.parametrize("rows", [(True, True, False), (False, True, False), (True, False, True)])
def test_a_cell_covered_from_above_stays_with_the_next_row_as_its_own_row_does(rows: tuple[bool, ...]) -> None:
    # Word and LibreOffice ask the first cell of a row: a merged one would tie its last row to what follows.
    tall = box(0, "khối", across=3, down=len(rows))
    drawn_rows = [[box(3, "d")._replace(keep_with_next=keep)] for keep in rows]
    drawn_rows[0].append(tall._replace(keep_with_next=rows[0]))
    assert kept(table([], drawn_rows)) == [[keep, keep] for keep in rows]


def test_a_row_that_is_covered_as_a_whole_stays_with_the_next_as_the_one_above() -> None:
    whole = box(0, "a", across=4, down=2)._replace(keep_with_next=True)
    assert kept(table([[whole], []], [[box(0, "b", across=4)]])) == [[True], [True], [False]]


def test_a_cell_without_words_holds_a_paragraph() -> None:
    # Word takes a file for broken in which a cell does not end with one.
    found = table([], [[Box(0, (("A", Markup()),), across=4)]])
    (cell,) = found.iter(W + "tc")
    assert [etree.QName(child).localname for child in cell] == ["tcPr", "p"]


@pytest.mark.parametrize("text", ['"><w:b/>', "a & b", "{{ x }}", "'"])
def test_texts_and_names_of_styles_are_escaped(text: str) -> None:
    found = table([], [[Box(0, ((text, run(text)),), across=4)]], style=text)
    assert val(found, "tblPr/tblStyle") == text
    assert (val(found, "tr/tc/p/pPr/pStyle"), one(found, "tr/tc/p/r/t").text) == (text, text)


def in_order(parent: etree._Element, path: str) -> list[str]:
    return [etree.QName(child).localname for child in one(parent, path)]


def test_properties_stand_in_the_order_of_the_schema() -> None:
    # ECMA-376 part 1: CT_TblPr, CT_TcPr.
    found = table([[box(0, "a", across=4, down=2)], []], [])
    assert in_order(found, "tblPr") == ["tblStyle", "tblW", "jc", "tblLayout", "tblLook"]
    assert [etree.QName(child).localname for child in found] == ["tblPr", "tblGrid", "tr", "tr"]
    first = found.findall(W + "tr")[0]
    assert in_order(first, "tc/tcPr") == ["tcW", "gridSpan", "vMerge", "vAlign"]


@st.composite
def tilings(draw_from: st.DrawFn) -> tuple[list[int], list[list[Box]]]:
    """Widths, and rows of boxes that cover every place once: bands of rows, each cut into upright blocks."""
    widths = draw_from(st.lists(st.integers(1, 900), min_size=1, max_size=6))
    rows: list[list[Box]] = []
    for height in draw_from(st.lists(st.integers(1, 3), min_size=1, max_size=4)):
        band: list[list[Box]] = [[] for _row in range(height)]
        column = 0
        while column < len(widths):
            across = draw_from(st.integers(1, len(widths) - column))
            if draw_from(st.booleans()):
                band[0].append(box(column, "x", across, height))
            else:
                for row in band:
                    row.append(box(column, "x", across))
            column += across
        rows += [draw_from(st.permutations(row)) for row in band]
    return widths, rows


def ends(row: Iterable[Cell], widths: Sequence[int]) -> list[int]:
    """The column after each cell; a cell is as wide as the columns that it covers."""
    found = [0]
    for _words, width, across, _merge in row:
        found.append(found[-1] + across)
        assert width == sum(widths[found[-2] : found[-1]])
    return found


@given(tilings())
def test_every_row_covers_the_whole_grid_and_each_box_is_drawn_once(tiling: tuple[list[int], list[list[Box]]]) -> None:
    widths, rows = tiling
    found = [list(cells(row)) for row in table([], rows, widths).findall(W + "tr")]
    assert [ends(row, widths)[-1] for row in found] == [len(widths)] * len(rows)
    words = [text for row in found for text, _width, _across, merge in row if merge != "goes on"]
    assert words == ["x"] * sum(map(len, rows))
    covered = [across for row in found for _text, _width, across, merge in row if merge == "goes on"]
    assert sum(covered) == sum(each.across * (each.down - 1) for row in rows for each in row)
