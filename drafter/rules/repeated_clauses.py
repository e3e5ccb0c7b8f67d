"""What is said twice at a distance: a whole clause in one sentence, a lead-in in the point below it, an issuer."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from drafter.findings import Severity
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.grammar.words import BREAK, Words
from drafter.language.name_table import keys
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Verdict, hit
from drafter.rules.script import Passage, Script

_SHORTEST_CLAUSE: Final = 7
_LONGEST_LEAD: Final = 8
_LETTERS: Final = 64
"""Eight words fit into so many letters."""

_ENDS: Final = frozenset((".", ";", "!", "?", ":", BREAK))
_PREPOSITIONS: Final = keys("của|do|tại|ngày|về|trên|trong|cho|từ|với|theo")
"""What such a clause begins with may rightly be said of two things in a row."""

_VERBS: Final = phrases(
    "ban hành|tổ chức|thực hiện|triển khai|xây dựng|rà soát|tham mưu|hướng dẫn|kiểm tra|phối hợp|chủ trì|trình|đề xuất"
    "|bảo đảm|đảm bảo|tăng cường|nâng cao|phát triển|hoàn thiện|đẩy mạnh|tuyên truyền|theo dõi|báo cáo|phê duyệt|hỗ trợ"
)


def clauses_repeated(passage: Passage, words: Words) -> Iterator[Verdict]:
    """A clause between two marks that is also the end of an earlier one of its sentence."""
    earlier: list[tuple[str, ...]] = []
    start = 0
    for index in range(len(words) + 1):
        ends = index == len(words) or words.key(index) in _ENDS
        if not ends and words.key(index) != ",":
            continue
        clause = words.keys(start, index - start)
        long = len(clause) >= _SHORTEST_CLAUSE and clause[0] not in _PREPOSITIONS
        if ends and long and any(each[-len(clause) :] == clause for each in earlier):
            message = _("Vế “{words}” đã có ở phía trước trong cùng câu.", words=words.between(start, index))
            yield hit(passage, words[start].start, words.end(index), message, severity=Severity.INFO)
        earlier.append(clause)
        start = index + 1
        if ends:
            earlier.clear()


def leads_repeated(script: Script) -> Iterator[Verdict]:
    """Points that begin with the last words of the lead-in above them, where the others do not."""
    for index, passage in enumerate(script.passages):
        if not passage.words.endswith(":") or len(below := script.children(index)) < 2:
            continue
        lead = Words(passage.words[-_LETTERS:-1])
        overlaps = [(child, _overlap(lead, script.passages[child])) for child in below]
        usual = Counter(length for _child, length in overlaps).most_common(1)[0][0]
        for child, length in overlaps:
            if length > max(usual, 1):
                yield from _lead_hit(script.passages[child], length, usual)


def _overlap(lead: Words, passage: Passage) -> int:
    """How many words, at most eight and not all of the lead-in, both end it and begin the passage."""
    begins = Words(passage.words[:_LETTERS]).keys(0, _LONGEST_LEAD)
    for length in range(min(_LONGEST_LEAD, len(lead) - 1, len(begins)), 0, -1):
        if lead.keys(len(lead) - length, length) == begins[:length] and lead[len(lead) - 1].is_word:
            return length
    return 0


def _lead_hit(passage: Passage, length: int, usual: int) -> Iterator[Verdict]:
    words = Words(passage.words)
    if phrase_at(words, 0, _VERBS):
        message = _("“{words}” đã có ở lời dẫn phía trên; ở đây không nhắc lại.", words=words.between(0, length))
        right = words.between(length - usual, length) or None
        yield hit(passage, words[0].start, words.end(length), message, right)


def issuers_repeated(script: Script) -> Iterator[Verdict]:
    """Chỉ đạo của Thủ tướng Chính phủ tại Công văn số … của Thủ tướng Chính phủ."""
    for index, found in script.citations:
        passage, issuer = script.passages[index], found.citation.issuer
        if not issuer:
            continue
        before = fold(passage.words[max(0, found.start - len(issuer) - 12) : found.start])
        if before.endswith(f"của {fold(issuer)} tại"):
            start = passage.words.find(f"của {issuer}", found.start, found.end)
            message = _("“của {issuer}” đã nói ngay trước đó.", issuer=issuer)
            if start >= 0:
                yield hit(passage, start, start + len(issuer) + 4, message, severity=Severity.INFO)
