import unicodedata

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.names import name_of


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Tên xã", "tên_xã"),
        ("  TÊN XÃ ", "tên_xã"),
        ("Tên\nđơn\u00a0 vị\t", "tên_đơn_vị"),
        ("Số điện thoại (nếu có)", "số_điện_thoại_nếu_có"),
        ("Nam/Nữ", "nam_nữ"),
        ("Tỷ lệ (%)", "tỷ_lệ"),
        ("TP.HCM", "tp_hcm"),
        ("tên_xã", "tên_xã"),
        ("_tên__xã_", "tên_xã"),
        ("Năm 2024", "năm_2024"),
        ("2024", "_2024"),
        ("1.1 Nội dung", "_1_1_nội_dung"),
        ("In", "_in"),
        ("Tên\u00adxã\u200b", "tênxã"),
        ("Đắk Wil", "đắk_wil"),
        ("{{ x }}", "x"),
        ("", ""),
        (" \u00a0\n", ""),
        ("(%) – ***", ""),
        ("²½", ""),
    ],
)
def test_a_header_becomes_a_name(header: str, name: str) -> None:
    assert name_of(header) == name
    assert name_of(unicodedata.normalize("NFD", header)) == name


@given(st.text() | st.text("ăâđêôơưÀÁẠ \n_-1²İẞ\u0301\u0323\u200b"))
def test_a_name_is_an_identifier_and_stays_what_it_is(header: str) -> None:
    name = name_of(header)
    assert name == "" or name.isidentifier()
    assert name_of(name) == name
    assert unicodedata.is_normalized("NFC", name)


@given(st.text() | st.sampled_from(["In", "not", "TRUE", "None", "if", "Loop"]))
def test_jinja_reads_a_name_as_the_variable_of_that_name(header: str) -> None:
    name = name_of(header)
    if name:
        environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
        assert environment.from_string("{{ " + name + " }}").render({name: "x"}) == "x"
