"""Cells on a grid, against a model that paints every place of the table."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.plan.resolving.grids import Fault, Misfit, Span, columns_of, run_lengths


def painted(rows: Sequence[Sequence[Span]], width: int) -> list[list[int]] | tuple[Fault, int]:
    """The first column of each cell: each cell takes the free places from the left, and paints those below it."""
    owner: dict[tuple[int, int], int] = {}
    found: list[list[int]] = []
    cell = 0
    for number, spans in enumerate(rows):
        free = [column for column in range(width) if (number, column) not in owner]
        if sum(across for across, _down in spans) != len(free):
            return Fault.COUNT, number
        starts = []
        for across, down in spans:
            taken = [free.pop(0) for _place in range(across)]
            if taken != list(range(taken[0], taken[0] + across)):
                return Fault.OVERLAP, number
            if number + down > len(rows):
                return Fault.BELOW, number
            for row in range(number, number + down):
                for column in taken:
                    assert (row, column) not in owner
                    owner[row, column] = cell
            cell += 1
            starts.append(taken[0])
        found.append(starts)
    assert len(owner) == width * len(rows)
    return found


_SPANS = st.tuples(
    st.sampled_from((1, 1, 1, 2, 3)),
    st.sampled_from((1, 1, 1, 2, 3)),
)


@given(st.integers(1, 5), st.lists(st.lists(_SPANS, max_size=4), max_size=6))
def test_any_rows_are_placed_or_refused_as_the_model_says(width: int, rows: list[list[Span]]) -> None:
    found = columns_of(rows, width)
    assert ((found.fault, found.row) if isinstance(found, Misfit) else found) == painted(rows, width)


@st.composite
def _fitting(draw: st.DrawFn) -> tuple[int, list[list[Span]], list[list[int]]]:
    """A width, rows that fill a rectangle, and the first columns of their cells."""
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    taken: set[tuple[int, int]] = set()
    rows: list[list[Span]] = []
    starts: list[list[int]] = []
    for number in range(height):
        spans, columns = [], []
        for column in range(width):
            if (number, column) in taken:
                continue
            room = next((at for at in range(column, width) if (number, at) in taken), width) - column
            across, down = draw(st.integers(1, room)), draw(st.integers(1, height - number))
            taken |= {(r, c) for r in range(number, number + down) for c in range(column, column + across)}
            spans.append((across, down))
            columns.append(column)
        rows.append(spans)
        starts.append(columns)
    return width, rows, starts


@given(_fitting())
def test_rows_that_fill_a_rectangle_are_placed(table: tuple[int, list[list[Span]], list[list[int]]]) -> None:
    width, rows, starts = table
    assert columns_of(rows, width) == starts
    assert painted(rows, width) == starts


@pytest.mark.parametrize(
    ("rows", "misfit"),
    [
        ([[(1, 1)]], Misfit(Fault.COUNT, 0, 1)),
        ([[(1, 1), (3, 1)]], Misfit(Fault.COUNT, 0, 4)),
        ([[(3, 1)], []], Misfit(Fault.COUNT, 1, 0)),
        ([[(1, 2), (2, 1)], [(1, 1), (2, 1)]], Misfit(Fault.COUNT, 1, 4)),
        ([[(1, 1), (1, 2), (1, 1)], [(2, 1)]], Misfit(Fault.OVERLAP, 1, 3)),
        ([[(3, 2)]], Misfit(Fault.BELOW, 0, 3)),
        ([[(999_999, 1)]], Misfit(Fault.COUNT, 0, 999_999)),
    ],
)
def test_the_first_row_that_does_not_fit(rows: list[list[Span]], misfit: Misfit) -> None:
    assert columns_of(rows, 3) == misfit


def test_a_table_without_rows_fits() -> None:
    assert columns_of([], 3) == []


@pytest.mark.parametrize(
    ("values", "lengths"),
    [
        ("", []),
        ("a", [1]),
        ("aab", [2, 0, 1]),
        ("aaa", [3, 0, 0]),
        ("aba", [1, 1, 1]),
        ("abbbaa", [1, 3, 0, 0, 2, 0]),
        ([0, "", None], [1, 1, 1]),
        ([None, None], [2, 0]),
    ],
)
def test_run_lengths(values: Sequence[object], lengths: list[int]) -> None:
    assert run_lengths(values) == lengths


@given(st.lists(st.integers(0, 2), max_size=30))
def test_run_lengths_give_the_values_back(values: list[int]) -> None:
    lengths = run_lengths(iter(values))
    assert len(lengths) == len(values) == sum(lengths)
    firsts = [(value, length) for value, length in zip(values, lengths, strict=True) if length]
    assert [value for value, length in firsts for _each in range(length)] == values
    assert all(one[0] != other[0] for one, other in itertools.pairwise(firsts))
