import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.deadlines import (
    Deadline,
    Every,
    Frequency,
    Kind,
    Mark,
    Unit,
    Within,
    find,
    next_due,
    read,
)

PLAN_YEAR = 2026
NEW_YEAR = date(2026, 1, 1)


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("Trước ngày 30/6/2026", "2026-06-29"),
        ("trước ngày 30 tháng 6 năm 2026", "2026-06-29"),
        ("Trước ngày 01 tháng 3 năm 2026.", "2026-02-28"),
        ("trước ngày 01/01/2027;", "2026-12-31"),
        ("Trước 30/6/2026", "2026-06-29"),
        ("trước ngày 5-9-2026", "2026-09-04"),
        ("trước ngày 05.9.2026", "2026-09-04"),
        ("trước ngày 05/ 9/2026", "2026-09-04"),
        ("trước ngày 30/11", "2026-11-29"),
        ("(trước ngày 30 tháng 11)", "2026-11-29"),
        ("Hoàn thành trước ngày 15/8/2026", "2026-08-14"),
        ("Xong trước ngày 15/8", "2026-08-14"),
        ("**Trước ngày 15/8/2026**[^1]", "2026-08-14"),
        ("Thời hạn hoàn thành: trước ngày 15/8/2026", "2026-08-14"),
        ("Trước ngày 15/8/2026 để tổng hợp, báo cáo", "2026-08-14"),
        ("Trước ngày 15/8/2026 (theo Kế hoạch số 12/KH-UBND)", "2026-08-14"),
        ("Trước 17 giờ ngày 20/3/2026", "2026-03-20"),
        ("trước 17 giờ 30 phút, ngày 20 tháng 3 năm 2026", "2026-03-20"),
        ("trước 17h00 ngày 20/3/2026", "2026-03-20"),
        ("trước 0 giờ ngày 20/3/2026", "2026-03-19"),
        ("Trước tháng 12/2026", "2026-11-30"),
        ("trước tháng 01 năm 2027", "2026-12-31"),
        ("trước quý II/2026", "2026-03-31"),
        ("Trước năm 2027", "2026-12-31"),
        ("Trước ngày 10 tháng 01 năm sau", "2027-01-09"),
        ("Chậm nhất ngày 30/6/2026", "2026-06-30"),
        ("chậm nhất là ngày 30 tháng 6 năm 2026", "2026-06-30"),
        ("Muộn nhất vào ngày 30/6/2026", "2026-06-30"),
        ("chậm nhất trước ngày 30/6/2026", "2026-06-29"),
        ("chậm nhất trong tháng 6/2026", "2026-06-30"),
        ("Không muộn hơn ngày 30/6/2026", "2026-06-30"),
        ("Đến hết ngày 31/12/2026", "2026-12-31"),
        ("đến ngày 31/12/2026", "2026-12-31"),
        ("Đến hết quý III năm 2026", "2026-09-30"),
        ("Hết tháng 02/2028", "2028-02-29"),
        ("Đến năm 2030", "2030-12-31"),
        ("đến cuối năm 2026", "2026-12-31"),
        ("trước khi kết thúc năm 2026", "2026-12-31"),
        ("Trong 30 ngày kể từ ngày 15/3/2026", "2026-04-14"),
        ("Chậm nhất 10 ngày trước ngày 15/3/2026", "2026-03-05"),
        ("Trong vòng 02 tuần kể từ ngày 15/3/2026", "2026-03-29"),
        ("trong 3 tháng kể từ ngày 30/11/2026", "2027-02-28"),
    ],
)
def test_by_a_day_at_the_latest(written: str, end: str) -> None:
    deadline = read(written, PLAN_YEAR)
    assert (deadline.raw, deadline.kind, deadline.end) == (written, Kind.BEFORE, day(end))
    assert next_due(deadline, NEW_YEAR) == day(end)


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("Năm 2026", "2026-01-01", "2026-12-31"),
        ("2027", "2027-01-01", "2027-12-31"),
        ("Trong năm", "2026-01-01", "2026-12-31"),
        ("Hoàn thành trong năm 2027.", "2027-01-01", "2027-12-31"),
        ("Năm 2026 và năm 2027", "2026-01-01", "2027-12-31"),
        ("Các năm 2026, 2027, 2028", "2026-01-01", "2028-12-31"),
        ("Giai đoạn 2026 - 2030", "2026-01-01", "2030-12-31"),
        ("2026–2030", "2026-01-01", "2030-12-31"),
        ("Từ năm 2026 đến năm 2030", "2026-01-01", "2030-12-31"),
        ("Tháng 10 năm 2026", "2026-10-01", "2026-10-31"),
        ("Trong tháng 02/2028", "2028-02-01", "2028-02-29"),
        ("11/2026", "2026-11-01", "2026-11-30"),
        ("Tháng 6", "2026-06-01", "2026-06-30"),
        ("Tháng 3, 4/2026", "2026-03-01", "2026-04-30"),
        ("Tháng 3 - tháng 6/2026", "2026-03-01", "2026-06-30"),
        ("Từ tháng 3 đến tháng 10 năm 2026", "2026-03-01", "2026-10-31"),
        ("Từ tháng 11 đến tháng 3 năm 2027", "2026-11-01", "2027-03-31"),
        ("từ tháng 11 đến tháng 3", "2026-11-01", "2027-03-31"),
        ("Quý III", "2026-07-01", "2026-09-30"),
        ("Quý 1/2027", "2027-01-01", "2027-03-31"),
        ("Trong quý II, năm 2026", "2026-04-01", "2026-06-30"),
        ("Quý IV/2026 và quý I/2027", "2026-10-01", "2027-03-31"),
        ("Quý IV và quý I năm 2027", "2026-10-01", "2027-03-31"),
        ("Quý I, II, III năm 2026", "2026-01-01", "2026-09-30"),
        ("Quý I-II/2026", "2026-01-01", "2026-06-30"),
        ("6 tháng đầu năm 2026", "2026-01-01", "2026-06-30"),
        ("06 tháng cuối năm", "2026-07-01", "2026-12-31"),
        ("Nửa đầu tháng 3/2026", "2026-03-01", "2026-03-15"),
        ("Từ ngày 15/11/2026 đến ngày 15/12/2026", "2026-11-15", "2026-12-15"),
        ("từ ngày 15/11 đến hết ngày 15/12/2026", "2026-11-15", "2026-12-15"),
        ("từ 20/12 đến 10/01/2027", "2026-12-20", "2027-01-10"),
        ("Từ ngày 01 đến ngày 15 tháng 3 năm 2026", "2026-03-01", "2026-03-15"),
        ("Ngày 01 - 15/3/2026", "2026-03-01", "2026-03-15"),
        ("từ ngày 25 đến ngày 05/4/2026", "2026-03-25", "2026-04-05"),
        ("từ ngày 25 đến ngày 05/01/2027", "2026-12-25", "2027-01-05"),
        ("Trong khoảng thời gian từ ngày 01/3/2026 đến 17 giờ 00, ngày 15/3/2026", "2026-03-01", "2026-03-15"),
        ("Đợt 1: từ ngày 01/3/2026 đến ngày 15/3/2026", "2026-03-01", "2026-03-15"),
        ("Ngày 15 và 16 tháng 3 năm 2026", "2026-03-15", "2026-03-16"),
        ("Từ nay đến hết năm 2026", "", "2026-12-31"),
        ("Từ ngày ban hành Kế hoạch đến hết ngày 30/6/2026", "", "2026-06-30"),
    ],
)
def test_within_a_stretch_of_time(written: str, start: str, end: str) -> None:
    deadline = read(written, PLAN_YEAR)
    assert (deadline.kind, deadline.start, deadline.end, deadline.rough) == (Kind.PERIOD, day(start), day(end), False)
    assert next_due(deadline, NEW_YEAR) == day(end)


