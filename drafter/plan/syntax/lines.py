"""The lines of a file by their indentation: which of them belong to a value, and where in them it ends."""

from drafter.plan.syntax.prose import is_prose_hash
from drafter.plan.syntax.source import Source
from drafter.plan.syntax.tokens import DOCUMENT, KEY_LINE, MARK, MARKER, after_blanks


class Lines:
    """The lines of a source, numbered from 0. `spans` holds where each begins and ends, its line end left out."""

    __slots__ = ("_source", "spans", "text")

    def __init__(self, source: Source) -> None:
        self._source = source
        self.text = source.text
        self.spans = [source.span(number) for number in range(1, source.line_count + 1)]

    def __len__(self) -> int:
        return len(self.spans)

    def number(self, index: int) -> int:
        """The line that holds the character at `index` of the text."""
        return self._source.line_of(index) - 1

    def begin(self, number: int) -> int:
        """The index of the line's first character that is no blank; its end when there is none."""
        return after_blanks(self.text, *self.spans[number])

    def column(self, number: int) -> int:
        """How far the line is set in, in blanks and tabs."""
        return self.begin(number) - self.spans[number][0]

    def rest(self, number: int) -> str:
        """The line without its indentation."""
        start, end = self.spans[number]
        return self.text[start:end].lstrip(" \t")

    def spaces(self, number: int) -> int:
        """How far the line is set in as YAML counts: up to the first tab."""
        start, end = self.spans[number]
        return end - start - len(self.text[start:end].lstrip(" "))

    def has_children(self, number: int, parent: int) -> bool:
        """Whether the next line with content belongs to the key at column `parent` of line `number`."""
        for each in range(number + 1, len(self)):
            rest = self.rest(each)
            if rest and not rest.startswith("#"):
                column = self.column(each)
                return column > parent or (column == parent and bool(MARKER.match(rest)))
        return False

    def last_of_plain(self, number: int, parent: int) -> int:
        """The last line of a plain scalar that begins in line `number` under a parent at column `parent`."""
        last = number
        for each in range(number + 1, len(self)):
            start, end = self.spans[each]
            rest = self.text[start:end].lstrip(" \t")
            if not rest:
                continue
            # A line like a key that is set in too far is a slip of indentation, not a piece of the sentence.
            key = KEY_LINE.match(rest)
            if end - len(rest) - start <= parent or rest[0] == "#" or (key and key[1][:1].islower()):
                break
            if parent < 0 and DOCUMENT.match(rest):
                break
            last = each
        return last

    def after_block(self, number: int, parent: int, indent: int) -> tuple[int, list[int]]:
        """The line after a block scalar whose header stands in line `number`, and the lines that a tab sets in.

        indent: how far the header says that its lines are set in; 0 when it leaves that to the first of them.
        """
        tabbed = []
        for each in range(number + 1, len(self)):
            start, end = self.spans[each]
            column, spaces = self.column(each), self.spaces(each)
            if spaces < column and spaces < (indent or column):
                tabbed.append(each)
            elif start + column < end:
                if spaces <= parent or spaces < indent:
                    return each, tabbed
                indent = indent or spaces
        return len(self), tabbed

    def stop(self, last: int, index: int) -> int:
        """Where the value that begins at `index` ends in line `last`: before white space and a comment."""
        start, end = self.spans[last]
        begin = max(start, index)
        for mark in MARK.finditer(self.text, begin + 1, end):
            if mark.group() == "#" and not is_prose_hash(self.text, index, mark.start(), end):
                end = mark.start()
                break
        return begin + len(self.text[begin:end].rstrip())
