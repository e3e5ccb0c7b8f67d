"""Free tables and target tables as grids of cells: heads of several levels, merged cells, groups."""

from drafter.language.spelling import fold
from drafter.plan import markup
from drafter.plan.markup import Run, merged
from drafter.plan.model import Column, Row, Table, Target, TargetTable
from drafter.plan.resolving.grids import Grid, GridCell, Misfit, Role, Span, columns_of, misfits_of, run_lengths
from drafter.plan.resolving.mentions import Mentions
from drafter.plan.resolving.prose import Runs, line, names, with_end
from drafter.plan.syntax.source import Text

HEADINGS = {"code": "STT", "name": "Chỉ tiêu", "unit": "Đơn vị tính", "values": "Mục tiêu", "lead": "Đơn vị chủ trì"}
"""What the columns of a target table are called. Printed, so never translated."""


def leaves(columns: tuple[Column, ...]) -> list[Column]:
    """The columns that hold cells: those without columns of their own."""
    return [leaf for column in columns for leaf in (leaves(column.columns) if column.columns else [column])]


def fit(table: Table) -> list[list[int]] | Misfit:
    """Where the cells of a free table stand, or the first row that does not fit. A group's row has no cells."""
    return columns_of(_spans(table), len(leaves(table.columns)))


def misfits(table: Table) -> list[Misfit]:
    """Every row of a free table that does not fit."""
    return misfits_of(_spans(table), len(leaves(table.columns)))


def _spans(table: Table) -> list[list[Span]]:
    width = len(leaves(table.columns))
    return [[(width, 1)] if row.group else [(cell.across, cell.down) for cell in row.cells] for row in table.rows]


def free_grid(table: Table, mentions: Mentions) -> Grid:
    """A free table as printed; its cells fit (`fit`)."""
    columns = leaves(table.columns)
    head = _head(table.columns, mentions)
    placed = fit(table)
    assert isinstance(placed, list)
    merged = _merged(table.rows, placed, columns)
    rows: list[tuple[GridCell, ...]] = []
    for number, (row, starts) in enumerate(zip(table.rows, placed, strict=True)):
        if row.group is not None:
            rows.append((_group(row.group, len(columns), mentions),))
            continue
        cells = []
        for cell, start in zip(row.cells, starts, strict=True):
            down = merged.get((number, start), cell.down)
            if down:
                align = cell.align or columns[start].align or _usual_align(columns[start])
                paragraphs = tuple(mentions.paragraphs(cell.content))
                cells.append(GridCell(start, paragraphs, cell.across, down, align))
        rows.append(tuple(cells))
    return Grid(tuple(column.width_cm for column in columns), head, tuple(rows))


def _usual_align(column: Column) -> str | None:
    """Ordinal numbers stand in the middle; all else is decided by what the column holds."""
    return "giữa" if fold(line(column.title)) in ("stt", "tt", "số tt", "số thứ tự") else None


def levels(columns: tuple[Column, ...]) -> list[list[tuple[int, Column]]]:
    """The rows of a head, each column with the first of the places that it covers."""
    rows: list[list[tuple[int, Column]]] = []
    level = [(start, column) for start, column in zip(_starts(columns, 0), columns, strict=True)]
    while level:
        rows.append(level)
        level = [
            below
            for start, column in level
            for below in zip(_starts(column.columns, start), column.columns, strict=True)
        ]
    return rows


def _starts(columns: tuple[Column, ...], start: int) -> list[int]:
    widths = [len(leaves((column,))) for column in columns]
    return [start + sum(widths[:place]) for place in range(len(columns))]


def _head(columns: tuple[Column, ...], mentions: Mentions) -> tuple[tuple[GridCell, ...], ...]:
    """The rows of the head; a column without columns of its own reaches down to the last of them."""
    rows = levels(columns)
    return tuple(
        tuple(
            GridCell(
                start,
                tuple(mentions.paragraphs(column.title)),
                len(leaves((column,))),
                1 if column.columns else len(rows) - level,
                role=Role.HEADING,
            )
            for start, column in row
        )
        for level, row in enumerate(rows)
    )


def _merged(rows: tuple[Row, ...], placed: list[list[int]], columns: list[Column]) -> dict[tuple[int, int], int]:
    """(row, column) → how many rows the cell covers, 0 for one that is covered, in columns that merge equal cells."""
    found: dict[tuple[int, int], int] = {}
    for column, wanted in enumerate(columns):
        if not wanted.merge:
            continue
        values = [_value_at(row, starts, column) for row, starts in zip(rows, placed, strict=True)]
        lengths = run_lengths(value or number for number, value in enumerate(values))
        found |= {(number, column): length for number, length in enumerate(lengths) if values[number]}
    return found


def _value_at(row: Row, starts: list[int], column: int) -> str:
    """What must be equal for two cells to be one; "" for a cell that is blank, spans several places, or is not there.

    A cell that spans several places keeps its own span.
    """
    if row.group is not None or column not in starts:
        return ""
    cell = row.cells[starts.index(column)]
    return line(cell.content) if (cell.across, cell.down) == (1, 1) else ""


def _group(title: Text, width: int, mentions: Mentions) -> GridCell:
    return GridCell(0, (mentions.line(title),), across=width, role=Role.GROUP)


