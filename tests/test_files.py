"""Files read with a limit, and written whole or not at all."""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from drafter.errors import InputError, OutputError
from drafter.files import check_distinct, check_writable, read_limited, write_whole

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights there")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# Reading


@pytest.mark.parametrize("size", [0, 1, 9, 10])
def test_up_to_the_limit_is_read(size: int, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    assert read_limited(tmp_path / "a", 10) == b"x" * size


def test_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 2_500_001)
    with pytest.raises(InputError, match=r"a lớn hơn 2\.5 MB"):
        read_limited(tmp_path / "a", 2_500_000)


def test_a_sparse_giant_is_refused_at_once(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(10**12)
    with pytest.raises(InputError, match="lớn hơn"):
        read_limited(tmp_path / "a", 1_000)


def test_a_link_to_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "b").symlink_to("a")
    assert read_limited(tmp_path / "b", 10) == b"x"


@pytest.mark.parametrize(
    ("name", "words"), [("mất", "Không tìm thấy"), (".", "là một thư mục"), ("a/b", "Không đọc được|Không tìm thấy")]
)
def test_what_cannot_be_read(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(InputError, match=words):
        read_limited(tmp_path / name, 10)


@POSIX
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống")
    with pytest.raises(InputError, match="không phải là tệp thông thường"):
        read_limited(tmp_path / "ống", 10)


@POSIX
def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(InputError):
        read_limited(tmp_path / "a", 10)


def test_a_disk_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_args: Any, **_kwargs: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "a").touch()
    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(InputError, match=r"Không đọc được .*a: Permission denied"):
        read_limited(tmp_path / "a", 10)


# Writing


@pytest.mark.parametrize("data", [b"", b"x", bytes(range(256)) * 10_000])
def test_a_new_file(data: bytes, tmp_path: Path) -> None:
    write_whole(tmp_path / "kế hoạch.docx", data)
    assert (tmp_path / "kế hoạch.docx").read_bytes() == data
    assert names(tmp_path) == ["kế hoạch.docx"]


