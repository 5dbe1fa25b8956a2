"""Bytes on a connection, good and bad: each is answered, and the server goes on without a word."""

from __future__ import annotations

import socket
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

SCRIPT = """
    import sys
    from pathlib import Path
    from postspec.openapi import read_document
    from postspec.stub import StubSettings, User, make_app, serve
    settings = StubSettings(tokens={"t": User("ada", "")}, max_body_bytes=1_000_000)
    app = make_app(read_document(Path(sys.argv[1])), settings)
    serve(app, ready=lambda url: print(url, flush=True))
"""
ROOT = Path(__file__).parents[3] / "scripts"
DOCUMENT = Path(__file__).parents[1] / "workshop.yaml"

HOST = b"host: x\r\nconnection: close\r\nauthorization: Bearer t\r\n"
JSON = HOST + b"content-type: application/json\r\n"
HEALTH = b"GET /health HTTP/1.1\r\n"
POST = b"POST /messages HTTP/1.1\r\n" + JSON
UPLOAD = b"POST /tools HTTP/1.1\r\n" + JSON


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Give the port of a stub in a process of its own, which must have said nothing in the end."""
    command = [sys.executable, "-W", "error", "-c", textwrap.dedent(SCRIPT), str(DOCUMENT)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline().strip().rpartition(":")[2])
        process.terminate()
        assert process.communicate(timeout=30) == ("", "")


def exchange(port: int, *sent: bytes) -> bytes:
    """Give all that comes back until the server ends the connection."""
    answer = bytearray()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        try:
            for one in sent:
                connection.sendall(one)
            while chunk := connection.recv(65536):
                answer += chunk
        except ConnectionError:  # what the server did not read any more was thrown away
            pass
    return bytes(answer)


def status_of(answer: bytes) -> int:
    return int(answer.removeprefix(b"HTTP/1.1 100 Continue\r\n\r\n").split(b" ", 2)[1])


def sized(body: bytes) -> bytes:
    return POST + b"content-length: %d\r\n\r\n" % len(body) + body


def text(value: bytes) -> bytes:
    """Give a message with a value in a place that may have anything."""
    return sized(b'{"type": "PLAIN", "text": ' + value + b"}")


def get(path: bytes) -> bytes:
    return b"GET " + path + b" HTTP/1.1\r\n" + HOST + b"\r\n"


REQUESTS = [
    ("garbage", b"\x00\x01\x02\r\n\r\n", 400),
    ("TLS", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"a" * 100, 400),
    ("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    ("HTTP/1.0", b"GET /health HTTP/1.0\r\n\r\n", 200),
    ("HEAD", b"HEAD /health HTTP/1.1\r\n" + HOST + b"\r\n", 200),
    ("OPTIONS", b"OPTIONS /tools HTTP/1.1\r\n" + HOST + b"\r\n", 204),
    ("OPTIONS *", b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n", 204),
    ("an unknown method", b"FOO!BAR / HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    ("an absolute address", get(b"http://x/health?a=1"), 200),
    ("two slashes", get(b"//health"), 404),
    ("dots", get(b"/tools/../health"), 404),
    ("encoded dots", get(b"/%2e%2e/health"), 404),
    ("an encoded slash", get(b"/tools/%2f"), 400),
    ("an encoded NUL", get(b"/tools/%00"), 400),
    ("half an escape", get(b"/tools/%"), 400),
    ("a semicolon", get(b"/health;a=1"), 404),
    ("no UTF-8 in a path", get(b"/%ff"), 404),
    ("no UTF-8 in a query", get(b"/tools?tags=%ff&%ff=1"), 200),
    ("bytes in a path", get(b"/\xff"), 400),
    ("a long path", get(b"/" + b"a" * 10_000), 414),
    ("a path of many steps", get(b"/" + b"a/" * 10_000), 414),
    ("a long query", get(b"/tools?" + b"tags=a&" * 9_000), 200),
    (
        "many headers",
        HEALTH + HOST + b"".join(b"x-%d: y\r\n" % n for n in range(3000)) + b"\r\n",
        200,
    ),
    ("a header twice", b"GET /tools HTTP/1.1\r\n" + HOST + b"authorization: Bearer x\r\n\r\n", 401),
    ("NUL in a header", HEALTH + HOST + b"x: a\x00b\r\n\r\n", 400),
    ("bytes in a header", b"GET /tools HTTP/1.1\r\n" + HOST + b"x-request-id: \xff\r\n\r\n", 400),
    ("a folded header", HEALTH + HOST + b"x: a\r\n b\r\n\r\n", 400),
    ("two lengths", POST + b"content-length: 3\r\ncontent-length: 5\r\n\r\n{}{}{", 400),
    ("a length and chunks", POST + b"content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n", 400),
    ("a negative length", POST + b"content-length: -3\r\n\r\n{}", 400),
    ("a length beyond all", POST + b"content-length: " + b"9" * 30 + b"\r\n\r\n", 400),
    ("a length too large", UPLOAD + b"content-length: 99999999\r\n\r\n", 413),
    ("asking first", UPLOAD + b"content-length: 9999999\r\nexpect: 100-continue\r\n\r\n", 413),
    ("chunks", POST + b"transfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 400),
    ("bad chunks", POST + b"transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n", 400),
    (
        "chunks without end",
        UPLOAD
        + b"transfer-encoding: chunked\r\n\r\n"
        + (b"10000\r\n" + b" " * 65536 + b"\r\n") * 20,
        413,
    ),
    ("a large body", sized(b'{"type": "PLAIN", "text": "' + b"a" * 900_000 + b'"}'), 200),
    ("deep arrays", text(b"[" * 200_000), 400),
    ("deep objects", text(b'{"a":' * 500 + b"1" + b"}" * 500), 400),
    ("a long number", text(b"9" * 5000), 400),
    ("a large number", text(b"1e400"), 400),
    ("no number", text(b"NaN"), 400),
    ("half a surrogate pair", text(b'"\\ud800"'), 400),
    ("NUL in a text", text(b'"\\u0000"'), 200),
    ("no UTF-8 in a body", text(b'"\xff"'), 400),
    ("a name twice", text(b'"a", "text": "b"'), 200),
    ("an upgrade", HEALTH + HOST + b"upgrade: h2c\r\n\r\n", 200),
]


@pytest.mark.parametrize(
    ("sent", "status"), [r[1:] for r in REQUESTS], ids=[r[0] for r in REQUESTS]
)
def test_any_bytes_are_answered(port: int, sent: bytes, status: int) -> None:
    """With the status that HTTP has for them; the next request on a new connection is, too."""
    assert status_of(exchange(port, sent)) == status
    assert status_of(exchange(port, HEALTH + HOST + b"\r\n")) == 200


@pytest.mark.parametrize(
    "start", [HEALTH + HOST + b"x: ", b"GET /tools?a="], ids=["header", "query"]
)
def test_headers_without_end_are_not_kept(port: int, start: bytes) -> None:
    """431, or a connection that was reset while the rest was on its way; nothing else."""
    answer = exchange(port, start, *[b"y" * 100_000] * 50)
    assert answer == b"" or status_of(answer) == 431
    assert status_of(exchange(port, HEALTH + HOST + b"\r\n")) == 200


def test_requests_may_follow_without_waiting(port: int) -> None:
    """Pipelined ones are answered in order, the last one ends the connection."""
    kept = HOST.replace(b"connection: close\r\n", b"")
    many = (HEALTH + kept + b"\r\n") * 50 + get(b"/nowhere")
    answers = exchange(port, many).split(b"HTTP/1.1 ")[1:]
    assert [one[:3] for one in answers] == [b"200"] * 50 + [b"404"]


def test_a_body_that_does_not_come_is_not_waited_for(port: int) -> None:
    """The caller left: there is nobody to answer."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(POST + b"content-length: 20\r\n\r\n{")
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(100) == b""
    assert status_of(exchange(port, HEALTH + HOST + b"\r\n")) == 200
