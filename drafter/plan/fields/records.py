"""The one table of fields: every key of a plan file, record by record. `PLAN` is the whole file.

The accepted keys, the Cerberus schema, the JSON Schema, the reference page and the messages all come from here.
"""

from dataclasses import replace

from drafter.messages import N_
from drafter.plan.fields.field import Field, Kind

SCHEMES = ("I. 1. a)", "I. 1. 1.1.", "I. 1. 1.1. a)", "gạch đầu dòng", "không")
LEVELS = ("trung ương", "tỉnh", "sở", "huyện", "phòng", "xã", "đơn vị")
ISSUER_KINDS = ("hành chính", "đơn vị sự nghiệp", "ban chỉ đạo", "chức danh", "mặt trận", "đoàn thể", "đảng")
ROLES = (
    "mục đích",
    "yêu cầu",
    "mục tiêu",
    "chỉ tiêu",
    "tầm nhìn",
    "nội dung",
    "nhiệm vụ",
    "kinh phí",
    "tổ chức thực hiện",
    "chế độ báo cáo",
    "khác",
)
MEDIA = ("giấy", "điện tử")
URGENCY = ("hỏa tốc", "thượng khẩn", "khẩn")
CIRCULATION = ("xem xong trả lại", "lưu hành nội bộ")
ALIGNMENTS = ("trái", "giữa", "phải", "đều")
ORIENTATIONS = ("dọc", "ngang")
TARGETS_AS = ("bảng", "dòng")

_TASK_LINES = (
    Field("lead", "chủ trì", Kind.LINES, N_("đơn vị chủ trì")),
    Field("cooperating", "phối hợp", Kind.LINES, N_("các đơn vị phối hợp")),
    Field("executing", "thực hiện", Kind.LINES, N_("đơn vị thực hiện")),
    Field("deadline", "thời hạn", Kind.TEXT, N_("thời hạn hoàn thành")),
    Field("product", "sản phẩm", Kind.TEXT, N_("sản phẩm, kết quả phải có")),
)

_TABLES = (
    Field("tables", "bảng", Kind.ITEMS, N_("bảng tự do: các cột, rồi các hàng"), record="table"),
    Field("target_tables", "bảng chỉ tiêu", Kind.ITEMS, N_("bảng chỉ tiêu theo các mốc"), record="target_table"),
)

_CHILDREN = Field("children", "gồm", Kind.ITEMS, N_("các phần con"), record="node", text=True)
_NUMBERING = Field("numbering", "đánh số", Kind.CHOICE, N_("cách đánh số các phần con"), "I.II.6.đ", choices=SCHEMES)
_LABELS = Field("labels", "nhãn", Kind.RECORD, N_("nhãn của các dòng phân công"), record="labels")
_KEY = Field("key", "khóa", Kind.KEY, N_("tên để chỗ khác dẫn chiếu: [#khóa]"))


def _body(name: str, key: str, help_text: str, clause: str | None = None) -> Field:
    return Field(name, key, Kind.ITEMS, help_text, clause, record="node", text=True)


