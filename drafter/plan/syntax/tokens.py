"""YAML's signs as they look in the file: what opens, closes, separates and comments."""

import re

SIGNS = frozenset("*&!%@`")
"""What no plain value may begin with."""

MARK = re.compile(r":(?=[ \t\r\n]|\Z)|(?<=[ \t])#")
"""A colon after a key, or the # of a comment, anywhere in a plain scalar."""

MARKER = re.compile(r"[-?](?=[ \t\r\n]|\Z)")
"""The sign of a list item or of a key that has its own line."""

BLOCK_HEADER = re.compile(r"[|>](?:[1-9][+-]|[+-]?[1-9]?)[ \t]*(?:(?<=[ \t])#.*)?")
DOCUMENT = re.compile(r"(?:---|\.\.\.)(?=[ \t\r\n]|\Z)")

KEY_LINE = re.compile(r"(?:- +)*(\w[^\s:,;.]*(?: [^\s:,;.]+){0,3}) *:(?=[ \t\r\n]|\Z)")
"""A line that looks like a key of at most four words; group 1 is the key."""

ENTRY_LINE = re.compile(rf"- |{KEY_LINE.pattern}")

FLOW_TOKEN = re.compile(r"[\[\]{},\"'#:]|[^\[\]{},\"'#: \t\r\n]+|[ \t]+|\r\n|[\r\n]")
"""The next piece of text between brackets; every character has its token. A no-break space is a letter to YAML."""

_BLANK = re.compile(r"[ \t]*")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\[\s\S])*+"')
_SINGLE = re.compile(r"'(?:[^']|'')*+'")


def after_blanks(text: str, index: int, end: int) -> int:
    """Where the blanks and tabs from `index` on end, at most at `end`."""
    blank = _BLANK.match(text, index, end)
    return blank.end() if blank else index


def after_quotes(text: str, index: int) -> int:
    """One past the closing quote of the scalar that begins with a quote at `index`, or -1."""
    found = (_DOUBLE if text[index] == '"' else _SINGLE).match(text, index)
    return found.end() if found else -1


def is_colon(text: str, index: int, end: int) -> bool:
    """Whether the colon after a key stands at `index`, before `end`."""
    return index < end and text[index] == ":" and text[index + 1 : index + 2] in ("", " ", "\t", "\r", "\n")
