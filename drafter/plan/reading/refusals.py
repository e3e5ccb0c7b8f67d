"""Plans that are not drafted here at all: a state secret, a document of the Party."""

from drafter.findings import Finding, Severity
from drafter.language.agencies import is_party
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan.fields.records import FALSE
from drafter.plan.reading.canonical import Record
from drafter.plan.syntax.source import Text

_NO_SECRET = ("", "không mật", "thường", *FALSE)


def refusal(record: Record) -> Finding | None:
    """Why the plan is refused, None when it is not. The record's shape need not have been checked."""
    secrecy = record.text("secrecy")
    if secrecy is not None and fold(secrecy.value) not in _NO_SECRET:
        message = _(
            "Văn bản có nội dung bí mật nhà nước không được soạn bằng chương trình này: việc soạn thảo, đóng dấu mật "
            "theo pháp luật về bảo vệ bí mật nhà nước, trên máy không nối mạng. Nếu không phải văn bản mật, hãy bỏ mục "
            "này."
        )
        return _refused("MAT-01", secrecy, "độ mật", message, "I.III.2.a")
    agency = record.record("agency")
    name, kind = agency.text("name"), agency.text("kind")
    if kind is not None and fold(kind.value) == fold("đảng"):
        return _party(kind)
    for text in (agency.text("superior"), name):
        if kind is None and text is not None and is_party(text.value):
            return _party(text)
    return None


def _party(text: Text) -> Finding:
    message = _(
        "Kế hoạch của cơ quan Đảng theo thể thức riêng của Đảng, không theo Nghị định số 30/2020/NĐ-CP, nên không soạn "
        "ở đây. Nếu cơ quan này không phải cơ quan Đảng, hãy ghi “loại” của cơ quan, ví dụ: loại: hành chính."
    )
    return _refused("ORG-02", text, "cơ quan", message, None)


def _refused(rule: str, text: Text, path: str, message: str, clause: str | None) -> Finding:
    line, column = text.at(0)
    return Finding(rule, Severity.ERROR, message, clause, line=line, column=column, path=path, quote=text.value)
