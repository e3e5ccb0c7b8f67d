import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.abbreviations import defined, expansion, in_recipients, parts, used, well_known
from drafter.language.initials import matches


def abbreviations(text: str) -> list[str]:
    found = list(used(text))
    assert [text[each.start : each.end] for each in found] == [each.abbr for each in found]
    return [each.abbr for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UBND xã trình HĐND xã.", ["UBND", "HĐND"]),
        ("Sở GDĐT, Sở KH&ĐT, Phòng GDTH-GDMN, Phòng GDTrH.", ["GDĐT", "KH&ĐT", "GDTH-GDMN", "GDTrH"]),
        ("Phòng GDTH – GDMN; HĐND & UBND xã; trường THCS/THPT.", ["GDTH", "GDMN", "HĐND", "UBND", "THCS", "THPT"]),
        ("phát triển KT-XH, QPAN", ["KT-XH", "QPAN"]),
        ("- TT.HĐND xã; TU, HU;", ["TT.HĐND", "TU", "HU"]),
        ("Ứng dụng AI, IoT và mô hình PPP (hợp tác công tư).", ["AI", "PPP"]),
        ("oxy hòa tan (DO)", ["DO"]),
        ("KẾ HOẠCH CỦA UBND TỈNH", ["UBND"]),
        ("Lưu: VT, VHXH.", ["VT", "VHXH"]),
        ("Thực hiện Quyết định số 12/QĐ-UBND của UBND tỉnh", ["UBND"]),
        ("Hội thảo của ThS Nguyễn Văn An", ["ThS"]),
    ],
)
def test_abbreviations_in_use(text: str, found: list[str]) -> None:
    assert abbreviations(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Phần II, Mục IV, khóa XIII, Chương XXVI, Quý III-IV",
        "Nghị quyết số 29-NQ/TW, số 5/KH-UBND, 15/QĐ-TTg, 351/2017/UBTVQH14, 115 - KL/TW",
        "Số:      /KH-UBND; Số: /KH-SGDĐT; ký hiệu KH-UBND, NQ/TW",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BAN CHỈ ĐẠO TU BỔ DI TÍCH",
        "TM. BAN THƯỜNG TRỰC",
        "KT. CHỦ TỊCH",
        "Công suất 25 MW, 4 GB, 5 tỷ USD, 3.000 VNĐ, dịch COVID-19, mã QH15",
        "KHÔNG được chậm; chữ in hoa: TRONG, SAU",
        "Ông Nguyễn Văn A, tổ B; điểm a; Facebook, iPhone",
        "ĐẮK LẮK, tỉnh Đắk Lắk",
        "",
    ],
)
def test_what_only_looks_like_an_abbreviation(text: str) -> None:
    assert abbreviations(text) == []


@pytest.mark.parametrize(
    ("text", "definitions"),
    [
        ("Ủy ban nhân dân (UBND) xã", [("UBND", "Ủy ban nhân dân")]),
        ("của Ủy ban\nnhân dân (sau đây viết tắt là UBND) xã", [("UBND", "Ủy ban nhân dân")]),
        ("chất lượng giáo dục và đào tạo (GDĐT)", [("GDĐT", "giáo dục và đào tạo")]),
        ("Sở Giáo dục và Đào tạo (viết tắt là “GDĐT”)", [("GDĐT", "Giáo dục và Đào tạo")]),
        ("doanh nghiệp (DN), hợp tác xã (HTX)", [("DN", "doanh nghiệp"), ("HTX", "hợp tác xã")]),
        (
            "Phòng Quản lý chất lượng - Giáo dục thường xuyên (QLCL-GDTX)",
            [("QLCL-GDTX", "Quản lý chất lượng - Giáo dục thường xuyên")],
        ),
        ("áp dụng GDPT (giáo dục phổ thông) mới", [("GDPT", "giáo dục phổ thông")]),
        ("chỉ số phát triển con người (HDI)", [("HDI", "")]),
        (
            "Thành lập Ban Chỉ huy Phòng thủ dân sự xã An Bình (sau đây gọi tắt là Ban Chỉ huy).",
            [("Ban Chỉ huy", "Ban Chỉ huy Phòng thủ dân sự xã An Bình")],
        ),
        ("các hộ nghèo ở thôn (gọi chung là hộ nghèo)", [("hộ nghèo", "hộ nghèo ở thôn")]),
        (
            "Kế hoạch số 163-KH/TU ngày 05/3/2024 của Tỉnh ủy (Kế hoạch 163)",
            [("Kế hoạch 163", "Kế hoạch số 163-KH/TU ngày 05/3/2024 của Tỉnh ủy")],
        ),
        ("Tổ hợp tác (dưới đây gọi là Tổ)", [("Tổ", "Tổ hợp tác")]),
        ("Tổ hợp tác (sau đây gọi tắt: Tổ)", [("Tổ", "Tổ hợp tác")]),
        ("Cuộc họp (nếu có), thôn (UBND xã xác nhận), khóa (III), mẫu (01/KH-UBND)", []),
        ("Chi phí. Các khoản khác (CPK)", [("CPK", "")]),
        ("(sau đây gọi tắt là )", []),
        ("()", []),
    ],
)
def test_short_names_that_a_text_introduces(text: str, definitions: list[tuple[str, str]]) -> None:
    found = list(defined(text))
    assert [(each.abbr, each.expansion) for each in found] == definitions
    assert [text[each.start : each.end] for each in found] == [abbr for abbr, _expansion in definitions]


