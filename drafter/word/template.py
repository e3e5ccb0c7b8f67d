"""A template compiled once and rendered many times: Jinja in a sandbox, autoescape, strict; then the zip.

The result equals docxtpl's own rendering of the same context, part by part (a test shows it), at a fraction of the
cost: nothing that belongs to the template is done again for a document.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.parsers import expat

import jinja2
from jinja2.exceptions import SecurityError

from drafter import files
from drafter.errors import TemplateError
from drafter.messages import _
from drafter.word import prepared
from drafter.word.archive import Member, pack
from drafter.word.lifting import lift_last_section
from drafter.word.look import Look
from drafter.word.prepared import CORE, Prepared
from drafter.word.sandbox import Sandbox
from drafter.word.skeleton import CoreProperties, core_properties

MAX_TEMPLATE_BYTES = 20_000_000


class Template:
    """A compiled template. `render` may be called any number of times.

    look: what fragments must know of it. slots: the names and words that its tags use, see `Prepared`.
    """

    def __init__(self, parts: Prepared, name: str, *, ours: bool = False) -> None:
        """name: as the user knows it. ours: shipped with the program, so that a failure in it is a bug."""
        self._name, self._ours, self._document = name, ours, parts.document
        self.look = Look(name, parts.styles, parts.first_note)
        self.slots = frozenset(parts.slots)
        environment = Sandbox()
        self._static = [Member.of(part, content) for part, content in parts.static.items()]
        self._compiled = {part: self._try(part, environment.from_string, s) for part, s in parts.sources.items()}

    def render(self, context: Mapping[str, Any], core: CoreProperties) -> bytes:
        """The Word file for `context`. Same context, same bytes. Raises TemplateError when the template is at fault."""
        members = list(self._static)
        for part, compiled in self._compiled.items():
            xml: str = self._try(part, compiled.render, context)
            if part == self._document:
                xml = lift_last_section(xml)
            content = xml.encode("utf-8")
            if not self._ours:
                self._check_xml(part, content)
            members.append(Member.of(part, content))
        members.append(Member.of(CORE, core_properties(core).encode("utf-8")))
        return pack(members)

    def _try(self, part: str, work: Callable[[Any], Any], argument: Any) -> Any:
        """Do `work`; whatever a foreign template raises is the template's fault and is said in the user's words."""
        if self._ours:
            return work(argument)
        try:
            return work(argument)
        except SecurityError as error:
            message = _("mẫu chứa lệnh không được phép ({reason})", reason=error)
        except jinja2.UndefinedError as error:
            message = _("mẫu dùng một tên không có ({reason})", reason=error)
        except jinja2.TemplateSyntaxError as error:
            message = _("thẻ viết sai ({reason})", reason=error.message)
        except Exception as error:  # noqa: BLE001 - any fault of a foreign template ends here
            message = _("mẫu không chạy được ({reason})", reason=f"{type(error).__name__}: {error}")
        raise TemplateError(
            _("{name}, phần {part}: {message}; hãy sửa thẻ đó trong Word.", name=self._name, part=part, message=message)
        )

    def _check_xml(self, part: str, content: bytes) -> None:
        try:
            expat.ParserCreate().Parse(content, True)
        except expat.ExpatError as error:
            message = _("các thẻ {{%p … %}} không khép đúng chỗ nên tệp Word bị hỏng ({reason})", reason=error)
            raise TemplateError(
                _(
                    "{name}, phần {part}: {message}; hãy sửa thẻ đó trong Word.",
                    name=self._name,
                    part=part,
                    message=message,
                )
            ) from error


def load(path: Path, *, ours: bool = False) -> Template:
    """The template file at `path`, compiled. Raises InputError or TemplateError."""
    data = files.read_limited(path, MAX_TEMPLATE_BYTES)
    parts = prepared.load(path, data) if ours else None
    if parts is None:
        from drafter.word.patching import prepare

        parts = prepare(data, path.name)
    return Template(parts, path.name, ours=ours)
