"""Values made wrong in one place."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.openapi import Document
from postspec.samples import Schemas
from postspec.stub.faults._mutations import (
    Mutation,
    drop_property,
    extra_property,
    mutate,
    null_property,
    rename_property,
    retype_property,
    unknown_choice,
)

Json = Any

SCHEMAS = Schemas(Document(file="inline", raw={}))
TOOL = {
    "type": "object",
    "required": ["id", "madeAt"],
    "properties": {
        "id": {"type": "string"},
        "madeAt": {"type": "integer"},
        "note": {"type": ["string", "null"]},
        "kind": {"enum": ["HAND", "POWER"]},
        "size": {"type": "object", "properties": {"unit": {"const": "mm"}, "long": {}}},
    },
}
PAGE = {"type": "object", "properties": {"tools": {"type": "array", "items": TOOL}}}
HAMMER = {
    "note": "heavy",
    "id": "a",
    "madeAt": 1,
    "kind": "HAND",
    "size": {"unit": "mm", "long": 3},
}

#: mutation, schema, value, wanted, name → pointer, what stands there then, is it a violation.
CASES: list[tuple[Mutation, Json, Json, str, str, str, Json, bool]] = [
    (drop_property, TOOL, HAMMER, "", "", "/id", None, True),
    (drop_property, TOOL, HAMMER, "madeAt", "", "/madeAt", None, True),
    (drop_property, TOOL, HAMMER, "note", "", "/note", None, False),
    (drop_property, PAGE, {"tools": [HAMMER]}, "", "", "/tools/0/id", None, True),
    (drop_property, PAGE, {"tools": [HAMMER]}, "/tools/0/size/long", "", "/tools/0/size/long", None, False),
    (retype_property, TOOL, HAMMER, "", "", "/note", 12345, True),
    (retype_property, TOOL, HAMMER, "madeAt", "", "/madeAt", "1", True),
    (retype_property, TOOL, HAMMER, "size", "", "/size", "text", True),
    (null_property, TOOL, HAMMER, "", "", "/id", None, True),
    (null_property, TOOL, HAMMER, "note", "", "/note", None, False),
    (unknown_choice, TOOL, HAMMER, "", "", "/kind", "no-such-HAND", True),
    (unknown_choice, TOOL, HAMMER, "unit", "", "/size/unit", "no-such-mm", True),
]  # fmt: skip


def at(value: Json, pointer: str) -> Json:
    """Give what stands at a pointer, None if nothing does."""
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value.get(step)
    return value


@pytest.mark.parametrize(
    ("mutation", "schema", "value", "wanted", "name", "pointer", "then", "is_violation"), CASES
)
def test_a_value_is_changed_in_one_place(
    mutation: Mutation,
    schema: Json,
    value: Json,
    wanted: str,
    name: str,
    pointer: str,
    then: Json,
    is_violation: bool,
) -> None:
    """Where the schema forbids it, the top first; a named property even where it is allowed."""
    before = repr(value)
    made = mutate(SCHEMAS, schema, value, mutation, wanted=wanted, name=name)
    assert made is not None
    assert (made.pointer, made.is_violation) == (pointer, is_violation)
    assert at(made.value, pointer) == then
    assert SCHEMAS.is_valid(schema, made.value) is not is_violation
    assert repr(value) == before


@pytest.mark.parametrize(
    ("old", "name", "new"),
    [
        ("madeAt", "", "made_at"),
        ("made_at", "", "madeAt"),
        ("id", "", "id_renamed"),
        ("id", "key", "key"),
    ],
)
def test_a_property_is_renamed_in_its_place(old: str, name: str, new: str) -> None:
    """As another team would write it, or as the entry says; order and value stay."""
    schema = {"required": [old]}
    made = mutate(SCHEMAS, schema, {"a": 1, old: 2, "z": 3}, rename_property, name=name)
    assert made is not None
    assert list(made.value.items()) == [("a", 1), (new, 2), ("z", 3)]


def test_a_property_is_added_where_it_is_forbidden() -> None:
    """Below the top, too; where no object forbids it, at the top, and it is no violation."""
    closed = {"type": "object", "additionalProperties": False, "properties": {"x": {}}}
    schema = {"properties": {"inner": closed}}
    made = mutate(SCHEMAS, schema, {"inner": {"x": 1}}, extra_property)
    assert made is not None
    assert made.value == {"inner": {"x": 1, "unexpectedProperty": "unexpected"}}
    assert made.is_violation
    made = mutate(SCHEMAS, {}, {"inner": {"x": 1}}, extra_property, wanted="more")
    assert made is not None
    assert made.value == {"inner": {"x": 1}, "more": "unexpected"}
    assert not made.is_violation


@pytest.mark.parametrize(
    ("mutation", "schema", "value", "wanted"),
    [
        (drop_property, TOOL, {"note": "x"}, "id"),
        (drop_property, {}, HAMMER, ""),
        (unknown_choice, TOOL, {"note": "x"}, ""),
        (null_property, {"properties": {"x": {}}}, {"x": 1}, ""),
        (retype_property, {"type": "string"}, "text", ""),
        (extra_property, {"type": "array"}, [1], ""),
        (drop_property, PAGE, {"tools": []}, ""),
    ],
)
def test_what_cannot_be_made_wrong_stays(
    mutation: Mutation, schema: Json, value: Json, wanted: str
) -> None:
    """Without a place, or without one where the schema minds, nothing is changed."""
    assert mutate(SCHEMAS, schema, value, mutation, wanted=wanted) is None
