"""`drafter template build`: a copy to edit, the shipped files rebuilt, and the question whether they are stale."""

import zipfile
from pathlib import Path

import pytest

from drafter import resources
from drafter.cli import run

SHIPPED = resources.path("templates", "ke-hoach.docx")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's templates, in a folder that a test may write."""
    real = resources.path

    def path(folder: str, name: str) -> Path:
        return tmp_path / name if folder == "templates" else real(folder, name)

    monkeypatch.setattr(resources, "path", path)
    return tmp_path


def test_a_copy_to_edit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "build", "-o", "mẫu.docx"]) == 0
    assert capsys.readouterr() == ("mẫu.docx\n", "")
    assert Path("mẫu.docx").read_bytes() == SHIPPED.read_bytes()
    assert zipfile.is_zipfile("mẫu.docx")
    assert [path.name for path in folder.iterdir()] == ["mẫu.docx"]


def test_a_copy_does_not_overwrite(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mẫu.docx").write_bytes(b"old")
    assert run(["template", "build", "-o", "mẫu.docx"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "thêm --force" in err
    assert Path("mẫu.docx").read_bytes() == b"old"
    assert run(["template", "build", "-o", "mẫu.docx", "--force"]) == 0
    assert Path("mẫu.docx").read_bytes() == SHIPPED.read_bytes()


def test_a_copy_into_no_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "build", "-o", "mất/mẫu.docx"]) == 2
    assert "Không có thư mục" in capsys.readouterr().err
    assert list(folder.iterdir()) == []


def test_the_shipped_template_is_not_stale(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "build", "--check"]) == 0
    assert capsys.readouterr() == ("", "")


def test_stale_files_are_named(own_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "build", "--check"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 2
    assert "ke-hoach.docx không còn khớp" in err
    assert "drafter template build" in err
    assert list(own_data.iterdir()) == []


def test_build_writes_what_check_wants(own_data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "build"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert sorted(out.splitlines()) == sorted(str(path) for path in own_data.iterdir())
    assert run(["template", "build", "--check"]) == 0
    (own_data / "ke-hoach.docx").write_bytes(b"changed")
    assert run(["template", "build", "--check"]) == 1


def test_an_edited_copy_renders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    starter = resources.path("plan_specs", "co-ban.yaml")
    assert run(["template", "build", "-o", "mẫu.docx"]) == 0
    assert run(["render", str(starter), "--template", "mẫu.docx", "-o", "a.docx"]) == 0
    assert run(["render", str(starter), "-o", "b.docx"]) == 0
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()
