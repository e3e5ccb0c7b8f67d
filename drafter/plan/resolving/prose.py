"""The model's texts as they stand on paper: one line, names in a row, names in capitals, the right ending."""

import re

from drafter.language.spelling import join_names, nfc, single_line, upper, without_end
from drafter.plan.markup import Run
from drafter.plan.syntax.source import Text

Runs = tuple[Run, ...]
"""One paragraph, resolved: nothing in it is a mark any more."""


def line(text: Text | None) -> str:
    """The text on one line; "" for none."""
    return single_line(text.value) if text is not None else ""


_NUMBER_WORD = re.compile(r"^số\s*:?\s*(?=\d)", re.IGNORECASE)


def without_number_word(number: str) -> str:
    """A số, ký hiệu without the word "Số:" that an author typed before it."""
    return _NUMBER_WORD.sub("", nfc(number))


def names(texts: tuple[Text, ...]) -> str:
    """Names of agencies in a row, without the marks an author put at their ends."""
    return join_names([without_end(line(text)) for text in texts])


def name_lines(text: Text | None) -> tuple[str, ...]:
    """A name in capitals, cut where the author put " / "."""
    return tuple(upper(piece.strip()) for piece in line(text).split(" / ") if piece.strip())


# The symbol of a document keeps its small letters: 78-CTr/TU, 24/CT-TTg (I.II.3.b).
_SYMBOL = re.compile(r"(?<!\w)\d+(?:/\d+)*[-/][A-ZĐ][\w/-]*")


def capitals(runs: Runs) -> Runs:
    """The words in capitals, with their emphasis and footnotes; the symbols of documents as they are."""
    return tuple(run._replace(text=_capitals(run.text)) for run in runs)


def _capitals(text: str) -> str:
    end, pieces = 0, []
    for symbol in _SYMBOL.finditer(text):
        pieces += [upper(text[end : symbol.start()]), symbol.group()]
        end = symbol.end()
    return "".join([*pieces, upper(text[end:])])


def with_end(runs: Runs, end: str) -> Runs:
    """The paragraph with `end` in the place of a final stop, semicolon, comma or "./."; a colon gives way to a colon.

    Beside a footnote mark the place is the author's: before it when a sign stands there, else behind it.
    """
    kept = list(runs)
    notes: list[Run] = []
    sign_before_notes = False
    while kept and (kept[-1].note is not None or (len(kept) > 1 and _is_only_signs(kept[-1].text))):
        last = kept.pop()
        if last.note is not None:
            notes.insert(0, last)
        else:
            sign_before_notes = bool(notes)
    if not kept:
        return (*notes, Run(end))
    last = kept[-1]
    signs = ".;,:" if end.startswith(":") else ".;,"
    bare = without_end(last.text.rstrip().removesuffix(_END_MARK), signs)
    if notes and not sign_before_notes and bare == last.text.rstrip():
        return (*kept, *notes, Run(end))
    return (*kept[:-1], last._replace(text=bare + end), *notes)


_END_MARK = "./."


def _is_only_signs(text: str) -> bool:
    """Signs in a run of their own, after emphasised words; an ellipsis is text."""
    return not text.strip(" .;,/") and "..." not in text
