import contextlib
import csv
import time
from collections.abc import Callable

import pytest

from drafter.errors import InputError
from drafter.tables.delimited import delimiter_of, read_records
from drafter.tables.faults import BAD_LETTER, BEYOND
from drafter.tables.table import Table
from tests.tables.looks import places, values

ReadCsv = Callable[[str | bytes], Table]
TEXT = "Tên xã;Mã\nXã Đắk Wil;1\nXã Ea Pô;2\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_refused_with_the_way_out(read_csv: ReadCsv, encoding: str) -> None:
    with pytest.raises(InputError, match=r"UTF-16.*Save As.*CSV UTF-8"):
        read_csv(TEXT.encode(encoding))


def test_windows_1258_is_refused_with_its_line(read_csv: ReadCsv) -> None:
    data = "Ten;Ma\r\nXa A;1\r\nXa\u0303 B;2\r\n".encode("cp1258")
    with pytest.raises(InputError, match=r"dòng 3 không theo mã UTF-8.*Windows-1258.*CSV UTF-8"):
        read_csv(data)


def test_tcvn3_is_refused(read_csv: ReadCsv) -> None:
    with pytest.raises(InputError, match=r"dòng 1 không theo mã UTF-8.*TCVN3"):
        read_csv(b"T\xaan x\xb7;M\xb7\nX\xb7 \xa7\xbek;1\n")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf_8_is_read_with_and_without_its_mark(read_csv: ReadCsv, mark: bytes) -> None:
    table = read_csv(mark + TEXT.encode())
    assert [column.name for column in table.columns] == ["tên_xã", "mã"]
    assert values(table) == [["Xã Đắk Wil", "1"], ["Xã Ea Pô", "2"]]


def test_a_nul_costs_one_row_and_many_are_no_text(read_csv: ReadCsv) -> None:
    table = read_csv(TEXT.replace("Pô", "P\0").encode())
    assert places(table.every_finding()) == [(BAD_LETTER, 3, 1)]
    assert not table.row(1).faulty
    with pytest.raises(InputError, match="không phải là văn bản"):
        read_csv(b"a;b\n1;2\n" + b"\0" * 100)


def test_a_text_may_begin_with_pk(read_csv: ReadCsv) -> None:
    assert values(read_csv("PK;Tên\n1;A\n")) == [["1", "A"]]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_delimiters_line_ends_and_marks(read_csv: ReadCsv, delimiter: str, end: str, mark: str) -> None:
    rows = [["Tên xã", "Mã", "Ghi chú"], ["Xã A", "1", "x"], ["Xã B", "", ""]]
    text = mark + "".join(delimiter.join(row) + end for row in rows)
    for written in (text, text.removesuffix(end)):
        table = read_csv(written)
        assert [column.title for column in table.columns] == rows[0]
        assert values(table) == rows[1:]
        assert table.every_finding() == []


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Tên xã, phường;Mã\nXã A;1\nXã B;2\n", ";"),
        ("Tên,Ghi chú; nếu có\nXã A,x\nXã B,y\n", ","),
        ('"Tên; mã",Số\nA,"1; 2"\n', ","),
        ("Tên;Tỷ lệ\nA;3,5\nB;4,5\n", ";"),
        ("Tên\tĐịa chỉ\nA\tSố 1, xã A; thôn B\n", "\t"),
        ("tên, mã\nA, 1\n", ","),
        ("Tên,Mã\nXã A\nXã B,1\n", ","),
        ("Xã, phường\nXã A\nPhường B\n", "\t"),
        ("Địa chỉ\nSố 1, xã A\nSố 2, xã B\n", "\t"),
        ("Tỷ lệ\n3,5\n", "\t"),
        ("Tên\nXã A; xã B\n", "\t"),
        ("Tên\n", "\t"),
        ("", "\t"),
        (";;\n;;\n", ";"),
        ("a;b", ";"),
        ("DANH SÁCH\nTên;Mã\nA;1\nB;2\n", ";"),
    ],
)
def test_the_header_shows_the_delimiter(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


def test_a_table_of_one_column_is_a_table(read_csv: ReadCsv) -> None:
    assert values(read_csv("Địa chỉ\nSố 1, xã A\nSố 2; xã B\n")) == [["Số 1, xã A"], ["Số 2; xã B"]]


def test_cells_in_quotes_hold_delimiters_quotes_and_line_breaks() -> None:
    records = read_records('a;b\r\n"x;y";"""đ"""\r\n"một\r\nhai";\n"";z\nxã "A";5" \n'.encode(), "a.csv")
    assert [record.cells for record in records] == [
        {1: "a", 2: "b"},
        {1: "x;y", 2: '"đ"'},
        {1: "một\r\nhai"},
        {2: "z"},
        {1: 'xã "A"', 2: '5" '},
    ]


def test_rows_are_counted_as_excel_counts_them(read_csv: ReadCsv) -> None:
    table = read_csv('a;b\n"1\n2\n3";x\n\n4;y\n')
    assert [row.number for row in table.rows] == [2, 4]


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        ('Xã A;1;x\nXã B;"2;y\nXã C;3;z\n', 3),  # never closed
        ('Xã A;1;x\nXã B;2;y\nXã C;3;"z', 4),
        ('Xã A;1;x\n"Xã B" mới;2;y\nXã C;3;z\n', 3),  # closed in the wrong place
        ('Xã A;1;x\nXã B;"2" ;y\nXã C;3;z\n', 3),
        ('Xã A;"1;x\nXã B;"2";y\n', 2),
        ('"Xã A;1;x\nXã B;2;y\n3;Xã C"\nXã D;4;"z"\n', 2),  # closed by another one further down
        ('"Xã A;1;x\nXã B";2;y\nXã C;3;z\n', 2),
        ('Xã A;1;"x\nXã B;2;y"\nXã C;3;z\n', 2),
        ('Xã A;1;"x\nXã B;2;y\nXã C;3;z"\n', 2),
        ('Xã A;"1;x\nXã B;2";y\n', 2),
        ('Xã A;"1;x\n' + "Xã B;2;y\n" * 20_000, 2),  # more than the csv module takes for one cell
    ],
)
def test_a_quote_that_takes_rows_for_a_cell_is_refused_with_its_row(read_csv: ReadCsv, rows: str, row: int) -> None:
    with pytest.raises(InputError, match=rf"danh-sách\.csv: từ hàng {row} không đọc được.*dấu ngoặc kép.*hãy"):
        read_csv("a;b;c\n" + rows)


