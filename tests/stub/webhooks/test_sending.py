"""Call-backs over HTTP: to this machine alone, in bounded time, and what goes wrong in words."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from postspec.stub.webhooks._sending import (
    LoopbackSender,
    NoReplyError,
    NotSentError,
    WebhookCall,
    WebhookReply,
    loopback_addresses,
)


class Receiver(BaseHTTPRequestHandler):
    """Answers by the path that is called, and keeps what it was sent."""

    seen: list[tuple[str, str, dict[str, str], bytes]]
    gate: threading.Event

    def do_POST(self) -> None:
        """Answer any call."""
        length = int(self.headers.get("content-length", 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.seen.append((self.command, self.path, headers, self.rfile.read(length)))
        if self.path == "/slow":
            self.gate.wait(10)
        if self.path == "/elsewhere":
            self._answer(307, b"", location="http://10.0.0.1/")
        elif self.path == "/endless":
            self._answer(200, b"x" * (1024 * 1024 + 1))
        elif self.path == "/broken":
            self.wfile.write(b"nonsense\r\n\r\n")
        else:
            self._answer(500 if self.path == "/failing" else 200, b"[1]", cookie=True)

    do_GET = do_POST  # noqa: N815 - the name the base looks for

    def _answer(
        self, status: int, body: bytes, location: str = "", *, cookie: bool = False
    ) -> None:
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        if location:
            self.send_header("location", location)
        if cookie:
            self.send_header("set-cookie", "a=b")
        self.end_headers()
        with contextlib.suppress(OSError):  # a caller that does not wait for the end
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 - the base's
        """Print nothing."""


@pytest.fixture
def receiver() -> Iterator[ThreadingHTTPServer]:
    """Give a receiver on a free port."""
    Receiver.seen, Receiver.gate = [], threading.Event()
    with ThreadingHTTPServer(("127.0.0.1", 0), Receiver) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        Receiver.gate.set()
        server.shutdown()
        thread.join()


def send(
    url: str, *, timeout_s: float = 5.0, method: str = "POST", body: bytes = b"{}"
) -> WebhookReply:
    headers = {"content-type": "application/json"}
    call = WebhookCall(webhook="w", method=method, url=url, headers=headers, body=body)
    return asyncio.run(_sent(LoopbackSender(timeout_s), call))


async def _sent(sender: LoopbackSender, call: WebhookCall) -> WebhookReply:
    return await sender(call)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LocalHost.", "me:word@127.0.0.1"])
def test_a_receiver_on_this_machine_is_called(host: str, receiver: ThreadingHTTPServer) -> None:
    """Body, headers and query arrive; the host is the one of the address, without its password."""
    reply = send(f"http://{host}:{receiver.server_port}/in?a=b%20c", body=b'{"a": 1}')
    assert (reply.status, reply.content_type, reply.body) == (200, "application/json", b"[1]")
    ((method, path, headers, body),) = Receiver.seen
    assert (method, path, body) == ("POST", "/in?a=b%20c", b'{"a": 1}')
    assert headers["content-type"] == "application/json"
    assert headers["host"] == f"{host.rpartition('@')[2].lower()}:{receiver.server_port}"
    assert "authorization" not in headers
    assert "cookie" not in headers


def test_a_call_without_a_body_has_none(receiver: ThreadingHTTPServer) -> None:
    """A GET is sent as one."""
    assert (
        send(f"http://127.0.0.1:{receiver.server_port}/health", method="GET", body=b"").status
        == 200
    )
    assert Receiver.seen[0][0] == "GET"
    assert Receiver.seen[0][3] == b""


@pytest.mark.parametrize(
    "url",
    [
        "http://10.0.0.1/", "http://169.254.169.254/latest", "http://example.com/", "http://0.0.0.0:80/",
        "http://[::]/", "http://[fe80::1]/", "http://[::ffff:10.0.0.1]/", "http://2130706433/",
        "http://0x7f000001/", "http://127.1/", "http://localhost.example.com/", "http://localhost@10.0.0.1/",
        "http://127.0.0.1.nip.io/", "ftp://127.0.0.1/", "file:///etc/passwd", "/relative", "", "http://",
        "http://[::1/", "http://127.0.0.1:99999/", "http://127.0.0.1:0/", "http://a b/",
    ],
)  # fmt: skip
def test_nothing_is_sent_to_another_machine(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other addresses, names that would have to be asked for, other schemes, what is no URL."""
    monkeypatch.setattr(socket, "getaddrinfo", _fail)
    monkeypatch.setattr(socket.socket, "connect", _fail)
    with pytest.raises(NotSentError):
        send(url)


def _fail(*_: object, **__: object) -> None:
    raise AssertionError


def test_localhost_counts_only_if_it_is_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked up when it is called, and what was found is what is connected to."""

    def found(*addresses: str) -> None:
        answer = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 0)) for one in addresses]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answer)

    found("::1", "127.0.0.1")
    assert loopback_addresses("localhost") == ["127.0.0.1", "::1"]
    for addresses in (["10.0.0.1"], ["127.0.0.1", "10.0.0.1"], []):
        found(*addresses)
        with pytest.raises(NotSentError):
            loopback_addresses("localhost")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.255.1.2", "::1", "::ffff:127.0.0.1"])
def test_every_loopback_address_is_this_machine(host: str) -> None:
    """127.0.0.0/8, ::1, and the former written as IPv6 (RFC 1122, RFC 4291)."""
    assert loopback_addresses(host) == [host]


def test_a_proxy_is_not_asked(
    receiver: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the environment says of proxies is for other programs."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert send(f"http://127.0.0.1:{receiver.server_port}/in").status == 200


def test_a_redirect_is_not_followed(receiver: ThreadingHTTPServer) -> None:
    """Its status is the answer."""
    assert send(f"http://127.0.0.1:{receiver.server_port}/elsewhere").status == 307
    assert len(Receiver.seen) == 1


def test_a_failure_is_an_answer(receiver: ThreadingHTTPServer) -> None:
    """What to make of its status is for others to say."""
    assert send(f"http://127.0.0.1:{receiver.server_port}/failing").status == 500


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/slow", "no answer within 0.2 s"),
        ("/endless", "an answer of more than a mebibyte"),
        ("/broken", "no answer: RemoteProtocolError"),
    ],
)
def test_what_is_no_answer_is_said_in_words(
    path: str, problem: str, receiver: ThreadingHTTPServer
) -> None:
    """A receiver that is slow, sends too much, or does not speak HTTP."""
    timeout_s = 0.2 if path == "/slow" else 5.0
    with pytest.raises(NoReplyError) as caught:
        send(f"http://127.0.0.1:{receiver.server_port}{path}", timeout_s=timeout_s)
    assert caught.value.problem == problem


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_receiver_that_is_down_is_told_so(host: str) -> None:
    """Nobody listens on the port."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: nobody else can listen there
        with pytest.raises(NoReplyError, match="nobody listens there"):
            send(f"http://{host}:{taken.getsockname()[1]}/")
