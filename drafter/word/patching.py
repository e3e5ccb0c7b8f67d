"""From a .docx with docxtpl tags to Jinja source, one part at a time, with docxtpl's own `patch_xml`."""

import contextlib
import io
import re
from collections.abc import Iterator
from typing import TypeVar

from docxtpl import DocxTemplate
from jinja2 import nodes
from lxml import etree

from drafter.errors import TemplateError
from drafter.messages import _
from drafter.word.effective import W
from drafter.word.package import Package, open_package
from drafter.word.prepared import CORE, Prepared, digest
from drafter.word.safety import refuse_dangerous
from drafter.word.sandbox import Sandbox
from drafter.word.skeleton import DECLARATION

_Node = TypeVar("_Node", bound=nodes.Node)

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
    if package.main_document() not in sources:
        raise TemplateError(
            _("{name} không có thẻ nào của mẫu ({{{{ … }}}}); đây không phải là mẫu kế hoạch.", name=name)
        )
    return Prepared(
        digest(data), static, sources, package.main_document(), _styles(package), _first_note(package), _slots(sources)
    )


def _slots(sources: dict[str, str]) -> tuple[str, ...]:
    """The names that the tags print, go through or compare, and the words they compare with.

    A name within another (pl.nhan) begins with its dot, since an appendix and the plan have some in common. One that
    is only asked for ({%p if x %}) is not printed. A part that cannot be read says so when it is compiled.
    """
    found: set[str] = set()
    for source in sources.values():
        with contextlib.suppress(Exception):  # of a hostile one, also RecursionError or ValueError
            tree = Sandbox().parse(source)
            printing = [
                *tree.find_all((nodes.Output, nodes.Compare)),
                *(loop.iter for loop in tree.find_all(nodes.For)),
            ]
            for node in printing:
                found |= {name.name for name in _with_self(node, nodes.Name)}
                found |= {f".{name.attr}" for name in _with_self(node, nodes.Getattr)}
            for compared in tree.find_all(nodes.Compare):
                found |= {const.value for const in compared.find_all(nodes.Const) if isinstance(const.value, str)}
    return tuple(sorted(found))


def _with_self(node: nodes.Node, kind: type[_Node]) -> Iterator[_Node]:
    """The nodes of a kind in this one, itself included."""
    if isinstance(node, kind):
        yield node
    yield from node.find_all(kind)


def _styles(package: Package) -> dict[str, str]:
    """Style ids by name in lower case."""
    root = _related(package, "styles")
    found: dict[str, str] = {}
    for style in root.iterchildren(W + "style") if root is not None else ():
        name = style.find(W + "name")
        if name is not None:
            found.setdefault(name.get(W + "val", "").casefold(), style.get(W + "styleId", ""))
    return found


def _first_note(package: Package) -> int | None:
    """The id of the footnote that holds the slot for the notes of a plan."""
    root = _related(package, "footnotes")
    for note in root.iterchildren(W + "footnote") if root is not None else ():
        number = note.get(W + "id", "")
        if _TAGGED.search("".join(str(text) for text in note.itertext())) and re.fullmatch("[0-9]{1,6}", number):
            return int(number)
    return None


def _related(package: Package, kind: str) -> etree._Element | None:
    """The part that the document is related to in this way; None when there is none."""
    links = package.relationships(package.main_document())
    target = next((link.target for link in links if link.kind == kind and not link.external), None)
    return package.xml(target) if target is not None and target in package.parts else None


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
