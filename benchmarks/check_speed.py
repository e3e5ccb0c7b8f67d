"""What checking a plan of 100 pages costs, beside PyYAML's C loader on the same file; and each rule's share.

The plan has the bodies of all examples one after another, over and over: prose, task lines, units with their tasks,
targets and tables, as real plans mix them, under one header and one register of documents. No sentence or title comes
twice, nor do two rounds check the same file, so that nothing is gained from a text that was seen before. What a file
says of agencies is that of several years, so that it has some hundred findings, more than a real one.

All of it runs in one process, in turn, and what counts is the median of the rounds' ratios of CPU time, because a
shared machine drifts by more than what is measured. Ends with 1 when a goal is missed.

    python benchmarks/check_speed.py [rounds]       11 rounds by default
"""

import gc
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from drafter import law
from drafter.plan.model import Plan
from drafter.plan.reader import Reading, read_text
from drafter.plan.syntax.source import Source
from drafter.rules.engine import Report, applies, examine
from drafter.rules.from_plan import script_of
from drafter.rules.registry import RULES

ROUNDS = 11
PAGES = 100
LINES_A_PAGE = 32
LETTERS_A_LINE = 78
YAML_A_LETTER = 1.29  # keys, indentation and signs
EXAMPLES = sorted((Path(__file__).resolve().parent.parent / "examples").glob("*.yaml"))
HEAD = """\
phiên bản: 1
cơ quan: {tên: Sở Giáo dục và Đào tạo, viết tắt: SGDĐT, cấp: sở, chủ quản: UBND tỉnh Lâm Đồng}
số: 12
địa danh: Lâm Đồng
ngày: 2026-09-18
trích yếu: Nâng cao chất lượng giáo dục trên địa bàn tỉnh
đánh số: I. 1. 1.1. a)
mở đầu: "Sở Giáo dục và Đào tạo xây dựng Kế hoạch với các nội dung sau:"
kết thúc: Trên đây là Kế hoạch nâng cao chất lượng giáo dục trên địa bàn tỉnh./.
ký: {chức vụ: Giám đốc, họ tên: Nguyễn Văn An}
nơi nhận: [UBND tỉnh, Lãnh đạo Sở, Các phòng thuộc Sở]
lưu: {đơn vị soạn thảo: VP}
"""
BODY = ("mục đích", "yêu cầu", "mục tiêu", "nhiệm vụ", "kinh phí", "tổ chức thực hiện", "chế độ báo cáo")
GOALS = {"reading, schema and rules": 10.0, "rules alone": 6.0}


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    plan, text = examined(0)
    letters = sum(len(passage.words) for passage in script_of(plan).passages)
    print(f"{letters // (LINES_A_PAGE * LETTERS_A_LINE)} pages, {len(text):,} characters; {rounds} rounds; ms of CPU")
    ruled(plan)  # the tables of names are read once in a process
    costs: dict[str, list[float]] = {"yaml.CSafeLoader": [], "reading and schema": [], "rules alone": []}
    for number in range(1, rounds + 1):
        plan, text = examined(number)
        costs["yaml.CSafeLoader"].append(spent(partial(yaml.load, text, Loader=yaml.CSafeLoader)))
        costs["reading and schema"].append(spent(partial(read, text)))
        costs["rules alone"].append(spent(partial(ruled, plan)))
    costs["reading, schema and rules"] = [
        one + other for one, other in zip(costs["reading and schema"], costs["rules alone"], strict=True)
    ]
    missed = [name for name in costs if not told(name, costs)]
    shares(examined(rounds + 1)[0])
    for name in missed:
        print(f"goal missed: {name}", file=sys.stderr)
    return int(bool(missed))


def examined(number: int) -> tuple[Plan, str]:
    """The plan of one round and its text; it has no error of shape."""
    text = plan_text(number)
    reading = read(text)
    assert reading.plan is not None, reading.findings
    return reading.plan, text


def read(text: str) -> Reading:
    return read_text(Source("a.yaml", text))


def ruled(plan: Plan) -> Report:
    return examine(script_of(plan))


