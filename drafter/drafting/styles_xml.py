"""word/styles.xml of the template, written from the table of styles and the law table."""

from xml.sax.saxutils import quoteattr

from drafter.drafting.styles import MARKER, NOTE_REFERENCE, NOTE_TEXT, TABLE, Style, styles
from drafter.law import Law
from drafter.word.skeleton import DECLARATION, W

TWIPS_PER_POINT = 20
TWIPS_PER_CM = 1440 / 2.54
_JUSTIFICATION = {"justify": "both", "center": "center", "left": "left", "right": "right", "any": "both"}


def styles_xml(law: Law) -> str:
    """word/styles.xml: defaults, the four styles Word expects, ours, and two for lines and gaps."""
    font = law.font_name
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    size = round(law.size_pt("body") * 2)
    head = (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/>'
        "</w:style>"
    )
    gap, line = law.ours["gap_pt"], law.ours["rule_paragraph_pt"]
    lines = (
        _exact("NetKe", "Nét kẻ", line)
        + _exact("NetKeTrichYeu", "Nét kẻ trích yếu", line + gap)
        + _exact("Cach", "Cách", gap)
        + _exact("CachBang", "Sau bảng", line, keep=False)
        + _exact("Cuoi", "Cuối", 1)
        + _exact("NgatPhan", "Ngắt phần", 1, keep=False)
    )
    ours = "".join(_style_xml(style, law) for style in styles(law))
    return head + ours + lines + _shared_styles(law) + "</w:styles>"


def _exact(style_id: str, name: str, height_pt: float, *, keep: bool = True) -> str:
    """A paragraph of a fixed height that holds a rule line, keeps two tables apart, or ends a section."""
    keep_next = "<w:keepNext/>" if keep else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id}"><w:name w:val={quoteattr(name)}/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{keep_next}<w:spacing w:before="0" w:after="0" '
        f'w:line="{round(height_pt * TWIPS_PER_POINT)}" w:lineRule="exact"/><w:jc w:val="center"/></w:pPr></w:style>'
    )


def _style_xml(style: Style, law: Law) -> str:
    component = law.component(style.component)
    paragraph = law.ours["paragraph"]
    before = style.before_pt + (paragraph["space_before_pt"] if style.prose else 0)
    after = paragraph["space_after_pt"] if style.prose else style.after_pt
    line = round(240 * (paragraph["line_spacing"] if style.prose else 1))
    first = f'w:firstLine="{round(paragraph["first_line_indent_cm"] * TWIPS_PER_CM)}"' if style.indent else ""
    left, right = (round(side / 10 * TWIPS_PER_CM) for side in style.sides_mm)
    sides = f'w:left="{left}" w:right="{right}"' if left or right else ""
    indent = " ".join(part for part in (sides, first) if part)
    size = round(law.size_pt(style.component, style.size_set) * 2)
    pieces = [
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}"><w:name w:val={quoteattr(style.name)}/>',
        '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>',
        "<w:keepNext/>" if style.keep_next else "",
        _border(style.border),
        f'<w:spacing w:before="{round(before * TWIPS_PER_POINT)}" w:after="{round(after * TWIPS_PER_POINT)}" ',
        f'w:line="{line}" w:lineRule="auto"/>',
        f"<w:ind {indent}/>" if indent else "",
        f'<w:jc w:val="{_JUSTIFICATION[style.align or component.align]}"/>',
        f'<w:outlineLvl w:val="{style.outline}"/>' if style.outline is not None else "",
        "</w:pPr><w:rPr>",
        "<w:b/><w:bCs/>" if component.bold else "",
        "<w:i/><w:iCs/>" if component.italic else "",
        f'<w:color w:val="{component.color}"/>' if component.color else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>',
    ]
    return "".join(pieces)


def _shared_styles(law: Law) -> str:
    """Styles that fragments use by name: footnotes and their marks, tables, what is still to be filled in.

    A highlight is not allowed in a style; shading is (17.7.4).
    """
    size = round(law.size_pt("footnote") * 2)
    margin = round(law.ours["table"]["cell_margin_mm"] / 10 * TWIPS_PER_CM)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    margins = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="{NOTE_TEXT}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
        f'<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="{NOTE_REFERENCE}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        f'<w:style w:type="character" w:customStyle="1" w:styleId="CanBoSung"><w:name w:val={quoteattr(MARKER)}/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        '<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>'
        f'<w:style w:type="table" w:customStyle="1" w:styleId="BangKe"><w:name w:val={quoteattr(TABLE)}/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def _border(kind: str) -> str:
    """Of a paragraph: a single line around it (ô 11), or above it over the whole text area (ô 13)."""
    sides = {"box": ("top", "left", "bottom", "right"), "above": ("top",)}.get(kind, ())
    lines = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="3" w:color="auto"/>' for side in sides)
    return f"<w:pBdr>{lines}</w:pBdr>" if lines else ""
