"""Where the name of an authority goes on to a second line in its narrow column."""

import itertools
import re

from drafter.word.metrics import width_pt, wrap

# An administrative unit follows, not XÃ HỘI, TỈNH ỦY, HUYỆN ĐOÀN or a unit's own office.
_UNIT = re.compile(
    r" (?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) (?!HỘI\b|ỦY\b|UỶ\b|ĐOÀN\b|ĐỘI\b))"
)
# Words of two syllables in the names of offices, schools and hospitals, which nobody cuts in two.
_COMPOUNDS = (
    "|BẢO VỆ|BỆNH VIỆN|CAO ĐẲNG|CHĂN NUÔI|CHI CỤC|CHỈ ĐẠO|CHỈ HUY|CHÍNH TRỊ|CÔNG AN|CÔNG LẬP|CÔNG NGHỆ|CÔNG THƯƠNG|"
    "CƠ SỞ|DÂN SỰ|DÂN TỘC|DU LỊCH|DƯỢC LIỆU|ĐA KHOA|ĐÀO TẠO|ĐẠI HỌC|ĐÔ THỊ|ĐẦU TƯ|GIA ĐÌNH|GIÁO DỤC|GIAO THÔNG|"
    "HẠ TẦNG|HÀNH CHÍNH|HỘI ĐỒNG|KẾ HOẠCH|KHOA HỌC|KHU VỰC|KINH TẾ|KỸ THUẬT|LAO ĐỘNG|LÂM NGHIỆP|MẦM NON|MÔI TRƯỜNG|"
    "NGHỀ NGHIỆP|NHÂN DÂN|NỘI TRÚ|NỘI VỤ|NÔNG NGHIỆP|NÔNG THÔN|PHÁT TRIỂN|PHỔ THÔNG|PHÒNG CHÁY|PHÒNG THỦ|PHỤC VỤ|"
    "QUÂN SỰ|QUẢN LÝ|QUY HOẠCH|SẢN XUẤT|TÀI CHÍNH|TÀI NGUYÊN|THANH TRA|THỂ THAO|THIÊN TAI|THÔNG TIN|THƯƠNG BINH|"
    "THỦY LỢI|THỦY SẢN|THỰC VẬT|TIỂU HỌC|TÔN GIÁO|TRUNG CẤP|TRUNG HỌC|TRUNG TÂM|TRUYỀN THÔNG|TRỒNG TRỌT|TƯ PHÁP|"
    "ỦY BAN|VĂN HÓA|VĂN PHÒNG|VẬN TẢI|VIỄN THÔNG|XÃ HỘI|XÂY DỰNG|Y TẾ|"
)
_MOST_WORDS = 16  # beyond this a name is filled word by word: the ways to cut it double with each word


def fit(pieces: tuple[str, ...], column_pt: float, size_pt: float, *, bold: bool) -> list[str]:
    """The lines of a name in a column.

    pieces: the name in capitals, cut where its author cut it. A piece that does not fit is cut before its last unit
    noun (ỦY BAN NHÂN DÂN, TỈNH LÂM ĐỒNG); what still does not fit, where a reader would pause.
    """
    cut = (
        part
        for piece in pieces
        for part in (_cut_before_unit(piece) if width_pt(piece, size_pt, bold=bold) > column_pt else (piece,))
    )
    return [line for part in cut for line in _lines(part, column_pt, size_pt, bold=bold)]


def _cut_before_unit(name: str) -> tuple[str, ...]:
    cuts = [match.start() for match in _UNIT.finditer(name)]
    # THỊ XÃ holds XÃ: the cut stands before the whole noun.
    cuts = [at for at in cuts if not name[:at].endswith(" THỊ")]
    return (name[: cuts[-1]], name[cuts[-1] + 1 :]) if cuts else (name,)


def _lines(piece: str, column_pt: float, size_pt: float, *, bold: bool) -> list[str]:
    """As few lines as filling needs, but cut at the best places: the fewest bad cuts, then the most even lines."""
    filled = wrap(piece, column_pt, size_pt, bold=bold)
    words = piece.split(" ")
    if len(filled) == 1 or len(words) > _MOST_WORDS:
        return filled
    best, best_cost = filled, (float("inf"), float("inf"))
    for cuts in itertools.combinations(range(1, len(words)), len(filled) - 1):
        lines = [" ".join(words[a:b]) for a, b in itertools.pairwise((0, *cuts, len(words)))]
        widest = max(width_pt(line, size_pt, bold=bold) for line in lines)
        cost = (sum(_badness(words, cut) for cut in cuts), widest)
        if widest <= column_pt and cost < best_cost:
            best, best_cost = lines, cost
    return best


def _badness(words: list[str], cut: int) -> int:
    """0 where a reader pauses (after a comma or dash, before VÀ), 2 right after VÀ, 3 in a compound, 1 elsewhere."""
    before, after = words[cut - 1], words[cut]
    if f"|{before} {after}|" in _COMPOUNDS:
        return 3
    if after == "VÀ" or before.endswith(",") or before == "-":
        return 0
    return 2 if before == "VÀ" or after == "-" else 1
