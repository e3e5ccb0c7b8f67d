"""The form of the numbers and letters of sections, clauses and points (I.II.6.đ); the rules of the whole family."""

import re
from collections.abc import Iterator

from drafter.messages import _
from drafter.rules.counted import Counted, at_label, counted, lists
from drafter.rules.counting_order import letters_of_the_alphabet, numbers_in_order
from drafter.rules.parts import end_mark, titled_sections, whole_plan
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.labels import Style
from drafter.text.paragraphs import Kind

_TYPED = re.compile(r"(?:[IVX]{1,6}|[A-HĐ]|[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[a-zđ])[./)](?=\s+\S)")
_TYPED_DECIMAL = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?=\s+\S)")
_ODD_POINT = re.compile(r"[a-zđ][./](?=\s+\S)|[A-HĐ]\)(?=\s*\S)")
_OUTLINE = (Kind.HEADING, Kind.PARAGRAPH)


@rule("ND-09")
def point_letters(script: Script) -> Iterator[Verdict]:
    """Điểm ghi bằng chữ cái thường và dấu đóng ngoặc đơn; số thứ tự không gõ tay trong tệp kế hoạch.

    Sai: a. Rà soát các thủ tục
    Sai: a/ Rà soát các thủ tục
    Sai: A) Rà soát các thủ tục
    Đúng: a) Rà soát các thủ tục
    Mỗi dãy chỉ báo ở chữ đầu tiên sai. Trong tệp kế hoạch, số và chữ ở đầu mục, khoản, điểm do chương trình tự ghi; gõ
    thêm thì bản in có hai lần.
    """
    for items in lists(script) if script.input == "text" else ():
        if odd := next(filter(_is_odd_point, items), None):
            yield at_label(odd.passage, _point_message(odd.text), _point(odd.text))
    last = ""
    for passage in script.of(*_OUTLINE):
        if passage.label:
            if script.plan is not None:
                yield from _typed_number(passage)
        elif found := _ODD_POINT.match(passage.words):
            typed = found.group()
            # One letter alone may be anything; those that follow the first are told with it.
            if typed[0] in "aA" and last != typed[0]:
                yield hit(passage, *found.span(), _point_message(typed), _point(typed))
            last = typed[0]


def _is_odd_point(each: Counted) -> bool:
    """Whether the label is "a.", "a/" or "A)"; "A." is a division above the sections."""
    bracket = each.text.endswith(")")
    return (each.label.style is Style.LETTER and not bracket) or (each.label.style is Style.CAPITAL and bracket)


def _typed_number(passage: Passage) -> Iterator[Verdict]:
    """A number that an author of a plan typed before the words, though the program writes it."""
    found = _TYPED.match(passage.words) or _TYPED_DECIMAL.match(passage.words)
    if not found or (found.re is _TYPED_DECIMAL and not passage.words[found.end() :].lstrip()[:1].isupper()):
        return
    message = _(
        "Số thứ tự do chương trình tự ghi, nên bản in sẽ có “{own} {typed}”; hãy bỏ “{typed}”.",
        own=passage.label,
        typed=found.group(),
    )
    yield hit(passage, *found.span(), message)


def _point_message(typed: str) -> str:
    return _(
        "Thứ tự điểm ghi bằng chữ cái thường rồi dấu đóng ngoặc đơn: “{right}”, không ghi “{typed}”.",
        right=_point(typed),
        typed=typed,
    )


def _point(typed: str) -> str:
    return f"{typed[0].lower()})"


@rule("ND-13")
def decimal_numbers(script: Script) -> Iterator[Verdict]:
    """Cách đánh số 1.1., 1.1.1. không có trong Nghị định.

    Sai: 1.1. Rà soát các thủ tục
    Đúng: a) Rà soát các thủ tục
    Nhiều cơ quan dùng cách này; Nghị định chỉ nêu phần, mục, khoản, điểm.
    """
    decimal = next((each for each in counted(script) if Style.NUMBER < each.label.style <= Style.NUMBER_OF_FOUR), None)
    if decimal is None:
        return
    message = _("Nghị định chỉ nêu phần, mục, khoản, điểm; đánh số kiểu “{label}” là cách riêng.", label=decimal.text)
    if script.input == "text":
        yield at_label(decimal.passage, message)
    else:
        yield hit(decimal.passage, 0, 0, message)  # the number is not typed; it stands before these words


RULES: tuple[Rule, ...] = (
    titled_sections,
    point_letters,
    letters_of_the_alphabet,
    numbers_in_order,
    decimal_numbers,
    end_mark,
    whole_plan,
)
"""The whole family, in the order of the law table."""
