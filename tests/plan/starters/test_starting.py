"""A starter becomes a plan: its variables, what is known of them and wrong with them, the file with them filled."""

import functools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import InputError
from drafter.findings import Severity
from drafter.language.spelling import nfc
from drafter.plan.printed import printed
from drafter.plan.reader import Reading, read_text
from drafter.plan.reading.canonical import Record, canonical
from drafter.plan.starters.starting import Starter
from drafter.plan.syntax.nodes import Mapping
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source, read_source

STARTERS = sorted((Path(__file__).resolve().parents[3] / "plan_specs").glob("*.yaml"))
KEPT = """\
cơ quan: {tên: Sở Nội vụ, viết tắt: SNV}
địa danh: Huế
ngày: 2026
trích yếu: Công tác văn thư
yêu cầu: Đúng hạn.
ký: {chức vụ: Giám đốc}
nơi nhận: [Các phòng]
lưu: {đơn vị soạn thảo: VP}
"""
VARIABLES = "biến: {x: X, y: Y}\n"


def starter_of(text: str) -> Starter:
    return Starter(Source("mẫu.yaml", text))


def starter_with(part: str) -> Starter:
    """A starter with this part of a plan and the variables x and y."""
    return starter_of(f"{part}\n{KEPT}{VARIABLES}")


def filled(part: str, **values: str) -> str:
    """What that part of the file becomes; the rest stays as it is. x and y are X and Y unless given."""
    text = starter_with(part).filled({"x": "X", "y": "Y"} | values)
    assert text.endswith(f"\n{KEPT}")
    return text.removesuffix(f"\n{KEPT}")


def drawn(reading: Reading) -> list[str]:
    """What a draft of the plan prints, each row of blanks as one; fails with the errors when there are any."""
    errors = [finding for finding in reading.as_draft().findings if finding.severity is Severity.ERROR]
    assert errors == []
    assert reading.plan is not None
    return [" ".join(text.split()) for text in printed(reading.plan)]


def test_what_is_no_mapping_is_no_starter() -> None:
    with pytest.raises(InputError, match=r"mẫu\.yaml không đọc được như một kế hoạch"):
        starter_of("- một\n")


@pytest.mark.parametrize(
    ("first", "title"),
    [("# Ngày hội", "Ngày hội"), ("##  Ngày hội # của xã  ", "Ngày hội # của xã"), ("", ""), ("số: 1", "số: 1")],
)
def test_the_title_is_the_first_line(first: str, title: str) -> None:
    assert starter_of(f"{first}\n{KEPT}").title() == title


def test_the_variables_are_those_declared_in_their_order() -> None:
    found = starter_of(f"{KEPT}biến:\n  Tên xã: {{mô tả: Tên của xã, mẫu: An Bình}}\n  x: X\n").variables
    assert [(each.name, each.description and each.description.value, each.sample) for each in found] == [
        ("tên_xã", "Tên của xã", found[0].sample),
        ("x", None, found[1].sample),
    ]
    assert [each.sample and each.sample.value for each in found] == ["An Bình", "X"]


OWN = """\
cơ quan: {chủ quản: "{{ a }}", tên: "{{ b }}", viết tắt: "SNV {{ c }}", cấp: "{{ h }}"}
địa danh: "{{ d }}"
ký: {chức vụ: "{{ e | hoa }}", họ tên: " {{ f }}", ký thay: "{{ f }} "}
lưu: {đơn vị soạn thảo: ["{{ g }}"]}
mở đầu: "{{ i }}"
biến: {a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H, i: I}
"""


