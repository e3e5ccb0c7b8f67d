"""Events built into nodes: lists and records nested to a limit, keys that are words, values that are strings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from drafter.messages import _
from drafter.plan.syntax.characters import text_of
from drafter.plan.syntax.events import LimitError
from drafter.plan.syntax.features import Features
from drafter.plan.syntax.nodes import Entry, Mapping, Node, Scalar, Sequence
from drafter.plan.syntax.problems import Problems
from drafter.plan.syntax.traps import Trap

DEPTH_LIMIT = 64


@dataclass(slots=True)
class _Open:
    """A list or record that is being read. key: the key that waits for its value; None when none does."""

    mapping: bool
    flow: bool
    start: int
    nodes: list[Node] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Scalar | None = None
    wants_value: bool = False
    end: int = 0

    def closed(self, end: int) -> Node:
        """The list or record, whose brackets end at `end`; without brackets it ends where its last node does."""
        end = end if self.flow else max(self.end, self.start)
        if self.mapping:
            return Mapping(tuple(self.entries), self.flow, self.start, end)
        return Sequence(tuple(self.nodes), self.flow, self.start, end)


class Builder:
    """Builds the nodes of one file. What is wrong goes to `problems`, unless one of the file's traps explains it."""

    def __init__(self, problems: Problems, features: Features, traps: list[Trap]) -> None:
        self._problems = problems
        self._features = features
        self._edits = [trap.edit for trap in traps if trap.edit]

    def build(self, events: Iterator[Any]) -> Node | None:
        """The node of the first document. Raises LimitError, and YamlSyntaxError on an escape that is no character."""
        stack: list[_Open] = []
        root: Node | None = None
        documents = 0
        for event in events:
            index, end = event.start_mark.index, event.end_mark.index
            node: Node | None = None
            if isinstance(event, ScalarEvent):
                node = self._scalar(event)
            elif isinstance(event, CollectionStartEvent):
                if len(stack) >= DEPTH_LIMIT:
                    message = _(
                        "Danh sách hoặc nhóm mục con lồng nhau quá {limit} cấp; hãy xem lại các dấu ngoặc và thụt lề.",
                        limit=DEPTH_LIMIT,
                    )
                    raise LimitError(message, index)
                self._features.properties(event)
                stack.append(_Open(isinstance(event, MappingStartEvent), bool(event.flow_style), index))
            elif isinstance(event, SequenceEndEvent | MappingEndEvent):
                node = stack.pop().closed(end)
            elif isinstance(event, AliasEvent):
                node = self._features.alias(event)
            elif isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._features.second_document(index)
                    break
                self._features.directives(event)
            if node is None:
                continue
            if stack:
                self._place(stack[-1], node)
            else:
                root = node
        return root

    def _place(self, parent: _Open, node: Node) -> None:
        """The node as the next item, key or value of what is open."""
        parent.end = node.end
        if not parent.mapping:
            parent.nodes.append(node)
        elif parent.wants_value:
            parent.wants_value = False
            if parent.key is not None:
                parent.entries.append(Entry(parent.key, node))
            parent.key = None
        else:
            parent.wants_value = True
            parent.key = self._key(node)

    def _key(self, node: Node) -> Scalar | None:
        if not isinstance(node, Scalar):
            message = _(
                "Tên mục phải là chữ; ở đây là một danh sách hoặc nhóm mục con. Nếu là một câu, đặt trong ngoặc kép."
            )
            self._no_key(node, message)
            return None
        if not node.text.value.strip():
            self._no_key(node, _("Trước dấu hai chấm không có tên mục; hãy viết tên mục."))
            return None
        if node.text.value == "<<" and not node.quoted:
            self._features.merge(node.start)
            return None
        return node

    def _no_key(self, node: Node, message: str) -> None:
        if not any(start <= node.start < end for start, end, _replacement in self._edits):
            self._problems.add("YAML-05", node.start, message)

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._features.properties(event)
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        text = text_of(self._problems, event.value, start, end, style)
        return Scalar(text, style in ("'", '"'), style, start, end)
