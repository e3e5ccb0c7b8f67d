"""A checked record as a Plan: the fields that the plan has besides its words and its body."""

from typing import Any

import pytest

from drafter.language.dates import PartialDate
from drafter.plan.model import Period, Plan
from drafter.plan.syntax.source import Text
from tests.samples import plan_from, plan_of, to_yaml, with_


def value(text: Text | None) -> str | None:
    return None if text is None else text.value


def values(texts: tuple[Text, ...]) -> list[str]:
    return [text.value for text in texts]


def test_what_a_plan_need_not_have_is_absent() -> None:
    plan = plan_of(with_())
    assert (plan.documents, plan.footnotes, plan.appendices, plan.legal_bases, plan.labels) == ((), (), (), (), ())
    assert (plan.issued_with, plan.drafter, plan.contact, plan.draft) == (None, None, None, None)
    assert plan.period is None
    assert (plan.urgency, plan.circulation, plan.paper, plan.numbering) == (None, None, False, None)
    assert plan.filing is not None
    assert plan.filing.copies is None


def test_the_forms_of_a_plan() -> None:
    plan = plan_of(
        with_(
            hình_thức="GIẤY",
            dự_thảo="lần  2",
            độ_khẩn="Hoả tốc",
            lưu_hành="xem xong trả lại",
            lưu={"đơn vị soạn thảo": ["VP", "TH"], "số bản": "03"},
            người_soạn_thảo={"ký hiệu": "PL", "số bản": "20"},
            liên_hệ={"địa chỉ": "A", "số fax": "B"},
            phiên_bản="1",
        )
    )
    assert (plan.paper, plan.draft, plan.urgency, plan.circulation) == (True, "lần  2", "hỏa tốc", "xem xong trả lại")
    assert plan.filing is not None
    assert (values(plan.filing.units), plan.filing.copies) == (["VP", "TH"], 3)
    assert plan.drafter is not None
    assert (plan.drafter.initials.value, plan.drafter.copies) == ("PL", 20)
    assert plan.contact is not None
    assert (value(plan.contact.address), value(plan.contact.fax), plan.contact.email) == ("A", "B", None)


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ({"từ": "2026-01-01", "đến": "2026-12-31"}, PartialDate(2026, 1, 1), PartialDate(2026, 12, 31)),
        ({"từ": "2026", "đến": "12/2030"}, PartialDate(2026), PartialDate(2030, 12)),
        ({"from": "2026-05", "to": "2026"}, PartialDate(2026, 5), PartialDate(2026)),
        ({"đến": "2030"}, None, PartialDate(2030)),
        ({"từ": "2026"}, PartialDate(2026), None),
    ],
)
def test_the_period(typed: dict[str, str], start: PartialDate | None, end: PartialDate | None) -> None:
    assert plan_of(with_(thời_kỳ=typed)).period == Period(start, end)


@pytest.mark.parametrize(
    ("typed", "draft"),
    [("có", ""), ("TRUE", ""), ("đúng", ""), ("không", None), ("No", None), ("lần 3", "lần 3"), ("a\nb", "a b")],
)
def test_a_draft(typed: str, draft: str | None) -> None:
    assert plan_of(with_(dự_thảo=typed)).draft == draft


@pytest.mark.parametrize(
    ("agency", "kind"),
    [
        ({"tên": "Sở Nội vụ"}, "hành chính"),
        ({"tên": "Ban Chỉ đạo / Chuyển đổi số"}, "ban chỉ đạo"),
        ({"tên": "Trường Tiểu học Đạ Tẻh"}, "đơn vị sự nghiệp"),
        ({"tên": "Chủ tịch UBND xã"}, "chức danh"),
        ({"tên": "Hội Nông dân xã"}, "đoàn thể"),
        ({"tên": "Sở Nội vụ", "loại": "Đơn vị sự nghiệp"}, "đơn vị sự nghiệp"),
        ({"tên": "Tỉnh ủy Lâm Đồng", "loại": "hành chính"}, "hành chính"),
    ],
    ids=str,
)
def test_the_kind_of_an_issuer_is_given_or_read_from_its_name(agency: dict[str, str], kind: str) -> None:
    (issuer,) = plan_of(with_(cơ_quan=agency | {"viết tắt": "A", "cấp": "SỞ"})).issuers
    assert (issuer.kind, issuer.level) == (kind, "sở")


def test_documents_in_both_forms_keep_the_authors_keys_and_their_order() -> None:
    documents = {
        "NQ 68": "Nghị quyết số 68/NQ-CP của Chính phủ về **việc**",
        "kh_45": {
            "loại": "Kế hoạch",
            "số ký hiệu": "45/KH-UBND",
            "tên": "A",
            "ngày": "8/2025",
            "cơ quan": "UBND tỉnh",
            "trích yếu": "về [@nq 68]",
            "gọi tắt": "Kế hoạch 45",
        },
        "bb": {"văn bản": "Biên bản quý I", "gọi tắt": "Biên bản"},
    }
    first, second, third = plan_from(to_yaml(with_(viện_dẫn=documents, mở_đầu="[@bb]"))).documents
    assert (first.key.value, value(first.text), first.type) == ("NQ 68", documents["NQ 68"], None)
    assert (second.key.value, second.text, second.date) == ("kh_45", None, PartialDate(2025, 8))
    assert [value(each) for each in (second.type, second.number, second.name, second.issuer)] == [
        *("Kế hoạch", "45/KH-UBND", "A", "UBND tỉnh")
    ]
    assert (value(second.subject), value(second.short_name)) == ("về [@nq 68]", "Kế hoạch 45")
    assert (value(third.text), value(third.short_name), third.date) == ("Biên bản quý I", "Biên bản", None)
    assert first.key.at(0)[0] < second.key.at(0)[0] < third.key.at(0)[0]


