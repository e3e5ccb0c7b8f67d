"""What the paragraphs of the body are."""

import pytest

from drafter.text.paragraphs import Kind
from tests.text.paper import HEAD, only, read, shown, words

LONG = " ".join(["Dọn kho lưu trữ"] * 15)


def kind_of(line: str) -> Kind:
    """The kind of one line below a heading, another one below it."""
    (paragraph,) = [each for each in read(f"{HEAD}I. VIỆC\n\n{line}\n\nDọn kho.\n").paragraphs if each.words == line]
    return paragraph.kind


@pytest.mark.parametrize(
    "line",
    [
        *("1. Dọn kho lưu trữ", "a) Dọn kho lưu trữ", "1. Phòng Nội vụ:", "II. TỔ CHỨC THỰC HIỆN.", "2.1. Kho lưu trữ"),
        *("1. Đợt 1: Từ ngày 05/12/2025 đến ngày 20/02/2026:", "Mục đích", "MỤC ĐÍCH, YÊU CẦU", "(1) Kho lưu trữ"),
        f"1. {LONG[:-1]}",
    ],
)
def test_headings(line: str) -> None:
    assert kind_of(line) is Kind.HEADING


@pytest.mark.parametrize(
    "line",
    [
        *(
            "1. Dọn kho lưu trữ.",
            "a) Dọn kho lưu trữ;",
            "1. Phòng Nội vụ: Dọn kho lưu trữ.",
            "Dọn kho lưu trữ...",
        ),
        *(
            f"1. {LONG}:",
            f"1. {LONG} {LONG}",
            "1. Dọn kho “cũ”.",
            "1. Phòng Nội vụ: dọn kho, sắp xếp giá, kệ, hộp đựng hồ sơ và lập sổ theo dõi các việc sau:",
        ),
    ],
)
def test_paragraphs(line: str) -> None:
    assert kind_of(line) is Kind.PARAGRAPH


@pytest.mark.parametrize("line", ["- Dọn kho.", "+ Dọn kho;", "* Dọn kho.", "-Dọn kho", "- Cửa kho: mở cả ngày."])
def test_items_of_lists(line: str) -> None:
    assert kind_of(line) is Kind.DASH


@pytest.mark.parametrize(
    "line",
    [
        "Bảng 1. Số giá, kệ",
        "Biểu số 2",
        "Hình 3: Kho lưu trữ",
        "(Đơn vị tính: mét)",
        "Đơn vị: Triệu đồng.",
        "ĐVT: chiếc",
    ],
)
def test_captions(line: str) -> None:
    assert kind_of(line) is Kind.CAPTION


def test_bold_makes_a_heading_and_a_bold_number_does_not() -> None:
    text = (
        f"{HEAD}**I. VIỆC**\n\n**1. Dọn kho, sắp xếp\nhồ sơ.**\n\n**2. **Lập sổ\ntheo dõi.\n\n*a) Kho cũ*\n\nMở cửa.\n"
    )
    assert [kind.name for kind, _words in shown(text)[2:]] == [
        "HEADING",
        "HEADING",
        "PARAGRAPH",
        "HEADING",
        "PARAGRAPH",
    ]


def test_a_bold_heading_that_a_web_page_broke_in_two_is_one() -> None:
    text = (
        f"{HEAD}**I. VIỆC**\n\n**1. Đề nghị Ủy ban Mặt trận xã, Hội Liên hiệp**\n\n**Phụ nữ xã và Hội Nông dân**\n\n"
        "Dọn kho.\n"
    )
    assert words(text, Kind.HEADING)[1:] == ["1. Đề nghị Ủy ban Mặt trận xã, Hội Liên hiệp Phụ nữ xã và Hội Nông dân"]


def test_a_star_in_italics_heads_a_list() -> None:
    text = f"{HEAD}**I. VIỆC**\n\n** Kho cũ của xã\ntại thôn*\n\n- Dọn kho.\n"
    assert [(each.kind, each.label) for each in read(text).paragraphs[3:]] == [(Kind.HEADING, "*"), (Kind.DASH, "-")]


def test_bases_opening_and_address_stand_above_the_first_heading() -> None:
    text = (
        f"{HEAD}Kính gửi: Hội đồng nhân dân xã\n\nCăn cứ Luật Lưu trữ;\n\nThực hiện Kế hoạch số 5/KH-UBND;\n\n"
        "Văn phòng xây dựng Kế hoạch như sau:\n\nI. CĂN CỨ\n\nCăn cứ Luật Lưu trữ.\n"
    )
    assert [kind for kind, _words in shown(text)[2:]] == [
        Kind.OTHER,
        Kind.BASIS,
        Kind.OPENING,
        Kind.OPENING,
        Kind.HEADING,
        Kind.PARAGRAPH,
    ]


