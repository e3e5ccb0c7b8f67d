import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.citation_reading import Found, find, read
from drafter.language.citations import Citation, DateStyle
from drafter.language.dates import PartialDate
from drafter.language.grammar.words import spaced

NINTH_OF_MAY = PartialDate(2024, 5, 9)


def one(text: str) -> Found:
    (found,) = find(text)
    return found


def heads(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find(text)]


@pytest.mark.parametrize(
    "typed",
    [
        "Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ về bảo trợ trẻ em",
        "Nghị quyết 68/NQ-CP ngày 09 tháng 5 năm 2024 của Chính phủ về bảo trợ trẻ em",
        "nghị quyết số: 68/NQ-CP, ngày 09/05/2024 của Chính phủ, về bảo trợ trẻ em;",
        "Nghị quyết Số 68 / NQ - CP ngày 9-5-2024 của Chính phủ về bảo trợ trẻ em.",
        "Nghị quyết số 68/NQ–CP ngày 09.5.2024 của Chính phủ về bảo trợ trẻ em./.",
        "- Nghị quyết số 68/NQ-\nCP ngày 09/5/ 2024\n của  Chính\tphủ về bảo trợ trẻ em",
        "Nghị quyết số 68/NQ-CP của Chính phủ ngày 09/5/2024 về bảo trợ trẻ em",
        "Nghị quyết số 68/NQ-CP ngày 09/5/2024 Chính phủ về bảo trợ trẻ em",
        unicodedata.normalize("NFD", "Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ về bảo trợ trẻ em"),
    ],
)
def test_slips_are_put_right(typed: str) -> None:
    reading = read(typed)
    assert reading is not None
    assert reading.citation == Citation("Nghị quyết", "68/NQ-CP", "", NINTH_OF_MAY, "Chính phủ", "về bảo trợ trẻ em")


def test_the_slips_themselves_are_reported() -> None:
    reading = read("Căn cứ nghị quyết 42 - NQ/TW, ngày 10/2/2014 của Bộ Chính trị;")
    assert reading is not None
    look = reading.look
    assert (reading.lead, reading.end_mark, reading.date_style) == ("Căn cứ", ";", DateStyle.DIGITS)
    assert (look.type_text, look.number_text, look.date_text) == ("nghị quyết", "42 - NQ/TW", "ngày 10/2/2014")
    assert (look.has_number_word, look.spaces_in_symbol, look.comma_before_date) == (False, True, True)
    assert not look.date_after_issuer
    late = read("Thực hiện Nghị quyết số 68/NQ-CP của Chính phủ ngày 09 tháng 5 năm 2024")
    assert late is not None
    assert (late.lead, late.look.date_after_issuer, late.date_style) == ("Thực hiện", True, DateStyle.WORDS)


@pytest.mark.parametrize("lead", ["Căn cứ ", "Thực hiện ", "Triển khai ", "Triển khai thực hiện ", "- Căn cứ "])
def test_words_in_front_are_no_part_of_a_citation(lead: str) -> None:
    reading = read(f"{lead}Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị;")
    assert reading is not None
    assert reading.citation == Citation("Chỉ thị", "05-CT/TW", "", PartialDate(2016, 5, 15), "Bộ Chính trị")


