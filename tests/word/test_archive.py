import io
import zipfile

import pytest

from drafter.word.archive import Member, pack


def opened(data: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(data))


def test_what_is_packed_can_be_read_in_order() -> None:
    parts = {"[Content_Types].xml": b"<a/>", "word/document.xml": "Kế hoạch".encode() * 999, "leer": b""}
    with opened(pack(Member.of(name, data) for name, data in parts.items())) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == parts
        assert archive.namelist() == list(parts)


def test_members_are_deflated_dated_1980_and_bear_no_trace_of_the_machine() -> None:
    with opened(pack([Member.of("a.xml", b"a" * 1000)])) as archive:
        member = archive.infolist()[0]
    assert member.compress_type == zipfile.ZIP_DEFLATED
    assert member.compress_size < member.file_size == 1000
    assert member.date_time == (1980, 1, 1, 0, 0, 0)
    assert (member.create_system, member.external_attr, member.extra, member.comment) == (0, 0, b"", b"")


def test_a_member_may_be_written_many_times() -> None:
    member = Member.of("a.xml", b"<a/>")
    assert pack([member]) == pack([member]) == pack(iter([Member.of("a.xml", b"<a/>")]))


def test_names_are_utf_8() -> None:
    with opened(pack([Member.of("word/kế hoạch.xml", b"x")])) as archive:
        assert archive.read("word/kế hoạch.xml") == b"x"


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 3_000_000])
def test_any_size_comes_back(size: int) -> None:
    content = bytes(number * 7919 >> 3 & 255 for number in range(size))
    with opened(pack([Member.of("a", content), Member.of("b", b"z")])) as archive:
        assert (archive.read("a"), archive.read("b")) == (content, b"z")


def test_no_member_gives_an_empty_zip() -> None:
    with opened(pack([])) as archive:
        assert archive.namelist() == []
