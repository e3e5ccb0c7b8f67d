"""Small Word files made by hand, part by part, so that a test shows all that is in them."""

import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

MakeDocx = Callable[..., bytes]


def zip_of(parts: Mapping[str, bytes | str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def make(
    body: str = "<w:p/>",
    *,
    styles: str | None = None,
    rels: str = "",
    main_type: str = MAIN_TYPE,
    parts: Mapping[str, bytes | str | None] | None = None,
) -> bytes:
    """A .docx with `body` inside w:body. `rels`: more relationships of the document. `parts`: more; None takes away."""
    package = "http://schemas.openxmlformats.org/package/2006"
    all_parts: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    if styles is not None:
        all_parts["word/styles.xml"] = f"<w:styles {NAMESPACES}>{styles}</w:styles>"
        rels += f'<Relationship Id="rIdStyles" Type="{R}/styles" Target="styles.xml"/>'
    if rels:
        all_parts["word/_rels/document.xml.rels"] = (
            f'<Relationships xmlns="{package}/relationships">{rels}</Relationships>'
        )
    for name, content in (parts or {}).items():
        if content is None:
            del all_parts[name]
        else:
            all_parts[name] = content.replace("NAMESPACES", NAMESPACES) if isinstance(content, str) else content
    return zip_of(all_parts)


@pytest.fixture
def make_docx() -> MakeDocx:
    return make


@pytest.fixture
def make_zip() -> Callable[[Mapping[str, bytes | str]], bytes]:
    return zip_of