def test_footnotes_keep_the_authors_keys_and_their_order() -> None:
    plan = plan_of(with_(chú_thích={"2": "Hai.", "Nguồn": "Một.\nHai."}, mở_đầu="A[^nguồn] b[^2]"))
    assert [(note.key.value, note.text.value) for note in plan.footnotes] == [("2", "Hai."), ("Nguồn", "Một.\nHai.")]


def test_a_blank_entry_is_none() -> None:
    plan = plan_of(to_yaml(with_(mở_đầu="A[^1]")) + "chú thích:\n  1: Một.\n  2:\nviện dẫn:\n  nq:\n")
    assert ([note.key.value for note in plan.footnotes], plan.documents) == (["1"], ())


NONE_OF_ITS_OWN: dict[str, Any] = dict.fromkeys(("địa_danh", "ngày", "lưu", "ký", "nơi_nhận"))


def test_a_plan_issued_with_a_decision_takes_nothing_that_it_does_not_print() -> None:
    decision = {"loại": "Quyết định", "số ký hiệu": "1/QĐ", "ngày": "2025-02", "cơ quan": "UBND xã"}
    plan = plan_of(with_(ban_hành_kèm_theo=decision, **NONE_OF_ITS_OWN))
    assert plan.issued_with is not None
    assert [value(each) for each in (plan.issued_with.type, plan.issued_with.number, plan.issued_with.issuer)] == [
        *("Quyết định", "1/QĐ", "UBND xã")
    ]
    assert plan.issued_with.date == PartialDate(2025, 2)
    assert (plan.place, plan.date, plan.signatures, plan.recipients, plan.filing) == (None, None, (), (), None)
    own = {"số": "5", "người_soạn_thảo": {"ký hiệu": "PL"}, "ký": {"chức vụ": "Giám đốc"}, "lưu": {}}
    assert plan_from(to_yaml(with_(ban_hành_kèm_theo=decision, **(NONE_OF_ITS_OWN | own)))) == plan


def test_a_decision_of_which_nothing_is_known_is_still_one() -> None:
    assert plan_of(with_(ban_hành_kèm_theo={}, **NONE_OF_ITS_OWN)).issued_with is not None


def appendix(**fields: Any) -> Plan:
    content = {name.replace("_", " "): each for name, each in fields.items()}
    task = {"tiêu đề": "Việc", "chủ trì": "Phòng Một"}
    return plan_of(with_(phụ_lục=[content], mở_đầu="Xem Phụ lục.", nhiệm_vụ=[task]))


def test_an_appendix() -> None:
    table = {"cột": ["A"], "hàng": [["a"]]}
    plan = appendix(
        tên="Biểu",
        khóa="k",
        hướng="Ngang",
        nội_dung="Lời.",
        bảng=table,
        gồm=["Một."],
        đánh_số="không",
        nhãn={"lead": "B"},
    )
    (found,) = plan.appendices
    assert (value(found.title), value(found.key), value(found.content)) == ("Biểu", "k", "Lời.")
    assert (found.landscape, found.task_table, found.numbering) == (True, False, "không")
    assert [(name, text.value) for name, text in found.labels] == [("lead", "B")]
    assert (len(found.tables), len(found.children)) == (1, 1)
    assert appendix(nội_dung="Lời.", hướng="dọc").appendices[0].landscape is False
    assert appendix(danh_mục_nhiệm_vụ="có", tên="A").appendices[0].task_table is True


def test_a_section_with_everything() -> None:
    section = {
        "tiêu đề": "Việc",
        "khóa": "k",
        "vai trò": "Kinh phí",
        "nội dung": "Lời.",
        "đánh số": "gạch đầu dòng",
        "liền dòng": "có",
        "không đánh số": "có",
        "nhãn": {"thời hạn": "Xong"},
        "phối hợp": ["A", "B"],
        "thời hạn": "Quý I",
        "gồm": [{"đơn vị": ["C", "D"], "đề nghị": "có", "nhiệm vụ": ["Một.", "Hai."]}],
    }
    (found,) = plan_of(with_(các_phần=[section])).sections
    assert (value(found.title), value(found.key), found.role, value(found.content)) == ("Việc", "k", "kinh phí", "Lời.")
    assert (found.numbering, found.run_in, found.unnumbered, found.request) == ("gạch đầu dòng", True, True, False)
    assert (values(found.assignment.cooperating), value(found.assignment.deadline)) == (["A", "B"], "Quý I")
    (child,) = found.children
    assert (values(child.units), child.request) == (["C", "D"], True)
    assert [value(each.content) for each in child.children] == ["Một.", "Hai."]
