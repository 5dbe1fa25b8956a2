"""Values that no two items of a resource may have."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from postspec.openapi import Document
from postspec.stub import Stub, StubSettings
from postspec.stub.http._message import Answer

Json = Any
Ask = Callable[..., Answer]

QUEUE = {"id": "62d07f4f0980a50a91210e01", "name": "Sales", "size": 1}


def answered(value: Json) -> dict[str, Json]:
    return {"description": "", "content": {"application/json": {"schema": {}, "example": value}}}


def queues(*, refusals: Mapping[str, Json], **body: Json) -> dict[str, Json]:
    """Give the paths of queues whose creation and change declare these refusals."""
    properties = {"name": {"type": "string"}, "size": {"type": "integer"}, **body}
    schema = {"type": "object", "properties": properties}
    request = {"content": {"application/json": {"schema": schema, "example": {"name": "Sales"}}}}
    declared = {status: answered(value) for status, value in refusals.items()}
    variable = {"name": "id", "in": "path", "required": True, "example": QUEUE["id"], "schema": {}}
    write = {"requestBody": request, "responses": {"200": answered(QUEUE), **declared}}
    return {
        "/queues": {"get": {"responses": {"200": answered([QUEUE])}}, "post": write},
        "/queues/{id}": {
            "parameters": [variable],
            "get": {"responses": {"200": answered(QUEUE), "404": {"description": ""}}},
            "put": write,
            "delete": {"responses": {"200": {"description": ""}}},
        },
    }


TAKEN = {"message": "A queue already exists with name: Sales"}
COLD = {"409": {"error": "QUEUE_NAME_CONFLICT"}}


def stub_of(paths: Mapping[str, Json], *, is_strict: bool = False) -> Stub:
    document = Document(file="inline", raw={"paths": paths})
    return Stub(document, StubSettings(is_strict=is_strict))


def test_a_taken_name_is_refused(asking: Callable[[Stub], Ask]) -> None:
    """With 409; a free one is not, nor one whose item was renamed or deleted."""
    ask = asking(stub_of(queues(refusals=COLD)))
    first = json.loads(ask("POST", "/queues", {"name": "Support"}).body)
    assert ask("POST", "/queues", {"name": "Support"}).status == 409
    assert len(json.loads(ask("GET", "/queues").body)) == 2
    assert ask("PUT", f"/queues/{first['id']}", {"name": "Help"}).status == 200
    assert ask("POST", "/queues", {"name": "Support"}).status == 200
    assert ask("POST", "/queues", {"name": "Help"}).status == 409
    ask("DELETE", f"/queues/{first['id']}")
    assert ask("POST", "/queues", {"name": "Help"}).status == 200


def test_a_change_cannot_take_a_name_either(asking: Callable[[Stub], Ask]) -> None:
    """An item keeps its own; that of another one it does not get."""
    ask = asking(stub_of(queues(refusals=COLD)))
    first = json.loads(ask("POST", "/queues", {"name": "Support"}).body)
    ask("POST", "/queues", {"name": "Help"})
    assert ask("PUT", f"/queues/{first['id']}", {"name": "Help"}).status == 409
    assert ask("PUT", f"/queues/{first['id']}", {"name": "Support", "size": 2}).status == 200
    assert json.loads(ask("GET", f"/queues/{first['id']}").body)["name"] == "Support"


def test_the_status_is_the_one_that_the_document_shows(asking: Callable[[Stub], Ask]) -> None:
    """An example of 400 that says it is taken makes a duplicate 400."""
    ask = asking(stub_of(queues(refusals={"400": TAKEN})))
    assert ask("POST", "/queues", {"name": "Support"}).status == 200
    assert ask("POST", "/queues", {"name": "Support"}).status == 400


@pytest.mark.parametrize(
    ("refusals", "body", "refused"),
    [
        ({"409": {"message": "in conflict"}}, {}, True),
        ({"409": {"message": "busy"}}, {}, True),
        ({"400": {"message": "name must not be null"}}, {}, False),
        ({"400": {"message": "size already set"}}, {}, False),
        ({}, {}, False),
    ],
)
def test_what_says_that_a_name_is_unique(
    asking: Callable[[Stub], Ask], refusals: Json, body: Json, *, refused: bool
) -> None:
    """A conflict that is declared, by name or not; a complaint about something else does not."""
    ask = asking(stub_of(queues(refusals=refusals, **body)))
    ask("POST", "/queues", {"name": "Support"})
    assert (ask("POST", "/queues", {"name": "Support"}).status != 200) is refused


def test_what_the_document_shows_gives_way(asking: Callable[[Stub], Ask]) -> None:
    """It shows that very creation: the item is made in its place, once."""
    ask = asking(stub_of(queues(refusals=COLD)))
    made = json.loads(ask("POST", "/queues", {"name": "Sales", "size": 5}).body)
    assert (made["id"], made["size"]) == (QUEUE["id"], 5)
    assert json.loads(ask("GET", "/queues").body) == [made]
    assert ask("POST", "/queues", {"name": "Sales"}).status == 409


def test_a_strict_stub_lets_nothing_give_way(asking: Callable[[Stub], Ask]) -> None:
    """What the document shows is there, and so its name is taken."""
    ask = asking(stub_of(queues(refusals=COLD), is_strict=True))
    assert ask("POST", "/queues", {"name": "Sales"}).status == 409


def test_an_id_that_a_client_must_choose_is_unique(asking: Callable[[Stub], Ask]) -> None:
    """Where a conflict is declared; else the last one stands."""
    body = {"id": {"type": "string"}}
    ask = asking(stub_of(queues(refusals={"409": {"message": "busy"}}, **body)))
    assert ask("POST", "/queues", {"id": "a", "name": "A"}).status == 200
    assert ask("POST", "/queues", {"id": "a", "name": "B"}).status == 409
    ask = asking(stub_of(queues(refusals={}, **body)))
    assert ask("POST", "/queues", {"id": "a", "name": "A"}).status == 200
    assert ask("POST", "/queues", {"id": "a", "name": "B"}).status == 200


def test_names_are_free_after_a_reset(asking: Callable[[Stub], Ask]) -> None:
    """Nothing is taken by what is no more."""
    stub = stub_of(queues(refusals=COLD))
    ask = asking(stub)
    ask("POST", "/queues", {"name": "Support"})
    stub.reset()
    assert ask("POST", "/queues", {"name": "Support"}).status == 200
