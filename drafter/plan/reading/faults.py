"""What is wrong with one value of a plan file, in the clerk's words, and what to write instead."""

import re
from typing import Any

from cerberus import errors as codes

from drafter.messages import _
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.lookup import outline
from drafter.plan.fields.records import ONE_OF, RECORDS
from drafter.plan.syntax.nodes import Mapping, Node, Sequence
from drafter.plan.syntax.source import Source

_PROSE = (Kind.TEXT, Kind.TEXTS)
# Quotes around a bracket would not make these right.
_WORDS = (Kind.NUMBER, Kind.LENGTH, Kind.DATE, Kind.FLAG, Kind.CHOICE)


def fault(field: Field, error: Any, node: Node, source: Source, entry: str = "") -> tuple[str, str | None]:
    """The message for an error of Cerberus at `node`, the value of `field`; and a good line, where there is one.

    entry: the author's own key, where the node is an entry under it.
    """
    key = field.key
    if error.code == codes.BAD_TYPE.code and entry and field.text:
        return _wrong_prose(entry, node, source)
    if error.code == codes.BAD_TYPE.code:
        return _wrong_type(field, node, source)
    if error.code == codes.EXCLUDES_FIELD.code:
        others = ", ".join(f"“{_key(field, name)}”" for name in field.excludes)
        return _("“{key}” không đứng cùng với {others}; hãy bỏ một trong hai.", key=key, others=others), None
    if error.code == codes.DEPENDENCIES_FIELD.code:
        others = ", ".join(f"“{_key(field, name)}”" for name in field.needs)
        return _("“{key}” chỉ dùng cùng với {others}; hãy thêm {others} hoặc bỏ “{key}”.", key=key, others=others), None
    if error.code == codes.MIN_LENGTH.code:
        return _("“{key}” đang trống; phải có ít nhất một dòng.", key=key), None
    return _custom(field, error.info[0], str(error.value))


def _custom(field: Field, check: str, value: str) -> tuple[str, str | None]:
    key = field.key
    match check:
        case "date":
            return (
                _(
                    "“{key}” phải là ngày có thật, từ năm 1945, ghi năm-tháng-ngày, ví dụ 2025-08-05; "
                    "chưa biết thì bỏ ngày, hoặc bỏ cả tháng và ngày.",
                    key=key,
                ),
                None,
            )
        case "number" if field.name != "number":
            return _("“{key}” ghi một số từ 1 trở lên, ví dụ 2.", key=key), None
        case "number":
            digits = re.match(r"\s*([1-9][0-9]{0,5})(?![0-9])", value)
            message = _("“{key}” ghi một số từ 1 đến 999999, ví dụ 15; ký hiệu được ghép vào khi in.", key=key)
            return message, f"{key}: {digits[1]}" if digits else None
        case "choice":
            choices = ", ".join(f"“{choice}”" for choice in field.choices)
            return _("“{key}” chỉ nhận một trong: {choices}.", key=key, choices=choices), None
        case "length":
            return _("“{key}” ghi bề rộng bằng cm, ví dụ 2,5.", key=key), None
        case "key":
            return _("Tên để dẫn chiếu không chứa dấu hai chấm hay dấu ngoặc vuông; hãy đặt tên khác."), None
        case "flag":
            return _("“{key}” chỉ nhận “có” hoặc “không”.", key=key), None
        case "signing":
            return (
                _(
                    "“{key}” ghi chức vụ hoặc tên, không kèm TM., KT., TL., TUQ., Q.; chữ viết tắt được thêm khi in.",
                    key=key,
                ),
                _signed(field, value),
            )
        case "placeholder":
            return _("“{key}” còn để “…”; hãy ghi nội dung vào chỗ ấy.", key=key), None
        case _ if check.startswith("holds "):
            record = check.removeprefix("holds ")
            names = ", ".join(f"“{f.key}”" for f in RECORDS[record] if f.name in ONE_OF[record])
            return _("Chỗ này phải có một trong các mục: {names}.", names=names), None
        case _ if field.required:
            return _("“{key}” đang trống trong dấu ngoặc kép; hãy ghi nội dung.", key=key), None
        case _:
            return _("“{key}” đang trống trong dấu ngoặc kép; hãy ghi nội dung hoặc bỏ mục này.", key=key), None


