"""Every character of a value is traced back to its place."""

import unicodedata
from typing import Literal, get_args

from hypothesis import given
from hypothesis import strategies as st

from drafter.plan.syntax.source import Source
from tests.plan.syntax.readings import value_of

SAFE = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậềếểễệìíỉĩịỏõọồốổỗộờớởỡợủũụừứửữựỳýỷỹỵABĐỆỮ0189()/.;%–…😀𝒜"
HARD = SAFE + "'\"\\#:,[]{}&*!|>@`?-"
PROSE = st.lists(st.text(st.sampled_from(SAFE), min_size=1, max_size=6), min_size=1, max_size=8)
HARD_PROSE = st.lists(st.text(st.sampled_from(HARD), min_size=1, max_size=6), min_size=1, max_size=8)
GAPS = st.lists(st.sampled_from([" ", "  ", "\n", " \n", "\n\n", "\n \n\n"]), min_size=7, max_size=7)
Form = Literal["NFC", "NFD"]
FORMS = st.sampled_from(get_args(Form))
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])


class Writer:
    """Writes a scalar and remembers where each character that is not white space was put."""

    def __init__(self, form: Form, line_end: str) -> None:
        self.form = form
        self.line_end = line_end
        self.file = ""
        self.chars = ""
        self.places: list[int] = []

    def blank(self, text: str, indent: str = "") -> None:
        self.file += text.replace("\n", self.line_end + indent)

    def char(self, char: str, written: str | None = None) -> None:
        self.chars += char
        self.places.append(len(self.file))
        self.file += unicodedata.normalize(self.form, char) if written is None else written


def check(writer: Writer) -> None:
    text = value_of(writer.file)
    solid = [(offset, char) for offset, char in enumerate(text.value) if char not in " \n\t"]
    assert "".join(char for _offset, char in solid) == writer.chars
    source = Source("kế hoạch.yaml", writer.file)
    assert [text.at(offset) for offset, _char in solid] == [source.place(index) for index in writer.places]


@given(PROSE, GAPS, FORMS, LINE_ENDS)
def test_plain(words: list[str], gaps: list[str], form: Form, line_end: str) -> None:
    writer = Writer(form, line_end)
    writer.blank("# đầu tệp\nnội dung: ")
    writer.char("x")  # a plain scalar may not begin with every sign that may follow
    for word, gap in zip(words, [*gaps, ""], strict=False):
        for char in word:
            writer.char(char)
        writer.blank(gap, "   ")
    writer.blank("\nsau: y\n")
    check(writer)


@given(HARD_PROSE, GAPS, FORMS, LINE_ENDS)
def test_single_quoted(words: list[str], gaps: list[str], form: Form, line_end: str) -> None:
    writer = Writer(form, line_end)
    writer.blank("nội dung: '")
    for word, gap in zip(words, [*gaps, ""], strict=False):
        for char in word:
            writer.char(char, "''" if char == "'" else None)
        writer.blank(gap, "  ")
    writer.blank("'  # hết\n")
    check(writer)


@given(HARD_PROSE, GAPS, FORMS, LINE_ENDS, st.data())
def test_double_quoted(words: list[str], gaps: list[str], form: Form, line_end: str, data: st.DataObject) -> None:
    writer = Writer(form, line_end)
    writer.blank('nội dung: "')
    for word, gap in zip(words, [*gaps, ""], strict=False):
        for char in word:
            if data.draw(st.integers(0, 9)) == 0:
                writer.blank("\\\n", "    ")
            escaped = char in '"\\' or data.draw(st.integers(0, 5)) == 0
            code = f"\\U{ord(char):08X}" if ord(char) > 0xFFFF else f"\\u{ord(char):04x}"
            writer.char(char, f"\\{char}" if char in '"\\' else code if escaped else None)
        if data.draw(st.booleans()):
            writer.file += data.draw(st.sampled_from(["\\n", "\\t", "\\ "]))
        writer.blank(gap, "  ")
    writer.blank('"\n')
    check(writer)


@given(HARD_PROSE, GAPS, FORMS, LINE_ENDS, st.sampled_from(["|", ">", "|-", ">+", "|2", ">2-"]))
def test_block(words: list[str], gaps: list[str], form: Form, line_end: str, header: str) -> None:
    writer = Writer(form, line_end)
    writer.blank(f"nội dung: {header}   # ghi chú\n  ")
    for word, gap in zip(words, [*gaps, ""], strict=False):
        for char in word:
            writer.char(char)
        writer.blank(gap.replace("\n \n", "\n\n"), "  ")
    writer.blank("\n\nsau: y\n")
    check(writer)


def test_indentation_inside_a_literal_block_is_exact() -> None:
    text = value_of("a: |\n    một\n      hai  \n\n    ba\n")
    assert text.value == "một\n  hai  \n\nba\n"
    places = [text.at(offset) for offset in range(len(text.value))]
    assert places[:4] == [(2, 5), (2, 6), (2, 7), (2, 8)]
    assert places[4:6] == [(3, 5), (3, 6)]
    assert places[6:12] == [(3, 7), (3, 8), (3, 9), (3, 10), (3, 11), (3, 12)]
    assert places[12:] == [(4, 1), (5, 5), (5, 6), (5, 7)]


def test_a_folded_space_stands_at_the_end_of_its_line() -> None:
    text = value_of("a: một\n   hai\nb: c\n")
    assert text.value == "một hai"
    assert [text.at(2), text.at(3), text.at(4)] == [(1, 6), (1, 7), (2, 4)]


def test_offsets_outside_the_value_are_clamped() -> None:
    text = value_of("a: 'một'\n")
    assert text.at(-1) == (1, 5)
    assert text.at(3) == text.at(99) == (1, 8)


def test_a_mark_that_composes_with_nothing_has_its_own_place() -> None:
    text = value_of("a: xe\u0302\u0301q\u0301z\n")
    assert text.value == "xếq\u0301z"
    assert [text.at(offset)[1] for offset in range(5)] == [4, 5, 8, 9, 10]
