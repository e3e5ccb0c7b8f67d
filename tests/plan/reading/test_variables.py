"""Variables: how they are declared and written, and what is wrong with them, at its place."""

from typing import Any

import pytest

from drafter.plan.reader import Reading
from drafter.plan.reading.variables import NotASlotError, Slot, read_slots
from tests.samples import located, plan_of, printed_body, reading_of, to_yaml, told, with_


def opening(words: str, biến: dict[str, Any], values: dict[str, str] | None = None) -> str:
    """What is printed of an opening with variables."""
    reading = reading_of(with_(mở_đầu=words, biến=biến), values)
    assert reading.plan is not None, reading.findings
    return printed_body(reading.plan)[0]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Không có gì", []),
        ("{ x } } {", []),
        ("{{ x }}", [Slot("x", "", 0, 7)]),
        ("{{x}}", [Slot("x", "", 0, 5)]),
        ("a {{ tên_xã }} b {{ x | hoa }}", [Slot("tên_xã", "", 2, 14), Slot("x", "hoa", 17, 30)]),
        ("{{ x|hoa_đầu }}\n}}{{\n  y\n}}", [Slot("x", "hoa_đầu", 0, 15), Slot("y", "", 18, 27)]),
        ("{{ x1 }}{{ _2 }}", [Slot("x1", "", 0, 8), Slot("_2", "", 8, 16)]),
    ],
)
def test_what_jinja_reads_as_a_variable(text: str, slots: list[Slot]) -> None:
    assert list(read_slots(text)) == slots


@pytest.mark.parametrize(
    "wrong",
    [
        *(
            "{{",
            "{{ }}",
            "{{ x",
            "{{ x.y }}",
            "{{ x + y }}",
            "{{ 'x' }}",
            "{{ 'x",
            "{{ 1 }}",
            "{{ x(1) }}",
            "{{ x[0] }}",
        ),
        *("{{ x | hoa | thường }}", "{{ x | }}", "{{ x y }}", "{{ x if y }}", "{{ x | số(1) }}", "{{ x ] }}"),
        *("{% if x %}", "{% endif %}", "{# x #}", "{%", "{#", "{% raw %}x{% endraw %}", "{{- x }}", "{%- if x %}"),
    ],
)
@pytest.mark.parametrize("before", ["", "Xã   ", "Xã {{ x }} "])
def test_what_jinja_would_act_upon_is_refused_at_its_place(before: str, wrong: str) -> None:
    with pytest.raises(NotASlotError) as caught:
        list(read_slots(f"{before}{wrong}"))
    assert caught.value.start == len(before)


@pytest.mark.parametrize(
    "declaration", [{"x": "Đạ Tẻh"}, {"x": {"mẫu": "Đạ Tẻh"}}, {"x": {"mô tả": "a", "sample": "Đạ Tẻh"}}]
)
def test_a_variable_is_declared_with_its_sample(declaration: dict[str, Any]) -> None:
    assert opening("Xã {{ x }}.", declaration) == "Xã Đạ Tẻh."
    assert opening("Xã {{ x }}.", declaration, {"x": "Lát"}) == "Xã Lát."


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        ("Tên xã", "tên_xã"),
        ("TÊN  XÃ", "tên_xã"),
        ("tên_xã", "tên_xã"),
        ("Số hộ (năm 2025)", "số_hộ_năm_2025"),
        ("2025", "_2025"),
    ],
)
def test_a_name_is_made_of_what_was_declared(declared: str, name: str) -> None:
    reading = reading_of(with_(mở_đầu=f"Xã {{{{ {name} }}}}", biến={declared: "Lát"}))
    assert (reading.variables, told(reading)) == ((name,), [])


def test_a_plan_that_declares_none_prints_braces() -> None:
    reading = reading_of(with_(mở_đầu="Xã {{ x }} {% if x %} {# y #} {{"))
    assert (reading.variables, told(reading)) == ((), [])
    assert reading.plan is not None
    assert printed_body(reading.plan)[0] == "Xã {{ x }} {% if x %} {# y #} {{"


