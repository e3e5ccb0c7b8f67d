"""An .xlsx: checked as bytes, then read by openpyxl → the records of its first visible sheet."""

import io
import itertools
import re
import warnings
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import openpyxl
from openpyxl.utils import range_boundaries

from drafter import zipped
from drafter.errors import InputError
from drafter.findings import Finding, Severity
from drafter.messages import _
from drafter.tables import faults
from drafter.tables.cells import Record, filled
from drafter.tables.rows import LAST_ROW, MAX_CELLS, MAX_MEGABYTES, MAX_ROWS, too_large
from drafter.tables.values import text_of

EXCEL = zipped.Program("Excel", ".xlsx")

# Nothing of a table stands there, and openpyxl stumbles over some that Excel reads.
_UNREAD = ("docProps/", "xl/chartsheets/")
_TAG = rb"<(?:[^\s<>/:!?]+:)?"
_FORMULA = re.compile(rb"(" + _TAG + rb"f)\s[^<>]*?(/?>)")
_ROW_NUMBER = re.compile(_TAG + rb"row\s(?:[^<>]*?\s)?r=\"([0-9]+)\"")
_MERGED = re.compile(_TAG + rb"mergeCell\s[^<>]*?ref=\"([^\"]*)\"")


def read_records(data: bytes, name: str) -> tuple[list[Record], list[Finding]]:
    """The rows of the first visible sheet that are not blank, and a finding when other visible sheets hold data too.

    Raises InputError, with what to do instead, for everything that is no plain .xlsx: no zip, a password, another
    program's file, macros, XML with a DTD, more than the limits, damage of any kind.
    """
    parts = _checked(data, name)
    try:
        with warnings.catch_warnings(action="ignore"):  # of openpyxl, about what it leaves out
            return _read(parts, name)
    except InputError:
        raise
    except Exception as error:  # openpyxl promises nothing about what it raises on a damaged file
        raise _damaged(name) from error


def _checked(data: bytes, name: str) -> dict[str, bytes]:
    """The XML of the package as openpyxl may see it: no DTD, within the limits, no formula shared between cells."""
    parts = zipped.unpack(data, name, EXCEL) if data.startswith(b"PK") else {}
    if not any(part.startswith("xl/") for part in parts):
        raise InputError(
            _(
                "{name} không phải là bảng tính Excel dạng .xlsx, hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu nếu"
                " có, rồi lưu lại dạng .xlsx (tệp CSV thì đặt đuôi .csv).",
                name=name,
            )
        )
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types or any("vbaproject" in part.casefold() for part in parts):
        raise InputError(_("{name} có macro; hãy mở bằng Excel rồi lưu lại dạng .xlsx (Excel Workbook).", name=name))
    parts = {n: part for n, part in parts.items() if n.endswith((".xml", ".rels")) and not n.startswith(_UNREAD)}
    if sum(map(len, parts.values())) > MAX_MEGABYTES * 1_000_000:
        raise too_large(name)
    for part, content in parts.items():
        zipped.refuse_declarations(content, f"{name}: {part}", EXCEL)
        if b"\0" in content:  # UTF-16, in which nothing of what follows would be found; no program writes it
            raise _damaged(name)
        # A cell takes four tags, and its share of the row's; styles take openpyxl longest, and Excel knows but 65,490.
        most_tags = MAX_CELLS if part == "xl/styles.xml" else 5 * MAX_CELLS
        if content.count(b"<row") > MAX_ROWS + 2 or content.count(b"<") > most_tags:  # 2: the header, rowBreaks
            raise too_large(name)
        if b"sheetData" in content:
            # openpyxl would translate a shared formula for each cell, which takes hours for a file made to that end.
            parts[part] = _FORMULA.sub(rb"\1\2", content)
    return parts


def _read(parts: dict[str, bytes], name: str) -> tuple[list[Record], list[Finding]]:
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    book = openpyxl.load_workbook(package, read_only=True, keep_links=False)
    sheets: list[Any] = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not sheets:
        raise InputError(
            _("{name} không có trang tính đọc được; hãy cho hiện trang có bảng, lưu dạng Excel Workbook.", name=name)
        )
    for sheet in sheets:
        sheet.reset_dimensions()  # what a sheet says of its own size is not asked
    rows = _rows(sheets[0].iter_rows(), name)
    first = parts[sheets[0]._worksheet_path]
    if (numbers := list(map(int, _ROW_NUMBER.findall(first)))) != sorted(set(numbers)):
        raise _damaged(name)  # openpyxl leaves out a row whose number is not above the one before
    merged = _merged(first, rows, name)
    records = [Record(number, cells, merged=merged[number]) for number, cells in rows.items()]
    others = [f"“{faults.short(sheet.title)}”" for sheet in sheets[1:] if _holds_data(sheet)]
    if not others:
        return records, []
    told = _(
        "Chỉ đọc trang tính đầu “{sheet}”; dữ liệu ở trang {others} không được đọc.",
        sheet=faults.short(sheets[0].title),
        others=", ".join(others[:5]),
    )
    return records, [Finding(faults.OTHER_SHEETS, Severity.INFO, told)]


def _rows(rows: Iterable[tuple[Any, ...]], name: str) -> dict[int, dict[int, str]]:
    """The rows that are not blank, by number; openpyxl gives every row, also those that the file leaves out."""
    found = {}
    places = 0  # blank ones among them, which openpyxl makes up to the last cell of each row
    for number, row in enumerate(rows, 1):
        places += len(row)
        if number > LAST_ROW or places > 10 * MAX_CELLS:
            raise too_large(name)
        if cells := filled(map(text_of, row)):
            found[number] = cells
    return found


def _merged(sheet: bytes, rows: dict[int, dict[int, str]], name: str) -> dict[int, dict[int, str]]:
    """The areas of merged cells by row and column, but for the cell with their value; areas without one left out."""
    merged: dict[int, dict[int, str]] = defaultdict(dict)
    last_row, last_column = max(rows, default=0), max(map(max, rows.values()), default=0)
    room = MAX_CELLS
    for reference in _MERGED.findall(sheet):
        area = reference.decode()
        left, top, right, bottom = (number or 0 for number in range_boundaries(area))
        if left not in rows.get(top, {}):
            continue
        columns = range(left, min(right, last_column) + 1)
        for number in range(top, min(bottom, last_row) + 1):
            room -= len(columns)
            merged[number] |= dict.fromkeys(columns, area)
            if room < 0:
                raise _damaged(name)  # the areas overlap, as Excel never lets them
        del merged[top][left]
    return merged


def _holds_data(sheet: Any) -> bool:
    rows = itertools.islice(sheet.iter_rows(values_only=True), 1_000)
    return any(value is not None for row in rows for value in row)


def _damaged(name: str) -> InputError:
    return InputError(
        _("{name} bị hỏng: không đọc được bảng tính; hãy mở bằng Excel rồi lưu lại dạng .xlsx.", name=name)
    )
