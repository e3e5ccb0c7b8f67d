"""The closed loop: a rendered plan is read back and must say and look like what the plan and the law table say.

Each function checks one thing of a Word file and fails with what is wrong; `check_document` runs them all.
"""

import io
import itertools
import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator

from drafter import law
from drafter.drafting.render import render, template
from drafter.drafting.styles import Style, styles
from drafter.language.spelling import upper
from drafter.plan.model import Plan
from drafter.plan.printed import printed
from drafter.plan.resolving.grids import Grid
from drafter.plan.resolving.paragraphs import Block
from drafter.plan.resolving.prose import Runs
from drafter.plan.resolving.resolution import Resolved, resolve
from drafter.word.document import Document, Paragraph, Run, read_document
from drafter.word.metrics import width_pt, wrap
from drafter.word.sections import Section

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
POINTS_PER_MM = 72 / 25.4

ACCEPTED: dict[str, str] = {}
"""Findings of openxml-audit that are wrong: its words → the clause of ECMA-376 that says so. None today."""

_WRAPPED = ("Cơ quan chủ quản", "Cơ quan ban hành")
_LINES = ("Nét kẻ", "Nét kẻ trích yếu", "Cách", "Sau bảng", "Cuối", "Ngắt phần")  # of the layout, without text
_KIND_STYLES = {
    "muc": "Muc",
    "khoan_co_tieu_de": "KhoanTieuDe",
    "tieu_khoan_co_tieu_de": "TieuKhoanTieuDe",
    "diem_co_tieu_de": "DiemTieuDe",
    "khoan": "Khoan",
    "tieu_khoan": "TieuKhoan",
    "diem": "Diem",
    "gach": "Gach",
    "cong": "Cong",
    "phan_cong": "PhanCong",
    "doan": "ThanBai",
    "ten_bang": "TenBang",
    "don_vi_tinh": "DonViTinh",
    "het": "Het",
}
_CELL_STYLES = ("BangTieuDe", "BangNhom", "BangChu", "BangGiua", "BangPhai", "BangDeu")
_WITH_EMPHASIS = {"TrichYeu", "CanCu", "TenPhuLuc", *_KIND_STYLES.values(), *_CELL_STYLES}
_MARKER = re.compile(r"\[\[[^\[\]\n]+\]\]")
_NOTE = re.compile(r"\[\^[0-9]+\]")


def check_document(data: bytes, plan: Plan) -> None:
    """Everything that holds for the Word file `data` of `plan`, rendered with the shipped template."""
    check_schema(data)
    check_reading(data, plan)


def check_reading(data: bytes, plan: Plan) -> None:
    """All but the schema, which no text can break that is well-formed XML, and which takes most of the time."""
    document = read_document(data, "ke-hoach.docx")
    check_text(document, plan)
    check_fonts(data, document)
    check_components(document)
    check_emphasis(document, plan)
    check_body_spacing(data, document)
    check_page(document, plan)
    check_rule_lines(document, plan)
    check_styles_exist(data)
    check_tables(data, plan)
    check_notes(data, plan)
    check_national_title(data, document)
    check_bytes(data, plan)


