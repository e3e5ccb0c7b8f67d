"""The table of fields: its own order, and that either language of every key gives the same plan."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.language.spelling import fold, nfc
from drafter.plan.fields.field import Field, Kind
from drafter.plan.fields.lookup import along, field_of, named, spoken
from drafter.plan.fields.records import BODY, FALSE, ONE_OF, ONLY_WITH_OWN_NUMBER, RECORDS, TRUE
from drafter.plan.reader import read, read_text
from drafter.plan.syntax.source import parse_source
from tests.samples import MINIMAL, plan_of, to_yaml

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted([*(ROOT / "examples").glob("*.yaml"), *(ROOT / "plan_specs").glob("*.yaml")])
FIELDS = [(record, field) for record, fields in RECORDS.items() for field in fields]
CLAUSE = re.compile(r"I\.I{2,3}\.\d\.[a-eđgh]|I\.II\.\d|I\.III\.\d|I\.I\.\d|Mẫu 1\.3|Điều 8 k2 [a-eđghi]")


def said(value: Any) -> str:
    return value.key if isinstance(value, Field) else str(value)


def values_to_english(value: Any, field: Field) -> Any:
    if isinstance(value, list):
        inner = named(field.record, field.list_as) if field.record and field.list_as else field
        return [values_to_english(item, inner if isinstance(item, list) else field) for item in value]
    if isinstance(value, dict) and field.kind is Kind.ENTRIES:
        record = field.record or ""
        return {key: to_english(each, record) if isinstance(each, dict) else each for key, each in value.items()}
    return to_english(value, field.record or "") if isinstance(value, dict) else value


def to_english(content: dict[str, Any], record: str = "plan") -> dict[str, Any]:
    """The content with every key in English; blank values left out, as to_yaml would quote them."""
    translated = {}
    for key, value in content.items():
        field = field_of(record, key)
        assert field is not None, key
        if value != "" or field.blank:
            translated[field.name] = values_to_english(value, field)
    return translated


@pytest.mark.parametrize("record", RECORDS)
def test_no_two_fields_of_a_record_share_a_key(record: str) -> None:
    owner: dict[str, str] = {}
    for field in RECORDS[record]:
        for key in {fold(field.name), fold(field.key)}:
            assert owner.setdefault(key, field.name) == field.name


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=said)
def test_a_field_is_complete(record: str, field: Field) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", field.name)
    assert field.key == nfc(field.key)
    assert fold(field.key) != fold(field.name)
    assert re.fullmatch(r"[^\W\d_]+( [^\W\d_]+)*", field.key)
    assert field.help.strip() == field.help != ""
    assert field.help[0].islower()
    assert not field.help.endswith(".")
    assert field.clause is None or CLAUSE.fullmatch(field.clause)
    nested = field.kind in (Kind.RECORD, Kind.ITEMS, Kind.ENTRIES)
    assert field.record is None or nested
    assert field.record is not None or not nested or field.text
    assert field.list_as is None or named(field.record or "", field.list_as) is not field
    assert field.record is None or field.record in RECORDS
    assert bool(field.choices) == (field.kind is Kind.CHOICE)
    for other in (*field.needs, *field.excludes):
        assert named(record, other) is not field


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=said)
def test_a_key_is_known_however_it_is_spelled(record: str, field: Field) -> None:
    import unicodedata

    for key in (field.key, field.name):
        for spelled in (
            key,
            key.upper(),
            key.title(),
            f" {key.replace(' ', '  ')} ",
            unicodedata.normalize("NFD", key),
        ):
            assert field_of(record, spelled) is field
    assert field_of(record, field.key.replace(" ", "_")) is field
    assert field_of(record, field.name.replace("_", " ")) is field
    assert named(record, field.name) is field


def test_old_and_new_tone_marks_are_one_key() -> None:
    assert field_of("node", "khóa") is field_of("node", "khoá") is named("node", "key")
    assert field_of("signature", "thừa ủy quyền") is field_of("signature", "thừa uỷ quyền")


@pytest.mark.parametrize("key", ["", "xyz", "trich yeu", "trích yếu:", "node", "sectionss"])
def test_what_is_no_key(key: str) -> None:
    assert field_of("plan", key) is None


def test_a_name_that_is_not_in_the_record() -> None:
    with pytest.raises(KeyError):
        named("filing", "subject")


def test_every_record_is_used_and_the_body_stands_in_the_plan() -> None:
    used = {field.record for _record, field in FIELDS if field.record} | {"plan", "profile", "house"}
    assert used == set(RECORDS)
    assert {f.name for f in RECORDS["plan"] if f.record == "node"} == set(BODY)
    assert all(named(record, name) for record, names in ONE_OF.items() for name in names)
    assert all(named("plan", name) for name in ONLY_WITH_OWN_NUMBER)
    assert not set(TRUE) & set(FALSE)


def test_the_mandatory_fields_of_the_decree() -> None:
    assert [field.key for field in RECORDS["plan"] if field.required] == [
        *("cơ quan", "địa danh", "ngày", "trích yếu", "ký", "nơi nhận", "lưu")
    ]
    assert named("agency", "name").required
    assert named("signature", "position").required
    assert not named("signature", "signer").required


def test_a_path_is_spoken() -> None:
    assert [said(step) for step in along(("tasks", 1, "children", 0, "title"))] == [
        *("nhiệm vụ", "2", "gồm", "1", "tiêu đề")
    ]
    assert [said(step) for step in along(("tasks", 0, "duties", 2))] == ["nhiệm vụ", "1", "nhiệm vụ", "3"]
    assert [said(step) for step in along(("tasks", 0, "labels", "lead"))] == ["nhiệm vụ", "1", "nhãn", "chủ trì"]
    assert [said(step) for step in along(("signature", "position"))] == ["ký", "chức vụ"]
    assert [said(step) for step in along(("recipients", 0, "group", 1))] == ["nơi nhận", "1", "nhóm", "2"]
    assert spoken(("citations", "nq 68", "issuer")) == "viện dẫn › nq 68 › cơ quan"
    assert spoken(("footnotes", "1")) == "chú thích › 1"
    assert spoken(("tasks", 0, "tables", 0, "rows", 2, "cells", 1, "down")) == (
        "nhiệm vụ › 1 › bảng › 1 › hàng › 3 › ô › 2 › gộp dọc"
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_plan_with_english_keys_is_the_same_plan(path: Path) -> None:
    vietnamese = read(path).plan
    assert vietnamese is not None
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    english = to_english(content)
    assert not set(english) & set(content)
    assert plan_of(english) == vietnamese


def test_both_languages_may_stand_in_one_file() -> None:
    english = to_english(MINIMAL)
    mixed = {**{key: MINIMAL[key] for key in list(MINIMAL)[:4]}, **dict(list(english.items())[4:])}
    assert plan_of(mixed) == plan_of(english) == plan_of(MINIMAL)


@pytest.mark.parametrize(("record", "field"), [each for each in FIELDS if each[0] == "plan"], ids=said)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_either_spelling_of_every_key_is_accepted(record: str, field: Field, language: str) -> None:
    key = field.key if language == "vi" else field.name
    content = {k: v for k, v in MINIMAL.items() if k != field.key} | {key: MINIMAL.get(field.key, "1")}
    reading = read_text(parse_source("thu.yaml", to_yaml(content).encode()))
    assert "SPEC-02" not in {finding.rule for finding in reading.findings}
