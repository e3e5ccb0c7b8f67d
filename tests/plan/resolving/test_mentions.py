"""Citations in the order of mention: in full first, then short (I.II.6.b); outside the count by name; footnotes."""

from typing import Any

import pytest

from drafter.plan.markup import Run
from drafter.plan.resolving.paragraphs import Paragraph
from drafter.plan.resolving.resolution import resolve
from tests.samples import plan_from, plan_of, printed_body, printed_notes, to_yaml, with_

NQ = "Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng về kinh phí văn hóa đọc"
NQ_FULL, NQ_SHORT, NQ_NUMBER = NQ, "Nghị quyết số 12/NQ-HĐND", "12/NQ-HĐND"
NQ_NAMED = "Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng"
KH = {
    "loại": "Kế hoạch",
    "số ký hiệu": "45/KH-UBND",
    "ngày": "2025-04-07",
    "cơ quan": "UBND tỉnh Lâm Đồng",
    "trích yếu": "thực hiện [@nq]",
}
KH_NAMED = "Kế hoạch số 45/KH-UBND ngày 07/4/2025 của UBND tỉnh Lâm Đồng"
HD = "Hướng dẫn số 7/HD-SNV ngày 02/6/2025 của Sở Nội vụ triển khai [@kh]"
HD_NAMED = "Hướng dẫn số 7/HD-SNV ngày 02/6/2025 của Sở Nội vụ"
LUAT = {"loại": "Luật", "tên": "Thư viện", "ngày": "2019-11-21"}
CITED = {"nq": NQ, "kh": KH, "hd": HD, "luật tv": LUAT}


def body(viện_dẫn: dict[str, Any] | None = None, **fields: Any) -> list[str]:
    """What is printed of a plan with these fields; unused documents do not matter."""
    documents = CITED if viện_dẫn is None else viện_dẫn
    return printed_body(plan_from(to_yaml(with_(viện_dẫn=documents, **fields))))


def opening(words: str, viện_dẫn: dict[str, Any] | None = None, **fields: Any) -> str:
    return body(viện_dẫn, mở_đầu=words, **fields)[0]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Thực hiện [@nq]; theo [@nq], [@NQ]", f"Thực hiện {NQ_FULL}; theo {NQ_SHORT}, {NQ_SHORT}"),
        ("[@nq:ngắn]; [@nq]; [@nq]", f"{NQ_SHORT}; {NQ_FULL}; {NQ_SHORT}"),
        ("[@nq:số]; [@nq]", f"{NQ_NUMBER}; {NQ_FULL}"),
        ("[@nq:đầy đủ]; [@nq]", f"{NQ_FULL}; {NQ_SHORT}"),
        ("[@nq]; [@nq:Đầy Đủ]; [@nq: Số ]", f"{NQ_FULL}; {NQ_FULL}; {NQ_NUMBER}"),
        ("[@kh]; [@nq]; [@kh]", f"{KH_NAMED} thực hiện {NQ_FULL}; {NQ_SHORT}; Kế hoạch số 45/KH-UBND"),
        ("[@nq]; [@kh]", f"{NQ_FULL}; {KH_NAMED} thực hiện {NQ_SHORT}"),
        ("[@hd]; [@nq]", f"{HD_NAMED} triển khai {KH_NAMED} thực hiện {NQ_FULL}; {NQ_SHORT}"),
        ("[@hd:ngắn]; [@kh:số]; [@nq]", f"Hướng dẫn số 7/HD-SNV; 45/KH-UBND; {NQ_FULL}"),
        ("[@luật_tv]; [@luật tv]", "Luật Thư viện; Luật Thư viện"),
    ],
)
def test_first_in_full_then_short_unless_the_author_asks(written: str, printed: str) -> None:
    assert opening(written) == printed


SHORT_NAME = "(sau đây gọi tắt là Nghị quyết 12)"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("[@nq]; [@nq]", f"{NQ_FULL} {SHORT_NAME}; Nghị quyết 12"),
        ("[@nq:ngắn]; [@nq]", f"{NQ_SHORT}; {NQ_FULL} {SHORT_NAME}"),
        ("[@nq:đầy đủ]; [@nq:ngắn]; [@nq]", f"{NQ_FULL} {SHORT_NAME}; Nghị quyết 12; Nghị quyết 12"),
        ("[@nq]; [@nq:đầy đủ]; [@nq:số]", f"{NQ_FULL} {SHORT_NAME}; {NQ_FULL}; {NQ_NUMBER}"),
        ("[@kh]; [@nq]", f"{KH_NAMED} thực hiện {NQ_FULL} {SHORT_NAME}; Nghị quyết 12"),
    ],
)
def test_a_short_name_is_declared_once_and_serves_after(written: str, printed: str) -> None:
    assert opening(written, {"nq": {"văn bản": NQ, "gọi tắt": "Nghị quyết 12"}, "kh": KH}) == printed


