"""`drafter rules`."""

import click

from drafter.cli.speech import Command
from drafter.messages import N_, _


@click.command(cls=Command, help=N_("Xem các quy tắc kiểm tra; ghi thêm mã để xem một quy tắc với ví dụ."))
@click.argument("codes", nargs=-1, metavar="[MÃ…]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    help=N_("text là danh sách, markdown là trang của mọi quy tắc."),
)
def command(codes: tuple[str, ...], form: str) -> int:
    """List the rules, or print the page of those that are named."""
    from drafter.errors import InputError
    from drafter.rules.pages import listed, page, whole
    from drafter.rules.registry import RULES

    if form == "markdown":
        click.echo(whole(), nl=False)
        return 0
    if not codes:
        click.echo(listed(), nl=False)
        return 0
    wanted = [code.upper() for code in codes]
    if unknown := [code for code in wanted if not any(code in (rule.id, rule.family) for rule in RULES)]:
        raise InputError(_("Không có quy tắc {code}; xem các quy tắc bằng drafter rules.", code=unknown[0]))
    click.echo("\n".join(page(rule) for rule in RULES if rule.id in wanted or rule.family in wanted), nl=False)
    return 0
