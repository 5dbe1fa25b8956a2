"""The stub as a whole: every operation of a document, asked as the document shows."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import postspec.stub as stub_room
from postspec.openapi import Document, Operation, read_document
from postspec.samples import Schemas
from postspec.stub import Stub, StubSettings, User
from postspec.stub.http._media_types import essence
from postspec.stub.http._message import Answer, Request

Json = Any

Ask = Callable[..., Answer]

WORKSHOP = read_document(Path(__file__).with_name("workshop.yaml"))
BY_ID = {one.operation_id: one for one in WORKSHOP.operations}
HAMMER = "62d07f4f0980a50a91210e01"


def value_of(answer: Answer) -> Json:
    return json.loads(answer.body)


def problem(document: Document, operation: Operation, answer: Answer) -> str | None:
    """Say how an answer departs from what its operation declares, None if it does not."""
    declared = [r for r in operation.responses if r.matches(answer.status) or r.status == "default"]
    if not declared:
        return f"{answer.status} is not declared"
    if answer.status == 204:
        return "204 has a body" if answer.body else None
    media = [m for m in declared[0].content if essence(m.name) == essence(answer.content_type)]
    if not media:
        is_empty = not declared[0].content and not answer.body
        return None if is_empty else f"{answer.content_type!r} is not declared"
    value = json.loads(answer.body) if media[0].is_json else answer.body.decode("latin-1")
    return Schemas(document).problem(media[0].schema, value)


@pytest.mark.parametrize("operation_id", sorted(BY_ID))
def test_the_documented_request_gets_a_documented_success(
    operation_id: str, stub: Stub, shown_request: Callable[[Document, Operation], Request]
) -> None:
    """The example request of every operation is answered with a declared, valid 2xx."""
    operation = BY_ID[operation_id]
    answer = stub.answer(shown_request(WORKSHOP, operation))
    assert 200 <= answer.status < 300, answer.body
    assert problem(WORKSHOP, operation, answer) is None


@pytest.mark.parametrize(
    "operation_id", sorted(k for k, one in BY_ID.items() if one.needs_authentication)
)
def test_without_a_token_no_operation_answers(
    operation_id: str, stub: Stub, shown_request: Callable[[Document, Operation], Request]
) -> None:
    """401 as the operation declares it, with a challenge."""
    shown = shown_request(WORKSHOP, BY_ID[operation_id])
    secret = ("authorization", "x-key")
    headers = {k: v for k, v in shown.headers.items() if k not in secret}
    answer = stub.answer(Request(shown.method, shown.path, shown.query, headers, shown.body))
    assert answer.status == 401
    assert answer.headers["www-authenticate"].split()[0] in ("Bearer", "Basic")
    assert problem(WORKSHOP, BY_ID[operation_id], answer) is None


def test_the_same_requests_get_the_same_answers(
    shown_request: Callable[[Document, Operation], Request],
) -> None:
    """Two stubs of one document answer alike, byte for byte; so does one after a reset."""

    def answers(stub: Stub) -> list[tuple[int, bytes]]:
        shown = [one for one in WORKSHOP.operations if one.operation_id != "token"]
        given = [stub.answer(shown_request(WORKSHOP, one)) for one in shown]
        return [(one.status, one.body) for one in given]

    settings = StubSettings(tokens={"token-of-ada": User("ada", "")}, now=lambda: 1_767_225_600.0)
    one, other = Stub(WORKSHOP, settings), Stub(WORKSHOP, settings)
    first = answers(one)
    assert answers(other) == first
    assert answers(one) != first
    one.reset()
    assert answers(one) == first


@pytest.mark.parametrize(
    ("method", "path", "status", "allow"),
    [
        ("GET", "/nowhere", 404, None),
        ("DELETE", "/tools", 405, "GET, HEAD, OPTIONS, POST"),
        ("POST", "/tools/search", 405, "GET, HEAD, OPTIONS"),
        ("TRACE", f"/tools/{HAMMER}", 405, "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"),
        ("HEAD", "/messages", 405, "OPTIONS, POST"),
        ("OPTIONS", "/messages", 204, "OPTIONS, POST"),
        ("HEAD", "/health", 200, None),
        ("GET", "/api/health", 200, None),
    ],
)
def test_methods_and_paths(
    ask: Ask, method: str, path: str, status: int, allow: str | None
) -> None:
    """Unknown paths are 404, undeclared methods 405 with Allow; HEAD goes with GET."""
    answer = ask(method, path)
    assert (answer.status, answer.headers.get("allow")) == (status, allow)


def test_a_refusal_says_why_in_the_declared_error_body(ask: Ask) -> None:
    """The documented example, with the reason where it has words; the header has it always."""
    answer = ask("GET", "/tools?limit=0")
    assert answer.status == 400
    assert value_of(answer) == {
        "timestamp": 1755632113482,
        "error": "error.validation",
        "message": "query parameter limit: the value is less than the minimum of 1 (minimum)",
    }
    assert answer.headers["x-stub-reason"] == value_of(answer)["message"]


def test_a_problem_body_gets_the_reason_as_detail(ask: Ask) -> None:
    """RFC 9457 bodies have their words in `detail`; 422 stands in for a 400 not declared."""
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = ask("POST", "/feedback", body=b"stars=9", headers=headers)
    assert (answer.status, answer.content_type) == (422, "application/problem+json")
    reason = "body: /stars: the value is greater than the maximum of 5 (maximum)"
    assert value_of(answer) == {"detail": reason, "status": 422}


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/tools", {"authorization": "Bearer wrong"}, 401),
        ("/tools", {"authorization": "Basic token-of-ada"}, 401),
        ("/tools", {"authorization": "bearer token-of-ada"}, 200),
        ("/health", {"authorization": ""}, 200),
        ("/keyed", {}, 401),
        ("/keyed", {"x-key": "any"}, 401),
        ("/keyed", {"x-key": "right"}, 200),
        ("/keyed?key=any", {}, 200),
        ("/keyed?key=", {}, 401),
        ("/ledger", {}, 401),
        ("/ledger", {"authorization": "Basic !"}, 401),
        ("/ledger", {"authorization": "Basic " + base64.b64encode(b"a:c").decode()}, 401),
        ("/ledger", {"authorization": "Basic " + base64.b64encode(b"a:b").decode()}, 200),
    ],
)
def test_security_schemes(
    asking: Callable[[Stub], Ask], path: str, headers: dict[str, str], status: int
) -> None:
    """Bearer tokens must be valid, other schemes present, and right where the settings know."""
    settings = StubSettings(
        tokens={"token-of-ada": User("ada", "")}, credentials={"key": "right", "basic": "a:b"}
    )
    assert asking(Stub(WORKSHOP, settings))("GET", path, headers=headers).status == status


def test_a_caller_without_the_right_gets_403(asking: Callable[[Stub], Ask]) -> None:
    """Whom `is_allowed` turns away is told so in the declared body."""
    settings = StubSettings(
        tokens={"token-of-ada": User("ada", "", ("reader",))},
        is_allowed=lambda user, operation: operation.method == "get" or "editor" in user.roles,
    )
    ask = asking(Stub(WORKSHOP, settings))
    assert ask("GET", "/tools").status == 200
    answer = ask("POST", "/tools", {"name": "saw", "kind": "HAND"})
    assert answer.status == 403
    assert value_of(answer) == {
        "error": "access_denied",
        "error_description": "the caller lacks the right",
    }


def test_a_bad_request_is_let_through_where_no_refusal_is_declared(
    asking: Callable[[Stub], Ask],
) -> None:
    """With the reason in the header; a strict stub refuses it in a body of its own."""
    parameter = {"name": "q", "in": "query", "schema": {"type": "integer"}}
    answer = {"200": {"description": "", "content": {"text/plain": {"example": "fine"}}}}
    paths = {"/": {"get": {"parameters": [parameter], "responses": answer}}}
    document = Document(file="inline", raw={"paths": paths})
    reason = 'query parameter q: the value is not of type "integer" (type)'
    lenient = asking(Stub(document))("GET", "/?q=x")
    assert (lenient.status, lenient.body) == (200, b"fine")
    assert lenient.headers["x-stub-reason"] == reason
    strict = asking(Stub(document, StubSettings(is_strict=True)))("GET", "/?q=x")
    assert strict.status == 400
    assert value_of(strict) == {"error": "bad request", "message": reason}


def test_a_body_that_is_too_large_is_refused(asking: Callable[[Stub], Ask]) -> None:
    """413 where it is declared."""
    settings = StubSettings(tokens={"token-of-ada": User("ada", "")}, max_body_bytes=10)
    assert asking(Stub(WORKSHOP, settings))("POST", "/tools", {"name": "long"}).status == 413


def test_an_answer_nobody_accepts_is_not_given(ask: Ask) -> None:
    """406 before anything changes, in what the document says; the reason names what there is."""
    headers = {"accept": "text/html, application/xml;q=0.9"}
    answer = ask("POST", "/tools", {"name": "saw", "kind": "HAND"}, headers=headers)
    assert answer.status == 406
    assert answer.headers["x-stub-reason"] == "the answer is none but application/json"
    assert value_of(ask("GET", "/tools", headers={"accept": "application/*"}))["total"] == 2
    assert ask("POST", "/feedback", body=b"stars=9", headers=headers).status != 406


def test_the_log_knows_requests_but_no_secrets(ask: Ask, stub: Stub) -> None:
    """Method, path and status of each request; no query, header or body."""
    ask("GET", "/keyed?key=s3cret")
    ask("POST", "/tools", {"name": "s3cret"})
    logged = value_of(ask("GET", "/__stub/requests"))
    assert logged == {
        "requests": [
            {"method": "GET", "path": "/keyed", "status": 200},
            {"method": "POST", "path": "/tools", "status": 400},
        ]
    }
    assert logged["requests"] == stub.requests


def test_a_reset_needs_no_token(ask: Ask, stub: Stub) -> None:
    """`POST /__stub/reset` puts items and log back."""
    assert ask("DELETE", f"/tools/{HAMMER}").status == 204
    assert ask("GET", f"/tools/{HAMMER}").status == 404
    assert stub.answer(Request("POST", "/__stub/reset")).status == 204
    assert stub.requests == []
    assert ask("GET", f"/tools/{HAMMER}").status == 200


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "strange"},
        {"type": "string", "pattern": "["},
        {"type": "integer", "minimum": "1"},
        {"type": "object", "properties": [1]},
        {"$ref": "#/components/schemas/Nowhere"},
    ],
)
@pytest.mark.parametrize("place", ["query", "path", "answer"])
def test_a_schema_nobody_can_use_is_told_as_such(schema: Json, place: str) -> None:
    """The application starts all the same; a request that meets the schema gets 500 and why."""
    parameter = {"name": "q", "in": place, "required": True, "schema": schema}
    content = {"application/json": {"schema": schema if place == "answer" else {}}}
    operation = {
        "parameters": [] if place == "answer" else [parameter],
        "responses": {"200": {"description": "", "content": content}},
    }
    document = Document(file="inline", raw={"paths": {"/fine": {}, "/x/{q}": {"get": operation}}})
    answer = Stub(document).answer(Request("GET", "/x/1", "q=1"))
    assert answer.status == 500
    assert value_of(answer)["error"] == "invalid document"


def test_observers_are_told_of_successes_alone(stub: Stub, ask: Ask) -> None:
    """With the operation, the request as its schemas mean it, what came of it and the answer."""
    seen: list[tuple[Any, ...]] = []
    stub.observe(lambda *told: seen.append(told))
    assert ask("POST", "/tools", {"name": "saw"}).status == 400
    assert ask("GET", "/tools/" + "0" * 24).status == 404
    answer = ask("POST", "/tools", {"name": "saw", "kind": "HAND"})
    [(operation, checked, outcome, told)] = seen
    assert (operation.operation_id, checked.body["name"]) == ("createTool", "saw")
    assert outcome.created == value_of(answer)["id"]
    assert told is answer


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ({"b": [1, 2.5], "a": None}, b'{"b":[1,2.5],"a":null}'),
        ("\u00e9 \U0001f600", '"\u00e9 \U0001f600"'.encode()),
        ({"half": "\ud800"}, b'{"half":"\\ud800"}'),
        (10**30, b"1" + b"0" * 30),
    ],
)
def test_json_is_written_whatever_the_document_shows(shown: Json, text: bytes) -> None:
    """In UTF-8, without spaces, keys in their order; what UTF-8 cannot say is escaped."""
    content = {"application/json": {"example": shown}}
    paths = {"/": {"get": {"responses": {"200": {"description": "", "content": content}}}}}
    answer = Stub(Document(file="inline", raw={"paths": paths})).answer(Request("GET", "/"))
    assert answer.body == text


def test_the_face_of_the_room_is_what_it_says() -> None:
    """Every public name is there, and nothing else without an underscore."""
    public = {
        name
        for name, value in vars(stub_room).items()
        if not (name.startswith("_") or isinstance(value, ModuleType))
    }
    assert public == set(stub_room.__all__)
    order = sorted(stub_room.__all__, key=lambda n: (not n.isupper(), n[0].islower(), n))
    assert list(stub_room.__all__) == order
