"""Documents made up for the tests, set on lines as extractions from PDF, web pages and Word leave them."""

import random
from collections.abc import Sequence

from drafter.text.paragraphs import Kind, Paragraph, TextDocument
from drafter.text.reader import parse_document
from drafter.word.metrics import width_pt

SIZE_PT = 14
WIDTH_PT = 453
INDENT_PT = 36

_TALK = (
    "rà soát thống nhất chuẩn bị hồ sơ lớp học thôn xóm người dân máy tính đường truyền hướng dẫn đăng ký lịch trực báo"
    " cáo kết quả định kỳ phòng họp kho lưu trữ thư viện tủ sách cán bộ công chức trạm bơm kênh mương vườn cây mùa mưa"
)
SYLLABLES = _TALK.split()
NAMES = ("Phòng Văn hóa", "Trạm Y tế", "Ban Quản lý chợ", "Đoàn Thanh niên", "Hội Nông dân", "Trường Tiểu học")


def read(text: str) -> TextDocument:
    return parse_document("van-ban.txt", text)


def shown(text: str, *kinds: Kind) -> list[tuple[Kind, str]]:
    """The paragraphs of these kinds, or all: kind and words."""
    return [(each.kind, each.words) for each in read(text).paragraphs if not kinds or each.kind in kinds]


def words(text: str, *kinds: Kind) -> list[str]:
    return [each for _kind, each in shown(text, *kinds)]


def only(text: str, kind: Kind) -> Paragraph:
    (found,) = read(text).of(kind)
    return found


def set_on_paper(paragraph: str, *, indent: float = INDENT_PT) -> list[str]:
    """The lines that a paragraph takes in Times New Roman 14 on A4, its first one set in."""
    lines: list[str] = []
    room = WIDTH_PT - indent
    for word in paragraph.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_pt(longer, SIZE_PT) <= room:
            lines[-1] = longer
        elif lines:
            lines.append(word)
            room = WIDTH_PT
        else:
            lines = [word]
    return lines


def spaced(paragraphs: Sequence[str]) -> str:
    """As from a PDF: an empty line behind every printed one."""
    return "".join(f"{line} \n\n" for paragraph in paragraphs for line in set_on_paper(paragraph))


def tight(paragraphs: Sequence[str]) -> str:
    """As from another PDF: printed lines one below the other."""
    return "".join(f"{line}\n" for paragraph in paragraphs for line in set_on_paper(paragraph))


def blocks(paragraphs: Sequence[str]) -> str:
    """As from a third: an empty line between paragraphs."""
    return "\n".join("".join(f"{line}\n" for line in set_on_paper(paragraph)) for paragraph in paragraphs)


def sentence(dice: random.Random, syllables: int) -> str:
    """A sentence of so many syllables, names of agencies in it."""
    parts = [dice.choice(NAMES) if dice.random() < 0.08 else dice.choice(SYLLABLES) for _ in range(syllables)]
    text = " ".join(parts)
    return f"{text[0].upper()}{text[1:]}{dice.choice('.;:') if dice.random() < 0.2 else '.'}"


def paragraph_of(dice: random.Random) -> str:
    return " ".join(sentence(dice, dice.randrange(8, 45)) for _ in range(dice.randrange(1, 4)))


HEAD = "KẾ HOẠCH\n\nDọn dẹp kho lưu trữ năm 2026\n\n"