def test_a_short_name_stands_before_a_subject_that_names_another_document() -> None:
    documents = {"nq": NQ, "kh": KH | {"gọi tắt": "Kế hoạch 45"}}
    declared = f"{KH_NAMED} (sau đây gọi tắt là Kế hoạch 45) thực hiện {NQ_FULL}; Kế hoạch 45"
    assert opening("[@kh]; [@kh]", documents) == declared


def test_a_short_name_typed_into_the_citation_is_not_lost() -> None:
    assert opening("[@nq]; [@nq]", {"nq": f"{NQ} {SHORT_NAME}"}) == f"{NQ_FULL} {SHORT_NAME}; Nghị quyết 12"


def test_trích_yếu_and_closing_name_a_document_and_stand_outside_the_count() -> None:
    documents = {"nq": {"văn bản": NQ, "gọi tắt": "Nghị quyết 12"}}
    plan = plan_of(
        with_(viện_dẫn=documents, trích_yếu="Thực hiện [@nq]", mở_đầu="[@nq]", kết_thúc="Kế hoạch thực hiện [@nq].")
    )
    resolved = resolve(plan)
    assert resolved.subject == ((Run(f"Thực hiện {NQ_NAMED}"),),)
    assert resolved.opening == ((Run(f"{NQ_FULL} {SHORT_NAME}"),),)
    assert printed_body(plan)[-1] == f"Kế hoạch thực hiện {NQ_NAMED}./."


def test_a_document_named_in_trích_yếu_and_closing_only_brings_nothing_of_its_own_subject() -> None:
    assert body(trích_yếu="Thực hiện [@kh]", kết_thúc="Kế hoạch thực hiện [@kh].")[-1] == (
        f"Kế hoạch thực hiện {KH_NAMED}./."
    )


def test_a_key_alone_is_a_căn_cứ() -> None:
    assert body(căn_cứ=["luật_TV", "Căn cứ [@nq] và tình hình thực tế;"], mở_đầu="[@luật tv]; [@nq]")[:3] == [
        "Căn cứ Luật Thư viện ngày 21/11/2019;",
        f"Căn cứ {NQ_FULL} và tình hình thực tế.",
        f"Luật Thư viện; {NQ_SHORT}",
    ]


def test_every_căn_cứ_is_in_full_even_where_the_one_above_has_named_its_document() -> None:
    assert body(căn_cứ=["kh", "nq"])[:2] == [f"Căn cứ {KH_NAMED} thực hiện {NQ_FULL};", f"Căn cứ {NQ_FULL}."]


def test_the_words_căn_cứ_are_not_printed_twice() -> None:
    assert body({"k": "Căn cứ biên bản kiểm tra quý I"}, căn_cứ=["k"])[0] == "Căn cứ biên bản kiểm tra quý I."


@pytest.mark.parametrize(
    ("first", "date"), [("ngày 05/3/2025", "ngày 07/4/2025"), ("ngày 05 tháng 3 năm 2025", "ngày 07 tháng 4 năm 2025")]
)
def test_all_dates_are_in_the_style_of_the_first_typed_one(first: str, date: str) -> None:
    documents = {"kh": KH | {"trích yếu": "về đọc"}, "nq": NQ.replace("ngày 05/3/2025", first)}
    assert opening("[@kh]; [@nq]", documents) == (
        f"Kế hoạch số 45/KH-UBND {date} của UBND tỉnh Lâm Đồng về đọc; {documents['nq']}"
    )


MINUTES = "Biên bản kiểm tra quý I của Sở"


def test_what_cannot_be_read_is_printed_whole_each_time() -> None:
    assert opening("[@k]; [@k]; [@k:ngắn]", {"k": MINUTES}) == f"{MINUTES}; {MINUTES}; {MINUTES}"


def test_what_cannot_be_read_may_still_have_a_short_name() -> None:
    documents = {"k": {"văn bản": MINUTES, "gọi tắt": "Biên bản"}}
    assert opening("[@k]; [@k]; [@k:đầy đủ]", documents) == (
        f"{MINUTES} (sau đây gọi tắt là Biên bản); Biên bản; {MINUTES}"
    )


@pytest.mark.parametrize("end", [".", ";"])
@pytest.mark.parametrize("entry", [MINUTES, NQ, KH | {"trích yếu": "về văn hóa đọc"}], ids=["unread", "typed", "parts"])
def test_the_sign_at_the_end_of_an_entry_is_not_printed_within_a_sentence(entry: Any, end: str) -> None:
    ended = entry + end if isinstance(entry, str) else entry | {"trích yếu": "về văn hóa đọc" + end}
    assert opening("Theo [@k], các phòng", {"k": ended}) == opening("Theo [@k], các phòng", {"k": entry})


