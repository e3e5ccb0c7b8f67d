import contextlib
import io
import random
import time
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

from drafter import zipped
from drafter.errors import InputError
from drafter.findings import Severity
from drafter.tables.faults import BEYOND, ERROR_VALUE, FORMULA, OTHER_SHEETS, TOO_LONG
from drafter.tables.table import Table
from tests.tables.looks import places, values
from tests.tables.workbooks import MAIN, SHEET, by_hand, parts_of, patched, row_of, saved, written, zip_of

ReadXlsx = Callable[[bytes], Table]
ROWS = row_of("Tên", "Mã") + row_of("Xã A", "1")
PLAIN = by_hand(ROWS, strings="<si><t>x</t></si>", styles='<cellXfs><xf numFmtId="0"/></cellXfs>')


def refused(read: ReadXlsx, data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read(data)
    assert "danh-sách.xlsx" in str(caught.value)
    assert "hãy" in str(caught.value)


def test_a_workbook_of_few_parts_is_read(read_xlsx: ReadXlsx) -> None:
    assert values(read_xlsx(PLAIN)) == [["Xã A", "1"]]


def test_the_strict_edition_is_refused_with_the_way_out(read_xlsx: ReadXlsx) -> None:
    strict = "http://purl.oclc.org/ooxml/"
    data = by_hand(ROWS, main=strict + "spreadsheetml/main", office=strict + "officeDocument/relationships")
    refused(read_xlsx, data, "không có trang tính đọc được.*Excel Workbook")


def test_prefixes_are_no_matter(read_xlsx: ReadXlsx) -> None:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is>'
        '</x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    assert values(read_xlsx(by_hand("", parts={SHEET: sheet}))) == [["1"]]


def book(*sheets: tuple[str, str, list[list[object]]]) -> bytes:
    result = openpyxl.Workbook()
    result.remove(result.worksheets[0])
    for title, state, rows in sheets:
        sheet = result.create_sheet(title)
        sheet.sheet_state = state
        for row in rows:
            sheet.append(row)
    return saved(result)


DATA: list[list[object]] = [["Tên"], ["Xã A"]]


def test_the_first_visible_sheet_is_read(read_xlsx: ReadXlsx) -> None:
    table = read_xlsx(
        book(("Ẩn", "hidden", [["x"], ["y"]]), ("Kín", "veryHidden", [["x"], ["y"]]), ("Xã", "visible", DATA))
    )
    assert values(table) == [["Xã A"]]
    assert table.every_finding() == []


def test_other_visible_sheets_with_data_are_told(read_xlsx: ReadXlsx) -> None:
    table = read_xlsx(book(("Xã", "visible", DATA), ("Trống", "visible", []), ("Thôn", "visible", DATA)))
    assert places(table.findings) == [(OTHER_SHEETS, None, None)]
    assert table.findings[0].severity is Severity.INFO
    assert table.findings[0].message == "Chỉ đọc trang tính đầu “Xã”; dữ liệu ở trang “Thôn” không được đọc."
    assert not table.faulty


def test_a_workbook_without_data_on_its_first_sheet_is_refused(read_xlsx: ReadXlsx) -> None:
    refused(read_xlsx, book(("Sheet1", "visible", []), ("Xã", "visible", DATA)), "không có dữ liệu")
    refused(read_xlsx, by_hand(ROWS, workbook="<sheets/>"), "không có trang tính")
    hidden = '<sheets><sheet name="A" sheetId="1" state="hidden" r:id="rId1"/></sheets>'
    refused(read_xlsx, by_hand(ROWS, workbook=hidden), "không có trang tính")


def test_a_chart_sheet_is_passed_over(read_xlsx: ReadXlsx) -> None:
    result = openpyxl.Workbook()
    result.create_chartsheet("Biểu đồ", 0)
    sheet = result.worksheets[0]
    for row in DATA:
        sheet.append(row)
    assert values(read_xlsx(saved(result))) == [["Xã A"]]


def test_hidden_rows_and_columns_are_read_like_others(read_xlsx: ReadXlsx) -> None:
    result = openpyxl.Workbook()
    sheet = result.worksheets[0]
    for row in (["Tên", "Mã"], ["Xã A", 1], ["Xã B", 2]):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet.auto_filter.ref = "A1:B3"
    table = read_xlsx(saved(result))
    assert values(table) == [["Xã A", "1"], ["Xã B", "2"]]
    assert table.every_finding() == []


@pytest.mark.parametrize("how", ["part", "type"])
def test_macros_are_refused(read_xlsx: ReadXlsx, how: str) -> None:
    if how == "part":
        data = zip_of({**parts_of(PLAIN), "xl/vbaProject.bin": b"\0"})
    else:
        data = patched(
            written([["a"], ["1"]]),
            "[Content_Types].xml",
            lambda xml: xml.replace(b"spreadsheetml.sheet.main+xml", b"spreadsheetml.sheet.macroEnabled.main+xml"),
        )
    refused(read_xlsx, data, r"macro.*lưu lại dạng \.xlsx")


XML_PARTS = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    SHEET,
]
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))  # ten thousand million
DECLARATIONS = [
    f'<!DOCTYPE a [<!ENTITY a0 "ha">{LAUGHS}<!ENTITY a "{"&a9;" * 10}">]>',
    '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE a [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">',
]


