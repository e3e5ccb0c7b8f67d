"""The schema for editors accepts every plan that is right, refuses what cannot be right, and explains every field."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from drafter import messages
from drafter.language.clauses import cite
from drafter.plan.fields.json_schema import json_schema
from drafter.plan.fields.records import RECORDS
from tests.samples import MINIMAL, with_
from tests.strategies import as_yaml, plans

ROOT = Path(__file__).resolve().parents[3]
STARTERS = sorted((ROOT / "plan_specs").glob("*.yaml"))
FILES = [*sorted((ROOT / "examples").glob("*.yaml")), *STARTERS]
COMMITTED = ROOT / "plan_specs" / "ke-hoach.schema.json"
SCHEMA = json_schema()
VALIDATOR = Draft7Validator(SCHEMA)


class Editor(yaml.SafeLoader):
    """Reads as an editor does, to which 12 is a number and có a text; JSON has no dates."""


Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
LOADERS = (yaml.BaseLoader, Editor)


def faults(content: Any) -> list[list[str | int]]:
    """The path of each fault."""
    return [list(error.absolute_path) for error in VALIDATOR.iter_errors(content)]


def properties(record: str) -> dict[str, Any]:
    found: dict[str, Any] = (SCHEMA if record == "plan" else SCHEMA["definitions"][record])["properties"]
    return found


def references(schema: Any) -> Iterator[str]:
    """Where each $ref leads."""
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"]
        schema = list(schema.values())
    if isinstance(schema, list):
        for each in schema:
            yield from references(each)


def test_it_is_a_schema_of_draft_7() -> None:
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft7Validator.META_SCHEMA["$id"]
    assert set(references(SCHEMA)) == {f"#/definitions/{record}" for record in SCHEMA["definitions"]}


def test_the_committed_schema_is_this_one() -> None:
    """`drafter schema -o plan_specs/ke-hoach.schema.json --force` brings it up to date."""
    assert COMMITTED.read_text(encoding="utf-8") == json.dumps(SCHEMA, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("path", STARTERS, ids=lambda path: path.stem)
def test_a_starter_says_where_the_schema_lies(path: Path) -> None:
    head = path.read_text(encoding="utf-8").partition("\n\n")[0]
    (target,) = re.findall(r"^# yaml-language-server: \$schema=(\S+)$", head, re.MULTILINE)
    assert (path.parent / target).resolve() == COMMITTED


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_plans_that_come_with_the_project_are_right(path: Path, loader: type[yaml.SafeLoader]) -> None:
    assert faults(yaml.load(path.read_text(encoding="utf-8"), Loader=loader)) == []


@given(plans(), st.integers(0, 10_000))
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_random_plans_are_right(fields: dict[str, Any], seed: int) -> None:
    text = as_yaml(fields, seed)
    assert [faults(yaml.load(text, Loader=loader)) for loader in LOADERS] == [[], []]


ENGLISH = {
    "agency": {"name": "Sở Nội vụ", "abbreviation": "SNV"},
    "place": "Lâm Đồng",
    "date": 2025,
    "subject": "Công tác văn thư",
    "sections": [{"title": "Nhiệm vụ", "children": ["Rà soát.", {"units": "VP", "duties": "Lập hồ sơ."}]}],
    "signature": {"position": "Giám đốc"},
    "recipients": ["UBND tỉnh", {"group": ["A", "B"]}],
    "filing": {"unit": ["VP", "TH"], "copies": 2},
}


@pytest.mark.parametrize(
    "content",
    [
        MINIMAL,
        ENGLISH,
        {key: MINIMAL[key] for key in ("cơ quan", "các phần")} | {"subject": "A"},
        {"cơ quan": {"name": "A"}, "trích yếu": "B", "ban hành kèm theo": {}},
        with_(số=12, hình_thức="giấy", dự_thảo=True, nơi_nhận="UBND tỉnh", căn_cứ="Căn cứ Luật"),
        with_(nhiệm_vụ={"nội dung": "Một"}, mục_đích="Hai"),
        with_(viện_dẫn={"nq": "Nghị quyết", "qđ": {"loại": "Quyết định"}}, chú_thích={"1": "Một"}, biến={"x": 5}),
        with_(nhiệm_vụ={"tiêu đề": "A", "bảng": {"cột": ["B"], "hàng": [["a", 2, {"gộp ngang": 2}], {"nhóm": "c"}]}}),
        with_() | {"số": None, "ký": {"chức vụ": "A", "họ tên": None}, "nhiệm vụ": None, "phụ lục": None},
    ],
)
def test_what_is_right(content: dict[str, Any]) -> None:
    assert faults(content) == []


@pytest.mark.parametrize(
    ("content", "paths"),
    [
        ([], [[]]),
        (None, [[]]),
        (with_(cơ_quan=None), [[]]),
        (with_(trích_yếu=None), [[]]),
        (with_(lời_kết="A"), [[]]),
        (with_(lời_kết="A", trích_yếu=None), [[], []]),
        (with_(cơ_quan={"viết tắt": "A"}), [["cơ quan"]]),
        (with_(cơ_quan={"tên": "A", "số": "1"}), [["cơ quan"]]),
        (with_(cơ_quan="Sở Nội vụ"), [["cơ quan"]]),
        (with_(địa_danh={"tên": "A"}), [["địa danh"]]),
        (with_(địa_danh=["A"]), [["địa danh"]]),
        (with_(mở_đầu=["A"]), [["mở đầu"]]),
        (with_(ký={"họ tên": "A"}), [["ký"]]),
        (with_(căn_cứ=[{"a": "b"}]), [["căn cứ"]]),
        (with_(nơi_nhận=[{"ghi chú": "để báo cáo"}]), [["nơi nhận"]]),
        (with_(nơi_nhận=[["A"]]), [["nơi nhận"]]),
        (with_(nhiệm_vụ=[{"vai trò": "khác"}]), [["nhiệm vụ"]]),
        (with_(nhiệm_vụ={"tiêu đề": "A", "gồm": [{"tên": "B"}]}), [["nhiệm vụ"]]),
        (with_(nhiệm_vụ={"tiêu đề": "A", "bảng": {"cột": ["B"]}}), [["nhiệm vụ"]]),
        (with_(nhiệm_vụ={"tiêu đề": "A", "bảng": {"cột": ["B"], "hàng": ["a"]}}), [["nhiệm vụ"]]),
        (with_(phụ_lục=["A"]), [["phụ lục"]]),
        (with_(viện_dẫn=["A"]), [["viện dẫn"]]),
        (with_(viện_dẫn={"nq": {"số ký hiệu": "1"}}), [["viện dẫn"]]),
        (with_(biến={"x": {"tên": "A"}}), [["biến"]]),
    ],
)
def test_what_cannot_be_right_is_told_at_its_place(content: Any, paths: list[list[str]]) -> None:
    assert faults(content) == paths


@pytest.mark.parametrize("record", [name for name in RECORDS if name not in ("profile", "house", "ranges")])
def test_every_field_stands_under_both_its_names_with_what_it_is_for(record: str) -> None:
    found = properties(record)
    assert set(found) == {key for field in RECORDS[record] for key in (field.key, field.name)}
    for field in RECORDS[record]:
        clause = f" ({cite(field.clause)})" if field.clause else ""
        assert found[field.key]["description"] == f"{field.help[0].upper()}{field.help[1:]}{clause}"
        assert found[field.name] == found[field.key]
        assert "$ref" not in found[field.key], "draft 7 overlooks what stands beside a $ref"
        assert list(field.choices) == (found[field.key].get("examples", []) if field.choices else [])


def test_it_speaks_the_users_language() -> None:
    try:
        messages.choose("en")
        english = json_schema()
    finally:
        messages.choose(None)
    assert english["title"] == "An administrative plan under Decree 30/2020/NĐ-CP"
    assert english["properties"].keys() == SCHEMA["properties"].keys()
