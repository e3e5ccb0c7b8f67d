"""Tables whose cells do not fit, that are wider than the page, or that would print nothing."""

from collections.abc import Iterator, Sequence

from drafter import law
from drafter.findings import Finding, Severity
from drafter.messages import _
from drafter.plan import ids
from drafter.plan.model import Plan, Table, Target, TargetTable
from drafter.plan.reports import at
from drafter.plan.resolving.grids import Fault, Misfit
from drafter.plan.resolving.numbering import Numbered
from drafter.plan.resolving.references import trees
from drafter.plan.resolving.tables import leaves, misfits
from drafter.plan.resolving.task_table import tasks
from drafter.plan.syntax.source import Text


def faults(plan: Plan) -> Iterator[Finding]:
    """The findings on tables; those of level error keep the plan from being drawn."""
    rules = law.load()
    numbered = trees(plan)
    for each in numbered.body:
        yield from _below(each, rules.text_width_mm)
    for appendix, tree in zip(plan.appendices, numbered.appendices, strict=True):
        width = rules.text_width_across_mm if appendix.landscape else rules.text_width_mm
        for table in appendix.tables:
            yield from _table(table, width)
        for each in tree:
            yield from _below(each, width)
        if appendix.task_table and not tasks(numbered.body):
            message = _(
                "Phụ lục này lập bảng từ các nhiệm vụ, nhưng kế hoạch không có nhiệm vụ nào ghi chủ trì, thời hạn hay "
                "sản phẩm; hãy ghi cho các nhiệm vụ, hoặc bỏ “danh mục nhiệm vụ”."
            )
            yield _finding(ids.NOTHING, appendix.place, message, Severity.WARNING)


def _below(numbered: Numbered, width_mm: float) -> Iterator[Finding]:
    for table in numbered.section.tables:
        yield from _table(table, width_mm)
    for child in numbered.children:
        yield from _below(child, width_mm)


def _table(table: Table | TargetTable, width_mm: float) -> Iterator[Finding]:
    if isinstance(table, TargetTable):
        yield from _values(table)
        yield from _left_out(table)
        if not table.as_lines:
            yield from _too_wide(table, [None] * (len(table.milestones) + _OWN_COLUMNS), width_mm)
        return
    for misfit in misfits(table):
        yield _finding(ids.TABLE, table.rows[misfit.row].place, _words(misfit, table))
    yield from _too_wide(table, [column.width_cm for column in leaves(table.columns)], width_mm)


def _too_wide(table: Table | TargetTable, widths_cm: Sequence[float | None], width_mm: float) -> Iterator[Finding]:
    wanted = sum(width or _LEAST_CM for width in widths_cm)
    if wanted * 10 > width_mm:
        message = _(
            "Các cột rộng {wanted:g} cm, trang chỉ có {width:g} cm; hãy bớt bề rộng (cột không ghi bề rộng cần ít nhất "
            "{least:g} cm), hoặc đặt bảng vào phụ lục giấy ngang.",
            wanted=round(wanted, 1),
            width=width_mm / 10,
            least=_LEAST_CM,
        )
        yield _finding(ids.TABLE, table.place, message)


_OWN_COLUMNS = 2  # number and name of a target
_LEAST_CM = 0.8
"""What a column must have to hold a figure of three digits between its margins."""


def _words(misfit: Misfit, table: Table) -> str:
    width = len(leaves(table.columns))
    match misfit.fault:
        case Fault.COUNT:
            return _(
                "Hàng này có {cells} ô (tính cả ô gộp từ hàng trên), bảng có {columns} cột; "
                'ô trống ghi "", ô gộp ghi {{nội dung: …, gộp ngang: 2}}.',
                cells=misfit.covered,
                columns=width,
            )
        case Fault.OVERLAP:
            return _("Ô gộp ngang ở hàng này đè lên ô gộp dọc từ hàng trên; hãy bớt “gộp ngang” hoặc “gộp dọc”.")
        case Fault.BELOW:
            return _("Ô gộp dọc ở hàng này dài quá hàng cuối của bảng; hãy bớt “gộp dọc”.")


def _values(table: TargetTable) -> Iterator[Finding]:
    for row in table.rows:
        if isinstance(row, Target) and len(row.values) != len(table.milestones):
            message = _(
                'Chỉ tiêu này có {values} giá trị, bảng có {milestones} mốc; mốc chưa có giá trị thì ghi "-".',
                values=len(row.values),
                milestones=len(table.milestones),
            )
            yield _finding(ids.TABLE, row.place, message)
    if not any(isinstance(row, Target) for row in table.rows):
        first = table.rows[0]
        place = first.at(0) if isinstance(first, Text) else first.place
        yield _finding(ids.NOTHING, place, _("Bảng này không có chỉ tiêu nào."))


def _left_out(table: TargetTable) -> Iterator[Finding]:
    """What a table that is shown as lines does not print."""
    if not table.as_lines:
        return
    codes = [row.code for row in table.rows if isinstance(row, Target)]
    for text in (table.title, *(words for _name, words in table.headings), *codes):
        if text is not None:
            message = _("Bảng trình bày theo dòng không in phần này; hãy bỏ đi, hoặc bỏ “trình bày: dòng”.")
            yield at(ids.NOT_PRINTED, Severity.WARNING, text, message, quote=text.value)


def _finding(rule: str, place: tuple[int, int], message: str, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(rule, severity, message, line=place[0], column=place[1])
