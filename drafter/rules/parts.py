"""The parts that make the content of a plan: titles of sections, what a plan should hold, the end mark."""

from collections.abc import Iterator
from typing import NamedTuple

from drafter import law
from drafter.findings import Severity
from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.messages import N_, _
from drafter.plan.model import Section
from drafter.rules.rule import Hit, Undecided, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_CONTENT = (
    *(Kind.OPENING, Kind.HEADING, Kind.PARAGRAPH, Kind.TASK_LINE, Kind.DASH, Kind.ROW, Kind.CAPTION, Kind.CLOSING),
)
_FOOT = (Kind.RECIPIENTS_LABEL, Kind.RECIPIENT, Kind.FILING, Kind.AUTHORITY, Kind.POSITION, Kind.SIGNER)
_APPENDIX = (Kind.APPENDIX_LABEL, Kind.APPENDIX_TITLE)
_ENDS = ".;,:/ "


class _Part(NamedTuple):
    """What a plan should hold. roles, words: of a section that is this part; words stand in its title."""

    name: str
    roles: tuple[str, ...]
    words: tuple[str, ...]


_MAIN = (
    _Part(N_("mục đích"), ("mục đích", "mục tiêu"), ("mục đích", "mục tiêu")),
    _Part(
        N_("nhiệm vụ"),
        ("nhiệm vụ", "nội dung", "chỉ tiêu"),
        ("nhiệm vụ", "nội dung", "giải pháp", "hoạt động", "công việc", "tiến độ", "chỉ tiêu"),
    ),
    _Part(
        N_("tổ chức thực hiện"),
        ("tổ chức thực hiện",),
        ("tổ chức thực hiện", "tổ chức triển khai", "triển khai thực hiện", "phân công", "trách nhiệm"),
    ),
)
_REQUIREMENTS = _Part(N_("yêu cầu"), ("yêu cầu",), ("yêu cầu",))
_FUNDING = pattern(r"kinh phí|ngân sách|dự toán|nguồn vốn")
_TIME = pattern(
    r"\bngày [0-9]|\btháng [0-9]|\bquý [0-9ivx]|\bnăm [0-9]{4}|\b[0-9]{1,2}/[0-9]{1,4}"
    r"|h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|thường xuyên|định kỳ|thời (?:gian|hạn)"
)


@rule("ND-06")
def titled_sections(script: Script) -> Iterator[Verdict]:
    """Phần, mục mang số La Mã phải có tiêu đề.

    Sai: I. Nâng cao nhận thức của cán bộ, công chức về chuyển đổi số. (mục chỉ có lời văn)
    Đúng: I. MỤC ĐÍCH, YÊU CẦU
    """
    for passage in script.passages:
        if passage.kind in _APPENDIX:
            return
        if passage.kind is Kind.PARAGRAPH and passage.level == 1 and passage.label:
            message = _("Mục {label} chưa có tiêu đề; hãy ghi “tiêu đề” cho phần này.", label=passage.label)
            yield hit(passage, 0, len(passage.words), message)


@rule("ND-14")
def end_mark(script: Script) -> Iterator[Verdict]:
    """Nội dung văn bản kết thúc bằng dấu “./.”, ghi một lần.

    Sai: … nghiêm túc triển khai thực hiện.
    Đúng: … nghiêm túc triển khai thực hiện./.
    Các mẫu của Nghị định trình bày như vậy; lời văn của Nghị định không nhắc đến dấu này.
    """
    mark = law.load().texts["end_mark"].text
    content = []
    for passage in script.passages:
        if passage.kind in _FOOT or passage.kind in _APPENDIX:
            break
        if passage.kind in _CONTENT:
            content.append(passage)
    else:
        yield Undecided(_("Văn bản đưa vào không còn phần nơi nhận, chữ ký, nên không biết nội dung hết ở đâu."))
        return
    for passage in content[:-1]:
        at = passage.words.find(mark)
        if at >= 0:
            yield hit(passage, at, at + len(mark), _("Dấu “{mark}” chỉ ghi một lần, ở cuối nội dung.", mark=mark))
    if content and not content[-1].words.rstrip().endswith(mark):
        yield _without_mark(content[-1], mark)


def _without_mark(last: Passage, mark: str) -> Hit:
    words = last.words.rstrip()
    start = words.rfind(" ") + 1
    message = _("Nội dung văn bản thường kết thúc bằng dấu “{mark}”.", mark=mark)
    return hit(last, start, len(words), message, words[start:].rstrip(_ENDS) + mark)


@rule("ND-16")
def whole_plan(script: Script) -> Iterator[Verdict]:
    """Kế hoạch nêu mục đích, yêu cầu, nhiệm vụ, thời hạn, kinh phí, tổ chức thực hiện.

    Sai: kế hoạch chỉ có nhiệm vụ, không nói ai thực hiện
    Đúng: kế hoạch có đủ mục đích, nhiệm vụ, tổ chức thực hiện
    Nghị định không quy định các phần của một kế hoạch; đây là lệ thường.
    """
    subject = next(script.of(Kind.SUBJECT), None)
    if script.plan is None or subject is None:
        return
    sections = list(_all(script.plan.sections))
    missing = [_(part.name) for part in _MAIN if not any(_is(section, part) for section in sections)]
    if missing:
        yield hit(subject, 0, 0, _("Kế hoạch chưa có phần: {parts}.", parts=", ".join(missing)))
    words = [fold(passage.words) for passage in script.of(*_CONTENT)]
    wanted = []
    if not any(_is(section, _REQUIREMENTS) for section in sections):
        wanted.append(_("yêu cầu"))
    if not any(map(_FUNDING.search, words)):
        wanted.append(_("kinh phí thực hiện"))
    if not any(map(_TIME.search, words)):
        wanted.append(_("thời hạn"))
    if wanted:
        message = _("Kế hoạch thường nêu cả: {parts}.", parts=", ".join(wanted))
        yield hit(subject, 0, 0, message, severity=Severity.INFO)


def _is(section: Section, part: _Part) -> bool:
    title = fold(section.title.value) if section.title is not None else ""
    if section.role in part.roles or any(fold(words) in title for words in part.words):
        return True
    return part is _MAIN[-1] and bool(section.units)


def _all(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.children)
