"""What the fragments must know of a template: its styles by name, and the footnote whose place the notes take."""

from collections.abc import Mapping
from typing import NamedTuple

from drafter.errors import TemplateError
from drafter.messages import _


class Look(NamedTuple):
    """styles: name in lower case → id, of all kinds. first_note: id of the template's one footnote, None for none.

    Programs that save a template change ids and the case of names, not the names (built-in ones included).
    """

    template: str
    styles: Mapping[str, str]
    first_note: int | None

    def style(self, name: str) -> str:
        """The id of the style with that name. Raises TemplateError when the template has no such style."""
        found = self.styles.get(name.casefold())
        if found is None:
            raise TemplateError(
                _(
                    "{name} thiếu kiểu “{style}” mà kế hoạch này cần; hãy tạo lại kiểu ấy trong Word, hoặc làm lại mẫu "
                    "bằng drafter template build -o.",
                    name=self.template,
                    style=name,
                )
            )
        return found

    def note(self, number: int) -> int:
        """The id of footnote `number`, from 1. Raises TemplateError when the template has no place for notes."""
        if self.first_note is None:
            raise TemplateError(
                _(
                    "{name} không có chỗ cho chú thích cuối trang mà kế hoạch này dùng; hãy làm lại mẫu bằng "
                    "drafter template build -o.",
                    name=self.template,
                )
            )
        return self.first_note + number - 1
