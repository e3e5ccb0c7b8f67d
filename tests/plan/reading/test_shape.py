"""The shape check: for each kind of error its message, its path as a reader says it, its place."""

from typing import Any

import pytest

from drafter.findings import Finding, Severity
from drafter.plan.reader import read_text
from drafter.plan.syntax.source import parse_source
from tests.samples import MINIMAL, to_yaml, with_

PLAN = to_yaml(MINIMAL)
END = PLAN.count("\n") + 1


def findings_of(content: dict[str, Any] | str) -> list[Finding]:
    text = content if isinstance(content, str) else to_yaml(content)
    reading = read_text(parse_source("kh.yaml", text.encode("utf-8")))
    assert reading.is_yaml
    assert (reading.plan is None) == any(finding.severity is Severity.ERROR for finding in reading.findings)
    return reading.findings


def one(content: dict[str, Any] | str) -> Finding:
    (finding,) = findings_of(content)
    assert finding.severity is Severity.ERROR
    return finding


def test_a_good_plan_has_no_finding() -> None:
    assert findings_of(MINIMAL) == []


def test_required_at_the_top() -> None:
    finding = one(with_(trích_yếu=None))
    assert finding.rule == "SPEC-01"
    assert finding.message == "Thiếu mục “trích yếu”: trích yếu nội dung."
    assert (finding.clause, finding.path, finding.suggestion) == ("Điều 8 k2 đ", "trích yếu", "trích yếu: …")
    assert (finding.line, finding.column) == (1, 1)


def test_required_inside_a_record() -> None:
    finding = one(with_(ký={"họ tên": "Nguyễn Thị An"}))
    assert finding.message == "Thiếu mục “ký › chức vụ”: chức vụ của người ký."
    assert (finding.path, finding.line, finding.column) == ("ký › chức vụ", 14, 3)


def test_required_and_blank_is_shown_at_its_key() -> None:
    finding = one(PLAN.replace("chức vụ: Giám đốc", "position:  # chưa biết"))
    assert (finding.path, finding.line, finding.column) == ("ký › chức vụ", 14, 3)
    finding = one(PLAN.replace("địa danh: Lâm Đồng\n", "") + "place:\n")
    assert (finding.path, finding.line, finding.column) == ("địa danh", END - 1, 1)


@pytest.mark.parametrize(
    ("text", "path", "column", "message", "suggestion"),
    [
        ("mở đầu: [a, b]", "mở đầu", 9, "mà dấu “[” ở đầu khiến YAML đọc thành danh sách;", 'mở đầu: "[a, b]"'),
        ("mở đầu: {a: b}", "mở đầu", 9, "mà dấu “{” ở đầu khiến YAML đọc thành nhóm mục con;", 'mở đầu: "{a: b}"'),
        ("opening: [a]", "mở đầu", 10, "“mở đầu” là một đoạn văn", 'mở đầu: "[a]"'),
        ('mở đầu: ["a\\\\b"]', "mở đầu", 9, "ngoặc kép", 'mở đầu: "[\\"a\\\\\\\\b\\"]"'),
        ("ký hiệu: [a]", "ký hiệu", 10, "“ký hiệu” là một dòng chữ, mà dấu “[” ở đầu", 'ký hiệu: "[a]"'),
        ("số: [15]", "số", 5, "“số” là một dòng chữ, không phải danh sách hay nhóm mục con; hãy ghi ngay sau", None),
        ("đánh số: {a: b}", "đánh số", 10, "hãy ghi ngay sau “đánh số:”, không có ngoặc", None),
        ("nhãn: một", "nhãn", 7, "“nhãn” là một nhóm mục con", "nhãn: {chủ trì: …}"),
        ("nhãn: [một]", "nhãn", 7, "“nhãn” là một nhóm mục con", "nhãn: {chủ trì: …}"),
        ("căn cứ: [a, [b]]", "căn cứ › 2", 13, "“căn cứ” là một đoạn văn", '"[b]"'),
        ("nhiệm vụ: [a, [b]]", "nhiệm vụ › 2", 15, "Mỗi ý của “nhiệm vụ” là một câu hoặc một nhóm mục con", None),
        ("nhiệm vụ: [{tiêu đề: [a]}]", "nhiệm vụ › 1 › tiêu đề", 22, "“tiêu đề” là một đoạn văn", 'tiêu đề: "[a]"'),
    ],
)
def test_bad_type(text: str, path: str, column: int, message: str, suggestion: str | None) -> None:
    finding = one(PLAN + text + "\n")
    assert (finding.rule, finding.path, finding.line, finding.column) == ("SPEC-04", path, END, column)
    assert message in finding.message
    assert finding.suggestion == suggestion


