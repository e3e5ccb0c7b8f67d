"""What is built is whole: the wheel holds the data, the sdist builds the same wheel, and the wheel works elsewhere."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = ("templates", "styles", "plan_specs")


def run(*arguments: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def built(project: Path, target: str, folder: Path) -> Path:
    """The one file that hatchling builds from `project`: target "wheel" or "sdist"."""
    run("-m", "hatchling", "build", "-t", target, "-d", folder, cwd=project)
    (archive,) = folder.iterdir()
    return archive


def members(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as unpacked from its sdist."""
    archive = built(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(archive) as tar:
        # Debian 12 has Python 3.11.2, whose extractall() takes no filter yet; later ones warn without.
        tar.extraction_filter = getattr(tarfile, "data_filter", lambda member, _path: member)
        tar.extractall(folder)
    (project,) = folder.iterdir()
    return project


@pytest.mark.parametrize("folder", DATA)
def test_the_wheel_holds_the_data(wheel: Path, folder: str) -> None:
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert files, f"{folder}/ is empty: git keeps no empty folder, and the build fails without it"
    wanted = {f"drafter/data/{path.relative_to(ROOT).as_posix()}" for path in files}
    assert wanted <= members(wheel)


def test_the_wheel_holds_the_law_and_a_template(wheel: Path) -> None:
    names = members(wheel)
    assert "drafter/data/styles/nd30.yaml" in names
    assert any(name.startswith("drafter/data/templates/") and name.endswith(".docx") for name in names)


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    files = [path for path in (ROOT / "drafter").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {path.relative_to(ROOT).as_posix() for path in files} <= members(wheel)


def test_the_wheel_is_typed_and_speaks_english(wheel: Path) -> None:
    assert {"drafter/py.typed", "drafter/locale/en/messages.po"} <= members(wheel)


def test_the_wheel_holds_only_the_package(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in members(wheel)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"drafter"}


def test_the_wheel_carries_the_licence(wheel: Path) -> None:
    names = {name.rpartition("/")[2] for name in members(wheel) if ".dist-info/" in name}
    assert {"LICENSE", "NOTICE"} <= names


def test_the_sdist_holds_what_a_builder_needs(sdist: Path) -> None:
    for name in (*DATA, "drafter", "examples", "tests", "docs", "scripts", "Makefile", "LICENSE", "NOTICE"):
        assert (sdist / name).exists(), name
    assert not (sdist / "out").exists()


def test_the_sdist_builds_the_same_wheel(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    assert members(built(sdist, "wheel", tmp_path)) == members(wheel)


def test_the_installed_wheel_renders_an_example(wheel: Path, tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    run("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", site, wheel, cwd=elsewhere)
    where = run("-c", "import drafter; print(drafter.__file__)", cwd=elsewhere, PYTHONPATH=str(site))
    assert Path(where.strip()).is_relative_to(site)

    example = min((ROOT / "examples").glob("*.yaml"))
    out = elsewhere / "ke-hoach.docx"
    command = "import sys; from drafter.cli import main; sys.exit(main())"
    run("-c", command, "render", example, "-o", out, cwd=elsewhere, PYTHONPATH=str(site))
    with zipfile.ZipFile(out) as document:
        assert document.testzip() is None
        assert "word/document.xml" in document.namelist()
