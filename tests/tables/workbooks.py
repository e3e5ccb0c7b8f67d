"""Workbooks for the tests: written by openpyxl, or part by part where a test needs what no program writes."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence

import openpyxl

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET = "xl/worksheets/sheet1.xml"


def written(rows: Iterable[Sequence[object]], formats: Mapping[str, str] | None = None) -> bytes:
    """A workbook with `rows` on one sheet; `formats`: number formats by cell."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zip_of(parts: Mapping[str, bytes | str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def patched(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part changed, which must change."""
    parts = parts_of(data)
    changed = change(parts[part])
    assert changed != parts[part]
    return zip_of({**parts, part: changed})


def by_hand(
    sheet_data: str,
    *,
    before: str = "",
    after: str = "",
    strings: str | None = None,
    styles: str | None = None,
    workbook: str = '<sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets>',
    parts: Mapping[str, bytes | str | None] | None = None,
    main: str = MAIN,
    office: str = OFFICE,
) -> bytes:
    """A workbook written part by part. `parts`: more; None takes away."""
    links = f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
    everything: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{workbook}</workbook>',
        SHEET: f'<worksheet xmlns="{main}">{before}<sheetData>{sheet_data}</sheetData>{after}</worksheet>',
    }
    everything["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{strings or ""}</sst>'
    if strings is not None:
        links += f'<Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
        everything["xl/sharedStrings.xml"] = f'<sst xmlns="{main}">{strings}</sst>'
    if styles is not None:
        links += f'<Relationship Id="rId3" Type="{office}/styles" Target="/xl/styles.xml"/>'
        everything["xl/styles.xml"] = f'<styleSheet xmlns="{main}">{styles}</styleSheet>'
    everything["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
    for name, content in (parts or {}).items():
        if content is None:
            del everything[name]
        else:
            everything[name] = content
    return zip_of(everything)


def row_of(*texts: str, number: int | None = None) -> str:
    """A row of texts written in place."""
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' if text else "<c/>" for text in texts)
    return f'<row r="{number}">{cells}</row>' if number else f"<row>{cells}</row>"
