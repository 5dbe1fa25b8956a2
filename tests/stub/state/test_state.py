"""What the stub remembers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from postspec.openapi import Document
from postspec.stub import Stub, StubSettings
from postspec.stub.http._message import Answer, Request
from postspec.stub.state._changes import merge_patch

Json = Any

Ask = Callable[..., Answer]

HAMMER, DRILL = "62d07f4f0980a50a91210e01", "62d07f4f0980a50a91210e02"
UUID = "3f1d8c52-7a64-4b0e-9c21-5d8e6f7a9b10"


def value_of(answer: Answer) -> Json:
    return json.loads(answer.body)


def test_a_created_item_lives_until_it_is_deleted(ask: Ask) -> None:
    """Create, read, list, replace, change, delete, read again."""
    created = ask("POST", "/tools", {"name": "saw", "kind": "HAND"})
    saw = value_of(created)
    assert (created.status, saw["name"], saw["kind"]) == (201, "saw", "HAND")
    assert re.fullmatch("[0-9a-f]{24}", saw["id"])
    assert created.headers["location"] == f"/tools/{saw['id']}"
    assert value_of(ask("GET", f"/tools/{saw['id']}")) == saw

    listed = value_of(ask("GET", "/tools"))
    assert [one["id"] for one in listed["tools"]] == [HAMMER, DRILL, saw["id"]]
    assert listed["total"] == 3

    replaced = ask("PUT", f"/tools/{saw['id']}", {"name": "big saw", "kind": "POWER"})
    assert value_of(replaced) == {**saw, "name": "big saw", "kind": "POWER"}
    changed = ask("PATCH", f"/tools/{saw['id']}", {"note": "sharp"})
    assert value_of(changed) == {**value_of(replaced), "note": "sharp"}
    unchanged = ask("PATCH", f"/tools/{saw['id']}", {"note": None})
    assert value_of(unchanged) == value_of(replaced)

    assert ask("DELETE", f"/tools/{saw['id']}").status == 204
    assert ask("GET", f"/tools/{saw['id']}").status == 404
    assert ask("DELETE", f"/tools/{saw['id']}").status == 404
    assert value_of(ask("GET", "/tools"))["total"] == 2


def test_what_a_client_does_not_send_again_is_gone_after_a_replacement(ask: Ask) -> None:
    """PUT keeps the server's own properties alone."""
    assert "note" in value_of(ask("GET", f"/tools/{HAMMER}"))
    ask("PUT", f"/tools/{HAMMER}", {"name": "mallet", "kind": "HAND"})
    assert value_of(ask("GET", f"/tools/{HAMMER}")) == {
        "id": HAMMER,
        "name": "mallet",
        "kind": "HAND",
        "createdAt": 1755632113482,
    }


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
def test_an_unknown_item_is_404(ask: Ask, method: str) -> None:
    """Any method, where the operation declares it."""
    body = {"name": "x", "kind": "HAND"} if method == "PUT" else {"note": "x"}
    sent = body if method in ("PUT", "PATCH") else None
    assert ask(method, f"/tools/{'0' * 24}", sent).status == 404


def test_a_nested_collection_belongs_to_its_parent(ask: Ask) -> None:
    """Loans of one tool are not those of another, and go with their tool."""
    loan = value_of(ask("POST", f"/tools/{HAMMER}/loans", {"borrower": "a@example.com"}))
    assert re.fullmatch("[0-9a-f-]{36}", loan["id"])
    assert ask("GET", f"/tools/{HAMMER}/loans/{loan['id']}").status == 200
    assert ask("GET", f"/tools/{DRILL}/loans/{loan['id']}").status == 404
    assert value_of(ask("GET", f"/tools/{DRILL}/loans")) == []
    assert [one["id"] for one in value_of(ask("GET", f"/tools/{HAMMER}/loans"))] == [
        UUID,
        loan["id"],
    ]
    ask("DELETE", f"/tools/{HAMMER}")
    for path in ("loans", f"loans/{loan['id']}"):
        assert ask("GET", f"/tools/{HAMMER}/{path}").status == 404
    assert ask("POST", f"/tools/{HAMMER}/service").status == 404


def test_ids_are_numbers_where_the_document_has_numbers(ask: Ask) -> None:
    """An id under another name, counted on; a create that answers a message creates all the same."""
    assert value_of(ask("POST", "/benches", {"owner": "Grace"}))["message"] == "Successfully added"
    assert value_of(ask("GET", "/benches")) == [
        {"number": 4, "owner": "Ada"},
        {"number": 5, "owner": "Grace"},
    ]
    assert value_of(ask("GET", "/benches/5")) == {"number": 5, "owner": "Grace"}


