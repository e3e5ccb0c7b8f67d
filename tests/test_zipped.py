import io
import struct
import warnings
import zipfile
from collections.abc import Mapping

import pytest

from drafter import zipped
from drafter.errors import InputError
from drafter.zipped import Program, refuse_declarations, unpack

WORD = Program("Word", ".docx")
EXCEL = Program("Excel", ".xlsx")


def zip_of(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in {"a.xml": "<a>Kế hoạch</a>", **parts}.items():
            archive.writestr(name, content)
    return target.getvalue()


def refused(data: bytes, words: str, program: Program = EXCEL) -> None:
    with pytest.raises(InputError, match=words) as caught:
        unpack(data, "danh sách", program)
    assert "danh sách" in str(caught.value)


def test_the_members_come_in_the_order_of_the_zip() -> None:
    parts = unpack(zip_of({"z/b.xml": "<b/>", "c.bin": b"\0"}), "a.xlsx", EXCEL)
    assert list(parts.items()) == [("a.xml", "<a>Kế hoạch</a>".encode()), ("z/b.xml", b"<b/>"), ("c.bin", b"\0")]


def test_a_folder_is_no_member() -> None:
    assert list(unpack(zip_of({"xl/": ""}), "a.xlsx", EXCEL)) == ["a.xml"]


@pytest.mark.parametrize("program", [WORD, EXCEL], ids=lambda program: program.name)
def test_the_way_out_names_the_program_and_the_kind_of_file(program: Program) -> None:
    damaged = zip_of({"b": bytes(range(256))})[:200]
    refused(damaged, rf"bằng {program.name} rồi lưu lại dạng \{program.suffix}", program)
    refused(zip_of({"A.xml": "<a/>"}), rf"bằng {program.name} rồi lưu lại dạng \{program.suffix}", program)
    refused(zip_of({"b": b"\0" * 2_000_000}), f"lưu lại bằng {program.name}", program)
    locked = bytearray(zip_of({}))
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    refused(bytes(locked), f"hãy mở bằng {program.name}, bỏ mật khẩu", program)
    with pytest.raises(InputError, match=f"lưu lại bằng {program.name}"):
        refuse_declarations(b"<!DOCTYPE a><a/>", "a", program)


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"x" * 100, b"%PDF-1.7"])
def test_what_is_no_zip_is_refused(data: bytes) -> None:
    refused(data, "bị hỏng")


def test_too_many_members_are_refused() -> None:
    refused(zip_of({f"x/{number}": "" for number in range(zipped.MAX_MEMBERS)}), "quá lớn")


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../a", "xl/../../a", "xl\\a.xml", "C:/a.xml", "c:a", "xl//a", "./a", "xl/a\nb", "..", "a/.."],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    refused(zip_of({name: "x"}), "tên không an toàn")


def test_a_name_cut_by_a_nul_is_refused() -> None:
    refused(zip_of({"xl/aXb": "x"}).replace(b"xl/aXb", b"xl/a\0b"), "tên không an toàn")


@pytest.mark.parametrize("name", ["a.xml", "A.XML"])
def test_a_name_given_twice_is_refused(name: str) -> None:
    target = io.BytesIO(zip_of({}))
    with warnings.catch_warnings(), zipfile.ZipFile(target, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, "<other/>")
    refused(target.getvalue(), "hai phần cùng tên")


def test_a_bomb_of_ratio_is_refused() -> None:
    refused(zip_of({"media/a.bmp": b"\0" * 2_000_000}), "quá lớn")


def test_a_small_member_may_shrink_far() -> None:
    data = zip_of({"media/a.bmp": b"\0" * 900_000})
    assert len(unpack(data, "a.xlsx", EXCEL)["media/a.bmp"]) == 900_000


def test_a_bomb_of_total_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "MAX_TOTAL_BYTES", 50_000)
    refused(zip_of({f"media/{number}.bin": bytes(range(256)) * 100 for number in range(3)}), "quá lớn")


def test_a_size_that_lies_does_not_hide_a_bomb() -> None:
    data = zip_of({"a.bin": b"\0" * 3_000_000})
    refused(data.replace(struct.pack("<L", 3_000_000), struct.pack("<L", 10)), "quá lớn")


def test_a_size_that_lies_is_refused() -> None:
    data = zip_of({"a.bin": b"\0" * 70_000})
    refused(data.replace(struct.pack("<L", 70_000), struct.pack("<L", 69_999)), "bị hỏng")
    refused(data.replace(struct.pack("<L", 70_000), struct.pack("<L", 70_001)), "bị hỏng")


def test_a_bad_checksum_is_refused() -> None:
    data = zip_of({"b.xml": "<b>một</b>"}, zipfile.ZIP_STORED)
    refused(data.replace("<b>một</b>".encode(), "<b>mốt</b>".encode()), "bị hỏng")


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95, 0.999])
def test_a_truncated_file_is_refused(share: float) -> None:
    data = zip_of({"a.bin": bytes(range(256)) * 40})
    refused(data[: int(len(data) * share)], "bị hỏng")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_compression_that_office_files_do_not_use_is_refused(method: int) -> None:
    refused(zip_of({"a.bin": b"\0" * 1000}, method), "nén theo cách")


DTD = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_declaration_is_found_in_every_encoding(encoding: str) -> None:
    with pytest.raises(InputError, match="DTD"):
        refuse_declarations(DTD.encode(encoding), "phần", EXCEL)
    refuse_declarations("<a>Kế hoạch</a>".encode(encoding), "phần", EXCEL)


@pytest.mark.parametrize(("encoding", "fine"), [("UTF-8", True), ("utf-16", True), ("utf-7", False), ("cp037", False)])
def test_only_usual_encodings_may_be_declared(encoding: str, fine: bool) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode()
    if fine:
        refuse_declarations(data, "phần", EXCEL)
    else:
        with pytest.raises(InputError, match="bảng mã lạ"):
            refuse_declarations(data, "phần", EXCEL)
