"""Every form that a plan takes, one file each: what it prints, where, and how; and the forms that are refused."""

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree

from drafter import law
from drafter.cli import run
from drafter.drafting.render import render, template
from drafter.language.agencies import issuer_kind
from drafter.language.dates import BLANK
from drafter.language.spelling import fold
from drafter.plan.fields.field import Kind
from drafter.plan.fields.lookup import field_of
from drafter.plan.fields.records import BODY, RECORDS
from drafter.plan.model import Plan
from drafter.plan.printed import paragraphs
from drafter.plan.reader import read
from drafter.plan.resolving.head import BLANK_NUMBER
from drafter.plan.resolving.resolution import resolve
from drafter.word.document import Document, Paragraph, read_document
from tests.closed_loop import W, check_document, styles_by_name, xml_parts
from tests.samples import notes_only

HERE = Path(__file__).parent
Lines = dict[str, list[str]]

NOTHING_OF_ITS_OWN: Lines = {
    component: []
    for component in ("number", "place_date", "recipients_label", "recipient", "drafter", "authority", "signer")
}
CULTURE = "Sở Văn hóa, Thể thao và Du lịch"
FORMS: dict[str, Lines] = {
    "du-thao": {
        "draft_mark": ["DỰ THẢO LẦN 2"],
        "number": [f"Số: {BLANK_NUMBER}/KH-SNNMT"],
        "authority": ["GIÁM ĐỐC"],
        "signer": [],
    },
    "chua-co-so": {
        "draft_mark": [],
        "number": [f"Số: {BLANK_NUMBER}/KH-VHXH"],
        "place_date": [f"Vĩnh Thạnh, ngày{BLANK}tháng 12 năm 2026"],
    },
    "hoa-toc": {"urgency": ["HỎA TỐC"]},
    "thuong-khan": {"urgency": ["THƯỢNG KHẨN"]},
    "khan": {"urgency": ["KHẨN"]},
    "luu-hanh-noi-bo": {"circulation": ["LƯU HÀNH NỘI BỘ"]},
    "xem-xong-tra-lai": {"circulation": ["XEM XONG TRẢ LẠI"]},
    "nguoi-soan-thao": {"drafter": ["NTH.(120)"]},
    "lien-he": {
        "contact": [
            "Số 18 đường Bờ Kè, phường Tân Hòa",
            "ĐT: 0270 3000 118, Fax: 0270 3000 119",
            "E-Mail: hanhchinhcong@tanhoa.example, Website: hanhchinhcong.tanhoa.example",
        ]
    },
    "kem-theo-quyet-dinh-giay": {
        "goes_with": [
            "(Kèm theo Quyết định số 214/QĐ-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã Nà Khoang)"
        ],
        **NOTHING_OF_ITS_OWN,
    },
    "kem-theo-quyet-dinh-dien-tu": {
        "goes_with": [
            f"(Kèm theo Quyết định số {BLANK_NUMBER}/QĐ-SVHTTDL ngày{BLANK}tháng{BLANK}năm{BLANK} của {CULTURE})"
        ],
        **NOTHING_OF_ITS_OWN,
    },
    "phu-luc-giay": {
        "appendix_label": ["Phụ lục I", "Phụ lục II"],
        "appendix_title": ["DANH SÁCH LỚP HỌC", "TIẾN ĐỘ THỰC HIỆN"],
        "goes_with": [
            "(Kèm theo Kế hoạch số 08/KH-SDTTG ngày 10 tháng 02 năm 2026 của Sở Dân tộc và Tôn giáo)",
        ]
        * 2,
    },
    "phu-luc-dien-tu": {
        "appendix_label": ["Phụ lục"],
        "appendix_title": ["LỊCH KIỂM TRA"],
        "goes_with": [
            f"(Kèm theo Kế hoạch số {BLANK_NUMBER}/KH-STP ngày{BLANK}tháng{BLANK}năm 2026 của Sở Tư pháp)",
        ],
    },
    "chuc-danh": {
        "superior": [],
        "issuer": ["CHỦ TỊCH", "ỦY BAN NHÂN DÂN", "XÃ PHƯỚC LỘC"],
        "number": ["Số: 06/KH-CTUBND"],
        "authority": ["CHỦ TỊCH"],
        "signer": ["Nguyễn Thanh Liêm"],
    },
    "ban-chi-dao": {
        "superior": ["UBND TỈNH ĐẮK LẮK"],
        "issuer": ["BAN CHỈ ĐẠO", "CHUYỂN ĐỔI SỐ", "TỈNH ĐẮK LẮK"],
        "number": ["Số: 03/KH-BCĐCĐS"],
        "authority": ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"],
        "other_position": ["Phó Chủ tịch Ủy ban nhân dân tỉnh"],
        "signer": ["H’Linh Niê"],
    },
    "truong-hoc": {
        "superior": ["SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TỈNH TUYÊN QUANG"],
        "issuer": ["TRƯỜNG", "TRUNG HỌC PHỔ THÔNG", "NÀ HƯƠNG"],
        "authority": ["HIỆU TRƯỞNG"],
    },
    "khong-chu-quan": {
        "superior": [],
        "issuer": ["ỦY BAN NHÂN DÂN", "TỈNH CAO BẰNG"],
        "authority": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    },
    "mat-tran": {
        "superior": ["ỦY BAN MTTQ VIỆT NAM", "TỈNH QUẢNG NGÃI"],
        "issuer": ["ỦY BAN MẶT TRẬN", "TỔ QUỐC VIỆT NAM", "XÃ TRÀ BÌNH"],
        "authority": ["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"],
    },
    "doan-the": {
        "superior": ["HỘI LIÊN HIỆP PHỤ NỮ", "TỈNH AN GIANG"],
        "issuer": ["HỘI LIÊN HIỆP", "PHỤ NỮ VIỆT NAM", "XÃ VĨNH TRẠCH"],
        "authority": ["TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"],
    },
    "thay-mat": {"authority": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "signer": ["Phạm Quốc Bảo"]},
    "ky-thay": {"authority": ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], "signer": ["Trần Văn Út"]},
    "thua-lenh": {"authority": ["TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"], "signer": ["Đinh Thị Kim Oanh"]},
    "thua-uy-quyen": {
        "authority": ["TUQ. GIÁM ĐỐC", "CHI CỤC TRƯỞNG CHI CỤC TRỒNG TRỌT VÀ BẢO VỆ THỰC VẬT"],
        "signer": ["Lê Hữu Phước"],
    },
    "giao-quyen": {"authority": ["Q. GIÁM ĐỐC"], "signer": ["Hà Ngọc Sáng"]},
}
"""What makes each form: the lines of a component, as drawn."""

