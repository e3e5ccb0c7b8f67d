"""The one table of fields: every key of a plan file, its Vietnamese key, clause, help and type.

The accepted keys, the Cerberus schema and the messages all come from here. A record is a
mapping with its own keys; `PLAN` is the whole file.
"""

import functools
from dataclasses import dataclass
from enum import Enum

from drafter.language.spelling import fold
from drafter.messages import N_


class Kind(Enum):
    """What a field holds."""

    LINE = "line"  # one line, printed as written
    TEXT = "text"  # prose; each line is a paragraph; **đậm**, *nghiêng*
    LINES = "lines"  # one line, or a list of them
    TEXTS = "texts"  # prose, or a list of prose
    NUMBER = "number"  # digits
    DATE = "date"  # a date, perhaps without day or month
    FLAG = "flag"  # có / không
    CHOICE = "choice"  # one of `choices`
    RECORD = "record"  # a mapping with the keys of `record`
    NODES = "nodes"  # body nodes: prose, a list of nodes, or one node
    RECIPIENTS = "recipients"  # a list of lines and recipient records
    NAME = "name"  # a name on one line; “ / ” cuts it
    SIGNING = "signing"  # a position or collective, without its "KT."


@dataclass(frozen=True, slots=True)
class Field:
    """One key. `name` is the English key and the model's attribute; `clause` says where NĐ 30 asks for it."""

    name: str
    key: str
    kind: Kind
    help: str
    clause: str | None = None
    required: bool = False
    record: str | None = None
    choices: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()


SCHEMES = ("I. 1. a)", "I. 1. 1.1.", "I. 1. 1.1. a)", "gạch đầu dòng", "không")
LEVELS = ("trung ương", "tỉnh", "sở", "huyện", "phòng", "xã", "đơn vị")
ISSUER_KINDS = ("hành chính", "đơn vị sự nghiệp", "ban chỉ đạo", "chức danh", "mặt trận", "đoàn thể")
ROLES = (
    "mục đích",
    "yêu cầu",
    "mục tiêu",
    "nhiệm vụ",
    "kinh phí",
    "tổ chức thực hiện",
    "chế độ báo cáo",
    "khác",
)

_TASK_LINES = (
    Field("lead", "chủ trì", Kind.LINES, N_("đơn vị chủ trì")),
    Field("cooperating", "phối hợp", Kind.LINES, N_("các đơn vị phối hợp")),
    Field("executing", "thực hiện", Kind.LINES, N_("đơn vị thực hiện")),
    Field("deadline", "thời hạn", Kind.LINE, N_("thời hạn hoàn thành")),
    Field("product", "sản phẩm", Kind.LINE, N_("sản phẩm, kết quả phải có")),
)

PLAN = (
    Field("version", "phiên bản", Kind.CHOICE, N_("phiên bản của mẫu tệp kế hoạch"), choices=("1",)),
    Field("agency", "cơ quan", Kind.RECORD, N_("cơ quan ban hành"), "Điều 8 k2 b", required=True, record="agency"),
    Field("number", "số", Kind.NUMBER, N_("số văn bản; để trống đến khi Văn thư cấp"), "I.II.3.a"),
    Field("symbol", "ký hiệu", Kind.LINE, N_("ký hiệu riêng, khi không phải là KH-<viết tắt>"), "I.II.3.b"),
    Field("place", "địa danh", Kind.LINE, N_("địa danh ghi trước ngày tháng"), "Điều 8 k2 d", required=True),
    Field("date", "ngày", Kind.DATE, N_("ngày ban hành, ít nhất là năm"), "Điều 8 k2 d", required=True),
    Field("subject", "trích yếu", Kind.TEXT, N_("trích yếu nội dung"), "Điều 8 k2 đ", required=True),
    Field("legal_bases", "căn cứ", Kind.TEXTS, N_("các căn cứ, mỗi căn cứ một dòng"), "I.II.6.a"),
    Field("opening", "mở đầu", Kind.TEXT, N_("đoạn mở đầu"), "I.II.6.c"),
    Field("numbering", "đánh số", Kind.CHOICE, N_("cách đánh số các phần"), "I.II.6.đ", choices=SCHEMES),
    Field("labels", "nhãn", Kind.RECORD, N_("nhãn của các dòng phân công"), record="labels"),
    Field("sections", "các phần", Kind.NODES, N_("toàn bộ nội dung, theo thứ tự các phần"), "Điều 8 k2 e"),
    Field("purpose", "mục đích", Kind.NODES, N_("mục đích của kế hoạch")),
    Field("requirements", "yêu cầu", Kind.NODES, N_("yêu cầu khi thực hiện")),
    Field("targets", "mục tiêu", Kind.NODES, N_("mục tiêu, chỉ tiêu phải đạt")),
    Field("tasks", "nhiệm vụ", Kind.NODES, N_("nhiệm vụ, giải pháp")),
    Field("funding", "kinh phí", Kind.NODES, N_("kinh phí thực hiện")),
    Field("implementation", "tổ chức thực hiện", Kind.NODES, N_("việc của từng cơ quan, đơn vị")),
    Field("reporting", "chế độ báo cáo", Kind.NODES, N_("ai báo cáo, với ai, khi nào")),
    Field("closing", "kết thúc", Kind.TEXT, N_("đoạn kết"), "I.II.6.c"),
    Field(
        "signature", "ký", Kind.RECORD, N_("chức vụ, họ tên người ký"), "Điều 8 k2 g", required=True, record="signature"
    ),
    Field("recipients", "nơi nhận", Kind.RECIPIENTS, N_("mỗi nơi nhận một dòng"), "Điều 8 k2 i", required=True),
    Field("filing", "lưu", Kind.RECORD, N_("dòng “Lưu” ở cuối nơi nhận"), "I.II.9.d", required=True, record="filing"),
)

