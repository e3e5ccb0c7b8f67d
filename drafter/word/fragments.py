"""WordprocessingML made by code, for what no docxtpl tag can draw: runs with emphasis, and rule lines.

Every fragment is escaped, well-formed, declares its own namespaces where it needs more than `w:` (a template that was
saved by another program may have dropped them), and is Markup, so that Jinja inserts it as it is.
"""

import itertools
from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

EMU_PER_POINT = 12700

_RULE = """<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\
<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" \
relativeHeight="{height}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>\
<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>\
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{offset}</wp:posOffset></wp:positionV>\
<wp:extent cx="{length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>\
<wp:docPr id="{id}" name="{name}"/><wp:cNvGraphicFramePr/><a:graphic>\
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr>\
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{length}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>\
<a:ln w="{weight}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>\
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>\
<v:line id="r{id}" style="position:absolute;z-index:{id};mso-position-horizontal:center;\
mso-position-horizontal-relative:text;mso-position-vertical-relative:text" from="0,{offset_pt:g}pt" \
to="{length_pt:.1f}pt,{offset_pt:g}pt" strokecolor="black" strokeweight="{weight_pt:g}pt"/>\
</w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def run(text: str, *, bold: bool = False, italic: bool = False, style: str = "") -> Markup:
    """A `w:r` with `text`: tabs become w:tab, line breaks w:br. bold and italic are set only when asked for.

    style: the id of a character style, "" for none.
    """
    named = f'<w:rStyle w:val="{escape(style)}"/>' if style else ""
    emphasis = named + ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "")
    properties = f"<w:rPr>{emphasis}</w:rPr>" if emphasis else ""
    return Markup(f"<w:r>{properties}{''.join(_text(text))}</w:r>")  # noqa: S704 - the text is escaped piece by piece


def _text(text: str) -> Iterator[str]:
    if "\n" not in text and "\t" not in text:
        yield f'<w:t xml:space="preserve">{escape(text)}</w:t>'
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            yield "<w:br/>"
        for index, piece in enumerate(line.split("\t")):
            if index:
                yield "<w:tab/>"
            if piece:
                yield f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def within_run(before: str, text: str, style: str) -> Markup:
    """Two texts for a tag that stands in a run (`{{ x }}`): the second gets a run, and a style, of its own.

    A third run is left open for what follows. Only `before` keeps what an office has set on the tag by hand.
    """
    opening = '<w:r><w:t xml:space="preserve">'
    return Markup(f"{escape(before)}</w:t></w:r>{run(text, style=style)}{opening}")  # noqa: S704 - they are escaped


def paragraph(style: str, content: Markup, *, keep_next: bool = False) -> Markup:
    """A `w:p` in the paragraph style with the id `style`."""
    keep = "<w:keepNext/>" if keep_next else ""
    return Markup(f'<w:p><w:pPr><w:pStyle w:val="{escape(style)}"/>{keep}</w:pPr>{content}</w:p>')  # noqa: S704


def join(fragments: Iterable[Markup]) -> Markup:
    """Fragments in a row."""
    return Markup("").join(fragments)


class RuleLines:
    """Draws the rule lines of one document; each gets an id of its own, counted from 1."""

    def __init__(self, weight_pt: float, offset_pt: float) -> None:
        """weight_pt: how thick. offset_pt: how far below the top of its paragraph."""
        self._weight_pt, self._offset_pt = weight_pt, offset_pt
        self._ids = itertools.count(1)

    def draw(self, length_pt: float, name: str) -> Markup:
        """A run with a solid black line of `length_pt`, centred in the column."""
        number = next(self._ids)
        return Markup(  # noqa: S704 - every value below is a number or escaped
            _RULE.format(
                id=number,
                name=escape(name),
                height=251659264 + number * 1024,
                offset=round(self._offset_pt * EMU_PER_POINT),
                offset_pt=self._offset_pt,
                length=round(length_pt * EMU_PER_POINT),
                length_pt=length_pt,
                weight=round(self._weight_pt * EMU_PER_POINT),
                weight_pt=self._weight_pt,
            )
        )
