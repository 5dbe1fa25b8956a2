"""Values that are sent as texts: what another type means in a query, a header, a form, in XML."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.compat import compare
from postspec.openapi import Document

Json = Any
TEXT, NUMBER = {"type": "string"}, {"type": "number"}
INTEGER, BOOLEAN = {"type": "integer"}, {"type": "boolean"}
RETYPED = ["client-breaking request-text-type-changed"]
NARROWED = ["wire-breaking request-type-narrowed"]


def told(old: Json, new: Json) -> list[str]:
    """Give the changes between two operations, as level and rule."""
    before, after = (
        Document(
            file="a", raw={"openapi": "3.1.0", "paths": {"/a": {"post": {"responses": {}, **one}}}}
        )
        for one in (old, new)
    )
    return [f"{change.level} {change.rule}" for change in compare(before, after)]


def query(schema: Json, **more: Json) -> Json:
    """Give an operation with a parameter in the query."""
    return {"parameters": [{"name": "q", "in": "query", "schema": schema, **more}]}


def body(media_type: str, schema: Json) -> Json:
    """Give an operation that reads an object with one property."""
    whole = {"type": "object", "properties": {"a": schema}}
    return {"requestBody": {"content": {media_type: {"schema": whole}}}}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (INTEGER, TEXT, RETYPED),
        (NUMBER, TEXT, RETYPED),
        (BOOLEAN, TEXT, RETYPED),
        (TEXT, INTEGER, NARROWED),
        (TEXT, BOOLEAN, NARROWED),
        (INTEGER, BOOLEAN, NARROWED),
        ({"enum": [1, 2]}, {"enum": ["1", "2", "3"]}, RETYPED),
        (INTEGER, {"type": "string", "pattern": "^[-0-9]+$"}, RETYPED),
        (INTEGER, {"type": "string", "maxLength": 20}, RETYPED),
        ({"type": ["integer", "string"]}, TEXT, RETYPED),
        ({"anyOf": [INTEGER, TEXT]}, TEXT, RETYPED),
        (BOOLEAN, {"enum": ["true", "false", "all"]}, RETYPED),
        (BOOLEAN, {"enum": ["true"]}, ["wire-breaking request-enum-value-removed", *RETYPED]),
        ({"enum": [1, 2]}, {"enum": ["1"]}, ["wire-breaking request-enum-value-removed", *RETYPED]),
        (INTEGER, {"type": "string", "format": "uuid"}, ["wire-breaking request-format-narrowed", *RETYPED]),
        (INTEGER, {"type": "string", "pattern": "^a"}, ["wire-breaking request-pattern-narrowed", *RETYPED]),
    ],
)  # fmt: skip
def test_types_in_a_query(old: Json, new: Json, expected: list[str]) -> None:
    """The texts of numbers and booleans are texts; the client has another type all the same."""
    assert sorted(told(query(old), query(new))) == sorted(expected)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (TEXT, {"type": "array", "items": TEXT}, RETYPED),
        (INTEGER, {"type": "array", "items": TEXT}, [*RETYPED, *RETYPED]),
        (TEXT, {"type": "array", "items": TEXT, "minItems": 2}, ["wire-breaking request-size-narrowed", *RETYPED]),
        (TEXT, {"type": "array", "items": INTEGER}, [*NARROWED, *RETYPED]),
        ({"type": "array", "items": TEXT}, TEXT, ["wire-breaking request-size-narrowed", *RETYPED]),
        ({"type": ["string", "null"]}, {"type": ["array", "null"], "items": {"type": ["string", "null"]}}, RETYPED),
    ],
)  # fmt: skip
def test_a_value_and_a_list_of_one(old: Json, new: Json, expected: list[str]) -> None:
    """A list whose name is sent once for each item looks like a single value where it has one."""
    found = [one for one in told(query(old), query(new)) if not one.startswith("info")]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("more", [{"explode": False}, {"style": "pipeDelimited"}])
def test_lists_in_one_text(more: Json) -> None:
    """A list that is sent as one text is none of single values."""
    lists = {"type": "array", "items": TEXT}
    assert NARROWED[0] in told(query(TEXT, **more), query(lists, **more))


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("application/x-www-form-urlencoded", RETYPED),
        ("application/xml", RETYPED),
        ("application/soap+xml", RETYPED),
        ("application/json", NARROWED),
        ("multipart/form-data", NARROWED),
    ],
)
def test_bodies(media_type: str, expected: list[str]) -> None:
    """In forms and XML all values are texts, in JSON they are not."""
    assert told(body(media_type, INTEGER), body(media_type, TEXT)) == expected


def test_parameter_of_a_media_type() -> None:
    """A parameter that is JSON in the query has the types of JSON."""

    def described(schema: Json) -> Json:
        content = {"application/json": {"schema": schema}}
        return {"parameters": [{"name": "q", "in": "query", "content": content}]}

    assert told(described(INTEGER), described(TEXT)) == NARROWED
