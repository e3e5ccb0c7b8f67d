"""What a Vietnamese syllable looks like, to tell a word of the language from an abbreviation or a foreign name."""

import re
import unicodedata
from typing import Final

# Grave, acute, hook above, tilde, dot below. What remains (circumflex, breve, horn) makes a letter of its own.
_TONES: Final = frozenset("\u0300\u0301\u0309\u0303\u0323")
_SYLLABLE = re.compile(
    "(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?"
    "(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê"
    "|iêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|yêu)"
    "(?:ch?|m|ng|nh?|p|t)?"
)
_LONGEST: Final = 7  # nghiêng


def toneless(word: str) -> str:
    """The word without the marks of tones, in NFC: "Ủy" → "Uy", "đường" → "đương"."""
    parts = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))


def is_syllable(word: str) -> bool:
    """Whether the word can be one syllable of Vietnamese, in any case: "Kế", "NGHIÊNG", not "UBND", "STEM", "km"."""
    if not 0 < len(word) <= 2 * _LONGEST:
        return False
    return _SYLLABLE.fullmatch(toneless(word.casefold())) is not None
