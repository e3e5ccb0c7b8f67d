"""The values of a plan's variables, from the request: --set, and one row of a table."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from drafter.errors import InputError
from drafter.findings import Finding
from drafter.messages import N_, _


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that fills variables: --set, --data, --row."""
    for option in (
        click.option("--row", metavar="N", type=int, help=N_("Hàng dữ liệu thứ mấy của --data, từ 1.")),
        click.option(
            "--data", metavar="TỆP", type=click.Path(), help=N_("Bảng .csv hoặc .xlsx có giá trị của các biến.")
        ),
        click.option(
            "--set",
            "settings",
            metavar="BIẾN=GIÁ TRỊ",
            multiple=True,
            help=N_("Giá trị của một biến; ghi nhiều lần được."),
        ),
    ):
        command = option(command)
    return command


def given(settings: Sequence[str], data: str | None, row: int | None) -> tuple[dict[str, str] | None, list[Finding]]:
    """The values by name of variable, None when none are given; and what is wrong with the row they come from.

    A value of --set wins over the table's. Raises InputError for a request that cannot be carried out.
    """
    if not settings and data is None:
        if row is not None:
            raise InputError(_("--row đi cùng với --data; hãy thêm --data và tên bảng."))
        return None, []
    values: dict[str, str] = {}
    findings: list[Finding] = []
    if data is not None:
        from drafter.tables.reader import read_table

        table = read_table(Path(data))
        if row is None and len(table.rows) > 1:
            raise InputError(
                _("{data} có {count} hàng dữ liệu; hãy thêm --row để chọn một hàng.", data=data, count=len(table.rows))
            )
        chosen = table.row(1 if row is None else row)
        values |= chosen.values
        findings = [*table.findings, *chosen.findings]
    return values | parsed(settings), findings


def check_settings(settings: Sequence[str], variables: Sequence[str]) -> None:
    """Raise InputError for a --set that names no variable of the plan."""
    for name in parsed(settings):
        if name not in variables:
            known = ", ".join(variables) or _("không có biến nào")
            raise InputError(
                _("Kế hoạch không có biến “{name}” mà --set ghi; các biến: {known}.", name=name, known=known)
            )


def parsed(settings: Sequence[str]) -> dict[str, str]:
    """The values of --set by name of variable. Raises InputError for one that is no name=value."""
    return dict(map(_setting, settings))


def _setting(text: str) -> tuple[str, str]:
    from drafter.language.names import name_of

    name, sign, value = text.partition("=")
    if not sign or not name_of(name):
        raise InputError(_("--set “{text}” không đúng dạng; hãy ghi --set tên_biến=giá trị.", text=text))
    return name_of(name), value
