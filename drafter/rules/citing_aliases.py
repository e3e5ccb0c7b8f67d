"""Documents called by another name than the number by which they are cited."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from drafter.language.plenums import Resolution, resolutions_of
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.agreement import Word, alike
from drafter.rules.documents import by_document, subject_words
from drafter.rules.mentions import Mention, is_declared, mentions, said
from drafter.rules.rule import Rule, Verdict, rule
from drafter.rules.script import Script

_MOST = 8
"""So many trích yếu of one document are compared; a hostile text has thousands."""


@rule("NV-27")
def one_name(script: Script) -> Iterator[Verdict]:
    """Văn bản đã viện dẫn theo số, ký hiệu thì không gọi bằng tên khác.

    Sai: Nghị quyết số 29-NQ/TW … (chỗ khác) Nghị quyết Trung ương 8 khóa XI
    Đúng: Nghị quyết số 29-NQ/TW … (chỗ khác) Nghị quyết số 29-NQ/TW
    """
    everything = mentions(script)
    introduced = {fold(each.citation.name) for each in everything if each.citation.name and is_declared(each)}
    for alias, document in aliases(everything, by_document(script)):
        if fold(alias.citation.name) not in introduced:
            message = _(
                "“{alias}” là {document} (viện dẫn ở dòng {line}); cả văn bản nên dùng một cách gọi.",
                alias=alias.words,
                document=document[0].short,
                line=document[0].line,
            )
            yield said(alias, message, document[0].short)


def aliases(
    everything: Iterable[Mention], documents: Iterable[list[Mention]]
) -> Iterator[tuple[Mention, list[Mention]]]:
    """The mentions by a plenum's name that surely mean a document cited by its number, each with that document."""
    cited: dict[str, list[list[Mention]]] = {}
    for document in documents:
        cited.setdefault(fold(document[0].citation.number), []).append(document)
    known: dict[tuple[str, ...], list[Mention] | None] = {}
    for mention in everything:
        name = fold(mention.citation.name)
        resolutions = resolutions_of(name) if name else ()
        if not resolutions:
            continue
        words = subject_words(mention)
        key = (name, *(word.key for word in words))
        if key not in known:
            known[key] = _meant(resolutions, words, cited)
        meant = known[key]
        if meant is not None:
            yield mention, meant


def _meant(
    resolutions: Sequence[Resolution], words: Sequence[Word], cited: Mapping[str, list[list[Mention]]]
) -> list[Mention] | None:
    """The one cited document among the resolutions; where there are several, the one with that trích yếu."""
    possible = [
        document
        for resolution in resolutions
        for document in cited.get(fold(resolution.number), ())
        if _is(resolution, document)
    ]
    same = [document for document in possible if any(alike(words, others) for others in _some_subjects(document))]
    if len(same) == 1:
        return same[0]
    return possible[0] if len(resolutions) == len(possible) == 1 and not words else None


def _some_subjects(document: Iterable[Mention]) -> Iterator[list[Word]]:
    return islice((words for mention in document if (words := subject_words(mention))), _MOST)


def _is(resolution: Resolution, document: Sequence[Mention]) -> bool:
    dates = (each.citation.date for each in document)
    return all(date is None or date.year == resolution.date.year for date in dates)


RULES: tuple[Rule, ...] = (one_name,)
