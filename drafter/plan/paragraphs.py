"""The body as printed paragraphs: the tree walked, numbers and labels settled, headings and task lines written."""

from dataclasses import dataclass, replace
from enum import Enum

from drafter.language.spelling import upper, without_end
from drafter.plan import markup
from drafter.plan.markup import Run
from drafter.plan.model import Assignment, Section
from drafter.plan.numbering import Format, Levels, label, levels
from drafter.plan.prose import Runs, line, names, paragraphs
from drafter.plan.syntax.source import Text


class Kind(Enum):
    """What a paragraph of the body is. The values name the branches of the Word template."""

    SECTION = "muc"
    CLAUSE_TITLED = "khoan_co_tieu_de"
    SUB_CLAUSE_TITLED = "tieu_khoan_co_tieu_de"
    POINT_TITLED = "diem_co_tieu_de"
    CLAUSE = "khoan"
    SUB_CLAUSE = "tieu_khoan"
    POINT = "diem"
    DASH = "gach"
    PLUS = "cong"
    ASSIGNMENT = "phan_cong"
    PARAGRAPH = "doan"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One printed paragraph of the body: its label ("I.", "a)", "-" or nothing) and its runs.

    bold_label: the label is bold although the paragraph is not (a heading that runs into its text).
    """

    kind: Kind
    label: str
    runs: Runs
    bold_label: bool = False

    @property
    def text(self) -> str:
        """The paragraph as it reads: label, one space, text."""
        return " ".join(part for part in (self.label, markup.plain(self.runs)) if part)


DEFAULT_LABELS = {
    "lead": "Chủ trì",
    "cooperating": "Phối hợp",
    "executing": "Thực hiện",
    "deadline": "Thời hạn",
    "product": "Sản phẩm",
}
"""What the assignment lines are called when the agency has no words of its own. Printed, so never translated."""

_KINDS = {
    Format.ROMAN: (Kind.SECTION, Kind.CLAUSE),
    Format.ARABIC: (Kind.CLAUSE_TITLED, Kind.CLAUSE),
    Format.DECIMAL: (Kind.SUB_CLAUSE_TITLED, Kind.SUB_CLAUSE),
    Format.LETTER: (Kind.POINT_TITLED, Kind.POINT),
    Format.DASH: (Kind.DASH, Kind.DASH),
    Format.PLUS: (Kind.PLUS, Kind.PLUS),
}
_HEADINGS = (Kind.SECTION, Kind.CLAUSE_TITLED, Kind.SUB_CLAUSE_TITLED, Kind.POINT_TITLED)
_BOLD_RUN_IN = (Format.ROMAN, Format.ARABIC, Format.DECIMAL, Format.NONE)


def body_paragraphs(sections: tuple[Section, ...], scheme: str | None, labels: dict[str, Text]) -> list[Paragraph]:
    """The paragraphs of the body. scheme: one of `fields.SCHEMES`. labels: the agency's words for the task lines."""
    into: list[Paragraph] = []
    _walk(sections, levels(scheme), 1, "", labels, into)
    return into


def _walk(
    sections: tuple[Section, ...],
    scheme: Levels,
    depth: int,
    parent_label: str,
    labels: dict[str, Text],
    into: list[Paragraph],
) -> None:
    count = 0
    for section in sections:
        form = Format.NONE if section.unnumbered else scheme.at(depth)
        count += 0 if section.unnumbered else 1
        own_label = label(form, count, parent_label)
        own_labels = labels | dict(section.labels)
        into.extend(_own_paragraphs(section, form, own_label, depth))
        lines = _assignment_lines(section.assignment, own_labels)
        below = scheme.under(section.numbering, depth)
        # Dash lines read as one list with the dashes above them; before numbered children they stay with their task.
        lines_last = below.at(depth + 1) is Format.DASH and not any(child.children for child in section.children)
        if not lines_last:
            into.extend(lines)
        _walk(section.children, below, depth + 1, own_label, own_labels, into)
        if lines_last:
            into.extend(lines)


def _own_paragraphs(section: Section, form: Format, own_label: str, depth: int) -> list[Paragraph]:
    """The section's heading and content, without its children."""
    title = _title(section)
    content = paragraphs(section.content)
    titled, untitled = _KINDS.get(form) or (_HEADINGS[min(depth, 3) - 1], Kind.PARAGRAPH)
    if not title:
        first = [Paragraph(untitled, own_label, content[0])] if content else []
    elif section.run_in and content:
        bold = form in _BOLD_RUN_IN
        first = [Paragraph(untitled, own_label, (*_run_in_title(title, bold=bold), *content[0]), bold_label=bold)]
    else:
        runs = tuple(replace(run, text=upper(run.text)) for run in title) if titled is Kind.SECTION else title
        first = [Paragraph(titled, own_label, runs)]
        content = [(), *content]
    return first + [Paragraph(Kind.PARAGRAPH, "", runs) for runs in content[1:]]


def _title(section: Section) -> Runs:
    if section.title is not None:
        return markup.parse(line(section.title))
    units = names(section.units)
    return (Run(units),) if units else ()


def _run_in_title(title: Runs, *, bold: bool) -> Runs:
    """A heading on the line of its text; a colon follows it unless it has a mark of its own."""
    end = "" if title[-1].text.rstrip()[-1:] in ".:;?!" else ":"
    head = tuple(replace(run, bold=run.bold or bold) for run in title)
    return (*head[:-1], replace(head[-1], text=f"{head[-1].text.rstrip()}{end}"), Run(" "))


def _assignment_lines(assignment: Assignment, labels: dict[str, Text]) -> list[Paragraph]:
    """Chủ trì, phối hợp, thực hiện, thời hạn, sản phẩm: one dash line each, ending with "."."""
    values = {
        "lead": names(assignment.lead),
        "cooperating": names(assignment.cooperating),
        "executing": names(assignment.executing),
        "deadline": line(assignment.deadline),
        "product": line(assignment.product),
    }
    return [
        Paragraph(
            Kind.ASSIGNMENT,
            Format.DASH.value,
            (Run(f"{line(labels[name]) if name in labels else DEFAULT_LABELS[name]}: {without_end(value)}."),),
        )
        for name, value in values.items()
        if value
    ]