def plan_text(number: int) -> str:
    """The bodies of the examples, over and over, until they fill the pages."""
    fields = [fields_of(path.read_text(encoding="utf-8")) for path in EXAMPLES]
    bodies = ["".join(parts(example)) for example in fields]
    register = "".join(renamed(example.get("viện dẫn", ""), index, "") for index, example in enumerate(fields))
    text, copies = "", 0
    while len(text) < PAGES * LINES_A_PAGE * LETTERS_A_LINE * YAML_A_LETTER:
        copy, index = divmod(copies, len(bodies))
        text += renamed(varied(bodies[index], f"lần {number * PAGES + copy}"), index, f"-{copy}")
        copies += 1
    return f"{HEAD}viện dẫn:\n{register}các phần:\n{text}"


def fields_of(example: str) -> dict[str, str]:
    """What stands under each top-level key, without the key; the comments stay with what is before them."""
    pieces = re.split(r"^(?=[^\s#])", example, flags=re.MULTILINE)
    return {key: rest.removeprefix(" ") for key, _colon, rest in (piece.partition(":") for piece in pieces)}


def parts(example: dict[str, str]) -> Iterator[str]:
    """The body of an example as sections of the first level, its tables in appendices among them."""
    yield example.get("các phần", "\n").removeprefix("\n")
    for key in BODY:
        value = example.get(key, "")
        if value.startswith("\n  - "):
            yield f"  - tiêu đề: {key.capitalize()}\n    gồm:{indented(value)}"
        elif value.startswith("\n"):
            yield "  -" + indented(value, "  ").removeprefix("\n   ")
        elif value:
            yield f"  - tiêu đề: {key.capitalize()}\n    nội dung: {indented(value)}"
    for appendix in re.split(r"^(?=  - )", example.get("phụ lục", ""), flags=re.MULTILINE)[1:]:
        if "bảng:" in appendix:
            yield appendix.replace("\n    tên:", "\n    tiêu đề:")


def indented(lines: str, by: str = "    ") -> str:
    return re.sub(r"\n(?=.)", f"\n{by}", lines)


def varied(body: str, words: str) -> str:
    """The body with the words at the end of its sentences and titles, so that no other copy of it has the same ones."""
    body = re.sub(r"(?<=\w)\.$", f" ({words}).", body, flags=re.MULTILINE)
    return re.sub(r"(?<=tiêu đề: )(\w.*\w)$", rf"\1 ({words})", body, flags=re.MULTILINE)


def renamed(yaml_text: str, example: int, copy: str) -> str:
    """Keys of documents by example, their numbers and keys of places by copy too; without what points elsewhere."""
    text = re.sub(r"\[\^\w+\]", "", yaml_text).replace("[#pl-danh-muc]", "Kế hoạch này")
    text = re.sub(r"\[@([\w-]+)", rf"[@\1-{example}", text)
    text = re.sub(r"\bsố (?=\d{1,4}[-/])", f"số {example + 1}{copy[1:]}", text)
    text = re.sub(r"^  ([\w-]+):(?= |$)", rf"  \1-{example}:", text, flags=re.MULTILINE) if not copy else text
    return re.sub(r"(\[#|\bkhóa: )([\w-]+)", rf"\1\2-{example}{copy}", text)


def spent(work: Callable[[], Any]) -> float:
    """What the work costs, with the collection of its own garbage only: what others keep would make the loader slow."""
    gc.collect()
    gc.freeze()
    start = time.process_time()
    work()
    cost = (time.process_time() - start) * 1000
    gc.unfreeze()
    return cost


def told(name: str, costs: dict[str, list[float]]) -> bool:
    """Print one line; whether its goal is met."""
    ratios = [ours / theirs for ours, theirs in zip(costs[name], costs["yaml.CSafeLoader"], strict=True)]
    ratio, goal = statistics.median(ratios), GOALS.get(name)
    said = "" if goal is None else f"   goal ≤ {goal:g}: {'met' if ratio <= goal else 'MISSED'}"
    print(f"  {name:28} {statistics.median(costs[name]):8.1f}   {ratio:5.2f} × the loader{said}")
    return goal is None or ratio <= goal


def shares(plan: Plan) -> None:
    """Each rule's part of the time that all of them take; what several share is paid by the first that asks."""
    table, script = law.rules(), script_of(plan)
    took = {rule.id: spent(partial(list, rule.check(script))) for rule in RULES if applies(table[rule.id], script)}
    whole = sum(took.values()) or 1.0
    print("  share of each rule, and its ms:")
    for rule_id, cost in sorted(took.items(), key=lambda item: -item[1]):
        print(f"    {rule_id:8} {cost / whole:6.1%} {cost:8.1f}")


if __name__ == "__main__":
    sys.exit(main())
