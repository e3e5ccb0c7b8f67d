from collections.abc import Sequence

import pytest
from lxml import etree
from markupsafe import Markup

from drafter.drafting.render import render, template
from drafter.word import notes
from drafter.word.document import read_document
from drafter.word.fragments import run
from drafter.word.skeleton import SEPARATORS
from tests.closed_loop import check_notes, parts_of
from tests.samples import plan_of, with_

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Note = tuple[str, list[tuple[str, str]]]
"""Id, and of each paragraph its style and text; "*" for the note's own mark."""


def part(texts: Sequence[Sequence[Markup]], first: int = 5, style: str = "Chu") -> etree._Element:
    """A footnotes part as a template leaves it: the fragment in the place of the paragraph of note `first`."""
    fragment = notes.notes(texts, first, text_style=style, mark_style="Dau")
    slot = f'<w:footnote w:id="{first}">{fragment}</w:footnote>'
    return etree.fromstring(f'<w:footnotes xmlns:w="{W[1:-1]}">{slot}</w:footnotes>')


def words(paragraph: etree._Element) -> str:
    return "".join("*" if each.tag == W + "footnoteRef" else each.text or "" for each in paragraph.iter())


def read(root: etree._Element) -> list[Note]:
    return [
        (note.get(W + "id", ""), [(style(each), words(each)) for each in note.iterchildren(W + "p")])
        for note in root.iterchildren(W + "footnote")
    ]


def style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(W + "val", "") if found is not None else ""


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], [("5", [("", "")])]),
        ([[run("một")]], [("5", [("Chu", "* một")])]),
        ([[run("một")], [run("hai")]], [("5", [("Chu", "* một")]), ("6", [("Chu", "* hai")])]),
        (
            [[run("một"), run("tiếp")], [], [run("ba")]],
            [("5", [("Chu", "* một"), ("Chu", "tiếp")]), ("6", [("Chu", "* ")]), ("7", [("Chu", "* ba")])],
        ),
    ],
    ids=["none", "one", "two", "paragraphs"],
)
def test_notes_have_rising_ids_and_begin_with_their_own_mark(
    texts: Sequence[Sequence[Markup]], expected: list[Note]
) -> None:
    assert read(part(texts)) == expected


@pytest.mark.parametrize("text", ["</w:footnote>", "a & b", '"><', "]]>", "{{ 7 }}"])
def test_texts_and_names_of_styles_are_escaped(text: str) -> None:
    assert read(part([[run(text)]], style=text)) == [("5", [(text, f"* {text}")])]
    found = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{notes.mark(3, text)}</w:p>').find(f".//{W}rStyle")
    assert found is not None
    assert found.get(W + "val") == text


def test_a_mark_refers_to_its_note_in_the_style_of_marks() -> None:
    assert notes.mark(12, "Dau") == (
        '<w:r><w:rPr><w:rStyle w:val="Dau"/></w:rPr><w:footnoteReference w:id="12"/></w:r>'
    )


@pytest.mark.parametrize("count", [0, 1, 3])
def test_words_two_separators_stay_before_the_notes_of_a_plan(count: int) -> None:
    texts = {f"n{number}": f"Ghi {number} & <w:p>" for number in range(count)}
    plan = plan_of(with_(mở_đầu="Lời" + "".join(f"[^{key}]" for key in texts) + ".", chú_thích=texts or None))
    data = render(plan, template())
    root = etree.fromstring(parts_of(data)["word/footnotes.xml"])
    found = [(note.get(W + "type"), note.get(W + "id")) for note in root]
    assert found[:2] == [(kind, str(number)) for kind, number in SEPARATORS.items()]
    assert [kind for kind, _number in found[2:]] == [None] * max(count, 1)
    check_notes(data, plan)
    printed = [p.text for s in read_document(data, "a").stories if s.kind == "footnotes" for p in s.paragraphs]
    assert [text.strip() for text in printed if text.strip()] == list(texts.values())
