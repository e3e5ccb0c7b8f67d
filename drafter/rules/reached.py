"""Whether a unit is among the recipients of a plan: by its name, by an abbreviation, or within a group.

Where that is not sure, the unit counts as reached.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from typing import Final, NamedTuple

from drafter.language.abbreviations import expansion, matches, used
from drafter.language.folded_text import pattern
from drafter.language.grammar.words import Words
from drafter.language.spelling import fold, nfc

_ALL = pattern(
    r"^(?:như )?(?:tại )?(?:mục|phần|khoản|điểm) [ivx0-9a-zđ]+\b|^như (?:trên|tổ chức|phần|kế hoạch)\b|\bliên quan\b"
    r"|\b(?:có tên|nêu|ghi|quy định|kể) (?:tại|ở|trong|trên)\b|\bđược (?:giao|phân công)\b|\bcác cơ quan\b"
)
"""A recipient that stands for whoever has work to do."""

_OFFICES: Final = "phòng|văn phòng|thanh tra|bộ phận|tổ|ban"
_UNITS: Final = f"{_OFFICES}|trung tâm|trường|trạm|bệnh viện|chi cục|đơn vị|nhà văn hóa|thư viện|bảo tàng"
_BODIES: Final = (
    f"{_UNITS}|sở|công an|bộ chỉ huy|cục|kho bạc|bảo hiểm|đài|báo|thống kê|thuế|ngân hàng|bộ đội|đồn|quân sự|viện"
    "|tòa án|viện kiểm sát|cơ quan"
)
_MASS: Final = "ủy ban mặt trận|mặt trận|hội(?! (?:nghị|đồng|thảo))|đoàn|liên đoàn|công đoàn|liên minh|tổ chức"
_PEOPLES: Final = "ủy ban nhân dân"
_MEMBERS: Final = {
    **dict.fromkeys(("sở", "ban", "ngành", "cơ quan"), _BODIES),
    "phòng": _OFFICES,
    "đơn vị": _UNITS,
    **dict.fromkeys(("đoàn thể", "hội", "tổ chức"), _MASS),
    "địa phương": f"{_PEOPLES}|xã|phường|thôn",
    **dict.fromkeys(("trường", "cơ sở"), "trường|cơ sở|nhà trường"),
    "trung tâm": "trung tâm",
    "chi cục": "chi cục",
    "bộ phận": "bộ phận",
    "tổ": "tổ",
}
"""A group among the recipients, and how the names of its members begin."""

_MEMBER_PATTERNS = {fold(noun): pattern(rf"(?:{members})\b") for noun, members in _MEMBERS.items()}
_NOUN: Final = "|".join(_MEMBERS)
_GROUP = pattern(rf"\bcác ((?:(?:{_NOUN})\b(?:, | và )?)+)|^((?:{_NOUN})(?:, (?:{_NOUN})\b)+)")
_NOUNS = pattern(_NOUN)

_PLACE = pattern(r"(?:^|.* )(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã(?! hội)|phường|đặc khu) (.+)$")

_NAMED = pattern(rf"(?:{_BODIES}|{_MASS}|{_PEOPLES})\b(?! (?:hành|trợ)\b)")
"""How the name of a body begins; anything else, such as "Trưởng các thôn", is taken for reached."""

_SEVERAL = re.compile(
    rf"[,;] (?=(?:{_BODIES}|{_MASS}|{_PEOPLES}|UBND)(?!\w))| và (?=(?:{_BODIES}|{_MASS})(?!\w))", re.IGNORECASE
)
_HEADS = pattern(r"^(?:đề nghị |giao )?(?:(?:thủ trưởng|lãnh đạo|người đứng đầu|chủ tịch|giám đốc|trưởng) )?(?:các )?")
_LOWER: Final = ("xã", "phường", "đặc khu", "huyện", "quận", "thị xã", "thị trấn", "địa phương", "cơ sở")
_SMALL: Final = frozenset(
    (
        *("và", "của", "các", "những", "thuộc", "trực", "cấp", "trên", "địa", "bàn", "việt", "nam"),
        *("tỉnh", "xã", "phường", "huyện", "quận", "thành", "phố", "đặc", "khu"),
    )
)


class _Name(NamedTuple):
    """A name without what offices leave out of it. keys: its words; abbreviations: those that nobody has explained."""

    folded: str
    keys: tuple[str, ...]
    abbreviations: tuple[str, ...]


class Recipients:
    """The lines of Nơi nhận."""

    def __init__(self, lines: Iterable[str], filing: Iterable[str], issuer: str, known: Mapping[str, str]) -> None:
        """filing: the drafting units, which keep the document. issuer: with its superior, " / " between them.

        known: abbreviations that the plan explains.
        """
        self._known = known
        self._places = frozenset(key for name in issuer.split(" / ") for key in _place(name))
        self._lines = [self._name(line) for line in lines]
        self._filing = list(filing)
        self._issuer = self._name(issuer.rpartition(" / ")[2])

    def reach(self, units: str) -> bool:
        """Whether the unit, or each of several with commas or "và" between, is one of them, or may be."""
        if any(_ALL.search(line.folded) for line in self._lines):
            return True
        return all(self._reach(self._name(unit)) for unit in _SEVERAL.split(nfc(units)))

    def _reach(self, name: _Name) -> bool:
        heads = _HEADS.match(name.folded)
        bare = name.folded[heads.end() :] if heads else name.folded
        if not _NAMED.match(bare) or self._is_the_agency(name):
            return True
        if bare.startswith(_PEOPLES):
            return any(_is_peoples_committee(line.folded, name.folded) for line in self._lines)
        noun = _NOUNS.match(bare)
        if (
            noun
            and heads
            and heads.group().endswith("các ")
            and any(noun.group() in line.folded for line in self._lines)
        ):
            return True
        return any(self._is_in(name, bare, line) for line in self._lines) or self._keeps(name)

    def _is_in(self, name: _Name, bare: str, line: _Name) -> bool:
        if any(_MEMBER_PATTERNS[noun].match(bare) for noun in _nouns(line.folded)):
            return True
        missing = [key for key in name.keys if key not in line.keys]
        more = [key for key in line.keys if key not in name.keys]
        if len(line.keys) > 2 and name.keys[: len(line.keys)] == line.keys:
            return True  # the beginning of a long name
        if not missing and set(name.abbreviations) <= set(line.abbreviations):
            return True
        return _stand_for(line.abbreviations, missing) or (not missing and _stand_for(name.abbreviations, more))

    def _is_the_agency(self, name: _Name) -> bool:
        issuer = self._issuer
        other = any(level in name.folded and level not in issuer.folded for level in _LOWER)
        return bool(name.keys) and not other and not name.abbreviations and set(name.keys) <= set(issuer.keys)

    def _keeps(self, name: _Name) -> bool:
        """Whether it is the drafting unit: VHXH for Phòng Văn hóa - Xã hội."""
        whole = name.folded
        return any(matches(unit, whole) or matches(unit, whole.partition(" ")[2]) for unit in self._filing)

    def _name(self, text: str) -> _Name:
        text = nfc(text)
        abbreviations = []
        written, end = [], 0
        for found in used(text):
            full = self._known.get(found.abbr) or expansion(found.abbr)
            written += [text[end : found.start], f" {full} "]
            end = found.end
            if not full:
                abbreviations.append(found.abbr)
        words = "".join([*written, text[end:]])
        keys = [word.key for word in Words(words).all if word.is_word]
        bare = tuple(key for key in _without_levels(keys) if key not in self._places)
        return _Name(fold(words), bare, tuple(abbreviations))


def _without_levels(keys: list[str]) -> list[str]:
    """The words of a name without "tỉnh", "xã", "và"; "xã hội" is no commune."""
    return [
        key
        for key, after in zip_longest(keys, keys[1:], fillvalue="")
        if key not in _SMALL or (key, after) == ("xã", "hội")
    ]


def _place(issuer: str) -> list[str]:
    """The words of the place that an agency is of: "xã Hòa Giang" → hòa, giang."""
    found = _PLACE.search(fold(issuer))
    return found[1].split() if found else []


def _nouns(line: str) -> list[str]:
    """What the groups in a line consist of: sở, ban, ngành."""
    return [noun for group in _GROUP.finditer(line) for noun in _NOUNS.findall(group[1] or group[2])]


def _stand_for(abbreviations: tuple[str, ...], words: list[str]) -> bool:
    return bool(words) and any(matches(abbr, " ".join(words)) for abbr in abbreviations)


def _is_peoples_committee(line: str, unit: str) -> bool:
    """Whether the line names people's committees of a level that the unit speaks of: the communes, the districts."""
    if _PEOPLES not in line and "địa phương" not in line:
        return False
    levels = [level for level in _LOWER if level in unit]
    return not levels or any(level in line for level in (*levels, "cấp", "địa phương"))
