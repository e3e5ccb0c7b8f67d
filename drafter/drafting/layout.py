"""The template's main document, as Mẫu 1.4 lays it out; with the forms of Mẫu 1.3 (issued with a decision) and 2.1.

The prototype paragraphs of the body stand three times: in the loop, after it for the last paragraph, which must stay
with the signature, and in the loop of an appendix. All come from one function, so that they cannot drift.
"""

from drafter.drafting.pages import FIRST_NOTE, section, section_end
from drafter.drafting.pieces import each, either, frame, paragraph, row, row_when, table, tag, when
from drafter.drafting.styles import TABLE_BRANCH
from drafter.law import Law
from drafter.plan.resolving.paragraphs import Kind
from drafter.word.skeleton import DECLARATION, R, W

STYLE_OF = {
    Kind.SECTION: "Muc",
    Kind.CLAUSE_TITLED: "KhoanTieuDe",
    Kind.SUB_CLAUSE_TITLED: "TieuKhoanTieuDe",
    Kind.POINT_TITLED: "DiemTieuDe",
    Kind.CLAUSE: "Khoan",
    Kind.SUB_CLAUSE: "TieuKhoan",
    Kind.POINT: "Diem",
    Kind.DASH: "Gach",
    Kind.PLUS: "Cong",
    Kind.ASSIGNMENT: "PhanCong",
    Kind.PARAGRAPH: "ThanBai",
    Kind.CAPTION: "TenBang",
    Kind.TABLE_UNIT: "DonViTinh",
    Kind.END: "Het",
}
"""The style of the prototype paragraph of each kind of paragraph; `Kind`'s values are the branches' names."""

ABOVE_TABLE = (Kind.CAPTION, Kind.TABLE_UNIT)


def document_xml(law: Law) -> str:
    """word/document.xml of the template."""
    body = "".join(
        (
            paragraph("NgatPhan", ""),  # before a first table LibreOffice puts one of full height, if there are notes
            _header(law),
            paragraph("TenLoai", law.texts["type_name"].text),
            each("trich_yeu", "TrichYeu", run=True),
            when("kem_theo", paragraph("KemTheo", "{{ kem_theo }}")),
            paragraph("NetKeTrichYeu", "{{r net_trich_yeu }}"),
            each("can_cu", "CanCu", run=True),
            each("mo_dau", "ThanBai", run=True),
            _blocks("khoi"),
            _blocks("khoi_cuoi", last=True),
            when("quyen_han", paragraph("Cach", "") + _signature(law)),
            paragraph("Cuoi", ""),  # Word wants a paragraph after a table and would add one of full height
            _note_prototype(),
            when("phu_luc", section_end(law)),
            tag("for pl in phu_luc"),
            _appendix(law),
            tag("endfor"),
            section(law),
        )
    )
    return f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def _blocks(name: str, *, last: bool = False) -> str:
    """The body's loop: one branch and one prototype paragraph for each kind of paragraph, one slot for a table.

    last: of the paragraph that closes the body; it stays with the signature, and is never what stands above a table.
    """
    properties = "<w:keepNext/><w:keepLines/>" if last else ""
    kinds = {kind: style for kind, style in STYLE_OF.items() if not (last and kind in ABOVE_TABLE)}
    branches = "".join(
        tag(f"{'elif' if number else 'if'} b.kind == '{kind.value}'") + paragraph(style, "{{r b.runs }}", properties)
        for number, (kind, style) in enumerate(kinds.items())
    )
    slot = tag(f"elif b.kind == '{TABLE_BRANCH}'") + paragraph("ThanBai", "{{p b.xml }}") + paragraph("CachBang", "")
    return tag(f"for b in {name}") + branches + ("" if last else slot) + tag("endif") + tag("endfor")


