from dataclasses import replace
from typing import Any

import pytest

from drafter import law
from drafter.drafting.head import POINTS_PER_MM, Head, head, rule_below
from drafter.plan.resolving.resolution import Resolved, resolve
from drafter.word.metrics import width_pt, wrap
from tests.samples import MINIMAL, plan_of, with_

RULES = law.load()
RATIO = RULES.ours["rule_ratio"]
ISSUER_MM, NATION_MM = RULES.ours["header_columns_mm"]
PAGE = RULES.text_width_mm * POINTS_PER_MM
LONG = "Triển khai thực hiện Chương trình hành động của Tỉnh ủy về phát triển giáo dục và đào tạo "


def resolved(**fields: Any) -> Resolved:
    return resolve(plan_of(with_(**fields)))


def found(**fields: Any) -> Head:
    return head(resolved(**fields), RULES)


def agency(name: str, superior: str = "UBND tỉnh Lâm Đồng") -> dict[str, Any]:
    return {**MINIMAL["cơ quan"], "tên": name, "chủ quản": superior}


def bold(text: str, component: str, size_set: str = "large") -> float:
    return width_pt(text, RULES.size_pt(component, size_set), bold=True)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Sở Nội vụ", ("SỞ NỘI VỤ",)),
        ("Ủy ban nhân dân tỉnh Lâm Đồng", ("ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG")),
        ("Sở Giáo dục / và Đào tạo", ("SỞ GIÁO DỤC", "VÀ ĐÀO TẠO")),
    ],
)
def test_the_line_below_the_issuer_is_a_share_of_its_last_line(name: str, lines: tuple[str, ...]) -> None:
    of_head = found(cơ_quan=agency(name))
    assert of_head.issuer == lines
    assert of_head.rule_issuer_pt == pytest.approx(bold(lines[-1], "issuer") * RATIO["issuer"])


def test_the_line_below_an_issuer_of_one_endless_word_is_no_wider_than_its_column() -> None:
    of_head = found(cơ_quan=agency("N" * 90))
    assert of_head.issuer == ("N" * 90,)
    assert of_head.rule_issuer_pt == pytest.approx(ISSUER_MM * POINTS_PER_MM * RATIO["issuer"])


@pytest.mark.parametrize("component", ["superior", "issuer"])
def test_names_leave_some_of_their_column_free(component: str) -> None:
    name = "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân thành phố Hồ Chí Minh"
    lines = getattr(found(cơ_quan=agency(name, name)), component)
    look = RULES.components[component]
    widths = [width_pt(line, RULES.size_pt(component), bold=look.bold) for line in lines]
    assert len(lines) > 1
    assert " ".join(lines) == name.upper()
    assert max(widths) <= 0.99 * ISSUER_MM * POINTS_PER_MM


def test_an_issuer_without_superior_stands_alone() -> None:
    alone = {name: value for name, value in MINIMAL["cơ quan"].items() if name != "chủ quản"}
    assert found(cơ_quan=alone).superior == ()


@pytest.mark.parametrize(
    ("subject", "last"),
    [
        ("Công tác văn thư năm 2025", "Công tác văn thư năm 2025"),
        ("Công tác văn thư\nnăm 2025", "năm 2025"),
        ("Công tác **văn thư**", "Công tác văn thư"),
        (LONG * 2, None),
    ],
)
def test_the_line_below_trich_yeu_is_a_share_of_its_last_line(subject: str, last: str | None) -> None:
    wrapped = wrap(" ".join(subject.split()), PAGE, RULES.size_pt("subject"), bold=True)
    assert (last is None) == (len(wrapped) > 1)
    expected = bold(last or wrapped[-1], "subject") * RATIO["subject"]
    assert found(trích_yếu=subject).rule_subject_pt == pytest.approx(expected)


def test_every_line_has_a_lawful_length() -> None:
    of_head = found()
    for component, length, text in (
        ("issuer", of_head.rule_issuer_pt, of_head.issuer[-1]),
        ("motto", of_head.rule_motto_pt, RULES.texts["motto"].text),
        ("subject", of_head.rule_subject_pt, "Công tác văn thư năm 2025"),
    ):
        rule = RULES.components[component].rule
        assert rule is not None
        assert rule.allows(length / bold(text, component), 1e-9)


def test_a_plan_issued_with_a_decision_has_its_line_below_what_it_goes_with() -> None:
    text = "(Kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 8 năm 2025 của Giám đốc Sở Nội vụ)"
    of_head = head(replace(resolved(), goes_with=text, place_date=""), RULES)
    expected = rule_below(text, "goes_with", RULES.ours["goes_with_rule_ratio"], RULES)
    assert of_head.rule_subject_pt == expected
    assert not of_head.small


PLACES = [
    ("Lâm Đồng", "large"),
    ("Bà Rịa - Vũng Tàu", "large"),
    ("Thành phố Hồ Chí Minh", "small"),
    ("Thành phố Phan Rang - Tháp Chàm", "small"),
]


@pytest.mark.parametrize(("place", "size_set"), PLACES)
def test_the_sizes_of_quoc_hieu_tieu_ngu_and_dia_danh_fall_together(place: str, size_set: str) -> None:
    of_head = found(địa_danh=place, ngày="2025-12-25")
    assert of_head.small is (size_set == "small")
    expected = bold(RULES.texts["motto"].text, "motto", size_set) * RATIO["motto"]
    assert of_head.rule_motto_pt == pytest.approx(expected)


@pytest.mark.parametrize(("place", "size_set"), PLACES[:3])
def test_the_line_of_dia_danh_fits_its_column_in_the_sizes_chosen(place: str, size_set: str) -> None:
    line = resolved(địa_danh=place, ngày="2025-12-25").place_date
    assert width_pt(line, RULES.size_pt("place_date", size_set), italic=True) <= NATION_MM * POINTS_PER_MM


@pytest.mark.parametrize(("factor", "small"), [(0.98, False), (0.995, True)])
def test_sizes_fall_a_little_before_the_column_is_full(factor: float, small: bool) -> None:
    letter = width_pt("n", RULES.size_pt("place_date"), italic=True)
    line = "n" * int(NATION_MM * POINTS_PER_MM * factor / letter)
    rules = replace(
        RULES, ours=RULES.ours | {"header_columns_mm": [ISSUER_MM, len(line) * letter / factor / POINTS_PER_MM]}
    )
    assert head(replace(resolved(), place_date=line), rules).small is small


@pytest.mark.parametrize("mm", [RULES.text_width_mm, RULES.text_width_across_mm, 60])
def test_the_line_below_a_text_follows_the_longest_of_its_lines_on_that_page(mm: float) -> None:
    text = f"(Kèm theo Kế hoạch số 05/KH-SNV ngày 05 tháng 8 năm 2025 của {'Sở Nội vụ tỉnh Lâm Đồng ' * 5})"
    size = RULES.size_pt("goes_with")
    lines = wrap(text, mm * POINTS_PER_MM, size, italic=True)
    assert len(lines) > 1
    expected = max(width_pt(line, size, italic=True) for line in lines) * 0.5
    assert rule_below(text, "goes_with", 0.5, RULES, mm * POINTS_PER_MM) == pytest.approx(expected)


@pytest.mark.parametrize(("text", "share"), [("", 0.0), ("m" * 500, 1.0)])
def test_the_line_below_no_text_or_an_endless_word(text: str, share: float) -> None:
    assert rule_below(text, "goes_with", 0.2, RULES) == pytest.approx(PAGE * 0.2 * share)
