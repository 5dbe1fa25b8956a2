"""A generated client sends what the document says and gives back what it says."""

from __future__ import annotations

import asyncio
import datetime
import importlib
import io
import json
import re
import uuid
from types import ModuleType
from typing import Any

import httpx
import pytest
import respx

#: A client of a class generated for this run, which a type checker does not know.
AnyClient = Any

BASE = "https://cx.example.com"
QUEUE = "5f0c2c5e-8f0e-4c7b-9f6f-0f4f0f2a6a11"


@pytest.fixture
def client(desk_client: ModuleType) -> AnyClient:
    """Give a client without credentials that never waits."""
    return desk_client.Client(BASE, retries=desk_client.Retries.without_waits())


def test_a_request_is_sent_as_documented(client: AnyClient, respx_mock: respx.MockRouter) -> None:
    """Path, query, headers and method are the document's; what is not given is not sent."""
    route = respx_mock.get(f"{BASE}/queues").respond(json=[])
    client.routing_engine.list_queues(
        limit=3, since=datetime.date(2026, 1, 2), class_="x", a_b="1", aB="2", x_trace="t"
    )
    request = route.calls.last.request
    sent = dict(request.url.params)
    assert sent == {"limit": "3", "since": "2026-01-02", "class": "x", "a_b": "1", "aB": "2"}
    assert request.headers["X-Trace"] == "t"
    assert request.headers["User-Agent"].startswith("desk-client/1.2 Python/3.")
    client.routing_engine.list_queues()
    assert not route.calls.last.request.url.query


