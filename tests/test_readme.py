"""What the README shows works as shown."""

import re
import shlex
from pathlib import Path

import pytest

from drafter.cli import run

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plan of the README in a folder of its own, where the commands are typed."""
    (plan, changes), (rows,) = blocks("yaml"), blocks("csv")
    template = plan
    for change in fields(changes):
        key = change.partition(":")[0]
        old = next((field for field in fields(plan) if field.startswith(f"{key}:")), None)
        template = template.replace(old, change) if old else template + change
    for name, text in {"ke-hoach.yaml": plan, "mau.yaml": template, "cac-xa.csv": rows}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def fields(yaml: str) -> list[str]:
    """A plan file cut at its keys, each with the lines below it."""
    return re.split(r"^(?=[^\s#])", yaml, flags=re.MULTILINE)[1:]


def commands() -> list[str]:
    lines = [line.partition("#")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if line.startswith("drafter ") and "--pdf" not in line]


def test_every_command_of_the_readme_works_in_its_order(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(commands()) >= 12
    for command in commands():
        if "--force" not in command:  # the English half begins anew
            (plan / "ke-hoach.docx").unlink(missing_ok=True)
        assert run(shlex.split(command)[1:]) == 0, (command, capsys.readouterr())
    assert (plan / "ke-hoach.docx").is_file()


def test_the_template_of_the_readme_gives_the_commune_of_the_row(plan: Path) -> None:
    for command in [command for command in commands() if "render mau.yaml" in command]:
        assert run(shlex.split(command)[1:]) == 0
    assert (plan / "nhon-my.docx").read_bytes() == (plan / "hang-2.docx").read_bytes()


def test_files_the_readme_points_to_exist() -> None:
    root = Path(__file__).resolve().parent.parent
    for target in re.findall(r'\]\(([^)#]+)\)|src="([^"]+)"', README):
        assert (root / "".join(target)).is_file(), target
