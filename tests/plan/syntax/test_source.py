"""Files decoded strictly, places in code points, and texts that are equal when their values are."""

from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.plan.syntax.source import Source, Text, parse_source, read_source
from tests.plan.syntax.readings import value_of


def test_text_without_a_source() -> None:
    text = Text.plain("Hoa\u0300")
    assert text == Text("Hoà")
    assert str(text) == "Hoà"
    assert text.at(2) == (1, 1)
    assert "source" not in repr(text)


def test_equal_values_are_equal_wherever_they_stand() -> None:
    assert value_of("a: x\n") == value_of("b:   'x'\n")
    assert hash(value_of("a: x\n")) == hash(Text.plain("x"))


def test_places_count_every_line_end() -> None:
    source = Source("t", "một\r\nhai\rba\nbốn")
    assert [source.line(number) for number in range(1, 5)] == ["một", "hai", "ba", "bốn"]
    assert [source.place(index) for index in (0, 4, 5, 9, 12, 14)] == [(1, 1), (1, 5), (2, 1), (3, 1), (4, 1), (4, 3)]
    assert source.line_count == 4
    assert source.span(2) == (5, 8)


def test_a_byte_order_mark_takes_a_column_of_line_one() -> None:
    source = parse_source("t", "\ufeffa: b\nc: d\n".encode())
    assert source.text == "a: b\nc: d\n"
    assert source.place(0) == (1, 2)
    assert source.place(5) == (2, 1)


def test_places_outside_the_text_are_clamped() -> None:
    source = Source("t", "ab\n")
    assert source.place(-5) == (1, 1)
    assert source.place(99) == (2, 1)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "trống"),
        (b"\xef\xbb\xbf", "trống"),
        ("  \n# chỉ có chú thích\r\n\t\n".encode(), "trống"),
        ("cơ quan: Sở\n".encode("utf-16"), "UTF-16"),
        ("cơ quan: Sở\n".encode("utf-16-le"), "UTF-16"),
        ("cơ quan: Sở\n".encode("utf-16-be"), "UTF-16"),
        (b"PK\x03\x04" + b"abcdefgh" * 9 + b"\x00", "không phải là tệp văn bản"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        parse_source("kh.yaml", data)


def test_a_byte_that_is_not_utf_8_is_named() -> None:
    with pytest.raises(InputError, match=r"kh\.yaml:2:7: .*UTF-8"):
        parse_source("kh.yaml", "a: b\nSở là ".encode() + b"\xea\n")


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "kh.yaml"
    file.write_bytes("cơ quan: Sở\n".encode())
    source = read_source(file)
    assert (source.name, source.text) == (str(file), "cơ quan: Sở\n")


def test_folder_missing_and_large_files_are_refused(tmp_path: Path) -> None:
    large = tmp_path / "lớn.yaml"
    large.write_bytes(b"a" * 5_000_001)
    for path, words in ((tmp_path, "thư mục"), (tmp_path / "không có.yaml", "Không tìm thấy"), (large, "5 MB")):
        with pytest.raises(InputError, match=words):
            read_source(path)