def check_schema(data: bytes) -> None:
    """(a) openxml-audit, strict, finds nothing, not even a warning."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.docx")
        path.write_bytes(data)
        # A new one each time: it keeps what it knows of a package by the package's id, which another may get.
        found = [str(error) for error in OpenXmlValidator(max_errors=0, strict=True).validate(path).errors]
    wrong = [each for each in found if not any(words in each for words in ACCEPTED)]
    assert not wrong, f"openxml-audit found {len(wrong)}: {wrong[:5]}"


def check_text(document: Document, plan: Plan) -> None:
    """(b) The text of the file is the printed plan: no paragraph lost, doubled, changed or moved."""
    found, expected = texts(document), printed(plan)
    for number, (mine, wanted) in enumerate(zip(found, expected, strict=False)):
        assert mine == wanted, f"paragraph {number} reads {mine!r}, the plan prints {wanted!r}"
    assert len(found) == len(expected), f"{len(found)} paragraphs, the plan prints {len(expected)}: {found[-3:]}"


def texts(document: Document) -> list[str]:
    """The paragraphs as `printed` gives them: mark of circulation, body, footnotes, contact lines.

    Names are one string, the columns of the signature are read in turn.
    """
    main = document.sections[0]
    stories = {story.part: story.paragraphs for story in document.stories}
    paragraphs = [p for p in in_column_order(document.body.paragraphs) if p.text]
    body = [
        " ".join(p.text for p in group)
        for _key, members in itertools.groupby(paragraphs, key=_piece)
        for group in [list(members)]
    ]
    notes = [p.text.lstrip(" ") for s in document.stories if s.kind == "footnotes" for p in s.paragraphs if p.text]
    beside = [[p.text for p in stories[part] if p.text] for part in (main.headers["first"], main.footers["first"])]
    return [*beside[0], *body, *notes, *beside[1]]


def _piece(paragraph: Paragraph) -> object:
    """What paragraphs of one piece of text have in common: the lines of a name in one cell."""
    wrapped = paragraph.style_name in _WRAPPED and paragraph.cell is not None
    return (paragraph.cell, paragraph.style_name) if wrapped else paragraph.index


def in_column_order(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The order of reading: a long Nơi nhận goes on in a second row of the signature's table, still before its right
    column; every other table is read row by row."""
    table = next((p.cell[0] for p in paragraphs if p.cell and p.style_name == "Nơi nhận"), None)
    within = [p for p in paragraphs if p.cell and p.cell[0] == table]
    start = paragraphs.index(within[0]) if within else len(paragraphs)
    ordered = sorted(within, key=lambda p: (p.cell[2], p.cell[1]) if p.cell else (0, 0))  # stable inside a cell
    others = [p for p in paragraphs if not (p.cell and p.cell[0] == table)]
    return [*others[:start], *ordered, *others[start:]]


def check_fonts(data: bytes, document: Document) -> None:
    """(c) Times New Roman in every script, nothing from the theme, black, and nothing hidden or marked."""
    font = law.load().font_name
    for paragraph, run in all_runs(document):
        where = f"{paragraph.style_name}: {run.text[:40]!r}"
        slots = {run.fonts.ascii, run.fonts.h_ansi, run.fonts.east_asia, run.fonts.cs}
        assert slots == {font}, f"{where} stands in {slots}"
        red = {law.load().components["urgency"].color} if paragraph.style_name == "Độ khẩn" else set()
        assert run.color in red | {None, "auto", "000000"}, f"{where} is coloured {run.color}"
        plain = not (run.hidden or run.highlight or run.underline or run.caps)
        assert plain, f"{where} is hidden, marked, underlined or turned to capitals"
        assert (run.shading is not None) == bool(_MARKER.fullmatch(run.text)), f"{where} is shaded {run.shading}"
        assert (run.vertical_align is not None) <= bool(_NOTE.fullmatch(run.text)), f"{where} is raised"
    for part, root in xml_parts(data):
        for element in root.iter(W + "rFonts", W + "color", W + "shd", W + "u"):
            themed = [key for key in element.keys() if "theme" in etree.QName(key).localname.casefold()]  # noqa: SIM118
            assert not themed, f"{part}: {etree.QName(element).localname} takes {themed} from the theme"


def all_runs(document: Document) -> Iterator[tuple[Paragraph, Run]]:
    """Every run of every story, with its paragraph."""
    return ((p, run) for story in document.stories for p in story.paragraphs for run in p.runs)


