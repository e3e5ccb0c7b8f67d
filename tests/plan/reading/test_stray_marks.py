"""Marks where no prose stands: told at their place, since they would be printed as they are."""

from typing import Any

import pytest

from tests.samples import located, plan_of, reading_of, to_yaml, told, with_

REGISTER = {
    "viện_dẫn": {"nq": "Nghị quyết số 12/NQ-HĐND ngày 05/8/2025 của Hội đồng nhân dân tỉnh"},
    "mở_đầu": "[@nq].",
}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("nơi_nhận", ["Tổ [@nq]"]),
        ("nơi_nhận", [{"tên": "UBND tỉnh", "ghi chú": "theo [@nq]"}]),
        ("nơi_nhận", [{"nhóm": ["A", "B [@nq]"]}]),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "chủ trì": "Tổ [@nq]"}),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "phối hợp": ["A", "Tổ [@nq]"]}),
        ("tổ_chức_thực_hiện", [{"đơn vị": "Tổ [@nq]", "nhiệm vụ": "Làm."}]),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "bảng": {"cột": ["A"], "hàng": [["b"]], "đơn vị tính": "[@nq]"}}),
        ("địa_danh", "Đà [@nq]"),
        ("ký", {"chức vụ": "Giám đốc [@nq]", "họ tên": "A"}),
        ("ký", {"chức vụ": "Giám đốc", "họ tên": "A [@nq]"}),
    ],
)
def test_a_mark_in_a_name_is_told(field: str, value: Any) -> None:
    text = to_yaml(with_(**REGISTER, **{field: value}))
    reading = reading_of(text)
    assert told(reading) == [("SPEC-05", "error", "[@nq]")]
    assert located(text, reading)[0].startswith("[@nq]")


@pytest.mark.parametrize("mark", ["[#việc]", "[^1]"])
def test_any_mark_is(mark: str) -> None:
    fields = {"nhiệm_vụ": {"tiêu đề": "Việc[^1]", "khóa": "việc"}, "chú_thích": {"1": "Năm 2025."}}
    assert told(reading_of(with_(**fields, nơi_nhận=[f"Sở {mark}"]))) == [("SPEC-05", "error", mark)]


def test_prose_and_what_only_looks_like_a_mark_are_left_alone() -> None:
    section = {"tiêu đề": "Việc theo [@nq]", "sản phẩm": "Theo [@nq]", "chủ trì": "Phòng [1] @a"}
    plan_of(with_(**REGISTER, các_phần=[section], căn_cứ=["nq"]))


@pytest.mark.parametrize(("field", "value"), [("số", "[@nq]"), ("ngày", "[@nq]"), ("hình_thức", "[@nq]")])
def test_a_value_that_is_wrong_already_is_told_once(field: str, value: str) -> None:
    assert len(reading_of(with_(**{field: value})).findings) == 1
