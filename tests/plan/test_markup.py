import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.plan.markup import Run, parse, plain


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", ()),
        ("không có gì", (Run("không có gì"),)),
        ("**đậm** rồi *nghiêng*.", (Run("đậm", bold=True), Run(" rồi "), Run("nghiêng", italic=True), Run("."))),
        ("***cả hai***", (Run("cả hai", bold=True, italic=True),)),
        (
            "**đậm *và nghiêng* nữa**",
            (Run("đậm ", bold=True), Run("và nghiêng", bold=True, italic=True), Run(" nữa", bold=True)),
        ),
        ("5 * 3 * 2", (Run("5 * 3 * 2"),)),
        ("2*3*4", (Run("2*3*4"),)),
        ("**chưa khép", (Run("**chưa khép"),)),
        ("*a **b* c**", (Run("a **b", italic=True), Run(" c**"))),
        (r"\*sao\* và \\", (Run("*sao* và \\"),)),
        (r"C:\tep", (Run(r"C:\tep"),)),
        ("****", (Run("****"),)),
        ("******", (Run("******"),)),
        ("**b *c***", (Run("b ", bold=True), Run("c", bold=True, italic=True))),
        ("*b **c***", (Run("b ", italic=True), Run("c", bold=True, italic=True))),
        ("***a* b**", (Run("a", bold=True, italic=True), Run(" b", bold=True))),
        ("***a**", (Run("*"), Run("a", bold=True))),
        ("*a***", (Run("a", italic=True), Run("**"))),
        ("(**a**)", (Run("("), Run("a", bold=True), Run(")"))),
    ],
)
def test_emphasis(text: str, runs: tuple[Run, ...]) -> None:
    assert parse(text) == runs


@given(st.text(alphabet="ab *\\().", max_size=30))
def test_no_character_but_marks_is_lost(text: str) -> None:
    def letters(value: str) -> str:
        return "".join(c for c in value if c not in "*\\")

    assert letters(plain(parse(text))) == letters(text)


@given(st.text(max_size=60).filter(lambda t: "*" not in t and "\\" not in t))
def test_text_without_marks_stays_as_it_is(text: str) -> None:
    assert plain(parse(text)) == text
