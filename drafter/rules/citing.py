"""How documents are cited: in full the first time, short after that, with the word "số"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from drafter.findings import Severity
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.completeness import missing
from drafter.rules.documents import by_document
from drafter.rules.mentions import Mention, is_declared, mentions, said
from drafter.rules.rule import Hit, Rule, Verdict, rule
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind

_IN_TABLES = (Kind.ROW, Kind.CAPTION)
_CONGRESS_OF_NOBODY = re.compile(r"đại hội (?:đại biểu )?đảng bộ,? (?:lần|nhiệm kỳ)\b")
_RANK = re.compile(r"lần thứ (\w+)")
_COMMON = "văn bản"
"""In small letters it is no name of a type: các văn bản 13/HD-UBND, 15/HD-UBND."""

_BRACKET = re.compile(r"\s?\([^()]{1,120}\)")
_FIRST_DIGITS = re.compile(r"\d+")


@rule("VD-01")
def first_mention_in_full(script: Script) -> Iterator[Verdict]:
    """Viện dẫn lần đầu ghi đủ số, ký hiệu, ngày, cơ quan ban hành và trích yếu.

    Sai: Thực hiện Nghị quyết số 44/NQ-CP và kế hoạch của tỉnh
    Sai: Kế hoạch số 130/KH-SNV ngày 21/9/2025 về rà soát biên chế
    Sai: theo Nghị quyết Đại hội Đảng bộ lần thứ XI
    Đúng: Kế hoạch số 130/KH-SNV ngày 21/9/2025 của Sở Nội vụ về rà soát biên chế
    Lần nêu tên ở trích yếu và ở câu kết không tính. Luật, Pháp lệnh chỉ ghi tên loại và tên. Các dòng căn cứ do quy tắc
    CC-04 xem xét.
    """
    everything = mentions(script)
    positions = {(each.place, each.start): position for position, each in enumerate(everything)}
    for document in by_document(script):
        first = next((each for each in document if each.counts), None)
        if first is None or (first.passage.kind is Kind.BASIS and not first.inside):
            continue
        if parts := missing(first, _after(everything, positions[first.place, first.start])):
            yield said(
                first,
                _(
                    "Lần đầu viện dẫn {document} phải ghi đủ; ở đây thiếu {parts}.",
                    document=first.short,
                    parts=", ".join(parts),
                ),
                severity=_severity(first, parts),
            )
    yield from _congresses(script)


def _after(everything: Sequence[Mention], position: int) -> Iterator[Mention]:
    """The mentions after the one at `position` in the same paragraph."""
    later = (everything[index] for index in range(position + 1, len(everything)))
    return takewhile(lambda each: each.place == everything[position].place, later)


def _severity(mention: Mention, parts: Sequence[str]) -> Severity | None:
    """A trích yếu may stand before the document, in words that no program takes for one."""
    only_subject = list(parts) == [_("trích yếu")]
    return Severity.INFO if only_subject or mention.passage.kind in _IN_TABLES else None


def _congresses(script: Script) -> Iterator[Verdict]:
    """Resolutions of a congress that do not say whose: the first of each rank, unless one before it says."""
    known: set[str] = set()
    for mention in mentions(script):
        name = fold(mention.citation.name)
        rank = _RANK.search(name)
        if not name.startswith("đại hội") or mention.passage.kind is Kind.SUBJECT:
            continue
        key = rank[1] if rank else ""
        if _CONGRESS_OF_NOBODY.match(name) and key not in known:
            yield said(mention, _("Nghị quyết Đại hội phải ghi rõ của Đảng bộ nào (tỉnh, xã, phường, cơ quan)."))
        known.add(key)


@rule("VD-02")
def later_mentions_short(script: Script) -> Iterator[Verdict]:
    """Viện dẫn lần sau chỉ ghi tên loại và số, ký hiệu.

    Sai: (lần thứ hai) Quyết định số 15/QĐ-BNV ngày 05/5/2024 của Bộ Nội vụ về công tác văn thư
    Đúng: (lần thứ hai) Quyết định số 15/QĐ-BNV
    Trích yếu của kế hoạch, câu kết và đoạn mở đầu nhắc lại trích yếu thì được ghi đủ. Chỉ nhắc lại ngày hoặc chỉ
    nhắc lại cơ quan thì không nêu.
    """
    for document in by_document(script):
        in_title = any(each.passage.kind is Kind.SUBJECT for each in document)
        date = issuer = subject = False
        short_name, last = "", -1
        for mention in filter(_is_counted, document):
            citation, declared = mention.citation, _declared(mention)
            restates = in_title and mention.passage.kind is Kind.OPENING
            again = date and issuer and citation.date is not None and bool(citation.issuer)
            if again and mention.found is not None and not restates and not declared:
                whole = subject and bool(citation.subject)
                short = short_name or mention.short
                sure = whole or mention.place == last
                yield said(mention, _needless(mention, short, whole=whole), short, _loudness(mention, sure=sure))
            date, issuer = date or citation.date is not None, issuer or bool(citation.issuer)
            subject = subject or bool(citation.subject)
            short_name, last = short_name or declared, mention.place


def _is_counted(mention: Mention) -> bool:
    return mention.counts


def _declared(mention: Mention) -> str:
    """The short name declared here with "sau đây gọi tắt là"; that of another document is not taken for it."""
    name = mention.found.short_name if mention.found is not None else ""
    digits = _FIRST_DIGITS.match(mention.citation.number)
    return name if not any(map(str.isdigit, name)) or (digits and digits.group() in name) else ""


def _needless(mention: Mention, short: str, *, whole: bool) -> str:
    if whole:
        return _(
            "{document} đã được viện dẫn đầy đủ; từ lần sau chỉ ghi “{short}”, bỏ ngày, cơ quan ban hành và trích yếu.",
            document=mention.short,
            short=short,
        )
    return _(
        "{document} đã được viện dẫn có ngày và cơ quan ban hành; từ lần sau chỉ ghi “{short}”.",
        document=mention.short,
        short=short,
    )


def _loudness(mention: Mention, *, sure: bool) -> Severity | None:
    """The trích yếu of another document is quoted as it is, and a table may be read by itself.

    sure: all is said again, or it was said in the same paragraph.
    """
    quoted = mention.inside and not sure
    return Severity.INFO if quoted or mention.passage.kind in _IN_TABLES or _is_named_after(mention) else None


def _is_named_after(mention: Mention) -> bool:
    """Whether a short name in brackets follows, without "gọi tắt": "… của Tỉnh ủy về … (Kế hoạch 163)"."""
    bracket = _BRACKET.match(mention.passage.words, mention.subject_end)
    digits = _FIRST_DIGITS.match(mention.citation.number)
    return bracket is not None and digits is not None and digits.group() in bracket.group()


@rule("VD-03")
def number_word(script: Script) -> Iterator[Verdict]:
    """Giữa tên loại và số, ký hiệu có chữ “số”.

    Sai: Nghị định 30/2020/NĐ-CP
    Đúng: Nghị định số 30/2020/NĐ-CP
    Đúng: (sau đây gọi tắt là Nghị quyết 71-NQ/TW)
    Tên gọi tắt đã khai báo thì ghi như đã khai báo.
    """
    numbered = [each for each in mentions(script) if each.by_number and each.found is not None]
    declared: set[tuple[str, str]] = set()
    without: list[Mention] = []
    for mention in numbered:
        assert mention.found is not None
        key = fold(mention.citation.type), fold(mention.citation.number)
        if mention.found.look.has_number_word or mention.found.look.type_text.startswith(_COMMON):
            continue
        if is_declared(mention):
            declared.add(key)
        elif key not in declared:
            without.append(mention)
    usual = len(without) > len(numbered) - len(without)
    for mention in without:
        assert mention.found is not None
        number = mention.found.look.number_text
        end = mention.passage.words.index(number, mention.start) + len(number)
        words = mention.passage.words[mention.start : end]
        right = f"{words[: -len(number)].rstrip()} số {mention.citation.number}"
        yield Hit(
            mention.passage.at(mention.start),
            words,
            _("Thiếu chữ “số” trước số, ký hiệu của văn bản."),
            right,
            Severity.INFO if usual else None,
        )


RULES: tuple[Rule, ...] = (first_mention_in_full, later_mentions_short, number_word)
