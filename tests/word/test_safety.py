import re
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import TemplateError
from drafter.word.package import open_package
from drafter.word.safety import FORBIDDEN_FIELDS, refuse_dangerous

MakeDocx = Callable[..., bytes]

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


NUMPAGES = " NUMPAGES \\* MERGEFORMAT "


def judge(data: bytes) -> None:
    refuse_dangerous(open_package(data, "mẫu.docx"), "mẫu.docx")


def refused(data: bytes, words: str) -> None:
    with pytest.raises(TemplateError, match=re.escape(words)) as caught:
        judge(data)
    assert "mẫu.docx" in str(caught.value)
    assert "hãy" in str(caught.value)


def link(kind: str, target: str, *, external: bool = True, id_: str = "rId9") -> str:
    mode = ' TargetMode="External"' if external else ""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f'<Relationship Id="{id_}" Type="{base}/{kind}" Target="{target}"{mode}/>'


def field(*pieces: str) -> str:
    code = "".join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in pieces)
    return f"{begin()}{code}{separate()}<w:r><w:t>1</w:t></w:r>{end()}"


def begin() -> str:
    return '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'


def separate() -> str:
    return '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'


def end() -> str:
    return '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def test_a_plain_template_passes(make_docx: MakeDocx) -> None:
    body = f"<w:p>{field(' PAGE ')}{field(NUMPAGES)}<w:r><w:t>{{{{ so }}}} LINK</w:t></w:r></w:p>"
    judge(make_docx(body))


def test_hyperlinks_pass(make_docx: MakeDocx) -> None:
    body = (
        '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>a</w:t></w:r></w:hyperlink>'
        f"{field(' HYPERLINK &quot;https://chinhphu.vn&quot; ')}</w:p>"
    )
    judge(make_docx(body, rels=link("hyperlink", "https://chinhphu.vn/")))


def test_a_tracked_change_and_a_text_box_with_a_field_pass(make_docx: MakeDocx) -> None:
    box = f"<w:txbxContent><w:p>{field(' PAGE ')}</w:p></w:txbxContent>"
    choice = f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    body = f"<w:p><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r><w:del>{field(' DATE ')}</w:del></w:p>"
    judge(make_docx(body))


def test_macros_by_part(make_docx: MakeDocx) -> None:
    refused(make_docx(parts={"word/vbaProject.bin": b"x"}), "macro")


def test_macros_by_content_type(make_docx: MakeDocx) -> None:
    refused(make_docx(main_type="application/vnd.ms-word.document.macroEnabled.main+xml"), "macro")


def test_macros_by_content_type_of_a_renamed_part(make_docx: MakeDocx) -> None:
    types = TYPES.format('<Default Extension="png" ContentType="application/vnd.ms-office.vbaProject"/>')
    refused(make_docx(parts={"[Content_Types].xml": types}), "macro")


def test_macros_by_relationship(make_docx: MakeDocx) -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    refused(make_docx(rels=f'<Relationship Id="rId9" Type="{kind}" Target="a.bin"/>'), "macro")


def test_a_ribbon_that_calls_macros(make_docx: MakeDocx) -> None:
    refused(make_docx(parts={"customUI/customUI.xml": "<customUI/>"}), "macro")


@pytest.mark.parametrize(
    "kind", ["image", "attachedTemplate", "frame", "subDocument", "mailMergeSource", "oleObject", "x"]
)
def test_external_relationships(make_docx: MakeDocx, kind: str) -> None:
    refused(make_docx(rels=link(kind, "http://127.0.0.1/a")), "ngoài tệp (http://127.0.0.1/a)")


@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/a.png", "file:///c:/a.png", "\\\\may-chu\\a.png", "//may-chu/a.png"]
)
def test_an_external_target_that_claims_to_be_internal(make_docx: MakeDocx, target: str) -> None:
    refused(make_docx(rels=link("image", target, external=False)), "ngoài tệp")


def test_target_mode_in_other_letters(make_docx: MakeDocx) -> None:
    rel = link("image", "a.png").replace("External", "EXTERNAL")
    refused(make_docx(rels=rel), "ngoài tệp")


