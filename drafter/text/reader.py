"""A text file in, its paragraphs out."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from drafter import files
from drafter.errors import InputError
from drafter.messages import _
from drafter.text.appendices import appendix_starts, read_appendix
from drafter.text.barred import read_barred
from drafter.text.body import classified
from drafter.text.drafts import Draft, Item
from drafter.text.foot import foot_start, read_foot
from drafter.text.footnotes import take_notes
from drafter.text.head import read_head
from drafter.text.joining import join_lines
from drafter.text.layout import Layout, read_layout
from drafter.text.lines import Line, read_lines, split
from drafter.text.outline import outlined
from drafter.text.page_numbers import drop_at_page_ends, drop_in_text
from drafter.text.paragraphs import Artefact, TextDocument
from drafter.text.repeated_heads import drop_repeated_heads
from drafter.text.scattered import read_scattered
from drafter.text.typed_rows import read_typed_rows

SIZE_LIMIT = 2_000_000  # a plan of a hundred pages with all its appendices has half of that


def read_document(path: Path) -> TextDocument:
    """The document in the file at `path`. Raises InputError when it cannot be read or is no text in UTF-8."""
    name = str(path)
    data = files.read_limited(path, SIZE_LIMIT)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(0) * 5 > len(data):
        raise InputError(
            _("{name} được lưu với mã UTF-16; hãy mở tệp trong trình soạn thảo và lưu lại với mã UTF-8.", name=name)
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        *_before, last = split(data[: error.start].decode("utf-8"))
        raise InputError(
            _(
                "{name}:{line}:{column}: chữ ở đây không theo mã UTF-8 (có thể là mã TCVN3, VNI hoặc Windows-1258); "
                "hãy mở tệp trong trình soạn thảo và lưu lại với mã UTF-8.",
                name=name,
                line=len(_before) + 1,
                column=len(last) + 1,
            )
        ) from error
    return parse_document(name, text)


def parse_document(name: str, text: str) -> TextDocument:
    """The document with this text, whatever it is; `name` is shown to the user."""
    raws = split(text)
    lines, artefacts = read_lines(raws)
    lines, numbers = drop_at_page_ends(lines)
    lines, notes = take_notes(lines)
    layout, paged = _layout(lines), any(line.begins_page for line in lines)
    items, bars = read_barred(lines)
    head, after = read_head(items, layout)
    start = foot_start(items[after:])
    foot_at = len(items) if start is None else after + start
    appendices = appendix_starts(items, after if start is None else foot_at, has_foot=start is not None)
    body_end = min([foot_at, *appendices])
    body, taken = _running(items[after:body_end], layout, paged=paged)
    drafts = [*notes, *head, *classified(join_lines(body, layout))]
    artefacts += [*numbers, *bars, *taken]
    drafts += read_foot(items[foot_at : min([len(items), *appendices])])
    for first, end in pairwise([*appendices, len(items)]):
        content, taken = _running(items[first:end], layout, paged=paged)
        artefacts += taken
        drafts += read_appendix(content, layout)
    return TextDocument(name, raws, outlined(_in_order(drafts)), tuple(sorted(set(artefacts), key=_line)))


def _layout(lines: Sequence[Line]) -> Layout:
    """The layout of the running text: the pieces of a table say nothing about it."""
    running, _heads = read_scattered(lines, None)
    return read_layout([item for item in running if isinstance(item, Line)])


def _running(items: Sequence[Item], layout: Layout, *, paged: bool) -> tuple[list[Item], list[Artefact]]:
    """The items with tables as rows, without page numbers, and what was taken off."""
    found, bars = read_typed_rows(items)
    found, heads = read_scattered(found, layout.width)
    found, numbers = drop_in_text(found, paged=paged)
    found, again = drop_repeated_heads(found)
    return found, [*bars, *heads, *numbers, *again]


def _in_order(drafts: Sequence[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda draft: draft.text.at(0))


def _line(artefact: Artefact) -> tuple[int, int]:
    return artefact.line, artefact.reason.value
