"""The kinds of faults that a table can have, each with its id, its title, and what to do about it."""

import re

from drafter.findings import Finding, Severity
from drafter.messages import N_, _
from drafter.tables.table import Column

BLANK_TITLE, SAME_NAME, NO_NAME, BLANK_ROW, OTHER_SHEETS = "TABLE-01", "TABLE-02", "TABLE-03", "TABLE-04", "TABLE-05"
TOO_MANY = "TABLE-06"
FORMULA, ERROR_VALUE, BAD_LETTER, TOO_LONG = "TABLE-10", "TABLE-11", "TABLE-12", "TABLE-14"
BEYOND, MERGED = "TABLE-15", "TABLE-18"

# Each id with its title, as the reference page shows it.
TITLES = {
    BLANK_TITLE: N_("Cột có giá trị nhưng không có tên"),
    SAME_NAME: N_("Hai cột trùng tên"),
    NO_NAME: N_("Tên cột không có chữ cái hay chữ số nào"),
    BLANK_ROW: N_("Hàng trống giữa bảng"),
    OTHER_SHEETS: N_("Trang tính khác cũng có dữ liệu"),
    TOO_MANY: N_("Quá nhiều lỗi, phần sau của bảng không được đọc"),
    FORMULA: N_("Ô là công thức"),
    ERROR_VALUE: N_("Ô là giá trị lỗi của Excel (#N/A, #REF!, #####)"),
    BAD_LETTER: N_("Chữ hỏng hoặc ký tự điều khiển trong ô"),
    TOO_LONG: N_("Ô quá dài"),
    BEYOND: N_("Giá trị nằm ngoài các cột có tên"),
    MERGED: N_("Ô gộp"),
}

# What is wrong and what to do; the place goes before it.
_PROBLEMS = {
    BLANK_TITLE: N_("cột không có tên nhưng có giá trị, như ở hàng {example}; hãy đặt tên cho cột, hoặc xóa cột."),
    SAME_NAME: N_("trùng tên với cột {other}, cả hai đều thành biến “{name}”; hãy đổi tên một cột."),
    NO_NAME: N_("tên cột phải có ít nhất một chữ cái hoặc chữ số; hãy đặt tên cho cột, ví dụ “Tên xã”."),
    BLANK_ROW: N_("từ đây có {count} hàng trống giữa bảng, được bỏ qua; hãy xóa nếu không cố ý."),
    TOO_MANY: N_("bảng có hơn {count} lỗi, từ đây không đọc nữa; hãy sửa các lỗi đã nêu rồi chạy lại."),
    FORMULA: N_("ô là công thức hoặc bắt đầu bằng dấu “=”; hãy chép ô rồi dán giá trị (Paste Values) thay công thức."),
    ERROR_VALUE: N_("ô là giá trị lỗi của Excel, hoặc là số, ngày không hiện được (#####); hãy sửa ô trong Excel."),
    BAD_LETTER: N_(
        "có chữ hỏng hoặc ký tự không in ra được (thường do sao chép, đổi mã phông); hãy gõ lại chữ trong ô."
    ),
    TOO_LONG: N_("ô dài hơn {limit} ký tự, mức dài nhất được đọc; hãy rút gọn, hoặc đưa nội dung vào kế hoạch."),
    BEYOND: N_(
        "có giá trị nằm ngoài bảng, tên cột chỉ có đến cột {last}; hãy xóa giá trị, hoặc đặt tên cho cột. Trong tệp"
        " CSV, giá trị có dấu ngăn cách phải đặt trong ngoặc kép."
    ),
    MERGED: N_("ô trống vì nằm trong vùng gộp {area}; hãy bỏ gộp ô (Unmerge Cells) rồi điền giá trị vào từng hàng."),
}

MAX_CHARACTERS = 10_000
"""What a cell may hold."""

_LONGEST_QUOTE = 40
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def finding(rule: str, row: int, column: Column | None = None, quote: str = "", **values: object) -> Finding:
    """The finding `rule` in `row` and `column`, None for the whole row; `quote` is cut short.

    `values` fill the message, by the names in _PROBLEMS.
    """
    message = place(row, column) + ": " + _(_PROBLEMS[rule], limit=spaced(MAX_CHARACTERS), **values)
    number = column.number if column else None
    severity = Severity.WARNING if rule == BLANK_ROW else Severity.ERROR
    return Finding(rule, severity, message, line=row, column=number, quote=short(quote) or None)


def place(row: int, column: Column | None) -> str:
    """A cell or row as a clerk names it: Hàng 5, cột C “Tên xã”."""
    if column is None:
        return _("Hàng {row}", row=row)
    title = f" “{short(column.title)}”" if column.title else ""
    return _("Hàng {row}, cột {letters}", row=row, letters=letters(column.number)) + title


def letters(column: int) -> str:
    """The name of a column in Excel: 1 is A, 27 is AA."""
    before, last = divmod(column - 1, 26)
    return (letters(before) if before else "") + chr(ord("A") + last)


def spaced(number: int) -> str:
    """A number as Vietnamese writes it, groups of three parted by dots."""
    return f"{number:,}".replace(",", ".")


def short(text: str) -> str:
    """The text on one line, cut short for a message; what would steer a terminal is replaced."""
    line = _STEERING.sub("\ufffd", " ".join(text[: 2 * _LONGEST_QUOTE].split()))
    return line if len(line) <= _LONGEST_QUOTE and len(text) <= 2 * _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1] + "…"