@pytest.mark.parametrize("part", ["settings", "header1", "footnotes", "glossary/document", "webSettings"])
def test_external_relationships_of_other_parts(make_docx: MakeDocx, part: str) -> None:
    folder, _slash, base = f"word/{part}".rpartition("/")
    rels = RELS.format(link("attachedTemplate", "https://127.0.0.1/a.dotm"))
    refused(make_docx(parts={f"{folder}/_rels/{base}.xml.rels": rels}), "ngoài tệp")


def test_external_relationships_of_the_file_itself(make_docx: MakeDocx) -> None:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = RELS.format(
        f'<Relationship Id="rId1" Type="{base}/officeDocument" Target="word/document.xml"/>'
        + link("extended-properties", "http://127.0.0.1/a")
    )
    refused(make_docx(parts={"_rels/.rels": rels}), "ngoài tệp")


def test_an_image_behind_a_hyperlink_relationship(make_docx: MakeDocx) -> None:
    body = '<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r></w:p>'
    refused(make_docx(body, rels=link("hyperlink", "http://127.0.0.1/a.png")), "ngoài tệp")


def test_a_vml_picture_by_address(make_docx: MakeDocx) -> None:
    body = '<w:p><w:r><w:pict><v:shape><v:imagedata src="http://127.0.0.1/a.png"/></v:shape></w:pict></w:r></w:p>'
    refused(make_docx(body), "ngoài tệp")


def test_alt_chunk_by_element(make_docx: MakeDocx) -> None:
    refused(make_docx('<w:altChunk r:id="rId9"/>'), "altChunk")


def test_alt_chunk_by_relationship(make_docx: MakeDocx) -> None:
    refused(make_docx(rels=link("aFChunk", "a.html", external=False)), "altChunk")


@pytest.mark.parametrize("kind", ["oleObject", "package", "control"])
def test_embedded_objects_by_relationship(make_docx: MakeDocx, kind: str) -> None:
    refused(make_docx(rels=link(kind, "a.bin", external=False)), "OLE")


@pytest.mark.parametrize("part", ["word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml"])
def test_embedded_objects_by_part(make_docx: MakeDocx, part: str) -> None:
    refused(make_docx(parts={part: "<x/>"}), "OLE")


@pytest.mark.parametrize(
    "element", ["<o:OLEObject/>", '<w:control w:name="a"/>', "<w:objectEmbed/>", "<w:objectLink/>"]
)
def test_embedded_objects_by_element(make_docx: MakeDocx, element: str) -> None:
    refused(make_docx(f"<w:p><w:r><w:object>{element}</w:object></w:r></w:p>"), "OLE")


def test_add_ins(make_docx: MakeDocx) -> None:
    base = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes"
    refused(make_docx(rels=f'<Relationship Id="rId9" Type="{base}" Target="a.xml"/>'), "Add-in")


def test_mail_merge_sources(make_docx: MakeDocx) -> None:
    settings = '<w:settings NAMESPACES><w:mailMerge><w:query w:val="SELECT"/></w:mailMerge></w:settings>'
    refused(make_docx(parts={"word/settings.xml": settings}), "trộn thư")


@pytest.mark.parametrize("name", sorted(FORBIDDEN_FIELDS))
def test_fields_that_reach_out(make_docx: MakeDocx, name: str) -> None:
    refused(make_docx(f"<w:p>{field(f' {name} a ')}</w:p>"), f"trường {name}")


