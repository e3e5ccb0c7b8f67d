"""Numbers as documents write them: those that head mục, khoản and điểm, and those said in words."""

from typing import Final

from drafter import law
from drafter.language.spelling import fold

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

_UNITS = {
    fold(word): value
    for value, words in enumerate(("một", "hai", "ba", "bốn", "năm", "sáu", "bảy bẩy", "tám", "chín"), 1)
    for word in words.split()
}
_LAST = _UNITS | {fold(word): value for word, value in (("mốt", 1), ("tư", 4), ("lăm", 5), ("nhăm", 5))}
_BEHIND_TEN = {*_UNITS, fold("lăm")} - {fold("năm")}
_TEN, _TENS = fold("mười"), fold("mươi")
_MOST_DIGITS = 4

_FIRST_WORDS = "|".join((*_UNITS, _TEN))
_LATER_WORDS = "|".join((_TENS, *_LAST))
NUMERAL: Final = rf"(?:[0-9]{{1,{_MOST_DIGITS}}}|(?:{_FIRST_WORDS})(?: (?:{_LATER_WORDS})){{0,2}})"
"""A pattern, for folded text, of what may be a whole number; `whole_number` tells whether it is one."""


def roman(number: int) -> str:
    """1 → "I", 4 → "IV". Raises ValueError below 1."""
    if number < 1:
        raise ValueError(number)
    digits = []
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        digits.append(sign * count)
    return "".join(digits)


def point_letter(number: int) -> str:
    """1 → "a", 5 → "đ", 6 → "e"; after "y" come "aa", "ab", … Raises ValueError below 1."""
    if number < 1:
        raise ValueError(number)
    alphabet = law.load().point_letters.text
    letters = ""
    while number:
        number, index = divmod(number - 1, len(alphabet))
        letters = alphabet[index] + letters
    return letters


def whole_number(words: str) -> int | None:
    """The whole number that the words say, in figures or in letters: "04", "mười hai", "hai mươi lăm"; None for others.

    Up to 9999 in figures, up to 99 in letters.
    """
    text = fold(words)
    if text.isascii() and text.isdecimal():
        return int(text) if len(text) <= _MOST_DIGITS else None
    match text.split():
        case [word]:
            return 10 if word == _TEN else _UNITS.get(word)
        case [first, last] if first == _TEN:
            return 10 + _LAST[last] if last in _BEHIND_TEN else None
        case [tens, second, *last] if second == _TENS and _UNITS.get(tens, 1) > 1 and len(last) < 2:
            return None if set(last) - set(_LAST) else 10 * _UNITS[tens] + sum(_LAST[each] for each in last)
    return None
