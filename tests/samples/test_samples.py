"""Values made from schemas."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.openapi import Document
from postspec.samples import FORMATS, Sampler, Schemas, strings_like

Json = Any

SHARED = {
    "Tree": {
        "type": "object",
        "required": ["label"],
        "properties": {
            "label": {"type": "string"},
            "children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
        },
    },
    "Chain": {
        "type": "object",
        "required": ["next"],
        "properties": {
            "next": {"oneOf": [{"$ref": "#/components/schemas/Chain"}, {"type": "null"}]}
        },
    },
    "Base": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
}


def schemas() -> Schemas:
    return Schemas(Document(file="inline", raw={"components": {"schemas": SHARED}}))


SAMPLES: list[tuple[dict[str, Any], Any]] = [
    ({}, "sample"),
    ({"const": 3}, 3),
    ({"enum": ["B", "A"]}, "B"),
    ({"type": "string", "example": "shown"}, "shown"),
    ({"type": "integer", "example": "wrong", "default": 7}, 7),
    ({"type": "string", "examples": ["one", "two"]}, "one"),
    ({"type": ["null", "boolean"]}, False),
    ({"type": "null"}, None),
    ({"type": "string", "minLength": 9}, "samplexxx"),
    ({"type": "string", "maxLength": 3}, "sam"),
    ({"type": "string", "pattern": r"^[A-Z]{3}-\d{2}$"}, "AAA-11"),
    ({"type": "integer"}, 1),
    ({"type": "integer", "minimum": 5}, 5),
    ({"type": "integer", "maximum": -2}, -2),
    ({"type": "integer", "exclusiveMinimum": 5}, 6),
    ({"type": "integer", "minimum": 10, "multipleOf": 7}, 14),
    ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}, 0.5),
    ({"type": "array", "items": {"type": "integer"}}, [1]),
    (
        {"type": "array", "items": {"type": "integer"}, "minItems": 3, "uniqueItems": True},
        [1, 2, 3],
    ),
    ({"type": "array", "maxItems": 0, "items": {"type": "string"}}, []),
    (
        {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 2, "uniqueItems": True},
        ["a", "b"],
    ),
    ({"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}, ["sample", 1]),
    ({"properties": {"a": {"type": "integer"}}}, {"a": 1}),
    ({"type": "object", "required": ["b"]}, {"b": "sample"}),
    ({"type": "object", "minProperties": 1}, {"key1": "sample"}),
    (
        {
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"properties": {"name": {"const": "n"}}},
            ]
        },
        {"id": 1, "name": "n"},
    ),
    ({"oneOf": [{"type": "null"}, {"type": "integer"}]}, 1),
    ({"type": "object", "properties": {"a": {}}, "maxProperties": 0}, {}),
]


@pytest.mark.parametrize(("schema", "value"), SAMPLES)
def test_a_sample_is_what_the_schema_says(schema: dict[str, Any], value: Json) -> None:
    """What the schema states comes first; otherwise the smallest value that fits the rules."""
    made = Sampler(schemas()).sample(schema)
    assert made == value
    assert schemas().is_valid(schema, made)


@pytest.mark.parametrize("name", sorted(SHARED))
def test_a_schema_that_contains_itself_ends(name: str) -> None:
    """Recursion stops, and what comes out is valid."""
    schema = {"$ref": f"#/components/schemas/{name}"}
    made = Sampler(schemas()).sample(schema)
    assert schemas().is_valid(schema, made)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_has_a_valid_value(name: str) -> None:
    """The table of formats agrees with the validator."""
    schema = {"type": "string", "format": name}
    assert schemas().is_valid(schema, Sampler(schemas()).sample(schema))


@pytest.mark.parametrize(
    "pattern",
    [
        "^[0-9a-f]{24}$",
        r"^\d{4}-\d{2}$",
        "^(foo|bar)+x?$",
        r"^[^\s@]+@[^\s@]+\.[a-z]{2,}$",
        "^[A-Z][a-z]*(?: [A-Z][a-z]*)*$",
        r"^\+?[1-9]\d{6,14}$",
        "^.+$",
        "^(?=.*[0-9]).{5,}$",
    ],
)
def test_a_pattern_gets_a_string_that_matches(pattern: str) -> None:
    """Simple patterns are written out; others are answered with a common shape that fits."""
    schema = {"type": "string", "pattern": pattern, "minLength": 2}
    assert schemas().is_valid(schema, Sampler(schemas()).sample(schema))


@pytest.mark.parametrize("pattern", ["(", "[", "a{", "*", "(?P<x>a)(?P=x)", "\\", ")"])
def test_a_pattern_that_cannot_be_read_is_no_error(pattern: str) -> None:
    """Broken or unusual patterns give the common shapes."""
    assert strings_like(pattern)
