"""`drafter template check`: what a restyled template has lost, or does otherwise than the decree says."""

from collections.abc import Iterator
from pathlib import Path

from drafter import files, law
from drafter.drafting.losses import lost
from drafter.drafting.proofing.fault import Fault
from drafter.drafting.proofing.looks import looks
from drafter.drafting.proofing.places import pages, places
from drafter.drafting.proofing.trial import NEEDED_STYLES, Proof, proofs, trial_values
from drafter.errors import TemplateError
from drafter.findings import Finding, Severity
from drafter.law import Law
from drafter.messages import N_, _
from drafter.word import template as templates
from drafter.word.package import open_package
from drafter.word.tags import formatted_tags, missing_styles
from drafter.word.template import MAX_TEMPLATE_BYTES, Template

UNUSABLE, NO_TAG, NO_STYLE, LOST = "MAU-00", "MAU-01", "MAU-02", "MAU-03"
NOT_PRINTED, PLACE, LOOK, PAGE = "MAU-04", "MAU-05", "MAU-06", "MAU-07"

TITLES = {
    UNUSABLE: N_("Mẫu không in được kế hoạch"),
    NO_TAG: N_("Mẫu thiếu thẻ"),
    NO_STYLE: N_("Mẫu thiếu kiểu"),
    LOST: N_("Định dạng đặt trên thẻ sẽ mất"),
    NOT_PRINTED: N_("Thành phần không được in"),
    PLACE: N_("Thành phần không đúng vị trí"),
    LOOK: N_("Thành phần trình bày không đúng"),
    PAGE: N_("Trang giấy không đúng"),
}


def check(path: Path) -> list[Finding]:
    """What is wrong with the template at `path`. Raises InputError when it is no Word file at all."""
    rules = law.load()
    data = files.read_limited(path, MAX_TEMPLATE_BYTES)
    package = open_package(data, path.name)
    found: list[Finding] = []
    try:
        template = templates.load(path)
        found += _tags_and_styles(template)
        found += [_lost(tag) for tag in formatted_tags(package)]
        found += [_no_style(style) for style in missing_styles(package)]
        found += _printed(list(proofs(template)), rules)
    except TemplateError as error:
        found.append(Finding(UNUSABLE, Severity.ERROR, str(error)))
    return found


def _tags_and_styles(template: Template) -> Iterator[Finding]:
    """What only some plans need is a warning: an office may do without."""
    for what in lost(trial_values(template), template):
        message = _("không có thẻ để in {what}; kế hoạch có phần này sẽ không in được.", what=what)
        yield Finding(NO_TAG, Severity.WARNING, message)
    for name in NEEDED_STYLES:
        if name.casefold() not in template.look.styles:
            yield Finding(NO_STYLE, Severity.WARNING, _("thiếu kiểu “{style}”; hãy tạo lại kiểu ấy.", style=name))


def _no_style(style: str) -> Finding:
    message = _(
        "có đoạn dùng kiểu mang mã “{style}” mà tệp không có; Word sẽ in đoạn ấy bằng kiểu mặc định.", style=style
    )
    return Finding(NO_STYLE, Severity.ERROR, message)


def _lost(tag: str) -> Finding:
    message = _(
        "định dạng đặt trực tiếp trên thẻ “{tag}” sẽ mất khi in; hãy đặt định dạng ấy vào kiểu của đoạn.", tag=tag
    )
    return Finding(LOST, Severity.WARNING, message)


def _printed(trials: list[Proof], rules: Law) -> Iterator[Finding]:
    """What the trial prints show. Each thing is said once, of the first text that shows it."""
    gone = {missing.component: missing for proof in reversed(trials) for missing in proof.missing}
    for component, missing in gone.items():
        clause = rules.component(component).clause or None
        yield Finding(NOT_PRINTED, Severity.ERROR, _("in thử không thấy “{text}”", text=missing.text), clause)
    for rule, judge in ((PLACE, places), (LOOK, looks), (PAGE, pages)):
        said: dict[tuple[str, str], Fault] = {}
        for proof in trials:
            for fault in judge(proof, rules):
                said.setdefault(fault.about, fault)
        for fault in said.values():
            severity = Severity.ERROR if fault.clause else Severity.INFO
            yield Finding(rule, severity, fault.message, fault.clause)