OPEN = "can-bo-sung"
REFUSED = {
    "do-mat": ("MAT-01", "độ mật: ", "không được soạn bằng chương trình này"),
    "co-quan-dang": ("ORG-02", "  loại: ", "không theo Nghị định số 30/2020/NĐ-CP"),
}
"""The rule, what stands on the line before the place, and the reason."""

FILES = sorted(path.stem for path in HERE.glob("*.yaml"))


def file_of(form: str) -> Path:
    return HERE / f"{form}.yaml"


@functools.cache
def plan_of(form: str) -> Plan:
    plan = read(file_of(form)).as_draft().plan
    assert plan is not None
    return plan


@functools.cache
def document_of(form: str) -> Document:
    return read_document(render(plan_of(form), template()), f"{form}.docx")


def drawn(form: str, component: str) -> list[Paragraph]:
    """The paragraphs, wherever they stand, whose style is that of a component."""
    known = styles_by_name()
    paragraphs_of_all = [p for story in document_of(form).stories for p in story.paragraphs]
    return [p for p in paragraphs_of_all if p.style_name in known and known[p.style_name].component == component]


def test_every_file_is_a_form_and_every_form_a_file() -> None:
    assert sorted([*FORMS, OPEN, *REFUSED]) == FILES


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_no_error_or_warning_and_closes_the_loop(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.docx"
    assert run(["check", "--strict", str(file_of(form))]) == 0
    assert notes_only(*capsys.readouterr())
    assert run(["render", "--strict", str(file_of(form)), "-o", str(target)]) == 0
    assert capsys.readouterr() == (f"{target}\n", "")
    check_document(target.read_bytes(), plan_of(form))


@pytest.mark.parametrize(("form", "component"), [(form, each) for form, lines in FORMS.items() for each in lines])
def test_a_form_prints_its_lines_in_the_look_of_the_law(form: str, component: str) -> None:
    wanted, rules = FORMS[form][component], law.load()
    look = rules.component(component)
    found = [p for p in drawn(form, component) if p.text]
    printed = [each.text for each in paragraphs(resolve(plan_of(form))) if each.what == component]
    assert [p.text for p in found] == wanted
    assert " ".join(printed) == " ".join(wanted)
    for run_ in (run_ for p in found for run_ in p.runs):
        assert (run_.size_pt, run_.bold, run_.italic) == (rules.size_pt(component), look.bold, look.italic)
        assert run_.color == look.color
    assert {p.alignment for p in found} <= {"left" if look.align == "any" else look.align}


@pytest.mark.parametrize("form", FORMS)
def test_the_kind_of_issuer_is_read_from_its_name_as_the_file_has_it(form: str) -> None:
    (issuer,) = plan_of(form).issuers
    assert issuer_kind(issuer.name.value) == issuer.kind


# Where the marks stand, and their frames


@pytest.mark.parametrize(("form", "mark"), [("hoa-toc", "hỏa tốc"), ("thuong-khan", "thượng khẩn"), ("khan", "khẩn")])
def test_the_mark_of_urgency_stands_in_a_red_frame_of_the_decrees_size(form: str, mark: str) -> None:
    body = dict(xml_parts(render(plan_of(form), template())))["word/document.xml"]
    (style,) = (each.id for each in styles_by_name().values() if each.component == "urgency")
    (words,) = (p for p in body.iter(W + "p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='{style}']") is not None)
    frame = next(words.iterancestors(W + "tbl"))
    stamp, component = law.load().urgency[mark], law.load().component("urgency")
    assert _mm(frame, f"{W}tblPr/{W}tblW", "w") == pytest.approx(stamp.width_mm, abs=0.02)
    assert _mm(frame, f"{W}tr/{W}trPr/{W}trHeight", "val") == pytest.approx(stamp.height_mm, abs=0.02)
    borders = frame.find(f"{W}tblPr/{W}tblBorders")
    assert borders is not None
    assert {etree.QName(side).localname for side in borders} == {"top", "left", "bottom", "right"}
    assert {(side.get(W + "val"), side.get(W + "color")) for side in borders} == {("single", component.color)}


def _mm(element: etree._Element, path: str, attribute: str) -> float:
    found = element.find(path)
    assert found is not None
    return int(found.get(W + attribute, "0")) / 1440 * 25.4


@pytest.mark.parametrize(("form", "component"), [("hoa-toc", "urgency"), ("du-thao", "draft_mark")])
def test_marks_stand_below_the_number_and_above_the_name_of_the_type(form: str, component: str) -> None:
    (number,), (mark,), (name,) = (drawn(form, each) for each in ("number", component, "type_name"))
    assert number.index < mark.index < name.index


@pytest.mark.parametrize(
    ("form", "component", "place"),
    [
        ("luu-hanh-noi-bo", "circulation", "headers"),
        ("xem-xong-tra-lai", "circulation", "headers"),
        ("lien-he", "contact", "footers"),
    ],
)
def test_what_stands_in_a_margin_of_the_first_page(form: str, component: str, place: str) -> None:
    document = document_of(form)
    known = styles_by_name()
    holding = [
        story.part
        for story in document.stories
        if any(p.text and known[p.style_name].component == component for p in story.paragraphs)
    ]
    assert holding == [getattr(document.sections[0], place)["first"]]


@pytest.mark.parametrize("form", [form for form, lines in FORMS.items() if lines.get("recipients_label") != []])
def test_recipients_stand_level_with_the_authority_and_the_name_below_it(form: str) -> None:
    (label,), authority = drawn(form, "recipients_label"), drawn(form, "authority")
    assert label.cell is not None
    table, row, _column = label.cell
    below = [p for component in ("authority", "other_position", "signer") for p in drawn(form, component)]
    assert label.cell == (table, row, 0)
    assert {p.cell for p in below} == {(table, row, 1)}
    assert [p.index for p in below] == sorted(p.index for p in below)
    assert authority[0].index == min(p.index for p in below)


def test_the_position_in_the_agency_stands_right_above_the_name() -> None:
    (other,), (name,) = drawn("ban-chi-dao", "other_position"), drawn("ban-chi-dao", "signer")
    assert name.index == other.index + 1
    assert other.space_before_pt == law.load().ours["signature_gap_pt"]
    assert name.space_before_pt == 0


def test_an_appendix_lies_across_where_its_file_says_so() -> None:
    assert [s.orientation for s in document_of("phu-luc-giay").sections] == ["portrait", "portrait", "landscape"]


# What is still to be filled in


def test_what_is_open_is_told_at_each_place_and_keeps_the_plan_from_being_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = file_of(OPEN), tmp_path / "a.docx"
    lines = path.read_text(encoding="utf-8").splitlines()
    places = [
        f"{path}:{row}:{match.start() + 1}: lỗi SPEC-11"
        for row, line in enumerate(lines, 1)
        for match in re.finditer(r"\[\[CẦN", line)
    ]
    assert len(places) == 3
    assert run(["check", "--select", "SPEC", str(path)]) == 1
    told = capsys.readouterr().out
    assert [line.partition(" Còn phải bổ sung")[0] for line in told.splitlines()] == places
    assert run(["render", str(path), "-o", str(target)]) == 1
    assert capsys.readouterr() == ("", told)
    assert not target.exists()


def test_a_draft_shows_what_is_open_highlighted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.docx"
    assert run(["render", "--draft", str(file_of(OPEN)), "-o", str(target)]) == 0
    assert capsys.readouterr() == (f"{target}\n", "")
    check_document(target.read_bytes(), plan_of(OPEN))
    marked = [run_.text for p in document_of(OPEN).body.paragraphs for run_ in p.runs if run_.shading == "FFFF00"]
    assert marked == ["[[CẦN số, ký hiệu, ngày kế hoạch của tỉnh]]", "[[CẦN thời hạn]]", "[[CẦN họ tên người ký]]"]


# What is refused


@pytest.mark.parametrize("form", REFUSED)
@pytest.mark.parametrize("command", [["check"], ["render"], ["render", "--draft"]], ids=" ".join)
def test_what_is_refused_says_why_and_writes_nothing(
    form: str, command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule, before, reason = REFUSED[form]
    plan = tmp_path / "a.yaml"
    plan.write_bytes(file_of(form).read_bytes())
    lines = plan.read_text(encoding="utf-8").splitlines()
    (row,) = (number for number, line in enumerate(lines, 1) if line.startswith(before))
    assert run([*command, str(plan)]) == 2
    said = "".join(capsys.readouterr())
    assert said.count("\n") == 1
    assert said.startswith(f"{plan}:{row}:{len(before) + 1}: lỗi {rule} ")
    assert reason in said
    assert list(tmp_path.iterdir()) == [plan]


# No form without a file

RECORDS_OF_FORM = ("plan", "agency", "issued_with", "signature", "recipient", "filing", "drafter", "contact")
OF_NO_FORM = {
    ("plan", name) for name in ("version", "period", "variables", "numbering", "labels", "footnotes", *BODY)
} | {("agency", "level")}
"""Fields that say something of the file or of the body, or that change nothing on paper."""


def uses(record: str, content: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(record, field, choice or "") of every field that a file uses."""
    for key, value in content.items():
        field = field_of(record, key)
        assert field is not None
        yield record, field.name, fold(value) if field.kind is Kind.CHOICE else ""
        for inner in value if isinstance(value, list) else [value]:
            if field.record in RECORDS_OF_FORM and isinstance(inner, dict):
                yield from uses(field.record, inner)


def test_every_form_that_a_plan_may_take_has_a_file() -> None:
    wanted = {
        (record, field.name, fold(choice))
        for record in RECORDS_OF_FORM
        for field in RECORDS[record]
        if (record, field.name) not in OF_NO_FORM
        for choice in field.choices or ("",)
    }
    contents = [yaml.load(file_of(form).read_bytes(), yaml.BaseLoader) for form in FILES]
    assert wanted - {use for content in contents for use in uses("plan", content)} == set()