RECORDS: dict[str, tuple[Field, ...]] = {
    "plan": PLAN,
    "agency": (
        Field("superior", "chủ quản", Kind.NAME, N_("cơ quan chủ quản trực tiếp"), "I.II.2.a"),
        Field("name", "tên", Kind.NAME, N_("tên đầy đủ; “ / ” là chỗ xuống dòng"), "I.II.2.a", required=True),
        Field("abbreviation", "viết tắt", Kind.LINE, N_("chữ viết tắt của cơ quan trong ký hiệu"), "I.II.3.b"),
        Field("level", "cấp", Kind.CHOICE, N_("cấp của cơ quan"), choices=LEVELS),
        Field("kind", "loại", Kind.CHOICE, N_("loại cơ quan"), choices=ISSUER_KINDS),
    ),
    "labels": tuple(Field(f.name, f.key, Kind.LINE, f.help) for f in _TASK_LINES),
    "node": (
        Field("key", "khóa", Kind.LINE, N_("tên để phần khác dẫn chiếu")),
        Field("title", "tiêu đề", Kind.TEXT, N_("tiêu đề, viết thường"), "I.II.6.d"),
        Field("role", "vai trò", Kind.CHOICE, N_("vai trò của phần này"), choices=ROLES),
        Field("content", "nội dung", Kind.TEXT, N_("lời văn; mỗi dòng một đoạn"), "I.II.6.e"),
        Field("units", "đơn vị", Kind.LINES, N_("đơn vị được giao, đứng làm tiêu đề"), excludes=("title",)),
        Field("duties", "nhiệm vụ", Kind.NODES, N_("việc của đơn vị"), needs=("units",), excludes=("children",)),
        Field("children", "gồm", Kind.NODES, N_("các phần con")),
        Field("numbering", "đánh số", Kind.CHOICE, N_("cách đánh số các phần con"), "I.II.6.đ", choices=SCHEMES),
        Field("run_in", "liền dòng", Kind.FLAG, N_("tiêu đề liền dòng với lời văn"), "I.II.6.đ"),
        Field("unnumbered", "không đánh số", Kind.FLAG, N_("phần này không mang số")),
        *_TASK_LINES,
        Field("labels", "nhãn", Kind.RECORD, N_("nhãn riêng của các dòng phân công"), record="labels"),
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
    "filing": (Field("unit", "đơn vị soạn thảo", Kind.LINES, N_("chữ viết tắt của đơn vị soạn thảo"), "I.II.9.d"),),
}


TRUE = ("có", "true", "yes", "đúng")
FALSE = ("không", "false", "no", "sai")
"""What a field of Kind.FLAG may hold."""

BODY = ("sections", "purpose", "requirements", "targets", "tasks", "funding", "implementation", "reporting")
"""The plan's fields that hold its body; all but the first are sugar for the usual plan."""

ITEM_RECORDS = {Kind.NODES: "node", Kind.RECIPIENTS: "recipient"}
"""What the mappings in a list of each kind are."""

ONE_OF = {"node": ("title", "units", "content"), "recipient": ("name", "group")}
"""The fields of which such a mapping must hold one."""


def outline(field: Field) -> str:
    """The field as a line to fill in: `ký: {chức vụ: …}` with what a record must have, or `ngày: …`."""
    if field.record is None:
        return f"{field.key}: …"
    fields = RECORDS[field.record]
    parts = [part for part in fields if part.required] or list(fields[:1])
    return f"{field.key}: {{{', '.join(f'{part.key}: …' for part in parts)}}}"


def along(path: tuple[str | int, ...]) -> list["Field | str"]:
    """The fields on a path of names and list indexes; an index becomes the item's ordinal ("2" for index 1)."""
    record, steps = "plan", list[Field | str]()
    for step in path:
        if isinstance(step, int):
            steps.append(str(step + 1))
        else:
            field = named(record, step)
            record = field.record or ITEM_RECORDS.get(field.kind, record)
            steps.append(field)
    return steps


@functools.cache
def field_of(record: str, key: str) -> Field | None:
    """The field of `record` that `key` names, in Vietnamese or English, however it is spelled; None for no field."""
    return _index(record).get(fold(key))


@functools.cache
def named(record: str, name: str) -> Field:
    """The field of `record` with the English key `name`. Raises KeyError."""
    for field in RECORDS[record]:
        if field.name == name:
            return field
    raise KeyError(name)


@functools.cache
def _index(record: str) -> dict[str, Field]:
    fields = RECORDS[record]
    return {fold(key): field for field in fields for key in (field.name, field.key)}
