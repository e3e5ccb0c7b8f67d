"""A body or an appendix as printed blocks: the numbered tree walked, headings and task lines written, tables placed."""

from drafter.plan import markup
from drafter.plan.markup import Run
from drafter.plan.model import Assignment, Section, Table, TargetTable
from drafter.plan.resolving.mentions import Mentions
from drafter.plan.resolving.numbering import Format, Numbered
from drafter.plan.resolving.paragraphs import Block, Kind, Paragraph
from drafter.plan.resolving.prose import Runs, capitals, line, names, with_end
from drafter.plan.resolving.references import is_captioned, table_name
from drafter.plan.resolving.tables import free_grid, target_grid, target_lines
from drafter.plan.syntax.source import Text

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
REQUEST = "Đề nghị"
_BOLD_RUN_IN = (Format.ROMAN, Format.ARABIC, Format.DECIMAL, Format.NONE)


class Blocks:
    """Writes the blocks of one plan: ask for its body, then for its appendices."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._captions = 0

    def of(self, tree: tuple[Numbered, ...], labels: dict[str, Text]) -> list[Block]:
        """The blocks of a numbered tree. labels: the words for the task lines, by field name."""
        return [block for each in tree for block in self._node(each, labels)]

    def prose(self, text: Text | None, *, counted: bool = True) -> list[Block]:
        """Paragraphs without a number."""
        return [Paragraph(Kind.PARAGRAPH, "", runs) for runs in self._mentions.paragraphs(text, counted=counted)]

    def tables(self, tables: tuple[Table | TargetTable, ...]) -> list[Block]:
        """Each table with what stands above it."""
        return [block for table in tables for block in self._table(table)]

    def _node(self, each: Numbered, labels: dict[str, Text]) -> list[Block]:
        section = each.section
        own_labels = labels | dict(section.labels)
        blocks: list[Block] = [*self._own(each), *self.tables(section.tables)]
        if not each.task_lines_last:
            blocks += self._assignment_lines(section.assignment, own_labels)
        blocks += [block for child in each.children for block in self._node(child, own_labels)]
        if each.task_lines_last:
            blocks += self._assignment_lines(section.assignment, own_labels)
        return blocks

    def _own(self, each: Numbered) -> list[Paragraph]:
        """The section's heading and content, without its tables and children."""
        section = each.section
        title = self._title(section)
        content = self._mentions.paragraphs(section.content)
        titled, untitled = _KINDS.get(each.form) or (_HEADINGS[min(each.depth, 3) - 1], Kind.PARAGRAPH)
        if not title:
            first = [Paragraph(untitled, each.label, content[0])] if content else []
        elif section.run_in and content:
            bold = each.form in _BOLD_RUN_IN
            runs = (*_run_in_title(title, bold=bold), *content[0])
            first = [Paragraph(untitled, each.label, runs, bold_label=bold)]
        else:
            runs = capitals(title) if titled is Kind.SECTION else title
            first = [Paragraph(titled, each.label, runs)]
            content = [(), *content]
        return first + [Paragraph(Kind.PARAGRAPH, "", runs) for runs in content[1:]]

    def _title(self, section: Section) -> Runs:
        if section.title is not None:
            return self._mentions.line(section.title)
        units = names(section.units)
        if units and section.request:
            units = f"{REQUEST} {units}"
        return (Run(units),) if units else ()

    def _table(self, table: Table | TargetTable) -> list[Block]:
        if isinstance(table, TargetTable) and table.as_lines:
            return [
                Paragraph(Kind.DASH, Format.DASH.value, runs) if is_target else Paragraph(Kind.PARAGRAPH, "", runs)
                for is_target, runs in target_lines(table, self._mentions)
            ]
        blocks: list[Block] = []
        if is_captioned(table):
            self._captions += 1
            title = self._mentions.line(table.title)
            name = table_name(self._captions)
            runs = (Run(f"{name}. "), *title) if title else (Run(name),)
            blocks.append(Paragraph(Kind.CAPTION, "", runs))
        if isinstance(table, TargetTable):
            return [*blocks, target_grid(table, self._mentions)]
        if table.unit is not None:
            blocks.append(Paragraph(Kind.TABLE_UNIT, "", (Run(f"Đơn vị tính: {line(table.unit)}"),)))
        return [*blocks, free_grid(table, self._mentions)]

    def _assignment_lines(self, assignment: Assignment, labels: dict[str, Text]) -> list[Paragraph]:
        """Chủ trì, phối hợp, thực hiện, thời hạn, sản phẩm: one dash line each, ending with "."."""
        values = {
            "lead": _plain(names(assignment.lead)),
            "cooperating": _plain(names(assignment.cooperating)),
            "executing": _plain(names(assignment.executing)),
            "deadline": self._mentions.line(assignment.deadline),
            "product": self._mentions.line(assignment.product),
        }
        return [
            Paragraph(
                Kind.ASSIGNMENT,
                Format.DASH.value,
                markup.merged(
                    [Run(f"{line(labels[name]) if name in labels else DEFAULT_LABELS[name]}: "), *with_end(value, ".")]
                ),
            )
            for name, value in values.items()
            if value
        ]


def _plain(text: str) -> Runs:
    return (Run(text),) if text else ()


def _run_in_title(title: Runs, *, bold: bool) -> Runs:
    """A heading on the line of its text; a colon follows it unless it has a mark of its own."""
    head = tuple(run._replace(bold=run.bold or (bold and run.note is None)) for run in title)
    last = head[-1]
    end = "" if markup.plain(title).rstrip()[-1:] in ".:;?!" else ":"
    if last.note is not None:
        return (*head, Run(f"{end} "))
    return (*head[:-1], last._replace(text=f"{last.text.rstrip()}{end}"), Run(" "))
