"""What a start of the program costs, beside what nobody can avoid: click's own import, and docxtpl used bare.

Every measurement is a process of its own. The commands of a pair run in turn in each round, and what counts is the
median of the rounds' ratios of CPU time (user and system), because a shared machine drifts by more than what is
measured. Bytecode is warm on both sides. Ends with 1 when a goal is missed.

    python benchmarks/cold_start.py [rounds]        31 rounds by default; POSIX only (os.wait4)
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from markupsafe import Markup

from drafter import resources
from drafter.drafting.context import Appendix, Block, context
from drafter.drafting.render import SHIPPED
from drafter.drafting.render import template as layout
from drafter.plan.reader import read
from drafter.plan.resolving.resolution import resolve

ROUNDS = 31
PROGRAM = [sys.executable, "-m", "drafter"]
ROOT = Path(__file__).resolve().parent.parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# What a user of docxtpl alone writes, once the context is at hand: read the file, fill the template, save.
BARE = """\
import sys

import yaml
from docxtpl import DocxTemplate

import finished

spec, template, output = sys.argv[1:]
with open(spec, encoding="utf-8") as file:
    yaml.{load}
document = DocxTemplate(template)
document.render(finished.CONTEXT, autoescape=True)
document.save(output)
"""
SAFE_LOAD = "safe_load(file)"
C_LOAD = "load(file, Loader=yaml.CSafeLoader)"


@dataclass(frozen=True, slots=True)
class Cost:
    """One run of a command, in milliseconds."""

    cpu_ms: float
    wall_ms: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A command of ours and one to hold it against. goal: the largest ratio allowed; None to show it only."""

    name: str
    ours: Sequence[str]
    theirs: Sequence[str]
    goal: float | None = None


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory(prefix="cold-start-") as folder:
        pairs = [*help_pairs(), *render_pairs(Path(folder))]
        print(f"{rounds} rounds; ms of CPU (user and system) and of wall time: min / median / max")
        missed = [pair.name for pair in pairs if not report(pair, measure(pair, rounds))]
    for name in missed:
        print(f"goal missed: {name}", file=sys.stderr)
    return int(bool(missed))


def help_pairs() -> list[Pair]:
    """`drafter --help` beside the import of click; both interpreters are started bare."""
    click = [sys.executable, "-c", "import click"]
    pairs = [Pair("python -m drafter --help : python -c 'import click'", [*PROGRAM, "--help"], click, goal=1.7)]
    script = Path(sys.executable).with_name("drafter")
    if script.is_file():
        pairs.append(Pair("drafter --help (console script) : the same", [str(script), "--help"], click))
    return pairs


def render_pairs(folder: Path) -> list[Pair]:
    """`drafter render` of the largest example beside docxtpl with the same template and a finished context."""
    spec = max((ROOT / "examples").glob("*.yaml"), key=lambda path: path.stat().st_size)
    template = resources.path("templates", SHIPPED)
    (folder / "finished.py").write_text(finished_context(spec), encoding="utf-8")
    ours = folder / "ours.docx"
    render = [*PROGRAM, "render", str(spec), "-o", str(ours), "--force"]
    run(render)
    pairs = []
    for loader, load, goal in (("yaml.safe_load", SAFE_LOAD, 1.3), ("yaml.CSafeLoader", C_LOAD, None)):
        theirs, script = folder / f"{loader}.docx", folder / f"{loader}.py"
        script.write_text(BARE.format(load=load), encoding="utf-8")
        bare = [sys.executable, str(script), str(spec), str(template), str(theirs)]
        run(bare)
        assert printed(ours) == printed(theirs), "the two documents do not say the same"
        pairs.append(Pair(f"python -m drafter render {spec.name} : {loader} + docxtpl", render, bare, goal))
    return pairs


def finished_context(spec: Path) -> str:
    """The template's context as a Python module, the cheapest form to load: its bytecode lies beside it."""
    plan = read(spec).plan
    assert plan is not None, f"{spec} has errors"
    return f"from markupsafe import Markup\n\nCONTEXT = {literal(context(resolve(plan), layout().look))}\n"


def literal(value: Any) -> str:
    """Python source of plain data, blocks and appendices as dicts."""
    match value:
        case Markup():
            return f"Markup({str(value)!r})"
        case Block():
            return literal({"kind": value.kind, "runs": value.runs, "xml": value.xml})
        case Appendix():
            return literal(value._asdict())
        case dict():
            return "{" + ", ".join(f"{key!r}: {literal(each)}" for key, each in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(literal, value)) + "]"
        case str() | bool() | None:
            return repr(value)
    raise TypeError(type(value))


def printed(document: Path) -> list[str]:
    """The text of each paragraph of the body, with its tabs and line breaks."""
    with zipfile.ZipFile(document) as file:
        body = ET.fromstring(file.read("word/document.xml"))
    paragraphs = ["".join(map(text_of, paragraph.iter())) for paragraph in body.iter(f"{W}p")]
    assert len("".join(paragraphs)) > 1000, f"{document} says next to nothing"
    return paragraphs


def text_of(element: ET.Element) -> str:
    return {f"{W}t": element.text or "", f"{W}tab": "\t", f"{W}br": "\n"}.get(element.tag, "")


def measure(pair: Pair, rounds: int) -> list[tuple[Cost, Cost]]:
    """One cost of each command a round, after a round that does not count; who goes first changes each time."""
    costs = []
    for number in range(-1, rounds):
        if number % 2:
            theirs, ours = run(pair.theirs), run(pair.ours)
        else:
            ours, theirs = run(pair.ours), run(pair.theirs)
        if number >= 0:
            costs.append((ours, theirs))
    return costs


def run(command: Sequence[str]) -> Cost:
    """What one run of `command` takes; a command that fails ends the measurement."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DRAFTER"))}
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment) as process:
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost((used.ru_utime + used.ru_stime) * 1000, wall * 1000)


def report(pair: Pair, costs: list[tuple[Cost, Cost]]) -> bool:
    """Print the table of one pair; whether its goal is met."""
    ratio = statistics.median(ours.cpu_ms / theirs.cpu_ms for ours, theirs in costs)
    wall = statistics.median(ours.wall_ms / theirs.wall_ms for ours, theirs in costs)
    print(f"\n{pair.name}")
    for name, side in (("ours", 0), ("theirs", 1)):
        cpu = spread([each[side].cpu_ms for each in costs])
        print(f"  {name:<8} CPU {cpu}   wall {spread([each[side].wall_ms for each in costs])}")
    ratios = spread([ours.cpu_ms / theirs.cpu_ms for ours, theirs in costs], digits=2)
    print(f"  ratio    CPU {ratios}   wall {wall:.2f} (median)")
    if pair.goal is None:
        return True
    met = ratio <= pair.goal
    print(f"  goal     CPU ≤ {pair.goal}: {ratio:.2f}, {'met' if met else 'MISSED'}")
    return met


def spread(values: Sequence[float], digits: int = 0) -> str:
    return " / ".join(f"{each:6.{digits}f}" for each in (min(values), statistics.median(values), max(values)))


if __name__ == "__main__":
    sys.exit(main())
