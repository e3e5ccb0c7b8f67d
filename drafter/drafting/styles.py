"""The named paragraph styles of the template, each standing for a component of the law table."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from drafter.law import Law
from drafter.word.skeleton import DECLARATION, W

TWIPS_PER_POINT = 20
TWIPS_PER_CM = 1440 / 2.54
_JUSTIFICATION = {"justify": "both", "center": "center", "left": "left", "any": "both"}


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style. name: Vietnamese, without a comma (Word reads one as a list); id: ASCII.

    indent: first line set in. prose: spaced as lời văn; otherwise single-spaced with before_pt above.
    """

    id: str
    name: str
    component: str
    size_set: str = "large"
    prose: bool = False
    indent: bool = False
    before_pt: float = 0
    keep_next: bool = False
    outline: int | None = None


def styles(law: Law) -> tuple[Style, ...]:
    """All styles, in the order in which Word lists them."""
    gap = law.ours["signature_gap_pt"]
    above = law.ours["space_before_pt"]
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
        Style("NoiNhan", "Nơi nhận", "recipients_label"),
        Style("NoiNhanDong", "Nơi nhận dòng", "recipient"),
        Style("QuyenHan", "Quyền hạn chức vụ", "authority"),
        Style("ChucVuKhac", "Chức vụ khác", "other_position", before_pt=gap),
        Style("HoTen", "Họ tên", "signer", before_pt=gap),
        Style("HoTenLien", "Họ tên dưới chức vụ khác", "signer"),
        Style("SoTrang", "Số trang", "page_number"),
    )


def styles_xml(law: Law) -> str:
    """word/styles.xml: defaults, the four styles Word expects, ours, and two for lines and gaps."""
    font = law.font_name
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    size = round(law.size_pt("body") * 2)
    head = (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/>'
        "</w:style>"
    )
    gap, line = law.ours["gap_pt"], law.ours["rule_paragraph_pt"]
    lines = (
        _exact("NetKe", "Nét kẻ", line)
        + _exact("NetKeTrichYeu", "Nét kẻ trích yếu", line + gap)
        + _exact("Cach", "Cách", gap)
        + _exact("Cuoi", "Cuối", 1)
    )
    return head + "".join(_style_xml(style, law) for style in styles(law)) + lines + "</w:styles>"


def _exact(style_id: str, name: str, height_pt: float) -> str:
    """A paragraph of a fixed height that holds a rule line or keeps two tables apart."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val={quoteattr(name)}/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0" '
        f'w:line="{round(height_pt * TWIPS_PER_POINT)}" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr></w:style>'
    )


def _style_xml(style: Style, law: Law) -> str:
    component = law.components[style.component]
    paragraph = law.ours["paragraph"]
    before = style.before_pt + (paragraph["space_before_pt"] if style.prose else 0)
    after = paragraph["space_after_pt"] if style.prose else 0
    line = round(240 * (paragraph["line_spacing"] if style.prose else 1))
    indent = round(paragraph["first_line_indent_cm"] * TWIPS_PER_CM) if style.indent else 0
    size = round(law.size_pt(style.component, style.size_set) * 2)
    pieces = [
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val={quoteattr(style.name)}/>',
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>',
        "<w:keepNext/>" if style.keep_next else "",
        f'<w:spacing w:before="{round(before * TWIPS_PER_POINT)}" w:after="{round(after * TWIPS_PER_POINT)}" ',
        f'w:line="{line}" w:lineRule="auto"/>',
        f'<w:ind w:firstLine="{indent}"/>' if indent else "",
        f'<w:jc w:val="{_JUSTIFICATION[component.align]}"/>',
        f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
        "</w:pPr><w:rPr>",
        "<w:b/><w:bCs/>" if component.bold else "",
        "<w:i/><w:iCs/>" if component.italic else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>',
    ]
    return "".join(pieces)
