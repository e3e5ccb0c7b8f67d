"""The shipped template: what `template build` makes, sound in itself, and prepared from these very bytes."""

import shutil
from pathlib import Path

import pytest

from drafter import resources
from drafter.drafting import template_file
from drafter.drafting.render import SHIPPED, render, template
from drafter.word import prepared
from drafter.word.document import read_document
from drafter.word.pdf import to_pdf
from tests.closed_loop import check_page, check_schema, check_styles_exist, check_zip, parts_of
from tests.samples import plan_of, with_


@pytest.fixture(scope="module")
def shipped() -> Path:
    return resources.path("templates", SHIPPED)


def test_the_shipped_template_is_the_one_built_from_the_law_table(shipped: Path) -> None:
    assert shipped.read_bytes() == template_file.build(), "stale; run: drafter template build"


def test_the_shipped_prepared_form_is_the_templates_own(shipped: Path) -> None:
    built = template_file.build_prepared(template_file.build(), SHIPPED)
    assert prepared.beside(shipped).read_text(encoding="utf-8") == built, "stale; run: drafter template build"
    assert prepared.load(shipped, shipped.read_bytes()) is not None


def test_building_twice_gives_the_same_bytes() -> None:
    first, second = template_file.build(), template_file.build()
    assert first == second
    assert template_file.build_prepared(first, SHIPPED) == template_file.build_prepared(second, SHIPPED)


def test_the_template_is_a_sound_word_file() -> None:
    data = template_file.build()
    check_zip(data)
    check_schema(data)
    check_styles_exist(data)
    check_page(read_document(data, SHIPPED))


def test_the_template_is_nothing_but_text() -> None:
    assert all(content.decode("utf-8").startswith("<?xml") for content in parts_of(template_file.build()).values())


def test_the_template_opens_in_libreoffice(soffice: str, shipped: Path, tmp_path: Path) -> None:
    to_pdf(shipped, tmp_path / "mau.pdf")
    assert (tmp_path / "mau.pdf").read_bytes().startswith(b"%PDF-")


def test_a_prepared_form_of_another_template_is_not_used(shipped: Path, tmp_path: Path) -> None:
    """A template changed in Word is taken apart anew, whatever lies beside it."""
    copy = tmp_path / SHIPPED
    shutil.copyfile(shipped, copy)
    shutil.copyfile(prepared.beside(shipped), prepared.beside(copy))
    assert prepared.load(copy, copy.read_bytes()) is not None
    assert prepared.load(copy, copy.read_bytes() + b"\0") is None


def test_the_prepared_form_and_the_template_itself_print_the_same(shipped: Path, tmp_path: Path) -> None:
    copy = tmp_path / SHIPPED
    shutil.copyfile(shipped, copy)
    plan = plan_of(with_(căn_cứ=["A & B"], mở_đầu="{{ x }}"))
    assert parts_of(render(plan, template(copy))) == parts_of(render(plan, template()))
