"""Trial prints of a template: a plan that holds everything, printed with it, read back, each line found again."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from drafter import law, resources
from drafter.drafting.context import context
from drafter.drafting.layout import ABOVE_TABLE, STYLE_OF
from drafter.drafting.styles import (
    MARKER,
    NOTE_REFERENCE,
    NOTE_TEXT,
    TABLE,
    TABLE_GROUP,
    TABLE_HEADING,
    TABLE_TEXT,
    styles,
)
from drafter.language.spelling import fold
from drafter.plan.printed import paragraphs
from drafter.plan.reader import read
from drafter.plan.resolving.grids import Grid
from drafter.plan.resolving.paragraphs import Block
from drafter.plan.resolving.resolution import Resolved, resolve
from drafter.word.document import Document, Paragraph, Run, read_document
from drafter.word.look import Look
from drafter.word.skeleton import CoreProperties
from drafter.word.template import Template

NEEDED_STYLES = (MARKER, NOTE_REFERENCE, NOTE_TEXT, TABLE, TABLE_HEADING, TABLE_GROUP, *TABLE_TEXT.values())
"""The styles by which fragments call for their look."""

_LONG_PLACE = "Thành phố Hồ Chí Minh, ngày 15 tháng 01 năm 2026"
_OTHER_POSITION = "Phó Giám đốc Sở Nội vụ"
_PIECE = re.compile(r"\S+(?: \S+)*")
_MANY = 30  # lines of Nơi nhận, more than fit beside the signature


class Found(NamedTuple):
    """A printed paragraph and where it stands: the paragraph of the Word file, and the offset in its text.

    component: what it is, in the law table.
    """

    component: str
    text: str
    paragraph: Paragraph
    start: int

    @property
    def run(self) -> Run:
        """The run that holds most of it: a word of emphasis is not its look."""
        end = self.start + len(self.text)
        return max(
            self.paragraph.runs, key=lambda run: min(end, run.start + len(run.text)) - max(self.start, run.start)
        )


class Missing(NamedTuple):
    """A printed paragraph that the Word file does not have."""

    component: str
    text: str


class Proof(NamedTuple):
    """One trial print."""

    document: Document
    found: tuple[Found, ...]
    missing: tuple[Missing, ...]


@functools.cache
def trial_plan() -> Resolved:
    """The plan that holds everything, as printed."""
    plan = read(resources.path("templates", "in-thu.yaml")).plan
    assert plan is not None, "the trial plan is checked by the tests"
    return resolve(plan)


def proofs(template: Template) -> Iterator[Proof]:
    """The trial prints of a template, also of one that lacks styles. Raises TemplateError when it cannot print."""
    look = _whole(template.look)
    for resolved in _variants(trial_plan()):
        yield _proof(resolved, template, look)


def trial_values(template: Template) -> dict[str, Any]:
    """What the template would print of the plan that holds everything."""
    return context(trial_plan(), _whole(template.look))


def _whole(look: Look) -> Look:
    """The look with the styles and the place for notes that it lacks, so that one fault does not hide the others."""
    missing = {name.casefold(): "" for name in NEEDED_STYLES}
    first_note = 1 if look.first_note is None else look.first_note
    return Look(look.template, missing | dict(look.styles), first_note)


def _variants(plan: Resolved) -> Iterator[Resolved]:
    """Together they pass through every branch of a template: each form that has another one in its place.

    The last paragraph of a body has prototypes of its own, one for each kind that may stand there.
    """
    yield plan
    recipients = [f"- Đơn vị thứ {number};" for number in range(1, _MANY)]
    yield replace(
        plan,
        circulation="",
        contact=(),
        place_date=_LONG_PLACE,
        other_position=_OTHER_POSITION,
        goes_with=plan.appendices[0].goes_with,
        recipients=(*recipients, plan.recipients[-1]),
        appendices=(),
    )
    blocks = (*plan.body, *(block for appendix in plan.appendices for block in appendix.blocks))
    by_kind = {block.kind: block for block in blocks if not isinstance(block, Grid)}
    for kind, last in by_kind.items():
        if kind not in ABOVE_TABLE:
            yield replace(plan, body=(*_others(plan.body, last), last), appendices=(), contact=())
    first, second = plan.appendices
    yield replace(plan, body=plan.body[-1:], appendices=(first._replace(blocks=blocks), second))


@functools.cache
def _components() -> dict[str, str]:
    """What each kind of paragraph is in the law table."""
    by_id = {style.id: style.component for style in styles(law.load())}
    return {kind.value: by_id[style_id] for kind, style_id in STYLE_OF.items()}


def _others(blocks: tuple[Block, ...], last: Block) -> tuple[Block, ...]:
    return tuple(block for block in blocks if block is not last)


def _proof(resolved: Resolved, template: Template, look: Look) -> Proof:
    data = template.render(context(resolved, look), CoreProperties("In thử"))
    document = read_document(data, look.template)
    places = _places(document)
    found, missing = [], []
    components = _components()
    for what, text in paragraphs(resolved):
        component = components.get(what, what)
        place = _place(text, places)
        if place is None:
            missing.append(Missing(component, text))
        else:
            found.append(Found(component, text, *place))
    return Proof(document, tuple(found), tuple(missing))


def _places(document: Document) -> dict[str, list[tuple[Paragraph, int]]]:
    """Where which words stand. A paragraph set with tabs or blanks says several things beside each other.

    Words are compared without regard to capitals: a template may print in others than it should.
    """
    places: dict[str, list[tuple[Paragraph, int]]] = {}
    for paragraph in (paragraph for story in document.stories for paragraph in story.paragraphs):
        for piece in _PIECE.finditer(paragraph.text):
            places.setdefault(fold(piece.group()), []).append((paragraph, piece.start()))
    return places


def _place(text: str, places: Mapping[str, list[tuple[Paragraph, int]]]) -> tuple[Paragraph, int] | None:
    """A place that says this, each taken once as long as there are others."""
    same = places.get(fold(text), [])
    return same.pop(0) if len(same) > 1 else next(iter(same), None)
