"""The number and symbol of the document (I.II.3; PL III.I)."""

import re
from collections.abc import Iterator

from drafter import law
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan.syntax.source import Text
from drafter.rules.document_type import is_plan
from drafter.rules.rule import Hit, Rule, Undecided, Verdict, hit, rule
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind

_BLANK = " .…_\N{NO-BREAK SPACE}"
_NUMBER_LINE = re.compile(
    r"Số(?P<colon>\s*:)\s*(?P<number>[0-9]+|[.…_\s]*)(?P<slash>\s*/\s*)(?P<year>(?:19|20)[0-9]{2}\s*[/-]\s*)?(?P<symbol>\S.*)"
)
_SYMBOL = re.compile(r"[A-ZĐ][A-Za-zĐđ]*-[A-ZĂÂĐÊÔƠƯ][A-Za-zĂăÂâĐđÊêÔôƠơƯư0-9&.-]*")


@rule("SO-02")
def number_line(script: Script) -> Iterator[Verdict]:
    """Dòng số, ký hiệu ghi theo mẫu “Số: 05/KH-UBND”, giữa các nhóm chữ không cách chữ.

    Sai: Số 05/KH-UBND
    Sai: Số: 05 / KH - UBND
    Đúng: Số: 05/KH-UBND
    Đúng: Số:        /KH-UBND
    """
    if script.plan is not None:
        text = _symbol_text(script)
        if text is not None and not _SYMBOL.fullmatch(script.symbol):
            yield Hit(text.at(0), text.value, _symbol_message(), _without_blanks(text.value))
        return
    for line in script.of(Kind.NUMBER):
        words = line.words.strip()
        found = _NUMBER_LINE.fullmatch(words)
        if not found:
            message = _("Dòng số, ký hiệu phải ghi theo mẫu “Số: 05/KH-UBND”.")
            yield hit(line, 0, len(line.words), message)
            continue
        start = line.words.index(words)
        if not _SYMBOL.fullmatch(found["symbol"]):
            span = (start + found.start("symbol"), start + found.end("symbol"))
            yield hit(line, *span, _symbol_message(), _without_blanks(found["symbol"]))
        elif found["slash"] != "/" and found["number"].strip(_BLANK):
            message = _("Giữa số, dấu “/” và ký hiệu không có dấu cách.")
            span = (start + found.start("number"), start + found.end("symbol"))
            yield hit(line, *span, message, f"{found['number']}/{found['symbol']}")


def _symbol_message() -> str:
    return _("Ký hiệu gồm chữ viết tắt tên loại và tên cơ quan, nối bằng dấu “-”, không có dấu cách: KH-UBND.")


def _without_blanks(symbol: str) -> str | None:
    bare = re.sub(r"\s+", "", symbol).replace("–", "-")
    return bare if bare != symbol else None


def _symbol_text(script: Script) -> Text | None:
    """The field of a plan that its symbol comes from."""
    plan = script.plan
    if plan is None or plan.issued_with is not None:
        return None
    return plan.symbol or plan.issuers[0].abbreviation


@rule("SO-03")
def number_in_two_digits(script: Script) -> Iterator[Verdict]:
    """Số nhỏ hơn 10 ghi thêm số 0 phía trước.

    Sai: Số: 5/KH-UBND
    Đúng: Số: 05/KH-UBND
    """
    for line in script.of(Kind.NUMBER):
        found = re.match(r"\s*Số\s*:?\s*([0-9])(?=\s*/)", line.words) if script.plan is None else None
        if found:
            message = _("Số nhỏ hơn 10 phải ghi thêm số 0 phía trước.")
            yield hit(line, *found.span(1), message, f"0{found[1]}")


@rule("SO-04")
def type_code(script: Script) -> Iterator[Verdict]:
    """Chữ viết tắt tên loại của kế hoạch trong ký hiệu là KH.

    Sai: 05/KHo-UBND
    Sai: 05/kh-UBND
    Đúng: 05/KH-UBND
    """
    right = law.load().texts["type_code"].text
    for line in script.of(Kind.NUMBER):
        code, dash, _rest = script.symbol.rpartition("/")[2].partition("-")
        code = code.strip()
        if dash and code and code != right and is_plan(script):
            at = line.words.rfind(code)
            message = _("Ký hiệu của kế hoạch bắt đầu bằng “{right}-”.", right=right)
            yield hit(line, at, at + len(code), message, right)


@rule("SO-05")
def issuer_code(script: Script) -> Iterator[Verdict]:
    """Ký hiệu dùng đúng chữ viết tắt mà cơ quan đã quy định cho mình.

    Sai: KH-SGD&ĐT (cơ quan đã quy định SGDĐT)
    Đúng: KH-SGDĐT
    Người đứng đầu cơ quan quy định chữ viết tắt; ghi quy định ấy vào kiểu của cơ quan (--style).
    """
    known = {fold(name): code for code, name in script.house.symbols.items()}
    right = known.get(fold(script.issuer))
    if right is None:
        yield Undecided(_("Chưa có quy định của cơ quan về chữ viết tắt tên cơ quan (--style)."))
        return
    for line in script.of(Kind.NUMBER):
        code = script.symbol.partition("-")[2]
        if code and code != right:
            at = line.words.rfind(code)
            yield hit(line, at, at + len(code), _("Chữ viết tắt tên cơ quan khác với quy định của cơ quan."), right)


@rule("SO-06")
def year_in_number(script: Script) -> Iterator[Verdict]:
    """Số của văn bản hành chính không kèm năm.

    Sai: Số: 12/2026/KH-UBND
    Đúng: Số: 12/KH-UBND
    """
    for line in script.of(Kind.NUMBER):
        found = _NUMBER_LINE.fullmatch(line.words.strip()) if script.plan is None else None
        if found and found["year"]:
            start = line.words.index(found["year"])
            year = found["year"].rstrip(" /-")
            message = _("Số của văn bản hành chính không kèm năm; chỉ văn bản quy phạm pháp luật mới có năm.")
            yield hit(line, start, start + len(year), message)


@rule("SO-08")
def own_series(script: Script) -> Iterator[Verdict]:
    """Ban chỉ đạo, hội đồng, tổ công tác ban hành văn bản thì có hệ thống số riêng.

    Sai: Ban Chỉ đạo lấy số chung với Ủy ban nhân dân xã
    Đúng: Ban Chỉ đạo lấy số của riêng mình, từ 01 đầu năm
    """
    text = _symbol_text(script)
    if script.plan is None or text is None or script.plan.number is None:
        return
    if script.plan.issuers[0].kind == "ban chỉ đạo":
        message = _("Tổ chức tư vấn có hệ thống số riêng; hãy kiểm tra rằng số này không lấy từ sổ của cơ quan.")
        yield Hit(text.at(0), text.value, message)


RULES: tuple[Rule, ...] = (
    number_line,
    number_in_two_digits,
    type_code,
    issuer_code,
    year_in_number,
    own_series,
)
