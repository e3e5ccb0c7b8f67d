"""`drafter new`: from a starter and answers to a plan that checks clean and prints."""

import html
import io
import os
import re
from datetime import date
from pathlib import Path

import pytest

from drafter import resources
from drafter.cli import run
from tests.cli.test_render import files, text_of
from tests.samples import notes_only, to_yaml, with_

STARTERS = resources.names("plan_specs", ".yaml")
OWN = """\
# Ngày hội của một xã
# yaml-language-server: $schema=ke-hoach.schema.json

# Ghi chú chung.
phiên bản: 1

biến:
  tên cơ quan: {mô tả: "Tên cơ quan", mẫu: "Ủy ban nhân dân xã An Bình"}
  chức vụ: {mẫu: "Chủ tịch"}

# Cơ quan ban hành.
cơ quan:
  tên: "{{ tên_cơ_quan }}"      # tên đầy đủ
  viết tắt: UBND
địa danh: An Bình
ngày: 2026
trích yếu: Tổ chức ngày hội
mở đầu: "{{ tên_cơ_quan }} xây dựng kế hoạch: như sau."
các phần:
  - Tổ chức tại {{ tên_cơ_quan }}.
ký:
  chức vụ: "{{ chức_vụ }}"
nơi nhận: [Các thôn]
lưu: {đơn vị soạn thảo: VP}
"""


