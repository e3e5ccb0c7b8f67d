"""A body or an appendix as printed blocks: the order of what a section holds, task lines, requests, captions."""

from typing import Any

import pytest

from drafter.plan.markup import Run
from drafter.plan.resolving.grids import Grid
from drafter.plan.resolving.paragraphs import Kind, Paragraph
from drafter.plan.resolving.resolution import resolve
from tests.samples import plan_of, printed_body, reading_of, with_

TABLE = {"cột": ["Cột"], "hàng": [["ô"]]}
TARGETS = {"mốc": ["Năm 2025"], "hàng": [{"chỉ tiêu": "Số lớp", "giá trị": ["2"]}]}
TASK = {"chủ trì": "A", "thời hạn": "Quý I"}


def body(*sections: Any, **fields: Any) -> list[str]:
    """What is printed, the last "./." taken off."""
    printed = printed_body(plan_of(with_(**({"các_phần": list(sections)} | fields))))
    return [*printed[:-1], *filter(None, [printed[-1].removesuffix("./.")])]


def kinds(*sections: Any) -> list[str]:
    blocks = resolve(plan_of(with_(các_phần=list(sections)))).body
    return ["bảng" if isinstance(block, Grid) else block.kind.value for block in blocks]


@pytest.mark.parametrize(
    ("below", "printed"),
    [
        (["Một."], ["- Chủ trì: A.", "- Thời hạn: Quý I.", "1. Một"]),
        ([{"bảng": TABLE}], ["- Chủ trì: A.", "- Thời hạn: Quý I.", "Cột", "ô"]),
        ([], ["- Chủ trì: A.", "- Thời hạn: Quý I"]),
    ],
    ids=["numbered", "a table", "nothing"],
)
def test_own_words_then_tables_then_task_lines_then_children(below: list[Any], printed: list[str]) -> None:
    section = {"tiêu đề": "Việc", "nội dung": "Lời văn.", "bảng": TABLE} | TASK
    assert body(section | ({"gồm": below} if below else {})) == ["I. VIỆC", "Lời văn.", "Cột", "ô", *printed]


@pytest.mark.parametrize(
    ("below", "printed"),
    [
        (["Một;", "Hai."], ["- Một;", "- Hai.", "- Chủ trì: A.", "- Thời hạn: Quý I"]),
        (
            ["Một;", {"nội dung": "Hai:", "gồm": ["Ba."]}],
            ["- Chủ trì: A.", "- Thời hạn: Quý I.", "- Một;", "- Hai:", "+ Ba"],
        ),
    ],
    ids=["a list", "a list with lists"],
)
def test_after_dashes_task_lines_are_one_list_with_them(below: list[Any], printed: list[str]) -> None:
    section = {"tiêu đề": "Việc", "nội dung": "Lời văn.", "đánh số": "gạch đầu dòng", "gồm": below} | TASK
    assert body(section) == ["I. VIỆC", "Lời văn.", *printed]


def test_tables_of_both_kinds_come_in_the_order_of_the_file() -> None:
    first = {"tiêu đề": "Việc", "bảng chỉ tiêu": TARGETS | {"tên": "Một"}, "bảng": [TABLE | {"tên": "Hai"}, TABLE]}
    assert body(first) == [
        *(
            "I. VIỆC",
            "Bảng 1. Một",
            "STT | Chỉ tiêu | Năm 2025",
            "1 | Số lớp | 2",
            "Bảng 2. Hai",
            "Cột",
            "ô",
            "Cột",
            "ô",
        )
    ]
    assert kinds(first) == ["muc", "ten_bang", "bảng", "ten_bang", "bảng", "bảng", "het"]
    second = {"tiêu đề": "Việc", "bảng": TABLE, "bảng chỉ tiêu": TARGETS}
    assert body(second) == ["I. VIỆC", "Cột", "ô", "STT | Chỉ tiêu | Năm 2025", "1 | Số lớp | 2"]


def test_captions_are_counted_into_the_appendices() -> None:
    appendix = {"nội dung": "Lời dẫn.", "bảng": TABLE | {"tên": "Ba"}, "gồm": [{"bảng": TABLE | {"tên": "Bốn"}}]}
    section = {"tiêu đề": "Việc", "bảng": TABLE | {"tên": "Một"}, "gồm": [{"bảng": TABLE | {"tên": "Hai"}}]}
    plan = plan_of(with_(các_phần=[section], phụ_lục=[appendix], mở_đầu="Xem Phụ lục."))
    blocks = [*resolve(plan).body, *resolve(plan).appendices[0].blocks]
    captions = [block.text for block in blocks if isinstance(block, Paragraph) and block.kind is Kind.CAPTION]
    assert captions == ["Bảng 1. Một", "Bảng 2. Hai", "Bảng 3. Ba", "Bảng 4. Bốn"]


