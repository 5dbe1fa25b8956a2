"""Documents as they come: in several files, in two dialects, with paths and webhooks elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from postspec.compat import Level, bundled, compare, place_of
from postspec.openapi import Document, down_level

Json = Any
TEXT = {"type": "string"}


def document(raw: Mapping[str, Json], version: str = "3.1.0") -> Document:
    """Give a document."""
    return Document(file="openapi/main.yaml", raw={"openapi": version, "paths": {}, **raw})


def answering(schema: Json) -> dict[str, Json]:
    """Give a path item that answers with a schema."""
    content = {"application/json": {"schema": schema}}
    return {"get": {"responses": {"200": {"description": "", "content": content}}}}


def told(old: Document, new: Document, today: str = "") -> list[tuple[str, Level]]:
    """Give the rules and levels of all changes."""
    return [(change.rule, change.level) for change in compare(old, new, today=today)]


FILES: Mapping[str, Json] = {
    "paths/agents.yaml": {"get": answering({"$ref": "../schemas.yaml#/Agent"})["get"]},
    "schemas.yaml": {
        "Agent": {"type": "object", "properties": {"team": {"$ref": "#/Team"}, "up": {"$ref": "main.yaml#/components/schemas/Up"}}},
        "Team": {"type": "object", "properties": {"lead": {"$ref": "#/Agent"}, "name": TEXT}},
    },
}  # fmt: skip


def in_files(files: Mapping[str, Json]) -> Document:
    """Give a document that stands in several files."""
    raw = document({"paths": {"/agents": {"$ref": "paths/agents.yaml"}}, "components": {"schemas": {"Up": TEXT}}}).raw  # fmt: skip
    return document(bundled(raw, "openapi/main.yaml", files.__getitem__))


def test_references_into_other_files_are_followed() -> None:
    """A change in a file that a file refers to is found, recursion across files included."""
    changed = {**FILES, "schemas.yaml": {**FILES["schemas.yaml"], "Team": {"type": "object", "properties": {"lead": {"$ref": "#/Agent"}, "name": {"type": "integer"}}}}}  # fmt: skip
    assert told(in_files(FILES), in_files(FILES)) == []
    (change,) = compare(in_files(FILES), in_files(changed))
    assert change.location.path == "response 200 application/json > .team.name".replace("> .", "> ")
    assert place_of(change.location.new, "openapi/main.yaml") == (
        "openapi/schemas.yaml",
        "/Team/properties/name",
    )


def test_references_in_examples_are_left_alone() -> None:
    """What an example holds is a value, and a property may be called `example`."""
    schema = {"type": "object", "properties": {"example": {"$ref": "s.yaml#/A"}}, "example": {"$ref": "no.yaml"}}  # fmt: skip
    whole = bundled(
        {"paths": {"/a": answering(schema)}}, "main.yaml", {"s.yaml": {"A": TEXT}}.__getitem__
    )
    assert list(whole["x-postspec-files"]) == ["s.yaml"]


@pytest.mark.parametrize(
    ("base", "pointer", "place"),
    [
        ("main:openapi/a.yaml", "/x-postspec-files/b.yaml/A", ("main:openapi/b.yaml", "/A")),
        ("https://h.example/v1/a.yaml", "/x-postspec-files/..~1b.yaml/A", ("https://h.example/b.yaml", "/A")),
        ("a.yaml", "/paths", ("a.yaml", "/paths")),
    ],
)  # fmt: skip
def test_places_in_other_files(base: str, pointer: str, place: tuple[str, str]) -> None:
    """A place in another file is named as the document itself was."""
    assert place_of(pointer, base) == place


def test_two_dialects_of_one_document() -> None:
    """A document written as 3.1 and as 3.0 is the same: null, ends of ranges, const, webhooks."""
    schema = {
        "type": "object",
        "properties": {
            "a": {"type": ["string", "null"]},
            "b": {"type": "number", "exclusiveMinimum": 0},
            "c": {"const": "x"},
            "d": {"anyOf": [{"$ref": "#/components/schemas/D"}, {"type": "null"}]},
        },
    }
    hooks = {"state": {"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}, "responses": {"200": {"description": ""}}}}}  # fmt: skip
    raw = document({"paths": {"/a": answering(schema)}, "webhooks": hooks, "components": {"schemas": {"D": {"type": "object"}}}}).raw  # fmt: skip
    new = document(raw)
    old = document(down_level(raw), "3.0.3")
    assert old.webhooks == ()
    assert told(old, new) == told(new, old) == []


def test_webhooks_that_one_dialect_cannot_tell() -> None:
    """Webhooks are not said to be removed by a document that has no place for them."""
    hooks: dict[str, Json] = {"state": {"post": {"responses": {}}}}
    old, new = document({"webhooks": hooks}), document({}, "3.0.3")
    assert told(old, new) == told(new, old) == [("webhooks-not-described", Level.WARNING)]
    assert told(old, document({})) == [("operation-removed", Level.WIRE_BREAKING)]


def test_prefix_may_move_between_server_and_paths() -> None:
    """A prefix that went from the server's URL into the paths changes no address."""
    item = {"get": {"operationId": "x", "responses": {}}}
    old = document({"servers": [{"url": "https://a.example/api"}], "paths": {"/v1/x": item}})
    new = document({"servers": [{"url": "https://a.example"}], "paths": {"/api/v1/x": item}})
    levels = {level for _, level in told(old, new)}
    assert levels <= {Level.INFO, Level.WARNING}


