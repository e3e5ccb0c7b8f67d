"""Random plans over the whole model, as the fields of a file and as the YAML that an author or a program may write."""

import random
import re
from collections.abc import Iterator
from typing import Any

import yaml
from hypothesis import strategies as st

from drafter.language.spelling import nfc
from drafter.plan.fields.records import (
    ALIGNMENTS,
    BODY,
    CIRCULATION,
    ISSUER_KINDS,
    LEVELS,
    MEDIA,
    ORIENTATIONS,
    RECORDS,
    ROLES,
    SCHEMES,
    TARGETS_AS,
    URGENCY,
)

Fields = dict[str, Any]

NASTY = (
    "&",
    "&amp;",
    "<",
    ">",
    "<w:p>",
    '"',
    "'",
    "{{ x }}",
    "{{",
    "{% if a %}",
    "{%p if %}",
    "{%r",
    "{_{",
    "}_}",
    "%_}",
    "{_%",
    "{#",
    "#}",
    "# ",
    "]]>",
    "<!--",
    "\\",
    "\\*",
    "\\\\",
    "\\n",
    "*",
    "**",
    "2*3*4",
    "a\u00a0b",
    "\u00a0\u00a0",
    "a\tb",
    "a  b",
    "🏫👩‍🏫",
    "𝔎ế",
    "Ho\u0300a a\u0302\u0301p",
    "e\u0323\u0302",
    "x\u0301\u0302\u0303",
    "a\u200bb",
    "\u200d",
    "\u00ad",
    "\u202eab\u202c",
    "\ufeffa",
    "ﬁ ß ŉ",
    "N" * 1000,
    "ngh" * 334,
    "- a",
    "a: b",
    "@a",
    "%",
    "`",
    "[a]",
    "./.",
    "...",
    ";",
    "(a)",
    " / ",
    "\\[^1]",
    "\\[@nq68]",
    "\\[#a]",
    "[@]",
    "[^",
    "]]",
    "[[",
    "null",
    "có",
    "1.5",
    "~",
)
"""What breaks XML, Jinja, docxtpl, YAML, Word or a measure of width when nobody thought of it."""

_LETTERS = "aàáảãạăằâấbcdđeèêếghiìkmnoòôồơớpqrstuùưừvxyỳỷAĂÂBCDĐEÊGHIKMNOÔƠTUƯVXY0123456789,.;:()-–/“”…"
_SENTENCE = (
    "Rà soát các thủ tục hành chính thuộc phạm vi quản lý của Sở Giáo dục và Đào tạo tổ chức thực hiện nhiệm vụ năm "
    "học ủy ban nhân dân tỉnh Lâm Đồng phòng chuyên môn báo cáo kết quả trước ngày 10/11 hằng năm tuyên truyền"
)
_WORDS = _SENTENCE.split()

_words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=12).map(" ".join)
_spelled = st.text(alphabet=_LETTERS + "  ", min_size=1, max_size=30)
_pieces = st.one_of(_words, _words, _words, _spelled, st.sampled_from(NASTY))


def _is_text(text: str) -> bool:
    return nfc(text).strip() not in {"", "…"} and not _MARK.search(nfc(text))


# Marks that lead nowhere are refused, and blanks to be filled in are findings; both have tests of their own.
_MARK = re.compile(r"(?<!\\)\[[@#^][^\[\]:]+(?::[^\[\]]*)?\]|\[\[[^\[\]]+\]\]")


def lines() -> st.SearchStrategy[str]:
    """One line as an author types it, now and then with something nasty in it."""
    return st.lists(_pieces, min_size=1, max_size=3).map(" ".join).filter(_is_text)


def proses() -> st.SearchStrategy[str]:
    """Prose: lines, some blank, some with emphasis."""
    emphasis = st.sampled_from(("*", "**", "***", "** ", "\\*"))
    marked = st.tuples(_words, emphasis, lines()).map(lambda t: f"{t[0]} {t[1]}{t[2]}{t[1]} {t[0]}")
    nested = st.tuples(_words, _words).map(lambda t: f"**{t[0]} *{t[1]}***, *{t[1]}*")
    line = st.one_of(lines(), lines(), marked, nested)
    joined = st.lists(line, min_size=1, max_size=3).flatmap(
        lambda found: st.sampled_from(("\n", "\n\n", "\n \n", " \n\t")).map(lambda end: end.join(found))
    )
    return joined.filter(_is_text)  # a mark may begin on one line and end on another