def no_connection(*_arguments: object) -> None:
    raise AssertionError("something was fetched")


@pytest.mark.parametrize("part", XML_PARTS)
@pytest.mark.parametrize("declaration", DECLARATIONS, ids=["laughs", "file", "parameter", "dtd"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused_in_every_part(
    read_xlsx: ReadXlsx, part: str, declaration: str, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.socket.connect", no_connection)
    data = patched(PLAIN, part, lambda xml: (declaration + xml.decode()).encode(encoding))
    refused(read_xlsx, data, "DTD.*lưu lại bằng Excel")


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", SHEET])
@pytest.mark.parametrize("declaration", DECLARATIONS, ids=["laughs", "file", "parameter", "dtd"])
def test_a_part_under_another_name_is_not_shown_to_openpyxl(read_xlsx: ReadXlsx, part: str, declaration: str) -> None:
    parts = parts_of(PLAIN)
    parts[part + ".bin"] = declaration.encode() + parts.pop(part)
    name = part.removeprefix("xl/").encode()
    for other in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        parts[other] = parts[other].replace(name, name + b".bin")
    refused(read_xlsx, zip_of(parts), "bị hỏng|không có trang tính")


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
@pytest.mark.parametrize("part", XML_PARTS)
@pytest.mark.parametrize("declaration", DECLARATIONS[:3], ids=["laughs", "file", "parameter"])
def test_openpyxl_itself_expands_and_fetches_nothing(
    part: str, declaration: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second line, behind our own check: defusedxml for the large parts, lxml without entities for the small."""
    assert openpyxl.DEFUSEDXML
    monkeypatch.setattr("socket.socket.connect", no_connection)

    def attacked(xml: bytes) -> bytes:
        for text in (b"<t>x</t>", "<t>Xã A</t>".encode(), b"<none/>"):
            xml = xml.replace(text, b"<t>&a;</t>")
        return declaration.encode() + xml.replace(b"Trang 1", b"&a;")

    seen = []
    start = time.process_time()
    with contextlib.suppress(ValueError, KeyError, SyntaxError):
        book = openpyxl.load_workbook(io.BytesIO(patched(PLAIN, part, attacked)), read_only=True)
        seen = [book.sheetnames, *book.worksheets[0].iter_rows(values_only=True)]
    assert time.process_time() - start < 1
    assert len(str(seen)) < 1_000
    assert "root:" not in str(seen)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", SHEET])
def test_a_part_that_is_no_xml_is_damage(read_xlsx: ReadXlsx, part: str) -> None:
    for content in (b"", b"rubbish", b"<a>", b"\0" * 100):
        if part == "xl/_rels/workbook.xml.rels" and not content:
            continue
        with pytest.raises(InputError, match="hãy"):
            read_xlsx(zip_of({**parts_of(PLAIN), part: content}))


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml", SHEET])
def test_a_part_that_is_missing_is_damage(read_xlsx: ReadXlsx, part: str) -> None:
    parts = parts_of(PLAIN)
    del parts[part]
    refused(read_xlsx, zip_of(parts), "bị hỏng|không có trang tính")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://127.0.0.1:9/sheet.xml", "../../../etc/passwd"])
@pytest.mark.parametrize("mode", ["", ' TargetMode="External"'])
def test_a_sheet_outside_the_file_is_not_fetched(read_xlsx: ReadXlsx, target: str, mode: str) -> None:
    data = patched(
        PLAIN,
        "xl/_rels/workbook.xml.rels",
        lambda xml: xml.replace(b'Target="worksheets/sheet1.xml"', f'Target="{target}"{mode}'.encode()),
    )
    refused(read_xlsx, data, "bị hỏng|không có trang tính")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(read_xlsx: ReadXlsx) -> None:
    bomb = f"<worksheet><sheetData>{row_of('a')}<row>" + "<c/>" * 25_000_000 + "</row></sheetData></worksheet>"
    start = time.process_time()
    refused(read_xlsx, by_hand("", parts={SHEET: bomb}), "quá lớn.*lưu lại bằng Excel")
    refused(read_xlsx, by_hand(ROWS, parts={"xl/media/a.bmp": b"\0" * 50_000_000}), "quá lớn")
    assert time.process_time() - start < 10
    refused(read_xlsx, by_hand(ROWS, parts={"../a": "x"}), "tên không an toàn")
    refused(read_xlsx, by_hand(ROWS, parts={f"x/{number}": "" for number in range(2_000)}), "quá lớn")


def test_an_encrypted_workbook_is_named(read_xlsx: ReadXlsx) -> None:
    refused(read_xlsx, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000, "mật khẩu")
    locked = bytearray(PLAIN)
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    refused(read_xlsx, bytes(locked), "mật khẩu.*Excel")


def test_what_a_busy_workbook_brings_along_is_passed_over(read_xlsx: ReadXlsx) -> None:
    """Comments, links, data validation, frozen panes."""
    result = openpyxl.Workbook()
    sheet = result.worksheets[0]
    for row in DATA:
        sheet.append(row)
    sheet["A2"].comment = Comment("=1+1", "ai đó")
    sheet["A2"].hyperlink = "https://chinhphu.vn/"
    validation = DataValidation(type="list", formula1='"a,b"')
    sheet.add_data_validation(validation)
    validation.add("A2")
    sheet.freeze_panes = "A2"
    target = io.BytesIO()
    result.save(target)
    table = read_xlsx(target.getvalue())
    assert values(table) == [["Xã A"]]
    assert table.every_finding() == []


@pytest.mark.parametrize("dimension", ["A1:A1", "A1:XFD1048576", "B7", None])
def test_what_a_sheet_says_of_its_size_is_not_asked(read_xlsx: ReadXlsx, dimension: str | None) -> None:
    def lie(xml: bytes) -> bytes:
        start = xml.index(b"<dimension")
        end = xml.index(b"/>", start) + 2
        return xml[:start] + (f'<dimension ref="{dimension}"/>'.encode() if dimension else b"") + xml[end:]

    data = patched(written([["a", "b"], ["1", "2"], ["3", "4"]]), SHEET, lie)
    start = time.process_time()
    assert values(read_xlsx(data)) == [["1", "2"], ["3", "4"]]
    assert time.process_time() - start < 1


HEADER = row_of("a", "b", number=1)


@pytest.mark.parametrize(
    "formula",
    [
        "<f>A1+1</f><v>5</v>",
        "<f>A1+1</f>",
        '<f t="shared" ref="A2:A9" si="0">B2</f><v>5</v>',
        '<f t="shared" si="0"/><v>5</v>',
        '<f t="array" ref="A2">SUM(B:B)</f><v>5</v>',
        '<f t="dataTable" ref="A2" dt2D="1"/><v>5</v>',
        "<f/>",
    ],
)
def test_a_formula_is_refused_whatever_value_is_stored_beside_it(read_xlsx: ReadXlsx, formula: str) -> None:
    for kind in ("n", "str", "e", "b"):
        table = read_xlsx(by_hand(f'{HEADER}<row r="2"><c r="A2" t="{kind}">{formula}</c><c r="B2"><v>7</v></c></row>'))
        assert places(table.every_finding()) == [(FORMULA, 2, 1)]
        assert values(table) == [["", "7"]]
        assert (table.row(1).findings[0].quote or "").startswith("=")


@pytest.mark.parametrize("text", ["=1+1", " =1+1", "=cmd|'/C calc'!A0", "\n=1"])
def test_a_text_that_begins_with_the_sign_is_a_formula(read_xlsx: ReadXlsx, text: str) -> None:
    table = read_xlsx(by_hand(HEADER + row_of(text, "x")))
    assert places(table.every_finding()) == [(FORMULA, 2, 1)]


@pytest.mark.parametrize("shared", ['t="shared"', "t='shared'", 't = "shared"', 't="&#115;hared"', 'x=">" t="shared"'])
@pytest.mark.parametrize("prefix", ["", "y:"])
def test_shared_formulas_are_not_translated_cell_by_cell(read_xlsx: ReadXlsx, shared: str, prefix: str) -> None:
    """openpyxl would translate each, which takes hours for a file made to that end."""
    f = prefix + "f"
    first = f'<row r="2"><c r="A2"><{f} {shared} ref="A2:A9" si="0">{"A1+" * 30_000}1</{f}></c></row>'
    rows = "".join(
        f'<row r="{number}"><c r="A{number}"><{f} {shared} si="0"/></c></row>' for number in range(3, 10_000)
    )
    sheet = f'<worksheet xmlns="{MAIN}" xmlns:y="{MAIN}"><sheetData>{HEADER}{first}{rows}</sheetData></worksheet>'
    start = time.process_time()
    with contextlib.suppress(InputError):  # a raw > in an attribute, which no program writes, ends as damage
        assert read_xlsx(by_hand("", parts={SHEET: sheet})).faulty
    assert time.process_time() - start < 5


def test_error_values_are_told(read_xlsx: ReadXlsx) -> None:
    cells = '<row r="2"><c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c></row>'
    table = read_xlsx(by_hand(HEADER + cells))
    assert places(table.every_finding()) == [(ERROR_VALUE, 2, 1), (ERROR_VALUE, 2, 2)]
    assert table.row(1).findings[1].quote == "#REF!"


def test_shared_and_rich_strings_come_into_their_cells(read_xlsx: ReadXlsx) -> None:
    rows = row_of("Tên", "Mã") + '<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>'
    strings = (
        "<si><t>007</t></si><si><r><rPr><b/></rPr><t>Xã </t></r><r><t>Đắk_x000D_\nWil</t></r><rPh sb='0' eb='1'>"
        "<t>đọc</t></rPh></si>"
    )
    assert values(read_xlsx(by_hand(rows, strings=strings))) == [["Xã Đắk Wil", "007"]]


def test_a_cell_of_a_million_letters_is_answered_soon_and_shortly(read_xlsx: ReadXlsx) -> None:
    long = "".join(random.Random(1).choices("ạbcđ e", k=1_000_000))  # one letter alone would be a zip bomb
    shared = '<row><c t="s"><v>0</v></c><c><v>2</v></c></row>'
    start = time.process_time()
    for row, strings in ((shared, f"<si><t>{long}</t></si>"), (row_of(long, "2"), "")):
        table = read_xlsx(by_hand(row_of("Tên", "Mã") + row + row_of("Xã C", "3"), strings=strings))
        assert places(table.every_finding()) == [(TOO_LONG, 2, 1)]
        assert "10.000 ký tự" in table.row(1).findings[0].message
        assert len(table.row(1).findings[0].message) < 200
        assert len(table.row(1).findings[0].quote or "") <= 40
        assert [row.values["mã"] for row in table.rows] == ["2", "3"]
    assert time.process_time() - start < 3


def test_rows_and_cells_need_no_references(read_xlsx: ReadXlsx) -> None:
    cells = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>4</v></c></row>"
    table = read_xlsx(by_hand(row_of("a", "b") + cells))
    assert values(table) == [["1", "2"], ["", "4"]]
    assert [row.number for row in table.rows] == [2, 4]


def test_rows_and_cells_may_be_left_out(read_xlsx: ReadXlsx) -> None:
    cells = '<row r="5"><c r="B5"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    start = time.process_time()
    table = read_xlsx(by_hand(HEADER + cells))
    assert time.process_time() - start < 2
    assert [row.number for row in table.rows] == [5, 1_048_576]
    assert values(table) == [["", "1"], ["", ""]]
    assert (BEYOND, 1_048_576, 16_384) in places(table.every_finding())
    assert "cột XFD" in table.row(2).findings[0].message


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c><v>1</v></c></row>',
        '<row r="3"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>',
        '<row r="10000000000000000000000"><c><v>1</v></c></row>',
        '<row r="x"><c><v>1</v></c></row>',
        '<row r="2"><c r="AAAA2"><v>1</v></c></row>',
        '<row r="2"><c s="9"><v>1</v></c></row>',
        '<row r="2"><c s="x"><v>1</v></c></row>',
        '<row r="2"><c><v>một</v></c></row>',
        '<row r="2"><c t="s"><v>0</v></c></row>',
        '<row r="2"><c t="d"><v>hôm nay</v></c></row>',
        f'<row r="2"><c><v>{"9" * 4_000}</v></c></row>',
    ],
)
def test_rows_that_no_program_writes_are_refused(read_xlsx: ReadXlsx, cells: str) -> None:
    start = time.process_time()
    refused(read_xlsx, by_hand(HEADER + cells), "bị hỏng|quá lớn")
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "sheet_data",
    [
        "<row><c/></row>" * 100_003,
        "<y:row/>" * 2_500_001,
        '<row r="2">' + "<c/>" * 2_500_001 + "</row>",
        "".join(f'<row r="{number}"><c r="XFD{number}"/></row>' for number in range(2, 1_500)),
        "<row>" * 1_250_000 + "</row>" * 1_250_001,
    ],
    ids=["rows", "rows with a prefix", "cells", "places", "depth"],
)
def test_hostile_sizes_are_refused_soon_with_the_limits(
    read_xlsx: ReadXlsx, sheet_data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipped, "MAX_RATIO", 10_000)  # of which these would fall foul first
    start = time.process_time()
    refused(read_xlsx, by_hand(sheet_data), r"100\.000 hàng, 200 cột, 500\.000 ô.*60 MB")
    assert time.process_time() - start < 5


def test_more_styles_than_excel_knows_are_refused_soon(read_xlsx: ReadXlsx) -> None:
    start = time.process_time()
    refused(read_xlsx, by_hand(ROWS, styles="<cellXfs>" + "<xf/>" * 500_001 + "</cellXfs>"), "quá lớn")
    assert time.process_time() - start < 2


def test_more_xml_than_allowed_is_refused(read_xlsx: ReadXlsx, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.tables.workbook.MAX_MEGABYTES", 1)
    letters = "".join(random.Random(1).choices("ạbcđ e", k=100_000))
    refused(read_xlsx, by_hand(ROWS, strings=f"<si><t>{letters * 10}</t></si>"), "MB sau khi giải nén")
