"""PyYAML's events, from libyaml or from Python alone, with a limit on their number and one kind of syntax error."""

import contextlib
import itertools
from collections.abc import Iterator
from typing import Any, Protocol

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from drafter.messages import _

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML built without libyaml
    CParser = None  # type: ignore[assignment, misc] # the pure parser takes its place

EVENT_LIMIT = 200_000

BAD_ESCAPE = "found invalid Unicode character escape code"
"""The problem of a `\\u` that names no character, in libyaml's words."""


class LimitError(Exception):
    """The file passes a limit; the message is the clerk's. index: the place in the text."""

    def __init__(self, message: str, index: int) -> None:
        super().__init__(message)
        self.index = index


class YamlSyntaxError(Exception):
    """What the parser said. index: its place; context: where the unfinished thing began, when it says so."""

    def __init__(self, problem: str, index: int, context: int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.index = index
        self.context = context


class _Events(Protocol):
    def check_event(self) -> bool: ...
    def get_event(self) -> Any: ...
    def dispose(self) -> None: ...


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's parser without composer and constructor."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


_TOO_DEEP = "exceeded maximum nesting depth"


def events(text: str, *, pure: bool) -> Iterator[Any]:
    """The events of the text; `pure` asks for the parser without libyaml. Raises YamlSyntaxError and LimitError."""
    given = 0
    try:
        for event in _events(text, pure=pure):
            yield event
            given += 1
    except YamlSyntaxError as error:
        if _TOO_DEEP not in error.problem:
            raise
        # libyaml 0.2.6 gives up while it looks ahead, before the event that passes our own, lower limit.
        yield from itertools.islice(_events(text, pure=True), given, None)


def _events(text: str, *, pure: bool) -> Iterator[Any]:
    parser: _Events | None = None
    count = 0
    try:
        parser = _PureParser(text) if pure or CParser is None else CParser(text)
        while parser.check_event():
            event: Any = parser.get_event()
            if count >= EVENT_LIMIT:
                message = _(
                    "Tệp có hơn {limit} thành phần YAML, quá lớn cho một kế hoạch; "
                    "hãy xem có chọn nhầm tệp không, hoặc tách thành nhiều kế hoạch.",
                    limit=EVENT_LIMIT,
                )
                raise LimitError(message, event.start_mark.index)
            count += 1
            yield event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        index = mark.index if mark else 0
        context = error.context_mark.index if error.context_mark else index
        raise YamlSyntaxError(error.problem or "", index, context) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # The pure parser lets chr() and int() complain about an escape or a version.
        index = getattr(parser, "index", 0)
        raise YamlSyntaxError(BAD_ESCAPE, index, index) from error
    finally:
        if parser is not None:
            with contextlib.suppress(AttributeError):
                parser.dispose()