def _signing() -> st.SearchStrategy[str]:
    """A position or a collective; the reader refuses one that brings its own "KT."."""
    own = ("TM.", "Q.", "KT.", "TL.", "TUQ.")
    return lines().filter(lambda text: nfc(text).strip().partition(" ")[0].upper() not in own)


def _one_or_many(item: st.SearchStrategy[str]) -> st.SearchStrategy[str | list[str]]:
    return st.one_of(item, st.lists(item, min_size=1, max_size=3))


def _flags() -> st.SearchStrategy[str]:
    return st.sampled_from(("có", "không", "true", "false", "yes", "Đúng"))


def _dates() -> st.SearchStrategy[str]:
    return st.one_of(
        st.integers(1945, 2199).map(str),
        st.dates().map(lambda d: f"{1945 + d.year % 200}-{d.month:02d}"),
        st.integers(1, 12).map(lambda month: f"{month}/2025"),
        st.dates().map(lambda d: f"{1945 + d.year % 200}-{d.month}-{min(d.day, 28):02d}"),
        st.dates().map(lambda d: f"{min(d.day, 28)}.{d.month}.{1945 + d.year % 200}"),
    )


@st.composite
def _some(draw: st.DrawFn, fields: dict[str, st.SearchStrategy[Any]]) -> Fields:
    """Some of the fields, in any order."""
    names = draw(st.lists(st.sampled_from(sorted(fields)), unique=True, max_size=len(fields)))
    return {name: draw(fields[name]) for name in names}


def _labels() -> st.SearchStrategy[Fields]:
    return _some({field.name: lines() for field in RECORDS["labels"]}).filter(bool)


def _assignments() -> dict[str, st.SearchStrategy[Any]]:
    many = _one_or_many(lines())
    return {"lead": many, "cooperating": many, "executing": many, "deadline": lines(), "product": lines()}


def _keys() -> st.SearchStrategy[str]:
    """A key; `plans` makes each its own."""
    return st.just("khóa")


@st.composite
def nodes(draw: st.DrawFn, depth: int) -> str | Fields:
    """One node of the body with at most `depth` levels, itself included."""
    shape = draw(st.sampled_from(("prose", "titled", "titled", "titled", "units", "content", "both", "table")))
    if shape == "prose":
        return draw(proses())
    node: Fields = {}
    if shape == "table" or draw(st.integers(0, 5)) == 0:
        node |= draw(_tables())
    if shape in ("titled", "both"):
        node["title"] = draw(lines())
    if shape in ("content", "both") or (shape == "units" and draw(st.booleans())):
        node["content"] = draw(proses())
    if shape == "units":
        node["units"] = draw(_one_or_many(lines()))
        if draw(st.booleans()):
            node["request"] = draw(_flags())
    if depth > 1 and draw(st.booleans()):
        below = "duties" if shape == "units" and draw(st.booleans()) else "children"
        node[below] = draw(_bodies(depth - 1))
    if draw(st.booleans()):
        node |= draw(_some(_assignments()))
    node |= draw(
        _some(
            {
                "key": _keys(),
                "role": st.sampled_from(ROLES),
                "numbering": st.sampled_from(SCHEMES),
                "run_in": _flags(),
                "unnumbered": _flags(),
                "labels": _labels(),
            }
        )
        if draw(st.integers(0, 2)) == 0
        else st.just({})
    )
    return _shuffled(draw, node)


def _cell_texts() -> st.SearchStrategy[str]:
    figures = st.sampled_from(("", "-", "30-35", "99,5", "> 60", "1.234", "6.10", "Hoàn thành"))
    return st.one_of(figures, figures, proses())


