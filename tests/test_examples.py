"""The plans that come with the project are right: no error, no warning, in NFC, and they say what they show."""

import unicodedata
from pathlib import Path

import pytest

from drafter.cli import run
from drafter.plan.reader import read
from tests.samples import notes_only

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
FILES = [*EXAMPLES, *sorted((ROOT / "plan_specs").glob("*.yaml"))]


def test_there_are_three_examples_and_a_starter() -> None:
    assert len(EXAMPLES) >= 3
    assert len(FILES) > len(EXAMPLES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_has_no_error_and_no_warning(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reading = read(path)
    assert reading.findings == []
    assert reading.plan is not None
    assert run(["check", "--strict", str(path)]) == 0
    assert notes_only(*capsys.readouterr())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_is_plain_text(path: Path) -> None:
    data = path.read_bytes()
    text = data.decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert not data.startswith(b"\xef\xbb\xbf")
    assert "\r" not in text
    assert "\t" not in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_it_begins_with_what_it_shows(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_its_name_is_safe_everywhere(path: Path) -> None:
    assert path.stem.replace("-", "").isalnum()
    assert path.stem.isascii()
    assert path.stem == path.stem.lower()


def test_no_two_plans_are_the_same() -> None:
    plans = [read(path).plan for path in FILES]
    subjects = [plan.subject.value for plan in plans if plan]
    assert len(set(subjects)) == len(FILES)
