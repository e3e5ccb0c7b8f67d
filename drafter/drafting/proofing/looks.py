"""How the components of a trial print look, held against the law table."""

import itertools
from collections.abc import Iterator
from fractions import Fraction

from drafter.drafting.head import POINTS_PER_MM
from drafter.drafting.proofing.fault import Fault, in_words, number
from drafter.drafting.proofing.trial import Found, Proof
from drafter.drafting.styles import styles
from drafter.language.spelling import upper
from drafter.law import Component, Law, Limit
from drafter.messages import N_, _
from drafter.word.document import Run
from drafter.word.metrics import width_pt, wrap

# How far a measure may lie beside what it should be: programs round.
_PT, _CM, _RATIO, _LINES = 0.25, 0.05, 0.03, 0.005

_ALIGNMENT = {"justify": "both", "center": "center", "left": "left", "right": "right"}
_ALIGNED = {"left": N_("căn trái"), "center": N_("căn giữa"), "right": N_("căn phải"), "both": N_("căn đều hai bên")}
_BLACK = "000000"


def looks(proof: Proof, law: Law) -> Iterator[Fault]:
    """Letters, sizes, emphasis, colour, alignment, lines and spacing of every component."""
    for found in proof.found:
        component = law.component(found.component)
        for about, message in (*_letters(found, component, law), *_paragraph(found, component, law)):
            said = _("“{text}” (kiểu “{style}”)", text=found.text, style=found.paragraph.style_name)
            yield Fault((component.name, about), f"{said}: {message}", component.clause or None)
    yield from _size_set(proof, law)
    yield from _spaces(proof, law)
    yield from _rule_lines(proof, law)


def _letters(found: Found, component: Component, law: Law) -> Iterator[tuple[str, str]]:
    run = found.run
    others = {run.fonts.ascii, run.fonts.h_ansi} - {law.font_name}
    if others:
        yield "font", _("phông chữ phải là {font}", font=law.font_name)
    if not component.size_pt.allows(run.size_pt, _PT):
        yield "size", _("cỡ chữ {size}, phải là {range}", size=number(run.size_pt), range=in_words(component.size_pt))
    for name, is_so, wanted, yes, no in (
        ("bold", run.bold, component.bold, N_("phải là chữ đậm"), N_("không phải là chữ đậm")),
        ("italic", run.italic, component.italic, N_("phải là chữ nghiêng"), N_("phải là chữ đứng")),
    ):
        if is_so != wanted:
            yield name, _(yes) if wanted else _(no)
    if run.underline:
        yield "underline", _("không gạch chân")
    if (run.color or _BLACK).replace("auto", _BLACK).upper() != (component.color or _BLACK):
        yield "color", _("chữ phải màu đỏ tươi") if component.color else _("chữ phải màu đen")
    if component.case == "upper" and not run.caps and _said(found) != upper(_said(found)):
        yield "case", _("phải là chữ in hoa")
    if component.case == "normal" and _is_shouted(found, run):
        yield "case", _("phải là chữ in thường")


def _paragraph(found: Found, component: Component, law: Law) -> Iterator[tuple[str, str]]:
    paragraph = found.paragraph
    wanted = _ALIGNMENT.get(component.align)
    # Beside something else on its line, a text has no alignment of its own.
    alone = len(paragraph.text.strip()) == len(found.text)
    if wanted is not None and alone and paragraph.alignment != wanted:
        yield "alignment", _("phải {alignment}", alignment=_(_ALIGNED[wanted]))
    if component.name not in _prose(law) or component.align != "justify":
        return
    indent = law.paragraph["first_line_indent_cm"]
    if not indent.allows(paragraph.first_line_indent_cm + paragraph.left_indent_cm, _CM):
        choices = _(" hoặc ").join(map(number, indent.one_of))
        yield "indent", _("dòng đầu phải lùi vào {choices} cm", choices=choices)
    spacing = law.paragraph["line_spacing"]
    if paragraph.line_spacing is not None and not spacing.allows(paragraph.line_spacing, _LINES):
        found_spacing = number(paragraph.line_spacing)
        message = _("giãn dòng {spacing}, phải là {range} dòng", spacing=found_spacing, range=in_words(spacing))
        yield "spacing", message


