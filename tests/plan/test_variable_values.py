"""The values of variables: plain text wherever they stand, one line each; a blank one leaves its field out."""

from typing import Any

import pytest

from drafter.plan.model import Plan
from drafter.plan.printed import printed
from tests.samples import (
    grids_of,
    located,
    plan_of,
    printed_appendices,
    printed_body,
    printed_notes,
    reading_of,
    to_yaml,
    told,
    with_,
)

SIGNS = "**x** [@k] [^1] {{ y }} \\*"


def plan(values: dict[str, str], *names: str, **fields: Any) -> Plan:
    """A plan with the variables `names`, filled with `values`; its findings do not matter."""
    variables = dict.fromkeys(names or tuple(values), "mẫu")
    reading = reading_of(with_(biến=variables, **fields), values)
    assert reading.plan is not None, reading.findings
    return reading.plan


@pytest.mark.parametrize(
    "fields",
    [
        {"trích_yếu": "Việc {{ v }}"},
        {"địa_danh": "{{ v }}"},
        {"mở_đầu": "Theo *{{ v }}* và {{ v }}"},
        {"căn_cứ": ["Căn cứ {{ v }}"]},
        {"nơi_nhận": ["Sở {{ v }}", {"nhóm": ["A", "{{ v }}"]}, {"tên": "B", "ghi chú": "{{ v }}"}]},
        {"ký": {"chức vụ": "Giám đốc", "họ tên": "{{ v }}"}},
        {"nhiệm_vụ": {"tiêu đề": "Việc", "chủ trì": ["{{ v }}"], "thời hạn": "Theo {{ v }}"}},
        {"nhiệm_vụ": {"tiêu đề": "Việc", "nội dung": "Làm {{ v }}.", "nhãn": {"chủ trì": "{{ v }}"}, "chủ trì": "A"}},
        {"nhiệm_vụ": {"đơn vị": "Tổ {{ v }}", "nhiệm vụ": "Làm.", "đánh số": "không", "không đánh số": "có"}},
        {
            "nhiệm_vụ": {
                "tiêu đề": "Việc",
                "bảng": {"cột": ["{{ v }}"], "hàng": [["{{ v }}"]], "đơn vị tính": "{{ v }}"},
            }
        },
        {"nhiệm_vụ": {"tiêu đề": "Việc", "bảng": {"cột": ["A"], "hàng": [{"nhóm": "{{ v }}"}], "tên": "{{ v }}"}}},
        {"mở_đầu": "Theo [@d]", "viện_dẫn": {"d": "Biên bản {{ v }}"}},
        {"mở_đầu": "Theo [@d]", "viện_dẫn": {"d": {"loại": "Kế hoạch", "số ký hiệu": "{{ v }}"}}},
        {"mở_đầu": "Theo [@d]", "viện_dẫn": {"d": {"loại": "Kế hoạch", "số ký hiệu": "1", "trích yếu": "về {{ v }}"}}},
        {"mở_đầu": "Theo [@d] [@d]", "viện_dẫn": {"d": {"loại": "Kế hoạch", "số ký hiệu": "1", "gọi tắt": "{{ v }}"}}},
        {"mở_đầu": "Theo[^1]", "chú_thích": {"1": "Số liệu {{ v }}"}},
        {"liên_hệ": {"địa chỉ": "{{ v }}"}},
        {"mở_đầu": "Xem Phụ lục", "phụ_lục": [{"nội dung": "Theo {{ v }}."}]},
    ],
    ids=str,
)
def test_the_signs_in_a_value_are_letters(fields: dict[str, Any]) -> None:
    text = "\n".join(printed(plan({"v": SIGNS}, **fields)))
    assert SIGNS in text or SIGNS.upper() in text
    assert text.count("{{") == text.upper().count(SIGNS.upper())
    assert printed_notes(plan({"v": SIGNS}, **fields)) == ([f"Số liệu {SIGNS}"] if "chú_thích" in fields else [])


@pytest.mark.parametrize(
    "value",
    ["một\nhai", "một\thai", " một \n\n hai ", "một\r\nhai", "một\rhai", "một\u2028hai", "một\vhai", "một\x85hai"],
)
def test_a_value_is_one_line(value: str) -> None:
    assert printed_body(plan({"v": value}, mở_đầu="Xã {{ v }} họp"))[0] == "Xã một hai họp"


