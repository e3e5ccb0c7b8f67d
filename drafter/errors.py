"""The few errors that stop a command. A problem in the user's plan is no error: it is a `findings.Finding`."""


class DrafterError(Exception):
    """Cannot go on. The message is complete, in the user's language, and says what to do instead.

    `exit_code` is what the command line ends with.
    """

    exit_code = 2


class InputError(DrafterError):
    """A file that cannot be read, or is not what it should be at all (a folder, UTF-16, no zip, too large)."""


class OutputError(DrafterError):
    """A file that cannot be written: it exists already, the folder is missing or closed."""


class TemplateError(DrafterError):
    """A Word template that is refused (macros, Python in a tag, …) or that a plan cannot be rendered with."""


class ToolError(DrafterError):
    """An outside program (LibreOffice) that is missing, failed or took too long."""
