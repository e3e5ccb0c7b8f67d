"""Who signs and by what right: signing powers, positions, the name of the signer (I.II.7)."""

from collections.abc import Iterator

from drafter.findings import Severity
from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan.model import Agency, Signature
from drafter.plan.syntax.source import Text
from drafter.rules.rule import Hit, Rule, Undecided, Verdict, hit, rule
from drafter.rules.script import Script
from drafter.rules.signer_titles import keeps_ranks, titles_before
from drafter.rules.signing_powers import signing_power
from drafter.text.paragraphs import Kind

_COLLECTIVES = tuple(map(fold, ("Ủy ban nhân dân", "Hội đồng nhân dân", "Thường trực Hội đồng nhân dân", "Chính phủ")))
_DEPUTY = pattern(r"phó |thứ trưởng\b")
_IN_COMMITTEE = pattern(
    r"(?:phó )?(?:trưởng (?:ban|tiểu ban|đoàn)|chỉ huy trưởng|tổ trưởng)\b|tổ phó\b|(?:ủy|thành) viên\b"
)
_IN_AGENCY = pattern(
    r"(?:phó )?(?:chủ tịch|(?:tổng )?giám đốc|bí thư|hiệu trưởng|cục trưởng|vụ trưởng|chánh văn phòng|trưởng phòng)\b"
    r"|(?:bộ|thứ) trưởng\b"
)
_COUNCIL = fold("Hội đồng")
_STATE_BODY = pattern(r"ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|\bsở\b|\bbộ\b")


@rule("KY-04")
def bare_name(script: Script) -> Iterator[Verdict]:
    """Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu.

    Sai: TS. Nguyễn Văn An
    Sai: Nhà giáo Ưu tú Trần Thị Bình
    Đúng: Nguyễn Văn An
    Với đơn vị vũ trang, cơ sở giáo dục, y tế, khoa học, người đứng đầu ngành có thể quy định khác; khi đó chỉ là lưu ý.
    """
    names = " / ".join(line.words for line in script.of(Kind.ISSUER, Kind.SUPERIOR))
    for line in script.of(Kind.SIGNER):
        if length := titles_before(line.words):
            message = _("Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh hiệu.")
            severity = Severity.INFO if keeps_ranks(names) else None
            yield hit(line, 0, len(line.words[:length].rstrip()), message, line.words[length:], severity)


@rule("KY-05")
def on_behalf_of_the_collective(script: Script) -> Iterator[Verdict]:
    """Cơ quan làm việc theo chế độ tập thể thì văn bản thường ký thay mặt tập thể (TM.).

    Sai: CHỦ TỊCH (Ủy ban nhân dân xã ban hành, không có dòng TM.)
    Đúng: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH
    Văn bản do Chủ tịch Ủy ban nhân dân ban hành, do sở, phòng ban hành thì không có dòng này.
    """
    for issuer, signature in _signed(script):
        if issuer.kind != "hành chính" or signature.collective or signature.by_order or signature.by_authority:
            continue
        name = f"{fold(issuer.name.value.replace(' / ', ' '))} "
        if name.startswith(_COLLECTIVES):
            words = " ".join(issuer.name.value.split()[: len(next(filter(name.startswith, _COLLECTIVES)).split())])
            message = _(
                "Văn bản của tập thể thường có dòng “TM. …” trên chức vụ; hãy ghi “thay mặt” nếu ký thay tập thể."
            )
            yield _at(signature.for_head or signature.position, message, f"thay mặt: {words}")


