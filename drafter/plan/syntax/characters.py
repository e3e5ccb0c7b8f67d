"""Characters that no text has: control characters, escapes that name none, marks piled on one letter (YAML-04)."""

import re
import unicodedata

from drafter.messages import _
from drafter.plan.syntax.events import BAD_ESCAPE, YamlSyntaxError
from drafter.plan.syntax.problems import MOST, Problems
from drafter.plan.syntax.source import Text
from drafter.plan.syntax.traps import LONGEST_LINE

_MARKS = 64  # more marks on one letter are no text, and normalising them takes quadratic time

# C0 but tab and line ends, DEL, C1, the separators that YAML 1.1 takes for line ends, non-characters, and a byte order
# mark where YAML would skip it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|(?:(?<=[\r\n])|\\A)\ufeff")
_FORBIDDEN_VALUE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:x\w{2}|u\w{4}|U\w{8}|.)")
_REPLACEMENT = "\ufffd"


def readable(text: str) -> str:
    """The file's text with each character that no parser takes replaced, one for one."""
    return _FORBIDDEN.sub(_REPLACEMENT, text)


def check_characters(problems: Problems) -> None:
    """Find the control characters that stand in the file itself."""
    source = problems.source
    for count, match in enumerate(_FORBIDDEN.finditer(source.text)):
        if count >= MOST:
            break
        line = source.line(source.line_of(match.start()))
        suggestion = _FORBIDDEN.sub(_without, line) if len(line) <= LONGEST_LINE else None
        problems.add("YAML-04", match.start(), _message(match.group()), _name(match.group()), suggestion)


def text_of(problems: Problems, raw: str, start: int, end: int, style: str) -> Text:
    """The value `raw` of a scalar as a text in NFC. Raises YamlSyntaxError on an escape that names a surrogate."""
    value = raw
    if not (raw.isascii() or unicodedata.is_normalized("NFC", raw)):
        raw = _tamed(problems, raw, start)
        value = unicodedata.normalize("NFC", raw)
    text = Text(value, problems.source, raw, start, end, style)
    if not _FORBIDDEN_VALUE.search(value):
        return text
    _check_escapes(problems, text)
    raw, value = _FORBIDDEN_VALUE.sub(_REPLACEMENT, raw), _FORBIDDEN_VALUE.sub(_REPLACEMENT, value)
    return Text(value, problems.source, raw, start, end, style)


def bad_escape(problems: Problems, index: int) -> None:
    """Find the escape before `index` of the text that names no character."""
    text = problems.source.text
    at = max(text.rfind("\\", 0, index + 1), 0)
    escape = _ESCAPE.match(text, at)
    message = _("Mã ký tự này không chỉ ký tự nào; hãy gõ thẳng chữ cần viết.")
    problems.add("YAML-04", at, message, escape.group() if escape else None)


def _tamed(problems: Problems, raw: str, start: int) -> str:
    """The value; a letter under more marks than any script has loses them, with a finding."""
    run = 0
    kept = []
    for char in raw:
        run = run + 1 if unicodedata.combining(char) else 0
        kept.append(_REPLACEMENT if run > _MARKS else char)
    tamed = "".join(kept)
    if tamed != raw:
        message = _("Có chữ mang hơn {limit} dấu chồng lên nhau; hãy gõ lại chữ đó.", limit=_MARKS)
        problems.add("YAML-04", start, message)
    return tamed


def _check_escapes(problems: Problems, text: Text) -> None:
    """Find the control characters that a value got through escapes."""
    if surrogate := _SURROGATE.search(text.value):
        index = text.index(surrogate.start())
        raise YamlSyntaxError(BAD_ESCAPE, index, index)  # as libyaml says of its own accord
    for count, match in enumerate(_FORBIDDEN_VALUE.finditer(text.value)):
        if count >= MOST:
            break
        index = text.index(match.start())
        escape = _ESCAPE.match(problems.source.text, index)
        quote = escape.group() if escape else _name(match.group())
        problems.add("YAML-04", index, _message(match.group()), quote)


def _message(char: str) -> str:
    return _("Ký tự điều khiển {name} không in ra được (thường do sao chép từ tệp khác); hãy xóa nó.", name=_name(char))


def _name(char: str) -> str:
    return f"U+{ord(char):04X}"


def _without(match: re.Match[str]) -> str:
    return " " if match.group() in "\u2028\u2029" else ""
