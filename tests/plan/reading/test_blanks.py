"""What a person must still fill in: [[CẦN …]] in every kind of field, told at its place; a draft leaves it open."""

from typing import Any

import pytest

from drafter.plan.printed import printed
from tests.samples import located, reading_of, to_yaml, told, with_

BLANK = "[[CẦN bổ sung]]"
TABLE = {"cột": ["A", {"tên": "B"}], "hàng": [["c", "d"]]}
TARGETS: dict[str, Any] = {"mốc": ["Năm 2025"], "hàng": [{"chỉ tiêu": "Số lớp", "giá trị": ["2"]}]}


def task(**fields: Any) -> dict[str, Any]:
    return {"nhiệm_vụ": {"tiêu đề": "Việc"} | {name.replace("_", " "): value for name, value in fields.items()}}


@pytest.mark.parametrize(
    "fields",
    [
        {"địa_danh": BLANK},
        {"cơ_quan": {"tên": f"Sở {BLANK}", "viết tắt": "SNV"}},
        {"ký_hiệu": BLANK},
        {"trích_yếu": BLANK},
        {"dự_thảo": BLANK},
        {"căn_cứ": ["Căn cứ Luật Thư viện", BLANK]},
        {"nhãn": {"chủ trì": BLANK}} | task(chủ_trì="A"),
        {"ký": {"chức vụ": BLANK}},
        {"nơi_nhận": ["A", {"nhóm": ["B", BLANK]}]},
        {"nơi_nhận": ["A", {"tên": "B", "ghi chú": BLANK}]},
        {"lưu": {"đơn vị soạn thảo": BLANK}},
        {"người_soạn_thảo": {"ký hiệu": BLANK}},
        {"liên_hệ": {"điện thoại": BLANK}},
        {"mở_đầu": "Theo [@k].", "viện_dẫn": {"k": f"Biên bản {BLANK}"}},
        {"mở_đầu": "Theo [@k].", "viện_dẫn": {"k": {"loại": "Kế hoạch", "số ký hiệu": BLANK}}},
        {"mở_đầu": "Theo[^1].", "chú_thích": {"1": BLANK}},
        {"mở_đầu": "Xem Phụ lục.", "phụ_lục": [{"tên": BLANK}]},
        task(chủ_trì=["A", BLANK]),
        task(thời_hạn=BLANK),
        task(bảng=TABLE | {"đơn vị tính": BLANK}),
        task(bảng=TABLE | {"cột": ["A", {"tên": BLANK}]}),
        task(bảng=TABLE | {"hàng": [["a", BLANK]]}),
        task(bảng=TABLE | {"hàng": [["a", {"nội dung": BLANK}]]}),
        task(bảng=TABLE | {"hàng": [{"nhóm": BLANK}]}),
        task(bảng_chỉ_tiêu=TARGETS | {"mốc": [BLANK]}),
        task(bảng_chỉ_tiêu=TARGETS | {"tên cột": {"chỉ tiêu": BLANK}}),
        task(bảng_chỉ_tiêu=TARGETS | {"hàng": [{"mã": BLANK, "chỉ tiêu": "A", "giá trị": ["1"]}]}),
        task(bảng_chỉ_tiêu=TARGETS | {"hàng": [{"chỉ tiêu": "A", "giá trị": [BLANK]}]}),
    ],
    ids=str,
)
def test_a_blank_in_any_field_is_an_error_that_a_draft_leaves_open(fields: dict[str, Any]) -> None:
    text = to_yaml(with_(**fields))
    reading = reading_of(text)
    assert ("SPEC-11", "error", BLANK) in told(reading)
    found = [place for place, each in zip(located(text, reading), told(reading), strict=True) if each[0] == "SPEC-11"]
    assert [place[: len(BLANK)] for place in found] == [BLANK]
    assert reading.blanks == 1
    assert reading.plan is not None
    assert BLANK.upper() in "\n".join(printed(reading.plan)).upper()
    draft = reading.as_draft()
    assert (draft.plan, draft.blanks) == (reading.plan, 0)
    assert told(draft) == [each for each in told(reading) if each[0] != "SPEC-11"]


def test_every_blank_of_a_file_is_told_at_its_own_place() -> None:
    text = to_yaml(with_()) + "mở đầu: |\n  Thực hiện [[CẦN a]] và **[[CẦN b]]**,\n  theo [[CẦN a]].\n"
    reading = reading_of(text)
    assert reading.blanks == 3
    assert located(text, reading) == ["[[CẦN a]] và **[[CẦN b]]**,", "[[CẦN b]]**,", "[[CẦN a]]."]
    assert "--draft" in reading.findings[0].message


@pytest.mark.parametrize("words", ["[CẦN a]", "[[ ", "[[]]", "\\[\\[CẦN a]]", "\\[[CẦN a]]"])
def test_what_is_no_blank(words: str) -> None:
    reading = reading_of(with_(mở_đầu=words))
    assert (told(reading), reading.blanks) == ([], 0)


@pytest.mark.parametrize("field", ["tiêu đề", "nội dung"])
def test_a_blank_over_two_lines_is_one_too(field: str) -> None:
    reading = reading_of(with_(các_phần=[{"tiêu đề": "Việc"} | {field: "Giao [[CẦN tên\nđơn vị]] làm"}]))
    assert reading.blanks == 1


def test_a_blank_is_no_date() -> None:
    reading = reading_of(with_(ngày=BLANK))
    assert reading.plan is None
    assert told(reading) == [("SPEC-04", "error", BLANK)]


def test_a_draft_keeps_every_other_finding() -> None:
    reading = reading_of(with_(mở_đầu=f"{BLANK} [@x]", chú_thích={"1": "A."}))
    assert [rule for rule, _severity, _quote in told(reading)] == ["SPEC-11", "SPEC-05", "SPEC-06"]
    draft = reading.as_draft()
    assert draft.plan is None
    assert [rule for rule, _severity, _quote in told(draft)] == ["SPEC-05", "SPEC-06"]


def test_a_blank_in_the_declaration_of_a_variable_is_none_of_the_plan() -> None:
    variables = {"xã": {"mô tả": f"thay {BLANK}", "mẫu": BLANK}}
    reading = reading_of(with_(mở_đầu="Xã {{ xã }}.", biến=variables), {"xã": "Đạ Tẻh"})
    assert told(reading) == []


@pytest.mark.parametrize("field", ["mở_đầu", "địa_danh"])
def test_a_blank_that_comes_with_a_value_is_one_in_prose_as_in_a_line(field: str) -> None:
    reading = reading_of(with_(biến={"xã": "Đạ Tẻh"}, **{field: "Xã {{ xã }}"}), {"xã": BLANK})
    assert reading.blanks == 1