def test_the_suggestion_of_a_bad_type_is_a_good_line() -> None:
    for text in ("mở đầu: [a, b]", 'mở đầu: {a: "b\\\\c"}', "kết thúc: ['a']"):
        finding = one(PLAN + text + "\n")
        assert findings_of(f"{PLAN}{finding.suggestion}\n") == []


def test_a_block_of_the_wrong_type_has_no_suggestion() -> None:
    finding = one(PLAN + "nhiệm vụ:\n- tiêu đề: A\n- tiêu đề:\n  - B\n")
    assert (finding.path, finding.line, finding.column) == ("nhiệm vụ › 2 › tiêu đề", END + 3, 3)
    assert "không phải danh sách hay nhóm mục con" in finding.message
    assert finding.suggestion is None


def test_unallowed() -> None:
    finding = one(PLAN + "nhiệm vụ: [{tiêu đề: A, vai trò: kết luận}]\n")
    assert finding.path == "nhiệm vụ › 1 › vai trò"
    assert finding.message.startswith("“vai trò” chỉ nhận một trong: “mục đích”, “yêu cầu”, ")
    assert finding.quote == "kết luận"


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("{tiêu đề: A, đơn vị: B}", "nhiệm vụ › 1 › đơn vị", "“đơn vị” không đứng cùng với “tiêu đề”"),
        (
            "{đơn vị: A, nhiệm vụ: B, gồm: C}",
            "nhiệm vụ › 1 › nhiệm vụ",
            "“nhiệm vụ” không đứng cùng với “gồm”; hãy bỏ một trong hai.",
        ),
    ],
)
def test_excludes(text: str, path: str, message: str) -> None:
    finding = one(f"{PLAN}nhiệm vụ: [{text}]\n")
    assert (finding.rule, finding.path) == ("SPEC-04", path)
    assert message in finding.message


def test_excludes_in_the_signature_and_the_recipients() -> None:
    finding = one(with_(ký={"chức vụ": "Phó", "thừa lệnh": "Giám đốc", "thừa ủy quyền": "Giám đốc"}))
    assert finding.path == "ký › thừa lệnh"
    assert "“thừa ủy quyền”" in finding.message
    finding = one(with_(nơi_nhận=["A", {"tên": "B", "nhóm": ["C"]}]))
    assert finding.path == "nơi nhận › 2 › tên"
    assert "“nhóm”" in finding.message


def test_dependencies() -> None:
    finding = one(PLAN + "nhiệm vụ: [{tiêu đề: A, nhiệm vụ: B}]\n")
    assert finding.path == "nhiệm vụ › 1 › nhiệm vụ"
    assert finding.message == "“nhiệm vụ” chỉ dùng cùng với “đơn vị”; hãy thêm “đơn vị” hoặc bỏ “nhiệm vụ”."


@pytest.mark.parametrize("field", ["các_phần", "nơi_nhận"])
def test_min_length(field: str) -> None:
    finding = one(with_(**{field: []}))
    assert finding.message == f"“{field.replace('_', ' ')}” đang trống; phải có ít nhất một dòng."


def test_an_empty_list_of_optional_texts_is_nothing() -> None:
    assert findings_of(PLAN + "căn cứ: []\n") == []


