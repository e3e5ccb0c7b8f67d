"""Where the components of a trial print stand, and on what pages, held against the law table."""

from collections.abc import Iterator

from drafter.drafting.proofing.fault import Fault, in_words, number
from drafter.drafting.proofing.trial import Found, Proof
from drafter.law import Law
from drafter.messages import N_, _
from drafter.word.document import Paragraph
from drafter.word.sections import Section

_MM = 0.5  # how far a measure may lie beside what it should be: programs round


def places(proof: Proof, law: Law) -> Iterator[Fault]:
    """Components that stand where the decree does not want them."""
    first: dict[str, Found] = {}
    for found in proof.found:
        first.setdefault(found.component, found)
    for orders, holds, message in (
        (law.above, _is_above, N_("“{first}” phải đứng trên “{second}”")),
        (law.left, _is_left, N_("“{first}” phải đứng bên trái “{second}”")),
    ):
        for order in orders:
            one, other = first.get(order.first), first.get(order.second)
            if one and other and not holds(one, other):
                said = _(message, first=one.text, second=other.text)
                yield Fault((order.first, order.second), said, order.clause)


def pages(proof: Proof, law: Law) -> Iterator[Fault]:
    """The paper, its margins, and the page number."""
    stories = {story.part: story.paragraphs for story in proof.document.stories}
    clause = law.components["page_number"].clause
    for section in proof.document.sections:
        yield from _measures(section, law)
        first = section.headers.get("first", "") if section.title_page else section.headers.get("default", "")
        numbers = [p for p in stories.get(section.headers.get("default", ""), ()) if _is_number(p)]
        if not numbers:
            yield Fault(("page_number", "missing"), _("lề trên không có số trang"), clause)
        elif numbers[0].alignment != "center":
            yield Fault(("page_number", "alignment"), _("số trang phải căn giữa"), clause)
        if any(_is_number(paragraph) for paragraph in stories.get(first, ())):
            yield Fault(("page_number", "first"), _("trang đầu không hiển thị số trang"), clause)


def _measures(section: Section, law: Law) -> Iterator[Fault]:
    across = section.orientation == "landscape"
    width, height = section.page_width_mm, section.page_height_mm
    found = {
        "width_mm": (N_("bề rộng trang giấy"), height if across else width),
        "height_mm": (N_("bề cao trang giấy"), width if across else height),
        "margin_top_mm": (N_("lề trên"), section.margin_top_mm),
        "margin_bottom_mm": (N_("lề dưới"), section.margin_bottom_mm),
        "margin_left_mm": (N_("lề trái"), section.margin_left_mm),
        "margin_right_mm": (N_("lề phải"), section.margin_right_mm),
    }
    for name, (label, value) in found.items():
        limit = law.page[name]
        if not limit.allows(value, _MM):
            message = _(
                "{measure} {value} mm, phải là {range} mm",
                measure=_(label),
                value=number(round(value, 1)),
                range=in_words(limit),
            )
            yield Fault(("page", name), message, limit.clause)


def _is_number(paragraph: Paragraph) -> bool:
    return any(run.is_field_code and run.text.split()[:1] == ["PAGE"] for run in paragraph.runs)


def _is_above(one: Found, other: Found) -> bool:
    """By the order of reading; of two columns, by their rows."""
    upper_cell, lower_cell = one.paragraph.cell, other.paragraph.cell
    if upper_cell and lower_cell and upper_cell[0] == lower_cell[0] and upper_cell[2] != lower_cell[2]:
        return upper_cell[1] <= lower_cell[1]
    return (one.paragraph.index, one.start) < (other.paragraph.index, other.start)


def _is_left(one: Found, other: Found) -> bool:
    """Two columns of a table; or two texts of one line. What is set apart by other means cannot be told."""
    left, right = one.paragraph.cell, other.paragraph.cell
    if one.paragraph.index == other.paragraph.index:
        return one.start < other.start
    if left and right and left[0] == right[0]:
        return left[2] < right[2]
    return True
