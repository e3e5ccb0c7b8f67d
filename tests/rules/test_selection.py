"""Which rules a person asked for."""

import pytest

from drafter.errors import InputError
from drafter.rules.selection import Selection, selection


@pytest.mark.parametrize(
    ("select", "ignore", "taken", "left"),
    [
        ("", "", ["VD-02", "SPEC-01", "YAML-16", "BQ-01"], []),
        ("VD", "", ["VD-01", "VD-02"], ["NV-01", "SPEC-01"]),
        ("VD-02", "", ["VD-02"], ["VD-01"]),
        ("", "VD-02", ["VD-01", "NV-01"], ["VD-02"]),
        ("VD", "VD-02", ["VD-01"], ["VD-02", "NV-01"]),
        ("SPEC,YAML-16", "", ["SPEC-04", "YAML-16"], ["YAML-06", "VD-01"]),
        (" vd-02 , nv,, ", "", ["VD-02", "NV-02"], ["VD-01"]),
    ],
)
def test_what_is_taken(select: str, ignore: str, taken: list[str], left: list[str]) -> None:
    chosen = selection(select, ignore)
    assert [each for each in taken if not chosen.takes(each)] == []
    assert [each for each in left if chosen.takes(each)] == []


def test_nothing_asked_is_all() -> None:
    assert selection("", " , ") == Selection()
    assert Selection().takes("VD-02")


@pytest.mark.parametrize("code", ["VD-99", "N", "VD-", "SPEC-99", "YAML-1", "VD 02", "ORG-02"])
def test_an_unknown_code(code: str) -> None:
    for select, ignore in ((code, ""), ("VD", code)):
        with pytest.raises(InputError, match=f"Không có quy tắc {code.upper()};"):
            selection(select, ignore)
