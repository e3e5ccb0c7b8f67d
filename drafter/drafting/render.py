"""The one path from a plan to the bytes of a Word file; `render` and batch both take it."""

import functools
from datetime import datetime
from pathlib import Path

from drafter import resources
from drafter.drafting.context import context
from drafter.drafting.losses import check_nothing_lost
from drafter.language.dates import PartialDate
from drafter.plan import markup
from drafter.plan.model import Plan
from drafter.plan.resolving.resolution import Resolved, resolve
from drafter.word.skeleton import CoreProperties
from drafter.word.template import Template, load

SHIPPED = "ke-hoach.docx"


@functools.cache
def template(path: Path | None = None) -> Template:
    """The template file at `path`, compiled once; the shipped one by default. Raises InputError or TemplateError."""
    if path is None:
        return load(resources.path("templates", SHIPPED), ours=True)
    return load(path)


def render(plan: Plan, layout: Template) -> bytes:
    """The plan as a Word file. Same plan and template, same bytes."""
    resolved = resolve(plan)
    values = context(resolved, layout.look)
    check_nothing_lost(values, layout)
    return layout.render(values, _properties(plan, resolved))


def _properties(plan: Plan, resolved: Resolved) -> CoreProperties:
    """Title, subject and dates from the plan alone, so that two renderings are the same bytes."""
    subject = " ".join(markup.plain(runs) for runs in resolved.subject)
    date = plan.date or PartialDate(1980)
    return CoreProperties(
        title=f"{resolved.type_name} {subject}",
        subject=subject,
        creator=" ".join(resolved.issuer),
        created=datetime(date.year, date.month or 1, date.day or 1),
    )
