"""Citations [@khóa] and references [#khóa]: keys that lead nowhere, never used, twice given, or in a circle."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.findings import Finding, Severity
from drafter.language.citations import Form
from drafter.language.spelling import bare_letters, fold
from drafter.messages import _
from drafter.plan import ids, markup
from drafter.plan.markup import Mark, Points
from drafter.plan.model import Plan
from drafter.plan.reading.keys import closest
from drafter.plan.reports import at, at_mark
from drafter.plan.resolving.mentions import FORMS, form_of
from drafter.plan.resolving.references import Place, places, trees
from drafter.plan.resolving.register import Entry, Register, register
from drafter.plan.resolving.texts import prose
from drafter.plan.syntax.source import Text

_KEY_LIKE = re.compile(r"[a-zđ]+[-_.]?[0-9]+[a-zđ]?", re.IGNORECASE)
"""A word that nobody would print as a căn cứ: nq68, tt-01."""


def crossed(plan: Plan) -> list[Finding]:
    """All findings on marks and keys, in no order."""
    found = list(places(plan, trees(plan)))
    checker = _Crossings(plan, register(plan.documents), found)
    return [*checker.doubled(), *checker.marks(), *checker.circles(), *checker.unread(), *checker.unused()]


class _Crossings:
    def __init__(self, plan: Plan, documents: Register, found: list[Place]) -> None:
        self._plan = plan
        self._documents = documents.entries
        self._places = found
        self._by_key = {fold(place.key.value): place for place in reversed(found)}
        self._cited: set[str] = set()

    def doubled(self) -> Iterator[Finding]:
        """Two places with one key."""
        for place in self._places:
            first = self._by_key[fold(place.key.value)]
            if first is not place:
                line, column = first.key.at(0)
                message = _(
                    "Khóa “{key}” đã đặt ở dòng {line}, cột {column}; mỗi khóa chỉ đặt cho một chỗ.",
                    key=place.key.value,
                    line=line,
                    column=column,
                )
                yield at(ids.DOUBLED, Severity.ERROR, place.key, message, quote=place.key.value)

    def marks(self) -> Iterator[Finding]:
        """Marks that lead nowhere."""
        for text in [*prose(self._plan), *(note.text for note in self._plan.footnotes), *self._own_words()]:
            for mark in markup.marks(text.value):
                if mark.points is Points.DOCUMENT:
                    yield from self._citation(text, mark)
                elif mark.points is Points.PLACE:
                    yield from self._reference(text, mark)
        for basis in self._plan.legal_bases:
            if fold(basis.value) in self._documents:
                self._cited.add(fold(basis.value))
            elif self._is_like_a_key(basis.value.strip()):
                message = _(
                    "Căn cứ “{key}” không phải là một câu, cũng không phải là khóa nào của “viện dẫn”.", key=basis.value
                )
                near = closest(basis.value, [entry.document.key.value for entry in self._documents.values()])
                yield at(ids.UNKNOWN_MARK, Severity.ERROR, basis, message, quote=basis.value, suggestion=near)

    def _is_like_a_key(self, words: str) -> bool:
        """Whether a căn cứ was meant to be a key: one word, or a key without its marks."""
        keys = [entry.document.key.value for entry in self._documents.values()]
        if not keys or " " in words:
            return bare_letters(words) in map(bare_letters, keys)
        return bool(_KEY_LIKE.fullmatch(words)) or closest(words, keys) is not None

    def _own_words(self) -> Iterator[Text]:
        for entry in self._documents.values():
            yield from _own_texts(entry)

    def _citation(self, text: Text, mark: Mark) -> Iterator[Finding]:
        entry = self._documents.get(fold(mark.key))
        if entry is None:
            near = closest(mark.key, [each.document.key.value for each in self._documents.values()])
            message = _("Không có khóa “{key}” trong “viện dẫn”; hãy khai báo văn bản ấy ở đó.", key=mark.key)
            yield at_mark(ids.UNKNOWN_MARK, text, mark, message, f"[@{near}]" if near else None)
            return
        self._cited.add(fold(mark.key))
        if mark.form and form_of(mark.form) is None:
            message = _(
                "Sau dấu hai chấm chỉ ghi một trong: {forms}; không ghi gì thì lần đầu in đầy đủ, các lần sau in gọn.",
                forms=", ".join(FORMS),
            )
            yield at_mark(ids.UNKNOWN_MARK, text, mark, message, f"[@{mark.key}]")
        elif form_of(mark.form) is Form.NUMBER and _has_no_number(entry):
            message = _("Văn bản “{key}” không có số, ký hiệu để in riêng.", key=mark.key)
            yield at_mark(ids.NO_NUMBER, text, mark, message, f"[@{mark.key}]")

    def _reference(self, text: Text, mark: Mark) -> Iterator[Finding]:
        place = self._by_key.get(fold(mark.key))
        if place is None:
            near = closest(mark.key, [each.key.value for each in self._places])
            message = _(
                "Không có phần, bảng hay phụ lục nào mang “khóa: {key}”; hãy thêm dòng ấy vào chỗ cần dẫn đến.",
                key=mark.key,
            )
            yield at_mark(ids.UNKNOWN_MARK, text, mark, message, f"[#{near}]" if near else None)
            return
        if mark.form:
            message = _("Cách viết sau dấu hai chấm chỉ dùng cho văn bản: [@khóa:ngắn].")
            yield at_mark(ids.UNKNOWN_MARK, text, mark, message, f"[#{mark.key}]")
        if not place.words:
            line, _column = place.key.at(0)
            message = _(
                "Chỗ mang khóa “{key}” (dòng {line}) không có số thứ tự nên không dẫn chiếu được; "
                "hãy đánh số chỗ ấy, hoặc viết lời dẫn.",
                key=mark.key,
                line=line,
            )
            yield at_mark(ids.NO_NUMBER, text, mark, message)

    def circles(self) -> Iterator[Finding]:
        """Documents that cite themselves, by whatever way round, told at the mark that closes the circle; and those
        that would be endlessly long in print.
        """
        below = {key: _cited_by(entry) for key, entry in self._documents.items()}
        extents: dict[str, Extent] = {}  # of the documents that have been walked through
        for start, marks_of_start in below.items():
            if start in extents:
                continue
            stack = [(start, iter(marks_of_start))]
            way = [start]
            while stack:
                step = next(stack[-1][1], None)
                if step is None:
                    key = way.pop()
                    stack.pop()
                    extents[key] = self._extent(key, [extents.get(fold(mark.key)) for _text, mark in below[key]])
                    continue
                text, mark = step
                key = fold(mark.key)
                if key in way:
                    message = _(
                        "Văn bản “{key}” viện dẫn chính nó trong trích yếu; hãy bỏ dấu [@{key}] này.", key=mark.key
                    )
                    yield at_mark(ids.CIRCLE, text, mark, message)
                elif key in below and key not in extents:
                    way.append(key)
                    stack.append((key, iter(below[key])))
        for key, extent in extents.items():
            if extent.depth > _DEEPEST or extent.length > _LONGEST:
                name = self._documents[key].document.key
                message = _(
                    "Văn bản “{key}” viện dẫn qua quá nhiều văn bản khác nên câu viện dẫn dài quá mức; "
                    "hãy bớt các dấu [@…] trong trích yếu.",
                    key=name.value,
                )
                yield at(ids.CIRCLE, Severity.ERROR, name, message, quote=name.value)

    def _extent(self, key: str, cited: list["Extent | None"]) -> "Extent":
        """How deep a document cites, and how long it is when all that it cites is written out."""
        inner = [each for each in cited if each is not None]
        own = sum(len(text.value) for text in _own_texts(self._documents[key]))
        return Extent(1 + max((each.depth for each in inner), default=0), own + sum(each.length for each in inner))

    def unread(self) -> Iterator[Finding]:
        """Entries that were typed in a way that is no citation: they cannot be shortened."""
        for entry in self._documents.values():
            text = entry.document.text
            if entry.citation is None and text is not None and not any(markup.markers(text.value)):
                message = _(
                    "Không tách được tên loại, số, ký hiệu, ngày và cơ quan trong viện dẫn này, nên lần nào cũng in cả "
                    "câu; hãy ghi theo thứ tự ấy, hoặc ghi thành các mục: loại, số ký hiệu, ngày, cơ quan, trích yếu."
                )
                yield at(ids.UNREADABLE, Severity.WARNING, text, message, quote=text.value)

    def unused(self) -> Iterator[Finding]:
        """Keys that nobody points to. Ask after `marks`."""
        for key, entry in self._documents.items():
            if key not in self._cited:
                name = entry.document.key.value
                message = _(
                    "Văn bản “{key}” được khai báo mà không viện dẫn ở đâu; hãy ghi [@{key}] vào câu viện dẫn, "
                    "hoặc bỏ khai báo này.",
                    key=name,
                )
                yield at(ids.UNUSED, Severity.WARNING, entry.document.key, message, quote=name)


class Extent(NamedTuple):
    """How many documents cite one another in a row, and how many characters that makes."""

    depth: int
    length: int


_DEEPEST, _LONGEST = 10, 5_000  # a plan that carries out a plan that carries out a resolution is three deep


def _own_texts(entry: Entry) -> list[Text]:
    return [text for text in (entry.document.text, entry.document.subject) if text is not None]


def _cited_by(entry: Entry) -> list[tuple[Text, Mark]]:
    texts = _own_texts(entry)
    return [(text, mark) for text in texts for mark in markup.marks(text.value) if mark.points is Points.DOCUMENT]


def _has_no_number(entry: Entry) -> bool:
    return entry.citation is not None and not entry.citation.number
