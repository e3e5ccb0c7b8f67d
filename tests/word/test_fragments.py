from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from drafter.word.document import read_document
from drafter.word.fragments import RuleLines, join, run
from drafter.word.lines import RuleLine

MakeDocx = Callable[..., bytes]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What XML 1.0 cannot hold is refused by the reader; a lone carriage return would come back as a line feed.
TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff") | st.just("\t"))


def parsed(fragment: str) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{fragment}</w:p>')


def read(make_docx: MakeDocx, fragment: str) -> str:
    return read_document(make_docx(f"<w:p>{fragment}</w:p>"), "a.docx").body.paragraphs[0].text


@given(TEXTS)
def test_any_text_comes_back(text: str) -> None:
    pieces = [{W + "tab": "\t", W + "br": "\n"}.get(str(e.tag), e.text or "") for e in parsed(run(text))[0]]
    assert "".join(pieces) == text


@pytest.mark.parametrize("text", ["a&b <c> \"d\" 'e'", "{{ x }}", "{% if %}", "]]>", " a ", "a\tb\nc\t", "\n\n", "🏫"])
def test_a_run_prints_its_text(make_docx: MakeDocx, text: str) -> None:
    assert read(make_docx, run(text)) == text


def test_markup_is_escaped_like_any_text() -> None:
    """A text that happens to be marked as safe is still no XML of ours."""
    assert run("<w:b/>") == '<w:r><w:t xml:space="preserve">&lt;w:b/&gt;</w:t></w:r>'


@pytest.mark.parametrize(
    ("bold", "italic", "properties"),
    [
        (False, False, ""),
        (True, False, "<w:rPr><w:b/><w:bCs/></w:rPr>"),
        (False, True, "<w:rPr><w:i/><w:iCs/></w:rPr>"),
        (True, True, "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>"),
    ],
)
def test_emphasis_is_set_only_when_asked_for(bold: bool, italic: bool, properties: str) -> None:
    assert run("a", bold=bold, italic=italic) == f'<w:r>{properties}<w:t xml:space="preserve">a</w:t></w:r>'


def test_fragments_are_joined_without_being_escaped_again() -> None:
    joined = join([run("&"), run("b")])
    assert isinstance(joined, Markup)
    assert joined.count("&amp;") == 1
    assert join([]) == ""


def test_a_rule_line_is_as_long_as_asked_in_both_drawings(make_docx: MakeDocx) -> None:
    drawn = RuleLines(0.75, offset_pt=3).draw(123.4, "Nét kẻ")
    paragraphs = read_document(make_docx(f"<w:p>{drawn}</w:p>"), "a.docx").body.paragraphs
    assert paragraphs[0].lines == (RuleLine("drawing", 123.4),)
    fallback = next(parsed(drawn).iter("{urn:schemas-microsoft-com:vml}line"))
    assert (fallback.get("from"), fallback.get("to")) == ("0,3pt", "123.4pt,3pt")
    assert fallback.get("strokeweight") == "0.75pt"


def test_rule_lines_have_ids_of_their_own_and_start_anew_in_each_document() -> None:
    drawings = [
        parsed(each) for lines in (RuleLines(1, offset_pt=3),) for each in (lines.draw(9, "a"), lines.draw(9, "b"))
    ]
    tag = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    assert [next(each.iter(tag)).get("id") for each in drawings] == ["1", "2"]
    assert RuleLines(1, offset_pt=3).draw(9, "a") == RuleLines(1, offset_pt=3).draw(9, "a")


def test_a_rule_lines_name_is_escaped() -> None:
    drawn = parsed(RuleLines(1, offset_pt=3).draw(9, '"><&'))
    tag = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    assert next(drawn.iter(tag)).get("name") == '"><&'


def test_a_fragment_declares_the_namespaces_it_needs() -> None:
    """A template that another program saved may have dropped all but w:."""
    assert parsed(RuleLines(1, offset_pt=3).draw(9, "a")).find(f".//{W}drawing") is not None