def _header(law: Law) -> str:
    """Ô 1 to 4, 10b: a second row keeps Số and địa danh on one line however many lines the issuer's name takes."""
    small = "co_chu_nho"
    title, motto = law.texts["national_title"].text, law.texts["motto"].text
    issuer = (
        each("co_quan_chu_quan", "CoQuanChuQuan")
        + each("co_quan_ban_hanh", "CoQuanBanHanh")
        + paragraph("NetKe", "{{r net_co_quan }}")
    )
    nation = either(
        small,
        paragraph("QuocHieuNho", title) + paragraph("TieuNguNho", motto),
        paragraph("QuocHieu", title) + paragraph("TieuNgu", motto),
    ) + paragraph("NetKe", "{{r net_tieu_ngu }}")
    date = "{{ dia_danh_ngay }}"
    widths = law.ours["header_columns_mm"]
    number = (
        paragraph("SoKyHieu", "{{ so_ky_hieu }}"),
        either(small, paragraph("DiaDanhNho", date), paragraph("DiaDanh", date)),
    )
    marks = (when("du_thao", paragraph("DuThao", "{{ du_thao }}")) + _urgency(law), paragraph("NgatPhan", ""))
    rows = (
        row(widths, (issuer, nation)),
        row_when(widths, "so_ky_hieu", row(widths, number)),
        row_when(widths, "du_thao or do_khan", row(widths, marks)),
    )
    return table(widths, "".join(rows))


def _urgency(law: Law) -> str:
    """Ô 10b: each mark has a frame of its own size, which no tag could set."""
    color = law.components["urgency"].color
    assert color is not None, "the decree wants bright red ink"
    marks = list(law.urgency.values())
    branches = "".join(
        tag(f"{'elif' if number else 'if'} do_khan == '{mark.text}'")
        + frame(mark.width_mm or 0, mark.height_mm or 0, paragraph("Khan", mark.text), color)
        for number, mark in enumerate(marks)
    )
    gap = paragraph("NgatPhan", "", f'<w:spacing w:before="{law.ours["space_before_pt"]["urgency"] * 20}"/>')
    return gap + branches + tag("endif") + paragraph("NgatPhan", "")


def _signature(law: Law) -> str:
    """Ô 7, 9b and 12: Nơi nhận level with quyền hạn; a long list goes on in a second row that may cross a page."""
    widths = law.ours["signature_columns_mm"]
    drafter = when("nguoi_soan", paragraph("NguoiSoan", "{{ nguoi_soan }}"))
    recipients = (
        paragraph("NoiNhan", law.texts["recipients_label"].text)
        + each("noi_nhan", "NoiNhanDong")
        + when("not noi_nhan_tiep", drafter)
    )
    name = either(
        "chuc_vu_khac",
        paragraph("ChucVuKhac", "{{ chuc_vu_khac }}") + paragraph("HoTenLien", "{{ ho_ten }}"),
        paragraph("HoTen", "{{ ho_ten }}"),
    )
    first = row(widths, (recipients, each("quyen_han", "QuyenHan") + name))
    # No empty paragraph after the last line: at the foot of a page it would go to a page of its own.
    rest = row(widths, (each("noi_nhan_tiep", "NoiNhanDong") + drafter, paragraph("NoiNhanDong", "")), split=True)
    return table(widths, first + row_when(widths, "noi_nhan_tiep", rest))


def _note_prototype() -> str:
    """Keeps the template's one footnote referred to, in a loop that never runs: Word drops a note that nobody marks."""
    mark = f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{FIRST_NOTE}"/></w:r>'
    return tag("for b in khong_bao_gio") + f"<w:p>{mark}</w:p>" + tag("endfor")


def _appendix(law: Law) -> str:
    """Mẫu 2.1: label, title, what it goes with, a line; then its blocks; pages of its own, across where asked for."""
    return (
        paragraph("PhuLuc", "{{ pl.nhan }}")
        + each("pl.ten", "TenPhuLuc", run=True)
        + paragraph("KemTheo", "{{ pl.kem_theo }}")
        + paragraph("NetKeTrichYeu", "{{r pl.net }}")
        + _blocks("pl.khoi")
        + either("pl.ngang", section_end(law, landscape=True, appendix=True), section_end(law, appendix=True))
    )