@st.composite
def _tables(draw: st.DrawFn) -> Fields:
    """Free tables, target tables, or both, under the keys of a node."""
    found: Fields = {}
    if draw(st.booleans()):
        found["tables"] = draw(st.one_of(_free_tables(), st.lists(_free_tables(), min_size=1, max_size=2)))
    if not found or draw(st.booleans()):
        found["target_tables"] = draw(_target_tables())
    return found


@st.composite
def _columns(draw: st.DrawFn, depth: int) -> str | Fields:
    if draw(st.booleans()):
        return draw(proses())
    column: Fields = {"title": draw(proses())}
    if depth > 1 and draw(st.booleans()):
        column["columns"] = draw(st.lists(_columns(depth - 1), min_size=1, max_size=2))
        return column
    column |= draw(
        _some(
            {
                "align": st.sampled_from(ALIGNMENTS),
                "merge": _flags(),
                "width": st.sampled_from(("1", "1,5", "0.9")),
            }
        )
    )
    return column


def _leaves(columns: list[Any]) -> int:
    return sum(_leaves(c["columns"]) if isinstance(c, dict) and "columns" in c else 1 for c in columns)


@st.composite
def _free_tables(draw: st.DrawFn) -> Fields:
    """A table whose cells fit, with merged ones."""
    columns = draw(st.lists(_columns(3), min_size=1, max_size=3))
    width, height = _leaves(columns), draw(st.integers(1, 4))
    covered = [0] * width
    rows: list[Any] = []
    for number in range(height):
        if not any(covered) and draw(st.integers(0, 5)) == 0:
            rows.append({"group": draw(proses())})
            continue
        cells: list[Any] = []
        column = 0
        while column < width:
            if covered[column]:
                column += 1
                continue
            free = next((at for at in range(column, width) if covered[at]), width) - column
            across = draw(st.integers(1, free))
            down = draw(st.integers(1, height - number)) if draw(st.integers(0, 3)) == 0 else 1
            covered[column : column + across] = [down] * across
            cells.append(draw(_cells(across, down)))
            column += across
        covered = [max(0, rest - 1) for rest in covered]
        rows.append(cells if draw(st.booleans()) else {"cells": cells})
    # A row whose places are all covered from above still has to be written.
    table: Fields = {"columns": columns, "rows": [row or {"cells": []} for row in rows]}
    table |= draw(_some({"key": _keys(), "title": proses(), "unit": lines()}))
    return table


@st.composite
def _cells(draw: st.DrawFn, across: int, down: int) -> str | Fields:
    if across == down == 1 and draw(st.booleans()):
        return draw(_cell_texts())
    cell: Fields = {"content": draw(proses())} if draw(st.booleans()) else {}
    if across > 1 or not cell:
        cell["across"] = str(across)
    if down > 1:
        cell["down"] = str(down)
    return cell | draw(_some({"align": st.sampled_from(ALIGNMENTS)}))


@st.composite
def _target_tables(draw: st.DrawFn) -> Fields:
    milestones = draw(st.lists(proses(), min_size=1, max_size=3))
    count = len(milestones)
    values = st.lists(_cell_texts(), min_size=count, max_size=count)
    target = st.fixed_dictionaries(
        {"name": proses(), "values": values},
        optional={"code": lines(), "unit": st.sampled_from(("%", "trường")), "lead": _one_or_many(lines())},
    )
    rows = draw(st.lists(target, min_size=1, max_size=3))
    if draw(st.booleans()):
        rows.insert(draw(st.integers(0, len(rows))), {"group": draw(proses())})
    headings = _some({field.name: lines() for field in RECORDS["headings"]}).filter(bool)
    table = {"milestones": milestones, "rows": rows}
    return table | draw(
        _some({"key": _keys(), "title": proses(), "headings": headings, "shown_as": st.sampled_from(TARGETS_AS)})
    )


@st.composite
def _appendices(draw: st.DrawFn) -> Fields:
    appendix: Fields = draw(_tables()) if draw(st.booleans()) else {"content": draw(proses())}
    return appendix | draw(
        _some(
            {
                "key": _keys(),
                "title": proses(),
                "orientation": st.sampled_from(ORIENTATIONS),
                "content": proses(),
                "children": _bodies(2),
                "task_table": _flags(),
                "numbering": st.sampled_from(SCHEMES),
                "labels": _labels(),
            }
        )
    )


