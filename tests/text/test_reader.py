"""Files as they come: encodings, line ends, what no editor writes; and texts made to be slow."""

import os
from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.text.paragraphs import Kind, Paragraph
from drafter.text.reader import SIZE_LIMIT, parse_document, read_document
from tests.text.paper import HEAD, read, shown

TEXT = f"{HEAD}I. MỤC ĐÍCH\n\nGiữ sổ sạch.\n"
LONG = 15_000


def stored(folder: Path, data: bytes) -> Path:
    path = folder / "kế hoạch.txt"
    path.write_bytes(data)
    return path


def aims(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [each.words for each in paragraphs]


def test_a_file_reads_as_its_text(tmp_path: Path) -> None:
    path = stored(tmp_path, TEXT.encode())
    document = read_document(path)
    assert document == parse_document(str(path), TEXT)
    assert aims(document.paragraphs) == ["KẾ HOẠCH", "Dọn dẹp kho lưu trữ năm 2026", "I. MỤC ĐÍCH", "Giữ sổ sạch."]


def test_a_byte_order_mark_is_no_word_but_counts_as_a_column(tmp_path: Path) -> None:
    document = read_document(stored(tmp_path, TEXT.encode("utf-8-sig")))
    assert document.paragraphs[0].words == "KẾ HOẠCH"
    assert document.paragraphs[0].at(0) == (1, 2)
    assert document.lines[0] == "\ufeffKẾ HOẠCH"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_every_line_end_is_one(end: str) -> None:
    document = read(TEXT.replace("\n", end))
    assert document.lines == tuple(TEXT.split("\n"))
    assert [each.line_from for each in document.paragraphs] == [1, 3, 5, 7]


def test_line_ends_of_several_kinds_in_one_file() -> None:
    assert read("a\r\nb\rc\n\nd").lines == ("a", "b", "c", "", "d")


@pytest.mark.parametrize("text", ["", "\n", " \t\r\n\f\n", "\ufeff", "\u200b\n\x00", "|", "** **", "____\n---"])
def test_a_text_without_words_has_no_paragraphs(text: str) -> None:
    assert read(text).paragraphs == ()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (b"\x00" * 100, "UTF-16"),
        (b"a\r\nb\rc\xe9 d", ":3:2: "),
        ("Kế\n".encode() + b"\xff", ":2:1: "),
        ("Kế".encode()[:-1], ":1:2: "),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", ":2:2: "),
    ],
)
def test_what_is_no_text_in_utf_8_is_refused(tmp_path: Path, data: bytes, expected: str) -> None:
    path = stored(tmp_path, data)
    with pytest.raises(InputError) as caught:
        read_document(path)
    assert str(path) in str(caught.value)
    assert expected in str(caught.value)


def test_a_missing_file_a_folder_a_pipe_and_a_file_too_large_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    large = stored(tmp_path, b"a" * (SIZE_LIMIT + 1))
    for path in (tmp_path / "missing.txt", tmp_path, tmp_path / "pipe", Path("\x00"), large):
        with pytest.raises(InputError):
            read_document(path)


@pytest.mark.parametrize("sign", ["\x00", "\ud800", "\x07", "\u200b", "\U000e0001"])
def test_a_stray_sign_inside_a_word_stays_where_it_is(sign: str) -> None:
    assert shown(f"{HEAD}1. Dọn{sign} kho.", Kind.PARAGRAPH) == [(Kind.PARAGRAPH, f"1. Dọn{sign} kho.")]


def test_what_was_taken_off_is_told_once_for_each_line_and_reason_in_order() -> None:
    document = read(
        "**KẾ HOẠCH**\n____\n\n**Dọn** **kho**\n\n|\n**a**\n|\n|\n|\nb\n|\n\n\n**I. VIỆC**\n\n- **Sơn** kho\n"
    )
    assert [(each.line, each.reason.name) for each in document.artefacts] == [
        (1, "MARKUP"),
        (2, "RULE"),
        (4, "MARKUP"),
        (6, "BAR"),
        (7, "MARKUP"),
        (8, "BAR"),
        (9, "BAR"),
        (10, "BAR"),
        (12, "BAR"),
        (15, "MARKUP"),
        (17, "MARKUP"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "|\na\n" * LONG,
        "*" * LONG,
        "**a*\n" * LONG,
        "| a " * LONG,
        "a\t" * LONG,
        f"x{' ' * LONG}x",
        "a" + "\u0301\u0323" * LONG,
        "1." * LONG,
        "1. a\n" * LONG,
        "-" * LONG,
        "STT\n" * LONG,
        "STT a\n1 b\n" + "2 c\n" * LONG,
        "STT a\n1.1 b\n" + "1.2 X " * LONG,
        "Nơi nhận:\n" * LONG,
        "PHỤ LỤC I\n" + "A\n" * LONG,
        "CỘNG HÒA XÃ " * LONG,
        "Số: 1/KH-A " + "a, ngày tháng " * LONG,
        "Số: 1/" + "a- A" * LONG,
        " " * 30 + "\n1 a\n" * LONG,
        "- đơn vị" + " chủ trì" * LONG + ":",
        "Nơi nhận:\n- a" + "   A" * LONG,
        "\t|\ta" * LONG,
        "a-\n" * LONG,
    ],
    ids=lambda text: ascii(text[:9]),
)
def test_a_text_made_to_be_slow_is_read(text: str) -> None:
    """With quadratic time anywhere, one of these would take many minutes."""
    assert read(text).name == "van-ban.txt"
