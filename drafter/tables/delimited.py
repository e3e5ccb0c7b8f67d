"""A CSV file, read by the csv module → records. What the module would swallow in silence is told."""

import csv
import io
import re
from collections.abc import Iterator

from drafter.errors import InputError
from drafter.messages import N_, _
from drafter.tables.cells import Record, filled
from drafter.tables.faults import MAX_CHARACTERS, spaced
from drafter.tables.rows import LAST_ROW, too_large

DELIMITERS = "\t;,"

_SAVE_AS = N_("hãy mở tệp bằng Excel, chọn Save As, kiểu “CSV UTF-8 (Comma delimited) (*.csv)”")
# How other files begin: UTF-16, a zip (.xlsx, .docx), an old Office file, PDF, RTF, a web page.
_OTHERS = (b"\xff\xfe", b"\xfe\xff", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf", b"<")
_HEAD = 100_000  # characters in which the header and the row below it are looked for
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_records(data: bytes, name: str) -> Iterator[Record]:
    """The records of a CSV file that are not blank.

    Raises InputError when the file is no text in UTF-8, and, naming the row, for a cell longer than the csv module
    reads and for a quote that is not closed at the end of its cell, which takes the rows below for a part of it.
    """
    text = _decoded(data, name)
    delimiter = delimiter_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number, line, width = 0, 0, 0
    try:
        for number, cells in enumerate(reader, 1):
            if reader.line_num > line + 1 and _swallowed(cells, width, delimiter):
                raise _unreadable(name, number)
            if number > LAST_ROW:
                raise too_large(name)
            if found := filled(cells):
                yield Record(number, found)
                width = width or len(cells)
            line = reader.line_num
    except csv.Error as error:
        raise _unreadable(name, number + 1) from error


def delimiter_of(text: str) -> str:
    """The delimiter among DELIMITERS that parts the header; a tab where nothing does, for a table of one column.

    A comma or semicolon before a space is punctuation, unless the row below the header has it too. A header without
    any is looked for one row further down: it may be the title of the table, which who reads the header then tells.
    """
    lines = [line for line in re.sub(r'"[^"]*"', "", text[:_HEAD]).splitlines() if line.strip()]
    header, below = [*lines, "", ""][:2]
    for line, signs in ((header, DELIMITERS), (below, "\t;")):
        best = max(signs, key=lambda sign: len(re.findall(f"{sign}(?! )", line)))
        if re.search(f"{best}(?! )", line):
            return best
    return next((sign for sign in DELIMITERS if sign in header and sign in below), "\t")


def _swallowed(cells: list[str], width: int, delimiter: str) -> bool:
    """Whether a cell of several lines looks like rows of `width` cells (0 in the header) behind a quote not closed.

    Its first line is then the rest of a row, or another line a whole row. A delimiter before a space or at the end of
    the line is punctuation.
    """
    for index, cell in enumerate(cells):
        first, *others = _LINE_END.split(cell)
        for text, missing in ((first, width - index), *((other, width) for other in others)):
            parts = text.count(delimiter) - text.count(delimiter + " ") + 1
            whole = parts == missing > 1 and not text.rstrip().endswith(delimiter)
            if others and (whole or (not width and delimiter in cell)):
                return True
    return False


def _decoded(data: bytes, name: str) -> str:
    """The text, without its byte order mark. Raises InputError when it is no text in UTF-8, with the way out."""
    text = data.removeprefix(b"\xef\xbb\xbf")
    # Stray NULs are told with their cell; where every fifth byte is one, the text is in UTF-16, or it is no text.
    if text[:64].lstrip().startswith(_OTHERS) or text.count(0) * 5 > len(text):
        raise InputError(
            _(
                "{name} được lưu với mã UTF-16, hoặc không phải là văn bản mà là tệp Excel, Word, PDF hay trang web đổi"
                " đuôi; {save_as}.",
                name=name,
                save_as=_(_SAVE_AS),
            )
        )
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            _(
                "{name}: chữ ở dòng {line} không theo mã UTF-8 (có thể là mã TCVN3, VNI hoặc Windows-1258); {save_as}.",
                name=name,
                line=len(_LINE_END.findall(text[: error.start].decode("utf-8", "replace"))) + 1,
                save_as=_(_SAVE_AS),
            )
        ) from error


def _unreadable(name: str, row: int) -> InputError:
    return InputError(
        _(
            "{name}: từ hàng {row} không đọc được, vì dấu ngoặc kép chưa đóng hoặc đóng sai chỗ, hoặc ô dài hơn {limit}"
            " ký tự; hãy thêm dấu đóng ở cuối ô, viết dấu ngoặc kép trong câu thành hai dấu liền nhau, hoặc lưu bảng"
            " dạng .xlsx.",
            name=name,
            row=row,
            limit=spaced(MAX_CHARACTERS),
        )
    )
