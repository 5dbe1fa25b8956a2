"""A change that a server loses, or shows in one place only, is noticed; one that it makes is not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from contract_tests.harness.checks.effects import change_of, change_problems
from contract_tests.harness.checks.observed import replacement_of
from contract_tests.harness.document.calls import documented_calls
from contract_tests.harness.document.news import news_of
from postspec.openapi import Document, Operation

Json = Any

_QUEUE: dict[str, Json] = {"id": "7", "title": "Sales", "mrd": {"id": "m", "name": "Chat"}}
_SETTINGS: Json = {"colours": [{"name": "red", "share": 0.5}], "isDark": False}


def _operation(value: Json = None, body: Json = None, name: str = "", **more: Json) -> Json:
    """Give an operation that answers with a value, takes a body, has a variable in its path."""
    content = {} if value is None else {"content": {"application/json": {"example": value}}}
    given: dict[str, Json] = {"responses": {"200": {"description": "It is done.", **content}}}
    if body is not None:
        given["requestBody"] = {"content": {"application/json": {"example": body, **more}}}
    if name:
        place = "query" if name.endswith("Id") else "path"
        given["parameters"] = [
            {"name": name, "in": place, "required": True, "schema": {"type": "string"}}
            | {"example": "7"}
        ]
    return given


DOCUMENT = Document(
    file="inline",
    raw={
        "paths": {
            "/queues": {
                "get": _operation([_QUEUE]),
                "post": _operation(_QUEUE, {"title": "Claims"}),
            },
            "/queues/titles": {"get": _operation([{"id": "7", "title": "Sales"}])},
            "/queues/{id}": {
                "put": _operation(_QUEUE, _QUEUE, "id"),
                "patch": _operation(
                    _QUEUE, [{"op": "replace", "path": "/title", "value": "New"}], "id"
                ),
                "delete": _operation(name="id"),
            },
            "/settings": {"get": _operation(_SETTINGS), "put": _operation(body=_SETTINGS)},
            "/labels": {
                "get": _operation([{"labelId": "7", "name": "Red"}]),
                "delete": _operation(name="labelId"),
            },
            "/words/{id}/say": {"post": _operation(body={"word": "hello"}, name="id")},
        }
    },
)


@dataclass
class Server:
    """Keeps queues and settings. `lost` and `stale` are labels: of changes, and of what shows none."""

    lost: str = ""
    stale: str = ""
    values: dict[str, Json] = field(
        default_factory=lambda: {
            "/queues": [_QUEUE, _QUEUE | {"id": "8", "title": "Help"}],
            "/settings": _SETTINGS,
            "/labels": [{"labelId": "7", "name": "Red"}],
        }
    )

    def __post_init__(self) -> None:
        """Remember what was there at the start."""
        self.first = json.loads(json.dumps(self.values))

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer a request."""
        path, _, last = request.url.path.rpartition("/")
        key = last if path else request.url.params.get("labelId", "")
        label = f"{request.method} {f'{path}/{{id}}' if path and last != 'titles' else request.url.path}"
        values = self.first if label == self.stale else self.values
        where = path or request.url.path
        if request.method == "GET":
            if last == "titles":
                shown = [{"id": q["id"], "title": q["title"]} for q in values["/queues"]]
                return httpx.Response(200, json=shown)
            return httpx.Response(200, json=values[where])
        sent: Json = json.loads(request.content) if request.content else None
        made = sent | {"id": "9"} if request.method == "POST" else sent
        if label != self.lost:
            self._change(request.method, where, key, made)
        return httpx.Response(200, json=made)

    def _change(self, method: str, where: str, key: str, sent: Json) -> None:
        kept = self.values[where]
        if method == "POST":
            self.values[where] = [*kept, sent]
        elif isinstance(kept, Mapping):
            self.values[where] = sent
        elif method == "DELETE":
            self.values[where] = [one for one in kept if key not in one.values()]
        else:
            news = {sent[0]["path"][1:]: sent[0]["value"]} if isinstance(sent, list) else sent
            self.values[where] = [dict(one) | news if one["id"] == key else one for one in kept]


def problems(label: str, server: Server) -> list[str]:
    change = change_of(DOCUMENT, operation(label))
    assert change is not None
    transport = httpx.MockTransport(server)
    with httpx.Client(transport=transport, base_url="http://api.test") as http:
        return change_problems(http, change)


def operation(label: str) -> Operation:
    return next(one for one in DOCUMENT.operations if one.label == label)


CHANGES = (
    "POST /queues",
    "PUT /queues/{id}",
    "PATCH /queues/{id}",
    "DELETE /queues/{id}",
    "PUT /settings",
    "DELETE /labels",
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_is_made_is_fine(change: str) -> None:
    """Texts, numbers in lists, patches, items named by the path or by the query."""
    assert not problems(change, Server())


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_is_lost_is_noticed(change: str) -> None:
    """Though it was answered with a success."""
    assert problems(change, Server(lost=change))


@pytest.mark.parametrize("change", ["POST /queues", "PUT /queues/{id}", "DELETE /queues/{id}"])
@pytest.mark.parametrize("look", ["GET /queues", "GET /queues/titles"])
def test_every_list_of_the_same_items_has_to_show_a_change(change: str, look: str) -> None:
    """One that shows what there was at the start is named, though another shows the change."""
    found = problems(change, Server(stale=look))
    assert found
    assert all(look in problem for problem in found)


def test_what_nothing_shows_is_no_change() -> None:
    """Nothing reads what was sent, so nothing can be said about it."""
    assert change_of(DOCUMENT, operation("POST /words/{id}/say")) is None


def test_news_are_valid_and_name_no_item() -> None:
    """Each plain value but ids is changed once in a way that the schema of the body allows."""
    raw = {"type": "object", "properties": {"mode": {"enum": ["a", "b"]}}}
    body = {"id": "7", "userId": "8", "mode": "a", "age": 3, "tags": ["x"], "at": None}
    put = _operation(body=body, schema=raw)
    document = Document(file="inline", raw={"paths": {"/x": {"put": put}}})
    (call,) = documented_calls(document, document.operations[0])
    told = [(one.name, one.value, one.is_own) for one in news_of(document, call)]
    assert told == [
        ("mode", "b", True),
        ("tags", "x seen again", False),
        ("age", 4, True),
        ("age", 2, True),
    ]


def test_a_replacement_leaves_alone_what_its_path_names() -> None:
    """An item under another name is another item: nobody has to show it at the old path."""
    word = {"word": "7", "title": "Hello"}
    item = {"get": _operation(word, name="word"), "put": _operation(word, word, name="word")}
    document = Document(file="inline", raw={"paths": {"/words/{word}": item}})
    replacement = replacement_of(document, document.operations[1])
    assert replacement is not None
    assert {one.name for one in replacement.news} == {"title"}
