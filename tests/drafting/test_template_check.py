"""`template check`: a template restyled as an office does it still prints, and what it broke is named."""

import io
import struct
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Template
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from drafter import resources
from drafter.drafting.proofing import check as ids
from drafter.drafting.proofing.check import TITLES, check
from drafter.drafting.proofing.trial import proofs, trial_plan
from drafter.drafting.render import SHIPPED, render, template
from drafter.errors import TemplateError
from drafter.findings import Finding, Severity
from drafter.plan.printed import paragraphs
from drafter.plan.resolving.grids import Grid, Role
from drafter.plan.resolving.paragraphs import Kind
from drafter.word.document import read_document
from tests.samples import plan_of, with_

Restyle = Callable[[Template], None]
Restyled = Callable[..., Path]


@pytest.fixture
def restyled(tmp_path: Path) -> Restyled:
    """A copy of the shipped template that has been changed as one does it in Word."""

    def make(*changes: Restyle) -> Path:
        document = Document(str(resources.path("templates", SHIPPED)))
        for change in changes:
            change(document)
        path = tmp_path / "mẫu của sở.docx"
        document.save(str(path))
        return path

    return make


def everywhere(document: Template) -> Iterable[Any]:
    """Every paragraph of body and cells; python-docx is typed by half."""
    for element in document.element.body.iter(qn("w:p")):
        yield Paragraph(element, document._body)


def tag(document: Template, words: str) -> Any:
    """The first paragraph with these words."""
    return next(p for p in everywhere(document) if words in p.text)


def said(path: Path) -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in check(path)]


def of(path: Path, rule: str) -> list[Finding]:
    return [finding for finding in check(path) if finding.rule == rule]


def test_the_shipped_template_passes() -> None:
    assert check(resources.path("templates", SHIPPED)) == []


def test_a_copy_saved_by_another_program_passes(restyled: Restyled) -> None:
    assert said(restyled()) == []


def test_the_trial_plan_holds_everything() -> None:
    plan = trial_plan()
    found = {each.what for each in paragraphs(plan)}
    assert {kind.value for kind in Kind} <= found
    grids = [block for block in plan.body if isinstance(block, Grid)]
    assert {cell.role for grid in grids for row in (*grid.head, *grid.rows) for cell in row} == set(Role)
    assert {appendix.landscape for appendix in plan.appendices} == {False, True}
    texts = [each.text for each in paragraphs(plan) if each.what not in ("goes_with", "het")]
    assert len(texts) == len(set(texts))


def test_the_trial_prints_say_all_that_they_should() -> None:
    assert [proof.missing for proof in proofs(template())] == [()] * len(list(proofs(template())))


def test_every_id_has_a_title() -> None:
    assert set(TITLES) == {value for name, value in vars(ids).items() if name.isupper() and isinstance(value, str)}


def heading_font(document: Template) -> None:
    style = document.styles["Mục"]
    style.font.name = "Arial"
    style.element.rPr.rFonts.set(qn("w:hAnsi"), "Arial")


def logo(document: Template) -> None:
    """A small picture of one red dot above Quốc hiệu."""
    raw = zlib.compress(b"\0\xff\0\0")

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    picture = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", raw) + chunk(b"IEND", b"")
    document.sections[0].first_page_header.paragraphs[0].insert_paragraph_before().add_run().add_picture(
        io.BytesIO(picture), width=Mm(15)
    )


def subject_above_type(document: Template) -> None:
    """Trích yếu, with the tags of its loop, moved above KẾ HOẠCH."""
    start, subject = tag(document, "for d in trich_yeu"), tag(document, "{{r d }}")
    end = next(p for p in everywhere(document) if p._p.getprevious() is subject._p)
    for paragraph in (start, subject, end):
        tag(document, "KẾ HOẠCH")._p.addprevious(paragraph._p)


