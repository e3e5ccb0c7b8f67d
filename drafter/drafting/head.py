"""The head of the document in its two columns: where names go on, which sizes fit, how long the rule lines are."""

from typing import NamedTuple

from drafter.drafting.names import fit
from drafter.law import Law
from drafter.plan import markup
from drafter.plan.resolving.resolution import Resolved
from drafter.word.metrics import width_pt, wrap

POINTS_PER_MM = 72 / 25.4
_SLACK = 0.99  # of a column is filled: another program rounds the widths of letters otherwise


class Head(NamedTuple):
    """What the widths of texts decide. rule_*_pt: the lengths of the lines below issuer, motto and trích yếu."""

    small: bool
    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    rule_issuer_pt: float
    rule_motto_pt: float
    rule_subject_pt: float


def head(resolved: Resolved, rules: Law) -> Head:
    """The head of a plan. Its sizes are the larger ones, unless the line of địa danh would then wrap."""
    superior = _fitted(resolved.superior, "superior", rules)
    issuer = _fitted(resolved.issuer, "issuer", rules)
    size_set = _size_set(resolved.place_date, rules)
    if resolved.goes_with:
        subject = rule_below(resolved.goes_with, "goes_with", rules.ours["goes_with_rule_ratio"], rules)
    else:
        subject = _rule_pt(_last_line(markup.plain(resolved.subject[-1]), "subject", rules), "subject", rules)
    return Head(
        small=size_set == "small",
        superior=superior,
        issuer=issuer,
        rule_issuer_pt=_rule_pt(issuer[-1], "issuer", rules),
        rule_motto_pt=_rule_pt(resolved.motto, "motto", rules, size_set),
        rule_subject_pt=subject,
    )


def rule_below(text: str, component: str, ratio: float, rules: Law, column_pt: float | None = None) -> float:
    """The length of a line below a text, as a share of its longest line; column_pt: None for the page's width.

    The decree draws the line and gives no length; below a last line of one word it would be a dot.
    """
    look = rules.component(component)
    room = column_pt or rules.text_width_mm * POINTS_PER_MM
    size = rules.size_pt(component)
    lines = wrap(text, room, size, bold=look.bold, italic=look.italic)
    widest = max(width_pt(line, size, bold=look.bold, italic=look.italic) for line in lines)
    return min(widest, room) * ratio


def _size_set(place_date: str, rules: Law) -> str:
    """The sizes of Quốc hiệu, Tiêu ngữ and địa danh rise and fall together (Mục V)."""
    width = width_pt(place_date, rules.size_pt("place_date"), italic=True)
    return "large" if width <= _column_pt("place_date", rules) * _SLACK else "small"


def _fitted(pieces: tuple[str, ...], component: str, rules: Law) -> tuple[str, ...]:
    """The lines of a name in its column."""
    bold = rules.components[component].bold
    return tuple(fit(pieces, _column_pt(component, rules) * _SLACK, rules.size_pt(component), bold=bold))


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


def _last_line(text: str, component: str, rules: Law) -> str:
    """The last line of a text as it wraps over the page; the decree does not say which line counts."""
    return wrap(text, _column_pt(component, rules), rules.size_pt(component), bold=True)[-1]