def check_components(document: Document) -> None:
    """(d) Each style stands for a component of the law table; size, bold, italic, alignment and case are its own."""
    rules, known = law.load(), styles_by_name()
    for paragraph in (p for story in document.stories for p in story.paragraphs):
        name = paragraph.style_name
        where = f"{name}: {paragraph.text[:40]!r}"
        if name in _LINES:
            assert not paragraph.text, f"{where} is text in a paragraph for lines"
            continue
        if not paragraph.text and name == "Normal":
            continue  # what is left of the template's footnote in a plan that has none
        if name == "footnote text":
            size = rules.component("footnote").size_pt
            assert all(size.allows(run.size_pt) for run in paragraph.runs), f"{where} has not the size of a footnote"
            continue
        assert name in known, f"{where} has a style of no component"
        style = known[name]
        component = rules.component(style.component)
        align = {"justify": ("both",), "any": ("left", "center", "right", "both")}.get(
            component.align, (component.align,)
        )
        assert paragraph.alignment in align, f"{where} is aligned {paragraph.alignment} ({component.clause})"
        for run in paragraph.runs:
            assert component.size_pt.allows(run.size_pt), f"{where} is {run.size_pt} pt ({component.clause})"
            if style.id not in _WITH_EMPHASIS:
                look = (run.bold, run.italic)
                assert look == (component.bold, component.italic), f"{where} bold, italic = {look} ({component.clause})"
        if component.case == "upper":
            assert paragraph.text == upper(paragraph.text), f"{where} is not in capitals ({component.clause})"
    _check_size_set(document, known)


def _check_size_set(document: Document, known: dict[str, Style]) -> None:
    """Quốc hiệu, Tiêu ngữ and the date line rise and fall together; the body has one size (note to Mục V)."""
    rules = law.load()
    sizes: dict[str, set[float]] = {}
    for paragraph in document.body.paragraphs:
        if paragraph.style_name in known:
            style = known[paragraph.style_name]
            group = "prose" if style.prose else style.component
            sizes.setdefault(group, set()).update(run.size_pt for run in paragraph.runs)
    head = {name: sizes[name] for name in ("national_title", "motto", "place_date") if name in sizes}
    lawful = [
        {name: {float(size)} for name, size in each.items() if name in sizes} for each in rules.size_sets.values()
    ]
    assert head in lawful, f"the sizes of the head do not belong together: {head}"
    assert len(sizes["prose"]) == 1, f"the body has several sizes: {sizes['prose']}"


def check_emphasis(document: Document, plan: Plan) -> None:
    """(d) The author's emphasis, run-in headings and labels are where the plan has them, letter by letter."""
    rules, known = law.load(), styles_by_name()
    found = [p for p in document.body.paragraphs if p.text and _id(p, known) in _WITH_EMPHASIS]
    expected = list(_expected(resolve(plan)))
    assert len(found) == len(expected), f"{len(found)} paragraphs of prose, the plan has {len(expected)}"
    for paragraph, (style_id, pieces) in zip(found, expected, strict=True):
        where = f"{paragraph.style_name}: {paragraph.text[:40]!r}"
        style = known[paragraph.style_name]
        assert style.id in style_id, f"{where} should have one of the styles {style_id}"
        component = rules.component(style.component)
        wanted = [
            (letter, bold or component.bold, italic or component.italic)
            for text, bold, italic in pieces
            for letter in text
        ]
        read = [(letter, run.bold, run.italic) for run in paragraph.runs for letter in run.text]
        wrong = next((pair for pair in zip(read, wanted, strict=False) if pair[0] != pair[1]), None)
        assert read == wanted, f"{where}: letter, bold, italic read and wanted: {wrong}"


Pieces = list[tuple[str, bool, bool]]


def _expected(resolved: Resolved) -> Iterator[tuple[tuple[str, ...], Pieces]]:
    """Styles that it may have, and (text, bold, italic), of each paragraph that may hold emphasis."""
    for style, paragraphs in (
        ("TrichYeu", resolved.subject),
        ("CanCu", resolved.legal_bases),
        ("ThanBai", resolved.opening),
    ):
        yield from (((style,), _pieces(runs)) for runs in paragraphs)
    yield from _expected_blocks(resolved.body)
    for appendix in resolved.appendices:
        yield from ((("TenPhuLuc",), _pieces(runs)) for runs in appendix.title)
        yield from _expected_blocks(appendix.blocks)


def _expected_blocks(blocks: Sequence[Block]) -> Iterator[tuple[tuple[str, ...], Pieces]]:
    for block in blocks:
        if isinstance(block, Grid):
            for cell in (cell for row in (*block.head, *block.rows) for cell in row):
                yield from ((_CELL_STYLES, _pieces(runs)) for runs in cell.paragraphs)
        else:
            label = [(f"{block.label} ", block.bold_label, False)] if block.label else []
            yield (_KIND_STYLES[block.kind.value],), label + _pieces(block.runs)


