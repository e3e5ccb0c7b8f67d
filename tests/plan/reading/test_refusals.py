"""Plans that are not drafted here at all: a state secret, a document of the Party; nothing else is said of them."""

from typing import Any

import pytest

from drafter.plan.reader import Reading
from tests.samples import located, reading_of, to_yaml, told, with_


def refused(content: dict[str, Any] | str) -> Reading:
    """The reading of a plan that is refused: one finding and nothing more."""
    reading = reading_of(content)
    assert reading.refused
    assert reading.is_yaml
    assert reading.plan is None
    assert len(reading.findings) == 1
    return reading


@pytest.mark.parametrize("mark", ["Mật", "TỐI MẬT", "tuyệt mật", "[[CẦN độ mật]]", "có"])
def test_a_state_secret_is_refused_at_its_mark(mark: str) -> None:
    text = to_yaml(with_(độ_mật=mark))
    reading = refused(text)
    assert told(reading) == [("MAT-01", "error", mark)]
    assert reading.findings[0].clause == "I.III.2.a"
    assert text.splitlines()[-1] == f"độ mật: {mark}".replace(": [[", ": '[[").replace("]]", "]]'")
    assert reading.findings[0].line == len(text.splitlines())


@pytest.mark.parametrize("mark", ["không", "Không", "KHÔNG MẬT", "thường", "no", "false"])
def test_no_secret_is_no_refusal(mark: str) -> None:
    reading = reading_of(with_(độ_mật=mark))
    assert (reading.refused, told(reading)) == (False, [])


@pytest.mark.parametrize("mark", ["", "''"])
def test_a_mark_that_is_left_blank_is_no_secret(mark: str) -> None:
    assert not reading_of(to_yaml(with_()) + f"độ mật: {mark}\n").refused


AGENCY = {"tên": "Huyện ủy Lạc Dương", "viết tắt": "HU"}


@pytest.mark.parametrize(
    "name",
    [
        *("Tỉnh ủy Lâm Đồng", "Thành uỷ Hà Nội", "Đảng ủy / xã Đạ Tẻh", "Đảng bộ xã Đạ Tẻh", "Văn phòng Tỉnh ủy"),
        *("Ban Tuyên giáo và Dân vận", "Chi bộ Trường Tiểu học Đạ Tẻh"),
    ],
)
def test_a_party_issuer_is_refused_at_its_name(name: str) -> None:
    text = to_yaml(with_(cơ_quan={"tên": name, "viết tắt": "TU"}))
    reading = refused(text)
    assert told(reading) == [("ORG-02", "error", name)]
    assert located(text, reading) == [name]


def test_a_body_of_the_party_is_refused_by_what_stands_above_it() -> None:
    agency = {"chủ quản": "Tỉnh ủy Lâm Đồng", "tên": "Ban Tổ chức", "viết tắt": "BTC"}
    assert [rule for rule, _severity, _quote in told(refused(with_(cơ_quan=agency)))] == ["ORG-02"]


def test_an_issuer_that_says_it_is_the_partys_is_refused() -> None:
    text = to_yaml(with_(cơ_quan={"tên": "Trường Chính trị", "viết tắt": "TCT", "loại": "Đảng"}))
    reading = refused(text)
    assert told(reading) == [("ORG-02", "error", "Đảng")]
    assert located(text, reading) == ["Đảng"]


@pytest.mark.parametrize(
    "agency",
    [
        AGENCY | {"loại": "hành chính"},
        AGENCY | {"loại": "ban chỉ đạo"},
        {"tên": "Ủy ban nhân dân xã Đạ Tẻh", "viết tắt": "UBND"},
        {"tên": "Ban Chỉ đạo Chuyển đổi số", "viết tắt": "BCĐ"},
        {"tên": "Ban Thường trực Ủy ban Mặt trận Tổ quốc", "viết tắt": "MTTQ"},
    ],
    ids=lambda agency: agency["tên"],
)
def test_another_issuer_is_not(agency: dict[str, str]) -> None:
    reading = reading_of(with_(cơ_quan=agency))
    assert (reading.refused, told(reading)) == (False, [])


@pytest.mark.parametrize("fields", [{"độ mật": "Mật"}, {"cơ quan": AGENCY}], ids=["secret", "party"])
@pytest.mark.parametrize(
    "wrong",
    ["ngày: mai\n", "xyz: 1\n", "số: 1\nsố: 2\n", "mở đầu: Theo [@x].\n", "mở đầu: '[[CẦN a]]'\n", "mở đầu: &a b\n"],
)
def test_a_refusal_stands_alone_whatever_else_is_wrong(fields: dict[str, Any], wrong: str) -> None:
    content = {key: value for key, value in (with_() | fields).items() if not wrong.startswith(key)}
    assert told(refused(to_yaml(content) + wrong))[0][0] in ("MAT-01", "ORG-02")
    assert told(refused(wrong + to_yaml(content)))[0][0] in ("MAT-01", "ORG-02")


def test_a_refusal_needs_nothing_but_its_own_field() -> None:
    assert told(refused("độ mật: Mật\n")) == [("MAT-01", "error", "Mật")]
    assert told(refused("cơ quan: {tên: Tỉnh ủy Lâm Đồng}\n")) == [("ORG-02", "error", "Tỉnh ủy Lâm Đồng")]


@pytest.mark.parametrize("value", ["[Mật]", "{mức: Mật}"])
def test_a_mark_of_the_wrong_shape_gives_no_plan_either(value: str) -> None:
    reading = reading_of(to_yaml(with_()) + f"độ mật: {value}\n")
    assert reading.plan is None


def test_a_secret_may_come_with_a_variable() -> None:
    content = with_(độ_mật="{{ mật }}", biến={"mật": "Mật"})
    assert reading_of(content).refused
    assert not reading_of(content, {"mật": "không"}).refused
    assert told(reading_of(content, {"mật": ""})) == []
