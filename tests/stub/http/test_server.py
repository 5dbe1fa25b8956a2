"""The stub on a port, and as an ASGI application."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
import textwrap
import threading
from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from postspec.openapi import Document, read_document
from postspec.stub import StubError, StubSettings, User, make_app, running, serve, stub_of

WORKSHOP_FILE = Path(__file__).parents[1] / "workshop.yaml"
SETTINGS = StubSettings(tokens={"t": User("ada", "")}, max_body_bytes=1000)
HEADERS = {"authorization": "Bearer t"}


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(WORKSHOP_FILE)


def test_an_application_is_used_in_process(document: Document) -> None:
    """With httpx's own ASGI transport; the path may be encoded."""
    app = make_app(document, SETTINGS)

    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://stub") as client:
            paths = ["/tools", "/api/tools?limit=2", "/uploads/a%2Fb/content", "/exports/UP.csv"]
            return [await client.get(path, headers=HEADERS) for path in paths]

    answers = asyncio.run(ask())
    assert [one.status_code for one in answers] == [200, 200, 200, 400]
    assert len(stub_of(app).requests) == 4


def test_headers_sent_several_times_are_one(document: Document) -> None:
    """Joined as RFC 9110 says, so that a second `Authorization` is no way past the first."""
    sent = [("authorization", "Bearer t"), ("authorization", "Bearer other")]

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=make_app(document, SETTINGS))
        async with httpx.AsyncClient(transport=transport, base_url="http://stub") as client:
            return await client.get("/tools", headers=sent)

    assert asyncio.run(ask()).status_code == 401


def test_what_is_no_request_is_taken_politely(document: Document) -> None:
    """A server's start and stop are acknowledged, a WebSocket is closed, a lost caller forgotten."""
    app = make_app(document, SETTINGS)
    sent: list[str] = []

    async def tell(scope: dict[str, Any], *messages: str) -> None:
        waiting = [{"type": one} for one in messages]

        async def receive() -> dict[str, Any]:
            return waiting.pop(0)

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message["type"])

        await app(scope, receive, send)

    asyncio.run(tell({"type": "lifespan"}, "lifespan.startup", "lifespan.shutdown"))
    asyncio.run(tell({"type": "websocket"}))
    called = {"type": "http", "method": "GET", "path": "/tools", "query_string": b"", "headers": []}
    asyncio.run(tell(called, "http.disconnect"))
    assert sent == ["lifespan.startup.complete", "lifespan.shutdown.complete", "websocket.close"]
    assert stub_of(app).requests == []


