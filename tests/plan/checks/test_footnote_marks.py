"""Footnotes: marks without a note, notes without a mark, notes that are marked twice or where none can stand."""

from typing import Any

import pytest

from drafter.plan.printed import printed
from tests.samples import located, plan_of, printed_body, printed_notes, reading_of, to_yaml, told, with_

NOTES = {"1": "Theo số liệu năm 2024.", "nguồn": "Báo cáo của Sở."}


def test_a_correct_plan_has_no_finding_and_numbers_its_notes_by_mention() -> None:
    section = {"tiêu đề": "Việc[^nguồn]", "nội dung": "Lập hồ sơ[^1]; dấu \\[^2] là chữ."}
    plan = plan_of(with_(các_phần=[section], chú_thích=NOTES))
    assert printed_body(plan) == ["I. VIỆC[^1]", "Lập hồ sơ[^2]; dấu [^2] là chữ./."]
    assert printed_notes(plan) == ["Báo cáo của Sở.", "Theo số liệu năm 2024."]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("trích_yếu", "Công tác văn thư[^1]"),
        ("căn_cứ", ["Căn cứ Luật Thư viện[^1]"]),
        ("mở_đầu", "Thực hiện[^1]."),
        ("kết_thúc", "Trên đây là Kế hoạch[^1]."),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "thời hạn": "Quý I[^1]"}),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "sản phẩm": "Báo cáo[^1]"}),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "bảng": {"cột": ["A[^1]"], "hàng": [["b"]]}}),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "bảng": {"cột": ["A"], "hàng": [["b[^1]"]]}}),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "bảng": {"cột": ["A"], "hàng": [{"nhóm": "b[^1]"}], "tên": "Tên"}}),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "bảng": {"cột": ["A"], "hàng": [["b"]], "tên": "Tên[^1]"}}),
        ("phụ_lục", [{"tên": "Biểu mẫu[^1]", "nội dung": "A."}]),
        ("phụ_lục", [{"tên": "Biểu mẫu", "gồm": ["A[^1]."]}]),
    ],
)
def test_a_note_may_stand_wherever_prose_is_printed(field: str, value: Any) -> None:
    mention = {"yêu_cầu": ["Theo Phụ lục."]} if field == "phụ_lục" else {}
    plan = plan_of(with_(**{field: value}, **mention, chú_thích={"1": "Theo số liệu."}))
    assert printed_notes(plan) == ["Theo số liệu."]
    assert sum("[^1]" in text for text in printed(plan)) == 1


@pytest.mark.parametrize(
    ("mark", "suggestion"), [("[^2]", None), ("[^nguon]", "[^nguồn]"), ("[^Nguồn 1]", "[^nguồn]"), ("[^xyz]", None)]
)
def test_a_mark_without_a_note(mark: str, suggestion: str | None) -> None:
    text = to_yaml(with_(mở_đầu=f"Thực hiện[^1][^nguồn] theo{mark} đó.", chú_thích=NOTES))
    reading = reading_of(text)
    assert told(reading) == [("SPEC-05", "error", mark)]
    assert located(text, reading)[0].startswith(mark)
    assert reading.findings[0].suggestion == suggestion


def test_a_note_has_one_place_only() -> None:
    section = {"tiêu đề": "Việc", "bảng": {"cột": ["A"], "hàng": [["b[^1]"], ["c[^ 1 ]"]]}}
    text = to_yaml(with_(các_phần=[section], mở_đầu="Thực hiện[^1] này.", chú_thích={"1": "Theo số liệu."}))
    reading = reading_of(text)
    assert told(reading) == [("SPEC-07", "error", "[^1]"), ("SPEC-07", "error", "[^ 1 ]")]
    assert located(text, reading) == ["[^1]", "[^ 1 ]"]
    place = text.splitlines()[-3]
    assert place == "mở đầu: Thực hiện[^1] này."
    for finding in reading.findings:
        assert f"dòng {text.count(chr(10)) - 2}, cột {place.index('[') + 1}" in finding.message


@pytest.mark.parametrize(
    "fields",
    [
        {"chú_thích": {"1": "Theo[^2] số liệu.", "2": "Năm 2024."}, "mở_đầu": "Thực hiện[^1] và[^2]."},
        {
            "viện_dẫn": {"k": "Kế hoạch số 1/KH-SNV của Sở Nội vụ về văn thư[^2]"},
            "chú_thích": {"2": "Năm 2024."},
            "mở_đầu": "Thực hiện [@k] và[^2].",
        },
        {
            "viện_dẫn": {"k": {"loại": "Kế hoạch", "số ký hiệu": "1/KH-SNV", "trích yếu": "về văn thư[^2]"}},
            "chú_thích": {"2": "Năm 2024."},
            "mở_đầu": "Thực hiện [@k] và[^2].",
        },
    ],
    ids=["in a note", "in a typed document", "in a subject"],
)
def test_no_mark_may_stand_in_a_note_or_in_the_register(fields: dict[str, Any]) -> None:
    text = to_yaml(with_(**fields))
    reading = reading_of(text)
    assert told(reading) == [("SPEC-05", "error", "[^2]")]
    assert "Ở đây không đặt được chú thích" in reading.findings[0].message


def test_a_note_without_a_mark_is_a_warning_at_its_key() -> None:
    text = to_yaml(with_(mở_đầu="Thực hiện[^1].", chú_thích=NOTES))
    reading = reading_of(text)
    assert reading.plan is not None
    assert told(reading) == [("SPEC-06", "warning", "nguồn")]
    assert located(text, reading) == ["nguồn: Báo cáo của Sở."]
    assert printed_notes(reading.plan) == ["Theo số liệu năm 2024."]


def test_a_note_may_have_several_paragraphs_emphasis_and_references() -> None:
    section = {"tiêu đề": "Việc", "khóa": "việc"}
    note = "**Theo** số liệu.\n\nXem [#việc]."
    plan = plan_of(with_(các_phần=[section], mở_đầu="Thực hiện[^1].", chú_thích={"1": note}))
    assert printed_notes(plan) == ["Theo số liệu.\nXem Mục I."]


def test_notes_in_the_head_of_a_table_are_numbered_as_they_are_read() -> None:
    head = [{"tên": "Nhiệm vụ", "gồm": ["Việc[^1]", "Nơi"]}, "Ghi chú[^nguồn]"]
    section = {"tiêu đề": "Việc", "bảng": {"cột": head, "hàng": [["a", "b", "c"]]}}
    plan = plan_of(with_(các_phần=[section], chú_thích=NOTES))
    assert printed_body(plan)[1:3] == ["Nhiệm vụ | Ghi chú[^1]", "Việc[^2] | Nơi"]
    assert printed_notes(plan) == ["Báo cáo của Sở.", "Theo số liệu năm 2024."]