def target_grid(table: TargetTable, mentions: Mentions) -> Grid:
    """A target table as printed: number, target, unit, a column for each milestone, lead unit."""
    targets = [row for row in table.rows if isinstance(row, Target)]
    has_unit, has_lead = any(t.unit for t in targets), any(t.lead for t in targets)
    head = _target_head(table, mentions, has_unit=has_unit, has_lead=has_lead)
    width = 2 + has_unit + len(table.milestones) + has_lead
    leads = run_lengths(
        (names(row.lead) or number) if isinstance(row, Target) else number for number, row in enumerate(table.rows)
    )
    rows: list[tuple[GridCell, ...]] = []
    count = 0
    for row, down in zip(table.rows, leads, strict=True):
        if isinstance(row, Text):
            rows.append((_group(row, width, mentions),))
            continue
        count += 1
        cells = [
            GridCell(0, ((Run(line(row.code) or str(count)),),), align="giữa"),
            GridCell(1, tuple(mentions.paragraphs(row.name))),
        ]
        if has_unit:
            cells.append(GridCell(2, _words(line(row.unit)), align="giữa"))
        for value in row.values:
            cells.append(GridCell(len(cells), tuple(mentions.paragraphs(value)), align="giữa"))
        if has_lead and down:
            cells.append(GridCell(width - 1, _words(names(row.lead)), down=down, align="giữa"))
        rows.append(tuple(cells))
    return Grid((None,) * width, head, tuple(rows))


def _target_head(
    table: TargetTable, mentions: Mentions, *, has_unit: bool, has_lead: bool
) -> tuple[tuple[GridCell, ...], ...]:
    """One row when there is one milestone, else two: the milestones stand under one heading."""
    own = dict(table.headings)
    title = {name: line(own.get(name)) or words for name, words in HEADINGS.items()}
    milestones = [tuple(mentions.paragraphs(each)) for each in table.milestones]
    rows = 2 if len(milestones) > 1 else 1
    first: list[GridCell] = []

    def add(words: str) -> None:
        first.append(GridCell(sum(c.across for c in first), _words(words), down=rows, role=Role.HEADING))

    add(title["code"])
    add(title["name"])
    if has_unit:
        add(title["unit"])
    start = len(first)
    second = [GridCell(start + at, words, role=Role.HEADING) for at, words in enumerate(milestones)]
    if rows == 2:
        first.append(GridCell(start, _words(title["values"]), across=len(milestones), role=Role.HEADING))
    else:
        first += second
    if has_lead:
        add(title["lead"])
    return (tuple(first), tuple(second)) if rows == 2 else (tuple(first),)


def _words(text: str) -> tuple[Runs, ...]:
    return ((Run(text),),) if text else ()


def target_lines(table: TargetTable, mentions: Mentions) -> list[tuple[bool, Runs]]:
    """A target table as lines of the text: (whether it is a target rather than a group's name, the words)."""
    lines: list[tuple[bool, Runs]] = []
    last = max((number for number, row in enumerate(table.rows) if isinstance(row, Target)), default=-1)
    named: set[int] = set()  # milestones whose footnotes are printed
    for number, row in enumerate(table.rows):
        if isinstance(row, Text):
            lines.append((False, with_end(mentions.line(row), ":")))
        else:
            words = _target_line(row, table.milestones, mentions, named)
            lines.append((True, with_end(words, "." if number == last else ";")))
    return lines


def _target_line(target: Target, milestones: tuple[Text, ...], mentions: Mentions, named: set[int]) -> Runs:
    """Tỷ lệ …: đến năm 2025 đạt 60%; đến năm 2030 đạt 65% (Phòng … chủ trì)."""
    name = mentions.line(target.name)
    runs: list[Run] = []
    for number, (milestone, value) in enumerate(zip(milestones, target.values, strict=True)):
        if not _is_dash(value):
            runs += [Run("; ")] if runs else []
            runs += [*_lowered(mentions.line(milestone, notes=number not in named)), Run(" ")]
            runs += _achieved(mentions.line(value), line(target.unit))
            named.add(number)
    lead = [Run(f" ({names(target.lead)} chủ trì)")] if target.lead else []
    return merged([*(with_end(name, ": ") if runs else name), *runs, *lead])


def _is_dash(value: Text) -> bool:
    """Whether a milestone has no value; a dash with a footnote says something."""
    from drafter.language.quantities import Kind, read_quantity

    return read_quantity(line(value)).kind is Kind.NONE and not any(markup.marks(value.value))


def _achieved(value: Runs, unit: str) -> Runs:
    """What is to be achieved, with its unit: "đạt 60%", "hoàn thành"."""
    from drafter.language.quantities import Kind, read_quantity

    words = "".join(run.text for run in value).strip()
    bare = words.removesuffix(unit).rstrip() if unit else words
    if read_quantity(bare).kind in (Kind.TEXT, Kind.NONE) and not words[:1].isdecimal():
        second = words.split()[1:2]
        return value if second and second[0][:1].isupper() else _lowered(value)  # a name keeps its capital
    verb = () if fold(words).startswith("đạt ") else (Run("đạt "),)
    if not unit or bare != words:
        return (*verb, *value)
    notes = [run for run in value if run.note is not None]
    return (*verb, *(run for run in value if run.note is None), Run(unit if unit == "%" else f" {unit}"), *notes)


def _lowered(runs: Runs) -> Runs:
    """The words as they stand within a sentence; a word all in capitals stays."""
    first = next((place for place, run in enumerate(runs) if run.text), None)
    if first is None or runs[first].text[1:2].isupper():
        return runs
    lowered = runs[first]._replace(text=runs[first].text[:1].lower() + runs[first].text[1:])
    return (*runs[:first], lowered, *runs[first + 1 :])