@pytest.mark.parametrize(
    ("units", "printed"),
    [
        ("Sở Y tế", "1. Đề nghị Sở Y tế"),
        (["Sở Y tế", "Sở Tài chính"], "1. Đề nghị Sở Y tế, Sở Tài chính"),
        (["UBND các xã, phường", "Sở Y tế;"], "1. Đề nghị UBND các xã, phường; Sở Y tế"),
    ],
)
def test_units_are_asked_or_told(units: Any, printed: str) -> None:
    asked = {"tiêu đề": "Tổ chức", "gồm": [{"đơn vị": units, "đề nghị": "có", "nhiệm vụ": "Làm."}]}
    assert body(asked)[1] == printed
    told = {"tiêu đề": "Tổ chức", "gồm": [{"đơn vị": units, "đề nghị": "không", "nhiệm vụ": "Làm."}]}
    assert body(told)[1] == printed.replace("Đề nghị ", "")


def test_a_request_may_run_into_its_text() -> None:
    unit = {"đơn vị": "Sở Y tế", "đề nghị": "có", "nhiệm vụ": "làm.", "liền dòng": "có"}
    assert body({"tiêu đề": "Tổ chức", "gồm": [unit]})[1] == "1. Đề nghị Sở Y tế: làm"


def test_signs_in_the_names_of_units_are_printed() -> None:
    assert body({"đơn vị": "Tổ *5*", "nhiệm vụ": "Làm."})[0] == "I. TỔ *5*"
    task = {"tiêu đề": "Việc", "chủ trì": "Tổ *5*", "nhãn": {"chủ trì": "**Giao**"}}
    assert body(task)[1] == "- **Giao**: Tổ *5*"


def test_a_run_in_heading_keeps_its_footnote_before_the_colon() -> None:
    section = {"tiêu đề": "Sở Y tế[^1]", "liền dòng": "có", "nội dung": "làm."}
    plan = plan_of(with_(các_phần=[{"tiêu đề": "A", "gồm": [section]}], chú_thích={"1": "Mới."}))
    paragraph = resolve(plan).body[1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "1. Sở Y tế[^1]: làm./."
    assert paragraph.runs[0] == Run("Sở Y tế", bold=True)


def test_a_heading_in_capitals_keeps_emphasis_and_footnotes() -> None:
    plan = plan_of(with_(các_phần=[{"tiêu đề": "Việc *mới*[^1]"}], chú_thích={"1": "Theo quý."}))
    (heading,) = resolve(plan).body
    assert isinstance(heading, Paragraph)
    assert heading.runs[:3] == (Run("VIỆC "), Run("MỚI", italic=True), Run("", note=1))


def test_capitals_leave_the_symbol_of_a_document_as_it_is() -> None:
    documents = {"ctr": "Chương trình số 78-CTr/TU ngày 11/3/2024 của Tỉnh ủy Lâm Đồng"}
    assert "78-CTr/TU" in body({"tiêu đề": "Thực hiện [@ctr]", "nội dung": "Làm."}, viện_dẫn=documents)[0]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Trực 24/24-giờ ở xã", "I. TRỰC 24/24-GIỜ Ở XÃ"),
        ("Mỗi lớp 10/ban một tổ", "I. MỖI LỚP 10/BAN MỘT TỔ"),
        ("Quý I/2025, Quyết định 15/2025/QĐ-TTg", "I. QUÝ I/2025, QUYẾT ĐỊNH 15/2025/QĐ-TTg"),
    ],
)
def test_only_symbols_keep_their_small_letters(typed: str, printed: str) -> None:
    assert body({"tiêu đề": typed, "nội dung": "Làm."})[0] == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Báo cáo", "Báo cáo."),
        ("Báo cáo;", "Báo cáo."),
        ("Báo cáo.", "Báo cáo."),
        ("**Báo cáo**;", "Báo cáo."),
        ("Báo cáo, kế hoạch...", "Báo cáo, kế hoạch...."),
    ],
)
def test_a_task_line_ends_with_one_stop(typed: str, printed: str) -> None:
    assert body({"tiêu đề": "Việc", "sản phẩm": typed}, "Hết.")[1] == f"- Sản phẩm: {printed}"


@pytest.mark.parametrize("typed", ["Báo cáo[^1]", "Báo cáo[^1];", "Báo cáo;[^1]", "Báo cáo.[^1]", "**Báo cáo.**[^1]"])
def test_a_task_line_ends_with_one_stop_beside_a_footnote(typed: str) -> None:
    line = body({"tiêu đề": "Việc", "sản phẩm": typed}, "Hết.", chú_thích={"1": "Bằng văn bản."})[1]
    assert line.count("[^1]") == 1
    assert line.replace("[^1]", "") == "- Sản phẩm: Báo cáo."


@pytest.mark.parametrize("typed", ["Căn cứ Luật A[^1];", "Căn cứ Luật A;[^1]", "Căn cứ Luật A.[^1]"])
def test_a_căn_cứ_ends_with_one_sign_beside_a_footnote(typed: str) -> None:
    first, last = body(căn_cứ=[typed, "Căn cứ Luật B"], chú_thích={"1": "Mới."}, các_phần=["Làm."])[:2]
    assert (first.replace("[^1]", ""), last) == ("Căn cứ Luật A;", "Căn cứ Luật B.")


@pytest.mark.parametrize("empty", [{"đơn vị": []}, {"bảng": []}, {"tiêu đề": "A", "gồm": []}])
def test_a_section_that_holds_nothing_is_told_or_prints_its_heading(empty: dict[str, Any]) -> None:
    reading = reading_of(with_(các_phần=[empty]))
    assert reading.findings or reading.plan is None or printed_body(reading.plan) != ["./."]
