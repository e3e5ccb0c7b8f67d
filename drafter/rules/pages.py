"""The rules for people: a list, the page of one rule, and docs/rules.md, all from the docstrings and the law table."""

from collections.abc import Iterator

from drafter import law
from drafter.findings import NAMES
from drafter.language.clauses import cite
from drafter.law import RuleLaw
from drafter.messages import N_, _
from drafter.plan.ids import SPEC
from drafter.rules.registry import RULES
from drafter.rules.rule import Rule

_BASIS = {"must": N_("Nghị định quy định"), "should": N_("mẫu, ví dụ hoặc lệ thường")}
_READS = {"spec": N_("tệp kế hoạch"), "text": N_("văn bản đã ban hành")}
_FAMILIES = {
    "QH": N_("Quốc hiệu và Tiêu ngữ"),
    "CQ": N_("Tên cơ quan"),
    "SO": N_("Số, ký hiệu"),
    "DD": N_("Địa danh và thời gian"),
    "TYPE": N_("Tên loại"),
    "TL": N_("Trích yếu"),
    "FONT": N_("Bảng mã chữ"),
    "CC": N_("Căn cứ ban hành"),
    "VD": N_("Viện dẫn"),
    "ND": N_("Bố cục, đánh số"),
    "KY": N_("Chữ ký"),
    "NN": N_("Nơi nhận"),
    "PL": N_("Phụ lục"),
    "VH": N_("Viết hoa"),
    "ORG": N_("Cơ quan, đơn vị đã thay đổi"),
    "NV": N_("Nội dung kế hoạch và tính thống nhất"),
}


def listed() -> str:
    """One line a rule: id, severity, title."""
    table = law.rules()
    return "".join(f"{rule.id:8} {_severity(table[rule.id]):9} {title(rule.id)}\n" for rule in RULES)


def title(rule_id: str) -> str:
    """What a rule is about, in a few words; also for what the reader of plan files says."""
    titles = SPEC | {rule.id: rule.manual.title for rule in RULES}
    return _(titles[rule_id]) if rule_id in titles else rule_id


def page(rule: Rule) -> str:
    """The page of one rule."""
    return "\n".join(_page(rule, law.rules()[rule.id], "")) + "\n"


def whole() -> str:
    """docs/rules.md."""
    return "\n".join(_whole()) + "\n"


def _whole() -> Iterator[str]:
    table = law.rules()
    yield "# " + _("Các quy tắc kiểm tra")
    yield ""
    yield _(
        "Trang này được tạo từ chương trình (drafter rules --format markdown); đừng sửa bằng tay. Điều khoản là của "
        "Nghị định số 30/2020/NĐ-CP. Lỗi: chuỗi cố định, con số, thành phần bắt buộc mà Nghị định ghi rõ. Cảnh báo: "
        "sai sót phải hiểu câu chữ mới thấy. Lưu ý: lệ thường, hoặc còn cách đọc khác."
    )
    family = ""
    for rule in RULES:
        if rule.family != family:
            family = rule.family
            yield ""
            yield f"## {_(_FAMILIES[family])}"
        yield ""
        yield from _page(rule, table[rule.id], "### ")
    yield ""
    yield "## " + _("Máy không quyết được")
    yield ""
    for left in law.left_to_people().values():
        yield f"- **{left.id}** ({_place(left.clause)}): {left.reason}"


def _page(rule: Rule, entry: RuleLaw, heading: str) -> Iterator[str]:
    manual = rule.manual
    yield f"{heading}{rule.id}. {_(manual.title)}"
    yield ""
    facts = (_severity(entry), _place(entry.clause), _(_BASIS[entry.basis]), _when(entry), _inputs(entry))
    yield "; ".join(filter(None, facts)) + "."
    yield ""
    yield from (_("- Sai: {example}", example=example) for example in manual.bad)
    yield from (_("- Đúng: {example}", example=example) for example in manual.good)
    if manual.more:
        yield ""
        yield manual.more


def _severity(entry: RuleLaw) -> str:
    return _(NAMES[entry.severity])


def _place(clause: str | None) -> str:
    return cite(clause).removesuffix(" Nghị định số 30/2020/NĐ-CP") if clause else _("không thuộc điều khoản nào")


def _inputs(entry: RuleLaw) -> str:
    return ", ".join(_(_READS[each]) for each in entry.reads)


def _when(entry: RuleLaw) -> str:
    since = _("văn bản từ ngày {date}", date=f"{entry.since:%d/%m/%Y}") if entry.since else ""
    until = _("văn bản đến ngày {date}", date=f"{entry.until:%d/%m/%Y}") if entry.until else ""
    return ", ".join(filter(None, (since, until)))
