"""`drafter render`."""

import click

from drafter.cli.speech import Command
from drafter.cli.values import options
from drafter.messages import N_, _


@click.command(cls=Command, help=N_("Dựng kế hoạch thành tệp Word đúng thể thức, có thể kèm PDF."))
@click.argument("spec", metavar="TỆP", type=click.Path())
@click.option(
    "-o",
    "--output",
    metavar="TỆP.docx",
    type=click.Path(),
    help=N_("Tệp Word (mặc định: cùng tên, cạnh tệp kế hoạch)."),
)
@click.option("--pdf", is_flag=True, help=N_("Làm thêm tệp PDF cùng tên, bằng LibreOffice."))
@click.option("--template", "layout", metavar="TỆP.docx", type=click.Path(), help=N_("Mẫu Word riêng của cơ quan."))
@click.option("--draft", is_flag=True, help=N_("Dựng bản nháp: chỗ còn phải bổ sung được tô vàng."))
@click.option("--strict", is_flag=True, help=N_("Không dựng khi còn cảnh báo."))
@click.option("--force", is_flag=True, help=N_("Ghi đè tệp đã có."))
@options
def command(
    spec: str,
    output: str | None,
    pdf: bool,
    layout: str | None,
    draft: bool,
    strict: bool,
    force: bool,
    settings: tuple[str, ...],
    data: str | None,
    row: int | None,
) -> int:
    """Read, refuse or render, write; the names of the files written go to stdout, findings to stderr."""
    from pathlib import Path

    from drafter import files
    from drafter.cli.show import as_text, exit_code, findings_code
    from drafter.cli.values import check_settings, given
    from drafter.errors import InputError
    from drafter.plan.reader import read

    values, of_table = given(settings, data, row)
    for finding in of_table:
        click.echo(as_text(data or "", finding), err=True)
    if code := findings_code(of_table, strict=strict):
        return code
    source = Path(spec)
    reading = read(source, values or {})
    check_settings(settings, reading.variables)
    if reading.variables and values is None:
        raise InputError(
            _(
                "{spec} là kế hoạch mẫu có {count} biến; hãy cho giá trị bằng --set hoặc --data, "
                "hoặc tạo kế hoạch riêng bằng drafter new --from {spec}.",
                spec=spec,
                count=len(reading.variables),
            )
        )
    if draft:
        reading = reading.as_draft()
    for finding in reading.findings:
        click.echo(as_text(spec, finding), err=True)
    code = exit_code(reading, strict=strict)
    if reading.plan is None or reading.blanks or (strict and code):
        return code
    target = Path(output) if output else source.with_suffix(".docx")
    files.check_writable(target, replace=force)
    pdf_target = target.with_suffix(".pdf") if pdf else None
    if pdf_target:
        files.check_writable(pdf_target, replace=force)
    taken = [source, *(Path(each) for each in (layout, data) if each)]
    for path in filter(None, (target, pdf_target)):
        files.check_distinct(path, taken)
        taken.append(path)
    files.check_suffix(target, ".docx")

    from drafter.drafting.render import render, template

    content = render(reading.plan, template(Path(layout) if layout else None))
    files.write_whole(target, content, replace=force)
    click.echo(target)
    if pdf_target:
        from drafter.word.pdf import to_pdf

        to_pdf(target, pdf_target, replace=force)
        click.echo(pdf_target)
    return code
