"""Which lines make one paragraph."""

import re
from collections.abc import Sequence

from drafter.text import marks
from drafter.text.drafts import Draft, Item, draft_of
from drafter.text.labels import Label, Style, follows, read_label
from drafter.text.layout import Layout, first_word, starts_small, width_of
from drafter.text.lines import Line

# How full a line is with the next word, as a share of the width, when that word did not fit: where a sentence ends with
# the line, and where it does not, so that only the bold letters of a heading are wider than measured. The first line of
# a paragraph is set in.
_FULL, _FULL_WHEN_FIRST = 0.995, 0.915
_FULL_IN_SENTENCE, _FULL_IN_SENTENCE_WHEN_FIRST = 0.96, 0.87
_SET_IN = 0.99  # below this share a line that goes on was set in: more than the widths of letters are off by

_INDENT = 4  # blanks, in a text that is set as on paper

_ENDED = re.compile(r"[.:;!?…][”\"’')*\]]{0,3}$")


def join_lines(items: Sequence[Item], layout: Layout) -> list[Draft]:
    """The lines as paragraphs, each with its label; a paragraph among the items parts what stands around it."""
    joiner = _Joiner(layout)
    for index, item in enumerate(items):
        following = items[index + 1] if index + 1 < len(items) else None
        joiner.take(item, following if isinstance(following, Line) else None)
    joiner.close()
    return joiner.drafts


def is_ended(words: str) -> bool:
    """Whether a sentence or an item of a list ends with these words."""
    return _ENDED.search(words[-6:]) is not None


def _is_next_basis(above: Line, line: Line) -> bool:
    return above.words.endswith(";") and marks.BASIS.match(line.words) is not None


class _Joiner:
    def __init__(self, layout: Layout) -> None:
        self.drafts: list[Draft] = []
        self._layout = layout
        self._lines: list[Line] = []
        self._label: Label | None = None
        self._open: list[Label] = []  # of every style the last one that is not closed by one further out

    def take(self, item: Item, following: Line | None) -> None:
        """Add one item; `following` is the line below it."""
        if isinstance(item, Draft):
            self.close()
            self.drafts.append(item)
            return
        read = read_label(item.words)
        label = read if read is not None and self._begins(item, read) else None
        small = starts_small(item.words) or (read is not None and read.is_sign)
        if label is not None or not self._lines or self._parts(item, following, small=small):
            self.close()
            self._label = label
            if label is not None:
                self._open = [*(each for each in self._open if each.style < label.style), label]
        self._lines.append(item)

    def close(self) -> None:
        """End the paragraph at hand."""
        if self._lines:
            self.drafts.append(draft_of(self._lines, label=self._label))
        self._lines, self._label = [], None

    def _begins(self, line: Line, label: Label) -> bool:
        """Whether the label opens a paragraph, and is no number or dash of the sentence that goes on."""
        if not self._lines or line.opens:
            return True
        above = self._lines[-1]
        rest = line.words[label.end :]
        ended, small = is_ended(above.words), starts_small(rest)
        if self._is_boundary(line):
            return True
        if label.is_sign and not ended and (small or (rest[:1].isdigit() and above.words[-1:].isdigit())):
            return False  # kinh tế - xã hội, 2026 - 2030
        if ended and not above.goes_on:
            return True
        if self._layout.width is not None and not self._is_full(line):
            return True
        if small:
            return False
        return follows(label, self._open) or (self._layout.width is None and label.text.endswith(")"))

    def _parts(self, line: Line, following: Line | None, *, small: bool) -> bool:
        """Whether a line without a label opens a paragraph all the same. small: it starts as a sentence goes on."""
        above = self._lines[-1]
        if line.opens:
            return True
        if above.goes_on:
            return False
        ended = is_ended(above.words)
        if self._is_boundary(line):
            return not ((small and not ended) or above.words.endswith(",") or self._is_cut_heading(line))
        if small:
            return False
        if ended and (line.indent >= above.indent + _INDENT or _is_next_basis(above, line)):
            return True
        if above.words.isupper() != line.words.isupper() and self._label and self._label.style <= Style.ROMAN:
            return True
        if self._layout.width is None:
            return False
        return not self._is_full(line) or self._is_set_in(line, following)

    def _is_boundary(self, line: Line) -> bool:
        return self._layout.lines_part or (line.gap and self._layout.blanks_part)

    def _is_cut_heading(self, line: Line) -> bool:
        """Whether the line is the rest of a bold heading that a web page broke in two."""
        above = self._lines[-1]
        both = above.strong and line.strong and not is_ended(above.words)
        return both and self._label is not None and above.words.isupper() == line.words.isupper()

    def _is_full(self, line: Line) -> bool:
        """Whether the first word of the line did not fit behind the line above."""
        above, width = self._lines[-1], self._layout.width or 0
        first = len(self._lines) == 1
        if is_ended(above.words):
            share = _FULL_WHEN_FIRST if first else _FULL
        else:
            share = _FULL_IN_SENTENCE_WHEN_FIRST if first else _FULL_IN_SENTENCE
        return width_of(f"{above.words} {first_word(line.words)}") >= share * width

    def _is_set_in(self, line: Line, following: Line | None) -> bool:
        """Whether the line, though it goes on, is shorter by an indent: it is then the first of a paragraph."""
        if following is None or self._layout.width is None or not starts_small(following.words):
            return False
        if read_label(following.words) is not None:
            return False
        share = width_of(f"{line.words} {first_word(following.words)}") / self._layout.width
        return _FULL_IN_SENTENCE_WHEN_FIRST <= share < _SET_IN
