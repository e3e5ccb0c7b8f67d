from drafter.plan.numbering import Format, label, levels


def test_the_usual_scheme_goes_from_mục_to_plus() -> None:
    formats = [levels(None).at(depth) for depth in range(1, 8)]
    assert formats == [Format.ROMAN, Format.ARABIC, Format.LETTER, Format.DASH, Format.PLUS, Format.PLUS, Format.PLUS]


def test_every_scheme_can_be_chosen() -> None:
    chosen = {scheme: levels(scheme).at(3) for scheme in ("I. 1. a)", "I. 1. 1.1.", "I. 1. 1.1. a)", "không")}
    assert list(chosen.values()) == [Format.LETTER, Format.DECIMAL, Format.DECIMAL, Format.NONE]
    assert levels("I. 1. 1.1. a)").at(4) is Format.LETTER


def test_a_section_chooses_for_its_children_only() -> None:
    whole = levels(None)
    below = whole.under("gạch đầu dòng", 1)
    assert [below.at(depth) for depth in (1, 2, 3, 4)] == [Format.ROMAN, Format.DASH, Format.PLUS, Format.PLUS]
    assert whole.at(2) is Format.ARABIC
    assert whole.under(None, 1) == whole


def test_decimals_continue_the_label_above() -> None:
    assert label(Format.DECIMAL, 2, "3.") == "3.2."
    assert label(Format.DECIMAL, 1, "3.2.") == "3.2.1."
    assert label(Format.DECIMAL, 2, "") == "2."
    assert label(Format.ROMAN, 4, "") == "IV."
    assert label(Format.LETTER, 5, "1.") == "đ)"
    assert label(Format.DASH, 5, "1.") == "-"
