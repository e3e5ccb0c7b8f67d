"""What kind of body a name stands for."""

import pytest

from drafter.language.agencies import is_party, issuer_kind
from drafter.plan.fields.records import ISSUER_KINDS


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ủy ban nhân dân tỉnh Lâm Đồng", "hành chính"),
        ("UỶ BAN NHÂN DÂN / XÃ AN BÌNH", "hành chính"),
        ("Hội đồng nhân dân xã An Bình", "hành chính"),
        ("Sở Giáo dục và Đào tạo", "hành chính"),
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "hành chính"),
        ("Trung tâm Phục vụ hành chính công xã An Bình", "hành chính"),
        ("Trường Trung học phổ thông Bảo Lộc", "đơn vị sự nghiệp"),
        ("Bệnh viện Đa khoa tỉnh", "đơn vị sự nghiệp"),
        ("Trung tâm Văn hóa, Thông tin và Thể thao", "đơn vị sự nghiệp"),
        ("Ban Chỉ đạo Chuyển đổi số xã An Bình", "ban chỉ đạo"),
        ("Hội đồng Thi đua - Khen thưởng tỉnh", "ban chỉ đạo"),
        ("Tổ công tác Đề án 06", "ban chỉ đạo"),
        ("Chủ tịch Ủy ban nhân dân tỉnh", "chức danh"),
        ("Giám đốc Sở Nội vụ", "chức danh"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "mặt trận"),
        ("Liên đoàn Lao động tỉnh", "đoàn thể"),
        ("Tỉnh Đoàn Lâm Đồng", "đoàn thể"),
        ("Tỉnh ủy Lâm Đồng", "đảng"),
        ("Đảng uỷ xã An Bình", "đảng"),
        ("Ban Thường vụ Tỉnh ủy", "đảng"),
        ("Văn phòng Tỉnh ủy", "đảng"),
        ("Ban Chấp hành Đảng bộ xã", "đảng"),
        ("Ban Tổ chức Trung ương", "đảng"),
        ("Chi bộ Trường Tiểu học An Bình", "đảng"),
    ],
)
def test_a_kind_is_read_from_the_name(name: str, kind: str) -> None:
    assert issuer_kind(name) == kind
    assert kind in ISSUER_KINDS
    assert is_party(name) == (kind == "đảng")


@pytest.mark.parametrize(
    "name", ["Sở Nội vụ tỉnh, Ủy ban nhân dân xã", "Trường Đại học Đà Lạt", "Thị xã Ninh Hòa", "Ủy ban nhân dân thị xã"]
)
def test_who_is_no_body_of_the_party(name: str) -> None:
    assert not is_party(name)
