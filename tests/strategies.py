"""Random plans over the whole model, as the fields of a file and as the YAML that an author or a program may write."""

import random
from typing import Any

import yaml
from hypothesis import strategies as st

from drafter.language.spelling import nfc
from drafter.plan.fields import BODY, ISSUER_KINDS, LEVELS, RECORDS, ROLES, SCHEMES, field_of

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
    "[^1]",
    "[@nq68]",
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
    return nfc(text).strip() not in {"", "…"}


def lines() -> st.SearchStrategy[str]:
    """One line as an author types it, now and then with something nasty in it."""
    return st.lists(_pieces, min_size=1, max_size=3).map(" ".join).filter(_is_text)


def proses() -> st.SearchStrategy[str]:
    """Prose: lines, some blank, some with emphasis."""
    emphasis = st.sampled_from(("*", "**", "***", "** ", "\\*"))
    marked = st.tuples(_words, emphasis, lines()).map(lambda t: f"{t[0]} {t[1]}{t[2]}{t[1]} {t[0]}")
    nested = st.tuples(_words, _words).map(lambda t: f"**{t[0]} *{t[1]}***, *{t[1]}*")
    line = st.one_of(lines(), lines(), marked, nested)
    return st.lists(line, min_size=1, max_size=3).flatmap(
        lambda found: st.sampled_from(("\n", "\n\n", "\n \n", " \n\t")).map(lambda end: end.join(found))
    )


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


@st.composite
def nodes(draw: st.DrawFn, depth: int) -> str | Fields:
    """One node of the body with at most `depth` levels, itself included."""
    shape = draw(st.sampled_from(("prose", "titled", "titled", "titled", "units", "content", "both")))
    if shape == "prose":
        return draw(proses())
    node: Fields = {}
    if shape in ("titled", "both"):
        node["title"] = draw(lines())
    if shape in ("content", "both") or (shape == "units" and draw(st.booleans())):
        node["content"] = draw(proses())
    if shape == "units":
        node["units"] = draw(_one_or_many(lines()))
    if depth > 1 and draw(st.booleans()):
        below = "duties" if shape == "units" and draw(st.booleans()) else "children"
        node[below] = draw(_bodies(depth - 1))
    if draw(st.booleans()):
        node |= draw(_some(_assignments()))
    node |= draw(
        _some(
            {
                "key": lines(),
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
        _some({"superior": _names(), "level": st.sampled_from(LEVELS), "kind": st.sampled_from(ISSUER_KINDS)})
    )
    return agency


@st.composite
def plans(draw: st.DrawFn) -> Fields:
    """A plan as the fields of its file: names in either language, in any order, nothing blank."""
    agency = draw(_agencies())
    fields: Fields = {"agency": agency}
    symbol = draw(st.sampled_from(("abbreviation", "symbol", "both")))
    if symbol in ("abbreviation", "both"):
        agency["abbreviation"] = draw(lines())
    if symbol in ("symbol", "both"):
        fields["symbol"] = draw(lines())
    fields |= {
        "place": draw(lines()),
        "date": draw(_dates()),
        "subject": draw(proses()),
        "signature": draw(_signatures()),
        "recipients": draw(_recipients()),
        "filing": {"unit": draw(_one_or_many(lines()))} if draw(st.booleans()) else {"unit": draw(lines())},
    }
    body = draw(st.lists(st.sampled_from(BODY), unique=True, min_size=1, max_size=4))
    fields |= {name: draw(_bodies(5 if name == "sections" else 4)) for name in body}
    fields |= draw(
        _some(
            {
                "version": st.just("1"),
                "number": st.integers(1, 999_999).map(str),
                "legal_bases": _one_or_many(proses()),
                "opening": proses(),
                "closing": proses(),
                "numbering": st.sampled_from(SCHEMES),
                "labels": _labels(),
            }
        )
    )
    return _in_a_language(draw, _shuffled(draw, fields), "plan")


def _shuffled(draw: st.DrawFn, fields: Fields) -> Fields:
    return {name: fields[name] for name in draw(st.permutations(list(fields)))}


def _in_a_language(draw: st.DrawFn, fields: Fields, record: str) -> Fields:
    """The fields under Vietnamese or English keys, chosen record by record."""
    vietnamese = draw(st.booleans())
    renamed: Fields = {}
    for name, value in fields.items():
        field = field_of(record, name)
        assert field is not None, name
        below = field.record or {"nodes": "node", "recipients": "recipient"}.get(field.kind.value, "")
        renamed[field.key if vietnamese else field.name] = _below(draw, value, below)
    return renamed


def _below(draw: st.DrawFn, value: Any, record: str) -> Any:
    if isinstance(value, dict):
        return _in_a_language(draw, value, record)
    if isinstance(value, list):
        return [_below(draw, each, record) for each in value]
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
