"""The foot of a plan as printed: who gets it, who keeps it, who signs and by what right, how to reach the issuer."""

import re

from drafter import law
from drafter.language.spelling import upper, without_brackets, without_end
from drafter.plan.model import Contact, Drafter, Filing, Recipient, Signature
from drafter.plan.resolving.prose import line, names

# What an author types before the unit by habit; the program writes it.
_WORD_BEFORE = re.compile(r"^(?:Lưu:?\s*)?VT(?:,\s*|$)", re.IGNORECASE)


def recipient_line(recipient: Recipient) -> str:
    """One name or one group a line: - Tên (ghi chú); (I.II.9.d)."""
    remark = without_brackets(without_end(line(recipient.remark)))
    return f"- {names(recipient.names)} ({remark});" if remark else f"- {names(recipient.names)};"


def filing_line(filing: Filing) -> str:
    """- Lưu: VT, TCHC (02 bản). The decree asks for the number of copies and shows no way to write it (I.II.9.d)."""
    written = [word for unit in filing.units if (word := _WORD_BEFORE.sub("", without_end(line(unit))))]
    copies = f" ({filing.copies:02d} bản)" if filing.copies else ""
    return f"- {', '.join([law.load().texts['filing_word'].text, *written])}{copies}."


def drafter_line(drafter: Drafter | None) -> str:
    """PL.(300): initials in capitals, number of copies issued (I.III.3)."""
    if drafter is None:
        return ""
    initials = upper(without_end(line(drafter.initials)))
    return f"{initials}.({drafter.copies})" if drafter.copies else initials


def authority_lines(signature: Signature) -> list[str]:
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


def contact_lines(contact: Contact | None) -> list[str]:
    """Address; telephone and fax; e-mail and website: a line each, in the decree's own words (Mục V, number 12)."""
    if contact is None:
        return []
    rows = (
        (("", contact.address),),
        (("ĐT: ", contact.phone), ("Fax: ", contact.fax)),
        (("E-Mail: ", contact.email), ("Website: ", contact.website)),
    )
    lines = [", ".join(f"{word}{line(text)}" for word, text in row if text is not None) for row in rows]
    return [each for each in lines if each]
