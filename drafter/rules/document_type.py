"""The type of the document, and what stands above it."""

from collections.abc import Iterator

from drafter import law
from drafter.language.spelling import fold
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind

_DEEPEST_WITHOUT_TYPE = 12  # passages


@rule("TYPE-01")
def known_type(script: Script) -> Iterator[Verdict]:
    """Tên loại là một trong các loại văn bản hành chính của Nghị định.

    Sai: THÔNG TƯ
    Sai: KẾT LUẬN
    Đúng: KẾ HOẠCH
    Thông tư, nghị định là văn bản quy phạm pháp luật, kết luận là văn bản của Đảng: thể thức theo quy định khác.
    """
    known = {fold(name) for name in law.load().type_codes}
    for line in script.of(Kind.TYPE):
        words = fold(line.words)
        if words not in known and not any(words.startswith(f"{name} ") for name in known):
            yield hit(line, 0, len(line.words), _("Tên loại này không có trong các loại văn bản hành chính."))


def is_plan(script: Script) -> bool:
    """Whether the document calls itself a plan, or has lost its type; one of another type has rules of its own."""
    types = list(script.of(Kind.TYPE))
    return not types or fold(types[0].words).startswith(fold(law.load().texts["type_name"].text))


def above_type(script: Script) -> list[Passage]:
    """The lines above the type; the first few passages of a text that has lost it."""
    for index, passage in enumerate(script.passages):
        if passage.kind is Kind.TYPE:
            return list(script.passages[:index])
    return list(script.passages[:_DEEPEST_WITHOUT_TYPE])


RULES: tuple[Rule, ...] = (known_type,)