@pytest.mark.parametrize(
    ("abbr", "expansion"),
    [
        ("UBND", "Ủy ban nhân dân"),
        ("GDĐT", "Giáo dục và Đào tạo"),
        ("GD&ĐT", "Giáo dục và Đào tạo"),
        ("GD-ĐT", "giáo dục, đào tạo"),
        ("GDVĐT", "giáo dục và đào tạo"),
        ("GDTrH", "Giáo dục Trung học"),
        ("GDTH", "Giáo dục Trung học"),
        ("PTDTNT", "phổ thông dân tộc nội trú"),
        ("CNH, HĐH", "công nghiệp hóa, hiện đại hóa"),
        ("LĐ-TB&XH", "Lao động - Thương binh và Xã hội"),
        ("TƯ", "Trung ương"),
        ("TU", "Trung ương"),
        ("UNND", "ủy nhiệm của nhân dân"),
        ("NTM", "nông thôn mới"),
    ],
)
def test_letters_that_are_the_initials_of_words(abbr: str, expansion: str) -> None:
    assert matches(abbr, expansion)


@pytest.mark.parametrize(
    ("abbr", "expansion"),
    [
        ("UBND", "Ủy ban mặt trận"),
        ("UBND", "Ủy ban nhân dân tỉnh"),
        ("UBND", "của Ủy ban nhân dân"),
        ("GDDT", "giáo dục và đào tạo"),
        ("STEM", "Khoa học, Kỹ thuật, Công nghệ, Toán học"),
        ("", "giáo dục"),
        ("GD", ""),
        ("GD", "…"),
        ("G" * 30, "g " * 30),
    ],
)
def test_letters_that_are_not(abbr: str, expansion: str) -> None:
    assert not matches(abbr, expansion)


def test_what_everyone_knows() -> None:
    assert expansion("UBND") == "Ủy ban nhân dân"
    assert expansion("HĐND&UBND") == "Hội đồng nhân dân và Ủy ban nhân dân"
    assert expansion("WHO") == "Tổ chức Y tế thế giới"
    assert expansion("QLCL") == expansion("UBND-QLCL") == expansion("") == ""
    assert parts("QLCL-GDTX") == ["QLCL", "GDTX"]
    assert parts("KH&ĐT") == ["KH", "ĐT"]
    assert parts("UBND") == ["UBND"]
    assert in_recipients()["VT"] == "Văn thư"


def test_the_known_ones_are_abbreviations_themselves() -> None:
    for known in (well_known(), in_recipients()):
        assert [abbr for abbr in known if abbreviations(f"gửi {abbr} xã") != [abbr]] == []
    assert not well_known().keys() & in_recipients().keys()


PIECES = [
    "UBND",
    "KẾ HOẠCH",
    "(",
    ")",
    "(UBND)",
    "sau đây gọi tắt là",
    "XII",
    "12/QĐ-UBND",
    "/",
    "-",
    "&",
    ".",
    "giáo dục",
    "GDĐT",
]


@given(
    st.text()
    | st.text("AĂĐƯgrh()&-/. 1\n")
    | st.lists(st.sampled_from(PIECES)).map("".join)
    | st.lists(st.sampled_from(PIECES)).map(" ".join)
)
def test_any_text_can_be_read(text: str) -> None:
    for places in ([each[:2] for each in used(text)], [each[:2] for each in defined(text)]):
        assert all(one[1] <= other[0] for one, other in pairwise(places))
        assert all(0 <= start < end for start, end in places)


@given(st.text(max_size=20), st.text(max_size=60))
def test_any_letters_can_be_compared(abbr: str, expansion: str) -> None:
    assert matches(abbr, expansion) in (True, False)


@pytest.mark.parametrize("piece", ["(", "UBND-", "giáo dục (GD) ", "a (AB", "Tổ hợp tác (gọi là Tổ) ", "KẾ HOẠCH "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    start = time.process_time()
    list(used(text))
    list(defined(text))
    assert time.process_time() - start < 5
