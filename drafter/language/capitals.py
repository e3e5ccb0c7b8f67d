"""Slips in the use of capitals in running text, by Phụ lục II of NĐ 30.

Only what is surely wrong is a slip. Where the decree is silent, or a word may be a name as well as a common noun,
nothing is said.
"""

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from drafter.language.casing.agencies import agency_slips
from drafter.language.casing.calendar_names import calendar_slips
from drafter.language.casing.documents import document_slips
from drafter.language.casing.parts import part_slips
from drafter.language.casing.passage import Passage
from drafter.language.casing.places import place_slips
from drafter.language.casing.sentences import sentence_slips
from drafter.language.casing.slip import Kind, Slip
from drafter.language.casing.special_nouns import special_noun_slips
from drafter.language.spelling import nfc

__all__ = ["Kind", "Slip", "slips"]

# Where two rules see one word, the earlier one speaks: a name is more than the word that a sentence begins with.
_RULES: Final = (
    agency_slips,
    place_slips,
    document_slips,
    special_noun_slips,
    calendar_slips,
    part_slips,
    sentence_slips,
)
_MOST_ROUNDS: Final = 5


def slips(text: str, *, begins_sentence: bool = True) -> Iterator[Slip]:
    """The slips of one paragraph, in their order; none overlaps another.

    begins_sentence: whether its first word begins a sentence; False for a piece from the middle of one. Offsets count
    in `text`, which should be in NFC (else in its NFC). A line's end inside the text counts as a blank, but what
    follows it may have a capital. Words in capitals throughout are left alone.
    """
    written = corrected = nfc(text)
    found: list[Slip] = []
    # A word put right may show that its neighbour is wrong: "luật viên chức" at the head of a sentence. All letters
    # keep their places, so that what a later round finds stands where it stood.
    for _round in range(_MOST_ROUNDS):
        seen = _seen(corrected, begins_sentence=begins_sentence)
        if not seen:
            break
        corrected = _applied(corrected, seen)
        found = _joined(found, seen)
    for slip in found:
        right = corrected[slip.start : slip.end]
        if right != written[slip.start : slip.end]:
            yield slip._replace(right=right)


def _seen(text: str, *, begins_sentence: bool) -> list[Slip]:
    """What the rules see in the text as it stands."""
    passage = Passage(text, begins_sentence=begins_sentence)
    taken: set[int] = set()
    kept: list[Slip] = []
    for rule in _RULES:
        for slip in rule(passage):
            places = range(slip.start, slip.end)
            if taken.isdisjoint(places):
                taken.update(places)
                kept.append(slip)
    return sorted(kept, key=attrgetter("start"))


def _applied(text: str, slips_: list[Slip]) -> str:
    pieces, end = [], 0
    for slip in slips_:
        pieces += [text[end : slip.start], slip.right]
        end = slip.end
    return "".join([*pieces, text[end:]])


def _joined(earlier: list[Slip], later: list[Slip]) -> list[Slip]:
    """The slips of two rounds in order; those that overlap are one, as the earlier round named it."""
    ranked = [(slip, 0) for slip in earlier] + [(slip, 1) for slip in later]
    joined: list[tuple[Slip, int]] = []
    for slip, rank in sorted(ranked, key=lambda entry: entry[0].start):
        if joined and slip.start < joined[-1][0].end:
            last, last_rank = joined[-1]
            name = slip if rank < last_rank else last
            joined[-1] = (name._replace(start=last.start, end=max(last.end, slip.end)), min(rank, last_rank))
        else:
            joined.append((slip, rank))
    return [slip for slip, _rank in joined]