def _pieces(runs: Runs) -> Pieces:
    return [(run.text if run.note is None else f"[^{run.note}]", run.bold, run.italic) for run in runs]


def _id(paragraph: Paragraph, known: dict[str, Style]) -> str:
    return known[paragraph.style_name].id if paragraph.style_name in known else ""


def check_body_spacing(data: bytes, document: Document) -> None:
    """(d) Lời văn: first line indent, line spacing, and the space between paragraphs (I.II.6.e)."""
    rules, known = law.load(), styles_by_name()
    prose = [p for p in document.body.paragraphs if p.style_name in known and known[p.style_name].prose]
    for paragraph in prose:
        where = f"{paragraph.style_name}: {paragraph.text[:40]!r}"
        indent, spacing = paragraph.first_line_indent_cm, paragraph.line_spacing
        assert rules.paragraph["first_line_indent_cm"].allows(indent, 0.02), f"{where} is set in {indent} cm"
        assert paragraph.left_indent_cm == paragraph.right_indent_cm == 0, f"{where} is set in as a whole"
        assert spacing is not None, f"{where} has lines of a fixed height"
        assert rules.paragraph["line_spacing"].allows(spacing, 0.005), f"{where} has a line spacing of {spacing}"
    for above, below in itertools.pairwise(prose):
        if below.index == above.index + 1:
            gap = max(above.space_after_pt, below.space_before_pt)
            lawful = rules.paragraph["space_between_pt"].allows(gap)
            assert lawful, f"only {gap} pt between {above.text[:30]!r} and {below.text[:30]!r}"
    for part, root in xml_parts(data):
        assert root.find(f".//{W}contextualSpacing") is None, f"{part} takes the space between paragraphs away"


def check_page(document: Document, plan: Plan | None = None) -> None:
    """(e) A section for the plan and one for each appendix: A4, lawful margins, across only where asked; pages counted
    from 1 in each, the number centred in the top margin, hidden on each first page."""
    rules = law.load()
    across = [False, *(appendix.landscape for appendix in plan.appendices)] if plan else [False]
    if plan is not None:
        assert len(document.sections) == len(across), f"{len(document.sections)} sections"
    stories = {story.part: story.paragraphs for story in document.stories}
    for number, (section, landscape) in enumerate(zip(document.sections, across, strict=False)):
        width, height = section.page_width_mm, section.page_height_mm
        for key, value in (
            ("width_mm", height if landscape else width),
            ("height_mm", width if landscape else height),
            ("margin_top_mm", section.margin_top_mm),
            ("margin_bottom_mm", section.margin_bottom_mm),
            ("margin_left_mm", section.margin_left_mm),
            ("margin_right_mm", section.margin_right_mm),
        ):
            assert rules.page[key].allows(value, 0.05), f"{key} is {value} ({rules.page[key].clause})"
        assert section.orientation == ("landscape" if landscape else "portrait")
        assert section.title_page, "the first page is not different: it would show its number"
        assert section.page_number_start == 1, f"pages are counted from {section.page_number_start}"
        assert section.header_mm < section.margin_top_mm, "the page number stands outside the top margin"
        assert set(section.headers) == set(section.footers) == {"default", "first"}, "a header or footer is missing"
        _check_page_number(stories[section.headers["default"]])
        empty = [section.footers["default"]]
        if number or plan is None:
            empty += [section.headers["first"], section.footers["first"]] if number else []
        for part in empty:
            assert not [run for p in stories[part] for run in p.runs], f"{part} is not empty"


def _check_page_number(paragraphs: Sequence[Paragraph]) -> None:
    size = law.load().components["page_number"].size_pt
    fields = [p for p in paragraphs if any(r.is_field_code and r.text.split() == ["PAGE"] for r in p.runs)]
    assert len(paragraphs) == len(fields) == 1, "the header holds one paragraph with one PAGE field"
    assert fields[0].text.isdecimal(), f"the header reads {fields[0].text!r}: more than the number"
    assert fields[0].alignment == "center", f"the page number is aligned {fields[0].alignment}"
    for run in fields[0].runs:
        assert size.allows(run.size_pt), f"the page number is {run.size_pt} pt"
        assert (run.bold, run.italic) == (False, False), "the page number is bold or not upright"


