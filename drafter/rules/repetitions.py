"""Words that stand twice side by side."""

from collections.abc import Iterator
from typing import Final

from drafter.findings import Severity
from drafter.language.compounds import compounds
from drafter.language.grammar.words import Words
from drafter.language.name_table import keys
from drafter.messages import _
from drafter.rules.repeated_clauses import clauses_repeated, issuers_repeated, leads_repeated
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_LONGEST: Final = 4
_DOUBLINGS: Final = keys(
    "ngày|đêm|tháng|năm|tuần|người|nhà|luôn|dần|từ|thường|xa|mãi|chung|riêng|đều|lâu|song|ba|đa|ngành|lớp|tầng|nơi|chỗ"
    "|thôn|xóm|làng|bản|đời|muôn|rành|gần|nhan|thao|khư|nho|xanh|hao|khăng|rầm|ầm|vù|trùng|điệp|hằng|sờ|đâu|ai|hai"
)
"""Syllables of which two make one word: ngày ngày, luôn luôn, chung chung."""

_SMALL_WORDS: Final = keys(
    "các|và|của|những|với|được|để|về|cho|trong|tại|theo|là|đã|sẽ|bị|nhằm|hoặc|bởi|trên|này|đó|khi|nếu|mà|thì|do|vào|đến"
    "|có|không|một|bằng|qua|việc|cùng|cũng|như|ở|ra|mọi|mỗi|từng|cần|phải"
)
"""Words that no compound begins or ends with, but for those of the table of compounds."""


@rule("NV-15")
def repeated_words(script: Script) -> Iterator[Verdict]:
    """Không lặp từ, lặp cụm từ, lặp vế câu; điểm không nhắc lại lời dẫn ngay trên nó.

    Sai: kết nối với các các nền tảng số
    Sai: theo Kế hoạch số Kế hoạch số 12/KH-UBND
    Sai: Ban hành Quyết định: a) Ban hành Quyết định quy định mức hỗ trợ; b) Quyết định quy định mức thu.
    Đúng: xử lý hành vi vi phạm; truyền thông thông qua mạng xã hội
    Từ láy (ngày ngày, luôn luôn, chung chung) và hai từ ghép gặp nhau (hành vi vi phạm) không phải là lặp.
    """
    for passage, words in script.words:
        # Words of a table whose cells the text has lost may belong to two cells.
        if passage.kind is not Kind.ROW or passage.cells:
            yield from _side_by_side(passage, words)
            yield from clauses_repeated(passage, words)
    yield from leads_repeated(script)
    yield from issuers_repeated(script)


def _side_by_side(passage: Passage, words: Words) -> Iterator[Verdict]:
    taken = 0
    for index in _candidates(words):
        length = _repeated(words, index) if index >= taken else 0
        if not length:
            continue
        after = index + 2 * length
        while words.keys(after, length) == words.keys(index, length):
            after += length
        if length > 1 or not _is_right(words, index, after):
            yield _hit(passage, words, (index, after), length)
        taken = after


def _hit(passage: Passage, words: Words, span: tuple[int, int], length: int) -> Hit:
    first, after = span
    once = words.between(first, first + length)
    start, end = words[first].start, words.end(after)
    if length > 1 or after - first > 2 or _stands_alone(words, first, after):
        return hit(passage, start, end, _("Lặp “{words}”.", words=once), once)
    message = _("Hai chữ “{words}” đứng liền nhau: thừa một chữ, hay thiếu dấu phẩy?", words=once)
    return hit(passage, start, end, message, severity=Severity.INFO)


def _candidates(words: Words) -> list[int]:
    """Where a word comes again within the next four: few places in any text."""
    all_keys = [word.key for word in words.all]
    return [index for index, key in enumerate(all_keys) if key in all_keys[index + 1 : index + 1 + _LONGEST]]


def _repeated(words: Words, index: int) -> int:
    """How many words, at most four, come again right after themselves from `index` on; 0 where none do."""
    for length in range(_LONGEST, 0, -1):
        if words.key(index) != words.key(index + length):
            continue
        both = words.all[index : index + 2 * length]
        if words.keys(index, length) != words.keys(index + length, length) or not all(word.is_word for word in both):
            continue
        said = any(word.text.isalpha() and len(word.text) > 1 for word in both[:length])
        if said and not (length == 2 and _only_looks_so(words, index)):
            return length
    return 0


def _only_looks_so(words: Words, index: int) -> bool:
    """Whether four words are not two said twice: thanh tra, kiểm tra, kiểm toán; Tiểu mục 1 Mục 1."""
    first, second = words.keys(index, 2)
    if words.key(index - 1) == "tiểu":
        return True
    return {(words.key(index - 1), first), (second, first), (second, words.key(index + 4))} <= compounds()


def _is_right(words: Words, index: int, after: int) -> bool:
    """Whether one syllable twice is right: a word that is doubled, a name, the end of a word before its like."""
    first, second = words[index], words[index + 1]
    if first.key in _DOUBLINGS or second.text.istitle():
        return True
    before, behind = (words.key(index - 1), first.key), (first.key, words.key(after))
    if after - index > 2 or before not in compounds():
        return False
    return first.key in _SMALL_WORDS or behind in compounds()


def _stands_alone(words: Words, index: int, after: int) -> bool:
    """Whether the doubled syllable surely belongs to no word on either side."""
    key = words.key(index)
    if {(words.key(index - 1), key), (key, words.key(after))} & compounds():
        return False
    return key in _SMALL_WORDS or not (_is_content(words, index - 1) or _is_content(words, after))


def _is_content(words: Words, index: int) -> bool:
    """Whether the word may make a compound with its neighbour: no sign, no small word, no end of the text."""
    return 0 <= index < len(words) and words[index].is_word and words.key(index) not in _SMALL_WORDS


RULES: tuple[Rule, ...] = (repeated_words,)
