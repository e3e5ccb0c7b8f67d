import math
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import law
from drafter.drafting.columns import POINTS_PER_CM, TWIPS_PER_POINT, widths_twips
from drafter.plan.markup import Run
from drafter.plan.resolving.grids import Grid, GridCell
from drafter.word.metrics import width_pt

RULES = law.load()
SIZE = RULES.size_pt("table_text")
PAGE = RULES.text_width_mm / 10 * POINTS_PER_CM
PADDING = 9.0


def cell(column: int, text: str, across: int = 1, down: int = 1) -> GridCell:
    return GridCell(column, tuple((Run(line),) for line in text.split("\n")) if text else (), across, down)


def grid(*rows: Sequence[str], widths: Sequence[float | None] | None = None) -> Grid:
    """A table whose first row is its head."""
    cells = [tuple(cell(column, text) for column, text in enumerate(row)) for row in rows]
    return Grid(tuple(widths or [None] * len(rows[0])), tuple(cells[:1]), tuple(cells[1:]))


def points(table: Grid, page: float = PAGE) -> list[float]:
    return [twips / TWIPS_PER_POINT for twips in widths_twips(table, page, SIZE, PADDING)]


def needed(text: str) -> float:
    """What a text of one line needs in its cell, as if it were bold."""
    return width_pt(text, SIZE, bold=True) + PADDING


def whole(length: float) -> int:
    return math.floor(length * TWIPS_PER_POINT + 1e-6)


TASKS = grid(
    ["STT", "Nội dung công việc", "Thời hạn", "Cơ quan chủ trì"],
    ["1", "Rà soát, đánh giá hệ thống văn bản quy phạm pháp luật của tỉnh " * 3, "Quý I/2026", "Sở Tư pháp"],
    ["2", "Tổ chức hội nghị phổ biến đến các phòng chuyên môn " * 2, "30/11/2025", "Sở Nội vụ"],
)


@pytest.mark.parametrize("page", [PAGE, RULES.text_width_across_mm / 10 * POINTS_PER_CM, 300.0])
def test_a_table_fills_the_page_to_the_twip(page: float) -> None:
    assert whole(page) - sum(widths_twips(TASKS, page, SIZE, PADDING)) in (0, 1)


@pytest.mark.parametrize("asked", [(1.2, None, 3, 2.5), (1.2, None, None, None), (None, 4, None, None)])
def test_widths_asked_for_are_kept_and_the_others_fill_the_page(asked: tuple[float | None, ...]) -> None:
    found = points(TASKS._replace(widths_cm=asked))
    for width, wish in zip(found, asked, strict=True):
        assert wish is None or width == pytest.approx(wish * POINTS_PER_CM, abs=0.1)
    assert sum(found) == pytest.approx(PAGE, abs=0.1)


def test_a_table_whose_columns_all_have_a_width_is_as_wide_as_they_are() -> None:
    found = widths_twips(TASKS._replace(widths_cm=(1, 4, 2, 3)), PAGE, SIZE, PADDING)
    assert found == [566, 2268, 1134, 1701]
    assert sum(found) == whole(10 * POINTS_PER_CM)


def test_no_word_is_cut_while_there_is_room() -> None:
    longest = ["STT", "chuyên", "30/11/2025", "quan"]
    found = points(TASKS)
    assert all(width >= needed(word) - 0.1 for width, word in zip(found, longest, strict=True))
    assert max(found) == found[1]


@pytest.mark.parametrize(("times", "wider"), [(1, 1), (8, 4), (27, 9)])
def test_a_column_with_more_text_is_wider_by_less_than_its_amount(times: int, wider: float) -> None:
    # What lies beyond the widest word goes by the power 2/3 of the text.
    words = "nnn " * 60
    first, second = (width - needed("nnn") for width in points(grid(["", ""], [words, words * times])))
    assert second / first == pytest.approx(wider, rel=0.01)


def test_a_long_row_counts_for_more_than_several_short_ones() -> None:
    even, uneven = points(grid(["", ""], ["nn " * 60, ""], ["nn " * 60, "nn " * 120]))
    assert uneven > even


@pytest.mark.parametrize("down", [2, 3])
def test_the_text_of_a_merged_cell_is_shared_among_its_rows(down: int) -> None:
    words = "nnn " * 90
    rows = [(cell(0, words, down=down), cell(1, words)), *[(cell(1, ""),)] * (down - 1)]
    merged, alone = (width - needed("nnn") for width in points(Grid((None, None), (), tuple(rows))))
    assert alone / merged == pytest.approx(down ** (1 / 3), rel=0.01)


