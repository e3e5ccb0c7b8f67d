"""`drafter new`."""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.speech import Command
from drafter.messages import N_, _

if TYPE_CHECKING:
    from drafter.plan.starters.starting import Starter
    from drafter.plan.syntax.source import Source

SCHEMA = "ke-hoach.schema.json"
BLANK = "-"
"""What a person types to leave an answer blank."""


@click.command(cls=Command, help=N_("Tạo tệp kế hoạch mới từ một mẫu có sẵn, hỏi từng điều cần biết."))
@click.option("--from", "starter", metavar="TỆP", help=N_("Mẫu: một tên trong --list, hoặc một tệp kế hoạch có biến."))
@click.option("--list", "listing", is_flag=True, help=N_("Xem các mẫu có sẵn rồi thôi."))
@click.option("-o", "--output", metavar="TỆP.yaml", type=click.Path(), help=N_("Tệp kế hoạch mới (mặc định: tên mẫu)."))
@click.option("--set", "settings", metavar="BIẾN=GIÁ TRỊ", multiple=True, help=N_("Trả lời sẵn một câu hỏi."))
@click.option("--profile", metavar="TỆP", type=click.Path(), help=N_("Hồ sơ cơ quan (mặc định: hồ sơ đã ghi nhớ)."))
@click.option("--remember", is_flag=True, help=N_("Ghi nhớ cơ quan, địa danh, người ký, nơi lưu cho lần sau."))
@click.option("--yes", is_flag=True, help=N_("Không hỏi: lấy giá trị mặc định cho mọi câu chưa trả lời."))
@click.option("--force", is_flag=True, help=N_("Ghi đè tệp đã có."))
def command(
    starter: str | None,
    listing: bool,
    output: str | None,
    settings: tuple[str, ...],
    profile: str | None,
    remember: bool,
    yes: bool,
    force: bool,
) -> int:
    """Choose a starter, ask for its variables, write the plan and check it; questions go to stderr."""
    from drafter import files
    from drafter.cli.show import as_text, exit_code
    from drafter.errors import InputError
    from drafter.plan.reader import read_text
    from drafter.plan.starters.starting import Starter
    from drafter.plan.syntax.source import Source, read_source

    if listing:
        for name, title in _starters().items():
            click.echo(f"{name:34} {title}")
        return 0
    chosen = Starter(read_source(_path(starter or _choice(yes=yes))))
    target = Path(output) if output else Path(Path(chosen.source.name).name)
    files.check_writable(target, replace=force)
    files.check_suffix(target, ".yaml")
    answers = _answers(chosen, settings, profile, yes=yes)
    if fault := chosen.fault(answers):
        raise InputError(_("Chưa tạo được kế hoạch với các giá trị này. {fault}", fault=fault))
    text = chosen.filled(answers, keep_schema=_has_schema(target))
    files.write_whole(target, text.encode("utf-8"), replace=force)
    click.echo(target)
    written = Source(str(target), text)
    if remember or (not yes and _may_ask() and _wants_to_remember()):
        _remember(written)
    reading = read_text(written)
    for finding in reading.findings:
        click.echo(as_text(str(target), finding), err=True)
    return exit_code(reading, strict=False)


def _starters() -> dict[str, str]:
    """The starters that come with the program, each with what it is for."""
    from drafter import resources
    from drafter.plan.starters.starting import Starter
    from drafter.plan.syntax.source import read_source

    return {
        name: Starter(read_source(resources.path("plan_specs", f"{name}.yaml"))).title()
        for name in resources.names("plan_specs", ".yaml")
    }


def _path(starter: str) -> Path:
    """The file of a starter: one of ours by name, else a file of the user's."""
    from drafter import resources

    return resources.path("plan_specs", f"{starter}.yaml") if starter in _starters() else Path(starter)


def _choice(*, yes: bool) -> str:
    """Ask which starter."""
    from drafter.errors import InputError

    known = _starters()
    if yes or not _may_ask():
        raise InputError(_("Hãy chọn mẫu bằng --from; các mẫu: {names}.", names=", ".join(known)))
    for number, (name, title) in enumerate(known.items(), 1):
        click.echo(f"{number:2}. {title} ({name})", err=True)
    number = click.prompt(_("Chọn mẫu số"), type=click.IntRange(1, len(known)), err=True)
    return list(known)[number - 1]


def _answers(starter: "Starter", settings: tuple[str, ...], profile: str | None, *, yes: bool) -> dict[str, str]:
    """A value for each variable: as set, as answered, else from the profile, else the starter's own sample."""
    from drafter.cli.values import check_settings, parsed

    check_settings(settings, [variable.name for variable in starter.variables])
    answers = parsed(settings)
    known = starter.known_today(date.today()) | _known(starter, profile)
    for variable in starter.variables:
        if variable.name in answers:
            continue
        sample = variable.sample.value if variable.sample else ""
        default = known.get(variable.name, sample)
        if yes or not _may_ask():
            answers[variable.name] = default
            continue
        question = variable.description.value if variable.description else variable.key.value
        answers[variable.name] = _answer(starter, question, default, answers, variable.name)
    return answers


def _answer(starter: "Starter", question: str, default: str, before: Mapping[str, str], name: str) -> str:
    """Ask until the answer makes no fault that the answers before did not make."""
    known = starter.fault(before)
    while True:
        typed: str = click.prompt(question, default=default or BLANK, err=True)
        answer = "" if typed.strip() == BLANK else typed
        fault = starter.fault({**before, name: answer})
        if fault is None or fault == known:
            return answer
        click.echo(fault, err=True)


def _known(starter: "Starter", profile: str | None) -> dict[str, str]:
    """What the profile says; the remembered one is optional, one that is named is not."""
    from drafter.plan.starters.profiles import read_profile

    path = Path(profile) if profile else _remembered()
    return starter.known_from(read_profile(path)) if profile or path.is_file() else {}


def _has_schema(target: Path) -> bool:
    """Whether the schema that the starters name lies beside the new plan."""
    return (target.parent / SCHEMA).is_file()


def _may_ask() -> bool:
    """Whether a person is there to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def _wants_to_remember() -> bool:
    question = _("Ghi nhớ cơ quan, địa danh, người ký, nơi lưu cho lần sau? (có/không)")
    answer: str = click.prompt(question, default=_("không"), err=True)
    return answer.strip().casefold() in ("có", "c", "co", "yes", "y")


def _remembered() -> Path:
    """Where the remembered profile lies; the folder is the user's own."""
    import os

    return Path(os.environ.get("DRAFTER_PROFILE") or Path(click.get_app_dir("drafter")) / "co-quan.yaml")


def _remember(plan: "Source") -> None:
    from drafter import files
    from drafter.plan.starters.profiles import profile_of

    path = _remembered()
    path.parent.mkdir(parents=True, exist_ok=True)
    files.write_whole(path, profile_of(plan).encode("utf-8"), replace=True)
    click.echo(_("Đã ghi nhớ vào {path}.", path=path), err=True)
