"""What a server said that the document does not: found once, at its place, with its evidence."""

from __future__ import annotations

from typing import Any

import pytest

from postspec.drift import Difference, Exchange, Kind, observe
from postspec.openapi import Document

Json = Any

_BELLS = {
    "Bell": {
        "type": "object",
        "required": ["id", "tone"],
        "properties": {
            "id": {"type": "string", "pattern": "^b"},
            "tone": {"type": "integer", "maximum": 9},
            "state": {"type": "string", "enum": ["quiet", "ringing"]},
            "maker": {"$ref": "#/components/schemas/Maker"},
            "sign": {
                "oneOf": [
                    {"$ref": "#/components/schemas/Plate"},
                    {"$ref": "#/components/schemas/Stamp"},
                ]
            },
            "notes": {"type": "object", "additionalProperties": {"type": "string"}},
            "ropes": {"type": "array", "items": {"$ref": "#/components/schemas/Maker"}},
        },
    },
    "Maker": {"allOf": [{"type": "object", "properties": {"name": {"type": "string"}}}]},
    "Plate": {
        "type": "object",
        "properties": {"kind": {"const": "plate"}, "text": {"type": "string"}},
        "required": ["kind"],
    },
    "Stamp": {
        "type": "object",
        "properties": {"kind": {"const": "stamp"}},
        "required": ["kind"],
    },
}
BELL = {"id": "b1", "tone": 3}


def house(**schemas: Json) -> Document:
    """Give a document whose one operation answers with a `Bell`."""
    bell = {"$ref": "#/components/schemas/Bell"}
    responses = {
        "200": {"description": "", "content": {"application/json": {"schema": bell}}},
        "404": {"description": ""},
    }
    raw = {
        "openapi": "3.1.0",
        "info": {"title": "bells", "version": "1"},
        "servers": [{"url": "https://bells.test/v1"}],
        "paths": {"/bells/{id}": {"get": {"operationId": "getBell", "responses": responses}}},
        "components": {"schemas": {**_BELLS, **schemas}},
    }
    return Document("house.yaml", raw)


def answered(body: Json = None, status: int = 200, **fields: Json) -> Exchange:
    """Give an exchange of that operation."""
    given: dict[str, Json] = {
        "method": "GET",
        "path": "/v1/bells/b1",
        "status": status,
        "media_type": "application/json",
        "body": body,
        "has_json": True,
        "file": "run.har",
        "pointer": "/log/entries/0",
    }
    return Exchange(**{**given, **fields})


def said(*exchanges: Exchange) -> list[Difference]:
    """Give the differences that are about what the server said."""
    unseen = (Kind.UNSEEN_STATUS, Kind.UNSEEN_PROPERTY)
    return [one for one in observe(house(), exchanges) if one.kind not in unseen]


#: What a bell has beside what it needs → (kind, pointer below the schemas, name).
DEPARTURES: dict[str, tuple[Json, Kind, str, str]] = {
    "another property": ({"age": 3}, Kind.PROPERTY, "Bell", "age"),
    "another property of a shared object": (
        {"maker": {"name": "x", "town": "y"}},
        Kind.PROPERTY,
        "Maker/allOf/0",
        "town",
    ),
    "another property in a list": ({"ropes": [{"cm": 3}]}, Kind.PROPERTY, "Maker/allOf/0", "cm"),
    "another type": ({"tone": "high"}, Kind.TYPE, "Bell/properties/tone", "type"),
    "a part of an integer": ({"tone": 1.5}, Kind.TYPE, "Bell/properties/tone", "type"),
    "null for an object": ({"maker": None}, Kind.TYPE, "Bell/properties/maker", "$ref"),
    "another type in a map": (
        {"notes": {"any": 3}},
        Kind.TYPE,
        "Bell/properties/notes/additionalProperties",
        "type",
    ),
    "a new value": ({"state": "cracked"}, Kind.ENUM, "Bell/properties/state", "enum"),
    "a pattern missed": ({"id": "x"}, Kind.CONSTRAINT, "Bell/properties/id", "pattern"),
    "a bound passed": ({"tone": 10}, Kind.CONSTRAINT, "Bell/properties/tone", "maximum"),
    "a branch that is not there": (
        {"sign": {"kind": "carving"}},
        Kind.TYPE,
        "Bell/properties/sign",
        "oneOf",
    ),
    "another property in a branch": (
        {"sign": {"kind": "stamp", "ink": "red"}},
        Kind.PROPERTY,
        "Stamp",
        "ink",
    ),
}


