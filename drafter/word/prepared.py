"""A template taken apart: parts that never change, and Jinja source for those that hold tags.

The shipped template lies beside its .docx in this form, as JSON, so that a cold start needs neither docxtpl nor lxml.
It is used only while the .docx is the one it was made from.
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

CORE = "docProps/core.xml"


@dataclass(frozen=True, slots=True)
class Prepared:
    """static: part name → XML or binary; sources: part name → Jinja source, already patched by docxtpl.

    document: the name of the part that holds the text. styles, first_note: see `look.Look`. slots: the names that the
    tags print or compare (".nhan" for pl.nhan), and the words they compare them with.
    """

    sha256: str
    static: dict[str, bytes]
    sources: dict[str, str]
    document: str = "word/document.xml"
    styles: dict[str, str] = field(default_factory=dict)
    first_note: int | None = None
    slots: tuple[str, ...] = ()


def digest(data: bytes) -> str:
    """What tells one template file from another."""
    return hashlib.sha256(data).hexdigest()


def beside(template: Path) -> Path:
    """Where the prepared form of `template` lies."""
    return template.with_suffix(".prepared.json")


def dump(prepared: Prepared) -> str:
    """The prepared form as JSON; every static part must be text."""
    static = {name: data.decode("utf-8") for name, data in prepared.static.items()}
    content = asdict(prepared) | {"static": static}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def load(template: Path, data: bytes) -> Prepared | None:
    """The prepared form beside `template`, or None when there is none, it is broken, or made from other bytes."""
    try:
        raw = json.loads(beside(template).read_text(encoding="utf-8"))
        if raw["sha256"] != digest(data):
            return None
        static = {name: text.encode() for name, text in raw["static"].items()}
        return Prepared(**raw | {"static": static, "slots": tuple(raw["slots"])})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
