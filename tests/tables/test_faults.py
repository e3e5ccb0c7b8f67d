import re

from drafter.findings import Severity
from drafter.tables import faults
from drafter.tables.faults import TITLES, finding, letters, place, short, spaced
from drafter.tables.table import Column

XÃ = Column("tên_xã", "Tên xã", 3)


def test_every_kind_has_an_id_of_its_own_and_a_title() -> None:
    ids = [value for value in vars(faults).values() if isinstance(value, str) and re.fullmatch(r"TABLE-\d\d", value)]
    assert len(ids) == len(set(ids))
    assert set(ids) == set(TITLES)
    assert len(set(TITLES.values())) == len(TITLES)


def test_a_place_is_named_as_a_clerk_names_it() -> None:
    assert place(5, XÃ) == "Hàng 5, cột C “Tên xã”"
    assert place(5, Column("", "", 28)) == "Hàng 5, cột AB"
    assert place(1, Column("", "x" * 100, 1)) == f"Hàng 1, cột A “{'x' * 39}…”"
    assert place(7, None) == "Hàng 7"
    assert [letters(number) for number in (1, 26, 27, 702, 703, 16_384)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert spaced(1_048_576) == "1.048.576"


def test_a_quote_is_short_and_on_one_line() -> None:
    assert short("một\n hai") == "một hai"
    assert short("x" * 40) == "x" * 40
    assert short("x" * 41) == "x" * 39 + "…"
    assert short(" " * 1_000_000 + "x") == "…"
    assert short("a\x1b[31m\x9b\u202eb\0") == "a\ufffd[31m\ufffd\ufffdb\ufffd"


def test_a_finding_has_its_place_and_its_quote() -> None:
    told = finding(faults.FORMULA, 5, XÃ, "=A1")
    assert (told.rule, told.severity, told.line, told.column) == ("TABLE-10", Severity.ERROR, 5, 3)
    assert told.message.startswith("Hàng 5, cột C “Tên xã”: ô là công thức")
    assert told.quote == "=A1"
    blank = finding(faults.BLANK_ROW, 7, count=2)
    assert (blank.severity, blank.line, blank.column, blank.quote) == (Severity.WARNING, 7, None, None)
    assert blank.message.startswith("Hàng 7: từ đây có 2 hàng trống")
