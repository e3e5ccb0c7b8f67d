"""Capitals inside a sentence that neither a name nor the decree asks for: after a semicolon, after "về", "và"."""

from collections.abc import Iterator

from drafter.language.casing.slip import Kind
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script


@rule("NV-29")
def mid_sentence(script: Script) -> Iterator[Verdict]:
    """Sau dấu chấm phẩy và ở giữa câu không viết hoa, trừ tên riêng và tên văn bản.

    Sai: Hướng dẫn tận nhà; Ưu tiên người cao tuổi.
    Sai: Kế hoạch về Tăng cường cải cách hành chính
    Đúng: Hướng dẫn tận nhà; ưu tiên người cao tuổi.
    Đúng: Thực hiện Nghị quyết số 18-NQ/TW; Nghị quyết số 19-NQ/TW.
    """
    messages = {
        Kind.SEMICOLON: _("Sau dấu chấm phẩy không viết hoa."),
        Kind.MIDDLE: _("Ở giữa câu không viết hoa."),
    }
    cited = [
        (script.passages[each.passage], range(each.found.start, each.found.end))
        for each in script.citations
        if each.found.look.date_text[:1] == "N"
    ]
    for passage, slip in script.casing:
        # "Ngày" in a citation is the business of the rule on citations.
        in_date = slip.right == "ngày" and any(passage is each and slip.start in span for each, span in cited)
        if slip.kind in messages and not in_date:
            yield hit(passage, slip.start, slip.end, messages[slip.kind], slip.right)


RULES: tuple[Rule, ...] = (mid_sentence,)