def test_a_template_restyled_in_words_way_still_prints_and_its_faults_are_named(restyled: Restyled) -> None:
    path = restyled(heading_font, logo, subject_above_type)
    data = render(plan_of(with_(căn_cứ=["Luật A"])), template(path))
    words = [p.text for p in read_document(data, "a.docx").body.paragraphs]
    assert words.index("Công tác văn thư năm 2025") < words.index("KẾ HOẠCH")
    found = said(path)
    subject = "“Công tác văn thư, lưu trữ năm 2026”"
    assert found == [
        ("MAU-05", f"“KẾ HOẠCH” phải đứng trên {subject}"),
        ("MAU-06", "“I. MỤC ĐÍCH” (kiểu “Mục”): phông chữ phải là Times New Roman"),
        ("MAU-06", f"dưới {subject} không có đường kẻ"),
    ]


def style(name: str, change: Callable[..., None]) -> Restyle:
    return lambda document: change(document.styles[name])


def size(points: float) -> Callable[..., None]:
    def change(style: Any) -> None:
        style.font.size = Pt(points)

    return change


def setting(owner: str, name: str, value: object) -> Callable[..., None]:
    """Set style.font.name or style.paragraph_format.name."""
    return lambda style: setattr(getattr(style, owner), name, value)


LOOKS = [
    ("Tên loại", size(16), "cỡ chữ 16, phải là từ 13 đến 14", "I.II.5.b"),
    ("Số ký hiệu", size(14), "cỡ chữ 14, phải là 13", "I.II.3.c"),
    ("Nơi nhận dòng", size(12), "cỡ chữ 12, phải là 11", "I.II.9.d"),
    ("Cơ quan chủ quản", setting("font", "bold", True), "không phải là chữ đậm", "I.II.2.b"),
    ("Họ tên", setting("font", "bold", False), "phải là chữ đậm", "I.II.7.đ"),
    ("Địa danh ngày tháng", setting("font", "italic", False), "phải là chữ nghiêng", "I.II.4.c"),
    ("Trích yếu", setting("font", "italic", True), "phải là chữ đứng", "I.II.5.b"),
    ("Trích yếu", setting("font", "underline", True), "không gạch chân", "I.II.5.b"),
    ("Trích yếu", setting("font", "all_caps", True), "phải là chữ in thường", "I.II.5.b"),
    ("Tên phụ lục", lambda s: s.font.color.__setattr__("rgb", RGBColor(0, 0, 255)), "chữ phải màu đen", "I.III.1.b"),
    ("Độ khẩn", lambda s: s.font.color.__setattr__("rgb", RGBColor(0, 0, 0)), "chữ phải màu đỏ tươi", "I.III.2.b"),
    (
        "Căn cứ",
        setting("paragraph_format", "alignment", WD_ALIGN_PARAGRAPH.LEFT),
        "phải căn đều hai bên",
        "I.II.6.a",
    ),
    (
        "Quyền hạn chức vụ",
        setting("paragraph_format", "alignment", WD_ALIGN_PARAGRAPH.LEFT),
        "phải căn giữa",
        "I.II.7.đ",
    ),
    (
        "Thân bài",
        setting("paragraph_format", "first_line_indent", Cm(2)),
        "dòng đầu phải lùi vào 1 hoặc 1,27 cm",
        "I.II.6.e",
    ),
    (
        "Thân bài",
        setting("paragraph_format", "line_spacing", 2.0),
        "giãn dòng 2, phải là từ 1 đến 1,5 dòng",
        "I.II.6.e",
    ),
    ("Liên hệ", size(14), "cỡ chữ 14, phải là từ 11 đến 12", "I.III.4"),
    ("Lưu hành", size(11), "cỡ chữ 11, phải là từ 13 đến 14", "I.III.2.c"),
    ("Chức vụ khác", size(12), "cỡ chữ 12, phải là từ 13 đến 14", "I.II.7.đ"),
]