@POSIX
def test_a_new_file_is_readable_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_whole(tmp_path / "a", b"x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


@pytest.mark.parametrize("name", ["đ" * 80, "ngày 05 (bản cuối) # 1.docx", ".ẩn", "-o"])
def test_names_of_every_kind(name: str, tmp_path: Path) -> None:
    write_whole(tmp_path / name, b"x")
    assert names(tmp_path) == [name]


def test_what_exists_stays(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(OutputError, match="a đã có; thêm --force"):
        write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_what_exists_is_replaced_when_asked(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old and longer")
    write_whole(tmp_path / "a", b"new", replace=True)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


def fail(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str, error: BaseException) -> None:
    def failing(*_args: Any, **_kwargs: Any) -> None:
        raise error

    monkeypatch.setattr(owner, name, failing)


@pytest.mark.parametrize("replace", [False, True])
def test_a_full_disk_leaves_nothing(replace: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if replace:
        (tmp_path / "a").write_bytes(b"old")
    fail(monkeypatch, os, "fsync", OSError(errno.ENOSPC, "No space left on device"))
    with pytest.raises(OutputError, match=r"Không ghi được .*a: No space left on device"):
        write_whole(tmp_path / "a", b"new", replace=replace)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == ({"a": b"old"} if replace else {})


def test_a_rename_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    fail(monkeypatch, Path, "replace", PermissionError(errno.EACCES, "open in Word"))
    with pytest.raises(OutputError, match=r"Không ghi được .*a: open in Word"):
        write_whole(tmp_path / "a", b"new", replace=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_a_new_file_whose_rename_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, os, "link", OSError(errno.EPERM, "no hard links here"))
    fail(monkeypatch, Path, "replace", OSError(errno.EIO, "input/output error"))
    with pytest.raises(OutputError, match="input/output error"):
        write_whole(tmp_path / "a", b"new")
    assert names(tmp_path) == []


@pytest.mark.parametrize("error", [OSError(errno.EPERM, "no links"), NotImplementedError(), AttributeError()])
def test_a_disk_without_hard_links(error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, os, "link", error)
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]
    with pytest.raises(OutputError, match="đã có"):
        write_whole(tmp_path / "a", b"newer")
    assert (tmp_path / "a").read_bytes() == b"new"


@pytest.mark.parametrize("hard_links", [True, False])
def test_a_file_that_appears_meanwhile_is_kept(
    hard_links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def slow(handle: int) -> None:
        real(handle)
        (tmp_path / "a").write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", slow)
    if not hard_links:
        fail(monkeypatch, os, "link", OSError(errno.EPERM, "no hard links here"))
    with pytest.raises(OutputError, match="đã có"):
        write_whole(tmp_path / "a", b"ours")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"theirs"}


@pytest.mark.parametrize("replace", [False, True])
def test_the_file_is_seen_whole_or_not_at_all(replace: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if replace:
        (tmp_path / "a").write_bytes(b"old")
    seen: list[bytes | None] = []
    real = os.fsync

    def look(handle: int) -> None:
        seen.append((tmp_path / "a").read_bytes() if (tmp_path / "a").exists() else None)
        real(handle)

    monkeypatch.setattr(os, "fsync", look)
    write_whole(tmp_path / "a", b"new", replace=replace)
    assert seen == [b"old" if replace else None]


def test_ctrl_c_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, os, "fsync", KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "a", b"new")
    assert names(tmp_path) == []


@POSIX
@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("target", ["thật", "chưa có", "liên kết", "../ngoài"])
def test_a_link_is_never_followed(target: str, replace: bool, tmp_path: Path) -> None:
    folder = tmp_path / "trong"
    folder.mkdir()
    (folder / "thật").write_bytes(b"old")
    (folder / "liên kết").symlink_to(target)
    with pytest.raises(OutputError, match="là một liên kết"):
        write_whole(folder / "liên kết", b"new", replace=replace)
    assert (folder / "thật").read_bytes() == b"old"
    assert (folder / "liên kết").is_symlink()
    assert names(tmp_path) == ["trong"]
    assert names(folder) == ["liên kết", "thật"]


@POSIX
@pytest.mark.parametrize("replace", [False, True])
def test_a_pipe_is_never_replaced(replace: bool, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống")
    with pytest.raises(OutputError, match="không phải là tệp thông thường"):
        write_whole(tmp_path / "ống", b"new", replace=replace)
    assert (tmp_path / "ống").is_fifo()


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        (".", "là một thư mục"),
        ("mất/a", "Không có thư mục .*mất; hãy tạo"),
        ("tệp/a", "Không có thư mục"),
        ("x" * 300, "Không ghi được"),
    ],
)
def test_where_nothing_can_be_written(name: str, words: str, replace: bool, tmp_path: Path) -> None:
    (tmp_path / "tệp").touch()
    with pytest.raises(OutputError, match=words):
        check_writable(tmp_path / name, replace=replace)
    with pytest.raises(OutputError, match=words):
        write_whole(tmp_path / name, b"x", replace=replace)
    assert names(tmp_path) == ["tệp"]


def test_a_closed_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_args: False)
    with pytest.raises(OutputError, match=r"Không được phép ghi vào thư mục .*hãy chọn thư mục khác bằng -o"):
        check_writable(tmp_path / "a")


def test_check_writable_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    check_writable(tmp_path / "a", replace=True)
    check_writable(tmp_path / "b")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


# Several files of one command


def test_distinct_files(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    (tmp_path / "c").hardlink_to(tmp_path / "a")
    check_distinct(tmp_path / "b", [tmp_path / "a", tmp_path / "mất"])
    for same in ("a", "c"):
        with pytest.raises(OutputError, match="đang dùng; hãy chọn tên khác bằng -o"):
            check_distinct(tmp_path / same, [tmp_path / "a"])
    with pytest.raises(OutputError):
        check_distinct(tmp_path / "mới", [tmp_path / "mới"])
