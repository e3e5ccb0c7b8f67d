"""What a plan reads like on paper: its whole text, paragraph by paragraph, in the order of the page."""

from drafter.plan import markup
from drafter.plan.model import Plan
from drafter.plan.resolution import resolve


def printed(plan: Plan) -> list[str]:
    """Every printed paragraph of the plan, top to bottom, the left column of a table before the right one.

    A name that is set on several lines is one string. This is what the text of the Word file must equal; it shares
    the resolution with drafting, and nothing else.
    """
    r = resolve(plan)
    pieces = [
        " ".join(r.superior),
        " ".join(r.issuer),
        r.national_title,
        r.motto,
        r.number,
        r.place_date,
        r.type_name,
        *(markup.plain(runs) for runs in (*r.subject, *r.legal_bases, *r.opening)),
        *(paragraph.text for paragraph in r.body),
        r.recipients_label,
        *r.recipients,
        *r.authority,
        r.other_position,
        r.signer,
    ]
    return [piece for piece in pieces if piece]