@rule("KY-06")
def deputy_for_the_head(script: Script) -> Iterator[Verdict]:
    """Cấp phó ký thì ghi ký thay (KT.) người đứng đầu.

    Sai: PHÓ CHỦ TỊCH (không có dòng KT.)
    Đúng: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
    Cấp phó được giao phụ trách hoặc điều hành cũng ký như cấp phó ký thay.
    """
    for issuer, signature in _signed(script):
        position = signature.position
        soft = Severity.INFO if issuer.kind in ("mặt trận", "đoàn thể") else None
        if signature.for_head is not None:
            if fold(signature.for_head.value) == fold(position.value):
                message = _("“chức vụ” trùng với chức vụ ở “ký thay”; ở đây ghi chức vụ của người ký.")
                yield _at(position, message, severity=soft)
        elif _DEPUTY.match(fold(position.value)) and not (signature.by_order or signature.by_authority):
            message = _("Cấp phó ký thì phải ghi ký thay người đứng đầu (KT.); hãy ghi “ký thay”.")
            yield _at(position, message, f"ký thay: {_head(position.value)}", soft)


def _head(deputy: str) -> str:
    """The position that a deputy signs for."""
    if fold(deputy).startswith("thứ trưởng"):
        return "Bộ trưởng"
    head = deputy.split(maxsplit=1)[-1]
    return head[:1].upper() + head[1:]


@rule("KY-07")
def recorded_basis(script: Script) -> Iterator[Verdict]:
    """Ký thừa ủy quyền, thừa lệnh phải có căn cứ: văn bản ủy quyền, quy chế làm việc.

    Sai: TUQ. GIÁM ĐỐC khi không có văn bản ủy quyền
    Đúng: TL. CHỦ TỊCH theo quy chế làm việc của cơ quan
    """
    for _issuer, signature in _signed(script):
        if signature.by_authority is not None:
            message = _("Ký thừa ủy quyền phải có văn bản ủy quyền, giới hạn thời gian và nội dung; hãy kiểm tra.")
            yield _at(signature.by_authority, message)
        if signature.by_order is not None:
            message = _("Việc giao ký thừa lệnh phải được quy định trong quy chế làm việc của cơ quan; hãy kiểm tra.")
            yield _at(signature.by_order, message)


@rule("KY-08")
def position_in_the_committee(script: Script) -> Iterator[Verdict]:
    """Văn bản của ban chỉ đạo, hội đồng, tổ: ghi chức danh trong tổ chức đó; dùng dấu của cơ quan thì ghi cả chức vụ.

    Sai: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ (văn bản của Ban Chỉ đạo)
    Đúng: TRƯỞNG BAN, trên họ tên ghi Chủ tịch Ủy ban nhân dân xã
    Chức vụ trong cơ quan ghi ở “chức vụ khác”.
    """
    for issuer, signature in _signed(script):
        if issuer.kind != "ban chỉ đạo":
            continue
        if _is_of_the_agency(signature.position.value, issuer):
            message = _(
                "Văn bản của {name} ghi chức danh của người ký trong tổ chức đó; "
                "chức vụ ở cơ quan ghi tại “chức vụ khác”.",
                name=" ".join(issuer.name.value.replace(" / ", " ").split()),
            )
            yield _at(signature.position, message)
        if signature.other_position is None:
            yield Undecided(
                _("Chưa biết tổ chức này có dùng con dấu của cơ quan không; có thì phải ghi “chức vụ khác”.")
            )
        elif _IN_COMMITTEE.match(fold(signature.other_position.value)):
            message = _("“chức vụ khác” là chức vụ của người ký trong cơ quan, không phải trong ban, hội đồng, tổ.")
            yield _at(signature.other_position, message)


def _is_of_the_agency(position: str, issuer: Agency) -> bool:
    words = fold(position)
    if not _IN_AGENCY.match(words):
        return False
    # A council has a chairman of its own.
    return not fold(issuer.name.value).startswith(_COUNCIL) or _STATE_BODY.search(words) is not None


def _signed(script: Script) -> Iterator[tuple[Agency, Signature]]:
    if script.plan is not None:
        yield from zip(script.plan.issuers, script.plan.signatures, strict=False)


def _at(text: Text, message: str, suggestion: str | None = None, severity: Severity | None = None) -> Hit:
    return Hit(text.at(0), text.value, message, suggestion, severity)


RULES: tuple[Rule, ...] = (
    signing_power,
    bare_name,
    on_behalf_of_the_collective,
    deputy_for_the_head,
    recorded_basis,
    position_in_the_committee,
)
