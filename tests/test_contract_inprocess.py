"""An application called in this process answers as one that is reached over a connection."""

from __future__ import annotations

import asyncio
import json

import httpx
import pytest
import requests
import schemathesis
from contract_tests.harness.servers import inprocess
from contract_tests.harness.servers.inprocess import AppTransport, Receive, Scope, Send
from schemathesis.core.transport import Response

DOCUMENT = {
    "openapi": "3.1.0",
    "info": {"title": "Echo", "version": "1"},
    "paths": {"/echo/{name}": {"post": {"responses": {"200": {"description": "What was sent."}}}}},
}


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with what was received, twice a header, in two pieces; fail or wait if told to."""
    assert scope["type"] == "http"
    body = (await receive())["body"]
    if body == b"fail":
        raise ConnectionResetError(body)
    if body == b"wait":
        await asyncio.sleep(60)
    told = {
        "method": scope["method"],
        "path": scope["raw_path"].decode(),
        "query": scope["query_string"].decode(),
        "headers": {n.decode(): v.decode() for n, v in scope["headers"]},
        "body": body.decode(),
    }
    headers = [(b"x-one", b"1"), (b"x-one", b"2"), (b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 299, "headers": headers})
    text = json.dumps(told).encode()
    await send({"type": "http.response.body", "body": text[:5], "more_body": True})
    await send({"type": "http.response.body", "body": text[5:]})


def call(body: str, timeout_s: float = 5) -> Response:
    """Send one request by schemathesis."""
    schema = schemathesis.openapi.from_dict(DOCUMENT)
    inprocess.install()
    schema.app = echo
    case = schema["/echo/{name}"]["POST"].Case(
        path_parameters={"name": "a b"}, query={"q": "ü"}, headers={"X-Mine": "me"}
    )
    case.body, case.media_type = body, "text/plain"
    return case.call(timeout=timeout_s)


def test_httpx_reaches_an_application() -> None:
    """Method, path as it is encoded, query, headers and body arrive; so does all of the answer."""
    with httpx.Client(transport=AppTransport(echo), base_url="http://app.test") as http:
        answer = http.put("/a%2Fb?c=d%20e", content=b"body", headers={"X-Mine": "me"})
    told = answer.json()
    assert (told["method"], told["path"], told["query"]) == ("PUT", "/a%2Fb", "c=d%20e")
    assert (told["headers"]["host"], told["headers"]["x-mine"]) == ("app.test", "me")
    assert (told["body"], answer.status_code) == ("body", 299)
    assert answer.headers.get_list("x-one") == ["1", "2"]


def test_schemathesis_reaches_an_application() -> None:
    """It sends what it would send over a connection, and reads the answer the same way."""
    answer = call("body")
    told = answer.json()
    assert (told["method"], told["path"]) == ("POST", "/echo/a%20b")
    assert (told["query"], told["body"]) == ("q=%C3%BC", "body")
    assert (told["headers"]["host"], told["headers"]["x-mine"]) == ("testserver", "me")
    assert (answer.status_code, answer.headers["x-one"]) == (299, ["1", "2"])


def test_a_head_request_is_answered_without_a_body() -> None:
    """Whatever the application sends."""
    with httpx.Client(transport=AppTransport(echo), base_url="http://app.test") as http:
        assert http.head("/").content == b""


def test_what_an_application_raises_is_raised() -> None:
    """It is not made an answer."""
    with pytest.raises(ConnectionResetError):
        call("fail")


def test_an_application_has_the_time_of_a_request() -> None:
    """One that does not answer in time is a time-out, as over a connection."""
    with pytest.raises(requests.exceptions.ReadTimeout):
        call("wait", timeout_s=0.05)
