"""The resolution by hand-written cases: what Word and `printed` share must be right by itself."""

from typing import Any

import pytest

from drafter.language.dates import BLANK
from drafter.plan.printed import printed
from drafter.plan.resolving.head import BLANK_NUMBER
from drafter.plan.resolving.paragraphs import Kind, Paragraph
from drafter.plan.resolving.resolution import resolve
from tests.samples import plan_of, with_


def paragraphs_of(content: dict[str, Any]) -> list[Paragraph]:
    """The paragraphs of the body; its tables are left out."""
    return [block for block in resolve(plan_of(content)).body if isinstance(block, Paragraph)]


def body(**fields: Any) -> list[tuple[str, str]]:
    """Kind and text of every paragraph of the body."""
    return [(p.kind.name, p.text) for p in paragraphs_of(with_(**fields))]


def texts(**fields: Any) -> list[str]:
    return [text for _, text in body(**fields)]


DEEP = {"nội dung": "hai", "gồm": ["ba", {"nội dung": "bốn", "gồm": ["năm"]}]}
TREE = [
    {"tiêu đề": "Nhiệm vụ", "gồm": [{"tiêu đề": "Rà soát", "gồm": ["một", DEEP]}, "sáu"]},
    {"tiêu đề": "Kinh phí", "nội dung": "bảy"},
]


@pytest.mark.parametrize(
    ("scheme", "numbered"),
    [
        ("I. 1. a)", "a) một|b) hai|- ba|- bốn|+ năm"),
        ("I. 1. 1.1.", "1.1. một|1.2. hai|- ba|- bốn|+ năm"),
        ("I. 1. 1.1. a)", "1.1. một|1.2. hai|a) ba|b) bốn|- năm"),
    ],
)
def test_each_scheme_numbers_the_same_tree(scheme: str, numbered: str) -> None:
    printed_texts = texts(các_phần=TREE, đánh_số=scheme)
    assert printed_texts == ["I. NHIỆM VỤ", "1. Rà soát", *numbered.split("|"), "2. sáu", "II. KINH PHÍ", "bảy./."]


def test_a_plan_may_go_without_numbers() -> None:
    printed_texts = texts(các_phần=TREE, đánh_số="không")
    assert "|".join(printed_texts) == "NHIỆM VỤ|Rà soát|một|hai|ba|bốn|năm|sáu|KINH PHÍ|bảy./."


def test_a_section_may_choose_dashes_for_its_children() -> None:
    dashed = {"tiêu đề": "Kinh phí", "đánh số": "gạch đầu dòng", "gồm": ["một;", {"nội dung": "hai", "gồm": ["ba"]}]}
    tree = [dashed, {"tiêu đề": "Sau", "gồm": ["bốn"]}]
    assert texts(các_phần=tree) == ["I. KINH PHÍ", "- một;", "- hai", "+ ba", "II. SAU", "1. bốn./."]


def test_an_unnumbered_node_leaves_the_count_alone() -> None:
    tree = [{"tiêu đề": "A", "gồm": ["một", {"nội dung": "xen giữa", "không đánh số": "có"}, "hai"]}]
    assert body(các_phần=tree)[1:] == [("CLAUSE", "1. một"), ("PARAGRAPH", "xen giữa"), ("CLAUSE", "2. hai./.")]


def test_content_under_a_heading_is_unnumbered_and_each_line_a_paragraph() -> None:
    tree = [{"tiêu đề": "A", "nội dung": "một\n\nhai\n", "gồm": ["ba\nbốn"]}]
    assert body(các_phần=tree) == [
        ("SECTION", "I. A"),
        ("PARAGRAPH", "một"),
        ("PARAGRAPH", "hai"),
        ("CLAUSE", "1. ba"),
        ("PARAGRAPH", "bốn./."),
    ]


