"""Footnotes: the mark in the text, and the notes themselves.

The ids must rise in the order of the marks, and the notes stand in that order: LibreOffice pairs them by position.
"""

from collections.abc import Sequence

from markupsafe import Markup, escape

from drafter.word.fragments import join, paragraph, run

NO_NOTES = Markup("<w:p/>")
"""What stands in the template's one note when a plan has none; nobody refers to it then."""


def mark(note_id: int, style: str) -> Markup:
    """The reference to a note; style: the id of the character style of such marks."""
    return Markup(f'<w:r>{_properties(style)}<w:footnoteReference w:id="{note_id}"/></w:r>')  # noqa: S704 - a number


def notes(texts: Sequence[Sequence[Markup]], first_id: int, *, text_style: str, mark_style: str) -> Markup:
    """What takes the place of the paragraph of the template's one note, whose id is `first_id`.

    texts: for each note its paragraphs as runs. The fragment closes that note and opens the others itself.
    """
    if not texts:
        return NO_NOTES
    own_mark = Markup(f"<w:r>{_properties(mark_style)}<w:footnoteRef/></w:r>")  # noqa: S704 - ours
    between = Markup('</w:footnote><w:footnote w:id="{}">')
    written: list[Markup] = []
    for number, paragraphs in enumerate(texts):
        if number:
            written.append(between.format(first_id + number))
        for place, runs in enumerate(paragraphs or [Markup()]):
            head = (own_mark, run(" ")) if place == 0 else ()
            written.append(paragraph(text_style, join((*head, runs))))
    return join(written)


def _properties(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{escape(style)}"/></w:rPr>'
