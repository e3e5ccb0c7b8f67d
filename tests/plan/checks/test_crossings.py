"""Citations and references that lead nowhere, are never used, twice given, unreadable, or in a circle."""

from typing import Any

import pytest

from drafter.plan.printed import printed
from tests.samples import located, reading_of, to_yaml, told, with_

NQ = "Nghị quyết số 12/NQ-HĐND ngày 05/3/2025 của HĐND tỉnh Lâm Đồng về kinh phí văn hóa đọc"
TV = {"loại": "Luật", "tên": "Thư viện"}
SECTION = {"tiêu đề": "Nhiệm vụ", "khóa": "nhiệm vụ", "gồm": ["Lập hồ sơ.", {"nội dung": "Làm.", "khóa": "làm"}]}


def findings(**fields: Any) -> list[tuple[str, str, str | None]]:
    """Rule, the words of the file at its place up to where its quote ends, and suggestion of each finding."""
    text = to_yaml(with_(**fields))
    reading = reading_of(text)
    places = located(text, reading)
    found = []
    for finding, there in zip(reading.findings, places, strict=True):
        assert there.startswith(finding.quote or "")
        found.append((finding.rule, finding.severity.value, finding.suggestion))
    return found


def test_a_correct_plan_has_no_finding() -> None:
    fields = {
        "viện_dẫn": {"nq": NQ, "tv": TV, "kh": f"{NQ} theo [@nq]"},
        "căn_cứ": ["tv"],
        "các_phần": [SECTION],
        "mở_đầu": "Theo [@kh], [@kh:ngắn], [@kh:số], [@kh:đầy đủ], [#nhiệm vụ] và [#làm]; \\[@x] \\[#y]",
    }
    assert findings(**fields) == []


@pytest.mark.parametrize(
    ("mark", "rule", "suggestion"),
    [
        ("[@nq21]", "SPEC-05", "[@nq12]"),
        ("[@Nq 12x]", "SPEC-05", "[@nq12]"),
        ("[@thông tư]", "SPEC-05", None),
        ("[@nq12:dài]", "SPEC-05", "[@nq12]"),
        ("[@nq12:ngắn gọn]", "SPEC-05", "[@nq12]"),
        ("[@tv:số]", "SPEC-15", "[@tv]"),
        ("[#nhiem vu]", "SPEC-05", "[#nhiệm vụ]"),
        ("[#phần x]", "SPEC-05", None),
        ("[#nq12]", "SPEC-05", None),
        ("[#đoạn]", "SPEC-15", None),
    ],
)
@pytest.mark.parametrize("place", ["mở đầu", "block", "cell", "footnote", "register"])
def test_a_mark_that_leads_nowhere(mark: str, rule: str, suggestion: str | None, place: str) -> None:
    sentence = f"Thực hiện [@nq12], {mark} và [@tv]."
    unnumbered = {"nội dung": "Xen giữa.", "khóa": "đoạn", "không đánh số": "có"}
    section: dict[str, Any] = {"tiêu đề": "Việc", "gồm": [unnumbered]}
    fields: dict[str, Any] = {"mở_đầu": "Thực hiện [@nq12], [@tv]."}
    documents: dict[str, Any] = {"nq12": NQ, "tv": TV}
    match place:
        case "mở đầu":
            fields["mở_đầu"] = sentence
        case "block":
            section["nội dung"] = f"Dòng một.\n\n{sentence}\n"
        case "cell":
            section["bảng"] = {"cột": ["A"], "hàng": [["b"], [sentence]]}
        case "footnote":
            fields |= {"mở_đầu": "Thực hiện [@nq12], [@tv][^1].", "chú_thích": {"1": sentence}}
        case "register":
            documents["kh"] = f"Kế hoạch số 1/KH-SNV ngày 02/01/2025 của Sở Nội vụ theo {sentence}"
            fields["mở_đầu"] = "Thực hiện [@kh]."
    text = to_yaml(with_(các_phần=[section, SECTION], viện_dẫn=documents, **fields))
    reading = reading_of(text)
    assert reading.plan is None
    assert told(reading) == [(rule, "error", mark)]
    assert located(text, reading)[0].startswith(mark)
    assert reading.findings[0].suggestion == suggestion


