"""A Word file printed to PDF by LibreOffice: its own profile, macros off, no outside links, a time limit."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from drafter import files
from drafter.errors import ToolError
from drafter.messages import _

_NAMES = ("soffice", "libreoffice")
_LARGEST_DOCX = 100_000_000
_LARGEST_PDF = 500_000_000
_MESSAGE_CHARACTERS = 300

if sys.platform == "win32":
    _WINDOWS_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
else:
    _WINDOWS_FLAGS = 0

# Registry paths of LibreOffice. MacroSecurityLevel 3: very high; Update/Link 2: never.
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    ("/org.openoffice.Office.Calc/Content/Update", "Link", "2"),
)


def find_soffice() -> str | None:
    """The path of LibreOffice's program: on PATH, then where Windows and macOS install it. None when there is none."""
    for name in _NAMES:
        found = shutil.which(name)
        # On Windows `which` looks into the current folder first; a program lying beside the plan is not LibreOffice.
        if found and Path(found).resolve().parent != Path.cwd():
            return found
    return next((str(place) for place in _usual_places() if place.is_file()), None)


def to_pdf(docx: Path, pdf: Path, *, timeout_seconds: float = 120, replace: bool = False) -> None:
    """Print the Word file `docx` to `pdf`, which appears whole or not at all.

    Raises ToolError when LibreOffice is missing, fails, makes no PDF, or takes longer than `timeout_seconds`;
    InputError and OutputError when `docx` cannot be read or `pdf` cannot be written.
    """
    files.check_writable(pdf, replace=replace)
    data = files.read_limited(docx, _LARGEST_DOCX)
    soffice = find_soffice()
    if soffice is None:
        raise ToolError(
            _(
                "Cần LibreOffice Writer để in ra PDF nhưng máy này chưa có; hãy cài từ https://www.libreoffice.org"
                " (Ubuntu, Debian: sudo apt install libreoffice-writer), hoặc mở tệp .docx bằng Word rồi lưu thành PDF."
            )
        )
    with tempfile.TemporaryDirectory(prefix="drafter-pdf-", ignore_cleanup_errors=True) as folder:
        made = _convert(soffice, data, Path(folder).resolve(), docx, timeout_seconds)
    files.write_whole(pdf, made, replace=replace)


def _convert(soffice: str, data: bytes, folder: Path, docx: Path, timeout_seconds: float) -> bytes:
    profile = _write_profile(folder / "profile")
    # A plain name of our own: LibreOffice reads some names as options or URLs.
    source = folder / "in.docx"
    source.write_bytes(data)
    command = [
        soffice,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
        "--infilter=MS Word 2007 XML",  # never guess: a web page named .docx would be loaded as a web page
        *("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder / "out"), str(source)),
    ]
    status, said = _run(command, folder, docx, timeout_seconds)
    made = folder / "out" / "in.pdf"
    pdf = files.read_limited(made, _LARGEST_PDF) if made.is_file() else b""
    if status != 0 or not pdf.startswith(b"%PDF-"):
        raise ToolError(
            _(
                "LibreOffice không in được {path} ra PDF; hãy thử mở tệp ấy bằng LibreOffice hoặc Word. ({reason})",
                path=docx,
                reason=said or _("mã thoát {status}", status=status),
            )
        )
    return pdf


def _run(command: list[str], folder: Path, docx: Path, timeout_seconds: float) -> tuple[int, str]:
    """Run LibreOffice to its end: exit status, and the end of what it said."""
    log = folder / "log.txt"
    # Its output goes to a file: a child that outlives it would keep a pipe open, and us waiting.
    with log.open("wb") as output:
        try:
            process = subprocess.Popen(  # noqa: S603 - the program found above, no shell, file names of our own
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=folder,
                start_new_session=True,  # a group of its own on POSIX, where the flags are 0
                creationflags=_WINDOWS_FLAGS,
            )
        except OSError as error:
            raise ToolError(
                _("Không chạy được LibreOffice ({path}): {reason}; hãy cài lại.", path=command[0], reason=error)
            ) from error
        with _killed_at_the_end(process):
            try:
                status = process.wait(timeout_seconds)
            except subprocess.TimeoutExpired as error:
                raise ToolError(
                    _(
                        "LibreOffice chưa in xong {path} sau {seconds:g} giây nên đã bị dừng; hãy thử lại,"
                        " hoặc mở tệp bằng Word rồi lưu thành PDF.",
                        path=docx,
                        seconds=timeout_seconds,
                    )
                ) from error
    return status, log.read_text(encoding="utf-8", errors="replace").strip()[-_MESSAGE_CHARACTERS:]


@contextlib.contextmanager
def _killed_at_the_end(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Whatever happens (time limit, Ctrl-C), the program ends, and with it those that it started."""
    try:
        yield
    finally:
        # Only while it has not been waited for is its number surely still its own.
        if process.poll() is None:
            _kill_group(process)
            process.kill()
            process.wait()


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
        with contextlib.suppress(OSError):
            subprocess.run(  # noqa: S603 - the system's own program, by its full path
                [str(taskkill), "/PID", str(process.pid), "/T", "/F"], check=False, capture_output=True
            )
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def _write_profile(profile: Path) -> Path:
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    user = profile / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        encoding="utf-8",
    )
    return profile


def _usual_places() -> list[Path]:
    places: list[Path] = []
    if sys.platform == "win32":
        roots = (os.environ.get(name) for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"))
        folders = [Path(root, "LibreOffice", "program") for root in roots if root]
        # soffice.com is the console program; soffice.exe may return before the work is done.
        places = [folder / name for folder in folders for name in ("soffice.com", "soffice.exe")]
    elif sys.platform == "darwin":
        program = Path("LibreOffice.app", "Contents", "MacOS", "soffice")
        places = [folder / program for folder in (Path("/Applications"), Path.home() / "Applications")]
    return places