@pytest.mark.parametrize(("name", "change", "message", "clause"), LOOKS)
def test_a_look_outside_the_decree(
    restyled: Restyled, name: str, change: Callable[..., None], message: str, clause: str
) -> None:
    found = of(restyled(style(name, change)), "MAU-06")
    assert [(f.severity, f.clause) for f in found] == [(Severity.ERROR, clause)]
    assert found[0].message.endswith(message)
    assert f"(kiểu “{name}”)" in found[0].message


def test_sizes_that_move_together(restyled: Restyled) -> None:
    (finding,) = check(restyled(style("Quốc hiệu", size(12))))
    assert finding.message.startswith("Quốc hiệu, Tiêu ngữ, địa danh và thời gian có cỡ chữ 12, 14, 14;")
    assert finding.clause == "I.II.1.a"


def test_too_little_space_between_paragraphs(restyled: Restyled) -> None:
    (finding,) = of(restyled(style("Thân bài", setting("paragraph_format", "space_after", Pt(3)))), "MAU-06")
    assert "chỉ cách 3 pt, phải cách ít nhất 6 pt" in finding.message


def test_a_look_that_the_decree_leaves_open_is_a_note(restyled: Restyled) -> None:
    (finding,) = check(restyled(style("Bảng chữ", size(9))))
    assert (finding.severity, finding.clause) == (Severity.INFO, None)


def margin(side: str, mm: float) -> Restyle:
    def change(document: Template) -> None:
        for section in document.sections:
            setattr(section, f"{side}_margin", Mm(mm))

    return change


@pytest.mark.parametrize(
    ("change", "message", "clause"),
    [
        (margin("left", 20), "lề trái 20 mm, phải là từ 30 đến 35 mm", "I.I.3"),
        (margin("right", 25), "lề phải 25 mm, phải là từ 15 đến 20 mm", "I.I.3"),
        (lambda d: setattr(d.sections[0], "page_width", Mm(216)), "bề rộng trang giấy 216 mm, phải là 210 mm", "I.I.1"),
        (
            lambda d: setattr(d.sections[0].header.paragraphs[0], "alignment", WD_ALIGN_PARAGRAPH.RIGHT),
            "số trang phải căn giữa",
            "I.I.7",
        ),
        (lambda d: d.sections[0].header.paragraphs[0].clear(), "lề trên không có số trang", "I.I.7"),
        (
            lambda d: setattr(d.sections[0], "different_first_page_header_footer", False),
            "trang đầu không hiển thị số trang",
            "I.I.7",
        ),
    ],
)
def test_a_page_outside_the_decree(restyled: Restyled, change: Restyle, message: str, clause: str) -> None:
    found = of(restyled(change), "MAU-07")
    assert [(f.message, f.clause, f.severity) for f in found] == [(message, clause, Severity.ERROR)]


def drop(*words: str) -> Restyle:
    """Take away the first paragraph with each of these words."""

    def change(document: Template) -> None:
        for each in words:
            element = tag(document, each)._p
            element.getparent().remove(element)

    return change


def blank(words: str) -> Restyle:
    """Empty the first paragraph with these words; a cell must keep one."""
    return lambda document: tag(document, words).clear() and None


def test_a_tag_that_was_deleted(restyled: Restyled) -> None:
    found = check(restyled(blank("{{ so_ky_hieu }}")))
    assert [(f.rule, f.severity) for f in found] == [("MAU-01", Severity.WARNING), ("MAU-04", Severity.ERROR)]
    assert "không có thẻ để in số, ký hiệu" in found[0].message
    assert found[1].message == "in thử không thấy “Số: 15/KH-SNV”"
    assert found[1].clause == "I.II.3.c"


def test_a_plan_that_needs_a_deleted_tag_is_not_printed_without_it(restyled: Restyled) -> None:
    path = restyled(blank("{{ du_thao }}"))
    with pytest.raises(TemplateError, match="dấu dự thảo"):
        render(plan_of(with_(dự_thảo="có")), template(path))
    assert render(plan_of(with_()), template(path))


