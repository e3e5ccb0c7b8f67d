"""A plan file into a Plan: every field arrives, with its place; what stands in the way is a finding."""

from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.findings import Severity
from drafter.language.dates import PartialDate
from drafter.plan.model import Plan
from drafter.plan.reader import Reading, read, read_text
from drafter.plan.syntax.source import Text, parse_source
from tests.samples import MINIMAL, plan_of, to_yaml, with_

PLAN = to_yaml(MINIMAL)

WHOLE = """\
phiên bản: 1
cơ quan:
  chủ quản: UBND tỉnh Lâm Đồng
  tên: Ban Chỉ đạo / Chuyển đổi số
  viết tắt: BCĐ
  cấp: tỉnh
  loại: ban chỉ đạo
số: 07
ký hiệu: KH-BCĐCĐS
địa danh: Lâm Đồng
ngày: 8/2025
trích yếu: |
  Chuyển đổi số
  năm 2025
căn cứ: [Căn cứ Luật A, Căn cứ Luật B]
mở đầu: Ban Chỉ đạo ban hành Kế hoạch như sau.
đánh số: I. 1. 1.1.
nhãn: {chủ trì: Đơn vị chủ trì, thời hạn: Xong trước}
nhiệm vụ: Thực hiện.
kết thúc: Trên đây là Kế hoạch.
ký:
  thay mặt: Ban Chỉ đạo
  ký thay: Trưởng ban
  giao quyền: không
  chức vụ: Phó Trưởng ban
  chức vụ khác: Giám đốc Sở Nội vụ
  họ tên: Nguyễn Thị An
nơi nhận:
  - UBND tỉnh
  - {tên: Sở Nội vụ, ghi chú: để báo cáo}
  - {nhóm: [Sở Y tế, Sở Tài chính], ghi chú: để phối hợp}
lưu: {đơn vị soạn thảo: [VP, CĐS]}
"""


def reading_of(text: str) -> Reading:
    return read_text(parse_source("kh.yaml", text.encode("utf-8")))


def values(texts: tuple[Text, ...]) -> list[str]:
    return [text.value for text in texts]


def value(text: Text | None) -> str | None:
    return text.value if text else None


def test_every_field_arrives() -> None:
    plan = plan_of(WHOLE)
    (agency,) = plan.issuers
    assert value(agency.superior) == "UBND tỉnh Lâm Đồng"
    assert agency.name.value == "Ban Chỉ đạo / Chuyển đổi số"
    assert value(agency.abbreviation) == "BCĐ"
    assert (agency.level, agency.kind) == ("tỉnh", "ban chỉ đạo")
    assert (plan.number, value(plan.symbol)) == (7, "KH-BCĐCĐS")
    assert value(plan.place) == "Lâm Đồng"
    assert plan.date == PartialDate(2025, 8)
    assert plan.subject.value == "Chuyển đổi số\nnăm 2025\n"
    assert values(plan.legal_bases) == ["Căn cứ Luật A", "Căn cứ Luật B"]
    assert value(plan.opening) == "Ban Chỉ đạo ban hành Kế hoạch như sau."
    assert value(plan.closing) == "Trên đây là Kế hoạch."
    assert plan.numbering == "I. 1. 1.1."
    assert [(name, text.value) for name, text in plan.labels] == [
        ("lead", "Đơn vị chủ trì"),
        ("deadline", "Xong trước"),
    ]
    (section,) = plan.sections
    assert (section.role, value(section.content)) == ("nhiệm vụ", "Thực hiện.")
    (signature,) = plan.signatures
    assert value(signature.collective) == "Ban Chỉ đạo"
    assert value(signature.for_head) == "Trưởng ban"
    assert (signature.by_order, signature.by_authority, signature.acting) == (None, None, False)
    assert signature.position.value == "Phó Trưởng ban"
    assert value(signature.other_position) == "Giám đốc Sở Nội vụ"
    assert value(signature.signer) == "Nguyễn Thị An"
    assert [(values(each.names), value(each.remark)) for each in plan.recipients] == [
        (["UBND tỉnh"], None),
        (["Sở Nội vụ"], "để báo cáo"),
        (["Sở Y tế", "Sở Tài chính"], "để phối hợp"),
    ]
    assert plan.filing is not None
    assert values(plan.filing.units) == ["VP", "CĐS"]