def check_rule_lines(document: Document, plan: Plan) -> None:
    """(f) A line below issuer, motto and trích yếu (or what the plan goes with), and in each appendix; each directly
    below its text, as long as the law says of the last line, or our choice of the longest one where it is silent."""
    rules, known = law.load(), styles_by_name()
    paragraphs = document.body.paragraphs
    drawn = [p for p in paragraphs if p.lines]
    wide = {index for section in document.sections if section.orientation == "landscape" for index in _range(section)}
    below = []
    for paragraph in drawn:
        above, line = paragraphs[paragraph.index - 1], paragraph.lines[0]
        assert len(paragraph.lines) == 1, f"{len(paragraph.lines)} lines in {paragraph.style_name}"
        assert above.cell == paragraph.cell, f"the line in {paragraph.style_name} is not below its text"
        assert above.text, f"the line in {paragraph.style_name} stands below an empty paragraph"
        assert line.length_pt is not None, "a border has not the length of the law"
        style = known[above.style_name]
        component = rules.components[style.component]
        column = (rules.text_width_across_mm if paragraph.index in wide else _column_mm(above)) * POINTS_PER_MM
        size = above.runs[-1].size_pt
        lines = wrap(above.text, column, size, bold=component.bold, italic=component.italic)
        widths = [min(width_pt(each, size, bold=component.bold, italic=component.italic), column) for each in lines]
        width = widths[-1] if component.rule is not None else max(widths)
        ratio = line.length_pt / width
        if component.rule is None:
            assert style.component == "goes_with", f"{above.style_name} has no line below it in the law"
            lawful = abs(ratio - rules.ours["goes_with_rule_ratio"]) < 0.002
        else:
            lawful = component.rule.allows(ratio, 0.03 if component.rule.range == (1.0, 1.0) else 0.002)
        assert lawful, f"the line below {lines[-1][:40]!r} is {ratio:.3f} of its width ({component.clause})"
        assert line.length_pt <= column, f"the line below {lines[-1][:40]!r} is wider than its column"
        below.append(style.component)
    subject = "goes_with" if plan.issued_with else "subject"
    expected = ["issuer", "motto", subject, *("goes_with" for _appendix in plan.appendices)]
    assert sorted(below) == sorted(expected), f"lines stand below {below}"


def _range(section: Section) -> range:
    return range(section.first_paragraph, section.last_paragraph + 1)


def _column_mm(paragraph: Paragraph) -> float:
    rules = law.load()
    if paragraph.cell is None:
        return rules.text_width_mm
    return float(rules.ours["header_columns_mm"][paragraph.cell[2]])


def check_styles_exist(data: bytes) -> None:
    """(g) Every style that a paragraph, run or table names is in styles.xml, and its parents too."""
    roots = dict(xml_parts(data))
    known = {style.get(W + "styleId") for style in roots["word/styles.xml"].iter(W + "style")}
    for part, root in roots.items():
        named = root.iter(W + "pStyle", W + "rStyle", W + "tblStyle", W + "basedOn", W + "next", W + "link")
        missing = {str(element.get(W + "val")) for element in named} - known
        assert not missing, f"{part} names styles that do not exist: {sorted(missing)}"


