"""Appendices that no sentence mentions (I.III.1.a), fields that a plan issued with a decision does not print."""

from typing import Any

import pytest

from tests.samples import located, reading_of, to_yaml, told, with_

FORMS = {"tên": "Danh mục biểu mẫu báo cáo", "nội dung": "Mẫu số 01."}
UNITS = {"tên": "Phân công các phòng", "nội dung": "Phòng Tổ chức.", "khóa": "phân công"}


def unmentioned(*appendices: dict[str, Any], **fields: Any) -> list[str]:
    """The names of the appendices that the program misses in the text."""
    text = to_yaml(with_(phụ_lục=list(appendices), **fields))
    reading = reading_of(text)
    assert reading.plan is not None, reading.findings
    assert {(finding.rule, finding.severity.value, finding.clause) for finding in reading.findings} <= {
        ("SPEC-10", "warning", "I.III.1.a")
    }
    names = [finding.message.removeprefix("Không câu nào nhắc đến ").partition(";")[0] for finding in reading.findings]
    places = located(text, reading)
    titles = [f"tên: {appendix['tên']}" for appendix in appendices]
    assert all(place in titles for place in places)
    return names


@pytest.mark.parametrize(
    "words",
    [
        "Chi tiết tại Phụ lục.",
        "Chi tiết tại phụ lục kèm theo.",
        "Chi tiết tại **Phụ lục**.",
        "Chi tiết tại Danh mục biểu mẫu báo cáo.",
        "Chi tiết tại danh mục **biểu mẫu** báo cáo.",
    ],
)
def test_the_only_appendix_may_be_mentioned_in_any_way(words: str) -> None:
    assert unmentioned(FORMS, mở_đầu=words) == []


def test_an_appendix_that_nobody_mentions_is_told_with_a_line_to_paste() -> None:
    assert unmentioned(FORMS) == ["Phụ lục"]
    assert unmentioned(FORMS, UNITS) == ["Phụ lục I", "Phụ lục II"]
    messages = [finding.message for finding in reading_of(with_(phụ_lục=[FORMS, UNITS])).findings]
    assert "(chi tiết tại [#pl]), và đặt “khóa: pl”" in messages[0]
    assert "(chi tiết tại [#phân công]), và đặt “khóa: phân công”" in messages[1]


@pytest.mark.parametrize(
    ("words", "missed"),
    [
        ("Theo Phụ lục I và Phụ lục II.", []),
        ("Theo phụ lục ii.", ["Phụ lục I"]),
        ("(Phụ lục I)", ["Phụ lục II"]),
        ("Theo [#phân công].", ["Phụ lục I"]),
        ("Theo các phụ lục kèm theo.", []),
        ("Theo Phân công các phòng.", ["Phụ lục I"]),
        ("Theo Phụ lục III.", ["Phụ lục I", "Phụ lục II"]),
        ("Theo Phụ lục.", ["Phụ lục I", "Phụ lục II"]),
        ("Theo Phụ lục I, II.", []),
        ("Theo Phụ lục I và II.", []),
        ("Theo **Phụ lục I** và *Phụ lục II*.", []),
    ],
)
def test_several_appendices_are_mentioned_one_by_one_or_together(words: str, missed: list[str]) -> None:
    assert unmentioned(FORMS, UNITS, mở_đầu=words) == missed


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("căn_cứ", ["Căn cứ Phụ lục Nghị định"]),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "sản phẩm": "Báo cáo theo Phụ lục"}),
        ("nhiệm_vụ", {"tiêu đề": "Việc", "bảng": {"cột": ["A"], "hàng": [["Theo Phụ lục"]]}}),
        ("kết_thúc", "Các phòng thực hiện theo Phụ lục."),
    ],
)
def test_any_sentence_counts(field: str, value: Any) -> None:
    assert unmentioned(FORMS, **{field: value}) == []


def test_a_reference_to_a_place_in_an_appendix_mentions_the_appendix() -> None:
    appendix = FORMS | {"gồm": [{"tiêu đề": "Mẫu 02", "khóa": "mẫu 2"}]}
    assert unmentioned(appendix, mở_đầu="Theo [#mẫu 2].") == []


def test_a_sentence_in_a_footnote_counts() -> None:
    assert unmentioned(FORMS, mở_đầu="Thực hiện[^1].", chú_thích={"1": "Xem Phụ lục."}) == []


@pytest.mark.parametrize("words", ["Phụ lục này gồm các mẫu.", "Mẫu này theo [#mẫu]."])
def test_an_appendix_that_only_mentions_itself_is_not_mentioned(words: str) -> None:
    assert unmentioned(FORMS | {"khóa": "mẫu", "nội dung": words}) == ["Phụ lục"]


def test_a_heading_of_the_same_words_is_no_mention() -> None:
    tree = [{"tiêu đề": "Kinh phí", "nội dung": "Ngân sách nhà nước."}]
    assert unmentioned(FORMS | {"tên": "Kinh phí"}, các_phần=tree) == ["Phụ lục"]


OWN = {
    "số": "5",
    "ký hiệu": "KH-SNV",
    "địa danh": "Huế",
    "ngày": "2025",
    "lưu": {"đơn vị soạn thảo": "VP"},
    "ký": {"chức vụ": "Giám đốc"},
    "nơi nhận": ["A"],
    "người soạn thảo": {"ký hiệu": "PL"},
}
NONE_OF_ITS_OWN: dict[str, Any] = dict.fromkeys(("địa_danh", "ngày", "lưu", "ký", "nơi_nhận"))


@pytest.mark.parametrize("key", OWN)
def test_a_plan_issued_with_a_decision_prints_no_field_of_its_own(key: str) -> None:
    text = to_yaml(with_(ban_hành_kèm_theo={"loại": "Quyết định"}, **NONE_OF_ITS_OWN) | {key: OWN[key]})
    reading = reading_of(text)
    assert reading.plan is not None
    assert told(reading) == [("SPEC-14", "warning", key)]
    assert located(text, reading)[0].startswith(f"{key}:")
    assert reading.findings[0].clause == "Mẫu 1.3"


def test_a_plan_issued_with_a_decision_needs_none_and_a_blank_one_is_none() -> None:
    content = with_(ban_hành_kèm_theo={"loại": "Quyết định"}, **NONE_OF_ITS_OWN)
    assert told(reading_of(content)) == []
    assert told(reading_of(to_yaml(content) + "số:\nngày:\n")) == []


def test_a_plan_of_its_own_prints_them_all() -> None:
    assert told(reading_of(with_() | OWN)) == []
