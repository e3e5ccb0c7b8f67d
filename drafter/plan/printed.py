"""What a plan reads like on paper: its whole text, paragraph by paragraph, in the order of the page."""

from collections.abc import Iterator
from typing import NamedTuple

from drafter.plan import markup
from drafter.plan.model import Plan
from drafter.plan.resolving.grids import Grid, Role
from drafter.plan.resolving.paragraphs import Block
from drafter.plan.resolving.prose import Runs
from drafter.plan.resolving.resolution import Resolved, ResolvedAppendix, resolve


class Printed(NamedTuple):
    """A printed paragraph. what: the component of the law table, or the value of a paragraph's `Kind`."""

    what: str
    text: str


_CELLS = {Role.HEADING: "table_heading", Role.GROUP: "table_group", Role.CELL: "table_text"}


def printed(plan: Plan) -> list[str]:
    """Every printed paragraph of the plan, top to bottom, the left column of the signature before the right one.

    A name that is set on several lines is one string; a table is read row by row; a footnote's mark reads "[^n]". The
    marks of circulation and urgency come where they are printed; footnotes, then the contact lines come last. This is
    what the text of the Word file must equal; it shares the resolution with drafting, and nothing else.
    """
    return [each.text for each in paragraphs(resolve(plan))]


def paragraphs(resolved: Resolved) -> Iterator[Printed]:
    """The same, each with what it is."""
    return (each for each in _all(resolved) if each.text)


def _all(r: Resolved) -> Iterator[Printed]:
    yield Printed("circulation", r.circulation)
    yield Printed("superior", " ".join(r.superior))
    yield Printed("issuer", " ".join(r.issuer))
    yield Printed("national_title", r.national_title)
    yield Printed("motto", r.motto)
    yield Printed("number", r.number)
    yield Printed("place_date", r.place_date)
    yield Printed("draft_mark", r.draft)
    yield Printed("urgency", r.urgency)
    yield Printed("type_name", r.type_name)
    yield from _texts("subject", r.subject)
    yield Printed("goes_with", r.goes_with)
    yield from _texts("legal_basis", r.legal_bases)
    yield from _texts("body", r.opening)
    yield from _blocks(r.body)
    yield Printed("recipients_label", r.recipients_label)
    yield from (Printed("recipient", text) for text in r.recipients)
    yield Printed("drafter", r.drafter)
    yield from (Printed("authority", text) for text in r.authority)
    yield Printed("other_position", r.other_position)
    yield Printed("signer", r.signer)
    for appendix in r.appendices:
        yield from _appendix(appendix)
    for note in r.footnotes:
        yield from _texts("footnote", note)
    yield from (Printed("contact", text) for text in r.contact)


def _texts(what: str, found: tuple[Runs, ...]) -> Iterator[Printed]:
    return (Printed(what, markup.plain(runs)) for runs in found)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[Printed]:
    for block in blocks:
        if isinstance(block, Grid):
            for cell in (cell for row in (*block.head, *block.rows) for cell in row):
                yield from _texts(_CELLS[cell.role], cell.paragraphs)
        else:
            yield Printed(block.kind.value, block.text)


def _appendix(appendix: ResolvedAppendix) -> Iterator[Printed]:
    yield Printed("appendix_label", appendix.label)
    yield from _texts("appendix_title", appendix.title)
    yield Printed("goes_with", appendix.goes_with)
    yield from _blocks(appendix.blocks)
