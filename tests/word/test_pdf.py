import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.errors import InputError, OutputError, ToolError
from drafter.word import pdf
from drafter.word.pdf import find_soffice, to_pdf

MakeDocx = Callable[..., bytes]
MakeProgram = Callable[[str], None]

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="stands in for LibreOffice by a script with #!")


@pytest.fixture
def plan(tmp_path: Path, make_docx: MakeDocx) -> Path:
    path = tmp_path / "kế hoạch số 1.docx"
    path.write_bytes(make_docx("<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>"))
    return path


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MakeProgram:
    """Puts a program of our own in LibreOffice's place. `args` are its arguments, `out` is its --outdir."""

    def make(lines: str) -> None:
        folder = tmp_path / "bin"
        folder.mkdir()
        head = f"#!{sys.executable}\nimport json, os, pathlib, subprocess, sys, time\nargs = sys.argv[1:]\n"
        out = "out = pathlib.Path(args[args.index('--outdir') + 1])\nout.mkdir()\n"
        path = folder / "soffice"
        path.write_text(head + out + lines, encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(folder))

    return make


def test_a_word_file_becomes_a_pdf(soffice: str, plan: Path, tmp_path: Path) -> None:
    target = tmp_path / "bản in.pdf"
    to_pdf(plan, target)
    assert target.read_bytes().startswith(b"%PDF-")


def test_what_is_no_word_file_is_not_guessed(soffice: str, tmp_path: Path) -> None:
    page = tmp_path / "trang.docx"
    page.write_text("<html><body>trang</body></html>", encoding="utf-8")
    with pytest.raises(ToolError, match=r"trang\.docx"):
        to_pdf(page, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


def test_two_at_once_do_not_meet(soffice: str, plan: Path, tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    targets = [tmp_path / f"{number}.pdf" for number in range(2)]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda target: to_pdf(plan, target), targets))
    assert all(target.read_bytes().startswith(b"%PDF-") for target in targets)


def test_a_missing_libreoffice_is_explained(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_soffice", lambda: None)
    with pytest.raises(ToolError, match="LibreOffice Writer"):
        to_pdf(plan, tmp_path / "a.pdf")


def test_nothing_is_found_on_an_empty_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(pdf, "_usual_places", lambda: [tmp_path / "soffice"])
    assert find_soffice() is None
    (tmp_path / "soffice").write_text("", encoding="utf-8")
    assert find_soffice() == str(tmp_path / "soffice")


@posix_only
def test_a_program_in_the_current_folder_is_not_taken(
    program: MakeProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("")
    assert find_soffice() == str(tmp_path / "bin" / "soffice")
    monkeypatch.chdir(tmp_path / "bin")
    monkeypatch.setattr(pdf, "_usual_places", list)
    assert find_soffice() is None


@posix_only
def test_how_it_is_called(program: MakeProgram, plan: Path, tmp_path: Path) -> None:
    record = tmp_path / "args.txt"
    program(
        f"profile = args[0].removeprefix('-env:UserInstallation=file://')\n"
        f"settings = pathlib.Path(profile, 'user', 'registrymodifications.xcu').read_text()\n"
        f"pathlib.Path({str(record)!r}).write_text(json.dumps([args, sys.stdin.read(), settings]))\n"
        f"(out / 'in.pdf').write_bytes(b'%PDF-1.7')\n"
    )
    to_pdf(plan, tmp_path / "a.pdf")
    args, stdin, settings = json.loads(record.read_text(encoding="utf-8"))
    assert {"--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"} <= set(args)
    assert args[0].startswith("-env:UserInstallation=file:///")
    assert not Path(args[-1]).exists()
    assert stdin == ""
    assert '"MacroSecurityLevel" oor:op="fuse"><value>3<' in settings
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in settings
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-1.7"


@posix_only
@pytest.mark.parametrize(
    "lines",
    [
        "print('hỏng rồi'); sys.exit(1)",
        "print('hỏng rồi')",
        "print('hỏng rồi'); (out / 'in.pdf').write_bytes(b'')",
        "print('hỏng rồi'); (out / 'in.pdf').write_bytes(b'%PDF-1.7'); sys.exit(77)",
    ],
    ids=["fails", "makes nothing", "makes an empty file", "fails after all"],
)
def test_a_failure_says_what_libreoffice_said(program: MakeProgram, plan: Path, tmp_path: Path, lines: str) -> None:
    program("sys.stdout.reconfigure(encoding='utf-8')\n" + lines)
    with pytest.raises(ToolError, match="hỏng rồi"):
        to_pdf(plan, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()


@posix_only
def test_a_program_that_does_not_run_is_explained(program: MakeProgram, plan: Path, tmp_path: Path) -> None:
    program("")
    (tmp_path / "bin" / "soffice").write_bytes(b"#!/khong/co\n")
    with pytest.raises(ToolError, match="cài lại"):
        to_pdf(plan, tmp_path / "a.pdf")


@posix_only
def test_the_time_limit_ends_it_with_all_it_started(program: MakeProgram, plan: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    # The child holds the pipe's other end: the pipe closes exactly when the child is gone.
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    program(
        f"writer = os.open({str(pipe)!r}, os.O_WRONLY)\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'], pass_fds=[writer])\n"
        "os.write(writer, b'x')\n"
        "time.sleep(600)\n"
    )
    with pytest.raises(ToolError, match="đã bị dừng"):
        to_pdf(plan, tmp_path / "a.pdf", timeout_seconds=2)
    os.set_blocking(reader, True)
    assert os.read(reader, 10) == b"x"
    assert os.read(reader, 10) == b""  # would wait for as long as the child lives
    os.close(reader)


def test_files_that_cannot_be_read_or_written_are_refused_first(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "find_soffice", lambda: None)
    with pytest.raises(InputError, match="Không tìm thấy"):
        to_pdf(tmp_path / "không có.docx", tmp_path / "a.pdf")
    (tmp_path / "b.pdf").write_bytes(b"old")
    with pytest.raises(OutputError, match="--force"):
        to_pdf(plan, tmp_path / "b.pdf")


@posix_only
def test_an_old_pdf_is_replaced_when_asked(program: MakeProgram, plan: Path, tmp_path: Path) -> None:
    program("(out / 'in.pdf').write_bytes(b'%PDF-1.7')")
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    to_pdf(plan, target, replace=True)
    assert target.read_bytes() == b"%PDF-1.7"
