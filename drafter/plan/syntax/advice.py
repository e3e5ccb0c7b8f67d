"""What a parser's problem means to a clerk: libyaml's and PyYAML's words, and what to do about them."""

from drafter.messages import N_, _
from drafter.plan.syntax.events import YamlSyntaxError

# The first whose words stand in the problem is taken.
_ADVICE = (
    (
        ("mapping values are not allowed",),
        N_(
            "Chỗ này không được có “mục: nội dung”: dòng thụt lề lệch, dòng trên thiếu dấu cách sau dấu hai chấm, "
            "hoặc câu có dấu hai chấm mà không đặt trong ngoặc kép."
        ),
    ),
    (("sequence entries are not allowed",), N_("Chỗ này không được có “- ”; hãy xuống dòng và thụt lề cho đúng.")),
    (("mapping keys are not allowed", "'?'"), N_("Chỗ này không được có tên mục; hãy xem lại thụt lề của dòng này.")),
    (
        ("could not find expected ':'",),
        N_("Dòng này không có dạng “mục: nội dung”: thiếu dấu hai chấm và dấu cách, hoặc thụt lề lệch."),
    ),
    (("cannot start any token",), N_("Nội dung bắt đầu bằng một dấu riêng của YAML; hãy đặt cả câu trong ngoặc kép.")),
    (("tab character",), N_("Dòng này thụt lề bằng phím Tab; hãy thay bằng dấu cách.")),
    (("unknown escape",), N_("Dấu \\ trong ngoặc kép phải viết \\\\; hoặc dùng dấu nháy đơn ('…').")),
    (
        ("hexdecimal", "hexadecimal", "escape code"),
        N_("Mã ký tự sau dấu \\ không đúng; dấu \\ trong ngoặc kép phải viết \\\\."),
    ),
    (
        ("' or ']'", "']'"),
        N_("Ngoặc vuông mở ở đây chưa đóng, hoặc thiếu dấu phẩy giữa các ý; hãy thêm dấu ] hoặc dấu phẩy."),
    ),
    (
        ("' or '}'", "'}'"),
        N_("Ngoặc nhọn mở ở đây chưa đóng, hoặc thiếu dấu phẩy giữa các mục; hãy thêm dấu đóng hoặc dấu phẩy."),
    ),
    (
        ("end of stream", "document indicator", "document separator"),
        N_("Dấu ngoặc kép hoặc nháy đơn mở ở đây chưa đóng; hãy thêm dấu đóng ở cuối câu."),
    ),
    (
        ("comment or line break", "comment or a line break", "chomping", "indentation indicator"),
        N_("Sau dấu | hoặc > phải xuống dòng; viết câu ở các dòng dưới, thụt vào."),
    ),
    (("document start",), N_("Sau dòng “...” hoặc ở đầu tệp có chữ mà YAML không nhận; hãy bỏ dòng đó.")),
    (("directive",), N_("Dòng bắt đầu bằng % là lệnh của YAML, kế hoạch không dùng; hãy bỏ dòng đó.")),
    (("tag", "anchor", "alias", "alphabetic"), N_("Nội dung bắt đầu bằng & * hoặc !; hãy đặt cả câu trong ngoặc kép.")),
    (
        ("expected key", "block end", "'-' indicator"),
        N_("Dòng này thụt lề lệch so với các dòng cùng cấp, hoặc còn chữ sau khi nội dung đã hết; xem cả dòng trên."),
    ),
)

# What never closes is shown where it opens.
_UNFINISHED = (
    "end of stream",
    "']'",
    "'}'",
    "could not find expected ':'",
    "document indicator",
    "document separator",
)


def advice(problem: str) -> str:
    """What the clerk can do about a problem in the parser's words."""
    for words, message in _ADVICE:
        if any(word in problem for word in words):
            return _(message)
    return _("YAML không đọc được chỗ này; hãy xem lại thụt lề, dấu hai chấm và các dấu ngoặc.")


def place_of(error: YamlSyntaxError) -> int:
    """The index in the parsed text where the problem is best shown."""
    return error.context if any(word in error.problem for word in _UNFINISHED) else error.index
