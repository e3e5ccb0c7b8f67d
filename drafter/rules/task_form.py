"""One form for what is alike in an issued text: the labels and ends of task lines, the ends of headings."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from typing import Final, NamedTuple

from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.rules.task_blocks import Role, blocks, is_label, role_of
from drafter.rules.task_units import names_unit
from drafter.text.labels import read_label
from drafter.text.paragraphs import Kind

_FEWEST: Final = 3
_MOST: Final = 2
"""One form stands at least three times, and twice as often as all others together, before the others are slips."""

_MARKS: Final = ".,;"
_LONGEST_END: Final = 80
_SHORT: Final = 6
"""In syllables: a heading that surely is a name, not a sentence."""

_TWO_MARKS = re.compile(r"[.,;:…]\s*[.,;:…]\Z")
_FINISHED = pattern(r"\b(?:hoàn thành|hạn|báo cáo)\b")  # by when, not in which time
_ANNOUNCES = pattern(r"\b(?:sau|sau đây|gồm|là|cụ thể|nhiệm vụ|nội dung) ?:$|(?<=[^ ] )(?:các|những)(?: \w+){1,4} ?:$")
"""How a heading ends that says what stands below it, and so has its colon."""

_WITHOUT_PLURAL = pattern(r"^(?:các )?")


class _Form(NamedTuple):
    """What a passage has of the form that is looked at; what it counts by is `key`, what is printed `written`."""

    passage: Passage
    key: str
    written: str


def _minority(groups: dict[Hashable, list[_Form]]) -> Iterator[tuple[_Form, str]]:
    """The passages of each group that differ from nearly all others, and how those others are written."""
    for forms in groups.values():
        (usual, count), *_others = Counter(form.key for form in forms).most_common(1)
        if count < _FEWEST or count < _MOST * (len(forms) - count):
            continue
        written = next(form.written for form in forms if form.key == usual)
        yield from ((form, written) for form in forms if form.key != usual)


@rule("NV-23")
def labels_of_task_lines(script: Script) -> Iterator[Verdict]:
    """Các dòng phân công cùng loại mang cùng một nhãn.

    Sai: “Cơ quan phối hợp: …” ở một nhiệm vụ, “Đơn vị phối hợp: …” ở các nhiệm vụ khác
    Đúng: “Đơn vị phối hợp: …” ở mọi nhiệm vụ
    """
    groups: dict[Hashable, list[_Form]] = {}
    for passage in script.of(Kind.TASK_LINE):
        role = role_of(passage.name)
        if role is not None:
            name = " ".join(passage.name.split())
            folded = fold(name)
            kind = role is Role.DEADLINE and _FINISHED.search(folded) is not None
            groups.setdefault((role, kind), []).append(_Form(passage, _WITHOUT_PLURAL.sub("", folded), name))
    for form, usual in _minority(groups):
        message = _("Nhãn dòng này khác các dòng cùng loại (“{usual}”).", usual=usual)
        yield hit(form.passage, 0, len(form.passage.name), message, usual)


@rule("NV-24")
def ends_of_task_lines(script: Script) -> Iterator[Verdict]:
    """Các dòng phân công kết thúc bằng cùng một dấu.

    Sai: dòng giữa kết thúc bằng dấu chấm, trong khi các dòng giữa khác kết thúc bằng dấu chấm phẩy
    Sai: dòng cuối không có dấu, trong khi các dòng cuối khác có dấu chấm
    Đúng: các dòng giữa đều kết thúc bằng dấu chấm phẩy, các dòng cuối đều bằng dấu chấm
    """
    groups: dict[Hashable, list[_Form]] = {}
    for block in blocks(script):
        for index in block:
            passage = script.passages[index]
            words = passage.words.rstrip()
            if len(words) <= passage.value or script.children(index) or words[-1] in ":…" or _TWO_MARKS.search(words):
                continue
            mark = words[-1] if words[-1] in _MARKS else ""
            if not mark and _goes_on(script, index):
                continue
            groups.setdefault(index == block[-1], []).append(_Form(passage, mark, mark))
    for form, usual in _minority(groups):
        words = form.passage.words.rstrip()
        start = words.rfind(" ") + 1
        message = (
            _("Dấu cuối dòng này khác các dòng cùng chỗ ở các nhiệm vụ khác; hãy ghi dấu “{usual}”.", usual=usual)
            if usual
            else _("Cuối dòng này có dấu câu, các dòng cùng chỗ ở các nhiệm vụ khác thì không; hãy bỏ dấu.")
        )
        yield hit(form.passage, start, len(words), message, words[start:].rstrip(_MARKS) + usual)


def _goes_on(script: Script, index: int) -> bool:
    """Whether the next paragraph may be the rest of the line, cut off by a page or by the extraction."""
    following = script.passages[index + 1] if index + 1 < len(script.passages) else None
    return following is not None and not following.label and following.words[:1].islower()


@rule("NV-30")
def ends_of_headings(script: Script) -> Iterator[Verdict]:
    """Các tiêu đề cùng cấp trong một mục cùng có, hoặc cùng không có, dấu hai chấm ở cuối.

    Sai: “1. Phòng Kinh tế:” trong khi các tiêu đề 2, 3, 4 không có dấu hai chấm
    Đúng: “1. Phòng Kinh tế” như các tiêu đề 2, 3, 4
    """
    groups: dict[Hashable, list[_Form]] = {}
    for passage in script.of(Kind.HEADING):
        label = read_label(f"{passage.label} ") if passage.level and passage.label else None
        words = passage.words.rstrip()
        if label is None or label.is_sign or is_label(passage) or (words.endswith(":") and _announces(words)):
            continue
        mark = ":" if words.endswith(":") else ""
        groups.setdefault((passage.parent, label.style), []).append(_Form(passage, mark, mark))
    for form, usual in _minority(groups):
        words = form.passage.words.rstrip()
        start = words.rfind(" ") + 1
        right = words[start:].rstrip(": ") + usual
        message = (
            _("Tiêu đề này không có dấu hai chấm ở cuối, các tiêu đề cùng cấp thì có.")
            if usual
            else _("Tiêu đề này có dấu hai chấm ở cuối, các tiêu đề cùng cấp thì không.")
        )
        yield hit(form.passage, start, len(words), message, right)


def _announces(words: str) -> bool:
    """Whether the colon of a heading may be there because its sentence goes on below."""
    folded = fold(words)
    is_name = names_unit(words) or len(folded.split()) <= _SHORT
    return not is_name or _ANNOUNCES.search(folded[-_LONGEST_END:]) is not None


RULES: tuple[Rule, ...] = (labels_of_task_lines, ends_of_task_lines, ends_of_headings)