@pytest.mark.parametrize(
    "paragraph",
    [
        f"<w:p>{field('D', 'DE', 'AU', 'TO a')}</w:p>",
        f"<w:p>{field(' dde a')}</w:p>",
        f"<w:p>{field(' &quot;DDE&quot; a')}</w:p>",
        f"<w:p>{field('DDEAUTO&quot;a&quot;')}</w:p>",
        f"<w:p>{field('DD<!-- x -->E a')}</w:p>",
        f"<w:p>{begin()}{code('DD')}</w:p><w:p>{code('E a')}{end()}</w:p>",
        f"<w:p>{begin()}{code('DD')}<w:del>{code('X')}</w:del>{code('E a')}{end()}</w:p>",
        f"<w:p>{begin()}{code('DD')}<w:ins>{code('X')}</w:ins>{code('E a')}{end()}</w:p>",
        f"<w:p>{begin()}{code('DD')}<w:del><w:r><w:delInstrText>E</w:delInstrText></w:r></w:del>{end()}</w:p>",
        f"<w:p>{begin()}{code(' IF 1 = 1 ')}{field(' DDE a')}{end()}</w:p>",
        f"<w:p>{field(' QUOTE ')}{begin()}{code(' DDE a')}</w:p>",
        f"<w:p>{code(' DDE a')}</w:p>",
        '<w:p><w:fldSimple w:instr=" DDE a"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>',
        f"<w:sdt><w:sdtContent><w:p>{field(' DDE a')}</w:p></w:sdtContent></w:sdt>",
        f"<w:tbl><w:tr><w:tc><w:p>{field(' DDE a')}</w:p></w:tc></w:tr></w:tbl>",
    ],
)
def test_ways_to_hide_a_field(make_docx: MakeDocx, paragraph: str) -> None:
    refused(make_docx(paragraph), "trường DDE")


@pytest.mark.parametrize("branch", ["Choice", "Fallback"])
def test_a_field_in_one_branch(make_docx: MakeDocx, branch: str) -> None:
    content = f"<mc:AlternateContent><mc:{branch}><w:p>{field(' DDE a')}</w:p></mc:{branch}></mc:AlternateContent>"
    refused(make_docx(content), "trường DDE")


def test_a_field_that_reads_differently_in_each_branch(make_docx: MakeDocx) -> None:
    choice = f"<mc:Choice Requires='x'>{code('X')}</mc:Choice><mc:Fallback>{code('E a')}</mc:Fallback>"
    body = f"<w:p>{begin()}{code('DD')}<mc:AlternateContent>{choice}</mc:AlternateContent>{end()}</w:p>"
    refused(make_docx(body), "bị cắt đôi")


@pytest.mark.parametrize(
    "part",
    [
        *("word/header1.xml", "word/footer1.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"),
        *("word/glossary/document.xml", "customXml/item1.xml", "anything/else.xml"),
    ],
)
def test_fields_in_other_parts(make_docx: MakeDocx, part: str) -> None:
    refused(make_docx(parts={part: f"<w:x NAMESPACES><w:p>{field(' INCLUDETEXT a')}</w:p></w:x>"}), f"({part})")


def test_a_part_that_is_xml_by_content_type_only(make_docx: MakeDocx) -> None:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    types = TYPES.format(
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}document.main+xml"/>'
        f'<Override PartName="/word/header1.bin" ContentType="{main}header+xml"/>'
    )
    header = f"<w:hdr NAMESPACES><w:p>{field(' DDE a')}</w:p></w:hdr>"
    refused(make_docx(parts={"[Content_Types].xml": types, "word/header1.bin": header}), "trường DDE")


def binding(store: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{store}"/></w:sdtPr>'
        "<w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    )


def test_content_bound_to_data_outside_the_file(make_docx: MakeDocx) -> None:
    refused(make_docx(binding("{11111111-2222-3333-4444-555555555555}")), "không nằm trong tệp")


def test_content_bound_to_the_file_itself_passes(make_docx: MakeDocx) -> None:
    item = '<ds:datastoreItem xmlns:ds="urn:ds" ds:itemID="{AAAAAAAA-2222-3333-4444-555555555555}"/>'
    body = binding("{aaaaaaaa-2222-3333-4444-555555555555}") + binding("{6C3C8BC8-F283-45AE-878A-BAB7291924A1}")
    judge(make_docx(body, parts={"customXml/itemProps1.xml": item}))


def test_custom_data_that_comes_from_outside(make_docx: MakeDocx) -> None:
    rels = RELS.format(link("customXmlProps", "http://127.0.0.1/a.xml"))
    refused(make_docx(parts={"customXml/item1.xml": "<a/>", "customXml/_rels/item1.xml.rels": rels}), "ngoài tệp")


def test_real_documents_pass(shared: Path) -> None:
    files = [*shared.glob("nd30/*.docx"), *shared.glob("corpus/more/*.docx")]
    assert files
    for file in files:
        judge(file.read_bytes())