@pytest.mark.parametrize(
    ("slot", "printed"),
    [
        ("{{ x | hoa }}", "ĐẠ TẺH XANH"),
        ("{{ x | thường }}", "đạ tẻh xanh"),
        ("{{ x | hoa_đầu }}", "Đạ Tẻh xanh"),
        ("{{ y | hoa_đầu }}", "Đồi"),
        ("{{ n | số }}", "1.234.567"),
        ("{{ d | ngày }}", "ngày 05 tháng 8 năm 2025"),
    ],
)
def test_filters(slot: str, printed: str) -> None:
    variables = {"x": "Đạ Tẻh xanh", "y": "đồi", "n": "1234567", "d": "2025-08-05"}
    text = to_yaml(with_(mở_đầu=f"[{slot}]", biến={name: each for name, each in variables.items() if name in slot[:5]}))
    assert printed_body(plan_of(text))[0] == f"[{printed}]"


BIẾN = "biến: {x: Đạ Tẻh, tên xã: Lát}\n"
BASE = to_yaml(with_(các_phần=None)) + BIẾN


def reading_and_places(body: str) -> tuple[Reading, list[str]]:
    text = f"{BASE}nhiệm vụ: {body}\nmở đầu: '{{{{ x }}}} {{{{ tên_xã }}}}'\n"
    reading = reading_of(text)
    return reading, located(text, reading)


@pytest.mark.parametrize(
    ("wrong", "suggestion"),
    [
        ("{{ tên_xa }}", "{{ tên_xã }}"),
        ("{{ Tên_Xã }}", "{{ tên_xã }}"),
        ("{{ kinh_phí }}", None),
        ("{{ x | Hoa }}", "{{ x | hoa }}"),
        ("{{ x | upper }}", None),
        ("{{ x | số }}", None),
        ("{{ x | ngày }}", None),
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "Giao {0} làm.",
        "Giao {{{{ x }}}}, {{{{ tên_xã }}}} và {0} làm.",
        "'Giao ''xã'' {{{{ x }}}} và {0} làm.'",
        '"Giao \\"xã\\"\\t{{{{ x }}}} và {0} làm."',
        "|\n  Giao {{{{ x }}}} làm,\n\n  giao {{{{ tên_xã }}}} và {0} làm.",
        ">\n  Giao {{{{ x }}}} làm,\n  giao {{{{ tên_xã }}}}\n  và {0} làm.",
        "Giao {{{{ x }}}} làm,\n  giao {{{{ tên_xã }}}} và {0} làm.",
        "[Giao, {{tiêu đề: '{{{{ x }}}}', chủ trì: ['{{{{ x }}}}', '{{{{ x }}}} {0}']}}]",
    ],
    ids=["plain", "after others", "single quotes", "double quotes", "|", ">", "folded", "a list in a mapping"],
)
def test_a_wrong_variable_is_told_at_its_place(body: str, wrong: str, suggestion: str | None) -> None:
    reading, places = reading_and_places(body.format(wrong))
    assert reading.plan is None
    assert told(reading) == [("SPEC-12", "error", wrong)]
    assert places[0].startswith(wrong)
    assert reading.findings[0].suggestion == suggestion


def test_a_wrong_filter_names_those_that_there_are() -> None:
    reading, _places = reading_and_places("Giao {{ x | lớn }}.")
    assert "hoa, thường, hoa_đầu, số, ngày" in reading.findings[0].message


@pytest.mark.parametrize("wrong", ["{{ x.y }}", "{% if x %}", "{# x #}", "{{", "{{ 'x' }}", "{{ x + 1 }}"])
def test_what_is_no_variable_is_told_at_its_place_and_alone(wrong: str) -> None:
    reading, places = reading_and_places(f"|\n  Giao {{{{ x }}}} rồi\n  {wrong} xong.")
    assert [(rule, severity) for rule, severity, _quote in told(reading)] == [("SPEC-12", "error")]
    assert places[0].startswith(wrong)
    assert "hoa | thường | hoa_đầu | số | ngày" in reading.findings[0].message


