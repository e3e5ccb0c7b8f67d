"""A resolved plan as what the template's tags print: typed blocks, runs as XML, rule lines as long as the law says."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from drafter import law
from drafter.drafting.names import fit
from drafter.law import Law
from drafter.plan import markup
from drafter.plan.markup import Run
from drafter.plan.paragraphs import Paragraph
from drafter.plan.resolution import Resolved
from drafter.word.fragments import RuleLines, join, run
from drafter.word.metrics import width_pt, wrap

POINTS_PER_MM = 72 / 25.4
_SLACK = 0.99  # of a column is filled: another program rounds the widths of letters otherwise


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the body. kind: a value of `paragraphs.Kind`, the name of the template's branch."""

    kind: str
    runs: Markup


def context(resolved: Resolved) -> dict[str, Any]:
    """What the template prints, by the names of its tags."""
    rules = law.load()
    lines = RuleLines(rules.ours["rule_weight_pt"], rules.ours["rule_offset_pt"])
    size_set = _size_set(resolved.place_date, rules)
    superior = _fitted(resolved.superior, "superior", rules)
    issuer = _fitted(resolved.issuer, "issuer", rules)
    blocks = [Block(paragraph.kind.value, _block_runs(paragraph)) for paragraph in resolved.body]
    beside = rules.ours["recipients_beside_signature"]
    return {
        "co_chu_nho": size_set == "small",
        "co_quan_chu_quan": superior,
        "co_quan_ban_hanh": issuer,
        "net_co_quan": lines.draw(_rule_pt(issuer[-1], "issuer", rules), "Nét kẻ dưới tên cơ quan"),
        "net_tieu_ngu": lines.draw(_rule_pt(resolved.motto, "motto", rules, size_set), "Nét kẻ dưới Tiêu ngữ"),
        "so_ky_hieu": resolved.number,
        "dia_danh_ngay": resolved.place_date,
        "trich_yeu": [_runs(each) for each in resolved.subject],
        "net_trich_yeu": lines.draw(
            _rule_pt(_last_subject_line(resolved, rules), "subject", rules), "Nét kẻ dưới trích yếu"
        ),
        "can_cu": [_runs(each) for each in resolved.legal_bases],
        "mo_dau": [_runs(each) for each in resolved.opening],
        "khoi": blocks[:-1],
        "khoi_cuoi": blocks[-1:],
        "noi_nhan": resolved.recipients[:beside],
        "noi_nhan_tiep": resolved.recipients[beside:],
        "quyen_han": resolved.authority,
        "chuc_vu_khac": resolved.other_position,
        "ho_ten": resolved.signer,
    }


def _runs(runs: tuple[Run, ...]) -> Markup:
    return join(run(each.text, bold=each.bold, italic=each.italic) for each in runs)


def _block_runs(paragraph: Paragraph) -> Markup:
    label = run(f"{paragraph.label} ", bold=paragraph.bold_label) if paragraph.label else Markup()
    return join((label, _runs(paragraph.runs)))


def _size_set(place_date: str, rules: Law) -> str:
    """The larger sizes, unless the line of địa danh would then wrap; the sizes rise and fall together (Mục V)."""
    width = width_pt(place_date, rules.size_pt("place_date"), italic=True)
    return "large" if width <= _column_pt("place_date", rules) * _SLACK else "small"


def _fitted(pieces: tuple[str, ...], component: str, rules: Law) -> list[str]:
    """The lines of a name in its column."""
    bold = rules.components[component].bold
    return fit(pieces, _column_pt(component, rules) * _SLACK, rules.size_pt(component), bold=bold)


def _rule_pt(line: str, component: str, rules: Law, size_set: str = "large") -> float:
    """The length of the rule line below `line`: a share of the text's width (I.II.1.b, I.II.2.b, I.II.5.b).

    A word too long for its column is broken by Word, so that its last line is no wider than the column.
    """
    look = rules.components[component]
    width = width_pt(line, rules.size_pt(component, size_set), bold=look.bold, italic=look.italic)
    return float(min(width, _column_pt(component, rules)) * rules.ours["rule_ratio"][component])


def _column_pt(component: str, rules: Law) -> float:
    """The room for one line of a component that has a rule line below it, or stands above one that has."""
    issuer_mm, nation_mm = rules.ours["header_columns_mm"]
    column_mm = {"superior": issuer_mm, "issuer": issuer_mm, "motto": nation_mm, "place_date": nation_mm}
    return float(column_mm.get(component, rules.text_width_mm) * POINTS_PER_MM)


def _last_subject_line(resolved: Resolved, rules: Law) -> str:
    """The trích yếu's last line as it wraps over the page; the decree does not say which line counts."""
    text = markup.plain(resolved.subject[-1])
    return wrap(text, _column_pt("subject", rules), rules.size_pt("subject"), bold=True)[-1]
