import pytest

from drafter.language.compounds import PLACES, compounds, words_like
from drafter.language.orthography import is_spelt
from drafter.language.spelling import fold


def test_the_words_are_two_syllables_each() -> None:
    assert len(compounds()) > 1000
    assert all(first and second and " " not in second for first, second in compounds())


def test_the_words_are_well_spelt() -> None:
    from drafter.language import compounds as module

    words = "|".join((module._WORDS, module._JOINTS, *PLACES)).split("|")
    assert [word for word in words if not all(is_spelt(syllable) for syllable in word.split())] == []


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        (("kính", "phí"), ("kinh phí",)),
        (("thị", "hành"), ("thi hành",)),
        (("đối", "mới"), ("đổi mới",)),
        (("hà", "nôi"), ("hà nội",)),
        (("kinh", "phí"), ()),
        (("kính", "phi"), ()),
        (("a", "b"), ()),
    ],
)
def test_words_that_differ_in_one_mark(pair: tuple[str, str], words: tuple[str, ...]) -> None:
    assert words_like(pair) == words


def test_both_placements_of_a_tone_are_one_word() -> None:
    assert tuple(fold("thuỷ sản").split()) in compounds()
    assert tuple(fold("thủy sản").split()) in compounds()
