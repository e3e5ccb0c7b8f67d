"""Whether a document is cited in full: what lacks, though it may be said beside the citation."""

import re
from collections.abc import Iterable
from itertools import islice

from drafter.language.grammar.issuers import well_known
from drafter.language.grammar.words import Words
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.mentions import Mention

_CAPITALS = "".join(sign for sign in map(chr, range(ord("A"), ord("ỹ"))) if sign.isupper())
_PRECEDES = re.compile(
    rf"(?<!\w)(?:của|được|do)\s+[{_CAPITALS}][^,;:.()]{{1,140}}\s"
    r"(?:tại|ban hành theo|ban hành kèm theo|kèm theo|bằng)(?:\s+các)?\s*\Z"
)
_APPROVES = re.compile(r"(?:ban hành|phê duyệt|[”\"])(?:\s+kèm)?\s+(?:theo|tại|bằng)\s*\Z")
_NEAR = 180
_GOES_ON = re.compile(r"\s*(?:\(|của\s)")

_LONGEST_LIST = 12
_JOINTS = (",", ";", "và", ", và", "; và")

_BY_SYMBOL = (
    ("TW", ("hội nghị lần thứ", "ban chấp hành trung ương", "bộ chính trị", "ban bí thư", "trung ương đảng")),
    ("TTg", ("thủ tướng",)),
    ("CP", ("chính phủ",)),
    ("UBND", ("ủy ban nhân dân", "ubnd")),
    ("HĐND", ("hội đồng nhân dân", "hđnd")),
    ("TU", ("tỉnh ủy", "thành ủy", "ban thường vụ", "ban chấp hành đảng bộ")),
)
"""How the issuers of documents with that part in their symbol are called."""


def missing(mention: Mention, later: Iterable[Mention] = ()) -> list[str]:
    """What the full form of a document asks for and this mention lacks, each by its name.

    later: the mentions after it in the same paragraph.
    """
    citation = mention.citation
    issuer = (
        citation.issuer or _issuer_precedes(mention) or issuer_follows(mention) or _issuer_is_shared(mention, later)
    )
    of_congress = fold(citation.issuer).startswith("đại hội")
    return [
        name
        for name, is_there in (
            (_("ngày ban hành"), mention.says_date),
            (_("cơ quan ban hành"), bool(issuer)),
            (_("trích yếu"), bool(citation.subject) or of_congress or _is_told_elsewhere(mention)),
        )
        if not is_there
    ]


def _issuer_precedes(mention: Mention) -> bool:
    """Whether it stands before the document: "hướng dẫn của Bộ Nội vụ tại Công văn số …"."""
    return _PRECEDES.search(mention.passage.words[max(0, mention.start - _NEAR) : mention.start]) is not None


def _is_told_elsewhere(mention: Mention) -> bool:
    """Whether the trích yếu may stand before, "Đề án “…” ban hành theo Quyết định số …", or after a bracket
    or a part of the issuer's name.
    """
    if mention.key:
        return False
    words = mention.passage.words
    before = _APPROVES.search(words[max(0, mention.start - _NEAR) : mention.start])
    return before is not None or _GOES_ON.match(words, mention.end) is not None


def issuer_follows(mention: Mention) -> bool:
    """Whether it follows the date without "của": "ngày 04/11/2013 Ban Chấp hành Trung ương …"."""
    if mention.found is None or mention.citation.issuer or not mention.says_date:
        return False
    after = mention.passage.words[mention.end : mention.end + 60]
    folded = fold(after)
    names = next((names for symbol, names in _BY_SYMBOL if _has(mention.citation.number, symbol)), ())
    return folded.startswith(names) if names else well_known(Words(after), 0)


def _issuer_is_shared(mention: Mention, later: Iterable[Mention]) -> bool:
    """Whether it stands once after a list: "Nghị quyết số 174/2024/QH15 ngày …, Nghị quyết số 204/2025/QH15 … của …".

    later: the mentions after this one in the same paragraph.
    """
    end = mention.end
    for each in islice(later, _LONGEST_LIST):
        joint = mention.passage.words[end : each.start]
        if joint.strip() not in _JOINTS or _symbol(each) != _symbol(mention):
            return False
        if each.citation.issuer:
            return True
        end = each.end
    return False


def _symbol(mention: Mention) -> str:
    return re.sub(r"[\d/]+", "", mention.citation.number)


def _has(number: str, symbol: str) -> bool:
    return fold(symbol) in re.split(r"[-/]", fold(number))