def test_kinds_follow_number_and_title() -> None:
    tree = [{"tiêu đề": "A", "gồm": [{"tiêu đề": "B", "gồm": [{"tiêu đề": "C", "gồm": ["d"]}, "e"]}, "f"]}]
    assert [kind for kind, _ in body(các_phần=tree)] == [
        "SECTION",
        "CLAUSE_TITLED",
        "POINT_TITLED",
        "DASH",
        "POINT",
        "CLAUSE",
    ]


def test_a_run_in_heading_stands_on_the_line_of_its_text() -> None:
    tree = [
        {
            "tiêu đề": "A",
            "gồm": [
                {"tiêu đề": "Sở Y tế", "liền dòng": "có", "nội dung": "theo dõi\nbáo cáo"},
                {"tiêu đề": "Công an tỉnh.", "liền dòng": "có", "nội dung": "phối hợp"},
            ],
        }
    ]
    paragraphs = paragraphs_of(with_(các_phần=tree))
    assert [p.text for p in paragraphs] == ["I. A", "1. Sở Y tế: theo dõi", "báo cáo", "2. Công an tỉnh. phối hợp./."]
    assert paragraphs[1].bold_label
    assert [run.bold for run in paragraphs[1].runs] == [True, False, False]


def test_units_stand_for_the_title() -> None:
    tree = [
        {"đơn vị": "Sở Nội vụ", "nhiệm vụ": "một việc"},
        {"đơn vị": ["Phòng Văn hóa", "Trung tâm Thể thao"], "nhiệm vụ": ["hai", "ba"]},
        {"đơn vị": ["UBND các xã, phường", "Sở Y tế"], "nhiệm vụ": ["một mình"]},
    ]
    assert texts(các_phần=None, tổ_chức_thực_hiện=tree) == [
        "I. TỔ CHỨC THỰC HIỆN",
        "1. Sở Nội vụ",
        "một việc",
        "2. Phòng Văn hóa, Trung tâm Thể thao",
        "a) hai",
        "b) ba",
        "3. UBND các xã, phường; Sở Y tế",
        "một mình./.",
    ]


def test_purpose_and_requirements_make_one_mục() -> None:
    fields = {"các_phần": None, "mục_đích": ["một", "hai"], "nhiệm_vụ": "ba", "yêu_cầu": ["bốn"]}
    assert texts(**fields) == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "a) một",
        "b) hai",
        "2. Yêu cầu",
        "bốn",
        "II. NHIỆM VỤ, GIẢI PHÁP",
        "ba./.",
    ]


def test_sugar_may_bring_its_own_heading_and_stands_in_file_order() -> None:
    fields = {
        "kinh_phí": {"tiêu đề": "Nguồn kinh phí", "gồm": ["một"]},
        "mục_đích": "hai",
        "các_phần": [{"tiêu đề": "Khác", "nội dung": "ba"}],
    }
    order = {"kinh phí": None, "mục đích": None}
    content = {k: v for k, v in with_(**fields).items() if k not in {*order, "các phần"}}
    content |= {"kinh phí": fields["kinh_phí"], "mục đích": fields["mục_đích"], "các phần": fields["các_phần"]}
    assert [p.text for p in paragraphs_of(content)] == [
        "I. NGUỒN KINH PHÍ",
        "1. một",
        "II. MỤC ĐÍCH",
        "hai",
        "III. KHÁC",
        "ba./.",
    ]


TASK = {
    "tiêu đề": "Tuyên truyền",
    "nội dung": "lời văn",
    "chủ trì": "Văn phòng Sở.",
    "phối hợp": ["Sở Y tế", "UBND các xã, phường"],
    "thực hiện": "Các phòng",
    "thời hạn": "Quý IV năm 2025",
    "sản phẩm": "Báo cáo.",
}


