"""Every prose of a plan, once each and in the order in which it is printed."""

import re

from drafter.plan import markup
from drafter.plan.model import Plan
from drafter.plan.printed import printed
from drafter.plan.resolving.references import trees
from drafter.plan.resolving.texts import prose, section_prose, table_prose
from tests.samples import plan_from, plan_of

MAXIMAL = """\
cơ quan: {tên: Sở Nội vụ, viết tắt: SNV}
phụ lục:
  - tên: "p20."
    nội dung: "p21."
    bảng: {tên: "p22.", cột: ["p23."], hàng: [["p24."]]}
    bảng chỉ tiêu: {tên: "p25.", mốc: ["p26."], hàng: [{chỉ tiêu: "p27.", giá trị: ["p28."]}]}
    gồm:
      - {tiêu đề: "p29.", nội dung: "p30.", gồm: ["p31."]}
  - nội dung: "p32."
địa danh: Lâm Đồng
ngày: 2025-08-05
kết thúc: "p19."
trích yếu: "p01."
căn cứ: ["p02.", "p03."]
mở đầu: "p04. phụ lục kèm theo"
các phần:
  - tiêu đề: "p05."
    nội dung: "p06."
    thời hạn: "p15."
    sản phẩm: "p16."
    bảng:
      - tên: "p07."
        cột: ["p08.", {tên: "p09."}]
        hàng: [["p10.", {nội dung: "p11."}], {nhóm: "p12."}]
    bảng chỉ tiêu:
      tên: "p13."
      mốc: ["p13a.", "p13b."]
      hàng: [{nhóm: "p14."}, {chỉ tiêu: "p14a.", giá trị: ["p14b.", "p14c."]}]
    gồm:
      - "p17."
      - {tiêu đề: "p18.", gồm: ["p18a."]}
ký: {chức vụ: Giám đốc}
nơi nhận: [UBND tỉnh]
lưu: {đơn vị soạn thảo: VP}
"""


def words_of(plan: Plan) -> list[str]:
    return [text.value.partition(" ")[0] for text in prose(plan)]


def printed_words(plan: Plan) -> list[str]:
    """The marked words of the printed plan, in its order."""
    return [word.lower() for line in printed(plan) for word in re.findall(r"[pP][0-9]{2}[abcABC]?\b", line)]


def test_a_maximal_plan_yields_all_its_prose_once_in_printed_order() -> None:
    plan = plan_of(MAXIMAL)
    found = [word.removesuffix(".") for word in words_of(plan)]
    assert found == printed_words(plan)
    assert len(found) == len(set(found)) == len(re.findall(r"p[0-9]{2}[abc]?\.", MAXIMAL))


def test_prose_of_a_section_whose_task_lines_follow_its_dashes() -> None:
    dashes = MAXIMAL.replace("    thời hạn:", "    đánh số: gạch đầu dòng\n    thời hạn:")
    dashes = dashes.replace('{tiêu đề: "p18.", gồm: ["p18a."]}', '"p18."')
    plan = plan_of(dashes)
    assert [word.removesuffix(".") for word in words_of(plan)] == printed_words(plan)


def test_prose_of_a_head_of_two_levels_is_read_row_by_row() -> None:
    deep = MAXIMAL.replace('["p08.", {tên: "p09."}]', '[{tên: "p08.", gồm: ["p09a."]}, "p09."]')
    plan = plan_of(deep)
    assert [word.removesuffix(".") for word in words_of(plan)] == printed_words(plan)


def test_prose_of_targets_shown_as_lines_has_nothing_that_is_not_printed() -> None:
    lines = MAXIMAL.replace('      mốc: ["p13a."', '      trình bày: dòng\n      mốc: ["p13a."')
    plan = plan_from(lines)
    assert {word.removesuffix(".") for word in words_of(plan)} == set(printed_words(plan))


def test_every_text_knows_its_place() -> None:
    for text in prose(plan_of(MAXIMAL)):
        line, column = text.at(0)
        assert MAXIMAL.splitlines()[line - 1][column - 1 :].startswith(text.value)


def test_every_mark_of_a_plan_stands_in_its_prose() -> None:
    noted = re.sub(r"p([0-9]{2}[abc]?)\.", r"p\1.[^\1]", MAXIMAL)
    keys = sorted(re.findall(r"\[\^([0-9abc]+)\]", noted))
    notes = "".join(f'  "{key}": Chú thích {key}.\n' for key in keys)
    plan = plan_of(f"{noted}chú thích:\n{notes}")
    assert [mark.key for text in prose(plan) for mark in markup.marks(text.value)] == keys


def test_prose_of_a_part() -> None:
    plan = plan_of(MAXIMAL)
    (section,) = plan.sections
    (numbered,) = trees(plan).body
    assert [text.value for text in section_prose(numbered)][:3] == ["p05.", "p06.", "p07."]
    assert [text.value for text in table_prose(section.tables[0])] == [
        *("p07.", "p08.", "p09.", "p10.", "p11.", "p12."),
    ]
    assert [text.value for text in table_prose(section.tables[1])] == [
        *("p13.", "p13a.", "p13b.", "p14.", "p14a.", "p14b.", "p14c."),
    ]
