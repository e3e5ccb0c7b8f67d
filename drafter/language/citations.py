"""One document as it is cited, and the one function that writes every form of a citation (NĐ 30 I.II.6.a, b)."""

from dataclasses import dataclass
from enum import Enum, auto

from drafter.language.dates import PartialDate, formal_day, formal_month
from drafter.language.grammar.document_types import is_law


class DateStyle(Enum):
    """How a date stands in a citation."""

    WORDS = auto()
    """ngày 09 tháng 5 năm 2024"""
    DIGITS = auto()
    """ngày 09/5/2024"""


class Form(Enum):
    """How much of a citation is written."""

    BASIS = auto()
    """In a căn cứ, without the word "Căn cứ" (I.II.6.a)."""
    FULL = auto()
    """At the first mention in the text (I.II.6.b)."""
    NAMED = auto()
    """Type, number, date and issuer, as in a trích yếu or the closing sentence."""
    SHORT = auto()
    """At later mentions: type and number only (I.II.6.b), or the short name."""
    NUMBER = auto()
    """The number and symbol alone."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One document as cited; "" or None for what is not known.

    type: Nghị quyết, Chương trình hành động, Luật, … number: số, ký hiệu as printed, 68/NQ-CP. name: what follows the
    type of a document that is not called by its number: Giáo dục for a law, Đại hội đại biểu Đảng bộ tỉnh lần thứ I.
    subject: trích yếu with its connecting word, "về …", "ban hành …"; it may hold marks such as `[@khóa]`.
    """

    type: str
    number: str = ""
    name: str = ""
    date: PartialDate | None = None
    issuer: str = ""
    subject: str = ""

    @property
    def is_named_law(self) -> bool:
        """Whether it is cited by type and name only: Luật, Bộ luật, Pháp lệnh (I.II.6.a, b)."""
        return bool(self.name) and is_law(self.type)


def write(citation: Citation, form: Form, *, dates: DateStyle, short_name: str = "", declare: bool = False) -> str:
    """The citation in that form. What is not known is left out; marks in the subject stay as they are.

    short_name: what the document is called from its first mention on; SHORT prints it. declare: this is that mention,
    so FULL and BASIS add "(sau đây gọi tắt là …)". NUMBER of a document without a number is "".
    """
    if form is Form.NUMBER:
        return citation.number
    if form is Form.SHORT:
        return short_name or _identity(citation)
    head, subject = _head(citation, form, dates), ""
    if form in (Form.FULL, Form.BASIS):
        subject = "" if citation.is_named_law else citation.subject
        if declare and short_name:
            declared = f"(sau đây gọi tắt là {short_name})"
            # After a subject that names other documents a reader could not tell which one is meant.
            parts = (head, declared, subject) if _cites(subject) else (head, subject, declared)
            return _joined(*parts)
    return _joined(head, subject)


def _head(citation: Citation, form: Form, dates: DateStyle) -> str:
    """Everything before the subject. A law has its date in a căn cứ only, and never its issuer (I.II.6.a, b)."""
    date = cited_date(citation.date, dates) if citation.date else ""
    if citation.is_named_law:
        return _joined(_identity(citation), date if form is Form.BASIS else "")
    return _joined(_identity(citation), date, f"của {citation.issuer}" if citation.issuer else "")


def _identity(citation: Citation) -> str:
    if citation.number and not citation.is_named_law:
        return _joined(citation.type, "số", citation.number)
    return _joined(citation.type, citation.name)


def cited_date(date: PartialDate, style: DateStyle) -> str:
    """The date with its word before it, as far as it is known: ngày 09/5/2024, tháng 5 năm 2024, năm 2024."""
    if date.month is None:
        return f"năm {date.year}"
    if style is DateStyle.DIGITS:
        return f"{'ngày' if date.day else 'tháng'} {date.numeric()}"
    day = f"ngày {formal_day(date.day)} " if date.day else ""
    return f"{day}tháng {formal_month(date.month)} năm {date.year}"


def _cites(subject: str) -> bool:
    """Whether a subject names another document, in words or by a mark."""
    if "[@" in subject:
        return True
    # The grammar is loaded for plans that cite in words; a plan without a register needs none of it.
    from drafter.language.grammar.heads import heads
    from drafter.language.grammar.words import Words

    return next(heads(Words(subject)), None) is not None


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
