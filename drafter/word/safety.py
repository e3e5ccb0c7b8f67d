"""What a Word template may not hold: code, and anything that reaches outside the file when it is opened or printed.

Everything is asked by local name or by the last word of a relationship type, so that a part in another edition's
namespace is judged by the same rules, and every XML part is looked at, whatever refers to it.
"""

import re
from collections.abc import Iterator

from lxml import etree

from drafter.errors import TemplateError
from drafter.messages import _
from drafter.word.package import Package

# DATABASE, RD and GLINK are not in the usual list; they read other files just as well.
FORBIDDEN_FIELDS = frozenset(
    {
        *("INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "RD", "DATABASE"),
        *("DDE", "DDEAUTO", "LINK", "GLINK", "MACROBUTTON"),
    }
)

_MACRO_KINDS = {"vbaproject", "wordvbadata", "extensibility", "attachedtoolbars", "keymapcustomizations"}
_OLE_KINDS = {"oleobject", "package", "control", "activexcontrolbinary"}
_OLE_FOLDERS = ("word/embeddings/", "word/activex/")
_ADD_IN_KINDS = {"webextension", "webextensiontaskpanes"}
_OLE_ELEMENTS = {"OLEObject", "control", "objectEmbed", "objectLink", "webVideoPr"}
# Core, extended and cover-page properties: Word's own stores, which are in no customXml part.
_BUILT_IN_STORES = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}",
    "{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}",
}
_HYPERLINK_ELEMENTS = {"hyperlink", "hlinkClick", "hlinkHover", "hlinkMouseOver"}
_BRANCHES = {"Choice", "Fallback"}
_REVISION_VIEWS = (frozenset({"del", "moveFrom"}), frozenset({"ins", "moveTo"}), frozenset[str]())
_CUT_FIELD = "\0"
_ADDRESS = re.compile(r"\s*(?:[A-Za-z][A-Za-z0-9+.\-]*:|//|\\\\)")
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def refuse_dangerous(package: Package, name: str) -> None:
    """Raise TemplateError, naming the thing and the way out, when the template `name` holds something dangerous.

    Refused: macros, links out of the file other than hyperlinks, altChunk, OLE and ActiveX objects, add-ins, mail-merge
    sources, fields that fetch or run something (FORBIDDEN_FIELDS), content bound to data that is not in the file.
    """
    _refuse_parts(package, name)
    for part in package.parts:
        if part.casefold().endswith(".rels"):
            _refuse_relationships(package, part, name)
    stores = _stores(package)
    for part in _xml_parts(package):
        root = package.xml(part)
        _refuse_elements(root, part, stores, name)
        _refuse_outside_use(package, root, part, name)
        for code in _field_codes(root):
            _refuse_field(code, part, name)


def _refuse_parts(package: Package, name: str) -> None:
    types = package.content_types.values()
    names = [part.casefold() for part in package.parts]
    if any("vbaproject" in part or part.startswith("customui/") for part in names) or any(
        word in content_type.casefold() for content_type in types for word in ("macroenabled", "vbaproject", "vbadata")
    ):
        raise _macros(name)
    if any(part.startswith(_OLE_FOLDERS) for part in names):
        raise _embedded(name)


def _refuse_relationships(package: Package, rels: str, name: str) -> None:
    folder, _slash, base = rels.rpartition("/")
    part = folder.removesuffix("_rels") + base[: -len(".rels")]
    for relationship in package.relationships(part):
        kind = relationship.kind.casefold()
        if kind in _MACRO_KINDS:
            raise _macros(name)
        if kind == "afchunk":
            raise _alt_chunk(name, part)
        if relationship.external and kind != "hyperlink":
            raise _outside(name, relationship.target)
        if kind in _OLE_KINDS:
            raise _embedded(name)
        if kind in _ADD_IN_KINDS:
            raise TemplateError(
                _("Mẫu {name} kèm tiện ích (Add-in); hãy mở bằng Word, gỡ tiện ích rồi lưu lại.", name=name)
            )


def _refuse_elements(root: etree._Element, part: str, stores: set[str], name: str) -> None:
    for element in root.iter(etree.Element):
        local = etree.QName(element).localname
        if local == "altChunk":
            raise _alt_chunk(name, part)
        if local in _OLE_ELEMENTS:
            raise _embedded(name)
        if local == "mailMerge":
            raise TemplateError(
                _(
                    "Mẫu {name} gắn với một nguồn trộn thư;"
                    " hãy chọn Mailings › Start Mail Merge › Normal Word Document rồi lưu lại.",
                    name=name,
                )
            )
        # VML may name a picture without any relationship.
        if local in {"imagedata", "fill", "stroke"} and _ADDRESS.match(element.get("src", "")):
            raise _outside(name, element.get("src", ""))
        if local == "dataBinding":
            store = _attribute(element, "storeItemID").upper()
            if store and store not in stores:
                raise TemplateError(
                    _(
                        "Mẫu {name} ({part}) có ô lấy dữ liệu từ nguồn không nằm trong tệp;"
                        " hãy xóa ô điều khiển nội dung ấy và gõ chữ thay vào.",
                        name=name,
                        part=part,
                    )
                )


