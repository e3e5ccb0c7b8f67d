"""Words of a plan with their places."""

from drafter.plan.syntax.nodes import Mapping, Scalar
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source, Text
from drafter.plan.unmarked import DOCUMENT
from drafter.rules.wording import composed, lines, printed, with_commas


def texts(file: str) -> list[Text]:
    """The values of a mapping, in order."""
    node = read_nodes(Source("a.yaml", file)).node
    assert isinstance(node, Mapping)
    return [entry.value.text for entry in node.entries if isinstance(entry.value, Scalar)]


def test_lines_of_a_prose_without_marks_and_blanks() -> None:
    file = "a: |\n  Một **hai**.\n\n    ba [@nq68] bốn  \n"
    (text,) = texts(file)
    first, second = lines(text, {"nq68": None})
    assert (first.words, second.words) == ("Một hai.", f"ba {DOCUMENT} bốn")
    assert [(each.offset, each.key, each.citation) for each in second.by_key] == [(3, "nq68", None)]
    assert first.by_key == ()
    for written in (first, second):
        for index, character in enumerate(written.words):
            line, column = written.at(index)
            wanted = "[" if character == DOCUMENT else character
            assert file.splitlines()[line - 1][column - 1] == wanted


def test_parts_in_a_row() -> None:
    file = "a: Phòng *Một*\nb: Phòng Hai [@nq68]\n"
    written = composed(["Giao ", *with_commas(texts(file)), "."], {})
    assert written.words == f"Giao Phòng Một, Phòng Hai {DOCUMENT}."
    assert written.at(0) == (1, 4)
    assert written.at(written.words.index("Một")) == (1, 11)
    assert written.at(written.words.index("Hai")) == (2, 10)
    assert [each.offset for each in written.by_key] == [written.words.index(DOCUMENT)]
    assert written.at(len(written.words) - 1)[0] == 2


def test_nothing_of_the_author_has_the_first_place() -> None:
    assert composed(["a", "\t"], {}).at(1) == (1, 1)
    assert composed([], {}).words == ""


def test_what_the_program_writes_is_at_one_place() -> None:
    written = printed("Phụ lục I", (7, 3))
    assert {written.at(index) for index in range(9)} == {(7, 3)}
