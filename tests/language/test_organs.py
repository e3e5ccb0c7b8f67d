import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.capitals import slips
from drafter.language.organs import ended, exists, organs
from drafter.language.spelling import fold

BEFORE_ALL = date(2025, 2, 28)
FIRST_OF_MARCH = date(2025, 3, 1)
LAST_OF_JUNE = date(2025, 6, 30)
FIRST_OF_JULY = date(2025, 7, 1)
NOW = date(2026, 10, 1)


def gone(text: str, on: date = NOW) -> list[tuple[str, str, str]]:
    """What stands in the text, the name it is known by, and what to write now."""
    return [(text[each.start : each.end], each.name, each.successor) for each in ended(text, on)]


@pytest.mark.parametrize(
    ("text", "written", "name", "successor"),
    [
        ("Giao Sở KH&ĐT thẩm định.", "Sở KH&ĐT", "Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("Giao Sở KHĐT thẩm định.", "Sở KHĐT", "Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("Giao sở kế hoạch & đầu tư thẩm định.", "sở kế hoạch & đầu tư", "Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("Gửi Sở TT&TT.", "Sở TT&TT", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        ("Gửi Sở GTVT.", "Sở GTVT", "Sở Giao thông vận tải", "Sở Xây dựng"),
        ("Gửi Sở TNMT.", "Sở TNMT", "Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"),
        ("Gửi Sở NN&PTNT.", "Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"),
        ("Gửi Sở LĐ-TB&XH.", "Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"),
        (
            "Gửi Sở Lao động – Thương binh và xã hội.",
            "Sở Lao động – Thương binh và xã hội",
            "Sở Lao động - Thương binh và Xã hội",
            "Sở Nội vụ",
        ),
        ("Trên địa bàn tỉnh Hòa Bình.", "tỉnh Hòa Bình", "tỉnh Hòa Bình", "tỉnh Phú Thọ"),
        ("Trên địa bàn tỉnh Hoà Bình.", "tỉnh Hoà Bình", "tỉnh Hòa Bình", "tỉnh Phú Thọ"),
        ("UBND tỉnh Bà Rịa – Vũng Tàu.", "tỉnh Bà Rịa – Vũng Tàu", "tỉnh Bà Rịa - Vũng Tàu", "Thành phố Hồ Chí Minh"),
        ("Trong 63 tỉnh, thành phố.", "63 tỉnh, thành phố", "63 tỉnh, thành phố", "34 tỉnh, thành phố"),
        (
            "Cả nước có 28 tỉnh và 6 thành phố.",
            "28 tỉnh và 6 thành phố",
            "28 tỉnh và 6 thành phố",
            "27 tỉnh và 7 thành phố",
        ),
        ("Báo cáo UBND huyện.", "UBND huyện", "Ủy ban nhân dân huyện", "Ủy ban nhân dân xã, phường, đặc khu"),
        (
            "Báo cáo Uỷ ban nhân dân quận.",
            "Uỷ ban nhân dân quận",
            "Ủy ban nhân dân huyện",
            "Ủy ban nhân dân xã, phường, đặc khu",
        ),
        (
            "UBND các huyện, thị xã, thành phố chủ động.",
            "UBND các huyện, thị xã, thành phố",
            "Ủy ban nhân dân các huyện, thị xã, thành phố",
            "Ủy ban nhân dân các xã, phường, đặc khu",
        ),
        (
            "Các trường, phòng GDĐT các huyện, thành phố chủ động.",
            "phòng GDĐT các huyện, thành phố",
            "Phòng Giáo dục và Đào tạo",
            "Phòng Văn hóa - Xã hội",
        ),
        ("UBND các xã, phường, thị trấn.", "xã, phường, thị trấn", "xã, phường, thị trấn", "xã, phường, đặc khu"),
        ("Học sinh giỏi cấp huyện.", "cấp huyện", "cấp huyện", ""),
        ("Xin ý kiến Thường trực Huyện uỷ.", "Huyện uỷ", "Huyện ủy", "Đảng ủy xã, phường, đặc khu"),
        ("Tuyến đường qua huyện Đức Trọng.", "huyện Đức Trọng", "huyện Đức Trọng", ""),
        ("Bệnh viện tại Quận 5.", "Quận 5", "Quận 5", ""),
        ("Chợ thị trấn Liên Nghĩa.", "thị trấn", "thị trấn", "xã, phường hoặc đặc khu"),
    ],
)
def test_a_name_that_has_ended_is_told_with_its_place(text: str, written: str, name: str, successor: str) -> None:
    assert gone(text) == [(written, name, successor)]


@pytest.mark.parametrize(
    ("text", "last_day"),
    [
        ("Giao Sở Kế hoạch và Đầu tư.", BEFORE_ALL),
        ("Báo cáo UBND huyện.", LAST_OF_JUNE),
        ("Trên địa bàn tỉnh Hà Giang.", LAST_OF_JUNE),
        ("Trên địa bàn tỉnh Đồng Nai.", date(2026, 4, 29)),
    ],
)
def test_a_name_is_right_to_its_last_day(text: str, last_day: date) -> None:
    assert gone(text, last_day) == []
    (found,) = ended(text, date.fromordinal(last_day.toordinal() + 1))
    assert found.ended_on == last_day
    assert found.certain


@pytest.mark.parametrize(
    "text",
    [
        "Địa bàn tỉnh Hà Giang (cũ) có 5 xã.",
        "Trước đây Sở Kế hoạch và Đầu tư làm đầu mối.",
        "Số liệu của UBND huyện trước ngày 01/7/2025 được lưu tại xã.",
        "Bộ Nông nghiệp và Phát triển nông thôn (nay là Bộ Nông nghiệp và Môi trường) đã ban hành.",
        "Năm 2023, UBND huyện đã đầu tư 5 công trình.",
        "Giai đoạn 2016 - 2020, Sở Giao thông vận tải đã nâng cấp 10 tuyến.",
        "Sau khi sáp nhập tỉnh Kon Tum, địa bàn rộng hơn.",
        "Hồ sơ nhận bàn giao từ UBND huyện.",
        "Khi không tổ chức cấp huyện, nhiệm vụ giao cho xã.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2024 của UBND huyện Đức Trọng về chuyển đổi số.",
        "Quyết định số 5/QĐ-UBND ngày 05/3/2024 của UBND tỉnh ban hành Quy chế của Sở Kế hoạch và Đầu tư.",
        "Nghị quyết số 7/NQ-HĐND ngày 05/3/2024 của Hội đồng nhân dân tỉnh Kon Tum.",
    ],
)
def test_what_is_said_of_the_past_is_no_slip(text: str) -> None:
    assert gone(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sở Tài chính, Sở Nội vụ, UBND các xã, phường, đặc khu.",
        "thành phố Hải Phòng, Thành phố Hồ Chí Minh, thành phố Đồng Nai, tỉnh Lâm Đồng.",
        "Cơ sở kế hoạch và đầu tư của doanh nghiệp; các sở, kế hoạch đầu tư công.",
        "phường Bình Dương, xã Hà Giang, đường Bình Định.",
        "Văn phòng HĐND và UBND xã; Phòng Văn hóa - Xã hội; Phòng Kinh tế, Hạ tầng và Đô thị.",
        "Huyện Đoàn, quận đoàn; thị xã hội hóa; một huyện miền núi.",
        "Từ nay đến trước ngày 30/11/2026, các xã báo cáo.",
        "",
    ],
)
def test_what_exists_is_no_slip(text: str) -> None:
    assert gone(text) == []


def test_a_deadline_is_no_mention_of_the_past() -> None:
    assert gone("UBND huyện báo cáo trước ngày 30/11/2026.") != []
    assert gone("Giai đoạn 2021 - 2030, UBND huyện bố trí vốn.") != []
    assert gone("Năm 2023 đã làm. UBND huyện tiếp tục.") != []


def test_what_nobody_confirmed_is_no_more_than_a_note() -> None:
    (found,) = ended("Giao Phòng Nội vụ tổng hợp.", NOW)
    assert not found.certain
    (found,) = ended("Sản xuất tại thành phố Bảo Lộc.", NOW)
    assert (found.name, found.certain) == ("thành phố Bảo Lộc", False)


@pytest.mark.parametrize(
    ("name", "on", "answer"),
    [
        ("Sở Kế hoạch và Đầu tư", BEFORE_ALL, True),
        ("Sở KH&ĐT", FIRST_OF_MARCH, False),
        ("sở nông nghiệp & môi trường", BEFORE_ALL, False),
        ("Sở Nông nghiệp và Môi trường", FIRST_OF_MARCH, True),
        ("tỉnh Hà Giang", LAST_OF_JUNE, True),
        ("tỉnh Hà Giang", FIRST_OF_JULY, False),
        ("huyện Đức Trọng", FIRST_OF_JULY, False),
        ("đặc khu Phú Quốc", LAST_OF_JUNE, False),
        ("đặc khu Phú Quốc", FIRST_OF_JULY, True),
        ("tỉnh Đồng Nai", NOW, False),
        ("thành phố Đồng Nai", NOW, True),
        ("Thành phố Hồ Chí Minh", NOW, True),
        ("Phòng Văn hóa - Xã hội", NOW, True),
        ("Phòng Nội vụ", NOW, None),
        ("thành phố Bảo Lộc", NOW, None),
        ("xã An Bình", NOW, None),
        ("Sở Tài chính tỉnh", NOW, None),
        ("huyện", NOW, None),
        ("", NOW, None),
    ],
)
def test_whether_a_body_exists_on_a_day(name: str, on: date, answer: bool | None) -> None:
    assert exists(name, on) is answer


def test_the_table_is_whole_and_agrees_with_itself() -> None:
    names = [fold(name) for organ in organs() for name in (organ.name, *organ.variants)]
    assert len(names) == len(set(names))
    provinces = [
        organ for organ in organs() if fold(organ.name).startswith(("tỉnh ", "thành phố ")) and not organ.named
    ]
    assert sum(exists(organ.name, LAST_OF_JUNE) is True for organ in provinces) == 63
    assert sum(exists(organ.name, FIRST_OF_JULY) is True for organ in provinces) == 34
    assert sum(exists(organ.name, NOW) is True for organ in provinces) == 34
    for organ in organs():
        assert organ.since is None or organ.until is None or organ.since <= organ.until
        assert organ.until or not organ.successor


def test_what_took_the_place_is_itself_of_the_day() -> None:
    assert gone("Địa bàn tỉnh Bình Phước.", date(2025, 12, 1))[0][2] == "tỉnh Đồng Nai"
    assert gone("Địa bàn tỉnh Bình Phước.", NOW)[0][2] == "thành phố Đồng Nai"
    for organ in organs():
        for _written, _name, successor in gone(organ.name):
            assert gone(successor) == []


def test_the_names_of_the_table_are_capitalised_as_the_rules_want() -> None:
    for organ in organs():
        for text in (organ.name, organ.successor):
            assert list(slips(f"Gửi {text}.")) == [], text


_WORDS = (
    "Sở|KH&ĐT|Kế hoạch|và|Đầu tư|UBND|huyện|Đức Trọng|các|,|thị xã|thành phố|(cũ)|.|;|2023|Năm|trước ngày|01/7/2025"
)
PIECES = _WORDS.split("|")


@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_any_text_can_be_read(text: str, on: date) -> None:
    found = list(ended(text, on))
    assert all(0 <= each.start < each.end and each.ended_on < on for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert exists(text, on) in (True, False, None)


@pytest.mark.parametrize("piece", ["UBND huyện ", "huyện ", "Kế hoạch số 5/KH-UBND của UBND huyện, ", "Sở KH& "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    start = time.process_time()
    list(ended(text, NOW))
    assert time.process_time() - start < 5
