"""The shipped template, built from the law table: a reviewer reads YAML, not zip."""

from drafter import law
from drafter.drafting import pages
from drafter.drafting.layout import document_xml
from drafter.drafting.styles_xml import styles_xml
from drafter.law import Law
from drafter.word import prepared, skeleton
from drafter.word.archive import Member, pack


def build(rules: Law | None = None) -> bytes:
    """The template as a Word file. Same law table, same bytes."""
    rules = rules or law.load()
    parts = {
        "[Content_Types].xml": skeleton.content_types(),
        "_rels/.rels": skeleton.package_relationships(),
        "docProps/app.xml": skeleton.app_properties(),
        "word/_rels/document.xml.rels": skeleton.document_relationships(),
        "word/document.xml": document_xml(rules),
        "word/styles.xml": styles_xml(rules),
        "word/settings.xml": skeleton.settings(),
        "word/fontTable.xml": skeleton.font_table(rules.font_name),
        "word/theme/theme1.xml": skeleton.theme(rules.font_name),
        "word/footnotes.xml": pages.footnotes_xml(),
        "word/header1.xml": pages.header_xml(pages.page_number()),
        "word/header2.xml": pages.header_xml(pages.first_header()),
        "word/header3.xml": pages.header_xml(pages.nothing()),
        "word/footer1.xml": pages.footer_xml(pages.nothing()),
        "word/footer2.xml": pages.footer_xml(pages.first_footer()),
        prepared.CORE: skeleton.core_properties(skeleton.CoreProperties("Mẫu kế hoạch", rules.title)),
    }
    return pack(Member.of(name, text.encode("utf-8")) for name, text in parts.items())


def build_prepared(template: bytes, name: str) -> str:
    """The prepared form (`word.prepared`) of a built template, as the text of a JSON file."""
    from drafter.word.patching import prepare

    return prepared.dump(prepare(template, name))
