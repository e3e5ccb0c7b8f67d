"""From a .docx with docxtpl tags to Jinja source, one part at a time, with docxtpl's own `patch_xml`."""

import io
import re

from docxtpl import DocxTemplate
from lxml import etree

from drafter.errors import TemplateError
from drafter.messages import _
from drafter.word.effective import W
from drafter.word.package import Package, open_package
from drafter.word.prepared import CORE, Prepared, digest
from drafter.word.safety import refuse_dangerous
from drafter.word.skeleton import DECLARATION

_TAGGED = re.compile(r"\{\{|\{%|\{#")
_WHOLE_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_OPEN_TAG = re.compile(r"(?:\{\{|\{%|\{#).{0,40}")
# The parts docxtpl renders, by the last word of their relationship; the others are copied.
_RENDERED = ("header", "footer", "footnotes")


def prepare(data: bytes, name: str) -> Prepared:
    """Take the template file `data` apart. Raises InputError (no Word file) or TemplateError (dangerous, no tags)."""
    package = open_package(data, name)
    refuse_dangerous(package, name)
    patcher = DocxTemplate(io.BytesIO(data))
    sources, static = {}, {}
    for part, content in package.parts.items():
        if part == CORE:
            continue
        source = _source(package, part, patcher, name) if part in _rendered_parts(package) else None
        if source is None:
            static[part] = content
        else:
            sources[part] = source
    if not sources:
        raise TemplateError(
            _("{name} không có thẻ nào của mẫu ({{{{ … }}}}); đây không phải là mẫu kế hoạch.", name=name)
        )
    return Prepared(digest(data), static, sources)


def _rendered_parts(package: Package) -> set[str]:
    document = package.main_document()
    related = {r.target for r in package.relationships(document) if r.kind in _RENDERED and not r.external}
    return {document, *related}


def _source(package: Package, part: str, patcher: DocxTemplate, name: str) -> str | None:
    """The part as Jinja source; None when it holds no tag.

    patch_xml gets XML written by lxml, never the raw part: LibreOffice writes "'" as an entity, which stops Jinja.
    """
    root = package.xml(part)
    if not _TAGGED.search("".join(str(text) for text in root.itertext())):
        return None
    _refuse_unclosed(root, part, name)
    xml = etree.tostring(root, encoding="unicode")
    return DECLARATION + str(patcher.patch_xml(xml))


def _refuse_unclosed(root: etree._Element, part: str, name: str) -> None:
    """A tag ends in the paragraph where it began: patch_xml would silently swallow all up to the next tag's end."""
    for paragraph in root.iter(W + "p"):
        text = "".join(each.text or "" for each in paragraph.iter(W + "t"))
        if found := _OPEN_TAG.search(_WHOLE_TAG.sub("", text)):
            raise TemplateError(
                _(
                    "{name}, phần {part}: thẻ “{tag}” mở mà không đóng trong cùng một đoạn; hãy sửa thẻ đó trong Word.",
                    name=name,
                    part=part,
                    tag=found[0],
                )
            )
