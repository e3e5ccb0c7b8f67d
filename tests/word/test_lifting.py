import pytest

from drafter.word.lifting import lift_last_section

BODY = '<w:sectPr w:rsidR="1"><w:pgSz w:w="1"/></w:sectPr>'
OWN = '<w:sectPr><w:pgSz w:w="2"/></w:sectPr>'
TRACKED = (
    '<w:sectPr><w:pgSz w:w="2"/><w:sectPrChange w:id="1"><w:sectPr><w:pgSz w:w="3"/></w:sectPr></w:sectPrChange>'
    "</w:sectPr>"
)
TABLE = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
BOX = "<w:txbxContent><w:p><w:r/></w:p></w:txbxContent>"


def document(content: str, section: str = BODY) -> str:
    return f"<w:document><w:body>{content}{section}</w:body></w:document>"


def ending(section: str, words: str = "", attributes: str = "") -> str:
    """A paragraph that ends a section."""
    return f'<w:p{attributes}><w:pPr><w:pStyle w:val="A"/>{section}</w:pPr>{words}</w:p>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (document(ending(OWN)), document(ending(""), OWN)),
        (document(ending(OWN, "<w:r/>", ' w:rsidR="1"')), document(ending("", "<w:r/>", ' w:rsidR="1"'), OWN)),
        (document(f"{ending(OWN)}\n  ", f"{BODY}\n"), document(f"{ending('')}\n  ", f"{OWN}\n")),
        (document(ending(BODY) + ending(OWN)), document(ending(BODY) + ending(""), OWN)),
        (document(TABLE + ending(OWN)), document(TABLE + ending(""), OWN)),
        (
            document(f'{ending(OWN)}<w:bookmarkEnd w:id="0"/>'),
            document(f'{ending("")}<w:bookmarkEnd w:id="0"/>', OWN),
        ),
        (document(ending(TRACKED)), document(ending(""), TRACKED)),
        (document(ending(OWN), TRACKED), document(ending(""), OWN)),
    ],
    ids=["alone", "with words", "indented", "the last of two", "after a table", "bookmark", "tracked", "body tracked"],
)
def test_the_section_of_the_last_paragraph_becomes_the_bodys(before: str, after: str) -> None:
    assert lift_last_section(before) == after


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<w:document/>",
        document(""),
        document("", ""),
        document(ending(OWN), ""),
        document("<w:p><w:r/></w:p>"),
        document("<w:p/>"),
        document(f"{ending(OWN)}<w:p><w:r/></w:p>"),
        document(ending(OWN) + "<w:p/>"),
        document(ending(OWN) + TABLE),
        document(ending(OWN) + f"<w:p><w:r>{BOX}</w:r></w:p>"),
        document(ending(OWN), "<w:sectPr/>"),
        document(ending(OWN), f"{BODY}<w:p/>"),
    ],
)
def test_a_document_whose_last_paragraph_ends_no_section_is_unchanged(xml: str) -> None:
    assert lift_last_section(xml) == xml


def test_a_document_that_was_lifted_has_nothing_left_to_lift() -> None:
    lifted = lift_last_section(document(ending(BODY) + ending(OWN)))
    assert lift_last_section(lifted) == lifted
