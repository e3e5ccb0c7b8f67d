"""An agency's profile: read with its first fault told, and made of a plan."""

from pathlib import Path
from typing import Any

import pytest

from drafter.errors import InputError
from drafter.plan.reading.canonical import plain
from drafter.plan.starters.profiles import profile_of, read_profile
from drafter.plan.syntax.source import Source, read_source
from tests.samples import MINIMAL, to_yaml, with_

EXAMPLES = sorted((Path(__file__).resolve().parents[3] / "examples").glob("*.yaml"))


def profile(folder: Path, text: str) -> Any:
    """The profile with that text, as plain values."""
    path = folder / "hồ sơ.yaml"
    path.write_text(text, encoding="utf-8")
    return plain(read_profile(path))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("địa danh: Huế\n", {"place": "Huế"}),
        ("place: Huế   # chưa có gì khác\nký:\n", {"place": "Huế"}),
        ("agency: {name: Sở A}\n", {"agency": {"name": "Sở A"}}),
        ("ký: {chức vụ: Giám đốc}\nlưu: {}\n", {"signature": {"position": "Giám đốc"}, "filing": {}}),
        ("lưu: {đơn vị soạn thảo: VP}\n", {"filing": {"unit": ["VP"]}}),
        ("{}\n", {}),
    ],
)
def test_a_profile_holds_what_its_agency_has(tmp_path: Path, text: str, expected: Any) -> None:
    assert profile(tmp_path, text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- một\n", "không phải là hồ sơ cơ quan."),
        ("một\n", "không phải là hồ sơ cơ quan."),
        ("địa danh: 'Huế\n", "không phải là hồ sơ cơ quan. 1:11: Dấu ngoặc kép hoặc nháy đơn mở ở đây chưa đóng"),
        ("địa danh: Huế\n\tký: A\n", "không phải là hồ sơ cơ quan. 2:1: Dòng này thụt lề bằng phím Tab"),
        (
            "trích yếu: A\n",
            "có chỗ sai. 1:1: Không có mục “trích yếu” ở đây. Các mục dùng được: cơ quan, địa danh, ký, lưu.",
        ),
        ("địa danh: Huế\nplace: Huế\n", "có chỗ sai. 2:1: Mục “địa danh” đã có ở dòng 1, cột 1"),
        ("địa danh: [a]\n", "có chỗ sai. 1:11: “địa danh” là một dòng chữ"),
        ("cơ quan: {viết tắt: A}\n", "có chỗ sai. 1:10: Thiếu mục “cơ quan › tên”"),
        ("ký: {chức vụ: KT. Chủ tịch}\n", "có chỗ sai. 1:15: “chức vụ” ghi chức vụ hoặc tên, không kèm TM."),
        ("địa danh: …\nsố: 1\n", "có chỗ sai. 1:11: “địa danh” còn để “…”"),
        ("số: 1\nđịa danh: …\n", "có chỗ sai. 1:1: Không có mục “số”"),
    ],
)
def test_the_first_fault_of_a_profile_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        profile(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'hồ sơ.yaml'} {told}")
    assert caught.value.exit_code == 2


def test_a_profile_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"Không tìm thấy .*mất\.yaml"):
        read_profile(tmp_path / "mất.yaml")


def test_the_profile_of_a_plan() -> None:
    expected = """\
# Những điều kế hoạch nào của cơ quan cũng có; drafter new lấy làm mặc định.
cơ quan:
  chủ quản: UBND tỉnh Lâm Đồng
  tên: Sở Nội vụ
  viết tắt: SNV
địa danh: Lâm Đồng
ký:
  chức vụ: Giám đốc
  họ tên: Nguyễn Thị An
lưu:
  đơn vị soạn thảo: VP
"""
    plan = Source("kh.yaml", to_yaml(MINIMAL))
    shuffled = dict(reversed(MINIMAL.items()))
    assert profile_of(plan) == expected
    assert profile_of(Source("kh.yaml", to_yaml(shuffled))) == expected


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_profile_of_an_example_reads(tmp_path: Path, path: Path) -> None:
    found = profile(tmp_path, profile_of(read_source(path)))
    assert list(found) == ["agency", "place", "signature", "filing"]


@pytest.mark.parametrize("lưu", [{}, {"đơn vị soạn thảo": ["VP", "TH"]}])
@pytest.mark.parametrize("tên", ["Sở A / B", "Sở “A”: B # C", "- {{ x }}", "2024-08", "null", "A\\B\n"])
def test_a_profile_says_what_the_plan_says(tmp_path: Path, tên: str, lưu: dict[str, Any]) -> None:
    content = with_(cơ_quan={"tên": tên, "viết tắt": "A"}, lưu=lưu)
    found = profile(tmp_path, profile_of(Source("kh.yaml", to_yaml(content))))
    assert found["agency"] == {"name": tên, "abbreviation": "A"}
    assert found["filing"] == ({"unit": ["VP", "TH"]} if lưu else {})


def test_a_plan_issued_with_a_decision_may_give_no_more_than_its_agency(tmp_path: Path) -> None:
    content = with_(ban_hành_kèm_theo={}, địa_danh=None, ngày=None, ký=None, nơi_nhận=None, lưu=None)
    assert list(profile(tmp_path, profile_of(Source("kh.yaml", to_yaml(content))))) == ["agency"]
