"""What the template's tags get: lines of names, sizes, the two parts of Nơi nhận, the last paragraph apart."""

from typing import Any

import pytest

from drafter.drafting.context import context
from drafter.drafting.render import template
from drafter.plan.resolving.resolution import resolve
from tests.samples import MINIMAL, plan_of, with_


def values(**fields: Any) -> dict[str, Any]:
    return context(resolve(plan_of(with_(**fields))), template().look)


def issuer(name: str) -> list[str]:
    found: list[str] = values(cơ_quan=MINIMAL["cơ quan"] | {"tên": name})["co_quan_ban_hanh"]
    return found


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Sở Nội vụ", ["SỞ NỘI VỤ"]),
        ("Ủy ban nhân dân tỉnh Lâm Đồng", ["ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG"]),
        ("Ủy ban nhân dân thành phố Hà Nội", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"]),
        ("Sở Giáo dục / và Đào tạo", ["SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"]),
        ("Văn phòng / Đoàn đại biểu Quốc hội / tỉnh", ["VĂN PHÒNG", "ĐOÀN ĐẠI BIỂU QUỐC HỘI", "TỈNH"]),
        ("Sở Văn hóa, Thể thao và Du lịch", ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]),
    ],
)
def test_a_name_is_cut_where_the_author_says_or_before_the_unit_noun(name: str, lines: list[str]) -> None:
    assert issuer(name) == lines


def test_a_name_that_fits_is_not_cut() -> None:
    assert issuer("UBND xã An Phú") == ["UBND XÃ AN PHÚ"]


def test_the_sizes_shrink_together_when_the_date_line_would_wrap() -> None:
    assert values(địa_danh="Lâm Đồng")["co_chu_nho"] is False
    assert values(địa_danh="Thành phố Phan Rang - Tháp Chàm")["co_chu_nho"] is True


@pytest.mark.parametrize(("count", "below"), [(1, 0), (9, 0), (10, 1), (45, 36)])
def test_recipients_beyond_the_height_of_the_signature_go_on_below(count: int, below: int) -> None:
    """The filing line counts as one of them."""
    found = values(nơi_nhận=[f"Sở {number}" for number in range(count)])
    assert (len(found["noi_nhan"]), len(found["noi_nhan_tiep"])) == (count + 1 - below, below)
    assert [*found["noi_nhan"], *found["noi_nhan_tiep"]][-1] == "- Lưu: VT, VP."


def test_the_last_paragraph_stands_apart_so_that_it_stays_with_the_signature() -> None:
    found = values(kết_thúc="Trên đây là Kế hoạch.")
    assert [block.kind for block in found["khoi"]] == ["muc", "khoan", "khoan"]
    assert [block.kind for block in found["khoi_cuoi"]] == ["doan"]


def test_runs_are_escaped_once() -> None:
    runs = str(values(mở_đầu="A & B < {{ c }}")["mo_dau"][0])
    assert runs == '<w:r><w:t xml:space="preserve">A &amp; B &lt; {{ c }}</w:t></w:r>'


def test_a_run_in_heading_makes_its_label_bold() -> None:
    node = {"tiêu đề": "Mục tiêu", "nội dung": "Phổ cập.", "liền dòng": "có"}
    block = values(các_phần=[{"tiêu đề": "Một", "gồm": [node]}])["khoi_cuoi"][0]
    assert block.kind == "khoan"
    assert str(block.runs).startswith('<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">1. </w:t></w:r>')
