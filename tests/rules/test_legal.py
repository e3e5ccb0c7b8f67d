"""Documents that the decree allows: no error and no warning, however many rules there are.

Each file of tests/rules/legal/ shows one thing, which its name tells: plans as .yaml, issued texts as .txt.
"""

from pathlib import Path

import pytest

from drafter.rules.checking import check_file
from drafter.text.paragraphs import Kind
from drafter.text.reader import read_document
from tests.rules.printing import as_text, findings_of_text, loud, told

FILES = sorted((Path(__file__).parent / "legal").iterdir())
PLANS = [path for path in FILES if path.suffix == ".yaml"]
TEXTS = [path for path in FILES if path.suffix == ".txt"]


def test_there_are_many_of_both_kinds() -> None:
    assert len(FILES) >= 30
    assert min(len(PLANS), len(TEXTS)) >= 12
    assert len(PLANS) + len(TEXTS) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_it_has_no_error_and_no_warning(path: Path) -> None:
    checked = check_file(path)
    assert checked.is_plan
    assert checked.coverage.applicable
    assert told(loud(checked.findings)) == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_has_none_as_it_is_printed_either(path: Path) -> None:
    assert told(loud(findings_of_text(as_text(path.read_text(encoding="utf-8"))))) == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_text_is_read_as_the_document_it_is(path: Path) -> None:
    document = read_document(path)
    kinds = {paragraph.kind for paragraph in document.paragraphs}
    head = {Kind.NATIONAL_TITLE, Kind.MOTTO, Kind.ISSUER, Kind.NUMBER, Kind.PLACE_DATE, Kind.TYPE, Kind.SUBJECT}
    assert kinds >= head | {Kind.HEADING, Kind.RECIPIENTS_LABEL, Kind.RECIPIENT, Kind.FILING}
    assert not kinds.isdisjoint((Kind.AUTHORITY, Kind.POSITION))