@pytest.mark.parametrize(
    ("written", "kind", "start", "end"),
    [
        ("Năm học 2026 - 2027", Kind.PERIOD, "2026-09-05", "2027-05-31"),
        ("Học kỳ I năm học 2026-2027", Kind.PERIOD, "2026-09-05", "2027-01-15"),
        ("Học kỳ II, năm học 2026 - 2027", Kind.PERIOD, "2027-01-16", "2027-05-31"),
        ("Cuối năm học 2026 - 2027", Kind.PERIOD, "2027-05-01", "2027-05-31"),
        ("Đầu tháng 3/2026", Kind.PERIOD, "2026-03-01", "2026-03-10"),
        ("trung tuần tháng 3/2026", Kind.PERIOD, "2026-03-11", "2026-03-20"),
        ("Cuối tháng 3/2026", Kind.PERIOD, "2026-03-21", "2026-03-31"),
        ("Cuối quý II/2026", Kind.PERIOD, "2026-06-01", "2026-06-30"),
        ("Cuối năm 2026", Kind.PERIOD, "2026-09-01", "2026-12-31"),
        ("Tuần 2 tháng 3/2026", Kind.PERIOD, "2026-03-08", "2026-03-14"),
        ("Tuần cuối tháng 02/2026", Kind.PERIOD, "2026-02-25", "2026-02-28"),
        ("Trước cuối năm 2026", Kind.BEFORE, "", "2026-12-31"),
        ("Trước năm học 2026 - 2027", Kind.BEFORE, "", "2026-09-04"),
    ],
)
def test_words_that_leave_the_days_open_are_read_roughly(written: str, kind: Kind, start: str, end: str) -> None:
    deadline = read(written)
    assert (deadline.kind, deadline.start, deadline.end, deadline.rough) == (kind, day(start), day(end), True)


