"""Files read with a limit, and written whole or not at all."""

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from drafter.errors import InputError, OutputError
from drafter.messages import _


def read_limited(path: Path, limit: int) -> bytes:
    """The file's bytes. Raises InputError when it is missing, no plain file, closed, or larger than `limit` bytes."""
    try:
        if path.is_dir():
            raise InputError(_("{path} là một thư mục; hãy chỉ ra một tệp trong đó.", path=path))
        if path.exists() and not path.is_file():
            raise InputError(_("{path} không phải là tệp thông thường; hãy chỉ ra một tệp trên đĩa.", path=path))
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise InputError(_("Không tìm thấy {path}; hãy kiểm tra lại tên tệp và thư mục.", path=path)) from error
    except (OSError, ValueError) as error:
        raise InputError(
            _(
                "Không đọc được {path}: {reason}; hãy kiểm tra tên và quyền đọc của tệp.",
                path=path,
                reason=_reason(error),
            )
        ) from error
    if len(data) > limit:
        megabytes = limit / 1_000_000
        raise InputError(
            _(
                "{path} lớn hơn {limit:g} MB, mức lớn nhất được đọc; hãy chọn tệp khác hoặc bỏ bớt nội dung.",
                path=path,
                limit=megabytes,
            )
        )
    return data


def write_whole(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Write `data` to `path` so that the file appears whole or not at all: beside it, fsync, then rename.

    A symbolic link at `path` is never followed: it is refused. Raises OutputError; then nothing is left behind.
    """
    check_writable(path, replace=replace)
    beside = path.with_name(f".{path.name[:40]}.{os.urandom(4).hex()}.tmp")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            beside.replace(path)
        else:
            _rename_new(beside, path)
    except OSError as error:
        if isinstance(error, FileExistsError):
            raise _exists(path) from error
        raise _unwritable(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def check_writable(path: Path, *, replace: bool = False) -> None:
    """Raise OutputError, before any work is done, when `write_whole` would surely refuse `path`."""
    try:
        _check_target(path, replace=replace)
    except OSError as error:  # a name too long, a folder that may not be entered
        raise _unwritable(path, error) from error
    if not path.parent.is_dir():
        raise OutputError(_("Không có thư mục {folder}; hãy tạo thư mục trước.", folder=path.parent))
    if not os.access(path.parent, os.W_OK):
        raise OutputError(
            _("Không được phép ghi vào thư mục {folder}; hãy chọn thư mục khác bằng -o.", folder=path.parent)
        )


def check_suffix(path: Path, suffix: str) -> None:
    """Raise OutputError when the name of `path` would make another program take it for something else."""
    if path.suffix.casefold() != suffix:
        raise OutputError(
            _("{path} phải là tên tệp {suffix}; muốn có thêm PDF thì ghi --pdf.", path=path, suffix=suffix)
        )


def check_distinct(path: Path, taken: Sequence[Path]) -> None:
    """Raise OutputError when writing `path` would destroy one of the files `taken` by the same command."""
    for other in taken:
        if path == other or (path.exists() and other.exists() and path.samefile(other)):
            raise OutputError(_("{path} là tệp mà lệnh này đang dùng; hãy chọn tên khác bằng -o.", path=path))


def _check_target(path: Path, *, replace: bool) -> None:
    if path.is_symlink():
        raise OutputError(_("{path} là một liên kết; hãy ghi vào tệp thật.", path=path))
    if path.is_dir():
        raise OutputError(_("{path} là một thư mục; hãy thêm tên tệp.", path=path))
    if path.exists() and not path.is_file():
        # a device, a pipe
        raise OutputError(_("{path} không phải là tệp thông thường; hãy chọn tên khác bằng -o.", path=path))
    if path.exists() and not replace:
        raise _exists(path)


def _exists(path: Path) -> OutputError:
    return OutputError(_("{path} đã có; thêm --force để ghi đè, hoặc chọn tên khác bằng -o.", path=path))


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError(
        _(
            "Không ghi được {path}: {reason}; hãy chọn tên hoặc thư mục khác bằng -o.",
            path=path,
            reason=_reason(error),
        )
    )


def _rename_new(source: Path, target: Path) -> None:
    """Rename, failing when `target` appeared meanwhile. A file system without hard links gets the small race."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError, AttributeError):
        if target.exists():
            raise FileExistsError(target) from None
        source.replace(target)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
