"""Whose sign is it: whether a colon, a # or a comma belongs to a sentence, judged by the words around it."""

import re

_WORDY = re.compile(r"[^\W\d_]")
# A noun phrase of its own begins with these: "[Sở Y tế, các đoàn thể]" is a list.
_BEGINNERS = frozenset({"các", "những", "mỗi", "từng", "mọi", "toàn"})


def is_prose_key(key: str, *, item: bool) -> bool:
    """Whether what stands before a colon is a piece of a sentence: a key has at most four words.

    After "- " (`item`) also what begins with a capital and has three words, or begins with no letter at all
    ("+ Xã A: …").
    """
    if not (key[:1].isalnum() or key.startswith("_")):
        return item and bool(key)
    words = [word for word in key.split() if _WORDY.search(word)]
    return len(words) >= 5 or (item and len(words) >= 3 and key[:1].isupper())


def is_prose_hash(text: str, begin: int, index: int, end: int) -> bool:
    """Whether the # at `index` belongs to the sentence from `begin`; its line ends at `end`.

    A # set apart by two blanks is a comment, and one before a digit a number.
    """
    before = text[max(begin, index - 200) : index]
    after = text[index + 1 : index + 2] if index + 1 < end else ""
    apart = text[index - 2 : index].strip(" \t") == ""
    if after.isdecimal():
        return True
    return len(before.split()) >= 4 and not (apart and after in ("", " ", "\t", "#"))


def goes_on(piece: str) -> bool:
    """Whether the text after a comma goes on with the sentence: a small letter, and no noun phrase of its own."""
    return piece[:1].islower() and piece.split(maxsplit=1)[0] not in _BEGINNERS
