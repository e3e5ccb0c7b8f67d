"""Every example, the starter plans, random plans, and each nasty text in each kind of field, read back and checked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.drafting.render import render, template
from drafter.plan.reader import read
from drafter.word.document import read_document
from tests.closed_loop import check_document, check_reading, check_text, texts
from tests.samples import MINIMAL, plan_from, plan_of, with_
from tests.strategies import NASTY, Fields, as_yaml, plans

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("plan_specs/*.yaml")])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_shipped_plans_pass_every_check(path: Path) -> None:
    reading = read(path)
    assert reading.plan is not None, reading.findings
    assert not reading.findings
    check_document(render(reading.plan, template()), reading.plan)


def test_there_are_examples_and_a_starter_plan() -> None:
    assert {path.parent.name for path in FILES} == {"examples", "plan_specs"}


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans(), st.integers(0, 1_000_000))
def test_random_plans_pass_every_check(fields: Fields, seed: int) -> None:
    plan = plan_from(as_yaml(fields, seed))
    check_document(render(plan, template()), plan)


@pytest.mark.parametrize("header", ["|4-", "|-", "|2", ">4-", ">1+", "|+2", ">"])
def test_any_block_header_that_yaml_writes_is_read(header: str) -> None:
    """A library that writes a text with blanks at its start states the indentation: |2-."""
    plan = plan_from(as_yaml(with_(), 0) + f"kết thúc: {header}\n" + " " * 4 + "Trên đây là Kế hoạch.\n")
    check_reading(render(plan, template()), plan)


def _node(**fields: Any) -> Fields:
    return with_(các_phần=[{name.replace("_", " "): value for name, value in fields.items()}])


def _agency(**fields: Any) -> Fields:
    return with_(cơ_quan=MINIMAL["cơ quan"] | {name.replace("_", " "): value for name, value in fields.items()})


def _signature(**fields: Any) -> Fields:
    return with_(ký=MINIMAL["ký"] | {name.replace("_", " "): value for name, value in fields.items()})


KINDS_OF_FIELD: dict[str, Callable[[str], Fields]] = {
    "title": lambda text: _node(tiêu_đề=text, nội_dung="Lời văn."),
    "title of a khoản": lambda text: _node(tiêu_đề="Mục", gồm=[{"tiêu đề": text, "gồm": ["Một."]}]),
    "run-in title": lambda text: _node(tiêu_đề=text, nội_dung="Lời văn.", liền_dòng="có"),
    "content": lambda text: _node(tiêu_đề="Mục", nội_dung=text),
    "bold content": lambda text: _node(tiêu_đề="Mục", nội_dung=f"trước **x {text} y** sau\ndòng hai"),
    "subject": lambda text: with_(trích_yếu=text),
    "issuer": lambda text: _agency(tên=text),
    "superior": lambda text: _agency(chủ_quản=text),
    "abbreviation": lambda text: _agency(viết_tắt=text),
    "symbol": lambda text: with_(ký_hiệu=text),
    "place": lambda text: with_(địa_danh=text),
    "căn cứ": lambda text: with_(căn_cứ=[text, "Căn cứ Luật Giáo dục", text]),
    "opening": lambda text: with_(mở_đầu=text),
    "closing": lambda text: with_(kết_thúc=text),
    "recipient": lambda text: with_(nơi_nhận=[text, {"nhóm": [text, "Sở Y tế"], "ghi chú": text}]),
    "filing": lambda text: with_(lưu={"đơn vị soạn thảo": [text, "VP"]}),
    "signer": lambda text: _signature(họ_tên=text),
    "other position": lambda text: _signature(chức_vụ_khác=text),
    "position": lambda text: _signature(chức_vụ=text, thay_mặt=text, ký_thay=text),
    "unit": lambda text: _node(đơn_vị=[text, "Sở Y tế"], nhiệm_vụ="Thực hiện."),
    "label": lambda text: _node(tiêu_đề="Mục", chủ_trì="Sở Y tế", nhãn={"chủ trì": text}),
    "deadline": lambda text: _node(tiêu_đề="Mục", thời_hạn=text, chủ_trì=text, sản_phẩm=text),
}
# A text of nothing but blanks is no text to the reader.
NASTY_TEXTS = [text for text in NASTY if text.strip()]


@pytest.mark.parametrize("field", KINDS_OF_FIELD)
def test_nasty_texts_are_printed_as_they_are(field: str) -> None:
    """Nothing is lost or doubled, and no piece of text becomes a tag, an entity or a new paragraph."""
    for text in NASTY_TEXTS:
        plan = plan_of(KINDS_OF_FIELD[field](f"Đầu {text} giữa x{text}y cuối"))
        check_reading(render(plan, template()), plan)


@pytest.mark.parametrize("field", KINDS_OF_FIELD)
@pytest.mark.parametrize("text", [";", ".", "*", "**", "***", "****", "******", "\\", "()", "/", "\u200b", "&", "./."])
def test_a_field_of_nothing_but_signs_can_be_printed(field: str, text: str) -> None:
    plan = plan_of(KINDS_OF_FIELD[field](text))
    check_reading(render(plan, template()), plan)


@pytest.mark.parametrize("name", ["a / \u00a0 / b", "/ /", "a / b  c", "a /b", "Sở  Nội  vụ " * 9])
def test_a_name_of_few_letters_or_many_blanks_can_be_printed(name: str) -> None:
    plan = plan_of(_agency(tên=name, chủ_quản=name))
    check_document(render(plan, template()), plan)


VERBATIM = [text for text in NASTY_TEXTS if not {"*", "\\", "\t"} & set(text)]


@pytest.mark.parametrize("text", VERBATIM)
def test_what_the_author_wrote_stands_in_the_file(text: str) -> None:
    """Asked of the Word file alone, without `printed`: the words between two markers."""
    from drafter.language.spelling import nfc

    plan = plan_of(with_(các_phần=[{"tiêu đề": "Mục", "nội dung": f"({text})\n({text})"}, "Cuối."]))
    found = texts(read_document(render(plan, template()), "a.docx"))
    assert found.count(f"({nfc(text)})") == 2


def test_a_line_break_in_prose_is_a_paragraph_and_in_a_line_a_blank() -> None:
    plan = plan_of(_node(tiêu_đề="Một\nhai", nội_dung="a\n\nb\n", chủ_trì="Sở\nY tế"))
    document = read_document(render(plan, template()), "a.docx")
    assert "\n".join(texts(document)).count("I. MỘT HAI\na\nb\n- Chủ trì: Sở Y tế./.") == 1
    check_text(document, plan)


def test_a_tab_in_prose_stays_a_tab() -> None:
    plan = plan_of(_node(tiêu_đề="Mục", nội_dung="a\tb"))
    assert "a\tb./." in texts(read_document(render(plan, template()), "a.docx"))


def test_emphasis_reaches_the_file() -> None:
    plan = plan_of(_node(tiêu_đề="Mục", nội_dung="a **b *c* d** *e* f"))
    document = read_document(render(plan, template()), "a.docx")
    runs = next(p.runs for p in document.body.paragraphs if p.text == "a b c d e f./.")
    assert [(run.text, run.bold, run.italic) for run in runs] == [
        ("a ", False, False),
        ("b ", True, False),
        ("c", True, True),
        (" d", True, False),
        (" ", False, False),
        ("e", False, True),
        (" f./.", False, False),
    ]


@pytest.mark.parametrize("count", [1, 2, 19, 20, 21, 45, 95])
def test_any_number_of_recipients_is_printed_in_order(count: int) -> None:
    plan = plan_of(with_(nơi_nhận=[f"Sở số {number}" for number in range(count)]))
    check_document(render(plan, template()), plan)