@pytest.mark.parametrize(
    ("profile", "known"),
    [
        ("{}", {}),
        ("địa danh: Huế", {"d": "Huế"}),
        ("cơ quan: {tên: Sở A / B, viết tắt: SA}", {"a": "", "b": "Sở A / B", "h": ""}),
        ("cơ quan: {chủ quản: UBND tỉnh, tên: Sở A, cấp: sở}", {"a": "UBND tỉnh", "b": "Sở A", "h": "sở"}),
        ("ký: {chức vụ: Giám đốc, họ tên: An}", {"f": ""}),
        ("ký: {chức vụ: Giám đốc, ký thay: Chủ tịch}", {"f": "Chủ tịch"}),
        ("lưu: {đơn vị soạn thảo: [VP, TH]}", {"g": "VP"}),
        ("lưu: {}", {"g": ""}),
    ],
)
def test_a_profile_knows_the_variables_that_alone_make_up_its_fields(profile: str, known: dict[str, str]) -> None:
    source = Source("hồ sơ.yaml", profile)
    node = read_nodes(source).node
    assert isinstance(node, Mapping)
    record: Record = canonical(node, source, [], kind="profile")
    assert starter_of(OWN).known_from(record) == known


@pytest.mark.parametrize(
    ("day", "sample", "known"),
    [
        ("{{ năm }}", "2021", {"năm": "2026"}),
        ("{{năm}}", '"2021"', {"năm": "2026"}),
        ("{{ năm }}", "năm nay", {}),
        ("{{ năm }}", "2021-05", {}),
        ("5/{{ năm }}", "2021", {}),
        ("2025", "2021", {}),
    ],
)
def test_today_the_year_of_issue_is_known(day: str, sample: str, known: dict[str, str]) -> None:
    text = KEPT.replace("ngày: 2026", f'ngày: "{day}"')
    assert starter_of(f"{text}biến: {{năm: {sample}}}\n").known_today(date(2026, 12, 31)) == known


@pytest.mark.parametrize(
    ("part", "values", "told"),
    [
        ('mở đầu: "{{ x }}"', {}, None),
        ('mở đầu: "{{ x }}"', {"x": ""}, None),
        ('mở đầu: "{{ x }}"', {"x": "[[CẦN x]]"}, None),
        ('mở đầu: "{{ x }}"', {"x": "[@k] [#k] [^1] {{ z }} **"}, None),
        ('chủ đề: "{{ x }}"', {}, "Không có mục “chủ đề”"),
        ('số: "{{ x }}"', {"x": "5"}, None),
        ('số: "{{ x }}"', {}, "“số” ghi một số từ 1 đến 999999"),
        ('mở đầu: "a {{ x | ngày }}"', {"x": "2026-05-01"}, None),
        ('mở đầu: "a {{ x | ngày }}"', {}, "Giá trị “X” của biến “x” không phải là ngày"),
        ('mở đầu: "{{ x }}"', {"x": "a\x07"}, "Giá trị của biến “x” có ký tự U+0007"),
        ('mở đầu: "{{ z }}"', {}, "Không có biến “z”"),
        ('mở đầu: "{{ x.y }}"', {}, "Trong hai dấu ngoặc nhọn chỉ ghi tên biến"),
        ("mở đầu: a {% if x %}", {}, "Trong hai dấu ngoặc nhọn chỉ ghi tên biến"),
        ('ký hiệu: "{{ x }}"', {"x": "KH[^1]"}, "Mục này không phải lời văn nên không dùng được dấu [^1]"),
        ('ký hiệu: "{{ x }}"', {"x": "{{ z }}"}, None),
    ],
)
def test_a_fault_is_told_in_words(part: str, values: dict[str, str], told: str | None) -> None:
    fault = starter_with(part).fault(values)
    assert fault is None if told is None else fault is not None and fault.startswith(told)


SAID = "Xã \"A\": 'B' \\ # C"


