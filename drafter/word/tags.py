"""What Word loses around the tags of a template: formatting on a tag that is replaced as a whole, styles not there."""

import re
from collections.abc import Iterator

from lxml import etree

from drafter.word.effective import W
from drafter.word.package import Package

_REPLACED = re.compile(r"\{\{[rp]\s.*?\}\}")
_LOST = tuple(
    W + name for name in ("rStyle", "rFonts", "b", "i", "u", "caps", "smallCaps", "color", "sz", "highlight", "shd")
)
_NAMING = tuple(W + name for name in ("pStyle", "rStyle", "tblStyle"))


def formatted_tags(package: Package) -> list[str]:
    """The tags {{r …}} and {{p …}} with formatting of their own: the run goes, and its formatting with it."""
    found = (tag for _part, root in _parts(package) for tag in _formatted(root))
    return list(dict.fromkeys(found))


def missing_styles(package: Package) -> list[str]:
    """The ids of styles that a part names and the file has not; Word shows such text in its default style."""
    known = {
        style.get(W + "styleId", "")
        for _part, root in _parts(package)
        if root.tag == W + "styles"
        for style in root.iterchildren(W + "style")
    }
    named = (each.get(W + "val", "") for _part, root in _parts(package) for each in root.iter(*_NAMING))
    return list(dict.fromkeys(name for name in named if name not in known))


def _parts(package: Package) -> Iterator[tuple[str, etree._Element]]:
    """The main document and all that it is related to, as far as that is WordprocessingML."""
    main = package.main_document()
    related = (link.target for link in package.relationships(main) if not link.external)
    for part in dict.fromkeys((main, *related)):
        if part.casefold().endswith(".xml") and part in package.parts:
            root = package.xml(part)
            if root.tag.startswith(W):
                yield part, root


def _formatted(root: etree._Element) -> Iterator[str]:
    for paragraph in root.iter(W + "p"):
        text, spans = "", []  # Word may cut a tag into several runs
        for run in paragraph.iter(W + "r"):
            words = "".join(each.text or "" for each in run.iterchildren(W + "t"))
            properties = run.find(W + "rPr")
            if properties is not None and any(child.tag in _LOST for child in properties):
                spans.append((len(text), len(text) + len(words)))
            text += words
        for tag in _REPLACED.finditer(text):
            if any(start < tag.end() and tag.start() < end for start, end in spans):
                yield tag.group()