def _bodies(depth: int) -> st.SearchStrategy[Any]:
    """What a field of body nodes may hold: prose, one node, or a list of them."""
    several = st.lists(nodes(depth), min_size=1, max_size=3)
    return st.one_of(proses(), nodes(depth), several, several)


def _recipients() -> st.SearchStrategy[Any]:
    remark = st.fixed_dictionaries({}, optional={"remark": lines()})
    record = st.one_of(
        st.tuples(st.fixed_dictionaries({"name": lines()}), remark),
        st.tuples(st.fixed_dictionaries({"group": _one_or_many(lines())}), remark),
    ).map(lambda pair: pair[0] | pair[1])
    item = st.one_of(lines(), record)
    short = st.lists(item, min_size=1, max_size=5)
    # A long list goes on in a second row; drawn by repetition, which is cheap.
    long = st.tuples(short, st.integers(5, 12)).map(lambda pair: pair[0] * pair[1])
    return st.one_of(item, short, short, long)


@st.composite
def _signatures(draw: st.DrawFn) -> Fields:
    signature: Fields = {"position": draw(_signing())}
    signature |= draw(
        _some(
            {
                "collective": _signing(),
                draw(st.sampled_from(("by_order", "by_authority"))): _signing(),
                "for_head": _signing(),
                "acting": _flags(),
                "other_position": lines(),
                "signer": lines(),
            }
        )
    )
    return _shuffled(draw, signature)


def _names() -> st.SearchStrategy[str]:
    """A name of an authority, perhaps with the author's own line ends."""
    unit = st.sampled_from(
        ("Ủy ban nhân dân tỉnh Lâm Đồng", "Sở Giáo dục và Đào tạo", "Ban Chỉ đạo 35 thành phố Hà Nội")
    )
    return st.one_of(unit, lines(), st.lists(lines(), min_size=2, max_size=3).map(" / ".join))


@st.composite
def _agencies(draw: st.DrawFn) -> Fields:
    agency: Fields = {"name": draw(_names())}
    agency |= draw(
        _some(
            {
                "superior": _names(),
                "level": st.sampled_from(LEVELS),
                "kind": st.sampled_from([k for k in ISSUER_KINDS if k != "đảng"]),
            }
        )
    )
    return agency


def _marks_of_form() -> dict[str, st.SearchStrategy[Any]]:
    """What a plan may carry besides its words."""
    copies = st.integers(1, 500).map(str)
    return {
        "medium": st.sampled_from(MEDIA),
        "draft": st.one_of(_flags(), lines()),
        "urgency": st.sampled_from((*URGENCY, "HOẢ TỐC", "Hỏa Tốc")),
        "circulation": st.sampled_from(CIRCULATION),
        "drafter": st.fixed_dictionaries({"initials": lines()}, optional={"copies": copies}),
        "contact": _some({field.name: lines() for field in RECORDS["contact"]}).filter(bool),
    }


def _periods() -> st.SearchStrategy[Fields]:
    """A period in the right order, perhaps open at one end."""
    whole = st.tuples(st.integers(1945, 2100), st.integers(0, 99)).map(lambda t: {"from": str(t[0]), "to": str(sum(t))})
    return st.one_of(whole, st.fixed_dictionaries({"from": _dates()}), st.fixed_dictionaries({"to": _dates()}))


def _filings() -> st.SearchStrategy[Fields]:
    copies = st.fixed_dictionaries({}, optional={"copies": st.integers(1, 99).map(str)})
    return st.tuples(_one_or_many(lines()), copies).map(lambda pair: {"unit": pair[0]} | pair[1])


