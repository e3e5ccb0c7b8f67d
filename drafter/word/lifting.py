"""The last section of a document stands in its body, where no tag of a template can stand.

A template ends each appendix with a paragraph that holds the section's properties. After the last appendix such a
paragraph would begin one more section, a blank page; its properties take the place of the body's own.
"""

import re

_OPEN, _CLOSE, _END = "<w:sectPr", "</w:sectPr>", "</w:p>"
# What Word leaves between paragraphs.
_MARKS = re.compile(r"(?:\s|<w:(?:bookmarkStart|bookmarkEnd|proofErr)\b[^>]*/>)*")


def lift_last_section(xml: str) -> str:
    """The document part with the section of its last paragraph made the body's; unchanged when that has none.

    A section with tracked changes holds the one before it, so that properties end where the last of them does.
    """
    below = xml.rfind(_END) + len(_END)
    body, end = xml.find(_OPEN, below), xml.rfind(_CLOSE) + len(_CLOSE)
    if body < 0 or not _MARKS.fullmatch(xml, below, body) or not xml[end:].lstrip().startswith("</w:body>"):
        return xml
    start = max(xml.rfind("<w:p>", 0, below), xml.rfind("<w:p ", 0, below))
    inner = xml.find(_OPEN, start, below)
    if start < 0 or inner < 0:
        return xml
    inner_end = xml.rfind(_CLOSE, inner, below) + len(_CLOSE)
    return xml[:inner] + xml[inner_end:body] + xml[inner:inner_end] + xml[end:]
