"""Strings written as YAML, so that reading gives them back: plain where no reader could doubt it, else in quotes."""

import re

# Letters, digits and signs that begin nothing in YAML, with single blanks inside; no colon, # or bracket anywhere.
_PLAIN = re.compile(r"[^\W_](?:[\w.;()/“”‘’…–+%=-]|[ ](?=[^\s-]))*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def scalar(text: str) -> str:
    """The string on one line: plain, or in double quotes. Reading the line gives back its NFC."""
    return text if _PLAIN.fullmatch(text) else f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """The string as it stands between double quotes."""
    return "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() or character == "\N{NO-BREAK SPACE}":
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