def test_a_kind_of_paragraph_that_cannot_close_the_body(restyled: Restyled) -> None:
    """The prototypes stand twice: one that is missing only among the last ones shows when such a plan is printed."""

    def change(document: Template) -> None:
        last = [p for p in everywhere(document) if "b.kind == 'gach'" in p.text][1]
        prototype = next(p for p in everywhere(document) if p._p.getprevious() is last._p)
        prototype.clear()

    (finding,) = check(restyled(change))
    assert finding.rule == "MAU-04"
    assert finding.message.startswith("in thử không thấy “- Dùng một bộ mẫu văn bản chung")


def test_words_of_the_decree_misspelled(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        tag(document, "Độc lập").runs[0].text = "Độc lập – Tự do – Hạnh phúc"

    found = of(restyled(change), "MAU-04")
    assert [(f.message, f.clause) for f in found] == [("in thử không thấy “Độc lập - Tự do - Hạnh phúc”", "I.II.1.b")]


def test_words_in_the_wrong_letters(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        tag(document, "KẾ HOẠCH").runs[0].text = "Kế hoạch"

    (finding,) = check(restyled(change))
    assert finding.message.endswith("phải là chữ in hoa")


def test_a_line_that_was_deleted(restyled: Restyled) -> None:
    (finding,) = check(restyled(drop("net_trich_yeu")))
    assert finding.message == "dưới “Công tác văn thư, lưu trữ năm 2026” không có đường kẻ"


def test_columns_that_were_exchanged(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        row = tag(document, "Nơi nhận:")._p.getparent().getparent()
        first, second = row.findall(qn("w:tc"))[:2]
        second.addnext(first)

    (finding,) = of(restyled(change), "MAU-05")
    assert finding.message == "“Nơi nhận:” phải đứng bên trái “GIÁM ĐỐC”"
    assert finding.clause == "I.II.9.d"


def test_a_style_that_was_deleted(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        element = document.styles["Bảng nhóm"].element
        element.getparent().remove(element)

    found = check(restyled(change))
    assert ("MAU-02", "thiếu kiểu “Bảng nhóm”; hãy tạo lại kiểu ấy.") in [(f.rule, f.message) for f in found]
    assert all(f.severity is not Severity.ERROR for f in found)


def test_a_style_that_a_paragraph_names_and_nobody_has(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        element = document.styles["Trích yếu"].element
        element.getparent().remove(element)

    found = of(restyled(change), "MAU-02")
    assert ["“TrichYeu”" in f.message for f in found] == [True]


def test_formatting_on_a_tag_that_is_replaced(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        paragraph = tag(document, "{{r d }}")
        run = paragraph.runs[0]
        run.text = "{{r "
        other = paragraph.add_run("d }}")
        other.bold = True

    (finding,) = of(restyled(change), "MAU-03")
    assert "“{{r d }}”" in finding.message
    assert finding.severity is Severity.WARNING


def test_formatting_on_a_tag_that_keeps_it_is_fine(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        tag(document, "{{ ho_ten }}").runs[0].bold = True

    assert said(restyled(change)) == []


def test_a_tag_that_cannot_be_read(restyled: Restyled) -> None:
    def change(document: Template) -> None:
        tag(document, "{{ so_ky_hieu }}").runs[0].text = "{{ so_ky_hieu | khong_co }}"

    (finding,) = check(restyled(change))
    assert finding.rule == "MAU-00"
    assert "khong_co" in finding.message


def test_two_texts_on_one_line_set_apart_with_a_tab(restyled: Restyled) -> None:
    """Số and địa danh beside each other in one paragraph are found, each with its own look."""

    def change(document: Template) -> None:
        paragraph = tag(document, "{{ so_ky_hieu }}")
        other = paragraph.add_run("\t{{ dia_danh_ngay }}")
        other.italic = True
        other.font.size = Pt(14)
        for place in [p for p in everywhere(document) if p.text == "{{ dia_danh_ngay }}"]:
            place.clear()

    assert of(restyled(change), "MAU-04") == []
    assert of(restyled(change), "MAU-05") == []
