import pytest
from docxtpl import DocxTemplate
from lxml import etree

from drafter import law
from drafter.drafting import pages
from drafter.drafting.render import render, template
from drafter.word.document import Document, read_document
from drafter.word.sandbox import Sandbox
from drafter.word.sections import Section
from drafter.word.skeleton import SEPARATORS, R, W, relationship_id
from tests.samples import plan_of, with_

RULES = law.load()
PAGE = RULES.ours["page"]
MM = 1440 / 25.4


def a4(side: str) -> float:
    limit = RULES.page[side].range
    assert limit is not None
    return limit[0]


def properties(**asked: bool) -> etree._Element:
    return etree.fromstring(f'<w:p xmlns:w="{W}" xmlns:r="{R}">{pages.section(RULES, **asked)}</w:p>')[0]


def attributes(section: etree._Element, tag: str) -> dict[str, str]:
    found = section.find(f"{{{W}}}{tag}")
    assert found is not None
    return {etree.QName(name).localname: str(value) for name, value in found.items()}


@pytest.mark.parametrize(
    ("landscape", "width", "height", "orient"),
    [(False, "width_mm", "height_mm", None), (True, "height_mm", "width_mm", "landscape")],
)
def test_a_page_is_a4_across_where_asked(landscape: bool, width: str, height: str, orient: str | None) -> None:
    size = attributes(properties(landscape=landscape), "pgSz")
    assert (int(size["w"]), int(size["h"])) == (round(a4(width) * MM), round(a4(height) * MM))
    assert size.get("orient") == orient


@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("appendix", [False, True])
def test_margins_are_the_chosen_ones_and_never_less_than_the_decrees(landscape: bool, appendix: bool) -> None:
    margins = attributes(properties(landscape=landscape, appendix=appendix), "pgMar")
    for side in ("top", "right", "bottom", "left"):
        name = f"margin_{side}_mm"
        low, high = RULES.page[name].range or (0, 0)
        assert low <= int(margins[side]) / MM <= (high or 0)
        assert 0 <= int(margins[side]) - PAGE[name] * MM < 1
    assert 0 <= int(margins["header"]) - PAGE["header_distance_mm"] * MM < 1
    assert -1 < int(margins["footer"]) - PAGE["footer_distance_mm"] * MM <= 0
    assert margins["gutter"] == "0"


@pytest.mark.parametrize(
    ("appendix", "first"), [(False, ("header2.xml", "footer2.xml")), (True, ("header3.xml", "footer1.xml"))]
)
def test_only_the_first_page_of_the_plan_shows_mark_and_address(appendix: bool, first: tuple[str, str]) -> None:
    found = {
        (etree.QName(each).localname, each.get(f"{{{W}}}type")): each.get(f"{{{R}}}id")
        for each in properties(appendix=appendix)
        if each.get(f"{{{R}}}id")
    }
    assert found == {
        ("headerReference", "default"): relationship_id("header1.xml"),
        ("headerReference", "first"): relationship_id(first[0]),
        ("footerReference", "default"): relationship_id("footer1.xml"),
        ("footerReference", "first"): relationship_id(first[1]),
    }


def test_properties_stand_in_the_order_of_the_schema() -> None:
    # ECMA-376 part 1, CT_SectPr.
    names = [etree.QName(each).localname for each in properties()]
    assert names[4:] == ["pgSz", "pgMar", "pgNumType", "titlePg"]


@pytest.mark.parametrize("landscape", [False, True])
def test_a_paragraph_ends_a_section_with_its_properties(landscape: bool) -> None:
    ending = etree.fromstring(
        f'<w:p xmlns:w="{W}" xmlns:r="{R}">{pages.section_end(RULES, landscape=landscape, appendix=True)}</w:p>'
    )[0]
    (style, section) = ending[0]
    assert style.get(f"{{{W}}}val") == "NgatPhan"
    own = properties(landscape=landscape, appendix=True)
    assert etree.tostring(section, method="c14n") == etree.tostring(own, method="c14n")


LABELS = ("Phụ lục I", "Phụ lục II", "Phụ lục III")


def labels(count: int) -> list[str]:
    return ["Phụ lục"] if count == 1 else list(LABELS[:count])


def printed(*across: bool) -> Document:
    """A plan with appendices, each lying across or not."""
    appendices = [{"tên": "Danh sách", "nội dung": "Một.", "hướng": "ngang" if each else "dọc"} for each in across]
    opening = f"Theo {', '.join(labels(len(across)))}." if across else None
    return read_document(render(plan_of(with_(mở_đầu=opening, phụ_lục=appendices or None)), template()), "a.docx")


def looks(section: Section) -> tuple[str, bool, int | None]:
    return section.orientation, section.title_page, section.page_number_start


@pytest.mark.parametrize("across", [(), (False,), (True,), (False, True), (True, True, False)])
def test_each_appendix_has_pages_of_its_own_counted_anew_the_first_without_its_number(across: tuple[bool, ...]) -> None:
    document = printed(*across)
    expected = [("landscape" if each else "portrait", True, 1) for each in (False, *across)]
    assert [looks(section) for section in document.sections] == expected
    texts = [document.body.paragraphs[section.first_paragraph].text for section in document.sections[1:]]
    assert texts == labels(len(across))


def test_the_number_stands_in_the_header_of_every_page_but_the_first() -> None:
    document = printed(False)
    stories = {story.part: story.paragraphs for story in document.stories}
    for section in document.sections:
        (number,) = stories[section.headers["default"]]
        assert [run.text.strip() for run in number.runs if run.is_field_code] == ["PAGE"]
        assert (number.style_name, number.alignment) == ("Số trang", "center")
        assert [p.text for p in stories[section.headers["first"]]] == [""]


def filled(content: str, values: dict[str, object]) -> list[tuple[str, str]]:
    """Styles and texts of the paragraphs of a header after its tags are filled."""
    source = str(DocxTemplate("").patch_xml(pages.header_xml(content)))
    root = etree.fromstring(Sandbox().from_string(source).render(values).encode("utf-8"))
    styles = [each.get(f"{{{W}}}val", "") for each in root.iter(f"{{{W}}}pStyle")]
    return list(zip(styles, ("".join(map(str, each.itertext())) for each in root), strict=True))


@pytest.mark.parametrize(
    ("content", "values", "expected"),
    [
        (pages.first_header(), {"luu_hanh": ""}, [("SoTrang", "")]),
        (pages.first_header(), {"luu_hanh": "XEM XONG TRẢ LẠI"}, [("LuuHanh", "XEM XONG TRẢ LẠI")]),
        (pages.first_footer(), {"lien_he": []}, [("NgatPhan", "")]),
        (pages.first_footer(), {"lien_he": ["Số 1", "ĐT & <fax>"]}, [("LienHe", "Số 1"), ("LienHe", "ĐT & <fax>")]),
    ],
)
def test_what_the_first_page_shows_above_and_below(
    content: str, values: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    assert filled(content, values) == expected


def test_the_footnotes_part_has_words_separators_and_one_slot() -> None:
    root = etree.fromstring(pages.footnotes_xml().encode("utf-8"))
    found = [(note.get(f"{{{W}}}type"), note.get(f"{{{W}}}id"), "".join(map(str, note.itertext()))) for note in root]
    separators = [(kind, str(number), "") for kind, number in SEPARATORS.items()]
    assert found == [*separators, (None, str(pages.FIRST_NOTE), "{{p chu_thich }}")]
    for kind, note in zip(SEPARATORS, root, strict=False):
        assert note.find(f".//{{{W}}}{kind}") is not None
