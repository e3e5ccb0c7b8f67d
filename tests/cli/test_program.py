"""The program as a whole: help, languages, mistakes in the request, exit codes, and what happens when it is cut off."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import __version__, messages
from drafter.cli import run
from tests.samples import MINIMAL, to_yaml

COMMANDS = ("new", "check", "render", "template", "rules", "schema")
HELPS = [
    [],
    ["check"],
    ["render"],
    ["template"],
    ["template", "build"],
    ["template", "check"],
    ["new"],
    ["rules"],
    ["schema"],
]
VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


@pytest.fixture(autouse=True)
def _language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test begins in Vietnamese, and leaves no language behind."""
    monkeypatch.delenv("DRAFTER_LANG", raising=False)
    messages.choose(None)
    yield
    messages.choose(None)


def drafter(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The real command in a process of its own."""
    root = Path(__file__).resolve().parents[2]
    env = {**os.environ, "PYTHONPATH": str(root), **environment}
    command = [sys.executable, "-m", "drafter", *arguments]
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, check=False, timeout=60)


@pytest.mark.parametrize("path", HELPS, ids=" ".join)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_is_vietnamese(path: list[str], flag: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*path, flag]) == 0
    out, err = capsys.readouterr()
    assert out.startswith(" ".join(["Cách dùng: drafter", *path]) + " [TÙY CHỌN]")
    assert "Tùy chọn:" in out
    assert "Xem hướng dẫn này rồi thôi." in out
    assert not re.search(r"Usage|Options|Commands|Show this message", out)
    assert err == ""


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out.partition("Lệnh:\n")[2]
    assert tuple(re.findall(r"^  (\S+)", listed, re.MULTILINE)) == COMMANDS


@pytest.mark.parametrize("path", HELPS, ids=" ".join)
@pytest.mark.parametrize("by_variable", [False, True], ids=["option", "variable"])
def test_help_in_english(
    path: list[str], by_variable: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if by_variable:
        monkeypatch.setenv("DRAFTER_LANG", "en")
    assert run([*([] if by_variable else ["--lang", "en"]), *path, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Usage: ")
    assert not VIETNAMESE.search(out)


def test_the_option_is_stronger_than_the_variable(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_LANG", "en")
    assert run(["--lang", "vi", "--help"]) == 0
    assert capsys.readouterr().out.startswith("Cách dùng: ")


def test_an_unknown_language_in_the_variable_means_vietnamese(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_LANG", "fr_FR.UTF-8")
    assert run(["--help"]) == 0
    assert capsys.readouterr().out.startswith("Cách dùng: ")


def test_findings_are_told_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(to_yaml(MINIMAL) + "số: một\n", encoding="utf-8")
    assert run(["--lang", "en", "check", str(plan)]) == 1
    assert ": error SPEC-04 " in capsys.readouterr().out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"drafter {__version__}\n"


@pytest.mark.parametrize("path", [[], ["--lang", "vi"], ["template"]], ids=" ".join)
def test_without_a_command_the_help_is_shown_as_a_complaint(
    path: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(path) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "Cách dùng: drafter" in err
    assert "Lệnh:" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["soan"], ["check, render, template", "drafter --help"]),
        (["template", "soan"], ["build", "drafter template --help"]),
        (["check", "--nhanh", "a.yaml"], ["--nhanh", "drafter check --help"]),
        (["--nhanh"], ["--nhanh", "drafter --help"]),
        (["check"], ["Thiếu TỆP…; hãy", "drafter check --help"]),
        (["render"], ["Thiếu TỆP; hãy", "drafter render --help"]),
        (["render", "a.yaml", "b.yaml"], ["Thừa", "drafter render --help"]),
        (["render", "a.yaml", "-o"], ["-o thiếu giá trị; hãy ghi -o TỆP.docx", "drafter render --help"]),
        (["render", "a.yaml", "--template"], ["--template thiếu giá trị", "drafter render --help"]),
        (["template", "build", "-o"], ["-o thiếu giá trị", "drafter template build --help"]),
        (["--lang"], ["--lang thiếu giá trị", "drafter --help"]),
        (["check", "--format", "xml", "a.yaml"], ["--format", "text, json, sarif", "drafter check --help"]),
        (["--lang", "fr", "check"], ["--lang", "vi, en"]),
        (["check", "--strict=1", "a.yaml"], ["--strict không nhận giá trị", "drafter check --help"]),
        (["render", "--help=1"], ["--help không nhận giá trị", "drafter render --help"]),
    ],
)
def test_a_mistake_in_the_request(arguments: list[str], words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("drafter: ")
    assert err.count("\n") == 1
    assert "…." not in err
    for word in words:
        assert word in err
    assert not re.search(r"No such|Missing|Error|Invalid|Traceback", err)


def test_ctrl_c_is_130(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("drafter.rules.checking.check_file", interrupted)
    assert run(["check", str(tmp_path / "plan.yaml")]) == 130
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback" not in err


def test_a_bug_is_3_with_its_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError("hỏng")

    monkeypatch.setattr("drafter.rules.checking.check_file", broken)
    assert run(["check", str(tmp_path / "plan.yaml")]) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert "Traceback (most recent call last)" in err
    assert "ZeroDivisionError: hỏng" in err
    assert "lỗi của chương trình" in err.splitlines()[-1]


def test_main_leaves_with_the_exit_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from drafter.cli import main

    with pytest.raises(SystemExit) as left:
        main(["soan"])
    assert left.value.code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe whose reader is gone is another error there")
@pytest.mark.parametrize("arguments", [["--help"], ["check", "plan.yaml"], ["check", "--format", "json", "plan.yaml"]])
def test_a_reader_that_is_gone_is_no_error(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("khóa lạ: 1\n" * 3_000, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    root = Path(__file__).resolve().parents[2]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "drafter", *arguments],
            stdout=writer,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(root)},
            check=False,
            timeout=60,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_messages_are_utf8_under_any_locale(tmp_path: Path) -> None:
    done = drafter("check", "mất.yaml", cwd=tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 2
    assert done.stdout == b""
    assert "Không tìm thấy" in done.stderr.decode("utf-8")


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys; from drafter.cli import run; run(['--help']); "
        "print(sorted({'yaml', 'cerberus', 'lxml', 'jinja2', 'docxtpl', 'babel', 'docx'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[2]
    env = {**os.environ, "PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, check=True, timeout=60
    )
    assert done.stdout.decode("utf-8").splitlines()[-1] == "[]"
