"""Characters that no text has are found, in the file itself and through escapes, and replaced."""

import pytest

from tests.plan.syntax.readings import ids, plain, read


def test_control_characters_in_the_file() -> None:
    reading = read("a: b\x07c\u2028d\nđ: \x85e\n")
    assert ids(reading.findings) == [("YAML-04", 1, 5), ("YAML-04", 1, 7), ("YAML-04", 2, 4)]
    assert (reading.findings[0].quote, reading.findings[0].suggestion) == ("U+0007", "a: bc d")
    assert plain(reading.node) == {"a": "b\ufffdc\ufffdd", "đ": "\ufffde"}


def test_control_characters_through_escapes() -> None:
    reading = read('a: "x\\ty\\n"\nb: "dài\\x07 \\r\\u2028"\n')
    assert ids(reading.findings) == [("YAML-04", 2, 8), ("YAML-04", 2, 13), ("YAML-04", 2, 15)]
    assert [finding.quote for finding in reading.findings] == ["\\x07", "\\r", "\\u2028"]
    assert plain(reading.node) == {"a": "x\ty\n", "b": "dài\ufffd \ufffd\ufffd"}


@pytest.mark.parametrize("escape", ["\\uD800", "\\udfff", "\\U0000D800", "\\U00110000", "\\UFFFFFFFF"])
def test_an_escape_of_no_character(escape: str) -> None:
    reading = read(f'a: "x\\e{escape}"\n')
    assert (ids(reading.findings), reading.is_yaml) == ([("YAML-04", 1, 8)], False)
    assert reading.findings[0].quote == escape


def test_marks_piled_on_one_letter() -> None:
    assert ids(read('a: "e' + "\u0301\u0323" * 50_000 + '"\n').findings) == [("YAML-04", 1, 4)]


def test_of_one_kind_not_every_finding_is_shown() -> None:
    assert len(read("a: " + "\x07" * 5_000).findings) == 200
