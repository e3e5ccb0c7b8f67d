from collections.abc import Callable

import pytest

from drafter.errors import InputError
from drafter.tables.table import Table

ReadCsv = Callable[[str | bytes], Table]


def test_a_row_is_asked_for_by_its_place_among_the_rows_of_data(read_csv: ReadCsv) -> None:
    table = read_csv("\nTên;Mã\nXã A;1\n\nXã B;2\n")
    assert table.row(1).values["tên"] == "Xã A"
    assert table.row(2).values["tên"] == "Xã B"
    assert table.row(2).number == 5
    assert table.name.endswith("danh-sách.csv")


@pytest.mark.parametrize("ordinal", [0, -1, 3, 10**9])
def test_a_row_that_is_not_there_is_answered_with_those_that_are(read_csv: ReadCsv, ordinal: int) -> None:
    table = read_csv("Tên;Mã\nXã A;1\nXã B;2\n")
    with pytest.raises(InputError, match=rf"không có hàng dữ liệu thứ {ordinal};.*tính từ 1.*đến 2\."):
        table.row(ordinal)


def test_a_row_with_an_error_stops_no_other(read_csv: ReadCsv) -> None:
    table = read_csv("Tên;Mã\n=A1;1\nXã B;2\n")
    assert [row.faulty for row in table.rows] == [True, False]
    assert not table.faulty
    assert table.findings == ()


def test_every_finding_comes_in_the_order_of_the_file(read_csv: ReadCsv) -> None:
    table = read_csv("Tên;Tên;Mã\n=A1;1;=2\n\nXã B;2;#N/A\n")
    assert [(finding.line, finding.column) for finding in table.every_finding()] == [
        (1, 2), (2, 1), (2, 3), (3, None), (4, 3),
    ]  # fmt: skip
