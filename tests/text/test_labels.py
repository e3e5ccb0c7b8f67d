import pytest

from drafter.text.labels import Label, Style, follows, read_label


def label(words: str) -> Label:
    found = read_label(words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "style", "text", "values", "rest"),
    [
        ("I. MỤC ĐÍCH", Style.ROMAN, "I.", (1,), "MỤC ĐÍCH"),
        ("XIV. KINH PHÍ", Style.ROMAN, "XIV.", (14,), "KINH PHÍ"),
        ("IV/ TỔ CHỨC", Style.ROMAN, "IV/", (4,), "TỔ CHỨC"),
        ("II - NHIỆM VỤ", Style.ROMAN, "II -", (2,), "NHIỆM VỤ"),
        ("A. CÔNG VIỆC CHUNG", Style.CAPITAL, "A.", (65,), "CÔNG VIỆC CHUNG"),
        ("C. CÔNG VIỆC RIÊNG", Style.CAPITAL, "C.", (67,), "CÔNG VIỆC RIÊNG"),
        ("Phần II. TỔ CHỨC", Style.PART, "Phần II.", (2,), "TỔ CHỨC"),
        ("Chương 3", Style.PART, "Chương 3", (3,), ""),
        ("1. Mục đích", Style.NUMBER, "1.", (1,), "Mục đích"),
        ("12.Yêu cầu", Style.NUMBER, "12.", (12,), "Yêu cầu"),
        ("`1. Yêu cầu", Style.NUMBER, "1.", (1,), "Yêu cầu"),
        ("2.1. Lập danh sách", Style.NUMBER_OF_TWO, "2.1.", (2, 1), "Lập danh sách"),
        ("2.10 Lập danh sách", Style.NUMBER_OF_TWO, "2.10", (2, 10), "Lập danh sách"),
        ("2.1.3. Lập danh sách", Style.NUMBER_OF_THREE, "2.1.3.", (2, 1, 3), "Lập danh sách"),
        ("1.2.3.4. Lập", Style.NUMBER_OF_FOUR, "1.2.3.4.", (1, 2, 3, 4), "Lập"),
        ("a) Mở lớp", Style.LETTER, "a)", (1,), "Mở lớp"),
        ("đ) Mở lớp", Style.LETTER, "đ)", (7,), "Mở lớp"),
        ("ê) Mở lớp", Style.LETTER, "ê)", (9,), "Mở lớp"),
        ("b. Mở lớp", Style.LETTER, "b.", (4,), "Mở lớp"),
        ("b/ Mở lớp", Style.LETTER, "b/", (4,), "Mở lớp"),
        ("a.2) Mở lớp", Style.BRACKETED, "a.2)", (2,), "Mở lớp"),
        ("(3) Mở lớp", Style.BRACKETED, "(3)", (3,), "Mở lớp"),
        ("2) Mở lớp", Style.BRACKETED, "2)", (2,), "Mở lớp"),
        ("iii) Mở lớp", Style.BRACKETED, "iii)", (3,), "Mở lớp"),
        ("- Mở lớp", Style.DASH, "-", (), "Mở lớp"),
        ("–Mở lớp", Style.DASH, "–", (), "Mở lớp"),
        ("+  Mở lớp", Style.PLUS, "+", (), "Mở lớp"),
        ("* Mở lớp", Style.STAR, "*", (), "Mở lớp"),
    ],
)
def test_labels_are_read(line: str, style: Style, text: str, values: tuple[int, ...], rest: str) -> None:
    found = label(line)
    assert (found.style, found.text, found.values, line[found.end :]) == (style, text, values, rest)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "",
            "Mở lớp",
            "12 lớp",
            "2026. Mở lớp",
            "15/11/2026",
            "1.393 MW",
            "12.375,3/10.200 triệu",
            "35,5%",
            "I, nhiệm",
        ),
        *("và lớp", "a, b", "ab) c", "Phần lớn các thôn", "- ", "--", "…", "ước đạt", "(kèm theo)", "XII về"),
    ],
)
def test_what_is_no_label(line: str) -> None:
    assert read_label(line) is None


@pytest.mark.parametrize("line", ["1." * 50_000, "I" * 100_000, "(" * 100_000, "- " * 50_000, "a" + ")" * 100_000])
def test_a_line_of_any_length_is_looked_at_in_no_time(line: str) -> None:
    for _turn in range(1_000):
        read_label(line)


@pytest.mark.parametrize(
    ("open_labels", "line", "fine"),
    [
        ((), "1. A", True),
        ((), "2. A", False),
        ((), "a) B", True),
        ((), "b) B", False),
        (("I. A", "1. B"), "2. C", True),
        (("I. A", "1. B"), "4. C", True),
        (("I. A", "1. B"), "11. C", False),
        (("I. A", "1. B"), "II. C", True),
        (("II. A", "3. B"), "3.1. C", True),
        (("II. A", "3. B"), "4.1. C", False),
        (("3. B", "3.1. C"), "3.3. D", True),
        (("3. B", "3.4. C"), "3.2. D", False),
        (("A. B",), "B. C", True),
        (("1. A",), "- B", False),
    ],
)
def test_a_number_follows_those_that_are_open(open_labels: tuple[str, ...], line: str, fine: bool) -> None:
    assert follows(label(line), [label(each) for each in open_labels]) is fine
