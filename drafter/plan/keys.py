"""Keys of a file that name no field of their record, or one that is there already."""

from drafter.findings import Finding, Severity
from drafter.language.spelling import bare_letters
from drafter.messages import _
from drafter.plan.fields import RECORDS, Field
from drafter.plan.syntax.nodes import Entry, Scalar


def unknown(entry: Entry, record: str, near: str | None) -> Finding:
    """The finding for a key that names no field; `near` is the key it was meant to be, None when nobody can tell."""
    key = entry.key.text.value
    line, column = entry.key.text.at(0)
    message = (
        _("Không có mục “{key}” ở đây; có phải là “{near}”?", key=key, near=near)
        if near
        else _(
            "Không có mục “{key}” ở đây. Các mục dùng được: {keys}.",
            key=key,
            keys=", ".join(field.key for field in RECORDS[record]),
        )
    )
    return Finding("SPEC-02", Severity.ERROR, message, line=line, column=column, path=key, quote=key, suggestion=near)


def nearest(key: str, record: str) -> str | None:
    """The key of `record` that `key` was meant to be: misspelt, or typed without its marks."""
    import difflib

    known = {bare_letters(name): name for field in RECORDS[record] for name in (field.name, field.key)}
    near = difflib.get_close_matches(bare_letters(key), known, n=1, cutoff=0.6)
    return known[near[0]] if near else None


def doubled(entry: Entry, first: Scalar, field: Field) -> Finding:
    """The finding for a second key of `field`; `first` is the one that counts."""
    line, column = entry.key.text.at(0)
    first_line, first_column = first.text.at(0)
    message = _(
        "Mục “{key}” đã có ở dòng {line}, cột {column}; mỗi mục chỉ ghi một lần, hãy gộp lại hoặc bỏ bớt.",
        key=field.key,
        line=first_line,
        column=first_column,
    )
    return Finding(
        "SPEC-03",
        Severity.ERROR,
        message,
        line=line,
        column=column,
        path=field.key,
        quote=entry.key.text.value,
    )
