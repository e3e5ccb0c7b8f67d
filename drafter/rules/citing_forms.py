"""The words and signs between the parts of a citation."""

import re
from collections.abc import Iterator

from drafter.findings import Severity
from drafter.language.grammar.document_types import is_law
from drafter.language.grammar.heads import Look
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.completeness import issuer_follows
from drafter.rules.mentions import Mention, after_blanks, mentions
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script

_DIGITS = re.compile(r"\d{1,2}\s*[/.–-]\s*\d{1,2}\s*[/.–-]\s*\d{4}")
_IN_WORDS = re.compile(r"(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm", re.IGNORECASE)
_WITHOUT_DAY_WORD = re.compile(r"(?P<blank>\s{0,3},?\s{0,3})(?P<date>\d{1,2}/\d{1,2}/\d{4})(?!\d)")
_COMMA_AND_OF = re.compile(r"(?P<comma>\s{0,3},\s{0,3})của\s")
_OWN_PLAN = re.compile(r"(?:xây dựng|ban hành) kế hoạch", re.IGNORECASE)
"""Where the plan's own issuer follows, what is missing is a comma."""

_ABOUT = tuple(map(fold, ("tiếp tục ", "tăng cường ", "đẩy mạnh ")))
_NEEDS_ABOUT = frozenset(("Nghị quyết", "Kết luận", "Chỉ thị", "Thông tri", "Nghị định"))
"""Documents of these types bear the word "về" before such a beginning of their trích yếu."""


@rule("NV-26")
def words_between_parts(script: Script) -> Iterator[Verdict]:
    """Giữa các phần của viện dẫn có đủ chữ “ngày”, “của”, “về”, không có dấu phẩy thừa.

    Sai: Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương
    Sai: Kế hoạch số 12/KH-UBND ngày 05/3/2026 Ủy ban nhân dân tỉnh về chuyển đổi số
    Sai: Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị tiếp tục thực hiện Nghị quyết
    Đúng: Kết luận số 91-KL/TW ngày 12/8/2024 của Bộ Chính trị về tiếp tục thực hiện Nghị quyết
    """
    typed = [each for each in mentions(script) if each.found is not None]
    commas = [each for each in typed if _look(each).comma_before_date]
    dated = sum(bool(_look(each).date_text) for each in typed)
    for mention in typed:
        yield from _around_date(mention, usual_comma=len(commas) > dated - len(commas))
        yield from _before_issuer(mention)
        yield from _before_subject(mention)


def _look(mention: Mention) -> Look:
    assert mention.found is not None
    return mention.found.look


def _around_date(mention: Mention, *, usual_comma: bool) -> Iterator[Verdict]:
    words, look = mention.passage.words, _look(mention)
    start = words.find(look.date_text, mention.start, mention.end) if look.date_text else -1
    if start < 0:
        without = _WITHOUT_DAY_WORD.match(words, mention.end) if not look.date_text else None
        if without:
            message = _("Thiếu chữ “ngày” trước ngày ban hành của văn bản.")
            yield hit(mention.passage, *without.span("date"), message, f"ngày {without['date']}")
        return
    end = start + len(look.date_text)
    if look.comma_before_date and mention.citation.issuer:  # else the sentence may go on with a day of its own
        comma = words.rindex(",", mention.start, start)
        message = _("Trước ngày ban hành của văn bản không có dấu phẩy.")
        yield _without_comma(mention, comma, start, end, message, Severity.INFO if usual_comma else None)
    if look.date_text.startswith("Ngày"):
        yield hit(mention.passage, start, start + 4, _("Chữ “ngày” trong viện dẫn không viết hoa."), "ngày")


def _before_issuer(mention: Mention) -> Iterator[Verdict]:
    words = mention.passage.words
    if issuer_follows(mention) and not _OWN_PLAN.search(words, mention.end, mention.end + 120):
        start = after_blanks(words, mention.end)
        end = min(len(words), start + _first_two_words(words[start : start + 40]))
        message = _("Thiếu chữ “của” trước tên cơ quan ban hành.")
        yield hit(mention.passage, start, end, message, f"của {words[start:end]}")
    issuer = mention.citation.issuer
    for comma in _COMMA_AND_OF.finditer(words, mention.start, mention.end) if issuer else ():
        if words.startswith(issuer[:12], comma.end()):
            message = _("Trước chữ “của” không có dấu phẩy.")
            of = comma.end("comma")
            yield _without_comma(mention, words.index(",", comma.start()), of, of + len("của"), message)


def _without_comma(
    mention: Mention, comma: int, start: int, end: int, message: str, severity: Severity | None = None
) -> Verdict:
    """A comma that is too many, with the word before it and what follows from `start` to `end`."""
    words = mention.passage.words
    before = words[mention.start : comma].rstrip()
    word = before.split()[-1]
    return hit(
        mention.passage,
        mention.start + len(before) - len(word),
        end,
        message,
        f"{word} {words[start:end]}",
        severity,
    )


def _first_two_words(words: str) -> int:
    found = re.match(r"\S+\s+\S+", words)
    return found.end() if found else len(words)


def _before_subject(mention: Mention) -> Iterator[Verdict]:
    citation, words = mention.citation, mention.passage.words
    if is_law(citation.type) or citation.type not in _NEEDS_ABOUT or not (citation.issuer and mention.says_date):
        return
    if fold(citation.subject).startswith(_ABOUT):
        end = mention.subject_start + _first_two_words(citation.subject)
        opening = words[mention.subject_start : end]
        message = _("Thiếu chữ “về” trước trích yếu của văn bản.")
        yield hit(mention.passage, mention.subject_start, end, message, f"về {opening}")


RULES: tuple[Rule, ...] = (words_between_parts,)
