"""The head of the document: its rules in the order of the law table, but for DD-05, which reads the legal bases."""

from drafter.rules import agency_names, document_type, national_title, place_date, subject, symbols
from drafter.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *national_title.RULES,
    *agency_names.RULES,
    *symbols.RULES,
    *place_date.RULES,
    *document_type.RULES,
    *subject.RULES,
)