@pytest.mark.parametrize(
    ("typed", "citation"),
    [
        ("Luật Giáo dục năm 2019", Citation("Luật", name="Giáo dục", date=PartialDate(2019))),
        ("Luật Giáo dục 2019;", Citation("Luật", name="Giáo dục", date=PartialDate(2019))),
        (
            "Luật Giáo dục số 43/2019/QH14 ngày 14/6/2019 của Quốc hội",
            Citation("Luật", "43/2019/QH14", "Giáo dục", PartialDate(2019, 6, 14), "Quốc hội"),
        ),
        ("Luật số 43/2019/QH14", Citation("Luật", "43/2019/QH14")),
        ("luật Trẻ em", Citation("Luật", name="Trẻ em")),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013",
            Citation(
                "Luật",
                name="sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng",
                date=PartialDate(2013, 11, 16),
            ),
        ),
        ("Hiến pháp năm 2013", Citation("Hiến pháp", date=PartialDate(2013))),
        ("Đề án 06", Citation("Đề án", name="06")),
        ("Nghị quyết 57 của Bộ Chính trị", Citation("Nghị quyết", name="57", issuer="Bộ Chính trị")),
        ("Quyết định số 06 ngày 06/01/2022", Citation("Quyết định", "06", date=PartialDate(2022, 1, 6))),
        (
            "Nghị quyết Đại hội Đảng bộ xã lần thứ nhất (nhiệm kỳ 2025 - 2030)",
            Citation("Nghị quyết", name="Đại hội Đảng bộ xã lần thứ nhất (nhiệm kỳ 2025 - 2030)"),
        ),
        (
            "Thông tư liên tịch số 7/2014/TTLT-BNV-BTC, ngày 3/9/2014 của Bộ Nội vụ, Bộ Tài chính quy định mức chi",
            Citation(
                "Thông tư liên tịch",
                "7/2014/TTLT-BNV-BTC",
                "",
                PartialDate(2014, 9, 3),
                "Bộ Nội vụ, Bộ Tài chính",
                "quy định mức chi",
            ),
        ),
        (
            "Kế hoạch số 12/KH-UBND ngày     tháng 8 năm 2025 của UBND xã",
            Citation("Kế hoạch", "12/KH-UBND", "", PartialDate(2025, 8), "UBND xã"),
        ),
        (
            'Kết luận số 12-KL/ĐU ngày 03/3/2025 của Đảng ủy xã "Về chuyển đổi số"',
            Citation("Kết luận", "12-KL/ĐU", "", PartialDate(2025, 3, 3), "Đảng ủy xã", '"Về chuyển đổi số"'),
        ),
        (
            "NGHỊ QUYẾT SỐ 68/NQ-CP NGÀY 09/5/2024 CỦA CHÍNH PHỦ BAN HÀNH CHƯƠNG TRÌNH HÀNH ĐỘNG",
            Citation("Nghị quyết", "68/NQ-CP", "", NINTH_OF_MAY, "CHÍNH PHỦ", "BAN HÀNH CHƯƠNG TRÌNH HÀNH ĐỘNG"),
        ),
    ],
)
def test_an_entry_of_the_register_is_read(typed: str, citation: Citation) -> None:
    reading = read(typed)
    assert reading is not None
    assert reading.citation == citation


@pytest.mark.parametrize(
    "type_name",
    [
        *("Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn"),
        *("Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng"),
        *("Công văn", "Công điện", "Bản ghi nhớ", "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời", "Giấy giới thiệu"),
        *("Giấy nghỉ phép", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Thư công"),
        *("Lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Kết luận", "Thông báo kết luận", "Thông tri"),
    ],
)
def test_every_type_of_the_decree_is_known(type_name: str) -> None:
    for spelling in (type_name, type_name.replace("ủy", "uỷ").replace("ỏa", "oả"), type_name.lower()):
        reading = read(f"{spelling} số 12/ABC-DEF ngày 09/5/2024 của Sở Nội vụ")
        assert reading is not None, spelling
        assert reading.citation == Citation(type_name, "12/ABC-DEF", "", NINTH_OF_MAY, "Sở Nội vụ")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Nghị quyết",
        "Kế hoạch này",
        "Sổ tay số 12/ST-BNV",  # no type of document
        "Đề án “Xây dựng xã hội học tập”",  # neither number nor a kind of name that is known
        "Kế hoạch 05 năm 2026 - 2030",  # a quantity
        "Luật và các văn bản hướng dẫn thi hành",
        "Thông báo số 12/TB-UBND ngày 31/4/2024 của UBND tỉnh",  # no such day
        "Thông báo số 12/TB-UBND ngày 09/5/24 của UBND tỉnh",  # which century?
        "Kế hoạch số     /KH-UBND",
        "Kế hoạch số 12/kế-hoạch",
        "Luật Giáo dục năm 2019 (được sửa đổi, bổ sung năm 2025)",  # the brackets would be lost
        "Nghị quyết số 68/NQ-CP của Chính phủ; Nghị quyết số 12/NQ-HĐND của HĐND tỉnh",  # two documents
        "Nghị quyết số 68/NQ-CP của Chính phủ và Chương trình hành động số 78-CTr/TU",
    ],
)
def test_nothing_is_guessed(typed: str) -> None:
    assert read(typed) is None


def test_marks_in_the_subject_pass_through() -> None:
    reading = read(
        "Kế hoạch số 9/KH-UBND ngày 01/02/2025 của UBND tỉnh thực hiện [@nq68:ngắn], **gấp**[^1]; [[CẦN hạn]]"
    )
    assert reading is not None
    assert reading.citation.subject == "thực hiện [@nq68:ngắn], **gấp**[^1]; [[CẦN hạn]]"


def test_a_declared_short_name_is_set_apart() -> None:
    reading = read(
        "Kế hoạch số 9/KH-UBND của UBND tỉnh (sau đây gọi tắt là “Kế hoạch 9”) thực hiện Nghị quyết số 68/NQ-CP"
    )
    assert reading is not None
    assert (reading.short_name, reading.citation.subject) == ("Kế hoạch 9", "thực hiện Nghị quyết số 68/NQ-CP")
    text = "theo Kế hoạch số 9/KH-UBND thực hiện Đề án 06 (sau đây viết tắt là Kế hoạch 9). Rà soát"
    assert [found.short_name for found in find(text)] == ["Kế hoạch 9", ""]


