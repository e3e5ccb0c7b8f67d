"""The foot of a document: recipients, filing, and who signs."""

import re
from collections.abc import Sequence

from drafter.text import marks
from drafter.text.drafts import Draft, Item, draft_of
from drafter.text.joining import is_ended
from drafter.text.labels import Style, read_label
from drafter.text.lines import Line
from drafter.text.paragraphs import Kind

_SIGNATURE_ABOVE = 8  # lines of a signature that stand above the recipients

_WIDE = re.compile(r"\s{3,}")
_NAME = re.compile(
    r"(?:(?:TS|ThS|PGS|GS|BS|CN|KS|NGƯT|NGND)\.\s?|(?:Thiếu|Trung|Thượng|Đại) (?:úy|tá|tướng) ){0,3}"
    r"[^\W\d_]\w{0,7}(?:[ ]{1,3}[^\W\d_]\w{0,7}){1,5}"
)
_POSITION = re.compile(
    r"(?:Quyền |Phó )?(?:Chủ tịch|Giám đốc|Tổng [Gg]iám đốc|(?:Tổng )?[Cc]ục trưởng|Chi cục trưởng|Trưởng|Chánh"
    r"|Hiệu trưởng|Viện trưởng|Bộ trưởng|Thứ trưởng|Bí thư|Chỉ huy)\b"
)
_REST_OF_FILING = re.compile(r"(?:[\w.&-]{1,12}\s?)?\(?[0-9]{1,3}(?:\s?(?:bản|b))?\)?[.,]?", re.IGNORECASE)
_REST_OF_COUNCIL = re.compile(r"(?:NHÂN )?DÂN\b")


def foot_start(items: Sequence[Item]) -> int | None:
    """The index of the first item of the foot; None without one."""
    for index, item in enumerate(items):
        if isinstance(item, Line) and marks.RECIPIENTS.match(item.words):
            start = index
            # In a text read column by column, or from a signature block above, the signature comes first.
            for above in range(index - 1, max(-1, index - 1 - _SIGNATURE_ABOVE), -1):
                candidate = items[above]
                if not isinstance(candidate, Line) or is_ended(candidate.words):
                    break
                if _is_authority(candidate.words):
                    start = above
            return start
    return next((n for n, item in enumerate(items) if isinstance(item, Line) and _is_authority(item.words)), None)


def read_foot(items: Sequence[Item]) -> list[Draft]:
    """The paragraphs of the foot."""
    reader = _Reader()
    for item in items:
        if isinstance(item, Draft):
            reader.close()
            reader.drafts.append(item)
            continue
        for line in _parted(item):
            reader.take(line)
    reader.close()
    return reader.drafts


class _Reader:
    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._lines: list[Line] = []
        self._kind = Kind.OTHER
        self._listing = False  # among the recipients
        self._signing = False  # the name is still to come

    def take(self, line: Line) -> None:
        """Add a line: to the paragraph at hand, or as the start of the next one."""
        if self._lines and self._goes_on(line):
            self._lines.append(line)
            return
        self.close()
        self._lines, self._kind = [line], self._kind_of(line)
        self._listing = self._kind in (Kind.RECIPIENTS_LABEL, Kind.RECIPIENT)
        if self._kind in (Kind.AUTHORITY, Kind.POSITION, Kind.SIGNER):
            self._signing = self._kind is not Kind.SIGNER

    def close(self) -> None:
        """End the paragraph at hand."""
        if self._lines:
            label = read_label(self._lines[0].words) if self._kind in (Kind.RECIPIENT, Kind.FILING) else None
            sign = label if label is not None and label.is_sign else None
            self.drafts.append(draft_of(self._lines, self._kind, sign))
        self._lines = []

    def _goes_on(self, line: Line) -> bool:
        above = self._lines[-1]
        if line.opens:
            return False
        if above.goes_on:
            return True
        if self._kind is Kind.AUTHORITY:
            return _REST_OF_COUNCIL.match(line.words) is not None
        if self._kind is Kind.FILING:
            return not line.gap and _REST_OF_FILING.fullmatch(line.words) is not None
        if self._kind is Kind.RECIPIENT:
            begins = _is_dash(line) or _is_signature(line.words) or marks.FILING.match(line.words)
            return not (begins or is_ended(above.words))
        return False

    def _kind_of(self, line: Line) -> Kind:
        words = line.words
        if marks.RECIPIENTS.match(words):
            return Kind.RECIPIENTS_LABEL
        if marks.FILING.match(words):
            return Kind.FILING
        if _is_authority(words):
            return Kind.AUTHORITY
        if _is_dash(line) or (self._listing and not line.opens and not _is_signature(words)):
            return Kind.RECIPIENT
        if words.isupper() and not _has_digit(words) and not self._named():
            return Kind.POSITION
        if self._signing and _POSITION.match(words):
            return Kind.POSITION
        if self._signing and _is_name(words):
            return Kind.SIGNER
        return Kind.OTHER

    def _named(self) -> bool:
        return any(draft.kind is Kind.SIGNER for draft in self.drafts)


def _parted(line: Line) -> list[Line]:
    """The line, with the signature taken from behind the recipients beside it."""
    words = line.words
    label = marks.RECIPIENTS.match(words)
    ends = [label.end()] if label else [gap.end() for gap in _WIDE.finditer(words)]
    for end in ends:
        rest = line.text.cut(end, len(words)).stripped(" \t\xa0:")
        if _is_signature(rest.words) or (not label and (_is_name(rest.words) or _POSITION.match(rest.words))):
            first = line.text.cut(0, end).stripped(" \t\xa0")
            return [line._replace(text=first), line._replace(text=rest, opens=True)]
    return [line]


def _is_signature(words: str) -> bool:
    if _is_authority(words):
        return True
    return len(words) > 3 and words.isupper() and not words.endswith((";", ",", ")")) and not _has_digit(words)


def _is_name(words: str) -> bool:
    return _NAME.fullmatch(words) is not None and words != "Đã ký" and all(w[0].isupper() for w in words.split()[-2:])


def _is_authority(words: str) -> bool:
    return marks.AUTHORITY.match(words) is not None and words.isupper()


def _has_digit(words: str) -> bool:
    return any(sign.isdigit() for sign in words)


def _is_dash(line: Line) -> bool:
    label = read_label(line.words)
    return label is not None and label.style >= Style.STAR
