"""The lines of a file that hold words, freed from markup, blanks at their ends and drawn rules."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafter.text.markup import BAR, Marked, is_marked, read_markup
from drafter.text.paragraphs import Artefact, Reason
from drafter.text.places import Place, Traced, trace

_BREAK = re.compile(r"\r\n|\n|\r")
_EDGES = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\x00\xad\u200b\u2060\ufeff"
# What parts the two columns of a header or signature block that Word saved as text.
_COLUMNS = re.compile(r"\t[ \t]{0,20}\|(?:\t|$)")
_RULE = re.compile(r"[-–—_=]{3,}")
_LONG_BLANK = 20  # blanks alone on a line: the rule above the footnotes of a page


class Line(NamedTuple):
    """A printed line, or what stands of it in one column.

    gap: a blank line stands above. opens: it begins a cell, so nothing above goes on in it. indent: how many blanks
    stand before it. begins_page: a form feed does. below_rule: a rule, perhaps an invisible one, stands above. strong,
    goes_on: see `Marked`.
    """

    text: Traced
    gap: bool = False
    opens: bool = False
    indent: int = 0
    begins_page: bool = False
    below_rule: bool = False
    strong: bool = False
    goes_on: bool = False

    @property
    def words(self) -> str:
        """The line as it reads."""
        return self.text.words

    @property
    def number(self) -> int:
        """The line of the file, from 1."""
        return self.text.first_line

    @property
    def place(self) -> Place:
        """Where it begins; lines of one row of the file have several."""
        return self.text.at(0)

    @property
    def is_bar(self) -> bool:
        """Whether it only parts the cells of a table."""
        return self.words == BAR


def split(text: str) -> tuple[str, ...]:
    """The lines of a file without their ends; a line end at the end of the file opens one more, empty line."""
    return tuple(_BREAK.split(text))


def read_lines(raws: Sequence[str]) -> tuple[list[Line], list[Artefact]]:
    """The lines that hold words, or a bar of a web page's table, and what was taken off."""
    marked = is_marked(raws)
    markup = read_markup(raws) if marked else [Marked()] * len(raws)
    lines: list[Line] = []
    artefacts: list[Artefact] = []
    gap = below_rule = False
    for number, (raw, marks) in enumerate(zip(raws, markup, strict=True), 1):
        if marks.dropped:
            artefacts.append(Artefact(number, Reason.MARKUP))
        text = trace(number, raw, marks.dropped).stripped(_EDGES)
        if not text.words:
            gap = gap or not marks.dropped
            below_rule = below_rule or len(raw) >= _LONG_BLANK
            if lines and marks.dropped and not marks.goes_on:
                lines[-1] = lines[-1]._replace(goes_on=False)
        elif _RULE.fullmatch(text.words):
            artefacts.append(Artefact(number, Reason.RULE))
            below_rule = True
        else:
            line = Line(
                text,
                gap=gap,
                indent=len(raw) - len(raw.lstrip()),
                begins_page=raw.startswith("\f"),
                below_rule=below_rule,
                strong=marks.strong,
                goes_on=marks.goes_on,
            )
            parts = [line] if line.is_bar and marked else _columns(line)
            if [part.text for part in parts] != [text]:
                artefacts.append(Artefact(number, Reason.BAR))
            lines += parts
            gap = below_rule = False
    return lines, artefacts


def _columns(line: Line) -> list[Line]:
    """The line as it stands in each column; none for a border with nothing beside it."""
    if line.is_bar:
        return []
    found: list[Line] = []
    start = 0
    for match in _COLUMNS.finditer(line.words):
        found.append(line._replace(text=line.text.cut(start, match.start()).stripped(_EDGES)))
        start = match.end()
    if not start:
        return [line]
    rest = line.text.cut(start, len(line.words)).stripped(_EDGES)
    found.append(line._replace(text=rest, opens=True))
    return [part for part in found if part.words]
