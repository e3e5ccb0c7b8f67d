"""The appendices: where they begin, their labels, titles and the line that says with what they go."""

from collections.abc import Sequence

from drafter.text import marks
from drafter.text.body import classified, is_caption
from drafter.text.drafts import Draft, Item, draft_of
from drafter.text.joining import is_ended, join_lines
from drafter.text.labels import read_label
from drafter.text.layout import Layout
from drafter.text.lines import Line
from drafter.text.paragraphs import Kind

_LONGEST_TITLE = 8  # lines
_LONGEST_GOES_WITH = 4
_MOST_TITLES = 4  # with the line of what it goes with


def appendix_starts(items: Sequence[Item], start: int, *, has_foot: bool) -> list[int]:
    """The indices, from `start` on, of the items that begin an appendix.

    has_foot: a foot stands above; without one, only PHỤ LỤC is surely no caption or list of the body.
    """
    return [
        index
        for index, item in enumerate(items)
        if index >= start
        and isinstance(item, Line)
        and begins_appendix(item.words)
        and (has_foot or marks.NAMED_APPENDIX.match(item.words))
    ]


def begins_appendix(words: str) -> bool:
    """Whether the line is the label of an appendix and nothing else, or the title of a list in capitals."""
    if marks.LIST_TITLE.match(words):
        return words.isupper()
    return marks.APPENDIX.fullmatch(words) is not None and words[:1].isupper()


def read_appendix(items: Sequence[Item], layout: Layout) -> list[Draft]:
    """The paragraphs of one appendix."""
    drafts: list[Draft] = []
    index = 0
    first = items[0]
    if isinstance(first, Line) and not marks.LIST_TITLE.match(first.words):
        drafts.append(draft_of([first], Kind.APPENDIX_LABEL))
        index = 1
    for _turn in range(_MOST_TITLES):
        block = _block(items, index, layout)
        if block is None:
            break
        drafts.append(block)
        index += _length(items, index, block)
    return [*drafts, *classified(join_lines(items[index:], layout), appendix=True)]


def _block(items: Sequence[Item], start: int, layout: Layout) -> Draft | None:
    """The title or the line "(Kèm theo …)" that begins at `start`; None where the content of the appendix begins."""
    lines: list[Line] = []
    goes_with = False
    for item in items[start : start + _LONGEST_TITLE]:
        if not isinstance(item, Line) or (lines and begins_appendix(item.words)):
            break
        if not lines:
            goes_with = marks.GOES_WITH.match(item.words) is not None
        elif _is_closed(lines) if goes_with else not _goes_on(lines[-1], item, layout):
            break
        lines.append(item)
    if not lines:
        return None
    block = draft_of(lines, Kind.GOES_WITH if goes_with else Kind.APPENDIX_TITLE)
    content = read_label(block.words) is not None or is_ended(block.words) or is_caption(block.words)
    return block if goes_with or not content else None


def _is_closed(lines: Sequence[Line]) -> bool:
    """Whether the line "(Kèm theo …)" ends with the last of these."""
    return lines[-1].words.endswith(")") or len(lines) == _LONGEST_GOES_WITH


def _goes_on(above: Line, line: Line, layout: Layout) -> bool:
    """Whether a title goes on in the line."""
    if above.goes_on:
        return True
    if line.opens or marks.GOES_WITH.match(line.words) or read_label(line.words) is not None or is_ended(line.words):
        return False
    if line.gap and layout.blanks_part:
        return False
    return line.words[:1].islower() or above.words.isupper() == line.words.isupper()


def _length(items: Sequence[Item], start: int, block: Draft) -> int:
    """How many items the block took."""
    last = block.text.last_line
    return sum(1 for item in items[start : start + _LONGEST_TITLE] if item.text.first_line <= last)
