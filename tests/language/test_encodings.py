import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.encodings import FalseD, Legacy, false_d, legacy


@pytest.mark.parametrize(
    ("text", "encoding", "right"),
    [
        ("ñoäc laäp - töï do - haïnh phuùc", "VNI", "độc lập - tự do - hạnh phúc"),
        ("UÛY BAN NHAÂN DAÂN TÆNH", "VNI", "ỦY BAN NHÂN DÂN TỈNH"),
        ("Sôû Giaùo duïc vaø Ñaøo taïo", "VNI", "Sở Giáo dục và Đào tạo"),
        ("viÖc qu¶n lý dù ¸n", "TCVN3", "việc quản lý dự án"),
        ("nghÜa ViÖt", "TCVN3", "nghĩa Việt"),
        ("§éc lËp", "TCVN3", "Độc lập"),
        ("ñaïi hoïc", "VNI", "đại học"),
    ],
)
def test_a_run_in_an_old_encoding(text: str, encoding: str, right: str) -> None:
    assert list(legacy(text)) == [Legacy(0, len(text), encoding, right)]


def test_a_run_within_a_sentence() -> None:
    (run,) = legacy("Theo văn bản cũ, phaûi baùo caùo tröôùc ngaøy 15.")
    assert run == Legacy(17, 45, "VNI", "phải báo cáo trước ngày")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Cộng hòa xã hội chủ nghĩa Việt Nam, hoà bình, uỷ ban, thuở ấy, ngoằn ngoèo",
        "Müller và Björk đến Lübeck, España, Rhône-Poulenc",
        "café crème à la carte",
        "bụi 2,5 µm và 10 µm; «Độc lập» – ½ và ¼ · 5 § 7 ®",
        "Krông Pắc, M'Đrắk, Đắk Lắk, Êa H'leo",
        "naïve",
        "QÐ-UBND",
    ],
)
def test_what_is_no_old_encoding(text: str) -> None:
    assert list(legacy(text)) == []


def test_letters_that_look_like_d() -> None:
    assert list(false_d("Số 12/QÐ-UBND của Ðảng ủy, ðúng hạn")) == [FalseD(7, "Đ"), FalseD(18, "Đ"), FalseD(27, "đ")]
    assert list(false_d("Đảng ủy, đúng hạn")) == []


def test_a_sign_of_tcvn3_is_no_false_d() -> None:
    assert list(legacy("nghØ phÐp")) == [Legacy(0, 9, "TCVN3", "nghỉ phép")]
    assert list(false_d("nghØ phÐp")) == []


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x1EFF)))
def test_any_text_can_be_asked(text: str) -> None:
    for run in legacy(text):
        assert 0 <= run.start < run.end <= len(text)
    for letter in false_d(text):
        assert text[letter.start] in "ÐðƉ"
