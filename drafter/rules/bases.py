"""The căn cứ of a plan: one a line, each a document told in full."""

import re
from collections.abc import Iterator

from drafter.language.grammar.document_types import NUMBERED_BARE, is_law, type_at
from drafter.language.grammar.words import Words
from drafter.messages import _
from drafter.rules.completeness import missing
from drafter.rules.mentions import Mention, mentions, said
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_LEAD = re.compile(r"Căn cứ(?: vào)?(?!\w)", re.IGNORECASE)
_OTHER_LEAD = re.compile(r"(?:Theo|Xét) (?:đề nghị|Tờ trình|đề xuất)(?!\w)", re.IGNORECASE)
_SECOND_LEAD = re.compile(r";\s*(?P<words>Căn cứ(?: vào)?)(?!\w)")
_CARRIES_ON = re.compile(r"(?:Căn cứ|Thực hiện|Triển khai|Theo|Xét|Trên cơ sở|Để|Nhằm|Tiếp theo)(?!\w)", re.IGNORECASE)
_LAST_WORD = re.compile(r"\S+\s*\Z")
_NOTHING_MORE = re.compile(r"[\s;.,:/]*\Z")
_SIGNS = ";.,:"
_NUMBERED = NUMBERED_BARE | {"Hướng dẫn", "Quyết định"}


@rule("CC-02")
def basis_begins_with_its_word(script: Script) -> Iterator[Verdict]:
    """Mỗi căn cứ ở một dòng riêng, bắt đầu bằng “Căn cứ”.

    Sai: Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
    Sai: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024; Căn cứ Nghị định số 113/2025/NĐ-CP …
    Đúng: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
    Đúng: Theo đề nghị của Chánh Văn phòng.
    """
    keyed = {each.place for each in mentions(script) if each.key}
    for index, passage in enumerate(script.passages):
        if _is_basis(script, index):
            if index not in keyed and not (_LEAD.match(passage.words) or _OTHER_LEAD.match(passage.words)):
                first = passage.words.split(" ", 1)[0]
                yield hit(passage, 0, len(first), _("Căn cứ bắt đầu bằng chữ “Căn cứ”."), f"Căn cứ {first}")
            for second in _SECOND_LEAD.finditer(passage.words):
                yield hit(passage, *second.span("words"), _("Mỗi căn cứ ghi ở một dòng riêng; hãy xuống dòng ở đây."))


def _is_basis(script: Script, index: int) -> bool:
    """Whether a passage is a căn cứ: one that is called so, or a line among them that ends as they do."""
    passage = script.passages[index]
    if passage.kind is not Kind.OPENING:
        return passage.kind is Kind.BASIS
    return (
        script.input == "text"
        and passage.words.rstrip().endswith(";")
        and index > 0
        and script.passages[index - 1].kind is Kind.BASIS
        and not _CARRIES_ON.match(passage.words)
    )


@rule("CC-03")
def basis_ends_with_its_sign(script: Script) -> Iterator[Verdict]:
    """Cuối mỗi căn cứ có dấu chấm phẩy, cuối căn cứ sau cùng có dấu chấm.

    Sai: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024, (còn căn cứ khác ở dòng sau)
    Sai: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024; (căn cứ sau cùng)
    Đúng: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
    Đúng: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.
    Đoạn mở đầu viết liền sau căn cứ (“Căn cứ …, Ủy ban nhân dân xã xây dựng kế hoạch như sau:”) không phải là căn cứ.
    """
    bases = [index for index, passage in enumerate(script.passages) if passage.kind is Kind.BASIS]
    for index in bases:
        passage = script.passages[index]
        words = passage.words.rstrip()
        follows = script.passages[index + 1] if index + 1 < len(script.passages) else None
        if not words or words.endswith((":", "...")):
            continue
        if follows is not None and follows.kind is Kind.BASIS:
            if not words.endswith(";"):
                message = _("Cuối căn cứ này phải là dấu chấm phẩy (;), vì sau nó còn căn cứ khác.")
                yield _end(passage, words, ";", message)
        elif index == bases[-1] and not words.endswith(".") and not _is_carried_on(follows):
            yield _end(passage, words, ".", _("Cuối căn cứ sau cùng phải là dấu chấm (.)."))


