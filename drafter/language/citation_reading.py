"""Reading citations: one that a clerk typed into the register, or all of them in running text."""

import re
from dataclasses import dataclass
from typing import Final

from drafter.language.citations import Citation, DateStyle
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.grammar.document_types import type_at
from drafter.language.grammar.heads import Head, Look, head_at, heads, starts_document
from drafter.language.grammar.subjects import Subjects
from drafter.language.grammar.words import Words, spaced
from drafter.language.spelling import nfc

_LEADS = phrases("căn cứ|căn cứ vào|thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện|thi hành|theo")
_BULLET = re.compile(r"[-–+•*] ")
_END_MARK = re.compile(r" ?(\./\.|[;.,]+)\Z")
_ELLIPSES: Final = ("...", "…")
# "(sau đây gọi tắt là Kế hoạch 163)", with quotation marks around the name or not.
_DECLARATION = re.compile(
    r"\s?\((?:(?:sau|dưới) đây )?(?:được )?(?:gọi|viết)(?: tắt| chung)? là ([^()]{1,200})\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A citation and how it was typed.

    lead: "Căn cứ", "Thực hiện", … before it; end_mark: ";" or "." after it; short_name: what "(sau đây gọi tắt là …)"
    declares; each "" where there is none.
    """

    citation: Citation
    look: Look
    lead: str = ""
    short_name: str = ""
    end_mark: str = ""

    @property
    def date_style(self) -> DateStyle | None:
        """How the date was typed; None without one, and for a year alone, which looks the same in both styles."""
        if self.citation.date is None or self.citation.date.month is None:
            return None
        return DateStyle.WORDS if "năm" in self.look.date_text.lower() else DateStyle.DIGITS


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Reading):
    """A citation in running text; start and end are the offsets of its head, from the type to the issuer."""

    start: int
    end: int


def read(text: str) -> Reading | None:
    """Read the one citation that `text` is; everything after its issuer is the subject.

    None where the type is unknown, where neither a number nor a known kind of name follows, where the date does not
    exist, where words would be lost, and where several documents are cited side by side.
    """
    text = spaced(nfc(text))
    if bullet := _BULLET.match(text):
        text = text[bullet.end() :]
    end_mark = None if text.endswith(_ELLIPSES) else _END_MARK.search(text[-8:])
    if end_mark:
        text = text[: -len(end_mark.group())]
    words = Words(text)
    first = phrase_at(words, 0, _LEADS)
    head = head_at(words, first, whole=True)
    if head is None or (head.look.date_text and head.date is None) or _goes_on_to_another(words, head):
        return None
    rest, short_name = _without_declaration(text[words.end(head.after) :])
    citation = _citation(head, rest.strip(" ").removeprefix(",").lstrip(" "))
    if citation.subject and (citation.is_named_law or citation.subject.lower().startswith(("ngày ", "/", "-"))):
        return None
    return Reading(
        citation=citation,
        look=head.look,
        lead=words.between(0, first),
        short_name=short_name,
        end_mark=end_mark[1] if end_mark else "",
    )


def find(text: str) -> list[Found]:
    """Every citation in running text, in the order of their first words; those inside others are found too.

    Offsets count in `text`, which should be in NFC (else in its NFC). The subject ends by the rule of thumb of
    `subjects`. What names no document surely, "Kế hoạch này" or "Đề án “…”" without a number, is not found.
    """
    words = Words(nfc(text))
    found = list(heads(words))
    if not found:
        return []
    subjects = Subjects(words, found)
    results = []
    declared: dict[int, int] = {}  # offset of a declaration → the last citation before it that it may mean
    for position, head in enumerate(found):
        citation = _citation(head, "")
        end = head.after
        if not citation.is_named_law:
            end = subjects.end(head)
            citation = _citation(head, words.between(head.after, end))
        if _declared(words, end, head.type):
            declared[words.end(end)] = position
        results.append((citation, head, end))
    return [
        Found(
            citation=citation,
            look=head.look,
            short_name=_declared(words, end, head.type) if declared.get(words.end(end)) == position else "",
            start=words[head.first].start,
            end=words.end(head.after),
        )
        for position, (citation, head, end) in enumerate(results)
    ]


def _citation(head: Head, subject: str) -> Citation:
    return Citation(head.type, head.number, head.name, head.date, head.issuer, subject)


def _declared(words: Words, index: int, type_name: str) -> str:
    """The short name declared right before the word `index`, unless it names another type of document; or ""."""
    match = _DECLARATION.match(words.text, words.end(index))
    if not match:
        return ""
    name = _unquoted(match[1])
    named_type = type_at(Words(name[:60]), 0)
    return name if type_name.startswith(named_type) else ""


def _without_declaration(text: str) -> tuple[str, str]:
    """The text without a declaration of a short name at its start or end, and that name."""
    for declaration in _DECLARATION.finditer(text):
        before, after = text[: declaration.start()].strip(" "), text[declaration.end() :].strip(" ")
        if not before or not after:
            return before or after, _unquoted(declaration[1])
    return text, ""


def _unquoted(name: str) -> str:
    return spaced(name).strip("“”\"'‘’ ")


def _goes_on_to_another(words: Words, head: Head) -> bool:
    """Whether a second document stands beside the first, so that the text is a list and no single citation."""
    index = head.after
    index += words.key(index) == ","
    index += words.key(index) == "và"
    if index > head.after and starts_document(words, index):
        return True
    return any(
        words[at].text == ";" and starts_document(words, at + 1 + (words.key(at + 1) == "và"))
        for at in range(head.after, len(words))
    )
