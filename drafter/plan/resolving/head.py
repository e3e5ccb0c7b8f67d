"""The head of a plan as printed: number and symbol, place and date, marks, and the line that says what it goes with."""

from drafter import law
from drafter.language.dates import BLANK, NBSP, PartialDate
from drafter.language.spelling import fold, upper, without_end
from drafter.plan.model import Agency, IssuedWith, Plan
from drafter.plan.resolving.prose import line, without_number_word

BLANK_NUMBER = NBSP * 8
"""The room for the number that the văn thư writes or the system assigns (Mẫu 1.4)."""


def symbol(plan: Plan) -> str:
    """The document's symbol (ký hiệu): as given, or KH- and the issuer's abbreviation."""
    if plan.symbol is not None:
        return line(plan.symbol)
    return f"{law.load().texts['type_code'].text}-{line(plan.issuers[0].abbreviation)}"


def number_line(plan: Plan) -> str:
    """Số: 05/KH-UBND, or room for the number; "" for a plan that has none of its own."""
    return f"{law.load().texts['number_word'].text} {_number(plan)}/{symbol(plan)}" if has_own_number(plan) else ""


def place_date(plan: Plan) -> str:
    """Lâm Đồng, ngày 05 tháng 8 năm 2024; "" for a plan that has none of its own."""
    if plan.place is None or plan.date is None or not has_own_number(plan):
        return ""
    return f"{without_end(line(plan.place))}, {plan.date.formal()}"


def has_own_number(plan: Plan) -> bool:
    """Whether the plan is a document of its own rather than issued with a decision (Mẫu 1.3)."""
    return plan.issued_with is None


def draft_mark(plan: Plan) -> str:
    """DỰ THẢO LẦN 2; "" when the plan is no draft."""
    if plan.draft is None:
        return ""
    word = law.load().ours["draft_mark"]
    which = upper(plan.draft).removeprefix(word).strip()
    return f"{word} {which}" if which else str(word)


def full_name(agency: Agency) -> str:
    """The issuer's name on one line, as it was typed."""
    return " ".join(line(agency.name).replace(" / ", " ").split(" "))


def goes_with_decision(plan: Plan) -> str:
    """(Kèm theo Quyết định số … ngày … của …) below the trích yếu; "" for a plan that is a document of its own."""
    if plan.issued_with is None:
        return ""
    return f"({law.load().texts['attached_word'].text} {_decision(plan.issued_with, plan.issuers[0])})"


def goes_with_plan(plan: Plan) -> str:
    """(Kèm theo Kế hoạch số … ngày … của …) in an appendix.

    Filled on paper only: "đối với văn bản điện tử, không phải điền thông tin tại các vị trí này" (I.III.1.c).
    """
    texts = law.load().texts
    word, kind = texts["attached_word"].text, texts["type_name_in_text"].text
    if plan.issued_with is not None:
        return f"({word} {kind} ban hành kèm theo {_decision(plan.issued_with, plan.issuers[0])})"
    assert plan.date is not None
    number = _number(plan) if plan.paper else BLANK_NUMBER
    date = plan.date if plan.paper else PartialDate(plan.date.year)
    return f"({word} {kind} số {number}/{symbol(plan)} {date.formal()} của {full_name(plan.issuers[0])})"


def _number(plan: Plan) -> str:
    return BLANK_NUMBER if plan.number is None else f"{plan.number:02d}"


def _decision(decision: IssuedWith, issuer: Agency) -> str:
    kind = line(decision.type) or "Quyết định"
    kind = kind[:1].upper() + kind[1:]
    codes = {fold(name): code for name, code in law.load().type_codes.items()}
    code = codes.get(fold(kind), BLANK)
    whose = line(issuer.abbreviation) if decision.issuer is None else ""
    number = without_number_word(line(decision.number)) or f"{BLANK_NUMBER}/{code}-{whose or BLANK}"
    date = decision.date.formal() if decision.date else f"ngày{BLANK}tháng{BLANK}năm{BLANK}"
    return f"{kind} số {number} {date} của {line(decision.issuer) or full_name(issuer)}"
