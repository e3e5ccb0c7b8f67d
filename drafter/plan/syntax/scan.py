"""The traps of a file, found by a lexical walk over its lines before YAML trips over them.

The walk steps over block scalars, quoted scalars, brackets and comments as YAML does, and is silent inside them. What
it finds carries an edit, so that every finding shows the corrected line.
"""

import re

from drafter.findings import Severity
from drafter.plan.syntax import traps
from drafter.plan.syntax.flow import scan_brackets
from drafter.plan.syntax.lines import Lines
from drafter.plan.syntax.prose import is_prose_hash, is_prose_key
from drafter.plan.syntax.repair import in_quotes, quoted
from drafter.plan.syntax.source import SIZE_LIMIT, Source
from drafter.plan.syntax.tokens import (
    BLOCK_HEADER,
    DOCUMENT,
    ENTRY_LINE,
    MARK,
    MARKER,
    SIGNS,
    after_blanks,
    after_quotes,
    is_colon,
)
from drafter.plan.syntax.traps import MOST, Trap, explanation


def scan(source: Source) -> list[Trap]:
    """The traps of the whole file in its order, also behind the first at which YAML would stop; one a value at most."""
    scanner = _Scanner(source)
    scanner.run()
    return sorted(scanner.traps, key=lambda trap: trap.index)


