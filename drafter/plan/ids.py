"""The ids of what keeps a file from being a plan, or from being a whole one, each with its title."""

from drafter.messages import N_

NO_PLAN, MISSING, UNKNOWN_FIELD, DOUBLED, SHAPE = "SPEC-00", "SPEC-01", "SPEC-02", "SPEC-03", "SPEC-04"
UNKNOWN_MARK, UNUSED, TWICE, CIRCLE = "SPEC-05", "SPEC-06", "SPEC-07", "SPEC-08"
TABLE, APPENDIX, BLANK, VARIABLE = "SPEC-09", "SPEC-10", "SPEC-11", "SPEC-12"
UNREADABLE, NOT_PRINTED, NO_NUMBER, NOTHING = "SPEC-13", "SPEC-14", "SPEC-15", "SPEC-16"

SPEC = {
    NO_PLAN: N_("Tệp không phải là kế hoạch"),
    MISSING: N_("Thiếu mục bắt buộc"),
    UNKNOWN_FIELD: N_("Tên mục không có"),
    DOUBLED: N_("Một mục ghi hai lần"),
    SHAPE: N_("Nội dung không đúng kiểu của mục"),
    UNKNOWN_MARK: N_("Dẫn đến khóa không có"),
    UNUSED: N_("Khai báo mà không dùng"),
    TWICE: N_("Một chú thích dùng hai lần"),
    CIRCLE: N_("Văn bản viện dẫn chính nó, hoặc dẫn quá sâu"),
    TABLE: N_("Các ô không khớp với các cột của bảng"),
    APPENDIX: N_("Phụ lục không được nhắc đến"),
    BLANK: N_("Còn chỗ phải bổ sung"),
    VARIABLE: N_("Biến không dùng được"),
    UNREADABLE: N_("Viện dẫn không đọc được"),
    NOT_PRINTED: N_("Mục không được in"),
    NO_NUMBER: N_("Dẫn chiếu đến chỗ không mang số"),
    NOTHING: N_("Bảng không có gì để in"),
}
