"""The tasks of a document: a heading or paragraph, or a row of a table, and the lines that say who, when and what."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final, NamedTuple

from drafter.language.folded_text import pattern
from drafter.language.spelling import fold
from drafter.rules.script import Passage, Script
from drafter.text.paragraphs import Kind


class Role(Enum):
    """What a line says of its task."""

    LEAD = auto()
    COOPERATING = auto()
    EXECUTING = auto()
    DEADLINE = auto()
    PRODUCT = auto()


class Line(NamedTuple):
    """One line of a task, or one cell of its row. order: its place among the passages. start, end: of its value."""

    order: int
    passage: Passage
    role: Role
    start: int
    end: int

    @property
    def value(self) -> str:
        """What stands behind the label."""
        return self.passage.words[self.start : self.end]


class Task(NamedTuple):
    """order: the place of the passage that names the task. lines: those of which the role is known, in order."""

    order: int
    lines: tuple[Line, ...]

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.lines[0].order == self.order

    @property
    def roles(self) -> set[Role]:
        """What its lines say."""
        return {line.role for line in self.lines}

    def of(self, role: Role) -> list[Line]:
        """Its lines with that role."""
        return [line for line in self.lines if line.role is role]


_LONGEST_LABEL: Final = 80
_OF_NO_UNIT = pattern(r"^(?:nội dung|(?:nguồn )?kinh phí|địa điểm|hình thức|lãnh đạo|nhiệm vụ|tổ chức)\b")
_PRODUCT = pattern(r"^(?:dự kiến )?(?:sản phẩm|kết quả)\b")
_DEADLINE = pattern(r"^(?:(?:dự kiến )?thời (?:gian|hạn|điểm)|tiến độ|lộ trình|(?:hạn )?hoàn thành|hạn)\b")
_LEAD = pattern(r"\b(?:chủ trì|tham mưu|đầu mối|phụ trách|chịu trách nhiệm|thường trực)\b")
_COOPERATING = pattern(r"\bphối hợp\b")
_EXECUTING = pattern(r"\b(?:thực hiện|triển khai|phân công)\b")


def role_of(label: str) -> Role | None:
    """The role that a label names: "Đơn vị chủ trì tham mưu" leads; None for "Kinh phí", and where two are named."""
    words = fold(label)
    if len(words) > _LONGEST_LABEL or _OF_NO_UNIT.search(words):
        return None
    if _PRODUCT.search(words):
        return Role.PRODUCT
    if _DEADLINE.search(words):
        return Role.DEADLINE
    leads, cooperates = _LEAD.search(words), _COOPERATING.search(words)
    if leads or cooperates:
        return None if leads and cooperates else Role.LEAD if leads else Role.COOPERATING
    return Role.EXECUTING if _EXECUTING.search(words) else None


def tasks(script: Script) -> list[Task]:
    """The tasks that have lines, in the order of their first lines. A heading that is itself a label, such as
    "Cơ quan thực hiện:", is no task; its lines belong to what stands above it.
    """
    lines: dict[int, list[Line]] = {}
    for index, passage in enumerate(script.passages):
        role = role_of(passage.name) if passage.kind is Kind.TASK_LINE else None
        if role is not None and passage.parent is not None:
            line = Line(index, passage, role, passage.value, len(passage.words))
            lines.setdefault(_home(script, passage.parent), []).append(line)
    return [*(Task(index, tuple(found)) for index, found in lines.items()), *_rows(script)]


def is_label(passage: Passage) -> bool:
    """Whether a heading or list item is but the label of what follows: "b) Cơ quan thực hiện:", "a) Nhiệm vụ:"."""
    words = passage.words.strip()
    name = fold(words.rstrip(": "))
    return name == "nhiệm vụ" or (words.endswith(":") and role_of(words) is not None and len(name.split()) <= _FEW)


_FEW: Final = 6  # syllables; a longer one is a task that happens to be about cooperation


def _home(script: Script, index: int) -> int:
    passage = script.passages[index]
    while passage.parent is not None and is_label(passage):
        index = passage.parent
        passage = script.passages[index]
    return index


def blocks(script: Script) -> Iterator[list[int]]:
    """The task lines that follow right upon one another below one passage, by index."""
    block: list[int] = []
    for index, passage in enumerate(script.passages):
        if passage.kind is not Kind.TASK_LINE:
            continue
        if block and (block[-1] != index - 1 or script.passages[block[-1]].parent != passage.parent):
            yield block
            block = []
        block.append(index)
    if block:
        yield block


def _rows(script: Script) -> Iterator[Task]:
    """The rows of the tables whose head names at least two roles, one of them of a unit; of texts that keep cells."""
    roles: list[Role | None] = []
    for index, passage in enumerate(script.passages):
        if passage.kind is not Kind.ROW:
            roles = [] if passage.kind is not Kind.NOTE else roles
            continue
        names = [role_of(passage.words[start:end]) for start, end in passage.cells]
        if len({*names} - {None}) > 1 and {Role.LEAD, Role.EXECUTING} & {*names}:
            roles = names
        elif roles and len(passage.cells) == len(roles):
            cells = zip(passage.cells, roles, strict=True)
            yield Task(index, tuple(Line(index, passage, role, *cell) for cell, role in cells if role is not None))
