"""The template's parts with content: the document as Mẫu 1.4 lays it out, and the page number.

Tag paragraphs ({%p …%}) are plain lines of text, so that an office can open the template, read it and restyle it. The
prototype paragraphs of the body stand twice, in the loop and after it for the last paragraph, which must stay with
the signature; both come from one function, so that they cannot drift.
"""

import math
from xml.sax.saxutils import escape

from drafter.law import Law
from drafter.plan.paragraphs import Kind
from drafter.word.skeleton import DECLARATION, R, W, relationship_id

TWIPS_PER_MM = 1440 / 25.4

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
}
"""The style of the prototype paragraph of each kind of block; `Kind`'s values are the branches' names."""


def document_xml(law: Law) -> str:
    """word/document.xml of the template."""
    body = "".join(
        (
            _header(law),
            _paragraph("TenLoai", law.texts["type_name"].text),
            _each("trich_yeu", "TrichYeu", run=True),
            _paragraph("NetKeTrichYeu", "{{r net_trich_yeu }}"),
            _each("can_cu", "CanCu", run=True),
            _each("mo_dau", "ThanBai", run=True),
            _blocks("khoi"),
            _blocks("khoi_cuoi", keep=True),
            _paragraph("Cach", ""),
            _signature(law),
            _paragraph("Cuoi", ""),  # Word wants a paragraph after a table and would add one of full height
            _section(law),
        )
    )
    return f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def header_xml(*, number: bool) -> str:
    """A header part: the page number in the top margin (I.I.7), or nothing on the first page."""
    field = "".join(
        f"<w:r>{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    content = field if number else ""
    return f'{DECLARATION}<w:hdr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr>{content}</w:p></w:hdr>'


def footer_xml() -> str:
    """An empty footer part."""
    return f'{DECLARATION}<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="SoTrang"/></w:pPr></w:p></w:ftr>'


def _paragraph(style: str, text: str, properties: str = "") -> str:
    content = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def _tag(statement: str) -> str:
    """A paragraph that docxtpl takes away, leaving `{% statement %}`."""
    return f"<w:p><w:r><w:t>{{%p {escape(statement)} %}}</w:t></w:r></w:p>"


def _each(names: str, style: str, *, run: bool = False) -> str:
    """One paragraph for each element of a list; run: the elements are runs rather than plain text."""
    return _tag(f"for d in {names}") + _paragraph(style, "{{r d }}" if run else "{{ d }}") + _tag("endfor")


def _either(condition: str, then: str, otherwise: str) -> str:
    return _tag(f"if {condition}") + then + _tag("else") + otherwise + _tag("endif")


def _blocks(name: str, *, keep: bool = False) -> str:
    """The body's loop: one branch and one prototype paragraph for each kind of block."""
    properties = "<w:keepNext/><w:keepLines/>" if keep else ""
    branches = "".join(
        _tag(f"{'elif' if number else 'if'} b.kind == '{kind.value}'") + _paragraph(style, "{{r b.runs }}", properties)
        for number, (kind, style) in enumerate(STYLE_OF.items())
    )
    return _tag(f"for b in {name}") + branches + _tag("endif") + _tag("endfor")


def _header(law: Law) -> str:
    """Ô 1 to 4: a second row keeps Số and địa danh on one line however many lines the issuer's name takes."""
    small = "co_chu_nho"
    title, motto = law.texts["national_title"].text, law.texts["motto"].text
    issuer = (
        _each("co_quan_chu_quan", "CoQuanChuQuan")
        + _each("co_quan_ban_hanh", "CoQuanBanHanh")
        + _paragraph("NetKe", "{{r net_co_quan }}")
    )
    nation = _either(
        small,
        _paragraph("QuocHieuNho", title) + _paragraph("TieuNguNho", motto),
        _paragraph("QuocHieu", title) + _paragraph("TieuNgu", motto),
    ) + _paragraph("NetKe", "{{r net_tieu_ngu }}")
    date = "{{ dia_danh_ngay }}"
    rows = (
        (issuer, nation),
        (
            _paragraph("SoKyHieu", "{{ so_ky_hieu }}"),
            _either(small, _paragraph("DiaDanhNho", date), _paragraph("DiaDanh", date)),
        ),
    )
    widths = law.ours["header_columns_mm"]
    return _table(widths, "".join(_row(widths, cells) for cells in rows))


def _signature(law: Law) -> str:
    """Ô 7 and 9b: Nơi nhận level with quyền hạn; a long list goes on in a second row that may cross a page."""
    widths = law.ours["signature_columns_mm"]
    recipients = _paragraph("NoiNhan", law.texts["recipients_label"].text) + _each("noi_nhan", "NoiNhanDong")
    name = _either(
        "chuc_vu_khac",
        _paragraph("ChucVuKhac", "{{ chuc_vu_khac }}") + _paragraph("HoTenLien", "{{ ho_ten }}"),
        _paragraph("HoTen", "{{ ho_ten }}"),
    )
    first = _row(widths, (recipients, _each("quyen_han", "QuyenHan") + name))
    # No empty paragraph after the last line: at the foot of a page it would go to a page of its own.
    rest = _row(widths, (_each("noi_nhan_tiep", "NoiNhanDong"), _empty()), split=True)
    return _table(widths, first + _row_tag(widths, "if noi_nhan_tiep") + rest + _row_tag(widths, "endif"))


def _empty() -> str:
    return _paragraph("NoiNhanDong", "")


def _table(widths_mm: list[float], rows: str) -> str:
    """A borderless table over the whole text area, fixed columns, no cell margins."""
    twips = [round(width * TWIPS_PER_MM) for width in widths_mm]
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(widths_mm: list[float], cells: tuple[str, ...], *, split: bool = False) -> str:
    properties = "" if split else "<w:trPr><w:cantSplit/></w:trPr>"
    columns = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(width * TWIPS_PER_MM)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths_mm, cells, strict=True)
    )
    return f"<w:tr>{properties}{columns}</w:tr>"


def _row_tag(widths_mm: list[float], statement: str) -> str:
    """A row that docxtpl takes away, leaving `{% statement %}`."""
    tag = f"<w:p><w:r><w:t>{{%tr {escape(statement)} %}}</w:t></w:r></w:p>"
    return _row(widths_mm, (tag, _empty()), split=True)


def _section(law: Law) -> str:
    """The page (I.I.1–3, I.I.7): every kind of header and footer is named, so that no later section inherits one."""
    page, ours = law.page, law.ours["page"]
    width, height = (page[name].range for name in ("width_mm", "height_mm"))
    assert width is not None
    assert height is not None
    references = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="{relationship_id(part)}"/>'
        for kind, which, part in (
            ("header", "default", "header1.xml"),
            ("header", "first", "header2.xml"),
            ("footer", "default", "footer1.xml"),
            ("footer", "first", "footer2.xml"),
        )
    )
    edges = " ".join(
        f'w:{side}="{math.ceil(ours[key] * TWIPS_PER_MM)}"'  # never below the decree's least
        for side, key in (
            ("top", "margin_top_mm"),
            ("right", "margin_right_mm"),
            ("bottom", "margin_bottom_mm"),
            ("left", "margin_left_mm"),
            ("header", "header_distance_mm"),
            ("footer", "footer_distance_mm"),
        )
    )
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{round(width[0] * TWIPS_PER_MM)}" '
        f'w:h="{round(height[0] * TWIPS_PER_MM)}"/><w:pgMar {edges} w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
