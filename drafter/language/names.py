"""Names of variables, made from what a clerk writes at the head of a column."""

import unicodedata

from drafter.language.spelling import nfc

# Words that Jinja reads as its own; a variable may not bear them.
_RESERVED = {"and", "else", "false", "if", "in", "is", "none", "not", "or", "true"}


def name_of(header: str) -> str:
    """A column header as the name of a variable: "Số điện thoại (nếu có)" → "số_điện_thoại_nếu_có".

    NFC, lower case; letters and digits stay, every run of anything else becomes one "_", none at the ends. A name that
    would begin with a digit, or is a word of Jinja's own ("In", "If"), gets "_" in front. "" when nothing is left; else
    the result is an identifier, and `name_of` of it is the same.
    """
    lowered = nfc(nfc(header).lower())
    kept = nfc("".join(_kept(character) for character in lowered))
    name = "_".join(word for word in kept.split("_") if word)
    if name in _RESERVED or not (name == "" or name.isidentifier()):
        return "_" + name
    return name


def _kept(character: str) -> str:
    """The character itself in a word; "" for what cannot be seen (soft hyphens, stray marks); "_" between words."""
    if (character.isalpha() or character.isdecimal()) and ("_" + character).isidentifier():
        return character
    return "" if unicodedata.category(character)[0] == "M" or unicodedata.category(character) == "Cf" else "_"
