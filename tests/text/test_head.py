"""The head: national title, motto, agencies, number, place and date, type, subject."""

import pytest

from drafter.text.paragraphs import Kind
from tests.text.paper import read, shown, words

HEADS = (Kind.SUPERIOR, Kind.ISSUER, Kind.NUMBER, Kind.PLACE_DATE, Kind.NATIONAL_TITLE, Kind.MOTTO, Kind.OTHER)
TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
REST = "KẾ HOẠCH\nDọn kho lưu trữ năm 2026\n\nI. NHIỆM VỤ\n\n1. Dọn kho.\n"


def head(text: str) -> list[tuple[Kind, str]]:
    return shown(text + REST, *HEADS)


def test_each_part_on_a_line_of_its_own() -> None:
    text = f"UBND TỈNH AN PHÚ\nSỞ NỘI VỤ\nSố: 12/KH-SNV\n{TITLE}\n{MOTTO}\n_____\nAn Phú, ngày 05 tháng 01 năm 2026\n"
    assert head(text) == [
        (Kind.SUPERIOR, "UBND TỈNH AN PHÚ"),
        (Kind.ISSUER, "SỞ NỘI VỤ"),
        (Kind.NUMBER, "Số: 12/KH-SNV"),
        (Kind.NATIONAL_TITLE, TITLE),
        (Kind.MOTTO, MOTTO),
        (Kind.PLACE_DATE, "An Phú, ngày 05 tháng 01 năm 2026"),
    ]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (f"SỞ NỘI VỤ          {TITLE}", [(Kind.ISSUER, "SỞ NỘI VỤ"), (Kind.NATIONAL_TITLE, TITLE)]),
        (f"SỞ NỘI VỤ {MOTTO}", [(Kind.ISSUER, "SỞ NỘI VỤ"), (Kind.MOTTO, MOTTO)]),
        (
            "Số:        /KH-SNV        An Phú, ngày      tháng     năm 2026",
            [(Kind.NUMBER, "Số:        /KH-SNV"), (Kind.PLACE_DATE, "An Phú, ngày      tháng     năm 2026")],
        ),
        (
            "Số: /KH-SNV An Phú, ngày tháng năm 2026",
            [(Kind.NUMBER, "Số: /KH-SNV"), (Kind.PLACE_DATE, "An Phú, ngày tháng năm 2026")],
        ),
        (
            "Số: 5/KH - SNV TP. An Phú, ngày 05 tháng 01 năm 2026",
            [(Kind.NUMBER, "Số: 5/KH - SNV"), (Kind.PLACE_DATE, "TP. An Phú, ngày 05 tháng 01 năm 2026")],
        ),
        (f"Số:      /KH-BTT\t|\t{TITLE}", [(Kind.NUMBER, "Số:      /KH-BTT"), (Kind.NATIONAL_TITLE, TITLE)]),
    ],
)
def test_parts_beside_each_other_are_told_apart(line: str, parts: list[tuple[Kind, str]]) -> None:
    found = head(f"{line}\n")
    assert found == parts
    for paragraph in read(line + "\n" + REST).of(*HEADS):
        line_number, column = paragraph.at(0)
        assert line_number == 1
        assert line[column - 1 :].startswith(paragraph.words)


@pytest.mark.parametrize(
    ("lines", "agencies"),
    [
        (["ỦY BAN NHÂN DÂN", "TỈNH AN PHÚ"], ["ỦY BAN NHÂN DÂN TỈNH AN PHÚ"]),
        (["SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"], ["SỞ GIÁO DỤC VÀ ĐÀO TẠO"]),
        (
            ["ỦY BAN MTTQ VIỆT NAM", "XÃ AN BÌNH", "BAN THƯỜNG TRỰC"],
            ["ỦY BAN MTTQ VIỆT NAM XÃ AN BÌNH", "BAN THƯỜNG TRỰC"],
        ),
        (["UBND XÃ AN BÌNH", "BAN CHỈ HUY", "PHÒNG THỦ DÂN SỰ"], ["UBND XÃ AN BÌNH", "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ"]),
        (["BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"], ["BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"]),
        (["Ủy ban nhân dân xã An Bình"], ["Ủy ban nhân dân xã An Bình"]),
    ],
)
def test_the_last_agency_is_the_issuer(lines: list[str], agencies: list[str]) -> None:
    found = head("\n".join(lines) + "\n\n")
    assert [each for _kind, each in found] == agencies
    assert [kind for kind, _words in found] == [Kind.SUPERIOR] * (len(agencies) - 1) + [Kind.ISSUER]


