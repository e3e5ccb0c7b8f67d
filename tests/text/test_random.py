"""Random documents, made of lines that mean something and of lines that mean nothing: what holds for any text."""

import random
import unicodedata
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from drafter.text.paragraphs import Kind, Paragraph, TextDocument
from tests.text.paper import HEAD, blocks, paragraph_of, read, spaced, tight

LINES = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "ỦY BAN NHÂN DÂN",
    "Số: /KH-UBND Tân An, ngày tháng năm 2026",
    "Số: 12/KH-",
    "KẾ HOẠCH",
    "Dọn dẹp kho lưu trữ năm 2026",
    "Căn cứ Luật Lưu trữ;",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "Phần thứ nhất",
    "II. NHIỆM VỤ",
    "1. Dọn kho",
    "1.1. Dọn kho cũ.",
    "2.",
    "a) Lập sổ theo dõi;",
    "đ)",
    "- Đơn vị chủ trì: Văn phòng.",
    "- Thời gian thực hiện: Quý III.",
    "- ",
    "+ Giá, kệ",
    "* Khó khăn",
    "giữ chìa khóa kho,  rồi",
    "khóa cửa -",
    "và phòng họp.",
    "2026 của Văn phòng",
    "**Bước 1.** Dọn *kho*",
    "**II. NHIỆM",
    "VỤ**",
    "|",
    "**",
    "| a | b |",
    "|---|:-:|",
    "STT Nội dung Thời gian",
    "STT\tViệc",
    "1\tDọn kho\t",
    "1",
    "2",
    "12 kho 3 phòng",
    "Bảng 1. Số kho",
    "Đơn vị tính: cái",
    "Trên đây là Kế hoạch dọn kho./.",
    "Nơi nhận:",
    "- Như Điều 1;          CHÁNH VĂN PHÒNG",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "KT. CHỦ TỊCH\t|\tNơi nhận:",
    "Nguyễn Văn An",
    "PHỤ LỤC I",
    "(Kèm theo Kế hoạch số 12/KH-UBND)",
    "_______",
    "\x0c3",
    " " * 30,
    "[1] Sổ kho.",
    "\x00\u200b",
    "\ufeffKẾ HOẠCH",
    "\ud800",
    "\u0301e\u0301\u0323",
    "a\x85b\u2028c",
    "",
    "",
    "",
)


def some_of(lines: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
    """A few lines, or enough of them to tell how the text is set."""
    return st.lists(lines, max_size=8) | st.lists(lines, min_size=15, max_size=60)


ENDS = st.sampled_from(["\n", "\n\n", "\r\n", "\r"])
NOISE = st.text(st.sampled_from("abÁĐị.:;-|*1)(\t\x00\u0301“” "), max_size=12)
TEXTS = st.builds(lambda lines, end: end.join(lines), some_of(st.sampled_from(LINES) | NOISE), ENDS) | st.text(
    max_size=200
)
DICE = st.builds(random.Random, st.integers(0, 999))


def letter_of(sign: str) -> str:
    """A letter without its marks, which stand behind it where the file is in NFD."""
    return unicodedata.normalize("NFD", sign)[0]


def check_places(document: TextDocument, paragraph: Paragraph) -> None:
    """Each character stands where the paragraph says, but for the blanks and tabs that join; and in the order read."""
    words = paragraph.words
    places = [paragraph.at(offset) for offset in range(len(words))]
    for sign, (line, column) in zip(words, places, strict=True):
        stored = document.lines[line - 1][column - 1 : column]
        assert sign in " \t" or letter_of(stored) == letter_of(sign)
    kept = [place for sign, place in zip(words, places, strict=True) if sign not in " \t"]
    assert kept == sorted(kept)
    assert (paragraph.line_from, paragraph.line_to) == (places[0][0], places[-1][0])
    assert paragraph.at(len(words)) >= places[-1]


def check_parts(document: TextDocument, paragraph: Paragraph) -> None:
    """Its label, name, value and cells are parts of its words; what stands above it stands before it."""
    words = paragraph.words
    assert words[: paragraph.start].strip().endswith(paragraph.label)
    assert paragraph.start <= len(words)
    assert paragraph.parent is None or paragraph.parent < paragraph.index
    if paragraph.level > 1 and paragraph.parent is not None:
        assert document.paragraphs[paragraph.parent].level < paragraph.level
    assert (paragraph.name is None) == (paragraph.value is None) == (paragraph.kind is not Kind.TASK_LINE)
    assert paragraph.kind is Kind.ROW or not paragraph.cells
    for span in (*paragraph.cells, paragraph.name, paragraph.value):
        assert span is None or 0 <= span.start <= span.end <= len(words)
    for cell, after in pairwise(paragraph.cells):
        assert words[cell.end : after.start].strip(" ") == "\t"


def check(text: str) -> TextDocument:
    document = read(text)
    assert [each.index for each in document.paragraphs] == list(range(len(document.paragraphs)))
    for paragraph in document.paragraphs:
        assert paragraph.words.strip(" ") or paragraph.cells
        assert unicodedata.is_normalized("NFC", paragraph.words)
        check_places(document, paragraph)
        check_parts(document, paragraph)
    starts = [each.at(0) for each in document.paragraphs]
    assert starts == sorted(starts)
    assert all(1 <= each.line <= len(document.lines) for each in document.artefacts)
    assert list(document.artefacts) == sorted(set(document.artefacts), key=lambda each: (each.line, each.reason.value))
    return document


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
@example("STT\t\n\t1")
@example("**a\n\u0301**")
@example("|\n|\n|\n|\n")
def test_any_text_is_read_and_its_places_are_true(text: str) -> None:
    check(text)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(some_of(st.sampled_from(LINES)), ENDS)
def test_a_text_with_marks_of_their_own_reads_as_the_same_text_composed(lines: list[str], end: str) -> None:
    text = unicodedata.normalize("NFC", end.join(lines))
    composed, parted = check(text), check(unicodedata.normalize("NFD", text))
    assert [(each.kind, each.words, each.line_from) for each in parted.paragraphs] == [
        (each.kind, each.words, each.line_from) for each in composed.paragraphs
    ]


def nothing_lost(text: str) -> None:
    """Every letter of the file is in a paragraph or on a line that is an artefact."""
    document = check(text)
    dropped = {each.line for each in document.artefacts}
    held = sorted(letter for each in document.paragraphs for letter in each.words if letter.isalpha())
    stored = [line for number, line in enumerate(document.lines, 1) if number not in dropped]
    assert held == sorted(
        letter for line in stored for letter in unicodedata.normalize("NFC", line) if letter.isalpha()
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(some_of(st.sampled_from([line for line in LINES if not {"*", "|"} & set(line)])), ENDS)
def test_no_letter_is_lost(lines: list[str], end: str) -> None:
    nothing_lost(end.join(lines))


@settings(max_examples=30)
@given(DICE)
def test_most_paragraphs_are_given_back(dice: random.Random) -> None:
    """All cannot be: a last line as full as the others looks as if the paragraph went on."""
    paragraphs = ["I. NHIỆM VỤ", *(paragraph_of(dice) for _ in range(40))]
    for printed, floor in ((blocks(paragraphs), 0.95), (spaced(paragraphs), 0.75), (tight(paragraphs), 0.75)):
        found = {each.words for each in check(HEAD + printed).paragraphs}
        right = sum(paragraph in found for paragraph in paragraphs)
        assert right >= floor * len(paragraphs), f"{right} of {len(paragraphs)}"
