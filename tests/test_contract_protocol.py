"""The words of an API: what a server that speaks otherwise is found by, and that a right one is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from contract_tests.harness.answers.violations import Violation
from contract_tests.harness.checks.protocol import BURST, Protocol, one_per_service

from postspec.openapi import Operation, read_document

DOCUMENT = """\
openapi: 3.1.0
info: {title: Pets, version: "1", x-postspec-protocol: {statuses: [409], rate-limit: none}}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [Pets]
      responses: {"200": {description: All}, "400": {$ref: "#/components/responses/Error"}}
    post:
      operationId: addPet
      tags: [Pets]
      requestBody: {content: {application/json: {schema: {type: object}, example: {name: Tom}}}}
      responses: {"200": {description: New}, "400": {$ref: "#/components/responses/Error"}}
  /pets/{petId}:
    get:
      operationId: getPet
      tags: [Pets]
      parameters: [{name: petId, in: path, required: true, schema: {type: string}, example: a1}]
      responses: {"200": {description: One}}
  /pets/often:
    get:
      operationId: pollPets
      tags: [Polling]
      responses: {"200": {description: All}, "429": {description: Too often}}
components:
  responses:
    Error:
      description: Refused
      content:
        application/json:
          schema:
            type: object
            required: [code, message]
            properties: {code: {type: integer}, message: {type: string}}
"""

ERROR = {"code": 400, "message": "no"}


def right(request: httpx.Request) -> httpx.Response:
    """Answer as documented."""
    paths = {"/pets": "GET, HEAD, OPTIONS, POST", "/pets/a1": "GET, HEAD, OPTIONS"}
    allow = {"Allow": paths.get(request.url.path, "GET, HEAD, OPTIONS")}
    if request.method == "OPTIONS":
        return httpx.Response(204, headers=allow)
    if request.method not in allow["Allow"]:
        return httpx.Response(405, headers=allow)
    if request.url.path not in paths:
        return httpx.Response(404, json=ERROR)
    if request.method == "POST" and request.content == b'{"a": ':
        return httpx.Response(400, json=ERROR)
    return httpx.Response(200, json=None if request.method == "HEAD" else [])


Server = Callable[[httpx.Request], httpx.Response]


def wrong(method: str, answer: httpx.Response, path: str = "") -> Server:
    """Give a server that answers one kind of request otherwise."""

    def answered(request: httpx.Request) -> httpx.Response:
        is_meant = request.method == method and path in ("", request.url.path)
        return answer if is_meant else right(request)

    return answered


def limited(most: int) -> Server:
    """Give a server that counts."""
    seen: list[str] = []

    def answered(request: httpx.Request) -> httpx.Response:
        seen.append(request.method)
        return httpx.Response(429) if len(seen) > most else right(request)

    return answered


#: What a server does → how, and the check that finds it.
WRONG: dict[str, tuple[Server, str]] = {
    "takes a method that is not documented": (wrong("PUT", httpx.Response(200)), "undocumented_method"),
    "fails at one": (wrong("DELETE", httpx.Response(500)), "undocumented_method"),
    "does not say what is allowed": (wrong("PATCH", httpx.Response(405)), "allow_header"),
    "does not allow what it documents": (wrong("PATCH", httpx.Response(405, headers={"Allow": "PUT"})), "allow_header"),
    "answers HEAD with a body": (wrong("HEAD", httpx.Response(200, text="x")), "head_and_options"),
    "fails at HEAD": (wrong("HEAD", httpx.Response(500)), "not_a_server_error"),
    "answers HEAD otherwise": (wrong("HEAD", httpx.Response(400)), "head_and_options"),
    "fails at OPTIONS": (wrong("OPTIONS", httpx.Response(500)), "head_and_options"),
    "forgets a method": (wrong("OPTIONS", httpx.Response(200, headers={"Allow": "GET"})), "allow_header"),
    "refuses with a status of its own": (wrong("GET", httpx.Response(418), "/pets/5e"), "status_vocabulary"),
    "refuses in another shape": (wrong("GET", httpx.Response(404, json={"error": "x"}), "/pets/5e"), "error_body"),
    "refuses in more words": (wrong("GET", httpx.Response(404, json={**ERROR, "trace": "x"}), "/pets/5e"), "error_body"),
    "refuses on a page": (wrong("GET", httpx.Response(404, html="<p>"), "/pets/5e"), "error_body"),
    "says JSON and sends none": (wrong("GET", httpx.Response(404, text="x", headers={"Content-Type": "application/json"}), "/pets/5e"), "error_body"),
    "fails at an unknown item": (wrong("GET", httpx.Response(500), "/pets/5e"), "not_a_server_error"),
    "takes what is no JSON": (wrong("POST", httpx.Response(200), "/pets"), "malformed_body"),
    "fails at what is no JSON": (wrong("POST", httpx.Response(502), "/pets"), "not_a_server_error"),
    "counts requests": (limited(BURST - 1), "rate_limit"),
}  # fmt: skip


@pytest.fixture
def protocol(tmp_path: Path) -> Protocol:
    """Give the words of the pets."""
    path = tmp_path / "pets.yaml"
    path.write_text(DOCUMENT, "utf-8")
    return Protocol(read_document(path))


def asked(protocol: Protocol, server: Server) -> Iterator[Violation]:
    """Ask a server everything."""
    operations: dict[str, Operation] = {o.operation_id: o for o in protocol.document.operations}
    with httpx.Client(transport=httpx.MockTransport(server), base_url="http://pets.test") as http:
        for name in ("listPets", "getPet"):
            yield from protocol.undocumented_methods(http, operations[name], {})
            yield from protocol.head_and_options(http, operations[name], {})
        yield from protocol.unknown_item(http, operations["getPet"], {})
        yield from protocol.malformed_body(http, operations["addPet"], {})


def test_a_server_that_speaks_as_documented_is_not_found(protocol: Protocol) -> None:
    """Nothing is noticed of it."""
    assert list(asked(protocol, right)) == []
    assert protocol.statuses == {"200", "400", "429", "409", "404", "405"}


@pytest.mark.parametrize("what", WRONG)
def test_a_server_that_speaks_otherwise_is_found(protocol: Protocol, what: str) -> None:
    """Each way to do so by its own check, with a line that repeats it."""
    server, check = WRONG[what]
    if check == "rate_limit":
        (operation,) = [o for o in one_per_service(protocol.document) if o.tags == ("Pets",)]
        with httpx.Client(transport=httpx.MockTransport(server), base_url="http://p.test") as http:
            found = list(protocol.burst(http, operation, {}))
    else:
        found = list(asked(protocol, server))
    assert {one.check for one in found} == {check}
    assert all(one.curl.startswith("curl -X ") and one.status for one in found)


def test_a_limit_that_is_documented_may_be_met(protocol: Protocol) -> None:
    """An operation that documents 429 is not held to what is stated of the rest."""
    operation = next(o for o in protocol.document.operations if o.operation_id == "pollPets")
    transport = httpx.MockTransport(limited(3))
    with httpx.Client(transport=transport, base_url="http://p.test") as http:
        assert list(protocol.burst(http, operation, {})) == []
