"""Resources inferred from the paths of a document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from postspec.openapi import Document
from postspec.samples import Sampler, Schemas
from postspec.stub import Stub
from postspec.stub.http._answers import Answers
from postspec.stub.http._message import Request
from postspec.stub.state._documented import Shown
from postspec.stub.state._inference import infer_resources
from postspec.stub.state._resources import Resource, find_key, with_id

Json = Any


def inferred(paths: Mapping[str, Json]) -> dict[str, Resource]:
    """Give the resources of a document with these paths."""
    document = Document(file="inline", raw={"paths": paths})
    schemas = Schemas(document)
    sampler = Sampler(schemas)
    shown = Shown(schemas, sampler, Answers(schemas, sampler))
    return infer_resources(document.operations, shown)


def variable(name: str, example: Json = None, **schema: Json) -> dict[str, Json]:
    """Give a path parameter."""
    written = {"name": name, "in": "path", "required": True, "schema": schema or {"type": "string"}}
    return written if example is None else {**written, "example": example}


def showing(value: Json, *parameters: Json) -> dict[str, Json]:
    """Give an operation whose success is an example."""
    content = {"application/json": {"schema": {}, "example": value}}
    answer = {"200": {"description": "", "content": content}}
    return {"parameters": list(parameters), "responses": answer}


@pytest.mark.parametrize(
    ("name", "example", "entity", "id_name", "aliases"),
    [
        ("id", "1", {"id": "1"}, "id", ()),
        ("id", None, {"_id": "1"}, "_id", ()),
        ("name", "a", {"id": "1", "name": "a"}, "name", ()),
        ("queueName", "a", {"id": "1", "name": "a"}, "name", ()),
        ("queueId", "1", {"name": "a", "id": "1"}, "id", ()),
        ("user_id", None, {"name": "a", "userId": "1"}, "userId", ()),
        ("number", 4, {"id": "x", "number": 4}, "number", ()),
        ("code", "1", {"code": "1", "id": "1"}, "id", ("code",)),
        ("x", None, {"id": "1", "_id": "2"}, "id", ()),
        ("x", None, {"name": "a"}, None, ()),
        ("x", "a", [1], None, ()),
    ],
)
def test_the_property_that_holds_the_id(
    name: str, example: Json, entity: Json, id_name: str | None, aliases: tuple[str, ...]
) -> None:
    """By the variable's name, by the example that both share, or by custom."""
    paths = {"/x/{" + name + "}": {"get": showing(entity, variable(name, example))}}
    resource = inferred(paths)["/x/{}"]
    assert (resource.id_name, resource.aliases) == (id_name, aliases)


def test_what_is_no_resource() -> None:
    """A last variable with a closed set of words, one mixed with a literal, POST alone."""
    paths = {
        "/levels/{level}": {"get": showing({}, variable("level", enum=["low", "high"]))},
        "/files/{name}.json": {"get": showing({}, variable("name"))},
        "/calls/{id}": {"post": showing({}, variable("id"))},
        "/plain": {"get": showing([])},
    }
    assert inferred(paths) == {}


def test_every_id_the_document_shows_exists() -> None:
    """Examples of the path, of the list, of requests below by the same name; not by another."""
    paths = {
        "/x": {"get": showing([{"id": "listed", "n": 1}])},
        "/x/{id}": {
            "get": showing({"id": "read", "n": 2}, variable("id", "read")),
            "delete": showing({}, variable("id", "deleted")),
        },
        "/x/{id}/start": {"post": showing({}, variable("id", "started"))},
        "/x/{other}/stop": {"post": showing({}, variable("other", "stopped"))},
    }
    assert inferred(paths)["/x/{}"].seeds == {
        (): {
            "listed": {"id": "listed", "n": 1},
            "read": {"id": "read", "n": 2},
            "deleted": {"id": "deleted", "n": 2},
            "started": {"id": "started", "n": 2},
        }
    }


def test_an_item_may_have_two_names() -> None:
    """Read by one property and deleted by another, it is still one item."""
    entity = {"id": "1", "label": "Web"}
    paths = {
        "/x/{label}": {"get": showing(entity, variable("label", "Web"))},
        "/x/{id}": {"delete": showing({}, variable("id", "1"))},
    }
    resource = inferred(paths)["/x/{}"]
    assert resource.seeds == {(): {"1": entity}}
    assert find_key(resource, resource.seeds[()], "Web") == "1"
    assert find_key(resource, resource.seeds[()], "Mail") is None


def test_nested_items_are_seeded_below_the_parents_shown() -> None:
    """The scope is the parent's example; an id keeps the type it has."""
    toy = {"id": 7, "name": "ball"}
    paths = {
        "/pets/{pet}/toys": {"get": showing([toy], variable("pet", "rex"))},
        "/pets/{pet}/toys/{toy}": {
            "get": showing(toy, variable("pet", "tom"), variable("toy", 8, type="integer"))
        },
    }
    resource = inferred(paths)["/pets/{}/toys/{}"]
    assert resource.seeds == {
        ("rex",): {"7": toy},
        ("tom",): {"7": toy, "8": {"id": 8, "name": "ball"}},
    }


