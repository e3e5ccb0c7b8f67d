import pytest

from drafter.drafting.names import fit

COLUMN = 65 * 72 / 25.4


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("SỞ NỘI VỤ", ["SỞ NỘI VỤ"]),
        ("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", ["ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG"]),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]),
        ("ỦY BAN NHÂN DÂN XÃ ĐẠ TẺH", ["ỦY BAN NHÂN DÂN", "XÃ ĐẠ TẺH"]),
        ("ỦY BAN NHÂN DÂN THỊ XÃ LA GI", ["ỦY BAN NHÂN DÂN", "THỊ XÃ LA GI"]),
        ("VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH ỦY", ["VĂN PHÒNG ỦY BAN", "NHÂN DÂN TỈNH ỦY"]),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]),
        ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", ["SỞ NÔNG NGHIỆP VÀ", "PHÁT TRIỂN NÔNG THÔN"]),
        ("BỆNH VIỆN ĐA KHOA KHU VỰC BẢO LỘC", ["BỆNH VIỆN ĐA KHOA", "KHU VỰC BẢO LỘC"]),
        ("TRƯỜNG TRUNG HỌC PHỔ THÔNG NGUYỄN DU", ["TRƯỜNG TRUNG HỌC", "PHỔ THÔNG NGUYỄN DU"]),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", ["SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"]),
    ],
)
def test_a_name_is_cut_where_a_reader_pauses(name: str, lines: list[str]) -> None:
    assert fit((name,), COLUMN, 13, bold=True) == lines


def test_the_authors_cut_holds_though_the_name_would_fit() -> None:
    assert fit(("SỞ", "NỘI VỤ"), COLUMN, 13, bold=True) == ["SỞ", "NỘI VỤ"]
    pieces = ("BAN CHỈ HUY", "PHÒNG THỦ DÂN SỰ XÃ HÒA GIANG")
    assert fit(pieces, COLUMN, 13, bold=True) == ["BAN CHỈ HUY", "PHÒNG THỦ DÂN SỰ", "XÃ HÒA GIANG"]


def test_a_word_wider_than_the_column_stays_whole() -> None:
    assert fit(("A" * 100,), COLUMN, 13, bold=True) == ["A" * 100]


def test_a_very_long_name_is_filled_word_by_word() -> None:
    lines = fit(("BAN " * 40,), COLUMN, 13, bold=True)
    assert len(lines) > 3
    assert " ".join(lines).split() == ["BAN"] * 40


def test_a_name_of_many_long_words_does_not_take_forever() -> None:
    """The ways to cut a name double with each word: beyond a few words they are not all weighed."""
    assert len(fit((" ".join(["NGHIÊNGG"] * 40),), COLUMN, 13, bold=True)) >= 10
