"""Refusals for which nothing is declared, worded as the service words its others."""

from __future__ import annotations

import json
from typing import Any

import pytest

from postspec.openapi import Document
from postspec.stub import Stub, StubSettings
from postspec.stub.http._message import Answer, Request

Json = Any


def response(body: Json) -> Json:
    return {"description": "", "content": {"application/json": {"example": body}}}


SPRING = {"status": 404, "error": "Not Found", "message": "no such room", "code": "404"}
OK = {"description": "", "content": {"application/json": {"schema": {}}}}
ROOM = {"parameters": [{"name": "n", "in": "path", "schema": {"type": "integer"}}]}
PATHS = {
    "/hotel/rooms/{n}": {
        **ROOM,
        "get": {"responses": {"200": OK, "404": response(SPRING)}},
        "delete": {"responses": {"200": OK, "401": response({"who": "gateway"})}},
    },
    "/garage/cars": {"get": {"responses": {"200": OK}}},
}
STUB = Stub(
    Document(file="inline", raw={"paths": PATHS, "servers": [{"url": "/api"}]}),
    StubSettings(is_strict=True),
)


def ask(method: str, path: str) -> tuple[int, Json]:
    answer: Answer = STUB.answer(Request(method, path))
    return answer.status, json.loads(answer.body)


@pytest.mark.parametrize(
    ("method", "path", "status", "phrase", "message"),
    [
        (
            "PUT",
            "/hotel/rooms/7",
            405,
            "Method Not Allowed",
            "the path has DELETE, GET, HEAD, OPTIONS",
        ),
        ("GET", "/hotel/beds", 404, "Not Found", "the document has no such path"),
        ("GET", "/api/hotel/beds", 404, "Not Found", "the document has no such path"),
        (
            "GET",
            "/hotel/rooms/x",
            400,
            "Bad Request",
            'path parameter n: the value is not of type "integer" (type)',
        ),
        (
            "DELETE",
            "/hotel/rooms/x",
            400,
            "Bad Request",
            'path parameter n: the value is not of type "integer" (type)',
        ),
    ],
)
def test_a_service_words_its_errors_alike(
    method: str, path: str, status: int, phrase: str, message: str
) -> None:
    """The operation's own errors before those of others; a status in the body is the one sent."""
    body = {"status": status, "error": phrase, "message": message, "code": str(status)}
    assert ask(method, path) == (status, body)


@pytest.mark.parametrize(
    ("method", "path", "status", "error"),
    [("POST", "/garage/cars", 405, "method not allowed"), ("GET", "/park", 404, "not found")],
)
def test_a_service_that_shows_no_error_has_ours(
    method: str, path: str, status: int, error: str
) -> None:
    """Nothing is borrowed from another service, and nothing from a gateway."""
    answered, body = ask(method, path)
    assert (answered, body["error"]) == (status, error)
