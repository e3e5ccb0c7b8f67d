"""The small subset of Markdown inside prose: **đậm**, *nghiêng*, and a backslash before a sign to print it."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Text with one emphasis. bold and italic are the author's, on top of the paragraph's own style."""

    text: str
    bold: bool = False
    italic: bool = False


# A mark opens after a blank or a bracket and before a letter, and closes the other way round, so that "2*3*4" and
# "5 * 3" stay as they are.
_MARK = re.compile(r"\\([\\*])|(\*{1,3})")


def parse(text: str) -> tuple[Run, ...]:
    """Split prose into runs. Marks that open or close nothing are printed. Never loses a character of the text."""
    if "*" not in text and "\\" not in text:
        return (Run(text),) if text else ()
    pieces: list[str | int] = []  # text, or the number of stars of a mark
    sides: list[tuple[bool, bool]] = []
    end = 0
    for match in _MARK.finditer(text):
        pieces.append(text[end : match.start()])
        sides.append((False, False))
        end = match.end()
        if match[1]:
            pieces.append(match[1])
            sides.append((False, False))
        else:
            before, after = text[match.start() - 1 : match.start()], text[end : end + 1]
            can_open = bool(after) and not after.isspace() and not before.isalnum()
            can_close = bool(before) and not before.isspace() and not after.isalnum()
            pieces.append(len(match[2]))
            sides.append((can_open, can_close))
    pieces.append(text[end:])
    sides.append((False, False))
    return _joined(_paired(pieces, sides))


def _paired(pieces: list[str | int], sides: list[tuple[bool, bool]]) -> list[Run]:
    """Give each piece its emphasis; what is left of a mark that opens or closes less than its stars is text."""
    opened, closed = _partners(pieces, sides)
    runs: list[Run] = []
    bold = italic = 0
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            runs.append(Run(piece, bold > 0, italic > 0))
            continue
        left = "*" * (piece - sum(opened.get(index, [])) - sum(closed.get(index, [])))
        bold -= closed.get(index, []).count(2)
        italic -= closed.get(index, []).count(1)
        runs.append(Run(left, bold > 0, italic > 0))
        bold += opened.get(index, []).count(2)
        italic += opened.get(index, []).count(1)
    return [run for run in runs if run.text]


def _partners(
    pieces: list[str | int], sides: list[tuple[bool, bool]]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Which stars of which mark open and close: piece index → 1 for *nghiêng*, 2 for **đậm**, both for three stars."""
    opened: dict[int, list[int]] = {}
    closed: dict[int, list[int]] = {}
    waiting: list[tuple[int, int]] = []  # marks that may still be closed: piece index, stars
    for index, piece in enumerate(pieces):
        if isinstance(piece, str):
            continue
        can_open, can_close = sides[index]
        left = piece
        while can_close and left and (at := _last_open(waiting, left, pieces, index)) is not None:
            opener, stars = waiting[at]
            opened.setdefault(opener, []).append(stars)
            closed.setdefault(index, []).append(stars)
            del waiting[at:]
            left -= stars
        if can_open and left == piece:
            waiting += [(index, 2), (index, 1)] if piece == 3 else [(index, piece)]
    return opened, closed


def _last_open(waiting: list[tuple[int, int]], left: int, pieces: list[str | int], index: int) -> int | None:
    """The last mark that `left` stars at `index` can close, with text between them; three stars close either kind."""
    for at in range(len(waiting) - 1, -1, -1):
        opener, stars = waiting[at]
        between = any(isinstance(piece, str) and piece for piece in pieces[opener + 1 : index])
        if between and left in (stars, 3):
            return at
    return None


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for run in runs:
        if joined and (joined[-1].bold, joined[-1].italic) == (run.bold, run.italic):
            joined[-1] = Run(joined[-1].text + run.text, run.bold, run.italic)
        else:
            joined.append(run)
    return tuple(joined)


def plain(runs: tuple[Run, ...]) -> str:
    """The text without its emphasis."""
    return "".join(run.text for run in runs)