PLAN = (
    Field("version", "phiên bản", Kind.CHOICE, N_("phiên bản của mẫu tệp kế hoạch"), choices=("1",)),
    Field(
        "variables",
        "biến",
        Kind.ENTRIES,
        N_("các biến của kế hoạch mẫu; trong câu ghi {{ tên_biến }}"),
        record="variable",
        text=True,
        blank=True,
    ),
    Field("agency", "cơ quan", Kind.RECORD, N_("cơ quan ban hành"), "Điều 8 k2 b", required=True, record="agency"),
    Field("number", "số", Kind.NUMBER, N_("số văn bản; để trống đến khi Văn thư cấp"), "I.II.3.a"),
    Field("symbol", "ký hiệu", Kind.LINE, N_("ký hiệu riêng, khi không phải là KH-<viết tắt>"), "I.II.3.b"),
    Field("place", "địa danh", Kind.LINE, N_("địa danh ghi trước ngày tháng"), "Điều 8 k2 d", required=True),
    Field("date", "ngày", Kind.DATE, N_("ngày ban hành, ít nhất là năm"), "Điều 8 k2 d", required=True),
    Field(
        "period",
        "thời kỳ",
        Kind.RECORD,
        N_("thời kỳ thực hiện kế hoạch; không in, dùng để kiểm tra thời hạn"),
        record="period",
    ),
    Field("medium", "hình thức", Kind.CHOICE, N_("văn bản giấy hay điện tử (mặc định)"), "I.III.1.c", choices=MEDIA),
    Field("draft", "dự thảo", Kind.LINE, N_("dấu dự thảo: “có”, hoặc lần thứ mấy, ví dụ “lần 2”")),
    Field("urgency", "độ khẩn", Kind.CHOICE, N_("dấu chỉ mức độ khẩn"), "I.III.2.b", choices=URGENCY),
    Field("circulation", "lưu hành", Kind.CHOICE, N_("chỉ dẫn phạm vi lưu hành"), "I.III.2.c", choices=CIRCULATION),
    Field("secrecy", "độ mật", Kind.LINE, N_("không dùng: văn bản mật không soạn ở đây"), "I.III.2.a"),
    Field(
        "issued_with",
        "ban hành kèm theo",
        Kind.RECORD,
        N_("quyết định mà kế hoạch này được ban hành kèm theo"),
        "Mẫu 1.3",
        record="issued_with",
    ),
    Field("subject", "trích yếu", Kind.TEXT, N_("trích yếu nội dung"), "Điều 8 k2 đ", required=True),
    Field(
        "citations",
        "viện dẫn",
        Kind.ENTRIES,
        N_("các văn bản được viện dẫn; trong câu ghi [@khóa]"),
        "I.II.6.b",
        record="citation",
        text=True,
    ),
    Field("legal_bases", "căn cứ", Kind.TEXTS, N_("các căn cứ, mỗi căn cứ một dòng, hoặc khóa viện dẫn"), "I.II.6.a"),
    Field("opening", "mở đầu", Kind.TEXT, N_("đoạn mở đầu"), "I.II.6.c"),
    Field("numbering", "đánh số", Kind.CHOICE, N_("cách đánh số các phần"), "I.II.6.đ", choices=SCHEMES),
    _LABELS,
    _body("sections", "các phần", N_("toàn bộ nội dung, theo thứ tự các phần"), "Điều 8 k2 e"),
    _body("purpose", "mục đích", N_("mục đích của kế hoạch")),
    _body("requirements", "yêu cầu", N_("yêu cầu khi thực hiện")),
    _body("targets", "mục tiêu", N_("mục tiêu, chỉ tiêu phải đạt")),
    _body("tasks", "nhiệm vụ", N_("nhiệm vụ, giải pháp")),
    _body("funding", "kinh phí", N_("kinh phí thực hiện")),
    _body("implementation", "tổ chức thực hiện", N_("việc của từng cơ quan, đơn vị")),
    _body("reporting", "chế độ báo cáo", N_("ai báo cáo, với ai, khi nào")),
    Field("closing", "kết thúc", Kind.TEXT, N_("đoạn kết"), "I.II.6.c"),
    Field(
        "signature", "ký", Kind.RECORD, N_("chức vụ, họ tên người ký"), "Điều 8 k2 g", required=True, record="signature"
    ),
    Field(
        "recipients",
        "nơi nhận",
        Kind.ITEMS,
        N_("mỗi nơi nhận một dòng"),
        "Điều 8 k2 i",
        required=True,
        record="recipient",
        text=True,
    ),
    Field("filing", "lưu", Kind.RECORD, N_("dòng “Lưu” ở cuối nơi nhận"), "I.II.9.d", required=True, record="filing"),
    Field(
        "drafter",
        "người soạn thảo",
        Kind.RECORD,
        N_("ký hiệu người soạn thảo và số lượng bản phát hành"),
        "I.III.3",
        record="drafter",
    ),
    Field("contact", "liên hệ", Kind.RECORD, N_("địa chỉ, điện thoại ở cuối trang đầu"), "I.III.4", record="contact"),
    Field("footnotes", "chú thích", Kind.ENTRIES, N_("các chú thích cuối trang; trong câu ghi [^dấu]"), text=True),
    Field("appendices", "phụ lục", Kind.ITEMS, N_("các phụ lục kèm theo"), "I.III.1", record="appendix"),
)