@st.composite
def plans(draw: st.DrawFn) -> Fields:
    """A plan as the fields of its file: names in either language, in any order, nothing blank."""
    agency = draw(_agencies())
    fields: Fields = {"agency": agency, "subject": draw(proses())}
    if draw(st.integers(0, 7)) == 0:
        decision = {"type": st.sampled_from(("Quyết định", "Nghị quyết")), "number": lines(), "date": _dates()}
        fields["issued_with"] = draw(_some(decision | {"issuer": lines()}))
    else:
        symbol = draw(st.sampled_from(("abbreviation", "symbol", "both")))
        if symbol in ("abbreviation", "both"):
            agency["abbreviation"] = draw(lines())
        if symbol in ("symbol", "both"):
            fields["symbol"] = draw(lines())
        fields |= {
            "place": draw(lines()),
            "date": draw(_dates()),
            "signature": draw(_signatures()),
            "recipients": draw(_recipients()),
            "filing": draw(_filings()),
        }
        fields |= draw(_some({"number": st.integers(1, 999_999).map(str)}))
    body = draw(st.lists(st.sampled_from(BODY), unique=True, min_size=1, max_size=4))
    fields |= {name: draw(_bodies(5 if name == "sections" else 4)) for name in body}
    fields |= draw(
        _some(
            {
                "version": st.just("1"),
                "period": _periods(),
                "legal_bases": _one_or_many(proses()),
                "opening": proses(),
                "closing": proses(),
                "numbering": st.sampled_from(SCHEMES),
                "labels": _labels(),
            }
            | (_marks_of_form() if draw(st.booleans()) else {})
        )
    )
    if draw(st.integers(0, 3)) == 0:
        fields["appendices"] = draw(st.lists(_appendices(), min_size=1, max_size=3))
    if "issued_with" in fields:
        fields.pop("drafter", None)
    for number, (_key, place) in enumerate(_keyed(fields)):
        place["key"] = f"khóa {number}"  # no two alike
    _mark(draw, fields)
    return _in_a_language(draw, _shuffled(draw, fields), RECORDS["plan"])


_DOCUMENTS = (
    "Nghị quyết số 68/NQ-CP ngày 09 tháng 5 năm 2024 của Chính phủ về **chuyển đổi** số",
    {
        "text": "Kế hoạch số 6121/KH-UBND ngày 22/7/2024 của UBND tỉnh Lâm Đồng về thực hiện",
        "short_name": "Kế hoạch 6121",
    },
    {"type": "Luật", "name": "Giáo dục", "date": "2019-06-14"},
    {
        "type": "Công văn",
        "number": "12/SNV-VP",
        "date": "2025-01-02",
        "issuer": "Sở Nội vụ",
        "short_name": "Công văn *12*",
    },
    "Thông báo của ai đó",
)


def _mark(draw: st.DrawFn, fields: Fields) -> None:
    """Put citations, references and footnotes at the ends of some of the plan's prose."""
    places = list(_prose(fields, RECORDS["plan"]))
    keys = [key for key, value in _keyed(fields) if _has_number(fields, value)]
    documents = draw(st.lists(st.integers(0, len(_DOCUMENTS) - 1), unique=True, max_size=4))
    notes = draw(st.integers(0, 3))
    marks = [f"[@văn bản {number}]" for number in documents] + [f"[^{number}]" for number in range(notes)]
    marks += [f"[@văn bản {n}:{form}]" for n in documents for form in ("đầy đủ", "ngắn") if draw(st.booleans())]
    marks += [f"[#{key}]" for key in keys if draw(st.booleans())]
    for mark in marks:
        container, place = draw(st.sampled_from(places))
        container[place] = f"{container[place]} {mark}"
    if documents:
        fields["citations"] = {f"văn bản {number}": _DOCUMENTS[number] for number in documents}
    nested: bool = draw(st.booleans())
    if documents and nested:
        # One document carries out another.
        fields["citations"]["gốc"] = (
            f"Quyết định số 1/QĐ-UBND ngày 01/02/2025 của UBND xã A về [@văn bản {documents[0]}]"
        )
        fields["opening"] = f"{fields.get('opening', 'Thực hiện')} [@gốc]"
    if notes:
        fields["footnotes"] = {str(number): draw(proses()) for number in range(notes)}


