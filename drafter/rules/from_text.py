"""An issued text as a script: its paragraphs without their labels, its date and issuer read from the head."""

from drafter.language.dates import PartialDate, parse_partial_date
from drafter.plan.house_style import NONE, HouseStyle
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind, Paragraph, TextDocument


def script_of_text(document: TextDocument, house: HouseStyle = NONE) -> Script:
    """The text as rules read it."""
    return Script(
        tuple(map(_passage, document.paragraphs)),
        date=_date(document),
        issuer=" ".join(each.words for each in document.of(Kind.ISSUER)),
        symbol=_symbol(document),
        house=house,
    )


def _passage(paragraph: Paragraph) -> Passage:
    start = paragraph.start
    label_at = max(0, paragraph.words.find(paragraph.label, 0, start))  # a stray sign may stand before it
    return Passage(
        words=paragraph.words[start:],
        kind=paragraph.kind,
        at=lambda index: paragraph.at(max(label_at, min(start + index, len(paragraph.words) - 1))),
        label=paragraph.label,
        level=paragraph.level,
        parent=paragraph.parent,
        name=paragraph.part(paragraph.name) if paragraph.name else "",
        value=paragraph.value.start - start if paragraph.value else 0,
        cells=tuple((cell.start - start, cell.end - start) for cell in paragraph.cells),
    )


def _date(document: TextDocument) -> PartialDate | None:
    """The date of the document; with blanks for day and month its year alone."""
    for paragraph in document.of(Kind.PLACE_DATE):
        words = paragraph.words.partition(",")[2] or paragraph.words
        try:
            return parse_partial_date(words.strip(" ."))
        except ValueError:
            year = words.rstrip(" .")[-4:]
            return PartialDate(int(year)) if year.isascii() and year.isdecimal() and 1945 <= int(year) <= 2199 else None
    return None


def _symbol(document: TextDocument) -> str:
    numbers = [each.words.rpartition("/")[2].strip() for each in document.of(Kind.NUMBER)]
    return numbers[0] if numbers else ""
