"""Số, ký hiệu of a document as people type it: "68/NQ-CP", "42 - NQ/TW", "218/2025/QH15", "862/UBND-KGVX"."""

import re
from typing import NamedTuple

_NUMBER = re.compile(r"[0-9]{1,6}[a-zđA-ZĐ]?(?![^\W_])")
_YEAR = re.compile(r"[/-](?:19|20)[0-9]{2}(?=[^\S\n]*[/-])")
_PART = re.compile(r"(\s{0,8})([-–/])(\s{0,8})([^\W\d_][^\W_]*)|([&.])([^\W_]+)")


class Number(NamedTuple):
    """A number and symbol. text: without blanks, with plain hyphens; end: the offset after it.

    symbol: whether letters follow the digits. spaced: whether blanks stood inside.
    """

    text: str
    end: int
    symbol: bool
    spaced: bool


def number_at(text: str, start: int) -> Number | None:
    """The number and symbol at the offset `start`, as far as it reaches; None where none can be read."""
    match = _NUMBER.match(text, start)
    if not match:
        return None
    pieces, end = [match.group()], match.end()
    if year := _YEAR.match(text, end):
        pieces.append(year.group())
        end = year.end()
    digits_end, first_is_open, parts = match.end(), False, 0
    while part := _PART.match(text, end):
        before, sign, after, letters, joint, joined = part.groups()
        if not _is_symbol(letters or joined) or (joint and not parts):
            break
        if not parts:
            first_is_open = bool(before) and bool(after)
        pieces.append((sign or joint).replace("–", "-") + (letters or joined))
        end = part.end()
        parts += 1
    # "Đề án 06 - UBND tỉnh" holds no symbol: with blanks on both sides the first hyphen needs a second part.
    if not parts or (first_is_open and parts == 1):
        cut = text[digits_end : digits_end + 1] in ("/", "-", "–")  # a symbol that nobody can read
        return None if cut else Number(match.group(), digits_end, symbol=False, spaced=False)
    written = text[start:end]
    return Number("".join(pieces), end, symbol=True, spaced=any(sign.isspace() for sign in written))


def _is_symbol(part: str) -> bool:
    """Abbreviations are capitals, or mixed with at least two of them (TTg, CTr, QyĐ); a word of the text is neither."""
    capitals = sum(sign.isupper() for sign in part)
    small = sum(sign.islower() for sign in part)
    return capitals > 0 and (small == 0 or (capitals > 1 and part[0].isupper()))
