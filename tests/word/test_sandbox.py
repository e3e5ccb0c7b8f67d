"""What the language of a template itself allows; tests/word/test_template.py has what comes of it in a Word file."""

from collections.abc import Callable
from typing import Any

import jinja2
import pytest
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from drafter.errors import TemplateError
from drafter.word.patching import prepare
from drafter.word.sandbox import LOOPS_WITHIN_LOOPS, Sandbox
from drafter.word.template import Template

MakeDocx = Callable[..., bytes]


def printed(source: str, **values: Any) -> str:
    return Sandbox().from_string(source).render(values)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{{ a }}", "&lt;Sở&gt;"),
        ("{{ a|lower }}", "&lt;sở&gt;"),
        ("{{ a|upper|trim }}", "&lt;SỞ&gt;"),
        ("{{ xml }}", "<w:p/>"),
        ("[{{ nothing }}]", "[]"),
        ("[{{ b.kind }}|{{ b['kind'] }}]", "[gach|gach]"),
        ("{{ list|join(', ') }}", "x, y"),
        ("{{ list|first }}{{ list|last }}{{ list|length }}", "xy2"),
        ("{{ missing|default('không') }}", "không"),
        ("{% for d in list %}{{ d }};{% endfor %}", "x;y;"),
        ("{% for d in list if d != 'x' %}{{ loop.index }}{{ d }}{% else %}-{% endfor %}", "1y"),
        ("{% if nothing is none and 'x' in list and not list is undefined %}có{% else %}không{% endif %}", "có"),
        ("{% if b.kind == 'muc' %}1{% elif b.kind == 'gach' %}2{% endif %}", "2"),
        ("{{ 'một' if list|length > 1 else 'hai' }}", "một"),
        ("{% raw %}{{ a }}{% endraw %}", "{{ a }}"),
    ],
)
def test_a_layout_prints_repeats_and_chooses(source: str, words: str) -> None:
    values = {"a": "<Sở>", "xml": Markup("<w:p/>"), "nothing": None, "b": {"kind": "gach"}, "list": ["x", "y"]}
    assert printed(source, **values) == words


@pytest.mark.parametrize(
    ("source", "node"),
    [
        ("{{ a() }}", "Call"),
        ("{{ a + a }}", "Add"),
        ("{{ a * 9 }}", "Mul"),
        ("{{ -a }}", "Neg"),
        ("{{ a ~ a }}", "Concat"),
        ("{{ a[1:] }}", "Slice"),
        ("{{ {'a': a} }}", "Dict"),
        ("{% set b = a %}", "Assign"),
        ("{% set b %}{{ a }}{% endset %}", "AssignBlock"),
        ("{% with b = a %}{% endwith %}", "With"),
        ("{% macro m() %}{% endmacro %}", "Macro"),
        ("{% call a() %}{% endcall %}", "CallBlock"),
        ("{% filter upper %}{% endfilter %}", "FilterBlock"),
        ("{% block b %}{% endblock %}", "Block"),
        ("{% include 'a' %}", "Include"),
        ("{% from 'a' import b %}", "FromImport"),
        ("{% autoescape false %}{{ a }}{% endautoescape %}", "Scope"),
    ],
)
def test_every_other_statement_is_refused_when_it_is_read(source: str, node: str) -> None:
    with pytest.raises(SecurityError, match=f"^{node}, dòng "):
        Sandbox().parse(source)


def test_a_refused_statement_is_told_with_its_line() -> None:
    with pytest.raises(SecurityError, match=r"^Call, dòng 3$"):
        Sandbox().parse("{% if a %}\n{{ a }}\n{{ a() }}{% endif %}")


@pytest.mark.parametrize("name", ["safe", "attr", "map", "replace", "center", "indent", "tojson", "format", "batch"])
def test_a_filter_that_is_not_on_the_list_is_unknown(name: str) -> None:
    with pytest.raises(jinja2.TemplateSyntaxError, match=f"'{name}'"):
        Sandbox().from_string(f"{{{{ a|{name} }}}}")


@pytest.mark.parametrize("name", ["range", "dict", "cycler", "joiner", "namespace", "lipsum", "a"])
def test_a_name_that_the_plan_has_not_given_is_undefined(name: str) -> None:
    with pytest.raises(jinja2.UndefinedError, match=f"'{name}'"):
        printed(f"{{{{ {name} }}}}")


def loops(depth: int) -> str:
    return "{% for a in x %}" * depth + "{{ a }}" + "{% endfor %}" * depth


def test_loops_stand_within_loops_as_deep_as_a_plan_needs() -> None:
    assert LOOPS_WITHIN_LOOPS == 2
    assert printed(loops(2), x=["1", "2"]) == "1212"
    assert printed(loops(1) * 9, x=["1", "2"]) == "12" * 9
    with pytest.raises(SecurityError, match="for trong for trong for, dòng 1"):
        Sandbox().parse(loops(3))


@pytest.mark.parametrize(
    "source",
    [
        "{{ " + "not " * 3000 + "a }}",
        "{{ " + "(" * 3000 + "a" + ")" * 3000 + " }}",
        "{{ a" + ".b" * 3000 + " }}",
        "{{ a" + "|e" * 3000 + " }}",
        "{% if a %}" * 600 + "x" + "{% endif %}" * 600,
        "{% if a %}" + "{% elif a %}" * 3000 + "{% endif %}",
        "{{ " + "9" * 5000 + " }}",
    ],
    ids=["not", "brackets", "attributes", "filters", "if", "elif", "digits"],
)
def test_a_template_too_deep_or_too_long_for_the_language_is_refused_in_words(make_docx: MakeDocx, source: str) -> None:
    data = make_docx(f"<w:p><w:r><w:t>{source}</w:t></w:r></w:p>")
    with pytest.raises(TemplateError, match=r"m\.docx, phần word/document\.xml: mẫu không chạy được"):
        Template(prepare(data, "m.docx"), "m.docx")
