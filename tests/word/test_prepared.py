import json
from pathlib import Path

import pytest

from drafter.word import prepared
from drafter.word.prepared import Prepared

TEMPLATE = b"the bytes of a template"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """A template with its prepared form beside it."""
    path = tmp_path / "mau.docx"
    path.write_bytes(TEMPLATE)
    parts = Prepared(prepared.digest(TEMPLATE), {"a.xml": "Kế".encode()}, {"b.xml": "{{ hoạch }}"})
    prepared.beside(path).write_text(prepared.dump(parts), encoding="utf-8")
    return path


def test_what_was_dumped_is_loaded(template: Path) -> None:
    found = prepared.load(template, TEMPLATE)
    assert found == Prepared(prepared.digest(TEMPLATE), {"a.xml": "Kế".encode()}, {"b.xml": "{{ hoạch }}"})


def test_it_lies_beside_the_template_and_is_readable(template: Path) -> None:
    assert prepared.beside(template).name == "mau.prepared.json"
    assert "{{ hoạch }}" in prepared.beside(template).read_text(encoding="utf-8")


def test_it_belongs_to_one_template_only(template: Path) -> None:
    assert prepared.load(template, TEMPLATE + b" ") is None
    assert prepared.load(template, b"") is None


def test_without_it_there_is_none(template: Path) -> None:
    prepared.beside(template).unlink()
    assert prepared.load(template, TEMPLATE) is None


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"null", b"[]", b'"a"', b"{}", b"1"])
def test_a_broken_one_counts_as_none(template: Path, content: bytes) -> None:
    prepared.beside(template).write_bytes(content)
    assert prepared.load(template, TEMPLATE) is None


@pytest.mark.parametrize("missing", ["static", "sources"])
def test_half_of_one_counts_as_none(template: Path, missing: str) -> None:
    content = json.loads(prepared.beside(template).read_text(encoding="utf-8"))
    del content[missing]
    prepared.beside(template).write_text(json.dumps(content), encoding="utf-8")
    assert prepared.load(template, TEMPLATE) is None


def test_a_part_that_is_no_text_cannot_be_dumped() -> None:
    with pytest.raises(UnicodeDecodeError):
        prepared.dump(Prepared("", {"media/a.png": b"\x89PNG\xff"}, {}))