@pytest.mark.parametrize(
    "written",
    [
        "Ngày 20/11/2026",
        "20/11/2026",
        "20.11.2026",
        "ngày 20 tháng 11/2026",
        "Ngày 20/11",
        "Thứ Sáu, ngày 20/11/2026",
        "08 giờ 00 ngày 20 tháng 11 năm 2026",
        "Sáng ngày 20/11/2026",
        "Dự kiến ngày 20/11/2026",
    ],
)
def test_on_one_day(written: str) -> None:
    the_day = date(2026, 11, 20)
    deadline = read(written, PLAN_YEAR)
    assert (deadline.kind, deadline.start, deadline.end) == (Kind.DATE, the_day, the_day)


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("Năm 2026 và các năm tiếp theo", "2026-01-01"),
        ("Quý IV năm 2026 và những năm tiếp theo.", "2026-10-01"),
        ("Năm học 2026 - 2027 và các năm học tiếp theo", "2026-09-05"),
        ("Từ ngày 01/7/2026 trở đi", "2026-07-01"),
        ("Kể từ ngày 01/7/2026", "2026-07-01"),
        ("Từ 15 giờ ngày 20 tháng 9 năm 2026", "2026-09-20"),
        ("Từ năm 2026 trở đi", "2026-01-01"),
        ("Sau ngày 30/6/2026", "2026-07-01"),
        ("Từ quý II/2026", "2026-04-01"),
    ],
)
def test_from_a_time_on(written: str, start: str) -> None:
    deadline = read(written)
    assert (deadline.kind, deadline.start, deadline.end) == (Kind.OPEN, day(start), None)
    assert next_due(deadline, NEW_YEAR) is None


def test_words_that_contradict_themselves_keep_the_day_they_name() -> None:
    deadline = read("Đến năm 2028 và các năm tiếp theo")
    assert (deadline.kind, deadline.start, deadline.end) == (Kind.OPEN, None, date(2028, 12, 31))