TABLE = {"cột": ["Việc theo [@nq]", {"tên": "Đơn vị"}], "hàng": [["[@nq]", "A"], {"nhóm": "Theo [@nq]"}]}
TARGETS = {"mốc": ["Theo [@nq]"], "hàng": [{"chỉ tiêu": "Theo [@nq]", "giá trị": ["[@nq]"]}]}


@pytest.mark.parametrize(
    ("section", "printed"),
    [
        (
            {"tiêu đề": "Việc", "bảng": TABLE, "gồm": ["[@nq]"]},
            [
                *("I. VIỆC", f"Việc theo {NQ_FULL} | Đơn vị", f"{NQ_SHORT} | A", f"Theo {NQ_SHORT}"),
                f"1. {NQ_SHORT}./.",
            ],
        ),
        (
            {"tiêu đề": "Việc", "nội dung": "[@nq]", "bảng chỉ tiêu": TARGETS},
            [
                *("I. VIỆC", NQ_FULL, f"STT | Chỉ tiêu | Theo {NQ_SHORT}", f"1 | Theo {NQ_SHORT} | {NQ_SHORT}"),
                "./.",
            ],
        ),
        (
            {"tiêu đề": "Việc", "thời hạn": "Theo [@nq]", "sản phẩm": "Báo cáo theo [@nq]"},
            ["I. VIỆC", f"- Thời hạn: Theo {NQ_FULL}.", f"- Sản phẩm: Báo cáo theo {NQ_SHORT}./."],
        ),
        (
            {"tiêu đề": "Việc", "nội dung": "Làm.", "đánh số": "gạch đầu dòng", "gồm": ["[@nq]"], "thời hạn": "[@nq]"},
            ["I. VIỆC", "Làm.", f"- {NQ_FULL}", f"- Thời hạn: {NQ_SHORT}./."],
        ),
    ],
    ids=["column title", "targets", "task lines", "task lines after dashes"],
)
def test_tables_and_task_lines_are_mentions_where_they_stand(section: dict[str, Any], printed: list[str]) -> None:
    assert body(các_phần=[section]) == printed


def test_a_document_mentioned_in_an_appendix_only_is_in_full_there() -> None:
    appendix = {"tên": "Danh mục theo [@nq]", "nội dung": "Thực hiện [@nq]."}
    plan = plan_of(with_(viện_dẫn={"nq": NQ}, mở_đầu="Chi tiết tại Phụ lục.", phụ_lục=[appendix]))
    (resolved,) = resolve(plan).appendices
    assert resolved.title == ((Run(f"Danh mục theo {NQ_FULL}".upper()),),)
    assert [block.text for block in resolved.blocks if isinstance(block, Paragraph)] == [f"Thực hiện {NQ_SHORT}./."]


def test_the_head_of_a_table_is_read_row_by_row() -> None:
    head = [{"tên": "Nhiệm vụ", "gồm": ["Theo [@nq]", "Khác"]}, "Ghi chú về [@nq]"]
    printed = body(các_phần=[{"tiêu đề": "Việc", "bảng": {"cột": head, "hàng": [["a", "b", "c"]]}}])
    assert printed[1:3] == [f"Nhiệm vụ | Ghi chú về {NQ_FULL}", f"Theo {NQ_SHORT} | Khác"]


def test_a_footnote_mentions_where_it_is_anchored() -> None:
    notes = {"a": "Theo [@nq].", "b": "Xem [@nq]."}
    fields = with_(viện_dẫn={"nq": NQ}, mở_đầu="Thực hiện[^b] [@nq], nhiệm vụ[^a] này", chú_thích=notes)
    plan = plan_of(fields)
    assert printed_body(plan)[0] == f"Thực hiện[^1] {NQ_SHORT}, nhiệm vụ[^2] này"
    assert printed_notes(plan) == [f"Xem {NQ_FULL}.", f"Theo {NQ_SHORT}."]


def test_emphasis_lies_on_the_whole_citation_and_on_parts_of_it() -> None:
    documents = {"nq": NQ.replace("văn hóa đọc", "*văn hóa đọc*")}
    plan = plan_of(with_(viện_dẫn=documents, mở_đầu="**[@nq]** và *[@nq]*"))
    before, after = NQ_FULL.split("văn hóa đọc")
    assert resolve(plan).opening == (
        (
            Run(before, bold=True),
            Run("văn hóa đọc" + after, bold=True, italic=True),
            *(Run(" và "), Run(NQ_SHORT, italic=True)),
        ),
    )
