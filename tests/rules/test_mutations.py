"""One thing wrong in a right document: the rule of it fires, and no other.

A row for each rule of severity error and each input that it reads: an example, the words in it that are changed, and
what they become. Texts are what the example prints.
"""

from collections import Counter
from typing import NamedTuple

import pytest

from drafter import law
from drafter.findings import Finding, Severity
from tests.rules.printing import as_text, example, findings_of_plan, findings_of_text, loud, told


class Mutation(NamedTuple):
    """old: words that stand in the document once or more; the first time counts. new: what is written instead."""

    rule: str
    input: str
    example: str
    old: str
    new: str


MUTATIONS = (
    Mutation("QH-01", "text", "tay-ninh", "XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "XÃ HỘI CHỦ NGHIÃ VIỆT NAM\n"),
    Mutation("QH-03", "text", "tay-ninh", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    Mutation("CQ-04", "text", "tay-ninh", "ỦY BAN NHÂN DÂN TỈNH TÂY NINH", "UBND TỈNH TÂY NINH"),
    Mutation("CQ-04", "spec", "tay-ninh", "tên: Ủy ban nhân dân tỉnh Tây Ninh", "tên: UBND tỉnh Tây Ninh"),
    Mutation("SO-02", "text", "tay-ninh", "2739/KH-UBND", "2739/KH - UBND"),
    Mutation("SO-02", "spec", "tay-ninh", "viết tắt: UBND", "viết tắt: UB ND"),
    Mutation("SO-03", "text", "xa-ung-pho", "Số: 04/", "Số: 4/"),
    Mutation("SO-04", "text", "tay-ninh", "2739/KH-UBND", "2739/Kh-UBND"),
    Mutation("SO-04", "spec", "tay-ninh", "số: 2739\n", "ký hiệu: CTr-UBND\nsố: 2739\n"),
    Mutation("DD-02", "text", "tay-ninh", "Tây Ninh, ngày 05 tháng 11", "Tây Ninh ngày 05 tháng 11"),
    Mutation("DD-03", "text", "tay-ninh", "Tây Ninh, ngày 05 tháng 11", "Tây Ninh, ngày 5 tháng 11"),
    Mutation("FONT-03", "text", "tay-ninh", "- Công an tỉnh;", "- Ðồn Công an tỉnh;"),
    Mutation("KY-01", "text", "tay-ninh", "TM. ỦY BAN", "T/M ỦY BAN"),
    Mutation("KY-01", "spec", "tay-ninh", "thay mặt: Ủy ban", "thay mặt: T/M Ủy ban"),
    Mutation("NN-03", "text", "tay-ninh", "- Công an tỉnh;", "- Công an tỉnh,"),
    Mutation("NN-04", "text", "tay-ninh", "- Lưu: VT, VP.", "- Lưu. VT, VP."),
    Mutation("NN-04", "spec", "tay-ninh", "đơn vị soạn thảo: VP", "đơn vị soạn thảo: Văn phòng Ủy ban nhân dân tỉnh"),
    Mutation("NN-05", "text", "tay-ninh", "- Trường Cao đẳng Sư phạm Tây Ninh;", "- Như trên;"),
    Mutation("NN-05", "spec", "tay-ninh", "- Trường Cao đẳng Sư phạm Tây Ninh\n", "- Như trên\n"),
    Mutation("PL-02", "text", "xa-ung-pho", "\nPhụ lục II\n", "\nPhụ lục 2\n"),
)


def document(mutation: Mutation) -> str:
    plan = example(mutation.example)
    return plan if mutation.input == "spec" else as_text(plan)


def findings(mutation: Mutation, text: str) -> list[Finding]:
    return loud((findings_of_plan if mutation.input == "spec" else findings_of_text)(text))


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda each: f"{each.rule}-{each.input}")
def test_the_rule_fires_and_no_other(mutation: Mutation) -> None:
    right = document(mutation)
    assert mutation.old in right
    wrong = right.replace(mutation.old, mutation.new, 1)
    before = Counter(finding.rule for finding in findings(mutation, right))
    after = findings(mutation, wrong)
    new = Counter(finding.rule for finding in after) - before
    assert list(new) == [mutation.rule], told(after)
    assert new[mutation.rule] == 1, told(after)
    (finding,) = (each for each in after if each.rule == mutation.rule)
    first = right[: right.index(mutation.old) + len(mutation.old) - len(mutation.old.lstrip("\n"))].count("\n") + 1
    assert finding.line == first
    assert finding.severity is Severity.ERROR or mutation.rule == "NN-04"


def test_every_rule_of_severity_error_has_a_row_for_each_input() -> None:
    wanted = {
        (entry.id, reads) for entry in law.rules().values() if entry.severity is Severity.ERROR for reads in entry.reads
    }
    assert {(each.rule, each.input) for each in MUTATIONS} == wanted
