import io
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest

from drafter.errors import InputError
from drafter.word import package
from drafter.word.package import open_package, parse_xml

MakeDocx = Callable[..., bytes]
MakeZip = Callable[[Mapping[str, bytes | str]], bytes]


def refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        open_package(data, "kế hoạch.docx")
    assert "kế hoạch.docx" in str(caught.value)


def test_a_plain_file_opens_with_its_parts_in_order(make_docx: MakeDocx) -> None:
    opened = open_package(make_docx(parts={"word/settings.xml": "<settings/>"}), "a.docx")
    assert list(opened.parts) == ["[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/settings.xml"]
    assert opened.main_document() == "word/document.xml"
    assert opened.content_type("word/document.xml").endswith("document.main+xml")
    assert opened.content_type("word/settings.xml") == "application/xml"
    assert opened.content_type("word/x.bin") == ""


def test_a_file_of_python_docx_opens() -> None:
    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Kế hoạch")
    document.save(target)
    opened = open_package(target.getvalue(), "a.docx")
    assert "Kế hoạch" in "".join(str(text) for text in opened.xml(opened.main_document()).itertext())


def test_relationships_are_resolved(make_docx: MakeDocx) -> None:
    rels = (
        '<Relationship Id="a" Type="x/header" Target="header1.xml"/>'
        '<Relationship Id="b" Type="x/image" Target="/word/media/%E1%BA%A3nh.png"/>'
        '<Relationship Id="c" Type="x/customXml" Target="../customXml/item1.xml#p"/>'
        '<Relationship Id="d" Type="x/hyperlink" Target="https://chinhphu.vn/" TargetMode="External"/>'
        '<Relationship Id="e" Type="x/image" Target="file:///c:/a.png"/>'
        '<Relationship Id="f" Type="x/image" Target="../../../../etc/passwd"/>'
    )
    opened = open_package(make_docx(rels=rels, parts={"word/HEADER1.xml": "<h/>"}), "a.docx")
    found = [(link.id, link.kind, link.target, link.external) for link in opened.relationships("word/document.xml")]
    assert found == [
        ("a", "header", "word/HEADER1.xml", False),
        ("b", "image", "word/media/ảnh.png", False),
        ("c", "customXml", "customXml/item1.xml", False),
        ("d", "hyperlink", "https://chinhphu.vn/", True),
        ("e", "image", "file:///c:/a.png", True),
        ("f", "image", "etc/passwd", False),
    ]
    assert opened.relationships("word/styles.xml") == ()


@pytest.mark.parametrize("data", [b"", b"<html/>", b"PK", b"PK\x03\x04" + b"x" * 100], ids=["empty", "html", "PK", "x"])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    refused(data, r"\.docx")


def test_an_old_or_locked_word_file_is_named(make_docx: MakeDocx) -> None:
    refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "mật khẩu")


def test_an_encrypted_member_is_refused(make_docx: MakeDocx) -> None:
    data = bytearray(make_docx())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    refused(bytes(data), "mật khẩu")


@pytest.mark.parametrize("name", ["word/document.xml", "WORD/Document.xml"])
def test_a_name_given_twice_is_refused(make_docx: MakeDocx, name: str) -> None:
    target = io.BytesIO(make_docx())
    with warnings.catch_warnings(), zipfile.ZipFile(target, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, "<other/>")
    refused(target.getvalue(), "hai phần cùng tên")


def test_a_folder_entry_is_no_part(make_docx: MakeDocx) -> None:
    assert "word/" not in open_package(make_docx(parts={"word/": ""}), "a.docx").parts


def test_the_limits_of_a_zip_hold_and_the_way_out_is_word(make_docx: MakeDocx) -> None:
    refused(make_docx(parts={"../a": "x"}), "tên không an toàn")
    refused(make_docx(parts={"word/media/a.bmp": b"\0" * 2_000_000}), "quá lớn.*bằng Word")
    data = make_docx(parts={"word/a.bin": bytes(range(256)) * 40})
    refused(data[: len(data) // 2], r"bị hỏng.*mở bằng Word rồi lưu lại dạng \.docx")


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_a_file_without_word_text_is_refused(make_docx: MakeDocx, missing: str) -> None:
    refused(make_docx(parts={missing: None}), "không chứa văn bản Word")


def test_a_workbook_is_refused(make_docx: MakeDocx) -> None:
    refused(make_docx(parts={"word/document.xml": "<workbook/>"}), "không chứa văn bản Word")


def test_the_strict_edition_is_refused_with_the_way_out(make_docx: MakeDocx) -> None:
    strict = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    refused(make_docx(parts={"word/document.xml": strict}), "Strict")


DTD = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
LAUGHS = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'


@pytest.mark.parametrize("text", [DTD, LAUGHS, '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_dtd_is_refused_in_every_encoding(make_docx: MakeDocx, text: str, encoding: str) -> None:
    refused(make_docx(parts={"word/settings.xml": text.encode(encoding)}), "DTD")
    with pytest.raises(InputError, match="DTD"):
        parse_xml(text.encode(encoding), "phần")


@pytest.mark.parametrize("encoding", ["utf-7", "cp037", "iso-8859-1", "shift_jis"])
def test_an_unusual_encoding_is_refused(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{DTD}'
    with pytest.raises(InputError):
        parse_xml(text.encode(encoding), "phần")
    with pytest.raises(InputError):
        parse_xml(f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode(encoding), "phần")


def test_utf_8_and_utf_16_are_read() -> None:
    for encoding in ("utf-8", "utf-16"):
        text = f'<?xml version="1.0" encoding="{encoding}"?><a>Kế hoạch</a>'
        assert parse_xml(text.encode(encoding), "phần").text == "Kế hoạch"


@pytest.mark.parametrize("text", ["", "<a>", "<a>&nbsp;</a>", "chữ", "<a xmlns:b=''/>", "<a>\x01</a>"])
def test_broken_xml_is_refused_and_named(text: str) -> None:
    with pytest.raises(InputError, match="styles"):
        parse_xml(text.encode(), "styles.xml")


def test_comments_do_not_cut_a_text() -> None:
    assert parse_xml(b"<a>DD<!-- x --><?y z?>E</a>", "phần").text == "DDE"


@pytest.mark.parametrize("depth", [package.MAX_XML_DEPTH + 1, 5_000, 200_000])
def test_xml_without_end_of_depth_is_refused(depth: int) -> None:
    with pytest.raises(InputError):
        parse_xml(b"<a>" * depth + b"</a>" * depth, "phần")


def test_deep_but_usual_xml_is_read() -> None:
    depth = package.MAX_XML_DEPTH
    assert parse_xml(b"<a>" * depth + b"</a>" * depth, "phần").tag == "a"


def test_real_documents_open(shared: Path) -> None:
    files = [*shared.glob("nd30/*.docx"), *shared.glob("corpus/more/*.docx")]
    assert files
    for file in files:
        opened = open_package(file.read_bytes(), file.name)
        assert opened.relationships(opened.main_document())
