"""`drafter schema`: the table of fields on stdout or in a file, for an editor or for a reader."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.cli import run
from drafter.plan.fields.json_schema import json_schema
from drafter.plan.fields.reference import reference


def as_json() -> str:
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


FORMS = [((), as_json), (("--format", "json"), as_json), (("--format", "markdown"), reference)]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("DRAFTER_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def schema(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)."""
    code = run(["schema", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(("arguments", "text"), FORMS)
def test_it_stands_on_stdout(
    arguments: tuple[str, ...], text: Callable[[], str], capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    assert schema(capsys, *arguments) == (0, text(), "")
    assert list(folder.iterdir()) == []


def test_what_stands_on_stdout_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(schema(capsys)[1]) == json_schema()


@pytest.mark.parametrize(("arguments", "text"), FORMS)
def test_it_is_written_to_a_file(
    arguments: tuple[str, ...], text: Callable[[], str], capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    assert schema(capsys, *arguments, "-o", "tệp ra") == (0, "tệp ra\n", "")
    assert (folder / "tệp ra").read_bytes() == text().encode("utf-8")
    assert [path.name for path in folder.iterdir()] == ["tệp ra"]


def test_a_file_that_exists_is_replaced_by_force_only(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "a.json").write_text("cũ", encoding="utf-8")
    code, out, err = schema(capsys, "-o", "a.json")
    assert (code, out) == (2, "")
    assert err.startswith("drafter: a.json ")
    assert "--force" in err
    assert (folder / "a.json").read_text(encoding="utf-8") == "cũ"
    assert schema(capsys, "-o", "a.json", "--force") == (0, "a.json\n", "")
    assert (folder / "a.json").read_bytes() == as_json().encode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "xml"], "json, markdown"),
        (["--format"], "--format thiếu giá trị"),
        (["-o"], "-o thiếu giá trị"),
        (["a.yaml"], "Thừa"),
        (["--strict"], "--strict"),
    ],
)
def test_a_mistake_in_the_request(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    code, out, err = schema(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert "drafter schema --help" in err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("output", ["mất/a.json", "."])
def test_a_place_where_nothing_can_be_written(output: str, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    code, out, err = schema(capsys, "-o", output)
    assert (code, out) == (2, "")
    assert err.startswith("drafter: ")
    assert list(folder.iterdir()) == []


def test_it_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "schema", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("# The keys of a plan file\n")
    assert schema(capsys, "--format", "markdown")[1].startswith("# Các mục của tệp kế hoạch\n")
