"""Plans that were issued, as extractions left them: what is read against an outline of them drawn by hand."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from drafter.text.paragraphs import Kind, Paragraph, Reason, TextDocument
from drafter.text.reader import read_document
from tests.text.test_random import check

NUMBERS_FOUND, LENGTHS_FOUND = 1.0, 1.0

Node = dict[str, Any]
"""depth: from 1. num: as printed. kind: M for metadata, T for a table. line_from, line_to. paragraphs, meta_lines:
how many; 0 paragraphs for a heading."""


def is_appendix(node: Node) -> bool:
    return bool(node["kind"] == "T" and node["depth"] == 1)


def truths(folder: Path) -> dict[str, list[Node]]:
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return {name: [node for node in of_file["outline"] if not is_appendix(node)] for name, of_file in truth.items()}


def parents(nodes: Sequence[Node]) -> list[Node | None]:
    """The numbered node above each."""
    above: list[Node] = []
    found: list[Node | None] = []
    for node in nodes:
        above = [each for each in above if each["depth"] < node["depth"]]
        found.append(above[-1] if above else None)
        if node["num"]:
            above.append(node)
    return found


def number(node: Node | None) -> str:
    return node["num"].strip("`") if node else ""


def label_above(document: TextDocument, paragraph: Paragraph) -> str:
    return "" if paragraph.parent is None else document.paragraphs[paragraph.parent].label


def starting_at(document: TextDocument, node: Node) -> Paragraph | None:
    return next((each for each in document.paragraphs if each.line_from == node["line_from"]), None)


def is_found(document: TextDocument, node: Node, above: Node | None) -> bool:
    paragraph = starting_at(document, node)
    if paragraph is None:
        return False
    return (paragraph.label, label_above(document, paragraph)) == (number(node), number(above))


def has_its_length(document: TextDocument, node: Node) -> bool:
    """Whether as many paragraphs, or lines about a task, stand in its lines, and none sticks out."""
    first, last = node["line_from"], node["line_to"]
    within = [each for each in document.paragraphs if first <= each.line_from <= last]
    if node["kind"] == "T":
        return bool(within) and all(each.kind in (Kind.ROW, Kind.CAPTION, Kind.NOTE) for each in within)
    if node["kind"] == "M":
        return [each.kind for each in within] == [Kind.TASK_LINE] * node["meta_lines"]
    whole = bool(within) and (within[0].line_from, within[-1].line_to) == (first, last)
    return whole and len(within) == max(1, node["paragraphs"])


class Figures(NamedTuple):
    """Of one file, the nodes that are not read as drawn; numbered, nodes: how many there are."""

    numbered: int
    nodes: int
    lost: list[str]
    uneven: list[str]

    def __str__(self) -> str:
        found = f"{self.numbered - len(self.lost)} of {self.numbered} numbers with their place"
        long = f"{self.nodes - len(self.uneven)} of {self.nodes} nodes with their paragraphs"
        return f"{found}, {long}; lost: {self.lost}, uneven: {self.uneven}"


def figures_of(document: TextDocument, nodes: Sequence[Node]) -> Figures:
    numbered = [(node, above) for node, above in zip(nodes, parents(nodes), strict=True) if node["num"]]
    lost = [node["text"][:40] for node, above in numbered if not is_found(document, node, above)]
    uneven = [node["text"][:40] for node in nodes if not has_its_length(document, node)]
    return Figures(len(numbered), len(nodes), lost, uneven)


@pytest.fixture
def plans(shared: Path) -> dict[str, TextDocument]:
    """Every plan of the folder by the number its file name begins with."""
    files = sorted((shared / "corpus").glob("*/*.txt"))
    return {path.name.split("_")[0]: read_document(path) for path in files}


def test_the_outline_of_each_plan_is_the_one_drawn_by_hand(shared: Path) -> None:
    folder = shared / "corpus" / "source"
    found = {name: figures_of(read_document(folder / name), nodes) for name, nodes in truths(folder).items()}
    shown = "\n".join(f"{name}: {figures}" for name, figures in found.items())
    assert len(found) == 5
    for figures in found.values():
        assert len(figures.lost) <= (1 - NUMBERS_FOUND) * figures.numbered, shown
        assert len(figures.uneven) <= (1 - LENGTHS_FOUND) * figures.nodes, shown


def test_every_plan_has_a_head_a_foot_and_true_places(plans: dict[str, TextDocument]) -> None:
    assert len(plans) == 13
    for name, document in plans.items():
        check("\n".join(document.lines))
        for kind in (Kind.TYPE, Kind.SUBJECT, Kind.RECIPIENTS_LABEL, Kind.FILING, Kind.POSITION, Kind.SIGNER):
            assert len(document.of(kind)) == 1, f"{name}: {kind}"
        assert document.of(Kind.TYPE)[0].words.upper() == "KẾ HOẠCH", name
        assert len(document.of(Kind.SIGNER)[0].words.split()) <= 5, name
        assert not [each for each in document.paragraphs if "**" in each.words or "|" in each.words], name


def test_a_table_over_two_pages_is_one(plans: dict[str, TextDocument]) -> None:
    document = plans["000"]
    rows = document.of(Kind.ROW)
    assert [row.words.split()[0] for row in rows] == ["STT", *(f"6.{number}" for number in range(1, 14))]
    (note,) = document.of(Kind.NOTE)
    assert (note.label, note.line_from) == ("1", 206)
    again = [each.line for each in document.artefacts if each.reason is Reason.REPEATED_HEAD]
    assert (again[0], again[-1]) == (207, 229)
    assert [each.line for each in document.artefacts if each.reason is Reason.PAGE_NUMBER] == [331]


def test_a_list_behind_the_signature_is_an_appendix(plans: dict[str, TextDocument]) -> None:
    rows = plans["002"].of(Kind.ROW)
    assert [len(row.cells) for row in rows] == [6, 6, 6]
    assert [row.part(row.cells[0]) for row in rows] == ["STT", "1.", "2."]
    assert plans["002"].of(Kind.APPENDIX_TITLE)[0].words == "DANH MỤC"


@pytest.mark.parametrize(
    ("name", "appendices", "widths"),
    [("17", 3, {4: 53, 6: 26, 7: 5}), ("20", 1, {5: 12, 1: 4}), ("22", 5, {8: 156, 7: 30})],
)
def test_the_tables_of_web_pages_have_their_columns(
    plans: dict[str, TextDocument], name: str, appendices: int, widths: dict[int, int]
) -> None:
    document = plans[name]
    found = [len(row.cells) for row in document.of(Kind.ROW)]
    assert len(document.of(Kind.APPENDIX_LABEL)) == appendices
    assert {width: found.count(width) for width in widths} == widths