@pytest.mark.parametrize("what", DEPARTURES)
def test_a_departure_is_told_at_its_place(what: str) -> None:
    """One thing that the schema does not say is one difference, where the schema could say it."""
    beside, kind, pointer, name = DEPARTURES[what]
    (found,) = said(answered({**BELL, **beside}))
    assert (found.kind, found.name) == (kind, name)
    assert found.pointer == f"/components/schemas/{pointer}"


def test_an_answer_as_documented_is_no_difference() -> None:
    """What fits is not told, a map's free keys and integers written as 3.0 included."""
    whole = {**BELL, "tone": 3.0, "notes": {"any": "x"}, "sign": {"kind": "plate", "text": "t"}}
    assert said(answered(whole), answered(None, 404, media_type="", has_json=False)) == []


def test_a_missing_property_is_told() -> None:
    """A required property that is not there is one difference."""
    (found,) = said(answered({"id": "b1"}))
    assert (found.kind, found.pointer) == (Kind.MISSING, "/components/schemas/Bell")
    assert found.name == "tone"


#: An exchange that is odd as a whole → (kind, name).
WHOLE: dict[str, tuple[Exchange, Kind, str]] = {
    "status": (answered({"why": "x"}, 418), Kind.STATUS, "418"),
    "media type": (answered(None, media_type="text/html"), Kind.MEDIA_TYPE, "text/html"),
    "media type of none": (answered({}, 404), Kind.MEDIA_TYPE, "application/json"),
    "broken": (answered(is_broken=True, has_json=False), Kind.NOT_JSON, "application/json"),
    "path": (answered(BELL, path="/v1/gongs"), Kind.UNKNOWN_OPERATION, "GET /v1/gongs"),
    "method": (
        answered(BELL, method="DELETE"),
        Kind.UNKNOWN_OPERATION,
        "DELETE /v1/bells/b1",
    ),
}


@pytest.mark.parametrize("what", WHOLE)
def test_an_exchange_that_is_not_documented_is_told(what: str) -> None:
    """A status, a media type, a path or a method that the document does not have is a difference."""
    exchange, kind, name = WHOLE[what]
    (found,) = said(exchange)
    assert (found.kind, found.name) == (kind, name)


def test_what_neither_has_is_no_difference() -> None:
    """A request that the document does not have and the server refuses says nothing."""
    assert said(answered(path="/v1/gongs", status=404), answered(method="PUT", status=405)) == []
    assert said(answered(method="OPTIONS", status=204)) == []


def test_a_head_has_no_body() -> None:
    """An answer to HEAD is held to the statuses of GET, and to no body."""
    assert said(answered(method="HEAD", has_json=False)) == []


def test_what_shows_often_is_one_difference() -> None:
    """Evidence is how often, which values, and where first; a value is kept once."""
    exchanges = [
        answered({**BELL, "state": state}, pointer=f"/log/entries/{n}")
        for n, state in enumerate(["cracked", "lost", "cracked"])
    ]
    (found,) = said(*exchanges)
    assert (found.count, found.values) == (3, ("cracked", "lost"))
    assert found.first is not None
    assert found.first.pointer == "/log/entries/0"
    assert found.operations == ("GET /bells/{id}",)


def test_what_was_never_seen_is_told_of_what_was_touched() -> None:
    """Statuses of an operation and properties of an object count as unseen once those were met."""
    found = observe(house(), [answered({**BELL, "maker": {}})])
    unseen = {(one.kind, one.pointer.rpartition("/")[2], one.name) for one in found}
    assert (Kind.UNSEEN_STATUS, "responses", "404") in unseen
    assert (Kind.UNSEEN_PROPERTY, "Bell", "state") in unseen
    assert (Kind.UNSEEN_PROPERTY, "0", "name") in unseen
    assert not any(pointer in ("Plate", "Stamp") for _, pointer, _ in unseen)


def test_nothing_is_told_of_no_traffic() -> None:
    """A recording of nothing says nothing."""
    assert observe(house(), []) == ()


def test_a_schema_that_holds_itself_is_walked_as_far_as_the_value_goes() -> None:
    """A recursive schema ends with the value."""
    rope = {
        "type": "object",
        "properties": {"next": {"$ref": "#/components/schemas/Bell"}, "cm": {"type": "integer"}},
    }
    exchange = answered({"next": {"next": {"cm": "long"}}})
    found = [one for one in observe(house(Bell=rope), [exchange]) if one.kind is Kind.TYPE]
    assert [one.pointer for one in found] == ["/components/schemas/Bell/properties/cm"]
