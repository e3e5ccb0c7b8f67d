"""The head of a table that is printed again where the table goes on, on the next page."""

from collections.abc import Sequence

from drafter.text.drafts import Draft, Item
from drafter.text.marks import TABLE_HEAD
from drafter.text.paragraphs import Artefact, Kind, Reason


def drop_repeated_heads(items: Sequence[Item]) -> tuple[list[Item], list[Artefact]]:
    """The items without the rows of a table that say the same as its first one."""
    kept: list[Item] = []
    artefacts: list[Artefact] = []
    head = ""
    for item in items:
        is_row = isinstance(item, Draft) and item.kind is Kind.ROW
        if is_row and head and item.words == head:
            lines = range(item.text.first_line, item.text.last_line + 1)
            artefacts += (Artefact(line, Reason.REPEATED_HEAD) for line in lines)
            continue
        if not is_row:
            head = ""
        elif not head:
            head = item.words if TABLE_HEAD.match(item.words) else " "
        kept.append(item)
    return kept, artefacts
