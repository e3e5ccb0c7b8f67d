"""`drafter check`."""

import click

from drafter.cli.speech import Command
from drafter.cli.values import options
from drafter.messages import N_


@click.command(
    cls=Command, help=N_("Kiểm tra kế hoạch (.yaml) hoặc văn bản đã ban hành (.txt), chỉ ra chỗ sai và cách sửa.")
)
@click.argument("files", nargs=-1, required=True, metavar="TỆP…", type=click.Path())
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text", help=N_("Cách in kết quả.")
)
@click.option("--select", metavar="MÃ,…", default="", help=N_("Chỉ dùng các quy tắc này (VD-02) hoặc nhóm này (VD)."))
@click.option("--ignore", metavar="MÃ,…", default="", help=N_("Không dùng các quy tắc hoặc nhóm này."))
@click.option("--style", metavar="TỆP", type=click.Path(), help=N_("Kiểu của cơ quan: ký hiệu, chữ viết tắt riêng."))
@click.option("--strict", is_flag=True, help=N_("Coi cảnh báo như lỗi."))
@options
def command(
    files: tuple[str, ...],
    form: str,
    select: str,
    ignore: str,
    style: str | None,
    strict: bool,
    settings: tuple[str, ...],
    data: str | None,
    row: int | None,
) -> int:
    """Read every file and print what is wrong; the exit code is the highest of all."""
    from pathlib import Path

    from drafter.cli.show import Shown, as_json, as_sarif, as_text, coverage_line, findings_code
    from drafter.cli.values import check_settings, given
    from drafter.errors import InputError
    from drafter.plan.house_style import NONE, read_house_style
    from drafter.rules.checking import check_file
    from drafter.rules.selection import selection

    chosen = selection(select, ignore)
    house = read_house_style(Path(style)) if style else NONE
    values, of_table = given(settings, data, row)
    results = [Shown(data, of_table)] if data else []
    code = findings_code(of_table, strict=strict)
    for file in files:
        try:
            checked = check_file(Path(file), values, chosen, house)
            check_settings(settings, checked.variables)
        except InputError as error:
            click.echo(f"drafter: {error}", err=True)
            code = max(code, error.exit_code)
            continue
        results.append(Shown(file, checked.findings, checked.coverage))
        code = max(code, findings_code(checked.findings, strict=strict) if checked.is_plan else 2)
    if form != "text":
        click.echo((as_json if form == "json" else as_sarif)(results))
        return code
    for each in results:
        for finding in each.findings:
            click.echo(as_text(each.file, finding))
        if each.coverage.applicable:
            click.echo(coverage_line(each.file, each.coverage), err=True)
    return code
