"""The foot of a plan: recipients, filing copies, the drafter's mark, contact lines, who signs and by what right."""

from typing import Any

import pytest

from drafter.plan.resolving.foot import authority_lines, contact_lines, drafter_line, filing_line, recipient_line
from drafter.plan.resolving.resolution import resolve
from tests.samples import plan_of, with_


@pytest.mark.parametrize(
    ("recipient", "line"),
    [
        ("UBND tỉnh", "- UBND tỉnh;"),
        ("UBND tỉnh;", "- UBND tỉnh;"),
        ("UBND tỉnh (để báo cáo);", "- UBND tỉnh (để báo cáo);"),
        ({"tên": "UBND tỉnh.", "ghi chú": "để báo cáo"}, "- UBND tỉnh (để báo cáo);"),
        ({"tên": "UBND tỉnh", "ghi chú": "(để báo cáo);"}, "- UBND tỉnh (để báo cáo);"),
        ({"nhóm": ["Sở A;", "Sở B"]}, "- Sở A, Sở B;"),
        (
            {"nhóm": ["UBND các xã, phường", "Sở B"], "ghi chú": "để phối hợp"},
            "- UBND các xã, phường; Sở B (để phối hợp);",
        ),
        ("Tổ *5* [x]", "- Tổ *5* [x];"),
    ],
)
def test_a_recipient(recipient: Any, line: str) -> None:
    (found,) = plan_of(with_(nơi_nhận=[recipient])).recipients
    assert recipient_line(found) == line


@pytest.mark.parametrize(
    ("filing", "line"),
    [
        ({"đơn vị soạn thảo": "TCHC"}, "- Lưu: VT, TCHC."),
        ({"đơn vị soạn thảo": ["VP", "TCHC"]}, "- Lưu: VT, VP, TCHC."),
        ({"đơn vị soạn thảo": "VT, TCHC."}, "- Lưu: VT, TCHC."),
        ({"đơn vị soạn thảo": "Lưu: VT, TCHC;"}, "- Lưu: VT, TCHC."),
        ({"đơn vị soạn thảo": ["VT", "TCHC"]}, "- Lưu: VT, TCHC."),
        ({"đơn vị soạn thảo": "VT"}, "- Lưu: VT."),
        ({"số bản": "2"}, "- Lưu: VT (02 bản)."),
        ({"đơn vị soạn thảo": "TCHC", "số bản": "12"}, "- Lưu: VT, TCHC (12 bản)."),
    ],
    ids=str,
)
def test_the_filing_line(filing: dict[str, Any], line: str) -> None:
    found = plan_of(with_(lưu=filing)).filing
    assert found is not None
    assert filing_line(found) == line


@pytest.mark.parametrize(
    ("drafter", "line"),
    [
        ({"ký hiệu": "PL"}, "PL"),
        ({"ký hiệu": "pl."}, "PL"),
        ({"ký hiệu": "đt", "số bản": "300"}, "ĐT.(300)"),
        ({"ký hiệu": "PL.", "số bản": "5"}, "PL.(5)"),
    ],
    ids=str,
)
def test_the_drafters_mark(drafter: dict[str, str], line: str) -> None:
    plan = plan_of(with_(người_soạn_thảo=drafter))
    assert drafter_line(plan.drafter) == line
    assert resolve(plan).drafter == line


def test_no_drafter_has_no_mark() -> None:
    assert drafter_line(None) == ""
    assert contact_lines(None) == []


@pytest.mark.parametrize(
    ("contact", "lines"),
    [
        ({"địa chỉ": "Số 36 Trần Phú"}, ["Số 36 Trần Phú"]),
        ({"điện thoại": "0263 3822 311"}, ["ĐT: 0263 3822 311"]),
        ({"số fax": "0263 3822 312"}, ["Fax: 0263 3822 312"]),
        ({"trang thông tin": "snv.vn", "thư điện tử": "snv@a.vn"}, ["E-Mail: snv@a.vn, Website: snv.vn"]),
        (
            {"điện thoại": "1", "số fax": "2", "địa chỉ": "A", "trang thông tin": "b.vn"},
            ["A", "ĐT: 1, Fax: 2", "Website: b.vn"],
        ),
    ],
    ids=str,
)
def test_contact_lines(contact: dict[str, str], lines: list[str]) -> None:
    plan = plan_of(with_(liên_hệ=contact))
    assert contact_lines(plan.contact) == lines
    assert list(resolve(plan).contact) == lines


@pytest.mark.parametrize(
    ("signature", "lines"),
    [
        ({"chức vụ": "Giám đốc"}, ["GIÁM ĐỐC"]),
        ({"chức vụ": "Giám đốc", "giao quyền": "không"}, ["GIÁM ĐỐC"]),
        ({"chức vụ": "Giám đốc", "giao quyền": "có"}, ["Q. GIÁM ĐỐC"]),
        (
            {"chức vụ": "Phó Chủ tịch", "ký thay": "Chủ tịch", "thay mặt": "Ủy ban nhân dân"},
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
        (
            {"chức vụ": "Phó Giám đốc", "ký thay": "Giám đốc", "thừa ủy quyền": "Chủ tịch"},
            ["TUQ. CHỦ TỊCH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
        ),
        (
            {"chức vụ": "Chánh Văn phòng", "thừa lệnh": "Chủ tịch", "thay mặt": "Ủy ban nhân dân"},
            ["TM. ỦY BAN NHÂN DÂN", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"],
        ),
    ],
    ids=str,
)
def test_who_signs_and_by_what_right(signature: dict[str, str], lines: list[str]) -> None:
    (found,) = plan_of(with_(ký=signature)).signatures
    assert authority_lines(found) == lines