@pytest.mark.parametrize("header", ['Tên xã;"Mã;Số\n', '"Tên xã;Mã\nXã A";1\n'])
def test_a_quote_never_closed_in_the_header_is_refused(read_csv: ReadCsv, header: str) -> None:
    with pytest.raises(InputError, match="từ hàng 1 không đọc được"):
        read_csv(header + "Xã B;2\nXã C;3\n")


@pytest.mark.parametrize(
    "cell", ["- Việc một;\n- Việc hai;\n- Việc ba", "Thửa 5; tờ 3\nxã B", "một\nhai", "một; hai; ba; bốn\nnăm; sáu"]
)
@pytest.mark.parametrize("row", ["Xã A;1;{}\n", "Xã A;{}\n", "{};1;x\n"])
def test_a_list_in_a_cell_is_no_row(read_csv: ReadCsv, cell: str, row: str) -> None:
    table = read_csv("Tên;Việc;Ghi chú\n" + row.format(f'"{cell}"'))
    assert " ".join(cell.splitlines()) in values(table)[0]
    assert table.every_finding() == []


def test_a_cell_with_the_delimiter_but_without_quotes_is_beyond(read_csv: ReadCsv) -> None:
    table = read_csv("Tên,Địa chỉ\nA,Số 1\nB,Số 2, xã B\n")
    assert places(table.every_finding()) == [(BEYOND, 3, 3)]
    assert "đặt trong ngoặc kép" in table.row(2).findings[0].message


def test_a_cell_of_a_million_letters_is_answered_soon_and_leaves_the_csv_module_as_it_was(read_csv: ReadCsv) -> None:
    limit = csv.field_size_limit()
    start = time.process_time()
    with pytest.raises(InputError, match=r"từ hàng 3 không đọc được.*10\.000 ký tự") as caught:
        read_csv(f"Tên;Mã\nXã A;1\n{'ạ b' * 333_333};2\nXã C;3\n")
    assert time.process_time() - start < 1
    assert len(str(caught.value)) < 500
    assert csv.field_size_limit() == limit


@pytest.mark.parametrize(
    "line",
    ['"abc;1', '""""a', '"' + '""' * 50, 'a"b;"c', '"a"b', '"', '""', '"\n"', ";" * 50, '"a;\n', '"a;1\nb";2', ""],
)
def test_odd_lines_cost_no_more_than_their_length(read_csv: ReadCsv, line: str) -> None:
    start = time.process_time()
    with contextlib.suppress(InputError):
        read_csv("a;b;c\n" + (line + "\n") * 200_000)
    assert time.process_time() - start < 5
