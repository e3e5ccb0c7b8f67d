"""A template that lacks a tag prints no plan that needs it: nothing of a plan is lost without a word."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from drafter import resources
from drafter.drafting.context import Block, context
from drafter.drafting.losses import OF_APPENDIX, SLOTS, check_nothing_lost, lost
from drafter.drafting.proofing.trial import trial_values
from drafter.drafting.render import SHIPPED, render, template
from drafter.drafting.styles import TABLE_BRANCH
from drafter.errors import TemplateError
from drafter.plan.model import Plan
from drafter.plan.resolving.paragraphs import Kind
from drafter.plan.resolving.resolution import resolve
from drafter.word import prepared
from drafter.word.template import Template
from tests.samples import MINIMAL, plan_of, with_

Values = dict[str, Any]
Without = Callable[..., Path]

PATH = resources.path("templates", SHIPPED)
_FILLED: Values = {name: value or ["x"] for name, value in trial_values(template()).items()}
KINDS = sorted({*(kind.value for kind in Kind), TABLE_BRANCH})


def layout(*missing: str) -> Template:
    """The shipped template without these slots."""
    parts = prepared.load(PATH, PATH.read_bytes())
    assert parts is not None
    assert set(missing) <= set(parts.slots)
    slots = tuple(slot for slot in parts.slots if slot not in missing)
    return Template(replace(parts, slots=slots), "mẫu.docx", ours=True)


def everything(**changes: Any) -> Values:
    """A context in which no tag is without words, and each kind of paragraph stands in the body."""
    return {**_FILLED, "khoi": [Block(kind) for kind in KINDS], **changes}


def test_the_shipped_template_loses_nothing() -> None:
    assert lost(everything(), layout()) == []


def test_every_tag_that_prints_words_is_watched() -> None:
    # The others choose, draw lines, or keep the template's own footnote.
    others = {"co_chu_nho", "net_co_quan", "net_tieu_ngu", "net_trich_yeu", "khong_bao_gio"}
    assert set(_FILLED) - set(SLOTS) == others
    assert set(_FILLED["phu_luc"][0]._asdict()) - set(OF_APPENDIX) == {"net", "ngang"}


@pytest.mark.parametrize("name", SLOTS)
def test_words_without_a_tag_are_told(name: str) -> None:
    assert lost(everything(), layout(name)) == [SLOTS[name]]


@pytest.mark.parametrize("name", OF_APPENDIX)
def test_a_tag_within_an_appendix_is_not_the_plans_of_the_same_name(name: str) -> None:
    assert lost(everything(), layout(f".{name}")) == [OF_APPENDIX[name]]


@pytest.mark.parametrize("kind", KINDS)
def test_a_paragraph_whose_kind_has_no_branch_is_told(kind: str) -> None:
    assert lost(everything(), layout(kind)) == [f"đoạn thuộc loại “{kind}”"]
    last = everything(khoi=[], khoi_cuoi=[Block(kind)], phu_luc=[])
    assert lost(last, layout(kind)) == [f"đoạn thuộc loại “{kind}”"]
    other = everything(khoi=[Block(each) for each in KINDS if each != kind], khoi_cuoi=[], phu_luc=[])
    assert lost(other, layout(kind)) == []


def test_each_thing_is_told_once_and_an_appendix_as_a_whole() -> None:
    values = everything(khoi=[Block("gach"), Block("gach")])
    within = [f".{name}" for name in OF_APPENDIX]
    assert lost(values, layout("gach", "ho_ten")) == ["họ tên người ký", "đoạn thuộc loại “gach”"]
    assert lost(values, layout("phu_luc", *within)) == ["phụ lục"]
    assert lost(values, layout(*within)) == ["phụ lục", "dòng “Kèm theo”", "nội dung"]


NEEDED = {
    "co_quan_chu_quan",
    "co_quan_ban_hanh",
    "so_ky_hieu",
    "dia_danh_ngay",
    "trich_yeu",
    "khoi",
    "khoi_cuoi",
    "noi_nhan",
    "quyen_han",
    "ho_ten",
}


def test_a_template_may_lack_what_a_plan_has_not() -> None:
    values = context(resolve(plan_of(with_())), template().look)
    check_nothing_lost(values, layout(*SLOTS.keys() - NEEDED, *(f".{name}" for name in OF_APPENDIX)))
    for name in NEEDED:
        with pytest.raises(TemplateError, match=SLOTS[name]):
            check_nothing_lost(values, layout(name))


def test_all_that_is_missing_is_told_in_one_message_with_a_way_out() -> None:
    values = context(resolve(plan_of(with_())), template().look)
    with pytest.raises(TemplateError) as raised:
        check_nothing_lost(values, layout("ho_ten", "noi_nhan"))
    assert "mẫu.docx không có thẻ để in: nơi nhận, họ tên người ký;" in str(raised.value)
    assert "drafter template build -o" in str(raised.value)


@pytest.fixture
def without(tmp_path: Path) -> Without:
    """A copy of the shipped template with one paragraph emptied, as it happens in Word."""

    def make(words: str) -> Path:
        document = Document(str(PATH))
        found: Any = (Paragraph(each, document._body) for each in document.element.body.iter(qn("w:p")))
        next(paragraph for paragraph in found if paragraph.text == words).clear()
        path = tmp_path / "mẫu của sở.docx"
        document.save(str(path))
        return path

    return make


APPENDIX = with_(mở_đầu="Theo Phụ lục.", phụ_lục=[{"tên": "Danh sách", "nội dung": "Một."}])
WITH_DECISION = {
    name: value for name, value in MINIMAL.items() if name not in ("địa danh", "ngày", "ký", "nơi nhận", "lưu")
} | {"ban hành kèm theo": {"số ký hiệu": "12/QĐ-SNV", "ngày": "2025-08-05"}}
OTHER_POSITION = with_(ký=MINIMAL["ký"] | {"chức vụ khác": "Tổ trưởng"})


@pytest.mark.parametrize(
    ("tag", "fields", "what"),
    [
        ("{{ so_ky_hieu }}", with_(), "số, ký hiệu"),
        ("{{ kem_theo }}", WITH_DECISION, "dòng “Kèm theo”"),
        ("{{ pl.kem_theo }}", APPENDIX, "dòng “Kèm theo”"),
        ("{{ pl.nhan }}", APPENDIX, "phụ lục"),
        ("{{ chuc_vu_khac }}", OTHER_POSITION, "chức vụ khác"),
    ],
)
def test_a_template_whose_tag_was_deleted_prints_only_plans_without_it(
    without: Without, tag: str, fields: Values, what: str
) -> None:
    path = without(tag)
    plan: Plan = plan_of(fields)
    assert render(plan, template())
    with pytest.raises(TemplateError, match=f"không có thẻ để in: {what};"):
        render(plan, template(path))
    other = plan_of(WITH_DECISION if tag == "{{ so_ky_hieu }}" else with_())
    assert render(other, template(path))