_PROFILE = ("agency", "place", "signature", "filing")

RECORDS: dict[str, tuple[Field, ...]] = {
    "plan": PLAN,
    "profile": tuple(replace(field, required=False) for field in PLAN if field.name in _PROFILE),
    "house": (
        Field("name", "tên", Kind.LINE, N_("kiểu này của cơ quan nào, hoặc quy định tại văn bản nào")),
        Field(
            "symbols",
            "ký hiệu",
            Kind.ENTRIES,
            N_("chữ viết tắt trong ký hiệu văn bản: tên cơ quan, đơn vị"),
            "I.II.3.b",
            text=True,
        ),
        Field(
            "abbreviations",
            "chữ viết tắt",
            Kind.ENTRIES,
            N_("chữ viết tắt không phải giải thích trong từng văn bản: nghĩa của nó"),
            text=True,
        ),
        Field("ranges", "khoảng", Kind.RECORD, N_("mức mà cơ quan chọn trong khoảng của Nghị định"), record="ranges"),
    ),
    "ranges": (
        Field("margin_top_mm", "lề trên", Kind.LINE, N_("mm, một số hoặc khoảng: 20 hoặc 20-22"), "I.I.3"),
        Field("margin_bottom_mm", "lề dưới", Kind.LINE, N_("mm"), "I.I.3"),
        Field("margin_left_mm", "lề trái", Kind.LINE, N_("mm"), "I.I.3"),
        Field("margin_right_mm", "lề phải", Kind.LINE, N_("mm"), "I.I.3"),
        Field("body_pt", "cỡ chữ nội dung", Kind.LINE, N_("pt"), "I.II.6.e"),
        Field("first_line_indent_cm", "lùi đầu dòng", Kind.LINE, N_("cm"), "I.II.6.e"),
        Field("space_between_pt", "giãn đoạn", Kind.LINE, N_("pt"), "I.II.6.e"),
        Field("line_spacing", "giãn dòng", Kind.LINE, N_("số dòng, ví dụ 1,15"), "I.II.6.e"),
    ),
    "variable": (
        Field("description", "mô tả", Kind.LINE, N_("biến này là gì; cũng là câu hỏi khi tạo kế hoạch mới")),
        Field(
            "sample", "mẫu", Kind.LINE, N_("giá trị thử, dùng khi kiểm tra; có thể trống"), required=True, blank=True
        ),
    ),
    "agency": (
        Field("superior", "chủ quản", Kind.NAME, N_("cơ quan chủ quản trực tiếp"), "I.II.2.a"),
        Field("name", "tên", Kind.NAME, N_("tên đầy đủ; “ / ” là chỗ xuống dòng"), "I.II.2.a", required=True),
        Field("abbreviation", "viết tắt", Kind.LINE, N_("chữ viết tắt của cơ quan trong ký hiệu"), "I.II.3.b"),
        Field("level", "cấp", Kind.CHOICE, N_("cấp của cơ quan"), choices=LEVELS),
        Field("kind", "loại", Kind.CHOICE, N_("loại cơ quan; mặc định suy từ tên"), choices=ISSUER_KINDS),
    ),
    "issued_with": (
        Field("type", "loại", Kind.LINE, N_("tên loại văn bản; mặc định là Quyết định")),
        Field("number", "số ký hiệu", Kind.LINE, N_("số, ký hiệu; để trống khi chưa có"), "I.II.3"),
        Field("date", "ngày", Kind.DATE, N_("ngày ban hành; để trống khi chưa có")),
        Field("issuer", "cơ quan", Kind.LINE, N_("cơ quan ban hành; mặc định là cơ quan của kế hoạch này")),
    ),
    "citation": (
        Field("text", "văn bản", Kind.TEXT, N_("cả viện dẫn trên một dòng"), excludes=("type",)),
        Field("type", "loại", Kind.LINE, N_("tên loại: Nghị quyết, Kế hoạch, Luật, …"), "I.II.6.b"),
        Field("number", "số ký hiệu", Kind.LINE, N_("số, ký hiệu"), "I.II.6.b", needs=("type",)),
        Field("name", "tên", Kind.LINE, N_("tên của luật, pháp lệnh, hoặc văn bản không có số"), needs=("type",)),
        Field("date", "ngày", Kind.DATE, N_("ngày ban hành"), "I.II.6.b", needs=("type",)),
        Field("issuer", "cơ quan", Kind.LINE, N_("cơ quan ban hành"), "I.II.6.b", needs=("type",)),
        Field("subject", "trích yếu", Kind.TEXT, N_("trích yếu, cả chữ “về”"), "I.II.6.b", needs=("type",)),
        Field("short_name", "gọi tắt", Kind.LINE, N_("tên gọi tắt, dùng từ lần thứ hai")),
    ),
    "period": (
        Field("from", "từ", Kind.DATE, N_("từ ngày nào, ít nhất là năm")),
        Field("to", "đến", Kind.DATE, N_("đến ngày nào, ít nhất là năm")),
    ),
    "labels": tuple(Field(f.name, f.key, Kind.LINE, f.help) for f in _TASK_LINES),
    "node": (
        _KEY,
        Field("title", "tiêu đề", Kind.TEXT, N_("tiêu đề, viết thường"), "I.II.6.d"),
        Field("role", "vai trò", Kind.CHOICE, N_("vai trò của phần này"), choices=ROLES),
        Field("content", "nội dung", Kind.TEXT, N_("lời văn; mỗi dòng một đoạn"), "I.II.6.e"),
        Field("units", "đơn vị", Kind.LINES, N_("đơn vị được giao, đứng làm tiêu đề"), excludes=("title",)),
        Field("request", "đề nghị", Kind.FLAG, N_("đơn vị được đề nghị, không phải được giao"), needs=("units",)),
        Field(
            "duties",
            "nhiệm vụ",
            Kind.ITEMS,
            N_("việc của đơn vị"),
            needs=("units",),
            excludes=("children",),
            record="node",
            text=True,
        ),
        *_TABLES,
        _CHILDREN,
        _NUMBERING,
        Field("run_in", "liền dòng", Kind.FLAG, N_("tiêu đề liền dòng với lời văn"), "I.II.6.đ"),
        Field("unnumbered", "không đánh số", Kind.FLAG, N_("phần này không mang số")),
        *_TASK_LINES,
        _LABELS,
    ),
    "table": (
        _KEY,
        Field("title", "tên", Kind.TEXT, N_("tên bảng, in trên bảng")),
        Field("unit", "đơn vị tính", Kind.LINE, N_("đơn vị tính chung, in trên bảng, bên phải")),
        Field("columns", "cột", Kind.ITEMS, N_("các cột"), required=True, record="column", text=True),
        Field("rows", "hàng", Kind.ITEMS, N_("các hàng"), required=True, record="row", list_as="cells"),
    ),
    "column": (
        Field("title", "tên", Kind.TEXT, N_("tên cột"), required=True),
        Field("width", "rộng", Kind.LENGTH, N_("bề rộng, tính bằng cm"), excludes=("columns",)),
        Field("align", "căn", Kind.CHOICE, N_("căn chữ trong cột"), choices=ALIGNMENTS, excludes=("columns",)),
        Field("merge", "gộp", Kind.FLAG, N_("gộp các ô liền nhau có cùng nội dung"), excludes=("columns",)),
        Field("columns", "gồm", Kind.ITEMS, N_("các cột con"), record="column", text=True),
    ),
    "row": (
        Field("group", "nhóm", Kind.TEXT, N_("hàng tên nhóm, chạy suốt bề ngang bảng")),
        Field("cells", "ô", Kind.ITEMS, N_("các ô"), record="cell", text=True, blank=True, excludes=("group",)),
    ),
    "cell": (
        Field("content", "nội dung", Kind.TEXT, N_("chữ trong ô")),
        Field("across", "gộp ngang", Kind.NUMBER, N_("ô này chiếm mấy cột")),
        Field("down", "gộp dọc", Kind.NUMBER, N_("ô này chiếm mấy hàng; các hàng dưới bỏ ô ấy")),
        Field("align", "căn", Kind.CHOICE, N_("căn chữ trong ô"), choices=ALIGNMENTS),
    ),
    "target_table": (
        _KEY,
        Field("title", "tên", Kind.TEXT, N_("tên bảng, in trên bảng")),
        Field("milestones", "mốc", Kind.TEXTS, N_("các mốc, mỗi mốc một cột"), required=True),
        Field("rows", "hàng", Kind.ITEMS, N_("các chỉ tiêu"), required=True, record="target"),
        Field("headings", "tên cột", Kind.RECORD, N_("tên riêng của các cột"), record="headings"),
        Field("shown_as", "trình bày", Kind.CHOICE, N_("bảng, hoặc mỗi chỉ tiêu một dòng"), choices=TARGETS_AS),
    ),
    "headings": (
        Field("code", "mã", Kind.LINE, N_("tên cột số thứ tự")),
        Field("name", "chỉ tiêu", Kind.LINE, N_("tên cột chỉ tiêu")),
        Field("unit", "đơn vị tính", Kind.LINE, N_("tên cột đơn vị tính")),
        Field("values", "giá trị", Kind.LINE, N_("tên chung của các cột mốc")),
        Field("lead", "chủ trì", Kind.LINE, N_("tên cột đơn vị chủ trì")),
    ),
    "target": (
        Field("group", "nhóm", Kind.TEXT, N_("hàng tên nhóm chỉ tiêu"), excludes=("name",)),
        Field("code", "mã", Kind.LINE, N_("số hoặc mã; không ghi thì đánh 1, 2, 3"), needs=("name",)),
        Field("name", "chỉ tiêu", Kind.TEXT, N_("tên chỉ tiêu")),
        Field("unit", "đơn vị tính", Kind.LINE, N_("đơn vị tính"), needs=("name",)),
        Field("values", "giá trị", Kind.TEXTS, N_("giá trị ở từng mốc"), needs=("name",), blank=True),
        Field("lead", "chủ trì", Kind.LINES, N_("đơn vị chủ trì; giống hàng trên thì gộp ô"), needs=("name",)),
    ),
    "appendix": (
        _KEY,
        Field("title", "tên", Kind.TEXT, N_("tên phụ lục, viết thường"), "I.III.1.b"),
        Field("orientation", "hướng", Kind.CHOICE, N_("giấy dọc (mặc định) hay ngang"), "I.I.2", choices=ORIENTATIONS),
        Field("content", "nội dung", Kind.TEXT, N_("lời văn; mỗi dòng một đoạn"), "I.II.6.e"),
        Field("task_table", "danh mục nhiệm vụ", Kind.FLAG, N_("lập bảng từ các nhiệm vụ của kế hoạch")),
        *_TABLES,
        _CHILDREN,
        _NUMBERING,
        _LABELS,
    ),
    "signature": (
        Field("collective", "thay mặt", Kind.SIGNING, N_("tập thể được thay mặt (TM.)"), "I.II.7.b"),
        Field(
            "by_order",
            "thừa lệnh",
            Kind.SIGNING,
            N_("chức vụ của người giao ký thừa lệnh (TL.)"),
            "I.II.7.b",
            excludes=("by_authority",),
        ),
        Field("by_authority", "thừa ủy quyền", Kind.SIGNING, N_("chức vụ của người ủy quyền (TUQ.)"), "I.II.7.b"),
        Field("for_head", "ký thay", Kind.SIGNING, N_("chức vụ của người đứng đầu (KT.)"), "I.II.7.b"),
        Field("acting", "giao quyền", Kind.FLAG, N_("được giao quyền cấp trưởng (Q.)"), "I.II.7.b"),
        Field("position", "chức vụ", Kind.SIGNING, N_("chức vụ của người ký"), "Điều 8 k2 g", required=True),
        Field("other_position", "chức vụ khác", Kind.LINE, N_("chức vụ trong cơ quan, in trên họ tên"), "I.II.7.c"),
        Field("signer", "họ tên", Kind.LINE, N_("họ và tên của người ký"), "I.II.7.c"),
    ),
    "recipient": (
        Field("name", "tên", Kind.LINE, N_("tên của một nơi nhận"), "I.II.9.d", excludes=("group",)),
        Field("group", "nhóm", Kind.LINES, N_("các nơi nhận ghi chung một dòng"), "I.II.9.d"),
        Field("remark", "ghi chú", Kind.LINE, N_("ghi chú trong ngoặc, ví dụ: để báo cáo")),
    ),
    "filing": (
        Field("unit", "đơn vị soạn thảo", Kind.LINES, N_("chữ viết tắt của đơn vị soạn thảo"), "I.II.9.d"),
        Field("copies", "số bản", Kind.NUMBER, N_("số lượng bản lưu, khi cần"), "I.II.9.d"),
    ),
    "drafter": (
        Field("initials", "ký hiệu", Kind.LINE, N_("ký hiệu người soạn thảo, ví dụ: PL"), "I.III.3", required=True),
        Field("copies", "số bản", Kind.NUMBER, N_("số lượng bản phát hành"), "I.III.3"),
    ),
    "contact": (
        Field("address", "địa chỉ", Kind.LINE, N_("địa chỉ cơ quan"), "I.III.4"),
        Field("phone", "điện thoại", Kind.LINE, N_("số điện thoại"), "I.III.4"),
        Field("fax", "số fax", Kind.LINE, N_("số fax"), "I.III.4"),
        Field("email", "thư điện tử", Kind.LINE, N_("địa chỉ thư điện tử"), "I.III.4"),
        Field("website", "trang thông tin", Kind.LINE, N_("trang thông tin điện tử"), "I.III.4"),
    ),
}

TRUE = ("có", "true", "yes", "đúng")
FALSE = ("không", "false", "no", "sai")
"""What a field of Kind.FLAG may hold."""

BODY = ("sections", "purpose", "requirements", "targets", "tasks", "funding", "implementation", "reporting")
"""The plan's fields that hold its body; all but the first are sugar for the usual plan."""

ONE_OF = {
    "node": ("title", "units", "content", "tables", "target_tables"),
    "recipient": ("name", "group"),
    "citation": ("text", "type"),
    "period": ("from", "to"),
    "row": ("cells", "group"),
    "target": ("name", "group"),
    "appendix": ("title", "content", "tables", "target_tables", "children", "task_table"),
    "contact": ("address", "phone", "fax", "email", "website"),
}
"""The fields of which such a mapping must hold one."""

ONLY_WITH_OWN_NUMBER = ("number", "symbol", "place", "date", "signature", "recipients", "filing", "drafter")
"""The plan's fields that a plan issued with a decision (Mẫu 1.3) does not print, and need not have."""
