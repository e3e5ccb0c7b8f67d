"""One document is one document: the same type, date, issuer and trích yếu wherever it is mentioned."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.agreement import Word, differences, issuers_agree
from drafter.rules.citing_aliases import aliases
from drafter.rules.documents import by_document, subject_text, subject_words
from drafter.rules.mentions import Mention, mentions
from drafter.rules.rule import Hit, Rule, Verdict, rule
from drafter.rules.script import Script

_GENERIC = fold("Văn bản")
_DECISION = fold("Quyết định")
_APPROVED = frozenset(
    map(fold, ("Đề án", "Chương trình", "Kế hoạch", "Dự án", "Quy chế", "Quy định", "Phương án", "Quy hoạch"))
)
"""What a decision issues may be called by the decision's number."""

_SHOWN = 8
_MOST_VARIANTS = 12
_Value = TypeVar("_Value")


@rule("NV-09")
def one_document_one_description(script: Script) -> Iterator[Verdict]:
    """Một văn bản chỉ mang một tên loại, một ngày, một cơ quan ban hành, một trích yếu.

    Sai: Kế hoạch số 12/KH-UBND ngày 05/3/2026 … (chỗ khác) Kế hoạch số 12/KH-UBND ngày 06/3/2026
    Sai: Thông báo số 81-TB/TW … (chỗ khác) Thông báo kết luận số 81-TB/TW
    Sai: … của Bộ Chính trị khóa XII … (chỗ khác) … của Bộ Chính trị
    Đúng: … của Tỉnh ủy Lâm Đồng … (chỗ khác) … của Tỉnh ủy
    Cách ghi được dùng nhiều hơn làm chuẩn; nếu ngang nhau thì chỗ ghi sau bị nêu. Hãy đối chiếu với bản gốc.
    """
    everything = mentions(script)
    documents = by_document(script)
    named: dict[int, list[Mention]] = {}
    for alias, document in aliases(everything, documents):
        named.setdefault(id(document), []).append(alias)
    for document in documents:
        yield from _types(document)
        yield from _dates(document)
        yield from _issuers(document)
        yield from _subjects([*document, *named.get(id(document), ())])


def _types(document: Sequence[Mention]) -> Iterator[Verdict]:
    usual = _usual([fold(each.citation.type) for each in document])
    right = next(each for each in document if fold(each.citation.type) == usual)
    for mention in document:
        kind = fold(mention.citation.type)
        if kind == usual or mention.found is None or _may_stand_for(kind, usual):
            continue
        yield _part(
            mention,
            mention.found.look.type_text,
            _(
                "Văn bản số {number} ở đây gọi là “{type}”, ở dòng {line} gọi là “{other}”.",
                number=mention.citation.number,
                type=mention.citation.type,
                other=right.citation.type,
                line=right.line,
            ),
            right.citation.type,
        )


def _may_stand_for(kind: str, usual: str) -> bool:
    return _GENERIC in (kind, usual) or (_DECISION in (kind, usual) and bool(_APPROVED & {kind, usual}))


def _dates(document: Sequence[Mention]) -> Iterator[Verdict]:
    dated = [each for each in document if each.citation.date is not None and each.citation.date.day]
    if not dated:
        return
    usual = _usual([each.citation.date for each in dated])
    right = next(each for each in dated if each.citation.date == usual)
    for mention in dated:
        date = mention.citation.date
        if date == usual or date is None or right.citation.date is None or mention.found is None:
            continue
        text = mention.found.look.date_text
        other = right.found.look.date_text if right.found is not None else f"ngày {right.citation.date.numeric()}"
        yield _part(
            mention,
            text,
            _(
                "{document} ở đây ghi {text}, ở dòng {line} ghi {other}; hãy đối chiếu với bản gốc.",
                document=mention.short,
                text=text,
                other=other,
                line=right.line,
            ),
        )


