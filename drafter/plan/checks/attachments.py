"""Appendices that the text does not mention (I.III.1.a), fields that a plan of this form does not print."""

import re
from collections.abc import Iterable, Iterator

from drafter.findings import Finding, Severity
from drafter.language.numerals import roman
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan import ids, markup
from drafter.plan.fields.records import ONLY_WITH_OWN_NUMBER
from drafter.plan.model import Plan
from drafter.plan.reading.canonical import Record
from drafter.plan.reports import at
from drafter.plan.resolving.grids import Grid
from drafter.plan.resolving.paragraphs import HEADINGS, Block
from drafter.plan.resolving.prose import line
from drafter.plan.resolving.references import appendix_name
from drafter.plan.resolving.resolution import resolve


def unmentioned(plan: Plan) -> Iterator[Finding]:
    """A warning for each appendix that no sentence outside it points to, by number, by title, or with all others."""
    if not plan.appendices:
        return
    resolved = resolve(plan)
    main = [*map(markup.plain, (*resolved.subject, *resolved.legal_bases, *resolved.opening))]
    main += [*_sentences(resolved.body), *(markup.plain(runs) for note in resolved.footnotes for runs in note)]
    inside = [_sentences(appendix.blocks) for appendix in resolved.appendices]
    for index, appendix in enumerate(plan.appendices):
        others = [text for at, texts in enumerate(inside) if at != index for text in texts]
        words = fold("\n".join([*main, *others]).replace("\n", " | "))
        title = fold(line(appendix.title))
        if _is_named(index + 1, words, several=len(plan.appendices) > 1) or (title and title in words):
            continue
        key = appendix.key.value if appendix.key is not None else "pl"
        message = _(
            "Không câu nào nhắc đến {name}; hãy dẫn đến phụ lục trong lời văn, ví dụ: (chi tiết tại [#{key}]), "
            "và đặt “khóa: {key}” cho phụ lục ấy.",
            name=appendix_name(plan, index),
            key=key,
        )
        row, column = appendix.place
        yield Finding(ids.APPENDIX, Severity.WARNING, message, "I.III.1.a", line=row, column=column)


def _sentences(blocks: Iterable[Block]) -> list[str]:
    """What the blocks say, without headings and the names of tables."""
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Grid):
            texts += [markup.plain(runs) for row in block.rows for cell in row for runs in cell.paragraphs]
        elif block.kind not in HEADINGS:
            texts.append(markup.plain(block.runs))
    return texts


def _is_named(number: int, words: str, *, several: bool) -> bool:
    """Whether folded words name the appendix: "Phụ lục", or "các phụ lục", "Phụ lục I và II", "Phụ lục I đến III"."""
    if not several:
        return "phụ lục" in words
    if "các phụ lục" in words or "phụ lục kèm theo" in words:
        return True
    for found in _NUMBERED.finditer(words):
        parts = re.split(r"\b(đến|-)\b", found[1])
        numbers = [[each for each in map(_value_of, _ROMAN.findall(part)) if each] for part in parts]
        if any(number in each for each in numbers):
            return True
        if len(parts) > 1 and numbers[0] and numbers[-1] and numbers[0][-1] < number < numbers[-1][0]:
            return True
    return False


def _value_of(digits: str) -> int:
    """4 for "iv"; 0 for what is no number of an appendix."""
    return next((value for value in range(1, _MOST + 1) if roman(value).casefold() == digits), 0)


_MOST = 99  # appendices of one plan
_ROMAN = re.compile(r"[ivxlc]+")
_NUMBERED = re.compile(r"phụ lục (?:số )?([ivxlc]+(?:(?: ?, ?| và | đến | ?- ?|; )(?:phụ lục )?[ivxlc]+\b)*)(?!\w)")


def unprinted(record: Record) -> Iterator[Finding]:
    """A warning for each field that a plan issued with a decision (Mẫu 1.3) does not print."""
    if not record.has("issued_with"):
        return
    for name in ONLY_WITH_OWN_NUMBER:
        if name in record.values:
            key = record.key_of[name].text
            message = _(
                "Kế hoạch ban hành kèm theo văn bản khác không có “{key}” riêng, nên mục này không in; hãy bỏ đi.",
                key=key.value,
            )
            yield at(ids.NOT_PRINTED, Severity.WARNING, key, message, clause="Mẫu 1.3", quote=key.value)
