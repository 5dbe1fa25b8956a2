"""A 3.1 document is written as OpenAPI 3.0.3 that is valid and allows no less."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from postspec.openapi import down_level, validate_document

Json = Any
NULL = {"type": "null"}
ONLY_NULL = {"type": "string", "nullable": True, "enum": [None]}
REF = {"$ref": "#/components/schemas/B"}

SCHEMAS: list[tuple[Json, Json]] = [
    ({"type": "string"}, {"type": "string"}),
    ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
    (
        {"type": ["string", "null"], "enum": ["a"]},
        {"type": "string", "nullable": True, "enum": ["a", None]},
    ),
    (NULL, ONLY_NULL),
    ({"const": "a", "type": "string"}, {"type": "string", "enum": ["a"]}),
    ({"type": ["string", "integer"]}, {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
    (
        {"type": ["string", "array", "null"], "items": REF},
        {"anyOf": [{"type": "string"}, {"type": "array", "items": REF}, ONLY_NULL]},
    ),
    (
        {"type": ["string", "integer"], "anyOf": [{}]},
        {"anyOf": [{}], "allOf": [{"anyOf": [{"type": "string"}, {"type": "integer"}]}]},
    ),
    (REF, REF),
    (REF | {"description": "d"}, {"allOf": [REF], "description": "d"}),
    (REF | {"allOf": [{}]}, {"allOf": [REF, {}]}),
    ({"oneOf": [REF, NULL]}, {"allOf": [REF], "nullable": True}),
    (
        {"oneOf": [{"type": "string", "const": "a"}, NULL], "description": "d"},
        {"type": "string", "enum": ["a", None], "nullable": True, "description": "d"},
    ),
    (
        {"type": ["object", "null"], "oneOf": [REF, NULL]},
        {"type": "object", "nullable": True, "oneOf": [REF, ONLY_NULL]},
    ),
    ({"oneOf": [REF, {}, NULL]}, {"oneOf": [REF, {}, ONLY_NULL]}),
    ({"type": "array"}, {"type": "array", "items": {}}),
    ({"properties": {"const": NULL, "x": True}}, {"properties": {"const": ONLY_NULL, "x": {}}}),
    ({"additionalProperties": False}, {"additionalProperties": False}),
    (
        {"additionalProperties": {"type": ["string", "null"]}},
        {"additionalProperties": {"type": "string", "nullable": True}},
    ),
    ({"patternProperties": {"^a": {}}, "additionalProperties": False}, {}),
    ({"items": False, "prefixItems": [{}]}, {"items": {}}),
    ({"not": False}, {"not": {"not": {}}}),
    ({"exclusiveMinimum": 1}, {"minimum": 1, "exclusiveMinimum": True}),
    ({"type": "string", "contentMediaType": "image/png"}, {"type": "string", "format": "binary"}),
    (
        {"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"},
        {"type": "string", "format": "byte"},
    ),
    (
        {"enum": [{"const": 1}], "default": {"const": 1}},
        {"enum": [{"const": 1}], "default": {"const": 1}},
    ),
    ({"x-a": {"const": 1}, "examples": [1]}, {"x-a": {"const": 1}}),
]


def document(schema: Json) -> Json:
    """Give a document that has the schema as component, parameter, body, and header."""
    media = {
        "application/json": {"schema": schema, "examples": {"schema": {"value": {"const": 1}}}}
    }
    response = {"description": "", "headers": {"schema": {"schema": schema}}, "content": media}
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "T",
            "version": "1",
            "summary": "s",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": {
            "/a": {
                "get": {
                    "parameters": [{"name": "q", "in": "query", "schema": schema}],
                    "responses": {"200": response},
                },
                "put": {},
            }
        },
        "webhooks": {"schema": {"post": {"requestBody": {"content": media}}}},
        "components": {
            "schemas": {"A": schema, "B": {"type": "object"}, "schema": {}},
            "pathItems": {},
        },
    }


@pytest.mark.parametrize(("schema", "expected"), SCHEMAS)
def test_schema(schema: Json, expected: Json) -> None:
    """Each schema is written in the words of 3.0 wherever schemas stand, and only there."""
    given = document(schema)
    before = copy.deepcopy(given)
    got = down_level(given)
    assert given == before
    get = got["paths"]["/a"]["get"]
    media = get["responses"]["200"]["content"]["application/json"]
    assert got["components"]["schemas"]["A"] == expected
    assert get["parameters"][0]["schema"] == expected
    assert get["responses"]["200"]["headers"]["schema"]["schema"] == expected
    assert media["schema"] == expected
    assert media["examples"] == {"schema": {"value": {"const": 1}}}
    assert (
        got["x-webhooks"]["schema"]["post"]["requestBody"]["content"]["application/json"]["schema"]
        == expected
    )


@pytest.mark.parametrize(("schema", "expected"), SCHEMAS)
def test_valid(schema: Json, expected: Json) -> None:
    """The result is valid OpenAPI 3.0.3."""
    assert expected is not None
    findings = validate_document(down_level(document(schema)))
    assert [f for f in findings if f.rule == "not-openapi"] == []


def test_document() -> None:
    """What 3.0 does not know at the top is left out, and what it wants is there."""
    got = down_level(document({}))
    assert got["openapi"] == "3.0.3"
    assert got["info"] == {"title": "T", "version": "1", "license": {"name": "MIT"}}
    assert got["paths"]["/a"]["put"] == {"responses": {"default": {"description": ""}}}
    assert set(got) == {"openapi", "info", "paths", "components", "x-webhooks"}
    assert "pathItems" not in got["components"]
    assert down_level({"openapi": "3.1.0", "info": {}})["paths"] == {}
