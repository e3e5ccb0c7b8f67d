"""Whether letters are the initials of words: GDĐT of "giáo dục và đào tạo", GDTrH of "giáo dục trung học"."""

import functools
import re
from typing import Final

from drafter.language.grammar.words import Words
from drafter.language.name_table import keys
from drafter.language.spelling import bare_letters, nfc

_LONGEST: Final = 16
_MOST_WORDS: Final = 40
_SMALL_WORDS: Final = keys("và|của|các|cho|về|theo|với|trong|những|ở|tại|từ|do|trên|đối|là|ra|vào|có")
"""Words that an abbreviation may pass over."""

_CONSONANTS = re.compile("(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch)")


def matches(abbr: str, expansion: str) -> bool:
    """Whether the letters of `abbr` are the initials of all words of `expansion`, small words perhaps left out.

    Signs and blanks do not count, nor do tones and the marks of vowels; Đ is not D. A word may give its first
    consonants instead of one letter: Tr, Th, Ng.
    """
    letters = "".join(_plain(letter) for letter in nfc(abbr) if letter.isalpha())
    words = [word.key for word in Words(nfc(expansion)).all if word.is_word]
    if not 0 < len(letters) <= _LONGEST or not 0 < len(words) <= _MOST_WORDS or words[0] in _SMALL_WORDS:
        return False
    # Where a prefix of the words may have led to among the letters.
    reached = {0}
    for word in words:
        steps = _steps(word)
        further = {at + len(step) for at in reached for step in steps if letters.startswith(step, at)}
        reached = further | reached if word in _SMALL_WORDS else further
    return len(letters) in reached


@functools.lru_cache(maxsize=2048)
def _steps(word: str) -> tuple[str, ...]:
    """What a word may give: its first letter, or its first consonants; digits as they are."""
    plain = "".join(_plain(letter) for letter in word)
    consonants = _CONSONANTS.match(plain)
    return (plain[0], consonants.group()) if consonants else (plain[0],)


def _plain(letter: str) -> str:
    """The letter in small, without tone and mark; đ stays."""
    return "đ" if letter in "đĐ" else bare_letters(letter)
