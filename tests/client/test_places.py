"""Requests go where the document or the caller says, over the connections the caller chose."""

from __future__ import annotations

import base64
import http.server
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

import httpx
import pytest
import respx

#: A module generated for this run, which a type checker does not know.
Package = Any

#: The first and second server of the document, and those of its operation that is elsewhere.
STAGING, LOCAL = "https://cx.example.com", "http://127.0.0.1:8080"
CALLS_STAGING, CALLS_LOCAL = "https://calls.example.com/v1", "http://127.0.0.1:8084"


@pytest.mark.parametrize(
    ("base_url", "options", "sent_to"),
    [
        (STAGING, {}, CALLS_STAGING),
        (f"{LOCAL}/", {}, CALLS_LOCAL),
        ("https://mine.example.com", {"service_urls": {"calls": "https://c/x/"}}, "https://c/x"),
        (STAGING, {"service_urls": {"calls": "https://c"}}, "https://c"),
    ],
)
def test_an_operation_with_its_own_server_is_sent_there(
    desk_client: ModuleType,
    respx_mock: respx.MockRouter,
    base_url: str,
    options: dict[str, Any],
    sent_to: str,
) -> None:
    """The server that stands beside the client's in the document, or the one the caller names."""
    package: Package = desk_client
    route = respx_mock.post(f"{sent_to}/calls").respond(202)
    package.Client(base_url, **options).calls.start_call()
    assert route.called


def test_a_token_does_not_go_to_an_example_server(desk_client: ModuleType) -> None:
    """Whoever calls an installation of their own has to say where the rest of it is."""
    package: Package = desk_client
    client = package.Client("https://mine.example.com", package.StaticToken("t"))
    with pytest.raises(package.ConfigurationError, match=r"service_urls=\{'calls': \.\.\.\}"):
        client.calls.start_call()


def test_a_service_that_is_none_is_refused(desk_client: ModuleType) -> None:
    """A misspelt service is noticed when the client is made."""
    package: Package = desk_client
    with pytest.raises(package.ConfigurationError, match="did you mean 'files'"):
        package.Client(STAGING, service_urls={"flies": STAGING})


@pytest.mark.parametrize(
    "url",
    [
        "",
        "cx.example.com",
        "ftp://x",
        "https://",
        "https://u:hunter2@x",
        "https://x/?a=1",
        "http://x:port",
    ],
)
def test_what_is_no_base_url_is_refused(desk_client: ModuleType, url: str) -> None:
    """Before anything is sent, and without showing a password in it."""
    package: Package = desk_client
    with pytest.raises(package.ConfigurationError) as caught:
        package.Client(url)
    assert "hunter2" not in str(caught.value)


def test_each_call_has_one_name_for_all_its_tries(
    desk_client: ModuleType, respx_mock: respx.MockRouter
) -> None:
    """The header asked for carries a fresh name; the error of a lost call says which it was."""
    package: Package = desk_client
    route = respx_mock.get(f"{STAGING}/queues")
    route.mock(side_effect=[httpx.Response(503), httpx.Response(200, json=[]), httpx.ReadTimeout])
    retries = package.Retries.without_waits(1)
    client = package.Client(STAGING, retries=retries, request_id_header="X-Request-Id")
    client.routing_engine.list_queues()
    with pytest.raises(package.RequestTimeoutError) as caught:
        client.with_options(retries=package.Retries.none()).routing_engine.list_queues()
    first, second, third = (call.request.headers["X-Request-Id"] for call in route.calls)
    assert first == second != third == caught.value.request_id


def test_more_headers_are_an_option(desk_client: ModuleType, respx_mock: respx.MockRouter) -> None:
    """`with_options` adds headers to single calls; its client's own are replaced."""
    package: Package = desk_client
    route = respx_mock.get(f"{STAGING}/queues").respond(json=[])
    client = package.Client(STAGING, headers={"X-Tenant": "a", "User-Agent": "mine"})
    client.with_options(headers={"x-tenant": "b"}).routing_engine.list_queues()
    client.routing_engine.list_queues()
    assert [call.request.headers["X-Tenant"] for call in route.calls] == ["b", "a"]
    assert route.calls.last.request.headers["User-Agent"] == "mine"
    for headers in ({"X": "a\nb"}, {"X\n": "b"}, {"X": "s\u00e9cret"}):
        with pytest.raises(package.ConfigurationError):
            client.with_options(headers=headers)


def test_a_client_shows_where_it_goes_and_no_secret(desk_client: ModuleType) -> None:
    """The repr is the address."""
    package: Package = desk_client
    client = package.Client(STAGING, package.StaticToken("hidden"), headers={"X-Key": "hidden"})
    assert repr(client) == "Client('https://cx.example.com')"
    assert "hidden" not in f"{client._session!r}{package.Connections(proxy='http://u:hidden@p')!r}"


def test_connections_are_as_asked(desk_client: ModuleType, tmp_path: Path) -> None:
    """Pool, proxy and certificates reach httpx; what is none of them is refused."""
    package: Package = desk_client
    made = package.Connections(
        limit=3, proxy="http://u:p@proxy:1", trust=ssl.create_default_context()
    )
    arguments = made.arguments(package.Timeouts(read=7))
    assert arguments["limits"].max_connections == 3
    assert (arguments["proxy"].url.host, arguments["timeout"].read) == ("proxy", 7)
    assert arguments["verify"] is made.trust
    assert isinstance(
        package.Connections(trust=tmp_path).arguments(package.Timeouts())["verify"], ssl.SSLContext
    )
    package.Client(STAGING, connections=made).close()
    (tmp_path / "none.pem").write_text("")
    for wrong in (
        {"proxy": "what:hidden@x"}, {"trust": tmp_path / "none.pem"}, {"trust": tmp_path / "x"}
    ):  # fmt: skip
        with pytest.raises(package.ConfigurationError) as caught:
            package.Client(STAGING, connections=package.Connections(**wrong))
        assert "hidden" not in str(caught.value)
    with httpx.Client() as http, pytest.raises(package.ConfigurationError, match="leave one out"):
        package.Client(STAGING, connections=made, http_client=http)


class Proxy(http.server.BaseHTTPRequestHandler):
    """Answers what it is asked to fetch itself, and keeps what that was and who asked."""

    asked: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        """Answer a request for any URL."""
        self.asked.append((self.path, self.headers["Proxy-Authorization"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"[]")

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def proxy() -> Iterator[str]:
    """Give the address of a running proxy that has been asked for nothing."""
    Proxy.asked.clear()
    with http.server.HTTPServer(("127.0.0.1", 0), Proxy) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("is_named", [True, False], ids=["named", "of the environment"])
def test_requests_go_by_way_of_a_proxy(
    desk_client: ModuleType, proxy: str, is_named: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one that `Connections` names, or the environment; what it wants is sent to it alone."""
    package: Package = desk_client
    connections = None
    if is_named:
        connections = package.Connections(proxy=f"http://jane:secret@{proxy}")
    else:
        monkeypatch.setenv("HTTP_PROXY", f"http://jane:secret@{proxy}")
        monkeypatch.delenv("NO_PROXY", raising=False)
    with package.Client("http://cx.invalid", connections=connections) as client:
        assert client.routing_engine.list_queues(limit=3) == []
    basic = "Basic " + base64.b64encode(b"jane:secret").decode()
    assert Proxy.asked == [("http://cx.invalid/queues?limit=3", basic)]
