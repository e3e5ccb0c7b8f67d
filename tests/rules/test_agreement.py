"""Two citations of one document: when their issuers and their trích yếu say the same."""

import pytest

from drafter.rules.agreement import alike, differences, issuers_agree, words_of


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Tỉnh ủy", "Tỉnh uỷ Lâm Đồng", True),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh An Giang", True),
        ("Ban Chấp hành Đảng bộ tỉnh", "Tỉnh ủy", True),
        ("Bộ Tài chính", "Bộ trưởng Bộ Tài chính", True),
        ("Hội đồng nhân dân tỉnh Kon Tum (cũ)", "HĐND tỉnh Kon Tum", True),
        ("Bộ Chính trị", "Bộ Chính trị khóa XII", False),
        ("Ban Chấp hành Trung ương Đảng (khóa XI)", "Ban Chấp hành Trung ương Đảng khóa XI", True),
        ("Chính phủ", "Thủ tướng Chính phủ", False),
        ("UBND tỉnh An Giang", "UBND tỉnh Cà Mau", False),
    ],
)
def test_a_shorter_name_of_one_body_agrees_and_another_body_does_not(one: str, other: str, *, agree: bool) -> None:
    assert issuers_agree(one, other) is agree
    assert issuers_agree(other, one) is agree


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        ("về công tác văn thư, lưu trữ năm 2026", "về việc công tác văn thư, lưu trữ năm 2026 của tỉnh", []),
        ("về mức dịch vụ tuyển sinh", "về mức thu dịch vụ tuyển sinh", [("mức dịch vụ", "mức thu dịch vụ")]),
        ("về cải cách hành chính của UBND xã", "về cải cách hành chính của Ủy ban nhân dân xã", []),
        ("về giáo dục, đào tạo", "về giáo dục và đào tạo", [("giáo dục, đào tạo", "giáo dục và đào tạo")]),
        ("về hội nhập", "về chuyển đổi số quốc gia", []),
    ],
)
def test_what_differs_in_the_midst_is_shown_with_what_stands_around(
    one: str, other: str, parts: list[tuple[str, str]]
) -> None:
    first, second = words_of(one, 0, len(one)), words_of(other, 0, len(other))
    found = [
        (
            one[first[each.first[0]].start : first[each.first[1] - 1].end],
            other[second[each.second[0]].start : second[each.second[1] - 1].end],
        )
        for each in differences(first, second)
    ]
    assert found == parts


def test_trich_yeu_with_little_in_common_differ_as_a_whole() -> None:
    one, other = "ban hành kế hoạch hành động của tỉnh", "về đầu tư xây dựng trường học xã biên giới"
    first, second = words_of(one, 0, len(one)), words_of(other, 0, len(other))
    assert not alike(first, second)
    assert [each.whole for each in differences(first, second)] == [True]
