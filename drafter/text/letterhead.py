"""What stands above the type of a document: national title and motto, agencies, number, place and date."""

import re
from collections.abc import Iterator, Sequence

from drafter.text import marks
from drafter.text.drafts import Draft, Item, draft_of
from drafter.text.lines import Line
from drafter.text.paragraphs import Kind

_LONGEST_PART = 4  # lines

# A line that begins with one of these begins the name of an agency; any other line in capitals goes on in one.
_AGENCIES = re.compile(
    r"(?:ỦY BAN|UỶ BAN|UBND|HĐND|HỘI|SỞ|BỘ|BAN|PHÒNG(?!,? (?:THỦ|CHỐNG))|CỤC|CHI CỤC|TỔNG|VĂN PHÒNG|THANH TRA|CÔNG AN"
    r"|TRƯỜNG|TRUNG TÂM|BỆNH VIỆN|VIỆN|HỌC VIỆN|ĐẠI HỌC|CÔNG TY|TẬP ĐOÀN|LIÊN (?:ĐOÀN|MINH|HIỆP)|CÔNG ĐOÀN|MẶT TRẬN"
    r"|ĐẢNG|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ|ĐOÀN)|ĐOÀN|TÒA ÁN|TOÀ ÁN|KHO BẠC|KIỂM|NGÂN HÀNG|BẢO HIỂM|ĐÀI"
    r"|THƯ VIỆN|BẢO TÀNG|THƯỜNG TRỰC|TỔ)\b"
)
_MARKS = re.compile(r"DỰ THẢO|BẢN THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|TỐI MẬT|TUYỆT MẬT|MẬT")
_WIDE = re.compile(r"\s{2,}")
_SYMBOL = re.compile(r"/\s?\S+(?:\s?[-–]\s?[A-ZĐ&.]+)*")
_SYMBOL_GOES_ON = re.compile(r"[0-9/]|[A-ZĐ]{1,4}-")


def read_letterhead(items: Sequence[Item]) -> list[Draft]:
    """The paragraphs; an agency is the issuer when it is the last one, else a superior."""
    reader = _Reader()
    for line in _parted(items):
        reader.take(line)
    reader.close()
    last = max((n for n, draft in enumerate(reader.drafts) if draft.kind is Kind.SUPERIOR), default=None)
    return [draft._replace(kind=Kind.ISSUER) if n == last else draft for n, draft in enumerate(reader.drafts)]


class _Reader:
    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._cut: list[Line] = []  # a part whose rest is still to come
        self._agency: list[Line] = []

    def take(self, line: Line) -> None:
        """Add a line: to the part that goes on in it, or as a part of its own."""
        if self._cut and not self._cut[-1].goes_on and self._is_number() and not _SYMBOL_GOES_ON.match(line.words):
            self._end_cut()
        lines = [*self._cut, line]
        self._cut = []
        words = " ".join(each.words for each in lines)
        kind = _kind(words)
        if len(lines) < _LONGEST_PART and _goes_on(lines, words, kind):
            self._cut = lines
        elif kind is not None:
            self._end_agency()
            self.drafts.append(draft_of(lines, kind))
        else:
            if _AGENCIES.match(words.upper()):
                self._end_agency()
            self._agency += lines

    def close(self) -> None:
        """End what is open."""
        self._end_cut()
        self._end_agency()

    def _is_number(self) -> bool:
        return marks.NUMBER.match(self._cut[0].words) is not None

    def _end_cut(self) -> None:
        if self._cut:
            self._end_agency()
            kind = _kind(" ".join(line.words for line in self._cut))
            self.drafts.append(draft_of(self._cut, kind or Kind.OTHER))
            self._cut = []

    def _end_agency(self) -> None:
        if self._agency:
            self.drafts.append(draft_of(self._agency, Kind.SUPERIOR))
            self._agency = []


def _goes_on(lines: Sequence[Line], words: str, kind: Kind | None) -> bool:
    """Whether the part goes on in the next line: a name cut in two, or a number whose symbol is still to come."""
    if kind is Kind.NUMBER:
        return lines[-1].goes_on or "/" not in words
    cuts = (marks.NATIONAL_TITLE_CUT, marks.PLACE_DATE_CUT)
    return lines[-1].goes_on or (kind in (None, Kind.OTHER) and any(cut.match(words) for cut in cuts))


def _kind(words: str) -> Kind | None:
    """What a part is; None for one of the name of an agency."""
    if marks.NATIONAL_TITLE.match(words):
        return Kind.NATIONAL_TITLE
    if marks.MOTTO.match(words):
        return Kind.MOTTO
    if marks.NUMBER.match(words):
        return Kind.NUMBER
    if marks.PLACE_DATE.match(words):
        return Kind.PLACE_DATE
    named = words.isupper() or _AGENCIES.match(words.upper())
    return None if named and not _MARKS.match(words) else Kind.OTHER


def _parted(items: Sequence[Item]) -> Iterator[Line]:
    """The lines, those that hold two parts beside each other taken apart."""
    for line in items:
        if isinstance(line, Line):
            right = _right_column(line.words)
            if right:
                yield line._replace(text=line.text.cut(0, right).stripped(" \t\xa0"), goes_on=False)
                line = line._replace(text=line.text.cut(right, len(line.words)), opens=True)  # noqa: PLW2901  # its rest
            yield line


def _right_column(words: str) -> int:
    """Where the part of the right column begins; 0 for a line that holds one part."""
    for mark in (marks.NATIONAL_TITLE, marks.MOTTO):
        if match := mark.search(words):
            return match.start()
    if marks.NUMBER.match(words) and (symbol := _SYMBOL.search(words)):
        rest = words[symbol.end() :].lstrip()
        if marks.PLACE_DATE.match(rest):
            return len(words) - len(rest)
        if wide := _WIDE.search(words, symbol.end()):
            return wide.end()
    return 0
