"""Whatever the bytes, a table or an InputError comes out, and what is written comes back."""

import csv
import io
import tempfile
import unicodedata
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import InputError
from drafter.tables.reader import read_table
from drafter.tables.table import Table
from tests.tables.looks import values
from tests.tables.workbooks import MAIN, SHEET, by_hand, parts_of, row_of, saved, zip_of

PLAIN = parts_of(
    by_hand(
        row_of("Tên", "Mã") + '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="0"><v>1.5</v></c></row>',
        strings="<si><t>Xã A</t></si>",
        styles='<numFmts><numFmt numFmtId="164" formatCode="0%"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>',
        after='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    )
)


def read(data: bytes, suffix: str) -> Table | None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        try:
            return read_table(path)
        except InputError as error:
            answer = str(error)
    assert str(path) in answer
    assert "hãy" in answer
    return None


def check(table: Table | None) -> None:
    for row in table.rows if table else ():
        assert table is None or list(row.values) == [column.name for column in table.columns]
        for value in row.values.values():
            assert unicodedata.is_normalized("NFC", value)
            assert "\n" not in value
            assert not value.startswith("=")


@given(st.binary(max_size=200), st.sampled_from([".csv", ".xlsx"]))
def test_random_bytes(data: bytes, suffix: str) -> None:
    check(read(data, suffix))


@given(st.text(st.sampled_from('";,\t\n\r=ạ\u0301\0 a1#\ufeff'), max_size=60))
def test_random_text_of_signs(text: str) -> None:
    check(read(text.encode(), ".csv"))


@given(st.sampled_from(sorted(PLAIN)), st.binary(max_size=60))
def test_a_random_part(part: str, content: bytes) -> None:
    check(read(zip_of({**PLAIN, part: content}), ".xlsx"))


@given(st.sampled_from(sorted(PLAIN)), st.data())
def test_a_part_with_a_random_piece(part: str, data: st.DataObject) -> None:
    whole = PLAIN[part]
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(start + 12, len(whole))))
    pieces = st.sampled_from([b"", b"<", b">", b'"', b"=", b"9", b"-1", b"<c>", b"</c>", b"1e999", b"A1", b"s", b"x:"])
    check(
        read(zip_of({**PLAIN, part: whole[:start] + data.draw(pieces | st.binary(max_size=3)) + whole[end:]}), ".xlsx")
    )


@given(st.integers(0, 4_000), st.binary(max_size=4))
def test_a_damaged_zip(place: int, piece: bytes) -> None:
    whole = zip_of(PLAIN)
    check(read(whole[:place] + piece + whole[place + len(piece) :], ".xlsx"))


@given(st.lists(st.sampled_from([
    "<row>", "</row>", "<row r='1'>", "<row r='2'>", "<c>", "</c>", "<c t='s'>", "<c t='inlineStr'>", "<c t='d'>",
    "<v>", "</v>", "0", "1E5", "2024-08-05", "<is>", "</is>", "<t>", "</t>", "<f>", "</f>", "chữ", "<c r='B2'/>",
    "<sheetData>", "</sheetData>", "<extLst>", "</extLst>", "<rPh>", "</rPh>",
]), max_size=25))  # fmt: skip
def test_random_elements(pieces: list[str]) -> None:
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>' + row_of("a", "b") + "".join(pieces) + "</sheetData></worksheet>"
    check(read(zip_of({**PLAIN, SHEET: sheet}), ".xlsx"))


# A text of several lines with delimiters in them is refused where its lines could be rows: left out here.
CELLS = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Mn", "Me", "Mc"), exclude_characters="\ufffd\ufffe\uffff"
    )
    | st.sampled_from('";,\t\n\r'),
    max_size=15,
).filter(lambda text: not text.strip().startswith(("=", "#")) and not ({*text} & {*";,\t"} and {*text} & {*"\n\r"}))
TITLES = ["Tên xã", "Mã, số", "Ghi chú; nếu có", "Cột “4”"]


def one_line(text: str) -> str:
    parts = (part.strip() for part in unicodedata.normalize("NFC", text).replace("\t", "\n").splitlines())
    return " ".join(part for part in parts if part)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(2, 4))
    rows = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6))
    return [TITLES[:width], *rows, ["cuối", *["x"] * (width - 1)]]


def written_as_csv(rows: list[list[str]], separator: str, end: str, quoting: int) -> bytes:
    target = io.StringIO()
    csv.writer(target, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]  # one of csv's
    return target.getvalue().encode()


def compare(table: Table | None, rows: list[list[str]]) -> None:
    assert table is not None
    assert [column.title for column in table.columns] == rows[0]
    expected = [[one_line(cell) for cell in row] for row in rows[1:]]
    assert values(table) == [row for row in expected if any(row)]
    assert not any(row.faulty for row in table.rows)
    assert not table.faulty


@given(
    tables(),
    st.sampled_from(";,\t"),
    # csv of Python 3.11 puts a lone carriage return in quotes only where lines end with one.
    st.sampled_from([("\n", csv.QUOTE_ALL), ("\r\n", csv.QUOTE_ALL), ("\r\n", csv.QUOTE_MINIMAL)]),
)
def test_a_table_written_as_csv_comes_back(rows: list[list[str]], separator: str, how: tuple[str, int]) -> None:
    compare(read(written_as_csv(rows, separator, *how), ".csv"), rows)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_a_table_written_as_xlsx_comes_back(rows: list[list[str]]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    compare(read(saved(book), ".xlsx"), rows)


def test_the_comparison_tells_right_from_wrong() -> None:
    table = read(written_as_csv([TITLES[:2], ["a", "c"]], ";", "\n", csv.QUOTE_ALL), ".csv")
    with pytest.raises(AssertionError):
        compare(table, [TITLES[:2], ["a", "b"]])
