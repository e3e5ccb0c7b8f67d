from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.tables.reader import read_table
from drafter.tables.table import Table


@pytest.fixture
def read_csv(tmp_path: Path) -> Callable[[str | bytes], Table]:
    """Reads a text or bytes as the file danh-sách.csv."""

    def read(content: str | bytes) -> Table:
        path = tmp_path / "danh-sách.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_table(path)

    return read


@pytest.fixture
def read_xlsx(tmp_path: Path) -> Callable[[bytes], Table]:
    """Reads bytes as the file danh-sách.xlsx."""

    def read(content: bytes) -> Table:
        path = tmp_path / "danh-sách.xlsx"
        path.write_bytes(content)
        return read_table(path)

    return read
