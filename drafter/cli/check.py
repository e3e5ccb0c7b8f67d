"""`drafter check`."""

import click

from drafter.cli.speech import Command
from drafter.messages import N_


@click.command(cls=Command, help=N_("Kiểm tra tệp kế hoạch, chỉ ra chỗ sai và cách sửa."))
@click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("Cách in kết quả."))
@click.option("--strict", is_flag=True, help=N_("Coi cảnh báo như lỗi."))
def command(files: tuple[str, ...], form: str, strict: bool) -> int:
    """Read every file and print what is wrong; the exit code is the highest of all."""
    from pathlib import Path

    from drafter.cli.show import as_json, as_text, exit_code
    from drafter.errors import InputError
    from drafter.findings import Finding
    from drafter.plan.reader import read

    results: list[tuple[str, list[Finding]]] = []
    code = 0
    for file in files:
        try:
            reading = read(Path(file))
        except InputError as error:
            click.echo(f"drafter: {error}", err=True)
            code = max(code, error.exit_code)
            continue
        results.append((file, reading.findings))
        code = max(code, exit_code(reading.findings, strict=strict) if reading.is_yaml else 2)
        if form == "text":
            for finding in reading.findings:
                click.echo(as_text(file, finding))
    if form == "json":
        click.echo(as_json(results))
    return code
