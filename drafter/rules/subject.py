"""The subject (trích yếu) of the document (I.II.5)."""

from collections.abc import Iterator

from drafter.findings import Severity
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind

_ENDS = (".", ";", ",")
_FEWEST = 3  # words that make a subject in capitals; fewer may be a name


@rule("TL-04")
def subject_as_a_phrase(script: Script) -> Iterator[Verdict]:
    """Trích yếu viết bằng chữ thường, cuối trích yếu không có dấu chấm.

    Sai: CÔNG TÁC VĂN THƯ NĂM 2026
    Sai: Công tác văn thư năm 2026.
    Đúng: Công tác văn thư năm 2026
    Trang đăng văn bản thường in hoa trích yếu, nên với văn bản đã ban hành chữ in hoa chỉ là lưu ý.
    """
    subject = list(script.of(Kind.SUBJECT))
    letters = [line for line in subject if any(map(str.isalpha, line.words))]
    if letters and all(line.words.isupper() for line in letters) and len(letters[0].words.split()) >= _FEWEST:
        message = _("Trích yếu viết bằng chữ thường, không viết toàn chữ in hoa.")
        severity = None if script.plan is not None else Severity.INFO
        yield hit(letters[0], 0, len(letters[0].words), message, severity=severity)
    words = subject[-1].words.rstrip() if subject else ""
    if words.endswith(_ENDS) and not words.endswith("..."):
        start = words.rfind(" ") + 1
        yield hit(
            subject[-1], start, len(words), _("Cuối trích yếu không có dấu câu."), words[start:].rstrip("".join(_ENDS))
        )


@rule("TL-05")
def subject_begins_with_a_capital(script: Script) -> Iterator[Verdict]:
    """Chữ đầu của trích yếu viết hoa.

    Sai: công tác văn thư năm 2026
    Đúng: Công tác văn thư năm 2026
    """
    subject = next(script.of(Kind.SUBJECT), None)
    if subject is not None and subject.words[:1].islower():
        first = subject.words.split()[0]
        right = first[:1].upper() + first[1:]
        yield hit(subject, 0, len(first), _("Chữ đầu của trích yếu viết hoa."), right)


RULES: tuple[Rule, ...] = (subject_as_a_phrase, subject_begins_with_a_capital)
