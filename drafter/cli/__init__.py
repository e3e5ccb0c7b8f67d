"""The command line: parse the request, call one function below, show the result. No logic here.

Each command lives in a module of its own that is imported when it is asked for, and imports what it needs inside the
command; `drafter --help` loads click and nothing heavy.
"""

import importlib
import sys
import traceback
from typing import Any

import click

from drafter import __version__, messages
from drafter.cli.speech import Group, complaint, help_without_command
from drafter.errors import DrafterError
from drafter.messages import N_, _

_COMMANDS = {
    "new": N_("Tạo tệp kế hoạch mới từ một mẫu có sẵn, hỏi từng điều cần biết."),
    "check": N_("Kiểm tra kế hoạch (.yaml) hoặc văn bản đã ban hành (.txt), chỉ ra chỗ sai và cách sửa."),
    "render": N_("Dựng kế hoạch thành tệp Word đúng thể thức, có thể kèm PDF."),
    "template": N_("Dựng lại, kiểm tra mẫu Word."),
    "rules": N_("Xem các quy tắc kiểm tra; ghi thêm mã để xem một quy tắc với ví dụ."),
    "schema": N_("In JSON Schema của tệp kế hoạch, cho trình soạn thảo gợi ý."),
}


class _Program(Group):
    """The commands by name, loaded when used; their one-line helps stand above so that --help loads none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"drafter.cli.{cmd_name}").command
        return command

    def summary(self, ctx: click.Context, name: str) -> str:  # noqa: ARG002
        return _COMMANDS[name]


def _choose_language(_ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    messages.choose(value)


@click.command(
    cls=_Program,
    invoke_without_command=True,
    help=N_("Soạn kế hoạch hành chính đúng thể thức Nghị định số 30/2020/NĐ-CP."),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--lang",
    type=click.Choice(messages.LANGUAGES),
    callback=_choose_language,
    is_eager=True,
    expose_value=False,
    help=N_("Ngôn ngữ của lời nhắn (mặc định: DRAFTER_LANG, rồi tiếng Việt)."),
)
@click.version_option(
    __version__, prog_name="drafter", message="%(prog)s %(version)s", help=N_("Xem phiên bản rồi thôi.")
)
@click.pass_context
def program(ctx: click.Context) -> None:
    """Hold the commands; what a user reads is in `help` above."""
    help_without_command(ctx)


def main(arguments: list[str] | None = None) -> None:
    """Run the program and leave with the documented exit code: 0, 1 findings, 2 cannot go on, 3 a bug, 130 Ctrl-C."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the program; the one place that turns errors into exit codes."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        return int(program.main(arguments, prog_name="drafter", standalone_mode=False) or 0)
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        return 130
    except click.ClickException as error:
        click.echo(complaint(error), err=True)
        return 2
    except DrafterError as error:
        click.echo(f"drafter: {error}", err=True)
        return error.exit_code
    except SystemExit:
        return 0  # how click leaves when the reader of a pipe is gone
    except Exception:  # noqa: BLE001 - a bug: say so, with the traceback a developer needs
        traceback.print_exc()
        click.echo(_("drafter: lỗi của chương trình; xin gửi đoạn trên cho nhóm phát triển."), err=True)
        return 3


def _speak_utf8(stream: Any) -> None:
    """A Windows console or a C locale must not stop a Vietnamese message."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
