"""The numbers that head mục, khoản and điểm."""

POINT_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""Letters of the điểm in order (I.II.6.đ): the Vietnamese alphabet without ă â ê ô ơ ư, as the decree itself writes."""

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
    letters = ""
    while number:
        number, index = divmod(number - 1, len(POINT_LETTERS))
        letters = POINT_LETTERS[index] + letters
    return letters