def test_what_may_be_blank_is_none() -> None:
    plan = plan_of(PLAN.replace("  họ tên: Nguyễn Thị An\n", "  họ tên:\n") + "số:\nmở đầu:\n")
    assert plan.number is None
    assert plan.opening is None
    assert plan.symbol is None
    assert plan.signatures[0].signer is None
    assert plan.numbering is None


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2025", PartialDate(2025)),
        ("2025-08", PartialDate(2025, 8)),
        ("2025-08-05", PartialDate(2025, 8, 5)),
        ("5/8/2025", PartialDate(2025, 8, 5)),
    ],
)
def test_dates(written: str, date: PartialDate) -> None:
    assert plan_of(PLAN.replace("'2025-08-05'", written)).date == date


def test_every_text_knows_its_place() -> None:
    plan = plan_of(WHOLE)
    lines = WHOLE.splitlines()

    def at(text: Text | None, word: str) -> str:
        assert text is not None
        line, column = text.at(text.value.index(word))
        return lines[line - 1][column - 1 :][: len(word)]

    assert at(plan.subject, "năm 2025") == "năm 2025"
    assert at(plan.legal_bases[1], "Luật B") == "Luật B"
    assert at(plan.issuers[0].name, "Chuyển") == "Chuyển"
    assert at(plan.signatures[0].other_position, "Sở") == "Sở"
    assert at(plan.recipients[2].names[1], "Tài chính") == "Tài chính"
    assert plan.filing is not None
    assert at(plan.filing.units[1], "CĐS") == "CĐS"
    assert plan.subject.at(0) == (13, 3)


def test_places_count_a_byte_order_mark_and_nfd_as_stored() -> None:
    import unicodedata

    stored = unicodedata.normalize("NFD", PLAN + "số: một\n")
    reading = read_text(parse_source("kh.yaml", b"\xef\xbb\xbf" + stored.encode()))
    assert [(f.line, f.column) for f in reading.findings] == [(21, len(unicodedata.normalize("NFD", "số: ")) + 1)]
    reading = read_text(parse_source("kh.yaml", b"\xef\xbb\xbfzzz: 1\n" + PLAN.encode()))
    assert [(f.line, f.column) for f in reading.findings] == [(1, 2)]


def test_a_warning_does_not_stand_in_the_way() -> None:
    reading = reading_of(PLAN + "mở đầu: Thực hiện nhiệm vụ số #3 của năm\n")
    assert isinstance(reading.plan, Plan)
    assert reading.is_yaml
    assert [finding.severity for finding in reading.findings] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "rule", "is_yaml"),
    [
        (PLAN + "số: một\n", "SPEC-04", True),
        (PLAN + "zzz: một\n", "SPEC-02", True),
        (PLAN + "số: 1\nsố: 2\n", "SPEC-03", True),
        (PLAN + "mở đầu: &a b\n", "YAML-03", True),
        ("- một\n", "SPEC-00", False),
        ("a: [b\n", "YAML-01", False),
        ("[" * 100, "YAML-02", False),
    ],
)
def test_an_error_leaves_no_plan(text: str, rule: str, is_yaml: bool) -> None:
    reading = reading_of(text)
    assert (reading.plan, reading.is_yaml) == (None, is_yaml)
    assert rule in {finding.rule for finding in reading.findings}


def test_findings_come_in_the_order_of_the_file() -> None:
    reading = reading_of("số: một\nzzz: 1\nngày: x\nmở đầu: &a b\nsố: 2\n")
    places = [(finding.line or 0, finding.column or 0) for finding in reading.findings]
    assert len(places) > 8
    assert places == sorted(places)


def test_the_same_plan_in_another_layout_is_equal() -> None:
    assert plan_of("# đầu tệp\n\n" + PLAN.replace("\n", "  \n")) == plan_of(PLAN)
    assert plan_of(with_(số=7)) != plan_of(PLAN)


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.yaml"
    path.write_text(PLAN, encoding="utf-8")
    assert read(path).plan == plan_of(PLAN)


@pytest.mark.parametrize("data", [b"", b"# a\n", PLAN.encode("utf-16"), b"PK\x03\x04\x00", b"\xff"])
def test_what_is_no_text_raises(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.yaml"
    path.write_bytes(data)
    with pytest.raises(InputError, match=r"kế hoạch\.yaml"):
        read(path)


def test_what_yaml_misread_is_told_once() -> None:
    text = to_yaml(with_(ký=None)) + "ký: {chức vụ: Trưởng phòng, Sở Nội vụ}\n"
    reading = read_text(parse_source("kh.yaml", text.encode("utf-8")))
    assert [finding.rule for finding in reading.findings] == ["YAML-18"]
