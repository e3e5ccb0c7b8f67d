"""Agencies and units that had ended by the date of the document."""

from collections.abc import Iterator

from drafter.findings import Severity
from drafter.language.organs import ended
from drafter.messages import _
from drafter.rules.rule import Rule, Undecided, Verdict, hit, rule
from drafter.rules.script import NARRATIVE, Script
from drafter.text.paragraphs import Kind


@rule("ORG-01")
def ended_organs(script: Script) -> Iterator[Verdict]:
    """Không giao việc cho cơ quan, đơn vị hành chính đã kết thúc hoạt động.

    Sai: Ủy ban nhân dân các huyện, thành phố triển khai thực hiện. (văn bản năm 2026)
    Sai: Sở Kế hoạch và Đầu tư tham mưu bố trí kinh phí. (văn bản năm 2026)
    Đúng: Ủy ban nhân dân các xã, phường, đặc khu triển khai thực hiện.
    Đúng: Sở Tài chính tham mưu bố trí kinh phí.
    Tên cũ trong văn bản được viện dẫn, trong câu nói về thời gian trước, hoặc có ghi “(cũ)” thì đúng.
    """
    if script.date is None:
        yield Undecided(_("Không đọc được ngày ban hành, nên không biết cơ quan nào còn hoạt động khi ấy."))
        return
    on = script.date.first()  # what may not have ended yet may still be named
    for passage in script.of(*NARRATIVE, Kind.RECIPIENT):
        for gone in ended(passage.words, on):
            message = _("{name} không còn từ sau ngày {day}.", name=gone.name, day=f"{gone.ended_on:%d/%m/%Y}")
            softer = None if gone.certain else Severity.INFO
            yield hit(passage, gone.start, gone.end, message, gone.successor or None, softer)


RULES: tuple[Rule, ...] = (ended_organs,)
