"""Templates that an office, or an attacker, has changed: each is refused in words that name the file and the part."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from drafter import resources
from drafter.drafting.context import context
from drafter.drafting.render import SHIPPED, template
from drafter.errors import InputError, TemplateError
from drafter.plan.resolving.resolution import resolve
from drafter.word.document import read_document
from drafter.word.skeleton import CoreProperties
from drafter.word.template import MAX_TEMPLATE_BYTES, Template, load
from tests.closed_loop import parts_of
from tests.samples import plan_of, with_

CORE = CoreProperties("Kế hoạch")
VALUES = context(resolve(plan_of(with_())), template().look)
MakeTemplate = Callable[..., Path]


@pytest.fixture
def changed(tmp_path: Path) -> MakeTemplate:
    """The shipped template with changes in its document, or with other parts."""

    def change(
        replace: Mapping[str, str] | None = None, parts: Mapping[str, bytes | str | None] | None = None, name: str = "m"
    ) -> Path:
        members: dict[str, bytes | str | None] = dict(parts_of(resources.path("templates", SHIPPED).read_bytes()))
        document = members["word/document.xml"]
        assert isinstance(document, bytes)
        text = document.decode("utf-8")
        for old, new in (replace or {}).items():
            assert old in text
            text = text.replace(old, new, 1)
        members["word/document.xml"] = text
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in (members | dict(parts or {})).items():
                if content is not None:
                    archive.writestr(part, content)
        path = tmp_path / f"{name}.docx"
        path.write_bytes(target.getvalue())
        return path

    return change


def rendered(path: Path, values: Mapping[str, Any] = VALUES) -> bytes:
    return load(path).render(values, CORE)


def refused(path: Path) -> str:
    with pytest.raises(TemplateError) as raised:
        rendered(path)
    return str(raised.value)


def test_an_unchanged_copy_renders(changed: MakeTemplate) -> None:
    assert read_document(rendered(changed()), "a.docx").body.paragraphs


PLACE = "{{ so_ky_hieu }}"


@pytest.mark.parametrize(
    "code",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ so_ky_hieu.__class__ }}",
        "{{ so_ky_hieu['__class__'] }}",
        "{{ (so_ky_hieu|first).__class__.__base__.__subclasses__() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum.__globals__.os.popen('id').read() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ 'a' * 10**9 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9**9**9 }}",
        "{{ '%0999999999d' % 1 }}",
        "{{ '{0:>999999999}'.format(1) }}",
        "{{ ho_ten.ljust(999999999) }}",
        "{{ ho_ten.replace('', ho_ten) }}",
        "{{ ho_ten.upper() }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ so_ky_hieu.format(a=1).__class__ }}",
        "{% for i in range(9**9) %}a{% endfor %}",
        "{% for i in range(999999999) %}a{% endfor %}",
        "{{ dict(a=1) }}",
        "{{ namespace() }}",
        "{% include 'x' %}",
        "{% import 'x' as x %}",
        "{% extends 'x' %}",
        "{{ khong_co }}",
        "{{ ho_ten.khong_co }}",
        "{{ ho_ten|khong_co }}",
        "{{ ho_ten|safe }}",
        "{{ ho_ten|attr('x') }}",
        "{{ quyen_han|map('upper') }}",
        "{{ quyen_han|join(attribute='__class__') }}",
        "{{ quyen_han.append(1) }}",
        "{{ quyen_han.clear() }}",
        "{% if khong_co is khong_co %}{% endif %}",
        "{{ ho_ten",
        "{{ ho_ten }",
        "{% if ho_ten %}",
        "{% endif %}",
        "{% khong %}",
        "{{ 1/0 }}",
        "{# chú thích",
    ],
)
def test_code_and_mistakes_in_a_tag_are_refused(changed: MakeTemplate, code: str) -> None:
    escaped = code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    message = refused(changed({PLACE: escaped}))
    assert "m.docx" in message
    assert "word/document.xml" in message


def test_no_word_of_a_refused_template_is_run(changed: MakeTemplate) -> None:
    """What a tag tries to change stays as it was."""
    values = dict(VALUES) | {"quyen_han": ["GIÁM ĐỐC"]}
    with pytest.raises(TemplateError):
        rendered(changed({PLACE: "{{ quyen_han.append('x') }}"}), values)
    assert values["quyen_han"] == ["GIÁM ĐỐC"]


@pytest.mark.parametrize(
    "body",
    [
        {"{%p for d in noi_nhan %}": "{%p if noi_nhan %}"},
        {"{%p endfor %}": "x"},
        {"{%p if co_chu_nho %}": "x"},
        {"{%tr endif %}": "x"},
    ],
)
def test_a_paragraph_tag_that_is_not_closed_is_refused(changed: MakeTemplate, body: dict[str, str]) -> None:
    assert "word/document.xml" in refused(changed(body))


def test_a_loop_that_crosses_cells_is_refused_before_a_broken_file_is_made(changed: MakeTemplate) -> None:
    """{% for %} in a cell and its end below the table repeat half of a row and the end of the table."""
    path = changed({"{{r net_tieu_ngu }}": "{% for d in quyen_han %}x", "KẾ HOẠCH": "{% endfor %}"})
    with pytest.raises(TemplateError, match=r"m\.docx, phần word/document\.xml: .*khép"):
        load(path).render(dict(VALUES) | {"quyen_han": ["a", "b"]}, CORE)


def test_a_template_without_any_tag_is_refused(changed: MakeTemplate) -> None:
    name = "word/document.xml"
    document = parts_of(resources.path("templates", SHIPPED).read_bytes())[name].decode()
    for sign in ("{{", "{%"):
        document = document.replace(sign, "[")
    with pytest.raises(TemplateError, match="không có thẻ nào"):
        load(changed(parts={name: document}))


@pytest.mark.parametrize("data", [b"", b"Ke hoach", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0" * 99])
def test_what_is_no_zip_is_no_input(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "m.docx").write_bytes(data)
    with pytest.raises(InputError, match=r"m\.docx"):
        load(tmp_path / "m.docx")


def test_a_missing_file_a_folder_and_a_huge_file_are_no_input(tmp_path: Path) -> None:
    with (tmp_path / "to.docx").open("wb") as file:
        file.truncate(MAX_TEMPLATE_BYTES + 1)
    for path in (tmp_path / "khong.docx", tmp_path, tmp_path / "to.docx"):
        with pytest.raises(InputError):
            load(path)


def test_a_zip_without_a_document_is_refused(changed: MakeTemplate) -> None:
    with pytest.raises((InputError, TemplateError)):
        load(changed(parts={"[Content_Types].xml": None}))


@pytest.mark.parametrize("part", ["word/vbaProject.bin", "word/embeddings/a.bin", "customUI/a.xml"])
def test_macros_and_embedded_objects_are_refused(changed: MakeTemplate, part: str) -> None:
    with pytest.raises(TemplateError, match=r"m\.docx"):
        load(changed(parts={part: b"<a/>"}))


def test_a_part_that_is_no_xml_is_refused(changed: MakeTemplate) -> None:
    with pytest.raises((InputError, TemplateError), match=r"m\.docx"):
        load(changed(parts={"word/document.xml": "<w:document>{{ a }}"}))


def test_values_are_escaped_in_a_foreign_template(changed: MakeTemplate) -> None:
    values = dict(VALUES) | {"so_ky_hieu": "<w:b/> & {{ x }} ' \""}
    document = read_document(rendered(changed({PLACE: "[{{ so_ky_hieu }}]"}), values), "a.docx")
    assert "[<w:b/> & {{ x }} ' \"]" in [p.text for p in document.body.paragraphs]


def test_a_template_may_use_what_a_layout_needs(changed: MakeTemplate) -> None:
    tag = "{{ ho_ten|upper }}{% if quyen_han is defined and quyen_han|length == 1 %}, {{ quyen_han|first }}{% endif %}"
    document = read_document(rendered(changed({PLACE: tag})), "a.docx")
    assert "NGUYỄN THỊ AN, GIÁM ĐỐC" in [p.text for p in document.body.paragraphs]


def test_none_prints_nothing(changed: MakeTemplate) -> None:
    document = read_document(rendered(changed({PLACE: "[{{ a }}]"}), dict(VALUES) | {"a": None}), "a.docx")
    assert "[]" in [p.text for p in document.body.paragraphs]


def test_a_template_renders_many_times_the_same(changed: MakeTemplate) -> None:
    layout: Template = load(changed())
    other = context(resolve(plan_of(with_(trích_yếu="Khác"))), template().look)
    first = layout.render(VALUES, CORE)
    assert layout.render(other, CORE) != first
    assert layout.render(VALUES, CORE) == first