@pytest.mark.parametrize(
    ("written", "frequency", "marks", "due"),
    [
        ("Hằng năm", Frequency.YEARLY, (), "2026-12-31"),
        ("Hàng năm.", Frequency.YEARLY, (), "2026-12-31"),
        ("Định kỳ hằng năm", Frequency.YEARLY, (), "2026-12-31"),
        ("Thường xuyên, hằng năm", Frequency.YEARLY, (), "2026-12-31"),
        ("Mỗi năm 01 lần", Frequency.YEARLY, (), "2026-12-31"),
        ("Hằng quý", Frequency.QUARTERLY, (), "2026-03-31"),
        ("Hằng tháng", Frequency.MONTHLY, (), "2026-01-31"),
        ("Hằng tháng, quý, năm", Frequency.MONTHLY, (), "2026-01-31"),
        ("Hằng tuần", Frequency.WEEKLY, (), "2026-01-04"),
        ("Hằng ngày", Frequency.DAILY, (), "2026-01-01"),
        ("Định kỳ 6 tháng", Frequency.HALF_YEARLY, (), "2026-06-30"),
        ("định kỳ 06 tháng một lần", Frequency.HALF_YEARLY, (), "2026-06-30"),
        ("Định kỳ 6 tháng, hằng năm", Frequency.HALF_YEARLY, (), "2026-06-30"),
        ("Định kỳ 3 tháng/lần", Frequency.QUARTERLY, (), "2026-03-31"),
        ("02 lần/năm", Frequency.HALF_YEARLY, (), "2026-06-30"),
        ("Ít nhất 01 lần/quý", Frequency.QUARTERLY, (), "2026-03-31"),
        ("Trước ngày 10/11 hằng năm", Frequency.YEARLY, (Mark(11, 10, before=True),), "2026-11-09"),
        ("định kỳ trước ngày 05/11 hàng năm", Frequency.YEARLY, (Mark(11, 5, before=True),), "2026-11-04"),
        ("Trước ngày 01/3 hằng năm", Frequency.YEARLY, (Mark(3, 1, before=True),), "2026-02-28"),
        ("Hằng năm, trước ngày 30 tháng 11", Frequency.YEARLY, (Mark(11, 30, before=True),), "2026-11-29"),
        ("Hằng năm (trước ngày 30/11)", Frequency.YEARLY, (Mark(11, 30, before=True),), "2026-11-29"),
        ("Ngày 20/11 hằng năm", Frequency.YEARLY, (Mark(11, 20),), "2026-11-20"),
        ("Trước tháng 12 hằng năm", Frequency.YEARLY, (Mark(12, before=True),), "2026-11-30"),
        ("chậm nhất vào tháng 11 hằng năm", Frequency.YEARLY, (Mark(11),), "2026-11-30"),
        ("Quý II hằng năm", Frequency.YEARLY, (Mark(6),), "2026-06-30"),
        ("Từ ngày 15/11 đến ngày 15/12 hằng năm", Frequency.YEARLY, (Mark(12, 15),), "2026-12-15"),
        (
            "Trước ngày 05/6 và ngày 05/12 hằng năm",
            Frequency.YEARLY,
            (Mark(6, 5, before=True), Mark(12, 5, before=True)),
            "2026-06-04",
        ),
        ("Trước ngày 20 hằng tháng", Frequency.MONTHLY, (Mark(day=20, before=True),), "2026-01-19"),
        ("Ngày 05 và 20 hằng tháng", Frequency.MONTHLY, (Mark(day=5), Mark(day=20)), "2026-01-05"),
        ("Trước ngày 05 của tháng tiếp theo", Frequency.MONTHLY, (Mark(day=5, before=True),), "2026-01-04"),
        ("Ngày cuối cùng của tháng", Frequency.MONTHLY, (), "2026-01-31"),
        (
            "Trước ngày 15 của tháng cuối quý",
            Frequency.QUARTERLY,
            (Mark(of_quarter=3, day=15, before=True),),
            "2026-03-14",
        ),
        (
            "Hằng quý, trước ngày 10 tháng đầu quý sau",
            Frequency.QUARTERLY,
            (Mark(of_quarter=4, day=10, before=True),),
            "2026-01-09",
        ),
        ("Thứ Sáu hằng tuần", Frequency.WEEKLY, (Mark(weekday=4),), "2026-01-02"),
        ("Trước thứ Năm hằng tuần", Frequency.WEEKLY, (Mark(weekday=3, before=True),), "2026-01-07"),
        ("Trước 16 giờ thứ Năm hằng tuần", Frequency.WEEKLY, (Mark(weekday=3),), "2026-01-01"),
        ("Trước 05 giờ và trước 17 giờ hằng ngày", Frequency.DAILY, (), "2026-01-01"),
        (
            "Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)",
            Frequency.HALF_YEARLY,
            (Mark(6, 15, before=True), Mark(12, 15, before=True)),
            "2026-06-14",
        ),
        (
            "Hằng quý; trước ngày 15/12 hằng năm",
            Frequency.QUARTERLY,
            (Mark(of_quarter=3), Mark(12, 15, before=True)),
            "2026-03-31",
        ),
        (
            "Trước ngày 15/12 hằng năm (hoặc khi có yêu cầu)",
            Frequency.YEARLY,
            (Mark(12, 15, before=True),),
            "2026-12-14",
        ),
    ],
)
def test_again_and_again(written: str, frequency: Frequency, marks: tuple[Mark, ...], due: str) -> None:
    deadline = read(written, PLAN_YEAR)
    assert (deadline.kind, deadline.every) == (Kind.RECURRING, Every(frequency, marks))
    assert next_due(deadline, NEW_YEAR) == day(due)


def test_the_day_after_one_is_due_the_next_one_counts() -> None:
    yearly = read("trước ngày 10/11 hằng năm")
    assert next_due(yearly, date(2026, 11, 9)) == date(2026, 11, 9)
    assert next_due(yearly, date(2026, 11, 10)) == date(2027, 11, 9)
    assert next_due(read("hằng quý"), date(2026, 4, 1)) == date(2026, 6, 30)
    assert next_due(read("ngày 31 hằng tháng"), date(2026, 2, 1)) == date(2026, 2, 28)


