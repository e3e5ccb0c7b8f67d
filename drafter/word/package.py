"""A Word file opened as the zip package it is (ECMA-376 part 2), every limit kept, nothing in it trusted."""

import functools
import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from drafter import zipped
from drafter.errors import InputError
from drafter.messages import _

WORD = zipped.Program("Word", ".docx")
MAX_XML_DEPTH = 200

_CONTENT_TYPES = "[Content_Types].xml"
_STRICT = "http://purl.oclc.org/ooxml/"
_XML_NAMES = (".xml", ".rels", ".vml")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//|\\\\")
_DEEPER_THAN_ALLOWED = etree.XPath("boolean(" + "/*" * (MAX_XML_DEPTH + 1) + ")")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another, or to something outside the file.

    kind: the last word of its type ("header", "hyperlink", "oleObject"), the same for every edition of the standard.
    target: the member's name when internal (whether or not it exists), the address as written when external.
    """

    id: str
    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        return self.type.rpartition("/")[2]


@dataclass(frozen=True)
class Package:
    """The members of a Word file, name to bytes in the order of the zip. `name`: the file, for messages."""

    parts: dict[str, bytes]
    name: str = ""

    def main_document(self) -> str:
        """The name of the part that holds the text. Raises InputError when there is none."""
        for relationship in self.relationships(""):
            if relationship.kind == "officeDocument" and relationship.target in self.parts:
                return relationship.target
        raise _not_word(self.name)

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """The links of `part`; of the whole file when `part` is "". Raises InputError when they cannot be read."""
        folder, base = posixpath.split(part)
        rels = self._stored_name(posixpath.join(folder, "_rels", base + ".rels"))
        if rels not in self.parts:
            return ()
        return tuple(self._relationship(element, folder) for element in self.xml(rels).iter("{*}Relationship"))

    def content_type(self, part: str) -> str:
        """What [Content_Types].xml says that `part` is; "" when it says nothing."""
        folded = part.casefold()
        return self.content_types.get("/" + folded) or self.content_types.get("." + folded.rpartition(".")[2], "")

    @functools.cached_property
    def content_types(self) -> dict[str, str]:
        """Content types by "/part name" (Override) and ".extension" (Default), the keys in lower case."""
        types: dict[str, str] = {}
        for element in self.xml(_CONTENT_TYPES).iter("{*}Default", "{*}Override"):
            key = element.get("PartName") or "." + element.get("Extension", "")
            types[key.casefold()] = element.get("ContentType", "")
        return types

    def xml(self, part: str) -> etree._Element:
        """The root of an XML part that is in the package. Raises InputError when it is no XML that may be read."""
        return parse_xml(self.parts[part], f"{self.name}: {part}" if self.name else part)

    def _relationship(self, element: etree._Element, folder: str) -> Relationship:
        target = element.get("Target", "")
        # A target with a scheme leaves the file whatever TargetMode claims.
        external = element.get("TargetMode", "").casefold() == "external" or _SCHEME.match(target) is not None
        if not external:
            path = unquote(target.partition("#")[0])
            target = self._stored_name(posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/"))
        return Relationship(element.get("Id", ""), element.get("Type", ""), target, external)

    def _stored_name(self, name: str) -> str:
        """Part names are equal without regard to case (ECMA-376 part 2)."""
        return self._folded.get(name.casefold(), name)

    @functools.cached_property
    def _folded(self) -> dict[str, str]:
        return {stored.casefold(): stored for stored in self.parts}


def open_package(data: bytes, name: str) -> Package:
    """The package in `data`; `name` is what the user calls the file.

    Raises InputError, with what to do instead, for everything that is no plain .docx: no zip, a password, too many
    members or too large when unpacked, names that lead out of a folder, damage, no Word text, XML with a DTD.
    """
    if not data.startswith(b"PK"):
        raise _not_zip(data, name)
    package = Package(zipped.unpack(data, name, WORD), name)
    _check_word(package)
    return package


def parse_xml(data: bytes, name: str) -> etree._Element:
    """The root element of XML from an unknown hand: no DTD, no entities, no network, no endless depth.

    Raises InputError naming `name`.
    """
    zipped.refuse_declarations(data, name, WORD)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,  # a comment or instruction inside w:t would cut `element.text` short
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise InputError(
            _("{name}: XML bị hỏng; hãy mở tệp bằng Word rồi lưu lại dạng .docx. ({reason})", name=name, reason=error)
        ) from error
    information = root.getroottree().docinfo
    if information.internalDTD is not None or (information.encoding or "utf-8").casefold() not in zipped.ENCODINGS:
        raise zipped.refused_xml(name, WORD)
    if _DEEPER_THAN_ALLOWED(root):
        raise InputError(
            _(
                "{name}: XML lồng quá {depth} tầng, không đọc được;"
                " hãy mở tệp bằng Word, bớt các bảng và khung lồng nhau rồi lưu lại.",
                name=name,
                depth=MAX_XML_DEPTH,
            )
        )
    return root


def _check_word(package: Package) -> None:
    if _CONTENT_TYPES not in package.parts:
        raise _not_word(package.name)
    for part, content in package.parts.items():
        if part.casefold().endswith(_XML_NAMES):
            zipped.refuse_declarations(content, f"{package.name}: {part}", WORD)
    root = etree.QName(package.xml(package.main_document()))
    if root.localname != "document":
        raise _not_word(package.name)
    if (root.namespace or "").startswith(_STRICT):
        raise InputError(
            _(
                "{name} lưu ở dạng “Strict Open XML”; hãy mở bằng Word, chọn Save As, kiểu “Word Document (*.docx)”.",
                name=package.name,
            )
        )


def _not_word(name: str) -> InputError:
    return InputError(
        _("{name} không chứa văn bản Word; hãy chọn tệp .docx, hoặc mở bằng Word rồi lưu lại dạng .docx.", name=name)
    )


def _not_zip(data: bytes, name: str) -> InputError:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return InputError(
            _(
                "{name} là tệp Word cũ (.doc) hoặc có mật khẩu;"
                " hãy mở bằng Word, bỏ mật khẩu nếu có, rồi lưu lại dạng .docx.",
                name=name,
            )
        )
    return InputError(_("{name} không phải là tệp .docx; hãy mở bằng Word rồi lưu lại dạng .docx.", name=name))
