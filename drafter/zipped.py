"""A zip of XML from an unknown hand (.docx, .xlsx): unpacked with limits, no XML that declares anything of its own."""

import copy
import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass

from drafter.errors import InputError
from drafter.messages import _

MAX_MEMBERS = 2_000
MAX_TOTAL_BYTES = 100_000_000
MAX_RATIO = 200
RATIO_COUNTS_FROM_BYTES = 1_000_000

ENCODINGS = {"utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"}
"""The only encodings in which XML is read."""

_CHUNK = 65_536
_MARKUP_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_DECLARED_ENCODING = re.compile(rb"^[^<]{0,4}<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")


@dataclass(frozen=True, slots=True)
class Program:
    """What the user opens such a file with and saves it as, for the way out in a message: "Word" and ".docx"."""

    name: str
    suffix: str


def unpack(data: bytes, name: str, program: Program) -> dict[str, bytes]:
    """The members of the zip `data`, name to bytes in the order of the zip, without its folders.

    `name` is what the user calls the file. Raises InputError for a damaged zip, a password, too many members or too
    large when unpacked, one name twice, names that lead out of a folder, a compression that office files do not use.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _members(archive, name, program)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        raise InputError(
            _(
                "{name} bị hỏng hoặc chưa tải về đủ; hãy chép lại, hoặc mở bằng {program} rồi lưu lại dạng {suffix}.",
                name=name,
                program=program.name,
                suffix=program.suffix,
            )
        ) from error


def refuse_declarations(data: bytes, name: str, program: Program) -> None:
    """Raise InputError for XML with a DTD, before any parser sees it, and for an unusual encoding.

    It holds for any encoding: without the NULs UTF-16 and UTF-32 read like ASCII.
    """
    text = data.replace(b"\0", b"") if b"\0" in data[:64] else data
    declared = _DECLARED_ENCODING.match(text[:400])
    known = declared is None or declared[1].decode("ascii", "replace").casefold() in ENCODINGS
    if not known or _MARKUP_DECLARATION.search(text):
        raise refused_xml(name, program)


def refused_xml(name: str, program: Program) -> InputError:
    """The error for XML that declares a DTD, an entity or an unusual encoding."""
    return InputError(
        _(
            "{name}: XML có khai báo DTD, thực thể hoặc bảng mã lạ, không được đọc; hãy lưu lại bằng {program}.",
            name=name,
            program=program.name,
        )
    )


def _members(archive: zipfile.ZipFile, name: str, program: Program) -> dict[str, bytes]:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise _too_large(name, program)
    seen: set[str] = set()
    for member in members:
        _check_member(member, name, program)
        folded = member.orig_filename.casefold()
        if folded in seen:
            raise InputError(
                _(
                    "{name} chứa hai phần cùng tên “{member}”; hãy mở bằng {program} rồi lưu lại dạng {suffix}.",
                    name=name,
                    member=member.filename,
                    program=program.name,
                    suffix=program.suffix,
                )
            )
        seen.add(folded)
    parts: dict[str, bytes] = {}
    left = MAX_TOTAL_BYTES
    for member in members:
        content = _inflate(archive, member, left)
        if content is None:
            raise _too_large(name, program)
        left -= len(content)
        if not member.filename.endswith("/"):
            parts[member.filename] = content
    return parts


def _check_member(member: zipfile.ZipInfo, name: str, program: Program) -> None:
    # zipfile cuts `filename` at a NUL and turns backslashes on Windows; `orig_filename` is what is stored.
    stored = member.orig_filename
    if (
        any(character in stored for character in ("\\", ":"))
        or any(ord(character) < 0x20 for character in stored)
        or any(segment in {"", ".", ".."} for segment in stored.removesuffix("/").split("/"))
    ):
        raise InputError(
            _(
                "{name} chứa phần có tên không an toàn “{member}”; hãy xin lại tệp gốc từ người soạn.",
                name=name,
                member=stored.encode("unicode_escape").decode("ascii"),
            )
        )
    if member.flag_bits & 0x1:
        raise InputError(
            _(
                "{name} được khóa bằng mật khẩu; hãy mở bằng {program}, bỏ mật khẩu rồi lưu lại.",
                name=name,
                program=program.name,
            )
        )
    # zipfile bounds what it inflates at once for these two only, and the standard allows no other (ECMA-376 part 2).
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise InputError(
            _(
                "{name} nén theo cách {program} không đọc; hãy mở bằng {program} rồi lưu lại dạng {suffix}.",
                name=name,
                program=program.name,
                suffix=program.suffix,
            )
        )


def _inflate(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int) -> bytes | None:
    """The member's bytes, None when they are more than `left` or shrank more than MAX_RATIO times.

    They are counted while they come: the sizes that the zip declares are only compared afterwards.
    """
    unbounded = copy.copy(member)
    # zipfile stops silently at the declared size; this makes it go on to the true end of the stream.
    unbounded.file_size = MAX_TOTAL_BYTES + 2 * _CHUNK
    chunks: list[bytes] = []
    size = 0
    with archive.open(unbounded) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            ratio_broken = size > RATIO_COUNTS_FROM_BYTES and size > MAX_RATIO * max(member.compress_size, 1)
            if size > left or ratio_broken:
                return None
            chunks.append(chunk)
    if size != member.file_size:
        raise zipfile.BadZipFile("declared and true size differ")
    return b"".join(chunks)


def _too_large(name: str, program: Program) -> InputError:
    return InputError(
        _(
            "{name} sau khi giải nén quá lớn (trên {megabytes} MB, trên {members} phần, hoặc nén quá {ratio} lần);"
            " hãy bỏ bớt ảnh rồi lưu lại bằng {program}.",
            name=name,
            program=program.name,
            megabytes=MAX_TOTAL_BYTES // 1_000_000,
            members=MAX_MEMBERS,
            ratio=MAX_RATIO,
        )
    )
