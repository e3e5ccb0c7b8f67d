import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.plan.markup import Mark, Points, Run, escaped, markers, marks, merged, parse, plain

DOCUMENT, PLACE, FOOTNOTE = Points


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", ()),
        ("không có gì", (Run("không có gì"),)),
        ("**đậm** rồi *nghiêng*.", (Run("đậm", bold=True), Run(" rồi "), Run("nghiêng", italic=True), Run("."))),
        ("***cả hai***", (Run("cả hai", bold=True, italic=True),)),
        (
            "**đậm *và nghiêng* nữa**",
            (Run("đậm ", bold=True), Run("và nghiêng", bold=True, italic=True), Run(" nữa", bold=True)),
        ),
        ("5 * 3 * 2", (Run("5 * 3 * 2"),)),
        ("2*3*4", (Run("2*3*4"),)),
        ("**chưa khép", (Run("**chưa khép"),)),
        ("*a **b* c**", (Run("a **b", italic=True), Run(" c**"))),
        (r"\*sao\* và \\", (Run("*sao* và \\"),)),
        (r"C:\tep", (Run(r"C:\tep"),)),
        ("****", (Run("****"),)),
        ("******", (Run("******"),)),
        ("**b *c***", (Run("b ", bold=True), Run("c", bold=True, italic=True))),
        ("*b **c***", (Run("b ", italic=True), Run("c", bold=True, italic=True))),
        ("***a* b**", (Run("a", bold=True, italic=True), Run(" b", bold=True))),
        ("***a**", (Run("*"), Run("a", bold=True))),
        ("*a***", (Run("a", italic=True), Run("**"))),
        ("(**a**)", (Run("("), Run("a", bold=True), Run(")"))),
    ],
)
def test_emphasis(text: str, runs: tuple[Run, ...]) -> None:
    assert parse(text) == runs


def words(text: str) -> str:
    return plain(tuple(piece for piece in parse(text) if isinstance(piece, Run)))


@given(st.text(alphabet="ab *\\().", max_size=30))
def test_no_character_but_marks_is_lost(text: str) -> None:
    def letters(value: str) -> str:
        return "".join(c for c in value if c not in "*\\")

    assert letters(words(text)) == letters(text)


@given(st.text(max_size=60).filter(lambda t: not set("*\\[") & set(t)))
def test_text_without_marks_stays_as_it_is(text: str) -> None:
    assert words(text) == text


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("[@nq68]", Mark(DOCUMENT, "nq68", "", 0, 7)),
        ("[#mục tiêu]", Mark(PLACE, "mục tiêu", "", 0, 11)),
        ("[^1]", Mark(FOOTNOTE, "1", "", 0, 4)),
        ("[@nghị quyết_68-NQ/TW]", Mark(DOCUMENT, "nghị quyết_68-NQ/TW", "", 0, 22)),
        ("[@ nq68 ]", Mark(DOCUMENT, "nq68", "", 0, 9)),
        ("[@nq68:đầy đủ]", Mark(DOCUMENT, "nq68", "đầy đủ", 0, 14)),
        ("[@nq68 : số ]", Mark(DOCUMENT, "nq68", "số", 0, 13)),
        ("[@nq68:a:b]", Mark(DOCUMENT, "nq68", "a:b", 0, 11)),
        ("[@nq68:]", Mark(DOCUMENT, "nq68", "", 0, 8)),
        ("[@a*b]", Mark(DOCUMENT, "a*b", "", 0, 6)),
        (r"\\[@a]", Mark(DOCUMENT, "a", "", 2, 6)),
        ("[[@a]", Mark(DOCUMENT, "a", "", 1, 5)),
        ("[@a]]", Mark(DOCUMENT, "a", "", 0, 4)),
        ("[@a[@b]", Mark(DOCUMENT, "b", "", 3, 7)),
    ],
)
def test_a_mark_has_its_key_its_form_and_its_place(text: str, mark: Mark) -> None:
    assert list(marks(text)) == [mark]
    assert [piece for piece in parse(text) if isinstance(piece, Mark)] == [mark]


@pytest.mark.parametrize(
    "text",
    [
        *("[@]", "[^ ]", "[#", "[@ ]", "[@:số]", "[a]", "[ @a]", "@a", "(@a)", "[@[a]", "[$a]"),
        *(r"\[@a]", r"\[^1]", r"\[#a]", r"\\\[@a]"),
    ],
)
def test_what_is_no_mark(text: str) -> None:
    assert list(marks(text)) == []
    assert not [piece for line in text.split("\n") for piece in parse(line) if isinstance(piece, Mark)]


