"""The one resolution of a plan: its components as printed, with numbers, labels, citations and punctuation settled.

Drafting, rules, batch and `printed` read this and nothing else decides how a number, a "KT." or a final ";" is
written. The result holds strings and runs only; it knows neither Word nor YAML.
"""

from dataclasses import dataclass
from typing import NamedTuple

from drafter import law
from drafter.plan.model import Appendix, Plan, Signature
from drafter.plan.resolving.blocks import Blocks
from drafter.plan.resolving.foot import authority_lines, contact_lines, drafter_line, filing_line, recipient_line
from drafter.plan.resolving.head import draft_mark, goes_with_decision, goes_with_plan, number_line, place_date
from drafter.plan.resolving.mentions import Mentions
from drafter.plan.resolving.paragraphs import Block, closed
from drafter.plan.resolving.prose import Runs, capitals, line, name_lines, with_end
from drafter.plan.resolving.references import Trees, appendix_name, by_key, places, trees
from drafter.plan.resolving.task_table import task_grid


class ResolvedAppendix(NamedTuple):
    """An appendix as printed: "Phụ lục I", its title, what it goes with, its blocks."""

    label: str
    title: tuple[Runs, ...]
    goes_with: str
    blocks: tuple[Block, ...]
    landscape: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """A plan as printed, component by component. A tuple of strings is one string a line, in order.

    What a plan has not is "" or empty. footnotes: the paragraphs of each, in the order of their numbers.
    """

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    national_title: str
    motto: str
    number: str
    place_date: str
    draft: str
    urgency: str
    circulation: str
    type_name: str
    subject: tuple[Runs, ...]
    goes_with: str
    legal_bases: tuple[Runs, ...]
    opening: tuple[Runs, ...]
    body: tuple[Block, ...]
    recipients_label: str
    recipients: tuple[str, ...]
    drafter: str
    authority: tuple[str, ...]
    other_position: str
    signer: str
    contact: tuple[str, ...]
    appendices: tuple[ResolvedAppendix, ...]
    footnotes: tuple[tuple[Runs, ...], ...]


def resolve(plan: Plan) -> Resolved:
    """The plan as printed."""
    numbered = trees(plan)
    mentions = Mentions(plan, by_key(places(plan, numbered)))
    blocks = Blocks(mentions)
    rules = law.load()
    # In the order of mention: each document is given in full where it is named first.
    subject = tuple(mentions.paragraphs(plan.subject, counted=False))
    bases = [runs for basis in plan.legal_bases for runs in mentions.basis(basis)]
    opening = tuple(mentions.paragraphs(plan.opening))
    body = [*blocks.of(numbered.body, dict(plan.labels)), *blocks.prose(plan.closing, counted=False)]
    mark = rules.texts["end_mark"].text
    appendices = tuple(_appendix(plan, numbered, index, blocks, mentions) for index in range(len(plan.appendices)))
    signature: Signature | None = next(iter(plan.signatures), None)
    return Resolved(
        superior=name_lines(plan.issuers[0].superior),
        issuer=name_lines(plan.issuers[0].name),
        national_title=rules.texts["national_title"].text,
        motto=rules.texts["motto"].text,
        number=number_line(plan),
        place_date=place_date(plan),
        draft=draft_mark(plan),
        urgency=rules.urgency[plan.urgency].text if plan.urgency else "",
        circulation=rules.circulation[plan.circulation].text if plan.circulation else "",
        type_name=rules.texts["type_name"].text,
        subject=subject,
        goes_with=goes_with_decision(plan),
        legal_bases=tuple(_ended(bases)),
        opening=opening,
        body=tuple(closed(body, mark)),
        recipients_label=rules.texts["recipients_label"].text if plan.filing else "",
        recipients=(*map(recipient_line, plan.recipients), *([filing_line(plan.filing)] if plan.filing else [])),
        drafter=drafter_line(plan.drafter),
        authority=tuple(authority_lines(signature)) if signature else (),
        other_position=line(signature.other_position) if signature else "",
        signer=line(signature.signer) if signature else "",
        contact=tuple(contact_lines(plan.contact)),
        appendices=appendices,
        footnotes=tuple(mentions.footnotes),
    )


def _ended(bases: list[Runs]) -> list[Runs]:
    """Căn cứ: each line ends with ";", the last one with "." (I.II.6.a)."""
    ends = [";"] * (len(bases) - 1) + ["."]
    return [with_end(runs, end) for runs, end in zip(bases, ends, strict=False)]


def _appendix(plan: Plan, numbered: Trees, index: int, blocks: Blocks, mentions: Mentions) -> ResolvedAppendix:
    appendix: Appendix = plan.appendices[index]
    labels = dict(plan.labels) | dict(appendix.labels)
    title = tuple(capitals(runs) for runs in mentions.paragraphs(appendix.title))
    written: list[Block] = [*blocks.prose(appendix.content), *blocks.tables(appendix.tables)]
    if appendix.task_table and (grid := task_grid(numbered.body, labels, mentions)) is not None:
        written.append(grid)
    written += blocks.of(numbered.appendices[index], labels)
    return ResolvedAppendix(
        appendix_name(plan, index),
        title,
        goes_with_plan(plan),
        tuple(closed(written, law.load().texts["end_mark"].text)),
        appendix.landscape,
    )
