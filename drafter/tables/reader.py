"""A CSV or XLSX file in, a table out."""

from dataclasses import replace
from pathlib import Path

from drafter import files
from drafter.errors import InputError
from drafter.messages import _
from drafter.tables import delimited
from drafter.tables.rows import read_body
from drafter.tables.table import Table

MAX_BYTES = 20_000_000


def read_table(path: Path) -> Table:
    """The table in the file at `path`: a .csv in UTF-8, or the first visible sheet of an .xlsx.

    The first row that is not blank holds the names of the columns. A fault of the content is a finding of the table or
    of its row, and the rows around it are read. Raises InputError, with the way out, for a file that is no table at
    all: missing, of another kind, damaged, without rows, larger than the limits.
    """
    suffix = path.suffix.casefold()
    if suffix not in {".csv", ".xlsx"} and path.is_file():
        raise InputError(
            _("{name} không phải là tệp .csv hay .xlsx; hãy mở bảng bằng Excel rồi lưu lại dạng .xlsx.", name=path)
        )
    data = files.read_limited(path, MAX_BYTES)
    name = str(path)
    if not data.strip():
        raise InputError(_("{name} trống; hãy chọn tệp có tên cột ở hàng đầu và dữ liệu ở các hàng dưới.", name=name))
    if suffix == ".csv":
        return read_body(delimited.read_records(data, name), name)
    from drafter.tables import workbook  # openpyxl takes longer to load than most tables to read

    records, findings = workbook.read_records(data, name)
    table = read_body(records, name)
    return replace(table, findings=(*table.findings, *findings))
