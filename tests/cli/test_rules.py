"""`drafter rules`: the list, the page of a rule or a family, and the page of all, which is docs/rules.md."""

from pathlib import Path

import pytest

from drafter import law, messages
from drafter.cli import run
from drafter.rules.pages import whole
from drafter.rules.registry import RULES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "rules.md"


def rules(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """(exit code, stdout, stderr)."""
    code = run(["rules", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_list_has_one_line_a_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = rules(capsys)
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()] == list(law.rules())
    assert f"NV-02    cảnh báo  {title('NV-02')}\n" in out


def test_one_rule_has_its_clause_and_its_examples(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = rules(capsys, "VD-02")
    assert (code, err) == (0, "")
    assert out.startswith(f"VD-02. {title('VD-02')}\n\ncảnh báo; điểm b khoản 6 Mục II Phần I Phụ lục I; ")
    assert "\n- Sai: " in out
    assert "\n- Đúng: " in out


def test_a_family_has_the_pages_of_its_rules(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = rules(capsys, "cc")
    assert (code, err) == (0, "")
    assert out == "\n".join(rules(capsys, rule.id)[1] for rule in RULES if rule.family == "CC")


def test_several_codes_come_in_the_order_of_the_law_each_once(capsys: pytest.CaptureFixture[str]) -> None:
    out = rules(capsys, "VD-02", "QH-01", "VD-02")[1]
    assert out == rules(capsys, "QH-01")[1] + "\n" + rules(capsys, "VD-02")[1]


@pytest.mark.parametrize("codes", [["XX-01"], ["VD-02", "VD-99"], [""]])
def test_an_unknown_code_is_a_mistake(codes: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = rules(capsys, *codes)
    assert (code, out) == (2, "")
    assert err == f"drafter: Không có quy tắc {codes[-1]}; xem các quy tắc bằng drafter rules.\n"


def test_the_page_of_all_is_the_one_in_docs(capsys: pytest.CaptureFixture[str]) -> None:
    """`drafter rules --format markdown > docs/rules.md` brings it up to date."""
    code, out, err = rules(capsys, "--format", "markdown")
    assert (code, err) == (0, "")
    assert out == PAGE.read_text(encoding="utf-8")


def test_the_page_of_all_has_every_rule_and_all_that_is_left_to_people() -> None:
    page = whole()
    assert [line[4:].partition(".")[0] for line in page.splitlines() if line.startswith("### ")] == list(law.rules())
    for left in law.left_to_people().values():
        assert f"- **{left.id}** (" in page


def test_titles_are_told_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "rules", "NV-02"]) == 0
    messages.choose(None)
    out = capsys.readouterr().out
    assert out.startswith("NV-02. A unit does not both lead and cooperate in the same task\n")
    assert title("NV-02") not in out


def title(rule_id: str) -> str:
    return next(rule.manual.title for rule in RULES if rule.id == rule_id)
