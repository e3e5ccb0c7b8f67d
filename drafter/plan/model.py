"""What a plan is. Frozen, made only from a valid file; every text carries its place in that file (`source.Text`)."""

from dataclasses import dataclass, field

from drafter.language.dates import PartialDate
from drafter.plan.syntax.source import Text


@dataclass(frozen=True, slots=True)
class Agency:
    """The issuing authority (cơ quan ban hành) and its direct superior. kind: one of `records.ISSUER_KINDS`."""

    name: Text
    kind: str
    superior: Text | None = None
    abbreviation: Text | None = None
    level: str | None = None


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
class Column:
    """A column of a free table, or several under one heading. width_cm: None to leave it to the program.

    merge: cells that follow each other with the same content are one cell. align: one of `records.ALIGNMENTS`.
    """

    title: Text
    width_cm: float | None = None
    align: str | None = None
    merge: bool = False
    columns: tuple["Column", ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a free table over `across` columns and `down` rows; the rows below leave the covered cells out."""

    content: Text | None = None
    across: int = 1
    down: int = 1
    align: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, or the name of a group over the whole width. place: where the row stands in the file."""

    cells: tuple[Cell, ...] = ()
    group: Text | None = None
    place: tuple[int, int] = field(default=(1, 1), compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A free table. unit: the unit of all its figures, printed above it."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: Text | None = None
    title: Text | None = None
    unit: Text | None = None
    place: tuple[int, int] = field(default=(1, 1), compare=False)


@dataclass(frozen=True, slots=True)
class Target:
    """A target (chỉ tiêu) with one value for each milestone; code and values stay strings ("6.10" is not 6.1)."""

    name: Text
    values: tuple[Text, ...] = ()
    code: Text | None = None
    unit: Text | None = None
    lead: tuple[Text, ...] = ()
    place: tuple[int, int] = field(default=(1, 1), compare=False)


@dataclass(frozen=True, slots=True)
class TargetTable:
    """Targets at milestones; a Text among the rows names the group that follows. headings: by field name.

    as_lines: each target is a line of the text rather than a row of a table.
    """

    milestones: tuple[Text, ...]
    rows: tuple[Target | Text, ...]
    key: Text | None = None
    title: Text | None = None
    headings: tuple[tuple[str, Text], ...] = ()
    as_lines: bool = False
    place: tuple[int, int] = field(default=(1, 1), compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the body: a mục, khoản, điểm, or a paragraph without a number.

    content: prose, each line a paragraph. units: the agencies this section gives work to; they stand for the title.
    request: the units are asked (đề nghị), not told. tables: in order, between content and children.
    numbering: the scheme of the children (one of `records.SCHEMES`), None for the one in force.
    labels: the agency's own words for the assignment lines, by field name.
    """

    title: Text | None = None
    content: Text | None = None
    children: tuple["Section", ...] = ()
    units: tuple[Text, ...] = ()
    assignment: Assignment = Assignment()
    labels: tuple[tuple[str, Text], ...] = ()
    tables: tuple[Table | TargetTable, ...] = ()
    role: str | None = None
    key: Text | None = None
    numbering: str | None = None
    run_in: bool = False
    unnumbered: bool = False
    request: bool = False


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
class Filing:
    """The last line of Nơi nhận: the drafting unit and, where asked for, the number of copies kept."""

    units: tuple[Text, ...] = ()
    copies: int | None = None


@dataclass(frozen=True, slots=True)
class Drafter:
    """Ô 12: the drafter's initials and the number of copies issued."""

    initials: Text
    copies: int | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Ô 13: how to reach the issuer, at the foot of page 1."""

    address: Text | None = None
    phone: Text | None = None
    fax: Text | None = None
    email: Text | None = None
    website: Text | None = None


@dataclass(frozen=True, slots=True)
class IssuedWith:
    """The decision that a plan is issued with (Mẫu 1.3, second part); what is not known yet is left blank."""

    type: Text | None = None
    number: Text | None = None
    date: PartialDate | None = None
    issuer: Text | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """The time in which a plan is carried out; None where it is open."""

    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An entry of the register of citations (viện dẫn): the whole citation as typed, or its parts.

    key: the author's own, as written. text: None when the parts are given.
    """

    key: Text
    text: Text | None = None
    type: Text | None = None
    number: Text | None = None
    name: Text | None = None
    date: PartialDate | None = None
    issuer: Text | None = None
    subject: Text | None = None
    short_name: Text | None = None


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote; key: the author's mark for it ("1"), as written. Printed numbers follow the order of mention."""

    key: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Appendix:
    """A part of its own after the signature. content, tables and children as in a section.

    task_table: a table of all tasks of the plan stands in it.
    """

    title: Text | None = None
    key: Text | None = None
    landscape: bool = False
    content: Text | None = None
    task_table: bool = False
    tables: tuple[Table | TargetTable, ...] = ()
    children: tuple[Section, ...] = ()
    numbering: str | None = None
    labels: tuple[tuple[str, Text], ...] = ()
    place: tuple[int, int] = field(default=(1, 1), compare=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """A KẾ HOẠCH. `issuers` and `signatures` hold at most one element each: NĐ 30 has no joint form.

    With `issued_with` the plan has no number, place, date, signature, recipients and filing of its own.
    period: for checking deadlines; it is not printed.
    paper: printed on paper rather than sent as an electronic document (hình thức).
    draft: None for no draft mark, "" for the plain one, else which draft it is ("lần 2").
    """

    issuers: tuple[Agency, ...]
    subject: Text
    sections: tuple[Section, ...]
    place: Text | None = None
    date: PartialDate | None = None
    period: Period | None = None
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    filing: Filing | None = None
    number: int | None = None
    symbol: Text | None = None
    paper: bool = False
    draft: str | None = None
    urgency: str | None = None
    circulation: str | None = None
    issued_with: IssuedWith | None = None
    documents: tuple[Document, ...] = ()
    legal_bases: tuple[Text, ...] = ()
    opening: Text | None = None
    closing: Text | None = None
    numbering: str | None = None
    labels: tuple[tuple[str, Text], ...] = ()
    drafter: Drafter | None = None
    contact: Contact | None = None
    footnotes: tuple[Footnote, ...] = ()
    appendices: tuple[Appendix, ...] = ()
