import time
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.tables import reader
from drafter.tables.reader import read_table
from drafter.tables.table import Table
from tests.tables.looks import values
from tests.tables.workbooks import by_hand, written, zip_of

ReadCsv = Callable[[str | bytes], Table]
ReadXlsx = Callable[[bytes], Table]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ODS = zip_of({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"})
DOCX = zip_of(
    {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": "<document/>",
    }
)


def refused(path: Path, *words: str) -> None:
    with pytest.raises(InputError) as caught:
        read_table(path)
    for word in (path.name, *words):
        assert word in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    refused(tmp_path / "không-có.csv", "Không tìm thấy")
    refused(tmp_path / "không-có.xlsx", "Không tìm thấy")
    refused(tmp_path / "không-có.pdf", "Không tìm thấy")


@pytest.mark.parametrize("name", ["xã.csv", "xã.xlsx", "xã"])
def test_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    refused(tmp_path / name, "thư mục")


@pytest.mark.parametrize("name", ["xã.csv", "xã.xlsx"])
@pytest.mark.parametrize("content", [b"", b"\n \r\n"])
def test_an_empty_file_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    refused(tmp_path / name, "trống")


@pytest.mark.parametrize("content", ["\ufeff", ";;\n;;\n", '""\n', "\u200b\n"])
def test_a_csv_without_any_text_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "xã.csv").write_bytes(content.encode())
    refused(tmp_path / "xã.csv", "không có dữ liệu")


def test_a_header_alone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "xã.csv").write_text("\nTên xã;Mã\n\n;\n", encoding="utf-8")
    refused(tmp_path / "xã.csv", "ít nhất một hàng dữ liệu")
    (tmp_path / "xã.xlsx").write_bytes(written([["Tên xã", "Mã"]]))
    refused(tmp_path / "xã.xlsx", "ít nhất một hàng dữ liệu")


@pytest.mark.parametrize("name", ["xã.xls", "xã.xlsm", "xã.ods", "xã.pdf", "xã.docx", "xã.tsv", "xã", "xã.yaml"])
def test_another_extension_is_refused_with_the_way_out(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("a;b\n1;2\n", encoding="utf-8")
    refused(tmp_path / name, "không phải là tệp .csv hay .xlsx", "lưu lại dạng .xlsx")


def test_the_extension_may_be_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "XA.CSV").write_text("a;b\n1;2\n", encoding="utf-8")
    assert values(read_table(tmp_path / "XA.CSV")) == [["1", "2"]]
    (tmp_path / "XA.XLSX").write_bytes(written([["a"], ["1"]]))
    assert values(read_table(tmp_path / "XA.XLSX")) == [["1"]]


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%\xe2\xe3",
        OLE,
        written([["a"], ["1"]]),
        DOCX,
        b"{\\rtf1\\ansi}",
        b"\n<!DOCTYPE html><html><table></table>",
        b"<table><tr><td>a</td></tr></table>",
        b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" * 9,
    ],
    ids=["pdf", "xls", "xlsx", "docx", "rtf", "html", "table", "png"],
)
def test_another_kind_of_file_named_csv_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "xã.csv").write_bytes(content)
    refused(tmp_path / "xã.csv", "UTF-", "Save As")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "không phải là bảng tính Excel"),
        (OLE, "mật khẩu"),
        (b"a;b\n1;2\n", "đuôi .csv"),
        (DOCX, "không phải là bảng tính Excel"),
        (ODS, "không phải là bảng tính Excel"),
        (zip_of({"a": "b"}), "không phải là bảng tính Excel"),
        (zip_of({"xl/workbook.bin": "b"}), "bị hỏng"),
        (b"PK", "bị hỏng"),
        (b"PK\x03\x04" + b"x" * 500, "bị hỏng"),
        (written([["a"], ["1"]])[:-60], "bị hỏng"),
    ],
    ids=["pdf", "xls", "csv", "docx", "ods", "zip", "xlsb", "PK", "rubbish", "cut"],
)
def test_another_kind_of_file_named_xlsx_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "xã.xlsx").write_bytes(content)
    refused(tmp_path / "xã.xlsx", words, "lưu lại dạng .xlsx")


def test_a_file_too_large_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 1_000)
    (tmp_path / "xã.csv").write_bytes(b"a\n" * 501)
    refused(tmp_path / "xã.csv", "lớn hơn")
    (tmp_path / "phim.mp4").write_bytes(b"a" * 2_000)
    refused(tmp_path / "phim.mp4", "không phải là tệp .csv hay .xlsx")


def test_both_kinds_give_the_same_table(read_csv: ReadCsv, read_xlsx: ReadXlsx) -> None:
    rows: list[list[object]] = [["Tên xã", "Mã"], ["Xã Đắk Wil", "007"], ["", "5"], ["Phường “Một”;\nHai", ""]]
    from_csv = read_csv('Tên xã;Mã\nXã Đắk Wil;007\n;5\n"Phường “Một”;\nHai";\n')
    from_xlsx = read_xlsx(written(rows))
    assert from_csv.columns == from_xlsx.columns
    assert from_csv.rows == from_xlsx.rows
    assert values(from_csv) == [["Xã Đắk Wil", "007"], ["", "5"], ["Phường “Một”; Hai", ""]]
    assert [column.name for column in from_csv.columns] == ["tên_xã", "mã"]
    assert from_csv.every_finding() == from_xlsx.every_finding() == []


def test_more_rows_than_allowed_are_refused_before_they_are_read(read_csv: ReadCsv, read_xlsx: ReadXlsx) -> None:
    start = time.process_time()
    with pytest.raises(InputError, match=r"100\.000 hàng.*chia thành nhiều tệp"):
        read_csv(b"a;b\n" + b"1;2\n" * 1_000_000)
    with pytest.raises(InputError, match=r"100\.000 hàng.*chia thành nhiều tệp"):
        read_xlsx(by_hand("".join(f'<row r="{number}"><c><v>1</v></c></row>' for number in range(1, 1_000_001))))
    assert time.process_time() - start < 6


@pytest.mark.parametrize("name", ["xã.csv", "xã.xlsx"])
def test_more_columns_than_allowed_are_refused(tmp_path: Path, name: str) -> None:
    def write(count: int) -> None:
        rows = [[f"cột {number}" for number in range(count)], ["x"] * count]
        text = "".join(";".join(row) + "\n" for row in rows)
        (tmp_path / name).write_bytes(text.encode() if name.endswith("csv") else written(rows))

    write(200)
    assert len(read_table(tmp_path / name).columns) == 200
    write(201)
    refused(tmp_path / name, "200 cột")


def test_a_million_delimiters_in_a_row_take_no_time(read_csv: ReadCsv) -> None:
    start = time.process_time()
    assert values(read_csv("a;b\n1" + ";" * 1_000_000 + "\n")) == [["1", ""]]
    assert time.process_time() - start < 1


def test_a_large_list_is_read_in_a_second_or_two(tmp_path: Path) -> None:
    rows: list[list[object]] = [[f"Cột {n}" for n in range(10)]]
    rows += [[*(f"Xã số {row} {n}" for n in range(7)), row, row / 7, True] for row in range(3321)]
    (tmp_path / "xã.xlsx").write_bytes(written(rows))
    start = time.process_time()
    table = read_table(tmp_path / "xã.xlsx")
    assert time.process_time() - start < 4  # under a second on an idle machine
    assert len(table.rows) == 3321
    assert list(table.row(3321).values.values())[-4:] == ["Xã số 3320 6", "3320", "474,285714285714", "có"]
