"""Traces of the plan from which this one was made: another agency, another year, another trích yếu."""

import re
from collections.abc import Iterator
from typing import Final

from drafter.language.grammar.words import Words
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.plan.unmarked import DOCUMENT
from drafter.rules.rule import Verdict, hit
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_UNITS: Final = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_NAMED = re.compile(
    rf"(?:(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) (?P<unit>{_UNITS})"
    r"|trên địa bàn (?P<area>xã|phường|thị trấn|đặc khu))"
    r"(?P<name>(?: [^\W_]+){1,4})",
    re.IGNORECASE,
)
_ISSUER = re.compile(rf"(?:^| )(?P<unit>{_UNITS}) (?P<name>\S.*)$")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
_TITLE = re.compile(r"^Trên đây là kế hoạch (?!của )(?P<title>[^,;.:]*?)(?= của | do |[,;.:]|$)", re.IGNORECASE)
_SHORTEST_TITLE: Final = 5
_LEAST_ALIKE: Final = 0.25


def of_another_plan(script: Script) -> Iterator[Verdict]:
    """In the opening and the closing, where a plan speaks of itself."""
    subject = " ".join(passage.words for passage in script.of(Kind.SUBJECT))
    yield from _other_issuer(script)
    for closing in script.of(Kind.CLOSING):
        if subject and DOCUMENT not in subject:
            yield from _other_title(closing, subject)
            yield from _other_year(closing, subject)


def _other_issuer(script: Script) -> Iterator[Verdict]:
    """Ủy ban nhân dân xã Bình An, in the plan of Ủy ban nhân dân xã An Bình; not within a cited document."""
    own = _ISSUER.search(fold(script.issuer))
    if own is None:
        return
    cited = [(each.passage, each.found.start, each.found.end) for each in script.citations]
    for index, passage in enumerate(script.passages):
        if passage.kind not in (Kind.SUBJECT, Kind.OPENING, Kind.CLOSING):
            continue
        for found in _NAMED.finditer(passage.words):
            name = _name(found["name"])
            unit = (found["unit"] or found["area"]).lower()
            if not name or unit != own["unit"] or _agree(fold(name), own["name"]):
                continue
            end = found.start("name") + 1 + len(name)
            former = passage.words[end : end + 8].startswith((" (", " cũ", ", và", " và "))
            if not former and not any(at == index and start <= found.start() < last for at, start, last in cited):
                yield hit(
                    passage,
                    found.start(),
                    end,
                    _("Kế hoạch này là của {issuer}; hãy sửa lại tên cơ quan.", issuer=script.issuer),
                )


def _agree(one: str, other: str) -> bool:
    """Whether one name is the other, or the beginning of it."""
    return one.startswith(other) or other.startswith(one)


def _name(words: str) -> str:
    """The name of a place at the beginning of the words: what has capitals."""
    name: list[str] = []
    for word in words.split():
        if not (word.istitle() or word.isdecimal()):
            break
        name.append(word)
    return " ".join(name)


def _other_title(closing: Passage, subject: str) -> Iterator[Verdict]:
    """A closing sentence that names a plan about something else."""
    found = _TITLE.search(closing.words)
    if found is None or DOCUMENT in found["title"]:
        return
    words = Words(found["title"])
    known = {word.key for word in Words(subject).all}
    said = [word.key for word in words.all if word.is_word]
    if len(said) >= _SHORTEST_TITLE and sum(key in known for key in said) < _LEAST_ALIKE * len(said):
        message = _("Đoạn kết gọi kế hoạch khác với trích yếu; hãy ghi cho thống nhất.")
        yield hit(closing, *found.span("title"), message, subject if not subject.isupper() else None)


def _other_year(closing: Passage, subject: str) -> Iterator[Verdict]:
    """A year in the name of the plan in the closing sentence where the trích yếu has another one."""
    years = set(_YEAR.findall(subject))
    found = list(_YEAR.finditer(re.split(r"[,;.:]", closing.words, maxsplit=1)[0]))
    if len(years) == 1 and len(found) == 1 and found[0].group() not in years:
        (year,) = years
        message = _(
            "Đoạn kết ghi năm {other}, trích yếu ghi năm {year}; hãy ghi cho thống nhất.",
            other=found[0].group(),
            year=year,
        )
        yield hit(closing, *found[0].span(), message, year)
