"""The one resolution of a plan: its components as printed, with numbers, labels and punctuation settled.

Drafting, rules, batch and `printed` read this and nothing else decides how a number, a "KT." or a final ";" is
written. The result holds strings and runs only; it knows neither Word nor YAML.
"""

import re
from dataclasses import dataclass, replace

from drafter import law
from drafter.language.dates import NBSP
from drafter.language.spelling import upper, without_brackets, without_end
from drafter.plan.model import Plan, Recipient, Signature
from drafter.plan.paragraphs import Kind, Paragraph, body_paragraphs
from drafter.plan.prose import Runs, line, name_lines, names, paragraphs, with_end
from drafter.plan.syntax.source import Text

# What an author types before the unit by habit; the program writes it.
_WORD_BEFORE = re.compile(r"^(?:Lưu:?\s*)?VT,\s*")

BLANK_NUMBER = NBSP * 8
"""The room for the number that the văn thư writes or the system assigns (Mẫu 1.4)."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A plan as printed, component by component. A tuple of strings is one string a line, in order."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    national_title: str
    motto: str
    number: str
    place_date: str
    type_name: str
    subject: tuple[Runs, ...]
    legal_bases: tuple[Runs, ...]
    opening: tuple[Runs, ...]
    body: tuple[Paragraph, ...]
    recipients_label: str
    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    other_position: str
    signer: str


def resolve(plan: Plan) -> Resolved:
    """The plan as printed."""
    texts = law.load().texts
    issuer, signature = plan.issuers[0], plan.signatures[0]
    body = body_paragraphs(plan.sections, plan.numbering, dict(plan.labels))
    body.extend(Paragraph(Kind.PARAGRAPH, "", runs) for runs in paragraphs(plan.closing))
    return Resolved(
        superior=name_lines(issuer.superior),
        issuer=name_lines(issuer.name),
        national_title=texts["national_title"].text,
        motto=texts["motto"].text,
        number=f"{texts['number_word'].text} {_number(plan)}/{symbol(plan)}",
        place_date=f"{without_end(line(plan.place))}, {plan.date.formal()}",
        type_name=texts["type_name"].text,
        subject=tuple(paragraphs(plan.subject)),
        legal_bases=tuple(_bases(plan.legal_bases)),
        opening=tuple(paragraphs(plan.opening)),
        body=tuple(_closed(body, texts["end_mark"].text)),
        recipients_label=texts["recipients_label"].text,
        recipients=(*(_recipient(each) for each in plan.recipients), _filing(plan.filing, texts["filing_word"].text)),
        authority=tuple(_authority(signature)),
        other_position=line(signature.other_position),
        signer=line(signature.signer),
    )


def symbol(plan: Plan) -> str:
    """The document's symbol (ký hiệu): as given, or KH- and the issuer's abbreviation."""
    if plan.symbol is not None:
        return line(plan.symbol)
    return f"{law.load().texts['type_code'].text}-{line(plan.issuers[0].abbreviation)}"


def _number(plan: Plan) -> str:
    return BLANK_NUMBER if plan.number is None else f"{plan.number:02d}"


def _bases(bases: tuple[Text, ...]) -> list[Runs]:
    """Căn cứ: each line ends with ";", the last one with "." (I.II.6.a)."""
    lines = [runs for base in bases for runs in paragraphs(base)]
    ends = [";"] * (len(lines) - 1) + ["."]
    return [with_end(runs, end) for runs, end in zip(lines, ends, strict=False)]


def _closed(body: list[Paragraph], mark: str) -> list[Paragraph]:
    """The last paragraph closes with "./." unless the author wrote it; "…;" and "…." give way to it."""
    last = body[-1]
    if last.text.rstrip().endswith(mark):
        return body
    return [*body[:-1], replace(last, runs=with_end(last.runs, mark))]


def _recipient(recipient: Recipient) -> str:
    """One name or one group a line: - Tên (ghi chú); (I.II.9.d)."""
    remark = without_brackets(without_end(line(recipient.remark)))
    return f"- {names(recipient.names)} ({remark});" if remark else f"- {names(recipient.names)};"


def _filing(units: tuple[Text, ...], word: str) -> str:
    written = [without_end(line(unit)) for unit in units]
    return f"- {', '.join([word, *(_WORD_BEFORE.sub('', unit) for unit in written)])}."


def _authority(signature: Signature) -> list[str]:
    """Quyền hạn and chức vụ, one line each: TM., then TL. or TUQ., then KT., then the signer's own position."""
    signs = law.load().signing
    lines = [
        f"{signs[name].text} {upper(line(text))}"
        for name, text in (
            ("collective", signature.collective),
            ("by_order", signature.by_order),
            ("by_authority", signature.by_authority),
            ("for_head", signature.for_head),
        )
        if text is not None
    ]
    position = upper(line(signature.position))
    return [*lines, f"{signs['acting'].text} {position}" if signature.acting else position]
