"""One block of a body or an appendix as printed: a paragraph with its kind and label, or a table."""

from enum import Enum
from typing import NamedTuple, TypeAlias

from drafter.plan import markup
from drafter.plan.markup import Run
from drafter.plan.resolving.grids import Grid
from drafter.plan.resolving.prose import Runs, with_end


class Kind(Enum):
    """What a paragraph of the body is. The values name the branches of the Word template."""

    SECTION = "muc"
    CLAUSE_TITLED = "khoan_co_tieu_de"
    SUB_CLAUSE_TITLED = "tieu_khoan_co_tieu_de"
    POINT_TITLED = "diem_co_tieu_de"
    CLAUSE = "khoan"
    SUB_CLAUSE = "tieu_khoan"
    POINT = "diem"
    DASH = "gach"
    PLUS = "cong"
    ASSIGNMENT = "phan_cong"
    PARAGRAPH = "doan"
    CAPTION = "ten_bang"
    TABLE_UNIT = "don_vi_tinh"
    END = "het"


HEADINGS = (Kind.SECTION, Kind.CLAUSE_TITLED, Kind.SUB_CLAUSE_TITLED, Kind.POINT_TITLED, Kind.CAPTION)
"""Kinds of paragraphs that name what follows them rather than say something."""


class Paragraph(NamedTuple):
    """One printed paragraph of the body: its label ("I.", "a)", "-" or nothing) and its runs.

    bold_label: the label is bold although the paragraph is not (a heading that runs into its text).
    """

    kind: Kind
    label: str
    runs: Runs
    bold_label: bool = False

    @property
    def text(self) -> str:
        """The paragraph as it reads: label, one space, text."""
        return " ".join(part for part in (self.label, markup.plain(self.runs)) if part)


Block: TypeAlias = Paragraph | Grid


def closed(blocks: list[Block], mark: str) -> list[Block]:
    """The last paragraph closes with "./." unless the author wrote it; "…;" and "…." give way to it.

    After a table the mark stands on a line of its own.
    """
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return [*blocks, Paragraph(Kind.END, "", (Run(mark),))]
    if last.text.rstrip().endswith(mark):
        return blocks
    return [*blocks[:-1], last._replace(runs=with_end(last.runs, mark))]