class Person(io.StringIO):
    """A terminal at which somebody types these lines."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a starter of one's own; nothing is remembered, nobody is there to answer."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    monkeypatch.setenv("DRAFTER_PROFILE", str(tmp_path / "nhà" / "co-quan.yaml"))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    Path("ngày hội.yaml").write_text(OWN, encoding="utf-8")
    return work


def new(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)."""
    code = run(["new", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", Person("".join(f"{line}\n" for line in lines)))


@pytest.mark.parametrize("name", STARTERS)
def test_every_starter_becomes_a_plan_that_checks_clean_and_prints(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(capsys, "--from", name, "--yes") == (0, f"{name}.yaml\n", "")
    assert "biến:" not in Path(f"{name}.yaml").read_text(encoding="utf-8")
    assert "{{" not in Path(f"{name}.yaml").read_text(encoding="utf-8")
    assert run(["check", "--strict", f"{name}.yaml"]) == 0
    assert notes_only(*capsys.readouterr())
    assert run(["render", "--strict", f"{name}.yaml"]) == 0
    assert capsys.readouterr() == (f"{name}.docx\n", "")


def test_the_list_names_every_starter_and_what_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = new(capsys, "--list")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == STARTERS
    assert all(len(line.split()) > 3 for line in out.splitlines())


def test_comments_and_layout_stay(capsys: pytest.CaptureFixture[str]) -> None:
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--set", "chức vụ=Phó Chủ tịch")[0] == 0
    expected = OWN.replace(OWN[OWN.index("biến:") : OWN.index("# Cơ quan ban hành")], "")
    expected = expected.replace("# yaml-language-server: $schema=ke-hoach.schema.json\n", "")
    expected = expected.replace("{{ tên_cơ_quan }}", "Ủy ban nhân dân xã An Bình")
    expected = expected.replace("{{ chức_vụ }}", "Phó Chủ tịch")
    assert Path("a.yaml").read_text(encoding="utf-8") == expected


def test_questions_and_answers(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    typing(monkeypatch, "Ủy ban nhân dân xã Lạc Dương", "", "không")
    code, out, err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml")
    assert (code, out) == (0, "a.yaml\n")
    assert "Tên cơ quan [Ủy ban nhân dân xã An Bình]:" in err
    assert "chức vụ [Chủ tịch]:" in err
    assert 'tên: "Ủy ban nhân dân xã Lạc Dương"' in Path("a.yaml").read_text(encoding="utf-8")
    assert not Path(remembered()).exists()


def remembered() -> str:
    return os.environ["DRAFTER_PROFILE"]


def test_a_person_chooses_a_starter_by_number(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "99", str(STARTERS.index("co-ban") + 1), *[""] * 30)
    code, out, err = new(capsys, "-o", "a.yaml")
    assert (code, out) == (0, "a.yaml\n")
    assert all(f"({name})" in err for name in STARTERS)


def test_a_dash_leaves_an_answer_blank(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    text = OWN.replace("  viết tắt: UBND", '  viết tắt: UBND\n  chủ quản: "{{ chủ_quản }}"   # nếu có').replace(
        "  chức vụ: {mẫu", '  chủ quản: {mẫu: "UBND tỉnh"}\n  chức vụ: {mẫu'
    )
    Path("ngày hội.yaml").write_text(text, encoding="utf-8")
    typing(monkeypatch, "", "-", "", "không")
    code, _out, _err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml")
    assert code == 0
    assert re.search("^  chủ quản: +# nếu có$", Path("a.yaml").read_text(encoding="utf-8"), re.MULTILINE)


NASTY = [
    'Xã "A" \\ B',
    "Xã 'A'",
    "Xã A: B",
    "Xã A # B",
    "- Xã",
    "{a}",
    "[x]",
    "*a*",
    "có",
    "12",
    "2026-01-01",
    "& <b>",
    "a / b",
    "{{ x }}",
    "{%p if %}",
    "Đ" * 300,
]


@pytest.mark.parametrize("answer", NASTY)
@pytest.mark.parametrize("quote", ['"', "'", ""], ids=["double", "single", "plain"])
def test_whatever_is_answered_is_printed_as_it_was_typed(
    answer: str, quote: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a name, and in a sentence of any style of quoting."""
    text = OWN.replace(
        'mở đầu: "{{ tên_cơ_quan }} xây dựng kế hoạch: như sau."',
        f"mở đầu: {quote}Nay {{{{ tên_cơ_quan }}}} xây dựng.{quote}",
    )
    Path("ngày hội.yaml").write_text(text, encoding="utf-8")
    code, _out, err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--set", f"tên_cơ_quan={answer}")
    assert (code, err) == (0, "")
    assert run(["render", "a.yaml"]) == 0
    printed = html.unescape(text_of("a.docx"))
    said = answer.replace(" / ", " ")  # where a name is cut in the head
    assert f"Nay {said} xây dựng.\n" in printed
    assert f"Tổ chức tại {said}./.\n" in printed


def test_an_answer_may_leave_something_to_be_filled_in(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever answers [[CẦN …]] is told until it is filled in."""
    code, out, err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--set", "chức_vụ=[[CẦN CHỨC VỤ]]")
    assert (code, out) == (1, "a.yaml\n")
    assert "SPEC-11" in err


PROFILE = """\
cơ quan:
  tên: Ủy ban nhân dân xã Di Linh
  viết tắt: UBND
địa danh: Di Linh
ký:
  chức vụ: Phó Chủ tịch
"""


def test_a_profile_gives_the_defaults(capsys: pytest.CaptureFixture[str]) -> None:
    Path("hồ sơ.yaml").write_text(PROFILE, encoding="utf-8")
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--profile", "hồ sơ.yaml")[0] == 0
    text = Path("a.yaml").read_text(encoding="utf-8")
    assert 'tên: "Ủy ban nhân dân xã Di Linh"' in text
    assert 'chức vụ: "Phó Chủ tịch"' in text


def test_an_answer_wins_over_the_profile(capsys: pytest.CaptureFixture[str]) -> None:
    Path("hồ sơ.yaml").write_text(PROFILE, encoding="utf-8")
    arguments = ("--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--profile", "hồ sơ.yaml", "--set", "chức_vụ=X")
    assert new(capsys, *arguments)[0] == 0
    assert 'chức vụ: "X"' in Path("a.yaml").read_text(encoding="utf-8")


def test_what_is_remembered_is_the_default_of_the_next_plan(capsys: pytest.CaptureFixture[str]) -> None:
    settings = ("--set", "tên cơ quan=Ủy ban nhân dân xã Bảo Lâm 1", "--set", "chức vụ=Quyền Chủ tịch")
    code, _out, err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--remember", *settings)
    assert code == 0
    assert f"Đã ghi nhớ vào {remembered()}." in err
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "b.yaml", "--yes") == (0, "b.yaml\n", "")
    assert Path("a.yaml").read_text(encoding="utf-8") == Path("b.yaml").read_text(encoding="utf-8")


def test_a_person_is_asked_whether_to_remember(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "", "", "có")
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml")[0] == 0
    kept = Path(remembered()).read_text(encoding="utf-8")
    assert "tên: Ủy ban nhân dân xã An Bình" in kept
    assert "trích yếu" not in kept


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "--from"),
        (("--yes",), "--from"),
        (("--from", "mất.yaml"), "mất.yaml"),
        (("--from", "danh sách.yaml"), "không đọc được như một kế hoạch"),
        (("--from", "ngày hội.yaml", "-o", "a.docx"), "a.docx"),
        (("--from", "ngày hội.yaml"), "ngày hội.yaml"),
        (("--from", "ngày hội.yaml", "-o", "a.yaml", "--set", "x=1"), "không có biến “x”"),
        (("--from", "ngày hội.yaml", "-o", "a.yaml", "--profile", "mất.yaml"), "mất.yaml"),
        (("--from", "ngày hội.yaml", "-o", "a.yaml", "--profile", "danh sách.yaml"), "không phải là hồ sơ cơ quan"),
        (("--from", "ngày hội.yaml", "-o", "a.yaml", "--profile", "lạ.yaml"), "lạ.yaml có chỗ sai. 1:1:"),
        (("--from", "ngày hội.yaml", "-o", "mất/a.yaml"), "mất"),
    ],
)
def test_a_request_that_cannot_be_carried_out(
    folder: Path, arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("danh sách.yaml").write_text("- một\n", encoding="utf-8")
    Path("lạ.yaml").write_text("mục lạ: một\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    code, out, err = new(capsys, *arguments, *([] if not arguments or "--yes" in arguments else ["--yes"]))
    assert (code, out) == (2, "")
    assert words in err
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_answers_that_make_no_plan_are_told_before_anything_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    Path("ngày hội.yaml").write_text(OWN.replace("ngày: 2026", 'ngày: "{{ chức_vụ }}"'), encoding="utf-8")
    code, out, err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes")
    assert (code, out) == (2, "")
    assert "Chưa tạo được kế hoạch với các giá trị này. “ngày” phải là ngày có thật" in err
    assert not Path("a.yaml").exists()


def test_a_value_that_a_filter_cannot_write_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = OWN.replace("xây dựng kế hoạch: như sau", "xây dựng trước {{ chức_vụ | ngày }}")
    Path("ngày hội.yaml").write_text(text, encoding="utf-8")
    code, _out, err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--set", "chức_vụ=cuối năm")
    assert code == 2
    assert "Giá trị “cuối năm”" in err


def test_a_person_is_asked_again_until_the_answer_can_be_used(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typing(monkeypatch, "-", "Ủy ban nhân dân xã Lạc Dương", "KT. Chủ tịch", "Phó Chủ tịch", "không")
    code, _out, err = new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml")
    assert code == 0
    assert err.count("Tên cơ quan [") == 2
    assert "Thiếu mục “cơ quan › tên”" in err
    assert err.count("chức vụ [Chủ tịch]") == 2
    assert 'chức vụ: "Phó Chủ tịch"' in Path("a.yaml").read_text(encoding="utf-8")


def test_the_line_for_an_editor_stays_where_the_schema_lies_beside(capsys: pytest.CaptureFixture[str]) -> None:
    line = "# yaml-language-server: $schema=ke-hoach.schema.json\n"
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes")[0] == 0
    assert line not in Path("a.yaml").read_text(encoding="utf-8")
    assert run(["schema", "-o", "ke-hoach.schema.json"]) == 0
    capsys.readouterr()
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--force")[0] == 0
    assert line in Path("a.yaml").read_text(encoding="utf-8")


def test_a_profile_without_a_field_means_that_the_agency_has_none(capsys: pytest.CaptureFixture[str]) -> None:
    """The sample of another agency is no default for one's own."""
    Path("hồ sơ.yaml").write_text(PROFILE, encoding="utf-8")
    text = OWN.replace("  viết tắt: UBND", '  viết tắt: UBND\n  chủ quản: "{{ chủ_quản }}"').replace(
        "  chức vụ: {mẫu", '  chủ quản: {mẫu: "UBND tỉnh"}\n  chức vụ: {mẫu'
    )
    Path("ngày hội.yaml").write_text(text, encoding="utf-8")
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--profile", "hồ sơ.yaml")[0] == 0
    assert "  chủ quản:\n" in Path("a.yaml").read_text(encoding="utf-8")


def test_the_year_is_this_years(capsys: pytest.CaptureFixture[str]) -> None:
    text = OWN.replace("ngày: 2026", 'ngày: "{{ năm }}"').replace(
        "  chức vụ: {mẫu", '  năm: {mẫu: "2021"}\n  chức vụ: {mẫu'
    )
    Path("ngày hội.yaml").write_text(text, encoding="utf-8")
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes")[0] == 0
    assert f'ngày: "{date.today().year}"' in Path("a.yaml").read_text(encoding="utf-8")


def test_force_replaces(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text("cũ", encoding="utf-8")
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes")[0] == 2
    assert Path("a.yaml").read_text(encoding="utf-8") == "cũ"
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes", "--force")[0] == 0
    assert files(Path.cwd()) == ["a.yaml", "ngày hội.yaml"]


def test_a_plan_without_variables_is_copied(capsys: pytest.CaptureFixture[str]) -> None:
    text = to_yaml(with_())
    Path("ngày hội.yaml").write_text(text, encoding="utf-8")
    assert new(capsys, "--from", "ngày hội.yaml", "-o", "a.yaml", "--yes")[0] == 0
    assert Path("a.yaml").read_text(encoding="utf-8") == text
