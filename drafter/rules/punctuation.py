"""Signs: blanks inside what belongs together, marks, brackets, the capital after a semicolon, "&" for "và"."""

from drafter.rules import ampersands, inner_blanks, mid_sentence, quotation, sentence_marks
from drafter.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *inner_blanks.RULES,
    *sentence_marks.RULES,
    *quotation.RULES,
    *mid_sentence.RULES,
    *ampersands.RULES,
)
