"""The model's texts as they stand on paper: one line, names in a row, prose as paragraphs of runs, the right ending."""

from dataclasses import replace

from drafter.language.spelling import join_names, single_line, upper, without_end
from drafter.plan import markup
from drafter.plan.markup import Run
from drafter.plan.syntax.source import Text

Runs = tuple[Run, ...]


def line(text: Text | None) -> str:
    """The text on one line; "" for none."""
    return single_line(text.value) if text is not None else ""


def names(texts: tuple[Text, ...]) -> str:
    """Names of agencies in a row, without the marks an author put at their ends."""
    return join_names([without_end(line(text)) for text in texts])


def name_lines(text: Text | None) -> tuple[str, ...]:
    """A name in capitals, cut where the author put " / "."""
    return tuple(upper(piece.strip()) for piece in line(text).split(" / ") if piece.strip())


def paragraphs(text: Text | None) -> list[Runs]:
    """Prose as paragraphs: one a line, blank lines dropped."""
    lines = text.value.split("\n") if text is not None else []
    return [markup.parse(each.strip(" \t")) for each in lines if each.strip(" \t")]


def with_end(runs: Runs, end: str) -> Runs:
    """The paragraph with `end` in the place of a final stop, semicolon or comma."""
    kept = runs
    # The mark may stand in a run of its own, after emphasised words; an ellipsis there is text.
    while len(kept) > 1 and not kept[-1].text.strip(" .;,") and "..." not in kept[-1].text:
        kept = kept[:-1]
    last = kept[-1]
    return (*kept[:-1], replace(last, text=without_end(last.text) + end))