@pytest.mark.parametrize(
    ("part", "value", "expected"),
    [
        ("mở đầu: Xã {{ x }} làm", "An Bình", "mở đầu: Xã An Bình làm"),
        ("mở đầu: Xã {{ x }} làm", SAID, 'mở đầu: "Xã Xã \\"A\\": \'B\' \\\\\\\\ # C làm"'),
        ("mở đầu: 'Xã {{ x }} làm'", SAID, "mở đầu: 'Xã Xã \"A\": ''B'' \\\\ # C làm'"),
        ('mở đầu: "Xã\\t{{ x }} làm"', SAID, 'mở đầu: "Xã\\tXã \\"A\\": \'B\' \\\\\\\\ # C làm"'),
        ("mở đầu: |  # c\n  Xã {{ x }}\n\n  làm", SAID, "mở đầu: |  # c\n  Xã Xã \"A\": 'B' \\\\ # C\n\n  làm"),
        ("mở đầu: >-\n  Xã {{ x }}\n  làm", SAID, "mở đầu: >-\n  Xã Xã \"A\": 'B' \\\\ # C\n  làm"),
        ('mở đầu: "Xã {{ x\n  }} làm"', "A", "mở đầu: Xã A làm"),
        ("mở đầu: >-\n  Xã {{ x\n  }} làm", "A", "mở đầu: Xã A làm"),
        ('mở đầu: "\\u007b{ x }} làm"', "A", "mở đầu: A làm"),
        ("mở đầu: 'Xã {{ x }} làm'", "a\n b\t", "mở đầu: 'Xã a b làm'"),
        ('mở đầu: "Xã {{ x }} làm"', "a\u200bb", 'mở đầu: "Xã a\\u200bb làm"'),
        ('mở đầu: "á{{ x }} làm"', "\u0301 \u0323ba\u0301", 'mở đầu: "ábá làm"'),
        ("mở đầu: Tổ {{ x }} và {{ y }}{{ x }}", "1", "mở đầu: Tổ 1 và Y1"),
        ("mở đầu: Tổ *{{ x }}*", "5 * 3", 'mở đầu: "Tổ *5 \\\\* 3*"'),
        ("mở đầu: '{{ x }}'", "[^1] [[CẦN [@k]]", "mở đầu: '\\[^1] \\[\\[CẦN \\[@k]]'"),
        ("mở đầu: '{{ x }}'", "[[CẦN x]] [a]", "mở đầu: '[[CẦN x]] \\[a]'"),
        ("mở đầu: '{{ x }}'", "{{ y }} {% if", "mở đầu: '{{ y }} {% if'"),
        ("ký hiệu: '{{ x }}'", "5 * 3 [a] \\", "ký hiệu: '5 * 3 [a] \\'"),
        ("mở đầu: Xã {{ x | hoa }}", "đạ tẻh", "mở đầu: Xã ĐẠ TẺH"),
        ("mở đầu: Xã {{x|hoa_đầu}}", "đạ *tẻh", 'mở đầu: "Xã Đạ \\\\*tẻh"'),
        ("mở đầu: Trước {{ x | ngày }}", "2026-05-01", "mở đầu: Trước ngày 01 tháng 5 năm 2026"),
        ("mở đầu: Chi {{ x | số }} đồng", "1500000", "mở đầu: Chi 1.500.000 đồng"),
        ("nhiệm vụ: {tiêu đề: A, chủ trì: '{{ x }}'} # c", "B, C", "nhiệm vụ: {tiêu đề: A, chủ trì: 'B, C'} # c"),
    ],
)
def test_a_variable_is_filled_in_the_style_of_its_scalar(part: str, value: str, expected: str) -> None:
    assert filled(part, x=value) == expected


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ('số:   "{{ x }}"   # c', "số:      # c"),
        ("số: '{{ x }}'", "số:"),
        ("số: '{{ x }} {{ x }}'", "số:"),
        ("số: |\n  {{ x }}", "số:"),
        ("mở đầu: |-\n  {{ x }}\n# c\n\n# d", "mở đầu:\n# c\n\n# d"),
        ("mở đầu: Xã {{ x }}.", "mở đầu: Xã ."),
        ("mở đầu: Xã {{ x }} làm", 'mở đầu: "Xã  làm"'),
        ("mở đầu: '**{{ x }}** làm'", "mở đầu: ' làm'"),
        ("mở đầu: |\n  Xã\n  {{ x }} làm", "mở đầu: |\n  Xã\n   làm"),
        ("mở đầu: |\n  {{ x }} làm\n  xong", 'mở đầu: " làm\\nxong\\n"'),
        ("mở đầu: >-\n  Xã\n  {{ x }}\n  làm", 'mở đầu: "Xã  làm"'),
        ("mở đầu: >-\n  Xã {{ x }}\n  làm", "mở đầu: >-\n  Xã \n  làm"),
        ("mở đầu: 'Xã\n  {{ x }}\n  làm'", 'mở đầu: "Xã  làm"'),
        ('căn cứ:\n  - "{{ x }}"   # c\n  - A', "căn cứ:\n  -    # c\n  - A"),
        ('căn cứ: ["{{ x }}", A]', "căn cứ: [A]"),
        ('căn cứ: [A, "{{ x }}" , B]', "căn cứ: [A, B]"),
        ('căn cứ: [A, "{{ x }}"]', "căn cứ: [A, ]"),
        ('căn cứ: [\n  "{{ x }}",\n  A]', "căn cứ: [\n  \n  A]"),
        ('người soạn thảo: {ký hiệu: "{{ x }}", số bản: 2}', "người soạn thảo: {ký hiệu: , số bản: 2}"),
        (
            'nhiệm vụ: {tiêu đề: A, bảng: {cột: [A, B], hàng: [["{{ x }}", a], [b, "{{ x }}"]]}}',
            'nhiệm vụ: {tiêu đề: A, bảng: {cột: [A, B], hàng: [["", a], [b, ""]]}}',
        ),
    ],
)
def test_a_blank_is_cut_with_what_stood_around_it(part: str, expected: str) -> None:
    assert filled(part, x="") == expected