def test_a_response_is_read_into_its_type(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """Dates, identifiers, maps, lists, enumerations and nullable objects are Python values."""
    respx_mock.get(f"{BASE}/queues").respond(
        json=[
            {
                "id": QUEUE,
                "name": "Sales",
                "state": "OPEN",
                "created": "2026-01-02T03:04:05Z",
                "day": "2026-01-02",
                "labels": {"a": "b"},
                "terms": [{"a_b": "x", "aB": 2, "value": 1.5}],
                "owner": None,
                "priority": 2,
                "extra": [1],
            }
        ]
    )
    (queue,) = client.routing_engine.list_queues()
    assert isinstance(queue, models_of(desk_client).Queue)
    assert queue.id == uuid.UUID(QUEUE)
    assert queue.created == datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    assert (queue.day, queue.state, queue.owner) == (datetime.date(2026, 1, 2), "OPEN", None)
    assert queue.labels["a"] == "b"
    assert (queue.terms[0].aB, queue.terms[0].value) == (2, 1.5)
    assert queue.note is desk_client.UNSET
    assert queue["extra"] == [1]


def test_headers_are_written_as_text(client: AnyClient, respx_mock: respx.MockRouter) -> None:
    """An identifier and a truth value go into headers as they go into JSON, a time as text."""
    route = respx_mock.get(f"{BASE}/queues").respond(json=[])
    client.routing_engine.list_queues(
        x_correlation=uuid.UUID(QUEUE),
        x_since="2026-01-02T00:00:00Z",
        x_dry=True,
    )
    sent = route.calls.last.request.headers
    assert (sent["X-Correlation"], sent["X-Dry"]) == (QUEUE, "true")
    assert sent["X-Since"] == "2026-01-02T00:00:00Z"


def test_a_body_makes_the_round_trip(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """A model is sent as the JSON it was read from, its constant filled in."""
    models = models_of(desk_client)
    route = respx_mock.post(f"{BASE}/messages").mock(
        side_effect=lambda request: httpx.Response(202, content=request.content)
    )
    message = models.Message(id="m", body=models.PlainBody(text="hi"))
    answer = client.messages.send_message(body=message)
    sent = json.loads(route.calls.last.request.content)
    assert sent == {"id": "m", "body": {"text": "hi", "type": "PLAIN"}}
    assert answer == message
    assert type(answer.body) is models.PlainBody


def test_an_alternative_is_picked_by_its_constant(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """The union's class is the one whose constant the answer holds, even if it deviates."""
    models = models_of(desk_client)
    route = respx_mock.post(f"{BASE}/messages")
    route.respond(202, json={"id": "m", "body": {"type": "FILE"}})
    response = client.with_response(client.messages.send_message)
    assert type(response.parsed.body) is models.FileBody
    assert [str(d) for d in response.deviations] == ["/body/url: a required property is missing"]
    route.respond(202, json={"id": "m", "body": {"type": "VIDEO", "url": "u"}})
    response = client.with_response(client.messages.send_message)
    assert response.parsed.body == {"type": "VIDEO", "url": "u"}
    assert [d.kind for d in response.deviations] == ["variant"]


def test_forms_and_uploads_are_sent_in_their_content_types(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """A form is form-encoded; a multipart body gets a fresh boundary; XML keeps its media type."""
    models = models_of(desk_client)
    form = respx_mock.post(f"{BASE}/token").respond(json={"access_token": "t"})
    upload = respx_mock.post(f"{BASE}/files").respond(json={"any": [1]})
    put = respx_mock.put(f"{BASE}/files/7").respond(content=b"<ok/>")
    client.keycloak.token(body=models.TokenBody(username="a b"))
    assert form.calls.last.request.content == b"grant_type=password&username=a+b"
    hostile = b"--+++--\r\n"
    boundaries = set()
    for _ in range(2):
        body = models.UploadBody(file=desk_client.File.of(hostile, "a.bin"), note="n")
        assert client.files.upload(body=body) == {"any": [1]}
        request = upload.calls.last.request
        kind, _, boundary = request.headers["Content-Type"].partition("; boundary=")
        assert (kind, hostile in request.content) == ("multipart/form-data", True)
        boundaries.add(boundary)
    assert len(boundaries) == 2
    assert client.files.replace(7, body=desk_client.File.of(b"<a/>")) == "<ok/>"
    assert put.calls.last.request.headers["Content-Type"] == "application/xml"
    assert put.calls.last.request.content == b"<a/>"


def test_form_fields_are_written_as_json_writes_them(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """A flag in a multipart body is `true` and not Python's `True`, an object is JSON, a text itself."""
    models = models_of(desk_client)
    upload = respx_mock.post(f"{BASE}/files").respond(json=1)
    body = models.UploadBody(file=desk_client.File.of(b"x"), note="n", hidden=True, anything=[1.5])
    body["more"] = {"a": None}
    client.files.upload(body=body)
    parts = upload.calls.last.request.content.decode().split("\r\n--")
    fields = dict(re.findall(r'name="(\w+)".*\r\n\r\n(.*)$', p, re.DOTALL)[0] for p in parts[:-1])
    assert fields == {
        "file": "x", "note": "n", "hidden": "true", "anything": "[1.5]", "more": '{"a": null}'
    }  # fmt: skip


def test_bytes_come_as_a_file_and_no_content_as_none(
    client: AnyClient, respx_mock: respx.MockRouter
) -> None:
    """One operation with both a file and a 204 gives either."""
    route = respx_mock.get(f"{BASE}/files/7")
    route.respond(200, content=b"\x00\x01")
    assert client.files.download(7).payload.read() == b"\x00\x01"
    route.respond(204)
    assert client.files.download(7) is None


def test_a_path_value_cannot_leave_its_segment(
    client: AnyClient, respx_mock: respx.MockRouter
) -> None:
    """Slashes, dots and query marks in a value are encoded, an empty value is refused."""
    route = respx_mock.route(method="DELETE").respond(204)
    for value, sent in (("a/../b?c#d", b"/queues/a%2F..%2Fb%3Fc%23d"), ("..", b"/queues/%2E%2E")):
        client.routing_engine.delete_queue(value)
        assert route.calls.last.request.url.raw_path == sent
    with pytest.raises(ValueError, match="queue_id is empty"):
        client.routing_engine.delete_queue("")


def test_the_whole_answer_is_there_for_the_asking(
    client: AnyClient, respx_mock: respx.MockRouter
) -> None:
    """`with_response` gives status, headers, bytes and request id beside the parsed body."""
    respx_mock.get(f"{BASE}/queues").respond(200, json=[], headers={"X-Request-Id": "r-1"})
    response = client.with_response(client.routing_engine.list_queues, limit=1)
    assert (response.parsed, response.status, response.content) == ([], 200, b"[]")
    assert (response.request_id, response.is_documented) == ("r-1", True)
    with pytest.raises(TypeError, match="a method of one of the client's services"):
        client.with_response(print)


def test_the_async_client_does_the_same(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """Services, methods, types and `with_response` are those of the blocking client, awaited."""
    models = models_of(desk_client)
    respx_mock.get(f"{BASE}/queues").respond(json=[{"id": QUEUE, "name": "Sales"}])
    upload = respx_mock.post(f"{BASE}/files").respond(json=1)

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    async def run() -> None:
        async with desk_client.AsyncClient(BASE) as client:
            (queue,) = await client.routing_engine.list_queues()
            assert queue.name == "Sales"
            response = await client.with_response(client.routing_engine.list_queues)
            assert response.status == 200
            body = models.UploadBody(file=desk_client.File(Pipe(b"streamed")))
            await client.files.upload(body=body)

    asyncio.run(run())
    assert b"streamed" in upload.calls.last.request.content


def test_other_options_share_the_connections(
    client: AnyClient, desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """`with_options` gives a client with its own timeouts; the first keeps its own."""
    route = respx_mock.get(f"{BASE}/queues").respond(json=[])
    quick = client.with_options(timeouts=desk_client.Timeouts(read=1.5))
    quick.routing_engine.list_queues()
    assert route.calls.last.request.extensions["timeout"]["read"] == 1.5
    quick.close()
    client.routing_engine.list_queues()
    assert route.calls.last.request.extensions["timeout"]["read"] == 60.0


def test_a_public_operation_sends_no_token(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """Only operations with a security requirement carry the token: the login itself has none."""
    token = respx_mock.post(f"{BASE}/token").respond(json={"access_token": "t"})
    queues = respx_mock.get(f"{BASE}/queues").respond(json=[])
    credentials = desk_client.StaticToken("t")
    client = desk_client.Client(BASE, credentials)
    client.keycloak.token(body=models_of(desk_client).TokenBody())
    client.routing_engine.list_queues()
    assert "Authorization" not in token.calls.last.request.headers
    assert queues.calls.last.request.headers["Authorization"] == "Bearer t"


def test_another_base_url_is_an_option(client: AnyClient, respx_mock: respx.MockRouter) -> None:
    """Operations that live on a server of their own are reached by `with_options`."""
    route = respx_mock.get("https://other.example.com/v2/queues").respond(json=[])
    client.with_options(base_url="https://other.example.com/v2/").routing_engine.list_queues()
    assert route.called


def test_a_log_names_the_path_but_no_value(
    desk_client: ModuleType, respx_mock: respx.MockRouter, caplog: pytest.LogCaptureFixture
) -> None:
    """Each try is logged with status and request id; paths are the document's, without values."""
    respx_mock.delete(f"{BASE}/queues/private").respond(204, headers={"X-Request-Id": "r-1"})
    caplog.set_level("DEBUG", logger="desk_client")
    client = desk_client.Client(BASE, desk_client.StaticToken("hidden"))
    client.routing_engine.delete_queue("private")
    (record,) = [r for r in caplog.records if r.name == "desk_client.session"]
    assert record.getMessage() == "DELETE /queues/{queue_id}: 204 (try 1, request id r-1)"


def test_environments_are_the_documents_servers(desk_client: ModuleType) -> None:
    """Each server is a member, and a text that is a base URL."""
    environments = {m.name: str(m) for m in desk_client.Environment}
    assert environments == {"STAGING": BASE, "LOCAL": "http://127.0.0.1:8080"}
    assert desk_client.Client(desk_client.Environment.STAGING) is not None


def models_of(package: ModuleType) -> ModuleType:
    """Give the package's module of models."""
    return importlib.import_module(f"{package.__name__}.models")