@pytest.mark.parametrize("mark", ["[#nhiệm vụ:ngắn]", "[^1:ngắn]"])
def test_a_form_is_for_citations_only(mark: str) -> None:
    fields = {"các_phần": [SECTION], "mở_đầu": f"Theo [#nhiệm vụ][^1] và {mark}", "chú_thích": {"1": "Năm 2024."}}
    if mark.startswith("[^"):
        fields["mở_đầu"] = f"Theo [#nhiệm vụ]{mark}"
    assert ("SPEC-05", "error", mark) in told(reading_of(with_(**fields)))


@pytest.mark.parametrize("mark", ["[@nq\nchín]", "[@ nq\n chín:số]"])
def test_a_mark_over_two_lines_of_a_heading_is_one(mark: str) -> None:
    fields = {"viện_dẫn": {"nq chín": NQ}, "các_phần": [{"tiêu đề": f"Thực hiện {mark}\nvà báo cáo"}]}
    assert told(reading_of(with_(**fields))) == []
    wrong = told(reading_of(with_(**(fields | {"viện_dẫn": {"kh": NQ}}))))
    assert [rule for rule, _severity, _quote in wrong] == ["SPEC-05", "SPEC-06"]


def test_a_table_shown_as_lines_has_no_number_to_refer_to() -> None:
    targets = {
        "khóa": "ct",
        "mốc": ["Năm 2025"],
        "trình bày": "dòng",
        "hàng": [{"chỉ tiêu": "Số lớp", "giá trị": ["2"]}],
    }
    section = {"tiêu đề": "Việc", "bảng chỉ tiêu": targets}
    assert told(reading_of(with_(các_phần=[section], mở_đầu="Theo [#ct]."))) == [("SPEC-15", "error", "[#ct]")]


@pytest.mark.parametrize(
    ("basis", "told_so"),
    [
        ("nq13", [("SPEC-05", "error", "nq12")]),
        ("NQ-12", [("SPEC-05", "error", "nq12")]),
        ("tt05", [("SPEC-05", "error", None)]),
        ("luatthuvien", [("SPEC-05", "error", "luật thư viện")]),
        ("luat thu vien", [("SPEC-05", "error", "luật thư viện")]),
        ("Căn cứ Luật Thư viện", []),
        ("Luật 2019", []),
    ],
)
def test_a_căn_cứ_that_looks_like_a_key(basis: str, told_so: list[Any]) -> None:
    documents = {"nq12": NQ, "luật thư viện": TV}
    assert findings(viện_dẫn=documents, mở_đầu="[@nq12] [@luật thư viện]", căn_cứ=[basis]) == told_so


def test_without_a_register_a_căn_cứ_is_only_words() -> None:
    assert findings(căn_cứ=["nq13"]) == []


def test_a_document_that_nobody_cites_is_a_warning_at_its_key() -> None:
    text = to_yaml(with_(viện_dẫn={"nq": NQ, "kh 45": {"loại": "Luật", "tên": "Thư viện"}}, mở_đầu="[@nq]"))
    reading = reading_of(text)
    assert reading.plan is not None
    assert told(reading) == [("SPEC-06", "warning", "kh 45")]
    assert located(text, reading) == ["kh 45:"]


def test_an_entry_that_cannot_be_read_is_a_warning_at_its_words() -> None:
    text = to_yaml(with_(viện_dẫn={"k": {"văn bản": "Biên bản quý I"}}, mở_đầu="[@k]"))
    reading = reading_of(text)
    assert reading.plan is not None
    assert told(reading) == [("SPEC-13", "warning", "Biên bản quý I")]
    assert located(text, reading) == ["Biên bản quý I"]