def test_the_slashes_that_cut_a_name_stay_in_the_name_only() -> None:
    head = KEPT.replace("Sở Nội vụ", '"{{ x }}"')
    text = f'{head}ký hiệu: "{{{{ x }}}}"\nmở đầu: "{{{{ x }}}} và {{{{ y }}}}"\n{VARIABLES}'
    expected = head.replace("{{ x }}", "Sở / Nội vụ") + 'ký hiệu: "Sở Nội vụ"\nmở đầu: "Sở Nội vụ và 1 / 2"\n'
    assert starter_of(text).filled({"x": "Sở /\nNội vụ", "y": "1 / 2"}) == expected


COMMENTED = """\
# Ngày hội
# yaml-language-server: $schema=ke-hoach.schema.json
# Lời dặn.

phiên bản: 1   # một
biến:
  # tên
  x: X   # mẫu

  y: Y

# Cơ quan
# ban hành.
cơ quan:   # c
  tên:   'Sở {{ x }}'   # tên
# hết
"""


@pytest.mark.parametrize("keep", [True, False])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_declaration_goes_and_comments_and_layout_stay(keep: bool, end: str) -> None:
    expected = COMMENTED.replace("{{ x }}", "A")
    expected = expected[: expected.index("biến:")] + expected[expected.index("# Cơ quan") :]
    if not keep:
        expected = expected.replace("# yaml-language-server: $schema=ke-hoach.schema.json\n", "")
    starter = starter_of(COMMENTED.replace("\n", end))
    assert starter.filled({"x": "A", "y": "B"}, keep_schema=keep) == expected.replace("\n", end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("variables: {x: X}\nsố: '{{ x }}'\n", "số: 'A'\n"),
        ("số: '{{ x }}'\nbiến:\n  x: X\n", "số: 'A'\n"),
        ("số: '{{ x }}'\nbiến:\n  x: X\nmở đầu: M\n", "số: 'A'\nmở đầu: M\n"),
        ("{biến: {x: X}, số: '{{ x }}'}\n", "{số: 'A'}\n"),
        ("{số: '{{ x }}', biến: {x: X}}\n", "{số: 'A', }\n"),
    ],
)
def test_the_declaration_goes_wherever_it_stands(text: str, expected: str) -> None:
    assert starter_of(text).filled({"x": "A"}) == expected