def test_nested_citations_are_all_found() -> None:
    text = (
        "Kế hoạch số 9/KH-UBND ngày 03/3/2025 của UBND tỉnh về thực hiện Nghị quyết số 68/NQ-CP ngày 09/5/2024 của "
        "Chính phủ và Chương trình hành động số 7-CTr/TU của Tỉnh ủy thực hiện Kết luận số 51-KL/TW, Luật Nhà giáo"
    )
    assert heads(text) == [
        "Kế hoạch số 9/KH-UBND ngày 03/3/2025 của UBND tỉnh",
        "Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ",
        "Chương trình hành động số 7-CTr/TU của Tỉnh ủy",
        "Kết luận số 51-KL/TW",
        "Luật Nhà giáo",
    ]


@pytest.mark.parametrize(
    ("prose", "issuer", "subject"),
    [
        ("Nghị quyết số 5/NQ-CP của Chính phủ về dữ liệu, Sở Nội vụ xây dựng", "Chính phủ", "về dữ liệu"),
        ("Nghị quyết số 5/NQ-CP của Chính phủ về dữ liệu, cụ thể như sau:", "Chính phủ", "về dữ liệu"),
        ("Nghị quyết số 5/NQ-CP của Chính phủ về đất, rừng; rà soát", "Chính phủ", "về đất, rừng"),
        ("Nghị quyết số 5/NQ-CP của Chính phủ về mức 1.234 đồng. Rà soát", "Chính phủ", "về mức 1.234 đồng"),
        ("Nghị quyết số 5/NQ-CP của Chính phủ để rà soát", "Chính phủ", ""),
        ("Nghị quyết số 5/NQ-CP của Chính phủ Quy định mức chi (nếu có)./.", "Chính phủ", "Quy định mức chi (nếu có)"),
        ("(bãi bỏ Nghị quyết số 5/NQ-HĐND của HĐND tỉnh về học phí) từ nay", "HĐND tỉnh", "về học phí"),
        (
            "Chỉ thị số 5/CT-TTg của Thủ tướng Chính phủ “Về bão; lũ” trên biển; rà",
            "Thủ tướng Chính phủ",
            "“Về bão; lũ” trên biển",
        ),
        ("Chỉ thị số 5/CT-TTg của Thủ tướng Chính phủ (khẩn) về bão", "Thủ tướng Chính phủ", ""),
        ("Chỉ thị số 5-CT/TW của Ban Bí thư (khoá XI) về bão", "Ban Bí thư (khoá XI)", "về bão"),
        ("Quyết định số 5/QĐ-UBND của UBND tỉnh và Kế hoạch này", "UBND tỉnh", ""),
        ("Kế hoạch số 5/KH-UBND của UBND xã về nước sạch và Luật Trẻ em", "UBND xã", "về nước sạch"),
        ("Quyết định số 5/QĐ-UBND của tỉnh về nước sạch", "", ""),
        ("Quyết định số 5/QĐ-UBND của Sở Nội vụ\n\nRà soát", "Sở Nội vụ", ""),
        ("Quyết định số 5/QĐ-UBND của Sở Nội vụ\n- Rà soát", "Sở Nội vụ", ""),
        ("Quyết định số 5/QĐ-UBND của Sở Nội vụ\tHội nghị", "Sở Nội vụ", ""),
    ],
)
def test_issuer_and_subject_end_where_the_sentence_goes_on(prose: str, issuer: str, subject: str) -> None:
    found = find(prose)[0]
    assert (found.citation.issuer, found.citation.subject) == (issuer, subject)


@pytest.mark.parametrize(
    ("prose", "head"),
    [
        ("thẩm định theo Luật Giá và các quy định hiện hành", "Luật Giá"),
        ("theo Luật Đầu tư công và pháp luật có liên quan", "Luật Đầu tư công"),
        ("theo Luật Phòng, chống thiên tai, các xã rà soát", "Luật Phòng, chống thiên tai"),
        ("của Luật Tiêu chuẩn và quy chuẩn kỹ thuật trong năm", "Luật Tiêu chuẩn và quy chuẩn kỹ thuật"),
        ("Điều 9 Luật Thuế giá trị gia tăng ước đạt 5 tỷ", "Luật Thuế giá trị gia tăng"),
        ("phổ biến Luật Trẻ em 2016 và rà soát hồ sơ", "Luật Trẻ em 2016"),
        ("Luật Bầu cử năm 2015 (được sửa đổi)", "Luật Bầu cử năm 2015"),
        ("THI HÀNH LUẬT TIÊU CHUẨN VÀ QUY CHUẨN KỸ THUẬT TRÊN ĐỊA BÀN TỈNH", "LUẬT TIÊU CHUẨN VÀ QUY CHUẨN KỸ THUẬT"),
        ("Nghị quyết Đại hội Đảng bộ xã lần thứ XV đề ra chỉ tiêu", "Nghị quyết Đại hội Đảng bộ xã lần thứ XV"),
        ("quán triệt Nghị quyết Trung ương 5, khoá XI “về y tế”", "Nghị quyết Trung ương 5, khoá XI"),
        ("Tổ Chuyển đổi số và Đề án 06 Sở Nội vụ", "Đề án 06"),
        ("gắn với Kế hoạch 163 và kế hoạch của ngành", "Kế hoạch 163"),
    ],
)
def test_a_document_without_a_number_is_found_by_its_name(prose: str, head: str) -> None:
    assert heads(prose) == [head]


