"""Records → a table: the header, the rows below it, and what is wrong in them."""

import itertools
from collections.abc import Iterable
from typing import NamedTuple

from drafter.errors import InputError
from drafter.findings import Finding, in_file_order
from drafter.language.names import name_of
from drafter.messages import _
from drafter.tables import faults
from drafter.tables.cells import Record, read_cell
from drafter.tables.table import Column, Row, Table

LAST_ROW = 1_048_576  # Excel's; up to here blank rows may come between those of the table
MAX_ROWS = 100_000
MAX_COLUMNS = 200
MAX_CELLS = 500_000
MAX_MEGABYTES = 60  # of a workbook's XML, unpacked
MAX_FINDINGS = 1_000  # after as many no further row is read, and an error of the table says so

_SAMPLE = 5


class _Header(NamedTuple):
    """columns: those with a name of their own, by number. titles: the numbers of all that have a title."""

    row: int
    columns: dict[int, Column]
    titles: set[int]
    findings: list[Finding]


def read_body(records: Iterable[Record], file: str) -> Table:
    """The table that `records` are; the first is the header.

    Raises InputError when there is no header, no row below it, more rows or columns than a table may have, or when the
    first record is no header but the title of the table.
    """
    records = iter(records)
    sample = list(itertools.islice(records, 1 + _SAMPLE))
    if len(sample) < 2:
        raise InputError(
            _("{name} không có dữ liệu; hãy ghi tên cột ở hàng đầu và ít nhất một hàng dữ liệu ở dưới.", name=file)
        )
    header = _read_header(sample[0], file)
    widths = sorted(len(record.cells) for record in sample[1:])
    if len(header.titles) * 2 <= widths[len(widths) // 2]:
        # To report every cell below that has no title would help nobody.
        raise InputError(
            _(
                "{name}: hàng {row} ít ô hơn hẳn các hàng dưới, có vẻ là tiêu đề của bảng. Hàng có chữ đầu tiên phải là"
                " hàng tên cột: hãy xóa các hàng phía trên nó, hoặc đặt tên cho đủ các cột.",
                name=file,
                row=header.row,
            )
        )
    limit = min(MAX_ROWS, MAX_CELLS // max(len(header.columns), 1))
    rows: list[Row] = []
    findings = header.findings
    nameless: dict[int, int] = {}  # columns without a title, each with the first row that has a value there
    above, count = header.row, 0
    for record in itertools.chain(sample[1:], records):
        if count > MAX_FINDINGS:
            findings.append(faults.finding(faults.TOO_MANY, above + 1, count=faults.spaced(MAX_FINDINGS)))
            break
        if len(rows) == limit:
            raise too_large(file)
        if gap := record.number - above - 1:
            findings.append(faults.finding(faults.BLANK_ROW, above + 1, count=gap))
        rows.append(_read_row(record, header))
        above, count = record.number, count + bool(gap) + len(rows[-1].findings)
        nameless = dict.fromkeys(record.cells.keys() - header.titles, record.number) | nameless
    for number in nameless.keys() & range(max(header.titles)):
        column = Column("", "", number)
        findings.append(faults.finding(faults.BLANK_TITLE, header.row, column, example=nameless[number]))
    return Table(file, tuple(header.columns.values()), tuple(rows), tuple(in_file_order(findings)))


def too_large(file: str) -> InputError:
    """The error for a file with more than a table may have."""
    return InputError(
        _(
            "{name} quá lớn; mức lớn nhất được đọc là {rows} hàng, {columns} cột, {cells} ô kể cả ô trống còn định dạng"
            " ({megabytes} MB sau khi giải nén); hãy xóa hàng, cột và trang tính thừa, hoặc chia thành nhiều tệp.",
            name=file,
            rows=faults.spaced(MAX_ROWS),
            columns=MAX_COLUMNS,
            cells=faults.spaced(MAX_CELLS),
            megabytes=MAX_MEGABYTES,
        )
    )


def _read_header(record: Record, file: str) -> _Header:
    if max(record.cells) > MAX_COLUMNS:
        raise too_large(file)
    columns: dict[str, Column] = {}
    findings: list[Finding] = []
    for number, raw in record.cells.items():
        title, rule = read_cell(raw)
        column = Column(name_of(title), title, number)
        if rule is not None or not column.name:
            findings.append(faults.finding(rule or faults.NO_NAME, record.number, column, raw))
        elif twin := columns.get(column.name):
            told = {"other": faults.letters(twin.number), "name": faults.short(column.name)}
            findings.append(faults.finding(faults.SAME_NAME, record.number, column, raw, **told))
        else:
            columns[column.name] = column
    by_number = {column.number: column for column in columns.values()}
    return _Header(record.number, by_number, set(record.cells), findings)


def _read_row(record: Record, header: _Header) -> Row:
    values = {column.name: "" for column in header.columns.values()}
    findings = []
    for number, raw in record.cells.items():
        if column := header.columns.get(number):
            values[column.name], rule = read_cell(raw)
            if rule is not None:
                findings.append(faults.finding(rule, record.number, column, raw))
    last = max(header.titles)
    if beyond := [number for number in record.cells if number > last]:
        column, quote = Column("", "", beyond[0]), record.cells[beyond[0]]
        findings.append(faults.finding(faults.BEYOND, record.number, column, quote, last=faults.letters(last)))
    blank = header.columns.keys() - record.cells.keys()
    areas = {area: number for number, area in sorted(record.merged.items(), reverse=True) if number in blank}
    for area, number in areas.items():  # the first cell of each tells what is to be done
        findings.append(faults.finding(faults.MERGED, record.number, header.columns[number], area=area))
    return Row(record.number, values, tuple(findings))