@pytest.mark.parametrize("value", ["một\x00hai", "một\x01hai", "một\x1bhai", "một\ud800hai", "một\ufffehai"])
def test_a_value_that_no_word_file_can_hold_is_told_or_cleaned(value: str) -> None:
    reading = reading_of(with_(biến={"v": "mẫu"}, mở_đầu="Xã {{ v }}"), {"v": value})
    text = "" if reading.plan is None else "".join(printed(reading.plan))
    assert not any(character < " " or character in "\ud800\ufffe" for character in text)


def test_a_value_becomes_nfc() -> None:
    assert printed_body(plan({"v": "Ho\u0300a Bi\u0300nh"}, mở_đầu="Xã {{ v }}"))[0] == "Xã Hòa Bình"


def test_a_value_is_not_read_again() -> None:
    filled = plan({"v": "{{ w }}", "w": "x"}, mở_đầu="{{ v }} {{ w }}")
    assert printed_body(filled)[0] == "{{ w }} x"


@pytest.mark.parametrize("blank", ["", " ", "\n", "\t \n"])
def test_a_blank_value_leaves_its_field_out(blank: str) -> None:
    fields: dict[str, Any] = {
        "mở_đầu": "{{ v }}",
        "số": "{{ v }}",
        "đánh_số": "{{ v }}",
        "căn_cứ": ["{{ v }}", "Căn cứ Luật A"],
        "các_phần": [{"tiêu đề": "Việc", "gồm": ["Một.", "{{ v }}", {"nội dung": "Hai.", "chủ trì": "{{ v }}"}]}],
        "nơi_nhận": ["A", "{{ v }}"],
        "lưu": {"đơn vị soạn thảo": ["VP", "{{ v }}"], "số bản": "{{ v }}"},
        "ký": {"chức vụ": "Giám đốc", "họ tên": "{{ v }}"},
    }
    assert plan({"v": blank}, **fields) == plan_of(
        with_(
            căn_cứ=["Căn cứ Luật A"],
            các_phần=[{"tiêu đề": "Việc", "gồm": ["Một.", {"nội dung": "Hai."}]}],
            nơi_nhận=["A"],
            lưu={"đơn vị soạn thảo": ["VP"]},
            ký={"chức vụ": "Giám đốc"},
        )
    )


@pytest.mark.parametrize("name", ["mục_đích", "nhiệm_vụ", "kinh_phí", "chế_độ_báo_cáo"])
def test_a_part_of_the_usual_plan_whose_only_value_is_blank_is_left_out(name: str) -> None:
    assert plan({"v": ""}, **{name: "{{ v }}"}) == plan_of(with_())


def test_a_blank_value_in_a_cell_leaves_the_cell_empty() -> None:
    table = {"cột": ["A", "B"], "hàng": [["{{ v }}", "b"], [{"nội dung": "{{ v }}"}, "c"]]}
    targets = {"mốc": ["2025", "2026"], "hàng": [{"chỉ tiêu": "A", "giá trị": ["{{ v }}", "1"]}]}
    filled = plan({"v": " "}, nhiệm_vụ={"tiêu đề": "Việc", "bảng": table, "bảng chỉ tiêu": targets})
    free, target = grids_of(filled)
    assert [len(row[0].paragraphs) for row in free.rows] == [0, 0]
    assert [len(cell.paragraphs) for cell in target.rows[0]] == [1, 1, 0, 1]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"trích_yếu": "{{ v }}"}, "trích yếu"),
        ({"ngày": "{{ v }}"}, "ngày"),
        ({"ký": {"chức vụ": "{{ v }}"}}, "ký › chức vụ"),
        ({"cơ_quan": {"tên": "{{ v }}", "viết tắt": "A"}}, "cơ quan › tên"),
        ({"nơi_nhận": ["{{ v }}"]}, "nơi nhận"),
        ({"nơi_nhận": "{{ v }}"}, "nơi nhận"),
    ],
    ids=str,
)
def test_a_blank_value_of_a_required_field_is_missing(fields: dict[str, Any], path: str) -> None:
    reading = reading_of(with_(biến={"v": "2025-08-05"}, **fields), {"v": " "})
    assert reading.plan is None
    assert [finding.path for finding in reading.findings] == [path]