def test_a_delete_may_answer_a_message(ask: Ask) -> None:
    """The documented message is given, not the item."""
    answer = ask("DELETE", f"/tools/{HAMMER}/loans/{UUID}")
    assert value_of(answer)["message"] == "Successfully deleted"
    assert ask("GET", f"/tools/{HAMMER}/loans/{UUID}").status == 404


def test_ids_are_made_alike_after_a_reset(ask: Ask, stub: Stub) -> None:
    """The same creations get the same ids."""
    sent = {"name": "saw", "kind": "HAND"}
    first = [ask("POST", "/tools", sent).body for _ in range(3)]
    assert len(set(first)) == 3
    stub.reset()
    assert [ask("POST", "/tools", sent).body for _ in range(3)] == first


def inline(item: dict[str, Any], collection: dict[str, Any], settings: StubSettings) -> Stub:
    variable = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    paths = {"/x": collection, "/x/{id}": {"parameters": [{**variable, "example": "one"}], **item}}
    return Stub(Document(file="inline", raw={"paths": paths}), settings)


def showing(value: Json, *, status: str = "200", **schema: Json) -> dict[str, Any]:
    content = {"application/json": {"schema": schema, "example": value}}
    return {"responses": {status: {"description": "", "content": content}}}


def sending(operation: dict[str, Any], **schema: Json) -> dict[str, Any]:
    return {**operation, "requestBody": {"content": {"application/json": {"schema": schema}}}}


def test_where_nothing_is_said_of_missing_items_all_exist(asking: Callable[[Stub], Ask]) -> None:
    """An operation without 404 shows its example for any id; after a deletion 404 comes undeclared."""
    item = {"get": showing({"id": "one"}), "delete": showing({}), "put": showing({"id": "one"})}
    ask = asking(inline(item, {}, StubSettings()))
    assert value_of(ask("GET", "/x/other")) == {"id": "one"}
    assert ask("DELETE", "/x/other").status == 200
    assert ask("DELETE", "/x/one").status == 200
    assert ask("GET", "/x/one").status == 404


def test_put_creates_where_it_declares_nothing_else(asking: Callable[[Stub], Ask]) -> None:
    """An unknown id is a new item then, and a deleted one is back."""
    body = {"type": "object", "properties": {"name": {"type": "string"}}}
    item = {
        "get": showing({"id": "one", "name": "n"}),
        "put": sending(showing({"id": "one", "name": "n"}), **body),
        "delete": showing({}),
    }
    ask = asking(inline(item, {}, StubSettings()))
    ask("DELETE", "/x/one")
    for key in ("one", "two"):
        assert value_of(ask("PUT", f"/x/{key}", {"name": "new"})) == {"id": key, "name": "new"}
        assert value_of(ask("GET", f"/x/{key}")) == {"id": key, "name": "new"}


def test_a_client_may_choose_the_id_where_the_body_has_it(asking: Callable[[Stub], Ask]) -> None:
    """An `id` in the declared body is the key; sent twice, the last one stands."""
    body = {"type": "object", "properties": {"id": {"type": "string"}, "n": {"type": "integer"}}}
    collection = {"post": sending(showing({"id": "one", "n": 1}), **body), "get": showing([])}
    stub = inline({"get": showing({"id": "one", "n": 1})}, collection, StubSettings())
    ask = asking(stub)
    for number in (1, 2):
        sent = {"id": "mine", "n": number}
        assert value_of(ask("POST", "/x", sent)) == sent
        assert value_of(ask("GET", "/x/mine")) == sent


def test_a_second_item_under_one_address_replaces_the_first(asking: Callable[[Stub], Ask]) -> None:
    """An item that can be read by its label is created again under the id it has."""
    entity = {"id": "1", "label": "Web", "n": 1}
    label = {"name": "label", "in": "path", "required": True, "example": "Web", "schema": {}}
    key = {**label, "name": "id", "example": "1"}
    paths = {
        "/x": {"post": sending(showing(entity), properties={"label": {}, "n": {}})},
        "/x/{label}": {"get": {**showing(entity), "parameters": [label]}},
        "/x/{id}": {"delete": {**showing({}), "parameters": [key]}},
    }
    ask = asking(Stub(Document(file="inline", raw={"paths": paths})))
    assert value_of(ask("POST", "/x", {"label": "Web", "n": 2})) == {**entity, "n": 2}
    other = value_of(ask("POST", "/x", {"label": "Mail", "n": 3}))
    assert other["id"] != "1"
    assert value_of(ask("GET", "/x/Web"))["n"] == 2
    assert value_of(ask("GET", "/x/Mail")) == other
    ask("DELETE", f"/x/{other['id']}")
    assert value_of(ask("GET", "/x/Mail")) == entity


