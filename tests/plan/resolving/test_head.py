"""The head of a plan, and the lines that say what it, or its appendix, goes with."""

from typing import Any

import pytest

from drafter.language.dates import BLANK
from drafter.plan.model import Plan
from drafter.plan.resolving.head import (
    BLANK_NUMBER,
    draft_mark,
    goes_with_decision,
    goes_with_plan,
    number_line,
    place_date,
    symbol,
)
from drafter.plan.resolving.resolution import resolve
from tests.samples import plan_of, with_

NONE_OF_ITS_OWN: dict[str, Any] = dict.fromkeys(("địa_danh", "ngày", "lưu", "ký", "nơi_nhận"))


def of_decision(decision: dict[str, str], **fields: Any) -> Plan:
    return plan_of(with_(ban_hành_kèm_theo=decision, **NONE_OF_ITS_OWN, **fields))


@pytest.mark.parametrize(
    ("fields", "number", "signs"),
    [
        ({}, f"Số: {BLANK_NUMBER}/KH-SNV", "KH-SNV"),
        ({"số": "7"}, "Số: 07/KH-SNV", "KH-SNV"),
        ({"số": "0012"}, "Số: 12/KH-SNV", "KH-SNV"),
        ({"số": "999999"}, "Số: 999999/KH-SNV", "KH-SNV"),
        ({"ký_hiệu": "KH-BCĐ", "số": "3"}, "Số: 03/KH-BCĐ", "KH-BCĐ"),
    ],
)
def test_number_and_symbol(fields: dict[str, str], number: str, signs: str) -> None:
    plan = plan_of(with_(**fields))
    assert (number_line(plan), symbol(plan)) == (number, signs)


@pytest.mark.parametrize(
    ("place", "date", "line"),
    [
        ("Lâm Đồng", "2025-08-05", "Lâm Đồng, ngày 05 tháng 8 năm 2025"),
        ("Lâm Đồng,", "2025-02-15", "Lâm Đồng, ngày 15 tháng 02 năm 2025"),
        ("Đạ Tẻh", "2025-12", f"Đạ Tẻh, ngày{BLANK}tháng 12 năm 2025"),
        ("Đạ Tẻh", "2025", f"Đạ Tẻh, ngày{BLANK}tháng{BLANK}năm 2025"),
    ],
)
def test_place_and_date(place: str, date: str, line: str) -> None:
    assert place_date(plan_of(with_(địa_danh=place, ngày=date))) == line


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        (None, ""),
        ("không", ""),
        ("Không", ""),
        ("false", ""),
        ("có", "DỰ THẢO"),
        ("Có", "DỰ THẢO"),
        ("lần 2", "DỰ THẢO LẦN 2"),
        ("Lần\tthứ hai", "DỰ THẢO LẦN THỨ HAI"),
        ("Dự thảo lần 2", "DỰ THẢO LẦN 2"),
    ],
)
def test_the_draft_mark(typed: str | None, mark: str) -> None:
    assert draft_mark(plan_of(with_(dự_thảo=typed))) == mark


def test_a_blank_number_is_no_draft() -> None:
    assert resolve(plan_of(with_())).draft == ""


@pytest.mark.parametrize(("typed", "mark"), [("Hoả tốc", "HỎA TỐC"), ("thượng khẩn", "THƯỢNG KHẨN"), ("KHẨN", "KHẨN")])
def test_the_marks_of_urgency(typed: str, mark: str) -> None:
    assert resolve(plan_of(with_(độ_khẩn=typed))).urgency == mark


def test_the_marks_of_circulation() -> None:
    assert resolve(plan_of(with_(lưu_hành="Lưu hành nội bộ"))).circulation == "LƯU HÀNH NỘI BỘ"
    assert resolve(plan_of(with_())).circulation == ""


