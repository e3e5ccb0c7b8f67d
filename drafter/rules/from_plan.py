"""A plan as a script: what it prints, paragraph by paragraph, each word still knowing its place in the plan file."""

from collections.abc import Sequence
from typing import NamedTuple

from drafter import law
from drafter.language.spelling import fold
from drafter.plan.house_style import NONE, HouseStyle
from drafter.plan.model import Assignment, Plan, Recipient, Section, Signature, Table, Target, TargetTable
from drafter.plan.resolving.blocks import DEFAULT_LABELS, REQUEST
from drafter.plan.resolving.foot import authority_lines, filing_line
from drafter.plan.resolving.head import full_name, number_line, place_date, symbol
from drafter.plan.resolving.numbering import Numbered
from drafter.plan.resolving.prose import line
from drafter.plan.resolving.references import appendix_name, is_captioned, table_name, trees
from drafter.plan.resolving.register import register
from drafter.plan.syntax.source import Text
from drafter.plan.unmarked import DOCUMENT
from drafter.rules import wording
from drafter.rules.script import KEYED_BASIS, ByKey, Passage, Script
from drafter.rules.wording import Wording, with_commas
from drafter.text.paragraphs import Kind

CELL = "\t"
"""What stands between the cells of a row."""


class _Where(NamedTuple):
    """Where a passage stands in the outline."""

    label: str = ""
    level: int = 0
    parent: int | None = None
    role: str = ""


_NOWHERE = _Where()


def script_of(plan: Plan, house: HouseStyle = NONE) -> Script:
    """The plan as rules read it."""
    writer = _Writer(plan)
    writer.whole()
    return Script(
        tuple(writer.passages),
        plan=plan,
        date=plan.date,
        issuer=full_name(plan.issuers[0]),
        symbol=symbol(plan) if plan.issued_with is None else "",
        house=house,
    )


