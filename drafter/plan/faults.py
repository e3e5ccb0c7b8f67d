"""What is wrong with one value of a plan file, in the clerk's words, and what to write instead."""

import re
from typing import Any

from cerberus import errors as codes

from drafter.messages import _
from drafter.plan.fields import ITEM_RECORDS, RECORDS, Field, Kind, outline
from drafter.plan.syntax.nodes import Mapping, Node, Sequence
from drafter.plan.syntax.source import Source

_PROSE = (Kind.TEXT, Kind.TEXTS)
_WORDS = (Kind.NUMBER, Kind.DATE, Kind.FLAG, Kind.CHOICE)  # quotes around a bracket would not make them right


def fault(field: Field, error: Any, node: Node, source: Source) -> tuple[str, str | None]:
    """The message for an error of Cerberus at `node`, the value of `field`; and a good line, where there is one."""
    key = field.key
    if error.code == codes.BAD_TYPE.code:
        return _wrong_type(field, node, source)
    if error.code == codes.UNALLOWED_VALUE.code:
        choices = ", ".join(f"“{choice}”" for choice in field.choices)
        return _("“{key}” chỉ nhận một trong: {choices}.", key=key, choices=choices), None
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
        case "number":
            digits = re.match(r"\s*([1-9][0-9]{0,5})(?![0-9])", value)
            message = _("“{key}” ghi một số từ 1 đến 999999, ví dụ 15; ký hiệu được ghép vào khi in.", key=key)
            return message, f"{key}: {digits[1]}" if digits else None
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
        case "node":
            return _("Phần này phải có “tiêu đề”, “đơn vị” hoặc “nội dung”."), None
        case "recipient":
            return _("Nơi nhận này phải có “tên” hoặc “nhóm”."), None
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
    if field.kind is Kind.RECORD:
        message = _("“{key}” là một nhóm mục con, mỗi mục một dòng thụt vào dưới “{key}:”.", key=field.key)
        return message, outline(field)
    if field.kind in ITEM_RECORDS:
        return _(
            "Mỗi ý của “{key}” là một câu hoặc một nhóm mục con, không phải một danh sách nữa.", key=field.key
        ), None
    if field.kind in _WORDS:
        message = _(
            "“{key}” là một dòng chữ, không phải danh sách hay nhóm mục con; "
            "hãy ghi ngay sau “{key}:”, không có ngoặc hay gạch đầu dòng.",
            key=field.key,
        )
        return message, None
    what = _("một đoạn văn") if field.kind in _PROSE else _("một dòng chữ")
    written = source.text[node.start : node.end].strip()
    if isinstance(node, Mapping | Sequence) and node.flow and "\n" not in written:
        sign = written[:1]
        message = _(
            "“{key}” là {what}, mà dấu “{sign}” ở đầu khiến YAML đọc thành {read}; hãy đặt cả câu trong ngoặc kép.",
            key=field.key,
            what=what,
            sign=sign,
            read=_("danh sách") if isinstance(node, Sequence) else _("nhóm mục con"),
        )
        quoted = written.replace("\\", "\\\\").replace('"', '\\"')
        return message, f'{field.key}: "{quoted}"'
    return (
        _(
            "“{key}” là {what}, không phải danh sách hay nhóm mục con; "
            "nếu câu có “: ” hoặc bắt đầu bằng “- ”, hãy đặt cả câu trong ngoặc kép.",
            key=field.key,
            what=what,
        ),
        None,
    )


def _key(field: Field, name: str) -> str:
    return next((f.key for fields in RECORDS.values() if field in fields for f in fields if f.name == name), name)