class _Scanner:
    """Its methods get the line `number` (from 0) that they stand in and give the number of the line to go on with.

    parent: the column of the key or item that a value belongs to; -1 at the top.
    """

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.lines = Lines(source)
        self.traps: list[Trap] = []
        # Characters scanned after brackets that never close; more than a file's worth is no honest slip.
        self.wasted = 0

    def run(self) -> None:
        number = 0
        while number < len(self.lines) and len(self.traps) < MOST:
            number = max(number + 1, self._line(number))

    def _line(self, number: int) -> int:
        start, end = self.lines.spans[number]
        index = after_blanks(self.text, start, end)
        if "\t" in self.text[start:index]:
            self._tab(start, index, end)
        if index == end or self.text[index] == "#" or (index == start and self.text[index] == "%"):
            return number + 1
        parent = -1
        if index == start and DOCUMENT.match(self.text, index):
            index = after_blanks(self.text, index + 3, end)
        item = False
        while marker := MARKER.match(self.text, index, end):
            item, parent = True, index - start
            after = after_blanks(self.text, marker.end(), end)
            if "\t" in self.text[index:after] and after < end:
                self._tab(marker.end(), after, end)
            index = after
        if index == end or self.text[index] == "#":
            return number + 1
        return self._node(number, index, parent, item=item)

    def _node(self, number: int, index: int, parent: int, *, item: bool) -> int:
        """What begins a line or an item: a key, or a value without one."""
        start, end = self.lines.spans[number]
        char = self.text[index]
        if char in "\"'":
            close = after_quotes(self.text, index)
            if 0 <= close <= end and is_colon(self.text, after := after_blanks(self.text, close, end), end):
                return self._value(number, after + 1, index - start)
        elif char not in SIGNS and char not in "[{|>":
            mark = MARK.search(self.text, index, end)
            if mark and mark.group() == ":":
                if not is_prose_key(self.text[index : mark.start()], item=item):
                    return self._value(number, mark.end(), index - start)
                return self._to_end(traps.COLON, number, index, parent if item else index - start, at=mark.start())
        return self._scalar(number, index, parent)

    def _value(self, number: int, index: int, parent: int) -> int:
        """What stands after `key:`; `parent` is the column of the key."""
        end = self.lines.spans[number][1]
        index = after_blanks(self.text, index, end)
        if index == end:
            return number + 1
        char = self.text[index]
        if char == "#":
            if self.text[index + 1 : index + 2].strip() not in ("", "#") and not self.lines.has_children(
                number, parent
            ):
                self._comment(index, index, end)
            return number + 1
        if MARKER.match(self.text, index, end) or is_colon(self.text, index, end):
            return self._to_end(traps.DASH if char == "-" else traps.SIGN, number, index, parent)
        return self._scalar(number, index, parent)

    def _scalar(self, number: int, index: int, parent: int) -> int:
        char = self.text[index]
        if char in "\"'":
            return self._quoted(number, index, parent)
        if char in "|>":
            return self._block(number, index, parent)
        if self.text.startswith("{{", index):
            self._add(traps.BRACES, index, index, self.lines.stop(number, index))
            return number + 1
        if char in "[{" and not self.text.startswith(("[@", "[#"), index):
            return self._brackets(number, index, parent)
        if char in SIGNS or char in ",]}[":
            return self._to_end(traps.SIGN, number, index, parent)
        return self._plain(number, index, parent)

    def _plain(self, number: int, index: int, parent: int) -> int:
        last = self._last_of_plain(number, parent)
        for each in range(number, last + 1):
            end = self.lines.spans[each][1]
            begin = index if each == number else self.lines.begin(each)
            if mark := MARK.search(self.text, begin, end):
                if mark.group() == ":":
                    self._add(traps.COLON, mark.start(), index, self.lines.stop(last, index))
                    return last + 1
                if is_prose_hash(self.text, index, mark.start(), end):
                    self._comment(mark.start(), index, end)
                return each + 1  # the rest is a comment, and ends the scalar
        return last + 1

    def _quoted(self, number: int, index: int, parent: int) -> int:
        close = after_quotes(self.text, index)
        if close < 0:
            return self._unclosed(number, index)
        last = self.lines.number(close)
        end = self.lines.spans[last][1]
        after = after_blanks(self.text, close, end)
        if after == end or (self.text[after] == "#" and after > close):
            return last + 1
        inside = range(number + 1, last + 1)
        if any(self.lines.column(each) <= parent and ENTRY_LINE.match(self.lines.rest(each)) for each in inside):
            return self._unclosed(number, index)
        stop = max(self.lines.stop(last, index), close)
        self._add(traps.QUOTE, after, index, stop, quote=self.text[index:end].strip())
        return last + 1

    def _unclosed(self, number: int, index: int) -> int:
        stop = self.lines.stop(number, index)
        mark = self.text[index]
        rest = self.text[index + 1 : stop]
        # A lone backslash before the new quote would take it into the sentence again.
        edit = (index, stop, quoted(rest)) if "\\" in rest or mark in rest else (stop, stop, mark)
        self.traps.append(Trap(traps.UNCLOSED, index, explanation(traps.UNCLOSED), self.text[index:stop], edit))
        return number + 1

    def _block(self, number: int, index: int, parent: int) -> int:
        end = self.lines.spans[number][1]
        header = BLOCK_HEADER.match(self.text, index, end)
        if not header or header.end() < end:
            last = self._last_of_plain(number, parent)
            stop = self.lines.stop(last, index)
            edit = (index, stop, quoted(self.text[after_blanks(self.text, index + 1, end) : stop]))
            message = explanation(traps.BLOCK, sign=self.text[index])
            self.traps.append(Trap(traps.BLOCK, index, message, self.text[index:end].rstrip(), edit))
            return last + 1
        digit = re.search(r"[1-9]", header.group().split("#")[0])
        indent = max(parent, 0) + int(digit.group()) if digit else 0
        after, tabbed = self.lines.after_block(number, parent, indent)
        for each in tabbed:
            self._tab_line(each)
        return after

    def _brackets(self, number: int, index: int, parent: int) -> int:
        """Unclosed brackets are YAML's to explain; the scan goes on below them."""
        if self.wasted >= SIZE_LIMIT:
            return number + 1
        brackets = scan_brackets(self.lines, index)
        if not brackets.closed:
            self.traps += brackets.traps
            self.wasted += brackets.end - index
            return number + 1
        last = self.lines.number(brackets.end)
        end = self.lines.spans[last][1]
        after = after_blanks(self.text, brackets.end, end)
        if is_colon(self.text, after, end):
            self.traps += brackets.traps
            # A bracket as a key; its value is one like others.
            return self._value(last, after + 1, self.lines.column(number))
        if after < end and self.text[after] != "#":
            # A sentence that begins with a bracket: what was found inside it is no list.
            return self._to_end(traps.SIGN, last, index, parent)
        self.traps += brackets.traps
        return last + 1

    def _to_end(self, rule: str, number: int, index: int, parent: int, *, at: int | None = None) -> int:
        """A trap (shown `at`) that puts the value from `index` on in quotes, to its last line from `number` on."""
        last = self._last_of_plain(number, parent)
        self._add(rule, index if at is None else at, index, self.lines.stop(last, index))
        return last + 1

    def _last_of_plain(self, number: int, parent: int) -> int:
        """The last line of a plain scalar, after a trap for each tab that sets one of its lines in."""
        last = self.lines.last_of_plain(number, parent)
        for each in range(number + 1, last + 1):
            if self.lines.spaces(each) <= parent and self.lines.spaces(each) < self.lines.column(each):
                self._tab_line(each)
        return last

    def _tab_line(self, number: int) -> None:
        start, end = self.lines.spans[number]
        self._tab(start, self.lines.begin(number), end)

    def _tab(self, start: int, index: int, end: int) -> None:
        """White space from `start` to `index` with a tab in it, in a line that ends at `end`."""
        white = self.text[start:index]
        edit = (start, index, white.replace("\t", "  "))
        self.traps.append(
            Trap(traps.TAB, start + white.index("\t"), explanation(traps.TAB), self.text[start:end], edit)
        )

    def _comment(self, at: int, index: int, end: int) -> None:
        """A # at `at` that cuts off the rest of the sentence from `index` on."""
        stop = index + len(self.text[index:end].rstrip())
        lost = self.text[at:stop]
        trap = in_quotes(self.text, traps.COMMENT, at, (index, stop), severity=Severity.WARNING, quote=lost)
        self.traps.append(trap)

    def _add(self, rule: str, at: int, begin: int, stop: int, quote: str | None = None) -> None:
        """A trap at `at` in the value that stands from `begin` to `stop`."""
        self.traps.append(in_quotes(self.text, rule, at, (begin, stop), quote=quote))
