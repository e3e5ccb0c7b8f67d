"""docs/MODEL.md: each key that it names is a key of a plan file, and each mark is one."""

import re
from pathlib import Path

import pytest

from drafter.plan import markup
from drafter.plan.fields.lookup import field_of

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "MODEL.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([^|]+) \| ([^|]+) \| ([^|]*)\|$", PAGE, re.MULTILINE)
MARKS = re.compile(r"\*\*đậm\*\*|\[[@#^][^\]]+\]")
QUOTED = [quoted for row in ROWS for quoted in re.findall(r"`([^`]+)`", "|".join(row[1:]))]
PATHS = sorted({quoted for quoted in QUOTED if not MARKS.fullmatch(quoted) and not quoted.startswith((".", "Lưu"))})


def test_every_row_says_who_writes_the_field() -> None:
    rows = [row for row in ROWS if row[0] != "field" and not row[0].startswith("-")]
    assert len(rows) > 70
    assert [field for field, writer, _how in rows if "`" not in writer and writer != "the program"] == []


@pytest.mark.parametrize("path", PATHS)
def test_every_key_that_is_named_is_a_key_of_a_plan_file(path: str) -> None:
    record = "plan"
    for step in path.split(" › "):
        field = field_of(record, step)
        assert field is not None, f"{step} is no key of {record}"
        assert field.key == step
        record = field.record or ""


@pytest.mark.parametrize("mark", sorted({quoted for quoted in QUOTED if MARKS.fullmatch(quoted)}))
def test_every_mark_that_is_named_is_read_as_one(mark: str) -> None:
    if mark.startswith("*"):
        assert markup.parse(mark) != markup.parse(mark.strip("*"))
    else:
        assert len(list(markup.marks(mark))) == 1