class _Writer:
    def __init__(self, plan: Plan) -> None:
        self.passages: list[Passage] = []
        self._plan = plan
        self._citations = {key: entry.citation for key, entry in register(plan.documents).entries.items()}
        self._captions = 0

    def whole(self) -> None:
        """Write every passage in the order of the document."""
        plan, numbered = self._plan, trees(self._plan)
        self._head(plan)
        self._prose(plan.subject, Kind.SUBJECT)
        for basis in plan.legal_bases:
            self._basis(basis)
        self._prose(plan.opening, Kind.OPENING)
        self._tree(numbered.body, dict(plan.labels), _NOWHERE)
        self._prose(plan.closing, Kind.CLOSING)
        for signature in plan.signatures:
            self._signature(signature)
        for recipient in plan.recipients:
            self._recipient(recipient)
        if plan.filing is not None:
            self._printed(Kind.FILING, filing_line(plan.filing), next(iter(plan.filing.units), None))
        for index, (appendix, tree) in enumerate(zip(plan.appendices, numbered.appendices, strict=True)):
            self._add(wording.printed(appendix_name(plan, index), appendix.place), Kind.APPENDIX_LABEL)
            self._prose(appendix.title, Kind.APPENDIX_TITLE)
            self._prose(appendix.content, Kind.PARAGRAPH)
            self._tables(appendix.tables, _NOWHERE)
            self._tree(tree, dict(plan.labels) | dict(appendix.labels), _NOWHERE)
        for note in plan.footnotes:
            self._prose(note.text, Kind.NOTE)

    def _basis(self, basis: Text) -> None:
        """A căn cứ in words, or a key of the register, which prints "Căn cứ …"."""
        key = fold(basis.value)
        if key in self._citations:
            by_key = (ByKey(KEYED_BASIS.index(DOCUMENT), basis.value, self._citations[key]),)
            self._add(Wording(KEYED_BASIS, lambda _index: basis.at(0), by_key), Kind.BASIS)
        else:
            self._prose(basis, Kind.BASIS)

    def _head(self, plan: Plan) -> None:
        issuer = plan.issuers[0]
        if issuer.superior is not None:
            self._composed([issuer.superior], Kind.SUPERIOR)
        self._composed([issuer.name], Kind.ISSUER)
        if plan.issued_with is None:
            self._around(Kind.NUMBER, number_line(plan), plan.symbol or issuer.abbreviation)
            self._around(Kind.PLACE_DATE, place_date(plan), plan.place)
        self._printed(Kind.TYPE, law.load().texts["type_name"].text, plan.subject)

    def _tree(self, tree: Sequence[Numbered], labels: dict[str, Text], above: _Where) -> None:
        for each in tree:
            role = each.section.role or above.role
            where = _Where(each.label, each.depth, above.parent, role)
            self._section(each, labels | dict(each.section.labels), where)

    def _section(self, each: Numbered, labels: dict[str, Text], where: _Where) -> None:
        section = each.section
        own = self._heading(section, where)
        if own is None:
            own = self._prose(section.content, Kind.PARAGRAPH, where)
        else:
            self._prose(section.content, Kind.PARAGRAPH, _Where(parent=own, role=where.role))
        below = _Where(parent=where.parent if own is None else own, role=where.role)
        self._tables(section.tables, below)
        if not each.task_lines_last:
            self._assignment(section.assignment, labels, below)
        self._tree(each.children, labels, below)
        if each.task_lines_last:
            self._assignment(section.assignment, labels, below)

    def _heading(self, section: Section, where: _Where) -> int | None:
        if section.title is not None:
            return self._prose(section.title, Kind.HEADING, where)
        if section.units:
            request = [f"{REQUEST} "] if section.request else []
            return self._composed([*request, *with_commas(section.units)], Kind.HEADING, where)
        return None

    def _assignment(self, assignment: Assignment, labels: dict[str, Text], above: _Where) -> None:
        texts = {
            "lead": assignment.lead,
            "cooperating": assignment.cooperating,
            "executing": assignment.executing,
            "deadline": (assignment.deadline,) if assignment.deadline is not None else (),
            "product": (assignment.product,) if assignment.product is not None else (),
        }
        for field, values in texts.items():
            if values:
                name = line(labels[field]) if field in labels else DEFAULT_LABELS[field]
                written = wording.composed([f"{name}: ", *with_commas(values)], self._citations)
                self._add(written, Kind.TASK_LINE, above._replace(label="-"), name=name, value=len(name) + 2)

    def _tables(self, tables: Sequence[Table | TargetTable], above: _Where) -> None:
        for table in tables:
            if is_captioned(table):
                self._captions += 1
                name = table_name(self._captions)
                if table.title is not None:
                    self._composed([f"{name}. ", table.title], Kind.CAPTION, above)
                else:
                    self._add(wording.printed(name, table.place), Kind.CAPTION, above)
            for row in table.rows:
                if isinstance(row, Text):
                    self._row([row], above)
                elif isinstance(row, Target):
                    self._row([row.code, row.name, row.unit, *row.values, *row.lead], above)
                else:
                    self._row([row.group] if row.group else [cell.content for cell in row.cells], above)

    def _row(self, cells: Sequence[Text | None], above: _Where) -> None:
        parts: list[str | Text] = []
        for number, cell in enumerate(cells):
            parts += [CELL] if number else []
            parts += [cell] if cell is not None else []
        written = wording.composed(parts, self._citations)
        spans, start = [], 0
        for words in written.words.split(CELL):
            spans.append((start, start + len(words)))
            start += len(words) + len(CELL)
        self._add(written, Kind.ROW, above, cells=tuple(spans))

    def _signature(self, signature: Signature) -> None:
        powers = (signature.collective, signature.by_order, signature.by_authority, signature.for_head)
        *authority, position = authority_lines(signature)
        for words, text in zip(authority, filter(None, powers), strict=True):
            self._printed(Kind.AUTHORITY, words, text)
        self._printed(Kind.POSITION, position, signature.position)
        if signature.other_position is not None:
            self._composed([signature.other_position], Kind.POSITION)
        if signature.signer is not None:
            self._composed([signature.signer], Kind.SIGNER)

    def _recipient(self, recipient: Recipient) -> None:
        remark: list[str | Text] = [" (", recipient.remark, ")"] if recipient.remark is not None else []
        self._composed([*with_commas(recipient.names), *remark], Kind.RECIPIENT, _Where(label="-"))

    def _prose(self, text: Text | None, kind: Kind, where: _Where = _NOWHERE) -> int | None:
        """One passage for each line; the index of the first, which alone carries the number."""
        first: int | None = None
        for written in wording.lines(text, self._citations) if text is not None else []:
            index = self._add(written, kind, where)
            if first is None:
                first = index
                where = _Where(parent=index if where.level else where.parent, role=where.role)
        return first

    def _composed(self, parts: Sequence[str | Text], kind: Kind, where: _Where = _NOWHERE) -> int:
        return self._add(wording.composed(parts, self._citations), kind, where)

    def _around(self, kind: Kind, words: str, text: Text | None) -> None:
        """What the program writes around one text of the plan; each character of the text is at its own place."""
        own = line(text)
        if text is not None and own and own in words:
            before, _own, after = words.partition(own)
            self._composed([before, text, after], kind)
        else:
            self._printed(kind, words, text)

    def _printed(self, kind: Kind, words: str, text: Text | None) -> None:
        """What the program writes, at the place of what it was made from."""
        self._add(wording.printed(words, text.at(0) if text is not None else (1, 1)), kind)

    def _add(
        self,
        written: Wording,
        kind: Kind,
        where: _Where = _NOWHERE,
        *,
        name: str = "",
        value: int = 0,
        cells: tuple[tuple[int, int], ...] = (),
    ) -> int:
        words, at, by_key = written
        self.passages.append(Passage(words, kind, at, *where[:3], name, value, cells, by_key, where.role))
        return len(self.passages) - 1
