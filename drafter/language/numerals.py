"""The numbers that head mục, khoản and điểm."""

from drafter import law

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


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