def test_a_list_is_found_among_several_examples() -> None:
    """One operation may show a single item or a page, by what it is asked."""
    operation = showing({"found": {"id": "1"}})
    media = operation["responses"]["200"]["content"]["application/json"]
    page = {"docs": [{"id": "2"}], "tags": ["a"], "totalDocs": 1}
    media["examples"] = {"one": {"value": media.pop("example")}, "page": {"value": page}}
    paths = {"/x": {"get": operation}, "/x/{id}": {"delete": showing({}, variable("id", "2"))}}
    resource = inferred(paths)["/x/{}"]
    assert resource.listed is not None
    assert (resource.listed.answer, resource.listed.name) == (page, "docs")
    assert resource.seeds == {(): {"2": {"id": "2"}}}


def test_an_id_in_the_body_of_a_request_to_the_collection_exists() -> None:
    """Some collections are changed with the id in the body."""
    body = {"content": {"application/json": {"schema": {}, "example": {"id": "sent"}}}}
    paths = {
        "/x": {"put": {**showing({}), "requestBody": body}},
        "/x/{id}": {"get": showing({"id": "read"}, variable("id", "read"))},
    }
    assert list(inferred(paths)["/x/{}"].seeds[()]) == ["read", "sent"]


@pytest.mark.parametrize(
    ("key", "value"), [("8", 8), ("-8", -8), ("08", "08"), ("--8", "--8"), ("9" * 30, "9" * 30)]
)
def test_an_id_keeps_its_type_where_the_key_can_have_it(key: str, value: Json) -> None:
    """A path says everything in text; the item says it as the document does."""
    paths = {"/x/{id}": {"get": showing({"id": 7}, variable("id", 7))}}
    document = Document(file="inline", raw={"paths": paths})
    assert with_id(Schemas(document), inferred(paths)["/x/{}"], {}, key) == {"id": value}


def asked(paths: Mapping[str, Json], method: str, path: str, sent: Json = None) -> Json:
    """Give what a stub of these paths answers after a creation at `/projects`."""
    stub = Stub(Document(file="inline", raw={"paths": paths}))
    headers = {"content-type": "application/json"}
    made = stub.answer(Request("POST", "/projects", "", headers, json.dumps(sent).encode()))
    created = json.loads(made.body)
    answer = stub.answer(Request(method, path.format(**{"made": created, **created})))
    return created, json.loads(answer.body)


def sending(operation: Json, example: Json) -> Json:
    """Give an operation with an example body."""
    content = {"application/json": {"schema": {}, "example": example}}
    return {**operation, "requestBody": {"content": content}}


@pytest.mark.parametrize("name", ["data", "project"])
def test_an_item_in_an_envelope(name: str) -> None:
    """Called by a word for anything or after the item; in what is sent and in what is answered."""
    item = {"id": "1", "name": "a", "attributes": {"size": 1}}
    post = sending(
        showing({name: item, "message": "made"}), {name: {"name": "a", "attributes": {}}}
    )
    paths = {
        "/projects": {"get": showing({"total": 1, "list": [item]}), "post": post},
        "/projects/{projectId}": {"get": showing({name: item}, variable("projectId", "1"))},
    }
    assert inferred(paths)["/projects/{}"].id_path == ("id",)
    sent = {name: {"name": "b", "attributes": {"size": 2}}}
    created, read = asked(paths, "GET", "/projects/{made[" + name + "][id]}", sent)
    assert created["message"] == "made"
    assert (created[name]["name"], created[name]["attributes"]) == ("b", {"size": 2})
    assert read == {name: created[name]}


def test_a_property_beside_others_is_no_envelope() -> None:
    """Though it is called like the items: a state has one."""
    item = {"agent": {"id": "1", "name": "a"}, "state": {"name": "READY", "reason": None}}
    paths = {
        "/agents": {"get": showing([{"id": "1"}]), "post": showing({})},
        "/agents/states": {"get": showing([item])},
        "/agents/{agentId}/states": {"get": showing(item, variable("agentId", "1"))},
    }
    assert inferred(paths)["/agents/{}/states"].id_path == ("agent", "id")


def test_a_creation_that_answers_with_the_id_alone() -> None:
    """Under a name that says so, in the type that is shown."""
    item = {"uuid": "a", "name": "a"}
    paths = {
        "/projects": {"get": showing([item]), "post": sending(showing({"projectId": "x"}), {})},
        "/projects/{projectUuid}": {"get": showing(item, variable("projectUuid"))},
    }
    assert inferred(paths)["/projects/{}"].id_path == ("uuid",)
    created, read = asked(paths, "GET", "/projects/{projectId}", {"name": "b"})
    assert read == {"uuid": created["projectId"], "name": "b"}