def test_task_lines_use_the_usual_words() -> None:
    tree = [{"tiêu đề": "A", "gồm": [TASK]}]
    assert body(các_phần=tree)[3:] == [
        ("ASSIGNMENT", "- Chủ trì: Văn phòng Sở."),
        ("ASSIGNMENT", "- Phối hợp: Sở Y tế; UBND các xã, phường."),
        ("ASSIGNMENT", "- Thực hiện: Các phòng."),
        ("ASSIGNMENT", "- Thời hạn: Quý IV năm 2025."),
        ("ASSIGNMENT", "- Sản phẩm: Báo cáo./."),
    ]


def test_the_agencys_own_words_hold_below_where_they_are_given() -> None:
    tree = [
        {"tiêu đề": "A", "nhãn": {"thời hạn": "Hoàn thành"}, "gồm": [{"tiêu đề": "B", "chủ trì": "X", "thời hạn": "Y"}]}
    ]
    assert texts(các_phần=tree, nhãn={"chủ trì": "Đơn vị chủ trì tham mưu"})[2:] == [
        "- Đơn vị chủ trì tham mưu: X.",
        "- Hoàn thành: Y./.",
    ]


def test_task_lines_stand_before_numbered_children_and_after_dashes() -> None:
    numbered = [{"tiêu đề": "A", "gồm": [{"tiêu đề": "B", "chủ trì": "X", "gồm": ["một"]}]}]
    assert texts(các_phần=numbered)[2:] == ["- Chủ trì: X.", "a) một./."]
    dashed = [{"tiêu đề": "A", "gồm": [{"tiêu đề": "B", "chủ trì": "X", "đánh số": "gạch đầu dòng", "gồm": ["một"]}]}]
    assert texts(các_phần=dashed)[2:] == ["- một", "- Chủ trì: X./."]


@pytest.mark.parametrize(
    ("written", "closed"),
    [
        ("xong", "xong./."),
        ("xong.", "xong./."),
        ("xong./.", "xong./."),
        ("xong;", "xong./."),
        ("v.v...", "v.v..../."),
        ("**xong.**", "xong./."),
        ("là **xong**.", "là xong./."),
        ("**v.v**...", "v.v..../."),
    ],
)
def test_the_last_paragraph_closes_once(written: str, closed: str) -> None:
    assert texts(kết_thúc=written)[-1] == closed
    assert sum(text.count("./.") for text in texts(kết_thúc=written)) == 1


def test_legal_bases_end_with_semicolons_and_one_stop() -> None:
    bases = ["Căn cứ Luật A;", "Căn cứ Nghị định B.", "Căn cứ *Quyết định C*;", "Căn cứ **Luật D**,"]
    plan = plan_of(with_(căn_cứ=bases))
    assert [p for p in printed(plan) if p.startswith("Căn cứ")] == [
        "Căn cứ Luật A;",
        "Căn cứ Nghị định B;",
        "Căn cứ Quyết định C;",
        "Căn cứ Luật D.",
    ]


@pytest.mark.parametrize(
    ("fields", "number"),
    [
        ({}, f"Số: {BLANK_NUMBER}/KH-SNV"),
        ({"số": "5"}, "Số: 05/KH-SNV"),
        ({"số": "05"}, "Số: 05/KH-SNV"),
        ({"số": "2739"}, "Số: 2739/KH-SNV"),
        ({"ký_hiệu": "KH-BCĐ"}, f"Số: {BLANK_NUMBER}/KH-BCĐ"),
    ],
)
def test_number_and_symbol(fields: dict[str, str], number: str) -> None:
    assert resolve(plan_of(with_(**fields))).number == number


def test_header() -> None:
    agency = {"tên": "Ủy ban nhân dân / xã Đạ Tẻh", "viết tắt": "UBND"}
    resolved = resolve(plan_of(with_(cơ_quan=agency, ngày="2025-02")))
    assert resolved.superior == ()
    assert resolved.issuer == ("ỦY BAN NHÂN DÂN", "XÃ ĐẠ TẺH")
    assert resolved.place_date == f"Lâm Đồng, ngày{BLANK}tháng 02 năm 2025"
    assert (resolved.national_title, resolved.motto, resolved.type_name) == (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "KẾ HOẠCH",
    )