def test_a_recurrence_may_have_an_end() -> None:
    deadline = read("Hằng năm, giai đoạn 2026 - 2028")
    assert (deadline.start, deadline.end) == (date(2026, 1, 1), date(2028, 12, 31))
    assert next_due(deadline, date(2020, 1, 1)) == date(2026, 12, 31)
    assert next_due(deadline, date(2029, 1, 1)) is None
    monthly = read("Hằng tháng, từ tháng 3", PLAN_YEAR)
    assert (monthly.every, monthly.start) == (Every(Frequency.MONTHLY), date(2026, 3, 1))
    assert read("5 năm một lần").every == Every(Frequency.YEARLY, interval=5)
    assert next_due(read("5 năm một lần"), NEW_YEAR) is None  # since when is not said


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Thường xuyên", Kind.CONTINUOUS),
        ("Thực hiện thường xuyên, liên tục.", Kind.CONTINUOUS),
        ("Trong suốt quá trình thực hiện Kế hoạch", Kind.CONTINUOUS),
        ("Khi sơ kết, tổng kết việc thực hiện Chỉ thị", Kind.EVENT),
        ("Ngay khi có tình huống", Kind.EVENT),
        ("Ngay sau khi Kế hoạch được ban hành", Kind.EVENT),
        ("Sau khi có hướng dẫn của cấp trên", Kind.EVENT),
        ("Trước khai giảng và cuối học kỳ", Kind.EVENT),
        ("Trước và trong ngày tổ chức", Kind.EVENT),
        ("Trước Tết Nguyên đán", Kind.EVENT),
        ("Trong đợt cao điểm", Kind.EVENT),
        ("Kể từ ngày ký", Kind.EVENT),
        ("Từ khi thành lập đến khi giải thể Tổ công tác", Kind.EVENT),
        ("Đột xuất khi có yêu cầu", Kind.EVENT),
        ("Theo đề nghị của các xã", Kind.EVENT),
        ("Theo quy định", Kind.VAGUE),
        ("Theo lộ trình, hướng dẫn của bộ, ngành", Kind.VAGUE),
        ("Theo tiến độ của dự án", Kind.VAGUE),
        ("Kịp thời", Kind.VAGUE),
        ("Định kỳ", Kind.VAGUE),
        ("Định kỳ trong năm", Kind.VAGUE),
        ("Trong thời gian sớm nhất", Kind.VAGUE),
    ],
)
def test_words_without_a_day(written: str, kind: Kind) -> None:
    assert read(written, PLAN_YEAR) == Deadline(written, kind)
    assert next_due(read(written, PLAN_YEAR), NEW_YEAR) is None


@pytest.mark.parametrize(
    ("written", "within"),
    [
        ("Trong 15 ngày kể từ ngày ban hành Kế hoạch", Within(15, Unit.DAY)),
        ("trong vòng 10 ngày làm việc kể từ ngày nhận được văn bản", Within(10, Unit.DAY, working=True)),
        ("Trong thời hạn mười (10) ngày, kể từ ngày nhận đủ hồ sơ", Within(10, Unit.DAY)),
        ("Chậm nhất 05 ngày trước ngày tổ chức", Within(5, Unit.DAY, ahead=True)),
        ("Chậm nhất 05 ngày làm việc sau khi kết thúc hội nghị", Within(5, Unit.DAY, working=True)),
        ("trong 24 giờ kể từ khi xảy ra sự cố", Within(24, Unit.HOUR)),
        ("02 tháng sau ngày ký", Within(2, Unit.MONTH)),
    ],
)
def test_so_many_days_from_an_event(written: str, within: Within) -> None:
    assert read(written, PLAN_YEAR) == Deadline(written, Kind.EVENT, within=within)


def test_an_event_may_come_every_year_or_after_a_day() -> None:
    assert read("trước ngày khai giảng hằng năm").every == Every(Frequency.YEARLY)
    assert read("trước ngày khai giảng hằng năm").kind is Kind.EVENT
    assert read("Từ ngày 15/4/2026 đến ngày khai mạc").start == date(2026, 4, 15)
    assert read("trong 5 ngày làm việc kể từ ngày 15/3/2026").end is None  # holidays are not known here


