"""All rules, in the order of the law table: an explicit list, so that nothing depends on who imports whom."""

from drafter import law
from drafter.rules import (
    abbreviations,
    appendices,
    assigned,
    bases,
    capitals,
    citing,
    citing_aliases,
    citing_consistency,
    citing_dates,
    citing_forms,
    counts,
    deadlines,
    encoding,
    header,
    leftovers,
    majorities,
    numbering,
    organs,
    phrases,
    punctuation,
    recipients,
    repetitions,
    reporting,
    signing,
    spelling,
    task_form,
    tasks,
)
from drafter.rules.rule import Rule

_FAMILIES = (
    header,
    encoding,
    bases,
    citing,
    citing_dates,
    citing_forms,
    citing_consistency,
    citing_aliases,
    numbering,
    signing,
    recipients,
    appendices,
    capitals,
    organs,
    tasks,
    assigned,
    deadlines,
    reporting,
    counts,
    abbreviations,
    repetitions,
    punctuation,
    majorities,
    leftovers,
    task_form,
    phrases,
    spelling,
)


def _in_order() -> tuple[Rule, ...]:
    order = list(law.rules())
    rules = [rule for family in _FAMILIES for rule in family.RULES]
    return tuple(sorted(rules, key=lambda rule: order.index(rule.id)))


RULES: tuple[Rule, ...] = _in_order()
"""A test compares their ids with those of the law table."""
