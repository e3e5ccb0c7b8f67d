"""`drafter check`: its two formats, several files, --strict, and which stream says what."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from drafter import resources
from drafter.cli import run
from tests.samples import MINIMAL, to_yaml

PLAN = to_yaml(MINIMAL)
END = PLAN.count("\n") + 1
KEYS = ["rule", "severity", "message", "clause", "line", "column", "place", "path", "quote", "suggestion"]
WARNING = "mở đầu: Thực hiện nhiệm vụ số #3 của năm\n"
ERROR = "số: một\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a plan that is right, one with a warning, one with an error, one that is no YAML."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"đúng": PLAN, "nhắc": PLAN + WARNING, "sai": PLAN + ERROR, "hỏng": "a: [b\n"}.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr) of a check that reads the files only; test_check_rules.py has the rules."""
    code = run(["check", "--select", "SPEC,YAML", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_nothing_wrong_says_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "đúng.yaml") == (0, "", "")
    assert check(capsys, "đúng.yaml", "--strict") == (0, "", "")


def test_the_text_of_a_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "sai.yaml") == (
        1,
        f"sai.yaml:{END}:5: lỗi SPEC-04 “số” ghi một số từ 1 đến 999999, ví dụ 15; ký hiệu được ghép vào khi in.\n",
        "",
    )


def test_the_text_of_a_finding_with_clause_and_suggestion(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("thiếu.yaml").write_text(PLAN.replace("địa danh: Lâm Đồng", "địa danh:"), encoding="utf-8")
    assert check(capsys, "thiếu.yaml") == (
        1,
        (
            "thiếu.yaml:5:1: lỗi SPEC-01 Thiếu mục “địa danh”: địa danh ghi trước ngày tháng. "
            "(điểm d khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP)\n"
            "    nên ghi: địa danh: …\n"
        ),
        "",
    )


def test_every_line_has_the_one_form(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("nhiều.yaml").write_text(f"số: một\nngày: hai\nba: bốn\n{WARNING}", encoding="utf-8")
    _code, out, _err = check(capsys, "nhiều.yaml")
    form = re.compile(r"nhiều\.yaml:[1-9]\d*:[1-9]\d*: (lỗi|cảnh báo|lưu ý) [A-Z]+-\d\d \S.*|    nên ghi: \S.*")
    lines = out.splitlines()
    assert len(lines) > 10
    assert [line for line in lines if not form.fullmatch(line)] == []


def test_findings_stand_in_the_order_of_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("nhiều.yaml").write_text("ngày: hai\nsố: một\nba: bốn\n" + WARNING, encoding="utf-8")
    _code, out, _err = check(capsys, "nhiều.yaml", "--format", "json")
    places = [(f["line"], f["column"]) for f in json.loads(out)["files"][0]["findings"]]
    assert places == sorted(places)


def test_a_hostile_file_does_not_reach_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("đích.yaml").write_text(PLAN + '"\\e]0;x\\a\\u202eabc": 1\nkhóa\u202elạ: 1\nsố: "\\u202e"\n', encoding="utf-8")
    code, out, err = check(capsys, "đích.yaml")
    assert code == 1
    assert err == ""
    assert [char for char in out if not char.isprintable() and char != "\n"] == []


def test_the_json_of_a_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "sai.yaml", "--format", "json")
    assert (code, err) == (1, "")
    document = json.loads(out)
    assert list(document) == ["files"]
    assert [list(file) for file in document["files"]] == [["file", "findings", "coverage"]]
    assert document["files"][0]["file"] == "sai.yaml"
    assert document["files"][0]["findings"] == [
        {
            "rule": "SPEC-04",
            "severity": "error",
            "message": "“số” ghi một số từ 1 đến 999999, ví dụ 15; ký hiệu được ghép vào khi in.",
            "clause": None,
            "line": END,
            "column": 5,
            "place": None,
            "path": "số",
            "quote": "một",
            "suggestion": None,
        }
    ]


def test_json_has_the_documented_keys_in_every_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("nhiều.yaml").write_text(
        f"số: [1]\nngày: hai\nba: bốn\nsố: 2\nnhãn: &a b\ntrích yếu: '\x07'\n{WARNING}", encoding="utf-8"
    )
    _code, out, _err = check(capsys, "nhiều.yaml", "hỏng.yaml", "--format", "json")
    findings: list[dict[str, Any]] = [each for file in json.loads(out)["files"] for each in file["findings"]]
    assert len({each["rule"] for each in findings}) >= 6
    for finding in findings:
        assert list(finding) == KEYS
        assert finding["severity"] in ("error", "warning", "info")
        assert finding["message"]
        assert finding["line"] >= 1
        assert finding["column"] >= 1


def test_json_of_a_good_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "đúng.yaml", "--format", "json")
    assert (code, err) == (0, "")
    none = dict.fromkeys(("applicable", "passed", "failed", "undecided", "needs_person"), 0)
    assert json.loads(out) == {"files": [{"file": "đúng.yaml", "findings": [], "coverage": none}]}


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    ("files", "code", "strict"),
    [
        (["đúng"], 0, 0),
        (["đúng", "nhắc"], 0, 1),
        (["nhắc", "đúng"], 0, 1),
        (["đúng", "sai"], 1, 1),
        (["sai", "nhắc", "đúng"], 1, 1),
        (["hỏng", "sai"], 2, 2),
        (["sai", "hỏng", "đúng"], 2, 2),
        (["mất", "đúng"], 2, 2),
        (["đúng", "mất", "sai"], 2, 2),
    ],
    ids=str,
)
def test_of_several_files_the_highest_exit_code(
    files: list[str], code: int, strict: int, form: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [f"{name}.yaml" for name in files]
    assert check(capsys, *names, "--format", form)[0] == code
    assert check(capsys, *names, "--format", form, "--strict")[0] == strict


def test_findings_of_every_file_under_its_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "sai.yaml", "mất.yaml", "nhắc.yaml", "hỏng.yaml")
    assert code == 2
    starts = [line.partition(":")[0] for line in out.splitlines() if not line.startswith(" ")]
    assert starts == ["sai.yaml", "nhắc.yaml", "hỏng.yaml"]
    assert err == "drafter: Không tìm thấy mất.yaml; hãy kiểm tra lại tên tệp và thư mục.\n"


def test_json_stays_json_beside_a_complaint(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "sai.yaml", "mất.yaml", "đúng.yaml", "--format", "json")
    assert code == 2
    assert [file["file"] for file in json.loads(out)["files"]] == ["sai.yaml", "đúng.yaml"]
    assert err.startswith("drafter: Không tìm thấy mất.yaml")


def test_a_warning_is_told_and_passes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "nhắc.yaml")
    assert (code, err) == (0, "")
    assert out.startswith(f"nhắc.yaml:{END}:31: cảnh báo YAML-16 ")
    assert check(capsys, "nhắc.yaml", "--strict") == (1, out, "")


def test_check_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(folder.iterdir())
    check(capsys, *(path.name for path in before))
    assert sorted(folder.iterdir()) == before


def test_the_starter_plan_is_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, str(resources.path("plan_specs", "co-ban.yaml")), "--strict") == (0, "", "")
