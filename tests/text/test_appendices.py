"""Appendices: labels, titles, what they go with, their content."""

import pytest

from drafter.text.paragraphs import Kind
from tests.text.paper import HEAD, read, shown, words

FOOT = f"{HEAD}I. VIỆC\n\n1. Dọn kho./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê An\n\n"


def appendix(text: str) -> list[tuple[Kind, str]]:
    found = shown(FOOT + text)
    return found[[kind for kind, _words in found].index(Kind.SIGNER) + 1 :]


def test_label_title_and_what_it_goes_with() -> None:
    assert appendix(
        "PHỤ LỤC I\nDANH SÁCH KHO\nCỦA XÃ\n(Kèm theo Kế hoạch số 5/KH-UBND\ncủa UBND xã)\n\n1. Kho cũ.\n"
    ) == [
        (Kind.APPENDIX_LABEL, "PHỤ LỤC I"),
        (Kind.APPENDIX_TITLE, "DANH SÁCH KHO CỦA XÃ"),
        (Kind.GOES_WITH, "(Kèm theo Kế hoạch số 5/KH-UBND của UBND xã)"),
        (Kind.PARAGRAPH, "1. Kho cũ."),
    ]


@pytest.mark.parametrize(
    "label",
    ["PHỤ LỤC", "Phụ lục 2", "Phụ lục số 02", "PHỤ LỤC III.", "Phụ lục 1a", "Mẫu biểu số 01", "MẪU SỐ 3", "Biểu 2"],
)
def test_labels(label: str) -> None:
    assert appendix(f"{label}\nKHO CỦA XÃ\n\nDọn kho.\n")[:2] == [
        (Kind.APPENDIX_LABEL, label),
        (Kind.APPENDIX_TITLE, "KHO CỦA XÃ"),
    ]


def test_a_list_without_a_label_begins_with_its_title() -> None:
    assert appendix("DANH MỤC\n\nDọn kho năm 2026 của xã\n\nSTT\tViệc\tAi\n1.\tDọn kho\tVăn phòng\n") == [
        (Kind.APPENDIX_TITLE, "DANH MỤC"),
        (Kind.APPENDIX_TITLE, "Dọn kho năm 2026 của xã"),
        (Kind.ROW, "STT\tViệc\tAi"),
        (Kind.ROW, "1.\tDọn kho\tVăn phòng"),
    ]


def test_the_unit_of_a_table_is_no_title() -> None:
    text = FOOT + "**PHỤ LỤC**\n\n**KHO CỦA XÃ**\n\n*Đơn\nvị: mét.*\n\n|\nSTT\n|\nKho\n|\n|\n1\n|\nKho cũ\n|\n"
    assert words(text, Kind.CAPTION, Kind.ROW) == ["Đơn vị: mét.", "STT\tKho", "1\tKho cũ"]


def test_several_appendices_have_outlines_of_their_own() -> None:
    document = read(FOOT + "PHỤ LỤC I\nKHO\n\nI. KHO CŨ\n\n1. Dọn.\n\nPHỤ LỤC II\nSỔ\n\nI. SỔ CŨ\n\nGhi tên.\n")
    labels = document.of(Kind.APPENDIX_LABEL)
    assert [each.words for each in labels] == ["PHỤ LỤC I", "PHỤ LỤC II"]
    below = [[(each.words, each.level) for each in document.children(label.index)] for label in labels]
    assert below == [[("KHO", 0), ("I. KHO CŨ", 1)], [("SỔ", 0), ("I. SỔ CŨ", 1)]]


def test_a_mention_of_an_appendix_begins_none() -> None:
    assert read(f"{HEAD}I. VIỆC\n\n1. Dọn kho theo\n\nPhụ lục I kèm theo.\n").of(Kind.APPENDIX_LABEL) == ()


def test_without_a_foot_only_an_appendix_by_name_is_one() -> None:
    text = f"{HEAD}I. VIỆC\n\nDANH MỤC\n\nBiểu số 2\n\nDọn kho.\n\nPHỤ LỤC\nKHO\n\nKho cũ.\n"
    assert words(text, Kind.APPENDIX_LABEL) == ["PHỤ LỤC"]


def test_prose_of_an_appendix_is_no_endless_title() -> None:
    found = appendix("PHỤ LỤC\n" + "Kho cũ của xã\n\n" * 30)
    assert sum(kind is Kind.APPENDIX_TITLE for kind, _words in found) <= 4