def test_of_several_phrases_the_one_that_says_most_counts() -> None:
    assert read("Thường xuyên; báo cáo trước ngày 15/12/2026").kind is Kind.BEFORE
    assert read("Ngay sau khi ban hành, hoàn thành trước ngày 30/6/2026").end == date(2026, 6, 29)
    assert read("Theo quy định, trước ngày 15/12 hằng năm").kind is Kind.RECURRING
    bounded = read("Thường xuyên trong năm 2026")
    assert (bounded.kind, bounded.start, bounded.end) == (Kind.CONTINUOUS, date(2026, 1, 1), date(2026, 12, 31))
    both = read("Từ ngày 01/3/2026, hoàn thành trước ngày 30/6/2026")
    assert (both.kind, both.start, both.end) == (Kind.PERIOD, date(2026, 3, 1), date(2026, 6, 29))


@pytest.mark.parametrize(
    ("written", "dues"),
    [
        ("Trước ngày 15/6 và 15/12/2026", ["2026-06-14", "2026-12-14"]),
        ("Lần 1: trước ngày 15/6; lần 2: trước ngày 15/12/2026", ["2026-06-14", "2026-12-14"]),
        ("Tháng 4 và tháng 8 năm 2026", ["2026-04-30", "2026-08-31"]),
        ("Các tháng 3, 6, 9 và 12 năm 2026", ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]),
        ("Hoàn thành trước ngày 30/6/2026, báo cáo trước ngày 15/7/2026", ["2026-06-29", "2026-07-14"]),
        (
            "Trước ngày 30/6/2026 (đối với cấp xã); trước ngày 31/7/2026 (đối với cấp tỉnh)",
            ["2026-06-29", "2026-07-30"],
        ),
    ],
)
def test_several_days_are_due_one_after_the_other(written: str, dues: list[str]) -> None:
    deadline = read(written)
    assert deadline.dues == tuple(map(day, dues))
    assert deadline.end == deadline.dues[-1]
    assert next_due(deadline, NEW_YEAR) == deadline.dues[0]
    assert next_due(deadline, deadline.dues[0] + timedelta(days=1)) == deadline.dues[1]
    assert next_due(deadline, deadline.dues[-1] + timedelta(days=1)) is None


@pytest.mark.parametrize(
    "written",
    [
        "",
        "  ",
        "./.",
        "Sở Nội vụ",
        "Hoàn thành",
        "trước ngày 30/6/26",
        "30/6/26",
        "quý II/26",
        "Quý V/2026",
        "Trước {{ hạn }}",
        "Trước ngày 30 tháng 6 năm {{ năm }}",
        "[[CẦN BỔ SUNG THỜI HẠN]]",
        "ngày    tháng 11 năm 2026",
        "trước ngày ３０/６/２０２６",
        "95",
        "12 tháng",
        "Quý I/2026 đã xong",
    ],
)
def test_what_is_no_deadline_is_unknown(written: str) -> None:
    assert read(written, PLAN_YEAR) == Deadline(written, Kind.UNKNOWN)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Trước ngày 31/4/2026", Kind.BEFORE),
        ("ngày 29/02/2026", Kind.DATE),
        ("ngày 15/00/2026", Kind.DATE),
        ("Tháng 13/2026", Kind.PERIOD),
        ("trước ngày 31/4 hằng năm", Kind.RECURRING),
        ("trước ngày 32 hằng tháng", Kind.RECURRING),
        ("Năm học 2026 - 2028", Kind.PERIOD),
        ("Từ ngày 15/12/2026 đến ngày 15/11/2026", Kind.PERIOD),
        ("2030 - 2026", Kind.PERIOD),
    ],
)
def test_days_that_do_not_exist_are_told(written: str, kind: Kind) -> None:
    deadline = read(written)
    assert (deadline.kind, deadline.impossible, deadline.start, deadline.end) == (kind, True, None, None)
    assert next_due(deadline, NEW_YEAR) is None


def test_without_a_year_the_form_is_known_but_no_day() -> None:
    for year in (None, 0, 99_999):
        deadline = read("Trước ngày 30 tháng 11", year)
        assert (deadline.kind, deadline.end, deadline.impossible) == (Kind.BEFORE, None, False)
        assert next_due(deadline, NEW_YEAR) is None
    assert read("trước ngày 29/02").kind is Kind.BEFORE
    assert read("trước ngày 29/02", PLAN_YEAR).impossible


def test_spelling_does_not_matter() -> None:
    plain = read("Quý IV/2026 và quý I/2027; hoàn thành trước ngày 30/6/2027")
    old_tones = plain.raw.replace("quý", "qúy").replace("hoàn", "hòan")
    for written in (plain.raw.upper(), old_tones, f"- {plain.raw}."):
        assert read(written)._replace(raw="") == plain._replace(raw="")
    decomposed = unicodedata.normalize("NFD", plain.raw)
    assert read(decomposed) == plain._replace(raw=decomposed)
    assert read("Trước  ngày\n30/6/2026").end == date(2026, 6, 29)


