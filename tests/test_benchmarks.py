"""The benchmarks still run; whether their goals are met is no matter of a test."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_cold_start_is_measured_and_every_pair_has_its_ratio() -> None:
    command = [sys.executable, "-X", "utf8", str(ROOT / "benchmarks" / "cold_start.py"), "1"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    missed = run.stderr.splitlines()
    assert all(line.startswith("goal missed: ") for line in missed), run.stderr
    assert run.returncode == int(bool(missed))
    heading, *pairs = run.stdout.strip().split("\n\n")
    assert heading.startswith("1 rounds")
    names = [pair.splitlines()[0] for pair in pairs]
    assert [" : " in name for name in names] == [True] * len(names)
    assert sum("render" in name for name in names) == 2
    assert sum("--help" in name for name in names) >= 1
    ratios = [re.search(r"^  ratio +CPU +([0-9.]+) /", pair, re.MULTILINE) for pair in pairs]
    assert [ratio is not None and float(ratio[1]) > 0 for ratio in ratios] == [True] * len(pairs)
