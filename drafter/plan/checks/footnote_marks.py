"""Footnotes: marks without a note, notes without a mark, and notes that are marked twice."""

from collections.abc import Iterator

from drafter.findings import Finding, Severity
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan import ids, markup
from drafter.plan.markup import Mark, Points
from drafter.plan.model import Plan
from drafter.plan.reading.keys import closest
from drafter.plan.reports import at, at_mark
from drafter.plan.resolving.texts import prose
from drafter.plan.syntax.source import Text


def misused(plan: Plan) -> Iterator[Finding]:
    """The findings on footnotes. Each note has exactly one place: Word counts the marks, not the notes."""
    notes = {fold(note.key.value): note for note in plan.footnotes}
    first: dict[str, tuple[Text, Mark]] = {}
    for text, mark in _marks(prose(plan)):
        key = fold(mark.key)
        if mark.form:
            message = _("Cách viết sau dấu hai chấm chỉ dùng cho văn bản: [@khóa:ngắn].")
            yield at_mark(ids.UNKNOWN_MARK, text, mark, message, f"[^{mark.key}]")
        if key not in notes:
            near = closest(mark.key, [note.key.value for note in plan.footnotes])
            message = _(
                "Không có chú thích “{key}” trong mục “chú thích”; hãy thêm, ví dụ: chú thích: {{{key}: …}}; "
                "nếu là chữ trong câu thì ghi \\[^{key}].",
                key=mark.key,
            )
            yield at_mark(ids.UNKNOWN_MARK, text, mark, message, f"[^{near}]" if near else None)
        elif key in first:
            line, column = first[key][0].at(first[key][1].start)
            message = _(
                "Chú thích “{key}” đã dùng ở dòng {line}, cột {column}; mỗi chú thích đặt ở một chỗ, "
                "hãy thêm một chú thích nữa.",
                key=mark.key,
                line=line,
                column=column,
            )
            yield at_mark(ids.TWICE, text, mark, message)
        else:
            first[key] = (text, mark)
    others = [note.text for note in plan.footnotes]
    others += [text for each in plan.documents for text in (each.text, each.subject) if text is not None]
    for text, mark in _marks(iter(others)):
        message = _("Ở đây không đặt được chú thích; hãy đặt dấu [^{key}] trong lời văn.", key=mark.key)
        yield at_mark(ids.UNKNOWN_MARK, text, mark, message)
    for key, note in notes.items():
        if key not in first:
            message = _(
                "Chú thích “{key}” không có dấu [^{key}] nào trong lời văn; hãy đặt dấu ấy vào chỗ cần chú thích, "
                "hoặc bỏ chú thích này.",
                key=note.key.value,
            )
            yield at(ids.UNUSED, Severity.WARNING, note.key, message, quote=note.key.value)


def _marks(texts: Iterator[Text]) -> Iterator[tuple[Text, Mark]]:
    return ((text, mark) for text in texts for mark in markup.marks(text.value) if mark.points is Points.FOOTNOTE)
