"""The letters of an issued text: Unicode by TCVN 6909:2001 (I.I.4)."""

from collections.abc import Iterator

from drafter.language.encodings import false_d, legacy
from drafter.messages import _
from drafter.rules.rule import Hit, Rule, Verdict, hit, rule
from drafter.rules.script import Script


@rule("FONT-03")
def unicode_letters(script: Script) -> Iterator[Verdict]:
    """Chữ theo bảng mã Unicode, không dùng VNI, TCVN3; chữ Đ không thay bằng chữ giống nó.

    Sai: ñoäc laäp, töï do, haïnh phuùc
    Sai: §éc lËp, tù do, h¹nh phóc
    Sai: QÐ-UBND (chữ Ð của tiếng Iceland)
    Đúng: QĐ-UBND
    Khi cả văn bản dùng một bảng mã khác, hoặc mọi chữ Đ đều sai, chỉ báo ở chỗ đầu tiên.
    """
    yield from _first_if_all(_in_old_encodings(script), len(script.passages))
    right = sum(passage.words.count("Đ") + passage.words.count("đ") for passage in script.passages)
    yield from _first_if_all(_false_letters(script), right * 2)


def _in_old_encodings(script: Script) -> Iterator[Hit]:
    for passage in script.passages:
        for run in legacy(passage.words):
            message = _("Chữ ở đây theo bảng mã {encoding}; hãy chuyển sang Unicode.", encoding=run.encoding)
            yield hit(passage, run.start, run.end, message, run.right)


def _false_letters(script: Script) -> Iterator[Hit]:
    for passage in script.passages:
        for letter in false_d(passage.words):
            message = _(
                "Chữ “{wrong}” trông giống “{right}” nhưng là chữ khác trong Unicode.",
                wrong=passage.words[letter.start],
                right=letter.right,
            )
            yield hit(passage, letter.start, letter.start + 1, message, letter.right)


def _first_if_all(found: Iterator[Hit], of: int) -> Iterator[Hit]:
    """All hits; the first alone where they are more than half of what there is."""
    hits = list(found)
    yield from hits[:1] if len(hits) > of / 2 else hits


RULES: tuple[Rule, ...] = (unicode_letters,)
