"""Every keyword of JSON Schema: a schema and one that allows less, decided in both directions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import jsonschema_rs
import pytest

from postspec.compat import Change, Level, compare
from postspec.openapi import Document

Json = Any
TEXT, WHOLE, NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
OBJECT, ARRAY = {"type": "object"}, {"type": "array"}


def obj(**properties: Json) -> dict[str, Json]:
    """Give an object schema."""
    return {"type": "object", "properties": properties}


#: name, a schema, and one that allows some of its values and not all.
TABLE: list[tuple[str, Json, Json]] = [
    ("type", {}, TEXT),
    ("integer in number", NUMBER, WHOLE),
    ("const", TEXT, {"const": "a"}),
    ("enum", {"enum": [1, 2]}, {"enum": [1]}),
    ("enum of its own limits", {"enum": ["a", "abc"]}, {"type": "string", "enum": ["a", "abc"], "minLength": 2}),
    ("minimum", WHOLE, {**WHOLE, "minimum": 1}),
    ("exclusiveMaximum", {**NUMBER, "maximum": 5}, {**NUMBER, "exclusiveMaximum": 5}),
    ("multipleOf", NUMBER, {**NUMBER, "multipleOf": 0.5}),
    ("multiples of a whole number", WHOLE, {**NUMBER, "multipleOf": 2}),
    ("maxLength", TEXT, {**TEXT, "maxLength": 3}),
    ("pattern", TEXT, {**TEXT, "pattern": "^a"}),
    ("pattern in pattern", {**TEXT, "pattern": "^[ab]"}, {**TEXT, "pattern": "^a"}),
    ("pattern in length", {**TEXT, "maxLength": 5}, {**TEXT, "pattern": "^[a-z]{1,3}$"}),
    ("two patterns", {**TEXT, "pattern": "^a"}, {"allOf": [{**TEXT, "pattern": "^a"}, {"pattern": "b$"}]}),
    ("enum in pattern", {**TEXT, "pattern": "^[ab]$"}, {"enum": ["a"]}),
    ("format", TEXT, {**TEXT, "format": "uuid"}),
    ("format of listed values", {**TEXT, "format": "date"}, {"enum": ["2026-01-15"]}),
    ("integer format", {**WHOLE, "format": "int64"}, {**WHOLE, "format": "int32"}),
    ("range in integer format", {**WHOLE, "format": "int32"}, {**WHOLE, "minimum": 0, "maximum": 10}),
    ("required", obj(a=TEXT), {**obj(a=TEXT), "required": ["a"]}),
    ("properties", obj(a={}), obj(a=TEXT)),
    ("additionalProperties", {**obj(a=TEXT), "additionalProperties": NUMBER}, {**obj(a=TEXT), "additionalProperties": WHOLE}),
    ("additionalProperties false", obj(a=TEXT), {**obj(a=TEXT), "additionalProperties": False}),
    ("patternProperties", {**OBJECT, "patternProperties": {"^x": NUMBER}}, {**OBJECT, "patternProperties": {"^x": WHOLE}}),
    ("patterns that overlap", {**OBJECT, "patternProperties": {"^x": NUMBER}}, {**OBJECT, "patternProperties": {"^": WHOLE}, "additionalProperties": False}),
    ("property that a pattern fits", {**OBJECT, "patternProperties": {"^a": TEXT}, "additionalProperties": False}, {**obj(ab=TEXT), "additionalProperties": False}),
    ("propertyNames", {**OBJECT, "propertyNames": {"maxLength": 5}}, {**OBJECT, "propertyNames": {"maxLength": 3}}),
    ("propertyNames introduced", OBJECT, {**OBJECT, "propertyNames": {"maxLength": 3}}),
    ("maxProperties", {**obj(a=TEXT, b=TEXT), "maxProperties": 2}, {**obj(a=TEXT, b=TEXT), "maxProperties": 1}),
    ("minProperties by required", {**obj(a=TEXT), "minProperties": 1}, {**obj(a=TEXT), "required": ["a"], "maxProperties": 2}),
    ("maxProperties by a closed object", {**obj(a=TEXT), "maxProperties": 2}, {**obj(a=TEXT), "additionalProperties": False}),
    ("dependentRequired", obj(a=TEXT, b=TEXT), {**obj(a=TEXT, b=TEXT), "dependentRequired": {"a": ["b"]}}),
    ("dependentRequired of more", {**obj(a=TEXT, b=TEXT, c=TEXT), "dependentRequired": {"a": ["b"]}}, {**obj(a=TEXT, b=TEXT, c=TEXT), "dependentRequired": {"a": ["b", "c"]}}),
    ("dependentSchemas", obj(a=TEXT, b=TEXT), {**obj(a=TEXT, b=TEXT), "dependentSchemas": {"a": {"required": ["b"]}}}),
    ("unevaluatedProperties", obj(a=TEXT), {"allOf": [obj(a=TEXT)], "unevaluatedProperties": False}),
    ("items", {**ARRAY, "items": NUMBER}, {**ARRAY, "items": WHOLE}),
    ("prefixItems", {**ARRAY, "prefixItems": [NUMBER]}, {**ARRAY, "prefixItems": [WHOLE]}),
    ("contains", ARRAY, {**ARRAY, "contains": WHOLE}),
    ("contains less", {**ARRAY, "contains": NUMBER}, {**ARRAY, "contains": WHOLE}),
    ("minContains", {**ARRAY, "contains": WHOLE}, {**ARRAY, "contains": WHOLE, "minContains": 2}),
    ("maxContains", {**ARRAY, "contains": WHOLE}, {**ARRAY, "contains": WHOLE, "maxContains": 2}),
    ("contains by items", {**ARRAY, "contains": NUMBER}, {**ARRAY, "items": WHOLE, "minItems": 1}),
    ("uniqueItems", ARRAY, {**ARRAY, "uniqueItems": True}),
    ("minItems", ARRAY, {**ARRAY, "minItems": 1}),
    ("allOf", TEXT, {"allOf": [TEXT, {"maxLength": 2}]}),
    ("anyOf", {"anyOf": [TEXT, WHOLE]}, {"anyOf": [TEXT]}),
    ("ranges that make up one", {**WHOLE, "minimum": 0, "maximum": 9}, {"anyOf": [{**WHOLE, "minimum": 0, "maximum": 3}, {**WHOLE, "minimum": 4, "maximum": 8}]}),
    ("range across ranges", {"anyOf": [{**WHOLE, "minimum": 0, "maximum": 4}, {**WHOLE, "minimum": 5, "maximum": 9}]}, {**WHOLE, "minimum": 0, "maximum": 8}),
    ("object across tagged ones", {"anyOf": [{**obj(k={"const": "a"}), "required": ["k"]}, {**obj(k={"const": "b"}), "required": ["k"]}, {**obj(k={"const": "c"}), "required": ["k"]}]}, {**obj(k={"enum": ["a", "b"]}), "required": ["k"]}),
    ("oneOf of what is apart", {"oneOf": [TEXT, WHOLE]}, {"oneOf": [TEXT]}),
    ("oneOf of what overlaps", {"anyOf": [NUMBER, WHOLE]}, {"oneOf": [NUMBER, WHOLE]}),
    ("not", TEXT, {**TEXT, "not": {"const": "a"}}),
    ("not more", {**TEXT, "not": {"enum": ["a"]}}, {**TEXT, "not": {"enum": ["a", "b"]}}),
    ("not of another type", {"not": TEXT}, WHOLE),
    ("not a listed value", {**TEXT, "not": {"const": "c"}}, {"enum": ["a", "b"]}),
    ("not null", {}, {"not": {"type": "null"}}),
    ("if and then", obj(a=TEXT, b=TEXT), {**obj(a=TEXT, b=TEXT), "if": {"required": ["a"]}, "then": {"required": ["b"]}}),
    ("if, then and else", obj(k=TEXT, b=TEXT), {**obj(k=TEXT, b=TEXT), "if": {"properties": {"k": {"const": "x"}}}, "then": {"required": ["b"]}, "else": {"required": ["k"]}}),
    ("boolean schema", True, False),
    ("property that may not be", obj(a=TEXT), obj(a=False)),
    ("null among listed values", {"type": ["string", "null"]}, {"type": ["string", "null"], "enum": ["a", None]}),
    ("listed object", obj(a=TEXT), {"enum": [{"a": "x"}]}),
    ("listed array", {**ARRAY, "items": WHOLE}, {"const": [1, 2]}),
    ("anchor", {"$ref": "#wide"}, {"$ref": "#narrow"}),
    ("dynamic reference", {"$dynamicRef": "#wide"}, {"$dynamicRef": "#narrow"}),
    ("definitions inside", {"$ref": "#/components/schemas/Holder/$defs/wide"}, {"$ref": "#/components/schemas/Holder/$defs/narrow"}),
]  # fmt: skip
IDS = [name for name, *_ in TABLE]
HOLDER: Mapping[str, Json] = {"$defs": {"wide": {**TEXT, "$dynamicAnchor": "wide"}, "narrow": {**TEXT, "maxLength": 3, "$dynamicAnchor": "narrow"}}}  # fmt: skip


def _document(operation: Mapping[str, Json]) -> Document:
    raw = {
        "openapi": "3.1.0",
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": {"Holder": HOLDER}},
    }
    return Document(file="openapi.yaml", raw=raw)


def request(schema: Json) -> Document:
    """Give a document that reads values of a schema."""
    body = {"content": {"application/json": {"schema": schema}}}
    return _document({"requestBody": body, "responses": {}})


def response(schema: Json) -> Document:
    """Give a document that writes values of a schema."""
    return _document({"responses": {"200": {"content": {"application/json": {"schema": schema}}}}})


def _valid(schema: Json, value: Json) -> bool:
    shared = {name: {"$ref": f"#/components/schemas/Holder/$defs/{name}"} for name in ("wide", "narrow")}  # fmt: skip
    named = shared[schema[key][1:]] if (key := _named(schema)) else schema
    whole = {"allOf": [named], "components": {"schemas": {"Holder": HOLDER}}}
    text = json.dumps(whole).replace('"$dynamicAnchor"', '"x-anchor"')
    plain = json.loads(text.replace('"format": "int32"', '"maximum": 2147483647'))
    return jsonschema_rs.Draft202012Validator(plain, validate_formats=True).is_valid(value)


def _named(schema: Json) -> str:
    keys = schema if isinstance(schema, dict) else {}
    return next((k for k in keys if k.endswith("Ref") or schema[k] in ("#wide", "#narrow")), "")


def breaking(changes: tuple[Change, ...]) -> list[Change]:
    """Give the changes that break the wire or may do so."""
    return [c for c in changes if c.level in (Level.WIRE_BREAKING, Level.UNKNOWN)]


@pytest.mark.parametrize(("_name", "wide", "narrow"), TABLE, ids=IDS)
def test_less_is_within(_name: str, wide: Json, narrow: Json) -> None:
    """A request that allows more and a response that allows less break nobody."""
    assert breaking(compare(request(narrow), request(wide))) == []
    assert breaking(compare(response(wide), response(narrow))) == []


@pytest.mark.parametrize(("_name", "wide", "narrow"), TABLE, ids=IDS)
def test_more_is_not_within(_name: str, wide: Json, narrow: Json) -> None:
    """A request that allows less breaks the wire, and a value shows it."""
    for changes in (
        compare(request(wide), request(narrow)),
        compare(response(narrow), response(wide)),
    ):
        (first, *_) = changes
        assert first.level is Level.WIRE_BREAKING
        if first.location.path.endswith("json"):
            value = json.loads(first.witness)
            assert _valid(wide, value)
            assert not _valid(narrow, value)