def check_tables(data: bytes, plan: Plan) -> None:
    """(j) Each table has its grid, its head on every page, rows that do not split, and no cell too many or too few."""
    resolved = resolve(plan)
    blocks = [*resolved.body, *(block for appendix in resolved.appendices for block in appendix.blocks)]
    grids = [block for block in blocks if isinstance(block, Grid)]
    document = dict(xml_parts(data))["word/document.xml"]
    tables = [table for table in document.iter(W + "tbl") if table.find(f"{W}tblPr/{W}tblStyle") is not None]
    assert len(tables) == len(grids), f"{len(tables)} tables, the plan has {len(grids)}"
    for table, grid in zip(tables, grids, strict=True):
        columns = [int(column.get(W + "w", "0")) for column in table.iter(W + "gridCol")]
        rows = table.findall(W + "tr")
        assert len(columns) == len(grid.widths_cm)
        assert len(rows) == len(grid.head) + len(grid.rows)
        assert sum(columns) <= law.load().text_width_across_mm * POINTS_PER_MM * 20
        assert min(columns) > 0, f"a column without width: {columns}"
        open_columns: set[int] = set()  # columns that a merged cell covers so far
        for number, row in enumerate(rows):
            assert row.find(f"{W}trPr/{W}cantSplit") is not None, "a row may split"
            head = row.find(f"{W}trPr/{W}tblHeader") is not None
            assert head == (number < len(grid.head)), "the head is not what is repeated"
            column = 0
            for cell in row.findall(W + "tc"):
                properties = cell.find(W + "tcPr")
                assert properties is not None
                span, merge = properties.find(W + "gridSpan"), properties.find(W + "vMerge")
                across = int(span.get(W + "val", "1")) if span is not None else 1
                width = properties.find(W + "tcW")
                assert width is not None
                assert int(width.get(W + "w", "0")) == sum(columns[column : column + across])
                if merge is not None and merge.get(W + "val") != "restart":
                    assert column in open_columns, "a cell goes on that never began"
                elif merge is not None:
                    open_columns.add(column)
                else:
                    open_columns.discard(column)
                column += across
            assert column == len(columns), f"row {number} covers {column} of {len(columns)} columns"


def check_notes(data: bytes, plan: Plan) -> None:
    """(k) The footnotes stand in the order of their marks, under rising ids, each marked once."""
    roots = dict(xml_parts(data))
    marks = [mark.get(W + "id", "") for mark in roots["word/document.xml"].iter(W + "footnoteReference")]
    own = [
        note.get(W + "id", "")
        for note in roots["word/footnotes.xml"].iter(W + "footnote")
        if note.get(W + "type") is None
    ]
    assert len(marks) == len(resolve(plan).footnotes)
    assert marks == (own if marks else []), f"marks {marks}, notes {own}"
    assert marks == sorted(marks, key=int)


def check_national_title(data: bytes, document: Document) -> None:
    """(h) Quốc hiệu and Tiêu ngữ fit on one line of their column."""
    table = next(dict(xml_parts(data))["word/document.xml"].iter(W + "tblGrid"))
    columns_pt = [int(column.get(W + "w", "0")) / 20 for column in table.iter(W + "gridCol")]
    for name in ("Quốc hiệu", "Tiêu ngữ"):
        found = [p for p in document.body.paragraphs if p.style_name in {name, f"{name} cỡ nhỏ"}]
        assert len(found) == 1, f"{name} stands {len(found)} times"
        assert found[0].cell is not None, f"{name} stands outside the head"
        run = found[0].runs[0]
        width, column = width_pt(found[0].text, run.size_pt, bold=run.bold), columns_pt[found[0].cell[2]]
        assert width <= column, f"{name} is {width:.0f} pt wide, its column {column:.0f} pt"


def check_bytes(data: bytes, plan: Plan) -> None:
    """(i) The same plan gives the same bytes; the zip is sound, content types first, dated 1980."""
    assert render(plan, template()) == data, "two renderings differ"
    check_zip(data)


def check_zip(data: bytes) -> None:
    """The zip is sound, without doubled members, content types first, every date that of 1980-01-01."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        broken = archive.testzip()
    names = [member.filename for member in members]
    assert broken is None, f"{broken} is broken in the zip"
    assert names[0] == "[Content_Types].xml", f"the zip begins with {names[0]}"
    assert len(names) == len(set(names)), f"a member stands twice: {names}"
    dates = {member.date_time for member in members}
    assert dates == {(1980, 1, 1, 0, 0, 0)}, f"dates in the zip: {dates}"


def styles_by_name() -> dict[str, Style]:
    """The template's paragraph styles by the name that Word shows."""
    return {style.name: style for style in styles(law.load())}


def parts_of(data: bytes) -> dict[str, bytes]:
    """The members of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def xml_parts(data: bytes) -> Iterable[tuple[str, etree._Element]]:
    """Every XML part but the theme, parsed."""
    for name, content in parts_of(data).items():
        if name.endswith((".xml", ".rels")) and "/theme/" not in name:
            yield name, etree.fromstring(content)
