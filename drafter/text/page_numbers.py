"""The numbers of pages, which an extraction leaves on lines of their own."""

import re
from collections.abc import Sequence

from drafter.text.drafts import Item
from drafter.text.joining import is_ended
from drafter.text.lines import Line
from drafter.text.paragraphs import Artefact, Reason

_PAGE = re.compile(r"(?:Trang\s+)?([-–—]?)\s?([0-9]{1,3})\s?\1(?:\s?/\s?[0-9]{1,3})?", re.IGNORECASE)
_MOST_SKIPPED = 10  # numbers that may be missing between two pages


def drop_at_page_ends(lines: Sequence[Line]) -> tuple[list[Line], list[Artefact]]:
    """The lines without the numbers that stand right before or behind a form feed, anywhere in the document."""
    kept: list[Line] = []
    artefacts: list[Artefact] = []
    begins_page = False
    for index, line in enumerate(lines):
        below = lines[index + 1 : index + 2]
        if (line.begins_page or any(each.begins_page for each in below)) and _PAGE.fullmatch(line.words):
            artefacts.append(Artefact(line.number, Reason.PAGE_NUMBER))
            begins_page = begins_page or line.begins_page
            continue
        kept.append(line._replace(begins_page=True) if begins_page else line)
        begins_page = False
    return kept, artefacts


def drop_in_text(items: Sequence[Item], *, paged: bool) -> tuple[list[Item], list[Artefact]]:
    """The items without page numbers: in the midst of a sentence, or soon after the last one.

    Give it running text only: a number alone is much else in the head, the foot and the tables of a document. paged:
    the text has form feeds, so that every other page number is gone; then only a sentence in two tells one.
    """
    kept: list[Item] = []
    artefacts: list[Artefact] = []
    last = 0
    for item in items:
        match = _PAGE.fullmatch(item.words) if isinstance(item, Line) and not item.opens else None
        number = int(match[2]) if match else 0
        cuts = bool(kept) and isinstance(kept[-1], Line) and not is_ended(kept[-1].words)
        if match and (cuts or (not paged and last < number <= last + _MOST_SKIPPED)):
            last = number
            artefacts.append(Artefact(item.text.first_line, Reason.PAGE_NUMBER))
        else:
            kept.append(item)
    return kept, artefacts
