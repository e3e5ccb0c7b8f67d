import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.capitals import Kind, slips


def told(text: str, *, begins_sentence: bool = True) -> list[tuple[str, str, str]]:
    """What is wrong, what is right, and the clause, for each slip."""
    return [
        (text[slip.start : slip.end], slip.right, slip.clause) for slip in slips(text, begins_sentence=begins_sentence)
    ]


def corrected(text: str, *, begins_sentence: bool = True) -> str:
    for slip in reversed(list(slips(text, begins_sentence=begins_sentence))):
        text = text[: slip.start] + slip.right + text[slip.end :]
    return text


BAD = [
    # Places
    (Kind.PLACE, "III.1.c", "Tổ chức hội chợ tại [thành phố Hồ Chí Minh|Thành phố Hồ Chí Minh]."),
    (Kind.PLACE, "III.1.c", "Công an [Thành Phố Hồ Chí Minh|Thành phố Hồ Chí Minh] phối hợp."),
    (Kind.PLACE, "III.1.c", "Đoàn công tác của [thủ đô Hà Nội|Thủ đô Hà Nội] đến thăm."),
    (Kind.PLACE, "III.1.a", "Trên địa bàn [Tỉnh|tỉnh] Nam Định có 12 khu công nghiệp."),
    (Kind.PLACE, "III.1.a", "Sở Nội vụ [Tỉnh|tỉnh] Bà Rịa - Vũng Tàu phối hợp."),
    (Kind.PLACE, "III.1.a", "Cảng biển ở miền Trung và [Thành phố|thành phố] Hải Phòng."),
    (Kind.PLACE, "III.1.đ", "Du lịch vùng [Đông Nam bộ|Đông Nam Bộ] phát triển."),
    (Kind.PLACE, "III.1.đ", "Các tỉnh [tây nguyên|Tây Nguyên] và vùng núi phía bắc."),
    (Kind.PLACE, "III.1.đ", "Đồng bào vùng [Tây bắc|Tây Bắc] nhận hỗ trợ."),
    # Agencies
    (Kind.AGENCY, "IV.1.a", "Trình Chủ tịch [ủy ban nhân dân|Ủy ban nhân dân] xã ký."),
    (Kind.AGENCY, "IV.1.a", "Trình [Uỷ Ban Nhân Dân|Uỷ ban nhân dân] xã ký."),
    (Kind.AGENCY, "IV.1.a", "Báo cáo [Hội đồng Nhân dân|Hội đồng nhân dân] xã."),
    (Kind.AGENCY, "IV.1.a", "Nghị quyết của [Ban chấp hành|Ban Chấp hành] Đảng bộ xã."),
    (Kind.AGENCY, "IV.1.a", "Thông báo ý kiến của [Ban thường vụ|Ban Thường vụ] Đảng ủy."),
    (Kind.AGENCY, "IV.1.a", "Kiện toàn [Ban chỉ đạo|Ban Chỉ đạo] chuyển đổi số xã."),
    (Kind.AGENCY, "IV.1.a", "Ý kiến của Ban Thường vụ [huyện ủy|Huyện ủy] đã nêu."),
    (Kind.AGENCY, "IV.1.a", "Chỉ đạo của [thành uỷ|Thành uỷ] Bảo Lộc đã nêu."),
    (Kind.AGENCY, "IV.1.a", "Chỉ đạo của [Tỉnh Ủy|Tỉnh ủy] đã nêu."),
    (Kind.AGENCY, "IV.1.a", "Gửi [Sở Lao động – Thương binh và xã hội|Sở Lao động – Thương binh và Xã hội] tổng hợp."),
    (Kind.AGENCY, "IV.1.a", "Gửi [Sở Văn hoá, thể thao và Du lịch|Sở Văn hoá, Thể thao và Du lịch] tổng hợp."),
    (Kind.AGENCY, "IV.1.a", "[Sở tài chính|Sở Tài chính] thẩm định dự toán."),
    (Kind.AGENCY, "IV.1.a", "Theo hướng dẫn của [Bộ Giáo Dục Và Đào Tạo|Bộ Giáo dục và Đào tạo]."),
    (Kind.AGENCY, "IV.1.a", "Xin ý kiến [Bộ Công An|Bộ Công an]."),
    (Kind.AGENCY, "IV.1.a", "Giao [phòng Nội vụ|Phòng Nội vụ] làm đầu mối."),
    (Kind.AGENCY, "IV.1.a", "Lãnh đạo [sở|Sở] GDĐT dự họp."),
    (Kind.AGENCY, "IV.1.a", "Đề nghị [Ủy ban mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc] xã giám sát."),
    (Kind.AGENCY, "IV.1.a", "Mời [Hội liên hiệp phụ nữ|Hội Liên hiệp Phụ nữ] xã."),
    (Kind.AGENCY, "IV.1.a", "Học sinh [Trường Cao đẳng sư phạm|Trường Cao đẳng Sư phạm] Đắk Lắk."),
    (Kind.AGENCY, "IV.1.a", "Theo chỉ đạo của [Thủ tướng chính phủ|Thủ tướng Chính phủ]."),
    (Kind.AGENCY, "IV.1.a", "Mời [Liên đoàn lao động|Liên đoàn Lao động] tỉnh."),
    (Kind.AGENCY, "IV.1.b", "Nghị quyết của [Ban chấp hành Trung ương Đảng|Ban Chấp hành Trung ương Đảng] khóa XIII."),
    (Kind.AGENCY, "IV.1.b", "Đại hội của [Đảng cộng sản Việt Nam|Đảng Cộng sản Việt Nam]."),
    (Kind.AGENCY, "IV.2.a", "Các mục tiêu của [Liên Hợp Quốc|Liên hợp quốc]."),
    (Kind.AGENCY, "IV.1.a", "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của [chính phủ|Chính phủ]."),
    # Documents
    (Kind.DOCUMENT, "V.6", "Căn cứ [nghị định|Nghị định] số 30/2020/NĐ-CP của Chính phủ;"),
    (Kind.DOCUMENT, "V.6", "Thực hiện [Quyết Định|Quyết định] số 15/QĐ-UBND của UBND xã."),
    (Kind.DOCUMENT, "V.6", "Theo [chương trình hành động|Chương trình hành động] 01-CTr/TU của Tỉnh ủy."),
    (Kind.DOCUMENT, "V.6", "Các thôn căn cứ [kế hoạch|Kế hoạch] này để triển khai."),
    (Kind.DOCUMENT, "V.6", "Trên đây là [kế hoạch|Kế hoạch] phòng, chống thiên tai."),
    (Kind.DOCUMENT, "V.6", "Theo quy định của [Luật đầu tư công|Luật Đầu tư công] và các văn bản liên quan."),
    (Kind.DOCUMENT, "V.6", "Theo quy định của [luật Đất đai|Luật Đất đai] năm 2024."),
    (Kind.DOCUMENT, "V.6", "Thi hành [Luật Thi đua, Khen thưởng|Luật Thi đua, khen thưởng]."),
    (Kind.DOCUMENT, "V.6", "Thi hành [luật viên chức|Luật Viên chức] số 58/2010/QH12."),
    (Kind.DOCUMENT, "V.6", "Xử lý theo [Bộ Luật Hình Sự|Bộ luật Hình sự]."),
    (Kind.DOCUMENT, "V.6", "Triển khai Đề án “[hỗ|Hỗ] trợ hợp tác xã”."),
    # People, State, titles
    (Kind.PEOPLE_AND_STATE, "V.1", "Vận động các tầng lớp [nhân dân|Nhân dân] tham gia."),
    (Kind.PEOPLE_AND_STATE, "V.1", "Chấp hành pháp luật của [nhà nước|Nhà nước]."),
    (Kind.PEOPLE_AND_STATE, "V.1", "Chủ trương của Đảng, [nhà nước|Nhà nước] và địa phương."),
    (Kind.TITLE, "V.3", "Có mặt [giáo sư|Giáo sư] Nguyễn Văn An."),
    (Kind.TITLE, "V.3", "Do đồng chí [phó chủ tịch|Phó Chủ tịch] Lê Thị Bình ký."),
    (Kind.TITLE, "V.3", "Gửi các [Phó chủ tịch|Phó Chủ tịch] UBND xã."),
    # Calendar
    (Kind.CALENDAR, "V.8.c", "Giao ban vào sáng [thứ hai|thứ Hai] hằng tuần."),
    (Kind.CALENDAR, "V.8.c", "Giao ban vào chiều [Thứ Sáu|thứ Sáu]."),
    (Kind.CALENDAR, "V.8.c", "Hoàn thành trước [tháng mười hai|tháng Mười hai] năm 2026."),
    (Kind.CALENDAR, "V.8.c", "Khai giảng vào đầu [Tháng chín|tháng Chín]."),
    (Kind.CALENDAR, "V.8.b", "Chăm lo dịp [Tết Nguyên Đán|tết Nguyên đán] cho hộ nghèo."),
    (Kind.CALENDAR, "V.8.b", "Tổ chức [tết trung thu|tết Trung thu] cho trẻ em."),
    (Kind.CALENDAR, "V.8.a", "Phát động thi đua mừng xuân [Bính ngọ|Bính Ngọ]."),
    (Kind.CALENDAR, "V.9", "Kỷ niệm [cách mạng Tháng Tám|Cách mạng tháng Tám] và Quốc khánh."),
    # Sentences and parts
    (Kind.SENTENCE, "I", "[rà|Rà] soát hộ nghèo."),
    (Kind.SENTENCE, "I", "a) [rà|Rà] soát hộ nghèo."),
    (Kind.SENTENCE, "I", "- [rà|Rà] soát hộ nghèo."),
    (Kind.SENTENCE, "I", "Rà soát hộ nghèo. [kết|Kết] quả gửi về xã."),
    (Kind.PART, "V.7", "Theo [điều|Điều] 5 Luật Đất đai."),
    (Kind.PART, "V.7", "Theo khoản 2 [điều|Điều] 5 của Luật Đất đai."),
    (Kind.PART, "V.7", "Quy định tại [Khoản|khoản] 2 Điều 5 Luật Đất đai."),
    (Kind.PART, "V.7", "Quy định tại [Điểm|điểm] a, b khoản 2 Điều 5 Luật Đất đai."),
    (Kind.PART, "V.7", "Nhiệm vụ tại [mục|Mục] II Kế hoạch này."),
    (Kind.PART, "V.7", "Theo [tiểu mục|Tiểu mục] 1 Mục 2 Chương III của Bộ luật Dân sự."),
]
PRACTICE = [
    (Kind.SEMICOLON, "Rà soát hộ nghèo; [Tăng cường|tăng cường] giám sát."),
    (Kind.SEMICOLON, "Rà soát hộ nghèo; [Các|các] thôn lập danh sách."),
    (Kind.MIDDLE, "Kế hoạch số 5/KH-UBND ngày 03/3/2026 của UBND xã về [Thực hiện|thực hiện] chính sách dân tộc."),
    (Kind.MIDDLE, "Quyết định của xã về việc [Phê duyệt|phê duyệt] “Dự án đường thôn”."),
    (Kind.MIDDLE, "Xây dựng kế hoạch và [Tổ chức triển khai|tổ chức triển khai] tại các thôn."),
    (Kind.MIDDLE, "Thông báo số 5/TB-UBND [Ngày|ngày] 03/3/2026 của xã."),
]