@pytest.mark.parametrize(
    ("text", "bold", "italic"),
    [
        ("**[@a]**", True, False),
        ("*theo [@a]*", False, True),
        ("***[@a]***", True, True),
        ("**đậm** [@a]", False, False),
        ("**chưa khép [@a]", False, False),
        ("**theo *[@a]* này**", True, True),
    ],
)
def test_a_mark_takes_the_emphasis_around_it(text: str, bold: bool, italic: bool) -> None:
    (mark,) = (piece for piece in parse(text) if isinstance(piece, Mark))
    assert (mark.bold, mark.italic) == (bold, italic)


def test_marks_of_several_lines_have_their_places_in_the_whole() -> None:
    text = "Theo [@a]\nvà [#b],\n[^1]"
    assert [text[mark.start : mark.end] for mark in marks(text)] == ["[@a]", "[#b]", "[^1]"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Giao [[CẦN tên đơn vị]] thực hiện", ["[[CẦN tên đơn vị]]"]),
        ("[[CẦN a]][[CẦN b]]", ["[[CẦN a]]", "[[CẦN b]]"]),
        ("**[[CẦN a]]**", ["[[CẦN a]]"]),
        ("[[]]", []),
        ("[[a]", []),
        ("[a]]", []),
        (r"\[[CẦN a]]", []),
        (r"\[\[CẦN a]]", []),
    ],
)
def test_the_places_that_a_person_must_fill_in(text: str, found: list[str]) -> None:
    assert [match.group() for match in markers(text)] == found


def test_a_marker_is_printed_as_it_stands() -> None:
    assert parse("Giao **[[CẦN *tên*]]** và [[CẦN số]]") == (
        Run("Giao "),
        Run("[[CẦN *tên*]]", bold=True),
        Run(" và [[CẦN số]]"),
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [(r"\[@a]", "[@a]"), (r"\[^1]", "[^1]"), (r"\[\[CẦN]]", "[[CẦN]]"), (r"\\", "\\"), (r"\n \x", r"\n \x")],
)
def test_a_backslash_prints_the_sign_after_it(text: str, printed: str) -> None:
    assert parse(text) == (Run(printed),)


_SIGNS = st.text(alphabet="ab1 đ*\\[]@#^:\t", max_size=40)


@given(_SIGNS)
def test_marks_and_parse_agree_on_a_line(text: str) -> None:
    parsed = [piece._replace(bold=False, italic=False) for piece in parse(text) if isinstance(piece, Mark)]
    assert parsed == list(marks(text))
    assert all(text[mark.start] == "[" and text[mark.end - 1] == "]" for mark in parsed)


@given(_SIGNS)
def test_markers_and_parse_agree_on_a_line(text: str) -> None:
    whole = "".join(piece.text if isinstance(piece, Run) else " " for piece in parse(text))
    assert all(match.group() in whole for match in markers(text))


@given(st.one_of(_SIGNS, st.text(max_size=60)))
def test_an_escaped_text_is_one_run(text: str) -> None:
    assert parse(escaped(text)) == ((Run(text),) if text else ())
    assert list(marks(escaped(text))) == []
    assert [match.group() for match in markers(escaped(text))] == re.findall(r"\[\[[^\[\]\n]+\]\]", text)


def test_runs_of_one_look_are_put_together_and_footnotes_stay_apart() -> None:
    runs = [Run("a"), Run("b"), Run("", note=1), Run("", note=2), Run("c", bold=True), Run("d", bold=True), Run("e")]
    assert merged(runs) == (*(Run("ab"), Run("", note=1), Run("", note=2), Run("cd", bold=True), Run("e")),)
    assert plain(merged(runs)) == "ab[^1][^2]cde"


@pytest.mark.parametrize(
    "pattern",
    [
        *("*", "**a ", "*a ", "a* ", "*a* ", "***a ", "b*** ", "[", "[@", "[@a", "[@ ", "[[a", "[@a:b", "[@k]", "[^1 "),
        *("\\", "\\[", "a", "]", "[@" + " " * 999),
    ],
)
def test_a_hostile_text_takes_no_longer_than_another(pattern: str) -> None:
    assert _seconds(f"({pattern!r} * 100_000)[:100_000]") < 2


def test_stars_that_never_meet_take_no_longer_than_others() -> None:
    assert _seconds('"*a " * 16_000 + "b** " * 13_000') < 2


def _seconds(expression: str) -> float:
    """Processor time of parse, marks, markers and escaped on a text; in a process of its own, which can be stopped."""
    code = f"""
import time
from drafter.plan.markup import escaped, markers, marks, parse
text = {expression}
start = time.process_time()
parse(text), list(marks(text)), list(markers(text)), escaped(text)
print(time.process_time() - start)
"""
    try:
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=15, check=True)
    except subprocess.TimeoutExpired:
        return 15
    return float(done.stdout)
