"""The parts of a clean Word package that hold no content: content types, relationships, settings, theme, properties.

Written by hand rather than taken from a default template, whose leftovers would have to be deleted one by one.
"""

import html
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "application/vnd.openxmlformats-officedocument"

_PARTS = {  # part under word/ → (relationship type, content type)
    "styles.xml": ("styles", f"{_TYPE}.styles+xml"),
    "settings.xml": ("settings", f"{_TYPE}.settings+xml"),
    "fontTable.xml": ("fontTable", f"{_TYPE}.fontTable+xml"),
    "theme/theme1.xml": ("theme", f"{_OFFICE}.theme+xml"),
    "footnotes.xml": ("footnotes", f"{_TYPE}.footnotes+xml"),
    "header1.xml": ("header", f"{_TYPE}.header+xml"),
    "header2.xml": ("header", f"{_TYPE}.header+xml"),
    "header3.xml": ("header", f"{_TYPE}.header+xml"),
    "footer1.xml": ("footer", f"{_TYPE}.footer+xml"),
    "footer2.xml": ("footer", f"{_TYPE}.footer+xml"),
}


SEPARATORS = {"separator": -1, "continuationSeparator": 0}
"""The two footnotes that Word draws lines with: type → id."""


def relationship_id(part: str) -> str:
    """The id under which the document refers to `part` ("header1.xml")."""
    return f"rId{list(_PARTS).index(part) + 1}"


def content_types() -> str:
    """[Content_Types].xml."""
    overrides = {f"/word/{part}": kind for part, (_, kind) in _PARTS.items()} | {
        "/word/document.xml": f"{_TYPE}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_OFFICE}.extended-properties+xml",
    }
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
        + "</Types>"
    )


def package_relationships() -> str:
    """_rels/.rels."""
    targets = {
        f"{R}/officeDocument": "word/document.xml",
        f"{_PACKAGE}/relationships/metadata/core-properties": "docProps/core.xml",
        f"{R}/extended-properties": "docProps/app.xml",
    }
    return _relationships((f"rId{n}", kind, target) for n, (kind, target) in enumerate(targets.items(), 1))


def document_relationships() -> str:
    """word/_rels/document.xml.rels."""
    return _relationships((relationship_id(part), f"{R}/{kind}", part) for part, (kind, _) in _PARTS.items())


def _relationships(rows: Iterable[tuple[str, str, str]]) -> str:
    return (
        f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in rows)
        + "</Relationships>"
    )


def settings() -> str:
    """word/settings.xml: today's Word layout (compatibilityMode 15), Vietnamese; no updateFields: Word would ask."""
    compat = {
        "compatibilityMode": "15",
        "overrideTableStyleFontSizeAndJustification": "1",
        "enableOpenTypeFeatures": "1",
        "doNotFlipMirrorIndents": "1",
    }
    uri = "http://schemas.microsoft.com/office/word"
    separators = "".join(f'<w:footnote w:id="{number}"/>' for number in SEPARATORS.values())
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:footnotePr>{separators}</w:footnotePr><w:compat>"
        + "".join(f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{v}"/>' for name, v in compat.items())
        + '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def font_table(font: str) -> str:
    """word/fontTable.xml with the one font."""
    return (
        f'{DECLARATION}<w:fonts xmlns:w="{W}"><w:font w:name="{font}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def theme(font: str) -> str:
    """word/theme/theme1.xml: plain, referred to by nothing; readers that expect a theme find one."""
    colours = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
    links = ("hlink", "folHlink")
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{"FFFFFF" if name.startswith("lt") else "000000"}"/></a:{name}>'
        for name in colours + links
    )
    fonts = f'<a:latin typeface="{font}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Đơn giản">'
        f'<a:themeElements><a:clrScheme name="Đen trắng">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{font}"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Đơn giản"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def app_properties() -> str:
    """docProps/app.xml."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{DECLARATION}<Properties xmlns="{kind}"><Application>drafter</Application></Properties>'


class CoreProperties(NamedTuple):
    """What Word shows under "Properties"."""

    title: str
    subject: str = ""
    creator: str = ""
    created: datetime = datetime(1980, 1, 1)


def core_properties(core: CoreProperties) -> str:
    """docProps/core.xml, written by code: a tag in this part would be escaped twice by docxtpl."""
    stamp = core.created.strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_escape(core.title)}</dc:title><dc:subject>{_escape(core.subject)}</dc:subject>"
        f"<dc:creator>{_escape(core.creator)}</dc:creator><dc:language>vi-VN</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified></cp:coreProperties>'
    )


def _escape(text: str) -> str:
    return html.escape(text, quote=False)  # xml.sax.saxutils would load urllib and ssl for the same three signs
