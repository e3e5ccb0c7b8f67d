"""Which rules a person asked for: by id (VD-02) or by family (VD)."""

import re
from typing import NamedTuple

from drafter.errors import InputError
from drafter.messages import _
from drafter.plan.ids import SPEC
from drafter.rules.registry import RULES
from drafter.rules.suppression import SUPPRESSION

_OTHERS = {*SPEC, "SPEC", SUPPRESSION, SUPPRESSION.partition("-")[0]}
_YAML = re.compile(r"YAML(-\d\d)?")
"""What reading a plan file finds, and what is wrong with a suppression, may be asked for as rules are."""


class Selection(NamedTuple):
    """select: only these; none for all. ignore: not these. Both hold ids and families, checked by `selection`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, rule_id: str) -> bool:
        """Whether a rule is asked for."""
        return (not self.select or _names(self.select, rule_id)) and not _names(self.ignore, rule_id)


def selection(select: str, ignore: str) -> Selection:
    """From two lists with commas between. Raises InputError for a code that is neither a rule nor a family."""
    known = {rule.id for rule in RULES} | {rule.family for rule in RULES} | _OTHERS
    chosen = Selection(_codes(select), _codes(ignore))
    for code in (*chosen.select, *chosen.ignore):
        if code not in known and not _YAML.fullmatch(code):
            raise InputError(_("Không có quy tắc {code}; xem các quy tắc bằng drafter rules.", code=code))
    return chosen


def _codes(written: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in written.split(",") if code.strip())


def _names(codes: tuple[str, ...], rule_id: str) -> bool:
    return rule_id in codes or rule_id.partition("-")[0] in codes
