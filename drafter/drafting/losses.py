"""What a template would lose without a word: tags that a plan needs and an older or restyled template has not."""

from collections.abc import Iterable, Mapping
from typing import Any

from drafter.errors import TemplateError
from drafter.messages import N_, _
from drafter.word.notes import NO_NOTES
from drafter.word.template import Template

SLOTS = {
    "co_quan_chu_quan": N_("cơ quan chủ quản"),
    "co_quan_ban_hanh": N_("cơ quan ban hành"),
    "so_ky_hieu": N_("số, ký hiệu"),
    "dia_danh_ngay": N_("địa danh, ngày tháng"),
    "du_thao": N_("dấu dự thảo"),
    "do_khan": N_("dấu độ khẩn"),
    "luu_hanh": N_("chỉ dẫn phạm vi lưu hành"),
    "trich_yeu": N_("trích yếu"),
    "kem_theo": N_("dòng “Kèm theo”"),
    "can_cu": N_("căn cứ"),
    "mo_dau": N_("mở đầu"),
    "khoi": N_("nội dung"),
    "khoi_cuoi": N_("đoạn cuối"),
    "noi_nhan": N_("nơi nhận"),
    "noi_nhan_tiep": N_("nơi nhận ở hàng dưới"),
    "nguoi_soan": N_("ký hiệu người soạn thảo"),
    "quyen_han": N_("quyền hạn, chức vụ"),
    "chuc_vu_khac": N_("chức vụ khác"),
    "ho_ten": N_("họ tên người ký"),
    "phu_luc": N_("phụ lục"),
    "lien_he": N_("địa chỉ liên hệ"),
    "chu_thich": N_("chú thích cuối trang"),
}
"""The tags that print words, each with what they are."""

OF_APPENDIX = {
    "nhan": SLOTS["phu_luc"],
    "ten": SLOTS["phu_luc"],
    "kem_theo": SLOTS["kem_theo"],
    "khoi": SLOTS["khoi"],
}
"""The same within an appendix."""

_NOTHING: tuple[Any, ...] = ("", [], NO_NOTES)


def check_nothing_lost(context: Mapping[str, Any], layout: Template) -> None:
    """Raise TemplateError when the plan has words for which the template has no tag."""
    missing = lost(context, layout)
    if missing:
        raise TemplateError(
            _(
                "{name} không có thẻ để in: {missing}; kế hoạch này cần các thẻ ấy. Hãy chép lại thẻ từ mẫu gốc "
                "(drafter template build -o), hoặc xem drafter template check.",
                name=layout.look.template,
                missing=", ".join(missing),
            )
        )


def lost(context: Mapping[str, Any], layout: Template) -> list[str]:
    """What the plan has and the template has no tag for, in the user's words."""
    wanted = [name for name in SLOTS if context[name] not in _NOTHING and name not in layout.slots]
    missing = [_(SLOTS[name]) for name in wanted]
    appendices = context["phu_luc"]
    if "phu_luc" not in wanted:
        within = [name for name in OF_APPENDIX if any(getattr(each, name) not in _NOTHING for each in appendices)]
        missing += [_(OF_APPENDIX[name]) for name in within if f".{name}" not in layout.slots]
    kinds = _kinds([*context["khoi"], *context["khoi_cuoi"], *(block for each in appendices for block in each.khoi)])
    missing += [_("đoạn thuộc loại “{kind}”", kind=kind) for kind in kinds if kind not in layout.slots]
    return list(dict.fromkeys(missing))


def _kinds(blocks: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys(block.kind for block in blocks))
