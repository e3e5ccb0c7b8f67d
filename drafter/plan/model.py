"""What a plan is. Frozen, made only from a valid file; every text carries its place in that file (`source.Text`)."""

from dataclasses import dataclass

from drafter.language.dates import PartialDate
from drafter.plan.syntax.source import Text


@dataclass(frozen=True, slots=True)
class Agency:
    """The issuing authority (cơ quan ban hành) and its direct superior."""

    name: Text
    superior: Text | None = None
    abbreviation: Text | None = None
    level: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who does a task, until when, with what result (chủ trì, phối hợp, thực hiện, thời hạn, sản phẩm)."""

    lead: tuple[Text, ...] = ()
    cooperating: tuple[Text, ...] = ()
    executing: tuple[Text, ...] = ()
    deadline: Text | None = None
    product: Text | None = None

    def __bool__(self) -> bool:
        return bool(self.lead or self.cooperating or self.executing or self.deadline or self.product)


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the body: a mục, khoản, điểm, or a paragraph without a number.

    content: prose, each line a paragraph. units: the agencies this section gives work to; they stand for the title.
    numbering: the scheme of the children (one of `fields.SCHEMES`), None for the one in force.
    labels: the agency's own words for the assignment lines, by field name.
    """

    title: Text | None = None
    content: Text | None = None
    children: tuple["Section", ...] = ()
    units: tuple[Text, ...] = ()
    assignment: Assignment = Assignment()
    labels: tuple[tuple[str, Text], ...] = ()
    role: str | None = None
    key: Text | None = None
    numbering: str | None = None
    run_in: bool = False
    unnumbered: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs and by what right (I.II.7.b): TM., TL. or TUQ., KT., Q.; the agency position of 7b above the name."""

    position: Text
    signer: Text | None = None
    collective: Text | None = None
    by_order: Text | None = None
    by_authority: Text | None = None
    for_head: Text | None = None
    other_position: Text | None = None
    acting: bool = False


@dataclass(frozen=True, slots=True)
class Recipient:
    """One line of Nơi nhận: one name, or a group on one line, with a remark that holds for all of them."""

    names: tuple[Text, ...]
    remark: Text | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A KẾ HOẠCH. `issuers` and `signatures` hold one element each: NĐ 30 has no joint form."""

    issuers: tuple[Agency, ...]
    place: Text
    date: PartialDate
    subject: Text
    sections: tuple[Section, ...]
    signatures: tuple[Signature, ...]
    recipients: tuple[Recipient, ...]
    filing: tuple[Text, ...]
    number: int | None = None
    symbol: Text | None = None
    legal_bases: tuple[Text, ...] = ()
    opening: Text | None = None
    closing: Text | None = None
    numbering: str | None = None
    labels: tuple[tuple[str, Text], ...] = ()