def test_an_id_in_the_body_names_the_item_of_a_collection(asking: Callable[[Stub], Ask]) -> None:
    """PUT to the collection replaces the item its body names, and misses one nobody knows."""
    put = sending(showing({"id": "one", "n": 1}), type="object")
    put["responses"]["404"] = {"description": "unknown"}
    ask = asking(inline({"get": showing({"id": "one", "n": 1})}, {"put": put}, StubSettings()))
    assert ask("PUT", "/x", {"id": "one", "n": 2}).status == 200
    assert value_of(ask("GET", "/x/one"))["n"] == 2
    assert ask("PUT", "/x", {"id": "two"}).status == 404
    assert ask("PUT", "/x", {"n": 3}).status == 200


def test_only_so_many_items_are_kept(asking: Callable[[Stub], Ask]) -> None:
    """The oldest created item gives way; documented ones stay."""
    body = {"type": "object", "properties": {"n": {"type": "integer"}}}
    shown = {"id": "one", "n": 0}
    collection = {"post": sending(showing(shown), **body), "get": showing([shown])}
    ask = asking(inline({"get": showing(shown)}, collection, StubSettings(max_created=2)))
    for number in (1, 2, 3):
        ask("POST", "/x", {"n": number})
    assert [one["n"] for one in value_of(ask("GET", "/x"))] == [0, 2, 3]


def test_an_answer_is_never_less_valid_than_the_example(asking: Callable[[Stub], Ask]) -> None:
    """Items that do not fit what a list declares are completed, or shown as the example."""
    element = {
        "type": "object",
        "required": ["id", "label"],
        "properties": {"id": {"type": "string"}, "label": {"type": "string"}},
        "additionalProperties": False,
    }
    body = {"type": "object", "properties": {"n": {"type": "integer"}}}
    shown = [{"id": "one", "label": "first"}]
    collection = {
        "post": sending(showing({"id": "one", "n": 0}), **body),
        "get": showing(shown, type="array", items=element, maxItems=2),
    }
    ask = asking(inline({"get": showing({"id": "one", "n": 0})}, collection, StubSettings()))
    ask("POST", "/x", {"n": 1})
    listed = value_of(ask("GET", "/x"))
    assert [one["label"] for one in listed] == ["first", "first"]
    ask("POST", "/x", {"n": 2})
    assert value_of(ask("GET", "/x")) == shown


@pytest.mark.parametrize(
    ("target", "patch", "merged"),
    [
        ({"a": "b"}, {"a": "c"}, {"a": "c"}),
        ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
        ({"a": "b"}, {"a": None}, {}),
        ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
        ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
        ({"a": [1]}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
        ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
    ],
)
def test_a_merge_patch(target: dict[str, Any], patch: dict[str, Any], merged: Json) -> None:
    """The examples of RFC 7396, appendix A, as far as both sides are objects."""
    assert merge_patch(target, patch) == merged


def test_an_encoded_id_is_one_id(asking: Callable[[Stub], Ask]) -> None:
    """A slash inside an id does not split it, and the new item's address encodes it."""
    body = {"type": "object", "properties": {"id": {"type": "string"}}}
    created = showing({"id": "one"}, status="201")
    created["responses"]["201"]["headers"] = {"Location": {"schema": {"type": "string"}}}
    stub = inline(
        {"get": showing({"id": "one"})}, {"post": sending(created, **body)}, StubSettings()
    )
    answer = asking(stub)("POST", "/x", {"id": "a/b é"})
    assert answer.headers["location"] == "/x/a%2Fb%20%C3%A9"
    assert value_of(stub.answer(Request("GET", answer.headers["location"]))) == {"id": "a/b é"}


def test_an_id_that_cannot_be_shown_is_not_taken(
    workshop: Document, asking: Callable[[Stub], Ask]
) -> None:
    """A client may choose an id of the form that answers show; of any other the server makes one."""
    raw = json.loads(json.dumps(dict(workshop.raw)))
    raw["components"]["schemas"]["ToolInput"]["properties"]["id"] = {"type": "string"}
    raw["security"] = []
    ask = asking(Stub(Document("a", raw)))
    for chosen in ("62d07f4f0980a50a91210eff", "hammer time"):
        made = json.loads(ask("POST", "/tools", {"name": "x", "kind": "HAND", "id": chosen}).body)
        assert (made["id"] == chosen) == (chosen != "hammer time")
        found = ask("GET", f"/tools/{made['id']}")
        assert (found.status, json.loads(found.body)["name"]) == (200, "x")
