"""Who receives the document and who keeps it: Nơi nhận (I.II.9)."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from drafter.findings import Severity
from drafter.language.abbreviations import defined
from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.language.syllables import is_syllable
from drafter.messages import _
from drafter.plan.model import Plan, Section
from drafter.plan.syntax.source import Text
from drafter.rules.document_type import is_plan
from drafter.rules.reached import Recipients
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import PROSE, Passage, Script
from drafter.text.paragraphs import Kind

_REMARK_BEHIND = re.compile(r";\s*\([^()]{1,60}\)$")
_FILING = re.compile(r"Lưu:\s*VT(?P<unit>,\s*[^;]+?)?\.(?:\s+\S.*)?$")
_FILING_WORD = re.compile(r"(?:-\s*)?Lưu\b(?P<mark>\s*[:.;,-]?)\s*(?P<registry>VT(?!\w)|Văn thư(?!\w))?\s*[,;:.-]?\s*")
_ARCHIVE = re.compile(r"(?:-\s*)?Lưu (?:trữ|học|hành)\b")
_LONGEST = 300
_SHORT = 30
_ADDRESS = re.compile(r"Kính\s+gửi(?!\w)\s*:?", re.IGNORECASE)
_UNIT_IN_FULL = re.compile(
    r"(?:văn phòng|phòng|ban|chi cục|cục|vụ|trung tâm|bộ phận|tổ|sở|thanh tra)\s+(?P<next>\S+)", re.IGNORECASE
)
_SIGNING = (Kind.AUTHORITY, Kind.POSITION, Kind.SIGNER)
_IMPLEMENTATION = "tổ chức thực hiện"
_TITLE_OF_UNIT = pattern(
    r"(?:sở|phòng|công an|ủy ban nhân dân|ubnd|văn phòng|thanh tra|chi cục|ủy ban mặt trận|ban chỉ huy|bộ chỉ huy)"
    r" (?!chống|ngừa|cháy|bệnh|dịch|phẩm)[^:.;]{1,80}$"
)


@rule("NN-03")
def ends_of_recipients(script: Script) -> Iterator[Verdict]:
    """Mỗi nơi nhận một dòng, cuối dòng có dấu chấm phẩy.

    Sai: - Các phòng thuộc Sở,
    Sai: - Các phòng thuộc Sở
    Đúng: - Các phòng thuộc Sở;
    Dòng cuối cùng là dòng “Lưu”, kết thúc bằng dấu chấm.
    """
    lines = list(script.of(Kind.RECIPIENT))
    marked = [line for line in lines if line.label] or lines
    for line in marked:
        words = line.words.rstrip()
        if not words.endswith(";") and not _REMARK_BEHIND.search(words[-70:]):
            start = words.rfind(" ") + 1
            message = _("Cuối mỗi dòng nơi nhận có dấu chấm phẩy (;).")
            yield hit(line, start, len(words), message, words[start:].rstrip(".,:") + ";")
        inside = words.find(";")
        if 0 <= inside < len(words) - 1 and not _REMARK_BEHIND.search(words[-70:]):
            message = _("Mỗi nơi nhận, hoặc mỗi nhóm nơi nhận, ghi trên một dòng riêng.")
            yield hit(line, 0, len(words), message, severity=Severity.INFO)


@rule("NN-04")
def filing(script: Script) -> Iterator[Verdict]:
    """Dòng cuối của nơi nhận ghi “Lưu: VT, <chữ viết tắt đơn vị soạn thảo>.”.

    Sai: - Lưu VT, TCHC.
    Sai: - Lưu: TCHC.
    Sai: - Lưu: VT.
    Đúng: - Lưu: VT, TCHC.
    Sau đơn vị soạn thảo có thể ghi số lượng bản lưu, ký hiệu người soạn thảo.
    """
    if script.plan is not None:
        yield from _unit_of_plan(script.plan)
        return
    lines = []
    for line, following in zip_longest(script.passages, script.passages[1:]):
        if line.kind is Kind.FILING and not _ARCHIVE.match(line.words):
            lines.append(line)
            yield from _filing_line(line, _rest_of(following))
    recipients = list(script.of(Kind.RECIPIENT))
    if not lines and recipients and any(script.of(*_SIGNING)):
        message = _("Nơi nhận thiếu dòng cuối “Lưu: VT, <chữ viết tắt đơn vị soạn thảo>.”.")
        yield hit(recipients[-1], 0, 0, message, "- Lưu: VT, …")


def _rest_of(following: Passage | None) -> str:
    """What the narrow column of the recipients may have cut off the line above."""
    if following is None or following.kind is not Kind.OTHER or len(following.words) > _SHORT:
        return ""
    return following.words.strip()


def _filing_line(line: Passage, rest: str) -> Iterator[Verdict]:
    words = line.words.rstrip()[:_LONGEST]
    start = len(words) - len(words.lstrip("- "))
    found = _FILING.match(words, start)
    cut = _FILING.match(f"{words} {rest}", start) if rest and not words.endswith(".") else None
    if (found and found["unit"]) or (cut and cut["unit"]):
        return
    if found:
        message = _("Dòng “Lưu” thiếu chữ viết tắt tên đơn vị soạn thảo; ghi “Lưu: VT, <đơn vị>.”.")
        yield hit(line, start, len(words), message, severity=Severity.WARNING)
        return
    word = _FILING_WORD.match(words, start)
    unit = words[word.end() :].rstrip(" .,;").removeprefix("VT") if word else ""
    message = _("Dòng cuối của nơi nhận ghi theo mẫu “Lưu: VT, <chữ viết tắt đơn vị soạn thảo>.”.")
    yield hit(line, start, len(words), message, f"Lưu: VT, {unit or '…'}.")


def _unit_of_plan(plan: Plan) -> Iterator[Verdict]:
    if plan.filing is None:
        return
    if not plan.filing.units:
        place = plan.recipients[-1].names[-1].at(0) if plan.recipients else (1, 1)
        message = _("Dòng “Lưu” thiếu chữ viết tắt tên đơn vị soạn thảo; hãy ghi “đơn vị soạn thảo” ở “lưu”.")
        yield Hit(place, "", message, severity=Severity.WARNING)
    for unit in plan.filing.units:
        found = _UNIT_IN_FULL.match(unit.value.strip())
        if found and is_syllable(found["next"]) and not found["next"].isupper():
            message = _("Dòng “Lưu” ghi chữ viết tắt tên đơn vị soạn thảo, không ghi cả tên.")
            yield Hit(unit.at(0), unit.value, message, severity=Severity.WARNING)


@rule("NN-05")
def no_addressee(script: Script) -> Iterator[Verdict]:
    """Kế hoạch không có “Kính gửi”, nơi nhận không ghi “Như trên”.

    Sai: Kính gửi: Các phòng thuộc Sở
    Sai: - Như trên;
    Đúng: - Các phòng thuộc Sở;
    Hai chỗ ấy chỉ dùng cho tờ trình, báo cáo gửi cấp trên và công văn.
    """
    if not is_plan(script):
        return
    for passage in script.of(Kind.OTHER, Kind.BASIS, Kind.OPENING):
        if found := _ADDRESS.match(passage.words):
            message = _("Kế hoạch không có “Kính gửi”; ghi các nơi nhận ở phần Nơi nhận.")
            yield hit(passage, *found.span(), message)
    for line in script.of(Kind.RECIPIENT):
        words = line.words.rstrip(" ;.,")
        if fold(words) == "như trên":
            message = _("Kế hoạch không có phần “Kính gửi” nên không ghi “Như trên”; hãy ghi tên nơi nhận.")
            yield hit(line, 0, len(words), message)


@rule("NN-06")
def implementers_receive(script: Script) -> Iterator[Verdict]:
    """Đơn vị được giao việc ở phần tổ chức thực hiện có trong nơi nhận.

    Sai: giao việc cho Phòng Kinh tế mà nơi nhận chỉ có Phòng Văn hóa - Xã hội
    Đúng: nơi nhận có Phòng Kinh tế, hoặc “Các phòng thuộc Ủy ban nhân dân xã”, hoặc “Như Mục IV”
    """
    plan = script.plan
    if plan is None or not plan.recipients:
        return
    known = {
        each.abbr: each.expansion
        for passage in script.of(*PROSE)
        if "(" in passage.words
        for each in defined(passage.words)
        if each.expansion
    }
    recipients = Recipients(
        (line.words for line in script.of(Kind.RECIPIENT)),
        (unit.value for unit in (plan.filing.units if plan.filing else ())),
        " / ".join([*(line.words for line in script.of(Kind.SUPERIOR)), script.issuer]),
        known,
    )
    for unit in _implementers(plan.sections, ""):
        if not recipients.reach(unit.value):
            message = _("“{unit}” được giao việc nhưng không có trong nơi nhận.", unit=" ".join(unit.value.split()))
            yield Hit(unit.at(0), unit.value, message)


def _implementers(sections: tuple[Section, ...], above: str) -> Iterator[Text]:
    """The units to which the part on implementation gives work."""
    for section in sections:
        role = section.role or above
        title = section.title
        if role == _IMPLEMENTATION or (title is not None and _IMPLEMENTATION in fold(title.value)):
            role = _IMPLEMENTATION
            yield from section.units
            if title is not None and _TITLE_OF_UNIT.match(fold(title.value)):
                yield title
        yield from _implementers(section.children, role)


RULES: tuple[Rule, ...] = (ends_of_recipients, filing, no_addressee, implementers_receive)
