"""A table that was read: its columns, its rows as text by column, and what is wrong in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.errors import InputError
from drafter.findings import Finding, Severity, in_file_order
from drafter.messages import _


@dataclass(frozen=True, slots=True)
class Column:
    """name: the variable's name (`language.names.name_of`). title: the header, NFC, on one line. number: from 1."""

    name: str
    title: str
    number: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of data.

    number: the row as Excel counts it in its margin, from 1, the header among them.
    values: for every column of the table its text, by the column's name: NFC, one line, trimmed, "" where blank.
    A value that may not be used (a formula, a control character, …) is "" and has a finding.
    """

    number: int
    values: Mapping[str, str]
    findings: tuple[Finding, ...] = ()

    @property
    def faulty(self) -> bool:
        """Whether the row has an error and should not be used."""
        return _has_error(self.findings)


@dataclass(frozen=True, slots=True)
class Table:
    """name: the file, as the user calls it. findings: those of the header and the file, not those of the rows."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def faulty(self) -> bool:
        """Whether the header has an error, so that no row can be trusted."""
        return _has_error(self.findings)

    def row(self, ordinal: int) -> Row:
        """The row of data number `ordinal`: 1 is the first below the header. Raises InputError when there is none."""
        if not 1 <= ordinal <= len(self.rows):
            raise InputError(
                _(
                    "{name} không có hàng dữ liệu thứ {ordinal}; hàng dữ liệu tính từ 1 (ngay dưới hàng tên cột)"
                    " đến {last}.",
                    name=self.name,
                    ordinal=ordinal,
                    last=len(self.rows),
                )
            )
        return self.rows[ordinal - 1]

    def every_finding(self) -> list[Finding]:
        """The findings of header, file and rows, in the order of the file."""
        return in_file_order([*self.findings, *(finding for row in self.rows for finding in row.findings)])


def _has_error(findings: tuple[Finding, ...]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)
