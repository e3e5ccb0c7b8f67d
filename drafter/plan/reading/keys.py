"""Keys of a file that name no field of their record, or one that is there already."""

from drafter.findings import Finding, Severity
from drafter.language.spelling import bare_letters
from drafter.messages import _
from drafter.plan import ids
from drafter.plan.fields.records import RECORDS
from drafter.plan.syntax.nodes import Entry, Scalar
from drafter.plan.syntax.repair import quoted


def unknown(entry: Entry, record: str, near: str | None) -> Finding:
    """The finding for a key that names no field; `near` is the key it was meant to be, None when nobody can tell."""
    key = entry.key.text.value
    line, column = entry.key.text.at(0)
    suggestion = near
    value = entry.value.text.value if isinstance(entry.value, Scalar) else ""
    if near:
        message = _("Không có mục “{key}” ở đây; có phải là “{near}”?", key=key, near=near)
    elif record == "recipient":
        message = _(
            "“{key}” đứng trước dấu hai chấm nên bị đọc thành tên mục; nơi nhận có ghi chú thì ghi thế này.", key=key
        )
        suggestion = f"- {{tên: {quoted(key)}, ghi chú: {quoted(value)}}}" if value else None
    elif record == "node" and len(key.split()) > 1:
        message = _(
            "“{key}” đứng trước dấu hai chấm nên bị đọc thành tên mục; nếu là lời văn, đặt cả câu trong ngoặc kép, "
            "và ghi các ý con ở mục “gồm”.",
            key=key,
        )
        suggestion = "nội dung: " + quoted(f"{key}: {value}".rstrip())
    else:
        message = _(
            "Không có mục “{key}” ở đây. Các mục dùng được: {keys}.",
            key=key,
            keys=", ".join(field.key for field in RECORDS[record]),
        )
    return Finding(
        ids.UNKNOWN_FIELD, Severity.ERROR, message, line=line, column=column, path=key, quote=key, suggestion=suggestion
    )


_HABITS = {
    "tm.": "thay mặt",
    "tm": "thay mặt",
    "kt.": "ký thay",
    "kt": "ký thay",
    "tl.": "thừa lệnh",
    "tl": "thừa lệnh",
    "tuq.": "thừa ủy quyền",
    "tuq": "thừa ủy quyền",
    "q.": "giao quyền",
    "thoi gian": "thời hạn",
    "thoi gian thuc hien": "thời hạn",
    "thoi gian hoan thanh": "thời hạn",
}
"""What offices call a field, in bare letters → its key here."""


def nearest(key: str, record: str) -> str | None:
    """The key of `record` that `key` was meant to be: another word for it, a part of it, misspelt, unmarked."""
    import difflib

    bare = bare_letters(key)
    known = {bare_letters(name): name for field in RECORDS[record] for name in (field.name, field.key)}
    if (habit := _HABITS.get(bare)) in known.values():
        return habit
    parts = [name for name in known if f" {bare} " in f" {name} "]
    near = parts or difflib.get_close_matches(bare, known, n=1, cutoff=0.7)
    return known[near[0]] if near else None


def closest(word: str, candidates: list[str]) -> str | None:
    """The candidate that `word` was meant to be, None when nobody can tell."""
    import difflib

    known = {bare_letters(candidate): candidate for candidate in candidates}
    near = difflib.get_close_matches(bare_letters(word), known, n=1, cutoff=0.6)
    return known[near[0]] if near else None


def doubled(entry: Entry, first: Scalar, key: str) -> Finding:
    """The finding for a second `key` of one mapping; `first` is the one that counts."""
    line, column = entry.key.text.at(0)
    first_line, first_column = first.text.at(0)
    message = _(
        "Mục “{key}” đã có ở dòng {line}, cột {column}; mỗi mục chỉ ghi một lần, hãy gộp lại hoặc bỏ bớt.",
        key=key,
        line=first_line,
        column=first_column,
    )
    return Finding(
        ids.DOUBLED,
        Severity.ERROR,
        message,
        line=line,
        column=column,
        path=key,
        quote=entry.key.text.value,
    )
