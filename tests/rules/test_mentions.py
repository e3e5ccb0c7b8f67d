"""The mentions of a text, and the documents they mean."""

from drafter.rules.documents import by_document
from drafter.rules.mentions import mentions
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

BODY = Kind.PARAGRAPH


def script(*paragraphs: str | tuple[Kind, str]) -> Script:
    kinds = [each if isinstance(each, tuple) else (BODY, each) for each in paragraphs]
    return Script(tuple(passage(line, kind, words) for line, (kind, words) in enumerate(kinds, start=1)))


def passage(line: int, kind: Kind, words: str) -> Passage:
    return Passage(words, kind, lambda index: (line, index + 1))


def test_a_document_in_the_trich_yeu_of_another_is_inside_it() -> None:
    text = "Theo Quyết định số 15/QĐ-UBND ngày 05/3/2026 của UBND tỉnh triển khai Nghị quyết số 71/NQ-CP về dữ liệu."
    outer, inner = mentions(script(text))
    assert (outer.inside, inner.inside) == (False, True)
    assert text[outer.subject_start : outer.subject_cut] == "triển khai "
    assert text[inner.subject_start : inner.subject_end] == "về dữ liệu"


def test_a_document_named_in_the_title_is_not_introduced_there() -> None:
    title, first = mentions(script((Kind.SUBJECT, "Thực hiện Kế hoạch số 12/KH-UBND"), "Theo Kế hoạch số 12/KH-UBND"))
    assert (title.counts, first.counts) == (False, True)
    assert first.line == 2


def test_one_number_of_two_terms_means_two_documents() -> None:
    found = by_document(
        script(
            "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương về tổ chức bộ máy",
            "Nghị quyết số 18-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương về quản lý và sử dụng đất",
            "Nghị quyết số 18-NQ/TW; Luật Đất đai; Đề án 06",
        )
    )
    assert [[each.line for each in document] for document in found] == [[1], [2, 3]]


def test_a_wrong_day_or_a_number_with_its_year_makes_no_other_document() -> None:
    found = by_document(
        script(
            "Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh; Kế hoạch số 12/KH-UBND ngày 06/3/2026 của UBND",
            "Nghị quyết số 44/2021/NQ-HĐND ngày 29/4/2021; Nghị quyết số 44/2021/NQ-HĐND ngày 29/4/2022",
        )
    )
    assert [len(document) for document in found] == [2, 2]


def test_plans_of_two_communes_with_one_number_are_two_documents() -> None:
    found = by_document(
        script(
            "Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND xã An Bình",
            "Kế hoạch số 12/KH-UBND ngày 11/3/2026 của UBND xã Bình Mỹ",
        )
    )
    assert [len(document) for document in found] == [1, 1]