def test_a_heading_over_several_columns_widens_none_of_them() -> None:
    table = grid(["2025", "2026", "Ghi chú"], ["1", "2", "x"])
    above = (cell(0, "Chỉ tiêu kế hoạch " * 30, across=3),)
    assert points(table._replace(head=(above, *table.head))) == points(table)


def test_what_is_left_when_all_fits_goes_to_columns_of_sentences() -> None:
    found = points(grid(["STT", "Nội dung", "Năm"], ["1", "Rà soát văn bản", "2025"], ["2", "Lập hồ sơ", "2026"]))
    assert found[0] == pytest.approx(needed("STT"), abs=0.1)
    assert found[2] == pytest.approx(needed("Năm"), abs=0.1)
    assert found[1] == pytest.approx(PAGE - found[0] - found[2], abs=0.1)


def test_columns_of_single_words_share_what_is_left_by_their_widths() -> None:
    first, second = points(grid(["n", "nnnn"], ["n", "nnnn"]))
    assert first + second == pytest.approx(PAGE, abs=0.1)
    assert second / first == pytest.approx(needed("nnnn") / needed("n"), rel=0.01)


def test_a_paragraph_not_a_cell_is_what_must_fit_on_a_line() -> None:
    rows = [["STT", "A", "B"], ["1", "một\nhai\nba", "bốn năm"]]
    joined = [["STT", "A", "B"], ["1", "một hai ba", "bốn năm"]]
    assert points(grid(*rows))[1] < points(grid(*joined))[1]


def test_a_word_too_long_for_the_page_takes_nothing_from_the_words_of_others() -> None:
    # It is cut wherever it stands; "STT" and "dựng" need not be.
    address = "https://dichvucong.lamdong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh.html?ma=1.004954"
    found = points(grid(["STT", "Tên", "Đường dẫn"], ["1", "Cấp giấy phép xây dựng", address]))
    assert found[0] == pytest.approx(needed("STT"), abs=0.1)
    assert found[1] == pytest.approx(max(map(needed, ["Tên", "Cấp", "giấy", "phép", "xây", "dựng"])), abs=0.1)
    assert found[2] == pytest.approx(PAGE - found[0] - found[1], abs=0.1)


def test_a_column_takes_no_more_than_its_longest_paragraph() -> None:
    first, second = points(grid(["nn", "nnn"], ["nn nn nn", "nnn " * 40]))
    assert first == pytest.approx(needed("nn nn nn"), abs=0.1)
    assert second == pytest.approx(PAGE - first, abs=0.1)


def test_words_that_are_all_too_long_are_cut_alike() -> None:
    found = points(grid(["n" * 90] * 3, ["m" * 200, "n", "n"]))
    assert found == pytest.approx([PAGE / 3] * 3, abs=0.1)


@pytest.mark.parametrize("count", [1, 7, 20, 60])
def test_any_number_of_columns_of_one_kind_are_equal(count: int) -> None:
    found = widths_twips(grid(["2025"] * count, ["10"] * count), PAGE, SIZE, PADDING)
    assert max(found) - min(found) <= 1
    assert whole(PAGE) - sum(found) in (0, 1)


def test_an_empty_table_is_divided_evenly() -> None:
    assert points(grid([""] * 4, [""] * 4)) == pytest.approx([PAGE / 4] * 4, abs=0.1)


_TEXTS = st.one_of(
    st.text(alphabet="aáMW .-\n1", max_size=30), st.sampled_from(["", "N" * 1000, "nội dung " * 90, "🏫", "\n\n"])
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Grid, float]:
    """A table on a page that has room for each width asked for, and for 0.8 cm of every other column."""
    width = draw(st.integers(1, 12))
    rows = draw(st.lists(st.lists(_TEXTS, min_size=width, max_size=width), min_size=1, max_size=4))
    asked = draw(st.lists(st.none() | st.floats(0.8, 3), min_size=width, max_size=width))
    least = sum(each or 0.8 for each in asked) * POINTS_PER_CM
    return grid(*rows, widths=asked), least + draw(st.floats(0, 500))


@given(tables())
def test_widths_are_positive_and_fill_the_page_whatever_the_words(table: tuple[Grid, float]) -> None:
    cells, page = table
    found = widths_twips(cells, page, SIZE, PADDING)
    asked = [width for width in cells.widths_cm if width is not None]
    full = page if len(asked) < len(found) else sum(asked) * POINTS_PER_CM
    assert whole(full) - sum(found) in (0, 1)
    for twips, wish in zip(found, cells.widths_cm, strict=True):
        least = min(PADDING, 0.8 * POINTS_PER_CM) if wish is None else wish * POINTS_PER_CM
        assert twips >= least * TWIPS_PER_POINT - 1
