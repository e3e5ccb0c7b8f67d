"""What a start of the program leaves out: libraries that this run does not need, and checks that tests make once."""

import subprocess
import sys
from pathlib import Path

import cerberus
import pytest

from drafter.plan.reading.schema import PlanValidator, schema

ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
RUN = "import sys; from drafter.cli import run; code = run(sys.argv[1:]); print(*sys.modules); sys.exit(code)"


def libraries(*arguments: str | Path) -> set[str]:
    """The top-level modules that one run of the program has loaded at its end."""
    command = [sys.executable, "-X", "utf8", "-c", RUN, *map(str, arguments)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    return {name.partition(".")[0] for name in result.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize("spec", EXAMPLES, ids=lambda path: path.stem)
def test_rendering_with_the_shipped_template_needs_no_word_library(spec: Path, tmp_path: Path) -> None:
    loaded = libraries("--lang", "vi", "render", spec, "-o", tmp_path / "plan.docx")
    assert (tmp_path / "plan.docx").stat().st_size > 0
    assert {"jinja2", "yaml"} <= loaded
    assert loaded & {"babel", "docx", "docxcompose", "docxtpl", "lxml"} == set()


def test_checking_a_plan_needs_neither_template_engine_nor_word_library() -> None:
    loaded = libraries("--lang", "vi", "check", EXAMPLES[0])
    assert loaded & {"babel", "docx", "docxtpl", "jinja2", "lxml"} == set()


def test_help_loads_click_and_nothing_heavy() -> None:
    loaded = libraries("--lang", "vi", "--help")
    assert "click" in loaded
    assert loaded & {"babel", "cerberus", "docx", "docxtpl", "jinja2", "lxml", "yaml"} == set()


def test_the_schema_that_no_run_checks_is_one_that_cerberus_accepts() -> None:
    rules = dict(schema())
    assert PlanValidator(rules).schema == rules


@pytest.mark.parametrize("record", ["node", "recipient"])
def test_so_are_the_records_of_lists(record: str) -> None:
    schema()
    rules = cerberus.schema_registry.get(record)
    assert PlanValidator(rules).schema == rules


def test_cerberus_would_refuse_a_rule_it_does_not_know() -> None:
    with pytest.raises(cerberus.SchemaError):
        PlanValidator({**schema(), "date": {"no_such_rule": True}})