def _prose(value: Any, record: tuple[Any, ...]) -> Iterator[tuple[Any, Any]]:
    """(container, place) of the plan's prose, footnotes and register left out."""
    by_name = {field.name: field for field in record}
    for name, each in value.items():
        field = by_name[name]
        if isinstance(each, str) and field.is_prose:
            yield value, name
        below = RECORDS[field.record] if field.record else ()
        for container, place in _items(value, name):
            item = container[place]
            if isinstance(item, str) and field.is_prose and container is not value:
                yield container, place
            elif isinstance(item, dict) and below and field.kind.value != "entries":
                yield from _prose(item, below)
            elif isinstance(item, list):
                yield from ((item, at) for at, cell in enumerate(item) if isinstance(cell, str))
                yield from (found for cell in item if isinstance(cell, dict) for found in _prose(cell, RECORDS["cell"]))


def _items(value: Any, name: str) -> Iterator[tuple[Any, Any]]:
    each = value[name]
    yield from ((each, place) for place in range(len(each))) if isinstance(each, list) else [(value, name)]


def _keyed(value: Any) -> Iterator[tuple[str, Fields]]:
    """The places that bear a key, with their fields."""
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        if isinstance(each, dict | list):
            yield from _keyed(each)
    if isinstance(value, dict) and "key" in value:
        yield value["key"], value


def _has_number(fields: Fields, value: Fields) -> bool:
    """Whether the place may be referred to for sure: an appendix, or a table that is drawn as one."""
    is_table = "columns" in value or ("milestones" in value and value.get("shown_as") != "dòng")
    return is_table or any(value is each for each in fields.get("appendices", ()))


def _shuffled(draw: st.DrawFn, fields: Fields) -> Fields:
    return {name: fields[name] for name in draw(st.permutations(list(fields)))}


def _in_a_language(draw: st.DrawFn, fields: Fields, record: tuple[Any, ...]) -> Fields:
    """The fields under Vietnamese or English keys, chosen record by record."""
    vietnamese = draw(st.booleans())
    by_name = {field.name: field for field in record}
    renamed: Fields = {}
    for name, value in fields.items():
        field = by_name[name]
        renamed[field.key if vietnamese else field.name] = _below(draw, value, field)
    return renamed


def _below(draw: st.DrawFn, value: Any, field: Any) -> Any:
    below = RECORDS[field.record] if field.record else ()
    if isinstance(value, dict) and field.kind.value == "entries":
        return {
            key: _in_a_language(draw, each, below) if isinstance(each, dict) else each for key, each in value.items()
        }
    if isinstance(value, dict):
        return _in_a_language(draw, value, below)
    if isinstance(value, list):
        inner = next((each for each in below if each.name == field.list_as), field)
        return [_below(draw, each, inner if isinstance(each, list) else field) for each in value]
    return value


class _Dumper(yaml.SafeDumper):
    """Writes each text in a style of its own; PyYAML falls back on double quotes where a style cannot hold it."""

    dice = random.Random(0)

    def ignore_aliases(self, _data: Any) -> bool:
        """Write what stands twice twice: the reader refuses anchors."""
        return True

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = self.dice.choice((None, None, "'", '"', "|", ">"))
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _Dumper.represent_text)


class _Quoted(_Dumper):
    def represent_text(self, text: str) -> yaml.ScalarNode:
        return self.represent_scalar("tag:yaml.org,2002:str", text, style='"')


_Quoted.add_representer(str, _Quoted.represent_text)


def as_yaml(fields: Fields, seed: int) -> str:
    """A file with these fields; the seed chooses quotes, blocks, line width and indentation."""
    dice = random.Random(seed)
    return yaml.dump(
        fields,
        Dumper=type("_Seeded", (_Dumper,), {"dice": dice}),
        allow_unicode=True,
        sort_keys=False,
        width=dice.choice((40, 120, 10_000)),
        indent=dice.choice((2, 4)),
        default_flow_style=dice.choice((False, False, None)),
    )


def as_quoted_yaml(fields: Fields) -> str:
    """A file with these fields, every text in double quotes: for tests that are not about YAML."""
    return yaml.dump(fields, Dumper=_Quoted, allow_unicode=True, sort_keys=False, width=10_000)
