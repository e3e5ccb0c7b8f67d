"""Prose without its marks, each character still knowing its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.plan import markup
from drafter.plan.markup import Points, Run
from drafter.plan.unmarked import DOCUMENT, Unmarked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("Thực hiện kế hoạch", "Thực hiện kế hoạch"),
        ("**Thực hiện** *kế* hoạch", "Thực hiện kế hoạch"),
        (r"2 \* 3", "2 * 3"),
        ("theo [@nq68].", f"theo {DOCUMENT}."),
        ("tại [#pl1],", f"tại {DOCUMENT},"),
        ("xã[^1].", "xã."),
        ("[chỗ này]", "[chỗ này]"),
        ("một\n**hai**", "một\nhai"),
    ],
)
def test_the_words(text: str, words: str) -> None:
    assert Unmarked(text).words == words


def test_a_mark_stands_at_its_character() -> None:
    bare = Unmarked("theo **[@nq68]** và[^1] [#pl]")
    assert [(index, mark.points, mark.key) for index, mark in bare.marks] == [
        (5, Points.DOCUMENT, "nq68"),
        (9, Points.FOOTNOTE, "1"),
        (10, Points.PLACE, "pl"),
    ]
    assert bare.words[5] == bare.words[10] == DOCUMENT


def _runs(text: str) -> tuple[Run, ...]:
    return tuple(piece for piece in markup.parse(text) if isinstance(piece, Run))


@given(st.text(st.sampled_from("a b*\\[]@#^1đ\n"), max_size=40))
def test_every_character_is_at_its_place(text: str) -> None:
    bare = Unmarked(text)
    offsets = [bare.offset(index) for index in range(len(bare.words) + 2)]
    assert offsets == sorted(offsets)
    assert offsets[-2:] == [len(text)] * 2
    for character, offset in zip(bare.words, offsets, strict=False):
        assert text[offset] == ("[" if character == DOCUMENT else character)
    if not bare.marks:
        assert bare.words == markup.plain(_runs(text))
