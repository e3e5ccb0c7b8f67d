import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from drafter.drafting.render import template
from drafter.drafting.runs import RunWriter
from drafter.drafting.styles import MARKER, NOTE_REFERENCE, NOTE_TEXT
from drafter.errors import TemplateError
from drafter.plan.markup import Run
from drafter.word.notes import NO_NOTES

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOOK = template().look
WRITER = RunWriter(LOOK)

Piece = tuple[str, str]
"""Text of a w:r ("[^n]" for a mark of the note with the id n), and its look: b, i and the names of styles."""


def pieces(xml: str) -> list[Piece]:
    names = {style_id: name for name, style_id in LOOK.styles.items()}
    found = []
    for run in etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{xml}</w:p>'):
        text = "".join(each.text or "" for each in run.iter(W + "t"))
        text += "".join(f"[^{each.get(W + 'id')}]" for each in run.iter(W + "footnoteReference"))
        look = [letter for letter in "bi" if run.find(f"{W}rPr/{W}{letter}") is not None]
        look += [names[each.get(W + "val", "")] for each in run.iter(W + "rStyle")]
        found.append((text, " ".join(look)))
    return found


MARKED = MARKER.casefold()


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ((), []),
        ((Run(""),), []),
        ((Run("a & <b>"),), [("a & <b>", "")]),
        (
            (Run("a "), Run("b", bold=True), Run("c", italic=True), Run("d", bold=True, italic=True)),
            [("a ", ""), ("b", "b"), ("c", "i"), ("d", "b i")],
        ),
        ((Run("[[CẦN SỐ]]"),), [("[[CẦN SỐ]]", MARKED)]),
        (
            (Run("Số [[CẦN SỐ]], [[CẦN NGÀY]]."),),
            [("Số ", ""), ("[[CẦN SỐ]]", MARKED), (", ", ""), ("[[CẦN NGÀY]]", MARKED), (".", "")],
        ),
        ((Run("a [[b]]", bold=True, italic=True),), [("a ", "b i"), ("[[b]]", f"b i {MARKED}")]),
        ((Run("[[a]][[b]]"),), [("[[a]]", MARKED), ("[[b]]", MARKED)]),
        ((Run("[[a & <b>]]"),), [("[[a & <b>]]", MARKED)]),
        ((Run("[a] [[ ]] [[]] [[a"),), [("[a] ", ""), ("[[ ]]", MARKED), (" [[]] [[a", "")]),
        (
            (Run("a"), Run("", note=1), Run("b"), Run("", note=2)),
            [("a", ""), ("[^1]", "footnote reference"), ("b", ""), ("[^2]", "footnote reference")],
        ),
    ],
)
def test_a_paragraph(runs: tuple[Run, ...], expected: list[Piece]) -> None:
    assert pieces(WRITER.runs(runs)) == expected


def line(text: str) -> list[Piece]:
    """What a tag prints that stands in a run of the template."""
    printed = WRITER.line(text)
    escaped = printed.__html__() if hasattr(printed, "__html__") else printed.replace("&", "&amp;").replace("<", "&lt;")
    return pieces(f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escaped}</w:t></w:r>')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Nội vụ", [("Sở Nội vụ", "b")]),
        ("a & <b> [a]", [("a & <b> [a]", "b")]),
        ("Số: [[CẦN SỐ]]/KH", [("Số: ", "b"), ("[[CẦN SỐ]]", MARKED), ("/KH", "")]),
        ("[[a]]", [("", "b"), ("[[a]]", MARKED), ("", "")]),
        ("[[a]] & [[<b>]]c <", [("", "b"), ("[[a]]", MARKED), (" & ", ""), ("[[<b>]]", MARKED), ("c <", "")]),
    ],
)
def test_a_line_of_the_template_gives_its_markers_runs_of_their_own(text: str, expected: list[Piece]) -> None:
    assert line(text) == expected


def test_a_line_without_markers_stays_plain_text() -> None:
    # Jinja escapes it; only what holds runs is markup.
    assert type(WRITER.line("a & b")) is str


@pytest.mark.parametrize("count", [2, 5000])
def test_a_line_of_any_number_of_markers_is_printed(count: int) -> None:
    assert [text for text, look in line("x[[a]]" * count) if look == MARKED] == ["[[a]]"] * count


@given(st.text(alphabet="[]a& \\*"))
def test_a_line_and_a_paragraph_lose_nothing(text: str) -> None:
    assert "".join(words for words, _look in line(text)) == text
    assert "".join(words for words, _look in pieces(WRITER.runs((Run(text),)))) == text


def test_notes_stand_in_the_order_of_their_marks_each_with_its_own() -> None:
    footnotes = (((Run("một "), Run("đậm", bold=True)), (Run("tiếp"),)), ((Run("Xem [[b]]"),),))
    assert LOOK.first_note is not None
    slot = f'<w:footnote w:id="{LOOK.first_note}">{WRITER.notes(footnotes)}</w:footnote>'
    root = etree.fromstring(f'<w:footnotes xmlns:w="{W[1:-1]}">{slot}</w:footnotes>')
    assert [int(note.get(W + "id", "")) for note in root] == [LOOK.note(1), LOOK.note(2)]
    texts = [["".join(t.text or "" for t in p.iter(W + "t")) for p in note] for note in root]
    assert texts == [[" một đậm", "tiếp"], [" Xem [[b]]"]]
    assert {each.get(W + "val") for each in root.iter(W + "pStyle")} == {LOOK.style(NOTE_TEXT)}


def test_a_plan_without_notes_needs_no_place_for_them() -> None:
    bare = LOOK._replace(styles={}, first_note=None)
    assert RunWriter(bare).notes(()) == NO_NOTES


@pytest.mark.parametrize(
    ("missing", "runs"),
    [(MARKER, (Run("a [[b]]"),)), (NOTE_REFERENCE, (Run("a"), Run("", note=1)))],
)
def test_a_style_is_asked_for_only_when_a_plan_needs_it(missing: str, runs: tuple[Run, ...]) -> None:
    styles = {name: style_id for name, style_id in LOOK.styles.items() if name != missing.casefold()}
    writer = RunWriter(LOOK._replace(styles=styles))
    assert pieces(writer.runs((Run("a"),))) == [("a", "")]
    with pytest.raises(TemplateError, match=f"“{missing}”"):
        writer.runs(runs)
