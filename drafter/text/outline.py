"""The outline: how deep each paragraph stands, and below which other."""

from collections.abc import Sequence
from typing import NamedTuple

from drafter.text.drafts import Draft
from drafter.text.labels import Label, Style
from drafter.text.paragraphs import Kind, Paragraph

_BELOW_ROMAN = Style.ROMAN * 10 + 5
_LOWEST_TITLE = Style.UNNUMBERED * 10

_IN_OUTLINE = (Kind.HEADING, Kind.PARAGRAPH, Kind.TASK_LINE, Kind.DASH, Kind.ROW, Kind.CAPTION)


class _Open(NamedTuple):
    """A paragraph that may have others below it. rank: the greater, the further in."""

    rank: int
    paragraph: int
    level: int


def outlined(drafts: Sequence[Draft]) -> tuple[Paragraph, ...]:
    """The paragraphs of a whole document, each with its level and the one above it."""
    outline = _Outline()
    return tuple(outline.place(index, draft) for index, draft in enumerate(drafts))


class _Outline:
    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._in_appendix = False

    def place(self, index: int, draft: Draft) -> Paragraph:
        """The paragraph with its place."""
        kind = draft.kind or Kind.PARAGRAPH
        level, parent = 0, None
        if kind in (Kind.APPENDIX_LABEL, Kind.APPENDIX_TITLE, Kind.GOES_WITH):
            parent = self._appendix(index, kind)
        elif kind in _IN_OUTLINE:
            level, parent = self._in_outline(index, kind, draft)
        elif kind is not Kind.NOTE:
            self._open = []
        return Paragraph(
            index=index,
            kind=kind,
            text=draft.text,
            label=draft.label.text if draft.label else "",
            start=draft.label.end if draft.label else 0,
            level=level,
            parent=parent,
            name=draft.name,
            value=draft.value,
            cells=draft.cells,
        )

    def _appendix(self, index: int, kind: Kind) -> int | None:
        """The label of an appendix, or its title where it has none, stands above all of the appendix."""
        begins = kind is Kind.APPENDIX_LABEL or (kind is Kind.APPENDIX_TITLE and not self._in_appendix)
        if begins:
            self._in_appendix = True
            self._open = [_Open(0, index, 0)]
            return None
        return self._open[0].paragraph if self._open and self._in_appendix else None

    def _in_outline(self, index: int, kind: Kind, draft: Draft) -> tuple[int, int | None]:
        if kind in (Kind.ROW, Kind.CAPTION):
            return 0, next((each.paragraph for each in reversed(self._open) if each.rank <= _LOWEST_TITLE), None)
        rank = self._rank(kind, draft)
        self._open = [each for each in self._open if each.rank < rank]
        above = self._open[-1] if self._open else None
        parent, level = (above.paragraph, above.level + 1) if above else (None, 1)
        if draft.label is not None or kind is Kind.HEADING:
            self._open.append(_Open(rank, index, level))
        placed = kind is Kind.HEADING or (draft.label is not None and not _is_plain(kind, draft.label))
        return level if placed else 0, parent

    def _rank(self, kind: Kind, draft: Draft) -> int:
        if draft.label is None:
            if kind is Kind.HEADING:
                return Style.ROMAN * 10 if draft.words.isupper() else _LOWEST_TITLE
            return _LOWEST_TITLE + 1
        style = draft.label.style
        if style is Style.CAPITAL:
            if draft.label.text.endswith(")"):
                return Style.LETTER * 10  # A), a slip for a)
            ranks = {each.rank for each in self._open}
            if Style.ROMAN * 10 in ranks and Style.CAPITAL * 10 not in ranks:
                return _BELOW_ROMAN  # I. is divided into A., B., not the other way round
        return style * 10


def _is_plain(kind: Kind, label: Label) -> bool:
    """Whether it is a task line, which has no place of its own."""
    return kind is Kind.TASK_LINE and label.is_sign
