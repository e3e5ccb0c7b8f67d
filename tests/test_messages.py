"""Every message of the program can be read in English, and the catalogue holds nothing else."""

import ast
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from drafter.rules.registry import RULES

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "drafter"
CATALOGUE = PACKAGE / "locale" / "en" / "messages.po"
KEYWORDS = {"_": None, "N_": None}  # N_ marks a string of a table, which _ translates where it is shown
ADVICE = "run scripts/messages, then fill in the empty translations"


def sources() -> set[str]:
    """The messages of the sources, and the titles of the rules, which are lines of docstrings."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    written = {message for _file, _line, message, _comments, _context in found if isinstance(message, str)}
    return written | {rule.manual.title for rule in RULES}


def names(message: str) -> set[str]:
    """The `{names}` that are filled in; none in a message with a lone brace, which is printed as it stands."""
    try:
        return {field for _text, field, _format, _conversion in string.Formatter().parse(message) if field is not None}
    except ValueError:
        return set()


@pytest.fixture(scope="module")
def catalogue() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en")


@pytest.fixture(scope="module")
def translations(catalogue: Catalog) -> dict[str, str]:
    return {str(message.id): str(message.string or "") for message in catalogue if message.id}


def test_there_are_messages() -> None:
    assert len(sources()) > 10


def test_every_message_has_its_english(translations: dict[str, str]) -> None:
    assert sorted(message for message in sources() if not translations.get(message)) == [], ADVICE


def test_no_entry_is_unused(translations: dict[str, str]) -> None:
    assert sorted(set(translations) - sources()) == [], ADVICE


def test_no_translation_is_a_guess(catalogue: Catalog) -> None:
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_translations_fill_in_the_same_names(translations: dict[str, str]) -> None:
    wrong = {source: english for source, english in translations.items() if english and names(source) != names(english)}
    assert wrong == {}


def test_a_message_can_be_found_by_the_extraction() -> None:
    """`_(f"…")`, `_("…" + x)` and `f"{_('…')}"` would never be translated.

    A table's string is marked `N_("…")` where it stands.
    """
    hidden = []
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                first = node.args[0] if node.args else None
                written = isinstance(first, ast.Constant) and isinstance(first.value, str)
                from_table = node.func.id == "_" and isinstance(first, ast.Name | ast.Attribute | ast.Subscript)
                if not (written or from_table):
                    hidden.append(f"{module.relative_to(ROOT)}:{node.lineno}")
            elif isinstance(node, ast.JoinedStr) and any(map(_is_message, ast.walk(node))):
                hidden.append(f"{module.relative_to(ROOT)}:{node.lineno}")
    assert hidden == []


def _is_message(node: ast.AST) -> bool:
    """`_("…")`; `_(name)` is no message of its own."""
    called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS
    return called and isinstance(node, ast.Call) and any(isinstance(each, ast.Constant) for each in node.args)
