"""The Jinja that a layout may use: it prints values, repeats and chooses. Everything else is refused when it is read.

A template can come from anybody. Jinja's own sandbox keeps Python away; the list of allowed nodes also keeps away what
could fill the memory or run for hours (calls, arithmetic, joining of texts, assignments, deep loops).
"""

from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

_FILTERS = ("capitalize", "default", "d", "e", "escape", "first", "join", "last", "length", "lower", "trim", "upper")
_TESTS = ("defined", "undefined", "none", "even", "odd", "divisibleby", "eq", "equalto", "in", "sameas", "string")
_NODES = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.List,
    nodes.Tuple,
    nodes.Getattr,
    nodes.Getitem,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Filter,
    nodes.Test,
)
LOOPS_WITHIN_LOOPS = 2


class Sandbox(ImmutableSandboxedEnvironment):
    """Autoescapes, is strict about names, and knows no globals."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=jinja2.StrictUndefined, finalize=_blank_for_none)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.tests = {name: self.tests[name] for name in _TESTS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _refuse(tree, 0)
        return tree


def _refuse(node: nodes.Node, loops: int) -> None:
    """Raise SecurityError for a node that is not on the list, or a loop too deep."""
    if not isinstance(node, _NODES):
        raise SecurityError(f"{type(node).__name__}, dòng {node.lineno}")
    loops += isinstance(node, nodes.For)
    if loops > LOOPS_WITHIN_LOOPS:
        raise SecurityError(f"for trong for trong for, dòng {node.lineno}")
    for child in node.iter_child_nodes():
        _refuse(child, loops)


def _blank_for_none(value: Any) -> Any:
    return "" if value is None else value
