import datetime as dt
import math
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from openpyxl.worksheet.formula import ArrayFormula

from drafter.tables.faults import ERROR_VALUE, FORMULA
from drafter.tables.table import Table
from drafter.tables.values import UNSHOWN, text_of
from tests.tables.looks import places, values
from tests.tables.workbooks import by_hand, row_of, written

ReadXlsx = Callable[[bytes], Table]


def shown(value: object, code: str) -> str:
    return text_of(SimpleNamespace(value=value, number_format=code))


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (5, "General", "5"),
        (5.0, "General", "5"),
        (-5, "General", "-5"),
        (0, "General", "0"),
        (-0.0, "General", "0"),
        (0.1 + 0.2, "General", "0,3"),
        (474.28571428571428, "General", "474,285714285714"),
        (123456789012, "General", "123456789012"),
        (1.2345678901234568e17, "General", "123456789012346000"),
        (12345678901234567890, "General", "12345678901234600000"),
        (1e-7, "General", "0,0000001"),
        (1e300, "General", "1" + "0" * 300),
        (math.inf, "General", UNSHOWN),
        (math.nan, "General", UNSHOWN),
        (5, "@", "5"),
        (0.45, "0%", "45%"),
        (0.456, "0%", "46%"),
        (0.4567, "0.00%", "45,67%"),
        (0.455, "0.0%", "45,5%"),
        (1.1, "0%", "110%"),
        (0.07, "# ?/?%", "7%"),
        (123, "00000", "00123"),
        (7, "0", "7"),
        (2.5, "0", "3"),
        (-2.5, "0", "-3"),
        (-0.4, "0", "0"),
        (3, "0.00", "3,00"),
        (1234567.891, "#,##0", "1234568"),
        (1234567.891, "#,##0.00", "1234567,89"),
        (1234567, '#,##0\\ "đồng"', "1234567"),
        (0.5, "0.00E+00", "0,5"),
    ],
)
def test_numbers_are_written_as_vietnamese_writes_them(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


DAY = dt.datetime(2024, 8, 5)
MOMENT = dt.datetime(2024, 8, 5, 14, 30)


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (DAY, "mm-dd-yy", "05/8/2024"),
        (DAY, "dd/mm/yyyy", "05/8/2024"),
        (DAY, "[$-42A]dd/mm/yyyy;@", "05/8/2024"),
        (DAY, '"ngày" d "tháng" m "năm" yyyy', "05/8/2024"),
        (MOMENT, "d/m/yyyy", "05/8/2024"),
        (dt.datetime(2024, 2, 2), "d/m/yyyy", "02/02/2024"),
        (DAY, "mmm-yy", "8/2024"),
        (dt.datetime(2024, 2, 2), "mm/yyyy", "02/2024"),
        (DAY, "yyyy", "2024"),
        (MOMENT, "d/m/yyyy h:mm", "05/8/2024 14:30"),
        (DAY, "d/m/yyyy h:mm", "05/8/2024"),
        (MOMENT, "h:mm", "14:30"),
        (dt.time(14, 30), "h:mm AM/PM", "14:30"),
        (dt.timedelta(hours=30), "[h]:mm", "30:00"),
        (dt.time(), "d/m/yyyy", UNSHOWN),
        (dt.datetime(1899, 12, 29), "d/m/yyyy", UNSHOWN),
        (dt.date(2024, 8, 5), "General", "05/8/2024"),
        (MOMENT, "General", "05/8/2024 14:30"),
        (dt.time(14, 30), "General", "14:30"),
    ],
)
def test_dates_are_written_as_nd30_writes_them_in_digits(value: object, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_texts_truth_values_and_formulas() -> None:
    assert (shown(True, "General"), shown(False, "0")) == ("có", "không")
    assert (shown(None, "General"), shown("007", "0")) == ("", "007")
    assert shown("một_x000D_\nhai", "General") == "một\r\nhai"  # how Excel writes what XML cannot hold
    assert shown("=A1", "General") == "=A1"
    assert shown(ArrayFormula("A1", "=A1"), "General") == "="


def test_a_workbook_says_what_excel_shows(read_xlsx: ReadXlsx) -> None:
    table = read_xlsx(
        written(
            [
                ["số", "tỷ lệ", "ngày", "giờ", "đúng", "mã", "thiếu"],
                [1.0, 0.45, dt.date(2024, 8, 5), dt.time(7, 5), True, "007", "=NA()"],
                [0.1 + 0.2, 0.455, dt.datetime(2024, 2, 1, 9, 0), dt.time(23, 59), False, "'7", None],
                [1e15 + 1, -0.05, dt.datetime(1999, 12, 31), dt.timedelta(hours=30), None, "+84", "#N/A"],
            ],
            {"B2": "0%", "B3": "0.0%", "B4": "0%"},
        )
    )
    assert values(table) == [
        ["1", "45%", "05/8/2024", "07:05", "có", "007", ""],
        ["0,3", "45,5%", "01/02/2024 09:00", "23:59", "không", "'7", ""],
        ["1000000000000000", "-5%", "31/12/1999", "30:00", "", "+84", ""],
    ]
    assert places(table.every_finding()) == [(FORMULA, 2, 7), (ERROR_VALUE, 4, 7)]


def test_both_calendars_of_excel_are_known(read_xlsx: ReadXlsx) -> None:
    rows = row_of("Ngày") + '<row><c s="0"><v>{}</v></c></row>'
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    sheets = '<sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>'
    assert values(read_xlsx(by_hand(rows.format(45509), styles=styles))) == [["05/8/2024"]]
    since_1904 = '<workbookPr date1904="1"/>' + sheets
    assert values(read_xlsx(by_hand(rows.format(44047), styles=styles, workbook=since_1904))) == [["05/8/2024"]]


@pytest.mark.parametrize("serial", ["-1", "0", "2958466", "1E+300", "1E+400"])
def test_a_date_that_excel_does_not_show_is_an_error_value(read_xlsx: ReadXlsx, serial: str) -> None:
    rows = row_of("Ngày", "Mã") + f'<row><c s="0"><v>{serial}</v></c><c t="inlineStr"><is><t>x</t></is></c></row>'
    table = read_xlsx(by_hand(rows, styles='<cellXfs><xf numFmtId="14"/></cellXfs>'))
    assert places(table.every_finding()) == [(ERROR_VALUE, 2, 1)]
