"""`drafter template`: a copy to edit, the shipped files rebuilt, stale ones named, and what a restyled one broke."""

import json
import zipfile
from pathlib import Path

import pytest

from drafter import resources
from drafter.cli import run
from tests.samples import MINIMAL, to_yaml

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
    Path("kế hoạch.yaml").write_text(to_yaml(MINIMAL), encoding="utf-8")
    assert run(["template", "build", "-o", "mẫu.docx"]) == 0
    assert run(["render", "kế hoạch.yaml", "--template", "mẫu.docx", "-o", "a.docx"]) == 0
    assert run(["render", "kế hoạch.yaml", "-o", "b.docx"]) == 0
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


def test_check_says_what_a_restyled_template_broke(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from docx import Document
    from docx.shared import Pt

    document = Document(str(SHIPPED))
    document.styles["Tên loại"].font.size = Pt(16)
    document.save("mẫu.docx")
    assert run(["template", "check", "mẫu.docx"]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert out == (
        "mẫu.docx: lỗi MAU-06 “KẾ HOẠCH” (kiểu “Tên loại”): cỡ chữ 16, phải là từ 13 đến 14 "
        "(điểm b khoản 5 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP)\n"
    )
    assert run(["template", "check", "mẫu.docx", "--format", "json"]) == 1
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert [(f["rule"], f["line"], f["clause"]) for f in file["findings"]] == [("MAU-06", None, "I.II.5.b")]


def test_check_of_a_good_template_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "check", str(SHIPPED)]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("content", "words"), [(b"PK", "bị hỏng"), (b"%PDF", "không phải là tệp .docx")])
def test_check_of_what_is_no_word_file(
    folder: Path, content: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("mẫu.docx").write_bytes(content)
    assert run(["template", "check", "mẫu.docx"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err


def test_check_counts_a_warning_with_strict(folder: Path) -> None:
    from docx import Document

    document = Document(str(SHIPPED))
    element = document.styles["Bảng nhóm"].element
    element.getparent().remove(element)
    document.save("mẫu.docx")
    assert run(["template", "check", "mẫu.docx"]) == 0
    assert run(["template", "check", "mẫu.docx", "--strict"]) == 1
