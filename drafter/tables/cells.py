"""The raw cells of a row, and the text of one: trimmed, on one line, in NFC, or the reason why it may not be used."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from drafter.tables.faults import BAD_LETTER, ERROR_VALUE, FORMULA, MAX_CHARACTERS, TOO_LONG

# Blanks, and what cannot be seen at the ends of a text.
_EDGES = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\xad\u200b\u2060\ufeff"
# Controls but tab and line ends, signs that turn the direction of writing, what stands for a lost letter, and more
# marks on one letter than any language writes (NFC takes quadratic time for them).
_BAD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffd-\uffff\ud800-\udfff]"
    r"|[^\w\s!-\u02ff\u2010-\u20cf\u2100-\u2bff]{17}"
)
_ERROR_VALUE = re.compile(r"#(?:N/A|GETTING_DATA|[A-Z0-9/]+[!?])|###+")


@dataclass(frozen=True, slots=True)
class Record:
    """A row of the file that is not blank, nothing judged yet.

    number: the row as Excel counts it. cells: what was written, by column number (from 1), blanks left out.
    merged: the areas of merged cells ("A2:A5") that leave a cell of the row blank, by column number.
    """

    number: int
    cells: Mapping[int, str]
    merged: Mapping[int, str] = field(default_factory=dict)


def filled(texts: Iterable[str]) -> dict[int, str]:
    """The texts that are not blank, by column number."""
    return {number: text for number, text in enumerate(texts, 1) if text and trimmed(text)}


def trimmed(raw: str) -> str:
    """The text without blanks and invisible characters at its ends; "" for a blank cell."""
    return raw.strip(_EDGES)


def read_cell(raw: str) -> tuple[str, str | None]:
    """The text of the cell written as `raw`, or "" and the rule that it breaks.

    A line break or tab inside becomes one space, as a row is one line of the document.
    """
    text = trimmed(raw)
    rules = {
        TOO_LONG: len(text) > MAX_CHARACTERS,
        FORMULA: text.startswith("="),
        ERROR_VALUE: _ERROR_VALUE.fullmatch(text),
        BAD_LETTER: _BAD.search(text),
    }
    if rule := next((rule for rule, broken in rules.items() if broken), None):
        return "", rule
    lines = unicodedata.normalize("NFC", text).replace("\t", "\n").splitlines()
    return " ".join(filter(None, map(trimmed, lines))), None