@pytest.mark.parametrize(
    "words",
    [
        *("Xã **{{ v }}** họp", "Xã *{{ v }}* họp", "Xã ***{{ v }}*** họp", "Xã **{{ v }} {{ v }}** họp"),
        *("**Kinh phí {{ v }}**", "**{{ v }} xã** họp", "*{{ v }}, xã*", "**Xã {{ v }} *họp {{ v }}***"),
    ],
)
def test_a_blank_value_in_emphasis_leaves_no_stars(words: str) -> None:
    assert "*" not in printed_body(plan({"v": ""}, mở_đầu=words))[0]


VALUES = {"ngày": "2025-08-05", "số": "7", "chọn": "Giấy", "cờ": "có", "khóa": "k x", "rộng": "2,5", "gộp": "2"}


def test_variables_may_stand_in_dates_numbers_choices_flags_lengths_and_keys() -> None:
    table = {"cột": [{"tên": "A", "rộng": "{{ rộng }}"}, "B"], "hàng": [[{"gộp ngang": "{{ gộp }}"}]]}
    section = {"tiêu đề": "Việc", "liền dòng": "{{ cờ }}", "nội dung": "Làm.", "khóa": "{{ khóa }}", "bảng": table}
    fields = {"ngày": "{{ ngày }}", "số": "{{ số }}", "hình_thức": "{{ chọn }}", "các_phần": [section]}
    filled = plan(VALUES, mở_đầu="Theo [#{{ khóa }}] và [#k x].", **fields)
    assert filled == plan(
        {"v": "Theo"},
        mở_đầu="{{ v }} [#k x] và [#k x].",
        ngày="2025-08-05",
        số="7",
        hình_thức="giấy",
        các_phần=[
            section
            | {"liền dòng": "có", "khóa": "k x"}
            | {"bảng": {"cột": [{"tên": "A", "rộng": "2,5"}, "B"], "hàng": [[{"gộp ngang": "2"}]]}}
        ],
    )
    assert printed_body(filled)[0] == "Theo Mục I và Mục I."


@pytest.mark.parametrize(
    ("field", "value"), [("ngày", "mai"), ("số", "7x"), ("hình_thức", "bìa"), ("dự_thảo", "…"), ("địa_danh", "…")]
)
def test_a_value_of_the_wrong_kind_is_told_where_the_variable_stands(field: str, value: str) -> None:
    text = to_yaml(with_(biến={"v": "2025"}, **{field: "{{ v }}"}))
    reading = reading_of(text, {"v": value})
    assert reading.plan is None
    assert told(reading) == [("SPEC-04", "error", value)]
    assert located(text, reading) == ["'{{ v }}'"]


@pytest.mark.parametrize("value", ["\u0301x", "\u0323", "x"])
def test_what_stands_after_a_value_that_composes_keeps_its_place(value: str) -> None:
    text = to_yaml(with_(biến={"v": "mẫu"}, mở_đầu="Xã a{{ v }} theo [@nq] làm [#k]"))
    assert [place[:4] for place in located(text, reading_of(text, {"v": value}))] == ["[@nq", "[#k]"]


def test_values_for_nothing_are_ignored_and_all_samples_serve_without_values() -> None:
    content = with_(mở_đầu="Xã {{ v }}", biến={"v": "Lát"})
    assert told(reading_of(content, {"v": "A", "w": "B"})) == []
    reading = reading_of(content)
    assert reading.plan is not None
    assert printed_body(reading.plan)[0] == "Xã Lát"


def test_an_appendix_is_filled_as_the_body_is() -> None:
    appendix = {"tên": "Xã {{ v }}", "nội dung": "Làm ở {{ v }}.", "bảng": {"cột": ["A"], "hàng": [["{{ v }}"]]}}
    filled = plan({"v": "Lát"}, phụ_lục=[appendix], mở_đầu="Xem Phụ lục.")
    assert printed_appendices(filled) == [["Làm ở Lát.", "A", "Lát", "./."]]
