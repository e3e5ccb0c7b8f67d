"""`drafter render`: where the files go, what is said on which stream, and what does not change them."""

import html
import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path

import pytest

from drafter import resources
from drafter.cli import run
from drafter.plan.printed import printed
from drafter.plan.reader import read
from drafter.plan.resolving.resolution import resolve
from tests.samples import MINIMAL, to_yaml

PLAN = to_yaml(MINIMAL)
END = PLAN.count("\n") + 1
WARNING = "mở đầu: Thực hiện nhiệm vụ số #3 của năm\n"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a good plan in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    Path("kế hoạch").mkdir()
    Path("kế hoạch/năm 2025.yaml").write_text(PLAN, encoding="utf-8")
    return tmp_path


SPEC = "kế hoạch/năm 2025.yaml"
DEFAULT = str(Path("kế hoạch/năm 2025.docx"))


def render(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)."""
    code = run(["render", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def text_of(docx: str | Path) -> str:
    """The text of the body, without its marks."""
    with zipfile.ZipFile(docx) as archive:
        assert archive.testzip() is None
        document = archive.read("word/document.xml").decode("utf-8")
    return re.sub("<[^>]+>", "", re.sub("</w:p>", "\n", document))


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_the_word_file_stands_beside_the_plan(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert render(capsys, SPEC) == (0, f"{DEFAULT}\n", "")
    assert files(folder) == [str(Path("kế hoạch/năm 2025.docx")), str(Path(SPEC))]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text_of(DEFAULT)


def test_an_output_of_ones_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("ra").mkdir()
    assert render(capsys, SPEC, "-o", "ra/kết quả.docx") == (0, f"{Path('ra/kết quả.docx')}\n", "")
    assert render(capsys, SPEC, "--output", "b.docx") == (0, "b.docx\n", "")
    assert files(folder) == ["b.docx", str(Path(SPEC)), str(Path("ra/kết quả.docx"))]


def test_force_replaces(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.docx").write_bytes(b"old")
    assert render(capsys, SPEC, "-o", "a.docx")[0] == 2
    assert Path("a.docx").read_bytes() == b"old"
    assert render(capsys, SPEC, "-o", "a.docx", "--force") == (0, "a.docx\n", "")
    assert "KẾ HOẠCH" in text_of("a.docx")


def test_the_plan_is_not_touched(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(SPEC).stat()
    render(capsys, SPEC)
    assert Path(SPEC).read_text(encoding="utf-8") == PLAN
    assert Path(SPEC).stat().st_mtime_ns == before.st_mtime_ns


def test_a_pdf_beside_the_word_file(
    folder: Path, capsys: pytest.CaptureFixture[str], soffice: str, pdftotext: str
) -> None:
    code, out, err = render(capsys, SPEC, "-o", "a.docx", "--pdf")
    assert (code, out, err) == (0, "a.docx\na.pdf\n", "")
    assert Path("a.pdf").read_bytes().startswith(b"%PDF-")
    said = subprocess.run([pdftotext, "a.pdf", "-"], capture_output=True, check=True, timeout=60)
    assert "Rà soát văn bản" in unicodedata.normalize("NFC", said.stdout.decode("utf-8"))
    assert files(folder) == ["a.docx", "a.pdf", str(Path(SPEC))]


def test_a_pdf_without_libreoffice(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("drafter.word.pdf.find_soffice", lambda: None)
    code, out, err = render(capsys, SPEC, "-o", "a.docx", "--pdf")
    assert (code, out) == (2, "a.docx\n")
    assert "Cần LibreOffice" in err
    assert "lưu thành PDF" in err
    assert files(folder) == ["a.docx", str(Path(SPEC))]


def test_a_template_of_ones_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mẫu.docx").write_bytes(resources.path("templates", "ke-hoach.docx").read_bytes())
    assert render(capsys, SPEC, "-o", "a.docx", "--template", "mẫu.docx") == (0, "a.docx\n", "")
    assert render(capsys, SPEC, "-o", "b.docx") == (0, "b.docx\n", "")
    with zipfile.ZipFile("a.docx") as ours, zipfile.ZipFile("b.docx") as shipped:
        assert sorted(ours.namelist()) == sorted(shipped.namelist())
        for name in ours.namelist():
            assert ours.read(name) == shipped.read(name), name


def test_warnings_on_stderr_and_the_file_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("nhắc.yaml").write_text(PLAN + WARNING, encoding="utf-8")
    code, out, err = render(capsys, "nhắc.yaml")
    assert (code, out) == (0, "nhắc.docx\n")
    assert err.startswith(f"nhắc.yaml:{END}:31: cảnh báo YAML-16 ")
    assert Path("nhắc.docx").is_file()


def test_strict_refuses_a_warning(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("nhắc.yaml").write_text(PLAN + WARNING, encoding="utf-8")
    code, out, err = render(capsys, "nhắc.yaml", "--strict")
    assert (code, out) == (1, "")
    assert "cảnh báo YAML-16" in err
    assert not Path("nhắc.docx").exists()
    assert render(capsys, SPEC, "--strict")[0] == 0


def test_the_same_plan_gives_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    render(capsys, SPEC, "-o", "a.docx")
    render(capsys, SPEC, "-o", "b.docx")
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


def test_the_same_bytes_in_other_processes(folder: Path) -> None:
    made = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh")):
        name = f"{seed}.docx"
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": zone}
        done = subprocess.run(
            [sys.executable, "-m", "drafter", "render", SPEC, "-o", name],
            env=env,
            capture_output=True,
            check=True,
            timeout=60,
        )
        assert done.stdout.decode("utf-8").splitlines() == [name]
        made.add(Path(name).read_bytes())
    assert len(made) == 1


@pytest.mark.parametrize(
    "stored",
    [
        b"\xef\xbb\xbf" + PLAN.encode(),
        PLAN.replace("\n", "\r\n").encode(),
        PLAN.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + unicodedata.normalize("NFD", PLAN).replace("\n", "\r\n").encode(),
        unicodedata.normalize("NFD", PLAN).encode(),
        ("---\n" + PLAN + "...\n").encode(),
        PLAN.rstrip("\n").encode(),
    ],
    ids=["BOM", "CRLF", "CR", "all", "NFD", "markers", "no last line end"],
)
def test_how_the_plan_is_stored_does_not_matter(
    stored: bytes, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("khác.yaml").write_bytes(stored)
    assert render(capsys, "khác.yaml") == (0, "khác.docx\n", "")
    assert unicodedata.is_normalized("NFC", text_of("khác.docx"))
    render(capsys, SPEC, "-o", "a.docx")
    assert Path("khác.docx").read_bytes() == Path("a.docx").read_bytes()


def test_blocks_with_crlf_and_nfd(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = PLAN + "mở đầu: |\n  Thực hiện kế hoạch.\n\n  Sở Nội vụ đề nghị.\nkết thúc: >-\n  Trên đây\n  là Kế hoạch\n"
    Path("a.yaml").write_text(text, encoding="utf-8", newline="\n")
    Path("b.yaml").write_bytes(unicodedata.normalize("NFD", text).replace("\n", "\r\n").encode())
    assert render(capsys, "a.yaml")[0] == render(capsys, "b.yaml")[0] == 0
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_paragraph_of_an_example_is_drawn(
    example: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert render(capsys, str(example), "-o", "a.docx") == (0, "a.docx\n", "")
    plan = read(example).plan
    assert plan is not None
    drawn = html.unescape(text_of("a.docx")).replace("\n", "")
    others = len(resolve(plan).footnotes) + len(resolve(plan).contact)  # they stand in parts of their own
    said = printed(plan)[9 : len(printed(plan)) - others]
    missing = [paragraph for paragraph in said if re.sub(r"\[\^[0-9]+\]", "", paragraph) not in drawn]
    assert missing == []
