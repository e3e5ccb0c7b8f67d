"""The register of citations: each entry read once, in parts or as typed, all dates in one style."""

from typing import Any

import pytest

from drafter.language.citations import Citation, DateStyle
from drafter.language.dates import PartialDate
from drafter.plan.model import Document
from drafter.plan.resolving.register import Register, register
from drafter.plan.syntax.source import Text

IN_WORDS = "Kế hoạch số 45/KH-UBND ngày 07 tháng 4 năm 2025 của UBND tỉnh Lâm Đồng về phát triển văn hóa đọc"
IN_DIGITS = "Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng về kinh phí"
WITHOUT_DATE = "Công văn số 30/SNV-VP của Sở Nội vụ về lập hồ sơ"
YEAR_ONLY = "Kế hoạch số 8/KH-SNV năm 2025 của Sở Nội vụ về văn thư"
UNREADABLE = "Biên bản cuộc họp giao ban tháng 5"


def typed(key: str, words: str) -> Document:
    return Document(Text.plain(key), text=Text.plain(words))


def in_parts(date: PartialDate | None = None, **fields: str) -> Document:
    texts: dict[str, Any] = {name: Text.plain(value) for name, value in fields.items()}
    return Document(Text.plain("k"), date=date, **texts)


def citation(of: Register, key: str = "k") -> Citation:
    found = of.entries[key].citation
    assert found is not None
    return found


def test_a_plan_without_documents_writes_dates_in_words() -> None:
    assert register(()) == Register({}, DateStyle.WORDS)


def test_an_entry_as_typed_is_read_into_its_parts() -> None:
    entries = register((typed("KH 45", IN_WORDS),))
    assert citation(entries, "kh 45") == Citation(
        type="Kế hoạch",
        number="45/KH-UBND",
        date=PartialDate(2025, 4, 7),
        issuer="UBND tỉnh Lâm Đồng",
        subject="về phát triển văn hóa đọc",
    )
    assert entries.entries["kh 45"].words == IN_WORDS


def test_an_entry_in_parts_is_the_same_document() -> None:
    parts = in_parts(
        PartialDate(2025, 4, 7),
        type="Kế hoạch",
        number="45/KH-UBND",
        issuer="UBND tỉnh Lâm Đồng",
        subject="về phát triển văn hóa đọc",
    )
    assert citation(register((parts,))) == citation(register((typed("k", IN_WORDS),)))
    assert register((parts,)).entries["k"].words == ""


@pytest.mark.parametrize("number", ["45/KH-UBND", "số 45/KH-UBND", "Số: 45/KH-UBND", "SỐ 45/KH-UBND", "Số:45/KH-UBND"])
def test_the_word_so_before_a_number_is_not_printed_twice(number: str) -> None:
    assert citation(register((in_parts(type="Kế hoạch", number=number),))).number == "45/KH-UBND"


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ((IN_WORDS, IN_DIGITS), DateStyle.WORDS),
        ((IN_DIGITS, IN_WORDS), DateStyle.DIGITS),
        ((WITHOUT_DATE, UNREADABLE, IN_DIGITS, IN_WORDS), DateStyle.DIGITS),
        ((YEAR_ONLY, IN_DIGITS), DateStyle.DIGITS),
        ((WITHOUT_DATE, UNREADABLE), DateStyle.WORDS),
    ],
)
def test_the_first_entry_typed_with_a_date_decides_for_all(words: tuple[str, ...], style: DateStyle) -> None:
    documents = [typed(f"k{number}", each) for number, each in enumerate(words)]
    assert register(tuple(documents)).dates is style
    assert register((in_parts(PartialDate(2025, 1, 2), type="Kế hoạch"), *documents)).dates is style


@pytest.mark.parametrize("words", [UNREADABLE, "Kế hoạch số 45/KH-UBND ngày 31/02/2025 của UBND tỉnh", "như đã nêu"])
def test_what_cannot_be_read_is_kept_as_typed(words: str) -> None:
    entry = register((typed("k", words),)).entries["k"]
    assert entry.citation is None
    assert entry.words == words


def test_an_entry_over_several_lines_is_one_line() -> None:
    entry = register((typed("k", IN_WORDS.replace("của", "\n  của") + "\n"),)).entries["k"]
    assert entry.words == IN_WORDS
    assert entry.citation is not None


def test_signs_are_marks_in_prose_and_letters_everywhere_else() -> None:
    document = Document(
        Text.plain("k"),
        type=Text.plain("Kế hoạch"),
        number=Text.plain("*5*/KH-[A]"),
        issuer=Text.plain("Sở **X**"),
        subject=Text.plain("về **việc** [@khác]"),
        short_name=Text.plain("KH *5*"),
    )
    entry = register((document,)).entries["k"]
    assert entry.citation == Citation(
        type="Kế hoạch",
        number=r"\*5\*/KH-\[A]",
        issuer=r"Sở \*\*X\*\*",
        subject="về **việc** [@khác]",
    )
    assert entry.short_name == r"KH \*5\*"
