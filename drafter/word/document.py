"""A Word document read from the first paragraph to the last, each run with the formatting that Word shows.

Content is taken as Word prints it: one branch of mc:AlternateContent, insertions kept, deletions left out, text boxes
after the paragraph that anchors them. A footnote's mark reads "[^n]", n counted in the order of the marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from lxml import etree

from drafter.word.effective import ParagraphFormat, RunFormat, Styles, W
from drafter.word.lines import RuleLine, drawn_lines
from drafter.word.package import Package, Relationship, open_package
from drafter.word.sections import Section, count, read_section

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DELETED = {"del", "moveFrom", "delText", "delInstrText"}
_NO_TEXT = {"pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "sectPr", "rubyPr", "rt"}
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}

StoryKind = Literal["body", "header", "footer", "footnotes"]


@dataclass(frozen=True, kw_only=True)
class Run(RunFormat):
    """Text of one look. start: offset in the paragraph's text. is_field_code: not printed, and not in that text."""

    text: str
    start: int
    is_field_code: bool


@dataclass(frozen=True, kw_only=True)
class Paragraph(ParagraphFormat):
    """One paragraph. index: from 0 in its story. text: its runs joined, field codes left out.

    cell: (table, row, grid column), each from 0; tables are counted through the story, inner ones too.
    lines: rule lines drawn in it, and its bottom border.
    """

    index: int
    style_name: str
    cell: tuple[int, int, int] | None
    runs: tuple[Run, ...]
    text: str
    lines: tuple[RuleLine, ...]

    @property
    def in_table(self) -> bool:
        return self.cell is not None


