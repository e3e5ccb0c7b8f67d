"""Inside brackets: a list or record in one value, its pieces judged at each comma and at the closing bracket."""

from dataclasses import dataclass, field
from typing import NamedTuple

from drafter.findings import Severity
from drafter.messages import _
from drafter.plan.syntax import traps
from drafter.plan.syntax.lines import Lines
from drafter.plan.syntax.prose import goes_on, is_prose_hash, is_prose_key
from drafter.plan.syntax.repair import in_quotes, quoted
from drafter.plan.syntax.tokens import FLOW_TOKEN, MARKER, SIGNS, after_quotes
from drafter.plan.syntax.traps import LONGEST_LINE, MOST, Trap, explanation

_DEEPEST = 100  # brackets deeper than any plan's are refused elsewhere


class Brackets(NamedTuple):
    """What was found. end: one past the bracket that closes the first; where the scan gave up when not `closed`."""

    end: int
    closed: bool
    traps: list[Trap]


def scan_brackets(lines: Lines, index: int) -> Brackets:
    """The brackets that open at `index`, also over several lines.

    The traps in brackets that never close are left out: YAML explains those. After MOST traps the scan gives up.
    """
    scanner = _Scanner(lines)
    end = scanner.run(index)
    closed = not scanner.open
    return Brackets(end, closed, scanner.traps if closed or len(scanner.traps) > MOST else [])


@dataclass(slots=True)
class _Bracket:
    """An open bracket. A piece is what stands between two commas; its scalar is what stands after its `: `."""

    kind: str
    pieces: int = 0
    piece: int = -1
    scalar: int = -1
    end: int = -1
    colon: int = -1
    plain: bool = True
    trap: tuple[str, int] | None = None
    before: int = -1  # where the plain scalar began that a comma of the sentence cut off; -1 for none
    capital: bool = False
    comma: Trap | None = None

    def begin(self, start: int, *, plain: bool) -> None:
        """A scalar or bracket begins at `start` of the piece."""
        if self.piece < 0:
            self.piece = start
        if self.scalar < 0:
            self.scalar, self.plain = start, plain
        self.end = start + 1


