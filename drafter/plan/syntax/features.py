"""What YAML has and a plan has not (YAML-03): anchors, tags, aliases, merging, directives, a second document."""

import re
import unicodedata
from typing import Any

from drafter.messages import _
from drafter.plan.syntax.nodes import Scalar
from drafter.plan.syntax.problems import Problems
from drafter.plan.syntax.source import Text
from drafter.plan.syntax.traps import LONGEST_LINE, SIGN, Trap

# What a YAML author means, and no sentence begins with: a name in ASCII right after the sign.
_PROPERTY = re.compile(r"(?:\*[A-Za-z0-9_-]+(?=[ \t]*(?:#|[\r\n,\]}]|\Z| *:))|[&!][A-Za-z0-9_!<>./:-]+(?=\s|\Z))")
_DIRECTIVE = re.compile(r"(?:\A|[\r\n])(%)")


class Features:
    """Refuses a feature where it stands. A sentence that begins with the same sign is left to its trap.

    meant: where a sign is YAML's indeed, so that a trap found there is none.
    """

    def __init__(self, problems: Problems, traps: list[Trap]) -> None:
        self.meant: set[int] = set()
        self._problems = problems
        self._source = problems.source
        self._signs = {trap.index for trap in traps if trap.rule == SIGN}

    def properties(self, event: Any) -> None:
        """The anchor or tag of a scalar or collection, if it has one."""
        start = event.start_mark.index
        if event.anchor is not None:
            self._refuse(start, _("Kế hoạch không dùng neo “&{name}” của YAML; hãy bỏ nó.", name=event.anchor))
        elif event.tag is not None:
            self._refuse(start, _("Kế hoạch không dùng thẻ kiểu “{name}” của YAML; hãy bỏ nó.", name=event.tag))

    def alias(self, event: Any) -> Scalar:
        """An alias stands as its own words, so that nothing after it calls the field blank."""
        start, end = event.start_mark.index, event.end_mark.index
        message = _(
            "Kế hoạch không dùng bí danh “*{name}” của YAML; hãy viết đầy đủ nội dung ở đây, "
            "hoặc đặt câu trong ngoặc kép.",
            name=event.anchor,
        )
        self._refuse(start, message)
        words = self._source.text[start:end]
        text = Text(unicodedata.normalize("NFC", words), self._source, words, start, end)
        return Scalar(text, False, "", start, end)

    def merge(self, index: int) -> None:
        """A key `<<`."""
        message = _("Kế hoạch không dùng phép gộp “<<” của YAML; hãy viết đầy đủ các mục ở đây.")
        self._problems.add("YAML-03", index, message)

    def directives(self, event: Any) -> None:
        """The lines with % before a document, if it has some."""
        if event.version or event.tags:
            found = _DIRECTIVE.search(self._source.text)
            index = found.start(1) if found else event.start_mark.index
            self._problems.add("YAML-03", index, _("Kế hoạch không dùng lệnh % của YAML; hãy bỏ dòng này."))

    def second_document(self, index: int) -> None:
        """A document after the first."""
        message = _(
            "Tệp có kế hoạch thứ hai sau dòng “---”; mỗi tệp chỉ chứa một kế hoạch. "
            "Hãy bỏ dòng “---” hoặc tách ra tệp khác."
        )
        self._problems.add("YAML-03", index, message)

    def _refuse(self, index: int, message: str) -> None:
        if index in self._signs:
            if not _PROPERTY.match(self._source.text, index):
                return
            self.meant.add(index)
        self._problems.add("YAML-03", index, message, suggestion=self._line_without(index))

    def _line_without(self, index: int) -> str | None:
        """The line without its anchor or tag; None for an alias, whose words only the author knows."""
        text = self._source.text
        start, end = self._source.span(self._source.line_of(index))
        found = _PROPERTY.match(text, index, end)
        if not found or found.group()[0] == "*" or end - start > LONGEST_LINE:
            return None
        return (text[start:index] + text[found.end() : end].lstrip()).rstrip()