def _refuse_outside_use(package: Package, root: etree._Element, part: str, name: str) -> None:
    """An address that is declared as a hyperlink is used by hyperlinks only: Word asks the id, not the type."""
    outside = {link.id: link.target for link in package.relationships(part) if link.external}
    if not outside:
        return
    for element in root.iter(etree.Element):
        if etree.QName(element).localname in _HYPERLINK_ELEMENTS:
            continue
        for key, value in element.items():
            if value in outside and "relationships" in (etree.QName(key).namespace or ""):
                raise _outside(name, outside[str(value)])


def _stores(package: Package) -> set[str]:
    """The ids of the data that lies in the file itself."""
    items = (package.xml(part) for part in package.parts if re.match(r"customxml/[^/]+\.xml$", part.casefold()))
    ids = {_attribute(root, "itemID").upper() for root in items if etree.QName(root).localname == "datastoreItem"}
    return ids | _BUILT_IN_STORES


def _xml_parts(package: Package) -> Iterator[str]:
    for part in package.parts:
        if part.casefold().endswith(".xml") or package.content_type(part).endswith("xml"):
            yield part


def _field_codes(root: etree._Element) -> Iterator[str]:
    """Every field code that Word might see, joined over runs and paragraphs; _CUT_FIELD for one that may not be.

    Deleted text may count or not, so each view of the revisions is walked. Of mc:AlternateContent Word takes one
    branch; a field that crosses the edge of a branch reads differently in each, hence no field may.
    """
    for element in root.iter("{*}fldSimple"):
        yield _attribute(element, "instr")
    if next(root.iter("{*}instrText", "{*}delInstrText"), None) is None:
        return
    for scope in (root, *root.iter("{*}Choice", "{*}Fallback")):
        for hidden in _REVISION_VIEWS:
            outside_fields, codes = _codes_in(scope, hidden)
            yield from codes
            if scope is root:
                yield outside_fields
            elif outside_fields.strip():
                yield _CUT_FIELD


def _codes_in(scope: etree._Element, hidden: frozenset[str]) -> tuple[str, list[str]]:
    """The code that stands outside any field (an unfinished field counts as outside), and that of each field."""
    codes: list[str] = []
    open_fields: list[list[str]] = [[]]
    for element in _walk(scope, hidden | _BRANCHES):
        local = etree.QName(element).localname
        kind = _attribute(element, "fldCharType")
        if local in {"instrText", "delInstrText"}:
            open_fields[-1].append("".join(str(text) for text in element.itertext()))
        elif kind == "begin":
            open_fields.append([])
        elif kind == "end" and len(open_fields) > 1:
            codes.append("".join(open_fields.pop()))
    codes.extend("".join(code) for code in open_fields[1:])
    return "".join(text for code in open_fields for text in code), codes


def _walk(scope: etree._Element, hidden: frozenset[str]) -> Iterator[etree._Element]:
    walker = etree.iterwalk(scope, events=("start",), tag="{*}*")
    for _event, element in walker:
        if element is not scope and etree.QName(element).localname in hidden:
            walker.skip_subtree()
        else:
            yield element


def _refuse_field(code: str, part: str, name: str) -> None:
    if code == _CUT_FIELD:
        raise TemplateError(
            _(
                "Mẫu {name} ({part}) có trường bị cắt đôi; hãy bấm Alt+F9 trong Word rồi xóa trường ấy.",
                name=name,
                part=part,
            )
        )
    word = _FIRST_WORD.search(code)
    if word and word[0].upper() in FORBIDDEN_FIELDS:
        raise TemplateError(
            _(
                "Mẫu {name} ({part}) có trường {field}, trường này lấy nội dung ngoài tệp hoặc chạy lệnh;"
                " hãy mở bằng Word, bấm Alt+F9 để thấy trường, xóa nó và gõ chữ thay vào.",
                name=name,
                part=part,
                field=word[0].upper(),
            )
        )


def _attribute(element: etree._Element, local: str) -> str:
    """An attribute by its local name: the namespace differs between editions of the standard."""
    return next((str(value) for key, value in element.items() if etree.QName(key).localname == local), "")


def _macros(name: str) -> TemplateError:
    return TemplateError(
        _("Mẫu {name} có macro; hãy mở bằng Word, chọn Save As, kiểu “Word Document (*.docx)”.", name=name)
    )


def _embedded(name: str) -> TemplateError:
    return TemplateError(
        _("Mẫu {name} có đối tượng nhúng (OLE, ActiveX, video); hãy xóa đối tượng ấy hoặc thay bằng ảnh.", name=name)
    )


def _alt_chunk(name: str, part: str) -> TemplateError:
    return TemplateError(
        _(
            "Mẫu {name} ({part}) chèn nguyên một tài liệu khác (altChunk);"
            " hãy mở bằng Word rồi lưu lại để gộp hẳn vào.",
            name=name,
            part=part,
        )
    )


def _outside(name: str, target: str) -> TemplateError:
    return TemplateError(
        _(
            "Mẫu {name} lấy nội dung từ ngoài tệp ({target});"
            " hãy ngắt liên kết (File › Info › Edit Links to Files) hoặc chèn hẳn ảnh vào mẫu.",
            name=name,
            target=target[:200],
        )
    )