def _size_set(proof: Proof, law: Law) -> Iterator[Fault]:
    """Quốc hiệu, Tiêu ngữ and địa danh rise and fall together (note to Mục V)."""
    names = next(iter(law.size_sets.values())).keys()
    sizes = {found.component: found.run.size_pt for found in proof.found if found.component in names}
    sets = law.size_sets.values()
    if sizes and not any(all(abs(each[name] - size) <= _PT for name, size in sizes.items()) for each in sets):
        written = ", ".join(number(sizes[name]) for name in names if name in sizes)
        lawful = _(" hoặc ").join(", ".join(number(each[name]) for name in names) for each in sets)
        message = _(
            "Quốc hiệu, Tiêu ngữ, địa danh và thời gian có cỡ chữ {sizes}; các cỡ chữ này tăng, giảm cùng nhau: "
            "{lawful}",
            sizes=written,
            lawful=lawful,
        )
        yield Fault(("national_title", "sizes"), message, law.components["national_title"].clause)


def _spaces(proof: Proof, law: Law) -> Iterator[Fault]:
    """The space between two paragraphs of lời văn."""
    limit = law.paragraph["space_between_pt"]
    prose = [found for found in proof.found if found.component in _prose(law)]
    for above, below in itertools.pairwise(prose):
        gap = max(above.paragraph.space_after_pt, below.paragraph.space_before_pt)
        if below.paragraph.index == above.paragraph.index + 1 and not limit.allows(gap, _PT):
            message = _(
                "giữa “{first}” và “{second}” chỉ cách {gap} pt, phải cách ít nhất {least} pt",
                first=above.text,
                second=below.text,
                gap=number(gap),
                least=number(limit.range[0]) if limit.range else "",
            )
            yield Fault(("body", "space"), message, limit.clause)


def _rule_lines(proof: Proof, law: Law) -> Iterator[Fault]:
    """The line below Tiêu ngữ, the issuer and trích yếu; a border has no length that could be told."""
    paragraphs = {p.index: p for p in proof.document.body.paragraphs}
    for found in proof.found:
        component = law.component(found.component)
        after = paragraphs.get(found.paragraph.index + 1)
        if component.rule is None or _goes_on(found, proof):
            continue
        lines = [*found.paragraph.lines, *(after.lines if after else ())]
        if not lines:
            message = _("dưới “{text}” không có đường kẻ", text=found.text)
            yield Fault((component.name, "rule"), message, component.clause)
        length = next((line.length_pt for line in lines if line.length_pt is not None), None)
        if length is not None and not component.rule.allows(length / _width_pt(found, law), _RATIO):
            message = _("đường kẻ dưới “{text}” phải dài {range}", text=found.text, range=_share(component.rule))
            yield Fault((component.name, "rule length"), message, component.clause)


def _goes_on(found: Found, proof: Proof) -> bool:
    """Whether the line belongs to what follows: "(Kèm theo …)" stands between trích yếu and its line."""
    next_one = next((f for f in proof.found if f.paragraph.index == found.paragraph.index + 1), None)
    return next_one is not None and next_one.component in ("goes_with", found.component)


def _width_pt(found: Found, law: Law) -> float:
    run = found.run
    room = law.text_width_mm * POINTS_PER_MM
    last = wrap(_said(found), room, run.size_pt, bold=run.bold, italic=run.italic)[-1]
    return width_pt(last, run.size_pt, bold=run.bold, italic=run.italic)


def _said(found: Found) -> str:
    """The words as the template prints them."""
    return found.paragraph.text[found.start : found.start + len(found.text)]


def _is_shouted(found: Found, run: Run) -> bool:
    """Whether words that are not in capitals by themselves are printed in capitals."""
    own = found.text
    return own != upper(own) and (run.caps or _said(found) == upper(_said(found)))


def _prose(law: Law) -> set[str]:
    """The components of lời văn."""
    return {style.component for style in styles(law) if style.prose}


def _share(limit: Limit) -> str:
    """What share of the text a line may take, as the decree says it: "từ 1/3 đến 1/2 dòng chữ"."""
    assert limit.range is not None
    low, high = (str(Fraction(end or 1).limit_denominator(10)) for end in limit.range)
    return _("bằng dòng chữ") if low == high == "1" else _("từ {low} đến {high} dòng chữ", low=low, high=high)
