"""`drafter check` with the rules: what is told, in which form, the exit codes, selection, styles, suppressions."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from drafter import __version__, messages
from drafter.cli import run
from tests.rules.harness import BASE, merged

CLEAN = merged(BASE, "kinh phí: Từ ngân sách xã năm 2026.\n")
"""A plan of which no rule has anything to say."""
WARNING = CLEAN.replace("    thời hạn:", "    phối hợp: Phòng Văn hóa - Xã hội\n    thời hạn:")
"""One unit that leads and cooperates: NV-02, a warning."""
ERROR = CLEAN.replace("tên: Ủy ban nhân dân xã An Bình", "tên: UBND xã An Bình")
"""An abbreviated issuing authority: CQ-04, an error."""
NV02 = "“Phòng Văn hóa - Xã hội” vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ; hãy bỏ ở một bên."
TEXT = """\
ỦY BAN NHÂN DÂN
XÃ AN BÌNH

Số: 5/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Bình, ngày 09 tháng 3 năm 2026

KẾ HOẠCH
Hỗ trợ người dân nộp hồ sơ trực tuyến năm 2026

I. NHIỆM VỤ
1. Mở lớp tại các thôn.
2. In tờ hướng dẫn./.

Nơi nhận:
- Các thôn;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn An
"""
COVERAGE = re.compile(
    r"(?P<file>.+): (?P<applicable>\d+) quy tắc; không thấy lỗi (?P<passed>\d+), có lỗi (?P<failed>\d+), "
    r"chưa quyết được (?P<undecided>\d+), cần người xem (?P<needs_person>\d+)\.\n"
)
COUNTS = ["applicable", "passed", "failed", "undecided", "needs_person"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, in Vietnamese: a plan that is right, one with a warning, one with an error, a text."""
    monkeypatch.delenv("DRAFTER_LANG", raising=False)
    messages.choose(None)
    monkeypatch.chdir(tmp_path)
    for name, content in {"đúng.yaml": CLEAN, "nhắc.yaml": WARNING, "sai.yaml": ERROR, "cũ.txt": TEXT}.items():
        Path(name).write_text(content, encoding="utf-8")
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)."""
    code = run(["check", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, int, str]]:
    """(rule, line, severity) of every finding."""
    _code, out, _err = check(capsys, "--format", "json", *arguments)
    return [(f["rule"], f["line"], f["severity"]) for file in json.loads(out)["files"] for f in file["findings"]]


def line_of(content: str, words: str) -> int:
    return content[: content.index(words)].count("\n") + 1


def test_a_plan_that_is_right(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "đúng.yaml", "--strict")
    assert (code, out) == (0, "")
    counts = COVERAGE.fullmatch(err)
    assert counts
    assert (counts["file"], counts["failed"]) == ("đúng.yaml", "0")


def test_a_warning_is_told_with_its_place_and_passes(capsys: pytest.CaptureFixture[str]) -> None:
    line = line_of(WARNING, "    phối hợp")
    told = f"nhắc.yaml:{line}:15: cảnh báo NV-02 {NV02}\n"
    code, out, err = check(capsys, "nhắc.yaml")
    assert (code, out) == (0, told)
    counts = COVERAGE.fullmatch(err)
    assert counts
    assert counts["failed"] == "1"
    assert check(capsys, "nhắc.yaml", "--strict") == (1, told, err)


def test_an_error_is_told_with_its_clause(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = check(capsys, "sai.yaml", "--select", "CQ-04")
    assert code == 1
    assert out.startswith(f"sai.yaml:{line_of(ERROR, 'UBND xã')}:8: lỗi CQ-04 Tên cơ quan ban hành phải ghi đầy đủ")
    clause = " (điểm a khoản 2 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP)"
    assert out.splitlines()[0].endswith(clause)


def test_of_several_files_the_highest_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "đúng.yaml", "nhắc.yaml")[0] == 0
    assert check(capsys, "sai.yaml", "nhắc.yaml", "đúng.yaml")[0] == 1
    code, _out, err = check(capsys, "mất.yaml", "sai.yaml", "đúng.yaml")
    assert code == 2
    assert [line.partition(":")[0] for line in err.splitlines()] == ["drafter", "sai.yaml", "đúng.yaml"]


def test_the_order_does_not_change(capsys: pytest.CaptureFixture[str]) -> None:
    files = ("cũ.txt", "sai.yaml", "nhắc.yaml")
    for form in ("text", "json", "sarif"):
        assert check(capsys, *files, "--format", form) == check(capsys, *files, "--format", form)
    for file in files:
        lines = [line for _rule, line, _severity in told(capsys, file)]
        assert lines == sorted(lines)


# Which rules


@pytest.mark.parametrize("codes", ["NV-02", "nv-02", "NV", "QH, NV-02 ,", "NV,CQ"])
def test_selected_rules_are_used(codes: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert [rule for rule, _, _ in told(capsys, "nhắc.yaml", "--select", codes)] == ["NV-02"]


@pytest.mark.parametrize("arguments", [["--select", "QH"], ["--ignore", "NV-02"], ["--ignore", "NV"]])
@pytest.mark.parametrize("strict", [[], ["--strict"]])
def test_other_rules_are_not_used(arguments: list[str], strict: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = check(capsys, "nhắc.yaml", *arguments, *strict)
    assert (code, out) == (0, "")


def test_what_is_ignored_is_not_used_though_selected(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "nhắc.yaml", "--select", "NV", "--ignore", "NV-02") == []


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("code", ["XX-01", "NV-99", "SPEC-99", "YAML-1"])
def test_an_unknown_code_is_a_mistake(option: str, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "nhắc.yaml", option, f"NV-02,{code}") == (
        2,
        "",
        f"drafter: Không có quy tắc {code}; xem các quy tắc bằng drafter rules.\n",
    )


def test_what_the_reader_says_can_be_ignored_too(capsys: pytest.CaptureFixture[str]) -> None:
    content = CLEAN + "chú thích:\n  1: Không dùng.\n"
    Path("thừa.yaml").write_text(content, encoding="utf-8")
    assert [rule for rule, _, _ in told(capsys, "thừa.yaml", "--select", "SPEC")] == ["SPEC-06"]
    assert told(capsys, "thừa.yaml", "--ignore", "SPEC-06") == []
    assert told(capsys, "thừa.yaml", "--ignore", "SPEC,YAML,YAML-16,BQ-01") == []


@pytest.mark.parametrize("arguments", [["--select", "NV"], ["--ignore", "SPEC"], ["--ignore", "SPEC-04"]])
def test_what_keeps_a_plan_from_being_checked_is_told_whatever_is_asked_for(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("hỏng.yaml").write_text(CLEAN + "số: một\n", encoding="utf-8")
    code, out, err = check(capsys, "hỏng.yaml", *arguments)
    assert (code, err) == (1, "")
    assert ": lỗi SPEC-04 " in out


# For programs


@pytest.mark.parametrize("file", ["đúng.yaml", "nhắc.yaml", "cũ.txt"])
def test_the_coverage_in_json_adds_up(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, file, "--format", "json")
    assert (code, err) == (0 if file.endswith("yaml") else 1, "")
    (each,) = json.loads(out)["files"]
    coverage = each["coverage"]
    assert list(coverage) == COUNTS
    assert coverage["applicable"] == sum(coverage[name] for name in COUNTS[1:]) > 20
    assert coverage["failed"] == len({f["rule"] for f in each["findings"]})
    shown = COVERAGE.fullmatch(check(capsys, file)[2])
    assert shown
    assert {name: int(shown[name]) for name in COUNTS} == coverage


def test_the_json_of_a_finding_of_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = check(capsys, "nhắc.yaml", "--format", "json")
    (file,) = json.loads(out)["files"]
    assert file["findings"] == [
        {
            "rule": "NV-02",
            "severity": "warning",
            "message": NV02,
            "clause": None,
            "line": line_of(WARNING, "    phối hợp"),
            "column": 15,
            "place": None,
            "path": None,
            "quote": "Phòng Văn hóa - Xã hội",
            "suggestion": None,
        }
    ]


def sarif(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """The one run of a SARIF document that is right as a whole."""
    document = json.loads(check(capsys, *arguments, "--format", "sarif")[1])
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("sarif-2.1.0.json")
    (one,) = document["runs"]
    assert isinstance(one, dict)
    return one


def test_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    one = sarif(capsys, "sai.yaml", "nhắc.yaml", "cũ.txt")
    assert one["columnKind"] == "unicodeCodePoints"
    driver = one["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("drafter", __version__)
    described = {rule["id"]: rule["shortDescription"]["text"] for rule in driver["rules"]}
    assert set(described) == {result["ruleId"] for result in one["results"]}
    assert described["NV-02"] == "Một đơn vị không vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ"
    assert {result["level"] for result in one["results"]} <= {"error", "warning", "note"}
    (result,) = (each for each in one["results"] if each["ruleId"] == "NV-02")
    place = result["locations"][0]["physicalLocation"]
    assert result["level"] == "warning"
    assert result["message"] == {"text": NV02}
    assert place["artifactLocation"]["uri"] == "nh%E1%BA%AFc.yaml"
    assert place["region"] == {
        "startLine": line_of(WARNING, "    phối hợp"),
        "startColumn": 15,
        "snippet": {"text": "Phòng Văn hóa - Xã hội"},
    }


def test_sarif_of_nothing_is_sarif(capsys: pytest.CaptureFixture[str]) -> None:
    assert sarif(capsys, "đúng.yaml")["results"] == []


def test_sarif_calls_a_note_a_note_and_names_a_file_by_its_whole_path(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "nhẹ.yaml").write_text(BASE, encoding="utf-8")
    (result,) = sarif(capsys, str(folder / "nhẹ.yaml"))["results"]
    assert (result["ruleId"], result["level"]) == ("ND-16", "note")
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == (folder / "nhẹ.yaml").as_uri()


# An issued text


def test_an_issued_text(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "cũ.txt", "--select", "SO,QH,DD")
    assert code == 1
    assert re.match(r"cũ\.txt:4:\d+: lỗi SO-03 Số nhỏ hơn 10 phải ghi thêm số 0 phía trước\. \(", out)
    assert COVERAGE.fullmatch(err)


def test_the_suffix_of_a_text_may_be_in_capitals(capsys: pytest.CaptureFixture[str]) -> None:
    Path("CŨ.TXT").write_text(TEXT.replace("Số: 5/", "Số: 05/"), encoding="utf-8")
    assert check(capsys, "CŨ.TXT", "--select", "SO,QH,DD")[:2] == (0, "")


def test_a_plan_does_not_pass_as_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    Path("văn.yaml").write_text(TEXT, encoding="utf-8")
    assert check(capsys, "văn.yaml")[0] in (1, 2)


# The style of the agency


def style(content: str) -> list[str]:
    Path("kiểu.yaml").write_text(content, encoding="utf-8")
    return ["--style", "kiểu.yaml"]


def test_a_symbol_is_compared_with_the_style(capsys: pytest.CaptureFixture[str]) -> None:
    Path("khác.yaml").write_text(CLEAN.replace("viết tắt: UBND", "viết tắt: UBNDAB"), encoding="utf-8")
    house = style("tên: UBND xã An Bình\nký hiệu:\n  UBND: Ủy ban nhân dân xã An Bình\n")
    assert [rule for rule, _, _ in told(capsys, "khác.yaml", *house, "--select", "SO")] == ["SO-05"]
    assert told(capsys, "đúng.yaml", *house) == []


def test_an_abbreviation_of_the_style_needs_no_explanation(capsys: pytest.CaptureFixture[str]) -> None:
    content = CLEAN.replace("Tổ chức hướng dẫn", "Tổ chức hướng dẫn theo CVCC")
    Path("tắt.yaml").write_text(content, encoding="utf-8")
    assert [rule for rule, _, _ in told(capsys, "tắt.yaml", "--select", "NV-12")] == ["NV-12"]
    house = style("chữ viết tắt:\n  CVCC: công việc chung của cụm\n")
    assert told(capsys, "tắt.yaml", *house, "--select", "NV-12") == []


@pytest.mark.parametrize(
    ("content", "place", "words"),
    [
        ("khoảng:\n  lề trên: 15-22\n", "kiểu.yaml:2:12", "“15-22” ra ngoài mức của Nghị định cho “lề trên” (20 - 25)"),
        ("khoảng: {cỡ chữ nội dung: 16}\n", "kiểu.yaml:1:27", "(13 - 14)"),
        ("khoảng:\n  lùi đầu dòng: 1,1\n", "kiểu.yaml:2:17", "(1 / 1,27)"),
        ("khoảng:\n  lề trái: rộng\n", "kiểu.yaml:2:12", "là một số hoặc một khoảng"),
    ],
)
def test_a_style_that_leaves_the_law_is_refused(
    content: str, place: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = check(capsys, "đúng.yaml", *style(content))
    assert (code, out) == (2, "")
    assert err.startswith(f"drafter: {place}: ")
    assert words in err
    assert err.count("\n") == 1


def test_a_style_within_the_law_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "đúng.yaml", *style("khoảng: {lề trên: 20-22, lùi đầu dòng: '1,27'}\n"))[:2] == (0, "")


@pytest.mark.parametrize("content", ["- a\n", "ký hiệu: [a]\n", "", "lạ: 1\n"])
def test_what_is_no_style_is_refused(content: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = check(capsys, "đúng.yaml", *style(content))
    assert (code, out) == (2, "")
    assert err.startswith("drafter: ")


# Suppressions


def with_comment(comment: str) -> str:
    return WARNING.replace("  - nội dung: Tổ chức", f"  {comment}\n  - nội dung: Tổ chức")


@pytest.mark.parametrize(
    "comment",
    [
        "# drafter: bỏ qua NV-02 vì xã chỉ có một phòng",
        "# drafter: ignore NV because there is one unit only",
        "# DRAFTER: Bỏ qua CQ-04, nv-02: đã hỏi văn phòng",
    ],
)
def test_a_suppression_with_a_reason_silences(comment: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bỏ.yaml").write_text(with_comment(comment), encoding="utf-8")
    assert check(capsys, "bỏ.yaml", "--strict")[:2] == (0, "")


@pytest.mark.parametrize(
    ("comment", "rules", "words"),
    [
        ("# drafter: bỏ qua NV-02", ["BQ-01"], "Lời bỏ qua NV-02 không có lý do"),
        ("# drafter: bỏ qua VD-02 vì lý do", ["BQ-01", "NV-02"], "Lời bỏ qua VD-02 không còn cần"),
        ("# drafter: tắt NV-02 vì lý do", ["BQ-01", "NV-02"], "Lời bỏ qua này không hiểu được"),
        ("# drafter:", ["BQ-01", "NV-02"], "Lời bỏ qua này không hiểu được"),
    ],
)
def test_a_suppression_that_is_not_right(
    comment: str, rules: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    content = with_comment(comment)
    Path("bỏ.yaml").write_text(content, encoding="utf-8")
    code, out, _err = check(capsys, "bỏ.yaml")
    assert code == 0
    assert re.findall(r" cảnh báo (\S+) ", out) == rules
    assert out.startswith(f"bỏ.yaml:{line_of(content, comment)}:1: cảnh báo BQ-01 {words}")


def test_a_suppression_holds_for_its_field_only(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bỏ.yaml").write_text("# drafter: bỏ qua NV-02 vì lý do\n" + WARNING, encoding="utf-8")
    assert [rule for rule, _, _ in told(capsys, "bỏ.yaml")] == ["BQ-01", "NV-02"]


def test_within_a_text_it_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    block = (
        "mở đầu: |\n  Ủy ban nhân dân xã xây dựng Kế hoạch với các nội dung sau:\n  # drafter: bỏ qua NV-02 vì lý do\n"
    )
    Path("bỏ.yaml").write_text(merged(WARNING, block), encoding="utf-8")
    assert "BQ-01" not in [rule for rule, _, _ in told(capsys, "bỏ.yaml")]


@pytest.mark.parametrize("arguments", [["--select", "QH"], ["--ignore", "NV-02"]])
def test_a_suppression_of_a_rule_that_was_not_asked_for_is_not_called_needless(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for code in ("NV-02", "NV"):
        Path("bỏ.yaml").write_text(with_comment(f"# drafter: bỏ qua {code} vì lý do"), encoding="utf-8")
        assert check(capsys, "bỏ.yaml", *arguments)[:2] == (0, "")


def test_a_suppression_in_a_plan_that_cannot_be_checked_is_not_called_needless(
    capsys: pytest.CaptureFixture[str],
) -> None:
    content = with_comment("# drafter: bỏ qua NV-02 vì lý do") + "số: một\n"
    Path("bỏ.yaml").write_text(content, encoding="utf-8")
    assert [rule for rule, _, _ in told(capsys, "bỏ.yaml")] == ["SPEC-04"]


def test_an_error_of_shape_cannot_be_suppressed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bỏ.yaml").write_text(CLEAN + "# drafter: bỏ qua SPEC-04 vì lý do\nsố: một\n", encoding="utf-8")
    assert ("SPEC-04", CLEAN.count("\n") + 2, "error") in told(capsys, "bỏ.yaml")
