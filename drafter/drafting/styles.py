"""The named paragraph styles of the template, each standing for a component of the law table."""

from typing import NamedTuple

from drafter.law import Law

TABLE_BRANCH = "bang"
"""The branch of the template that prints a table; those of paragraphs are called by the values of their kinds."""

MARKER = "Cần bổ sung"
NOTE_REFERENCE = "footnote reference"
NOTE_TEXT = "footnote text"
TABLE = "Bảng kẻ"
TABLE_HEADING, TABLE_GROUP = "Bảng tiêu đề", "Bảng nhóm"
TABLE_TEXT = {"trái": "Bảng chữ", "giữa": "Bảng giữa", "phải": "Bảng phải", "đều": "Bảng đều"}
"""Names of the styles that fragments use; a template that was saved by another program keeps names, not ids."""


class Style(NamedTuple):
    """One paragraph style. name: Vietnamese, without a comma (Word reads one as a list); id: ASCII.

    indent: first line set in. prose: spaced as lời văn; otherwise single-spaced with before_pt above.
    sides_mm: set in from the left and the right. border: "box" around it, "above" it, or "".
    """

    id: str
    name: str
    component: str
    size_set: str = "large"
    prose: bool = False
    indent: bool = False
    before_pt: float = 0
    after_pt: float = 0
    keep_next: bool = False
    outline: int | None = None
    align: str | None = None
    sides_mm: tuple[float, float] = (0, 0)
    border: str = ""


def styles(law: Law) -> tuple[Style, ...]:
    """All styles, in the order in which Word lists them."""
    gap = law.ours["signature_gap_pt"]
    above = law.ours["space_before_pt"]
    inside = law.ours["table"]["space_pt"]
    return (
        Style("QuocHieu", "Quốc hiệu", "national_title"),
        Style("QuocHieuNho", "Quốc hiệu cỡ nhỏ", "national_title", "small"),
        Style("TieuNgu", "Tiêu ngữ", "motto"),
        Style("TieuNguNho", "Tiêu ngữ cỡ nhỏ", "motto", "small"),
        Style("CoQuanChuQuan", "Cơ quan chủ quản", "superior"),
        Style("CoQuanBanHanh", "Cơ quan ban hành", "issuer"),
        Style("SoKyHieu", "Số ký hiệu", "number", before_pt=above["number"]),
        Style("DiaDanh", "Địa danh ngày tháng", "place_date", before_pt=above["place_date"]),
        Style("DiaDanhNho", "Địa danh ngày tháng cỡ nhỏ", "place_date", "small", before_pt=above["place_date"]),
        Style("TenLoai", "Tên loại", "type_name", before_pt=above["type_name"]),
        Style("TrichYeu", "Trích yếu", "subject"),
        Style("KemTheo", "Kèm theo", "goes_with"),
        Style("CanCu", "Căn cứ", "legal_basis", prose=True, indent=True),
        Style("Muc", "Mục", "section", prose=True, indent=True, before_pt=above["section"], keep_next=True, outline=0),
        Style("KhoanTieuDe", "Khoản có tiêu đề", "clause_titled", prose=True, indent=True, keep_next=True, outline=1),
        Style(
            "TieuKhoanTieuDe",
            "Tiểu khoản có tiêu đề",
            "clause_titled",
            prose=True,
            indent=True,
            keep_next=True,
            outline=2,
        ),
        Style("DiemTieuDe", "Điểm có tiêu đề", "point", prose=True, indent=True, keep_next=True, outline=3),
        Style("Khoan", "Khoản", "clause", prose=True, indent=True),
        Style("TieuKhoan", "Tiểu khoản", "clause", prose=True, indent=True),
        Style("Diem", "Điểm", "point", prose=True, indent=True),
        Style("Gach", "Gạch đầu dòng", "body", prose=True, indent=True),
        Style("Cong", "Dấu cộng", "body", prose=True, indent=True),
        Style("PhanCong", "Phân công", "body", prose=True, indent=True),
        Style("ThanBai", "Thân bài", "body", prose=True, indent=True),
        Style("TenBang", "Tên bảng", "table_caption", before_pt=inside, after_pt=inside, keep_next=True),
        Style("DonViTinh", "Đơn vị tính", "table_unit", after_pt=inside, keep_next=True),
        Style("BangTieuDe", TABLE_HEADING, "table_heading", before_pt=inside, after_pt=inside, keep_next=True),
        Style("BangNhom", TABLE_GROUP, "table_group", before_pt=inside, after_pt=inside, keep_next=True),
        *(
            Style(style_id, name, "table_text", before_pt=inside, after_pt=inside, align=align)
            for style_id, name, align in (
                ("BangChu", TABLE_TEXT["trái"], "left"),
                ("BangGiua", TABLE_TEXT["giữa"], "center"),
                ("BangPhai", TABLE_TEXT["phải"], "right"),
                ("BangDeu", TABLE_TEXT["đều"], "justify"),
            )
        ),
        Style("Het", "Hết", "end_mark"),
        Style("NoiNhan", "Nơi nhận", "recipients_label"),
        Style("NoiNhanDong", "Nơi nhận dòng", "recipient"),
        Style("NguoiSoan", "Người soạn thảo", "drafter", before_pt=above["drafter"]),
        Style("QuyenHan", "Quyền hạn chức vụ", "authority"),
        Style("ChucVuKhac", "Chức vụ khác", "other_position", before_pt=gap),
        Style("HoTen", "Họ tên", "signer", before_pt=gap),
        Style("HoTenLien", "Họ tên dưới chức vụ khác", "signer"),
        Style("PhuLuc", "Phụ lục", "appendix_label", keep_next=True, outline=0),
        Style("TenPhuLuc", "Tên phụ lục", "appendix_title", keep_next=True),
        Style("DuThao", "Dự thảo", "draft_mark", before_pt=above["draft_mark"]),
        Style("Khan", "Độ khẩn", "urgency"),
        Style("LuuHanh", "Lưu hành", "circulation", sides_mm=_over_nation(law), border="box"),
        Style("LienHe", "Liên hệ", "contact", align="left", border="above"),
        Style("SoTrang", "Số trang", "page_number"),
    )


def _over_nation(law: Law) -> tuple[float, float]:
    """Where the frame of ô 11 stands: in the middle of the column of Quốc hiệu."""
    issuer_mm, nation_mm = law.ours["header_columns_mm"]
    beside = (nation_mm - law.ours["circulation_frame_mm"]) / 2
    return issuer_mm + beside, beside