def _is_carried_on(follows: Passage | None) -> bool:
    """Whether more grounds follow in other words, "Thực hiện …;", or the sentence itself goes on."""
    return follows is not None and (_CARRIES_ON.match(follows.words) is not None or follows.words[:1].islower())


def _end(passage: Passage, words: str, sign: str, message: str) -> Verdict:
    last = _LAST_WORD.search(words)
    start = last.start() if last else 0
    return hit(passage, start, len(words), message, words[start:].rstrip(_SIGNS) + sign)


@rule("CC-04")
def basis_in_full(script: Script) -> Iterator[Verdict]:
    """Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.

    Sai: Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;
    Sai: Căn cứ Kế hoạch công tác năm 2026 của Ủy ban nhân dân xã;
    Đúng: Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;
    Đúng: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
    Luật, Pháp lệnh không ghi số, ký hiệu và cơ quan ban hành.
    """
    cited: set[int] = set()
    for mention in mentions(script):
        if mention.passage.kind is not Kind.BASIS:
            continue
        cited.add(mention.place)
        if not mention.by_number or mention.inside:
            continue
        parts = missing(mention)
        if parts == [_("trích yếu")] and not _ends_there(mention):
            continue
        if parts:
            message = _(
                "Căn cứ phải ghi đủ; {document} ở đây thiếu {parts}.", document=mention.short, parts=", ".join(parts)
            )
            yield said(mention, message)
    for index, passage in enumerate(script.passages):
        if passage.kind is Kind.BASIS and index not in cited:
            yield from _without_number(passage)


def _ends_there(mention: Mention) -> bool:
    """Whether the căn cứ ends after the issuer, so that no other words can be the trích yếu."""
    return bool(mention.key) or _NOTHING_MORE.match(mention.passage.words, mention.end) is not None


def _without_number(passage: Passage) -> Iterator[Verdict]:
    """A căn cứ that begins with a document which no number, and no name as of a law, is told of."""
    lead = _LEAD.match(passage.words)
    words = Words(passage.words)
    first = words.at(lead.end() if lead else 0, 0)
    kind = type_at(words, first)
    if kind in _NUMBERED and words[first].text[0].isupper():
        end = words.end(first + len(kind.split()))
        yield hit(passage, words[first].start, end, _("Văn bản làm căn cứ phải ghi số, ký hiệu và ngày ban hành."))


@rule("CC-05")
def law_by_its_name(script: Script) -> Iterator[Verdict]:
    """Căn cứ là Luật, Pháp lệnh thì không ghi số, ký hiệu và cơ quan ban hành.

    Sai: Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024 của Quốc hội;
    Đúng: Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;
    Từ năm 2025 nhiều văn bản quy phạm pháp luật ghi cả số của luật; cách ấy cũng hiểu được.
    """
    for mention in mentions(script):
        citation = mention.citation
        if mention.passage.kind is not Kind.BASIS or not is_law(citation.type) or mention.inside:
            continue
        parts = [
            name
            for name, is_there in ((_("số, ký hiệu"), citation.number), (_("cơ quan ban hành"), citation.issuer))
            if is_there
        ]
        if parts:
            yield said(
                mention,
                _("{type} làm căn cứ không ghi {parts}.", type=citation.type, parts=_(" và ").join(parts)),
                _law_only(mention),
            )


def _law_only(mention: Mention) -> str | None:
    """The law as the decree writes it; None where its name cannot be told from the words."""
    citation = mention.citation
    date = mention.found.look.date_text if mention.found is not None else ""
    return " ".join(filter(None, (citation.type, citation.name, date))) if citation.name else None


RULES: tuple[Rule, ...] = (
    basis_begins_with_its_word,
    basis_ends_with_its_sign,
    basis_in_full,
    law_by_its_name,
)
