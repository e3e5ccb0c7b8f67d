"""The zip of a Word file, written by hand: same parts and same zlib, same bytes, whatever the machine and the Python.

Members carry the DOS date 1980-01-01 and are deflated by zlib at its default level. Static members can be deflated
once (`Member.of`) and written many times.
"""

import struct
import zlib
from collections.abc import Iterable
from typing import NamedTuple

_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_VERSION = 20  # deflate, folders
_UTF8_NAME = 0x0800
_DEFLATED = 8
_DATE_1980_01_01 = 0x21
_LEVEL = 6


class Member(NamedTuple):
    """One file of the zip, deflated."""

    name: str
    crc: int
    size: int
    deflated: bytes

    @classmethod
    def of(cls, name: str, data: bytes) -> "Member":
        """Deflate `data` under `name` (forward slashes)."""
        packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        return cls(name, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def pack(members: Iterable[Member]) -> bytes:
    """The zip file with `members` in the order given."""
    body, directory, offset, count = [], [], 0, 0
    for member in members:
        name = member.name.encode("utf-8")
        fields = (
            _UTF8_NAME,
            _DEFLATED,
            0,
            _DATE_1980_01_01,
            member.crc,
            len(member.deflated),
            member.size,
            len(name),
            0,
        )
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, *fields) + name
        body += [local, member.deflated]
        directory += [_CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *fields, 0, 0, 0, 0, offset), name]
        offset += len(local) + len(member.deflated)
        count += 1
    size = sum(map(len, directory))
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, size, offset, 0)
    return b"".join([*body, *directory, end])