def test_a_line_feed_in_a_path_reaches_the_stub(document: Document) -> None:
    """The answer is the declared one for an item that is not there, not the web framework's own."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=make_app(document, SETTINGS))
        async with httpx.AsyncClient(transport=transport, base_url="http://stub") as client:
            return await client.get("/tools/a%0Ab", headers=HEADERS)

    answer = asyncio.run(ask())
    assert answer.status_code in {400, 404}
    assert answer.headers["content-type"] == "application/json"


def test_a_running_stub_answers_over_http(document: Document) -> None:
    """On a free port of the loopback interface; HEAD has no body but its length."""
    app = make_app(document, SETTINGS)
    with running(app) as url, httpx.Client(base_url=url, headers=HEADERS) as client:
        assert url.startswith("http://127.0.0.1:")
        created = client.post("/api/tools", json={"name": "saw", "kind": "HAND"})
        assert created.status_code == 201
        assert client.get(created.headers["location"]).json() == created.json()
        head = client.head("/health")
        assert (head.content, head.headers["content-length"]) == (b"", "2")
        assert client.options("/tools").headers["allow"] == "GET, HEAD, OPTIONS, POST"
        assert client.request("GET", "/nowhere").status_code == 404
        assert client.post("/__stub/reset").status_code == 204
        assert client.get(created.headers["location"]).status_code == 404
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


def test_answers_are_not_held_back(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections send small packets at once: Nagle's algorithm is off."""
    options = []
    original = HttpToolsProtocol.connection_made

    def note(self: HttpToolsProtocol, transport: asyncio.Transport) -> None:
        connection = transport.get_extra_info("socket")
        options.append(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        original(self, transport)

    monkeypatch.setattr(HttpToolsProtocol, "connection_made", note)
    with running(make_app(document, SETTINGS)) as url:
        assert httpx.get(f"{url}/health").status_code == 200
    assert [bool(one) for one in options] == [True]


def test_a_body_beyond_the_limit_is_not_read_to_its_end(document: Document) -> None:
    """The answer comes, and the next request on a new connection works."""
    with running(make_app(document, SETTINGS)) as url:
        sent = {"content-type": "application/json", **HEADERS}
        assert httpx.post(f"{url}/tools", content=b" " * 5000, headers=sent).status_code == 413
        assert httpx.get(f"{url}/tools", headers=HEADERS).status_code == 200


def test_two_stubs_share_nothing(document: Document) -> None:
    """Each application has its own state."""
    one, other = make_app(document, SETTINGS), make_app(document, SETTINGS)
    with running(one) as first, running(other) as second:
        httpx.post(f"{first}/tools", json={"name": "saw", "kind": "HAND"}, headers=HEADERS)
        totals = [httpx.get(f"{u}/tools", headers=HEADERS).json()["total"] for u in (first, second)]
    assert totals == [3, 2]


def test_a_port_in_use_is_an_error_with_its_facts(document: Document) -> None:
    """Address and problem are there for the caller to print."""
    app = make_app(document)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(StubError) as raised:
            serve(app, port=port)
        assert str(raised.value) == f"cannot serve on 127.0.0.1 port {port}: the port is in use"
        with pytest.raises(StubError), running(app, port=port):
            pass


@pytest.mark.parametrize(
    ("host", "port"), [("127.0.0.1", 70_000), ("127.0.0.1", -1), ("no host", 0)]
)
def test_an_impossible_address_is_an_error(document: Document, host: str, port: int) -> None:
    """Not a traceback of the socket library."""
    with pytest.raises(StubError) as raised:
        serve(make_app(document), host=host, port=port)
    assert (raised.value.host, raised.value.port) == (host, port)


SCRIPT = """
    import sys
    from pathlib import Path
    from postspec.openapi import read_document
    from postspec.stub import make_app, serve
    app = make_app(read_document(Path(sys.argv[1])))
    try:
        serve(app, ready=lambda url: print(url, flush=True))
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM)]
)
def test_an_interrupted_server_stops_without_a_traceback(sent: signal.Signals, code: int) -> None:
    """One line on stdout when ready, nothing on stderr, the port free again."""
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(SCRIPT), str(WORKSHOP_FILE)]
    root = str(Path(__file__).parents[3] / "scripts")
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": root},
    ) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert httpx.get(f"{url}/health").text == "UP"
        process.send_signal(sent)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (code, "", "")


CALLING_SCRIPT = """
    import sys
    from pathlib import Path
    from postspec.openapi import read_document
    from postspec.stub import StubSettings, User, make_app, serve
    settings = StubSettings(tokens={"t": User("ada", "")})
    app = make_app(read_document(Path(sys.argv[1])), settings)
    try:
        serve(app, ready=lambda url: print(url, flush=True))
    except KeyboardInterrupt:
        sys.exit(130)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_a_call_back_on_its_way_keeps_no_server_from_stopping() -> None:
    """A receiver that takes a call-back and never answers does not hold up an interrupt."""
    courier = Path(__file__).parents[1] / "courier.yaml"
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(CALLING_SCRIPT), str(courier)]
    root = str(Path(__file__).parents[3] / "scripts")
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": root},
        ) as process,
    ):
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        notify = f"http://127.0.0.1:{silent.getsockname()[1]}"
        sent = httpx.post(f"{url}/parcels", json={"depot": "N", "notify": notify}, headers=HEADERS)
        assert sent.status_code == 202
        taken, _ = silent.accept()  # the call-back has come, and is left without an answer
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=5)
        taken.close()
    assert (process.returncode, out, err) == (130, "", "")


def test_a_stub_that_is_no_more_served_sends_nothing() -> None:
    """Its threads have ended with the server."""
    courier = read_document(Path(__file__).parents[1] / "courier.yaml")
    app = make_app(courier, SETTINGS)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        notify = f"http://127.0.0.1:{silent.getsockname()[1]}"
        with running(app) as url:
            httpx.post(f"{url}/parcels", json={"depot": "N", "notify": notify}, headers=HEADERS)
            silent.settimeout(5)
            taken, _ = silent.accept()
        taken.close()
    (one,) = stub_of(app).webhooks
    assert (one["state"], one["problem"]) == ("failed", "the stub was stopped")
    assert "postspec-webhooks" not in {thread.name for thread in threading.enumerate()}
