"""A resolved table as a fragment: which style each cell has, which rows stay together, how wide the columns are."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from drafter.drafting.columns import widths_twips
from drafter.drafting.styles import TABLE, TABLE_GROUP, TABLE_HEADING, TABLE_TEXT
from drafter.law import Law
from drafter.plan import markup
from drafter.plan.resolving.grids import Grid, GridCell, Role
from drafter.plan.resolving.prose import Runs
from drafter.word.grid import Box, draw
from drafter.word.look import Look

POINTS_PER_MM = 72 / 25.4


class TableDrawer:
    """Draws the tables of one document."""

    def __init__(self, look: Look, rules: Law, runs: Callable[[Runs], Markup]) -> None:
        """runs: how one paragraph's runs become XML."""
        self._look, self._rules, self._runs = look, rules, runs

    def draw(self, grid: Grid, width_mm: float) -> Markup:
        """The table on a page that is `width_mm` wide between its margins."""
        ours = self._rules.ours["table"]
        padding = 2 * ours["cell_margin_mm"] * POINTS_PER_MM + 1  # and the width of its lines
        widths = widths_twips(grid, width_mm * POINTS_PER_MM, self._rules.size_pt("table_text"), padding)
        numeric = _numeric_columns(grid)
        head = [[self._box(cell, numeric, keep=True, middle=True) for cell in row] for row in grid.head]
        kept, low = _kept_rows(grid.rows, ours["whole_rows"])
        rows = [
            [self._box(cell, numeric, keep=number in kept, middle=(number, cell.column) not in low) for cell in row]
            for number, row in enumerate(grid.rows)
        ]
        return draw(widths, head, rows, self._look.style(TABLE))

    def _box(self, cell: GridCell, numeric: frozenset[int], *, keep: bool, middle: bool) -> Box:
        style = self._look.style(_style_name(cell, numeric))
        paragraphs = tuple((style, self._runs(each)) for each in cell.paragraphs) or ((style, Markup()),)
        return Box(cell.column, paragraphs, cell.across, cell.down, middle=middle, keep_with_next=keep)


def _style_name(cell: GridCell, numeric: frozenset[int]) -> str:
    """Headings have styles of their own; words stand left, columns of nothing but numbers right, unless asked for."""
    match cell.role:
        case Role.HEADING:
            return TABLE_HEADING
        case Role.GROUP:
            return TABLE_GROUP
        case Role.CELL:
            return TABLE_TEXT[cell.align or ("phải" if cell.column in numeric else "trái")]


def _numeric_columns(grid: Grid) -> frozenset[int]:
    """Columns whose cells are numbers, or blank: they are read from the right."""
    from drafter.language.quantities import is_number

    texts: dict[int, list[str]] = {}
    for row in grid.rows:
        for cell in row:
            if cell.role is Role.CELL and cell.across == 1:
                texts.setdefault(cell.column, []).append(" ".join(markup.plain(runs) for runs in cell.paragraphs))
    return frozenset(
        column for column, found in texts.items() if any(found) and all(is_number(text) or not text for text in found)
    )


def _kept_rows(rows: Sequence[Sequence[GridCell]], whole_rows: int) -> tuple[set[int], set[tuple[int, int]]]:
    """Rows that stay with the next one, and cells whose words stand at the top.

    A merged cell of few rows is kept on one page, since its words would be torn; one of many begins at its top, where
    they are seen whichever way it is cut. The name of a group stays with its first row.
    """
    kept: set[int] = set()
    low: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        for cell in row:
            if cell.role is Role.GROUP and number + 1 < len(rows):
                kept.add(number)
            if cell.down > whole_rows:
                low.add((number, cell.column))
            elif cell.down > 1:
                kept |= set(range(number, number + cell.down - 1))
    return kept, low
