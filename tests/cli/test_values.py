"""--set, --data and --row of `check` and `render`; what a draft may leave open; what is refused."""

import html
import re
from pathlib import Path

import pytest

from drafter.cli import run
from tests.cli.test_render import files, text_of
from tests.samples import MINIMAL, to_yaml, with_

TEMPLATE = to_yaml(
    with_(
        biến={"tên xã": {"mô tả": "Tên xã", "mẫu": "xã An Bình"}, "ngày hội": {"mẫu": "10/11/2026"}},
        trích_yếu="Ngày hội đại đoàn kết tại {{ tên_xã }}",
        mở_đầu="Ngày hội tổ chức vào {{ ngày_hội | ngày }} tại {{ tên_xã | hoa }}.",
    )
)
TABLE = "Tên xã;Ngày hội\nxã Đạ Huoai;15/11/2026\nxã Đạ Tẻh;16/11/2026\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a plan that has variables and a table for it."""
    monkeypatch.chdir(tmp_path)
    Path("mẫu.yaml").write_text(TEMPLATE, encoding="utf-8")
    Path("xã.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def drafter(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)."""
    code = run(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def render(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The text of a.docx, rendered from mẫu.yaml without a word on stderr."""
    code, _out, err = drafter(capsys, "render", "mẫu.yaml", "-o", "a.docx", "--force", *arguments)
    assert (code, err) == (0, "")
    return text_of("a.docx")


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Exit code and what was said, of a rendering that wrote nothing."""
    code, out, err = drafter(capsys, "render", "mẫu.yaml", "-o", "a.docx", *arguments)
    assert out == ""
    assert not Path("a.docx").exists()
    return code, err


def test_check_takes_the_samples(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert drafter(capsys, "check", "--select", "SPEC", "mẫu.yaml") == (0, "", "")


def test_values_by_set(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = render(capsys, "--set", "tên_xã=xã Bảo Lâm", "--set", "ngày hội=18/11/2026")
    assert "Ngày hội đại đoàn kết tại xã Bảo Lâm\n" in text
    assert "vào ngày 18 tháng 11 năm 2026 tại XÃ BẢO LÂM." in text


@pytest.mark.parametrize(("row", "name"), [("1", "xã Đạ Huoai"), ("2", "xã Đạ Tẻh")])
def test_values_by_a_row_of_a_table(folder: Path, row: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = render(capsys, "--data", "xã.csv", "--row", row)
    assert f"tại {name}\n" in text


def test_set_wins_over_the_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = render(capsys, "--data", "xã.csv", "--row", "1", "--set", "tên xã=xã Cát Tiên")
    assert "tại xã Cát Tiên\n" in text
    assert "ngày 15 tháng 11 năm 2026" in text


def test_a_table_of_one_row_needs_no_number(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("một.csv").write_text("Tên xã,Ngày hội\nxã Di Linh,15/11/2026\n", encoding="utf-8")
    assert "tại xã Di Linh\n" in render(capsys, "--data", "một.csv")


def test_check_with_a_row_checks_that_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("xã.csv").write_text("Tên xã;Ngày hội\nxã Đạ Huoai;30/02/2026\n", encoding="utf-8")
    code, out, err = drafter(capsys, "check", "mẫu.yaml", "--data", "xã.csv")
    assert (code, err) == (1, "")
    assert out.startswith("mẫu.yaml:")
    assert "SPEC-12" in out
    assert "30/02/2026" in out


def test_render_wants_every_value(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, err = refused(capsys, "--set", "tên xã=xã Bảo Lâm")
    assert code == 1
    assert re.findall("[A-Z]+-[0-9]+", err) == ["SPEC-12"]
    assert "ngày hội" in err
    code, err = refused(capsys)
    assert code == 2
    assert "là kế hoạch mẫu có 2 biến" in err
    assert "drafter new --from mẫu.yaml" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--set", "tên xã"), "hãy ghi --set tên_biến=giá trị"),
        (("--set", "=xã Bảo Lâm"), "hãy ghi --set tên_biến=giá trị"),
        (("--set", "tên huyện=X"), "không có biến “tên_huyện” mà --set ghi; các biến: tên_xã, ngày_hội"),
        (("--data", "xã.csv"), "có 2 hàng dữ liệu; hãy thêm --row"),
        (("--data", "xã.csv", "--row", "3"), "3"),
        (("--data", "xã.csv", "--row", "0"), "0"),
        (("--row", "1"), "--row đi cùng với --data"),
        (("--data", "mất.csv"), "mất.csv"),
        (("--data", "mẫu.yaml"), "mẫu.yaml"),
    ],
)
def test_a_request_that_cannot_be_carried_out(
    folder: Path, arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(folder)
    code, err = refused(capsys, *arguments)
    assert code == 2
    assert words in err
    assert files(folder) == before


def test_a_bad_cell_of_the_row_is_named_by_its_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("xã.csv").write_text("Tên xã;Ngày hội\n=cmd|x;15/11/2026\n", encoding="utf-8")
    code, err = refused(capsys, "--data", "xã.csv")
    assert code == 1
    assert err.startswith("xã.csv:2:1: lỗi TABLE-10 ")


def test_a_value_is_text_and_no_markup(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands in a cell is printed as it stands: no emphasis, no footnote, no tag, no YAML."""
    nasty = "xã **A** [@x] [^1] {{ y }} & <b>: # '\""
    text = render(capsys, "--set", f"tên_xã={nasty}", "--set", "ngày hội=18/11/2026")
    assert f"tại {nasty}\n" in html.unescape(text)


def test_a_value_that_must_still_be_filled_in_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, err = refused(capsys, "--set", "tên_xã=[[CẦN TÊN XÃ]]", "--set", "ngày hội=18/11/2026")
    assert code == 1
    assert err.count("SPEC-11") == 2  # once in trích yếu, once in mở đầu
    assert "CẦN TÊN XÃ" in err


def test_set_means_nothing_to_a_plan_without_variables(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mẫu.yaml").write_text(to_yaml(MINIMAL), encoding="utf-8")
    code, err = refused(capsys, "--set", "tên xã=X")
    assert code == 2
    assert "không có biến nào" in err


OPEN = to_yaml(with_(mở_đầu="Thực hiện [[CẦN GHI số văn bản]] của UBND tỉnh."))


def test_what_must_still_be_filled_in_stops_a_rendering(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mẫu.yaml").write_text(OPEN, encoding="utf-8")
    code, err = refused(capsys)
    assert code == 1
    assert "SPEC-11" in err
    assert "--draft" in err


def test_a_draft_shows_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("mẫu.yaml").write_text(OPEN, encoding="utf-8")
    assert "Thực hiện [[CẦN GHI số văn bản]] của UBND tỉnh." in render(capsys, "--draft")


@pytest.mark.parametrize("command", ["check", "render"])
@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"độ_mật": "mật"}, "MAT-01"),
        ({"độ_mật": "Tối mật"}, "MAT-01"),
        ({"cơ_quan": {"tên": "Tỉnh ủy Lâm Đồng", "viết tắt": "TU"}}, "ORG-02"),
        ({"cơ_quan": {"tên": "Ban Chỉ đạo X", "viết tắt": "BCĐ", "loại": "đảng"}}, "ORG-02"),
    ],
)
def test_what_is_not_drafted_here_ends_with_2(
    folder: Path, command: str, fields: dict[str, object], rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("mẫu.yaml").write_text(to_yaml(with_(**fields)), encoding="utf-8")
    code, out, err = drafter(capsys, command, "mẫu.yaml", *(["-o", "a.docx"] if command == "render" else []))
    assert code == 2
    assert rule in out + err
    assert not Path("a.docx").exists()
