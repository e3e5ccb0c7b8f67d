"""Words of two syllables that official documents are full of: where a word ends, and how its syllables are spelt."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from drafter.language.spelling import bare_letters, fold

Pair: TypeAlias = tuple[str, str]
"""Two syllables, folded."""

# No word that differs from another common one by its tones alone may stand here without the other.
_WORDS: Final = (
    "an ninh|an sinh|an toàn|ảnh hưởng|áp dụng|bãi bỏ|ban hành|bàn giao|bản đồ|báo cáo|báo chí|bao gồm|bảo dưỡng"
    "|bảo đảm|bảo hiểm|bảo quản|bảo tàng|bảo tồn|bảo trợ|bảo vệ|bạo lực|bầu cử|bền vững|bệnh viện|bí thư|biên bản"
    "|biên chế|biên giới|biến đổi|biện pháp|biểu dương|bình đẳng|bình quân|bổ nhiệm|bổ sung|bộ máy|bộ phận"
    "|bộ trưởng|bố trí|bồi dưỡng|bồi thường|buôn bán|cá nhân|cách mạng|cải cách|cải tạo|cải thiện|cán bộ|căn bản"
    "|căn cứ|cân đối|cạnh tranh|cảnh báo|cảnh sát|cao đẳng|cập nhật|cấp ủy|chăm sóc|chăn nuôi|chặt chẽ|chấp hành"
    "|chất lượng|chế biến|chế độ|chi cục|chi nhánh|chi phí|chi tiết|chi trả|chỉ đạo|chỉ huy|chỉ số|chỉ thị|chỉ tiêu"
    "|chia sẻ|chiến lược|chiến sĩ|chính phủ|chính quyền|chính quy|chính sách|chính thức|chính trị|chính xác"
    "|chủ động|chủ nghĩa|chủ tịch|chủ trì|chủ trương|chủ yếu|chú trọng|chuẩn bị|chức danh|chức năng|chức vụ"
    "|chứng nhận|chứng chỉ|chương trình|chuyên đề|chuyên gia|chuyên môn|chuyên ngành|chuyển biến|chuyển dịch"
    "|chuyển đổi|chuyển giao|chuyển tiếp|có hiệu|cơ bản|cơ cấu|cơ chế|cơ hội|cơ quan|cơ sở|công an|công bằng"
    "|công bố|công chức|công cộng|công cụ|công dân|công đoàn|công khai|công lập|công nghệ|công nghiệp|công nhân"
    "|công nhận|công tác|cộng tác|công thương|công trình|công ty|công văn|công việc|công vụ|cộng đồng|cộng hòa"
    "|củng cố|cung cấp|cung ứng|cụ thể|cử tri|cư trú|dân chủ|dân cư|dân quân|dân sinh|dân số|dân sự|dân tộc|dân vận"
    "|danh mục|danh sách|danh hiệu|di sản|di tích|dịch bệnh|dịch vụ|diễn biến|diễn ra|diện tích|dinh dưỡng"
    "|doanh nghiệp|doanh thu|du lịch|dự án|dự báo|dự kiến|dự phòng|dự thảo|dự toán|dữ liệu|duy trì|đa dạng|đặc biệt"
    "|đặc khu|đặc thù|đại biểu|đại diện|đại hội|đại học|đảm bảo|đảm nhiệm|đánh giá|đào tạo|đạo đức|đảng bộ|đảng ủy"
    "|đảng viên|đãi ngộ|đăng ký|đăng tải|đáp ứng|đất đai|đầu mối|đầu tư|đầu tiên|đấu thầu|đấu tranh|đẩy mạnh|đầy đủ"
    "|đề án|đề nghị|đề xuất|địa bàn|địa chỉ|địa điểm|địa giới|địa phương|điểm nghẽn|điển hình|điện tử|điện lực"
    "|điều chỉnh|điều động|điều hành|điều kiện|điều phối|điều tra|định hướng|định kỳ|định mức|đình chỉ|đô thị"
    "|độc lập|đội ngũ|đôn đốc|đóng góp|động lực|động vật|động viên|đồng bào|đồng bộ|đồng chí|đồng thời|đối ngoại"
    "|đối tác|đối thoại|đối tượng|đối với|đổi mới|đột phá|đột xuất|đơn giản|đơn giá|đơn vị|đường bộ|đường lối"
    "|gắn kết|gắn liền|gây mất|gia đình|gia tăng|giá trị|giai đoạn|giải pháp|giải phóng|giải quyết|giải thể"
    "|giảm nghèo|giám đốc|giám định|giám sát|gian lận|giảng dạy|giảng viên|giao dịch|giao lưu|giao nhiệm|giao thông"
    "|giáo dục|giáo khoa|giáo viên|giấy phép|giới thiệu|giới tính|góp phần|hạ tầng|hải đảo|hải sản|hàng hóa"
    "|hàng năm|hằng năm|hằng tháng|hành chính|hành động|hành nghề|hành vi|hạn chế|hạng mục|hạnh phúc|hậu quả"
    "|hệ thống|hiện đại|hiện hành|hiện nay|hiện trạng|hiệp thương|hiệu lực|hiệu quả|hiệu trưởng|hình thành"
    "|hình thức|hồ sơ|hỗ trợ|hòa giải|hòa nhập|hoàn cảnh|hoàn thành|hoàn thiện|hoạch định|hoạt động|học kỳ|học phí"
    "|học sinh|học tập|học viên|học viện|hội đồng|hội nghị|hội nhập|hội thảo|hội thi|hội viên|hợp đồng|hợp lý"
    "|hợp pháp|hợp tác|hướng dẫn|hướng nghiệp|hưởng ứng|huy động|huyện ủy|kế hoạch|kế toán|kết hợp|kết luận|kết nối"
    "|kết quả|kết thúc|kê khai|khả năng|khai thác|khảo sát|khắc phục|khen thưởng|khiếu nại|kho bạc|khó khăn"
    "|khoa học|khởi nghiệp|không gian|khống chế|khu vực|khuyến khích|khuyết tật|kịp thời|kiểm định|kiểm kê"
    "|kiểm soát|kiểm toán|kiểm tra|kiên quyết|kiến nghị|kiến thức|kiến trúc|kiện toàn|kinh doanh|kinh nghiệm"
    "|kinh phí|kinh tế|kỷ cương|kỷ luật|kỹ năng|kỹ thuật|lâm nghiệp|làm việc|lãng phí|lãnh đạo|lãnh thổ|lao động"
    "|lĩnh vực|linh hoạt|lịch sử|liên hiệp|liên kết|liên quan|lộ trình|loại hình|loại trừ|lối sống|lồng ghép"
    "|lợi ích|lợi nhuận|lợi thế|lực lượng|lựa chọn|lưu trữ|luân chuyển|luyện tập|mạng lưới|mạnh mẽ|mặt trận|mầm non"
    "|mẫu giáo|minh bạch|mô hình|mở rộng|môi trường|mua sắm|mục đích|mục tiêu|mức độ|nâng cao|nâng cấp|năng lực"
    "|năng lượng|năng suất|nền tảng|nếp sống|ngăn chặn|ngân hàng|ngân sách|ngành nghề|nghề nghiệp|nghị định"
    "|nghị quyết|nghĩa vụ|nghiệp vụ|nghiêm túc|nghiên cứu|người dân|ngoại giao|ngoại ngữ|nguồn lực|nguồn vốn"
    "|nguy cơ|nguyên tắc|nguyện vọng|nhà nước|nhà trường|nhận thức|nhân dân|nhân lực|nhân rộng|nhân sự|nhân viên"
    "|nhập khẩu|nhiệm kỳ|nhiệm vụ|nhu cầu|nông dân|nông nghiệp|nông sản|nông thôn|nội bộ|nội dung|nội vụ|nuôi trồng"
    "|ổn định|phạm vi|phân bổ|phân cấp|phân công|phân loại|phân luồng|phân tích|phản ánh|phản biện|pháp chế"
    "|pháp lệnh|pháp luật|pháp lý|phát hành|phát hiện|phát huy|phát sinh|phát triển|phát thanh|phấn đấu|phẩm chất"
    "|phê duyệt|phối hợp|phong trào|phòng chống|phòng ngừa|phòng thủ|phổ biến|phổ cập|phổ thông|phụ huynh|phụ lục"
    "|phụ nữ|phụ trách|phù hợp|phục hồi|phục vụ|phương án|phương châm|phương hướng|phương pháp|phương thức"
    "|phương tiện|quá trình|quan điểm|quan hệ|quan tâm|quan trắc|quan trọng|quản lý|quản trị|quán triệt|quảng bá"
    "|quảng cáo|quân đội|quân sự|quốc dân|quốc gia|quốc hội|quốc phòng|quốc tế|quy chế|quy chuẩn|quy định|quy hoạch"
    "|quy mô|quy phạm|quy trình|quyền hạn|quyền lợi|quyết định|quyết liệt|quyết tâm|quyết toán|rà soát|rộng rãi"
    "|sản lượng|sản phẩm|sản xuất|sáng kiến|sáng tạo|sáp nhập|sắp xếp|sân chơi|sẵn sàng|sinh hoạt|sinh viên|số hóa"
    "|số liệu|số lượng|sơ kết|sở hữu|sử dụng|sự cố|sự kiện|sự nghiệp|sửa chữa|sửa đổi|sức khỏe|suốt đời|tác động"
    "|tai nạn|tài chính|tài khoản|tài liệu|tài nguyên|tài sản|tài trợ|tạo điều|tăng cường|tăng trưởng|tập huấn"
    "|tập thể|tập trung|tệ nạn|tham gia|tham mưu|tham nhũng|thảo luận|tháo gỡ|thanh niên|thanh toán|thanh tra"
    "|thành lập|thành phần|thành phố|thành tích|thành tựu|thành ủy|thành viên|thay đổi|thay thế|thẩm định"
    "|thẩm quyền|thấp nhất|thầy giáo|thể chế|thể dục|thể thao|theo dõi|thi đua|thi hành|thí điểm|thị trấn"
    "|thị trường|thị xã|thích hợp|thích ứng|thiên tai|thiết bị|thiết chế|thiết kế|thiết lập|thiết thực|thiếu niên"
    "|thỏa thuận|thời điểm|thời gian|thời hạn|thời kỳ|thống kê|thống nhất|thông báo|thông điệp|thông minh|thông qua"
    "|thông suốt|thông tin|thông tri|thông tư|thu hồi|thu hút|thu nhập|thủ đô|thủ trưởng|thủ tục|thủ tướng|thúc đẩy"
    "|thuận lợi|thuê bao|thủy lợi|thủy sản|thực chất|thực hành|thực hiện|thực phẩm|thực tế|thực thi|thực tiễn"
    "|thực trạng|thương binh|thương mại|thường trực|thường vụ|thường xuyên|tích cực|tích hợp|tiềm năng|tiên tiến"
    "|tiến bộ|tiến độ|tiến hành|tiếp cận|tiếp công|tiếp nhận|tiếp tục|tiếp xúc|tiết kiệm|tiêu biểu|tiêu chí"
    "|tiêu chuẩn|tiêu cực|tiêu dùng|tiêu thụ|tiểu học|tin học|tình hình|tình trạng|tỉnh ủy|tinh gọn|tinh thần"
    "|toàn diện|toàn quốc|tổ chức|tổ quốc|tố cáo|tôn giáo|tôn vinh|tổng hợp|tổng kết|tổng số|tổng thể|trách nhiệm"
    "|trang bị|trang thiết|trao đổi|trật tự|trẻ em|trí thức|tri thức|trí tuệ|triển khai|triển lãm|trình độ|trình tự"
    "|trọng điểm|trọng tâm|trồng trọt|trợ giúp|trụ sở|trung bình|trung cấp|trung học|trung tâm|trung thực"
    "|trung ương|truyền hình|truyền thông|truyền thống|trực thuộc|trực tiếp|trực tuyến|trường học|trường hợp"
    "|trưởng thôn|tuân thủ|tuyên truyền|tuyển dụng|tuyển sinh|tư pháp|tư tưởng|tư vấn|tự chủ|tự do|tự giác"
    "|tự nguyện|tương đương|tương trợ|ủy ban|ủy quyền|ủy viên|ưu đãi|ưu tiên|ưu tú|ứng cử|ứng dụng|ứng phó|vai trò"
    "|văn bản|văn hóa|văn minh|văn nghệ|văn phòng|văn thư|vận động|vận dụng|vận hành|vận tải|vật chất|vật liệu"
    "|vấn đề|vệ sinh|vi phạm|vị trí|việc làm|viên chức|viễn thông|vướng mắc|xã hội|xác định|xác minh|xác nhận"
    "|xây dựng|xem xét|xét nghiệm|xử lý|xử phạt|xu hướng|xu thế|xuất khẩu|xuất phát|xuất sắc|xúc tiến|xung kích"
    "|y tế|ý kiến|ý nghĩa|ý thức|yêu cầu|yêu nước|yếu tố"
)

# Halves of longer expressions, without which a word beside them would look strange.
_JOINTS: Final = (
    "cụm công|định giá|dẫn chứng|đa số|khu dân|làm chủ|tin tưởng|tin cậy|tin tức|bản tin|tạo nguồn|tạo việc|tạo ra"
    "|thống trị|toàn dân|tâm lý|tâm thần|phố cổ|chức sắc|tư nhân|tư liệu|tư cách|quyền con|quyền lực|quyền sở"
    "|hội nông|hội phụ|hội liên|hội cựu|hội khuyến|hội họp|sở tài|sở giáo|sở nội|sở thích|sở trường|bộ đội|bộ phận"
    "|hành lang|hành khách|hành trình|thể lực|thể hình|thể hiện|học nghề|học bổng|học liệu|học hàm|học vị|sinh sống"
    "|sinh thái|sinh học|sinh sản|sinh kế|viên ngành|dung lượng|độ tuổi|động cơ|động đất|thông thạo|thông thường"
    "|thông số|phòng bệnh|phòng dịch|phòng cháy|phòng ban|cháy nổ|chống tham|gia súc|gia cầm|giá thành|giá cả"
    "|định cư|vụ mùa|vụ việc|lượng khách|liệu pháp|hợp chất|cấp cứu|cấp xã|cấp tỉnh|cấp nước|cấp phép|cấp phát"
    "|cấp huyện|trường mầm|trường lớp|trường sư|bảo mật|tuyến đường|đường sắt|đường thủy|trí lực|hình sự|hình ảnh"
    "|thủ công|lý lịch|lý luận|luật sư|lực đẩy|năng động|năng khiếu|tính toán|tính chất|tính mạng|chất vấn"
    "|chất thải|từ thiện|tiền tệ|thú y|cấu trúc|cấu tạo|cấu hình|bản sắc|bản lĩnh|bản chất|bản thân|bản chính"
    "|bản sao|bản quyền|xuất trình|xuất bản|xuất xứ|xuất hiện|cố gắng|cố định|cố vấn|cố ý|cố tình|địa chí|địa lý"
    "|địa hình|cơ số|cơ giới|thành niên|thị trưởng|dân cử|dân trí|dân vũ|người dẫn|phản ảnh|tự vấn|tự vệ|tứ giác"
    "|đông bộ|nam bộ|kiến giang|ân giang|dữ kiện|quang cảnh|quảng trường|quãng đường|tiếng nói|khai mạc|khai giảng"
    "|khai giá|trợ cấp|trợ lý|dạy học|dạy nghề|hiện vật|hiện thực|thực vật|thực địa|thực lực|quy hoạch|quan trắc"
    "|quan chức|tác giả|tác phong|tác phẩm|tác nghiệp|nghiệp dư|phương pháp|số học|chính kiến|đạo diễn|đạo lý"
    "|trung đoàn|tâm huyết|tâm tư|việc lạ|cao cấp|cao tốc|giao ban|giao đất|giao rừng|giao việc|giao quyền"
    "|truyền nghề|truyền nhiễm|vận chuyển|vận tốc|hợp nhất|hợp đồng|kết cấu|kết nghĩa|quả cảm|ban đầu|ban đêm"
    "|đại lý|đại úy|đại tá|bộ binh|hạn hán|hạn mức|công ích|công nợ|công tư|ngành dọc|ngành học|sự vật|sự việc"
    "|việc riêng|dân dụng|dân ca|dân gian|dân lập|người già|người bệnh|người học|người mua|đất nước|đất ở"
    "|nước sạch|nước thải|nước ngoài|nước lợ|nước mắm|lý do|hiện tại|tồn tại|thực tại|nội tại|vượt qua|trải qua"
    "|cân bằng|văn bằng|bên trong|bên trên|kèm theo|tiếp theo|trở về|hiện có|sẵn có|nếu có|kể từ|tính đến|dành cho"
    "|chi tiêu|đi đôi|đôi với|chuyển ngành|chứng nhân|chữ nghĩa|công tắc|công đoạn|danh giá|diễu hành|dự liệu"
    "|gia định|hội thao|kiên nghị|liên quân|lưu trú|lịch sự|lực lưỡng|nguyên tác|phản công|phân bố|phân bộ|quân sư"
    "|thiên tài|thương vụ|thứ trưởng|thủ túc|tính trạng|văn phong|uy quyền|điện từ|điện tích|đồ thị|đồng bảo"
    "|đốt phá|đông chí|trùng học|côn trùng|cơ cầu|thông tín|tham quyền|phân lượng|đồng lực"
)


PLACES: Final = ("hà nội", "việt nam", "hải phòng", "đà nẵng", "cần thơ")
"""Names of which the second syllable too has its capital."""


@functools.cache
def compounds() -> frozenset[Pair]:
    """Every pair of syllables that belong together."""
    return frozenset(map(_pair, (*_WORDS.split("|"), *_JOINTS.split("|"), *PLACES)))


@functools.lru_cache(maxsize=16384)
def words_like(pair: Pair) -> tuple[str, ...]:
    """The words that differ from the pair in the marks of letters, or in a tone, of one of their syllables."""
    likes = _by_letters().get((bare_letters(pair[0]), bare_letters(pair[1])), ())
    return tuple(word for word, own in likes if (own[0] == pair[0]) != (own[1] == pair[1]))


@functools.cache
def _by_letters() -> Mapping[Pair, tuple[tuple[str, Pair], ...]]:
    """The words and places by their letters without marks: ("kinh", "phi") → kinh phí."""
    words: dict[Pair, tuple[tuple[str, Pair], ...]] = {}
    for word in (*_WORDS.split("|"), *PLACES):
        own = _pair(word)
        bare = bare_letters(own[0]), bare_letters(own[1])
        words[bare] = (*words.get(bare, ()), (word, own))
    return MappingProxyType(words)


def _pair(word: str) -> Pair:
    first, _blank, second = fold(word).partition(" ")
    return first, second
