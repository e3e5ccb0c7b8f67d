"""The last section of a document stands in its body, where no tag of a template can stand.

A template ends each appendix with a paragraph that holds the section's properties. After the last appendix such a
paragraph would begin one more section, a blank page; its properties take the place of the body's own.
"""

_OPEN, _CLOSE = "<w:sectPr", "</w:sectPr>"


def lift_last_section(xml: str) -> str:
    """The document part with the section of its last paragraph made the body's; unchanged when that has none."""
    body = xml.rfind(_OPEN)
    end = xml.find(_CLOSE, body) + len(_CLOSE)
    before = xml[:body].rstrip()
    if body < 0 or not before.endswith("</w:p>") or not xml[end:].lstrip().startswith("</w:body>"):
        return xml
    start = max(before.rfind("<w:p>"), before.rfind("<w:p "))
    inner = before.find(_OPEN, start)
    if start < 0 or inner < 0:
        return xml
    inner_end = before.find(_CLOSE, inner) + len(_CLOSE)
    return before[:inner] + before[inner_end:] + before[inner:inner_end] + xml[end:]
