"""Words of running text that are surely misspelt: no syllable of the language, a tone on the wrong vowel, a mix-up."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from drafter.language.compounds import PLACES, Pair, compounds, words_like
from drafter.language.grammar.words import Words
from drafter.language.name_table import keys
from drafter.language.orthography import is_spelt, with_tone_moved
from drafter.language.spelling import fold, nfc
from drafter.language.syllables import is_syllable, toneless

# Not beside a sign that joins it to something: "xcơ" in Mát-xcơ-va, "đrích" in Phri-đrích, b/cáo.
_SMALL_WORD = re.compile(r"(?<![\w\-–/.'’@&_])[^\W\d_]{2,24}(?![\w\-–/'’@&_])(?!\.\w)")
_VOWEL = re.compile("[aăâeêioôơuưy]")
_FOREIGN = re.compile("[fjwz]|^(?:kl|kr|pl|pr|bl|br|gl|gr|dr|đr|cl|cr|tl|ml|mn|sr|hr|hl|sp|st|sc|xt|xp)")
_STRANGE = re.compile("[`´¬\ufffd]")
_OFTEN: Final = 3
_LONGEST: Final = 7
"""Letters of the longest syllable, nghiêng."""


_CONFUSED: Final = {
    (fold(wrong).split()[0], fold(wrong).split()[1]): right
    for wrong, right in (
        *(("giành cho", "dành cho"), ("đông bào", "đồng bào"), ("đối mới", "đổi mới"), ("lao đông", "lao động")),
        *(("sát nhập", "sáp nhập"), ("bổ xung", "bổ sung"), ("sử lý", "xử lý"), ("xắp xếp", "sắp xếp")),
        *(("sắp sếp", "sắp xếp"), ("cũng cố", "củng cố"), ("chuẩn đoán", "chẩn đoán"), ("xuất sứ", "xuất xứ")),
        *(("suất sắc", "xuất sắc"), ("xuất xắc", "xuất sắc"), ("đề suất", "đề xuất"), ("chia xẻ", "chia sẻ")),
        *(("rà xoát", "rà soát"), ("sát xao", "sát sao"), ("xâu sát", "sâu sát"), ("trao dồi", "trau dồi")),
        *(("chỉnh chu", "chỉn chu"), ("nổ lực", "nỗ lực"), ("sơ xuất", "sơ suất"), ("tựu chung", "tựu trung")),
    )
}
"""Mix-ups of two syllables that are a word in no context, but for those below."""

_RIGHT_BEFORE: Final = {("đối", "mới"): keys("tuyệt|tương|phản|cân")}
_RIGHT_AFTER: Final = {("cũng", "cố"): keys("gắng|định|ý|tình|vấn|hữu"), ("giành", "cho"): keys("được|bằng|kỳ")}

_CUT: Final = {
    begins.split()[0]: (tuple(begins.split()), keys(goes_on))
    for begins, goes_on in (
        *(("thủ tướng chính", "phủ"), ("chuẩn quốc", "gia|tế|phòng"), ("ủy ban nhân", "dân")),
        *(("hội đồng nhân", "dân"), ("mặt trận tổ", "quốc|chức")),
        ("tiếp tục đổi", "mới|tên|thẻ|giấy|đất|sang|tiền|lấy"),
    )
}
"""Beginnings of names and terms that must go on with one of these words, by their first syllable."""

_SMALL_WORDS: Final = keys(
    "các|và|của|những|với|được|để|về|cho|trong|tại|theo|là|đã|sẽ|bị|trên|này|đó|khi|nếu|mà|thì|do|vào|đến|có|không|một"
    "|bằng|qua|việc|cùng|cũng|như|ở|ra|mọi|mỗi|từ|số|chỉ|cả|hai|ba|tư|năm|phải|cần|tới|vì|thế|gì|sự|bộ|sở|xã|nhà|người"
)
"""Syllables that stand beside any other, so that a pair with one of them proves nothing."""

_HOOK_AND_TILDE: Final = str.maketrans("ảẩẳẻểỉỏổởủửỷãẫẵẽễĩõỗỡũữỹ", "ãẫẵẽễĩõỗỡũữỹảẩẳẻểỉỏổởủửỷ")


class Misspelling(NamedTuple):
    """Offsets of what is misspelt; right: what to write, or "" where it cannot be told. joined: a blank is missing."""

    start: int
    end: int
    right: str
    joined: bool = False


def strange(text: str) -> Iterator[Misspelling]:
    """Words in small letters that no syllable of Vietnamese looks like, and syllables with the tone misplaced.

    Only words with a letter or tone of Vietnamese; foreign words, abbreviations, names and codes are left alone, and
    so are words of several syllables that are written as one, as ôtô is. `text` should be in NFC.
    """
    yield from (Misspelling(*found.span(), "") for found in _STRANGE.finditer(text))
    if text.isascii():
        return
    for found in _SMALL_WORD.finditer(nfc(text)):
        word = found.group()
        if word.isascii() or not word[1:].islower() or is_spelt(word):
            continue
        if right := with_tone_moved(word):
            yield Misspelling(*found.span(), right)
        elif word.islower() and not _is_foreign(word):
            pieces = _pieces(word, is_spelt) or _pieces(word, is_syllable)
            if not pieces:
                yield Misspelling(*found.span(), "")
            elif sum(toneless(piece) != piece for piece in pieces) > 1:
                yield Misspelling(*found.span(), " ".join(pieces), joined=True)


def _is_foreign(word: str) -> bool:
    """Whether it looks like a loan word or an abbreviation: it has no vowel, f or kl, or is long and without a tone."""
    bare = toneless(word)
    return not _VOWEL.search(bare) or _FOREIGN.search(word) is not None or (bare == word and len(word) > _LONGEST)


def suspects(texts: Iterable[Words]) -> dict[Pair, str]:
    """Pairs of syllables of a document that make no word where others with the same letters do, with those.

    A pair that differs in a tone or in the marks of a letter is suspected where the right one is there three times as
    often, and three times at least; hỏi written for ngã always.
    """
    known = Counter(
        (first.key, second.key)
        for words in texts
        for first, second in zip(words.all, words.all[1:], strict=False)
        if first.is_word and second.is_word
    )
    found = {pair: right for pair in known if (right := _CONFUSED.get(pair))}
    for pair in known.keys() - compounds() - found.keys():
        likes = words_like(pair)
        if len(likes) != 1:
            continue
        first, second = fold(likes[0]).split()
        swapped = (pair[0].translate(_HOOK_AND_TILDE), pair[1].translate(_HOOK_AND_TILDE)) == (first, second)
        often = known[first, second] >= _OFTEN * known[pair]
        if (often or swapped) and (pair[0] if first != pair[0] else pair[1]) not in _SMALL_WORDS:
            found[pair] = likes[0]
    return found


def confused(words: Words, suspected: Mapping[Pair, str]) -> Iterator[Misspelling]:
    """Where a suspected pair stands, unless one of its syllables belongs to a neighbour; where a word is cut off."""
    for index, first in enumerate(words.all):
        pair = first.key, words.key(index + 1)
        if pair in suspected and (right := _right(words, index, suspected[pair])):
            yield Misspelling(first.start, words.end(index + 2), right)
        if first.key in _CUT and (after := _cut_off(words, index)):
            yield Misspelling(first.start, words.end(after), "")


def _cut_off(words: Words, index: int) -> int:
    """The index after a name or term that begins at `index` and lacks its last word; 0 where there is none."""
    begins, goes_on = _CUT[words.key(index)]
    after = index + len(begins)
    if not words.starts(index, begins) or after >= len(words) or not words[after].is_word:
        return 0
    return 0 if words.key(after) in goes_on or words[after - 1].is_all_capitals else after


def _right(words: Words, index: int, word: str) -> str:
    """The word to write for the pair at `index`; "" where what stands there is right, or may be."""
    first, second = words[index], words[index + 1]
    pair = first.key, second.key
    before, behind = words.key(index - 1), words.key(index + 2)
    fits = (before, pair[0]) in compounds() or (pair[1], behind) in compounds()
    fits = fits or before in _RIGHT_BEFORE.get(pair, ()) or behind in _RIGHT_AFTER.get(pair, ())
    # Words with two capitals are names.
    if fits or first.is_all_capitals or (second.text[0].isupper() and word not in PLACES):
        return ""
    return _as(words, index, word)


def _as(words: Words, index: int, right: str) -> str:
    """The right words with the capitals of those in the text."""
    first, second = words[index].text, words[index + 1].text
    return right.title() if second[0].isupper() else right.capitalize() if first[0].isupper() else right


def _pieces(word: str, fits_alone: Callable[[str], bool]) -> list[str]:
    """The word cut into syllables, at least two; [] where that cannot be, so that it is no word of several either.

    fits_alone: what a piece must be; a piece that meets the next one vowel to vowel must be well spelt in any case, so
    that "viêc" stays a slip. No cut stands between ư, or any vowel of a word with a tone, and the vowel after it: nor
    do phưong and đuờng fall into pieces.
    """
    for cut in range(len(word) - 2, 0, -1):
        first, rest = word[:cut], word[cut:]
        meets = _VOWEL.match(toneless(rest)) is not None and _VOWEL.match(toneless(first)[-1]) is not None
        fits = is_spelt if meets else fits_alone
        if not fits(first) or (meets and (toneless(word) != word or first[-1] == "ư")):
            continue
        if fits(rest):
            return [first, rest]
        if more := _pieces(rest, fits_alone):
            return [first, *more]
    return []