@pytest.mark.parametrize("mark", ["[@nq]", "[#k]", "[^1]", "[[CẦN a]]"])
def test_what_stands_after_a_variable_keeps_its_place(mark: str) -> None:
    reading, places = reading_and_places(f"|\n  Xã {{{{ x }}}}, {{{{ tên_xã | hoa }}}} theo {mark} làm.")
    assert [quote for _rule, _severity, quote in told(reading)] == [mark]
    assert places[0].startswith(mark)


def test_a_variable_without_a_value_is_told_at_its_declaration_with_both_ways_out() -> None:
    text = to_yaml(with_(mở_đầu="Xã {{ tên_xã }} {{ x }}", biến={"Tên xã": "Lát", "x": "y"}))
    reading = reading_of(text, {"x": "z"})
    assert reading.plan is None
    assert told(reading) == [("SPEC-12", "error", "Tên xã")]
    assert located(text, reading) == ["Tên xã: Lát"]
    assert "--set tên_xã=…" in reading.findings[0].message
    assert "“Tên xã”" in reading.findings[0].message


def test_a_variable_that_no_text_uses_is_a_warning_at_its_declaration() -> None:
    text = to_yaml(with_(mở_đầu="Xã {{ x }}", biến={"x": "y", "Tên xã": "Lát"}))
    for values in (None, {"x": "z", "tên_xã": "Lát"}):
        reading = reading_of(text, values)
        assert reading.plan is not None
        assert told(reading) == [("SPEC-06", "warning", "Tên xã")]
        assert located(text, reading) == ["Tên xã: Lát"]


def test_a_variable_beside_something_wrong_is_used_all_the_same() -> None:
    reading = reading_of(with_(mở_đầu="Xã {{ x }} {% if %}", biến={"x": "y"}))
    assert [rule for rule, _severity, _quote in told(reading)] == ["SPEC-12"]


@pytest.mark.parametrize("other", ["tên-xã", "Tên xã (mới)", "TÊN_XÃ"])
def test_two_variables_of_one_name_are_told(other: str) -> None:
    second = "tên xã mới" if "mới" in other else "Tên xã"
    variables = {second: "A", other: "B"}
    name = "tên_xã_mới" if "mới" in other else "tên_xã"
    reading = reading_of(with_(mở_đầu=f"{{{{ {name} }}}}", biến=variables))
    assert told(reading) == [("SPEC-03", "error", other)]


@pytest.mark.parametrize("declaration", [{"x": "{{ y }}", "y": "Lát"}, {"x": {"mẫu": "{{ y }}"}, "y": "Lát"}])
def test_a_sample_is_no_text_of_the_plan(declaration: dict[str, Any]) -> None:
    reading = reading_of(with_(mở_đầu="Xã {{ x }}", biến=declaration))
    assert told(reading) == [("SPEC-06", "warning", "y")]
    assert reading.plan is not None
    assert printed_body(reading.plan)[0] == "Xã {{ y }}"


@pytest.mark.parametrize("declaration", [SIGNS := "Tổ *5* [@k] [^1] {{ y }}", {"mẫu": SIGNS}])
def test_the_signs_in_a_sample_are_letters(declaration: Any) -> None:
    assert opening("Xã {{ x }}.", {"x": declaration}) == f"Xã {SIGNS}."


@pytest.mark.parametrize("declaration", ["x: ''", "x:", "x: {mẫu: ''}", "x: {mẫu: }", "x: {mô tả: a, mẫu: ''}"])
def test_a_sample_may_be_blank(declaration: str) -> None:
    reading = reading_of(to_yaml(with_(mở_đầu="Xã {{ x }}.")) + f"biến:\n  {declaration}\n")
    assert told(reading) == []
    assert reading.plan is not None
    assert printed_body(reading.plan)[0] == "Xã ."


@pytest.mark.parametrize(
    ("declaration", "path"),
    [
        ("x: {mô tả: tên}", "biến › x › mẫu"),
        ("x: [a]", "biến › x"),
        ("x: {mẫu: [a]}", "biến › x › mẫu"),
    ],
)
def test_what_is_wrong_with_a_declaration(declaration: str, path: str) -> None:
    reading = reading_of(to_yaml(with_(mở_đầu="Xã {{ x }}")) + f"biến: {{{declaration}}}\n")
    assert reading.plan is None
    assert [finding.path for finding in reading.findings] == [path]