@pytest.mark.parametrize(
    ("content", "path", "message", "suggestion"),
    [
        (with_(ngày="2025-02-30"), "ngày", "phải là ngày có thật", None),
        (with_(số="15a"), "số", "ghi một số từ 1 đến 999999", "số: 15"),
        (with_(số="12/KH-UBND"), "số", "ghi một số từ 1 đến 999999", "số: 12"),
        (with_(địa_danh="…"), "địa danh", "còn để “…”", None),
        (with_(ký={"chức vụ": "X", "ký thay": "KT. Giám đốc"}), "ký › ký thay", "không kèm TM.", "ký thay: Giám đốc"),
        (with_(ký={"chức vụ": "Q. Giám đốc"}), "ký › chức vụ", "không kèm TM.", "giao quyền: có"),
        (with_(nhiệm_vụ={"tiêu đề": "A", "liền dòng": "x"}), "nhiệm vụ › 1 › liền dòng", "“có” hoặc “không”", None),
        (with_(ký={"chức vụ": "KT. Chủ tịch"}), "ký › chức vụ", "không kèm TM., KT.", "ký thay: …"),
        (with_(ký={"chức vụ": "KT.Chủ tịch"}), "ký › chức vụ", "không kèm TM., KT.", "ký thay: …"),
        (with_(ký={"chức vụ": ""}), "ký › chức vụ", "đang trống trong dấu ngoặc kép", None),
        (with_(nhiệm_vụ=[{"gồm": ["A"]}]), "nhiệm vụ › 1", "Chỗ này phải có một trong các mục: “tiêu đề”", None),
        (with_(nhiệm_vụ=["A", " "]), "nhiệm vụ › 2", "“nhiệm vụ” đang trống trong dấu ngoặc kép", None),
        (with_(nơi_nhận=["A", {"ghi chú": "B"}]), "nơi nhận › 2", "phải có một trong các mục: “tên”, “nhóm”", None),
        (with_(nơi_nhận=["A", ""]), "nơi nhận › 2", "đang trống trong dấu ngoặc kép", None),
        (with_(căn_cứ=["A", ""]), "căn cứ › 2", "đang trống trong dấu ngoặc kép", None),
        (with_(trích_yếu=""), "trích yếu", "đang trống trong dấu ngoặc kép; hãy ghi nội dung.", None),
        (with_(mở_đầu=""), "mở đầu", "đang trống trong dấu ngoặc kép; hãy ghi nội dung hoặc bỏ mục này.", None),
        (with_(phiên_bản=""), "phiên bản", "chỉ nhận một trong: “1”.", None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_custom(content: dict[str, Any], path: str, message: str, suggestion: str | None) -> None:
    finding = one(content)
    assert (finding.rule, finding.path, finding.suggestion) == ("SPEC-04", path, suggestion)
    assert message in finding.message


@pytest.mark.parametrize("position", ["Chủ tịch Q.1", "Q.1 Thủ Đức", "TMA", "Quyền Giám đốc", "KTV trưởng"])
def test_a_position_that_only_begins_alike(position: str) -> None:
    assert findings_of(with_(ký={"chức vụ": position})) == []


@pytest.mark.parametrize("flag", ["có", "không", "true", "false", "Có", "YES", "no", "đúng", "sai"])
def test_a_flag(flag: str) -> None:
    assert findings_of(f"{PLAN}nhiệm vụ: [{{tiêu đề: A, nội dung: B, liền dòng: {flag}}}]\n") == []


@pytest.mark.parametrize("date", ["2025", "2025-08", "2025-8-5", "8/2025", "05/8/2025", "05.08.2025", '"2025"'])
def test_a_date(date: str) -> None:
    assert findings_of(PLAN.replace("'2025-08-05'", date)) == []


@pytest.mark.parametrize("number", ["1", "007", "123456", '"15"'])
def test_a_number(number: str) -> None:
    assert findings_of(f"{PLAN}số: {number}\n") == []


def test_a_body_and_a_symbol_there_must_be() -> None:
    finding = one(with_(các_phần=None))
    assert (finding.rule, finding.clause, finding.path) == ("SPEC-01", "Điều 8 k2 e", "các phần")
    finding = one(with_(cơ_quan={"tên": "Sở Nội vụ"}))
    assert (finding.rule, finding.clause, finding.path) == ("SPEC-01", "Điều 8 k2 c", "cơ quan › viết tắt")
    assert findings_of(with_(cơ_quan={"tên": "Sở Nội vụ"}, ký_hiệu="KH-BCĐ")) == []


def test_a_wrong_record_is_told_once() -> None:
    assert one(with_(cơ_quan="Sở Nội vụ")).path == "cơ quan"


def test_deep_errors_have_their_whole_path() -> None:
    content = with_(các_phần=[{"tiêu đề": "A"}, {"tiêu đề": "B", "gồm": ["C", {"tiêu đề": "D", "chủ trì": [""]}]}])
    assert one(content).path == "các phần › 2 › gồm › 2 › chủ trì › 1"


def test_all_problems_at_once_in_the_order_of_the_file() -> None:
    text = PLAN.replace("'2025-08-05'", "mai").replace("  họ tên", "  ho_ten_x") + "số: x\nnhãn: y\nmở đầu: []\n"
    found = findings_of(text)
    assert [(each.rule, each.line) for each in found] == [
        ("SPEC-04", 6),
        ("SPEC-02", 15),
        ("SPEC-04", END),
        ("SPEC-04", END + 1),
        ("SPEC-04", END + 2),
    ]


@pytest.mark.parametrize("name", [" / ", "\u00a0 / \u00a0"])
def test_a_name_of_nothing_but_a_cut_is_empty(name: str) -> None:
    finding = one(with_(cơ_quan={"tên": name, "viết tắt": "SNV"}))
    assert (finding.path, finding.quote) == ("cơ quan › tên", name)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (PLAN.replace("địa danh:", "dia danh:"), "dia danh"),
        (PLAN.replace("cơ quan:", "co quan:"), "co quan"),
        (PLAN.replace("  tên:", "  nmae:"), "nmae"),
        (PLAN.replace("viết tắt:", "viet tat:"), "viet tat"),
        (PLAN.replace("  viết tắt: SNV\n", "") + "ky hieu: KH-SNV\n", "ky hieu"),
        (PLAN.replace("chức vụ:", "chuc vu:"), "chuc vu"),
        (PLAN.replace("nơi nhận:", "noi nhan:"), "noi nhan"),
        (PLAN.replace("các phần:", "cac phan:"), "cac phan"),
        (to_yaml(with_(các_phần=None)) + "nhiem vu: Thực hiện.\n", "nhiem vu"),
        (PLAN + "nhiệm vụ: [{tieu de: A}]\n", "tieu de"),
        (PLAN + "nhiệm vụ: [{noi dung: A, gồm: [B]}]\n", "noi dung"),
        (PLAN + "nhiệm vụ: [{tiêu đề: A, don vi: B, nhiệm vụ: C}]\n", "don vi"),
        (to_yaml(with_(nơi_nhận=["A", {"nhom": ["B", "C"]}])), "nhom"),
    ],
)
def test_a_misspelt_key_is_told_once(text: str, key: str) -> None:
    finding = one(text)
    assert (finding.rule, finding.quote) == ("SPEC-02", key)
    assert finding.suggestion is not None


def test_a_misspelt_key_silences_nothing_else() -> None:
    text = PLAN.replace("địa danh:", "dia danh:").replace("trích yếu:", "zzz:").replace("chức vụ:", "xxx:")
    assert sorted((each.rule, each.path) for each in findings_of(text)) == [
        ("SPEC-01", "ký › chức vụ"),
        ("SPEC-01", "trích yếu"),
        ("SPEC-02", "dia danh"),
        ("SPEC-02", "xxx"),
        ("SPEC-02", "zzz"),
    ]


def test_a_misspelt_key_of_another_record_silences_nothing() -> None:
    text = PLAN.replace("địa danh: Lâm Đồng\n", "").replace("  chức vụ:", "  dia danh:")
    found = findings_of(text)
    assert {(each.rule, each.path) for each in found} >= {("SPEC-01", "địa danh"), ("SPEC-01", "ký › chức vụ")}


@pytest.mark.parametrize(
    ("begins", "ends"), [("2026", "2025"), ("2026-06", "2026-05"), ("2026-06-02", "01/6/2026"), ("2027", "2026-12-31")]
)
def test_a_period_that_ends_before_it_begins(begins: str, ends: str) -> None:
    finding = one(with_(thời_kỳ={"từ": begins, "đến": ends}))
    assert (finding.rule, finding.path, finding.quote) == ("SPEC-04", "thời kỳ › đến", ends)
    assert finding.message == "Thời kỳ kết thúc (“đến”) trước khi bắt đầu (“từ”); hãy sửa một trong hai."


def test_a_period_says_at_least_one_day_and_days_that_there_are() -> None:
    assert one(with_(thời_kỳ={"từ": "2026-02-30", "đến": "2025"})).path == "thời kỳ › từ"
    assert one(PLAN + "thời kỳ: {}\n").message == "Chỗ này phải có một trong các mục: “từ”, “đến”."
    assert findings_of(with_(thời_kỳ={"từ": "2026-06", "đến": "2026"})) == []
