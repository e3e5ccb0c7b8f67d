"""Resolved runs as XML: emphasis, footnote marks, and what a person must still fill in made to be seen."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from drafter.drafting.styles import MARKER, NOTE_REFERENCE, NOTE_TEXT
from drafter.plan import markup
from drafter.plan.markup import Run
from drafter.plan.resolving.prose import Runs
from drafter.word import notes
from drafter.word.fragments import join, run, within_run
from drafter.word.look import Look


class RunWriter:
    """Writes the runs of one document in the styles of its template."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def runs(self, runs: Runs) -> Markup:
        """The runs of a paragraph."""
        return join(piece for each in runs for piece in self._run(each))

    def line(self, text: str) -> str:
        """A line for a tag that stands in a run of the template: plain text, markers in a run of their own."""
        pieces: list[Markup] = []
        end = 0
        for found in markup.markers(text):
            pieces.append(within_run(text[end : found.start()], found.group(), self._look.style(MARKER)))
            end = found.end()
        # The run that was opened last is closed by the template's own end.
        return join((*pieces, escape(text[end:]))) if pieces else text

    def notes(self, footnotes: tuple[tuple[Runs, ...], ...]) -> Markup:
        """The footnotes, in the order of their marks."""
        if not footnotes:
            return notes.notes((), 0, text_style="", mark_style="")
        texts = [[self.runs(paragraph) for paragraph in note] for note in footnotes]
        text_style, mark_style = self._look.style(NOTE_TEXT), self._look.style(NOTE_REFERENCE)
        return notes.notes(texts, self._look.note(1), text_style=text_style, mark_style=mark_style)

    def _run(self, each: Run) -> Iterator[Markup]:
        if each.note is not None:
            yield notes.mark(self._look.note(each.note), self._look.style(NOTE_REFERENCE))
            return
        end = 0
        for found in markup.markers(each.text):
            if before := each.text[end : found.start()]:
                yield run(before, bold=each.bold, italic=each.italic)
            yield run(found.group(), bold=each.bold, italic=each.italic, style=self._look.style(MARKER))
            end = found.end()
        if rest := each.text[end:]:
            yield run(rest, bold=each.bold, italic=each.italic)
