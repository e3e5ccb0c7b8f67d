"""The whole plan: what is right is left alone, and everything that is wrong is told in one run, in file order."""

from drafter.plan.checks.coherence import incoherent
from tests.samples import plan_of, reading_of, told

WHOLE = """\
cơ quan: {tên: Ủy ban nhân dân xã Đạ Tẻh, viết tắt: UBND}
địa danh: Đạ Tẻh
ngày: 2025-08-05
trích yếu: Thực hiện [@nq]
viện dẫn:
  nq: Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng về kinh phí văn hóa đọc
  tv: {loại: Luật, tên: Thư viện, ngày: 2019-11-21}
căn cứ: [tv]
mở đầu: "Thực hiện [@nq], UBND xã ban hành Kế hoạch[^1] (chi tiết tại [#biểu])."
nhiệm vụ:
  - tiêu đề: Luân chuyển sách
    khóa: sách
    bảng: {tên: Lịch, khóa: lịch, cột: [Tháng, Thôn], hàng: [[Một, A], [Hai, B]]}
    thời hạn: Theo [#lịch]
  - tiêu đề: Báo cáo kết quả của [#sách]
kết thúc: Trên đây là Kế hoạch thực hiện [@nq].
ký: {chức vụ: Chủ tịch}
nơi nhận: [UBND tỉnh]
lưu: {đơn vị soạn thảo: VHXH}
chú thích: {1: Số liệu của năm 2024.}
phụ lục:
  - {tên: Biểu tổng hợp, khóa: biểu, bảng chỉ tiêu: {mốc: [Năm 2025], hàng: [{chỉ tiêu: Số thôn, giá trị: [5]}]}}
"""


def test_a_correct_plan_has_no_finding() -> None:
    assert incoherent(plan_of(WHOLE)) == []


def test_everything_wrong_is_told_in_one_run_in_the_order_of_the_file() -> None:
    wrong = (
        WHOLE.replace("Thực hiện [@nq], UBND", "Thực hiện [@nq1], UBND")
        .replace("[#biểu]", "danh mục kèm theo")
        .replace("[Hai, B]", "[Hai]")
        .replace("[#sách]", "[#sach]")
        .replace("căn cứ: [tv]\n", "")
        .replace("chú thích: {1:", "chú thích: {2:")
    )
    reading = reading_of(wrong)
    assert reading.plan is None
    assert told(reading) == [
        ("SPEC-06", "warning", "tv"),
        ("SPEC-05", "error", "[@nq1]"),
        ("SPEC-05", "error", "[^1]"),
        ("SPEC-09", "error", ""),
        ("SPEC-05", "error", "[#sach]"),
        ("SPEC-06", "warning", "2"),
    ]
    assert [finding.suggestion for finding in reading.findings] == [None, "[@nq]", None, None, "[#sách]", None]


def test_warnings_alone_leave_the_plan() -> None:
    reading = reading_of(WHOLE.replace("căn cứ: [tv]\n", ""))
    assert reading.plan is not None
    assert told(reading) == [("SPEC-06", "warning", "tv")]


def test_what_is_wrong_with_the_shape_comes_before_what_is_wrong_with_the_whole() -> None:
    reading = reading_of(WHOLE.replace("2025-08-05", "mai").replace("[@nq]", "[@x]"))
    assert told(reading) == [("SPEC-04", "error", "mai")]