@dataclass(slots=True)
class _Scanner:
    lines: Lines
    open: list[_Bracket] = field(default_factory=list)
    traps: list[Trap] = field(default_factory=list)
    text: str = ""

    def run(self, index: int) -> int:
        """Scan from the bracket at `index`; gives the index where the scan ended."""
        self.text = self.lines.text
        self.open.append(_Bracket(self.text[index]))
        position = index + 1
        while position < len(self.text) and len(self.open) <= _DEEPEST and len(self.traps) <= MOST:
            token = FLOW_TOKEN.match(self.text, position)
            assert token is not None  # the pattern takes any character
            word, start, position = token.group(), position, token.end()
            if word[0] in " \t\r\n":
                continue
            bracket = self.open[-1]
            if word == "#" and self.text[start - 1] in " \t\r\n":
                position = self._comment(bracket, start)
            elif word == "{" and self.text.startswith("{{", start):
                position = self._braces(bracket, start)
            elif word in "[{":
                bracket.begin(start, plain=False)
                self.open.append(_Bracket(word))
            elif word in "]}":
                self._end_piece(bracket)
                self.open.pop()
                if not self.open:
                    break
                self.open[-1].end = position
            else:
                position = self._token(bracket, word, start, position)
        return position

    def _token(self, bracket: _Bracket, word: str, start: int, end: int) -> int:
        """What is no bracket. Gives the index to go on from: the file's end after a quote that never closes."""
        if word == ",":
            self._end_piece(bracket)
        elif word == ":" and self._is_colon(bracket, start):
            self._colon(bracket, start)
        elif word in "\"'" and bracket.scalar < 0:
            close = after_quotes(self.text, start)
            bracket.begin(start, plain=False)
            bracket.end = close if close >= 0 else len(self.text)
            return bracket.end
        else:
            self._word(bracket, start, end)
        return end

    def _word(self, bracket: _Bracket, start: int, end: int) -> None:
        if bracket.scalar < 0:
            bracket.begin(start, plain=True)
            if self.text[start] in SIGNS or self.text[start] in "|>":
                bracket.trap = (traps.SIGN, start)
            elif MARKER.match(self.text, start):
                bracket.trap = (traps.DASH if self.text[start] == "-" else traps.SIGN, start)
        elif not bracket.plain and bracket.trap is None:
            bracket.trap = (traps.QUOTE, start)
        bracket.end = end

    def _is_colon(self, bracket: _Bracket, index: int) -> bool:
        after = self.text[index + 1 : index + 2]
        json = bracket.scalar >= 0 and not bracket.plain and bracket.end == index
        return after == "" or after in " \t\r\n,[]{}" or json

    def _colon(self, bracket: _Bracket, index: int) -> None:
        """A colon is a key's, or a sentence's: the second of a piece, after many words, or right before a bracket."""
        first = bracket.kind == "[" or bracket.colon < 0
        ends = bracket.plain and bracket.scalar >= 0 and self.text[index + 1 : index + 2] in tuple(",[]{}")
        if first and ends and bracket.kind == "{" and bracket.pieces:
            bracket.end = index + 1  # a comma cut this sentence; it is judged with its piece
            return
        key = self.text[max(bracket.piece, 0) : index]
        prose = bracket.kind == "[" and bracket.plain and is_prose_key(key, item=True)
        if not first or ends or prose:
            bracket.trap = bracket.trap or (traps.COLON, index)
        else:
            bracket.colon, bracket.scalar, bracket.plain = index, -1, True
            bracket.piece = bracket.piece if bracket.piece >= 0 else index
        bracket.end = index + 1

    def _comment(self, bracket: _Bracket, index: int) -> int:
        end = self.lines.spans[self.lines.number(index)][1]
        inside = bracket.scalar >= 0 and bracket.plain
        if not (inside and is_prose_hash(self.text, bracket.scalar, index, end)):
            return end
        bracket.trap = bracket.trap or (traps.COMMENT, index)
        bracket.end = index + 1
        return index + 1

    def _braces(self, bracket: _Bracket, index: int) -> int:
        """`{{ name }}` and the text after it: one scalar for the scan."""
        end = self.lines.spans[self.lines.number(index)][1]
        close = self.text.find("}}", index, end)
        bracket.begin(index, plain=True)
        bracket.trap = bracket.trap or (traps.BRACES, index)
        bracket.end = close + 2 if close >= 0 else index + 2
        return bracket.end

    def _end_piece(self, bracket: _Bracket) -> None:
        """At a comma or a closing bracket: judge the piece before it, and begin the next."""
        if bracket.piece >= 0:
            if bracket.trap:
                self._trap(bracket, *bracket.trap)
            elif bracket.kind == "{":
                self._record_piece(bracket)
            else:
                self._list_piece(bracket)
            keeps = bracket.plain and bracket.scalar >= 0 and not bracket.trap
            if bracket.comma is None:
                bracket.before = bracket.scalar if keeps and (bracket.kind == "[" or bracket.colon >= 0) else -1
            bracket.pieces += 1
        bracket.piece = bracket.scalar = bracket.end = bracket.colon = -1
        bracket.plain, bracket.trap = True, None

    def _trap(self, bracket: _Bracket, rule: str, index: int) -> None:
        bracket.comma = None
        message = None
        if rule == traps.QUOTE:
            message = _(
                "Sau dấu ngoặc kép hoặc nháy đơn đóng câu còn chữ: YAML cho là câu đã hết ở đó. "
                "Đặt cả câu trong ngoặc kép."
            )
        begin = bracket.scalar if bracket.kind == "{" and bracket.colon >= 0 else bracket.piece
        self.traps.append(in_quotes(self.text, rule, index, (begin, bracket.end), message=message))

    def _record_piece(self, bracket: _Bracket) -> None:
        key = self.text[bracket.piece : bracket.colon] if bracket.colon >= 0 else ""
        own = bool(key) and (key[0] in "\"'" or not is_prose_key(key, item=False))
        if own or not bracket.plain or bracket.pieces == 0:
            bracket.comma = None
        else:
            self._comma(bracket, traps.RECORD_COMMA, self.text[bracket.piece : bracket.end], Severity.ERROR)

    def _list_piece(self, bracket: _Bracket) -> None:
        text = self.text[bracket.scalar : bracket.end] if bracket.scalar >= 0 else ""
        if bracket.pieces == 0:
            bracket.capital = bracket.plain and text[:1].isupper()
        cut = bracket.plain and bracket.capital and bracket.before >= 0 and bracket.colon < 0
        if cut and goes_on(text):
            self._comma(bracket, traps.LIST_COMMA, text, Severity.WARNING)
        else:
            bracket.comma = None

    def _comma(self, bracket: _Bracket, rule: str, piece: str, severity: Severity) -> None:
        """A comma of the sentence; several in one sentence are one trap."""
        if bracket.comma is not None:
            first = bracket.comma
            self.traps.remove(first)
        else:
            begin = bracket.before
            edit = (begin, bracket.end, quoted(self.text[begin : bracket.end])) if begin >= 0 else None
            message = explanation(rule, piece=piece)
            quote = self.text[bracket.piece : bracket.end]
            first = Trap(rule, bracket.piece, message, quote, edit, severity)
        if first.edit and bracket.end - first.edit[0] <= LONGEST_LINE:
            begin = first.edit[0]
            edit = (begin, bracket.end, quoted(self.text[begin : bracket.end]))
            first = Trap(rule, first.index, first.message, first.quote, edit, severity)
        self.traps.append(first)
        bracket.comma = first
