"""What a template, a program or the plan of another agency has left in the text."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from drafter.messages import _
from drafter.rules.former_plans import of_another_plan
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Passage, Script
from drafter.text.paragraphs import Kind

_LEFT = re.compile(
    r"Error! (?:Reference source|Bookmark) not (?:found|defined)\.?|Lỗi! Không tìm thấy nguồn tham chiếu\.?"
    r"|Click (?:or tap )?here to enter [a-z ]{1,20}\.?|Choose an item\.?|Lorem ipsum"
    r"|(?:Bấm|Nhấp) (?:hoặc gõ nhẹ )?vào đây để nhập [^.\n]{1,20}\.?|(?<!\w)(?:[xX]{3,}|[yY]{3,}|TODO|TBD|FIXME)(?!\w)"
    r"|\[(?:…+|\.{3,})\]|\?{3,}|<(?:điền|ghi|nhập|tên|số|ngày|họ)(?: [^<>\n]{1,60})?>"
)
_DOTS: Final = r"(?:…+|\.{2,}|_{2,})"
_UNFILLED = re.compile(
    rf"(?<!\w)(?:số|ngày) ?(?:{_DOTS} ?/ ?(?:{_DOTS}(?: ?/ ?(?:{_DOTS}|\d{{4}}))?|[A-ZĐ][\w-]*)"
    rf"|{_DOTS} ?tháng ?{_DOTS}(?: ?năm ?(?:{_DOTS}|\d{{4}})?)?)"
)
"""The number or the date of a document that nobody has filled in."""

_NUMBER = re.compile(r"\d")


@rule("NV-22")
def leftovers(script: Script) -> Iterator[Verdict]:
    """Không để lại dấu vết của văn bản khác, của mẫu, của chương trình soạn thảo.

    Sai: Error! Reference source not found.
    Sai: Căn cứ Quyết định số …/QĐ-UBND ngày …/…/2026 của Ủy ban nhân dân tỉnh
    Sai: trích yếu ghi năm 2026, đoạn kết ghi năm 2025
    Sai: Ủy ban nhân dân xã Bình An ban hành Kế hoạch (kế hoạch của xã An Bình)
    Đúng: Căn cứ Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh
    Số, ngày của chính kế hoạch này còn trống thì không sao; phụ lục là biểu mẫu để trống cũng vậy.
    """
    for passage in _body(script.passages):
        for found in _LEFT.finditer(passage.words):
            yield hit(
                passage,
                *found.span(),
                _("Chữ này là của mẫu hoặc của chương trình soạn thảo để lại; hãy xóa hoặc thay bằng nội dung thật."),
            )
        for found in _UNFILLED.finditer(passage.words):
            if not _is_own(script, found.group()):
                yield hit(passage, *found.span(), _("Số hoặc ngày của văn bản này chưa điền; hãy ghi cho đủ."))
    yield from of_another_plan(script)


def _body(passages: Sequence[Passage]) -> Iterator[Passage]:
    """What says something, without the appendices, which may be forms to be filled in."""
    for passage in passages:
        if passage.kind is Kind.APPENDIX_LABEL:
            return
        if passage.kind in NARRATIVE:
            yield passage


def _is_own(script: Script, words: str) -> bool:
    """Whether the blank is the number of the plan itself, which the registry has not given yet."""
    if not script.symbol or not words.endswith(script.symbol):
        return False
    return not any(_NUMBER.search(line.words.partition("/")[0]) for line in script.of(Kind.NUMBER))


RULES: tuple[Rule, ...] = (leftovers,)