def test_a_key_may_be_given_to_one_place_only() -> None:
    table = {"khóa": "làm", "cột": ["A"], "hàng": [["b"]]}
    appendix = {"tên": "Biểu mẫu", "khóa": "Nhiệm_vụ"}
    fields = with_(các_phần=[SECTION | {"bảng": table}], phụ_lục=[appendix], mở_đầu="Xem Phụ lục.")
    text = to_yaml(fields)
    reading = reading_of(text)
    assert told(reading) == [("SPEC-03", "error", "làm"), ("SPEC-03", "error", "Nhiệm_vụ")]
    assert located(text, reading) == ["làm", "Nhiệm_vụ"]
    assert "dòng 10, cột 9" in reading.findings[1].message
    assert text.splitlines()[9] == "  khóa: nhiệm vụ"


def circle(*cites: tuple[str, str]) -> list[tuple[str, str, str]]:
    """The findings on documents that cite one another, as (who, whom)."""
    documents = {
        key: f"Kế hoạch số {number}/KH-SNV ngày 02/01/2025 của Sở Nội vụ theo {whom}"
        for number, (key, whom) in enumerate(cites, 1)
    }
    return told(reading_of(with_(viện_dẫn=documents, mở_đầu=" ".join(f"[@{key}]" for key in documents))))


@pytest.mark.parametrize(
    ("cites", "closing"),
    [
        ([("a", "[@A]")], ["[@A]"]),
        ([("a", "[@b]"), ("b", "[@a]")], ["[@a]"]),
        ([("a", "[@b]"), ("b", "[@c:số]"), ("c", "[@a]")], ["[@a]"]),
        ([("a", "[@b]"), ("b", "[@c]"), ("c", "[@b]")], ["[@b]"]),
        ([("b", "[@a]"), ("a", "[@a]")], ["[@a]"]),
        ([("a", "[@b] [@c]"), ("b", "[@c]"), ("c", "việc")], []),
        ([("a", "[@b] [@b]"), ("b", "[@a]")], ["[@a]"]),
    ],
    ids=["one", "two", "three", "a tail", "a tail to one", "no circle", "twice the same way"],
)
def test_a_circle_is_told_once_at_the_mark_that_closes_it(cites: list[tuple[str, str]], closing: list[str]) -> None:
    assert circle(*cites) == [("SPEC-08", "error", mark) for mark in closing]


def chain(length: int, cites: str) -> dict[str, Any]:
    """Documents that cite the next one each, as `cites` says: the trích yếu of a plan, or minutes as typed."""
    documents: dict[str, Any] = {}
    for number in range(length):
        subject = cites.format(number + 1)
        parts = {"loại": "Kế hoạch", "số ký hiệu": f"{number}/KH-SNV", "trích yếu": subject}
        documents[f"k{number}"] = subject if subject.startswith("Biên bản") else parts
    return documents | {f"k{length}": TV}


def test_a_long_chain_of_documents_is_printed_or_refused() -> None:
    reading = reading_of(with_(viện_dẫn=chain(1000, "theo [@k{0}]"), mở_đầu="[@k0]"))
    assert reading.plan is None or "Luật Thư viện" in " ".join(printed(reading.plan))


@pytest.mark.parametrize(
    "cites", ["theo [@k{0}:đầy đủ], [@k{0}:đầy đủ]", "theo [@k{0}], [@k{0}]", "Biên bản theo [@k{0}], [@k{0}]"]
)
def test_documents_that_cite_one_another_do_not_multiply(cites: str) -> None:
    content = with_(viện_dẫn=chain(14, cites), mở_đầu="[@k0]")
    reading = reading_of(content)
    length = len("".join(printed(reading.plan))) if reading.plan is not None else 0
    assert length < 10 * len(to_yaml(content))


def test_a_name_is_found_in_either_spelling_of_a_tone() -> None:
    assert told(reading_of(with_(viện_dẫn={"văn hóa": NQ}, mở_đầu="[@văn hoá]"))) == []
