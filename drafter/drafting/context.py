"""A resolved plan as what the template's tags print: typed blocks, runs and tables as XML, rule lines drawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

from drafter import law
from drafter.drafting.head import POINTS_PER_MM, head, rule_below
from drafter.drafting.runs import RunWriter
from drafter.drafting.styles import TABLE_BRANCH
from drafter.drafting.tables import TableDrawer
from drafter.law import Law
from drafter.plan.resolving.grids import Grid
from drafter.plan.resolving.paragraphs import Block as PlanBlock
from drafter.plan.resolving.paragraphs import Paragraph
from drafter.plan.resolving.prose import Runs
from drafter.plan.resolving.resolution import Resolved, ResolvedAppendix
from drafter.word.fragments import RuleLines, join, run
from drafter.word.look import Look

_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or table of the body. kind: the name of the template's branch; runs for a paragraph, else xml."""

    kind: str
    runs: Markup = _NOTHING
    xml: Markup = _NOTHING


class Appendix(NamedTuple):
    """An appendix by the names of the template's tags."""

    nhan: str
    ten: list[Markup]
    kem_theo: str
    net: Markup
    khoi: list[Block]
    ngang: bool


def context(resolved: Resolved, look: Look) -> dict[str, Any]:
    """What the template prints, by the names of its tags."""
    return _Context(resolved, look).values()


class _Context:
    def __init__(self, resolved: Resolved, look: Look) -> None:
        self._resolved = resolved
        self._rules: Law = law.load()
        self._lines = RuleLines(self._rules.ours["rule_weight_pt"], self._rules.ours["rule_offset_pt"])
        self._writer = RunWriter(look)
        self._tables = TableDrawer(look, self._rules, self._writer.runs)

    def values(self) -> dict[str, Any]:
        r, line = self._resolved, self._writer.line
        found = head(r, self._rules)
        blocks = self._blocks(r.body, self._rules.text_width_mm)
        beside = self._rules.ours["recipients_beside_signature"]
        return {
            "luu_hanh": r.circulation,
            "co_chu_nho": found.small,
            "co_quan_chu_quan": [line(each) for each in found.superior],
            "co_quan_ban_hanh": [line(each) for each in found.issuer],
            "net_co_quan": self._lines.draw(found.rule_issuer_pt, "Nét kẻ dưới tên cơ quan"),
            "net_tieu_ngu": self._lines.draw(found.rule_motto_pt, "Nét kẻ dưới Tiêu ngữ"),
            "so_ky_hieu": line(r.number),
            "dia_danh_ngay": line(r.place_date),
            "du_thao": line(r.draft),
            "do_khan": r.urgency,
            "trich_yeu": self._paragraphs(r.subject),
            "kem_theo": line(r.goes_with),
            "net_trich_yeu": self._lines.draw(found.rule_subject_pt, "Nét kẻ dưới trích yếu"),
            "can_cu": self._paragraphs(r.legal_bases),
            "mo_dau": self._paragraphs(r.opening),
            "khoi": blocks[:-1],
            "khoi_cuoi": blocks[-1:],
            "noi_nhan": [line(each) for each in r.recipients[:beside]],
            "noi_nhan_tiep": [line(each) for each in r.recipients[beside:]],
            "nguoi_soan": line(r.drafter),
            "quyen_han": [line(each) for each in r.authority],
            "chuc_vu_khac": line(r.other_position),
            "ho_ten": line(r.signer),
            "phu_luc": [self._appendix(each) for each in r.appendices],
            "lien_he": [line(each) for each in r.contact],
            "chu_thich": self._writer.notes(r.footnotes),
            "khong_bao_gio": (),  # the loop that only keeps the template's footnote referred to
        }

    def _paragraphs(self, paragraphs: Iterable[Runs]) -> list[Markup]:
        return [self._writer.runs(each) for each in paragraphs]

    def _blocks(self, blocks: Iterable[PlanBlock], width_mm: float) -> list[Block]:
        return [
            Block(TABLE_BRANCH, xml=self._tables.draw(block, width_mm))
            if isinstance(block, Grid)
            else Block(block.kind.value, self._words(block))
            for block in blocks
        ]

    def _words(self, paragraph: Paragraph) -> Markup:
        label = run(f"{paragraph.label} ", bold=paragraph.bold_label) if paragraph.label else Markup()
        return join((label, self._writer.runs(paragraph.runs)))

    def _appendix(self, appendix: ResolvedAppendix) -> Appendix:
        rules = self._rules
        width_mm = rules.text_width_across_mm if appendix.landscape else rules.text_width_mm
        ratio = rules.ours["goes_with_rule_ratio"]
        length = rule_below(appendix.goes_with, "goes_with", ratio, rules, width_mm * POINTS_PER_MM)
        return Appendix(
            nhan=appendix.label,
            ten=self._paragraphs(appendix.title),
            kem_theo=self._writer.line(appendix.goes_with),
            net=self._lines.draw(length, "Nét kẻ dưới dòng Kèm theo"),
            khoi=self._blocks(appendix.blocks, width_mm),
            ngang=appendix.landscape,
        )