def test_a_plan_that_declares_no_variables_stays_as_it_is() -> None:
    text = f'# yaml-language-server: $schema=a.json\nmở đầu: "{{{{ x }}}} {{% if %}} {{{{ x.y }}}}"\n{KEPT}'
    starter = starter_of(text)
    assert (starter.variables, starter.fault({}), starter.filled({})) == ([], None, text)


def test_what_stands_in_the_declaration_is_not_filled() -> None:
    assert starter_of(f"{KEPT}biến:\n  x: '{{{{ 1 + 1 }}}}'\n  y: '{{{{ x }}}}'\n").filled({"x": "1"}) == KEPT


PARTS = (
    "mở đầu: Nay {{ x }}, {{ y }} làm.",
    "mở đầu: 'Nay {{ x }}, {{ y }} làm.'",
    'mở đầu: "{{ x }}, \\"{{ y }}\\" làm."',
    "mở đầu: |\n  {{ x }} và\n  {{ y }} làm\n\n  xong.",
    "mở đầu: >-\n  {{ x }} và\n  {{ y }}\n  làm\n\n  xong.",
    'mở đầu: "{{ x }} và\n  {{ y }}\n  làm\n\n  xong."',
    "mở đầu: 'Nay\n  {{ x }} và {{ y }}\n  làm.'",
    "mở đầu: Nay\n  {{ x }} và\n  {{ y }} làm.",
    'nhiệm vụ:\n  - tiêu đề: A\n    chủ trì: ["{{ x }}", B, "{{ y }}"]   # c\n    sản phẩm: "{{ x }}"',
    'căn cứ: ["{{ x }}", "Căn cứ {{ y }}"]',
    'căn cứ:\n  - "{{ x }}"\n  - |\n    {{ y }} Nay\n    làm',
    'nhiệm vụ: {tiêu đề: A, bảng: {cột: ["{{ x }} A", B], hàng: [["{{ x }}", a], [b, "{{ y }}"]]}}',
)
HOSTILE = (
    *("'", '"', "#", " # ", ": ", ":", "- ", "-", "*", "**", "{{ x }}", "{{", "}}", "{%"),
    *("[^1]", "[@k]", "[#k]", "[[CẦN x]]"),
    *("[", "]", "{", "}", ",", "|", ">", "&a", "!t", "%", "@", "`", "\\", "~", "null", "2026"),
    *("...", "---", "./.", ";", "a", "Xã A", "o\u0302\u0323"),
    *("\n", "\t", "\r\n", "\x85", "\u2028", "\u00a0", "\u200b", "\ufeff", "\u00ad", "🏫", " "),
)


def answers() -> st.SearchStrategy[str]:
    """What may be typed, or pasted, or left blank."""
    return st.lists(st.sampled_from(HOSTILE), max_size=4).map("".join)


@given(st.sampled_from(PARTS), answers(), answers())
def test_once_filled_a_plan_prints_what_its_variables_print(part: str, x: str, y: str) -> None:
    starter = starter_with(part)
    values = {"x": x, "y": y}
    if starter.fault(values) is None:
        assert drawn(read_text(Source("a.yaml", starter.filled(values)))) == drawn(read_text(starter.source, values))


@functools.cache
def shipped(path: Path) -> Starter:
    return Starter(read_source(path))


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
@given(data=st.data())
@settings(max_examples=10)
def test_a_starter_prints_what_was_answered_or_says_why_not(path: Path, data: st.DataObject) -> None:
    starter = shipped(path)
    values = {each.name: each.sample.value for each in starter.variables if each.sample}
    others = data.draw(st.lists(st.sampled_from(sorted(values)), max_size=2))
    values |= {name: data.draw(answers()) for name in ("tên_cơ_quan", *others)}
    fault = starter.fault(values)
    if fault is not None:
        assert fault.endswith(".")
        return
    said = " ".join(nfc(values["tên_cơ_quan"]).replace(" / ", " ").split())
    texts = drawn(read_text(Source("a.yaml", starter.filled(values))))
    assert any(f"{said} ban hành Kế hoạch" in text for text in texts)
