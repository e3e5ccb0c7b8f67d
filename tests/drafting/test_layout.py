"""The template's main document: which rows, branches and prototypes it has, and what they print."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from drafter import law
from drafter.drafting.layout import ABOVE_TABLE, STYLE_OF, document_xml
from drafter.drafting.render import render, template
from drafter.drafting.styles import TABLE_BRANCH, styles
from drafter.plan.model import Plan
from drafter.plan.resolving.paragraphs import Kind
from drafter.word.document import Paragraph, read_document
from tests.closed_loop import parts_of
from tests.samples import MINIMAL, plan_of, with_

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RULES = law.load()
TWIPS_PER_MM = 1440 / 25.4
ROOT = etree.fromstring(document_xml(RULES).encode("utf-8"))

Prototype = tuple[str, str]
"""Style and text of a paragraph of the template."""


def prototypes() -> Iterator[Prototype]:
    for paragraph in ROOT.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(W + "val", "") if style is not None else ""
        yield name, "".join(each.text or "" for each in paragraph.iter(W + "t"))


def loop(name: str) -> list[Prototype]:
    """What stands between the first and the last tag of a loop over blocks."""
    found = list(prototypes())
    start = found.index(("", f"{{%p for b in {name} %}}"))
    return found[start + 1 : found.index(("", "{%p endfor %}"), start)]


def branches(name: str) -> dict[str, list[Prototype]]:
    """The prototypes of each branch of a loop."""
    by_branch: dict[str, list[Prototype]] = {}
    branch = ""
    for style, text in loop(name):
        if condition := re.fullmatch(r"\{%p (?:el)?if b\.kind == '(\w+)' %\}", text):
            branch = condition[1]
            assert branch not in by_branch
        elif text != "{%p endif %}":
            by_branch.setdefault(branch, []).append((style, text))
    return by_branch


def test_every_kind_of_paragraph_has_a_style_of_the_template() -> None:
    assert set(STYLE_OF) == set(Kind)
    assert set(STYLE_OF.values()) <= {style.id for style in styles(RULES)}


@pytest.mark.parametrize("name", ["khoi", "pl.khoi"])
def test_the_body_and_an_appendix_have_a_prototype_of_each_kind_and_one_for_tables(name: str) -> None:
    found = branches(name)
    table = found.pop(TABLE_BRANCH)
    assert found == {kind.value: [(style, "{{r b.runs }}")] for kind, style in STYLE_OF.items()}
    assert table == [("ThanBai", "{{p b.xml }}"), ("CachBang", "")]


def test_the_last_paragraph_of_the_body_is_of_any_kind_that_may_close_it() -> None:
    kinds = [kind for kind in Kind if kind not in ABOVE_TABLE]
    assert branches("khoi_cuoi") == {kind.value: [(STYLE_OF[kind], "{{r b.runs }}")] for kind in kinds}


def test_only_the_last_paragraph_stays_with_the_signature_by_itself() -> None:
    kept = [
        paragraph
        for paragraph in ROOT.iter(W + "p")
        if paragraph.find(f"{W}pPr/{W}keepNext") is not None and paragraph.find(f"{W}pPr/{W}keepLines") is not None
    ]
    assert len(kept) == len(branches("khoi_cuoi"))
    assert {"".join(each.text or "" for each in p.iter(W + "t")) for p in kept} == {"{{r b.runs }}"}


def test_tags_that_open_are_closed_in_their_order() -> None:
    waiting: list[str] = []
    for _style, text in prototypes():
        for word in re.findall(r"\{%(?:p|tr) (\w+)", text):
            if word in ("for", "if"):
                waiting.append(word)
            elif word.startswith("end"):
                assert waiting.pop() == word.removeprefix("end")
    assert waiting == []


WITH_DECISION = {
    name: value for name, value in MINIMAL.items() if name not in ("địa danh", "ngày", "ký", "nơi nhận", "lưu")
} | {"ban hành kèm theo": {"số ký hiệu": "12/QĐ-SNV", "ngày": "2025-08-05"}}


def body_of(plan: Plan) -> tuple[Paragraph, ...]:
    return read_document(render(plan, template()), "a.docx").body.paragraphs


def head_of(content: dict[str, Any]) -> list[list[str]]:
    """The texts of the first table, row by row; of a frame within it those of its own cell."""
    rows: dict[int, list[str]] = {}
    first = [p for p in body_of(plan_of(content)) if p.cell is not None]
    table = first[0].cell[0] if first and first[0].cell else 0
    for paragraph in first:
        assert paragraph.cell is not None
        if paragraph.cell[0] == table and paragraph.text:
            rows.setdefault(paragraph.cell[1], []).append(paragraph.text)
    return list(rows.values())


NAMES = ["UBND TỈNH LÂM ĐỒNG", "SỞ NỘI VỤ", RULES.texts["national_title"].text, RULES.texts["motto"].text]
NUMBER = ["Số: 05/KH-SNV", "Lâm Đồng, ngày 05 tháng 8 năm 2025"]


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (with_(số="5"), [NAMES, NUMBER]),
        (with_(số="5", dự_thảo="có"), [NAMES, NUMBER, [RULES.ours["draft_mark"]]]),
        (with_(số="5", dự_thảo="lần 2"), [NAMES, NUMBER, [f"{RULES.ours['draft_mark']} LẦN 2"]]),
        (WITH_DECISION, [NAMES]),
        (WITH_DECISION | {"dự thảo": "có"}, [NAMES, [RULES.ours["draft_mark"]]]),
    ],
    ids=["number", "draft", "second draft", "decision", "draft with a decision"],
)
def test_the_head_has_only_the_rows_that_a_plan_needs(content: dict[str, Any], rows: list[list[str]]) -> None:
    assert head_of(content) == rows


def test_number_and_date_are_level_and_below_their_columns() -> None:
    found = {p.text: p.cell for p in body_of(plan_of(with_(số="5"))) if p.cell and p.text}
    assert [found[text] for text in (NAMES[1], NAMES[3], *NUMBER)] == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1)]


@pytest.mark.parametrize("urgency", RULES.urgency)
def test_a_mark_of_urgency_stands_in_a_red_frame_of_the_decrees_size(urgency: str) -> None:
    stamp, color = RULES.urgency[urgency], RULES.components["urgency"].color
    data = render(plan_of(with_(độ_khẩn=urgency)), template())
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    (frame,) = root.iterfind(f".//{W}tc/{W}tbl")
    assert "".join(str(text) for text in frame.itertext()) == stamp.text
    (height,), (cell,) = frame.iter(W + "trHeight"), frame.iter(W + "tcW")
    assert stamp.width_mm is not None
    assert stamp.height_mm is not None
    assert int(cell.get(W + "w", "")) == round(stamp.width_mm * TWIPS_PER_MM)
    assert (int(height.get(W + "val", "")), height.get(W + "hRule")) == (round(stamp.height_mm * TWIPS_PER_MM), "exact")
    (borders,) = frame.iter(W + "tblBorders")
    assert {(side.get(W + "val"), side.get(W + "color")) for side in borders} == {("single", color)}
    assert len(borders) == 4
    (mark,) = [p for p in body_of(plan_of(with_(độ_khẩn=urgency))) if p.text == stamp.text]
    assert {(run.color, run.bold) for run in mark.runs} == {(color, True)}


def test_draft_mark_and_urgency_stand_above_each_other_below_the_number() -> None:
    paragraphs = body_of(plan_of(with_(số="5", dự_thảo="có", độ_khẩn="khẩn")))
    order = [p.text for p in paragraphs if p.text in (NUMBER[0], RULES.ours["draft_mark"], "KHẨN", "KẾ HOẠCH")]
    assert order == [NUMBER[0], RULES.ours["draft_mark"], "KHẨN", "KẾ HOẠCH"]


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("Lâm Đồng", ["Quốc hiệu", "Tiêu ngữ", "Địa danh ngày tháng"]),
        (
            "Thành phố Phan Rang - Tháp Chàm",
            ["Quốc hiệu cỡ nhỏ", "Tiêu ngữ cỡ nhỏ", "Địa danh ngày tháng cỡ nhỏ"],
        ),
    ],
)
def test_the_head_is_printed_in_one_of_its_two_sizes(place: str, names: list[str]) -> None:
    texts = (NAMES[2], NAMES[3], f"{place}, ngày 05 tháng 8 năm 2025")
    assert [p.style_name for p in body_of(plan_of(with_(địa_danh=place))) if p.text in texts] == names


@pytest.mark.parametrize(
    ("other", "names"), [(None, ["Họ tên"]), ("Tổ trưởng", ["Chức vụ khác", "Họ tên dưới chức vụ khác"])]
)
def test_the_room_to_sign_stands_above_what_comes_first_below_it(other: str | None, names: list[str]) -> None:
    signature = MINIMAL["ký"] | ({"chức vụ khác": other} if other else {})
    found = [p for p in body_of(plan_of(with_(ký=signature))) if p.text in ("Nguyễn Thị An", other)]
    assert [p.style_name for p in found] == names
    assert [p.space_before_pt for p in found] == [RULES.ours["signature_gap_pt"], 0][: len(found)]


def test_a_plan_issued_with_a_decision_has_no_signature() -> None:
    assert not [
        p for p in body_of(plan_of(WITH_DECISION)) if p.style_name in ("Nơi nhận", "Quyền hạn chức vụ", "Họ tên")
    ]
