"""The field table as a page to read: every key, its English name, what it holds, what it is for, its clause."""

from collections.abc import Iterator

from drafter.language.clauses import cite
from drafter.messages import N_, _
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.records import ONE_OF, RECORDS

_HOLDS = {
    Kind.LINE: N_("một dòng"),
    Kind.TEXT: N_("lời văn"),
    Kind.LINES: N_("một dòng, hoặc danh sách"),
    Kind.TEXTS: N_("lời văn, hoặc danh sách"),
    Kind.KEY: N_("tên để dẫn chiếu"),
    Kind.NUMBER: N_("số nguyên"),
    Kind.LENGTH: N_("số đo, cm"),
    Kind.DATE: N_("ngày, có thể khuyết"),
    Kind.FLAG: N_("có / không"),
    Kind.NAME: N_("tên; “ / ” để xuống dòng"),
    Kind.SIGNING: N_("chức vụ, không kèm TM., KT., …"),
}
_TITLES = {
    "plan": N_("Tệp kế hoạch"),
    "profile": N_("Hồ sơ cơ quan"),
    "house": N_("Kiểu của cơ quan (--style)"),
    "ranges": N_("Mức mà cơ quan chọn"),
    "variable": N_("Một biến"),
    "agency": N_("Cơ quan ban hành"),
    "issued_with": N_("Văn bản mà kế hoạch được ban hành kèm theo"),
    "citation": N_("Một văn bản viện dẫn"),
    "period": N_("Thời kỳ thực hiện kế hoạch"),
    "labels": N_("Nhãn của các dòng phân công"),
    "node": N_("Một phần của nội dung"),
    "table": N_("Bảng tự do"),
    "column": N_("Một cột"),
    "row": N_("Một hàng"),
    "cell": N_("Một ô"),
    "target_table": N_("Bảng chỉ tiêu"),
    "headings": N_("Tên các cột của bảng chỉ tiêu"),
    "target": N_("Một chỉ tiêu"),
    "appendix": N_("Một phụ lục"),
    "signature": N_("Chữ ký"),
    "recipient": N_("Một nơi nhận"),
    "filing": N_("Dòng “Lưu”"),
    "drafter": N_("Người soạn thảo"),
    "contact": N_("Liên hệ"),
}


def reference() -> str:
    """The page in Markdown, in the user's language."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    # No message stands in an f-string, where the extraction does not look.
    heads = (_("mục"), _("tiếng Anh"), _("ghi gì"), _("để làm gì"), _("điều khoản"))
    yield "# " + _("Các mục của tệp kế hoạch")
    yield ""
    yield _(
        "Trang này được tạo từ bảng các mục của chương trình (drafter schema --format markdown); đừng sửa bằng tay. "
        "Mỗi mục viết bằng tiếng Việt hoặc tiếng Anh đều được; dấu * là mục phải có. Điều khoản là của Nghị định số "
        "30/2020/NĐ-CP."
    )
    for record, fields in RECORDS.items():
        yield ""
        yield f"## {_(_TITLES[record])}"
        yield ""
        if record in ONE_OF:
            keys = ", ".join(f"`{field.key}`" for field in fields if field.name in ONE_OF[record])
            yield _("Phải có ít nhất một trong: {keys}.", keys=keys)
            yield ""
        yield f"| {' | '.join(heads)} |"
        yield "|---|---|---|---|---|"
        for field in fields:
            yield _row(field)


def _row(field: Field) -> str:
    star = " *" if field.required else ""
    clause = cite(field.clause).removesuffix(" Nghị định số 30/2020/NĐ-CP") if field.clause else ""
    return f"| `{field.key}`{star} | `{field.name}` | {_holds(field)} | {_(field.help)} | {clause} |"


def _holds(field: Field) -> str:
    if field.kind is Kind.CHOICE:
        return ", ".join(f"“{choice}”" for choice in field.choices)
    if field.kind not in (Kind.RECORD, Kind.ITEMS, Kind.ENTRIES):
        return _(_HOLDS[field.kind])
    inner = _("nhóm mục con: {title}", title=_(_TITLES[field.record])) if field.record else _("lời văn")
    if field.kind is Kind.RECORD:
        return inner
    also = _(", hoặc một câu") if field.text and field.record else ""
    many = _("danh sách") if field.kind is Kind.ITEMS else _("các mục tự đặt tên")
    return f"{many}; {inner}{also}"