@dataclass(frozen=True, slots=True)
class Story:
    """A text that runs on its own: the body, one header or footer part, or the footnotes."""

    part: str
    kind: StoryKind
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document as read: the body first, then headers, footers and footnotes in the order of the relationships."""

    stories: tuple[Story, ...]
    sections: tuple[Section, ...]

    @property
    def body(self) -> Story:
        return self.stories[0]


def read_document(data: bytes, name: str) -> Document:
    """The document in the .docx `data`. Raises InputError (see `open_package`) when it cannot be read."""
    package = open_package(data, name)
    main = package.main_document()
    links = [link for link in package.relationships(main) if not link.external and link.target in package.parts]
    styles = Styles(next((package.xml(link.target) for link in links if link.kind == "styles"), None))
    body = _StoryReader(styles, links)
    for element in package.xml(main).iterchildren(W + "body"):
        body.read(element)
        body.end_section(element.find(W + "sectPr"))
    stories = [Story(main, "body", tuple(body.paragraphs)), *_side_stories(package, links, styles)]
    return Document(tuple(stories), tuple(body.sections))


def _side_stories(package: Package, links: list[Relationship], styles: Styles) -> Iterator[Story]:
    kinds: dict[str, StoryKind] = {"header": "header", "footer": "footer", "footnotes": "footnotes"}
    wanted = {link.target: kinds[link.kind] for link in links if link.kind in kinds}
    for part, kind in wanted.items():
        reader = _StoryReader(styles, [])
        root = package.xml(part)
        # Separators are footnotes with a type; they hold a drawn line and no text.
        notes = [note for note in root.iterchildren(W + "footnote") if note.get(W + "type", "normal") == "normal"]
        for element in notes if kind == "footnotes" else [root]:
            reader.read(element)
        yield Story(part, kind, tuple(reader.paragraphs))


@dataclass(frozen=True, slots=True)
class _Where:
    """What surrounds a paragraph. table_style: None outside tables, "" in a table that names none."""

    table_style: str | None = None
    cell: tuple[int, int, int] | None = None
    in_box: bool = False


class _Content:
    """What the runs of one paragraph came to, while it is being read."""

    def __init__(self, where: _Where, paragraph_style: str | None) -> None:
        self.where = where
        self.paragraph_style = paragraph_style
        self.runs: list[Run] = []
        self.lines: list[RuleLine] = []
        self.boxes: list[etree._Element] = []
        self.length = 0

    def add(self, text: str, look: RunFormat, *, is_field_code: bool) -> None:
        if text:
            self.runs.append(Run(**vars(look), text=text, start=self.length, is_field_code=is_field_code))
            self.length += 0 if is_field_code else len(text)


class _StoryReader:
    """Walks one story. Recursion is bounded: `parse_xml` refuses XML that is nested deeper than MAX_XML_DEPTH."""

    def __init__(self, styles: Styles, links: list[Relationship]) -> None:
        self.paragraphs: list[Paragraph] = []
        self.sections: list[Section] = []
        self._styles = styles
        self._targets = {link.id: link.target for link in links}
        self._tables = 0
        self._notes = 0
        self._in_code: list[bool] = []  # for each open field: is its code being read, or already its result
        self._joined: list[etree._Element] = []  # paragraphs whose mark is deleted: they run on into the next one

    def read(self, container: etree._Element, where: _Where | None = None) -> None:
        """Read a body, header, footnote, cell or text box to its end."""
        self._blocks(container, where or _Where())
        self._flush(where or _Where())

    def end_section(self, properties: etree._Element | None) -> None:
        before = self.sections[-1] if self.sections else None
        self.sections.append(read_section(properties, before, len(self.paragraphs), self._targets))

    def _blocks(self, parent: etree._Element, where: _Where) -> None:
        for child in _children(parent):
            if child.tag == W + "p":
                if child.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                    self._joined.append(child)
                else:
                    self._paragraph([*self._joined, child], where)
            elif child.tag == W + "tbl":
                self._flush(where)
                self._table(child, where)
            else:
                self._blocks(child, where)

    def _flush(self, where: _Where) -> None:
        if self._joined and any(True for source in self._joined for _text in source.iter(W + "t")):
            self._paragraph(self._joined, where)
        self._joined = []

    def _paragraph(self, sources: list[etree._Element], where: _Where) -> None:
        self._joined = []
        properties = sources[-1].find(W + "pPr")
        style = _value(properties, "pStyle")
        content = _Content(where, style)
        for source in sources:
            self._inline(source, content)
        look = self._styles.paragraph(properties, style, where.table_style)
        if look.border_below:
            content.lines.append(RuleLine("border", None))
        self.paragraphs.append(
            Paragraph(
                **vars(look),
                index=len(self.paragraphs),
                style_name=self._styles.name(style),
                cell=where.cell,
                runs=tuple(content.runs),
                text="".join(run.text for run in content.runs if not run.is_field_code),
                lines=tuple(content.lines),
            )
        )
        self._text_boxes(content.boxes, where)
        section = properties.find(W + "sectPr") if properties is not None else None
        if section is not None and where == _Where():
            self.end_section(section)

    def _text_boxes(self, boxes: list[etree._Element], where: _Where) -> None:
        outer, self._in_code = self._in_code, []
        for box in boxes:
            self.read(box, replace(where, in_box=True))
            self._in_code.clear()
        self._in_code = outer

    def _table(self, table: etree._Element, where: _Where) -> None:
        number = self._tables
        self._tables += 1
        style = _value(table.find(W + "tblPr"), "tblStyle") or ""
        rows = (row for row in _descendants(table, W + "tr") if row.find(f"{W}trPr/{W}del") is None)
        for row_number, row in enumerate(rows):
            column = count(_value(row.find(W + "trPr"), "gridBefore"), 0)
            for cell in _descendants(row, W + "tc"):
                self.read(cell, replace(where, table_style=style, cell=(number, row_number, column)))
                column += count(_value(cell.find(W + "tcPr"), "gridSpan"), 1)

    def _inline(self, parent: etree._Element, content: _Content) -> None:
        for child in _children(parent):
            if child.tag in {W + "r", _M + "r"}:
                self._run(child, content)
            else:
                self._inline(child, content)

    def _run(self, run: etree._Element, content: _Content) -> None:
        properties = run.find(W + "rPr")
        style = _value(properties, "rStyle")
        look = self._styles.run(properties, style, content.paragraph_style, content.where.table_style)
        pieces: list[str] = []
        code = any(self._in_code)
        for child in _children(run):
            local = etree.QName(child).localname
            if local in {"fldChar", "instrText"}:
                content.add("".join(pieces), look, is_field_code=code)
                pieces = []
                if local == "instrText":
                    content.add(child.text or "", look, is_field_code=True)
                else:
                    self._field_character(child.get(W + "fldCharType", ""))
                code = any(self._in_code)
            elif local in {"drawing", "pict", "object"}:
                content.lines.extend(drawn_lines(child))
                content.boxes.extend(_descendants(child, W + "txbxContent"))
            elif local == "footnoteReference":
                self._notes += 1
                pieces.append(f"[^{self._notes}]")
            elif local == "ruby":
                self._inline(child, content)
            else:
                pieces.append(_text(child))
        content.add("".join(pieces), look, is_field_code=code)

    def _field_character(self, kind: str) -> None:
        if kind == "begin":
            self._in_code.append(True)
        elif kind == "separate" and self._in_code:
            self._in_code[-1] = False
        elif kind == "end" and self._in_code:
            self._in_code.pop()


def _children(parent: etree._Element) -> Iterator[etree._Element]:
    """The child elements that count: no properties, no deletions, of each choice the first branch only."""
    for child in parent.iterchildren(etree.Element):
        local = etree.QName(child).localname
        if local == "AlternateContent":
            branch = child.find("{*}Choice")
            if branch is None:
                branch = child.find("{*}Fallback")
            if branch is not None:
                yield from _children(branch)
        elif local not in _DELETED and local not in _NO_TEXT:
            yield child


def _descendants(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The nearest descendants of that tag, through content controls and other wrappers."""
    for child in _children(parent):
        if child.tag == tag:
            yield child
        else:
            yield from _descendants(child, tag)


def _text(element: etree._Element) -> str:
    local = etree.QName(element).localname
    if local == "t":
        text = element.text or ""
        keep = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        return text if keep else text.strip(" \t\r\n")
    if local == "sym":
        code = element.get(W + "char", "")
        return chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{4}", code) and not _is_surrogate(code) else ""
    return _CHARACTERS.get(local, "")


def _is_surrogate(code: str) -> bool:
    return 0xD800 <= int(code, 16) <= 0xDFFF


def _value(properties: etree._Element | None, tag: str) -> str | None:
    child = properties.find(W + tag) if properties is not None else None
    return child.get(W + "val") if child is not None else None
