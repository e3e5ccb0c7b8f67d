"""Names of laws as they are capitalised (PL II.V.6): the first syllable, and names inside the name."""

from typing import Final

from drafter.language.name_table import NameTable

_LAWS: Final = (
    "An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động"
    "|Ban hành văn bản quy phạm pháp luật|Báo chí|Bảo hiểm xã hội|Bảo hiểm y tế|Bảo vệ bí mật ~nhà ~nước"
    "|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bầu cử đại biểu Quốc hội"
    "|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Bình đẳng giới|Cán bộ, công chức|Căn cước|Cạnh tranh"
    "|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chuyển đổi số|Công an nhân dân|Công chứng|Công đoàn|Công nghệ cao"
    "|Công nghệ thông tin|Cư trú|Dân quân tự vệ|Di sản văn hóa|Doanh nghiệp|Du lịch|Dược|Dữ liệu|Đa dạng sinh học"
    "|Đất đai|Đầu tư|Đầu tư công|Đầu tư theo phương thức đối tác công tư|Đấu giá tài sản|Đấu thầu|Đê điều|Điện ảnh"
    "|Điện lực|Đo lường|Đường bộ|Giá|Giám định tư pháp|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp"
    "|Giao dịch điện tử|Giao thông đường bộ|Hòa giải ở cơ sở|Hộ tịch|Hôn nhân và gia đình|Hợp tác xã|Kế toán"
    "|Khám bệnh, chữa bệnh|Khiếu nại|Khí tượng thủy văn|Khoa học và công nghệ"
    "|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Kiến trúc|Kiểm toán ~nhà ~nước|Kinh doanh bất động sản"
    "|Lâm nghiệp|Lưu trữ|Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Mặt trận Tổ quốc Việt Nam"
    "|Năng lượng nguyên tử|Ngân sách ~nhà ~nước|Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|Nhà giáo|Nhà ở"
    "|Nuôi con nuôi|Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ"
    "|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống ma túy|Phòng, chống mua bán người"
    "|Phòng, chống tác hại của rượu, bia|Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng"
    "|Phòng, chống thiên tai|Phòng thủ dân sự|Phổ biến, giáo dục pháp luật|Quản lý, sử dụng tài sản công|Quản lý thuế"
    "|Quảng cáo|Quốc phòng|Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Sở hữu trí tuệ|Tài nguyên nước"
    "|Tài nguyên, môi trường biển và hải đảo|Thanh niên|Thanh tra|Thể dục, thể thao|Thi đua, khen thưởng"
    "|Thi hành án dân sự|Thi hành án hình sự|Thống kê|Thủ đô|Thú y|Thủy lợi|Thủy sản|Thư viện|Thương mại"
    "|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|Tiếp cận thông tin|Tiếp công dân"
    "|Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tổ chức chính quyền địa phương|Tổ chức Chính phủ"
    "|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tố cáo|Tố tụng hành chính|Trách nhiệm bồi thường của Nhà nước"
    "|Trật tự, an toàn giao thông đường bộ|Trẻ em|Trồng trọt|Trợ giúp pháp lý|Việc làm|Viên chức|Viễn thông|Xây dựng"
    "|Xử lý vi phạm hành chính|Xuất bản"
)
_CODES: Final = "Dân sự|Hàng hải Việt Nam|Hình sự|Lao động|Tố tụng dân sự|Tố tụng hình sự"

Wants = tuple[bool | None, ...]
"""For each syllable whether it has a capital; None where it may: V.1 has Nhà nước, the laws print nhà nước."""


def _table(names: str) -> NameTable[Wants]:
    return NameTable((name.replace("~", ""), _wants(name)) for name in names.split("|"))


def _wants(name: str) -> Wants:
    syllables = [part for part in name.replace(",", " ").split() if part != "và"]
    return tuple(None if part[0] == "~" else part[0].isupper() for part in syllables)


LAWS: Final = _table(_LAWS)
"""By what follows the word "Luật"."""

CODES: Final = _table(_CODES)
"""By what follows the words "Bộ luật"."""