@pytest.mark.parametrize(
    ("signature", "lines"),
    [
        ({"chức vụ": "Giám đốc"}, ["GIÁM ĐỐC"]),
        ({"chức vụ": "Giám đốc", "giao quyền": "có"}, ["Q. GIÁM ĐỐC"]),
        ({"chức vụ": "Phó Giám đốc", "ký thay": "Giám đốc"}, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ({"chức vụ": "Chủ tịch", "thay mặt": "Ủy ban nhân dân"}, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (
            {"chức vụ": "Phó Chủ tịch", "thay mặt": "Ủy ban nhân dân", "ký thay": "Chủ tịch"},
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
        ({"chức vụ": "Chánh Văn phòng", "thừa lệnh": "Chủ tịch"}, ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
        (
            {"chức vụ": "Phó Chánh Văn phòng", "thừa lệnh": "Chủ tịch", "ký thay": "Chánh Văn phòng"},
            ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
        ),
        ({"chức vụ": "Giám đốc Sở Nội vụ", "thừa uỷ quyền": "Chủ tịch"}, ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"]),
    ],
)
def test_every_way_of_signing(signature: dict[str, str], lines: list[str]) -> None:
    assert list(resolve(plan_of(with_(ký=signature))).authority) == lines


def test_a_committee_signs_with_the_agency_position_above_the_name() -> None:
    signature = {
        "chức vụ": "Phó Trưởng ban",
        "ký thay": "Trưởng ban",
        "chức vụ khác": "Giám đốc Sở Nội vụ",
        "họ tên": "Lê Văn Bình",
    }
    lines = printed(plan_of(with_(ký=signature)))[-4:]
    assert lines == ["KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Giám đốc Sở Nội vụ", "Lê Văn Bình"]


def test_recipients_with_remarks_and_groups() -> None:
    recipients: list[Any] = [
        "Các phòng thuộc Sở;",
        {"tên": "UBND tỉnh", "ghi chú": "(để báo cáo);"},
        {"nhóm": ["Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh"], "ghi chú": "(để báo cáo)"},
    ]
    resolved = resolve(plan_of(with_(nơi_nhận=recipients, lưu={"đơn vị soạn thảo": ["VP", "TCHC"]})))
    assert list(resolve(plan_of(with_(lưu={"đơn vị soạn thảo": "VT, VHXH."}))).recipients)[-1] == "- Lưu: VT, VHXH."
    assert list(resolved.recipients) == [
        "- Các phòng thuộc Sở;",
        "- UBND tỉnh (để báo cáo);",
        "- Thường trực Tỉnh ủy, Thường trực HĐND tỉnh (để báo cáo);",
        "- Lưu: VT, VP, TCHC.",
    ]


def test_a_subject_keeps_the_authors_lines() -> None:
    plan = plan_of(with_(trích_yếu="Công tác văn thư\nnăm 2025"))
    assert printed(plan)[7:9] == ["Công tác văn thư", "năm 2025"]


def test_the_whole_page_in_order() -> None:
    assert printed(plan_of(with_())) == [
        "UBND TỈNH LÂM ĐỒNG",
        "SỞ NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        f"Số: {BLANK_NUMBER}/KH-SNV",
        "Lâm Đồng, ngày 05 tháng 8 năm 2025",
        "KẾ HOẠCH",
        "Công tác văn thư năm 2025",
        "I. NHIỆM VỤ",
        "1. Rà soát văn bản.",
        "2. Lập hồ sơ./.",
        "Nơi nhận:",
        "- UBND tỉnh;",
        "- Các phòng thuộc Sở;",
        "- Lưu: VT, VP.",
        "GIÁM ĐỐC",
        "Nguyễn Thị An",
    ]


def test_a_paragraph_reads_label_space_text() -> None:
    assert Paragraph(Kind.DASH, "-", ()).text == "-"