ISSUER = {"tên": "UBND / xã Đạ Tẻh", "viết tắt": "UBND"}


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {"hình_thức": "giấy", "số": "5"},
            "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 8 năm 2025 của UBND xã Đạ Tẻh)",
        ),
        (
            {"hình_thức": "giấy", "ngày": "2025-08", "ký_hiệu": "KH-BCĐ"},
            f"(Kèm theo Kế hoạch số {BLANK_NUMBER}/KH-BCĐ ngày{BLANK}tháng 8 năm 2025 của UBND xã Đạ Tẻh)",
        ),
        (
            {"số": "5"},
            f"(Kèm theo Kế hoạch số {BLANK_NUMBER}/KH-UBND ngày{BLANK}tháng{BLANK}năm 2025 của UBND xã Đạ Tẻh)",
        ),
        (
            {"hình_thức": "điện tử", "số": "5"},
            f"(Kèm theo Kế hoạch số {BLANK_NUMBER}/KH-UBND ngày{BLANK}tháng{BLANK}năm 2025 của UBND xã Đạ Tẻh)",
        ),
    ],
    ids=["on paper", "on paper, not all known", "by default electronic", "electronic"],
)
def test_an_appendix_says_what_it_goes_with_in_full_on_paper_only(fields: dict[str, str], line: str) -> None:
    appendix = {"tên": "Biểu mẫu", "nội dung": "Mẫu 01."}
    plan = plan_of(with_(cơ_quan=ISSUER, phụ_lục=[appendix], mở_đầu="Xem Phụ lục.", **fields))
    assert goes_with_plan(plan) == line
    assert resolve(plan).appendices[0].goes_with == line
    assert goes_with_decision(plan) == ""


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        (
            {"loại": "Quyết định", "số ký hiệu": "15/QĐ-UBND", "ngày": "2025-02-03", "cơ quan": "Chủ tịch UBND xã"},
            "Quyết định số 15/QĐ-UBND ngày 03 tháng 02 năm 2025 của Chủ tịch UBND xã",
        ),
        (
            {"loại": "Nghị quyết"},
            f"Nghị quyết số {BLANK_NUMBER}/NQ-UBND ngày{BLANK}tháng{BLANK}năm{BLANK} của UBND xã Đạ Tẻh",
        ),
        (
            {"ngày": "2025"},
            f"Quyết định số {BLANK_NUMBER}/QĐ-UBND ngày{BLANK}tháng{BLANK}năm 2025 của UBND xã Đạ Tẻh",
        ),
        (
            {"ngày": "2025-08", "số ký hiệu": "15/QĐ-UBND"},
            f"Quyết định số 15/QĐ-UBND ngày{BLANK}tháng 8 năm 2025 của UBND xã Đạ Tẻh",
        ),
        (
            {"số ký hiệu": "Số: 15/QĐ-UBND", "ngày": "2025-02-03"},
            "Quyết định số 15/QĐ-UBND ngày 03 tháng 02 năm 2025 của UBND xã Đạ Tẻh",
        ),
        (
            {"số ký hiệu": "số 15/QĐ-UBND", "ngày": "2025-02-03"},
            "Quyết định số 15/QĐ-UBND ngày 03 tháng 02 năm 2025 của UBND xã Đạ Tẻh",
        ),
        (
            {"loại": "Văn bản lạ", "ngày": "2025"},
            f"Văn bản lạ số {BLANK_NUMBER}/{BLANK}-UBND ngày{BLANK}tháng{BLANK}năm 2025 của UBND xã Đạ Tẻh",
        ),
    ],
    ids=["all known", "type", "year", "number and month", "Số:", "số", "an unknown type"],
)
def test_a_plan_issued_with_a_decision_says_so(decision: dict[str, str], line: str) -> None:
    plan = of_decision(decision, cơ_quan=ISSUER)
    assert goes_with_decision(plan) == f"(Kèm theo {line})"
    assert goes_with_plan(plan) == f"(Kèm theo Kế hoạch ban hành kèm theo {line})"
    assert resolve(plan).goes_with == f"(Kèm theo {line})"


def test_the_type_of_a_decision_has_a_capital() -> None:
    plan = of_decision({"loại": "nghị quyết", "số ký hiệu": "15/NQ-HĐND", "ngày": "2025-02-03"})
    assert goes_with_decision(plan).startswith("(Kèm theo Nghị quyết số 15/NQ-HĐND ngày 03")


def test_the_symbol_of_another_authoritys_decision_is_left_blank_until_it_is_known() -> None:
    plan = of_decision({"cơ quan": "Bộ Nội vụ", "ngày": "2025"})
    assert "SNV" not in goes_with_decision(plan)


def test_a_decision_whose_issuer_has_no_abbreviation_leaves_room_for_it() -> None:
    plan = of_decision({"ngày": "2025"}, cơ_quan={"tên": "Sở Nội vụ"})
    assert goes_with_decision(plan).startswith(f"(Kèm theo Quyết định số {BLANK_NUMBER}/QĐ-{BLANK} ngày")


def test_a_plan_issued_with_a_decision_has_nothing_of_its_own() -> None:
    resolved = resolve(of_decision({"loại": "Quyết định"}))
    assert (resolved.number, resolved.place_date, resolved.signer, resolved.other_position) == ("", "", "", "")
    assert (resolved.recipients_label, resolved.recipients, resolved.authority) == ("", (), ())
    assert (resolved.issuer, resolved.type_name) == (("SỞ NỘI VỤ",), "KẾ HOẠCH")
