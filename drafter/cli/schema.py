"""`drafter schema`."""

import click

from drafter.cli.speech import Command
from drafter.messages import N_


@click.command(cls=Command, help=N_("In JSON Schema của tệp kế hoạch, cho trình soạn thảo gợi ý."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "markdown"]),
    default="json",
    help=N_("json cho trình soạn thảo, markdown là trang để đọc."),
)
@click.option("-o", "--output", metavar="TỆP", type=click.Path(), help=N_("Ghi ra tệp này."))
@click.option("--force", is_flag=True, help=N_("Ghi đè tệp đã có."))
def command(form: str, output: str | None, force: bool) -> int:
    """Print the field table in the form asked for, or write it to a file."""
    import json
    from pathlib import Path

    from drafter import files

    if form == "json":
        from drafter.plan.fields.json_schema import json_schema

        text = json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"
    else:
        from drafter.plan.fields.reference import reference

        text = reference()
    if output is None:
        click.echo(text, nl=False)
        return 0
    files.write_whole(Path(output), text.encode("utf-8"), replace=force)
    click.echo(output)
    return 0
