"""Capitals by Phụ lục II: places, agencies, documents, special nouns, days, sentences, parts of a cited document."""

from collections.abc import Iterator

from drafter.language.casing.slip import Kind
from drafter.messages import _
from drafter.rules.rule import Rule, Verdict, hit, rule
from drafter.rules.script import Script


@rule("VH-01")
def places(script: Script) -> Iterator[Verdict]:
    """Tên địa lý viết hoa đúng.

    Sai: Hội nghị tổ chức tại Tỉnh Lâm Đồng.
    Sai: đoàn công tác của thành phố Hồ Chí Minh
    Đúng: Hội nghị tổ chức tại tỉnh Lâm Đồng.
    Đúng: đoàn công tác của Thành phố Hồ Chí Minh
    """
    yield from _slips(script, Kind.PLACE, _("Tên địa lý viết hoa chưa đúng."))


@rule("VH-02")
def agencies(script: Script) -> Iterator[Verdict]:
    """Tên cơ quan, tổ chức viết hoa chữ đầu của các từ chỉ loại hình, chức năng, lĩnh vực.

    Sai: Sở giáo dục và đào tạo
    Sai: Ủy Ban Nhân Dân xã
    Đúng: Sở Giáo dục và Đào tạo
    Đúng: Ủy ban nhân dân xã
    """
    yield from _slips(script, Kind.AGENCY, _("Tên cơ quan, tổ chức viết hoa chưa đúng."))


@rule("VH-03")
def documents(script: Script) -> Iterator[Verdict]:
    """Tên một văn bản cụ thể viết hoa chữ đầu của tên loại và âm tiết đầu của tên văn bản.

    Sai: nghị định số 30/2020/NĐ-CP
    Sai: Các đơn vị thực hiện kế hoạch này.
    Đúng: Nghị định số 30/2020/NĐ-CP
    Đúng: Các đơn vị thực hiện Kế hoạch này.
    """
    yield from _slips(script, Kind.DOCUMENT, _("Tên văn bản viết hoa chưa đúng."))


@rule("VH-04")
def people_and_state(script: Script) -> Iterator[Verdict]:
    """Danh từ đặc biệt Nhân dân, Nhà nước viết hoa.

    Sai: các tầng lớp nhân dân
    Đúng: các tầng lớp Nhân dân
    Trong tên cơ quan và từ ghép (Ủy ban nhân dân, quản lý nhà nước) thì không viết hoa.
    """
    yield from _slips(script, Kind.PEOPLE_AND_STATE, _("Danh từ đặc biệt này viết hoa."))


@rule("VH-05")
def titles(script: Script) -> Iterator[Verdict]:
    """Chức vụ, học vị viết hoa khi đi liền với tên người.

    Sai: do giáo sư Nguyễn Văn An trình bày
    Đúng: do Giáo sư Nguyễn Văn An trình bày
    """
    yield from _slips(script, Kind.TITLE, _("Chức vụ, học vị đi liền với tên người thì viết hoa."))


@rule("VH-06")
def calendar(script: Script) -> Iterator[Verdict]:
    """Ngày, tháng, ngày tết viết bằng chữ thì viết hoa theo quy định.

    Sai: chiều thứ hai hằng tuần
    Sai: dịp Tết Nguyên Đán
    Đúng: chiều thứ Hai hằng tuần
    Đúng: dịp tết Nguyên đán
    """
    yield from _slips(script, Kind.CALENDAR, _("Ngày, tháng, ngày tết viết hoa chưa đúng."))


@rule("VH-07")
def sentences(script: Script) -> Iterator[Verdict]:
    """Chữ đầu câu và chữ đầu dòng viết hoa.

    Sai: Hoàn thành trong tháng 6. các đơn vị báo cáo kết quả.
    Đúng: Hoàn thành trong tháng 6. Các đơn vị báo cáo kết quả.
    """
    yield from _slips(script, Kind.SENTENCE, _("Chữ đầu câu, đầu dòng viết hoa."))


@rule("VD-04")
def parts(script: Script) -> Iterator[Verdict]:
    """Viện dẫn phần, chương, mục, điều thì viết hoa; khoản, điểm thì viết thường.

    Sai: theo Khoản 2 điều 5 của Luật
    Đúng: theo khoản 2 Điều 5 của Luật
    """
    message = _("Khi viện dẫn, Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường.")
    yield from _slips(script, Kind.PART, message)


def _slips(script: Script, kind: Kind, message: str) -> Iterator[Verdict]:
    for passage, slip in script.casing:
        if slip.kind is kind:
            yield hit(passage, slip.start, slip.end, message, slip.right)


RULES: tuple[Rule, ...] = (parts, places, agencies, documents, people_and_state, titles, calendar, sentences)