def _issuers(document: Sequence[Mention]) -> Iterator[Verdict]:
    issued = [each for each in document if each.citation.issuer]
    if not issued:
        return
    usual = _usual([fold(each.citation.issuer) for each in issued])
    right = next(each for each in issued if fold(each.citation.issuer) == usual)
    for mention in issued:
        issuer, other = mention.citation.issuer, right.citation.issuer
        if issuers_agree(issuer, other) or mention.found is None:
            continue
        yield _part(
            mention,
            issuer,
            _(
                "{document} ở đây ghi là của {issuer}, ở dòng {line} ghi là của {other}.",
                document=mention.short,
                issuer=issuer,
                other=other,
                line=right.line,
            ),
            other,
        )


def _subjects(document: Sequence[Mention]) -> Iterator[Verdict]:
    """Each trích yếu against the one that most of the others agree with; of two the one that lacks words is wrong."""
    variants: dict[tuple[str, ...], list[Mention]] = {}
    for mention in document:
        citation = mention.citation
        # After a bare number the words may be those of the sentence, or of the document around.
        sure = citation.date is not None or citation.issuer or not mention.by_number
        if sure and (words := subject_words(mention)):
            variants.setdefault(tuple(word.key for word in words), []).append(mention)
    read = [(subject_words(same[0]), same) for same in islice(variants.values(), _MOST_VARIANTS)]
    agreeing = [sum(len(same) for others, same in read if not differences(words, others)) for words, _same in read]
    best = agreeing.index(max(agreeing, default=0)) if agreeing else 0
    for place, (_words, same) in enumerate(read):
        if place != best:
            for mention in same:
                yield from _against(mention, read[best][1][0], tied=agreeing[place] == agreeing[best])


def _against(mention: Mention, right: Mention, *, tied: bool) -> Iterator[Verdict]:
    words, right_words = subject_words(mention), subject_words(right)
    for found in differences(words, right_words):
        if found.whole and not _surely_differ(mention, right):
            continue
        if tied and found.second_lacks and right.found is not None:
            yield _subject_hit(right, right_words, found.second, mention, words, found.first)
        elif mention.found is not None:
            yield _subject_hit(mention, words, found.first, right, right_words, found.second)


def _surely_differ(one: Mention, other: Mention) -> bool:
    """Whether the document is one, and both trích yếu surely are such, not what the sentence goes on with."""
    date = one.citation.date
    both = all(fold(each.citation.subject).startswith(_SURE) for each in (one, other))
    return date is not None and date == other.citation.date and both


_SURE = tuple(map(fold, ("về ", "ban hành ", "phê duyệt ", "quy định ", "“", '"')))


def _subject_hit(
    mention: Mention,
    words: Sequence[Word],
    part: tuple[int, int],
    other: Mention,
    other_words: Sequence[Word],
    other_part: tuple[int, int],
) -> Verdict:
    text, other_text = subject_text(mention), subject_text(other)
    here, there = (
        (lines[first].start, lines[min(after, first + _SHOWN) - 1].end)
        for lines, (first, after) in ((words, part), (other_words, other_part))
    )
    right = " ".join(other_text[slice(*there)].split())
    message = _(
        "Trích yếu của {document} ở đây khác với ở dòng {line}: “{other}”; hãy đối chiếu với bản gốc.",
        document=mention.short if mention.citation.number else mention.words,
        line=other.line,
        other=right,
    )
    return Hit(mention.passage.at(here[0]), text[slice(*here)], message, right)


def _usual(values: Sequence[_Value]) -> _Value:
    """The value that comes most often; of several the first."""
    return Counter(values).most_common(1)[0][0]


def _part(mention: Mention, text: str, message: str, suggestion: str | None = None) -> Verdict:
    """A slip in a part of the head of a mention."""
    at = mention.passage.words.find(text, mention.start, mention.end)
    start = at if at >= 0 else mention.start
    return Hit(mention.passage.at(start), mention.passage.words[start : start + len(text)], message, suggestion)


RULES: tuple[Rule, ...] = (one_document_one_description,)
