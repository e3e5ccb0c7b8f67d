"""What a test looks at in a table."""

from collections.abc import Iterable

from drafter.findings import Finding
from drafter.tables.table import Table


def values(table: Table) -> list[list[str]]:
    """The values of all rows, in the order of the columns."""
    return [[row.values[column.name] for column in table.columns] for row in table.rows]


def places(findings: Iterable[Finding]) -> list[tuple[str, int | None, int | None]]:
    return [(finding.rule, finding.line, finding.column) for finding in findings]