def found(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find(text, PLAN_YEAR)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các xã gửi kết quả về Sở trước ngày 20/9/2026 để tổng hợp.", ["trước ngày 20/9/2026"]),
        ("Gửi báo cáo **trước ngày 20/9/2026**[^1].", ["trước ngày 20/9/2026"]),
        ("gửi trước 17 giờ 00, ngày 20/9/2026 qua hệ thống", ["trước 17 giờ 00, ngày 20/9/2026"]),
        ("trình dự toán trước tháng 10 hằng năm; cân đối", ["trước tháng 10 hằng năm"]),
        ("báo cáo (trước ngày 30 tháng 11).", ["trước ngày 30 tháng 11"]),
        ("định kỳ trước ngày 12/10 hằng\nnăm, gửi số liệu", ["trước ngày 12/10 hằng\nnăm"]),
        ("trước ngày 05/6 và 10/12 hằng năm gửi số liệu", ["trước ngày 05/6 và 10/12 hằng năm"]),
        ("giao chỉ tiêu chậm nhất vào tháng 9 hằng năm; điều chỉnh", ["chậm nhất vào tháng 9 hằng năm"]),
        ("Hoàn thành việc rà soát trong quý II/2026.", ["trong quý II/2026"]),
        ("hoàn thành trước năm 2028", ["trước năm 2028"]),
        ("Hằng năm, các xã tổ chức diễn tập", ["Hằng năm"]),
        ("tổng hợp; định kỳ hằng năm đánh giá, gửi Sở", ["định kỳ hằng năm"]),
        ("Hằng tháng, trước ngày 25, các xã báo cáo", ["Hằng tháng, trước ngày 25"]),
        (
            "Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) gửi báo cáo",
            ["Định kỳ 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12)"],
        ),
        ("Báo cáo quý gửi trước ngày 15 của tháng cuối quý.", ["trước ngày 15 của tháng cuối quý"]),
        ("tổ chức từ ngày 01/3/2026 đến ngày 15/3/2026 tại xã", ["từ ngày 01/3/2026 đến ngày 15/3/2026"]),
        ("Đợt 2: từ ngày 15/4/2026 đến ngày khai mạc gồm 03 buổi", ["từ ngày 15/4/2026 đến ngày khai mạc"]),
        ("nhận hồ sơ đến hết ngày 31/3/2026", ["đến hết ngày 31/3/2026"]),
        (
            "trả lời trong 05 ngày làm việc, kể từ ngày nhận đơn, và báo cáo",
            ["trong 05 ngày làm việc, kể từ ngày nhận đơn"],
        ),
        ("Chậm nhất 05 ngày trước ngày tổ chức, gửi tài liệu", ["Chậm nhất 05 ngày trước ngày tổ chức"]),
        ("sửa chữa trường lớp trước khai giảng năm học mới.", ["trước khai giảng năm học mới"]),
        ("Ngay sau khi có hướng dẫn, các đơn vị triển khai", ["Ngay sau khi có hướng dẫn"]),
        ("- Thời gian thực hiện: Quý II/2026;\n- Sản phẩm: Báo cáo", ["Quý II/2026"]),
        ("(Thời hạn: thường xuyên)", ["thường xuyên"]),
        ("Nộp trước ngày 31/4/2026.", ["trước ngày 31/4/2026"]),
        (
            "báo cáo 6 tháng gửi trước ngày 10/6/2026, báo cáo năm gửi trước ngày 10/12/2026",
            ["trước ngày 10/6/2026", "trước ngày 10/12/2026"],
        ),
    ],
)
def test_deadlines_are_found_in_sentences(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Nghị quyết số 29-NQ/TW ngày 04 tháng 11 năm 2013 của Ban Chấp hành Trung ương",
        "Quyết định số 12/QĐ-UBND ngày 05/01/2026",
        "phát triển giáo dục giai đoạn 2021 - 2030, tầm nhìn đến năm 2045",
        "Đến năm 2030, 80% số trường đạt chuẩn; đến hết năm 2035 đạt 100%",
        "hoàn thành phổ cập cho 95% trẻ em vào năm 2030",
        "trước năm 2035 không còn hộ nghèo",
        "ngân sách hằng năm và kế hoạch đầu tư công trung hạn, hằng năm",
        "chi thường xuyên; giáo dục thường xuyên; thường xuyên kiểm tra",
        "từ ngày 01/01/2025 đến ngày 30/9/2025, tỉnh tiếp nhận 120 hồ sơ",
        "Số liệu (từ ngày 15/12/2024 đến ngày 14/12/2025)",
        "hồ sơ tiếp nhận trước ngày 01/7/2025",
        "văn bản đã ban hành trước ngày 01/7/2025 hết hiệu lực",
        "có hiệu lực đến hết ngày 31/12/2026",
        "Tỉnh đã hoàn thành trong năm 2025",
        "trước hết là công tác cán bộ; kịp thời khen thưởng theo quy định",
        "năm học 2026 - 2027 và nhiệm kỳ 2025 - 2030",
        "Thời gian làm việc: 12 tháng",
        "phát động Tháng hành động từ tháng 5",
    ],
)
def test_dates_targets_and_stages_are_no_deadlines(text: str) -> None:
    assert found(text) == []