def unmarked(marked: str) -> tuple[str, int, int, str]:
    """The text of "a [wrong|right] b", the place of the wrong words, and the right ones."""
    before, rest = marked.split("[", 1)
    middle, after = rest.split("]", 1)
    wrong, right = middle.split("|")
    return before + wrong + after, len(before), len(before) + len(wrong), right


@pytest.mark.parametrize(
    ("kind", "clause", "marked"),
    [*BAD, *((kind, "", marked) for kind, marked in PRACTICE)],
    ids=str,
)
def test_a_slip_is_told_with_its_place_and_what_is_right(kind: Kind, clause: str, marked: str) -> None:
    text, start, end, right = unmarked(marked)
    (slip,) = slips(text)
    assert (slip.start, slip.end, slip.right, slip.kind) == (start, end, right, kind)
    assert slip.clause == (f"PL II.{clause}" if clause else "")
    assert list(slips(text[:start] + right + text[end:])) == []


GOOD = [
    "Ủy ban nhân dân tỉnh Nam Định, thành phố Huế, Thành phố Hồ Chí Minh và Thủ đô Hà Nội.",
    "UBND Thành phố, UBND Tỉnh, trên địa bàn Tỉnh; thành phố thông minh.",
    "Vùng Tây Bắc, Đông Nam Bộ; phía tây bắc; miền Nam bộ phận một cửa; nước Việt Nam bộ đội.",
    "Phường Trần Phú, Quận 1, xã An Bình, Phường Điện Biên Phủ.",
    "Các sở Giáo dục và Đào tạo; các phòng Giáo dục và Đào tạo; phòng Giáo dục và Đào tạo các huyện.",
    "Cán bộ Công an, cán bộ Tư pháp, cơ sở Giáo dục nghề nghiệp, trụ sở Sở Nội vụ.",
    "Trưởng phòng Nội vụ, Trưởng ban Tổ chức, Phó Trưởng ban Chỉ đạo.",
    "Các huyện ủy, thành ủy, đảng ủy trực thuộc; Đảng ủy, UBND xã; tỉnh, Ủy ban nhân dân xã.",
    "Ban Chỉ đạo trung ương về Phòng chống tham nhũng; ban chỉ đạo các cấp; ban quản lý dự án.",
    "Ban tổ chức các hội thi công khai kết quả.",
    "Hội nông dân các cấp vận động hội viên.",
    "Ủy ban bầu cử; ủy ban kiểm tra; hội đồng thi đua; Hội đồng trường; Ban Giám đốc Sở.",
    "Sở hữu trí tuệ; sở tại; Bộ tiêu chí; Bộ phận Một cửa; bộ máy; Phòng, chống thiên tai; văn phòng Sở.",
    "Sở Công Thương; Sở Công thương; Sở Giao thông vận tải; Sở Giao thông Vận tải.",
    "Thực hiện đúng pháp luật đầu tư công, kỷ luật lao động, pháp luật đất đai.",
    "Theo luật đất đai, người sử dụng đất phải nộp thuế.",
    "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công ngày 10 tháng 4 năm 2024;",
    "Luật Ngân sách nhà nước và Luật Ngân sách Nhà nước.",
    "Lập kế hoạch năm 2026; các kế hoạch này; báo cáo số liệu; quyết định số lượng; văn bản số 12/UBND-VX.",
    "Chương trình Hành động số 12-CTr/TU; Thông báo kết luận số 81-TB/TW; Kế hoạch hành động số 5/KH-UBND.",
    "Triển khai chương trình “sóng và máy tính cho em”, Đề án “Chuyển đổi số”, Đề án 06.",
    "Chính phủ điện tử, chính phủ số, tổ chức phi chính phủ; Nghị định của Chính phủ.",
    "Nhà nước của Nhân dân, do Nhân dân, vì Nhân dân; xây dựng nhà nước pháp quyền.",
    "Quản lý nhà nước, ngân sách nhà nước, doanh nghiệp nhà nước, hành chính nhà nước, công an nhân dân.",
    "Tỷ giá đồng nhân dân tệ; hội thẩm nhân dân; thế trận an ninh nhân dân; giữa nhân dân tệ và đồng.",
    "Ông Nguyễn Văn An, giám đốc công ty; các giám đốc sở; chủ tịch hội đồng; Phó Chủ tịch UBND xã.",
    "Thủ tướng Chính phủ, thủ tướng Chính phủ; Chủ tịch Quốc hội.",
    "Lần thứ hai, đợt thứ ba, hạng thứ tư; thứ hai là công tác tuyên truyền.",
    "Thứ hai, tăng cường tuyên truyền; thứ ba, kiểm tra; thứ Hai hằng tuần.",
    "Trong tháng một số đơn vị chưa nộp; ngày, tháng, năm sinh; ba tháng hai lần; trong tháng tám đợt.",
    "Dịp Tết, trước tết Nguyên đán Bính Ngọ, tết Trung thu; lễ, tết.",
    "Sửa chữa đường Cách Mạng Tháng Tám; Trường Cách mạng tháng 8; phố Cách mạng tháng tám.",
    "Tại điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự.",
    "Năm điều Bác Hồ dạy; mục 1 của bảng; khoản 2 triệu đồng; được 5 điểm; phần 2 bài thi.",
    "Tại các điều 22, 23 và 24 của Bộ luật này.",
    "1. Khoản 2 Điều 5 Luật Đất đai quy định.",
    "Điểm a khoản 1 Điều 8 Nghị định này.",
    "Thực hiện: Tăng cường; Nghị quyết số 5/NQ-HĐND; Sở Nội vụ; Trường Tiểu học An Bình; Phòng Kinh tế.",
    "Hồ sơ gồm: a) Tờ trình; b) Các biểu mẫu; c) Báo cáo.",
    "Rà soát hộ nghèo;\nTăng cường giám sát.",
    "Quyết định về Quy chế phối hợp; báo cáo về Tổ chức Thương mại thế giới; về Kế hoạch số 5/KH-UBND.",
    "Theo TP. hồ sơ, v.v. và tr. 5 của tài liệu; 1.500.000 đồng.",
    "1.5 lần mức cơ sở; 10.000 đồng.",
    "vanban.gov.vn là trang thông tin; e-learning; pH từ 6,5.",
    "KẾ HOẠCH CỦA ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH; THÀNH PHỐ HỒ CHÍ MINH; LUẬT ĐẦU TƯ CÔNG; HỘI NÔNG DÂN",
    "“rà soát” là việc của thôn.",
    "",
    " \n",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_right_or_may_be_is_left_alone(text: str) -> None:
    assert told(text) == []
    assert told(unicodedata.normalize("NFD", text)) == []


def test_a_piece_from_the_middle_of_a_sentence_begins_small() -> None:
    assert told("xây dựng Kế hoạch", begins_sentence=False) == []
    assert told("Tỉnh Nam Định", begins_sentence=False) == [("Tỉnh", "tỉnh", "PL II.III.1.a")]
    assert told("Tỉnh Nam Định") == []
    assert told("Khoản 2 Điều 5 Luật Đất đai", begins_sentence=False) == [("Khoản", "khoản", "PL II.V.7")]


def test_several_slips_stand_in_their_order() -> None:
    text = "căn cứ kế hoạch này, sở Nội vụ trình ủy ban nhân dân tỉnh. các xã tổ chức thực hiện."
    assert [wrong for wrong, _right, _clause in told(text)] == [
        "căn",
        "kế hoạch",
        "sở Nội vụ",
        "ủy ban nhân dân",
        "các",
    ]
    assert corrected(text) == ("Căn cứ Kế hoạch này, Sở Nội vụ trình Ủy ban nhân dân tỉnh. Các xã tổ chức thực hiện.")


def test_the_end_of_a_line_inside_a_paragraph_is_a_blank() -> None:
    assert told("Trình ủy ban nhân\ndân xã.") == [("ủy ban nhân\ndân", "Ủy ban nhân\ndân", "PL II.IV.1.a")]
    assert told("Trên địa bàn\nTỉnh Nam Định.") == []


def test_a_name_at_the_head_of_a_sentence_is_one_slip() -> None:
    assert told("ủy ban nhân dân xã họp.") == [("ủy ban nhân dân", "Ủy ban nhân dân", "PL II.IV.1.a")]


_WORDS = (
    "kế hoạch|Kế Hoạch|này|của|Của|số|30/2020/NĐ-CP|Luật|luật|đất đai|Đất đai|điều|Điều|5|khoản|Khoản|2|các|Các|và|Và"
    "|tỉnh|Tỉnh|Nam|Định|ủy|Ủy|ban|Ban|nhân|dân|Nhân|sở|Sở|Tài chính|tài chính|phòng|Bộ|bộ|thứ|hai|Hai|tháng|tám|tết"
    "|Tết|a)|1.|-|(|)|“|”|,|;|.|:|\n|\t|về|Thực hiện|Tổ chức|Ngày|ngày|03/3/2026|Đảng|đảng|chính phủ|Chính phủ|năm|2026"
)
PIECES = [
    *(unmarked(marked)[0] for _kind, _clause, marked in BAD),
    *(unmarked(marked)[0] for _kind, marked in PRACTICE),
    *(text[start:end] for text, start, end, _right in (unmarked(marked) for _kind, _clause, marked in BAD)),
    *GOOD,
    *_WORDS.split("|"),
]


def assert_sound(text: str, *, begins_sentence: bool) -> None:
    found = list(slips(text, begins_sentence=begins_sentence))
    plain = unicodedata.normalize("NFC", text)
    for slip in found:
        assert 0 <= slip.start < slip.end <= len(plain)
        written = plain[slip.start : slip.end]
        assert slip.right != written
        assert slip.right.casefold() == written.casefold()
        assert (slip.clause == "") == (slip.kind in (Kind.SEMICOLON, Kind.MIDDLE))
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text() | st.text("aAăĐđủỦ .;,:()\n-“”1áÁ\u0301"), st.booleans())
def test_any_text_can_be_read(text: str, begins_sentence: bool) -> None:
    assert_sound(text, begins_sentence=begins_sentence)


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.sampled_from([" ", "; ", ", ", ". "]), st.booleans())
def test_correcting_all_slips_leaves_none(pieces: list[str], between: str, begins_sentence: bool) -> None:
    text = between.join(pieces)
    assert_sound(text, begins_sentence=begins_sentence)
    right = corrected(text, begins_sentence=begins_sentence)
    assert list(slips(right, begins_sentence=begins_sentence)) == []


@pytest.mark.parametrize(
    "piece", ["điều 5, ", "ủy ban ", "Luật sửa đổi ", "khoản 2 điểm a ", "a) ", "( ", "của chính phủ ", "Phòng, chống "]
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    start = time.process_time()
    list(slips(text))
    assert time.process_time() - start < 5
