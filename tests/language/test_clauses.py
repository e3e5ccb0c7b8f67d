import pytest

from drafter.language.clauses import cite

DECREE = " Nghị định số 30/2020/NĐ-CP"


@pytest.mark.parametrize(
    ("clause", "cited"),
    [
        ("Điều 8", "Điều 8" + DECREE),
        ("Điều 8 k2 đ", "điểm đ khoản 2 Điều 8" + DECREE),
        ("I.II.6.a", "điểm a khoản 6 Mục II Phần I Phụ lục I" + DECREE),
        ("I.I.3", "khoản 3 Mục I Phần I Phụ lục I" + DECREE),
        ("PL II.V.7", "khoản 7 Mục V Phụ lục II" + DECREE),
        ("PL III.I", "Mục I Phụ lục III" + DECREE),
        ("V.6.b", "số thứ tự 6b của bảng tại Mục V Phần I Phụ lục I" + DECREE),
        ("Mẫu 1.4", "Mẫu 1.4 Phụ lục III" + DECREE),
        ("tập quán", "tập quán"),
    ],
)
def test_a_clause_is_cited_as_officials_do(clause: str, cited: str) -> None:
    assert cite(clause) == cited
