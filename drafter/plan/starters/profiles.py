"""An agency's profile: what its plans have in common (cơ quan, địa danh, ký, lưu), so that nobody types it twice."""

from pathlib import Path

from drafter.messages import _
from drafter.plan.fields.records import RECORDS
from drafter.plan.reading.canonical import Record, canonical
from drafter.plan.reading.whole_file import read_record
from drafter.plan.starters.writing import written
from drafter.plan.syntax.nodes import Mapping
from drafter.plan.syntax.reading import read_nodes
from drafter.plan.syntax.source import Source


def read_profile(path: Path) -> Record:
    """The profile at `path`. Raises InputError, with the first fault, when it is none."""
    return read_record(
        path,
        "profile",
        no_record=_("{name} không phải là hồ sơ cơ quan.", name="{name}"),
        faulty=_("{name} có chỗ sai.", name="{name}"),
    )


def profile_of(plan: Source) -> str:
    """The text of the profile that a plan file holds. The plan's file must be one that can be read."""
    node = read_nodes(plan).node
    assert isinstance(node, Mapping)
    whole = canonical(node, plan, [])
    names = [field.name for field in RECORDS["profile"] if field.name in whole.values]
    values = {name: whole.values[name] for name in names}
    kept = Record("profile", node, plan, values, {name: whole.key_of[name] for name in names})
    head = _("Những điều kế hoạch nào của cơ quan cũng có; drafter new lấy làm mặc định.")
    return f"# {head}\n{written(kept)}"
