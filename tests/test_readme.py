"""What the README shows works as shown."""

import re
from pathlib import Path

import pytest

from drafter.cli import run

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plan of the README in a folder of its own, where the commands are typed."""
    (yaml,) = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "ke-hoach.yaml").write_text(yaml, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands() -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    lines = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("drafter ") and "--pdf" not in line]


def test_every_command_of_the_readme_works_in_its_order(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(commands()) >= 6
    for command in commands():
        for made in plan.glob("*.docx"):
            if "--template" not in command:
                made.unlink()
        assert run(command.split()[1:]) == 0, (command, capsys.readouterr())
    assert (plan / "ke-hoach.docx").is_file()


def test_files_the_readme_points_to_exist() -> None:
    root = Path(__file__).resolve().parent.parent
    for target in re.findall(r'\]\(([^)#]+)\)|src="([^"]+)"', README):
        assert (root / "".join(target)).is_file(), target