WORDS = st.sampled_from(
    [
        *(
            "trước ngày",
            "chậm nhất",
            "đến hết",
            "từ",
            "trong",
            "vào",
            "hằng",
            "hàng",
            "định kỳ",
            "thường xuyên",
            "khi",
            "sau",
        ),
        *(
            "theo lộ trình",
            "các năm tiếp theo",
            "trở đi",
            "kể từ ngày",
            "ngày làm việc",
            "hoàn thành",
            "báo cáo",
            "Thời hạn:",
        ),
        *(
            "ngày",
            "tháng",
            "quý",
            "năm",
            "tuần",
            "học kỳ",
            "năm học",
            "đầu",
            "cuối",
            "giờ",
            "lần",
            "thứ Sáu",
            "của",
            "mỗi",
        ),
        *(
            "1",
            "02",
            "15",
            "31",
            "6",
            "12",
            "17",
            "2026",
            "2027",
            "I",
            "II",
            "IV",
            "30/6",
            "29/02",
            "31/4/2026",
            "15/3/2026",
        ),
        *("và", ",", ";", "(", ")", ":", ".", "-", "/", "**", "[^1]", "{{", "\n", "\n\n", "\t", "_"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=14).map(" ".join))
DAYS = st.dates()
YEARS = st.one_of(st.none(), st.integers(-5, 3000))


@given(TEXTS, YEARS, DAYS)
def test_no_text_raises(text: str, year: int | None, after: date) -> None:
    deadline = read(text, year)
    assert deadline.raw == text
    assert not (deadline.impossible and (deadline.start or deadline.end or deadline.dues))
    assert not (deadline.start and deadline.end and deadline.start > deadline.end)
    assert list(deadline.dues) == sorted(set(deadline.dues))
    assert not deadline.dues or deadline.dues[-1] == deadline.end
    assert (deadline.every is not None) or deadline.kind is not Kind.RECURRING
    due = next_due(deadline, after)
    assert due is None or (due >= after and next_due(deadline, due) == due)


@given(TEXTS, YEARS)
def test_what_is_found_reads_the_same_alone(text: str, year: int | None) -> None:
    last = 0
    for each in find(text, year):
        assert last <= each.start < each.end <= len(text)
        assert each.deadline == read(text[each.start : each.end], year)
        assert each.deadline.kind is not Kind.UNKNOWN
        last = each.end


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(["/", "-", "."]), st.booleans())
def test_every_day_is_read_back(the_day: date, sign: str, padded: bool) -> None:
    form = "02d" if padded else "d"
    numbers = f"{the_day.day:{form}}{sign}{the_day.month:{form}}{sign}{the_day.year}"
    assert read(f"Chậm nhất ngày {numbers}").end == the_day
    assert read(f"ngày {the_day.day:{form}} tháng {the_day.month:{form}} năm {the_day.year}").start == the_day


@given(st.sampled_from(["hằng năm", "hằng quý", "định kỳ 6 tháng", "ngày 31 hằng tháng", "thứ Hai hằng tuần"]), DAYS)
def test_the_next_day_due_is_the_first_one(written: str, after: date) -> None:
    due = next_due(read(written), after)
    if due is None:
        assert after.year in (1, 9999)  # the calendar ends
    elif due > after:
        assert next_due(read(written), due - timedelta(days=1)) == due


@pytest.mark.parametrize("piece", ["trước ngày 1, ", "hằng năm (", "[^"])
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    text = piece * (200_000 // len(piece)) + "!"
    assert read(text).kind is Kind.UNKNOWN
    assert sum(1 for _found in find(text)) < len(text)
