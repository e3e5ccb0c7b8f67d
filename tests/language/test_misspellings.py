import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.grammar.words import Words
from drafter.language.misspellings import confused, strange, suspects


def odd(text: str) -> list[tuple[str, str]]:
    return [(text[slip.start : slip.end], slip.right) for slip in strange(text)]


def mixed_up(*paragraphs: str) -> list[tuple[str, str]]:
    texts = [Words(paragraph) for paragraph in paragraphs]
    suspected = suspects(texts)
    return [(words.text[slip.start : slip.end], slip.right) for words in texts for slip in confused(words, suspected)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("viên cvhức và ácc đơn vị", [("cvhức", ""), ("ácc", "")]),
        ("đựơc giao; hòan thành. Ngòai ra", [("đựơc", "được"), ("hòan", "hoàn"), ("Ngòai", "Ngoài")]),
        ("các phưong án thưc hiện", [("phưong", ""), ("thưc", "")]),
        ("xã thựchiện tổchức", [("thựchiện", "thực hiện"), ("tổchức", "tổ chức")]),
        ("` kế hoạch", [("`", "")]),
        ("ôtô, ximăng, lôgic, hiđrocacbon, crôm, micrô, êke", []),
        ("Mát-xcơ-va, b/cáo, đ/c, v.v., qđ, thôn Đăk Rơ Nga, Krông Pắc, UBND, GDĐT", []),
        ("https://xã.vn hòm thư tòan@xã.vn", []),
        ("Facebook video clip online", []),
    ],
)
def test_words_that_are_no_syllables(text: str, found: list[tuple[str, str]]) -> None:
    assert odd(text) == found


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (("phần việc giành cho thôn", "người lao đông"), [("giành cho", "dành cho"), ("lao đông", "lao động")]),
        (("Hổ trợ người dân", "cũng cố tổ chức"), [("Hổ trợ", "Hỗ trợ"), ("cũng cố", "củng cố")]),
        (("kinh phí, kinh phí, kinh phí", "bố trí kính phí"), [("kính phí", "kinh phí")]),
        (("Hà Nội; Hà Nội; Hà Nội", "thành phố Hà Nôi"), [("Hà Nôi", "Hà Nội")]),
        (("Thủ tướng Chính và các bộ", "đạt chuẩn quốc gắn"), [("Thủ tướng Chính", ""), ("chuẩn quốc", "")]),
        (("kinh phí, kinh phí", "bố trí kính phí"), []),
        (("hình thức, hình thức, hình thức", "tình hình thực tiễn"), []),
        (("đối với, đối với, đối với", "trao đổi với", "đi đôi với"), []),
        (("thi hành, thi hành, thi hành", "đồng chí Nguyễn Thị Hành"), []),
        (("giành cho được", "cũng cố gắng", "tuyệt đối mới", "lịch sử lý luận", "bùng nổ lực lượng"), []),
        (("Thủ tướng Chính phủ; chuẩn quốc gia", "THỦ TƯỚNG CHÍNH", "Ủy ban nhân"), []),
    ],
)
def test_real_syllables_that_make_no_word(paragraphs: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    assert mixed_up(*paragraphs) == found


@given(st.text(alphabet="aâđươgnhòạ `.-\n"))
def test_any_text_can_be_asked(text: str) -> None:
    assert all(0 <= slip.start < slip.end <= len(text) for slip in strange(text))
    mixed_up(text, text)
