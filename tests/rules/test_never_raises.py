"""Whatever the file holds, checking it ends, says where, and says the same again."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.errors import InputError
from drafter.findings import Finding, in_file_order
from drafter.language.spelling import nfc
from drafter.plan.syntax.source import Source, parse_source
from drafter.rules.checking import Checked, check_plan
from drafter.rules.engine import Report, examine
from drafter.rules.from_text import script_of_text
from drafter.text.lines import split
from drafter.text.reader import parse_document
from tests.rules.printing import example
from tests.strategies import NASTY, as_yaml, plans

LEGAL = sorted((Path(__file__).parent / "legal").iterdir())
TEXTS = [path.read_text(encoding="utf-8") for path in LEGAL if path.suffix == ".txt"]
PLANS = [path.read_bytes() for path in LEGAL if path.suffix == ".yaml"]
PLANS.append(example("xa-ung-pho").encode())
LINES = sorted({line for text in TEXTS for line in text.split("\n") if line})

_TYPED = """
I. ¦II/ ¦IV - ¦1. ¦1.1. ¦2.10.3 ¦a) ¦đ. ¦ơ) ¦z) ¦(1) ¦i) ¦- ¦+ ¦* ¦• ¦Ⅳ. ¦①¦٣. ¦²)
Phần thứ nhất¦Chương II ¦Mục 3 ¦Điều 5. ¦Phụ lục¦Phụ lục II ¦Phụ lục 03¦PHỤ LỤC:
Số: ¦Số: 5/KH-UBND¦Số:    /KH - UBND¦12/2026/QĐ-UBND¦42 - NQ/TW¦số 68/NQ-CP ¦/¦-¦–
ngày 31 tháng 02 năm 2026¦ngày 5/8/2024¦ngày   tháng   năm ¦năm 9999¦quý V¦30/2/2026¦Hà Nội,
Trước ngày 30/6/2020¦Hằng năm¦hàng năm¦giai đoạn 2030 - 2026¦từ tháng 9 đến tháng 3¦05 đơn vị
- Đơn vị chủ trì: ¦- Thời hạn: ¦Đơn vị phối hợp: ¦STT | Nội dung | Đơn vị¦1 | a | b¦|¦100%
Căn cứ ¦Luật ¦Nghị quyết số ¦Quyết định số ¦của ¦ về ¦(sau đây gọi tắt là ¦Điều 3 khoản 2 điểm a
Nơi nhận:¦- Như trên;¦Lưu: VT, ¦Lưu. ¦TM. ¦KT. CHỦ TỊCH¦T/M¦PL.(300)¦Kính gửi: ¦./.¦;
UBND¦GD&ĐT¦PCGD (¦Ðảng¦Phoøng¦Phßng¦các các¦thực hiện thực hiện¦hoá¦hóa¦[1]¦[^1]¦𝔎ế¦İ¦ß¦ŉ¦ﬁ
“¦”¦"¦(¦)¦))¦...¦…¦,,¦ ,¦ .¦&¦**¦__¦<b>¦📌
"""
PIECES = (
    *(piece for line in _TYPED.strip("\n").split("\n") for piece in line.split("¦")),
    *("\t", "\r", "\u00a0", "\u200b", "\ufeff", "\x0c", "\u0301", "\u202e", "e\u0323\u0302", "x\u0301\u0302\u0303"),
    "N" * 1500,
    "ngh " * 400,
    "((" * 200,
    "1." * 300,
    "\t" * 300,
    *NASTY,
)


def of_text(text: str) -> Report:
    return examine(script_of_text(parse_document("a.txt", text)))


def assert_told_well(findings: list[Finding], lines: list[str], *, quoted: bool) -> None:
    """Each finding at a place of the file, in order. quoted: what stands there is what it quotes."""
    assert findings == in_file_order(findings)
    for each in findings:
        assert each.message
        assert each.line is not None
        assert each.column is not None
        assert 1 <= each.line <= max(1, len(lines)), each
        line = lines[each.line - 1] if lines else ""
        assert 1 <= each.column <= len(line) + 1, each
        assert each.quote is None or each.quote.strip(), each
        if quoted and each.quote is not None:
            there, first = nfc(line[each.column - 1 :]), each.quote[0]
            assert (there or " ")[0].isspace() if first.isspace() else there.startswith(first), each


def assert_text_is_checked(text: str) -> None:
    report = of_text(text)
    assert_told_well(report.findings, list(split(text)), quoted=True)
    assert report == of_text(text)


def checked(data: bytes) -> Checked | None:
    """What checking a plan file gives; None for what is no text."""
    try:
        return check_plan(parse_source("a.yaml", data))
    except InputError:
        return None


def lines_of(source: Source) -> list[str]:
    return [source.line(number) for number in range(1, source.line_of(len(source.text)) + 1)]


def assert_plan_is_checked(data: bytes) -> None:
    found = checked(data)
    if found is not None:
        assert_told_well(found.findings, lines_of(parse_source("a.yaml", data)), quoted=False)
        assert found == checked(data)


piece = st.sampled_from(PIECES)
typed = st.lists(st.one_of(piece, st.sampled_from(LINES)), min_size=1, max_size=5).map("".join)


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    assert_text_is_checked(text)


@given(st.lists(st.one_of(typed, st.sampled_from(LINES)), max_size=30).map("\n".join))
def test_lines_of_plan_like_pieces(text: str) -> None:
    assert_text_is_checked(text)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A legal text with lines taken out, doubled, swapped, cut, or with something typed into them."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _time in range(draw(st.integers(1, 8))):
        at, other = (draw(st.integers(0, len(lines) - 1)) for _which in range(2))
        cut = draw(st.integers(0, len(lines[at])))
        match draw(st.sampled_from(("out", "twice", "swap", "cut", "join", "type", "type", "type"))):
            case "out" if len(lines) > 1:
                del lines[at]
            case "twice":
                lines.insert(other, lines[at])
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "cut":
                lines[at : at + 1] = [lines[at][:cut], lines[at][cut:]]
            case "join":
                lines[at : at + 2] = [" ".join(lines[at : at + 2])]
            case _:
                lines[at] = lines[at][:cut] + draw(piece) + lines[at][cut:]
    return "\n".join(lines)


@given(damaged())
def test_a_legal_text_that_was_damaged(text: str) -> None:
    assert_text_is_checked(text)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.builds(as_yaml, plans(), st.integers(0, 99)))
def test_any_plan(text: str) -> None:
    assert_plan_is_checked(text.encode())


@given(st.data())
def test_a_plan_file_with_other_bytes(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from(PLANS)))
    for _time in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole)))
        upto = at + data.draw(st.sampled_from((0, 0, 0, 1, 3, 40)))
        whole[at:upto] = data.draw(st.one_of(piece.map(str.encode), st.binary(max_size=3)))
    assert_plan_is_checked(bytes(whole))


@given(st.data())
def test_a_plan_file_with_other_words(data: st.DataObject) -> None:
    """What is typed at the end of a line leaves most files plans, so that the rules see it."""
    lines = data.draw(st.sampled_from(PLANS)).decode().split("\n")
    for _time in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at] += " " * data.draw(st.integers(0, 1)) + data.draw(piece)
    assert_plan_is_checked("\n".join(lines).encode())


@pytest.mark.parametrize("text", ["", "\n", " ", "\ufeff", "KẾ HOẠCH", "Số:", "Nơi nhận:", "Phụ lục", "z)\nz) a\nz) b"])
def test_next_to_nothing(text: str) -> None:
    assert_text_is_checked(text)