@pytest.mark.parametrize(
    ("text", "kind", "part"),
    [
        ("CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\n", Kind.NATIONAL_TITLE, TITLE),
        ("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", Kind.NATIONAL_TITLE, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Độc lập – Tự do – Hạnh phúc\n", Kind.MOTTO, "Độc lập – Tự do – Hạnh phúc"),
        ("Số:\n12/KH-SNV\n", Kind.NUMBER, "Số: 12/KH-SNV"),
        ("Số:\n\n/KH-SNV\n", Kind.NUMBER, "Số: /KH-SNV"),
        ("An Phú, ngày\n\ntháng 6 năm 2026\n", Kind.PLACE_DATE, "An Phú, ngày tháng 6 năm 2026"),
        ("An Phú, ngày ... tháng ... năm 2026\n", Kind.PLACE_DATE, "An Phú, ngày ... tháng ... năm 2026"),
        ("DỰ THẢO\n", Kind.OTHER, "DỰ THẢO"),
        ("(Dự thảo lần 2)\n", Kind.OTHER, "(Dự thảo lần 2)"),
        ("HỎA TỐC\n", Kind.OTHER, "HỎA TỐC"),
    ],
)
def test_parts_cut_in_two_and_marks(text: str, kind: Kind, part: str) -> None:
    assert head(text) == [(kind, part)]


def test_a_number_without_its_symbol_takes_no_other_part() -> None:
    assert head(f"Số: 12\n{MOTTO}\n") == [(Kind.NUMBER, "Số: 12"), (Kind.MOTTO, MOTTO)]


def test_a_head_of_a_web_page() -> None:
    text = (
        "|\n**ỦY BAN NHÂN\nDÂN **\nTỈNH AN PHÚ\n--------\n|\n**CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM**\n"
        "Độc lập - Tự do - Hạnh phúc\n---------------\n|\n|\nSố: 7/KH-UBND\n|\n"
        "*Thành phố An\nPhú, ngày 18 tháng 11 năm 2025*\n|\n\n"
    )
    assert head(text) == [
        (Kind.ISSUER, "ỦY BAN NHÂN DÂN TỈNH AN PHÚ"),
        (Kind.NATIONAL_TITLE, TITLE),
        (Kind.MOTTO, MOTTO),
        (Kind.NUMBER, "Số: 7/KH-UBND"),
        (Kind.PLACE_DATE, "Thành phố An Phú, ngày 18 tháng 11 năm 2025"),
    ]


def test_a_text_that_has_lost_its_type_keeps_the_head_above_its_first_line() -> None:
    text = f"SỞ NỘI VỤ\n{TITLE}\n{MOTTO}\nSố: 12/KH-SNV\n\nI. NHIỆM VỤ\n\n1. Dọn kho.\n"
    assert [kind for kind, _words in shown(text)] == [
        Kind.ISSUER,
        Kind.NATIONAL_TITLE,
        Kind.MOTTO,
        Kind.NUMBER,
        Kind.HEADING,
        Kind.PARAGRAPH,
    ]


def test_a_text_that_has_lost_its_head_begins_with_its_body() -> None:
    assert [kind for kind, _words in shown("I. NHIỆM VỤ\n\n1. Dọn kho.\n")] == [Kind.HEADING, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("text", "type_", "subject"),
    [
        ("KẾ HOẠCH\nDọn kho lưu trữ\n\nThực hiện", "KẾ HOẠCH", "Dọn kho lưu trữ"),
        ("KẾ HOẠCH\n\nDọn kho lưu trữ\nnăm 2026\n\nThực hiện", "KẾ HOẠCH", "Dọn kho lưu trữ năm 2026"),
        ("KẾ HOẠCH\nDọn kho lưu\n\ntrữ năm 2026\n\nThực hiện", "KẾ HOẠCH", "Dọn kho lưu trữ năm 2026"),
        ("KẾ HOẠCH DỌN KHO\nLƯU TRỮ\n\nThực hiện", "KẾ HOẠCH", "DỌN KHO LƯU TRỮ"),
        ("CHƯƠNG TRÌNH\nDọn kho\n\nThực hiện", "CHƯƠNG TRÌNH", "Dọn kho"),
        ("KẾ HOẠCH\nThực hiện Chỉ thị số 5/CT-TTg\n\nThực hiện", "KẾ HOẠCH", "Thực hiện Chỉ thị số 5/CT-TTg"),
    ],
)
def test_type_and_subject(text: str, type_: str, subject: str) -> None:
    text += " Chỉ thị số 5/CT-TTg, Văn phòng xây dựng Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\nDọn kho.\n"
    assert words(text, Kind.TYPE, Kind.SUBJECT) == [type_, subject]
    assert len(read(text).of(Kind.OPENING)) == 1


@pytest.mark.parametrize(
    "below", ["Căn cứ Luật Lưu trữ;\n\n", "(Kèm theo Quyết định số 5/QĐ-UBND)\n\n", "I. NHIỆM VỤ\n"]
)
def test_a_plan_without_a_subject(below: str) -> None:
    assert read(f"KẾ HOẠCH\n\n{below}\nI. NHIỆM VỤ\n\nDọn kho.\n").of(Kind.SUBJECT) == ()


def test_a_plan_issued_with_a_decision_says_so_below_its_subject() -> None:
    text = "KẾ HOẠCH\nDọn kho lưu trữ\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n\nI. NHIỆM VỤ\n\nDọn kho.\n"
    assert words(text, Kind.SUBJECT, Kind.GOES_WITH) == [
        "Dọn kho lưu trữ",
        "(Ban hành kèm theo Quyết định số 5/QĐ-UBND)",
    ]
