"""Comparing and casing Vietnamese words."""

import re
import unicodedata

# Of the open syllables oa, oe, uy: "hòa" and "hoà" are one word; the decree prints both.
TONE_PAIRS = {
    new: old
    for base, marked in (("a", "àáảãạ"), ("e", "èéẻẽẹ"))
    for new, old in zip((f"o{m}" for m in marked), (f"{o}{base}" for o in "òóỏõọ"), strict=True)
} | {f"u{m}": f"{u}y" for m, u in zip("ỳýỷỹỵ", "ùúủũụ", strict=True)}
"""New tone placement → old, for the end of a syllable: oà → òa."""
_BREAKS = re.compile("[ ]*[\n\t\r\v\f\x85\u2028\u2029][ \n\t\r\v\f\x85\u2028\u2029]*")
_TONES = re.compile("|".join(TONE_PAIRS))


def nfc(text: str) -> str:
    """The text in NFC, the form Word and search tools expect."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """A key under which spellings of the same words are equal: NFC, no capitals, single spaces, one tone placement.

    For comparing only; the result is no correct Vietnamese ("hoàn" becomes "hòan" on both sides).
    """
    plain = " ".join(nfc(text).replace("_", " ").casefold().split())
    return _TONES.sub(lambda match: TONE_PAIRS[match.group()], plain)


def bare_letters(text: str) -> str:
    """The text as one types it without a Vietnamese keyboard: "tiêu đề" → "tieu de"."""
    parts = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def upper(text: str) -> str:
    """In hoa: all letters capital, in NFC."""
    return nfc(text.upper())


def single_line(text: str) -> str:
    """The text on one line: every run of blanks that holds a line break or tab becomes one space; ends trimmed."""
    return _BREAKS.sub(" ", text).strip(" \n\t")


def without_end(text: str, marks: str = ".;,") -> str:
    """The text without blanks and any of `marks` at its end; an ellipsis "..." stays, and so does a lone mark."""
    text = text.rstrip()
    if text.endswith("..."):
        return text
    return text.rstrip(marks).rstrip() or text


def without_brackets(text: str) -> str:
    """The text without one pair of round brackets that encloses all of it."""
    if not (text.startswith("(") and text.endswith(")")):
        return text
    inside, depth = text[1:-1], 0
    for character in inside:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return text
    return inside if depth == 0 else text


def join_names(names: list[str]) -> str:
    """Names in a row: ", " between them, "; " when a name holds a comma of its own."""
    return ("; " if any("," in name for name in names) else ", ").join(names)