def test_the_law_that_is_amended_is_found_without_the_date_of_the_other() -> None:
    outer, inner = find("theo Luật sửa đổi, bổ sung một số điều của Luật Dược ngày 21/11/2024; rà soát")
    assert outer.citation.date == PartialDate(2024, 11, 21)
    assert inner.citation == Citation("Luật", name="Dược")


@pytest.mark.parametrize(
    "prose",
    [
        "tuân thủ pháp luật Việt Nam và kỷ luật Đảng",
        "đưa Luật đến từng thôn; các chương trình 06 tháng; Kế hoạch 05 năm; Kế hoạch 2026",
        "Nghị quyết quy định mức hỗ trợ; Chỉ thị của Bộ Chính trị; Hiến pháp và pháp luật",
        "chọn Phương án số 1 theo tỷ lệ 1/500; Báo cáo số liệu; ngày 09/5/2024",
        "Nghị quyết Đại hội các cấp; Chương trình giáo dục phổ thông 2018",
        "thành phố Hồ Chí Minh, ngày 09 tháng 5 năm 2024",
    ],
)
def test_common_words_are_no_citations(prose: str) -> None:
    assert find(prose) == []


def test_offsets_count_in_the_text() -> None:
    text = "🏫 Theo  Quyết định\nsố 628/QĐ-TTg ngày 11/5/ 2020 của  Thủ tướng\n Chính phủ, rà soát"
    found = one(text)
    assert text[found.start : found.end] == "Quyết định\nsố 628/QĐ-TTg ngày 11/5/ 2020 của  Thủ tướng\n Chính phủ"
    assert found.citation == Citation("Quyết định", "628/QĐ-TTg", "", PartialDate(2020, 5, 11), "Thủ tướng Chính phủ")


PIECES = (
    *("Nghị quyết", "số", "68/NQ-CP", "42 - NQ/TW", "ngày", "09/5/2024", "tháng", "năm 2019", "của", "Chính phủ", "về"),
    *("Luật", "sửa đổi, bổ sung", "Giáo dục", "Đại hội", "lần thứ", "XI", "(", ")", "“", "”", '"', ";", ",", ".", "và"),
    *(
        "khóa",
        "Trung ương 8",
        "(sau đây gọi tắt là",
        "Hiến pháp",
        "Đề án",
        "06",
        "-",
        "\n",
        "\t",
        "\u0300",
        "\u00a0",
        "_",
        "/",
    ),
)


@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join), st.text(alphabet="".join(PIECES))
    )
)
def test_no_text_raises(text: str) -> None:
    read(text)
    last = -1
    for found in find(text):
        assert last < found.start < found.end
        last = found.start
        assert found.citation.number or found.citation.name or found.citation.date


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))
def test_read_and_find_see_the_same_document(text: str) -> None:
    reading = read(text)
    if reading is None or reading.citation.is_named_law or not reading.citation.number:
        return
    assert reading.citation.number in {found.citation.number for found in find(spaced(text))}


@pytest.mark.parametrize(
    "piece",
    [
        *("Nghị quyết số 1/NQ-CP về ", "(Nghị quyết số 1/NQ-CP về ", "Nghị quyết số 1/NQ-CP của Bộ A ", "số 1"),
        *("Luật sửa đổi, bổ sung một số điều của ", "Luật A b c d ", "Nghị quyết Đại hội ", "Luật A, a", "Ab ", "và "),
        *(
            "Nghị quyết Đại hội a b c d e f g h ",
            "Nghị quyết số 1/NQ-CP ngày ",
            "1/NQ-",
            "1/",
            "(",
            '"',
            "“(",
            "[@",
            ".",
        ),
        *(" ", "\n", "\n ", "1", "a", "a\u0300", "(sau đây gọi tắt là ", "Kết luận Hội nghị lần thứ ", "ngày 1/"),
    ],
)
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (100_000 // len(piece))  # half a second; where reading is not linear, the test takes minutes
    found = find(text)
    assert all(first.start <= second.start for first, second in pairwise(found))
    assert read(text) is None or found
    reading = read(f"Nghị quyết số 1/NQ-CP {text}")
    assert reading is None or reading.citation.type == "Nghị quyết"
