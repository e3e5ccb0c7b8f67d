"""Texts become runs in the order of mention: a document in full, then short (I.II.6.b); footnotes counted."""

from typing import Final

from drafter.language.citations import Form, write
from drafter.language.spelling import fold, single_line
from drafter.plan import markup
from drafter.plan.markup import Mark, Points, Run
from drafter.plan.model import Plan
from drafter.plan.resolving.prose import Runs
from drafter.plan.resolving.references import Place
from drafter.plan.resolving.register import Entry, register
from drafter.plan.syntax.source import Text

FORMS: Final = {"đầy đủ": Form.FULL, "ngắn": Form.SHORT, "số": Form.NUMBER}
"""What may stand after the colon of `[@khóa:ngắn]`."""

_SENTENCE_ENDS = (".", "?", "!")
_CLOSING = " \t\N{NO-BREAK SPACE}”’»)\"'"  # what may stand between the end of a sentence and the next one


def form_of(words: str) -> Form | None:
    """The form that an author asked for, None for none that there is."""
    return next((form for name, form in FORMS.items() if fold(name) == fold(words)), None)


class Mentions:
    """Resolves the marks of one plan's texts. Ask for the texts in the order in which they are printed.

    footnotes: the paragraphs of each footnote so far, in the order of their numbers.
    """

    def __init__(self, plan: Plan, places: dict[str, Place]) -> None:
        self.footnotes: list[tuple[Runs, ...]] = []
        self._register = register(plan.documents)
        self._notes = {fold(note.key.value): note.text for note in plan.footnotes}
        self._places = places
        self._mentioned: set[str] = set()
        self._declared: set[str] = set()
        self._open: list[str] = []  # documents whose own words are being written

    def paragraphs(self, text: Text | None, *, counted: bool = True, notes: bool = True) -> list[Runs]:
        """Prose as paragraphs: one a line, blank lines dropped.

        counted: False where documents are named without being introduced (trích yếu, the closing sentence).
        notes: False where a text stands a second time; its footnotes belong to the first.
        """
        lines = markup.lines(text.value) if text is not None else []
        return [
            self._runs(each.strip(" \t"), first=Form.FULL if counted else Form.NAMED, notes=notes)
            for each in lines
            if each.strip(" \t")
        ]

    def line(self, text: Text | None, *, notes: bool = True) -> Runs:
        """The text on one line."""
        if text is None:
            return ()
        return self._runs(single_line(text.value), first=Form.FULL, notes=notes)

    def basis(self, text: Text) -> list[Runs]:
        """A căn cứ: as typed, or "Căn cứ" and the document whose key stands there alone."""
        key = fold(text.value)
        if key in self._register.entries:
            return [self._runs(f"Căn cứ [@{key}]", first=Form.BASIS, always=True)]
        lines = [each.strip(" \t") for each in markup.lines(text.value)]
        return [self._runs(each, first=Form.BASIS, always=True) for each in lines if each]

    def _runs(self, words: str, *, first: Form, notes: bool = True, always: bool = False) -> Runs:
        """first: the form of a document that was not mentioned yet, or always (but for those it cites itself)."""
        pieces = markup.parse(words)
        runs = [piece for piece in pieces if isinstance(piece, Run)]
        if len(runs) == len(pieces):
            return tuple(runs)
        written: list[Run] = []
        for piece in pieces:
            if isinstance(piece, Run):
                written.append(piece)
            elif piece.points is Points.DOCUMENT:
                written += self._document(piece, first, notes=notes, always=always)
            elif piece.points is Points.PLACE:
                written.append(self._place(piece, written))
            elif notes:
                written.append(self._footnote(piece))
        return markup.merged([run for run in written if run.text or run.note is not None])

    def _document(self, mark: Mark, first: Form, *, notes: bool, always: bool) -> list[Run]:
        key = fold(mark.key)
        entry = self._register.entries.get(key)
        if entry is None or key in self._open:  # refused by `marks`; here only so that nothing is ever lost
            return [Run(mark.key, mark.bold, mark.italic)]
        words = self._words(key, entry, mark.form, first, always=always)
        self._open.append(key)
        inner = self._runs(words, first=first, notes=notes)
        self._open.pop()
        return [run._replace(bold=run.bold or mark.bold, italic=run.italic or mark.italic) for run in inner]

    def _words(self, key: str, entry: Entry, asked: str, first: Form, *, always: bool) -> str:
        """How the document is written at this place, with the marks of its own trích yếu."""
        form = form_of(asked) if asked else None
        if form is None:
            form = first if always or first is Form.NAMED or key not in self._mentioned else Form.SHORT
        introduces = form in (Form.FULL, Form.BASIS) and first is not Form.NAMED
        declares = introduces and bool(entry.short_name) and key not in self._declared
        known = key in self._declared
        if introduces:
            self._mentioned.add(key)
            if declares:
                self._declared.add(key)
        short_name = entry.short_name if known or declares else ""
        if entry.citation is None:
            return self._typed(entry, short_name, declares=declares, form=form)
        return write(entry.citation, form, dates=self._register.dates, short_name=short_name, declare=declares)

    def _typed(self, entry: Entry, short_name: str, *, declares: bool, form: Form) -> str:
        """A citation that nobody could read: as typed, every time it has no short name."""
        if declares:
            return f"{entry.words} (sau đây gọi tắt là {short_name})"
        return short_name if short_name and form is Form.SHORT else entry.words

    def _place(self, mark: Mark, before: list[Run]) -> Run:
        place = self._places.get(fold(mark.key))
        words = place.words if place is not None and place.words else mark.key
        so_far = "".join(run.text for run in before).rstrip(_CLOSING)
        if not so_far or (so_far.endswith(_SENTENCE_ENDS) and not so_far.endswith("..")):
            words = words[:1].upper() + words[1:]
        return Run(words, mark.bold, mark.italic)

    def _footnote(self, mark: Mark) -> Run:
        text = self._notes.get(fold(mark.key))
        if text is None:  # refused by `marks`
            return Run(f"[^{mark.key}]", mark.bold, mark.italic)
        number = len(self.footnotes) + 1
        self.footnotes.append(())
        self.footnotes[number - 1] = tuple(self.paragraphs(text, notes=False))
        return Run("", note=number)