def test_a_basis_that_runs_into_the_opening_is_the_opening() -> None:
    text = f"{HEAD}Căn cứ Luật Lưu trữ, Văn phòng xây dựng Kế hoạch như sau:\n\nI. VIỆC\n\nDọn kho.\n"
    assert [kind for kind, _words in shown(text)[2:3]] == [Kind.OPENING]


def test_bases_without_any_heading_below() -> None:
    text = f"{HEAD}Căn cứ Luật Lưu trữ;\n\nCăn cứ Luật Ngân sách nhà nước.\n\nDọn kho lưu trữ trong tháng 6.\n"
    assert [kind for kind, _words in shown(text)[2:]] == [Kind.BASIS, Kind.BASIS, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    ("tail", "closing"),
    [
        (["Trên đây là Kế hoạch dọn kho."], 1),
        (["Trên đây là Kế hoạch dọn kho.", "Yêu cầu các phòng thực hiện./."], 2),
        (["Trong quá trình thực hiện, có vướng mắc thì báo về Văn phòng./."], 1),
        (["Ủy ban nhân dân xã yêu cầu các thôn thực hiện nghiêm./."], 1),
        (["Kho mở cửa cả tuần.", "Đề nghị các thôn thực hiện./."], 1),
        (["Các thôn báo cáo trước ngày 15 tháng 6./."], 0),
        (["Yêu cầu các phòng thực hiện."], 0),
    ],
)
def test_the_closing_is_the_last_without_a_number(tail: list[str], closing: int) -> None:
    text = f"{HEAD}I. VIỆC\n\n1. Trên đây là việc của xã.\n\n" + "\n\n".join(tail) + "\n\nNơi nhận:\n- Như trên;\n"
    assert words(text, Kind.CLOSING) == tail[len(tail) - closing :]


def test_a_closing_inside_the_last_clause_is_that_clause() -> None:
    text = f"{HEAD}I. VIỆC\n\n1. Trong quá trình thực hiện, có vướng mắc thì báo về Văn phòng./.\n\nNơi nhận:\n"
    assert read(text).of(Kind.CLOSING) == ()


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("- Đơn vị chủ trì: Văn phòng;", "Đơn vị chủ trì", "Văn phòng;"),
        ("- Đơn vị chủ trì tham mưu: Văn phòng.", "Đơn vị chủ trì tham mưu", "Văn phòng."),
        ("- Cơ quan phối hợp thực hiện : Các phòng.", "Cơ quan phối hợp thực hiện", "Các phòng."),
        ("- Tham mưu chính:Văn phòng.", "Tham mưu chính", "Văn phòng."),
        ("- Chủ trì: Văn phòng: phòng 2.", "Chủ trì", "Văn phòng: phòng 2."),
        ("- Thời gian thực hiện: Quý I.", "Thời gian thực hiện", "Quý I."),
        ("* Thời gian thực hiện:", "Thời gian thực hiện", ""),
        ("- Thời hạn hoàn thành: 30/6.", "Thời hạn hoàn thành", "30/6."),
        ("- Sản phẩm: Sổ kho.", "Sản phẩm", "Sổ kho."),
        ("- Dự kiến kết quả đạt được: Kho sạch.", "Dự kiến kết quả đạt được", "Kho sạch."),
        ("+ Kinh phí thực hiện: 5 triệu đồng.", "Kinh phí thực hiện", "5 triệu đồng."),
        ("- Nội dung: Dọn kho.", "Nội dung", "Dọn kho."),
        ("c) Thời gian thực hiện: Tháng 6.", "Thời gian thực hiện", "Tháng 6."),
        ("Thời gian thực hiện: Tháng 6.", "Thời gian thực hiện", "Tháng 6."),
    ],
)
def test_task_lines(line: str, name: str, value: str) -> None:
    paragraph = only(f"{HEAD}I. VIỆC\n\n{line}\n\nDọn kho.\n", Kind.TASK_LINE)
    assert paragraph.name is not None
    assert paragraph.value is not None
    assert (paragraph.part(paragraph.name), paragraph.part(paragraph.value)) == (name, value)
    assert paragraph.words[paragraph.start :].startswith(name)


@pytest.mark.parametrize(
    "line",
    [
        *("- Chỉ tiêu 1: Kho sạch.", "- Chủ trì, phối hợp với Văn phòng: dọn kho.", "- Cửa kho phía sau: khóa."),
        *("- Chủ trì dọn kho.", "1. Kinh phí thực hiện: 5 triệu đồng.", "c) Thời gian thực hiện:", "- : Văn phòng."),
    ],
)
def test_what_is_no_task_line(line: str) -> None:
    assert read(f"{HEAD}I. VIỆC\n\n{line}\n\nDọn kho.\n").of(Kind.TASK_LINE) == ()


def test_a_long_line_with_many_colons_is_read_in_no_time() -> None:
    text = f"{HEAD}I. VIỆC\n\n- Đơn vị{' chủ trì' * 40_000}:\n\n- {'a:' * 100_000}\n"
    assert len(read(text).of(Kind.DASH)) == 2
