"""YAML's traps: sentences that YAML would misread or refuse, each kind with its id, its title and what to do."""

from dataclasses import dataclass

from drafter.findings import Severity
from drafter.messages import N_, _

TAB, SIGN, DASH, BLOCK, QUOTE, UNCLOSED = "YAML-06", "YAML-10", "YAML-11", "YAML-12", "YAML-13", "YAML-14"
COLON, COMMENT, BRACES, RECORD_COMMA, LIST_COMMA = "YAML-15", "YAML-16", "YAML-17", "YAML-18", "YAML-19"

# Each id with its title, as the reference page shows it.
TRAPS = {
    TAB: N_("Thụt lề bằng phím Tab"),
    SIGN: N_("Nội dung bắt đầu bằng một dấu riêng của YAML"),
    DASH: N_("Gạch đầu dòng đứng ngay sau tên mục"),
    BLOCK: N_("Chữ đứng cùng dòng với dấu | hoặc >"),
    QUOTE: N_("Còn chữ sau dấu ngoặc kép hoặc nháy đơn đóng câu"),
    UNCLOSED: N_("Dấu ngoặc kép hoặc nháy đơn chưa đóng"),
    COLON: N_("Dấu hai chấm trong câu không đặt trong ngoặc kép"),
    COMMENT: N_("Dấu # trong câu không đặt trong ngoặc kép"),
    BRACES: N_("Nội dung bắt đầu bằng hai dấu ngoặc nhọn"),
    RECORD_COMMA: N_("Dấu phẩy của câu nằm trong ngoặc nhọn"),
    LIST_COMMA: N_("Dấu phẩy của câu nằm trong ngoặc vuông"),
}

# What YAML makes of the sentence, and what to write instead.
_EXPLANATIONS = {
    TAB: N_("Dòng này thụt lề bằng phím Tab; YAML chỉ nhận dấu cách. Thay mỗi Tab bằng hai dấu cách."),
    SIGN: N_(
        "Nội dung bắt đầu bằng “{sign}”, dấu mà YAML dùng vào việc khác. "
        "Đặt cả câu trong ngoặc kép, hoặc viết câu ở dòng dưới, sau dấu |."
    ),
    DASH: N_(
        "YAML không nhận gạch đầu dòng “- ” ở giữa dòng. "
        "Đặt câu trong ngoặc kép, hoặc xuống dòng rồi mới gạch đầu dòng."
    ),
    BLOCK: N_(
        "Sau dấu “{sign}” không được có chữ trên cùng dòng. "
        "Viết câu ở các dòng dưới, thụt vào, hoặc đặt cả câu trong ngoặc kép."
    ),
    QUOTE: N_(
        "Sau dấu ngoặc kép hoặc nháy đơn đóng câu còn chữ: YAML cho là câu đã hết ở đó. "
        'Đặt cả câu trong ngoặc kép (ngoặc kép bên trong viết \\"), hoặc viết câu ở dòng dưới, sau dấu |.'
    ),
    UNCLOSED: N_(
        "Dấu ngoặc kép hoặc nháy đơn mở ở đây chưa đóng: YAML đọc các dòng sau như một phần của câu. "
        "Thêm dấu đóng ở cuối câu."
    ),
    COLON: N_(
        "Dấu hai chấm rồi dấu cách (hoặc hết dòng) trong câu: YAML cho phần trước nó là tên mục. "
        "Đặt cả câu trong ngoặc kép, hoặc viết câu ở dòng dưới, sau dấu |."
    ),
    COMMENT: N_(
        "Dấu # trong câu: YAML bỏ phần từ dấu # đến hết dòng, coi là chú thích. Nếu là nội dung, đặt cả câu trong "
        "ngoặc kép, hoặc viết ở dòng dưới, sau dấu |; nếu là chú thích, chuyển xuống một dòng riêng."
    ),
    BRACES: N_(
        "Nội dung bắt đầu bằng hai dấu ngoặc nhọn: YAML cho đó là một nhóm mục con, không phải là câu. "
        "Đặt cả câu trong ngoặc kép, hoặc viết câu ở dòng dưới, sau dấu |."
    ),
    RECORD_COMMA: N_(
        "Trong ngoặc nhọn, dấu phẩy ngăn các mục: YAML cho “{piece}” là một mục mới, không thuộc câu trước nó. "
        "Đặt cả câu trong ngoặc kép, hoặc viết câu ở dòng riêng, sau dấu |."
    ),
    LIST_COMMA: N_(
        "Trong ngoặc vuông, dấu phẩy ngăn các ý: YAML cho “{piece}” là một ý riêng. "
        "Nếu đó là phần tiếp của câu trước, đặt cả câu trong ngoặc kép."
    ),
}

MOST = 200
"""A file with more traps than this is no plan; the rest is not shown."""

LONGEST_LINE = 5_000
"""A longer line is not repeated as a suggestion."""

Edit = tuple[int, int, str]
"""(start, end, replacement) in the file's text."""


@dataclass(frozen=True, slots=True)
class Trap:
    """A trap at `index` of the text. `edit` takes it away; None where nothing short does."""

    rule: str
    index: int
    message: str
    quote: str
    edit: Edit | None
    severity: Severity = Severity.ERROR


def explanation(rule: str, **values: str) -> str:
    """The message of a trap. SIGN and BLOCK ask for `sign`, the commas for `piece`; long pieces are cut short."""
    return _(_EXPLANATIONS[rule], **{name: _short(value) for name, value in values.items()})


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
