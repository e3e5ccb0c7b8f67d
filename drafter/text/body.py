"""What the paragraphs of the body and of appendices are: headings, text, lists, task lines."""

import re
from collections.abc import Sequence

from drafter.text import marks
from drafter.text.drafts import Draft
from drafter.text.joining import is_ended
from drafter.text.labels import Style
from drafter.text.paragraphs import Kind
from drafter.text.task_lines import read_task_line

_LONGEST_HEADING = 65  # words, without a mark at the end
_LONGEST_STRONG = 45  # all bold, with one
_LONGEST_BEFORE_COLON = 30
_LONGEST_WITH_COLONS = 15  # more, and what stands before the first colon is a heading run into its text
_LONGEST_UNNUMBERED = 10

_ADDRESS = re.compile(r"Kính\s+gửi\b", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:Bảng|Biểu|Hình|Sơ đồ|Biểu đồ)\s+(?:số\s+)?[0-9IVX]{1,4}(?:\.[0-9]{1,3})?\s{0,5}(?:[.:]|$)"
    r"|\(?\s{0,3}(?:Đơn vị(?: tính)?|ĐVT)\s{0,3}:.{1,60}$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"Trong quá trình (?:tổ chức |triển khai |thực hiện)|(?:Yêu cầu|Đề nghị|Giao) (?:các|cán|Thủ|thủ|Giám|Chủ)\b"
    r"|Kế hoạch này\b|[^.;:]{3,80} (?:yêu cầu|đề nghị) (?:các|Thủ|thủ|Giám|Chủ)\b|Căn cứ Kế hoạch này\b"
)
_CLOSES_SURELY = re.compile(r"Trên đây là\b")


def classified(drafts: Sequence[Draft], *, appendix: bool = False) -> list[Draft]:
    """The paragraphs with their kinds.

    In the body, what stands above the first heading are bases and the opening, and the last paragraphs without a number
    may be the closing.
    """
    first = 0 if appendix else _first_heading(drafts)
    closing = len(drafts) if appendix else _closing(drafts, first)
    found = [_above_headings(draft) for draft in drafts[:first]]
    for index, draft in enumerate(drafts[first:closing], first):
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        found.append(_below_headings(draft, following))
    return [*found, *(draft._replace(kind=draft.kind or Kind.CLOSING) for draft in drafts[closing:])]


def is_heading(draft: Draft) -> bool:
    """Whether a paragraph with a number is a title: all bold, all capitals, or without a mark at its end."""
    body, words = draft.body, len(draft.body.split())
    if body.isupper() or (draft.strong and words <= _LONGEST_STRONG):
        return True
    if body.endswith(":"):
        return words <= _LONGEST_WITH_COLONS or (words <= _LONGEST_BEFORE_COLON and ": " not in body)
    return words <= _LONGEST_HEADING and not is_ended(body)


def _first_heading(drafts: Sequence[Draft]) -> int:
    for index, draft in enumerate(drafts):
        if draft.label is not None and not draft.label.is_sign:
            return index
        if draft.kind is None and draft.body.isupper() and not is_ended(draft.body):
            return index
    bases = [n for n, draft in enumerate(drafts) if marks.BASIS.match(draft.words) and draft.words.endswith((";", "."))]
    return bases[-1] + 1 if bases else 0


def _closing(drafts: Sequence[Draft], first: int) -> int:
    """The index of the first paragraph of the closing."""
    tail = len(drafts)
    while tail > first and drafts[tail - 1].label is None and drafts[tail - 1].kind is None:
        tail -= 1
    ends = [n for n in range(tail, len(drafts)) if drafts[n].words.endswith("./.")]
    for index in range(tail, len(drafts)):
        if _CLOSES_SURELY.match(drafts[index].words) or (ends and _CLOSES.match(drafts[index].words)):
            return index
    return len(drafts)


def _above_headings(draft: Draft) -> Draft:
    if draft.kind is not None:
        return draft
    if marks.BASIS.match(draft.body) and not draft.words.endswith(":"):
        return draft._replace(kind=Kind.BASIS)
    if marks.GOES_WITH.match(draft.words):
        return draft._replace(kind=Kind.GOES_WITH)
    return draft._replace(kind=Kind.OTHER if _ADDRESS.match(draft.words) else Kind.OPENING)


def _below_headings(draft: Draft, following: Draft | None) -> Draft:
    if draft.kind is not None:
        return draft
    label = draft.label
    if label is None or label.is_sign or label.style in (Style.LETTER, Style.BRACKETED):
        spans = read_task_line(draft.words, label.end if label else 0)
        if spans is not None and (label is None or label.is_sign or spans[1].end > spans[1].start):
            return draft._replace(kind=Kind.TASK_LINE, name=spans[0], value=spans[1])
    if label is None:
        return draft._replace(kind=_kind_without_label(draft, following))
    if label.is_sign:
        return draft._replace(kind=Kind.HEADING if draft.strong and not is_ended(draft.words) else Kind.DASH)
    return draft._replace(kind=Kind.HEADING if is_heading(draft) else Kind.PARAGRAPH)


def is_caption(words: str) -> bool:
    """Whether it is the name of a table or its unit of measure."""
    return _CAPTION.match(words) is not None


def _kind_without_label(draft: Draft, following: Draft | None) -> Kind:
    if is_caption(draft.words):
        return Kind.CAPTION
    if marks.GOES_WITH.match(draft.words):
        return Kind.GOES_WITH
    if _ADDRESS.match(draft.words):
        return Kind.OTHER
    if is_ended(draft.words) or following is None:
        return Kind.PARAGRAPH
    short = len(draft.words.split()) <= _LONGEST_UNNUMBERED and draft.words[:1].isupper()
    return Kind.HEADING if draft.words.isupper() or draft.strong or short else Kind.PARAGRAPH
