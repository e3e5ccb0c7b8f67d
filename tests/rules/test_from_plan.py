"""A plan as a script: every word at its place in the file, the outline, roles and rows."""

from pathlib import Path

import pytest

from drafter.plan.reader import read
from drafter.plan.syntax.source import read_source
from drafter.plan.unmarked import DOCUMENT
from drafter.rules.from_plan import CELL, script_of
from drafter.rules.script import NARRATIVE, Script
from drafter.text.paragraphs import Kind
from tests.samples import plan_of, with_

ROOT = Path(__file__).resolve().parents[2]
FILES = [*sorted((ROOT / "examples").glob("*.yaml")), *sorted((ROOT / "tests" / "forms").glob("*.yaml"))]
PLANS = [path for path in FILES if read(path).plan is not None]
OWN = (*NARRATIVE, Kind.SUPERIOR, Kind.ISSUER, Kind.SIGNER, Kind.RECIPIENT)
"""What consists of the author's words, but for what is put between them."""


def of(path: Path) -> Script:
    plan = read(path).plan
    assert plan is not None
    return script_of(plan)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_character_of_the_author_is_at_its_place(path: Path) -> None:
    source = read_source(path)
    own = other = 0
    for passage in of(path).passages:
        for index in range(0, len(passage.words), 3):
            line, column = passage.at(index)
            assert 1 <= line <= source.line_of(len(source.text)), passage.words
            there = (source.line(line) + "\n")[column - 1]
            if passage.kind in OWN and there == passage.words[index]:
                own += 1
            elif passage.kind in OWN and not (passage.words[index] == DOCUMENT and there == "["):
                other += 1  # "Nhãn: ", a comma between two units, the name of a table
    assert own > 100
    assert other < own / 4


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_sentences_are_the_authors_to_the_last_character(path: Path) -> None:
    source = read_source(path)
    for passage in of(path).of(Kind.SUBJECT, Kind.OPENING, Kind.PARAGRAPH, Kind.CLOSING, Kind.NOTE):
        for index, character in enumerate(passage.words):
            line, column = passage.at(index)
            there = (source.line(line) + "\n")[column - 1]
            assert there == ("[" if character == DOCUMENT else character) or there in "\n{", (passage.words, index)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_outline_hangs_together(path: Path) -> None:
    script = of(path)
    for index, passage in enumerate(script.passages):
        if passage.parent is not None:
            above = script.passages[passage.parent]
            assert passage.parent < index
            assert passage.level == 0 or passage.level > above.level
        if passage.level:
            assert index in script.children(passage.parent)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_cells_of_a_row_are_its_words(path: Path) -> None:
    for row in of(path).of(Kind.ROW):
        assert [row.words[start:end] for start, end in row.cells] == row.words.split(CELL)


def script(**changes: object) -> Script:
    return script_of(plan_of(with_(**changes)))


def test_what_the_head_says() -> None:
    plan = script(số=5)
    assert (plan.input, plan.issuer, plan.symbol) == ("spec", "Sở Nội vụ", "KH-SNV")
    assert plan.date is not None
    assert plan.date.year == 2025
    heads = {passage.kind: passage.words for passage in plan.passages[:5]}
    assert heads[Kind.SUPERIOR] == "UBND tỉnh Lâm Đồng"
    assert heads[Kind.NUMBER] == "Số: 05/KH-SNV"
    assert heads[Kind.PLACE_DATE] == "Lâm Đồng, ngày 05 tháng 8 năm 2025"


def test_sections_have_labels_levels_and_roles() -> None:
    plan = script(các_phần=None, mục_đích=["Một.", "Hai."], nhiệm_vụ=[{"tiêu đề": "A", "gồm": ["B."]}])
    shown = [(p.label, p.level, p.words, p.role) for p in plan.passages if p.level]
    assert ("1.", 2, "Một.", "mục đích") in shown
    assert ("1.", 2, "A", "nhiệm vụ") in shown
    assert ("a)", 3, "B.", "nhiệm vụ") in shown


def test_task_lines_have_their_label_and_their_value() -> None:
    plan = script(nhiệm_vụ=[{"nội dung": "A.", "chủ trì": "Phòng Một", "phối hợp": ["Phòng Hai", "Phòng Ba"]}])
    shown = [(p.name, p.words[p.value :]) for p in plan.of(Kind.TASK_LINE)]
    assert [value for _name, value in shown] == ["Phòng Một", "Phòng Hai, Phòng Ba"]
    for passage in plan.of(Kind.TASK_LINE):
        assert passage.words == f"{passage.name}: {passage.words[passage.value :]}"
        assert passage.parent is not None
        assert plan.passages[passage.parent].words == "A."


def test_only_the_first_of_several_paragraphs_has_the_number() -> None:
    plan = script(các_phần=[{"tiêu đề": "A", "gồm": ["Một.\nHai."]}])
    first, second = (p for p in plan.passages if p.words in ("Một.", "Hai."))
    assert (first.label, first.level) == ("1.", 2)
    assert (second.label, second.level) == ("", 0)
    assert second.parent is not None
    assert plan.passages[second.parent] is first
