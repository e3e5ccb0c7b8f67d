"""Commas between two things that the document itself parts with a comma nearly everywhere."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from drafter.findings import Severity
from drafter.language.compounds import compounds
from drafter.language.grammar.connectives import phrase_at, phrases
from drafter.language.grammar.words import Words
from drafter.messages import _
from drafter.rules.minorities import cased
from drafter.rules.rule import Hit, Verdict, hit
from drafter.rules.script import Passage, Script

_OFTEN: Final = 3
_GO_ON: Final = phrases(
    "tổ chức|triển khai|chỉ đạo|tiếp tục|tăng cường|đẩy mạnh|thực hiện|phối hợp|hướng dẫn|kinh doanh|thông tin"
    "|công trình|ban hành|xây dựng|hỗ trợ|đầu tư|phát triển|nâng cao|bảo đảm|đảm bảo|tham gia"
)
"""Words after which another may follow without a comma: tổ chức quản lý, triển khai xây dựng."""

_SERIES: Final = (("sở", "ban", "ngành"), ("sở", "ngành"))
"""Series of single syllables, which no table of compounds knows."""

_WITHIN: Final = frozenset(("bộ", "các", "từng", "liên", "của", "giữa", "với", "và"))


def missing_commas(script: Script) -> Iterator[Verdict]:
    """Khó khăn vướng mắc, where all else is khó khăn, vướng mắc: a note only; các sở ban, ngành."""
    parted: dict[tuple[str, ...], int] = {}
    joined: dict[tuple[str, ...], list[tuple[Passage, Words, int]]] = {}
    for passage, words in script.words:
        for index in _words_at(words):
            pair = words.keys(index, 2)
            if words.key(index + 2) == "," and words.keys(index + 3, 2) in compounds():
                both = pair + words.keys(index + 3, 2)
                parted[both] = parted.get(both, 0) + 1
            elif words.keys(index + 2, 2) in compounds() and _may_lack(words, index):
                joined.setdefault(words.keys(index, 4), []).append((passage, words, index))
        yield from _series(passage, words)
    for pair, places in joined.items():
        if parted.get(pair, 0) >= max(_OFTEN, 2 * len(places)):
            for passage, words, index in places:
                right = f"{words.between(index, index + 2)}, {words.between(index + 2, index + 4)}"
                yield _hit(passage, words, (index, index + 4), right)._replace(severity=Severity.INFO)


def _words_at(words: Words) -> list[int]:
    """The indexes at which a word of two syllables begins."""
    known, syllables = compounds(), [word.key for word in words.all]
    return [index for index, pair in enumerate(pairwise(syllables)) if pair in known]


def _may_lack(words: Words, first: int) -> bool:
    """Whether a comma may be missing in the middle of the four syllables from `first` on."""
    return not phrase_at(words, first, _GO_ON) and words.keys(first + 1, 2) not in compounds()


def _series(passage: Passage, words: Words) -> Iterator[Hit]:
    """Các sở ban, ngành; các sở ngành liên quan."""
    for index in range(1, len(words)):
        if words.key(index) != "sở" or words.key(index - 1) not in _WITHIN:
            continue
        for series in _SERIES:
            after = index
            for syllable in series:
                after += words.key(after) == "," and after > index
                if words.key(after) != syllable:
                    break
                after += 1
            else:
                written = words.between(index, after)
                right = cased(", ".join(series), written)
                if written.lower() != right.lower() and words.key(after) not in ("nghề", "học"):
                    yield _hit(passage, words, (index, after), right)
                break


def _hit(passage: Passage, words: Words, span: tuple[int, int], right: str) -> Hit:
    start, end = words[span[0]].start, words.end(span[1])
    return hit(passage, start, end, _("Thiếu dấu phẩy: “{right}”.", right=right), right)
