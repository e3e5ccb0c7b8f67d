"""The characters of a value traced to the file: through quotes, escapes, folded lines, `|`, `>` and NFC."""

import re
import unicodedata

_BREAK = re.compile(r"\r\n|\n|\r")
_HEX = "[0-9A-Fa-f]"
# One unit of a scalar gives one character of its value, but for white space at a line's end and \ before it.
_UNITS = {
    "": re.compile(r"\r\n|[\s\S]"),
    "'": re.compile(r"''|\r\n|[\s\S]"),
    '"': re.compile(rf"\\(?:\r\n|x{_HEX}{{2}}|u{_HEX}{{4}}|U{_HEX}{{8}}|[\s\S])|\r\n|[\s\S]"),
}
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)*")
_WHITE_RUN = re.compile(r"[ \t\r\n]*")
_RUNS = re.compile(r"[ \t\n]+|[^ \t\n]+")


def value_offsets(text: str, start: int, end: int, style: str, raw: str, value: str) -> list[int]:
    """The index in `text` of each character of a value, then one past its last.

    start, end: the scalar in `text`, quotes and block header included. style: as in YAML events, one of "" (plain),
    "'", '"', "|", ">". raw: the value as YAML gives it; value: its NFC.
    """
    if text[start : start + 1] in ("!", "&") and (properties := _PROPERTIES.match(text, start, end)):
        start = properties.end()
    if style in ("|", ">"):
        header = _BREAK.search(text, start, end)
        found = _block_offsets(text, header.end() if header else end, end, raw)
        last = end
    else:
        quote = 1 if style else 0
        last = max(start, end - quote)
        found = _flow_offsets(text, start + quote, last, style)
    # Only a text made by hand disagrees with its source; even then every offset has an answer.
    found = found[: len(raw)]
    found += [last] * (len(raw) - len(found))
    if value != raw:
        found = _composed(raw, found)
    return [*found, min(last, found[-1] + 1) if found and style in ("|", ">") else last]


def _flow_offsets(text: str, start: int, end: int, style: str) -> list[int]:
    """Offsets of a plain or quoted scalar, folded as YAML 1.1 folds: one line end is a space, n are n - 1 of them."""
    found: list[int] = []
    whites: list[int] = []
    breaks: list[int] = []
    leading = joined = False

    def fold() -> None:
        nonlocal leading, joined
        found.extend(whites if not leading else breaks if joined or len(breaks) == 1 else breaks[1:])
        whites.clear()
        breaks.clear()
        leading = joined = False

    for match in _UNITS[style].finditer(text, start, end):
        unit, index = match.group(), match.start()
        if unit in ("\n", "\r\n", "\r"):
            whites.clear()
            breaks.append(index)
            leading = True
        elif unit in (" ", "\t"):
            if not leading:
                whites.append(index)
        else:
            fold()
            if unit in ("\\\n", "\\\r\n", "\\\r"):
                leading = joined = True
            else:
                found.append(index)
    fold()
    return found


def _block_offsets(text: str, start: int, end: int, raw: str) -> list[int]:
    """Offsets of a `|` or `>` scalar: the runs without white space stand in the file as in the value, in order."""
    found: list[int] = []
    index = start
    for match in _RUNS.finditer(raw):
        run = match.group()
        white = _WHITE_RUN.match(text, index, end)
        after = white.end() if white else index
        if run[0] in " \t\n":
            found += _white_offsets(text, index, after, run)
            index = after
        else:
            # White space before the first run is the indentation of the block.
            found += range(after, after + len(run))
            index = after + len(run)
    return found


def _white_offsets(text: str, start: int, end: int, run: str) -> list[int]:
    """Offsets of white space: line ends to line ends, what follows one from the right (the indentation is left)."""
    lines: list[tuple[int, int]] = []
    for match in _BREAK.finditer(text, start, end):
        lines.append((start, match.start()))
        start = match.end()
    lines.append((start, end))
    found: list[int] = []
    parts = run.split("\n")
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        first, stop = lines[-1] if last and number else lines[min(number, len(lines) - 1)]
        begin = first if number == 0 else max(first, stop - len(part))
        found += [min(begin + k, stop) for k in range(len(part))]
        if not last:
            found.append(stop)
    return found


def _composed(raw: str, offsets: list[int]) -> list[int]:
    """The offsets of NFC(raw) from those of `raw`: a letter and its marks stand where the letter stands."""
    found: list[int] = []
    start = 0
    for index in range(1, len(raw) + 1):
        if index < len(raw) and _joins(raw[index]):
            continue
        cluster = raw[start:index]
        at = -1
        for char in unicodedata.normalize("NFC", cluster):
            # A mark that composed with nothing keeps its own place; a composed letter takes the letter's.
            own = cluster.find(char, at + 1)
            at = own if own >= 0 else at
            found.append(offsets[start + max(at, 0)])
        start = index
    return found


def _joins(char: str) -> bool:
    """Whether `char` may compose with what stands before it: a mark, or a Hangul vowel or final."""
    return char > "\u02ff" and (unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff")
