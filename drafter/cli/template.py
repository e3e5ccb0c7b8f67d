"""`drafter template`."""

import click

from drafter.cli.speech import Command, Group, help_without_command
from drafter.messages import N_


@click.group(cls=Group, invoke_without_command=True, help=N_("Mẫu Word của kế hoạch."))
@click.pass_context
def command(ctx: click.Context) -> None:
    """Hold `build` and `check`."""
    help_without_command(ctx)


@command.command(cls=Command, help=N_("Dựng mẫu Word từ bảng số liệu của Nghị định (styles/nd30.yaml)."))
@click.option(
    "-o",
    "--output",
    metavar="TỆP.docx",
    type=click.Path(),
    help=N_("Ghi mẫu ra tệp này, để sửa và dùng với render --template."),
)
@click.option(
    "--check", is_flag=True, help=N_("Chỉ xem mẫu đang dùng có còn khớp với bảng số liệu của Nghị định không.")
)
@click.option("--force", is_flag=True, help=N_("Ghi đè tệp đã có."))
def build(output: str | None, check: bool, force: bool) -> int:
    """Without -o the program's own template and its prepared form are rebuilt in place."""
    from pathlib import Path

    from drafter import files, resources
    from drafter.drafting import template_file
    from drafter.drafting.render import SHIPPED
    from drafter.messages import _
    from drafter.word import prepared

    data = template_file.build()
    if output:
        files.write_whole(Path(output), data, replace=force)
        click.echo(output)
        return 0
    shipped = resources.path("templates", SHIPPED)
    form = template_file.build_prepared(data, SHIPPED).encode("utf-8")
    wanted = {shipped: data, prepared.beside(shipped): form}
    if check:
        stale = [path for path, content in wanted.items() if not path.is_file() or path.read_bytes() != content]
        for path in stale:
            message = _(
                "{path} không còn khớp với bảng số liệu của Nghị định; hãy chạy drafter template build.", path=path
            )
            click.echo(message, err=True)
        return int(bool(stale))
    for path, content in wanted.items():
        files.write_whole(path, content, replace=True)
        click.echo(path)
    return 0


@command.command(cls=Command, help=N_("Kiểm tra mẫu Word mà cơ quan đã sửa: thẻ nào mất, chỗ nào sai thể thức."))
@click.argument("file", metavar="TỆP.docx", type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("Cách in kết quả."))
@click.option("--strict", is_flag=True, help=N_("Coi cảnh báo như lỗi."))
def check(file: str, form: str, strict: bool) -> int:
    """Print a plan that holds everything with the template, and say what is wrong with the print."""
    from pathlib import Path

    from drafter.cli.show import Shown, as_json, as_text, findings_code
    from drafter.drafting.proofing.check import check as findings_of

    findings = findings_of(Path(file))
    if form == "json":
        click.echo(as_json([Shown(file, findings)]))
    else:
        for finding in findings:
            click.echo(as_text(file, finding))
    return findings_code(findings, strict=strict)
