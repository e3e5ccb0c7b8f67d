"""The letters of signing powers: TM., KT., TL., TUQ., Q. (I.II.7.b)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter import law
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan.model import Signature
from drafter.rules.rule import Hit, Verdict, hit, rule
from drafter.rules.script import Script
from drafter.text.paragraphs import Kind

_SIGN = re.compile(
    r"(T[./]?\s?M|K[./]?\s?T|T[./]?\s?L|T[./]?\s?U[./]?\s?Q|Q)(?:\s?[.:/,-])?(?=\s)|(?:TM|KT|TL|TUQ|Q)[:/,-](?=\w)"
    r"|(?:T/M|K/T|T/L|T/UQ)\.?(?=\w)",
    re.IGNORECASE,
)
_SPELT = {
    fold(words): name
    for words, name in (
        ("thay mặt", "collective"),
        ("ký thay", "for_head"),
        ("thừa lệnh", "by_order"),
        ("thừa ủy quyền", "by_authority"),
        ("quyền", "acting"),
    )
}
_LONGEST_SPELT = 3  # words


class _Slip(NamedTuple):
    """A power written otherwise than the decree has it: how long it is, and the sign to write."""

    length: int
    sign: str
    name: str


@rule("KY-01")
def signing_power(script: Script) -> Iterator[Verdict]:
    """Quyền hạn ký ghi bằng TM., KT., TL., TUQ., Q., có dấu chấm, không có gạch chéo.

    Sai: T/M ỦY BAN NHÂN DÂN
    Sai: KT CHỦ TỊCH
    Sai: QUYỀN GIÁM ĐỐC
    Đúng: TM. ỦY BAN NHÂN DÂN
    Đúng: KT. CHỦ TỊCH
    Trong tệp kế hoạch, các chữ này do chương trình ghi từ “thay mặt”, “ký thay”, “thừa lệnh”, “thừa ủy quyền”,
    “giao quyền”.
    """
    if script.plan is not None:
        for signature in script.plan.signatures:
            yield from _powers_typed(signature)
        return
    for line in script.of(Kind.AUTHORITY, Kind.POSITION):
        if slip := _slip(line.words):
            message = _("Quyền hạn ký phải ghi “{right}”.", right=slip.sign)
            yield hit(line, 0, slip.length, message, slip.sign)


def _powers_typed(signature: Signature) -> Iterator[Verdict]:
    """Powers typed into the fields of a plan."""
    for text in (
        signature.collective,
        signature.by_order,
        signature.by_authority,
        signature.for_head,
        signature.position,
    ):
        if text is None or not (slip := _slip(text.value)):
            continue
        message = _(
            "Chữ viết tắt quyền hạn “{right}” do chương trình ghi; ở đây chỉ ghi tên tập thể hoặc chức vụ.",
            right=slip.sign,
        )
        way = "giao quyền: có" if slip.name == "acting" else text.value[slip.length :].strip()
        yield Hit(text.at(0), text.value[: slip.length], message, way)


def _slip(words: str) -> _Slip | None:
    """The power that the words begin with, if it is not written as in the decree."""
    signs = law.load().signing
    if found := _SIGN.match(words):
        letters = re.sub(r"[^A-Z]", "", found.group().upper())
        name = next((name for name, sign in signs.items() if sign.text == f"{letters}."), "")
        right = signs[name].text
        return None if found.group() == right else _Slip(found.end(), right, name)
    parts = list(re.finditer(r"\S+", words[:60]))
    for count in range(_LONGEST_SPELT, 0, -1):
        name = _SPELT.get(fold(words[: parts[count - 1].end()]), "") if len(parts) > count else ""
        if name:
            return _Slip(parts[count - 1].end(), signs[name].text, name)
    return None
