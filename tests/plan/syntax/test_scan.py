"""YAML's traps: what fires, with the corrected line, and what must stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.findings import Finding, Severity
from drafter.plan.syntax.nodes import Mapping
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.repair import trap_findings
from drafter.plan.syntax.scan import scan
from drafter.plan.syntax.source import Source
from drafter.plan.syntax.traps import TRAPS

FIRES = [
    ("YAML-06", 2, 3, "a:\n  \tb: c\n", "    b: c"),
    ("YAML-06", 1, 2, "-\tmột\n", "-  một"),
    ("YAML-06", 2, 1, "a: |\n\tmột\n", "  một"),
    ("YAML-06", 2, 1, "a: một\n\thai\n", "  hai"),
    ("YAML-10", 1, 11, "nội dung: **Quan trọng** nhất\n", 'nội dung: "**Quan trọng** nhất"'),
    ("YAML-10", 1, 3, "- **Về thu hút**: thực hiện\n", '- "**Về thu hút**: thực hiện"'),
    ("YAML-10", 1, 4, "a: & công sự\n", 'a: "& công sự"'),
    ("YAML-10", 1, 4, "a: !Chú ý\n", 'a: "!Chú ý"'),
    ("YAML-10", 1, 4, "a: %\n", 'a: "%"'),
    ("YAML-10", 1, 4, "a: @nq68 quy định   # ghi chú\n", 'a: "@nq68 quy định"   # ghi chú'),
    ("YAML-10", 1, 4, "a: `mã`\n", 'a: "`mã`"'),
    ("YAML-10", 1, 4, "a: ? hỏi\n", 'a: "? hỏi"'),
    ("YAML-10", 1, 4, "a: : hai chấm\n", 'a: ": hai chấm"'),
    ("YAML-10", 1, 4, "a: *một\n  hai\nb: c\n", 'a: "*một hai"'),
    ("YAML-10", 1, 15, "- {a: b, đvt: %}\n", '- {a: b, đvt: "%"}'),
    ("YAML-10", 1, 4, "a: [1] Theo quy định\n", 'a: "[1] Theo quy định"'),
    ("YAML-10", 1, 4, "a: [@nq68] quy định\n", 'a: "[@nq68] quy định"'),
    ("YAML-11", 1, 13, "- nội dung: - Rà soát\n", '- nội dung: "- Rà soát"'),
    ("YAML-11", 1, 5, "a: [- Rà soát]\n", 'a: ["- Rà soát"]'),
    ("YAML-12", 1, 4, "a: > Thực hiện\n", 'a: "Thực hiện"'),
    ("YAML-12", 1, 4, "a: | Thực hiện\n  rà soát\nb: c\n", 'a: "Thực hiện rà soát"'),
    ("YAML-13", 1, 23, 'trích yếu: "Kế hoạch" năm 2025\n', 'trích yếu: "\\"Kế hoạch\\" năm 2025"'),
    ("YAML-13", 1, 10, "- 'Sạch' từ nhà\n", "- \"'Sạch' từ nhà\""),
    ("YAML-13", 1, 9, 'a: ["b" c, d]\n', None),
    ("YAML-14", 1, 4, 'a: "một\nb: c\nd: e\n', 'a: "một"'),
    ("YAML-14", 1, 4, 'a: "một\nb: "hai"\n', 'a: "một"'),
    ("YAML-15", 1, 20, "nội dung: Thực hiện: rà soát\n", 'nội dung: "Thực hiện: rà soát"'),
    ("YAML-15", 1, 22, "mở đầu: Nội dung sau :\nb: c\n", None),
    ("YAML-15", 1, 16, "mở đầu: như sau:\nb: c\n", None),
    ("YAML-15", 1, 25, "- Thực hiện các việc sau: rà soát\n", '- "Thực hiện các việc sau: rà soát"'),
    ("YAML-15", 2, 33, "a: Tập trung\n  thực hiện các nội dung chủ yếu: một\n", None),
    ("YAML-15", 1, 21, "- {đơn vị: Sở, nv: b: c}\n", '- {đơn vị: Sở, nv: "b: c"}'),
    ("YAML-15", 1, 7, "- + Xã: một\n", '- "+ Xã: một"'),
    ("YAML-15", 1, 12, "a: [Như sau:]\n", 'a: ["Như sau:"]'),
    ("YAML-16", 1, 10, "a: phòng #3\n", 'a: "phòng #3"'),
    ("YAML-16", 1, 19, "a: một hai ba bốn # năm\n", 'a: "một hai ba bốn # năm"'),
    ("YAML-16", 1, 4, "a: #chuyendoiso ngày mới\n", 'a: "#chuyendoiso ngày mới"'),
    ("YAML-16", 1, 11, "a: [phòng #3, b]\n", 'a: ["phòng #3", b]'),
    ("YAML-17", 1, 6, "tên: {{ tên_xã }} mới\n", 'tên: "{{ tên_xã }} mới"'),
    ("YAML-17", 1, 5, "a: [{{ b }}, c]\n", 'a: ["{{ b }}", c]'),
    ("YAML-18", 1, 31, "- {đv: A, nhiệm vụ: Theo dõi, đôn đốc, báo cáo}\n", None),
    ("YAML-18", 1, 13, "a: {b: Một, hai ba bốn năm sáu: bảy}\n", 'a: {b: "Một, hai ba bốn năm sáu: bảy"}'),
    ("YAML-18", 1, 13, "a: {b: Một, cụ thể như sau:}\n", 'a: {b: "Một, cụ thể như sau:"}'),
    ("YAML-19", 1, 14, "a: [Rà soát, đánh giá, báo cáo, Tổng kết]\n", 'a: ["Rà soát, đánh giá, báo cáo", Tổng kết]'),
    ("YAML-19", 2, 3, "a: [Rà soát,\n  đánh giá]\n", None),
]
SILENT = [
    "nội dung: |2-\n    Tăng cường rà soát: hằng tháng.\n",
    "nội dung: >4+\n      Tăng cường rà soát.\n",
    "phiên bản: 1\ncơ quan:\n  tên: Sở Giáo dục và Đào tạo          # dấu / đặt chỗ xuống dòng\n  viết tắt: SGDĐT\n",
    "số:                                     # trống cho đến khi Văn thư cấp số\nđịa danh: Lâm Đồng\n",
    "ngày: 2024-08   # thiếu ngày\n",
    "ngày: 05/8/2024 # ngày ký\n",
    '# Một dòng chú thích: có hai chấm, "ngoặc" và [ngoặc\na: b\n',
    "căn cứ: []                              # dòng nghiêng\n",
    'tên: "Sở Y tế" # chú thích sau ngoặc kép có nhiều chữ\n',
    "ký: # khối chữ ký\n  chức vụ: GIÁM ĐỐC\n",
    "gồm: #trẻ em\n- tiêu đề: Một\n",
    'nội dung: |\n  Thực hiện: rà soát # không là chú thích\n  "Kế hoạch" năm 2025\n  * và & và {{ x }}\n\n  - gạch\n',
    "nội dung: |-  # ghi chú\n    Một: hai\n      ba: bốn\nb: c\n",
    "- >-\n  Một: hai\n  [ba\n- b\n",
    "- nội dung: |2\n     Một: hai\n    ba: bốn\n  c: d\n",
    'mở đầu: "Thực hiện [@kh6121], Sở xây dựng kế hoạch như sau:"\n',
    "mở đầu: 'Ông A''s: và # thế'\n",
    'mở đầu: "Một câu: dài\n  qua dòng # hai\n\n  và \\"ba\\": bốn"\nb: c\n',
    "\"trích yếu\": Một hai\n'tên' : x\n",
    "thời gian: 10:30 ngày 05/8\n",
    "trang: http://sogd.lamdong.gov.vn/van-ban#trang-1\n",
    "phòng: C#3 và A#B\n",
    "tỷ lệ: 30-35%\nkhác: -5\nnữa: a - b\n",
    "hỏi: ?abc\nvà: :abc\n",
    "trích yếu: >-\n  Thực hiện Chương trình số 5881\n  ngày 30 tháng 5 năm 2025: mục tiêu\n\nđánh số: I. 1. a)\n",
    "mục đích: Đưa những quan điểm, mục tiêu\n  đến từng cơ quan, đơn vị;\n  tổ chức thực hiện thống nhất.\nb: c\n",
    'kh1: {loại: Kế hoạch, ngày: 2024-07-22, trích yếu: "thực hiện: một, hai"}\n',
    '- {chỉ tiêu: Tỷ lệ trẻ, đơn vị tính: "%", giá trị: ["30-35", "35-40"], chủ trì: Phòng GDTH - GDMN}\n',
    "phối hợp: [Công đoàn ngành Giáo dục tỉnh, Phòng GDĐT các huyện]\n",
    "nơi nhận: [Sở Nội vụ, các đoàn thể cấp huyện, UBND các xã]\n",
    "a: [\u00a0 % \\]\n",
    "a: {b: \u00a0- c}\n",
    "nơi nhận:\n  - Như trên;\n  - {tên: Bộ GDĐT, ghi chú: để báo cáo}\n  - {nhóm: [A, B], ghi chú: b/c}\n",
    "lưu: {đơn vị soạn thảo: TCHC}   # nơi lưu\n",
    "nhiệm vụ:\n  - tiêu đề: Tuyên truyền\n    gồm:\n      - tiêu đề: Một\n      - Thực hiện nghiêm túc\n",
    "nhãn:\n  chủ trì: Đơn vị chủ trì\n  thời hạn: Thời gian thực hiện\n",
    "giá trị: [tăng 5%, giảm 3%, Không đổi]\n",
    "bảng: [\n  Một,   # dòng đầu\n  Hai,\n]\nb: c\n",
    "a: {\n  khóa: giá trị,\n  khác: [x, y],\n}\nb: c\n",
    'a: ["Rà soát", đánh giá]\n',
    "biến: {tên_xã: {mô tả: Tên xã, mẫu: Xã A}}\nnội dung: Xã {{ tên_xã }} thực hiện\n",
    "a: [[CẦN bổ sung]]\n",
    "---\na: b\n...\n",
    "a: 'một'\r\nb: |\r\n  hai: ba\r\n\r\nc: [d,\r\n  e]\r\n",
    "kết thúc: Trên đây là Kế hoạch; đề nghị các đơn vị thực hiện./.\n",
    "- - một\n  - hai\n- ba\n",
    "a:\n\n  # chú thích: giữa\n\n  b: c\n",
    "nội dung: Giai đoạn 2025 - 2030 (đợt 1), \"Sạch từ nhà ra ngõ\", 'xanh'\n",
]


def findings(text: str) -> list[Finding]:
    source = Source("kh.yaml", text)
    return trap_findings(source, scan(source))


@pytest.mark.parametrize(("rule", "line", "column", "text", "suggestion"), FIRES)
def test_a_trap_fires_at_its_place(rule: str, line: int, column: int, text: str, suggestion: str | None) -> None:
    found = findings(text)
    assert [(finding.rule, finding.line, finding.column) for finding in found] == [(rule, line, column)]
    assert found[0].suggestion
    if suggestion is not None:
        assert found[0].suggestion == suggestion
    assert found[0].quote
    assert found[0].severity is (
        Severity.WARNING if rule in ("YAML-16", "YAML-19") and "[p" not in text else Severity.ERROR
    )


@pytest.mark.parametrize("text", SILENT)
def test_what_is_right_stays_silent(text: str) -> None:
    reading = read_nodes(Source("kh.yaml", text))
    assert findings(text) == []
    assert (reading.findings, reading.is_yaml) == ([], True)


@pytest.mark.parametrize(("rule", "line", "column", "text", "suggestion"), FIRES)
def test_the_corrected_line_is_free_of_traps(
    rule: str, line: int, column: int, text: str, suggestion: str | None
) -> None:
    corrected = findings(text)[0].suggestion
    assert corrected is not None
    assert [finding for finding in findings(corrected + "\n") if finding.rule == rule] == []


def test_every_trap_has_a_case() -> None:
    assert {case[0] for case in FIRES} == set(TRAPS)


def test_every_trap_of_the_file_is_found() -> None:
    text = "a: %b\nc: |\n  %d\ne: 'f' g\nh: i: j\n"
    assert [(each.rule, each.line) for each in findings(text)] == [
        ("YAML-10", 1),
        ("YAML-13", 4),
        ("YAML-15", 5),
    ]


def test_brackets_that_never_close_hide_nothing_below() -> None:
    found = findings("a: [b\nc: @d\n")
    assert [(each.rule, each.line) for each in found] == [("YAML-10", 2)]


@pytest.mark.parametrize(
    "text", ["[\n" * 30_000, "a: 'x\n" * 30_000, "a: {b: c" + ", d" * 100_000 + "}", "\t" * 50_000]
)
def test_hostile_files_end(text: str) -> None:
    found = findings(text)
    assert len(found) <= 201
    assert all(len(each.suggestion or "") <= 11_000 for each in found)


@given(st.text(st.sampled_from("ab:é -\n#'\"|>[]{},&*!%@\\?\t0"), max_size=60))
def test_traps_explain_files_that_yaml_refuses_or_stay_quiet(text: str) -> None:
    source = Source("t", text)
    for finding in trap_findings(source, scan(source)):
        assert finding.rule in TRAPS
        assert finding.line is not None
        assert 1 <= finding.line <= source.line_count


def test_a_clean_mapping_is_a_mapping() -> None:
    assert isinstance(read_nodes(Source("t", SILENT[0])).node, Mapping)
