"""A plan file into nodes, with every problem found on the way: characters, traps, limits and syntax."""

from dataclasses import dataclass, field

from drafter.findings import Finding, Severity, in_file_order
from drafter.plan.syntax.advice import advice, place_of
from drafter.plan.syntax.builder import Builder
from drafter.plan.syntax.characters import bad_escape, check_characters, readable
from drafter.plan.syntax.events import BAD_ESCAPE, LimitError, YamlSyntaxError, events
from drafter.plan.syntax.features import Features
from drafter.plan.syntax.nodes import Node
from drafter.plan.syntax.problems import Problems
from drafter.plan.syntax.repair import repaired, trap_findings
from drafter.plan.syntax.scan import scan
from drafter.plan.syntax.source import Source
from drafter.plan.syntax.traps import Trap


@dataclass(frozen=True, slots=True)
class Reading:
    """The file as nodes. node is None when YAML cannot take it apart or a limit is passed; then is_yaml is False."""

    node: Node | None
    findings: list[Finding] = field(default_factory=list)
    is_yaml: bool = True


def read_nodes(source: Source, *, pure: bool = False) -> Reading:
    """The nodes of a file, and every problem found on the way. `pure` asks for PyYAML's own parser, without libyaml."""
    traps = scan(source)
    problems = Problems(source)
    features = Features(problems, traps)
    check_characters(problems)
    node: Node | None = None
    is_yaml = True
    try:
        node = Builder(problems, features, traps).build(events(readable(source.text), pure=pure))
    except LimitError as error:
        problems.add("YAML-02", error.index, str(error))
        is_yaml = False
    except YamlSyntaxError as error:
        _explain(problems, traps, error, pure=pure)
        is_yaml = False
    trapped = [trap for trap in traps if trap.index not in features.meant]
    return Reading(node, in_file_order(problems.findings + trap_findings(source, trapped)), is_yaml)


def _explain(problems: Problems, traps: list[Trap], error: YamlSyntaxError, *, pure: bool) -> None:
    """YAML-01 for the first syntax error that no trap explains: the one left after every trap is taken away."""
    source = problems.source
    if error.problem == BAD_ESCAPE:
        bad_escape(problems, error.index)
        return
    errors = [trap for trap in traps if trap.severity is Severity.ERROR]
    if not errors:
        _add(problems, source, error)
        return
    mended = Source(source.name, readable(repaired(source, traps)))
    try:
        for _event in events(mended.text, pure=pure):
            pass
    except LimitError:
        return
    except YamlSyntaxError as left:
        line = mended.line_of(left.index)
        near = {source.line_of(trap.index) for trap in errors}
        if line not in near and line - 1 not in near:
            _add(problems, mended, left)


def _add(problems: Problems, parsed: Source, error: YamlSyntaxError) -> None:
    """The error of the text that was parsed, at the same place of the file: the lines are the same."""
    index = place_of(error)
    line = parsed.line_of(index)
    start, end = problems.source.span(line)
    problems.add("YAML-01", min(start + index - parsed.span(line)[0], end), advice(error.problem))
