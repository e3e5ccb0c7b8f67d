"""Footnotes, which stand at the foot of a page in the midst of a sentence, or behind everything."""

import re
from collections.abc import Sequence

from drafter.text.drafts import Draft, draft_of
from drafter.text.joining import is_ended
from drafter.text.labels import Label, Style
from drafter.text.lines import Line
from drafter.text.paragraphs import Kind

_BRACKETED = re.compile(r"\[([0-9]{1,3})\](?:\s+|$)")
_NUMBERED = re.compile(r"(?:\(([0-9]{1,3})\)|([0-9]{1,3}))\s+(?=\S)")
_ALONE = re.compile(r"[0-9]{1,3}")
_LONGEST_FOOT = 12  # lines between the number of a footnote, alone on its line, and the end of its page
_LONGEST_PAGE = 80


def take_notes(lines: Sequence[Line]) -> tuple[list[Line], list[Draft]]:
    """The lines without the feet of pages, and each footnote as a paragraph of kind NOTE.

    A footnote begins with a number below a rule, which may be one of blanks; with a number in square brackets below a
    blank line; or with a number alone on its line which some word of the page bears. It ends with its sentence, where a
    page begins, or (in brackets) at a blank line. What follows it on its page is of kind OTHER: an address.
    """
    rest: list[Line] = []
    taken: list[Draft] = []
    last: Label | None = None
    index = behind = 0  # behind: the index behind the last footnote
    while index < len(lines):
        alone = _begins_alone(lines, index)
        label = alone or _label(lines[index], last if index == behind else None)
        if label is None:
            rest.append(lines[index])
            index += 1
            continue
        last = label
        behind = _end(lines, index + 1, bracketed=label.text.startswith("["))
        taken.append(draft_of(lines[index:behind], Kind.NOTE, label))
        index = behind
        while alone and index < len(lines) and not (lines[index].begins_page or _begins_alone(lines, index)):
            taken.append(draft_of([lines[index]], Kind.OTHER))
            index += 1
    return rest, taken


def _label(line: Line, last: Label | None) -> Label | None:
    """The number of the footnote that begins here; `last` is that of a footnote right above."""
    bracketed = _BRACKETED.match(line.words)
    if bracketed and (line.gap or line.below_rule or last):
        return _made(bracketed, bracketed[1])
    match = _NUMBERED.match(line.words)
    if match is None:
        return None
    label = _made(match, match[1] or match[2])
    goes_on = last is not None and label.values[0] == last.values[0] + 1
    return label if line.below_rule or goes_on else None


def _made(match: re.Match[str], number: str) -> Label:
    return Label(Style.BRACKETED, match.group().rstrip(), (int(number),), match.end())


def _begins_alone(lines: Sequence[Line], index: int) -> Label | None:
    """The number of the footnote that stands alone on this line, its text below it, at the foot of a page."""
    line = lines[index]
    if line.begins_page or not _ALONE.fullmatch(line.words):
        return None
    below = lines[index + 1 : index + 2 + _LONGEST_FOOT]
    page_end = next((n for n, each in enumerate(below) if each.begins_page), 0)
    anchor = re.compile(rf"(?:[^\W\d_]|[”\"’').,;]){line.words}(?![\w/])")
    if not page_end or not any(anchor.search(each.words) for each in _page_above(lines, index)):
        return None
    return Label(Style.BRACKETED, line.words, (int(line.words),), len(line.words) + 1)


def _page_above(lines: Sequence[Line], index: int) -> list[Line]:
    above = lines[max(0, index - _LONGEST_PAGE) : index]
    start = next((n for n in range(len(above) - 1, -1, -1) if above[n].begins_page), 0)
    return list(above[start:])


def _end(lines: Sequence[Line], start: int, *, bracketed: bool) -> int:
    """The index behind the last line of the footnote whose second line may be the one at `start`."""
    for index in range(start, len(lines)):
        line = lines[index]
        if line.opens or line.is_bar or line.begins_page:
            return index
        if bracketed:
            if line.gap or _BRACKETED.match(line.words):
                return index
        elif _ALONE.fullmatch(lines[index - 1].words):
            continue
        elif line.indent or _ALONE.fullmatch(line.words) or is_ended(lines[index - 1].words):
            return index
    return len(lines)
