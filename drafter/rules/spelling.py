"""Spelling: what is surely no word of Vietnamese, or not the one that was meant."""

from collections.abc import Iterator

from drafter.findings import Severity
from drafter.language.misspellings import confused, strange, suspects
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script


@rule("NV-32")
def spelling(script: Script) -> Iterator[Verdict]:
    """Viết đúng chính tả.

    Sai: viên cvhức, người lao đông
    Sai: hòan thiện, đựơc giao
    Sai: bố trí kính phí (chỗ khác: kinh phí)
    Đúng: viên chức, người lao động
    Đúng: hoàn thiện, được giao
    Chỉ báo chữ chắc chắn sai; từ nước ngoài, tên riêng, chữ viết tắt không xét.
    """
    suspected = suspects(words for _passage, words in script.words)
    for passage, words in script.words:
        for slip in strange(passage.words):
            word = passage.words[slip.start : slip.end]
            if slip.joined:
                # A text that was taken out of a PDF may have lost a blank that the author typed.
                severity = None if script.input == "spec" else Severity.INFO
                message = _("“{word}” viết dính hai chữ.", word=word)
                yield hit(passage, slip.start, slip.end, message, slip.right, severity)
            elif slip.right:
                message = _("Dấu thanh của “{word}” đặt sai chỗ.", word=word)
                yield hit(passage, slip.start, slip.end, message, slip.right)
            else:
                yield hit(passage, slip.start, slip.end, _("“{word}” không phải là chữ tiếng Việt.", word=word))
        for slip in confused(words, suspected):
            word = passage.words[slip.start : slip.end]
            if slip.right:
                message = _("“{word}” có phải là “{right}” không?", word=word, right=slip.right)
                yield hit(passage, slip.start, slip.end, message, slip.right)
            else:
                yield hit(passage, slip.start, slip.end, _("Sau “{word}” thiếu chữ.", word=word))


RULES: tuple[Rule, ...] = (spelling,)