def _signed(field: Field, value: str) -> str | None:
    """The line for an authority that was typed into chức vụ: its own field, with the head's position after it."""
    sign, _dot, rest = value.strip().partition(".")
    own = next((f for f in RECORDS["signature"] if f"({sign.upper()}.)" in f.help), None)
    if own is None or field.kind is not Kind.SIGNING:
        return None
    if own.name == field.name:
        return f"{field.key}: {rest.strip()}"
    return f"{own.key}: …" if own.kind is not Kind.FLAG else f"{own.key}: có"


def _wrong_type(field: Field, node: Node, source: Source) -> tuple[str, str | None]:
    """A mapping, list or text where the field wants another of them."""
    if field.kind is Kind.ENTRIES and not isinstance(node, Mapping):
        message = _(
            "“{key}” là một nhóm mục con do mình đặt tên, mỗi mục một dòng thụt vào dưới “{key}:”.", key=field.key
        )
        return message, None
    if field.kind is Kind.RECORD:
        message = _("“{key}” là một nhóm mục con, mỗi mục một dòng thụt vào dưới “{key}:”.", key=field.key)
        return message, outline(field)
    if field.kind in (Kind.ITEMS, Kind.ENTRIES) and field.record:
        return _wrong_item(field)
    if field.kind in _WORDS:
        message = _(
            "“{key}” là một dòng chữ, không phải danh sách hay nhóm mục con; "
            "hãy ghi ngay sau “{key}:”, không có ngoặc hay gạch đầu dòng.",
            key=field.key,
        )
        return message, None
    return _wrong_prose(field.key, node, source, _("một đoạn văn") if field.kind in _PROSE else _("một dòng chữ"))


def _wrong_prose(key: str, node: Node, source: Source, what: str = "") -> tuple[str, str | None]:
    """A mapping or list where a sentence is wanted; a sign at its beginning may have made it one."""
    what = what or _("một đoạn văn")
    written = source.text[node.start : node.end].strip()
    if isinstance(node, Mapping | Sequence) and node.flow and "\n" not in written:
        sign = written[:1]
        message = _(
            "“{key}” là {what}, mà dấu “{sign}” ở đầu khiến YAML đọc thành {read}; hãy đặt cả câu trong ngoặc kép.",
            key=key,
            what=what,
            sign=sign,
            read=_("danh sách") if isinstance(node, Sequence) else _("nhóm mục con"),
        )
        quoted = written.replace("\\", "\\\\").replace('"', '\\"')
        return message, f'{key}: "{quoted}"'
    return (
        _(
            "“{key}” là {what}, không phải danh sách hay nhóm mục con; "
            "nếu câu có “: ” hoặc bắt đầu bằng “- ”, hãy đặt cả câu trong ngoặc kép.",
            key=key,
            what=what,
        ),
        None,
    )


def _wrong_item(field: Field) -> tuple[str, str | None]:
    """An item of a list that is not what its list holds."""
    if field.list_as:
        return _("Mỗi hàng của “{key}” là một danh sách các ô: - [ô thứ nhất, ô thứ hai].", key=field.key), None
    if field.text:
        return _(
            "Mỗi ý của “{key}” là một câu hoặc một nhóm mục con, không phải một danh sách nữa.", key=field.key
        ), None
    assert field.record is not None
    keys = ", ".join(each.key for each in RECORDS[field.record])
    return _(
        "Mỗi mục của “{key}” là một nhóm mục con, với các mục: {keys}; nếu là một câu thì ghi vào đúng mục của nó.",
        key=field.key,
        keys=keys,
    ), None


def _key(field: Field, name: str) -> str:
    return next((f.key for fields in RECORDS.values() if field in fields for f in fields if f.name == name), name)
