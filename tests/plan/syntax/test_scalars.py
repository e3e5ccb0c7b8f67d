"""What is written as a scalar is read back as it was, by this reader and by any other, wherever it stands."""

import unicodedata

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from drafter.language.spelling import nfc
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.scalars import escaped, scalar
from drafter.plan.syntax.source import parse_source
from tests.plan.syntax.readings import plain

HOSTILE = (
    *("- ", "-", ": ", ":", " #", "#", "{{", "}}", "{", "}", "[", "]", ", ", ",", "? ", "|", ">", "|\n  ", ">-\n"),
    *("yes", "no", "null", "~", "true", "2024-08", "2024-08-05", "1e3", "0x1F", "1_000", ".5", "12:30", "=", "<<"),
    *("---", "...", "--- ", "%YAML 1.1", "&a", "*a", "!t", "!!str ", "%", "@", "`"),
    *('"', "'", "''", "\\", "\\n", "\\x41"),
    *(" ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\0", "\x85", "\u2028", "\u2029", "\ufeff", "\u00a0", "\u00ad"),
    *("\u200b", "\u202e", "\ufffd", "\ufffe", "\U0001f469\u200d\U0001f3eb", "\U000e0001", "\U0010ffff"),
    *("a", "1", "Sở Nội vụ", "e\u0323\u0302", "o\u031b\u0301", "\u0301", "\u212b", "\u037e", "\u1fef"),
    *("(a)", "“a”", "…"),
)


def texts() -> st.SearchStrategy[str]:
    """Any text, and text made of what means something in YAML."""
    return st.one_of(st.text(max_size=50), st.lists(st.sampled_from(HOSTILE), max_size=6).map("".join))


def file_of(text: str) -> str:
    """The text as a value, as an item of a list and as the first value in one, with more below each."""
    line = scalar(text)
    return f"a: {line}\nb:\n  - {line}\n  - c: {line}\n    d: {line}\ne: {line}\n"


def holding(text: str) -> object:
    """What reading such a file gives."""
    return {"a": text, "b": [text, {"c": text, "d": text}], "e": text}


def is_refused(character: str) -> bool:
    """Whether no plan may hold it: control characters, line ends that editors do not show, no characters at all."""
    control = unicodedata.category(character) in ("Cc", "Zl", "Zp") and character not in "\t\n"
    return control or character in "\ufffe\uffff"


@given(texts())
@example("")
@example("a" * 2_000)
def test_another_reader_gives_back_every_character(text: str) -> None:
    assert yaml.load(file_of(text), Loader=yaml.BaseLoader) == holding(text)


@given(texts())
@example("")
@example("a" * 2_000)
@pytest.mark.parametrize("pure", [True, False], ids=["pure", "libyaml"])
def test_this_reader_gives_back_the_text_in_nfc_and_finds_nothing_but_what_it_refuses(pure: bool, text: str) -> None:
    reading = read_nodes(parse_source("kh.yaml", file_of(text).encode()), pure=pure)
    value = nfc(text)
    refused = any(map(is_refused, value))
    assert plain(reading.node) == holding("".join("\ufffd" if is_refused(each) else each for each in value))
    assert {finding.rule for finding in reading.findings} == ({"YAML-04"} if refused else set())


@given(texts())
def test_what_is_written_stands_on_one_line_of_visible_characters(text: str) -> None:
    line = scalar(text)
    assert line.replace("\u00a0", " ").isprintable()
    assert line == line.strip()


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Sở Nội vụ",
            "UBND tỉnh (để báo cáo)",
            "Phòng “Một cửa”",
            "I. 1. a)",
            "12/KH-UBND",
            "50%",
            "a-b",
            "a; b",
            "a…",
        ),
        *("12", "1e3", "2024-08", "2024-08-05", "yes", "null", "có", "a=b", "Đ", "Ô. Hai"),
    ],
)
def test_words_stay_plain(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("", '""'),
        (" ", '" "'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("a  b", '"a  b"'),
        ("a - b", '"a - b"'),
        ("- a", '"- a"'),
        ("-a", '"-a"'),
        ("a: b", '"a: b"'),
        ("a:b", '"a:b"'),
        ("a:", '"a:"'),
        ("a #b", '"a #b"'),
        ("a#b", '"a#b"'),
        ("a, b", '"a, b"'),
        ("{{ x }}", '"{{ x }}"'),
        ("[a]", '"[a]"'),
        ("*a*", '"*a*"'),
        ("&a", '"&a"'),
        ("!t", '"!t"'),
        ("%a", '"%a"'),
        ("@a", '"@a"'),
        ("`a`", '"`a`"'),
        ("~", '"~"'),
        ("_a", '"_a"'),
        ("“a”", '"“a”"'),
        ("---", '"---"'),
        ("...", '"..."'),
        ("|", '"|"'),
        ('a "b"', '"a \\"b\\""'),
        ("it's", '"it\'s"'),
        ("a\\b", '"a\\\\b"'),
        ("a\nb", '"a\\nb"'),
        ("a\tb\r\0", '"a\\tb\\r\\0"'),
        ("a\u00a0b", '"a\u00a0b"'),
        ("a\u200bb", '"a\\u200bb"'),
        ("\ufeffa", '"\\ufeffa"'),
        ("a\u2028", '"a\\u2028"'),
        ("🏫", '"🏫"'),
        ("\U000e0001", '"\\U000e0001"'),
        ("e\u0302", '"e\u0302"'),
    ],
)
def test_what_a_reader_could_doubt_stands_in_quotes(text: str, written: str) -> None:
    assert scalar(text) == written
    assert escaped(text) == written[1:-1]
