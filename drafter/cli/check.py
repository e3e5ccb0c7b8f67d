"""`drafter check`."""

import click

from drafter.cli.speech import Command
from drafter.cli.values import options
from drafter.messages import N_


@click.command(cls=Command, help=N_("Kiểm tra tệp kế hoạch, chỉ ra chỗ sai và cách sửa."))
@click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=N_("Cách in kết quả."))
@click.option("--strict", is_flag=True, help=N_("Coi cảnh báo như lỗi."))
@options
def command(
    files: tuple[str, ...], form: str, strict: bool, settings: tuple[str, ...], data: str | None, row: int | None
) -> int:
    """Read every file and print what is wrong; the exit code is the highest of all."""
    from pathlib import Path

    from drafter.cli.show import as_json, as_text, exit_code, findings_code
    from drafter.cli.values import check_settings, given
    from drafter.errors import InputError
    from drafter.findings import Finding
    from drafter.plan.reader import read

    values, of_table = given(settings, data, row)
    results: list[tuple[str, list[Finding]]] = [(data, of_table)] if data else []
    code = findings_code(of_table, strict=strict)
    for file in files:
        try:
            reading = read(Path(file), values)
            check_settings(settings, reading.variables)
        except InputError as error:
            click.echo(f"drafter: {error}", err=True)
            code = max(code, error.exit_code)
            continue
        results.append((file, reading.findings))
        code = max(code, exit_code(reading, strict=strict))
    if form == "json":
        click.echo(as_json(results))
        return code
    for file, findings in results:
        for finding in findings:
            click.echo(as_text(file, finding))
    return code
