"""How wide a text is in Times New Roman, without the font: sums of advance widths, no kerning (Word's default)."""

import functools
import json
from pathlib import Path

_FACES = {(False, False): "regular", (True, False): "bold", (False, True): "italic", (True, True): "bold italic"}


@functools.cache
def _widths(face: str) -> dict[str, int]:
    table = json.loads(Path(__file__).with_name("widths.json").read_text(encoding="utf-8"))
    return dict(zip(table["characters"], table[face], strict=True))


def width_pt(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """The width of `text` (NFC) on one line, in points. An unknown character counts as wide as "n"."""
    widths = _widths(_FACES[bold, italic])
    unknown = widths["n"]
    return sum(widths.get(character, unknown) for character in text) * size_pt / 1000


def wrap(text: str, limit_pt: float, size_pt: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    """The lines that `text` takes in a column of `limit_pt`, filled word by word; a word too long has its own line."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_pt(longer, size_pt, bold=bold, italic=italic) <= limit_pt:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
