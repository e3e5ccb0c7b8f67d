"""Our rendering equals docxtpl's own of the same template and context, part by part; a re-saved template works too."""

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, given, settings
from lxml import etree

from drafter import resources
from drafter.drafting.context import context
from drafter.drafting.render import SHIPPED, render, template
from drafter.plan.model import Plan
from drafter.plan.reader import read
from drafter.plan.resolving.resolution import resolve
from drafter.word.archive import Member, pack
from drafter.word.document import read_document
from drafter.word.lifting import lift_last_section
from drafter.word.prepared import CORE
from drafter.word.sandbox import Sandbox
from drafter.word.skeleton import CoreProperties
from drafter.word.template import load
from tests.closed_loop import check_schema, check_text, parts_of
from tests.samples import plan_from, plan_of, with_
from tests.strategies import Fields, as_quoted_yaml, plans

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted([*ROOT.glob("examples/*.yaml"), *ROOT.glob("plan_specs/*.yaml")])
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

# What docxtpl does to the author's own words after rendering: these stand for tags, a form feed is a page break.
# Our files keep them as written (asserted below), so equality is asked of plans without them.
CHANGED_BY_DOCXTPL = ("{_{", "}_}", "{_%", "%_}")

# docxtpl renders the footnotes once for each section, the second time with the author's words as a template.
RUN_BY_DOCXTPL = ("{{", "{%", "{#")


def is_fair(fields: Fields) -> bool:
    """Whether docxtpl leaves the author's own words alone."""
    words = as_quoted_yaml(fields)
    notes = " ".join(str(fields.get(key)) for key in ("footnotes", "chú thích"))
    return not any(sign in words for sign in CHANGED_BY_DOCXTPL) and not any(sign in notes for sign in RUN_BY_DOCXTPL)


def by_docxtpl(values: dict[str, Any]) -> bytes:
    document = DocxTemplate(resources.path("templates", SHIPPED))
    document.render(values, jinja_env=Sandbox(), autoescape=True)
    target = io.BytesIO()
    document.save(target)
    parts = parts_of(target.getvalue())
    lifted = lift_last_section(parts["word/document.xml"].decode("utf-8"))
    return pack(Member.of(name, lifted.encode() if name == "word/document.xml" else p) for name, p in parts.items())


def canonical(name: str, content: bytes) -> bytes:
    """The part as C14N. docxtpl numbers drawings anew, python-docx writes relationships and types in its own order."""
    root = etree.fromstring(content)
    for number, drawing in enumerate(root.iter(WP + "docPr"), 1):
        drawing.set("id", str(number))
    if name.endswith(".rels") or name == "[Content_Types].xml":
        root[:] = sorted(root, key=lambda child: etree.tostring(child, method="c14n"))
    return etree.tostring(root, method="c14n")


def check_equal(plan: Plan) -> None:
    ours = parts_of(render(plan, template()))
    theirs = parts_of(by_docxtpl(context(resolve(plan), template().look)))
    assert ours.keys() == theirs.keys(), sorted(ours.keys() ^ theirs.keys())
    different = [name for name in ours if name != CORE and canonical(name, ours[name]) != canonical(name, theirs[name])]
    assert not different, different


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_shipped_plans_equal_docxtpl(path: Path) -> None:
    plan = read(path).plan
    assert plan is not None
    check_equal(plan)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(plans().filter(is_fair))
def test_random_plans_equal_docxtpl(fields: Fields) -> None:
    check_equal(plan_from(as_quoted_yaml(fields)))


def test_a_long_list_of_recipients_equals_docxtpl() -> None:
    check_equal(plan_of(with_(nơi_nhận=[f"Sở {number}" for number in range(45)])))


@pytest.mark.parametrize("sign", CHANGED_BY_DOCXTPL)
def test_docxtpl_changes_an_authors_signs_and_we_do_not(sign: str) -> None:
    plan = plan_of(with_(các_phần=[{"tiêu đề": "Mục", "nội dung": f"trước {sign} sau"}]))
    document = read_document(render(plan, template()), "a.docx")
    check_text(document, plan)
    theirs = read_document(by_docxtpl(context(resolve(plan), template().look)), "a.docx")
    assert [p.text for p in theirs.body.paragraphs] != [p.text for p in document.body.paragraphs]


def test_a_footnote_that_looks_like_a_tag_is_printed_and_never_run() -> None:
    """docxtpl would run it: it renders the footnotes again for each section (here an appendix)."""
    plan = plan_of(
        with_(
            các_phần=["Rà soát[^1] theo Phụ lục."],
            chú_thích={"1": "Ghi {{ 7 }} như mẫu."},
            phụ_lục=[{"tên": "Danh sách", "nội dung": "Một."}],
        )
    )
    check_text(read_document(render(plan, template()), "a.docx"), plan)
    theirs = read_document(by_docxtpl(context(resolve(plan), template().look)), "a.docx")
    (note,) = [p.text for story in theirs.stories if story.kind == "footnotes" for p in story.paragraphs]
    assert note.strip() == "Ghi 7 như mẫu."


@pytest.fixture(scope="module")
def resaved(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped template opened and saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("resaved")
    source = folder / "mau.docx"
    shutil.copyfile(resources.path("templates", SHIPPED), source)
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--nologo", "--infilter=MS Word 2007 XML"),
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / "out" / "mau.docx"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_template_saved_by_libreoffice_prints_the_same_text(resaved: Path, path: Path) -> None:
    plan = read(path).plan
    assert plan is not None
    layout = load(resaved)
    data = layout.render(context(resolve(plan), layout.look), CoreProperties("Kế hoạch"))
    document = read_document(data, "a.docx")
    check_text(document, plan)
    lines = [len(p.lines) for p in document.body.paragraphs if p.lines]
    assert lines == [1] * (3 + len(plan.appendices))


def test_a_template_saved_by_libreoffice_keeps_nasty_texts(resaved: Path) -> None:
    plan = plan_of(with_(trích_yếu="A & B < C", địa_danh="'Đ' \"L\" {{ x }}", căn_cứ=["{%p if %}", "]]> a\tb"]))
    layout = load(resaved)
    data = layout.render(context(resolve(plan), layout.look), CoreProperties("Kế hoạch"))
    check_text(read_document(data, "a.docx"), plan)


def test_the_schema_holds_for_docxtpls_file_too() -> None:
    check_schema(by_docxtpl(context(resolve(plan_of(with_())), template().look)))
