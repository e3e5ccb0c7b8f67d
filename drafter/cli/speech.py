"""What click itself says — usage, headings, mistakes in the request — in the user's language."""

import click

from drafter.messages import _


class Command(click.Command):
    """A command whose help speaks the user's language."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """A mistake in the arguments is this command's: click forgets whose it is when a value is missing."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Cách dùng: drafter render …"""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Cách dùng: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under a heading of ours."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if records:
            with formatter.section(_("Tùy chọn")):
                formatter.write_dl([(_spoken(name), _(text)) for name, text in records])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """The help, translated when it is shown and not when the module is read."""
        formatter.write_paragraph()
        help_text = self.help or ""
        with formatter.indentation():
            formatter.write_text(_(help_text))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Options first, then the arguments."""
        pieces = [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]
        return [_("[TÙY CHỌN]"), *map(_spoken, pieces)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """-h, with our words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Xem hướng dẫn này rồi thôi.")
        return option


class Group(Command, click.Group):
    """A group of commands whose help speaks the user's language."""

    command_class = Command

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Options, the command, its own arguments."""
        return [*super().collect_usage_pieces(ctx), _("LỆNH …")]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line for each command."""
        with formatter.section(_("Lệnh")):
            summaries = [(name, self.summary(ctx, name)) for name in self.list_commands(ctx)]
            formatter.write_dl([(name, _(summary)) for name, summary in summaries])

    def summary(self, ctx: click.Context, name: str) -> str:
        """The command's one line."""
        command = self.get_command(ctx, name)
        return (command.help or "") if command else ""


def _spoken(names: str) -> str:
    """What stands for a file in a usage line, in the user's language."""
    return names.replace("TỆP", _("TỆP")).replace("BIẾN=GIÁ TRỊ", _("BIẾN=GIÁ TRỊ"))


def help_without_command(ctx: click.Context) -> None:
    """A group that is called without a command shows its help, as a complaint: it did nothing."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(2)


def complaint(error: click.ClickException) -> str:
    """What is wrong with the request, in the user's language, and where the help is."""
    match error:
        case click.NoSuchOption():
            message = _("Không có tùy chọn {name}.", name=error.option_name)
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else error.param_hint
            message = _("Thiếu {name}; hãy ghi thêm vào lệnh.", name=_spoken(str(name)))
        case click.BadOptionUsage():
            message = _misused(error)
        case click.BadParameter():
            choices = getattr(getattr(error.param, "type", None), "choices", ())
            name = error.param.opts[0] if error.param else error.param_hint
            message = _(
                "Giá trị của {name} không dùng được; chọn một trong: {choices}.", name=name, choices=", ".join(choices)
            )
            if not choices:
                message = _("Giá trị của {name} phải là một số nguyên.", name=name)
        case click.UsageError() if error.ctx is not None and isinstance(error.ctx.command, click.Group):
            commands = ", ".join(error.ctx.command.list_commands(error.ctx))
            message = _("Không có lệnh đó; các lệnh dùng được: {commands}.", commands=commands)
        case click.UsageError():
            message = _("Thừa hoặc sai tham số.")
        case _:
            message = error.format_message()
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "drafter"
    return "drafter: " + message + " " + _("Xem: {command} --help", command=path)


def _misused(error: click.BadOptionUsage) -> str:
    """An option without its value, or a flag with one."""
    name, context = error.option_name, error.ctx
    params = context.command.get_params(context) if context else []
    option = next((param for param in params if isinstance(param, click.Option) and name in param.opts), None)
    if context is None or option is None or option.is_flag:
        return _("Tùy chọn {name} không nhận giá trị; hãy bỏ dấu = và phần sau nó.", name=name)
    value = _spoken(option.make_metavar(context))
    return _("Tùy chọn {name} thiếu giá trị; hãy ghi {name} {value}.", name=name, value=value)
