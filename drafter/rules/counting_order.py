"""The order in which the sections, clauses and points of an issued text count (I.II.6.đ)."""

from collections.abc import Iterator, Sequence

from drafter.messages import _
from drafter.rules.counted import MARKED, Counted, at_label, is_lawful, lists
from drafter.rules.row_numbers import strange_starts
from drafter.rules.rule import Verdict, rule
from drafter.rules.script import Passage, Script
from drafter.text.labels import ALPHABET, Style
from drafter.text.paragraphs import Kind


@rule("ND-10")
def letters_of_the_alphabet(script: Script) -> Iterator[Verdict]:
    """Các điểm theo thứ tự chữ cái tiếng Việt: có đ) sau d), không có f), j), w), z).

    Sai: d) … e) …
    Sai: e) … f) …
    Đúng: d) … đ) … e) … g) …
    Các chữ ă), â), ê), ô), ơ), ư) dùng hay không đều được.
    """
    for items in lists(script):
        if items[0].label.style is not Style.LETTER:
            continue
        for before, each in zip([None, *items], items, strict=False):
            letter = each.text[0]
            if not is_lawful(letter) and letter not in MARKED:
                message = _("Thứ tự điểm theo chữ cái tiếng Việt không có “{letter})”.", letter=letter)
                yield at_label(each.passage, message, _next_letter(each))
            elif before is None or (before.text[0], letter) != ("d", "e"):
                continue
            elif not _is_told(script, before, each, "đ)"):
                yield at_label(each.passage, _("Sau điểm d) là điểm đ), rồi mới đến e)."), "đ)")


def _next_letter(each: Counted) -> str | None:
    """The letter that the decree counts with, from this one on."""
    return next((f"{letter})" for letter in ALPHABET[each.own :] if is_lawful(letter)), None)


@rule("ND-12")
def numbers_in_order(script: Script) -> Iterator[Verdict]:
    """Số thứ tự mục, khoản, điểm liên tục từ I, 1, a trong mỗi phần; số thứ tự trong bảng bắt đầu từ 1.

    Sai: 1. … 2. … 4. …
    Sai: I. … II. … II. …
    Sai: 6.1, 6.2 trong một bảng, khi văn bản không có mục 6
    Đúng: 1. … 2. … 3. …
    Đúng: e) … g) … (không có f)
    """
    running: dict[Style, int] = {}  # the last number of a style that has counted through the whole text so far
    for items in lists(script):
        style = items[0].label.style
        if style in (Style.UNNUMBERED, Style.BRACKETED) or _is_spelt(items):
            continue
        first = items[0]
        goes_on = first.own == _following(first, running.get(style, 0))
        if first.own != 1 and not goes_on and not _has_lost_number(script, first):
            right = first.like(1)
            message = _("Dãy này bắt đầu từ “{label}”; phải bắt đầu từ “{right}”.", label=first.text, right=right)
            yield at_label(first.passage, message, right)
        yield from _jumps(script, items)
        running[style] = items[-1].own if goes_on else -1
    yield from strange_starts(script)


def _jumps(script: Script, items: list[Counted]) -> Iterator[Verdict]:
    """Where a list passes over a number, repeats one or goes back."""
    last, before, repeated = items[0].own, items[0], False
    for each in items[1:]:
        missing = [number for number in range(last + 1, each.own) if _counts(each, number)]
        if each.own <= last and _is_below_another_title(script, before, each):
            pass
        elif each.own == last:
            message = _("“{label}” lặp lại số của phần ngay trước.", label=each.text)
            yield at_label(each.passage, message, each.like(_following(each, last)))
        elif each.own < last:
            message = _("“{label}” đứng sau “{before}” là sai thứ tự.", label=each.text, before=before.text)
            yield at_label(each.passage, message)
        elif missing and not (repeated and len(missing) == 1) and not _is_points_alone(each, missing):
            names = [each.like(number) for number in missing]
            if not any(_is_told(script, before, each, name) for name in names):
                yield at_label(each.passage, _gap(before, each, names), names[0])
        repeated = each.own == last
        last, before = max(last, each.own), each


def _gap(before: Counted, after: Counted, missing: list[str]) -> str:
    names = ", ".join(f"“{name}”" for name in missing)
    return _("Sau “{before}” là “{label}”, thiếu {missing}.", before=before.text, label=after.text, missing=names)


def _counts(each: Counted, number: int) -> bool:
    """Whether a list of this style must have that number: f) is no letter of it, and of capitals Đ. may be left out."""
    if each.label.style not in (Style.LETTER, Style.CAPITAL):
        return True
    letter = ALPHABET[number - 1]
    return is_lawful(letter) and not (letter == "đ" and each.label.style is Style.CAPITAL)


def _following(each: Counted, number: int) -> int:
    """The number after `number` in a list of this style."""
    last = len(ALPHABET) if each.label.style in (Style.LETTER, Style.CAPITAL) else number + 1
    return next((after for after in range(number + 1, last + 1) if _counts(each, after)), number)


def _is_points_alone(each: Counted, missing: list[int]) -> bool:
    """Whether only đ) is missing, which is ND-10's."""
    return each.label.style is Style.LETTER and [ALPHABET[number - 1] for number in missing] == ["đ"]


def _is_spelt(items: list[Counted]) -> bool:
    """Whether the list counts in words (Phần thứ nhất) or small Roman numbers, i) ii), which are no letters."""
    first = items[0]
    return " thứ " in first.text.casefold() or (first.label.style is Style.LETTER and first.text[0] in "ivx")


def _is_told(script: Script, before: Counted, after: Counted, label: str) -> bool:
    """Whether the label stands within the words between, where the text has lost the start of a line."""
    between = script.passages[before.order : after.order]
    return any(f" {label} " in passage.words for passage in between)


def _has_lost_number(script: Script, first: Counted) -> bool:
    """Whether a title without a number stands between the list and what it is below: its number may be lost."""
    parent = -1 if first.passage.parent is None else first.passage.parent
    return _has_title(script.passages[parent + 1 : first.order])


def _is_below_another_title(script: Script, before: Counted, each: Counted) -> bool:
    """Whether a title without a number stands between the two: under it the list may count anew."""
    return _has_title(script.passages[before.order + 1 : each.order])


def _has_title(passages: Sequence[Passage]) -> bool:
    return any(passage.kind is Kind.HEADING and not passage.label for passage in passages)
