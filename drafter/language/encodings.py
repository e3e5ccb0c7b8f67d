"""Letters of the old Vietnamese encodings, VNI and TCVN3, and look-alikes of Đ, in a text that should be Unicode."""

import functools
import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from drafter.language.spelling import nfc
from drafter.language.syllables import is_syllable

_TONES: Final = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_WITH_CIRCUMFLEX: Final = dict(zip("âáàåãä", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_WITH_BREVE: Final = dict(zip("êéèúüë", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_VNI_ALONE: Final = {"æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì"}

_TCVN3_LETTERS: Final = (
    "\u00b5à\u00b6ả\u00b7ã\u00b8á\u00b9ạ\u00a8ă\u00bbằ\u00bcẳ\u00bdẵ\u00beắÆặ\u00a9âÇầÈẩÉẫÊấËậ\u00aeđÌèÎẻÏẽÐéÑẹ\u00aaêÒềÓể"
    "ÔễÕếÖệ\u00d7ìØỉÜĩÝíÞịßòáỏâõãóäọ\u00abôåồæổçỗèốéộ\u00acơêờëởìỡíớîợïùñủòũóúôụ\u00adưõừöử\u00f7ữøứùựúỳûỷüỹýýþỵ"
    "\u00a1Ă\u00a2Â\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư\u00a7Đ"
)
"""Each sign of TCVN3, as a text read with a Western code page shows it, before the letter that it stands for."""

_TCVN3: Final = dict(zip(_TCVN3_LETTERS[::2], _TCVN3_LETTERS[1::2], strict=True))
_TOKEN = re.compile(rf"(?:[^\W\d_]|[{re.escape(''.join(_TCVN3))}])+")
_ALONE = "".join(
    sorted(sign for sign in {*_TCVN3, *_VNI_ALONE, *_TONES, *_WITH_CIRCUMFLEX, *_WITH_BREVE} if not is_syllable(sign))
)
_FOREIGN = re.compile(rf"[{re.escape(_ALONE)}]|[aeouy][ùõ]|[ae][âáàãêéèú]", re.IGNORECASE)
"""What no word of the language holds; a text without it needs no closer look."""

_FALSE_D: Final = {"Ð": "Đ", "ð": "đ", "Ɖ": "Đ"}
_UNITS: Final = frozenset(("\u00b5m", "\u00b5g", "\u00b5s", "\u00b5l", "\u00b5M"))
_LONGEST: Final = 12
_GAP: Final = 3
"""Words without a sign of their own that may stand between two of a run: "töï do, haïnh phuùc"."""

_FEWEST: Final = 2  # words that make a run; one alone may be a foreign name


class Legacy(NamedTuple):
    """A run of words in an old encoding: its offsets, the encoding ("VNI", "TCVN3"), and the words as Unicode."""

    start: int
    end: int
    encoding: str
    right: str


class FalseD(NamedTuple):
    """A letter that looks like Đ or đ and is another: its offset, and the letter to write."""

    start: int
    right: str


def legacy(text: str) -> Iterator[Legacy]:
    """The runs of words in VNI or TCVN3, from left to right. Offsets count in `text`, which should be in NFC."""
    if not _FOREIGN.search(text):
        return
    tokens = list(_TOKEN.finditer(text))
    by_name = {name: list(_runs(tokens, decode)) for name, decode in _DECODERS.items()}
    # Some words of one encoding make words in the other one too: the one that explains more is right.
    name = max(by_name, key=lambda each: sum(map(len, by_name[each])))
    for run in by_name[name]:
        start, end = run[0].start(), run[-1].end()
        yield Legacy(start, end, name, _decoded(text[start:end], _DECODERS[name]))


def false_d(text: str) -> Iterator[FalseD]:
    """The letters Ð, ð and Ɖ, none of which is of the Vietnamese alphabet; those of a TCVN3 run are its own."""
    if not any(sign in text for sign in _FALSE_D):
        return
    own = {index for run in legacy(text) for index in range(run.start, run.end)}
    for index, letter in enumerate(text):
        if letter in _FALSE_D and index not in own:
            yield FalseD(index, _FALSE_D[letter])


def _runs(tokens: list[re.Match[str]], decode: Callable[[str], str]) -> Iterator[list[re.Match[str]]]:
    """The words that the encoding explains, those together that stand close to each other."""
    run: list[re.Match[str]] = []
    gap = 0
    for token in tokens:
        if _is_legacy(token.group(), decode(token.group())):
            run.append(token)
            gap = 0
            continue
        gap += 1
        if gap > _GAP and run:
            if len(run) >= _FEWEST:
                yield run
            run = []
    if len(run) >= _FEWEST:
        yield run


def _decoded(text: str, decode: Callable[[str], str]) -> str:
    return _TOKEN.sub(lambda token: decode(token.group()), text)


def _is_legacy(word: str, decoded: str) -> bool:
    """Whether the word is none of the language as it stands, and one with a sign of its own when decoded."""
    if word.isascii() or len(word) > _LONGEST or decoded == word or decoded.isascii() or word in _UNITS:
        return False
    if not any(letter.isascii() for letter in word):
        return False  # a sign alone: a bullet, a fraction
    return not is_syllable(word) and is_syllable(decoded)


@functools.lru_cache(maxsize=4096)
def _from_tcvn3(word: str) -> str:
    letters = "".join(_TCVN3.get(letter, letter) for letter in word)
    # Capitals with a tone have the codes of small letters and a font of their own.
    return letters.upper() if sum(letter.isupper() for letter in letters) > len(letters) / 2 else letters


@functools.lru_cache(maxsize=4096)
def _from_vni(word: str) -> str:
    letters: list[str] = []
    for sign in word:
        small = sign.lower()
        last = letters[-1].lower() if letters else ""
        if mark := _mark(last, small):
            letters[-1] = nfc(letters[-1] + mark)
        else:
            letter = _VNI_ALONE.get(small, small)
            letters.append(letter.upper() if sign.isupper() else letter)
    return "".join(letters)


def _mark(letter: str, sign: str) -> str:
    """What the sign adds to the letter before it; "" where it is a letter itself."""
    if letter in "aeouyơư" and letter and sign in _TONES:
        return _TONES[sign]
    if letter in ("a", "e", "o") and sign in _WITH_CIRCUMFLEX:
        return f"\u0302{_WITH_CIRCUMFLEX[sign]}"
    if letter == "a" and sign in _WITH_BREVE:
        return f"\u0306{_WITH_BREVE[sign]}"
    return ""


_DECODERS: Final[dict[str, Callable[[str], str]]] = {"VNI": _from_vni, "TCVN3": _from_tcvn3}
