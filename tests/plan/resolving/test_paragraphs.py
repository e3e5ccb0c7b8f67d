"""How a body or an appendix closes: "./." once, in the place of the author's own stop."""

import pytest

from drafter.plan.markup import Run
from drafter.plan.resolving.grids import Grid, GridCell
from drafter.plan.resolving.paragraphs import Block, Kind, Paragraph, closed

END = Paragraph(Kind.END, "", (Run("./."),))
TABLE = Grid((None,), (), ((GridCell(0, ()),),))


def paragraph(*runs: Run | str) -> Paragraph:
    return Paragraph(Kind.POINT, "a)", tuple(Run(run) if isinstance(run, str) else run for run in runs))


NOTE = Run("", note=1)


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (["xong"], "a) xong./."),
        (["xong."], "a) xong./."),
        (["xong;"], "a) xong./."),
        (["xong "], "a) xong./."),
        (["xong./."], "a) xong./."),
        (["xong./. "], "a) xong./. "),
        (["xong..."], "a) xong..../."),
        (["“xong.”"], "a) “xong.”./."),
        ([Run("xong", bold=True), "."], "a) xong./."),
        ([Run("xong.", bold=True)], "a) xong./."),
        (["xong", NOTE], "a) xong[^1]./."),
        (["xong", NOTE, "."], "a) xong[^1]./."),
        (["xong", NOTE, "./."], "a) xong[^1]./."),
    ],
)
def test_the_last_paragraph_closes_once(runs: list[Run | str], text: str) -> None:
    first = paragraph("đầu;")
    blocks = closed([first, paragraph(*runs)], "./.")
    assert blocks[0] is first
    assert [block.text for block in blocks if isinstance(block, Paragraph)] == ["a) đầu;", text]


@pytest.mark.parametrize(
    "runs",
    [
        *(["xong.", NOTE], ["xong;", NOTE], ["xong./.", NOTE], ["xong", Run(".", bold=True), NOTE]),
        *([Run("xong.", bold=True), NOTE], [Run("xong./.", bold=True), NOTE]),
    ],
)
def test_a_footnote_behind_the_authors_own_stop_leaves_one_mark(runs: list[Run | str]) -> None:
    (last,) = closed([paragraph(*runs)], "./.")
    assert isinstance(last, Paragraph)
    assert last.text.count("[^1]") == 1
    assert last.text.replace("[^1]", "") == "a) xong./."


@pytest.mark.parametrize("blocks", [[], [TABLE], [paragraph("xong"), TABLE]])
def test_after_a_table_or_nothing_the_mark_has_a_line_of_its_own(blocks: list[Block]) -> None:
    assert closed(blocks, "./.") == [*blocks, END]


def test_the_mark_takes_the_look_of_the_words_before_it() -> None:
    (last,) = closed([paragraph(Run("xong", italic=True))], "./.")
    assert isinstance(last, Paragraph)
    assert last.runs == (Run("xong./.", italic=True),)
    assert last.label == "a)"
