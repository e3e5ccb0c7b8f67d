"""One document, one way to write; what is rarer is told."""

from drafter.rules import dashes, variants
from drafter.rules.rule import Rule

RULES: tuple[Rule, ...] = (*dashes.RULES, *variants.RULES)