def test_base_path_changed() -> None:
    """The same paths behind another prefix are other addresses."""
    item = {"get": {"operationId": "x", "responses": {}}}
    old = document({"servers": [{"url": "https://a.example/v1"}], "paths": {"/x": item}})
    new = document({"servers": [{"url": "https://a.example/v2"}], "paths": {"/x": item}})
    assert ("base-path-changed", Level.WIRE_BREAKING) in told(old, new)


def callback(schema: Json, name: str = "done") -> Document:
    """Give a document with an operation that calls back."""
    hook = {"post": {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}, "responses": {"200": {}}}}  # fmt: skip
    operation = {"responses": {}, "callbacks": {name: {"{$request.body#/url}": hook}}}
    return document({"paths": {"/jobs": {"post": operation}}})


def test_callbacks_go_the_other_way() -> None:
    """What a callback sends must not grow; what it sends less of breaks nobody."""
    few, many = {"enum": ["a"]}, {"enum": ["a", "b"]}
    assert told(callback(few), callback(many)) == [
        ("webhook-request-enum-value-added", Level.WIRE_BREAKING)
    ]
    assert told(callback(many), callback(few)) == [
        ("webhook-request-enum-value-removed", Level.INFO)
    ]
    assert ("callback-removed", Level.WIRE_BREAKING) in told(callback(few), callback(few, "over"))


def test_sunset() -> None:
    """A deprecated operation may go on the day that was announced, and not before."""
    item = {"get": {"deprecated": True, "x-sunset": "2026-03-01", "responses": {}}}
    old, new = document({"paths": {"/x": item}}), document({})
    assert told(old, new, "2026-02-28") == [("operation-removed", Level.WIRE_BREAKING)]
    assert told(old, new, "2026-03-01") == [("sunset-operation-removed", Level.WARNING)]
    sooner = {"get": {**item["get"], "x-sunset": "2026-02-01"}}
    assert told(old, document({"paths": {"/x": sooner}})) == [
        ("sunset-brought-forward", Level.WARNING)
    ]


def test_deprecated_parameter() -> None:
    """A parameter that is newly deprecated is a warning."""
    parameter = {"name": "q", "in": "query", "schema": TEXT}
    old, new = (
        document({"paths": {"/x": {"get": {"parameters": [p], "responses": {}}}}})
        for p in (parameter, {**parameter, "deprecated": True})
    )
    assert told(old, new) == [("parameter-deprecated", Level.WARNING)]
