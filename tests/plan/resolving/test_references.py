"""What [#khóa] prints: the place of a section, a table or an appendix in the words of the decree (PL II.V.7)."""

from typing import Any

import pytest

from drafter.plan.markup import Run
from drafter.plan.resolving.references import Place, by_key, places, trees
from drafter.plan.resolving.resolution import resolve
from drafter.plan.syntax.source import Text
from tests.samples import plan_of, printed_body, with_

Tree = list[dict[str, Any] | str]


def deep(scheme: str | None = None) -> Tree:
    """Sections of every level, each with its level as key; the second of everything is the one that bears it."""
    level: Tree = ["Một."]
    for depth in (5, 4, 3, 2):
        level = [f"Một ở bậc {depth}.", {"tiêu đề": f"Bậc {depth}", "khóa": f"bậc {depth}", "gồm": level}]
    top: dict[str, Any] = {"tiêu đề": "Bậc 1", "khóa": "bậc 1", "gồm": level}
    return [{"tiêu đề": "Mở"}, top | ({"đánh số": scheme} if scheme else {})]


def places_of(content: dict[str, Any]) -> dict[str, str]:
    """Key → words of all that may be referred to."""
    plan = plan_of(content)
    return {key: place.words for key, place in by_key(places(plan, trees(plan))).items()}


@pytest.mark.parametrize(
    ("scheme", "second", "third", "fourth"),
    [
        (None, "khoản 2 Mục II", "điểm b khoản 2 Mục II", ""),
        ("I. 1. a)", "khoản 2 Mục II", "điểm b khoản 2 Mục II", ""),
        ("I. 1. 1.1.", "khoản 2 Mục II", "mục 2.2 Mục II", ""),
        ("I. 1. 1.1. a)", "khoản 2 Mục II", "mục 2.2 Mục II", "điểm b mục 2.2 Mục II"),
        ("không", "", "", ""),
    ],
)
def test_every_level_of_every_scheme(scheme: str | None, second: str, third: str, fourth: str) -> None:
    found = places_of(with_(các_phần=deep(), đánh_số=scheme))
    first = "" if scheme == "không" else "Mục II"
    assert found == {"bậc 1": first, "bậc 2": second, "bậc 3": third, "bậc 4": fourth, "bậc 5": ""}


def test_a_section_with_a_scheme_of_its_own_is_called_by_it() -> None:
    assert places_of(with_(các_phần=deep("I. 1. 1.1.")))["bậc 3"] == "mục 2.2 Mục II"
    assert places_of(with_(các_phần=deep("gạch đầu dòng")))["bậc 2"] == ""


@pytest.mark.parametrize(
    ("number", "words"), [(1, "điểm a"), (4, "điểm d"), (5, "điểm đ"), (6, "điểm e"), (8, "điểm h")]
)
def test_points_go_by_the_vietnamese_alphabet(number: int, words: str) -> None:
    points: Tree = [*["Điểm."] * (number - 1), {"nội dung": "Điểm này.", "khóa": "k"}]
    tree: Tree = [{"tiêu đề": "A", "gồm": [{"tiêu đề": "B", "gồm": points}]}]
    assert places_of(with_(các_phần=tree)) == {"k": f"{words} khoản 1 Mục I"}


def test_what_carries_no_number_has_no_words() -> None:
    tree: Tree = [
        {"tiêu đề": "A", "khóa": "a", "không đánh số": "có", "gồm": [{"tiêu đề": "B", "khóa": "b"}]},
        {"tiêu đề": "C", "khóa": "c"},
    ]
    assert places_of(with_(các_phần=tree)) == {"a": "", "b": "khoản 1", "c": "Mục I"}


FREE = {"cột": ["Việc"], "hàng": [["Một"]]}
TARGETS = {"mốc": ["Năm 2025"], "hàng": [{"chỉ tiêu": "Một", "giá trị": ["1"]}]}


def test_tables_are_counted_through_the_document_where_they_have_a_name_or_a_key() -> None:
    tree: Tree = [
        {"tiêu đề": "A", "bảng": [FREE, FREE | {"khóa": "t1"}], "gồm": [{"bảng chỉ tiêu": TARGETS | {"tên": "Tên"}}]},
        {"tiêu đề": "B", "bảng chỉ tiêu": TARGETS | {"khóa": "t3"}},
    ]
    appendix = {"tên": "Biểu mẫu", "bảng": FREE | {"khóa": "t4"}, "gồm": [{"bảng": FREE | {"khóa": "t5"}}]}
    content = with_(các_phần=tree, phụ_lục=[appendix], mở_đầu="Xem Phụ lục kèm theo.")
    assert places_of(content) == {"t1": "Bảng 1", "t3": "Bảng 3", "t4": "Bảng 4", "t5": "Bảng 5"}


