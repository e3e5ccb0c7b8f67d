"""Names of agencies as they are capitalised (PL II.IV.1). A syllable with "~" before it may have a capital or not."""

from collections.abc import Iterator
from typing import Final

from drafter.language.name_table import NameTable, keys
from drafter.language.spelling import fold

_ALWAYS: Final = {
    "PL II.IV.1.a": (
        "Ủy ban nhân dân|Hội đồng nhân dân|Mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc|~Thủ tướng Chính phủ"
        "|Văn phòng Chính phủ"
    ),
    "PL II.IV.1.b": "Đảng Cộng sản Việt Nam|Ban Chấp hành Trung ương Đảng|Văn phòng Trung ương Đảng",
    "PL II.IV.2.a": "Liên hợp quốc|Tổ chức Y tế thế giới",
}
"""By clause: what is a name in small letters too. The decree itself writes nhân dân small in the first two."""

_NAMED: Final = (
    # Bodies of the Party, the State and the organisations
    "Ban Chấp hành|Ban Thường vụ|Ban Bí thư|Bộ Chính trị|Ban Chỉ đạo|Ban Chỉ huy|Ban Quản lý|Ban Tuyên giáo"
    "|Ban Tuyên giáo và Dân vận|Ban Dân vận|Ban Nội chính|Ban Tổ chức|Ban Thường trực|Ban Chấp hành ~Trung ương"
    "|Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Hội Người cao tuổi|Hội Khuyến học|Hội Liên hiệp Thanh niên"
    "|Liên đoàn Lao động|Tổng Liên đoàn Lao động|Đoàn Thanh niên|Đoàn Thanh niên Cộng sản Hồ Chí Minh"
    "|Trung tâm Phục vụ hành chính công|Bảo hiểm xã hội Việt Nam|Ngân hàng ~Nhà nước Việt Nam|Thanh tra Chính phủ"
    "|Ủy ban ~Thường vụ Quốc hội|Văn phòng Quốc hội|Văn phòng Chủ tịch ~nước|Bộ Chỉ huy ~quân sự|Ban Chỉ huy ~quân sự"
)
"""What may be common words in small letters ("ban chỉ đạo các cấp"), and is a name as soon as one capital says so."""

_FIELDS_OF_BOTH = (
    "Nội vụ|Tư pháp|Tài chính|Công ~Thương|Xây dựng|Y tế|Giáo dục và Đào tạo|Khoa học và Công nghệ|Dân tộc và Tôn giáo"
    "|Nông nghiệp và Môi trường|Văn hóa, Thể thao và Du lịch|Kế hoạch và Đầu tư|Tài nguyên và Môi trường"
    "|Nông nghiệp và Phát triển ~nông thôn|Giao thông ~vận tải|Thông tin và Truyền thông"
    "|Lao động - Thương binh và Xã hội"
)
_FIELDS: Final = {
    "Bộ": _FIELDS_OF_BOTH + "|Quốc phòng|Công an|Ngoại giao",
    "Sở": _FIELDS_OF_BOTH + "|Ngoại vụ|Du lịch|Văn hóa và Thể thao|Quy hoạch - Kiến trúc",
    "Phòng": (
        "Nội vụ|Tư pháp|Y tế|Giáo dục và Đào tạo|Tài chính - Kế hoạch|Kinh tế|Kinh tế - Hạ tầng"
        "|Kinh tế, Hạ tầng và Đô thị|Văn hóa - Xã hội|Văn hóa và Thông tin|Tài nguyên và Môi trường|Quản lý đô thị"
        "|Nông nghiệp và Phát triển ~nông thôn|Lao động - Thương binh và Xã hội|Dân tộc và Tôn giáo"
    ),
}

COMPOUNDS: Final = {
    fold(noun): keys(leads)
    for noun, leads in (
        ("bộ", "cán|đảng|chi|nội|toàn"),
        ("sở", "cơ|trụ|công|xứ|hội|thổ"),
        ("phòng", "quốc|văn|dự|hải|biên|đề|trưởng|phó|tiêm"),
        ("ban", "ủy|trưởng|phó|văn|tiểu"),
        ("hội", "xã|đại|quốc|cơ|lễ|hiệp|giáo|chi|phân|trung|tỉnh|thành"),
        ("đoàn", "chi|công|liên|tập|quân|sư|trung|lữ|binh|tỉnh|thành|huyện"),
    )
}
"""What may stand before the first syllable of a name and make another word with it: cán bộ, cơ sở, quốc phòng."""


class Casing:
    """How a name is capitalised, and by which clause. wants: for each syllable whether it has a capital, or either.

    always: it is a name in small letters too. starts: it is a name too where only the sentence gives it a capital.
    """

    def __init__(self, name: str, *, always: bool = False, starts: bool = False, clause: str = "PL II.IV.1.a") -> None:
        syllables = [part for part in name.replace(",", " ").replace(" - ", " ").split() if part != "và"]
        self.wants: Final = tuple(None if part[0] == "~" else part[0].isupper() for part in syllables)
        self.always: Final = always
        self.starts: Final = starts
        self.clause: Final = clause


def _entries() -> Iterator[tuple[str, Casing]]:
    for name in _NAMED.split("|"):
        yield name.replace("~", ""), Casing(name)
    for unit, fields in _FIELDS.items():
        for field in fields.split("|"):
            # A plan speaks of one ministry or sở of that name; a phòng may be any.
            yield f"{unit} {field}".replace("~", ""), Casing(f"{unit} {field}", starts=unit != "Phòng")
    for clause, names in _ALWAYS.items():
        for name in names.split("|"):
            yield name.replace("~", ""), Casing(name, always=True, clause=clause)


AGENCIES: Final = NameTable(_entries())
