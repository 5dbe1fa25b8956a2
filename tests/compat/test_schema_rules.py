"""The rules about schemas: one pair of schemas each, as a request body and as a response body."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from postspec.compat import Level, compare
from postspec.openapi import Document

Json = Any
Schema = Mapping[str, Json] | bool

FINE, WARN = Level.INFO, Level.WARNING
CLIENT, WIRE = Level.CLIENT_BREAKING, Level.WIRE_BREAKING

TEXT, WHOLE = {"type": "string"}, {"type": "integer"}
NULL = {"type": "null"}


def obj(*required: str, **properties: Schema) -> dict[str, Json]:
    """Give an object schema."""
    schema: dict[str, Json] = {"type": "object", "properties": properties}
    return {**schema, "required": list(required)} if required else schema


def closed(schema: Mapping[str, Json]) -> dict[str, Json]:
    """Give an object schema that allows no other properties."""
    return {**schema, "additionalProperties": False}


def text(**keywords: Json) -> dict[str, Json]:
    """Give a string schema."""
    return {"type": "string", **keywords}


def variant(tag: str, **properties: Schema) -> dict[str, Json]:
    """Give one case of a union that is told from others by `kind`."""
    return obj("kind", kind={"const": tag}, **properties)


A, B, C = variant("a", x=TEXT), variant("b", y=TEXT), variant("c", z=TEXT)

#: name, old schema, new schema, what a request says of it, what a response says of it.
#: Rules are without the message in front; the direction of the levels is what is tested.
TABLE: list[tuple[str, Schema, Schema, tuple[str, Level], tuple[str, Level]]] = [
    ("type changed", TEXT, WHOLE, ("type-narrowed", WIRE), ("type-widened", WIRE)),
    ("integer to number", WHOLE, {"type": "number"}, ("type-widened", FINE), ("type-widened", WIRE)),
    ("number to integer", {"type": "number"}, WHOLE, ("type-narrowed", WIRE), ("type-narrowed", FINE)),
    ("type list shortened", {"type": ["string", "integer"]}, TEXT, ("type-narrowed", WIRE), ("type-narrowed", FINE)),
    ("type stated", {}, TEXT, ("type-narrowed", WIRE), ("type-narrowed", FINE)),
    ("type stated that was implied", {"properties": {"a": TEXT}}, obj(a=TEXT), ("type-stated", WARN), ("type-stated", FINE)),
    ("pattern narrowed", text(pattern="^[ab]"), text(pattern="^a"), ("pattern-narrowed", WIRE), ("pattern-narrowed", FINE)),
    ("pattern says more than a length", text(maxLength=9), text(pattern="^[a-z]{2,5}$"), ("pattern-introduced", WIRE), ("pattern-introduced", FINE)),
    ("type dropped", TEXT, {}, ("type-widened", FINE), ("type-widened", WIRE)),
    ("nothing allowed", TEXT, False, ("type-narrowed", WIRE), ("type-narrowed", FINE)),
    ("null added", TEXT, {"type": ["string", "null"]}, ("null-added", FINE), ("null-added", WIRE)),
    ("null removed", {"anyOf": [TEXT, NULL]}, TEXT, ("null-removed", WIRE), ("null-removed", FINE)),
    ("enum value added", {"enum": ["a"]}, {"enum": ["a", "b"]}, ("enum-value-added", FINE), ("enum-value-added", WIRE)),
    ("enum value removed", {"enum": ["a", "b"]}, {"enum": ["b"]}, ("enum-value-removed", WIRE), ("enum-value-removed", FINE)),
    ("enum introduced", TEXT, text(enum=["a"]), ("enum-introduced", WIRE), ("enum-introduced", FINE)),
    ("enum lifted", text(enum=["a"]), TEXT, ("enum-lifted", FINE), ("enum-lifted", WIRE)),
    ("const changed", {"const": 1}, {"const": 2}, ("enum-value-removed", WIRE), ("enum-value-added", WIRE)),
    ("minimum raised", {**WHOLE, "minimum": 1}, {**WHOLE, "minimum": 2}, ("range-narrowed", WIRE), ("range-narrowed", FINE)),
    ("maximum added", WHOLE, {**WHOLE, "maximum": 9}, ("range-narrowed", WIRE), ("range-narrowed", FINE)),
    ("maximum removed", {**WHOLE, "maximum": 9}, WHOLE, ("range-widened", FINE), ("range-widened", WIRE)),
    ("end made exclusive", {"type": "number", "minimum": 1}, {"type": "number", "exclusiveMinimum": 1}, ("range-narrowed", WIRE), ("range-narrowed", FINE)),
    ("multipleOf added", WHOLE, {**WHOLE, "multipleOf": 5}, ("multiple-of-narrowed", WIRE), ("multiple-of-narrowed", FINE)),
    ("multipleOf halved", {**WHOLE, "multipleOf": 10}, {**WHOLE, "multipleOf": 5}, ("multiple-of-widened", FINE), ("multiple-of-widened", WIRE)),
    ("maxLength lowered", text(maxLength=9), text(maxLength=8), ("length-narrowed", WIRE), ("length-narrowed", FINE)),
    ("minLength lowered", text(minLength=2), text(minLength=1), ("length-widened", FINE), ("length-widened", WIRE)),
    ("pattern introduced", TEXT, text(pattern="^a"), ("pattern-introduced", WIRE), ("pattern-introduced", FINE)),
    ("pattern lifted", text(pattern="^a"), TEXT, ("pattern-lifted", FINE), ("pattern-lifted", WIRE)),
    ("listed values fit no pattern", text(enum=["a", "b"]), text(pattern="^a"), ("pattern-introduced", WIRE), ("enum-lifted", WIRE)),
    ("format added", TEXT, text(format="uuid"), ("format-narrowed", WIRE), ("format-narrowed", FINE)),
    ("format widened", {**WHOLE, "format": "int32"}, {**WHOLE, "format": "int64"}, ("format-widened", FINE), ("format-widened", WIRE)),
    ("format changed", text(format="date"), text(format="date-time"), ("format-narrowed", WIRE), ("format-widened", WIRE)),
    ("maxItems added", {"type": "array"}, {"type": "array", "maxItems": 3}, ("size-narrowed", WIRE), ("size-narrowed", FINE)),
    ("items made unique", {"type": "array"}, {"type": "array", "uniqueItems": True}, ("unique-items-introduced", WIRE), ("unique-items-introduced", FINE)),
    ("items changed", {"type": "array", "items": TEXT}, {"type": "array", "items": WHOLE}, ("type-narrowed", WIRE), ("type-widened", WIRE)),
    ("maxProperties lowered", {"type": "object", "maxProperties": 3}, {"type": "object", "maxProperties": 2}, ("size-narrowed", WIRE), ("size-narrowed", FINE)),
    ("property added", obj(a=TEXT), obj(a=TEXT, b=TEXT), ("property-added", FINE), ("property-added", FINE)),
    ("property added to closed object", closed(obj(a=TEXT)), closed(obj(a=TEXT, b=TEXT)), ("property-added", FINE), ("closed-object-extended", WIRE)),
    ("required property added", obj(a=TEXT), obj("b", a=TEXT, b=TEXT), ("required-property-added", WIRE), ("required-property-added", FINE)),
    ("property removed", obj(a=TEXT, b=TEXT), obj(a=TEXT), ("property-removed", CLIENT), ("property-removed", WIRE)),
    ("required property removed", obj("b", a=TEXT, b=TEXT), obj(a=TEXT), ("property-removed", CLIENT), ("property-removed", WIRE)),
    ("property removed from closed object", closed(obj(a=TEXT, b=TEXT)), closed(obj(a=TEXT)), ("property-refused", WIRE), ("property-removed", WIRE)),
    ("property made required", obj(a=TEXT), obj("a", a=TEXT), ("property-made-required", WIRE), ("property-made-required", FINE)),
    ("property made optional", obj("a", a=TEXT), obj(a=TEXT), ("property-made-optional", FINE), ("property-made-optional", WIRE)),
    ("property type changed", obj(a=TEXT), obj(a=WHOLE), ("type-narrowed", WIRE), ("type-widened", WIRE)),
    ("object closed", obj(a=TEXT), closed(obj(a=TEXT)), ("additional-properties-closed", WIRE), ("additional-properties-closed", FINE)),
    ("object opened", closed(obj(a=TEXT)), obj(a=TEXT), ("additional-properties-opened", FINE), ("additional-properties-opened", WIRE)),
    ("map values changed", {"type": "object", "additionalProperties": TEXT}, {"type": "object", "additionalProperties": WHOLE}, ("type-narrowed", WIRE), ("type-widened", WIRE)),
    ("map gains a property of another type", {"type": "object", "additionalProperties": TEXT}, {**obj(a=WHOLE), "additionalProperties": TEXT}, ("type-narrowed", WIRE), ("type-widened", WIRE)),
    ("union case removed", {"oneOf": [A, B, C]}, {"oneOf": [A, B]}, ("union-case-removed", WIRE), ("union-case-removed", FINE)),
    ("union case added", {"oneOf": [A, B]}, {"anyOf": [B, A, C]}, ("union-case-added", FINE), ("union-case-added", WIRE)),
    ("union shrinks to one", {"oneOf": [A, B]}, A, ("union-case-removed", WIRE), ("union-case-removed", FINE)),
    ("one case of a union changes", {"oneOf": [A, B]}, {"oneOf": [B, variant("a", x=WHOLE)]}, ("type-narrowed", WIRE), ("type-widened", WIRE)),
    ("type list becomes union that lacks one", {"type": ["string", "integer", "boolean"]}, {"anyOf": [TEXT, WHOLE]}, ("union-case-removed", WIRE), ("union-case-removed", FINE)),
    ("untagged case lost to a look-alike", {"oneOf": [obj(a=TEXT), obj(b=TEXT)]}, {"oneOf": [obj(a=TEXT)]}, ("union-case-removed", WIRE), ("union-cases-told-apart", FINE)),
    ("one becomes a union that knows more", obj(a=TEXT), {"oneOf": [obj(a=TEXT, b=TEXT), obj(c=TEXT)]}, ("union-cases-overlap", WARN), ("union-case-added", WIRE)),
    ("a union becomes one that knows less", {"oneOf": [obj(a=TEXT, b=TEXT), obj(c=TEXT)]}, obj(a=TEXT), ("union-case-removed", WIRE), ("union-case-added", WIRE)),
    ("any type beside others", obj(a=TEXT), {"anyOf": [TEXT, {}]}, ("union-case-added", FINE), ("union-case-added", WIRE)),
    ("allOf adds a required name", obj(a=TEXT), {"allOf": [obj(a=TEXT), {"required": ["a"]}]}, ("property-made-required", WIRE), ("property-made-required", FINE)),
    ("tuple shortened to closed", {"type": "array", "prefixItems": [TEXT, TEXT]}, {"type": "array", "prefixItems": [TEXT], "items": False}, ("type-narrowed", WIRE), ("type-narrowed", FINE)),
]  # fmt: skip

#: name, old schema, new schema of which nothing can be said for sure.
UNDECIDED: list[tuple[str, Schema, Schema]] = [
    ("a condition that says nothing", obj(a=TEXT), {**obj(a=TEXT), "if": {"required": ["a"]}, "then": {"required": ["a"]}}),
    ("vendor format", TEXT, text(format="phone-number")),
    ("content encoding", text(contentEncoding="base64"), TEXT),
    ("pattern that looks ahead", text(pattern="^(?=a)"), text(pattern="^(?=a.*)")),
]  # fmt: skip

#: name, two spellings of the same thing.
SAME: list[tuple[str, Schema, Schema]] = [
    ("null as a type or a case", {"type": ["string", "null"]}, {"oneOf": [NULL, TEXT]}),
    ("one value as const or enum", {"const": "a"}, text(enum=["a"])),
    ("type list or union", {"type": ["string", "integer"]}, {"anyOf": [WHOLE, TEXT]}),
    ("values of a union or an enum", {"enum": ["a", "b"]}, {"anyOf": [{"const": "b"}, {"const": "a"}]}),
    ("exclusive end of integers", {**WHOLE, "exclusiveMinimum": 0}, {**WHOLE, "minimum": 1}),
    ("allOf of one", obj(a=TEXT), {"allOf": [obj(a=TEXT)]}),
    ("allOf put together", {"allOf": [obj("a", a=TEXT), obj(b=WHOLE)]}, obj("a", a=TEXT, b=WHOLE)),
    ("annotations", TEXT, text(title="T", description="d", default="x", examples=["y"], **{"x-a": 1})),
    ("order of anything", obj("a", "b", a=TEXT, b=TEXT), obj("b", "a", b=TEXT, a=TEXT)),
    ("open object said aloud", obj(a=TEXT), {**obj(a=TEXT), "additionalProperties": True}),
    ("integral number", {"const": 1}, {"const": 1.0}),
    ("boolean as its values", {"type": "boolean"}, {"enum": [True, False]}),
    ("any type beside others", {}, {"anyOf": [TEXT, {}]}),
    ("pattern that everything matches", TEXT, text(pattern=".*")),
    ("closed by unevaluatedProperties", closed(obj(a=TEXT)), {**obj(a=TEXT), "unevaluatedProperties": False}),
]  # fmt: skip


def request(schema: Schema) -> Document:
    """Give a document that reads values of a schema."""
    body = {"content": {"application/json": {"schema": schema}}}
    return _document({"requestBody": body, "responses": {}})


def response(schema: Schema) -> Document:
    """Give a document that writes values of a schema."""
    return _document({"responses": {"200": {"content": {"application/json": {"schema": schema}}}}})


def _document(operation: Mapping[str, Json], **raw: Json) -> Document:
    paths = {"/things": {"post": operation}}
    return Document(file="openapi.yaml", raw={"openapi": "3.1.0", "paths": paths, **raw})


def told(old: Document, new: Document) -> set[tuple[str, Level]]:
    """Give the rules and levels of all changes."""
    return {(change.rule, change.level) for change in compare(old, new)}


IDS = [row[0] for row in TABLE]


@pytest.mark.parametrize(("_name", "old", "new", "expected", "_"), TABLE, ids=IDS)
def test_request(
    _name: str, old: Schema, new: Schema, expected: tuple[str, Level], _: object
) -> None:
    """What is read must not shrink: the worst change of each pair has this rule and level."""
    rule, level = expected
    changes = compare(request(old), request(new))
    assert (changes[0].rule, changes[0].level) == (f"request-{rule}", level)
    assert {change.level for change in changes} <= {level, FINE}


@pytest.mark.parametrize(("_name", "old", "new", "_", "expected"), TABLE, ids=IDS)
def test_response(
    _name: str, old: Schema, new: Schema, _: object, expected: tuple[str, Level]
) -> None:
    """What is written must not grow: the worst change of each pair has this rule and level."""
    rule, level = expected
    changes = compare(response(old), response(new))
    assert (changes[0].rule, changes[0].level) == (f"response-{rule}", level)
    assert {change.level for change in changes} <= {level, FINE}


@pytest.mark.parametrize(("_name", "old", "new"), UNDECIDED, ids=[row[0] for row in UNDECIDED])
def test_undecided(_name: str, old: Schema, new: Schema) -> None:
    """What cannot be decided is unknown, never safe, and never said to break."""
    for wrap in (request, response):
        there, back = compare(wrap(old), wrap(new)), compare(wrap(new), wrap(old))
        told = {(change.rule, change.level) for change in (*there, *back)}
        assert ("schema-not-comparable", Level.UNKNOWN) in told
        assert {level for _, level in told} <= {Level.UNKNOWN, FINE}


@pytest.mark.parametrize(("_name", "old", "new"), SAME, ids=[row[0] for row in SAME])
def test_same(_name: str, old: Schema, new: Schema) -> None:
    """Two spellings of the same values are no change."""
    for wrap in (request, response):
        assert told(wrap(old), wrap(new)) == set()
        assert told(wrap(new), wrap(old)) == set()