def test_one_appendix_goes_without_a_number_and_several_are_in_roman() -> None:
    one = {"tên": "Biểu mẫu", "khóa": "p1", "gồm": [{"tiêu đề": "A", "khóa": "a", "gồm": [{"nội dung": "B"}]}]}
    other = {"nội dung": "C.", "khóa": "p2", "gồm": [{"tiêu đề": "D", "gồm": [{"nội dung": "E", "khóa": "e"}]}]}
    opening = "Xem các phụ lục kèm theo."
    assert places_of(with_(phụ_lục=[one], mở_đầu="Xem Phụ lục.")) == {"p1": "Phụ lục", "a": "Mục I Phụ lục"}
    assert places_of(with_(phụ_lục=[one, other], mở_đầu=opening)) == {
        "p1": "Phụ lục I",
        "a": "Mục I Phụ lục I",
        "p2": "Phụ lục II",
        "e": "khoản 1 Mục I Phụ lục II",
    }


def test_an_appendix_may_be_numbered_in_its_own_way() -> None:
    own = {"tên": "Biểu mẫu", "đánh số": "I. 1. 1.1.", "gồm": deep()}
    assert places_of(with_(phụ_lục=[own], mở_đầu="Xem Phụ lục."))["bậc 3"] == "mục 2.2 Mục II Phụ lục"


def after(words: str, key: str = "k", **fields: Any) -> str:
    """What stands in the opening after `words` for a reference to a khoản; stars at their end are closed again."""
    tree: Tree = [{"tiêu đề": "A", "gồm": [{"tiêu đề": "B", "khóa": "k"}]}]
    stars = "**" if words.endswith("**") else ""
    content = with_(các_phần=tree, mở_đầu=f"{words}[#{key}]{stars}", **fields)
    return printed_body(plan_of(content))[0].removeprefix(words.removesuffix("**"))


@pytest.mark.parametrize("words", ["", "Đã xong. ", "Vì sao? ", "Tốt lắm! ", "**", "Đã xong. **"])
def test_a_reference_at_the_start_of_a_sentence_has_a_capital(words: str) -> None:
    assert after(words) == "Khoản 1 Mục I"


@pytest.mark.parametrize("words", ["Theo ", "Theo quy định tại **", "gồm: ", "bảng, biểu; ", "("])
def test_a_reference_within_a_sentence_has_none(words: str) -> None:
    assert after(words) == "khoản 1 Mục I"


@pytest.mark.parametrize("words", ["“Đã xong.” ", "(Đã xong.) "])
def test_a_sentence_ends_before_its_closing_sign(words: str) -> None:
    assert after(words) == "Khoản 1 Mục I"


def test_a_sentence_ends_before_its_footnote() -> None:
    assert after("Đã xong.[^1] ", chú_thích={"1": "Năm 2024."}) == "Khoản 1 Mục I"


def test_an_ellipsis_ends_no_sentence() -> None:
    assert after("gồm tập huấn, hội thảo... ") == "khoản 1 Mục I"


def test_a_reference_keeps_its_emphasis() -> None:
    tree: Tree = [{"tiêu đề": "A", "khóa": "k"}]
    (opening,) = resolve(plan_of(with_(các_phần=tree, mở_đầu="Theo **[#k]** và *[#k]*"))).opening
    assert opening == (Run("Theo "), Run("Mục I", bold=True), Run(" và "), Run("Mục I", italic=True))


@pytest.mark.parametrize("key", [" k ", "K"])
def test_a_key_is_found_however_it_is_spelled(key: str) -> None:
    assert after("Theo ", key=key) == "khoản 1 Mục I"


def test_of_two_places_with_one_key_the_first_counts() -> None:
    first, second = Place(Text.plain("Nhiệm vụ"), "Mục I"), Place(Text.plain("nhiệm_vụ"), "Mục II")
    assert by_key(iter((first, second))) == {"nhiệm vụ": first}
